from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.problems import InputError
from ualetter.reading.person import one_line_problem, paragraphs, read_own_words, split_lines


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (None, None),
        ("", None),
        ("x" * 200, None),
        ("{{ 7*7 }} **x** &<>\"'", None),
        ("x" * 201, "it is 201 characters long"),
        ("x" * 10_000, "it is 10,000 characters long"),
        ("a\nb", "it must be one line"),
        ("a\rb", "it must be one line"),
        ("a\u2028b", "it holds a separator that editors don't show as a line break (U+2028), which"),
    ],
)
def test_a_text_that_must_be_one_line(text: str | None, problem: str | None) -> None:
    found = one_line_problem("it", text)
    assert (found is None) == (problem is None)
    assert found is None or found.message.startswith(problem or "")


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        (("a;b",), ("a", "b")),
        ((" a ; ;b;",), ("a", "b")),
        (("a\nb", "c"), ("a", "b", "c")),
        (("No. 15, Flat B",), ("No. 15, Flat B",)),
        ((), ()),
    ],
)
def test_the_lines_of_an_address(typed: tuple[str, ...], lines: tuple[str, ...]) -> None:
    assert split_lines(typed) == lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        (" \n\t\n", ()),
        ("a", ("a",)),
        ("a\nb", ("a\nb",)),
        ("a\n\nb", ("a", "b")),
        ("a\n \t\n\n\nb\n\n", ("a", "b")),
        ("a  \r\nb\r\n\r\nc", ("a\nb", "c")),
        ("  indented\n\n- dash\n- dash", ("  indented", "- dash\n- dash")),
        ("{{ x }}\n\n# y", ("{{ x }}", "# y")),
    ],
)
def test_paragraphs(text: str, expected: tuple[str, ...]) -> None:
    assert paragraphs(text) == expected


@given(st.text(st.sampled_from("ab \t\n\r\u00a0#")))
def test_paragraphs_keep_every_word_and_read_the_same_again(text: str) -> None:
    found = paragraphs(text)
    assert " ".join(found).split() == text.split()
    assert paragraphs("\n\n".join(found)) == found
    assert not any(re.search(r"\n\s*\n|\s\Z", paragraph) for paragraph in found)


def test_own_words_of_a_file() -> None:
    assert read_own_words(b"\xef\xbb\xbfa\r\n\r\nb", "own.txt") == ("a", "b")
    assert read_own_words(b"x" * 65536, "own.txt") == ("x" * 65536,)
    for content, message in ((b"x" * 65537, "`own.txt` is over 64 KiB"), (b"\xff", "this is not UTF-8 text")):
        with pytest.raises(InputError, match=message):
            read_own_words(content, "own.txt")
