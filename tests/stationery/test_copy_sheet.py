from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from sheet_pages import (
    A4,
    DAY,
    MAYOR,
    MM,
    POLICE,
    RIVER,
    TYPED,
    UNKNOWN,
    US_LETTER,
    WATER,
    drawn,
    letters,
    lines,
    pages,
    root,
    ruled_lines,
    shipped,
    size,
    tags,
    title,
    words,
)

from ualetter.compose.order import Order
from ualetter.letter import ListBlock, Paragraph, block_texts
from ualetter.model import Campaign, LetterPart, Target, Writer
from ualetter.problems import InputError
from ualetter.stationery.copy_sheet import CopySheet, copy_sheet, copy_sheets

SHIPPED = shipped("copy-sheet.typ")
ORDER = Order(day=DAY, copies=("mayor",))
ANN = Writer(name="Ann Example", town="Any Town", country="GB")
TEXT = """\
Letter to copy by hand: UA 7.26, to Minister Jo Sample
Copy this letter in your own handwriting. Small slanted words like these are for you: leave them out.
your address, or only your town
United Kingdom
1 February 2026
Minister Jo Sample
Ministry of Water
1 Water Lane
Sampletown
FRANCE
Dear Minister,
I write.
a sentence or two of your own: why does this matter to you?
I call on you to:
– open the bridge;
– let Ana Ejemplo cross the river.
Yours sincerely,
sign here, and write your name so that it can be read
cc: Mayor
UA 7.26, to Minister Jo Sample
"""


def campaign(body: str) -> Campaign:
    return replace(RIVER, letter=LetterPart(body=body))


def sheet(body: str | None = None, target: Target = WATER, writer: Writer | None = None) -> CopySheet:
    return copy_sheet(RIVER if body is None else campaign(body), target, ORDER, writer)


def printed(*sheets: CopySheet, paper: str = "a4", **changed: Any) -> bytes:  # noqa: ANN401  any parameter
    return copy_sheets(sheets or (sheet(writer=Writer(country="GB")),), paper=paper, **(SHIPPED | changed))


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("I write.\n\n{{ own_words }}\n\nI call on you to:\n\n{{ demands }}", 1),
        ("{{ own_words }}\n\nI call on you to {{ demands }}.", 0),
        ("I call on you to:\n\n{{ demands }}\n\nThank you.", 3),
        ('{% if target.id == "water" %}\n{{ own_words }}\n{% endif %}\n\nI call on you to {{ demands }}.', 0),
        ('{% if target.id == "mayor" %}\n{{ own_words }}\n{% endif %}\n\nI call on you to {{ demands }}.', 1),
    ],
)
def test_the_lines_stand_where_own_words_would(body: str, place: int) -> None:
    made = sheet(body)
    assert made.own_words_at == place
    texts = [text for block in made.letter.body for text in block_texts(block)]
    assert not any("own" in text for text in texts)
    assert [block for block in made.letter.body if isinstance(block, Paragraph) and block.own] == []
    assert "open the bridge" in " ".join(texts)


def test_the_letter_is_that_of_nobody_yet() -> None:
    made = sheet()
    assert (made.campaign, made.recipient, made.letter.name, made.with_address) == (
        "UA 7.26", "Minister Jo Sample", None, False,
    )  # fmt: skip
    assert made.letter.copies == ("Mayor",)
    assert isinstance(made.letter.body[-1], ListBlock)
    assert sheet(writer=ANN).letter.name == "Ann Example"
    assert sheet(writer=ANN).with_address
    assert not sheet(writer=Writer(country="GB")).with_address


