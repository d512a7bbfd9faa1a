from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.display import problem_text, safe
from ualetter.problems import Place, Problem
from ualetter.reading.characters import UNFIT


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "<U+001B>[31mred"),
        ("a\rb", "a<U+000D>b"),
        ("\x00\x7f\x9b", "<U+0000><U+007F><U+009B>"),
        ("\u202eabc\u2066", "<U+202E>abc<U+2066>"),
        ("\u2028\u2029", "<U+2028><U+2029>"),
        ("\ue000\U0010fffd", "<U+E000><U+10FFFD>"),
        ("\ufdd0\uffff\U0001fffe", "<U+FDD0><U+FFFF><U+1FFFE>"),
        ("\udc80", "<U+DC80>"),
    ],
)
def test_what_could_drive_a_terminal_is_made_visible(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize("text", ["", "a\tb\nc", "Ñandú 山 🕊️", "\u200c\u200d\u200e\u200f", "[31m <U+001B>"])
def test_everything_else_is_left_alone(text: str) -> None:
    assert safe(text) == text


@given(st.text())
def test_safe_text_holds_nothing_unfit_and_stays_as_it_is(text: str) -> None:
    once = safe(text)
    assert not UNFIT.search(once)
    assert safe(once) == once


def shown(place: Place, **rest: str) -> list[str]:
    return problem_text(Problem(message="it is wrong", place=place, **rest)).split("\n")  # type: ignore[arg-type]


def test_a_problem_is_shown_with_place_line_and_hint() -> None:
    place = Place(file="campaigns/river.yaml", line=14, column=3, source="  water:")
    problem = Problem(message="target `water` has no salutation", hint="add `salutation: Dear Minister,`", place=place)
    assert problem_text(problem) == (
        "campaigns/river.yaml:14:3: target `water` has no salutation\n"
        "   14 |   water:\n"
        "      |   ^\n"
        "hint: add `salutation: Dear Minister,`"
    )


@pytest.mark.parametrize(
    ("problem", "text"),
    [
        (Problem(message="no such thing"), "error: no such thing"),
        (Problem(message="odd", warning=True), "warning: odd"),
        (Problem(message="odd", warning=True, place=Place(file="a.yaml")), "a.yaml: warning: odd"),
        (Problem(message="odd", place=Place(file="a.yaml", line=3)), "a.yaml:3: odd"),
        (Problem(message="odd", place=Place(file="a", line=3, source="x")), "a:3: odd\n    3 | x"),
        (
            Problem(message="\x1b", hint="\x9b", place=Place(file="\u202e", line=1, column=2, source="\x1bx")),
            "<U+202E>:1:2: <U+001B>\n    1 | <U+001B>x\n      |         ^\nhint: <U+009B>",
        ),
    ],
)
def test_what_is_not_known_is_left_out(problem: Problem, text: str) -> None:
    assert problem_text(problem) == text


@pytest.mark.parametrize(
    ("source", "column", "line", "caret"),
    [
        ("a\tb", 3, "a b", "  ^"),
        ("山川 x", 4, "山川 x", "     ^"),
        ("e\u0301x", 3, "e\u0301x", " ^"),
        ("abc", 4, "abc", "   ^"),
        ("abc", 99, "abc", "   ^"),
        ("", 1, "", "^"),
        ("x" * 72, 72, "x" * 72, " " * 71 + "^"),
        ("a" * 73, 1, "a" * 72 + "…", "^"),
        ("a" * 50 + "b" + "c" * 99, 51, "…" + "a" * 36 + "b" + "c" * 35 + "…", " " * 37 + "^"),
        ("a" * 99 + "b", 100, "…" + "a" * 36 + "b", " " * 37 + "^"),
        ("山" * 99, 50, "…" + "山" * 36 + "…", " " * 37 + "^"),
    ],
)
def test_the_caret_stands_below_its_character(source: str, column: int, line: str, caret: str) -> None:
    _, first, second = shown(Place(file="a", line=1, column=column, source=source))
    assert (first, second) == (f"    1 | {line}", f"      | {caret}")
