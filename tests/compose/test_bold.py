from __future__ import annotations

from dataclasses import replace

import pytest
from compose_cases import ORDER, WRITER, drawn, letter

from ualetter.compose.bold import embolden
from ualetter.compose.marks import parse_blocks
from ualetter.letter import Paragraph, Run, block_texts


@pytest.mark.parametrize(
    ("body", "people", "shown"),
    [
        ("Ana is free.", ("Ana",), ["<b>Ana</b> is free."]),
        ("“Ana”, Ana’s, Ana-Lena", ("Ana",), ["“<b>Ana</b>”, <b>Ana</b>’s, <b>Ana</b>-Lena"]),
        ("Anastasia and Diana and ana", ("Ana",), ["Anastasia and Diana and ana"]),
        ("Ana María Ruiz, Ana", ("Ana", "Ana María Ruiz"), ["<b>Ana María Ruiz</b>, <b>Ana</b>"]),
        ("*Ana Ruiz* **Bo**", ("Ana", "Bo"), ["<b><i>Ana</i></b><i> Ruiz</i> <b>Bo</b>"]),
        ("- Ana\n- x", ("Ana",), [["-", "<b>Ana</b>", "x"]]),
        ("1. Ana", ("Ana",), [[1, "<b>Ana</b>"]]),
        ("A.B. (c)* and A+B", ("A.B. (c)*",), ["<b>A.B. (c)*</b> and A+B"]),
        ("Ana", (), ["Ana"]),
        ("nobody", ("Ana",), ["nobody"]),
    ],
)
def test_names_as_whole_words(body: str, people: tuple[str, ...], shown: list[object]) -> None:
    blocks = [embolden(block, people) for block in parse_blocks(body)]
    assert drawn(blocks) == shown
    assert [block_texts(block) for block in blocks] == [block_texts(block) for block in parse_blocks(body)]


def test_own_words_stay_as_typed() -> None:
    block = Paragraph(runs=(Run(text="Ana"),), own=True)
    assert embolden(block, ("Ana",)) == block


def test_names_stand_out_only_when_asked_for() -> None:
    body = "Ana asks you to {{ demands }}."
    asked = letter(body, WRITER, replace(ORDER, bold_names=True), people=("Ana", "three"))
    assert drawn(asked.body) == ["<b>Ana</b> asks you to release the <b>three</b>; and stop the works."]
    assert "<b>" not in str(drawn(letter(body, people=("Ana",)).body))
