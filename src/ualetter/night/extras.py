"""What goes with the letters, from the pieces of a plan: one function a kind, each returning a PDF."""

from __future__ import annotations

from dataclasses import replace

from ualetter.compose.page import address_lines, has_post
from ualetter.languages import long_date
from ualetter.model import Writer
from ualetter.night.names import serial
from ualetter.night.plan import Piece
from ualetter.records import dataclass
from ualetter.stationery.address import return_address
from ualetter.stationery.case_sheet import case_sheets
from ualetter.stationery.copy_sheet import copy_sheet, copy_sheets
from ualetter.stationery.cover_sheet import CoverLine, CoverSheet, cover_sheets
from ualetter.stationery.envelope import Envelope, envelopes
from ualetter.stationery.labels import Label, calibration_page, labels
from ualetter.stationery.tally import TallyLine, Totals, tally

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.model import Target
    from ualetter.night.plan import Kind
    from ualetter.night.workshop import Kit, Workshop


@dataclass(frozen=True, kw_only=True)
class Seat:
    """Where a guest sits: their pieces."""

    pieces: tuple[Piece, ...]


def print_run(workshop: Workshop, pieces: Sequence[Piece]) -> bytes:
    """Return the letters, each on a fresh sheet."""
    from ualetter.formats import pdf  # noqa: PLC0415  a night without print run needs none

    template = pdf.load(*workshop.kit.templates["pdf"], fonts=workshop.kit.fonts)
    letters = [workshop.letter(piece) for piece in pieces]
    return pdf.print_run(letters, template, duplex=workshop.kit.table.duplex)


def envelopes_of(workshop: Workshop, pieces: Sequence[Piece]) -> bytes:
    """Return an envelope for each piece."""
    kit = workshop.kit
    template, name = kit.templates["envelopes"]
    items = [_envelope(kit, piece) for piece in pieces]
    return envelopes(items, kit.table.envelope, template=template, name=name, fonts=kit.fonts)


def _envelope(kit: Kit, piece: Piece) -> Envelope:
    recipient = recipient_of(kit, piece.kind)
    sender = () if kit.table.no_sender else return_address(piece.writer, recipient, kit.order.country_language)
    return Envelope(who=who(kit, piece), sender=sender, address=_address(kit, piece))


def labels_of(workshop: Workshop, pieces: Sequence[Piece]) -> bytes:
    """Return sheets of labels, the first of which may be a used one."""
    return _labels(workshop.kit, pieces, workshop.kit.table.start_at)


def more_labels_of(workshop: Workshop, pieces: Sequence[Piece]) -> bytes:
    """Return the labels of a further volume, which begins with a new sheet."""
    return _labels(workshop.kit, pieces, 1)


def _labels(kit: Kit, pieces: Sequence[Piece], start_at: int) -> bytes:
    template, name = kit.templates["labels"]
    # What is too long is the target's address, which is the same for every guest.
    items = [Label(who=recipient_of(kit, piece.kind).label, lines=_address(kit, piece)) for piece in pieces]
    return labels(items, kit.table.labels, start_at=start_at, template=template, name=name, fonts=kit.fonts)


def calibration_of(workshop: Workshop, _nothing: Sequence[object]) -> bytes:
    """Return the page that shows whether the printer meets the labels."""
    template, name = workshop.kit.templates["labels"]
    return calibration_page(workshop.kit.table.labels, template=template, name=name, fonts=workshop.kit.fonts)


def case_sheets_of(workshop: Workshop, campaigns: Sequence[str]) -> bytes:
    """Return the case sheet of each campaign."""
    kit = workshop.kit
    template, name = kit.templates["case-sheets"]
    return case_sheets(
        [kit.selections[campaign].campaign for campaign in campaigns],
        day=kit.order.day,
        country=kit.table.home,
        country_language=kit.order.country_language,
        paper=kit.order.paper,
        targets={campaign: kit.selections[campaign].targets for campaign in campaigns},
        language=kit.order.language,
        template=template,
        name=name,
        fonts=kit.fonts,
    )


