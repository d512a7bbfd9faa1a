from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.letter import Letter, ListBlock, Paragraph, Run
from ualetter.pages import COLUMNS, LINES, Length, measure


def paragraph(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text=text),))


LETTER = Letter(
    language="en",
    paper="a4",
    sender=("Sampleton",),
    date="1 February 2026",
    address=("Minister", "1 Water Lane"),
    subject=(),
    salutation="Dear Minister,",
    body=(paragraph("Open the bridge."),),
    closing="Yours sincerely,",
    name="Ana Ejemplo",
    copies=(),
)


def test_a_short_letter_is_one_page() -> None:
    assert measure(LETTER) == Length(pages=1, head=9, body=2, foot=5)


@pytest.mark.parametrize(
    ("changed", "part", "more"),
    [
        (replace(LETTER, sender=("1 Street", "Sampleton", "Ireland")), "head", 2),
        (replace(LETTER, address=("Minister", "1", "2", "FRANCE")), "head", 2),
        (replace(LETTER, subject=(Run(text="The bridge"),)), "head", 2),
        (replace(LETTER, copy_of=True), "head", 2),
        (replace(LETTER, copies=("Mayor", "Police")), "foot", 2),
        (replace(LETTER, body=(paragraph("word " * 60),)), "body", 3),
        (replace(LETTER, body=(paragraph("one\ntwo\nthree"),)), "body", 2),
        (replace(LETTER, body=(ListBlock(items=tuple((Run(text="item"),) for _ in range(4))),)), "body", 3),
    ],
)
def test_each_part_takes_its_lines(changed: Letter, part: str, more: int) -> None:
    before, after = vars(measure(LETTER)), vars(measure(changed))
    assert after[part] == before[part] + more
    assert {key for key in after if after[key] != before[key]} == {part}


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pages_are_counted_by_the_lines_of_the_paper(paper: str) -> None:
    def pages(lines: int) -> int:
        return measure(replace(LETTER, paper=paper, body=(paragraph("\n".join("x" * lines)),))).pages

    room = LINES[paper] - 9 - 5 - 1
    assert (pages(room), pages(room + 1)) == (1, 2)
    assert (pages(room + LINES[paper]), pages(room + LINES[paper] + 1)) == (2, 3)


def test_a_line_of_the_page_holds_its_columns() -> None:
    full, over = (measure(replace(LETTER, body=(paragraph("x " * (count // 2)),))) for count in (COLUMNS, COLUMNS + 2))
    assert over.body == full.body + 1


@given(st.lists(st.text("ab \n", max_size=300), max_size=20))
def test_more_words_never_make_a_letter_shorter(texts: list[str]) -> None:
    lengths = [measure(replace(LETTER, body=tuple(map(paragraph, texts[:count])))) for count in range(len(texts) + 1)]
    assert [length.pages for length in lengths] == sorted(length.pages for length in lengths)
    assert all(length.pages >= 1 for length in lengths)
