"""Printing finished letters, or saving them."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ualetter.model import Campaign, Target
    from ualetter.problems import Problem
    from ualetter.writing.letters import Document
    from ualetter.writing.outputs import Destination
    from ualetter.writing.request import Request

PAGE_BREAK = "\f"
STYLES = {"heading": {"bold": True}, "quiet": {"dim": True}, "bold": {"bold": True}, "italic": {"italic": True}}


def plan(request: Request, campaign: Campaign, targets: Sequence[Target]) -> Destination:
    """Return where the letters go, before any work is done that a refusal would lose."""
    from ualetter import console
    from ualetter.formats import FORMATS
    from ualetter.problems import misuse
    from ualetter.writing.letters import stems
    from ualetter.writing.outputs import destination, refuse_fonts, refuse_inputs, refuse_taken, template_format

    names = [stem for target in targets for stem in stems(campaign, target, request.copy_to)]
    where = destination(request.output, request.formats, len(names))
    if request.template is not None:
        template_format(request.template, where.formats)
    refuse_fonts(request.fonts, where.formats)
    if request.output is None and FORMATS[where.formats[0]].binary and console.is_terminal(sys.stdout):
        message = f"a {where.formats[0]} letter can't be shown on the screen"
        hint = f"save it: `-o letter{FORMATS[where.formats[0]].suffix}`"
        raise misuse(message, hint)
    if request.output is not None:
        refuse_inputs(where, names, [request.template, request.own_file])
    if request.edit and request.output is not None and not request.force:
        refuse_taken(where, names)
    return where


def deliver(request: Request, where: Destination, documents: Sequence[Document]) -> None:
    """Print the letters or save them.

    Everything is made before anything is saved, so that a mistake in one letter leaves none half done.
    """
    from ualetter.files import make_folder

    if request.output is None:
        print_documents(
            documents, where.formats[0], template=request.template, width=request.width, fonts=request.fonts
        )
        return
    files = rendered(documents, where, template=request.template, width=request.width, fonts=request.fonts)
    if where.folder is not None:
        make_folder(where.folder)
    save(files, force=request.force)


def print_documents(
    documents: Sequence[Document], format_name: str, *, template: Path | None, width: int, fonts: tuple[str, ...]
) -> None:
    """Print letters to standard output, a form feed between them."""
    from ualetter import console
    from ualetter.display import safe
    from ualetter.formats import FORMATS
    from ualetter.loading import read_template

    format_ = FORMATS[format_name]
    content, name = read_template(format_.template, template)
    if format_name == "text" and console.has_colour(sys.stdout):
        console.out(PAGE_BREAK.join(_styled(document, content, name, width) for document in documents), styled=True)
        return
    render = format_.renderer(content, name, width=width, fonts=fonts)
    rendered = [render(document.letter) for document in documents]
    if format_.binary:
        console.out_bytes(rendered[0])
    elif console.is_terminal(sys.stdout):
        console.out(PAGE_BREAK.join(safe(page.decode()) for page in rendered), styled=True)
    else:
        console.out(PAGE_BREAK.join(page.decode() for page in rendered))


def _styled(document: Document, template: bytes, name: str, width: int) -> str:
    """Return the text letter with light styles for a terminal; the characters are those of the plain one."""
    import click

    from ualetter.display import safe
    from ualetter.formats import text

    pieces = text.styled(document.letter, text.load(template, name), width=width)
    return "".join(
        click.style(safe(piece), **{key: True for word in style.split() for key in STYLES[word]})
        if style
        else safe(piece)
        for piece, style in pieces
    )


def rendered(
    documents: Sequence[Document],
    where: Destination,
    *,
    template: Path | None,
    width: int,
    fonts: tuple[str, ...],
) -> list[tuple[Path, bytes]]:
    """Return the contents of each file."""
    from ualetter.formats import FORMATS
    from ualetter.loading import read_template

    renderers = {}
    for name in where.formats:
        content, shown = read_template(FORMATS[name].template, template)
        renderers[name] = FORMATS[name].renderer(content, shown, width=width, fonts=fonts)
    return [
        (where.path(document.stem, name), render(document.letter))
        for document in documents
        for name, render in renderers.items()
    ]


def save(files: Sequence[tuple[Path, bytes]], *, force: bool) -> None:
    """Save files, each whole or not at all, and say what became of each; raises InputError with the problems of all."""
    from ualetter import console
    from ualetter.files import Written, write_file
    from ualetter.loading import shown_path
    from ualetter.problems import InputError

    problems: list[Problem] = []
    words = {Written.NEW: "Wrote", Written.REPLACED: "Replaced", Written.UNCHANGED: "Unchanged:"}
    for path, content in files:
        try:
            console.err(f"{words[write_file(path, content, force=force)]} {shown_path(path)}")
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
