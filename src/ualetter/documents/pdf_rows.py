"""Pieces of text on a page of paper, to rows in the order in which they are read.

The order in which a PDF holds its pieces is nearly always that in which its author's program had them: column by
column, cell by cell. It's kept, but where columns were written row by row across the page. All measures are points,
from the top.
"""

from __future__ import annotations

import re
from itertools import pairwise

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

SAME_LINE = 0.45
"""Heights of a letter by which a raised one may stand above its line."""
_LEAST_ROWS = 3
"""Rows with the same space in them that make columns."""
_FAR = 3.0
"""Heights of a letter between rows that don't belong to one table."""
_NEAR = 1.6
"""Heights of a letter between lines of one paragraph, at most."""
_LABELS = 0.5
"""The part of the cells of a first column from which labels with a colon make it a table, to be read row by row."""
_NARROW = 0.5
"""How wide a first column of labels is at most, compared with the widest other one."""
_BULLET = re.compile(r"[•●▪■◦○‣\u2043∙·\uf0a7\uf0b7\uf0d8\uf076o§-]")
_BULLETED = re.compile(r"\A[•●▪■◦○‣∙\u2043\uf0a7\uf0b7\uf0d8\uf076]\s*(?=\S)")
_NUMBER = re.compile(r"\(?[0-9a-zA-Z]{1,2}[.)]")


@dataclass(frozen=True, kw_only=True)
class Fragment:
    """Text that stands in one piece on a line."""

    text: str
    left: float
    right: float
    line: float
    """Where the line is on which its letters stand."""
    height: float
    """Of its letters, from the lowest to the highest that its font has."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """A line as it's read: its pieces, with a tab where a wide space is."""

    text: str
    left: float
    right: float
    line: float
    height: float
    page: int
    apart: bool = False
    """Whether columns begin here, or have ended."""


def to_rows(fragments: Iterable[Fragment], page: int) -> list[Row]:
    """Return the rows of a page of paper."""
    return [_row(group, page, apart=apart) for group, apart in _in_columns([*_groups(fragments)])]


def _groups(fragments: Iterable[Fragment]) -> Iterator[list[Fragment]]:
    """Yield the pieces that follow each other on one line, in that order."""
    group: list[Fragment] = []
    for fragment in fragments:
        if group and not _continues(group[-1], fragment):
            yield group
            group = []
        if group and _is_mark(group[-1].text):
            group[-1] = _joined(group[-1], fragment)
        else:
            group.append(fragment)
    if group:
        yield group


def _continues(before: Fragment, fragment: Fragment) -> bool:
    height = max(before.height, fragment.height)
    return abs(before.line - fragment.line) <= SAME_LINE * height and fragment.left >= before.right


def _is_mark(text: str) -> bool:
    """Say whether a piece is but the mark of a list's item, which stands apart from its words."""
    return bool(_BULLET.fullmatch(text) or _NUMBER.fullmatch(text))


def _joined(mark: Fragment, words: Fragment) -> Fragment:
    sign = "•" if _BULLET.fullmatch(mark.text) else mark.text
    return Fragment(
        text=f"{sign} {words.text}", left=mark.left, right=words.right, line=words.line, height=words.height
    )


def _row(group: Sequence[Fragment], page: int, *, apart: bool) -> Row:
    return Row(
        text=_BULLETED.sub("• ", "\t".join(fragment.text for fragment in group)),
        left=min(fragment.left for fragment in group),
        right=max(fragment.right for fragment in group),
        line=group[0].line,
        height=max(fragment.height for fragment in group),
        page=page,
        apart=apart,
    )


def _in_columns(groups: Sequence[list[Fragment]]) -> Iterator[tuple[Sequence[Fragment], bool]]:
    """Yield lines in their order, and whether something else begins with them.

    Columns that were written row by row come one after the other.
    """
    start = 0
    apart = False
    while start < len(groups):
        end, gutters = _stretch(groups, start)
        part = groups[start:end]
        is_columns = sum(len(group) > 1 for group in part) >= _LEAST_ROWS and not _is_table(part)
        for number, group in enumerate(_by_column(part, gutters) if is_columns else part):
            yield group, number == 0 and (is_columns or apart)
        start = end
        apart = is_columns


def _stretch(groups: Sequence[list[Fragment]], start: int) -> tuple[int, list[tuple[float, float]]]:
    """Return where the rows end that share a space with the first one, and these spaces, from left to right."""
    gutters = _spaces(groups[start])
    end = start + 1
    while gutters and end < len(groups):
        before, group = groups[end - 1][0], groups[end]
        # After a gap, a row in one column alone is what follows the columns.
        limit = _FAR if len(group) > 1 else _NEAR
        if not 0 < group[0].line - before.line < limit * before.height:
            break
        shared = _shared(gutters, group)
        if not shared:
            break
        gutters = shared
        end += 1
    return end, gutters


def _spaces(group: Sequence[Fragment]) -> list[tuple[float, float]]:
    return [(one.right, other.left) for one, other in pairwise(group)]


def _shared(gutters: Sequence[tuple[float, float]], group: Sequence[Fragment]) -> list[tuple[float, float]]:
    """Return the spaces, as far as no piece of the row stands in them."""
    found = []
    for left, right in gutters:
        middle = (left + right) / 2
        free_from = max((left, *(one.right for one in group if one.left + one.right < 2 * middle)))
        free_to = min((right, *(one.left for one in group if one.left + one.right >= 2 * middle)))
        if free_to - free_from >= group[0].height / 2:
            found.append((free_from, free_to))
    return found


def _is_table(part: Sequence[Sequence[Fragment]]) -> bool:
    """Say whether a first column is labels of what stands beside them."""
    rows = [group for group in part if len(group) > 1]
    labels = sum(group[0].text.endswith(":") for group in rows)
    first = max(group[0].right - group[0].left for group in rows)
    others = max(fragment.right - fragment.left for group in rows for fragment in group[1:])
    return labels >= _LABELS * len(rows) or (first <= _NARROW * others and len(rows) == len(part))


def _by_column(part: Sequence[Sequence[Fragment]], gutters: Sequence[tuple[float, float]]) -> Iterator[list[Fragment]]:
    edges = [left for left, _ in gutters]
    columns: list[list[list[Fragment]]] = [[] for _ in range(len(gutters) + 1)]
    for group in part:
        cells: dict[int, list[Fragment]] = {}
        for fragment in group:
            place = sum(fragment.left >= edge for edge in edges)
            cells.setdefault(place, []).append(fragment)
        for place, cell in cells.items():
            columns[place].append(cell)
    for column in columns:
        yield from column
