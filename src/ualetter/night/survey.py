"""The first look at a roster: how many pieces there will be, and which rows are bad."""

from __future__ import annotations

from collections import Counter

from ualetter.night.plan import errors_of, everyone, kinds_of, place_of
from ualetter.problems import Problem, in_file_order
from ualetter.records import dataclass
from ualetter.roster.doubles import Doubles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ualetter.night.plan import Kind, Plan

MOST_SHOWN = 100
"""Mistakes, and doubts, that are kept to be shown; failed.csv has the mistakes of all rows."""


@dataclass(frozen=True, kw_only=True)
class Survey:
    """What a pass over the roster found."""

    guests: int
    """Good rows, without people who walk in."""
    counts: Mapping[Kind, int]
    bad: int
    problems: tuple[Problem, ...]
    """The first `MOST_SHOWN` of bad rows, and the first of as many doubts about good ones."""

    @property
    def total(self) -> int:
        """How many pieces there will be."""
        return sum(self.counts.values())


def survey(plan: Plan) -> Survey:
    """Read the roster once. Raises InputError if it can't be read to its end."""
    counts: Counter[Kind] = Counter()
    wrong: list[Problem] = []
    doubtful: list[Problem] = []
    guests = bad = 0
    doubles = Doubles()
    for guest in everyone(plan):
        errors = errors_of(plan, guest)
        bad += bool(errors)
        guests += not errors and guest.row > 0
        if errors:
            wrong += errors[: MOST_SHOWN - len(wrong)]
            continue
        counts.update(kinds_of(plan, guest))
        first = doubles.first_row(guest)
        if first is not None and len(doubtful) < MOST_SHOWN:
            message = f"row {guest.row} is the same person as row {first}; both get their letters"
            doubtful.append(Problem(message=message, place=place_of(plan, guest.row), warning=True))
    return Survey(guests=guests, counts=counts, bad=bad, problems=tuple(in_file_order([*wrong, *doubtful])))
