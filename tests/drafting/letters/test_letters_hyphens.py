from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.hyphens import rejoined


def read(text: str, elsewhere: str = "") -> tuple[list[str], list[str]]:
    """The lines with whole words, and the words that stay unclear."""
    lines = split_lines(text)
    found = rejoined(lines, (*split_lines(elsewhere), *lines))
    return [line.text for line in found.lines], list(found.unclear)


@pytest.mark.parametrize(
    ("text", "elsewhere", "expected"),
    [
        ("She was ar-\nrested on 3 May.", "They were arrested.", ["She was arrested", "on 3 May."]),
        ("She was ar-\nrested.", "They were Arrested.", ["She was arrested."]),
        ("They fear ill-\ntreatment by day.", "", ["They fear ill-", "treatment by day."]),
        ("They fear ill-\ntreatment.", "Stop the illtreatment.", ["They fear illtreatment."]),
        ("A vote on land-\nrights now.", "The land-rights group.", ["A vote on land-", "rights now."]),
        ("He works for their libera-\ntion today.", "", ["He works for their liberation", "today."]),
        ("Die Verhaf-\ntung war falsch.", "", ["Die Verhaftung", "war falsch."]),
        ("Wasser-\nund Landrechte", "Wasserund", ["Wasser-", "und Landrechte"]),
        ("The Smith-\nJones case", "", ["The Smith-", "Jones case"]),
        ("They say –\nand do", "", ["They say –", "and do"]),
    ],
)
def test_hyphens_that_are_clear(text: str, elsewhere: str, expected: list[str]) -> None:
    assert read(text, elsewhere) == (expected, [])


def test_a_hyphen_that_nothing_decides_stays_and_is_told() -> None:
    assert read("They saw the demon-\nstrators.") == (["They saw the demon-", "strators."], ["demon-strators"])


def test_where_one_word_was_divided_others_were() -> None:
    text = "She was ar-\nrested by them-\nselves. A demon-\nstrator saw it."
    assert read(text, "arrested") == (
        ["She was arrested", "by themselves.", "A demonstrator", "saw it."],
        ["demon-strator"],
    )


@given(
    st.lists(
        st.sampled_from(["ar-", "rested", "tion", "\n", "\n\n", " ", "x", "-", "A", ".", "ill-"]), max_size=30
    ).map("".join)
)
def test_no_letter_is_lost(text: str) -> None:
    lines, _ = read(text, "arrested")
    kept = "".join("".join(lines).split())
    assert kept.replace("-", "") == "".join(text.split()).replace("-", "")
