"""Campaign, target, writer and date to a `Letter`: everything the letter says is decided here."""

from __future__ import annotations

from ualetter.compose.bold import embolden
from ualetter.compose.filling import fill
from ualetter.compose.guard import check_letter
from ualetter.compose.lock import check_demands
from ualetter.compose.page import address_lines, copy_lines, sender_lines
from ualetter.compose.sample import no_salutation, sample_for
from ualetter.languages import long_date, phrases
from ualetter.letter import Letter, Run
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.compose.order import Order
    from ualetter.letter import Block
    from ualetter.model import Campaign, Target, Writer


def compose(campaign: Campaign, target: Target, writer: Writer, order: Order) -> Letter:
    """Return the letter of a writer to a target.

    Raises InputError if anything is missing that would leave a hole, or if a demand isn't in the body.
    """
    sample = sample_for(campaign, target, order.language, salutation=order.salutation)
    if not sample.salutation:
        raise InputError([no_salutation(target)])
    body = fill(campaign, target, writer, sample, order)
    subject = order.subject or sample.subject
    words = phrases(sample.language)
    letter = Letter(
        language=sample.language,
        paper=order.paper,
        sender=sender_lines(writer, target, sample.language),
        date=long_date(order.day, sample.language, writer.country),
        address=address_lines(target, writer, order.country_language),
        subject=(Run(text=subject),) if subject else (),
        salutation=sample.salutation,
        body=_emphasised(body, campaign, order),
        closing=sample.closing,
        name=writer.name,
        copies=copy_lines(campaign, order.copies),
        copy_of=order.copy_of,
        copy_word=words.copy if words else "COPY",
    )
    check_demands(letter.body, sample.demands)
    check_letter(letter)
    return letter


def with_body(letter: Letter, body: Sequence[Block], campaign: Campaign, target: Target, order: Order) -> Letter:
    """Return the letter with a body that the writer has edited, checked as any other."""
    from dataclasses import replace  # noqa: PLC0415  only an edited letter needs it

    changed = replace(letter, body=_emphasised(body, campaign, order))
    check_demands(changed.body, sample_for(campaign, target, order.language, salutation=order.salutation).demands)
    check_letter(changed)
    return changed


def _emphasised(body: Sequence[Block], campaign: Campaign, order: Order) -> tuple[Block, ...]:
    if not order.bold_names:
        return tuple(body)
    return tuple(embolden(block, campaign.people) for block in body)
