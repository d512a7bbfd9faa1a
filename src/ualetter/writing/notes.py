"""What a writer needs to know beside the letter, as lines for standard error."""

from __future__ import annotations

from ualetter.compose.deadline import days_left, days_words
from ualetter.compose.page import has_post, other_channels, why_no_post
from ualetter.languages import long_date
from ualetter.pages import measure
from ualetter.problems import Place, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target, Writer
    from ualetter.reading.campaign import CampaignFile


_MOST_LINES = 40
_WAYS = {"email": "e-mail", "fax": "fax", "phone": "phone", "social": "social media", "web_form": "web form"}


def remaining_channels(target: Target) -> list[str]:
    """The ways to reach a target other than by post, in words."""
    return [f"{_WAYS[way]} ({', '.join(values)})" for way, values in other_channels(target) if way in _WAYS]


def doubts_note(file: CampaignFile, name: str) -> Iterator[Problem]:
    """Yield a warning that names the lines of a file's `# CHECK` comments; `name` is what to type for it."""
    lines = [str(doubt.place.line) for doubt in file.doubts if doubt.place]
    if lines:
        marked = "line {} is" if len(lines) == 1 else "lines {} are"
        yield Problem(
            message=f"{marked.format(_joined(lines))} still marked `# CHECK`",
            hint=f"compare with the page of the appeal: `ualetter check {name}`",
            place=Place(file=file.file),
            warning=True,
        )


def newer_note(campaign: Campaign, latest: str, issue: int, name: str) -> Problem:
    """Return the warning of a newer issue of a campaign, given by its id; `name` is what to type for it."""
    number = campaign.number or campaign.id
    message = f"a newer issue of {number} is here: `{latest}` is issue {issue}, this one is {campaign.issue or 1}"
    return Problem(message=message, hint=f"take it: `ualetter write {name}`", warning=True)


def _joined(words: Sequence[str]) -> str:
    """Return `1, 2 and 3`; of very many words the first ones."""
    more = len(words) - _MOST_LINES
    *first, last = (*words[:_MOST_LINES], f"{more} more") if more > 0 else words
    return f"{', '.join(first)} and {last}" if first else last


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
