from __future__ import annotations

import re
import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measuring import POINT, Text, frames, pages, size, template, texts

from ualetter.problems import InputError, UsageError
from ualetter.stationery.labels import SHEETS, Label, calibration_page, labels, refuse_label

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from pypdf import PageObject

ADDRESS = ("Minister Jo Sample", "Ministry of Water", "2 River Road", "12345 Sampletown", "SAMPLELAND")
FIVE_LONG = tuple(f"{word} Department of Rivers, Lakes, Ponds and other Water" for word in ("A", "B", "C", "D", "E"))
HUGE = "Verwaltungsgerichtspräsidentenstellvertreterinnenbüro" * 2
BOX = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">')

# What the makers print on the box: paper, columns and rows, label, margins at the left and top, pitch; in millimetres.
PUBLISHED = {
    "l7160": ((210, 297), (3, 7), (63.5, 38.1), (7.25, 15.15), (66.0, 38.1)),
    "l7163": ((210, 297), (2, 7), (99.1, 38.1), (4.65, 15.15), (101.6, 38.1)),
    "5160": ((215.9, 279.4), (3, 10), (66.675, 25.4), (4.7625, 12.7), (69.85, 25.4)),
}
by_sheet = pytest.mark.parametrize("sheet", SHEETS)


def made(*items: Label, sheet: str = "l7160", start_at: int = 1) -> bytes:
    return labels(items, sheet, start_at=start_at, **template("labels.typ"))


def label(lines: tuple[str, ...] = ADDRESS, who: str = "Ana") -> Label:
    return Label(who=who, lines=lines)


def corners(sheet: str) -> list[tuple[float, float]]:
    """The upper left corners of a sheet's labels, line by line, by the published numbers."""
    _, (columns, rows), _, (left, top), (across, down) = PUBLISHED[sheet]
    return [(left + column * across, top + row * down) for row in range(rows) for column in range(columns)]


def on_labels(page: PageObject, sheet: str) -> list[list[Text]]:
    """The words of a page by the label they begin on; each must begin on one."""
    width, height = PUBLISHED[sheet][2]
    found: list[list[Text]] = [[] for _ in corners(sheet)]
    for text in texts(page):
        spots = [
            number
            for number, (left, top) in enumerate(corners(sheet))
            if left <= text.left < left + width and top < text.base < top + height
        ]
        assert len(spots) == 1, text
        found[spots[0]].append(text)
    return found


def words(found: list[Text]) -> str:
    return " ".join("".join(text.words for text in found).split())


def numbered(count: int) -> list[Label]:
    return [label((f"Number{number}",)) for number in range(1, count + 1)]


def test_the_sheets_are_those_that_were_measured() -> None:
    assert set(SHEETS) == set(PUBLISHED)
    assert [sheet.count for sheet in SHEETS.values()] == [21, 14, 30]


@by_sheet
def test_the_published_margins_are_the_same_on_both_sides(sheet: str) -> None:
    (width, height), (columns, rows), label_size, (left, top), (across, down) = PUBLISHED[sheet]
    assert 2 * left + (columns - 1) * across + label_size[0] == pytest.approx(width, abs=0.05)
    assert 2 * top + (rows - 1) * down + label_size[1] == pytest.approx(height, abs=0.05)


@by_sheet
def test_the_test_page_draws_each_label_where_it_is(sheet: str) -> None:
    page = pages(calibration_page(sheet, **template("labels.typ")))[0]
    found = frames(page)
    assert size(page) == pytest.approx(PUBLISHED[sheet][0], abs=0.05)
    assert [(frame.left, frame.top) for frame in found] == [pytest.approx(spot, abs=0.05) for spot in corners(sheet)]
    assert {(round(frame.width, 2), round(frame.height, 2)) for frame in found} == {
        tuple(round(side, 2) for side in PUBLISHED[sheet][2])
    }


@by_sheet
def test_the_test_page_counts_the_labels_and_says_how_to_use_it(sheet: str) -> None:
    (page,) = pages(calibration_page(sheet, **template("labels.typ")))
    text = " ".join(page.extract_text().split())
    for part in ("100 %", "actual size", "Hold it with a sheet of labels", "--start-at 5", "must be 100 mm long"):
        assert part in text
    numbers = [words for found in texts(page) if (words := found.words).isdigit()]
    assert numbers == [str(number) for number in range(1, len(corners(sheet)) + 1)]


@by_sheet
@pytest.mark.parametrize("lines", [ADDRESS, (*ADDRESS, *ADDRESS[:1]), ADDRESS[:1]])
def test_each_text_stands_on_its_label(sheet: str, lines: tuple[str, ...]) -> None:
    (page,) = pages(made(*[label(lines)] * len(corners(sheet)), sheet=sheet))
    assert size(page) == pytest.approx(PUBLISHED[sheet][0], abs=0.05)
    height = PUBLISHED[sheet][2][1]
    for (left, top), found in zip(corners(sheet), on_labels(page, sheet), strict=True):
        assert [text.words for text in found] == list(lines)
        assert {round(text.left - left, 1) for text in found} == {3.0}
        points = found[0].size * POINT
        above, below = found[0].base - 0.85 * points - top, top + height - found[-1].base - 0.25 * points
        assert above == pytest.approx(below, abs=0.05)
        assert above >= 1.99


