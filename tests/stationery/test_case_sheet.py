from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from statistics import mode
from typing import TYPE_CHECKING, Any

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
    alternatives,
    drawn,
    letters,
    lines,
    pages,
    root,
    shipped,
    size,
    tags,
    title,
    words,
)

from ualetter.model import LetterPart, Report, Translation
from ualetter.problems import InputError
from ualetter.stationery.case_sheet import case_sheets
from ualetter.stationery.qr import qr_rows

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from ualetter.model import Campaign

SHIPPED = shipped("case-sheet.typ")
TEXT = """\
UA 7.26 · France · issued 5 January 2026
The bridge at Sampletown
Write by 1 March 2026 – 28 days left on 1 February 2026
The case
The bridge is closed.
Ana Ejemplo can't cross it.
At risk: Ana Ejemplo, Bo Ejemplo
What your letter asks for: “I call on you to …”
1. open the bridge
2. let Ana Ejemplo cross the river
Who to write to
Minister Jo Sample
Ministry of Water
1 Water Lane
Sampletown
FRANCE
Begin with: Dear Minister,
E-mail: water@example.org
She answers letters.
Mayor
2 Water Lane
FRANCE
Begin with: Dear Mayor,
Also gets a copy of letters to the others.
River Police
The campaign doesn’t say how to address them: ask before you
write.
Don’t post a letter here: they return letters
Fax: +33 1 00 00 00
Online: x: @river, x: @police
Please remember
– Be brief.
When you have written
Tell the campaign what you sent:
https://example.org/report
report@example.org
Say how many.
Source: A page
Checked on 7 January 2026.
"""


def sheet(*campaigns: Campaign, **changed: Any) -> bytes:  # noqa: ANN401  any parameter
    usual: dict[str, Any] = {"day": DAY, "country": "GB", "country_language": "en", "paper": "a4"} | SHIPPED
    return case_sheets(campaigns or (RIVER,), **(usual | changed))


def long_summary(words: int) -> str:
    return " ".join(f"Word{number}" for number in range(words))


def type_size(campaign: Campaign) -> float:
    """The size of most of the type on a sheet, which must be one page."""
    (page,) = pages(sheet(campaign))
    return mode(float(found) for found in re.findall(r"/f\d+ ([\d.]+) Tf", drawn(page)))


def test_a_sheet_says_it_all() -> None:
    pdf = sheet()
    (page,) = pages(pdf)
    assert letters("\n".join(lines(page))) == letters(TEXT)
    assert title(pdf) == "Case sheet: The bridge at Sampletown"


@pytest.mark.parametrize(("paper", "expected"), [("a4", A4), ("letter", US_LETTER)])
def test_the_paper_is_the_one_asked_for(paper: str, expected: tuple[float, float]) -> None:
    assert [size(page) for page in pages(sheet(paper=paper))] == [pytest.approx(expected, abs=0.1)]


def test_a_sheet_can_be_read_aloud() -> None:
    pdf = sheet()
    assert root(pdf)["/Lang"] == "en"
    assert tags(pdf).count("H1") == 1
    assert {"H2", "P", "L", "LI", "Figure"} <= set(tags(pdf))
    assert alternatives(pdf) == ["QR code that opens https://example.org/report"]


def test_the_same_campaign_gives_the_same_bytes() -> None:
    assert sheet() == sheet()


def test_each_campaign_has_its_own_page() -> None:
    other = replace(RIVER, id="road", title="The road", number=None)
    pdf = sheet(RIVER, other)
    assert [lines(page)[1] for page in pages(pdf)] == ["The bridge at Sampletown", "The road"]
    assert title(pdf) == "Case sheets"


def test_what_people_type_is_printed_as_typed() -> None:
    typed = replace(
        RIVER, title=TYPED, summary=TYPED, people=(TYPED,), demands=(TYPED,), advice=(TYPED,), source=TYPED,
        report=Report(note=TYPED), targets={"water": replace(WATER, organisation=TYPED, salutation=TYPED, note=TYPED)},
    )  # fmt: skip
    assert letters(words(sheet(typed))).count(letters(TYPED)) == 10


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (DAY.replace(month=2, day=28), "Write by 1 March 2026 – 1 day left on 28 February 2026"),
        (DAY.replace(month=3, day=1), "Write by 1 March 2026 – this is the last day"),
        (DAY.replace(month=3, day=2), "Write by 1 March 2026 – the deadline has passed: ask before you write"),
    ],
)
def test_the_days_left_are_counted_in_words(day: date, said: str) -> None:
    assert said in lines(pages(sheet(day=day))[0])


