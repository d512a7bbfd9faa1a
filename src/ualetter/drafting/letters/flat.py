"""Lines of a page as one text, and the way back from a place in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

MOST_BEFORE = 200


class Flat:
    """The lines joined by line breaks; an empty line stands where the page has one."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        self.starts: list[int] = []
        pieces: list[str] = []
        position = 0
        for line in lines:
            piece = ("\n\n" if line.gap else "\n") if pieces else ""
            self.starts.append(position + len(piece))
            pieces.append(piece + line.text)
            position += len(pieces[-1])
        self.text = "".join(pieces)

    def place(self, offset: int) -> tuple[int, int]:
        """Return the index of the line and the character in it for a place in the text."""
        index = bisect_right(self.starts, offset) - 1
        return index, min(offset - self.starts[index], len(self.lines[index].text))

    def before(self, offset: int) -> str:
        """Return what stands before a place on its line, or the end of it if that is long."""
        return self.text[max(self.starts[self.place(offset)[0]], offset - MOST_BEFORE) : offset]

    def between(self, start: int, end: int) -> Iterator[Line]:
        """Yield the lines between two places, the first and last as far as they lie there."""
        first, last = self.place(start)[0], self.place(max(start, end - 1))[0]
        for index in range(first, last + 1):
            line = self.lines[index]
            text = line.text[max(0, start - self.starts[index]) : max(0, end - self.starts[index])].strip()
            if text:
                yield replace(line, text=text)
