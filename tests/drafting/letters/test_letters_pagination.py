from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.pagination import is_page_number, without_pagination


def read(text: str, elsewhere: str = "") -> list[tuple[bool, str]]:
    lines = split_lines(text)
    return [(line.gap, line.text) for line in without_pagination(lines, (*split_lines(elsewhere), *lines))]


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("Jane was\n\n1\n\nseen there.", ""),
        ("Jane was\nPage 1 of 2\nseen there.", ""),
        ("Jane was\n\nSeite 3\n\nseen there.", ""),
        (
            "Jane was\nPage 1 of 2\n\namnesty international URGENT ACTION\n\nseen there.",
            "Amnesty International Urgent Action",
        ),
        ("Jane was\n\nFree the river\nPage 2 of 3\nseen there.", "FREE THE RIVER\nPage 1 of 3"),
        ("Jane was\n\nUA 140/20 Index: XXX 1\n\nseen there.", "UA 140/20 Index: XXX 1"),
    ],
)
def test_what_stands_on_every_page_divides_no_sentence(text: str, elsewhere: str) -> None:
    assert read(text, elsewhere) == [(False, "Jane was"), (False, "seen there.")]


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("They are:\nJane Sample\nJon Sample", "Jane Sample"),
        ("They are\nAmnesty International says so\nand more.", ""),
        ("It rose by\n5\nmetres.", ""),
        (
            "It is said\nthat Amnesty International calls for her release\ntoday.",
            "that Amnesty International calls for her release",
        ),
    ],
)
def test_lines_of_the_letter_stay(text: str, elsewhere: str) -> None:
    assert [line for _, line in read(text, elsewhere)] == text.split("\n")


def test_a_paragraph_that_ended_with_its_page_has_ended() -> None:
    assert read("It is so.\n\nPage 1\n\nThen it was not.") == [(False, "It is so."), (True, "Then it was not.")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Page 2 of 3", True), ("- Seite 2 -", True), ("Page two", False), ("12", False), ("Page 2 has more", False)],
)
def test_page_numbers(text: str, *, expected: bool) -> None:
    assert is_page_number(text) is expected
