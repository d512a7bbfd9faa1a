"""How long a letter will be on paper, estimated from its wrapped text."""

from __future__ import annotations

import math

from ualetter.letter import block_texts
from ualetter.records import dataclass
from ualetter.wrap import wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.letter import Letter

COLUMNS = 92
"""Characters in a line of 16 cm of the shipped template's serif type, at 11.5 points."""
LINES = {"a4": 51, "letter": 47}
"""Lines on a page of each paper between margins of 2.5 cm."""
_SIGNATURE_LINES = 4


@dataclass(frozen=True, kw_only=True)
class Length:
    """The lines of a letter's parts, gaps included, and the pages they make."""

    pages: int
    head: int
    body: int
    foot: int


def measure(letter: Letter) -> Length:
    """Estimate the length of a letter on its paper."""
    head = len(letter.sender) + len(letter.address) + 6 + (2 if letter.subject else 0) + (2 if letter.copy_of else 0)
    body = 0.0
    for block in letter.body:
        lines = [line for text in block_texts(block) for part in text.split("\n") for line in wrap(part, COLUMNS)]
        body += max(len(lines), 1) + 0.6
    foot = _SIGNATURE_LINES + 1 + len(letter.copies)
    pages = math.ceil((head + body + foot) / LINES[letter.paper])
    return Length(pages=pages, head=head, body=round(body), foot=foot)
