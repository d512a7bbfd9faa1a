"""The first look at a roster: how many pieces there will be, and which rows are bad."""

from __future__ import annotations

from collections import Counter

from ualetter.night.plan import errors_of, everyone, kinds_of, place_of
from ualetter.problems import Problem
from ualetter.records import dataclass
from ualetter.roster.doubles import Doubles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ualetter.night.plan import Kind, Plan

MOST_SHOWN = 100
"""Problems that are kept to be shown; failed.csv has those of all rows."""


@dataclass(frozen=True, kw_only=True)
class Survey:
    """What a pass over the roster found."""

    guests: int
    """Good rows, without people who walk in."""
    counts: Mapping[Kind, int]
    bad: int
    problems: tuple[Problem, ...]
    """Of bad rows, and warnings about good ones; the first `MOST_SHOWN`."""

    @property
    def total(self) -> int:
        """How many pieces there will be."""
        return sum(self.counts.values())


def survey(plan: Plan) -> Survey:
    """Read the roster once. Raises InputError if it can't be read to its end."""
    counts: Counter[Kind] = Counter()
    problems: list[Problem] = []
    guests = bad = 0
    doubles = Doubles()
    for guest in everyone(plan):
        errors = errors_of(plan, guest)
        bad += bool(errors)
        guests += not errors and guest.row > 0
        if not errors:
            counts.update(kinds_of(plan, guest))
        if len(problems) < MOST_SHOWN:
            problems += [*errors, *(problem for problem in guest.problems if problem.warning)]
        first = doubles.first_row(guest)
        if first is not None and len(problems) < MOST_SHOWN:
            message = f"row {guest.row} is the same person as row {first}; both get their letters"
            problems.append(Problem(message=message, place=place_of(plan, guest.row), warning=True))
    return Survey(guests=guests, counts=counts, bad=bad, problems=tuple(problems[:MOST_SHOWN]))
