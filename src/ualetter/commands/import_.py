"""`ualetter import`: from the page of an appeal to a campaign file."""

from __future__ import annotations

import os
import re
import sys
from bisect import bisect
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.drafting.layout.layout import Laid
    from ualetter.drafting.model import Draft
    from ualetter.problems import InputError
    from ualetter.reading.campaign import CampaignFile

PASTED = "-"
STDOUT = "-"
ALONE = "save or paste the appeal alone"
# Bytes of a line that the terminals of a system keep while it is typed or pasted; they drop the rest without a word.
CUT = {"linux": 4095, "darwin": 1023}
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://|www\.", re.IGNORECASE)
_FORMAT = re.compile(r"^format:[ \t]*1\b", re.MULTILINE)
_TARGETS = re.compile(r"^targets:", re.MULTILINE)


@click.command("import")
@click.argument("page", metavar="PAGE")
@click.option(
    "-o", "--output", metavar="FILE|DIR", help="Save to a file, or to a folder (a name that ends in /); - prints it."
)
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
    if output is None or output == STDOUT:
        laid = campaign_text(draft, heading=_heading(page), schema=None)
        console.out(laid.text)
        _tell(_as_saved(laid), Path(f"{proposed}.yaml"))
        console.err(f"\nTo save it: ualetter import {console.typed(page)} -o {proposed}.yaml")
        return
    path = _file(output, proposed)
    _refuse_page(page, path)
    line, problems = opening_line(path)
    laid = campaign_text(draft, heading=_heading(page), schema=line.rstrip() or None)
    save([(path, laid.text.encode())], force=force)
    console.show_problems(problems)
    _tell(laid, path)
    shown = console.typed(shown_path(path))
    console.err(f"\nCompare the file with the page. Then:\n  ualetter check {shown}\n  ualetter add {shown}")


def _draft(page: str) -> Draft:
    """Return what a page says; raises InputError, which names the file, if it is no appeal."""
    from ualetter.documents import read_page
    from ualetter.drafting.draft import draft

    content = _content(page)
    with _named(page):
        document = read_page(content, "" if page == PASTED else Path(page).name)
        _refuse_campaign(page, document.text)
        found = draft(document.text, document.links)
    return replace(found, doubts=(*document.doubts, *found.doubts))


@contextmanager
def _named(page: str) -> Iterator[None]:
    """Begin what is said against a document by the name of its file."""
    from ualetter.loading import shown_path
    from ualetter.problems import InputError, Place

    try:
        yield
    except InputError as error:
        if page == PASTED:
            raise
        place = Place(file=shown_path(Path(page)))
        raise InputError(replace(problem, place=problem.place or place) for problem in error.problems) from error


def _refuse_campaign(page: str, text: str) -> None:
    """Raise InputError for what is no page, but a campaign file."""
    from ualetter.console import typed
    from ualetter.problems import refuse
    from ualetter.shelf import SUFFIXES

    if page.lower().endswith(SUFFIXES) or (_FORMAT.search(text) and _TARGETS.search(text)):
        file = "FILE" if page == PASTED else typed(page)
        hint = f"`ualetter check {file}` checks it, `ualetter add {file}` keeps it"
        raise refuse("this is a campaign file already", hint)


def _content(page: str) -> bytes:
    from ualetter.documents import MAX_BYTES
    from ualetter.files import read_limited

    if page == PASTED:
        return _pasted(MAX_BYTES)
    if _ADDRESS.match(page) and not os.path.exists(page):  # noqa: PTH110  pathlib raises for a name too long
        raise _address(page)
    return read_limited(Path(page), MAX_BYTES, hint=ALONE)


def _address(page: str) -> InputError:
    from ualetter.problems import refuse

    if page.lower().startswith("file:"):
        return refuse(f"`{page}` is the address of a file", "give the file's path: `ualetter import page.html`")
    hint = "save the page in your browser, then: ualetter import page.html"
    return refuse("ualetter never goes to the internet", hint)


def _pasted(limit: int) -> bytes:
    """Return what comes in by standard input, at most `limit` bytes; raises InputError."""
    from ualetter import console
    from ualetter.problems import refuse

    if sys.stdin is None or sys.stdin.closed:
        raise refuse("there is nothing to read: standard input is closed", "name a file")
    keyboard = console.is_terminal(sys.stdin)
    if keyboard:
        console.err("Paste the page here. Then press Enter and Ctrl-D (on Windows Ctrl-Z and Enter).")
    content = sys.stdin.buffer.read(limit + 1)
    if len(content) > limit:
        raise refuse(f"what was piped in is over {limit // 1_000_000} MB", ALONE)
    cut = CUT.get(sys.platform)
    if keyboard and cut and any(len(line) >= cut for line in content.split(b"\n")):
        hint = "paste the page into a text editor, save it as page.txt, and import that: `ualetter import page.txt`"
        raise refuse(f"your terminal cut a long line at {cut} characters", hint)
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
    if path.name.lower() in SUFFIXES:
        raise misuse(f"`{path.name}` is only the end of a name", f"call it `{proposed}.yaml`")
    if path.suffix.lower() not in SUFFIXES:
        raise misuse(f"`{path.name}` doesn't end in .yaml", f"call it `{proposed}.yaml`")
    problem = id_problem(path.stem)
    if problem:
        raise misuse(f"the name `{path.name}` {problem}", f"call it `{proposed}.yaml`")
    return path


def _refuse_page(page: str, path: Path) -> None:
    """Raise InputError if the campaign would take the place of its page."""
    from ualetter.problems import misuse

    try:
        same = page != PASTED and path.samefile(page)
    except (OSError, ValueError):  # the file isn't there yet, or can't be: that is said where it is written
        return
    if same:
        raise misuse(f"`{path}` is the page itself", "save the campaign by another name")


def _heading(page: str) -> str:
    source = "a pasted page" if page == PASTED else Path(page).name
    return (
        f"Made from {source} by `ualetter import`.\nCompare it with the page, and remove each comment that is settled."
    )


def _as_saved(laid: Laid) -> Laid:
    """Return what is printed as it will be saved: below the line for editors, so with other line numbers."""
    return replace(laid, text=f"#\n{laid.text}", doubts=tuple((line + 1, why) for line, why in laid.doubts))


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
    campaign = read_campaign(laid.text, file, path.stem)
    marked = {line for line, _ in laid.doubts}
    unsaluted = _unsaluted(laid, campaign)
    lacking = [
        problem
        for problem in check_file(campaign, today())
        if problem.place is None
        or not (
            problem.place.line in marked
            or (problem.place.line in unsaluted and problem.message.endswith("has no salutation"))
        )
    ]
    if lacking:
        console.err("\nWhat `ualetter check` finds besides:")
        console.show_problems(lacking)


def _unsaluted(laid: Laid, campaign: CampaignFile) -> set[int]:
    """Return the lines of the targets below which a doubt about the salutation is told."""
    ids = campaign.draft.targets if campaign.draft else ()
    places = (campaign.places.get(("targets", name)) for name in ids)
    lines = sorted(place.line for place in places if place and place.line)
    doubted = (line for line, why in laid.doubts if "salutation" in why)
    return {lines[before - 1] for line in doubted if (before := bisect(lines, line))}


def _counted(doubts: int) -> str:
    if not doubts:
        return "Nothing was doubtful."
    return (
        f"{doubts} places to check, each marked # CHECK in the file:"
        if doubts > 1
        else "1 place to check, marked # CHECK in the file:"
    )
