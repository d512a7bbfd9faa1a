from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.wrapped import pieces


def read(text: str) -> list[str]:
    return [f"{piece.mark} {piece.text}".strip() for piece in pieces(split_lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("One line.", ["One line."]),
        ("One.\nTwo.\nThree.", ["One.", "Two.", "Three."]),
        ("The first line is\nwrapped.\n\nThe second isn't.", ["The first line is wrapped.", "The second isn't."]),
        (  # no empty lines: a short last line ends a paragraph
            "The river is long and has been\nthere since people remember. It\nis clean.\nThe works began in May.",
            [
                "The river is long and has been there since people remember. It is clean.",
                "The works began in May.",
            ],
        ),
        (  # an empty line below every line
            "The river is long and has been\n\nthere since people remember. It\n\nis clean, cold and runs past\n\nus.",
            ["The river is long and has been there since people remember. It is clean, cold and runs past us."],
        ),
        (  # a page ends in the middle of a sentence
            "The river is long and\nhas been there since\n\npeople remember.\n\nIt is clean.",
            ["The river is long and has been there since people remember.", "It is clean."],
        ),
        ("She was seen by Dr.\nSample and Ms. A.\nSample.", ["She was seen by Dr. Sample and Ms. A. Sample."]),
        ("They fear torture and ill-\ntreatment by day.", ["They fear torture and ill-treatment by day."]),
        (
            "Menschen- und\nTierrechte sowie Wasser-\nund Landrechte.",
            ["Menschen- und Tierrechte sowie Wasser- und Landrechte."],
        ),
        ("All in one – or nearly\n– or sharing it.", ["All in one – or nearly – or sharing it."]),
        ("Es begann am\n1. September, bis zum\n2. Mai.", ["Es begann am 1. September, bis zum 2. Mai."]),
    ],
)
def test_paragraphs(text: str, expected: list[str]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They ask:\n- one\n- two\nThen all is well.", ["They ask:", "- one", "- two", "Then all is well."]),
        ("They ask,\n- one\n- two", ["They ask,", "- one", "- two"]),
        ("They ask:\n- one;\n- two.\nThen.", ["They ask:", "- one;", "- two.", "Then."]),
        ("They ask:\n• one\n\n• two\n\nThen.", ["They ask:", "- one", "- two", "Then."]),
        ("They ask: • one; • two.", ["They ask:", "- one;", "- two."]),
        ("They ask: - one; - two.", ["They ask:", "- one;", "- two."]),
        ("They ask:\n1. one\n2. two", ["They ask:", "1. one", "2. two"]),
        ("They ask:\n(1) one\n(2) two", ["They ask:", "1. one", "2. two"]),
        ("They ask:\na) one\nb) two", ["They ask:", "- one", "- two"]),
        ("They ask:\no one\no two", ["They ask:", "- one", "- two"]),
        ("They ask:\none;\ntwo;\nthree.\nThen.", ["They ask:", "- one;", "- two;", "- three.", "Then."]),
        ("They ask:\none; and\ntwo.", ["They ask:", "- one; and", "- two."]),
        ("They say:\nIt is long.", ["They say:", "It is long."]),
        ("They ask you to\n– one\n– two", ["They ask you to", "- one", "- two"]),
        ("Jag ber er att\n• ett\n• två", ["Jag ber er att", "- ett", "- två"]),
        ("They went to\nthe river.", ["They went to the river."]),
        ("Uno;\no dos.", ["Uno; o dos."]),
        ("It rose by 5 -\n7 metres.", ["It rose by 5 - 7 metres."]),
    ],
)
def test_lists(text: str, expected: list[str]) -> None:
    assert read(text) == expected
