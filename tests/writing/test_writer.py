from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.model import Profile, Writer
from ualetter.problems import InputError
from ualetter.writing.writer import Details, one_line_problem, paragraphs, read_own_words, sender, split_lines

ANA = Profile(
    name="Ana",
    address=("1 Home Street", "Sampleton"),
    town="Sampleton",
    country="IE",
    email="ana@example.org",
    paper="letter",
    language="de",
)
ALL_OF_ANA = Writer(
    name="Ana", address=("1 Home Street", "Sampleton"), town="Sampleton", country="IE", email="ana@example.org"
)


@pytest.mark.parametrize(
    ("details", "profile", "writer"),
    [
        (Details(), None, Writer()),
        (Details(), ANA, ALL_OF_ANA),
        (Details(name="Ana"), ANA, ALL_OF_ANA),
        (Details(name=" Ana "), ANA, ALL_OF_ANA),
        (Details(name="ana"), ANA, Writer(name="ana", country="IE")),
        (Details(name="Bo"), ANA, Writer(name="Bo", country="IE")),
        (Details(name=""), ANA, Writer(country="IE")),
        (Details(name="Bo", country="France"), ANA, Writer(name="Bo", country="FR")),
        (
            Details(name="Bo", address=("2 New Street;Boville",)),
            ANA,
            Writer(name="Bo", address=("2 New Street", "Boville"), country="IE"),
        ),
        (Details(town="Boville"), ANA, Writer(name="Ana", town="Boville", country="IE", email="ana@example.org")),
        (
            Details(country=""),
            ANA,
            Writer(name="Ana", address=("1 Home Street", "Sampleton"), town="Sampleton", email="ana@example.org"),
        ),
        (Details(town=""), ANA, Writer(name="Ana", town="", country="IE", email="ana@example.org")),
        (Details(town=" Boville "), None, Writer(town="Boville")),
        (Details(town="  "), None, Writer(town="")),
        (Details(name="Bo"), Profile(town="Sampleton"), Writer(name="Bo")),
        (Details(), Profile(town="Sampleton"), Writer(town="Sampleton")),
        (Details(own_words=("a", "b")), ANA, Writer(**{**vars(ALL_OF_ANA), "own_words": ("a", "b")})),
    ],
)
def test_what_was_typed_and_what_was_saved_make_the_writer(
    details: Details, profile: Profile | None, writer: Writer
) -> None:
    assert sender(details, profile).writer == writer


@pytest.mark.parametrize(
    ("details", "profile", "asked", "paper", "language"),
    [
        (Details(), None, None, "a4", "en"),
        (Details(country="US"), None, None, "letter", "en"),
        (Details(country="US"), None, "a4", "a4", "en"),
        (Details(country="FR"), ANA, None, "letter", "de"),
        (Details(name="Bo"), ANA, None, "letter", "de"),
        (Details(), ANA, "a4", "a4", "de"),
        (Details(), Profile(country="US"), None, "letter", "en"),
    ],
)
def test_paper_and_language_hold_for_whoever_writes_here(
    details: Details, profile: Profile | None, asked: str | None, paper: str, language: str
) -> None:
    made = sender(details, profile, asked)
    assert (made.paper, made.language) == (paper, language)


def test_everything_wrong_is_said_at_once() -> None:
    details = Details(name="a\nb", town="x" * 201, address=("\x07",), country="Frnce", own_words=("ä" * 40_000,))
    with pytest.raises(InputError) as error:
        sender(details, None)
    assert [problem.message.split(",")[0] for problem in error.value.problems] == [
        "the name must be one line",
        "the town is 201 characters long",
        "an address line holds a control character (U+0007)",
        "`Frnce` is not a country ualetter knows",
        "the own words are over 64 KiB",
    ]


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
