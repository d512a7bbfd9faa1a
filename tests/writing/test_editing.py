from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.compose.marks import parse_blocks
from ualetter.letter import ListBlock, Paragraph, Run, block_texts
from ualetter.reading.person import paragraphs
from ualetter.writing.editing import editable, edited

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.letter import Block

BODY: list[Block] = [
    Paragraph(runs=(Run(text="I write about "), Run(text="Ana", bold=True), Run(text=" and her bridge."))),
    Paragraph(runs=(Run(text="My *own* words\nin two lines."),), own=True),
    Paragraph(runs=(Run(text="I call on you to:"),)),
    ListBlock(items=((Run(text="open it;"),), (Run(text="let "), Run(text="her", italic=True), Run(text=" pass.")))),
    ListBlock(items=((Run(text="one"),), (Run(text="two"),)), start=2),
]
TEXT = """\
I write about Ana and her bridge.

My *own* words
in two lines.

I call on you to:

- open it;
- let her pass.

2. one
3. two
"""


def test_the_text_to_edit() -> None:
    assert editable(BODY) == TEXT


def test_own_words_that_were_changed_are_own_words_still() -> None:
    changed = edited(TEXT.replace("in two lines.", "- in two\n1. or three *lines*."), BODY)
    expected = Paragraph(runs=(Run(text="My *own* words\n- in two\n1. or three *lines*."),), own=True)
    assert changed == [BODY[0], expected, *BODY[2:]]


@pytest.mark.parametrize(
    "text", [TEXT, TEXT.rstrip(), "\n\n" + TEXT, TEXT.replace("\n", "\r\n"), TEXT.replace("\n\n", "\n \t\n\n")]
)
def test_what_was_not_touched_is_the_very_same(text: str) -> None:
    assert edited(text, BODY) == BODY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (TEXT.replace("Ana", "Bo"), [Paragraph(runs=(Run(text="I write about Bo and her bridge."),)), *BODY[1:]]),
        (TEXT + "\nAnd **thanks**.\n", [*BODY, Paragraph(runs=(Run(text="And **thanks**."),))]),
        (TEXT.replace("I call on you to:\n\n", ""), [*BODY[:2], *BODY[3:]]),
        ("2. one\n3. two\n\nI call on you to:", [BODY[4], BODY[2]]),
        ("A line\nand more.", [Paragraph(runs=(Run(text="A line and more."),))]),
        (
            "See:\n\n- a\n- b",
            [Paragraph(runs=(Run(text="See:"),)), ListBlock(items=((Run(text="a"),), (Run(text="b"),)))],
        ),
        ("", []),
        (" \n\n", []),
    ],
)
def test_what_was_changed_is_read_as_plain_words(text: str, expected: list[Paragraph | ListBlock]) -> None:
    assert edited(text, BODY) == expected


def test_of_two_that_read_alike_each_stays_what_it_is() -> None:
    mine, theirs = Paragraph(runs=(Run(text="Open it."),), own=True), Paragraph(runs=(Run(text="Open it."),))
    bodies: list[list[Block]] = [[mine, theirs], [theirs, mine]]
    for body in bodies:
        assert edited(editable(body), body) == body
    assert edited("Open it.\n\nOpen it.", [mine]) == [mine, mine]


LINES = st.text(st.sampled_from("ab*-1. :#\u00a0{}\n"), max_size=30)


@given(sample=LINES, own=LINES)
def test_whatever_the_letter_says_reading_it_unchanged_changes_nothing(sample: str, own: str) -> None:
    body = [block for block in parse_blocks(sample) if any(text.strip() for text in block_texts(block))]
    body += [Paragraph(runs=(Run(text=text),), own=True) for text in paragraphs(own)]
    again = edited(editable(body), body)
    assert [block_texts(block) for block in again] == [block_texts(block) for block in body]
    assert again == body
