from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.cutting.lines import split_lines, tidy
from ualetter.drafting.model import Line
from ualetter.reading.characters import UNFIT


def texts(page: str) -> list[str]:
    return [line.text for line in split_lines(page)]


@pytest.mark.parametrize(
    ("raw", "tidied"),
    [
        ("  Jana Sample  ", "Jana Sample"),
        ("Jana\u00a0Sample", "Jana Sample"),
        ("Jana \t\u2009\u3000 Sample", "Jana Sample"),
        ("Ja\u00adna\u200b Sam\ufeffple", "Jana Sample"),
        ("\uf0b7 release her", "• release her"),
        ("\uf0d8\trelease her", "• release her"),
        ("\x07release her\x00", "release her"),
        ("\u00a0", ""),
        ("", ""),
    ],
)
def test_noise_goes(raw: str, tidied: str) -> None:
    assert tidy(raw) == tidied


@pytest.mark.parametrize(
    "text",
    [
        "Jana Sample, río Ñandú, Åsa Exempel",
        "姓名，河流。",
        "می\u200cخواهم",  # the joiner is part of the word
        "“Free her” – now…",
        "• release her",
        "#123 and @a__b *not*",
    ],
)
def test_what_a_page_says_stays(text: str) -> None:
    assert tidy(text) == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\f", "\v", "\x1c", "\x85", "\u2028", "\u2029"])
def test_every_end_of_a_line_is_one(end: str) -> None:
    assert texts(f"one{end}two") == ["one", "two"]


def test_lines_know_what_stands_above_them() -> None:
    assert split_lines("one\ntwo\n\n \u00a0\nthree\n\u200b\nfour") == (
        Line(text="one", number=1),
        Line(text="two", number=2),
        Line(text="three", number=5, gap=True),
        Line(text="four", number=7, gap=True),
    )


def test_a_quoted_page_is_read_without_its_marks() -> None:
    assert texts("> one\n>\n> two") == ["one", "two"]


def test_columns_made_with_tabs_are_taken_apart() -> None:
    row = "Minister of Water and Rivers\t\tAmbassador"
    assert texts("\n".join([row] * 3)) == ["Minister of Water and Rivers"] * 3 + ["Ambassador"] * 3


@given(st.text())
def test_lines_are_clean_and_in_order(page: str) -> None:
    lines = split_lines(page)
    assert [line.number for line in lines] == sorted({line.number for line in lines})
    for line in lines:
        assert line.text
        assert tidy(line.text) == line.text
        assert not UNFIT.search(line.text)
        assert "\n" not in line.text


@given(st.text())
def test_a_tidied_text_is_tidy(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)
