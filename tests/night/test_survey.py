from __future__ import annotations

import pytest
from plans import plan

from ualetter.night.plan import Kind
from ualetter.night.survey import MOST_SHOWN, survey
from ualetter.problems import InputError

WATER, MAYOR = (Kind(campaign="river", target=name) for name in ("water", "mayor"))


def test_pieces_are_counted_by_kind() -> None:
    found = survey(plan("name,to\nAnn,\nBo,river:mayor\n,river:mayor\n\nCy,lake\n", blank=2))
    assert found.counts == {WATER: 3, MAYOR: 5}
    assert (found.total, found.guests, found.bad) == (8, 3, 1)


def test_problems_come_in_the_order_of_the_rows() -> None:
    found = survey(plan("name,country\nAnn,Xyz\nBo,\nBo,\n,FR\nann,\n"))
    assert [(problem.place and problem.place.line, problem.warning, problem.message) for problem in found.problems] == [
        (2, False, "`Xyz` is not a country ualetter knows"),
        (4, True, "row 4 is the same person as row 3; both get their letters"),
        (5, False, "row 5 has no name"),
    ]
    assert (found.guests, found.bad) == (3, 2)


def test_who_gets_no_letters_is_nobody_s_double() -> None:
    found = survey(plan("name,to\nAnn,lake\nAnn,\nBo,\nBo,lake\n"))
    assert [problem.message for problem in found.problems if problem.warning] == []
    assert found.bad == 2


def test_many_doubts_hide_no_mistake() -> None:
    rows = "Ann\n" * 500 + "[NAME]\n" * 500
    found = survey(plan("name\n" + rows))
    mistakes = [problem for problem in found.problems if not problem.warning]
    assert len(mistakes) == MOST_SHOWN
    assert len(found.problems) == 2 * MOST_SHOWN
    assert (found.guests, found.bad) == (500, 500)


def test_a_roster_that_ends_in_the_middle_is_refused() -> None:
    with pytest.raises(InputError, match="never closed"):
        survey(plan('name,town\nAnn,\nBo,"Sample\n'))


def test_an_empty_roster_has_nothing() -> None:
    found = survey(plan("name\n"))
    assert (found.counts, found.total, found.guests, found.bad, found.problems) == ({}, 0, 0, 0, ())