NAMED = "I call on you to {{ demands }}. I am {{ writer.name }}."


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (NAMED, "the letter says the writer's name, and none was given"),
        ("I live in {{ writer.town }} and call on you to {{ demands }}.", "the letter says the writer's town"),
    ],
)
def test_a_letter_that_says_who_writes_cannot_be_copied_by_anybody(body: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        sheet(body)
    (problem,) = caught.value.problems
    assert problem.message.startswith(f"no copy sheet of `river` to `water`: {said}")
    assert "{% if writer.name %}" in (problem.hint or "")


@pytest.mark.parametrize(
    ("body", "writer"),
    [
        ("I call on you to {{ demands }}.{% if writer.name %} I am {{ writer.name }}.{% endif %}", None),
        (NAMED, ANN),
    ],
)
def test_other_letters_can(body: str, writer: Writer | None) -> None:
    assert sheet(body, writer=writer).own_words_at == 1


def test_what_else_is_missing_keeps_its_own_cure() -> None:
    with pytest.raises(InputError) as caught:
        sheet("I live in {{ writer.town }} and call on you to {{ demands }}.", writer=Writer(name="Ann Example"))
    assert [problem.hint for problem in caught.value.problems] == ["give it: `--town …`"]
    with pytest.raises(InputError) as caught:
        sheet(target=POLICE)
    (problem,) = caught.value.problems
    assert problem.message == "no copy sheet of `river` to `police`: target `police` (River Police) has no salutation"
    assert "--salutation" in (problem.hint or "")


def test_a_sheet_has_the_letter_word_for_word() -> None:
    pdf = printed()
    (page,) = pages(pdf)
    assert lines(page) == TEXT.splitlines()
    assert title(pdf) == "Letter to copy by hand: UA 7.26 to Minister Jo Sample"


def test_there_are_lines_to_write_on_and_no_holes() -> None:
    (page,) = pages(printed())
    assert [round(length) for length in ruled_lines(page)] == [166, 100, 100, 166, 166, 166, 100, 100]
    assert not set("[]_") & set(words(printed()))


def test_ruled_lines_leave_room_for_handwriting() -> None:
    own_words = re.findall(r"1 0 0 -1 [\d.]+ ([\d.]+) cm[^\n]* 0 0 m [\d.]+ 0 l\n", drawn(pages(printed())[0]))[3:6]
    first, second, third = (float(height) / MM for height in own_words)
    assert (first - second, second - third) == pytest.approx((9, 9), abs=0.01)


@pytest.mark.parametrize("count", range(13, 18))
def test_no_page_ends_between_a_list_and_what_leads_to_it(count: int) -> None:
    before = "\n\n".join(["One line."] * count)
    pdf = printed(sheet(f"{before}\n\nI call on you to:\n\n{{{{ demands }}}}" + "\n\nMore." * 6))
    (found,) = (lines(page) for page in pages(pdf) if "I call on you to:" in lines(page))
    assert "– open the bridge;" in found


def test_somebody_known_signs_above_their_name() -> None:
    (page,) = pages(printed(sheet(writer=ANN)))
    assert [round(length) for length in ruled_lines(page)] == [166, 166, 166, 166, 100]
    found = lines(page)
    assert "your address, or only your town" not in found
    assert found[found.index("sign above your name") + 1] == "Ann Example"
    assert "Any Town" in found


@pytest.mark.parametrize(("paper", "expected"), [("a4", A4), ("letter", US_LETTER)])
def test_the_paper_is_the_one_asked_for(paper: str, expected: tuple[float, float]) -> None:
    assert size(pages(printed(paper=paper))[-1]) == pytest.approx(expected, abs=0.1)


def test_a_sheet_can_be_read_aloud_and_has_the_same_bytes_again() -> None:
    pdf = printed()
    assert pdf == printed()
    assert root(pdf)["/Lang"] == "en"
    assert tags(pdf).count("H1") == 1
    assert {"P", "L", "LI"} <= set(tags(pdf))


def test_type_is_large() -> None:
    assert re.search(r"/f\d 16 Tf", drawn(pages(printed(sheet(target=MAYOR)))[0]))


def test_a_long_letter_goes_on_and_the_next_begins_on_its_own_page() -> None:
    body = "\n\n".join(f"Paragraph {number} says why this matters to people in town." for number in range(30))
    long = sheet(f"{body}\n\nI call on you to {{{{ demands }}}}.")
    pdf = printed(long, sheet(target=MAYOR))
    assert [lines(page)[-1] for page in pages(pdf)] == [
        "UA 7.26, to Minister Jo Sample page 1 of 2", "UA 7.26, to Minister Jo Sample page 2 of 2",
        "UA 7.26, to Mayor",
    ]  # fmt: skip
    assert [number for number in range(30) if f"Paragraph {number} says" not in words(pdf)] == []
    assert title(pdf) == "Letters to copy by hand"


def test_who_must_not_get_post_is_said_on_the_sheet() -> None:
    silent = replace(POLICE, salutation="Sir or Madam,")
    assert "Don’t post this letter: they return letters" in words(printed(sheet(target=silent)))
    lost = replace(MAYOR, address=())
    assert "Don’t post this letter: the campaign has no postal address" in words(printed(sheet(target=lost)))
    assert "Don’t post" not in words(printed())


def test_what_people_type_is_printed_as_typed() -> None:
    target = replace(WATER, organisation=TYPED, salutation=TYPED)
    typed = replace(RIVER, number=TYPED, letter=LetterPart(subject='A "b" -- c\'s', body=RIVER.letter.body))
    found = letters(words(printed(copy_sheet(typed, target, ORDER))))
    assert found.count(letters(TYPED)) == 4
    assert letters('A "b" -- c\'s') in found


@pytest.mark.parametrize(
    ("language", "text", "right"), [("ar", "أكتب إليكم بشأن الجسر", True), ("zh-Hant", "我寫信是為了橋", False)]
)
def test_other_scripts_keep_their_direction(language: str, text: str, *, right: bool) -> None:
    made = sheet(writer=Writer(country="GB"))
    foreign = replace(made.letter, language=language, salutation=text)
    (page,) = pages(printed(replace(made, letter=foreign)))
    places: list[float] = []

    def visit(said: str, matrix: list[float], *_: object) -> None:
        if "Ministry" in said:
            places.append(matrix[4])

    page.extract_text(visitor_text=visit)
    assert (places[0] > A4[0] / 2) == right


def test_an_english_address_is_not_turned_round_in_an_arabic_letter() -> None:
    made = sheet(writer=Writer(country="GB"))
    foreign = replace(made.letter, language="ar", address=("Sample Road 5 (b).",))
    (page,) = pages(printed(replace(made, letter=foreign)))
    pieces: list[str] = []
    page.extract_text(visitor_text=lambda said, *_: pieces.append(said.strip()))
    # Turned round, the line would be in pieces, its full stop at the left.
    assert "Sample Road 5 (b)." in pieces


def test_a_character_that_no_font_has_is_named_with_its_sheet() -> None:
    with pytest.raises(InputError) as caught:
        printed(sheet(target=replace(WATER, organisation=f"River {UNKNOWN}")))
    (problem,) = caught.value.problems
    assert "U+0378" in problem.message
    assert "the copy sheet of UA 7.26 to Minister Jo Sample" in problem.message
