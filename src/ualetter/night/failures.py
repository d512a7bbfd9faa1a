"""The rows of a roster that failed, as a roster that can be fed back in."""

from __future__ import annotations

from ualetter.night.books import csv_line
from ualetter.night.plan import errors_of
from ualetter.roster.columns import REASON, meaning

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from ualetter.night.plan import Plan


def failed_lines(plan: Plan, header: Sequence[str], failures: Mapping[int, Collection[str]]) -> Iterator[str]:
    """Yield the lines of failed.csv, its header first, nothing if no row failed; the roster is read once more.

    Cells stay as they were; the reason stands in front of them, where it can't be taken for one of a row that has too
    many or too few. `failures` has the reasons of rows that seemed good, by row.
    """
    old = {number for number, heading in enumerate(header) if meaning(heading) == REASON}
    width = max((number for number, heading in enumerate(header, 1) if heading.strip()), default=0)
    begun = False
    for guest in plan.guests():
        reasons = [problem.message for problem in errors_of(plan, guest)] or failures.get(guest.row, ())
        if not reasons:
            continue
        if not begun:
            yield csv_line([REASON, *_without(header, old)])
            begun = True
        known = old if _is_whole(guest.cells, width) else old & {0}
        yield csv_line(["; ".join(reasons), *_without(guest.cells, known)])


def _is_whole(cells: Sequence[str], width: int) -> bool:
    """Say whether each cell stands under its heading; else only a reason in front of all others is known for one."""
    return len(cells) >= width and not any(cell.strip() for cell in cells[width:])


def _without(cells: Sequence[str], places: Collection[int]) -> list[str]:
    return [cell for number, cell in enumerate(cells) if number not in places]
