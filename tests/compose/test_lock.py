from __future__ import annotations

import unicodedata

import pytest
from compose_cases import ORDER, WATER, WRITER, campaign, letter
from hypothesis import given
from hypothesis import strategies as st

from ualetter.compose import with_body
from ualetter.compose.lock import check_demands, missing_demands
from ualetter.compose.marks import parse_blocks
from ualetter.letter import Paragraph, Run
from ualetter.problems import InputError

DEMAND = "release Ana and José"


@pytest.mark.parametrize(
    "body",
    [
        "I call on you to release Ana and José.",
        "release Ana and José",
        "I call on you to release\nAna   and\n  José.",
        "I ask: “release Ana and José”",
        "I ask you to **release *Ana* and** José!",
        "I ask you to release Ana and Jose\u0301.",
        "I ask you to release\u00a0Ana and José.",
        "I ask you to:\n- release Ana and José;\n- rest.",
        "x release Ana and Joséx, release Ana and José",
        "请你release Ana and José吧",
    ],
)
def test_a_demand_that_stands_in_the_body(body: str) -> None:
    assert missing_demands(parse_blocks(body), (DEMAND,)) == []
    assert missing_demands(parse_blocks(body), (unicodedata.normalize("NFD", DEMAND),)) == []


@pytest.mark.parametrize(
    "body",
    [
        "",
        "I call on you to release Ana.",
        "I call on you to Release Ana and José.",
        "I call on you to release Ana, and José.",
        "I call on you to release Ana & José.",
        "I call on you to release Ana and Jose.",
        "I call on you to release Ana and Joséphine.",
        "I call on you to release Ana and José\u0323.",
        "I call on you to prerelease Ana and José.",
        "I call on you to release Ana and José2.",
        "I call on you to release An a and José.",
        "I call on you to re**lea**se Ana and José.",
        "I call on you to release Ana\n\nand José.",
        "I call on you to:\n- release Ana\n- and José.",
        "I call on you to release Anaand José.",
        "I call on you to release Ana and\u200bJosé.",
        "I call on you to release Аna and José.",
    ],
)
def test_a_demand_that_doesn_t(body: str) -> None:
    assert missing_demands(parse_blocks(body), (DEMAND,)) == [DEMAND]


@pytest.mark.parametrize("demand", ["释放所有人", "ปล่อยตัวทุกคน"])
def test_scripts_without_spaces_need_none(demand: str) -> None:
    assert missing_demands(parse_blocks(f"字{demand}字"), (demand,)) == []


def test_a_vowel_sign_after_the_demand_is_of_its_last_word() -> None:
    assert missing_demands(parse_blocks("रिहा करें रामी"), ("रिहा करें राम",)) == ["रिहा करें राम"]
    assert missing_demands(parse_blocks("रिहा करें राम।"), ("रिहा करें राम",)) == []


def own(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text=text),), own=True)


def test_own_words_neither_carry_a_demand_nor_divide_one() -> None:
    assert missing_demands([own(DEMAND)], (DEMAND,)) == [DEMAND]
    halves = [*parse_blocks("release Ana"), own("or not"), *parse_blocks("and José")]
    assert missing_demands(halves, (DEMAND,)) == [DEMAND]
    assert missing_demands([own("Do not believe:"), *parse_blocks(DEMAND)], (DEMAND,)) == []


def test_every_missing_demand_is_named() -> None:
    with pytest.raises(InputError) as refused:
        check_demands(parse_blocks("release Ana"), ("release Ana", "stop", "go"))
    assert [problem.message for problem in refused.value.problems] == [
        "the letter lacks this demand: “stop”",
        "the letter lacks this demand: “go”",
    ]


def test_a_letter_without_a_demand_is_never_composed() -> None:
    with pytest.raises(InputError, match="lacks this demand: “stop the works”"):
        letter("I call on you to release the three.")
    assert letter("Please release the three and stop the works.").body


def test_an_edited_body_is_locked_and_looked_at_too() -> None:
    composed = letter()
    edited = parse_blocks("I call on you to release the three; and stop the works. Thank you.")
    assert with_body(composed, edited, campaign(), WATER, ORDER).body == tuple(edited)
    with pytest.raises(InputError, match="lacks this demand: “release the three”"):
        with_body(composed, parse_blocks("I call on you to stop the works."), campaign(), WATER, ORDER)
    with pytest.raises(InputError, match="YOUR NAME"):
        with_body(composed, [*edited, *parse_blocks("[YOUR NAME]")], campaign(), WATER, ORDER)


@given(
    st.lists(
        st.sampled_from(["release", "Ana", "and", "stop", "é", "e\u0301", "漢", "*", "a-b", "“x”"]),
        min_size=1,
        max_size=6,
    ),
    st.lists(st.sampled_from([" ", "\n", "  ", "\t", "\u00a0"]), min_size=6, max_size=6),
)
def test_white_space_and_normal_form_never_matter(words: list[str], gaps: list[str]) -> None:
    demand = " ".join(words)
    body = "".join(word + gap for word, gap in zip(words, gaps, strict=False)).strip()
    blocks = [Paragraph(runs=tuple(Run(text=char, bold=number % 2 == 0) for number, char in enumerate(f"To {body} .")))]
    assert (
        missing_demands(blocks, (demand, unicodedata.normalize("NFD", demand), unicodedata.normalize("NFC", demand)))
        == []
    )
    assert WRITER.name is not None
    assert missing_demands(blocks, (f"{demand} {WRITER.name}",)) != []
