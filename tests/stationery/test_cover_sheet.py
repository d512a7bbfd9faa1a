from __future__ import annotations

from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheet_pages import (
    A4,
    TYPED,
    UNKNOWN,
    US_LETTER,
    letters,
    lines,
    pages,
    root,
    shipped,
    size,
    tags,
    tick_boxes,
    title,
    words,
)

from ualetter.problems import InputError
from ualetter.stationery.cover_sheet import CoverLine, CoverSheet, cover_sheets

SHIPPED = shipped("cover-sheet.typ")
TEXT = """\
Welcome, Ann Example
1 February 2026 · row 12
Tea is at eight.
2 letters and 1 copy to sign, 2 envelopes.
No. To read signed in its envelope
UA 7.26
0001 Minister Jo Sample, France
0002 COPY Mayor, France
UA 8.26
0003 River Police not posted
What to do
1. Read each letter. You needn’t sign what you don’t agree with.
2. Sign it, on the line or above your name.
3. Put it into the envelope for whoever stands beside it in this list.
4. Give letters that are not posted to whoever leads the table.
5. Hand in this sheet with everything. It is how the letters are counted, so a missing tick is a
missing letter.
Thank you for writing.
"""


def line(number: int = 1, **changed: Any) -> CoverLine:  # noqa: ANN401  any field
    usual: dict[str, Any] = {"serial": f"{number:04}", "campaign": "UA 7.26", "recipient": "Minister Jo Sample, France"}
    return CoverLine(**(usual | changed))


LINES = (
    line(),
    line(2, recipient="Mayor, France", copy=True),
    line(3, recipient="River Police", campaign="UA 8.26", post=False),
)


def sheet(*covers: CoverSheet, paper: str = "a4", **changed: Any) -> bytes:  # noqa: ANN401  any parameter
    usual = (CoverSheet(guest="Ann Example", place="row 12", note="Tea is at eight.", lines=LINES),)
    return cover_sheets(covers or usual, paper=paper, day="1 February 2026", **(SHIPPED | changed))


def test_a_guest_finds_their_letters_and_what_to_do() -> None:
    (page,) = pages(sheet())
    assert lines(page) == TEXT.splitlines()


def test_there_is_a_box_for_each_thing_to_do_big_enough_for_a_pen() -> None:
    (page,) = pages(sheet())
    boxes = tick_boxes(page)
    assert len(boxes) == 3 * 3 - 1
    assert min(boxes) >= 4


@pytest.mark.parametrize(
    ("those", "said"),
    [
        ([line()], "1 letter to sign, 1 envelope."),
        ([line(), line(2)], "2 letters to sign, 2 envelopes."),
        ([line(copy=True)], "1 copy to sign, 1 envelope."),
        ([line(post=False)], "1 letter to sign."),
        ([line(), line(2, copy=True), line(3, copy=True)], "1 letter and 2 copies to sign, 3 envelopes."),
    ],
)
def test_one_is_not_many(those: list[CoverLine], said: str) -> None:
    assert said in lines(pages(sheet(CoverSheet(guest="Ann", lines=tuple(those))))[0])


def test_steps_that_lead_nowhere_are_left_out() -> None:
    posted = words(sheet(CoverSheet(guest="Ann", lines=(line(),))))
    assert "Give letters" not in posted
    assert "not posted" not in posted
    kept = words(sheet(CoverSheet(guest="Ann", lines=(line(post=False),))))
    assert "Put it into" not in kept
    assert "Give letters" in kept


def test_one_campaign_is_named_once() -> None:
    one = CoverSheet(guest="Ann", lines=(line(campaign="UA 7.26: The bridge"), line(2, campaign="UA 7.26: The bridge")))
    found = words(sheet(one))
    assert found.count("The bridge") == 1


def test_a_guest_who_signs_by_hand_is_welcome_too() -> None:
    (page,) = pages(sheet(CoverSheet(guest=None, place="row 4", lines=(line(),))))
    assert lines(page)[:2] == ["Welcome", "1 February 2026 · row 4"]


@pytest.mark.parametrize(("paper", "expected"), [("a4", A4), ("letter", US_LETTER)])
def test_the_paper_is_the_one_asked_for(paper: str, expected: tuple[float, float]) -> None:
    assert [size(page) for page in pages(sheet(paper=paper))] == [pytest.approx(expected, abs=0.1)]


def test_each_guest_has_a_page_and_forty_letters_two() -> None:
    many = tuple(line(number, campaign=f"UA {number // 21}.26") for number in range(1, 41))
    pdf = sheet(CoverSheet(guest="Ann", lines=many), CoverSheet(guest="Bo", lines=(line(41),)))
    first, second, third = pages(pdf)
    head = "No. To read signed in its envelope"
    assert [head in lines(page) for page in (first, second, third)] == [True, True, True]
    assert (lines(first)[-1], lines(second)[-1]) == ("Ann page 1 of 2", "Ann page 2 of 2")
    assert lines(third)[0] == "Welcome, Bo"
    assert [number for number in range(1, 42) if f"{number:04} Minister" not in words(pdf)] == []
    assert len(tick_boxes(first) + tick_boxes(second)) == 120


def test_a_sheet_can_be_read_aloud_and_has_the_same_bytes_again() -> None:
    pdf = sheet()
    assert pdf == sheet()
    assert root(pdf)["/Lang"] == "en"
    assert title(pdf) == "Cover sheet"
    kinds = tags(pdf)
    assert (kinds.count("Table"), kinds.count("TH"), kinds.count("TR")) == (1, 5 + 2, 1 + 3 + 2)


@pytest.mark.parametrize("guest", ["Muḥammad", "محمد", "范晓峰", "范" * 60, "W" * 120, "-rf", "Ann  B."])
def test_every_name_is_there_in_full(guest: str) -> None:
    pdf = sheet(CoverSheet(guest=guest, lines=(line(),)))
    assert len(pages(pdf)) == 1
    found = letters(words(pdf))
    # Readers of PDF turn Arabic round, or give its shapes.
    assert letters(guest) in found or guest == "محمد"


@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.sampled_from("aBcé#*_$\\`\"'<>[](){}@~-–/=&%+.,:;!?|^1 "), min_size=1, max_size=60))
def test_what_people_type_is_printed_as_typed(typed: str) -> None:
    cover = CoverSheet(guest=typed, place=typed, note=typed, lines=(line(recipient=typed, campaign=typed),))
    assert letters(words(sheet(cover))).count(letters(typed)) >= 5


def test_markup_is_no_markup() -> None:
    cover = CoverSheet(guest=TYPED, place=TYPED, note=TYPED, lines=(line(recipient=TYPED, campaign=TYPED),))
    assert letters(words(sheet(cover))).count(letters(TYPED)) == 5


def test_a_character_that_no_font_has_is_named_with_its_guest() -> None:
    ann = CoverSheet(guest="Ann", lines=(line(),))
    lost = CoverSheet(guest=None, place="row 4", lines=(line(recipient=UNKNOWN),))
    with pytest.raises(InputError) as caught:
        sheet(ann, lost)
    (problem,) = caught.value.problems
    assert "U+0378" in problem.message
    assert "the cover sheet of row 4" in problem.message
