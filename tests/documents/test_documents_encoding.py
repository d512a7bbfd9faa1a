from __future__ import annotations

import pytest
from documents_cases import text_of
from hypothesis import given
from hypothesis import strategies as st

from ualetter.documents import read_page
from ualetter.documents.encoding import decode

WORDS = "Señor Łukasz, “chère” Excellence — 呼和浩特"
WESTERN = "Monsieur l’Ambassadeur, né à Genève, 5 €"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_texts_with_a_mark_or_in_utf8_are_sure(encoding: str) -> None:
    page = read_page(WORDS.encode(encoding), "page.txt")
    assert page.text == WORDS
    assert page.doubts == ()


def test_big_endian_texts_are_read_too() -> None:
    assert text_of(b"\xfe\xff" + WORDS.encode("utf-16-be")) == WORDS


def test_other_text_is_latin_1_and_says_so() -> None:
    page = read_page(WESTERN.encode("cp1252"), "page.txt")
    assert page.text == WESTERN
    (doubt,) = page.doubts
    assert "Latin-1" in doubt


def test_bytes_that_windows_lacks_are_read_as_latin_1() -> None:
    assert decode(b"caf\xe9 \x81 x")[0] == "café \x81 x"


def test_one_broken_letter_doesnt_spoil_the_others() -> None:
    data = "Señor Peña, né à Genève".encode()
    page = read_page(data[:-3] + b"\xff" + data[-3:], "page.txt")
    assert page.text.startswith("Señor Peña, né à Gen")
    (doubt,) = page.doubts
    assert "can't be read" in doubt


@pytest.mark.parametrize(
    ("charset", "encoding", "words"),
    [
        ("iso-8859-1", "cp1252", WESTERN),
        ("windows-1252", "cp1252", WESTERN),
        ("iso-8859-2", "iso-8859-2", "Łukasz Żółć"),
        ("shift_jis", "shift_jis", "内モンゴル"),
        ("utf-8", "utf-8", WORDS),
        ("no-such-thing", "utf-8", WORDS),
        ("rot13", "utf-8", WORDS),
        ("utf-16", "utf-8", WORDS),
    ],
)
@pytest.mark.parametrize(
    "head",
    ['<meta charset="{}">', "<META http-equiv=Content-Type content='text/html; charset={}'>"],
)
def test_a_web_page_says_its_encoding_itself(head: str, charset: str, encoding: str, words: str) -> None:
    data = f"<!doctype html><html><head>{head.format(charset)}</head><p>{words}</p></html>".encode(encoding)
    page = read_page(data, "page.html")
    assert page.text == words
    assert page.doubts == ()


def test_a_byte_order_mark_counts_more_than_what_the_page_says() -> None:
    data = f"\ufeff<html><head><meta charset=iso-8859-1></head><p>{WORDS}".encode()
    assert text_of(data) == WORDS


def test_a_page_that_lies_of_its_encoding_is_read_as_it_is() -> None:
    page = read_page(f"<html><head><meta charset=utf-8></head><p>{WESTERN}".encode("cp1252"), "page.html")
    assert page.text == WESTERN
    assert len(page.doubts) == 1


def test_line_ends_of_all_systems_are_line_feeds() -> None:
    assert text_of(b"Dear\r\nMinister\rof\nJustice") == "Dear\nMinister\nof\nJustice"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=2).filter(lambda text: text[:1].isalpha()))
def test_any_text_in_utf8_comes_back(text: str) -> None:
    assert decode(text.encode()) == (text, ())
