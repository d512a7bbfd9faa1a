"""The rows of all pages of paper to one text: in order, with gaps between paragraphs, without page numbers."""

from __future__ import annotations

import heapq
import re
from collections import Counter
from itertools import groupby, pairwise

from ualetter.documents.pdf_edges import without_edges

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from ualetter.documents.pdf_rows import Row

_FAR = 2.5
"""Heights of a letter from one row to the next above which they aren't one block."""
_MOST_BLOCKS = 400
"""On one page; more are no text, and ordering them takes long."""
_GAP = 0.3
"""Heights of a letter that rows stand further apart than usual where a paragraph ends."""
_USUAL = 1.15
"""Heights of a letter from row to row, where there are too few rows to tell."""
_RARE = 5
"""How many times more frequent another distance of rows may be than the one between lines of a paragraph."""
_FULL = 0.85
"""The part of the widest row of a page from which a row is one that was broken off at its end."""
_ENDING = re.compile(r"[.!?:;…。]['\"”\u2019»)\]]*\Z")


def join_pages(pages: Sequence[Sequence[Row]]) -> str:
    """Return the text of pages of paper."""
    kept, footers = without_edges(pages)
    rows = [row for page in kept for row in _ordered(page)]
    usual = _usual_distances(rows)
    widths = {page: max(row.right - row.left for row in on_page) for page, on_page in groupby(rows, _page)}
    lines: list[str] = []
    for before, row in zip((None, *rows), rows, strict=False):
        if before is not None and _is_gap(before, row, usual, widths):
            lines.append("")
        lines.append(row.text)
    if footers:
        lines += ["", *footers]
    return "\n".join(lines)


def _is_gap(before: Row, row: Row, usual: dict[int, float], widths: dict[int, float]) -> bool:
    """Say whether a reader sees a new paragraph begin."""
    if row.apart:
        return True
    if row.page == before.page and row.line > before.line:
        height = max(before.height, row.height)
        return row.line - before.line > max(usual.get(_size(before), 0.0), _usual(row, usual)) + _GAP * height
    # The text goes on in another column or on another page, perhaps in the middle of a sentence.
    if _ENDING.search(before.text):
        return True
    is_full = row.page != before.page and before.right - before.left >= _FULL * widths[before.page]
    return not is_full and not row.text[:1].islower()


def _page(row: Row) -> int:
    return row.page


def _usual(row: Row, usual: dict[int, float]) -> float:
    return usual.get(_size(row), _USUAL * row.height)


def _size(row: Row) -> int:
    """Return the size of a row's letters, in half points, so that rows can be compared."""
    return round(row.height * 2)


def _usual_distances(rows: Sequence[Row]) -> dict[int, float]:
    """Return how far rows are usually apart inside a paragraph, by the size of their letters."""
    found: dict[int, Counter[float]] = {}
    for before, row in pairwise(rows):
        distance = row.line - before.line
        if row.page == before.page and _size(row) == _size(before) and 0 < distance < 2 * row.height:
            found.setdefault(_size(row), Counter())[round(distance, 1)] += 1
    # Of two distances that both occur often, the larger one has the space between paragraphs in it.
    return {
        size: min(d for d, n in counts.items() if _RARE * n >= max(counts.values())) for size, counts in found.items()
    }


def _ordered(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield the rows of a page; a block that stands above another comes first, wherever the file has it."""
    blocks = _blocks(rows)
    if len(blocks) > _MOST_BLOCKS:
        yield from rows
        return
    boxes = [_Box(block) for block in blocks]
    waits = [sum(other.is_above(box) for other in boxes) for box in boxes]
    ready = [place for place, count in enumerate(waits) if not count]
    while ready:
        place = heapq.heappop(ready)
        yield from blocks[place]
        for other, box in enumerate(boxes):
            if boxes[place].is_above(box):
                waits[other] -= 1
                if not waits[other]:
                    heapq.heappush(ready, other)


def _blocks(rows: Iterable[Row]) -> list[list[Row]]:
    """Return rows together that follow each other downwards, close and one under the other."""
    blocks: list[list[Row]] = []
    for row in rows:
        before = blocks[-1][-1] if blocks else None
        if before and 0 < row.line - before.line < _FAR * row.height and _overlap(before, row):
            blocks[-1].append(row)
        else:
            blocks.append([row])
    return blocks


class _Box:
    """Where a block stands."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self.left = min(row.left for row in rows)
        self.right = max(row.right for row in rows)
        self.first = rows[0].line
        self.last = rows[-1].line

    def is_above(self, other: _Box) -> bool:
        """Say whether this ends above the beginning of another that it stands over."""
        return self.last < other.first and min(self.right, other.right) > max(self.left, other.left)


def _overlap(one: Row, other: Row) -> bool:
    return min(one.right, other.right) - max(one.left, other.left) > 0
