"""Columns that stand side by side in the text of a page, taken apart: first the left one, then the right one."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_COLUMN = re.compile(r"(?<=\S) {3,}(?=\S)|^ {20,}(?=\S)")
_NARROWEST = 25
"""Characters: what is narrower is a table of names or labels, whose rows belong together."""
_LEAST_LINES = 3
_LONGEST_PAUSE = 8
"""Lines that one column may go on alone."""
_SPACE_BETWEEN = 2


def parted(lines: Sequence[str]) -> list[str]:
    """Return the lines of a page with its columns below each other, divided by an empty line."""
    found: list[str] = []
    waiting: list[tuple[Sequence[str], int]] = [(lines, 0)]  # no recursion: a row may have thousands of columns
    while waiting:
        rows, place = waiting.pop()
        while place < len(rows) and (region := _region(rows, place)) is None:
            found.append(rows[place])
            place += 1
        if place < len(rows) and region:
            end, column = region
            found += [row[:column].rstrip() for row in rows[place:end]]
            waiting += [(rows, end), (["", *(row[column:] for row in rows[place:end]), ""], 0)]
    return found


def _region(lines: Sequence[str], start: int) -> tuple[int, int] | None:
    """Return where the region of columns ends that begins in this line, and where its second column begins."""
    for found in _COLUMN.finditer(lines[start]):
        column = found.end()
        if column >= _NARROWEST and any(row[:column].strip() for row in lines[start : start + _LONGEST_PAUSE]):
            held = [place for place in _compatible(lines, start, column) if _begins_at(lines[place], column)]
            if len(held) >= _LEAST_LINES and any(lines[place][:column].strip() for place in held):
                return _to_paragraph_end(lines, held[-1] + 1, column), column
    return None


def _compatible(lines: Sequence[str], start: int, column: int) -> Iterator[int]:
    """Yield the places of the lines, from `start` on, that nothing prevents from having a column there."""
    alone = 0
    for place in range(start, len(lines)):
        line = lines[place]
        if line[max(0, column - _SPACE_BETWEEN) : column].strip() or alone > _LONGEST_PAUSE:
            return
        alone = 0 if line[column:].strip() else alone + 1
        yield place


def _begins_at(line: str, column: int) -> bool:
    return line[column : column + 1].strip() != ""


def _to_paragraph_end(lines: Sequence[str], end: int, column: int) -> int:
    """Go on to where the left column's paragraph ends, so that nothing comes between its lines."""
    while end < len(lines) and lines[end].strip() and len(lines[end].rstrip()) <= column:
        end += 1
    return end
