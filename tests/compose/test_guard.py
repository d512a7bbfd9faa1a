from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from compose_cases import ORDER, WATER, WRITER, letter
from hypothesis import given
from hypothesis import strategies as st

from ualetter.compose.guard import check_letter, is_plainly_good, letter_problems
from ualetter.letter import ListBlock, Paragraph, Run
from ualetter.problems import InputError

GOOD = letter(writer=replace(WRITER, own_words=("My own [sic] words [1] […], with {{ x }} and\ntwo lines.",)))


def paragraph(text: str, *, own: bool = False) -> Paragraph:
    return Paragraph(runs=(Run(text=text[:2], bold=True), Run(text=text[2:])), own=own)


def in_part(part: str, text: str) -> dict[str, Any]:
    values: dict[str, Any] = {
        "sender": ("1 Way", text),
        "address": (text, "x"),
        "subject": (Run(text=text),),
        "salutation": text,
        "closing": text,
        "name": text,
        "copies": (text,),
    }
    return {part: values[part]}


PARTS = [
    ("sender", "the sender's address"),
    ("address", "the address"),
    ("subject", "the subject"),
    ("salutation", "the salutation"),
    ("closing", "the closing"),
    ("name", "the name"),
    ("copies", "a cc: line"),
]
BODIES = [
    (paragraph, "the letter's body"),
    (lambda text: ListBlock(items=((Run(text="x"),), (Run(text=text),))), "the letter's body"),
    (lambda text: paragraph(text, own=True), "a paragraph of own words"),
]


def test_a_good_letter_has_no_problem() -> None:
    assert list(letter_problems(GOOD)) == []


@pytest.mark.parametrize(("part", "what"), PARTS)
@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Dear [YOUR NAME],", "holds a hole that nobody fills: `[YOUR NAME]`"),
        ("TODO: who", "is still to be done: `TODO: who`"),
        ("x [email\u00a0protected]", "holds a masked e-mail address: `[email\u00a0protected]`"),
        ("Ana\x1b[31m", "holds a control character (U+001B), which can't stand in a letter"),
        (
            "Ana\u202e",
            "holds an invisible character that turns the direction of writing (U+202E), which can't stand in a letter",
        ),
        (
            "Ana\U000f0000",
            (
                "holds a private-use character, which other computers show otherwise (U+F0000)"
                ", which can't stand in a letter"
            ),
        ),
        ("Ana\nBo", "has a line break in it: `Ana\nBo`"),
    ],
)
def test_every_part_is_looked_at(part: str, what: str, text: str, said: str) -> None:
    with pytest.raises(InputError) as refused:
        check_letter(replace(GOOD, **in_part(part, text)))
    assert [problem.message for problem in refused.value.problems] == [f"{what} {said}"]


@pytest.mark.parametrize(("block", "what"), BODIES)
@pytest.mark.parametrize("text", ["I am [YOUR NAME].", "TODO: x", "[email protected]", "\ue000xx"])
def test_every_block_is_looked_at(block: object, what: str, text: str) -> None:
    assert callable(block)
    (problem,) = letter_problems(replace(GOOD, body=(*GOOD.body, block(text))))
    assert problem.message.startswith(what)


@pytest.mark.parametrize(
    ("part", "what"), [("salutation", "the salutation"), ("closing", "the closing"), ("name", "the name")]
)
@pytest.mark.parametrize(
    "blank", ["", " ", "\t\u00a0", "\u200b", "\u00ad\u2060", "\ufeff", "\u2800", "\u3164", "\u0301"]
)
def test_no_silent_hole(part: str, what: str, blank: str) -> None:
    (problem,) = letter_problems(replace(GOOD, **in_part(part, blank)))
    assert problem.message == f"{what} is empty"


@pytest.mark.parametrize("body", [(), (paragraph(" \u200b"),), (ListBlock(items=((Run(text="\u2060"),),)),)])
def test_a_letter_says_something(body: tuple[Paragraph | ListBlock, ...]) -> None:
    (problem,) = letter_problems(replace(GOOD, body=body))
    assert problem.message == "the letter's body is empty"


def test_no_name_at_all_is_a_line_to_sign_on() -> None:
    assert list(letter_problems(replace(GOOD, name=None))) == []


@pytest.mark.parametrize(
    "parts",
    [
        {"writer": replace(WRITER, name="[Name]")},
        {"writer": replace(WRITER, own_words=("I live in [your town].",))},
        {"writer": replace(WRITER, address=("TODO: street",))},
        {"order": replace(ORDER, subject="[DATE]")},
        {"order": replace(ORDER, salutation="  ")},
        {"target": replace(WATER, organisation="Mini\x07stry")},
    ],
)
def test_composing_ends_with_the_guard(parts: dict[str, Any]) -> None:
    with pytest.raises(InputError):
        letter(**parts)


HARD = st.text(st.sampled_from("a [{<\ufffd\n\u200b\u3164TODO:你［"), max_size=6)


@given(name=st.none() | HARD, sender=st.lists(HARD, max_size=2), own=st.lists(HARD, max_size=2))
def test_the_quick_look_overlooks_nothing(name: str | None, sender: list[str], own: list[str]) -> None:
    if is_plainly_good(name, sender, own):
        blocks = tuple(Paragraph(runs=(Run(text=text),), own=True) for text in own)
        signed = replace(GOOD, name=name, sender=tuple(sender), body=(*GOOD.body, *blocks))
        assert list(letter_problems(signed)) == []


def test_the_quick_look_is_enough_for_most() -> None:
    assert is_plainly_good("Ana Mária Example", ("1 Any Street", "Any Town"), ("One line\nand another.",))
    assert not is_plainly_good("[Name]", (), ())
