from __future__ import annotations

import datetime as dt
import io
import re
import sys
import zipfile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from roster_cases import Trickle, refusal, roster

from ualetter.roster import xlsx
from ualetter.roster.reading import read_roster

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FILE = "guests.xlsx"


def workbook(rows: Sequence[Sequence[object]], formats: Mapping[str, str] | None = None, *more: str) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Guests"
    for row in rows:
        sheet.append(row)
    for place, shown in (formats or {}).items():
        sheet[place].number_format = shown
    for title in more:
        book.create_sheet(title).append(["name"])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def rebuilt(content: bytes, old: str, new: str) -> bytes:
    """The workbook with another text in its first sheet, where the pattern `old` stands."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(out, "w") as copy:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/worksheets/sheet1.xml":
                part, count = re.subn(old.encode(), new.encode(), part)
                assert count == 1
            copy.writestr(name, part)
    return out.getvalue()


# What a spreadsheet can hold as text; `_x000D_` is how its files write a character, and `=` begins a formula.
CELLS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Cn"], exclude_characters="_="), max_size=10)


@settings(max_examples=30)  # each makes a file
@given(st.lists(st.tuples(CELLS.filter(str.strip), CELLS), min_size=1, max_size=5))
def test_cells_read_back_as_they_were(table: list[tuple[str, str]]) -> None:
    found = [guest.cells for guest in roster(workbook([("name", "town"), *table]), FILE).guests]
    assert found == table


def test_rows_have_the_numbers_that_the_program_shows() -> None:
    content = workbook([[], ["Name", "Town"], [], ["Ana Ejemplo"], [None, None], ["Bo Example", "x", None, None]])
    found = roster(content, FILE)
    assert found.header[:2] == ("Name", "Town")
    assert [(guest.row, guest.writer.name, guest.problems) for guest in found.guests] == [
        (4, "Ana Ejemplo", ()),
        (6, "Bo Example", ()),
    ]


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        ("010020", "General", "010020"),
        (10020, "000000", "010020"),
        (7, "00", "07"),
        (10020, "General", "10020"),
        (10020.0, "00000000", "00010020"),
        (1.5, "General", "1.5"),
        (True, "General", "TRUE"),
        (dt.date(2026, 1, 2), "yyyy-mm-dd", "2026-01-02"),
        (dt.datetime(2026, 1, 2, 3, 4), "yyyy-mm-dd", "2026-01-02 03:04:00"),  # noqa: DTZ001  a sheet has no zone
        (" two\nlines ", "General", " two\nlines "),
        ("a_x000D_\nb", "General", "a\r\nb"),
        ("#REF!", "General", "#REF!"),
        ("'01", "General", "'01"),
    ],
)
def test_a_cell_reads_as_it_is_shown(value: object, shown: str, text: str) -> None:
    found = list(roster(workbook([["name", "town"], ["Ana", value]], {"B2": shown}), FILE).guests)
    assert [guest.cells for guest in found] == [("Ana", text)]


def test_the_first_sheet_is_read_and_the_others_are_named() -> None:
    assert roster(workbook([["name"]]), FILE).notes == ()
    found = roster(workbook([["name"], ["Ana"]], None, "Costs", "2025"), FILE)
    assert found.notes == ("the sheet “Guests” is read; not used: “Costs”, “2025”",)


def test_wrong_dimensions_are_not_believed() -> None:
    content = workbook([["name", "town"], ["Ana Ejemplo", "Any Town"]])
    content = rebuilt(content, '<dimension ref="A1:B2"', '<dimension ref="A1"')
    assert [guest.cells for guest in roster(content, FILE).guests] == [("Ana Ejemplo", "Any Town")]


@pytest.mark.parametrize(("result", "names"), [("Ana Ejemplo", ["Ana Ejemplo"]), ("", [])])
def test_a_formula_reads_as_its_result(result: str, names: list[str]) -> None:
    content = workbook([["name"], ["=A9"]])
    content = rebuilt(content, '<c r="A2"><f>A9</f>(?:<v ?/>|<v></v>)', f'<c r="A2" t="str"><f>A9</f><v>{result}</v>')
    assert [guest.writer.name for guest in roster(content, FILE).guests] == names


def test_a_formula_without_a_result_is_refused() -> None:
    (problem,) = refusal(workbook([["name"], ["=A9"]]), FILE)
    assert problem.message == "row 2 holds a formula whose result isn't in the file"
    assert str(problem.place) == f"{FILE}:2"


def test_a_workbook_is_known_by_its_first_bytes_and_read_from_a_pipe() -> None:
    content = workbook([["name"], ["Ana Ejemplo"]])
    assert [guest.writer.name for guest in roster(content, "guests.csv").guests] == ["Ana Ejemplo"]
    found = read_roster(io.BufferedReader(Trickle(content)), "standard input")
    assert [guest.writer.name for guest in found.guests] == ["Ana Ejemplo"]


def test_without_openpyxl_people_are_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook([["name"]])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    (problem,) = refusal(content, FILE)
    assert problem.message == "XLSX files need the package openpyxl, which isn't installed"
    assert 'pip install "ualetter[xlsx]"' in (problem.hint or "")


def test_a_bomb_is_not_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    content = workbook([["name"]])
    monkeypatch.setattr(xlsx, "MAX_UNPACKED", 1000)
    (problem,) = refusal(content, FILE)
    assert "unpacks to" in problem.message


def test_a_pipe_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx, "MAX_PIPED", 100)
    with pytest.raises(Exception, match="too large for a pipe"):
        read_roster(io.BufferedReader(Trickle(workbook([["name"]]))), FILE)


@pytest.mark.parametrize("kept", [4, 100, 1000, 3000])
def test_a_cut_file_is_refused(kept: int) -> None:
    (problem,) = refusal(workbook([["name"], ["Ana"]])[:kept], FILE)
    assert problem.message == "this can't be read as an XLSX file"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<sheetData>", "<sheetData"),
        ('r="A2"', 'r="2"'),
        ('<row r="2"', '<row r="9999999999"'),
        ('<c r="A2".*?</c>', '<c r="A2" t="s"><v>99</v></c>'),
        ('<c r="A2".*?</c>', '<c r="A2" t="s"><v>x</v></c>'),
        ('<c r="A2".*?</c>', '<c r="A2" t="d"><v>x</v></c>'),
    ],
)
def test_a_damaged_sheet_is_refused(old: str, new: str) -> None:
    content = rebuilt(workbook([["name"], ["Ana"]]), old, new)
    (problem,) = refusal(content, FILE)
    assert problem.message == "this can't be read as an XLSX file"
    assert problem.hint
