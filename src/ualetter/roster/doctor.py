"""The doctor of rosters: everything that is wrong or doubtful in one, row by row."""

from __future__ import annotations

import re
from dataclasses import replace

from ualetter.problems import Place, Problem
from ualetter.roster.doubles import Doubles
from ualetter.roster.wishes import wanted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ualetter.model import Campaign
    from ualetter.roster.model import Guest, Roster

_WORD = re.compile(r"[^\W\d_]{2}")
_NO_NAME = re.compile(r"[\[#<{]")  # a hole or the error of a formula, which is worse


def examine(roster: Roster, campaigns: Mapping[str, Campaign], file: str) -> Iterator[Problem]:
    """Yield the problems of all rows in their order; `to` is held against the campaigns.

    Raises InputError where the roster can't be read any further.
    """
    doubles = Doubles()
    for guest in roster.guests:
        yield from guest.problems
        place = Place(file=file, line=guest.row)
        found = [*wanted(guest.to, campaigns)[1], *_doubts(guest, doubles.first_row(guest))]
        yield from (replace(problem, place=place) for problem in found)


def is_shouted(name: str) -> bool:
    """Say whether a name is in capitals: `ANN MILLER`, not `J. R.` or a script that has no small letters."""
    return name.isupper() and _WORD.search(name) is not None and _NO_NAME.search(name) is None


def _doubts(guest: Guest, first_row: int | None) -> Iterator[Problem]:
    name = guest.writer.name
    if name is not None and is_shouted(name):
        hint = "it stands like this below the letter: write it as its owner does"
        yield Problem(message=f"the name `{name}` is in capitals", hint=hint, warning=True)
    if first_row is not None:
        hint = "each row gets letters of its own: remove one, unless two people are meant"
        yield Problem(message=f"row {guest.row} is the same person as row {first_row}", hint=hint, warning=True)
