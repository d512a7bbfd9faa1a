from __future__ import annotations

import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading_back import FORMATS, paragraphs, words
from running import DAY, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

from ualetter.commands.signing import read_own_file
from ualetter.problems import InputError

TO_WATER = ("write", "river", "--to", "water", *DAY, "--width", "0")
NAMES = [
    'O\'Neill & Sons <"Ltd">',
    "<script>alert(1)</script>",
    "李小龍",
    "عبد الله",
    "ᠮᠣᠩᠭᠣᠯ",
    "नाम\u200dक",
    "Zoë A\u0308",
    "{{ 7*7 }}",
    "{% if x %}",
    "{# x #}",
    "**x**",
    "_x_ `y` [z](u) ![i](u)",
    "1. First",
    "- dash",
    "# Head",
    "> quote",
    "&amp; &#65;",
    "a\\b\\",
    "a  b",
    "%s {0} $x ${x}",
    "🕊️ Ana",
    "x" * 200,
]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("format_name", FORMATS)
def test_names_print_as_typed(river: Cli, format_name: str, name: str) -> None:
    result = river(*TO_WATER, "--format", format_name, "--name", name, "--town", name, "--subject", name, "--no-copies")
    assert result.code == 0, result.err
    read = paragraphs(format_name, result.content)
    assert (read[0], read[-1]) == (name, name)
    assert read.count(name) == 3


@pytest.mark.parametrize(
    "text", [*NAMES, "x" * 10_000, "a\nb", "a\n- b\n1. c", "===", "---", "    code", "line\\\nline"]
)
@pytest.mark.parametrize("format_name", FORMATS)
def test_own_words_print_as_typed(river: Cli, format_name: str, text: str) -> None:
    result = river(*TO_WATER, "--format", format_name, "--own", text)
    assert result.code == 0, result.err
    read = [line.strip() for line in paragraphs(format_name, result.content)]
    start = read.index("I write about the bridge and Ana Ejemplo.") + 1
    expected = [line.strip() for line in text.split("\n")]
    assert read[start : start + len(expected) + 1] == [*expected, "I call on you to:"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    name=st.text(
        st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs"), exclude_characters="[]"),
        min_size=1,
        max_size=30,
    ),
    format_name=st.sampled_from(FORMATS),
)
def test_any_name_prints_as_typed(river: Cli, name: str, format_name: str) -> None:
    result = river(*TO_WATER, "--format", format_name, "--name", name, "--no-copies")
    if result.code == 0 and name.strip():
        assert paragraphs(format_name, result.content)[-1].split() == name.split()
    elif name.strip():
        assert (result.code, result.content) == (1, b"")
        assert "the name holds" in result.err


# Where own words come from


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"One.\n\nTwo.\n", ["One.", "Two."]),
        (b"\xef\xbb\xbfOne.\r\n\r\nTwo.\r\nThree.\r\n", ["One.", "Two.", "Three."]),
        (b"\n\n  \nOne.\n \t\n\n\nTwo.   \n\n", ["One.", "Two."]),
        ("Grüße, 李".encode(), ["Grüße, 李"]),
    ],
)
@pytest.mark.parametrize("piped", [False, True])
def test_own_words_from_a_file_or_a_pipe(river: Cli, content: bytes, expected: list[str], *, piped: bool) -> None:
    river.put("own.txt", content)
    result = river(*TO_WATER, "--own-file", "-" if piped else "own.txt", stdin=content)
    lines = [line for line in result.out.splitlines() if line]
    start = lines.index("I write about the bridge and Ana Ejemplo.") + 1
    assert lines[start : lines.index("I call on you to:")] == expected


@pytest.mark.parametrize("content", [b"", b" \n\n", "\u200b\n".encode()])
@pytest.mark.parametrize("piped", [False, True])
def test_own_words_that_are_none_are_refused(river: Cli, content: bytes, *, piped: bool) -> None:
    river.put("own.txt", content)
    result = river(*TO_WATER, "--own-file", "-" if piped else "own.txt", stdin=content)
    assert (result.code, result.content) == (1, b"")
    assert "there are no own words in what was given" in result.err


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"Caf\xe9", ":1:4: this is not UTF-8 text: the byte 0xE9 can't be read"),
        (b"a\nb\xff", ":2:2: this is not UTF-8 text"),
        ("Grüße".encode("utf-16"), ": this is UTF-16 text"),
        (b"x" * (64 * 1024 + 1), "over 64 KiB"),
        (b"nul\0", "control character (U+0000)"),
    ],
)
@pytest.mark.parametrize("piped", [False, True])
def test_a_file_that_cannot_be_own_words_is_refused(river: Cli, content: bytes, message: str, *, piped: bool) -> None:
    river.put("own.txt", content)
    result = river(*TO_WATER, "--own-file", "-" if piped else "own.txt", stdin=content)
    assert (result.code, result.content) == (1, b"")
    assert message in result.err


def test_own_words_of_a_real_pipe(river: Cli) -> None:
    assert "Grüße\n" in river.process(*TO_WATER, "--own-file", "-", stdin="Grüße\n".encode()).out


def test_a_closed_input_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="standard input is closed"):
        read_own_file("-")


def test_typed_paragraphs_come_before_those_of_the_file(river: Cli) -> None:
    river.put("own.txt", "Third.")
    said = words("text", river(*TO_WATER, "--own", "First.", "--own", "Second.", "--own-file", "own.txt").content)
    assert "First. Second. Third. I call on you to:" in said


def test_where_the_body_has_no_place_for_them_they_come_last(river: Cli) -> None:
    text = (river.folder / "campaigns/river.yaml").read_text(encoding="utf-8")
    river.put("campaigns/river.yaml", text.replace("    {{ own_words }}\n\n", ""))
    said = words("text", river(*TO_WATER, "--own", "Last.").content)
    assert "cross the river. Last. Yours sincerely," in said


@pytest.mark.parametrize(
    "own", ["open the bridge", "let Ana Ejemplo cross the river.", "{{ demands }}", "{{ own_words }}"]
)
def test_own_words_cannot_take_the_place_of_demands(river: Cli, own: str) -> None:
    said = words("text", river(*TO_WATER, "--own", own).content)
    assert f"{own} I call on you to: - open the bridge; - let Ana Ejemplo cross the river. Yours" in said
