from __future__ import annotations

import pytest

from ualetter.drafting.letters.placeholders import fill_in, hole_doubts
from ualetter.reading.body import check_body


@pytest.mark.parametrize(
    "hole",
    [
        "[YOUR NAME]",
        "[Your name]",
        "[NAME]",
        "[your full name]",
        "(YOUR NAME)",
        "<your name>",
        "{name}",
        "[Ihr Name]",
        "[SU NOMBRE]",
        "[VOTRE NOM]",
        "[DITT NAMN]",
        "[UW NAAM]",
        "[insert your name here]",
    ],
)
def test_the_name(hole: str) -> None:
    assert fill_in(f"I, {hole}, write to you.") == "I, {{ writer.name }}, write to you."


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        (
            "My name is [YOUR NAME] and I live in [TOWN], [COUNTRY].",
            "My name is {{ writer.name }} and I live in {{ writer.town }}, {{ writer.country }}.",
        ),
        ("My name is ____ and I am a teacher.", "My name is {{ writer.name }} and I am a teacher."),
        ("I, ______, urge you", "I, {{ writer.name }}, urge you"),
        ("Written on [DATE].", "Written on {{ date }}."),
        ("Written on [today's date] in [YOUR CITY].", "Written on {{ date }} in {{ writer.town }}."),
        ("Me llamo _____ y vivo en [CIUDAD].", "Me llamo {{ writer.name }} y vivo en {{ writer.town }}."),
    ],
)
def test_other_holes(text: str, filled: str) -> None:
    assert fill_in(text) == filled
    assert check_body(filled, ()) == []
    assert list(hole_doubts(filled)) == []


@pytest.mark.parametrize(
    "text",
    [
        "They said “[sic]” and (his name) was read out.",
        "See [1] and (2).",
        "A name is a name.",
        "The date is set; the country waits.",
        "Name* and @a__b and #123",
    ],
)
def test_what_is_no_hole(text: str) -> None:
    assert fill_in(text) == text
    assert list(hole_doubts(text)) == []


@pytest.mark.parametrize("text", ["{{ x }}", "{% if x %}", "{# x #}", "{{{ x }}}", "{{{{", "{{%"])
def test_braces_of_the_page_are_no_marks(text: str) -> None:
    filled = fill_in(text)
    assert check_body(filled, ()) == []
    assert filled.replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "doubt"),
    [
        ("I saw [INSERT DETAILS] there.", "somebody must fill in this place of the letter: [INSERT DETAILS]"),
        ("Write to [email protected] now.", "somebody must fill in this place of the letter: [email protected]"),
        ("It was on ____ in May.", "the letter on the page has a blank to fill in: It was on ____ in May."),
    ],
)
def test_what_nobody_can_fill_stays_and_is_doubted(text: str, doubt: str) -> None:
    assert fill_in(text) == text
    assert list(hole_doubts(text)) == [doubt]