def test_what_a_campaign_lacks_leaves_no_trace() -> None:
    bare = replace(
        RIVER, number=None, country=None, issued=None, act_by=None, people=(), report=Report(), advice=(), demands=(),
        source=None, checked=None, copies=(), targets={"mayor": MAYOR},
    )  # fmt: skip
    assert lines(pages(sheet(bare))[0]) == [
        "The bridge at Sampletown", "The case", "The bridge is closed.", "Ana Ejemplo can't cross it.",
        "Who to write to", "Mayor", "2 Water Lane", "FRANCE", "Begin with: Dear Mayor,",
    ]  # fmt: skip


def test_the_country_line_is_left_out_at_home() -> None:
    assert "FRANCE" in words(sheet())
    assert "FRANCE" not in words(sheet(country="FR"))
    assert "FRANKREICH" in words(sheet(country_language="de"))


def test_only_the_targets_meant_are_named() -> None:
    found = words(sheet(targets={"river": ["mayor"]}))
    assert "2 Water Lane" in found
    assert "1 Water Lane" not in found
    assert "River Police" not in found


def test_a_target_without_address_and_reason_is_said_to_have_none() -> None:
    lonely = replace(RIVER, targets={"police": replace(POLICE, no_post=None)})
    assert "No postal address is known." in lines(pages(sheet(lonely))[0])


def test_a_translation_is_used_and_must_be_whole() -> None:
    part = Translation(
        letter=LetterPart(body="Ich bitte: {{ demands }}."), demands=("die Brücke öffnen", "Ana hinüberlassen"),
        summary="Die Brücke ist zu.", salutations={"water": "Sehr geehrte Frau Ministerin,"},
    )  # fmt: skip
    german = replace(RIVER, translations={"de": part})
    found = words(sheet(german, language="de", targets={"river": ["water"]}))
    for expected in ("Die Brücke ist zu.", "die Brücke öffnen", "Sehr geehrte Frau Ministerin,"):
        assert expected in found
    assert "Dear Minister," not in found
    with pytest.raises(InputError, match="salutation"):
        sheet(german, language="de")
    with pytest.raises(InputError, match="no letter in `fr`"):
        sheet(german, language="fr")


@pytest.mark.parametrize("count", [3, 30])
def test_every_demand_is_on_the_sheet(count: int) -> None:
    demands = tuple(f"demand number {number} that is about a thing that matters" for number in range(count))
    found = words(sheet(replace(RIVER, demands=demands)))
    assert [demand for demand in demands if demand not in found] == []


def test_type_shrinks_before_a_second_page_is_begun() -> None:
    sizes = [type_size(replace(RIVER, summary=long_summary(count))) for count in (10, 200, 320)]
    assert 12 == sizes[0] > sizes[1] > sizes[2] >= 8.5


def test_what_is_too_long_runs_on_and_says_so() -> None:
    pdf = sheet(replace(RIVER, summary=long_summary(1700)), RIVER)
    first, *more = pages(pdf)
    assert [lines(page)[-1] for page in (first, *more)] == [
        "UA 7.26 page 1 of 3", "UA 7.26 page 2 of 3", "UA 7.26 page 3 of 3", "Checked on 7 January 2026.",
    ]  # fmt: skip
    assert letters(long_summary(1700)[:4000]) in letters(words(pdf))
    assert "Word1699" in words(pdf)


@pytest.mark.parametrize(
    ("language", "text"),
    [("ar", "حرية التعبير للجميع"), ("zh-Hans", "释放和平抗议者"), ("fa", "آزادی"), ("hi", "स्वतंत्रता")],
)
def test_other_scripts_are_shown(language: str, text: str) -> None:
    pdf = sheet(replace(RIVER, language=language, title=text, summary=text, demands=(text,)))
    assert len(pages(pdf)) == 1
    assert title(pdf) == f"Case sheet: {text}"


