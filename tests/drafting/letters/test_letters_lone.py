from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.letter import read_letter
from ualetter.drafting.letters.span import find_letter

ABOUT = "I am writing about Jane Sample, who was arrested on 3 May."
TOLD = "Jane Sample was arrested on 3 May by the police of the town."
ADDRESS = "Jon Sample\nMinistry of Water\n1 River Road\nNowhere"


def opening(page: str) -> str | None:
    span = find_letter(split_lines(page))
    return span.opening.text if span and span.opening else None


@pytest.mark.parametrize("above", ["", "SAMPLE LETTER\n\n", f"{ADDRESS}\n\n", "Re: The river\n3 May 2020\n\n"])
@pytest.mark.parametrize("first", [ABOUT, TOLD])
@pytest.mark.parametrize(
    "words",
    [
        "To the Director of the prison",
        "To the Honourable Minister of Justice,",
        "Al Director de la prisión:",
        "Au directeur de la prison",
        "Captain,",
        "Mr Namudhaj",
        "Mr. Namudhaj:",
        "Governor Sample,",
        "Ladies and Gentlemen,",
        "Greetings,",
        "Presiding Officer,",
        "Ayatollah Sample,",
    ],
)
def test_an_opening_that_only_its_place_tells(above: str, words: str, first: str) -> None:
    assert opening(f"{above}{words}\n\n{first}\n\nShe is ill.\n\nYours sincerely,\n[NAME]") == words


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (f"{ADDRESS}\n\nCaptain, {ABOUT}\n\nYours sincerely,", "Captain,"),
        (f"SAMPLE LETTER Director Sample: {ABOUT} Yours sincerely, [NAME]", "Director Sample:"),
        (f"{ADDRESS}\n\nDear Minister,\n\n{ABOUT}\n\nIn particular:\n\n{TOLD}\n\nYours sincerely,", "Dear Minister,"),
    ],
)
def test_openings_of_several_places(page: str, expected: str) -> None:
    assert opening(page) == expected


@pytest.mark.parametrize(
    "page",
    [
        f"Background:\n\n{TOLD}\n\nIt goes on.",
        f"{ADDRESS}\n\n{TOLD}\n\nThe river is long.",
        "Minister of Water\nMr. Jon Sample,\nMinistry of Water and of Rivers, Lakes and Canals\n\nYours sincerely,",
        f"What happened:\n\n{TOLD}\n\nADDITIONAL INFORMATION\n\nIt is long.\n\nIn solidarity,\nThe team",
    ],
)
def test_lines_that_open_no_letter(page: str) -> None:
    assert opening(page) is None


@pytest.mark.parametrize(
    ("below", "closing"),
    [
        ("In hope,\n[NAME]", "In hope,"),
        ("Peace and courage,\n\nName\nTown", "Peace and courage,"),
        ("[NAME]\n[ADDRESS]", None),
        ("Next meeting: 6 April, 7 pm", None),
        ("Al Director de la prisión\n\nLe escribo sobre Juana Muestra.\n\nAtentamente,", None),
        ("Background\n\nThe river is long.\n\nIn solidarity,\nThe team", None),
    ],
)
def test_where_a_letter_without_known_words_ends(below: str, closing: str | None) -> None:
    lines = split_lines(f"To the Director of the prison\n\n{ABOUT}\n\n{TOLD}\n\n{below}")
    span = find_letter(lines)
    assert span is not None
    letter = read_letter(lines, span).letter
    assert letter.body is not None
    assert letter.closing is not None
    assert letter.body.text == f"{ABOUT}\n\n{TOLD}"
    assert letter.body.doubts == ()
    assert letter.closing.text == closing
    assert bool(letter.closing.doubts) == (closing is None)
