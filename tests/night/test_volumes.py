from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.night.volumes import cut, without_bad_ones
from ualetter.problems import InputError, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


class Printer:
    """Prints numbers, but not those that are bad, and counts how often it is asked."""

    def __init__(self, bad: set[int]) -> None:
        self.bad = bad
        self.asked = 0

    def __call__(self, items: Sequence[int]) -> bytes:
        self.asked += 1
        found = [item for item in items if item in self.bad]
        if found:
            raise InputError(refuse(f"{item} is bad").problems[0] for item in found)
        return repr(list(items)).encode()


@given(st.integers(1, 60).flatmap(lambda size: st.tuples(st.just(size), st.sets(st.integers(0, size - 1)))))
def test_good_items_are_printed_and_bad_ones_are_named(case: tuple[int, set[int]]) -> None:
    size, bad = case
    items = [number * 10 for number in range(size)]
    content, failed = without_bad_ones(items, Printer({number * 10 for number in bad}))
    good = [item for number, item in enumerate(items) if number not in bad]
    assert content == (repr(good).encode() if good else None)
    assert [number for number, _ in failed] == sorted(bad)
    assert [problem.message for _, problems in failed for problem in problems] == [
        f"{number * 10} is bad" for number in sorted(bad)
    ]


def test_one_bad_item_among_many_is_found_by_halves() -> None:
    printer = Printer({77})
    assert without_bad_ones(range(250), printer)[1][0][0] == 77
    assert printer.asked <= 20


def test_what_is_wrong_with_all_together_is_not_hidden() -> None:
    def make(items: Sequence[int]) -> bytes:
        if len(items) > 1:
            raise refuse("too many")
        return b"one"

    with pytest.raises(InputError, match="too many"):
        without_bad_ones([1, 2], make)


@given(st.lists(st.integers(), max_size=30), st.integers(1, 10))
def test_runs_have_all_items_in_order(items: list[int], most: int) -> None:
    runs = list(cut(items, most))
    assert [item for run in runs for item in run] == items
    assert [len(run) for run in runs[:-1]] == [most] * (len(runs) - 1)
    assert all(1 <= len(run) <= most for run in runs)
