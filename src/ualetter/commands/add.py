"""`ualetter add`: a campaign file that somebody sent, checked and put where campaigns are looked for."""

from __future__ import annotations

import re
import sys
from contextlib import redirect_stdout
from pathlib import Path

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.adding import Change
    from ualetter.model import Campaign
    from ualetter.problems import InputError

PIPED = "-"
_SUFFIXES = (".yaml", ".yml")  # as `shelf` has them, which isn't needed for `--help`
_MOST_LINES = 4
"""Lines that are shown of what a key was, and of what it is now."""
_WIDTH = 78
_ADDRESS = re.compile(r"(?:[a-z][a-z0-9+.-]+:/|file:)", re.IGNORECASE)  # a drive, `C:/`, is no address
_LIKE_CAMPAIGN = re.compile(r"^\ufeff?(?:format|targets)[ \t]*:", re.MULTILINE)
_PAGES = (".pdf", ".docx", ".html", ".htm", ".mhtml", ".mht", ".eml")


@click.command("add")
@click.argument("file", type=click.Path(allow_dash=True, readable=False))
@click.option("--as", "chosen", metavar="ID", help="The campaign's id, if it isn't to be the file's name.")
@click.option("--force", is_flag=True, help="Replace another file of that id without asking.")
def command(*, file: str, chosen: str | None, force: bool) -> int:
    """Check the campaign file FILE that somebody sent you, and put it into your own folder.

    Then every command finds it by its id or number. `-` is a file that is piped in, with `--as`. Nothing is stored
    of a file with mistakes; what is only doubtful is said.
    """
    from ualetter import console
    from ualetter.checking import check_file
    from ualetter.commands.shared import today
    from ualetter.loading import errors
    from ualetter.problems import ExitCode
    from ualetter.reading.campaign import read_campaign

    campaign_id = _id(file, chosen)
    text, shown = _read(file)
    found = read_campaign(text, shown, campaign_id)
    problems = tuple(check_file(found, today()))
    console.show_problems(problems)
    if errors(problems) or found.campaign is None:
        console.err("Nothing was added.")
        return ExitCode.INPUT
    if problems:
        console.err("")
    return _store(found.campaign, text, force=force, piped=file == PIPED)


def _id(file: str, chosen: str | None) -> str:
    """Return the id the campaign gets. Raises InputError."""
    from ualetter.adding import id_for
    from ualetter.problems import misuse, refuse

    if _ADDRESS.match(file):
        hint = "save the file first, then: `ualetter add` with its name"
        raise refuse(f"`{file}` is an address, and ualetter never goes to the internet", hint)
    if chosen is None and file == PIPED:
        raise misuse("a file that is piped in has no name to take its id from", "choose one: `--as ID`")
    if chosen is None and not file.lower().endswith(_SUFFIXES):
        hint = "a campaign file's name ends in .yaml; `ualetter import` reads the page of an appeal"
        raise misuse(f"`{file}` is no campaign file by its name", f"{hint}; `--as ID` takes it all the same")
    if file.lower().endswith(_PAGES):
        raise _page_given(file)
    return id_for(Path(file).stem, chosen)


def _page_given(file: str) -> InputError:
    """Return the error for the page of an appeal, which is for another command."""
    from ualetter.console import typed
    from ualetter.problems import refuse

    shown = "what was piped in" if file == PIPED else f"`{file}`"
    return refuse(f"{shown} is no campaign file", f"if it is the page of an appeal: `ualetter import {typed(file)}`")


def _read(file: str) -> tuple[str, str]:
    """Return the file's text and how messages call it. Raises InputError."""
    text, shown = _text(file)
    if not file.lower().endswith(_SUFFIXES) and text.strip() and not _LIKE_CAMPAIGN.search(text):
        raise _page_given(file)
    return text, shown


def _text(file: str) -> tuple[str, str]:
    from ualetter.files import read_limited
    from ualetter.loading import shown_path
    from ualetter.problems import refuse
    from ualetter.reading.campaign import MAX_BYTES
    from ualetter.reading.characters import decode

    if file != PIPED:
        shown = shown_path(Path(file))
        return decode(read_limited(Path(file), MAX_BYTES), shown), shown
    if sys.stdin is None or sys.stdin.closed:
        raise refuse("there is nothing to read: standard input is closed", "name a file")
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise refuse(f"what was piped in is over {MAX_BYTES // 1024} KiB", "it can't be a campaign file")
    return decode(content, "standard input"), "standard input"


