from __future__ import annotations

import json

import pytest
from campaign_texts import changed, said
from hypothesis import given
from hypothesis import strategies as st

from ualetter.reading.characters import Source
from ualetter.reading.locate import locate
from ualetter.reading.tree import Scalar, read_tree

WORDS = st.lists(st.sampled_from(["a", "é", "漢", "b c", "  ", "it's", '"q"', "\\", "\u00a0", "- ", "# "]), max_size=6)


def place_of(text: str, wanted: str) -> str:
    """Where the first `wanted` of the value after `k:` is said to stand."""
    source = Source(text, "f")
    root, problems = read_tree(source)
    assert problems == []
    assert root is not None
    scalar = root.entries["k"][1]
    assert isinstance(scalar, Scalar)
    return str(locate(source, scalar, scalar.text.index(wanted)))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("k: a @ b\n", "f:1:6"),
        ("k: a\n  b @\n", "f:2:5"),
        ("k: a\n\n   @\n", "f:3:4"),
        ("k:\n  a @\n", "f:2:5"),
        ("k: |\n  a\n   @\n", "f:3:4"),
        ("k: |-  # a @ comment\n  a\n\n\n  b @\n", "f:5:5"),
        ("k: |2\n    @\n", "f:2:5"),
        ("k: >\n  a\n  b @\n", "f:3:5"),
        ("k: >-\n  a\n\n\n    b\n  @\n", "f:6:3"),
        ("x: y\nk: >+\n  é漢 @\n\n", "f:3:6"),
        ("k: 'a @'\n", "f:1:7"),
        ("k: 'it''s ''a'' @'\n", "f:1:17"),
        ("k: 'a\n\n  b @'\n", "f:3:5"),
        ('k: "a @"\n', "f:1:7"),
        ('k: "\\"a\\" @"\n', "f:1:11"),
        ('k: "\\u00e9\\x41\\U0001F54A @"\n', "f:1:26"),
        ('k: "\\t\\n\\_\\x20\\u00a0@"\n', "f:1:21"),
        ('k: "a \\\n   b @"\n', "f:2:6"),
        ('k: "\\\\@"\n', "f:1:7"),
        ('{k: "@"}\n', "f:1:6"),
        ("{k: a @}\n", "f:1:7"),
    ],
)
def test_the_character_itself_is_found(text: str, place: str) -> None:
    assert place_of(text, "@") == place


def test_an_offset_past_the_end_is_the_whole_value() -> None:
    source = Source("k: |\n  a\n", "f")
    root, _ = read_tree(source)
    assert root is not None
    scalar = root.entries["k"][1]
    assert isinstance(scalar, Scalar)
    assert str(locate(source, scalar, 2)) == "f:1:4"


@given(WORDS, WORDS)
def test_every_way_of_quoting_gives_the_place(before: list[str], after: list[str]) -> None:
    text = "".join([*before, "@", *after])
    for written in (
        json.dumps(text),
        json.dumps(text, ensure_ascii=True),
        "'" + text.replace("'", "''") + "'",
        f"|1\n x{text}\n",
    ):
        line, _, column = place_of(f"k: {written}\n", "@").removeprefix("f:").partition(":")
        assert f"k: {written}\n".split("\n")[int(line) - 1][int(column) - 1] == "@"


@pytest.mark.parametrize(
    "written",
    [
        "body: |\n    I call on you to {{ demands }} and {{ x }}.\n",
        "body: >\n    I call on you to\n    {{ demands }} and\n    {{ x }}.\n",
        "body: I call on you to {{ demands }} {{ x }}\n",
        "body: I call on you to {{ demands }}\n    and {{ x }}\n",
        "body: 'I call on you to {{ demands }}, it''s {{ x }}'\n",
        'body: "I call on you to {{ demands }}\\n\\n{{ x }}"\n',
    ],
)
def test_a_fault_of_the_body_is_at_its_place_in_the_file(written: str) -> None:
    text = changed(("body: |\n    I call on you to {{ demands }}.\n", written))
    offset = text.index("{{ x")
    line = text.count("\n", 0, offset) + 1
    assert said(text) == [f"{line}:{offset - text.rindex(chr(10), 0, offset)} there is no `x`"]
