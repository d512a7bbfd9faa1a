"""The cover sheet: on top of a guest's letters, which they are and what to do with them."""

from __future__ import annotations

from ualetter.records import dataclass
from ualetter.stationery.sheets import typeset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, kw_only=True)
class CoverLine:
    """One letter, or one courtesy copy, of a guest."""

    serial: str
    campaign: str
    """Number and title, or whichever there is."""
    recipient: str
    """The target's label, and the country if letters go to several."""
    copy: bool = False
    post: bool = True
    """False: it must not be posted, so it has no envelope."""


@dataclass(frozen=True, kw_only=True)
class CoverSheet:
    """What lies before one guest."""

    guest: str | None
    """The name; None for whoever sits there and signs by hand."""
    lines: tuple[CoverLine, ...]
    place: str | None = None
    """Where the guest stands in the roster: `row 12`."""
    note: str | None = None
    """A sentence from whoever leads the evening."""


def cover_sheets(  # noqa: PLR0913  all but the first say how they look
    sheets: Sequence[CoverSheet], *, paper: str, day: str, template: bytes, name: str, fonts: tuple[str, ...] = ()
) -> bytes:
    """Return a PDF with each guest's sheet on pages of its own; `day` is printed as it is."""
    data = [_data(sheet) for sheet in sheets]
    owners = [(f"the cover sheet of {_known_as(sheet)}", part) for sheet, part in zip(sheets, data, strict=True)]
    return typeset({"paper": paper, "day": day, "sheets": data}, owners, template=template, name=name, fonts=fonts)


def _known_as(sheet: CoverSheet) -> str:
    return sheet.guest or sheet.place or "a guest who signs by hand"


def _data(sheet: CoverSheet) -> dict[str, object]:
    copies = sum(line.copy for line in sheet.lines)
    return {
        "guest": sheet.guest,
        "place": sheet.place,
        "note": sheet.note,
        "letters": len(sheet.lines) - copies,
        "copies": copies,
        "envelopes": sum(line.post for line in sheet.lines),
        "lines": [_line(line) for line in sheet.lines],
    }


def _line(line: CoverLine) -> dict[str, object]:
    return {
        "serial": line.serial,
        "campaign": line.campaign,
        "recipient": line.recipient,
        "copy": line.copy,
        "post": line.post,
    }
