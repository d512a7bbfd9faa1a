from __future__ import annotations

from datetime import date

import pytest
from compose_cases import campaign

from ualetter.compose.deadline import days_left, deadline_problem

END = date(2020, 11, 21)


@pytest.mark.parametrize(("day", "left"), [(date(2020, 11, 21), 0), (date(2020, 11, 20), 1), (date(2020, 11, 22), -1)])
def test_days_left(day: date, left: int) -> None:
    assert days_left(campaign(act_by=END), day) == left
    assert days_left(campaign(), day) is None


@pytest.mark.parametrize(
    ("act_by", "issued", "day", "said"),
    [
        (END, None, END, None),
        (END, date(2010, 1, 1), date(2020, 11, 20), None),
        (END, None, date(2020, 11, 22), "the deadline of `river` was 2020-11-21, and the letter is dated 2020-11-22"),
        (None, None, date(2030, 1, 1), None),
        (None, date(2020, 1, 1), date(2020, 12, 31), None),
        (None, date(2020, 1, 1), date(2021, 1, 1), "this appeal is from 2020-01-01 and names no deadline"),
        (None, date(2020, 1, 1), date(2019, 1, 1), None),
    ],
)
def test_deadline(act_by: date | None, issued: date | None, day: date, said: str | None) -> None:
    problem = deadline_problem(campaign(act_by=act_by, issued=issued), day)
    assert (problem and problem.message) == said
    if problem:
        assert problem.warning == (act_by is None)
        assert problem.hint