def test_a_web_address_breaks_at_the_edge_and_loses_nothing() -> None:
    url = "https://example.org/" + "0123456789" * 18
    pdf = sheet(replace(RIVER, report=Report(url=url)))
    assert url in letters(words(pdf))
    right = [float(x) for x in re.findall(r"1 0 0 -1 ([\d.]+) [\d.]+ cm", drawn(pages(pdf)[0]))]
    assert max(right) < A4[0] - 20 * MM
    longest = max(lines(pages(pdf)[0]), key=lambda line: line.count("0123456789"))
    assert longest.count("0123456789") < 9


def test_a_web_address_is_divided_where_it_can_be_typed_again() -> None:
    url = "https://example.org/report-by-form/urgent-actions/" + "part-of-an-address/" * 6
    found = [line for line in lines(pages(sheet(replace(RIVER, report=Report(url=url))))[0]) if "/" in line]
    assert "".join(found) == url
    assert [line[-1] for line in found[:-1]] == ["/"] * (len(found) - 1)
    assert len(found) > 1


def test_three_targets_are_read_in_their_order_from_one_page() -> None:
    address = ("The Old House of the Ministry", "1 Water Lane", "Upper Sampletown", "Sampletown 12345")
    pdf = sheet(replace(RIVER, targets={"water": replace(WATER, address=address), "mayor": MAYOR, "police": POLICE}))
    (page,) = pages(pdf)
    found = [line for line in lines(page) if line in {"Minister Jo Sample", "Mayor", "River Police"}]
    assert found == ["Minister Jo Sample", "Mayor", "River Police"]


def test_a_character_that_no_font_has_is_named_with_its_campaign() -> None:
    with pytest.raises(InputError) as caught:
        sheet(replace(RIVER, title=f"The {UNKNOWN}"), replace(RIVER, id="road"))
    (problem,) = caught.value.problems
    assert "U+0378" in problem.message
    assert "`river`" in problem.message


def test_the_code_is_drawn_as_it_was_made_and_large_enough() -> None:
    rows = qr_rows("https://example.org/report")
    picture = re.search(r"scn\n?([^q]*?)h\nf", drawn(pages(sheet())[0])[::1], re.DOTALL)
    assert picture
    corners = [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+) [ml]", picture[1])]
    bars = list(zip(corners[::4], corners[2::4], strict=True))
    module = min(bottom - top for (_, top), (_, bottom) in bars)
    border = min(min(corner) for corner in corners)
    assert border == pytest.approx(4 * module, abs=0.01)
    dark = {
        (round(top / module) - 4, x)
        for (left, top), (right, _) in bars
        for x in range(round(left / module) - 4, round(right / module) - 4)
    }
    assert dark == {(y, x) for y, row in enumerate(rows) for x, one in enumerate(row) if one == "1"}
    assert module * (len(rows) + 8) / MM >= 25


@pytest.mark.parametrize(
    ("report", "read"),
    [
        (RIVER.report, "https://example.org/report"),
        (Report(email="report+ua@example.org"), "mailto:report+ua@example.org"),
        (Report(url="https://example.org/été?" + "a" * 150), "https://example.org/%C3%A9t%C3%A9?" + "a" * 150),
    ],
)
def test_a_phone_reads_the_code(report: Report, read: str, tmp_path: Path) -> None:
    for program, package in (("zbarimg", "zbar-tools"), ("pdftoppm", "poppler-utils")):
        if shutil.which(program) is None:
            pytest.skip(f"needs {program}: apt install {package}")
    (tmp_path / "sheet.pdf").write_bytes(sheet(replace(RIVER, report=report)))
    subprocess.run(["pdftoppm", "-r", "110", "-png", "-singlefile", "sheet.pdf", "sheet"], cwd=tmp_path, check=True)
    done = subprocess.run(
        ["zbarimg", "--quiet", "--nodbus", "--raw", "sheet.png"], cwd=tmp_path, capture_output=True, check=True
    )
    assert done.stdout.decode().strip() == read


@pytest.mark.parametrize("report", [Report(), Report(note="Tell the group.")])
def test_without_an_address_there_is_no_code(report: Report) -> None:
    assert "Figure" not in tags(sheet(replace(RIVER, report=report)))
