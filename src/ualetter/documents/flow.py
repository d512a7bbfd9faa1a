"""Words and breaks, in the order of a document, to lines as its reader sees them."""

from __future__ import annotations

import re
from enum import IntEnum

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

LONG = 200
"""Characters that fill more than one line on any page: such a block is a paragraph, and is seen as one."""
_SPACE = re.compile("[ \t\r\n\f]+")
_BLANK = " \t\u00a0"


class Break(IntEnum):
    """What parts two pieces of text."""

    NONE = 0
    LINE = 1
    GAP = 2


class Flow:
    """A text that grows: blocks are parted by the widest break asked for between them."""

    def __init__(self) -> None:
        self._blocks: list[tuple[Break, str]] = []
        self._words: list[str] = []
        self._break = Break.NONE
        self._mark = ""

    def add(self, text: str) -> None:
        """Add words as they are, line breaks among them."""
        self._words.append(text)

    def add_loose(self, text: str) -> None:
        """Add words of which any white space between them means one space."""
        if text:
            self._words.append(_SPACE.sub(" ", text))

    def new_line(self) -> None:
        """Begin a new line inside this block."""
        self._words.append("\n")

    def part(self, width: Break) -> bool:
        """End this block, and begin another; say whether it held anything."""
        text = "".join(self._words)
        self._words.clear()
        tidy = _tidy(text)
        if tidy:
            self._blocks.append((self._break, self._mark + tidy))
            self._break = width
            self._mark = ""
        else:  # a block of nothing but a line break shows as an empty line
            self._break = max(self._break, width, Break.GAP if text.strip(" ") else Break.NONE)
        return bool(tidy)

    def mark(self, mark: str) -> None:
        """Put the mark of a list item before the next block."""
        self._mark = mark

    def text(self) -> str:
        """Return the lines; two blocks of which one is long have a gap between them."""
        self.part(Break.NONE)
        parts: list[str] = []
        was_long = False
        for width, text in self._blocks:
            is_long = any(len(line) > LONG for line in text.split("\n"))
            if parts:
                parts.append("\n\n" if width is Break.GAP or was_long or is_long else "\n")
            parts.append(text)
            was_long = is_long
        return "".join(parts)


def _tidy(text: str) -> str:
    """Leave one space between words, none at the ends of lines, and at most one empty line."""
    lines = (re.sub(" {2,}", " ", line).strip(_BLANK) for line in text.split("\n"))
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip("\n")


def in_a_row(cells: Sequence[str]) -> str:
    """Return the cells of a row of a table: in one line if each has one, else one after the other."""
    filled = [cell for cell in cells if cell]
    if not any("\n" in cell for cell in filled):
        return "\t".join(filled)
    label = "\n" in filled[-1] and all("\n" not in cell for cell in filled[:-1])
    return ("\n" if label else "\n\n").join(filled)
