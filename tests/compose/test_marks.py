from __future__ import annotations

import re

import pytest
from compose_cases import drawn, marked
from hypothesis import given
from hypothesis import strategies as st

from ualetter.compose import marks
from ualetter.compose.marks import emphasised, parse_blocks
from ualetter.letter import block_texts


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("a\nb", ["a b"]),
        ("a\n\nb", ["a", "b"]),
        ("\n\n\na\n \t\n\n\nb\n\n", ["a", "b"]),
        ("a\n\u00a0\nb", ["a", "b"]),
        ("  a  \n    b  ", ["a b"]),
        ("- a\n- b", [["-", "a", "b"]]),
        ("**x:**\n- a", ["<b>x:</b>", ["-", "a"]]),
        ("x:\n- a\n- b\ny", ["x:", ["-", "a", "b"], "y"]),
        ("x:\n\n- a\n\n- b\n\ny", ["x:", ["-", "a", "b"], "y"]),
        ("1. a\n2. b\n3. c", [[1, "a", "b", "c"]]),
        ("x:\n1. a\n2. b", ["x:", [1, "a", "b"]]),
        ("1. a\n\n2. b", [[1, "a", "b"]]),
        ("- a\n  more\n\tstill\n- b", [["-", "a more still", "b"]]),
        ("1. a\n   more\n2. b", [[1, "a more", "b"]]),
        ("- a\n1. b", [["-", "a"], [1, "b"]]),
        ("- a\n\n1. b", [["-", "a"], [1, "b"]]),
        ("-   a", [["-", "a"]]),
        ("\n".join(f"{n}. a" for n in range(1, 13)), [[1, *["a"] * 12]]),
        ("- **a** b\n- *c*", [["-", "<b>a</b> b", "<i>c</i>"]]),
        ("- \U000f0000", [["-", "\U000f0000"]]),
    ],
)
def test_paragraphs_and_lists(text: str, blocks: list[object]) -> None:
    assert drawn(parse_blocks(text)) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("x\n- a\n- b", ["x - a - b"]),
        ("x\n1. a", ["x 1. a"]),
        ("1990. a", ["1990. a"]),
        ("100. a", ["100. a"]),
        ("2. a", ["2. a"]),
        ("0. a", ["0. a"]),
        ("01. a", ["01. a"]),
        ("5. März 2020", ["5. März 2020"]),
        ("1) a", ["1) a"]),
        ("1.a", ["1.a"]),
        ("-a", ["-a"]),
        ("– a", ["– a"]),
        ("* a\n* b", ["* a * b"]),
        ("+ a", ["+ a"]),
        ("- ", ["-"]),
        ("1. ", ["1."]),
        ("# a", ["# a"]),
        ("> a\n```\n---\n===", ["> a ``` --- ==="]),
        ("| a | b |", ["| a | b |"]),
        ("[a](b) <b>x</b> &amp; `c` \\d ~~e~~ __f__ _g_", ["[a](b) <b>x</b> &amp; `c` \\d ~~e~~ __f__ _g_"]),
        ("- a\nb\n- c", [["-", "a"], "b - c"]),
        ("1. a\n3. b", [[1, "a"], "3. b"]),
        ("٣. a", ["٣. a"]),
        ("\U000f0000. a", ["\U000f0000. a"]),
    ],
)
def test_twins_that_are_text(text: str, blocks: list[object]) -> None:
    assert drawn(parse_blocks(text)) == blocks


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**bold**", "<b>bold</b>"),
        ("*italic*", "<i>italic</i>"),
        ("***both***", "<b><i>both</i></b>"),
        ("a **b c** d *e f* g", "a <b>b c</b> d <i>e f</i> g"),
        ("**a *b* c**", "<b>a </b><b><i>b</i></b><b> c</b>"),
        ("*a **b** c*", "<i>a </i><b><i>b</i></b><i> c</i>"),
        ("(*a*), “**b**”.", "(<i>a</i>), “<b>b</b>”."),
        ("**नदी की** x", "<b>नदी की</b> x"),
        ("**\U000f0000** \U000f0001", "<b>\U000f0000</b> \U000f0001"),
        ("*a* *b*", "<i>a</i> <i>b</i>"),
        ("*a*,*b*", "<i>a</i>,<i>b</i>"),
    ],
)
def test_emphasis(text: str, shown: str) -> None:
    assert marked(emphasised(text)) == shown


@pytest.mark.parametrize(
    "text",
    [
        "Maria*",
        "Maria**",
        "Maria* and Ana*",
        "Jos\u0065\u0301* and *",
        "a*b*c",
        "re**lea**se",
        "*a",
        "**a",
        "a * b * c",
        "2*3*4",
        "* a *",
        "** a **",
        "*a *",
        "**",
        "*",
        "****",
        "****a****",
        "*a**",
        "**a*",
        "की* और की*",
        "\U000f0000* \U000f0000*",
        "snake_*x*",
        "a\u200c*b\u200c*",
        "** **",
        "*,",
        "5*, 6*",
        "*\n*",
        "",
    ],
)
def test_marks_that_print_as_typed(text: str) -> None:
    assert marked(emphasised(text)) == text


def test_without_emphasis_stars_are_text() -> None:
    assert drawn(parse_blocks("**a**\n\n- *b*", emphasis=False)) == ["**a**", ["-", "*b*"]]


@pytest.mark.parametrize(
    "text",
    [
        "*a **b ***c " * 3000,
        "*a " * 10_000,
        "**a* " * 5000,
        "*a* **b " * 4000,
        "*a **b* c** " * 3000,
        "***a **b *c " * 2000 + "c*** b** a*",
    ],
)
def test_a_page_of_stars_is_looked_at_a_fixed_number_of_times(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    looks = 0
    closes = marks._closes  # noqa: SLF001  counting its calls is the point: a clock would lie

    def counted(text: str, start: int, end: int, width: int) -> bool:
        nonlocal looks
        looks += 1
        return closes(text, start, end, width)

    monkeypatch.setattr(marks, "_closes", counted)
    runs = emphasised(text)
    assert looks <= 12 * len(re.findall(r"\*+", text))
    assert "".join(run.text for run in runs).replace("*", "") == text.replace("*", "")


PIECES = st.sampled_from(
    [
        "a",
        "Maria",
        "é",
        "की",
        " ",
        "  ",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "2. ",
        "10. ",
        "*",
        "**",
        "***",
        ":",
        ".",
        "(",
        "\t",
        "\u00a0",
        "\U000f0000",
    ]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_no_word_is_lost_or_moved(text: str) -> None:
    """Of any text only list marks and stars may go, and only white space may change."""

    def bare(words: str) -> str:
        return re.sub(r"(?<!\S)(?:-|\d\d?\.)(?!\S)|\s", "", words.replace("*", ""))

    blocks = parse_blocks(text)
    shown = "\n".join(line for block in blocks for line in block_texts(block))
    assert bare(shown) == bare(text)
    assert all(line.strip() for block in blocks for line in block_texts(block))


@given(
    st.lists(st.text(st.sampled_from("abc é漢#>_`~[]<&|\\+=!"), min_size=1).filter(str.strip), min_size=1, max_size=5)
)
def test_paragraphs_without_marks_are_just_their_words(paragraphs: list[str]) -> None:
    assert [" ".join(str(text).split()) for text in drawn(parse_blocks("\n\n".join(paragraphs)))] == [
        " ".join(text.split()) for text in paragraphs
    ]
