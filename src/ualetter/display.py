"""What people see of foreign text and of problems: safe for a terminal, each problem at its place with its cure."""

from __future__ import annotations

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.problems import Place, Problem

ROOM = 72
"""Columns of a line of source that are shown."""


def safe(text: str) -> str:
    """Make visible whatever in foreign text could drive or fool a terminal: ESC becomes `<U+001B>`."""
    from ualetter.reading.characters import UNFIT  # noqa: PLC0415  `--help` prints nothing foreign

    return UNFIT.sub(lambda found: code(found[0]), text)


def code(char: str) -> str:
    """Return what stands for a character that can't be shown."""
    return f"<U+{ord(char):04X}>"


def problems_text(problems: Iterable[Problem], *, colour: bool = False) -> str:
    """Return several problems as people see them, made safe for a terminal."""
    reports = [problem_text(problem, colour=colour) for problem in problems]
    # Those of several lines need air between them.
    gap = "\n\n" if any("\n" in report for report in reports) else "\n"
    return gap.join(reports)


def problem_text(problem: Problem, *, colour: bool = False) -> str:
    """Return a problem as people see it: place and message, the line with a caret, the hint."""
    paint = click.style if colour else _plain
    word = paint("warning", fg="yellow") + ": " if problem.warning else ""
    if problem.place is None:
        lead = word or paint("error", fg="red") + ": "
    else:
        lead = paint(safe(str(problem.place)), bold=True) + ": " + word
    lines = [lead + safe(problem.message)]
    if problem.place is not None and problem.place.source is not None:
        lines += (paint(gutter, dim=True) + text for gutter, text in _source_lines(problem.place))
    if problem.hint:
        lines.append(f"hint: {safe(problem.hint)}")
    return "\n".join(lines)


def _plain(text: str, **_: object) -> str:
    return text


def _source_lines(place: Place) -> list[tuple[str, str]]:
    """Return gutter and text of the line of source and, if the column is known, of the caret below it."""
    from ualetter.wrap import columns  # noqa: PLC0415  only a mistake needs it

    cells = [" " if char == "\t" else safe(char) for char in place.source or ""]
    column = min(max((place.column or 1) - 1, 0), len(cells))
    start, end = _window(list(map(columns, cells)), column)
    before = "…" * (start > 0) + "".join(cells[start:column])
    after = "".join(cells[column:end]) + "…" * (end < len(cells))
    lines = [(f"{place.line or '':>5} | ", before + after)]
    if place.column is not None:
        lines.append((f"{'':>5} | ", " " * columns(before) + "^"))
    return lines


def _window(widths: list[int], column: int) -> tuple[int, int]:
    """Return start and end of the part around a column that has room; a short line is shown whole."""
    if sum(widths) <= ROOM:
        return 0, len(widths)
    start, left = column, ROOM // 2
    while start > 0 and left >= widths[start - 1]:
        start -= 1
        left -= widths[start]
    end, left = start, ROOM
    while end < len(widths) and left >= widths[end]:
        left -= widths[end]
        end += 1
    return start, end
