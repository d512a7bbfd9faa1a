"""`ualetter import`: from the page of an appeal to a campaign file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.layout.layout import Laid
    from ualetter.drafting.model import Draft

PASTED = "-"


@click.command("import")
@click.argument("page", metavar="PAGE")
@click.option("-o", "--output", metavar="FILE|DIR", help="Save to a file, or to a folder (a name that ends in /).")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(*, page: str, output: str | None, force: bool) -> None:
    """Make a campaign file from PAGE: a saved page of an Urgent Action, or - for text that is pasted.

    What is not sure is marked with `# CHECK` in the file. Bare, it prints the file.
    """
    from ualetter import console
    from ualetter.commands.delivery import save
    from ualetter.drafting.layout.layout import campaign_text
    from ualetter.drafting.layout.naming import campaign_id
    from ualetter.editors import opening_line
    from ualetter.loading import shown_path

    draft = _draft(page)
    proposed = campaign_id(draft)
    if output is None:
        laid = campaign_text(draft, heading=_heading(page), schema=None)
        console.out(laid.text)
        _tell(laid, Path(f"{proposed}.yaml"))
        console.err(f"\nTo save it: ualetter import {_typed(page)} -o {proposed}.yaml")
        return
    path = _file(output, proposed)
    line, problems = opening_line(path)
    laid = campaign_text(draft, heading=_heading(page), schema=line.rstrip() or None)
    save([(path, laid.text.encode())], force=force)
    console.show_problems(problems)
    _tell(laid, path)
    shown = _typed(shown_path(path))
    console.err(f"\nCompare the file with the page. Then:\n  ualetter check {shown}\n  ualetter add {shown}")


def _draft(page: str) -> Draft:
    """Return what a page says; raises InputError if it is no appeal."""
    from dataclasses import replace

    from ualetter.documents import read_page
    from ualetter.drafting.draft import draft

    document = read_page(_content(page), "" if page == PASTED else Path(page).name)
    found = draft(document.text, document.links)
    return replace(found, doubts=(*document.doubts, *found.doubts))


def _content(page: str) -> bytes:
    from ualetter import console
    from ualetter.documents import MAX_BYTES
    from ualetter.files import read_limited
    from ualetter.problems import refuse

    if page != PASTED:
        if page.lower().startswith(("http://", "https://")):
            hint = "save the page in your browser, then: ualetter import page.html"
            raise refuse("ualetter never goes to the internet", hint)
        return read_limited(Path(page), MAX_BYTES)
    if sys.stdin is None or sys.stdin.closed:
        raise refuse("there is nothing to read: standard input is closed", "name a file")
    if console.is_terminal(sys.stdin):
        console.err("Paste the page here. Then press Enter and Ctrl-D (on Windows Ctrl-Z and Enter).")
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise refuse(f"what was piped in is over {MAX_BYTES // 1_000_000} MB", "paste the appeal alone")
    return content


def _file(output: str, proposed: str) -> Path:
    """Return where the file goes; raises InputError if it can't be a campaign there."""
    from ualetter.files import make_folder
    from ualetter.problems import misuse
    from ualetter.reading.ids import id_problem
    from ualetter.shelf import SUFFIXES
    from ualetter.writing.outputs import is_folder

    if not output:
        raise misuse("`-o` is empty", f"name a file: `-o {proposed}.yaml`")
    path = Path(output)
    if is_folder(output):
        make_folder(path)
        return path / f"{proposed}.yaml"
    if path.suffix.lower() not in SUFFIXES:
        raise misuse(f"`{path.name}` doesn't end in .yaml", f"call it `{proposed}.yaml`")
    problem = id_problem(path.stem)
    if problem:
        raise misuse(f"the name `{path.name}` {problem}", f"call it `{proposed}.yaml`")
    return path


def _heading(page: str) -> str:
    source = "a pasted page" if page == PASTED else Path(page).name
    return (
        f"Made from {source} by `ualetter import`.\nCompare it with the page, and remove each comment that is settled."
    )


def _tell(laid: Laid, path: Path) -> None:
    """Say what must be looked at, and what the file still lacks."""
    from ualetter import console
    from ualetter.checking import check_file
    from ualetter.commands.shared import today
    from ualetter.loading import shown_path
    from ualetter.reading.campaign import read_campaign

    file = shown_path(path)
    console.err(_counted(len(laid.doubts)))
    for line, why in laid.doubts:
        console.err(f"{file}:{line}: {why}")
    marked = {line for line, _ in laid.doubts}
    found = check_file(read_campaign(laid.text, file, path.stem), today())
    lacking = [problem for problem in found if problem.place is None or problem.place.line not in marked]
    if lacking:
        console.err("\nWhat `ualetter check` finds besides:")
        console.show_problems(lacking)


def _counted(doubts: int) -> str:
    if not doubts:
        return "Nothing was doubtful."
    return (
        f"{doubts} places to check, each marked # CHECK in the file:"
        if doubts > 1
        else "1 place to check, marked # CHECK in the file:"
    )


def _typed(name: str) -> str:
    """Return a file's name as it is typed in a shell."""
    return f'"{name}"' if " " in name else name
