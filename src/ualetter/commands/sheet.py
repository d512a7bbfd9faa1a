"""`ualetter sheet`: what lies on the tables beside the letters, for one campaign or one writer."""

from __future__ import annotations

from typing import Any

import click

from ualetter.commands.choosing import to_option
from ualetter.commands.printing import page_options
from ualetter.commands.shared import campaign_argument, campaigns_option
from ualetter.commands.signing import sender_options
from ualetter.records import dataclass

# The \b keeps click from joining the lines of the list.
HELP = """Make a sheet of CAMPAIGN for the table.

\b
  case    the case, demands and addresses, for people who write by hand
  copy    a letter in large type to copy, with lines for own words
  cover   one writer's letters, with boxes to tick
  tally   a box to tick for each letter, with stamps and envelopes to get
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from ualetter.model import Campaign, Target
    from ualetter.writing.writer import Sender


@dataclass(frozen=True, kw_only=True)
class _Meant:
    """What the sheet is about, and the options of the function that typesets it."""

    campaign: Campaign
    targets: Sequence[Target]
    sender: Sender
    day: date
    page: Mapping[str, Any]


def _case(meant: _Meant) -> bytes:
    from ualetter.stationery.case_sheet import case_sheets

    return case_sheets(
        [meant.campaign],
        day=meant.day,
        country=meant.sender.writer.country,
        country_language=meant.sender.language,
        targets={meant.campaign.id: [target.id for target in meant.targets]},
        **meant.page,
    )


def _copy(meant: _Meant) -> bytes:
    from ualetter.compose.order import Order
    from ualetter.stationery.copy_sheet import copy_sheet, copy_sheets
    from ualetter.writing.targets import copied

    sheets = []
    for target in meant.targets:
        copies = copied(meant.campaign, target, (), none=False)
        order = Order(day=meant.day, copies=copies, country_language=meant.sender.language)
        sheets.append(copy_sheet(meant.campaign, target, order, meant.sender.writer))
    return copy_sheets(sheets, **meant.page)


def _cover(meant: _Meant) -> bytes:
    from ualetter.compose.page import has_post
    from ualetter.languages import long_date
    from ualetter.stationery.cover_sheet import CoverLine, CoverSheet, cover_sheets

    lines = tuple(
        CoverLine(
            serial=_serial(number),
            campaign=meant.campaign.heading,
            recipient=target.label,
            post=has_post(target),
        )
        for number, target in enumerate(meant.targets, start=1)
    )
    sheet = CoverSheet(guest=meant.sender.writer.name, lines=lines)
    return cover_sheets([sheet], day=long_date(meant.day, "en", None), **meant.page)


def _tally(meant: _Meant) -> bytes:
    from ualetter.compose.page import has_post
    from ualetter.languages import long_date
    from ualetter.stationery.tally import TallyLine, tally, totals

    writer = meant.sender.writer
    lines = [
        TallyLine(
            serial=_serial(number),
            guest=writer.name,
            campaign=meant.campaign.code,
            recipient=target.label,
            country=target.country,
            post=has_post(target),
        )
        for number, target in enumerate(meant.targets, start=1)
    ]
    day = long_date(meant.day, "en", None)
    return tally(lines, totals(lines, writer.country), title="Tally", day=day, **meant.page)


def _serial(number: int) -> str:
    return f"{number:04}"


KINDS: Mapping[str, Callable[[_Meant], bytes]] = {"case": _case, "copy": _copy, "cover": _cover, "tally": _tally}
TEMPLATES = {"case": "case-sheet.typ", "copy": "copy-sheet.typ", "cover": "cover-sheet.typ", "tally": "tally.typ"}


@click.command("sheet", help=HELP)
@click.argument("kind", type=click.Choice([*KINDS]), metavar="KIND")
@campaign_argument
@to_option
@sender_options
@click.option("--date", metavar="DAY", help="The date of the letters, as 2026-01-31; today if left out.")
@click.option("--late", is_flag=True, help="Make it although the deadline has passed.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper; else that of your country.")
@page_options
@campaigns_option
def command(
    *,
    kind: str,
    campaign: str,
    to: tuple[str, ...],
    date: str | None,
    late: bool,
    paper: str | None,
    output: str | None,
    force: bool,
    template: Path | None,
    fonts: tuple[str, ...],
    campaigns: Path | None,
    **signing: Any,  # noqa: ANN401  click gives what `sender_options` says
) -> None:
    """Make the sheet that was asked for."""
    from ualetter.commands.choosing import choose_targets, refuse_late
    from ualetter.commands.printing import check_pages, deliver_pdf
    from ualetter.commands.shared import load_campaign, today
    from ualetter.commands.signing import sender_of
    from ualetter.commands.telling import tell
    from ualetter.compose.page import has_post
    from ualetter.loading import read_template
    from ualetter.writing.posting import posting_notes
    from ualetter.writing.writer import Details

    check_pages(output, template, f"{kind}.pdf")
    day = today(date)
    found = load_campaign(campaign, campaigns)
    refuse_late(found, day, late=late)
    targets = choose_targets(found, to or (["all"] if kind == "case" else []))
    sender = sender_of(Details(**signing), paper)
    content, shown = read_template(TEMPLATES[kind], template)
    page = {"paper": sender.paper, "template": content, "name": shown, "fonts": fonts}
    pdf = KINDS[kind](_Meant(campaign=found, targets=targets, sender=sender, day=day, page=page))
    deliver_pdf(pdf, output, force=force)
    addressed = [target for target in targets if has_post(target) and kind in {"case", "copy"}]
    tell(posting_notes(addressed, sender.writer.country))
