from __future__ import annotations

import pytest
import yaml
from drafts import AWKWARD, texts
from hypothesis import example, given
from hypothesis import strategies as st

from ualetter.compose.marks import parse_blocks
from ualetter.drafting.layout.scalars import entry, literal
from ualetter.letter import block_texts

LONG = "some words of a long text " * 10


def loaded(lines: list[str]) -> object:
    """What YAML makes of lines, a text as typed."""
    return yaml.load("\n".join(lines) + "\n", Loader=yaml.BaseLoader)  # noqa: S506  it makes nothing but texts


@pytest.mark.parametrize(
    "text",
    [
        "010020", "140.20", "NO", "2020-09-21", "+00 555 0100", "(0)5", "a#b", "it's", 'say "no"', "a, b [c] {d}",
        "a:b", "x - y", "Dear Sir,", "“quoted”", "…", "nullify", "a@b.example", "1. first", "=", "a & b * c",
    ],
)  # fmt: skip
def test_text_that_needs_no_quotes_has_none(text: str) -> None:
    assert entry("key:", text) == [f"key: {text}"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Urgent Action: x", '"Urgent Action: x"'),
        ("ends:", '"ends:"'),
        ("No. 15 #3", '"No. 15 #3"'),
        ("@handle", '"@handle"'),
        ("- item", '"- item"'),
        ("-", '"-"'),
        ("? x", '"? x"'),
        ("*a", '"*a"'),
        ("&a", '"&a"'),
        ("%x", '"%x"'),
        ("`x", '"`x"'),
        ("!x", '"!x"'),
        ("| x", '"| x"'),
        ("> x", '"> x"'),
        ("[sic]", '"[sic]"'),
        ("{x}", '"{x}"'),
        ("'Abd", '"\'Abd"'),
        ("null", '"null"'),
        ("~", '"~"'),
        ('"a" b', "'\"a\" b'"),
        ('"a": it\'s', "'\"a\": it''s'"),
        ("\\ #", "'\\ #'"),
    ],
)
def test_text_that_yaml_would_misread_has_quotes(text: str, written: str) -> None:
    assert entry("key:", text) == [f"key: {written}"]
    assert loaded(entry("key:", text)) == {"key": text}


def test_long_text_is_folded_below_its_key() -> None:
    lines = entry("key:", f"{LONG.strip()}: # end")
    assert lines[0] == "key: >-"
    assert max(map(len, lines)) <= 116
    assert len(lines) == 4
    assert loaded(lines) == {"key": f"{LONG.strip()}: # end"}


def test_a_long_word_is_never_cut() -> None:
    word = "https://example.org/" + "x" * 200
    assert entry("-", word) == [f"- {word}"]
    assert loaded(entry("-", f"see {word} there")) == [f"see {word} there"]


def test_paragraphs_stay_paragraphs() -> None:
    lines = entry("key:", "One.\n\nTwo.")
    assert lines == ["key: >-", "  One.", "", "", "  Two."]
    assert loaded(lines) == {"key": "One.\n\nTwo."}


@given(st.sampled_from(["key:", "-"]), texts(AWKWARD))
@example("key:", "---\n\n...")
def test_every_text_comes_back(lead: str, text: str) -> None:
    text = "\n\n".join(filter(None, (" ".join(part.split()) for part in text.split("\n\n"))))
    if text:
        assert loaded(entry(lead, text)) == ([text] if lead == "-" else {"key": text})


def shape(body: str) -> list[tuple[str, list[str]]]:
    """The kinds and words of a body's blocks."""
    return [(type(block).__name__, list(block_texts(block))) for block in parse_blocks(body)]


def test_a_body_is_wrapped_between_its_words() -> None:
    word = "word" * 25
    assert literal("body", f"{word} {word}\n\n- {word} {word}\n10. {word} {word}\n\n{word} {{{{ demands }}}}.") == [
        "body: |",
        f"  {word}", f"  {word}", "",
        f"  - {word}", f"    {word}", f"  10. {word}", f"      {word}", "",
        f"  {word}", "  {{ demands }}.",
    ]  # fmt: skip


def test_a_body_loses_the_line_breaks_of_its_page() -> None:
    assert literal("body", "One line\nand one more.\n- not an item") == [
        "body: |", "  One line and one more.", "  - not an item",
    ]  # fmt: skip


@pytest.mark.parametrize("filler", range(95, 116))
def test_no_break_makes_an_item_or_breaks_a_mark(filler: int) -> None:
    body = "x" * filler + " these: - one, 2. two: 1. three {{ demands }}, {{ own_words }}."
    lines = literal("body", body)
    assert shape("\n".join(line[2:] for line in lines[1:])) == shape(body)
    assert all(line.count("{{") == line.count("}}") for line in lines)


PIECES = (
    "- ",
    "1. ",
    "2. ",
    "3. ",
    "word ",
    "word",
    ":",
    ": ",
    "*",
    "**",
    "x" * 108 + " ",
    "some words " * 12,
    "{{ demands }}",
)
LINES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(lambda some: " ".join("".join(some).split()))


@given(
    st.lists(
        st.tuples(LINES, st.lists(st.tuples(st.sampled_from(["", "  "]), LINES), max_size=4)), min_size=1, max_size=4
    )
)
def test_a_body_means_the_same_as_before(chunks: list[tuple[str, list[tuple[str, str]]]]) -> None:
    body = "\n\n".join("\n".join([first, *(indent + line for indent, line in more)]) for first, more in chunks)
    found = loaded(literal("body", body))
    assert isinstance(found, dict)
    assert shape(found["body"]) == shape(body)
