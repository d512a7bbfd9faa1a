"""`ualetter list`: the campaigns there are."""

from __future__ import annotations

import click

from ualetter.commands.shared import campaigns_option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ualetter.model import Campaign

HEAD = ("id", "number", "title", "country", "targets", "deadline", "file")


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--date", metavar="DAY", help="Count the days left from here, as 2026-01-31.")
@campaigns_option
def command(*, as_json: bool, date: str | None, campaigns: Path | None) -> None:
    """List the campaigns there are."""
    from ualetter import console
    from ualetter.commands.shared import campaign_files, campaign_folders, today
    from ualetter.loading import shown_path
    from ualetter.shelf import misnamed

    day = today(date)
    found = [(path, campaign) for path in campaign_files(campaigns).values() if (campaign := _readable(path))]
    for path in misnamed(campaign_folders(campaigns)):
        shown = shown_path(path)
        console.err(f'{shown}: not listed, its name is no id; `ualetter check "{shown}"` says what it could be')
    if as_json:
        import json

        console.out(json.dumps([_entry(path, campaign, day) for path, campaign in found], indent=2) + "\n")
    elif found:
        from ualetter.commands.tables import print_table

        print_table(HEAD, [_row(path, campaign, day) for path, campaign in found])
    else:
        console.err("There are no campaigns here: put campaign files into a folder `campaigns`.")


def _readable(path: Path) -> Campaign | None:
    """Return the campaign in a file; a broken one is named and left out."""
    from ualetter import console
    from ualetter.loading import load, shown_path
    from ualetter.problems import InputError

    try:
        return load(path)
    except InputError as error:
        count = len(error.problems)
        mistakes = "a mistake" if count == 1 else f"{count} mistakes"
        console.err(
            f"{shown_path(path)}: not listed, it has {mistakes}; `ualetter check {shown_path(path)}` shows them"
        )
        return None


def _row(path: Path, campaign: Campaign, day: date) -> tuple[str, ...]:
    from ualetter.compose.deadline import deadline_words
    from ualetter.languages import country_name
    from ualetter.loading import shown_path

    return (
        campaign.id,
        campaign.number or "",
        campaign.title,
        country_name(campaign.country, "en") if campaign.country else "",
        " ".join(campaign.targets),
        deadline_words(campaign, day),
        shown_path(path),
    )


def _entry(path: Path, campaign: Campaign, day: date) -> dict[str, object]:
    from ualetter.compose.deadline import days_left

    return {
        "id": campaign.id,
        "number": campaign.number,
        "issue": campaign.issue,
        "title": campaign.title,
        "country": campaign.country,
        "targets": list(campaign.targets),
        "act_by": campaign.act_by and campaign.act_by.isoformat(),
        "days_left": days_left(campaign, day),
        "file": str(path),
    }
