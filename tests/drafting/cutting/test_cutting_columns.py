from __future__ import annotations

from typing import SupportsIndex

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.cutting.columns import parted


def side_by_side(*pillars: list[str], width: int = 40) -> list[str]:
    height = max(map(len, pillars))
    rows = zip(*(pillar + [""] * (height - len(pillar)) for pillar in pillars), strict=True)
    return ["".join(cell.ljust(width) for cell in row).rstrip() for row in rows]


def written(lines: list[str]) -> list[str]:
    return [line for line in lines if line]


MINISTER = ["Minister of Water", "Jana Sample", "1 River Road", "Sampleton"]
AMBASSADOR = ["Ambassador", "Jon Sample", "2 Hill Road", "Exampleton"]
EDITOR = ["Editor", "The Sample Post", "3 Dale Road", "Newtown"]


def test_columns_are_read_one_after_the_other() -> None:
    assert parted(side_by_side(MINISTER, AMBASSADOR)) == [*MINISTER, "", *AMBASSADOR, ""]


def test_three_columns_are_too() -> None:
    assert written(parted(side_by_side(MINISTER, AMBASSADOR, EDITOR))) == [*MINISTER, *AMBASSADOR, *EDITOR]


def test_what_stands_above_and_below_keeps_its_place() -> None:
    page = ["APPEALS TO:", "", *side_by_side(MINISTER, AMBASSADOR), "", "This line goes on over the whole width of it."]
    assert written(parted(page)) == ["APPEALS TO:", *MINISTER, *AMBASSADOR, page[-1]]


def test_a_longer_left_column_ends_before_the_right_one_begins() -> None:
    tall = [*MINISTER, "Sampleland", "Phone: +00 555 0100"]
    assert written(parted(side_by_side(tall, AMBASSADOR))) == [*tall, *AMBASSADOR]


def test_a_longer_right_column_stays_together() -> None:
    tall = [*AMBASSADOR, "Sampleland", "Phone: +00 555 0100"]
    assert written(parted(side_by_side(MINISTER, tall))) == [*MINISTER, *tall]


def test_a_right_column_may_begin_higher() -> None:
    page = [" " * 40 + "COPIES TO:", *side_by_side(MINISTER, AMBASSADOR)]
    assert written(parted(page)) == [*MINISTER, "COPIES TO:", *AMBASSADOR]


def test_an_empty_line_in_a_column_stays_there() -> None:
    broken = [*MINISTER[:2], "", *MINISTER[2:]]
    assert parted(side_by_side(broken, [*AMBASSADOR, "Sampleland"]))[: len(broken)] == broken


@pytest.mark.parametrize(
    "page",
    [
        [],
        [""],
        ["One line."],
        ["Name:     Jana Sample", "Role:     Minister", "Town:     Sampleton"],
        side_by_side(MINISTER, AMBASSADOR, width=20),
        side_by_side(MINISTER[:2], AMBASSADOR[:2]),
        [" " * 40 + line for line in MINISTER],
        ["A sentence that fills its line.   And one more", "with nothing in the same place below it."],
        ["  1. Write a letter in your own words.", "  2. Tell us what you did.", "     It counts."],
    ],
    ids=["nothing", "empty", "one", "labels", "narrow", "two rows", "indented", "spaces", "steps"],
)
def test_a_page_without_columns_stays(page: list[str]) -> None:
    assert parted(page) == page


def test_columns_further_down_are_others() -> None:
    between = ["A short line.", ""] * 6
    page = [*side_by_side(MINISTER, AMBASSADOR), "", *between, *side_by_side(EDITOR, MINISTER)]
    assert written(parted(page)) == [*MINISTER, *AMBASSADOR, *written(between), *EDITOR, *MINISTER]


def test_thousands_of_columns_are_no_trouble() -> None:
    row = ("word " * 5 + "   ") * 2000
    assert written(parted([row.rstrip()] * 3)) == [("word " * 5).rstrip()] * 6000


CELLS = st.sampled_from(
    ["", "", "a", "Jana Sample", "Minister of Water and Rivers", "word " * 12, "  indented", "x   y"]
)
ROWS = st.lists(CELLS, max_size=3).map(lambda cells: "".join(cell.ljust(30) for cell in cells).rstrip())


@given(st.lists(ROWS | st.text(st.sampled_from("ab   "), max_size=60), max_size=25))
def test_no_word_is_lost_or_cut(page: list[str]) -> None:
    assert sorted(" ".join(parted(page)).split()) == sorted(" ".join(page).split())


@pytest.mark.parametrize(
    "row",
    [" " * 30 + "word", "word " * 5 + " " * 10 + "word", "a    " * 20, "word", "", " " * 22 + "a   b"],
)
def test_twice_the_page_is_twice_the_work(row: str) -> None:
    looks = 0

    class Row(str):
        __slots__ = ()

        def __getitem__(self, key: SupportsIndex | slice) -> str:
            nonlocal looks
            looks += 1
            return super().__getitem__(key)

    def work(count: int) -> int:
        nonlocal looks
        looks = 0
        parted([Row(row)] * count)
        return looks

    assert work(400) <= 2.2 * work(200) + 10