@by_sheet
@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs pdftotext: apt install poppler-utils")
def test_no_word_reaches_over_the_edge_of_its_label(sheet: str, tmp_path: Path) -> None:
    lines = FIVE_LONG if sheet != "5160" else FIVE_LONG[:3]
    file = tmp_path / "labels.pdf"
    file.write_bytes(made(*[label(lines)] * len(corners(sheet)), sheet=sheet))
    read = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, check=True, encoding="utf-8").stdout
    boxes = [[float(side) * POINT for side in found] for found in BOX.findall(read)]
    assert len(boxes) == len(" ".join(lines).split()) * len(corners(sheet))
    width, height = PUBLISHED[sheet][2]
    for x_min, y_min, x_max, y_max in boxes:
        assert any(
            left + 2.99 <= x_min and x_max <= left + width - 2.99 and top <= y_min and y_max <= top + height
            for left, top in corners(sheet)
        )


@by_sheet
@pytest.mark.parametrize("first", [1, 2, 14])
def test_a_used_sheet_is_begun_at_its_first_free_label(sheet: str, first: int) -> None:
    per_sheet = len(corners(sheet))
    found = pages(made(*numbered(per_sheet + 3), sheet=sheet, start_at=first))
    printed = [words(spot) for page in found for spot in on_labels(page, sheet)]
    expected = [""] * (first - 1) + [f"Number{number}" for number in range(1, per_sheet + 4)]
    assert printed == expected + [""] * (len(printed) - len(expected))
    assert len(found) == -(-len(expected) // per_sheet)


def test_a_sheet_that_is_just_full_is_followed_by_none() -> None:
    assert len(pages(made(*numbered(21)))) == 1
    assert len(pages(made(*numbered(22)))) == 2
    assert len(pages(made(*numbered(1), start_at=21))) == 1


@pytest.mark.parametrize(
    ("sheet", "start_at"), [("l7160", 0), ("l7160", 22), ("l7163", 15), ("5160", 31), ("5160", -1)]
)
def test_a_label_that_is_not_on_the_sheet_is_refused(sheet: str, start_at: int) -> None:
    with pytest.raises(UsageError, match=f"has no label {start_at}$") as caught:
        made(label(), sheet=sheet, start_at=start_at)
    assert caught.value.problems[0].hint == f"its labels are 1 to {len(corners(sheet))}"


@pytest.mark.parametrize(
    ("sheet", "lines", "points", "printed"),
    [
        ("l7160", ADDRESS, 10.5, 5),
        ("l7160", (*ADDRESS, *ADDRESS[:3]), 10, 8),
        ("l7160", ("Ministry of Rivers, Lakes and other Water",), 9.5, 1),
        ("l7160", FIVE_LONG, 8, 10),
        ("l7163", FIVE_LONG, 10.5, 5),
        ("l7160", ("Department of Rivers, Lakes and all other Water", "15 Upper Sample River Road, Sampletown"), 9, 3),
        ("5160", (*ADDRESS, "A sixth"), 8.5, 6),
        ("5160", (*ADDRESS, "A sixth", "A seventh"), 7, 7),
    ],
)
def test_the_type_grows_smaller_before_lines_are_wrapped(
    sheet: str, lines: tuple[str, ...], points: float, printed: int
) -> None:
    (found, *_) = on_labels(pages(made(label(lines), sheet=sheet))[0], sheet)
    assert ({text.size for text in found}, len(found)) == ({points}, printed)


def test_all_that_does_not_fit_is_named_at_once() -> None:
    items = [label(), label((HUGE,), "0002 (Ann Example)"), label((*ADDRESS, *ADDRESS), "0003 (Max Muster)")]
    with pytest.raises(InputError) as caught:
        made(*items, sheet="5160")
    assert [problem.message for problem in caught.value.problems] == [
        "the address of 0002 (Ann Example) is too long for a label of 5160, even in small type",
        "the address of 0003 (Max Muster) is too long for a label of 5160, even in small type",
    ]


def test_a_character_that_no_font_has_is_said_with_the_person() -> None:
    with pytest.raises(InputError, match=r"U\+16FE2.* the label of Ann Example"):
        made(label(), label(("\U00016fe2",), who="Ann Example"))


def test_the_same_labels_are_the_same_bytes() -> None:
    assert made(*numbered(30), label(FIVE_LONG)) == made(*numbered(30), label(FIVE_LONG))


letters = st.text("abcdefgh IJKLM.,'\"#*_-/0123456789ßéñ", min_size=1, max_size=70).map(str.strip).filter(bool)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from([*SHEETS]), st.lists(letters, min_size=1, max_size=8))
def test_every_address_is_printed_whole_and_in_order_or_refused(sheet: str, lines: list[str]) -> None:
    try:
        pdf = made(label(tuple(lines)), sheet=sheet)
    except InputError as error:
        assert "the address of Ana is too long" in str(error)  # noqa: PT017  both ends are right
        return
    found = on_labels(pages(pdf)[0], sheet)[0]
    assert words(found).replace(" ", "") == "".join("".join(lines).split())
    assert all(7 <= text.size <= 10.5 for text in found)


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_sheet_has_no_more_labels_than_it_has(sheet: str) -> None:
    refuse_label(sheet, SHEETS[sheet].count)
    with pytest.raises(UsageError, match=f"has no label {SHEETS[sheet].count + 1}"):
        refuse_label(sheet, SHEETS[sheet].count + 1)
