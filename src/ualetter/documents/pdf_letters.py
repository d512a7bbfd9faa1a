"""The letters that PDFium finds on a page, to pieces of text that stand in one line."""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from typing import NamedTuple

from pypdfium2 import raw

from ualetter.documents.pdf_rows import SAME_LINE, Fragment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdfium2

_WIDE = 1.5
"""Heights of a letter from which a space parts columns, and not words."""
_LETTERS = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st",
    "\x02": "-", "\ufffe": "-",  # a hyphen at the end of a line, as PDFium calls it
}  # fmt: skip


class _Place(NamedTuple):  # a record of ours takes three times as long to make, and a page has thousands
    """Where a letter stands, in points, if the page is turned so that its lines run from left to right."""

    quarter: int
    """Quarter turns, clockwise, of the line on the page."""
    left: float
    right: float
    line: float
    """From the top."""
    height: float


def fragments(text: pypdfium2.PdfTextPage) -> Iterator[Fragment]:
    """Yield the pieces of a page's text that run in the same direction as most of it, in the order of the file."""
    letters = [chr(raw.FPDFText_GetUnicode(text, index)) for index in range(text.count_chars())]
    places = [None if letter.isspace() else _place(text, index) for index, letter in enumerate(letters)]
    quarters = Counter(place.quarter for place in places if place)
    main = quarters.most_common(1)[0][0] if quarters else 0
    piece = _Piece()
    for letter, place in zip(letters, places, strict=True):
        if place is None:
            piece.add_space()
        elif place.quarter == main:
            if not piece.takes(place):
                yield piece.fragment()
                piece = _Piece()
            piece.add(_LETTERS.get(letter, letter), place)
    if piece.letters:
        yield piece.fragment()


def _place(text: pypdfium2.PdfTextPage, index: int) -> _Place:
    """Return the place of a letter; PDFium counts from the bottom of the page, and turns clockwise."""
    box = raw.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetLooseCharBox(text, index, box)
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    quarter = round(raw.FPDFText_GetCharAngle(text, index) / (math.pi / 2)) % 4
    wide, high = abs(box.right - box.left), abs(box.top - box.bottom)
    match quarter:
        case 0:
            return _Place(0, box.left, box.right, -y.value, high)
        case 1:
            return _Place(1, -box.top, -box.bottom, -x.value, wide)
        case 2:
            return _Place(2, -box.right, -box.left, y.value, high)
        case _:
            return _Place(3, box.bottom, box.top, x.value, wide)


class _Piece:
    """Letters of one line, with only spaces between them."""

    def __init__(self) -> None:
        self.height = 0.0
        self.letters: list[str] = []
        self._left = math.inf
        self._right = -math.inf
        self._line = 0.0

    def takes(self, place: _Place) -> bool:
        """Say whether a letter belongs to this piece; letters of some scripts run from right to left."""
        if not self.letters:
            return True
        height = max(self.height, place.height)
        apart = max(place.left - self._right, self._left - place.right)
        return abs(place.line - self._line) <= SAME_LINE * height and apart <= _WIDE * height

    def add_space(self) -> None:
        """Add what is between two words."""
        if self.letters:
            self.letters.append(" ")

    def add(self, letter: str, place: _Place) -> None:
        """Add a letter."""
        if not self.letters:
            self._line = place.line
        self.letters.append(letter)
        self._left = min(self._left, place.left)
        self._right = max(self._right, place.right)
        self.height = max(self.height, place.height)

    def fragment(self) -> Fragment:
        """Return what was added."""
        text = " ".join("".join(self.letters).split())
        # On Windows, a character outside of the first plane comes in two halves.
        whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return Fragment(text=whole, left=self._left, right=self._right, line=self._line, height=self.height)