def copy_sheets_of(workshop: Workshop, kinds: Sequence[Kind]) -> bytes:
    """Return the letter to each target, to be copied by hand."""
    kit = workshop.kit
    template, name = kit.templates["copy-sheets"]
    sheets = []
    for kind in kinds:
        composer = workshop.composer(kind)
        nobody = Writer(country=kit.table.home)
        sheets.append(copy_sheet(composer.campaign, composer.target, composer.order, nobody))
    return copy_sheets(sheets, paper=kit.order.paper, template=template, name=name, fonts=kit.fonts)


def cover_sheets_of(workshop: Workshop, seats: Sequence[Seat]) -> bytes:
    """Return a sheet for each guest."""
    kit = workshop.kit
    template, name = kit.templates["cover-sheets"]
    sheets = [_cover_sheet(kit, seat.pieces) for seat in seats]
    return cover_sheets(sheets, paper=kit.order.paper, day=_day(kit), template=template, name=name, fonts=kit.fonts)


def _cover_sheet(kit: Kit, pieces: Sequence[Piece]) -> CoverSheet:
    first = pieces[0]
    return CoverSheet(
        guest=first.writer.name,
        place=f"row {first.row}" if first.row else None,
        lines=tuple(_cover_line(kit, piece) for piece in sorted(pieces, key=lambda piece: piece.serial)),
    )


def _cover_line(kit: Kit, piece: Piece) -> CoverLine:
    target = recipient_of(kit, piece.kind)
    return CoverLine(
        serial=serial(piece, kit.digits),
        campaign=_campaign(kit, piece.kind),
        recipient=target.label,
        copy=piece.kind.copy_to is not None,
        post=has_post(target),
    )


def pieces_in(item: object) -> tuple[Piece, ...]:
    """Return the pieces that an item of a volume is about."""
    if isinstance(item, Piece):
        return (item,)
    return item.pieces if isinstance(item, Seat) else ()


def tally_of(workshop: Workshop, items: Sequence[Piece | Totals]) -> bytes:
    """Return a box to tick for each piece, and what it all comes to if that is the last of the items."""
    kit = workshop.kit
    template, name = kit.templates["tally"]
    lines = [tally_line(kit, item) for item in items if isinstance(item, Piece)]
    totals = next((item for item in items if isinstance(item, Totals)), None)
    title = "Tally of the letters"
    return tally(
        lines, totals, title=title, day=_day(kit), paper=kit.order.paper, template=template, name=name, fonts=kit.fonts
    )


def tally_line(kit: Kit, piece: Piece) -> TallyLine:
    """Return a piece as the tally knows it."""
    target = recipient_of(kit, piece.kind)
    return TallyLine(
        serial=serial(piece, kit.digits),
        guest=piece.writer.name,
        campaign=kit.selections[piece.kind.campaign].campaign.code,
        recipient=target.label,
        country=target.country,
        copy=piece.kind.copy_to is not None,
        post=has_post(target),
    )


def recipient_of(kit: Kit, kind: Kind) -> Target:
    """Return who gets a piece."""
    return kit.selections[kind.campaign].campaign.targets[kind.recipient]


def who(kit: Kit, piece: Piece) -> str:
    """Return how messages name a piece."""
    named = piece.writer.name or (f"row {piece.row}" if piece.row else "")
    number = serial(piece, kit.digits)
    return f"{number} ({named})" if named else number


def _address(kit: Kit, piece: Piece) -> tuple[str, ...]:
    """Return the address without its country only if it is both the guest's and the one in which it is posted."""
    recipient, writer, home = recipient_of(kit, piece.kind), piece.writer, kit.table.home
    if home is not None and writer.country == recipient.country:
        writer = replace(writer, country=home)
    return address_lines(recipient, writer, kit.order.country_language)


def _campaign(kit: Kit, kind: Kind) -> str:
    return kit.selections[kind.campaign].campaign.heading


def _day(kit: Kit) -> str:
    return long_date(kit.order.day, "en", kit.table.home)
