from __future__ import annotations

import unicodedata

import pytest
from campaign_texts import PLAIN, campaign, changed, said
from hypothesis import given
from hypothesis import strategies as st

from ualetter.problems import InputError
from ualetter.reading.characters import UNFIT, Source, decode, describe, unfit_in

NONCHARACTERS = [*range(0xFDD0, 0xFDF0), *(plane * 0x10000 + low for plane in range(17) for low in (0xFFFE, 0xFFFF))]
KEPT = "\t\n aé漢ا\u00a0\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff\U0001f54a\u0301ᠮ"


def test_unfit_are_exactly_controls_bidi_private_use_noncharacters_and_what_breaks_lines() -> None:
    wrong = []
    for code in range(0x110000):
        char = chr(code)
        refused = (
            (unicodedata.category(char) in {"Cc", "Cs", "Co"} and char not in "\t\n")
            or 0x202A <= code <= 0x202E
            or 0x2066 <= code <= 0x2069
            or code in {0x2028, 0x2029, 0xFFFD}
            or code in NONCHARACTERS
        )
        if refused != (UNFIT.match(char) is not None):
            wrong.append(hex(code))
    assert wrong == []


def test_letters_of_all_scripts_and_joiners_are_kept() -> None:
    assert UNFIT.search(KEPT) is None
    assert unfit_in(KEPT, "the name") is None


@pytest.mark.parametrize(
    ("char", "words"),
    [
        ("\x1b", "a control character (U+001B)"),
        ("\x9b", "a control character (U+009B)"),
        ("\u202e", "an invisible character that turns the direction of writing (U+202E)"),
        ("\u2066", "an invisible character that turns the direction of writing (U+2066)"),
        ("\ue123", "a private-use character, which other computers show otherwise (U+E123)"),
        ("\U0010abcd", "a private-use character, which other computers show otherwise (U+10ABCD)"),
        ("\ufdd0", "no character at all (U+FDD0)"),
        ("\U0001ffff", "no character at all (U+1FFFF)"),
        ("\ud800", "half a character (U+D800)"),
        ("\ufffd", "a replacement mark (some program has lost a letter here) (U+FFFD)"),
    ],
)
def test_each_kind_is_named(char: str, words: str) -> None:
    assert describe(char) == words
    problem = unfit_in(f"Ana{char}", "the name")
    assert problem is not None
    assert problem.message == f"the name holds {words}, which can't stand in a letter"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"a: b\n", "a: b\n"),
        (b"\xef\xbb\xbfa: b\r\nc\r\n", "a: b\nc\n"),
        (b"\xef\xbb\xbf\xef\xbb\xbfa", "\ufeffa"),
        ("é漢\n".encode(), "é漢\n"),
        (b"", ""),
    ],
)
def test_utf8_is_decoded_with_line_feeds_alone(data: bytes, text: str) -> None:
    assert decode(data, "f.yaml") == text


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ("a: b\nc: Près".encode("latin-1"), "f.yaml:2:6"),
        (b"\xef\xbb\xbfa: b\r\nc: \xe9", "f.yaml:2:4"),
        ("é: ".encode() + b"\xff", "f.yaml:1:4"),
        (b"\x80", "f.yaml:1:1"),
        ("a".encode("utf-16"), "f.yaml:1:1"),
        (b"\xfe\xff\x00a", "f.yaml:1:1"),
        (b"a\xed\xa0\x80", "f.yaml:1:2"),
    ],
)
def test_other_encodings_are_refused_at_the_first_wrong_byte(data: bytes, place: str) -> None:
    with pytest.raises(InputError) as refused:
        decode(data, "f.yaml")
    (problem,) = refused.value.problems
    assert str(problem.place) == place
    assert problem.hint == "open it in your editor and save it with the encoding UTF-8"


@given(st.binary(max_size=60))
def test_any_bytes_are_text_or_refused_with_a_line(data: bytes) -> None:
    try:
        text = decode(data, "f.yaml")
    except InputError as error:
        lines = [problem.place and problem.place.line for problem in error.problems]
    else:
        lines = [1]
        assert text.encode().replace(b"\r\n", b"\n") == data.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n")
    assert all(lines)


def test_utf_16_without_a_mark_is_refused_as_control_characters() -> None:
    text = decode(PLAIN.encode("utf-16-le"), "f.yaml")
    assert "1:2 a control character (U+0000) can't stand in a letter" in said(text)


def test_crlf_and_bom_change_nothing() -> None:
    text = decode(b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode(), "f.yaml")
    assert campaign(text) == campaign(PLAIN)


def test_a_lone_carriage_return_is_a_control_character() -> None:
    assert said(changed(("The clean", "The\rclean"))) == ["2:11 a control character (U+000D) can't stand in a letter"]


def test_place_past_the_end_has_an_empty_line() -> None:
    place = Source("a\n", "f.yaml").place(9, 1)
    assert (place.line, place.source) == (9, "")
