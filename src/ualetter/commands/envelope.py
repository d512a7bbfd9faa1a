"""`ualetter envelope`: a page for each envelope, in its own size."""

from __future__ import annotations

from typing import Any

import click

from ualetter.commands.choosing import to_option
from ualetter.commands.printing import page_options
from ualetter.commands.shared import campaign_argument, campaigns_option
from ualetter.commands.signing import sender_options
from ualetter.stationery.envelope import SIZES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ualetter.model import Target
    from ualetter.stationery.envelope import Envelope
    from ualetter.writing.writer import Sender


@click.command("envelope")
@campaign_argument
@to_option
@click.option("--size", type=click.Choice([*SIZES]), help="The envelopes; else DL or #10, by your country's paper.")
@sender_options
@click.option("--no-sender", is_flag=True, help="Leave out your name and address.")
@click.option("--date", metavar="DAY", help="Hold the deadline against this day, as 2026-01-31.")
@page_options
@campaigns_option
def command(
    *,
    campaign: str,
    to: tuple[str, ...],
    size: str | None,
    no_sender: bool,
    date: str | None,
    output: str | None,
    force: bool,
    template: Path | None,
    fonts: tuple[str, ...],
    campaigns: Path | None,
    **signing: Any,  # noqa: ANN401  click gives what `sender_options` says
) -> None:
    """Make envelopes for letters of CAMPAIGN: a PDF with a page for each target."""
    from ualetter.commands.choosing import choose_postable
    from ualetter.commands.printing import check_pages, deliver_pdf
    from ualetter.commands.shared import load_campaign, today
    from ualetter.commands.signing import sender_of
    from ualetter.commands.telling import tell
    from ualetter.loading import read_template
    from ualetter.stationery.envelope import envelopes, usual_size
    from ualetter.writing.posting import posting_notes
    from ualetter.writing.writer import Details

    check_pages(output, template, "envelopes.pdf")
    found = load_campaign(campaign, campaigns)
    targets = choose_postable(found, to, today(date))
    sender = sender_of(Details(**signing), None)
    chosen = size or usual_size(sender.paper)
    items = _items(targets, sender, with_sender=not no_sender)
    content, shown = read_template("envelope.typ", template)
    deliver_pdf(envelopes(items, chosen, template=content, name=shown, fonts=fonts), output, force=force)
    notes = posting_notes(targets, sender.writer.country)
    tell([*notes, *_notes(chosen, bare=not (no_sender or any(item.sender for item in items)))])


def _items(targets: Sequence[Target], sender: Sender, *, with_sender: bool) -> list[Envelope]:
    from ualetter.compose.page import address_lines
    from ualetter.stationery.address import return_address
    from ualetter.stationery.envelope import Envelope

    return [
        Envelope(
            who=target.label,
            sender=return_address(sender.writer, target, sender.language) if with_sender else (),
            address=address_lines(target, sender.writer, sender.language),
        )
        for target in targets
    ]


def _notes(size: str, *, bare: bool) -> Iterator[str]:
    envelope = SIZES[size]
    if bare:
        yield "Nobody's address stands in the corner: `--address` prints yours, so that a letter can come back."
    yield f"Print at 100 % (“actual size”) on {envelope.title} envelopes, {envelope.width:g} by {envelope.height:g} mm."
