"""YAML's syntax errors in plain words; `tests/data/bad/syntax-*.yaml` hold one each with its whole message."""

from __future__ import annotations

import pytest
from campaign_texts import changed, said
from hypothesis import given
from hypothesis import strategies as st

from ualetter.reading.characters import Source
from ualetter.reading.tree import read_tree

IN_QUOTES = [
    ("title: Urgent Action: the river", "a colon inside a value makes YAML see a second key"),
    ("title: Dear Sir:", "a colon inside a value makes YAML see a second key"),
    ("title: @handle", "a value can't begin with `@`"),
    ("title: `x`", "a value can't begin with ```"),
    ("title: %x", "a value can't begin with `%`"),
    ("title: **x**", "a value can't begin with `*` or `&`"),
    ("title: & x", "a value can't begin with `*` or `&`"),
    ('title: "a" b', "there is text after the closing quote, or a line stands too far left or right"),
    ("title: 'a' b", "there is text after the closing quote, or a line stands too far left or right"),
    ("title: {{ x }} y", "a value can't begin with `{{`"),
    ("title: {{ x }}, y", "a value can't begin with `{{`"),
    ("title: - x", "a value can't begin with `- ` or `? `"),
    ("title: [a] [b]", "`[` stands where YAML expects none"),
    ("title: {a: b}]", "`]` stands where YAML expects none"),
    ("title: ]x", "a value can't begin like this"),
]


@pytest.mark.parametrize(("line", "message"), IN_QUOTES)
def test_what_authors_meet_is_said_in_plain_words(line: str, message: str) -> None:
    (problem,) = said(changed(("title: The clean river", line)))
    place, _, words = problem.partition(" ")
    assert (place.split(":")[0], words) == ("2", message)


@pytest.mark.parametrize("line", [line for line, _ in IN_QUOTES])
def test_the_cure_works(line: str) -> None:
    key, value = line.split(": ", 1)
    text = value.replace("{{", "((").replace("'", "’")
    quoted = f"{key}: '{text}'"
    assert said(changed(("title: The clean river", quoted))) == []


@pytest.mark.parametrize("value", ["{{ x }}", "{x", "{{ x }", "{{ x }} {{ y }}", "{% x %}", "{{"])
def test_braces_never_read_as_text(value: str) -> None:
    problems = said(changed(("title: The clean river", f"title: {value}")))
    assert problems
    assert all(problem.split(":")[0] in {"2", "3"} for problem in problems)


PIECES = [
    "a",
    "b:",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\n\t",
    "'",
    '"',
    "[",
    "]",
    "{",
    "}",
    "{{ x }}",
    "{% if x %}",
    "#",
    " #",
    "&x",
    "*x",
    "!t",
    "|",
    ">-",
    "|2",
    "%YAML 1.1",
    "%TAG ! x",
    "---",
    "...",
    "? ",
    "<<",
    "\\",
    "\\x",
    "\\UFFFFFFFF",
    "@",
    "`",
    ",",
    "\x1b",
    "\u2028",
    "\ufeff",
    "\ud800",
    "TODO:",
    "1",
    "~",
    "é",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_text_is_a_tree_or_problems_with_places(text: str) -> None:
    root, problems = read_tree(Source(text, "f"))
    assert root is not None or problems
    for problem in problems:
        assert problem.place is not None
        assert problem.place.line is not None
        assert 1 <= problem.place.line <= text.count("\n") + 1
        assert problem.hint


@pytest.mark.parametrize("text", ["%YAML 3.0\n---\na: b\n", f"%YAML {'9' * 5000}.1\n---\na: b\n", 'a: "\\UFFFFFFFF"\n'])
def test_what_python_itself_stumbles_over_is_a_problem_too(text: str) -> None:
    root, problems = read_tree(Source(text, "f"))
    assert root is None
    assert [problem.place.line for problem in problems if problem.place] == [1]