def _store(campaign: Campaign, text: str, *, force: bool, piped: bool) -> int:
    """Put a campaign that is good into the person's own folder, and say what that means for others."""
    from ualetter import console
    from ualetter.adding import name_for
    from ualetter.commands.telling import tell
    from ualetter.editors import opening_line, without_lines
    from ualetter.files import Written, make_folder, read_limited, write_file
    from ualetter.loading import shown_path
    from ualetter.problems import ExitCode
    from ualetter.reading.campaign import MAX_BYTES
    from ualetter.shelf import user_folder

    folder = user_folder() / "campaigns"
    names = _names(folder)
    path = folder / name_for(campaign.id, names)
    line, problems = opening_line(path)
    console.show_problems(problems)
    text = line + without_lines(text)  # a stranger's line could lead an editor anywhere
    content = text.encode()
    before = read_limited(path, MAX_BYTES) if path.name in names else None
    if before is not None and before != content:
        _show_difference(before.decode("utf-8", "replace"), text, shown_path(path))
        if not force and not _may_replace(path, piped=piped):
            console.err("Nothing was added.")
            return ExitCode.STOPPED
    make_folder(folder)
    words = {Written.NEW: "Added", Written.REPLACED: "Replaced", Written.UNCHANGED: "It is there already:"}
    console.err(f"{words[write_file(path, content, force=before is not None)]} {shown_path(path)}")
    tell(_notes(campaign, path))
    return ExitCode.DONE


def _names(folder: Path) -> list[str]:
    """Return the names of the campaign files in a folder, which need not be there. Raises InputError."""
    from ualetter.files import trouble
    from ualetter.shelf import yaml_files

    try:
        is_there = folder.is_dir()
    except OSError as error:
        raise trouble(f"look into `{folder}`", error) from error
    return [path.name for path in yaml_files([folder])] if is_there else []


def _show_difference(before: str, after: str, shown: str) -> None:
    """Say what the new file changes."""
    from ualetter.adding import changes, compared, values
    from ualetter.console import err

    old, new = values(before), values(after)
    if old is None or new is None:
        err(f"`{shown}` is there already, and can't be read: what changes can't be shown.")
        return
    lines = [line for change in changes(old, new) for line in _difference(change)]
    err(f"`{shown}` is there already. The new file changes" + (":" if lines else " only comments or the layout."))
    for line in lines:
        err(line)
    newer = compared(old, new)
    if newer:
        err(newer)


def _difference(change: Change) -> Iterator[str]:
    """Yield a change as lines: the key, what it was, and what it is now."""
    yield f"  {change.key}"
    for word, texts in (("was", change.was), ("now", change.now)):
        lines = [line for text in texts for line in _wrapped(word, text)]
        more = len(lines) - _MOST_LINES + 1  # a line that says so is one more
        yield from lines if more <= 1 else (*lines[: _MOST_LINES - 1], f"         … and {more} more lines")


def _wrapped(word: str, text: str) -> Iterator[str]:
    """Yield one line of a value as lines for a terminal, with a word before the first."""
    from ualetter.wrap import wrap

    for number, part in enumerate(wrap(text, _WIDTH - 9)):
        yield f"    {word if number == 0 else '':<4} {part}"


def _may_replace(path: Path, *, piped: bool) -> bool:
    """Ask whether another file may be replaced; raises InputError where nobody can be asked."""
    from ualetter.console import is_terminal
    from ualetter.problems import refuse

    if piped or not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise refuse(f"`{path}` is there already, with other contents", "replace it by `--force`")
    with redirect_stdout(sys.stderr):  # as in `asking`
        return click.confirm("Replace it?", default=False, err=True)


def _notes(campaign: Campaign, path: Path) -> Iterator[str]:
    """Yield what the file means for the others on the shelf."""
    from ualetter.adding import among_issues
    from ualetter.commands.shared import campaign_files
    from ualetter.loading import issue_in, number_in
    from ualetter.shelf import issue_number, number_key, with_number

    yield from _same_id(campaign.id, path)
    number = campaign.number or campaign.id
    others = with_number(number_key(number), campaign_files(None), number_in, issue_in)
    others.pop(campaign.id, None)
    newest = among_issues(number, issue_number(campaign.issue), others)
    if newest:
        yield newest
    yield f"`ualetter show {campaign.id}` shows it."


def _same_id(name: str, path: Path) -> Iterator[str]:
    """Yield which other files have the same id, and which of them is taken."""
    from ualetter.commands.shared import campaign_folders
    from ualetter.loading import shown_path
    from ualetter.shelf import yaml_files

    same = [file for file in yaml_files(campaign_folders(None)) if file.stem == name]
    own = next((place for place, file in enumerate(same) if file.samefile(path)), 0)
    if own > 0:
        yield f"Here, `{name}` is still `{shown_path(same[0])}`, which comes first."
    for hidden in same[own + 1 :]:
        yield f"It is taken instead of `{shown_path(hidden)}`, which has the same id."
