"""What several commands share: finding campaigns, the date of today, problems as JSON, completing what is typed."""

from __future__ import annotations

import os
from pathlib import Path

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from typing import Any, TypeVar

    from ualetter.model import Campaign
    from ualetter.problems import Problem
    from ualetter.shelf import Found

    F = TypeVar("F", bound=Callable[..., Any])


def campaign_files(folder: Path | None) -> dict[str, Path]:
    """Return the campaigns that can be named, by id; `folder` is what `--campaigns` gave."""
    from ualetter import shelf

    return shelf.campaign_files(campaign_folders(folder))


def campaign_folders(folder: Path | None) -> tuple[Path, ...]:
    """Return the folders in which campaigns are looked for."""
    from ualetter import shelf

    return shelf.folders(folder, os.environ, Path.cwd(), shelf.user_folder())


def find_campaign(typed: str, folder: Path | None) -> Path:
    """Return the file of the campaign that was typed, and say which if it could be several."""
    return _told(_found(typed, campaign_files(folder)))


def _found(typed: str, files: Mapping[str, Path]) -> Found:
    from ualetter import shelf
    from ualetter.loading import issue_in, number_in

    return shelf.find(typed, files, number_in, issue_in)


def _told(found: Found) -> Path:
    from ualetter import console

    if found.said:
        console.err(found.said)
    return found.path


def load_campaign(typed: str, folder: Path | None) -> Campaign:
    """Return the campaign that was typed, and say what is doubtful about it. Raises InputError."""
    return open_campaign(typed, folder)[1]


def open_campaign(typed: str, folder: Path | None) -> tuple[Path, Campaign]:
    """The same, with its file."""
    from ualetter import console, shelf
    from ualetter.loading import campaign_of, issue_in, load_file, number_in
    from ualetter.writing.notes import doubts_note, newer_note

    files = campaign_files(folder)
    path = _told(_found(typed, files))
    file = load_file(path)
    campaign = campaign_of(file)
    name = typed if shelf.is_path(typed) else _named(campaign.id, path, folder)
    console.show_problems(doubts_note(file, console.typed(name)))
    newer = shelf.newer(campaign, files, number_in, issue_in)
    if newer is not None:
        latest, issue = newer
        named = console.typed(_named(latest, files[latest], folder))
        console.show_problems([newer_note(campaign, latest, issue, named)])
    return path, campaign


def _named(campaign_id: str, path: Path, folder: Path | None) -> str:
    """Return what names a campaign in a command without `--campaigns`."""
    from ualetter.loading import shown_path

    return campaign_id if folder is None else shown_path(path)


def today(typed: str | None = None) -> date:
    """Return the day of `--date`, or what the clock says."""
    from datetime import date

    from ualetter.problems import misuse
    from ualetter.reading.values import parse_date

    if typed is None:
        return date.today()  # noqa: DTZ011  the writer's own day is meant
    day = parse_date(typed)
    if day is None:
        raise misuse(f"`--date {typed}` is no date", "write year-month-day: 2026-01-31")
    return day


def problem_entry(problem: Problem) -> dict[str, object]:
    """Return a problem as JSON can say it; the line of a roster is its row."""
    place = problem.place
    return {
        "file": place.file if place else None,
        "line": place.line if place else None,
        "column": place.column if place else None,
        "severity": "warning" if problem.warning else "error",
        "message": problem.message,
        "hint": problem.hint,
    }


def complete_campaigns(ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
    """Complete the ids of campaigns."""
    from ualetter.problems import InputError

    try:
        files = campaign_files(ctx.params.get("campaigns"))
    except InputError:
        return []
    return [campaign for campaign in files if campaign.startswith(incomplete)]


def complete_targets(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """Complete the target ids of the campaign typed before."""
    from ualetter.loading import load
    from ualetter.problems import InputError

    # While an option still waits for its value, click leaves what was typed before it among `args`.
    typed = ctx.params.get("campaign") or next(iter(ctx.args[_place_of_campaign(ctx) :]), "")
    try:
        campaign = load(_found(typed, campaign_files(ctx.params.get("campaigns"))).path)
    except InputError:
        return []
    everyone = ("all",) if param.name == "to" else ()
    return [target for target in (*campaign.targets, *everyone) if target.startswith(incomplete)]


def _place_of_campaign(ctx: click.Context) -> int:
    """Return how many arguments stand in front of the campaign."""
    arguments = [param.name for param in ctx.command.params if isinstance(param, click.Argument)]
    return arguments.index("campaign") if "campaign" in arguments else 0


def campaigns_option(command: F) -> F:
    """Add `--campaigns`."""
    option = click.option(
        "--campaigns",
        type=click.Path(path_type=Path),
        metavar="DIR",
        help="A folder with campaign files, looked into first.",
    )
    return option(command)


def campaign_argument(command: F) -> F:
    """Add the argument that names one campaign."""
    argument = click.argument("campaign", shell_complete=complete_campaigns)
    return argument(command)
