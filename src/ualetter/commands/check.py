"""`ualetter check`: every mistake in campaign files and rosters, at its place."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import replace
from functools import cached_property
from itertools import count
from pathlib import Path

import click

from ualetter.commands.shared import campaigns_option, complete_campaigns, problem_entry
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from datetime import date
    from typing import BinaryIO

    from ualetter.model import Campaign
    from ualetter.problems import Problem

ROSTERS = (".csv", ".tsv", ".xlsx")
PIPED = "-"


@dataclass(frozen=True, kw_only=True)
class Findings:
    """What was found in one file; only a roster has guests."""

    problems: Sequence[Problem]
    guests: int | None = None


@click.command("check")
@click.argument("files", nargs=-1, metavar="[FILE|DIR|ID]...", shell_complete=complete_campaigns)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--strict", is_flag=True, help="Let warnings count as mistakes.")
@click.option("--date", metavar="DAY", help="Hold deadlines against this day, as 2026-01-31.")
@click.option("--encoding", metavar="NAME", help="The encoding of a roster that isn't UTF-8, as cp1252.")
@campaigns_option
def command(
    *,
    files: tuple[str, ...],
    as_json: bool,
    strict: bool,
    date: str | None,
    encoding: str | None,
    campaigns: Path | None,
) -> int:
    """Check campaign files, and rosters (.csv, .tsv, .xlsx), for mistakes; without a name, all campaigns there are.

    `-` is a roster that is piped in. Exit code 1 if a letter can't be written from one of them.
    """
    from ualetter import console
    from ualetter.commands.shared import today
    from ualetter.display import problems_text
    from ualetter.problems import ExitCode

    day = today(date)
    paths = _paths(files, campaigns)
    shelf = _Shelf(campaigns)
    found = [_in_roster(path, encoding, shelf) if _is_roster(path) else _in_campaign(path, day) for path in paths]
    problems = [problem for findings in found for problem in findings.problems]
    if as_json:
        import json

        console.out(json.dumps([problem_entry(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n")
    else:
        text = problems_text(problems, colour=console.has_colour(sys.stdout))
        console.out(text and text + "\n", styled=True)
        console.err(_summary(found))
    wrong = [problem for problem in problems if strict or not problem.warning]
    return ExitCode.INPUT if wrong else ExitCode.DONE


def _paths(typed: Sequence[str], campaigns: Path | None) -> list[Path]:
    """Return the files meant by paths, folders and ids, each once."""
    from ualetter.commands.shared import campaign_files

    found = (
        [path for name in typed for path in _meant(name, campaigns)] if typed else campaign_files(campaigns).values()
    )
    return list({os.path.realpath(path): path for path in found}.values())


def _meant(name: str, campaigns: Path | None) -> list[Path]:
    from ualetter.commands.shared import find_campaign
    from ualetter.problems import refuse
    from ualetter.shelf import yaml_files

    path = Path(name)
    if os.path.isdir(path):  # noqa: PTH112  answers False for a name too long, where pathlib raises
        inside = list(yaml_files([path]))
        if not inside:
            raise refuse(f"there is no campaign file in `{name}`", "campaign files end in .yaml")
        return inside
    if not _is_roster(path):
        return [find_campaign(name, campaigns)]
    if name != PIPED and not os.path.exists(path):  # noqa: PTH110  as above
        raise refuse(f"there is no file `{name}`", "check its name and folder")
    return [path]


def _is_roster(path: Path) -> bool:
    """Say whether a file is a roster: by its suffix, or because it is a pipe, which no campaign file may be."""
    return path.name == PIPED or path.name.lower().endswith(ROSTERS) or (os.path.exists(path) and path.is_fifo())  # noqa: PTH110  as above


def _in_campaign(path: Path, day: date) -> Findings:
    from ualetter.checking import check_file
    from ualetter.loading import load_file
    from ualetter.problems import InputError

    try:
        return Findings(problems=check_file(load_file(path), day))
    except InputError as error:  # not even text: the other files are checked all the same
        return Findings(problems=error.problems)


def _in_roster(path: Path, encoding: str | None, campaigns: Mapping[str, Campaign]) -> Findings:
    """Examine a roster, and tell how its columns were understood."""
    from ualetter import console
    from ualetter.files import trouble
    from ualetter.loading import shown_path
    from ualetter.problems import InputError, UsageError
    from ualetter.roster.doctor import examine
    from ualetter.roster.reading import read_roster

    file = "standard input" if path.name == PIPED else shown_path(path)
    problems: list[Problem] = []
    rows = count()
    try:
        with _opened(path) as stream:
            roster = read_roster(stream, file, encoding=encoding)
            for note in roster.notes:
                console.err(f"{file}: {note}")
            counted = (guest for guest, _ in zip(roster.guests, rows, strict=False))
            problems.extend(examine(replace(roster, guests=counted), campaigns, file))
    except UsageError:
        raise
    except InputError as error:
        problems += error.problems
    except OSError as error:
        problems += trouble(f"read `{file}`", error).problems
    return Findings(problems=problems, guests=next(rows))


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    from ualetter.files import trouble
    from ualetter.problems import refuse

    if path.name != PIPED:
        try:
            return path.open("rb")
        except OSError as error:
            raise trouble(f"read `{path}`", error) from error
    if sys.stdin is None or sys.stdin.closed:
        raise refuse("there is nothing to read: standard input is closed", "name a file")
    return nullcontext(sys.stdin.buffer)


class _Shelf(Mapping[str, "Campaign"]):
    """The campaigns there are, each loaded when a roster names it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._loaded: dict[str, Campaign | None] = {}

    @cached_property
    def _files(self) -> dict[str, Path]:
        from ualetter.commands.shared import campaign_files

        return campaign_files(self._folder)

    def __getitem__(self, name: str) -> Campaign:
        """Return a campaign. Raises InputError if its file has mistakes."""
        from ualetter.problems import refuse

        if name not in self._loaded:
            self._loaded[name] = _load(self._files[name])
        campaign = self._loaded[name]
        if campaign is None:
            hint = f"`ualetter check {name}` shows them"
            raise refuse(f"`to` names the campaign `{name}`, whose file has mistakes", hint)
        return campaign

    def __contains__(self, name: object) -> bool:
        return name in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


def _load(path: Path) -> Campaign | None:
    from ualetter.loading import load
    from ualetter.problems import InputError

    try:
        return load(path)
    except InputError:
        return None


def _summary(found: Sequence[Findings]) -> str:
    problems = [problem for findings in found for problem in findings.problems]
    warnings = sum(problem.warning for problem in problems)
    errors = len(problems) - warnings
    guests = [findings.guests for findings in found if findings.guests is not None]
    among = f" with {_count(sum(guests), 'guest')}" if guests else ""
    return f"Checked {_count(len(found), 'file')}{among}: {_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
