from __future__ import annotations

from collections import Counter

import pytest

from ualetter.night.plan import Kind
from ualetter.night.result import Result
from ualetter.night.settling import Fate
from ualetter.problems import ExitCode, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

WATER, MAYOR = Kind(campaign="river", target="water"), Kind(campaign="river", target="mayor")
PROBLEM = Problem(message="x")


@pytest.mark.parametrize(
    ("found", "code"),
    [
        ({}, ExitCode.DONE),
        ({"counts": {WATER: Counter({Fate.WRITTEN: 2, Fate.KEPT: 1, Fate.UNCHANGED: 1})}}, ExitCode.DONE),
        ({"strays": ("letters/x",), "kept": ("letters/y",), "removed": 2}, ExitCode.DONE),
        ({"counts": {WATER: Counter({Fate.WRITTEN: 2, Fate.FAILED: 1})}}, ExitCode.PARTLY),
        ({"bad_rows": 1}, ExitCode.PARTLY),
        ({"problems": (PROBLEM,)}, ExitCode.PARTLY),
        ({"trouble": (PROBLEM,)}, ExitCode.PARTLY),
        ({"stopped": True}, ExitCode.STOPPED),
        ({"stopped": True, "bad_rows": 1}, ExitCode.STOPPED),
    ],
)
def test_the_process_says_how_it_went(found: dict[str, Any], code: ExitCode) -> None:
    assert Result(**found).exit_code is code


def test_counts_of_all_kinds_are_added_up() -> None:
    counts = {WATER: Counter({Fate.WRITTEN: 2}), MAYOR: Counter({Fate.WRITTEN: 1, Fate.KEPT: 3})}
    assert Result(counts=counts).totals == {Fate.WRITTEN: 3, Fate.KEPT: 3}
