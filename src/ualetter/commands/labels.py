"""`ualetter labels`: addresses on sheets of labels, and a page to test the printer with."""

from __future__ import annotations

import click

from ualetter.commands.choosing import to_option
from ualetter.commands.printing import page_options
from ualetter.commands.shared import campaigns_option, complete_campaigns
from ualetter.commands.signing import COUNTRY
from ualetter.stationery.labels import SHEETS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ualetter.model import Target
    from ualetter.stationery.labels import Label
    from ualetter.writing.writer import Sender

MOST = 1000
HELP = """Make address labels for letters of CAMPAIGN: a PDF of whole sheets.

\b
  ualetter labels --calibrate -o test.pdf     print it first, on plain paper
  ualetter labels ua-140-20 --to all --count 20 -o labels.pdf
"""


@click.command("labels", help=HELP)
@click.argument("campaign", required=False, shell_complete=complete_campaigns)
@to_option
@click.option("--size", type=click.Choice([*SHEETS]), help="The sheets; else L7160 or 5160, by your country's paper.")
@click.option("--start-at", type=int, default=1, metavar="N", help="The first free label of a used sheet.")
@click.option("--count", type=click.IntRange(1, MOST), default=1, metavar="N", help="So many labels for each target.")
@click.option("--calibrate", is_flag=True, help="Make a page instead that shows whether your printer meets the labels.")
@COUNTRY
@click.option("--date", metavar="DAY", help="Hold the deadline against this day, as 2026-01-31.")
@page_options
@campaigns_option
def command(
    *,
    campaign: str | None,
    to: tuple[str, ...],
    size: str | None,
    start_at: int,
    count: int,
    calibrate: bool,
    country: str | None,
    date: str | None,
    output: str | None,
    force: bool,
    template: Path | None,
    fonts: tuple[str, ...],
    campaigns: Path | None,
) -> None:
    """Make what was asked for."""
    from ualetter.commands.choosing import choose_postable
    from ualetter.commands.printing import check_pages, deliver_pdf
    from ualetter.commands.shared import load_campaign, today
    from ualetter.commands.signing import sender_of
    from ualetter.commands.telling import tell
    from ualetter.loading import read_template
    from ualetter.problems import misuse
    from ualetter.stationery.labels import calibration_page, labels, usual_sheet
    from ualetter.writing.posting import posting_notes
    from ualetter.writing.writer import Details

    check_pages(output, template, "labels.pdf")
    sender = sender_of(Details(country=country), None)
    sheet = size or usual_sheet(sender.paper)
    content, shown = read_template("labels.typ", template)
    if calibrate:
        deliver_pdf(calibration_page(sheet, template=content, name=shown, fonts=fonts), output, force=force)
        return
    if campaign is None:
        raise misuse("labels for which campaign?", "name it; `ualetter list` shows the campaigns")
    targets = choose_postable(load_campaign(campaign, campaigns), to, today(date))
    items = _items(targets, sender, count)
    pdf = labels(items, sheet, start_at=start_at, template=content, name=shown, fonts=fonts)
    deliver_pdf(pdf, output, force=force)
    tell([*posting_notes(targets, sender.writer.country), _note(sheet)])


def _items(targets: Sequence[Target], sender: Sender, count: int) -> list[Label]:
    """Return `count` labels for each target, those of one target together."""
    from ualetter.compose.page import address_lines
    from ualetter.stationery.labels import Label

    labels = [
        Label(who=target.label, lines=address_lines(target, sender.writer, sender.language)) for target in targets
    ]
    return [label for label in labels for _ in range(count)]


def _note(sheet: str) -> str:
    return f"Print at 100 % (“actual size”) on sheets of {SHEETS[sheet].title} labels; `--calibrate` makes a test page."
