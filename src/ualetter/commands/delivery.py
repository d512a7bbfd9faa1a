"""Printing finished letters, or saving them."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ualetter.formats import Format
    from ualetter.problems import Problem
    from ualetter.writing.letters import Page
    from ualetter.writing.outputs import Destination

MAX_TEMPLATE_BYTES = 20 * 1024 * 1024
STYLES = {"heading": {"bold": True}, "bold": {"bold": True}, "italic": {"italic": True}}


def read_template(format_: Format, own: Path | None) -> tuple[bytes, str]:
    """Return a template's bytes and the name it is known by: the person's own, or that of the shelf."""
    from ualetter.files import read_limited
    from ualetter.loading import shown_path
    from ualetter.shelf import template_file, user_folder

    path = own or template_file(format_.template, user_folder())
    return read_limited(path, MAX_TEMPLATE_BYTES), shown_path(path)


def print_pages(pages: Sequence[Page], format_name: str, *, template: Path | None, width: int) -> None:
    """Print letters to standard output, a form feed between them."""
    from ualetter import console
    from ualetter.formats import FORMATS
    from ualetter.problems import Problem, UsageProblem

    format_ = FORMATS[format_name]
    terminal = console.is_terminal(sys.stdout)
    if format_.binary and terminal:
        message = f"a {format_name} letter can't be shown on the screen"
        raise UsageProblem([Problem(message=message, hint="save it: `-o letter" + format_.suffix + "`")])
    content, name = read_template(format_, template)
    if terminal and format_name == "text" and console.has_colour(sys.stdout):
        shown = [_styled(page, content, name, width) for page in pages]
        console.out("\f".join(shown), styled=True)
        return
    render = format_.renderer(content, name, width=width)
    rendered = [render(page.letter) for page in pages]
    if format_.binary:
        console.out_bytes(rendered[0])
    else:
        console.out("\f".join(page.decode() for page in rendered))


def _styled(page: Page, template: bytes, name: str, width: int) -> str:
    """Return the text letter with light styles for a terminal; the characters are those of the plain one."""
    import click

    from ualetter.console import safe
    from ualetter.formats import text

    pieces = text.styled(page.letter, text.load(template, name), width=width)
    return "".join(
        click.style(safe(piece), **{key: True for word in style.split() for key in STYLES[word]})
        if style
        else safe(piece)
        for piece, style in pieces
    )


def save_pages(pages: Sequence[Page], where: Destination, *, template: Path | None, width: int, force: bool) -> None:
    """Save letters, each whole or not at all, and say what became of each.

    Everything is made before anything is saved, so that a mistake in one letter leaves none half done.
    """
    from ualetter import console
    from ualetter.files import Written, write_file
    from ualetter.formats import FORMATS
    from ualetter.loading import shown_path
    from ualetter.problems import InputError

    renderers = {}
    for name in where.formats:
        content, shown = read_template(FORMATS[name], template)
        renderers[name] = FORMATS[name].renderer(content, shown, width=width)
    files = [(where.path(page.stem, name), render(page.letter)) for page in pages for name, render in renderers.items()]
    make_folder(where.folder)
    problems: list[Problem] = []
    words = {Written.NEW: "Wrote", Written.REPLACED: "Replaced", Written.UNCHANGED: "Unchanged:"}
    for path, content in files:
        try:
            console.err(f"{words[write_file(path, content, force=force)]} {shown_path(path)}")
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)


def make_folder(folder: Path | None) -> None:
    """Make the folder for the letters; raises InputError if the system refuses."""
    from ualetter.files import trouble

    if folder is None:
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise trouble(f"make the folder `{folder}`", error) from error
