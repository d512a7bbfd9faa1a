"""Envelopes, one a page, each of the envelope's own size and in landscape."""

from __future__ import annotations

from ualetter.problems import Problem
from ualetter.records import dataclass
from ualetter.stationery.address import lines_data, typeset_blocks

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_INCH = 25.4


@dataclass(frozen=True, kw_only=True)
class Size:
    """Width and height in millimetres, and what people call it."""

    title: str
    width: float
    height: float


# ISO 269 has DL and C5; #10 is the usual business envelope of the United States.
SIZES: Mapping[str, Size] = {
    "dl": Size(title="DL", width=220, height=110),
    "c5": Size(title="C5", width=229, height=162),
    "10": Size(title="#10", width=9.5 * _INCH, height=4.125 * _INCH),
}


def usual_size(paper: str) -> str:
    """Return the envelopes that are usual where people write on a paper, `a4` or `letter`."""
    return "10" if paper == "letter" else "dl"


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """What stands on one envelope; `who` is how messages name it, `sender` is the return address and may be empty."""

    who: str
    sender: tuple[str, ...]
    address: tuple[str, ...]


def envelopes(
    items: Sequence[Envelope], size: str, *, template: bytes, name: str, fonts: tuple[str, ...] = ()
) -> bytes:
    """Return a PDF with a page for each envelope, in their order; `size` is a key of `SIZES`.

    Raises InputError naming all whose address or sender doesn't fit.
    """
    chosen = SIZES[size]

    def unfit(part: str, number: int) -> Problem:
        who = items[number].who
        if part == "sender":
            message = f"the sender's address on the envelope of {who} is too long for the corner of a {chosen.title}"
            return Problem(message=message, hint="give it in fewer or shorter lines, or leave it off the envelope")
        message = f"the address of {who} is too long for a {chosen.title} envelope, even in small type"
        return Problem(message=message, hint="shorten it in the campaign file, or write this envelope by hand")

    printed = [{"sender": lines_data(item.sender), "address": lines_data(item.address)} for item in items]
    data = {
        "title": f"Envelopes ({chosen.title})",
        "width": chosen.width,
        "height": chosen.height,
        "envelopes": printed,
    }
    owners = [(f"the envelope of {item.who}", lines) for item, lines in zip(items, printed, strict=True)]
    return typeset_blocks(data, owners, unfit, template=template, name=name, fonts=fonts)
