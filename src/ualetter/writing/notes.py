"""What a writer needs to know beside the letter, as lines for standard error."""

from __future__ import annotations

from ualetter.compose.deadline import days_left, days_words
from ualetter.compose.page import has_post, other_channels, why_no_post
from ualetter.languages import long_date
from ualetter.pages import measure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target, Writer


_WAYS = {"email": "e-mail", "fax": "fax", "phone": "phone", "social": "social media", "web_form": "web form"}


def remaining_channels(target: Target) -> list[str]:
    """The ways to reach a target other than by post, in words."""
    return [f"{_WAYS[way]} ({', '.join(values)})" for way, values in other_channels(target) if way in _WAYS]


def letter_notes(target: Target, letter: Letter, writer: Writer) -> Iterator[str]:
    """Yield what is special about one letter."""
    if not has_post(target):
        ways = ", ".join(remaining_channels(target)) or "none in the campaign file"
        yield f"Don't post the letter to {target.label}: {why_no_post(target)}. Other ways: {ways}."
    elif writer.country is None and target.country:
        paper = "A4" if letter.paper == "a4" else "US Letter"
        known = f"the address ends with its country and the paper is {paper}"
        yield f"Your country isn't known, so {known}; `--country` tells it."
    if has_post(target) and target.country is None and target.country_name is None:
        yield f"The campaign names no country for {target.label}: add it by hand if the letter goes abroad."
    length = measure(letter)
    if length.pages > 1:
        yield (
            f"The letter to {target.label} takes about {length.pages} pages (head {length.head} lines, "
            f"body {length.body}, close {length.foot}): one page is more likely to be read."
        )
    if target.note:
        yield f"About {target.label}: {target.note}"


def closing_notes(
    campaign: Campaign, written: Iterable[Target], day: date, *, copies: Iterable[str] = (), name: str | None
) -> Iterator[str]:
    """Yield what comes next: deadline, copies, the other targets, how to report, what the campaign advises."""
    ids = {target.id for target in written}
    if name is None:
        yield 'The letter has a line to sign on; `--name "Your Name"` prints your name below it.'
    left = days_left(campaign, day)
    if campaign.act_by is not None and left is not None and left >= 0:
        yield f"Send it by {long_date(campaign.act_by, 'en', None)} ({days_words(left)})."
    for copy in copies:
        label = campaign.targets[copy].label
        yield f"The letter says {label} gets a copy: `--copy-to {copy}` writes it, `--no-copies` leaves the line out."
    others = [target for target in campaign.targets.values() if target.id not in ids]
    if others:
        yield "Also write to: " + "; ".join(f"{target.label} (`--to {target.id}`)" for target in others) + "."
    yield from report_notes(campaign)
    yield from (f"Advice: {rule}" for rule in campaign.advice)


def report_notes(campaign: Campaign) -> Iterator[str]:
    """Yield how to tell what was sent."""
    report = campaign.report
    places = [place for place in (report.url, report.email) if place]
    if places:
        yield f"Then report your letter: {' or '.join(places)}"
    if report.note:
        yield f"Reporting: {report.note}"
