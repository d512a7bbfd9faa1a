from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter import wrap as module
from ualetter.wrap import columns, wrap

CASES = [
    ("", 10, [""]),
    ("   ", 10, [""]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 8, ["one two", "three"]),
    ("one two three", 13, ["one two three"]),
    ("one two three", 3, ["one", "two", "three"]),
    ("one two three", 0, ["one two three"]),
    ("one two   ", 20, ["one two"]),
    ("a  b   c", 20, ["a  b   c"]),
    ("aaaa  bbbb cc", 7, ["aaaa", "bbbb cc"]),
    ("  indented words", 10, ["  indented", "words"]),
    ("      far", 4, ["      far"]),
    ("see https://example.org/a/very/long/path now", 10, ["see", "https://example.org/a/very/long/path", "now"]),
    ("https://example.org/a/very/long/path", 10, ["https://example.org/a/very/long/path"]),
    ("well-known state–run e—m", 6, ["well-known", "state–run", "e—m"]),
    ("No.\u00a015 is\u202f5 ok", 5, ["No.\u00a015", "is\u202f5", "ok"]),
    # two columns each
    ("人权组织来信", 4, ["人权", "组织", "来信"]),
    ("人权组织来信", 5, ["人权", "组织", "来信"]),
    ("人权。组织", 4, ["人", "权。", "组织"]),
    ("人「权」组", 4, ["人", "「权」", "组"]),
    ("コーヒー", 4, ["コー", "ヒー"]),
    ("한국 사람", 6, ["한국", "사람"]),
    ("사람사람", 4, ["사람", "사람"]),
    ("人权 abc def", 6, ["人权", "abc", "def"]),
    # no column at all
    ("e\u0301e\u0301e\u0301 e\u0301", 5, ["e\u0301e\u0301e\u0301 e\u0301"]),
    ("می\u200cخواهم بروم", 11, ["می\u200cخواهم", "بروم"]),
    ("می\u200cخواهم بروم", 12, ["می\u200cخواهم بروم"]),
    ("👍🏽👍🏽 yes", 4, ["👍🏽👍🏽", "yes"]),
    # a tab may take eight
    ("a\tb c", 10, ["a\tb", "c"]),
    ("a\tb c", 12, ["a\tb c"]),
]


@pytest.mark.parametrize(("text", "width", "lines"), CASES)
def test_wrap(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


@pytest.mark.parametrize(
    ("text", "wide"), [("abc", 3), ("é", 1), ("e\u0301", 1), ("人", 2), ("Ａ", 2), ("\u200f", 0), ("\t", 8)]
)
def test_columns(text: str, wide: int) -> None:
    assert columns(text) == wide


TEXT = st.lists(
    st.sampled_from(
        ["word", "a", " ", "  ", "é", "\u00a0", "-", "人", "权利", "。", "「", "」", "\u0301", "\u200d", "👍", "\t"]
    )
    | st.characters(exclude_categories=["Cs", "Cc"]),
    max_size=30,
).map("".join)


@given(text=TEXT, width=st.integers(1, 30))
def test_nothing_is_lost_but_spaces_at_a_break(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    position = 0
    for line in lines:
        position = text.index(line, position)
        assert not line.endswith(" ")
        assert not text[:position].strip(" ") or not line.startswith(" ")
        position += len(line)


@given(text=TEXT, width=st.integers(1, 30))
def test_only_what_has_no_break_in_it_is_longer(text: str, width: int) -> None:
    for line in wrap(text, width):
        if columns(line) > width:
            assert len(list(module._pieces(line))) == 1  # noqa: SLF001  the claim is about the smallest pieces


@given(text=TEXT, width=st.integers(1, 30))
def test_no_line_has_room_for_the_next_piece(text: str, width: int) -> None:
    lines = wrap(text, width)
    rest = text
    for line, after in pairwise(lines):
        rest = rest[rest.index(line) + len(line) :]
        gap = len(rest) - len(rest.lstrip(" "))
        _, piece = next(module._pieces(after))  # noqa: SLF001  same
        assert columns(line) + gap + columns(piece) > width


@given(text=st.text(alphabet="ab é—’  ", max_size=60), width=st.integers(1, 20))
def test_the_quick_way_agrees_with_the_measured_one(text: str, width: int) -> None:
    text = text.rstrip(" ")
    assert list(module._wrap_narrow(text, width)) == list(module._wrap_measured(text, width))  # noqa: SLF001  two ways


def test_every_character_that_the_quick_way_takes_is_one_column_wide() -> None:
    wrong = [
        char
        for char in map(chr, range(0x20, 0x3000))
        if not module._NOT_NARROW.search(char)  # noqa: SLF001  the table of ranges is the claim
        and unicodedata.category(char) != "Cn"  # unassigned, and Python versions disagree about its width
        and (columns(char) != 1 or unicodedata.category(char) in {"Cc", "Cf", "Mn", "Me"})
    ]
    assert wrong == []
