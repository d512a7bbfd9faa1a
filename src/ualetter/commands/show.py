"""`ualetter show`: everything a writer wants to know of one campaign."""

from __future__ import annotations

import sys

import click

from ualetter.commands.shared import campaign_argument, campaigns_option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from ualetter.model import Campaign, Target

TIPS = (
    "Say in a sentence or two why this matters to you.",
    "Be polite and keep to the facts above: whoever is at risk pays for a mistake.",
    "If you have family in the country or travel there, sign with initials, or take no part.",
)
_WIDTH = 80


@click.command("show")
@campaign_argument
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@click.option("--date", metavar="DAY", help="Count the days left from here, as 2026-01-31.")
@campaigns_option
def command(*, campaign: str, as_json: bool, date: str | None, campaigns: Path | None) -> None:
    """Show CAMPAIGN: the case, who to write to, the demands, how to report."""
    from ualetter import console
    from ualetter.commands.shared import open_campaign, today
    from ualetter.loading import shown_path

    day = today(date)
    path, found = open_campaign(campaign, campaigns)
    if as_json:
        import json

        console.out(json.dumps(as_data(found) | {"file": str(path)}, indent=2, ensure_ascii=False) + "\n")
        return
    sections = [*_sections(found, day), ("File", [shown_path(path)])]
    console.out("\n".join(_shown(title, lines) for title, lines in sections), styled=True)


def _shown(title: str, lines: list[str]) -> str:
    """One section, wrapped; the title stands out on a terminal."""
    from ualetter import console
    from ualetter.display import safe
    from ualetter.wrap import wrap

    heading = click.style(title, bold=True) if console.has_colour(sys.stdout) else title
    terminal = console.is_terminal(sys.stdout)
    wrapped = [
        ("  " if number == 0 else "    ") + (safe(part) if terminal else part)
        for line in lines
        for number, part in enumerate(wrap(line, _WIDTH - 4))
    ]
    return "\n".join([heading, *wrapped]) + "\n"


def _sections(campaign: Campaign, day: date) -> Iterator[tuple[str, list[str]]]:
    from ualetter.compose.deadline import deadline_words
    from ualetter.writing.notes import report_notes

    yield campaign.title, list(_facts(campaign))
    yield "The case", [" ".join(part.split()) for part in campaign.summary.split("\n\n")]
    if campaign.people:
        yield "People at risk", list(campaign.people)
    yield "Deadline", [deadline_words(campaign, day)]
    for target in campaign.targets.values():
        yield f"To {target.label} (--to {target.id})", list(_target_lines(target, campaign))
    if campaign.demands:
        yield "Demands", [f"{number}. {demand}" for number, demand in enumerate(campaign.demands, start=1)]
    if campaign.advice:
        yield "Advice of the campaign", list(campaign.advice)
    yield "Your own words", list(TIPS)
    reporting = list(report_notes(campaign))
    if reporting:
        yield "Afterwards", reporting


def _facts(campaign: Campaign) -> Iterator[str]:
    from ualetter.languages import country_name

    country = country_name(campaign.country, "en") if campaign.country else None
    issue = f"issue {campaign.issue}" if campaign.issue else None
    facts = (campaign.number, issue, campaign.index, country, f"issued {campaign.issued}" if campaign.issued else None)
    yield ", ".join(fact for fact in facts if fact) or campaign.id
    if campaign.preferred_languages:
        yield f"The targets read: {', '.join(campaign.preferred_languages)}"
    if campaign.translations:
        yield f"Letters in: {', '.join((campaign.language, *campaign.translations))} (--language)"
    if campaign.checked:
        yield f"Last checked: {campaign.checked}"
    if campaign.source:
        yield f"Source: {campaign.source}"


def _target_lines(target: Target, campaign: Campaign) -> Iterator[str]:
    from ualetter.compose.page import address_lines, has_post
    from ualetter.model import Writer
    from ualetter.writing.notes import remaining_channels

    yield from address_lines(target, Writer(), "en")
    yield f"Salutation: {target.salutation or 'none in the file; give it by --salutation'}"
    if not has_post(target):
        yield f"No post: {target.no_post or 'no address'}"
    yield from (f"By {way}" for way in remaining_channels(target))
    if target.email_copies:
        yield f"Copies of an e-mail to: {', '.join(target.email_copies)}"
    if target.id in campaign.copies:
        yield "Gets a copy of letters to the others"
    if target.note:
        yield f"Note: {target.note}"


def as_data(campaign: Campaign) -> dict[str, object]:
    """Return a campaign as plain data: its keys as in its file, without those that are empty."""
    from dataclasses import asdict

    def plain(value: object) -> object:
        if isinstance(value, dict):
            return {key: plain(part) for key, part in value.items() if part not in (None, (), {}, "")}
        if isinstance(value, (list, tuple)):
            return [plain(part) for part in value]
        return value.isoformat() if hasattr(value, "isoformat") else value

    data = plain(asdict(campaign))
    return data if isinstance(data, dict) else {}
