"""`ualetter check`: every mistake in campaign files, at its place."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from ualetter.commands.shared import campaigns_option, complete_campaigns

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ualetter.problems import Problem


@click.command("check")
@click.argument("files", nargs=-1, metavar="[FILE|DIR|ID]...", shell_complete=complete_campaigns)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--strict", is_flag=True, help="Let warnings count as mistakes.")
@click.option("--date", metavar="DAY", help="Hold deadlines against this day, as 2026-01-31.")
@campaigns_option
def command(*, files: tuple[str, ...], as_json: bool, strict: bool, date: str | None, campaigns: Path | None) -> int:
    """Check campaign files for mistakes; without a name, all there are.

    Exit code 1 if a letter can't be written from one of them.
    """
    from ualetter import console
    from ualetter.commands.shared import today
    from ualetter.display import problems_text
    from ualetter.problems import ExitCode

    day = today(date)
    paths = _paths(files, campaigns)
    problems = [problem for path in paths for problem in _problems(path, day)]
    if as_json:
        import json

        console.out(json.dumps([_entry(problem) for problem in problems], indent=2, ensure_ascii=False) + "\n")
    else:
        text = problems_text(problems, colour=console.has_colour(sys.stdout))
        console.out(text and text + "\n", styled=True)
        console.err(_summary(len(paths), problems))
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
    if not os.path.isdir(path):  # noqa: PTH112  answers False for a name too long, where pathlib raises
        return [find_campaign(name, campaigns)]
    inside = list(yaml_files([path]))
    if not inside:
        raise refuse(f"there is no campaign file in `{name}`", "campaign files end in .yaml")
    return inside


def _problems(path: Path, day: date) -> list[Problem]:
    from ualetter.checking import check_file
    from ualetter.loading import load_file
    from ualetter.problems import InputError

    try:
        return check_file(load_file(path), day)
    except InputError as error:  # not even text: the other files are checked all the same
        return list(error.problems)


def _summary(files: int, problems: Sequence[Problem]) -> str:
    warnings = sum(problem.warning for problem in problems)
    errors = len(problems) - warnings
    return f"Checked {_count(files, 'file')}: {_count(errors, 'error')}, {_count(warnings, 'warning')}."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"


def _entry(problem: Problem) -> dict[str, object]:
    place = problem.place
    return {
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "severity": "warning" if problem.warning else "error",
        "message": problem.message,
        "hint": problem.hint,
    }
