from __future__ import annotations

import csv
import io

import pytest
from plans import guests, plan

from ualetter.night.failures import failed_lines
from ualetter.night.survey import survey

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def failed(roster: str, failures: Mapping[int, list[str]] | None = None) -> str:
    header = next(csv.reader(io.StringIO(roster), delimiter=";" if ";" in roster.splitlines()[0] else ","))
    return "".join(failed_lines(plan(roster), header, failures or {}))


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


def test_bad_rows_keep_their_cells_behind_the_reason() -> None:
    text = failed("name,country,to\nAnn,Xyz, \nBo,,\n=1+1,,lake\n")
    assert table(text) == [
        ["reason", "name", "country", "to"],
        ["`Xyz` is not a country ualetter knows", "Ann", "Xyz", " "],
        ["`to` names the campaign `lake`, which isn't here", "=1+1", "", "lake"],
    ]


def test_without_a_bad_row_there_is_nothing() -> None:
    assert failed("name\nAnn\nBo\n") == ""


def test_all_reasons_of_a_row_are_given() -> None:
    ((_, row)) = table(failed("name,country,to\n[NAME],Xyz,lake\n"))
    assert row[0].count("; ") == 2


def test_a_letter_that_failed_takes_its_row_along() -> None:
    text = failed("name,town\nAnn,X\nBo,Y\n", {3: ["no font has `x`", "too long"]})
    assert table(text) == [["reason", "name", "town"], ["no font has `x`; too long", "Bo", "Y"]]


def test_what_is_wrong_with_a_row_comes_before_what_is_wrong_with_its_letters() -> None:
    assert table(failed("name,country\nAnn,Xyz\n", {2: ["other"]}))[1][0].startswith("`Xyz`")


@pytest.mark.parametrize(
    ("roster", "rows"),
    [
        ("reason,name,to\nold,Ann,lake\n", [["name", "to"], ["Ann", "lake"]]),
        ("name,Reason,to\nAnn,old,lake\n", [["name", "to"], ["Ann", "lake"]]),
        ("name,to,reason\nAnn,lake,old\n", [["name", "to"], ["Ann", "lake"]]),
        # Of a row with too few or too many cells nobody knows which one is the reason, unless it stands in front.
        ("reason,name,to\nold,Ann\n", [["name", "to"], ["Ann"]]),
        ("reason,name,to\nold,Ann,,more\n", [["name", "to"], ["Ann", "", "more"]]),
        ("name,town,reason\nAnn,Any,Town,old\n", [["name", "town"], ["Ann", "Any", "Town", "old"]]),
        ("name,reason,to\nAnn,lake\n", [["name", "to"], ["Ann", "lake"]]),
        ("name,to,reason\nAnn,lake,old,,\n", [["name", "to"], ["Ann", "lake", "", ""]]),
    ],
)  # fmt: skip
def test_an_old_reason_is_replaced_and_no_other_cell_is_lost(roster: str, rows: list[list[str]]) -> None:
    assert [row[1:] for row in table(failed(roster))] == rows
    assert "old" not in [row[0] for row in table(failed(roster))]


def test_cells_with_all_that_csv_needs_quotes_for_come_back() -> None:
    cells = ['Ann, the "first"', "a\nb", " spaced ", "'x", "lake"]
    line = ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)
    assert table(failed(f"name,address,town,own_words,to\n{line}\n"))[1][1:] == cells


def test_another_separator_becomes_a_comma_with_the_same_cells() -> None:
    assert table(failed("name;address;to\nAnn;1 Any Street, Any Town;lake\n"))[1][1:] == [
        "Ann", "1 Any Street, Any Town", "lake",
    ]  # fmt: skip


def test_it_is_a_roster_that_fails_in_the_same_way() -> None:
    first = failed("name,country,to\nAnn,Xyz,\nBo,,lake\nCy\nDi,,,x\nEl,,river\n")
    assert [guest.writer.name for guest in guests(first)] == ["Ann", "Bo", "Cy", "Di"]
    assert survey(plan(first)).bad == 4
    assert [row[1:] for row in table(failed(first))] == [row[1:] for row in table(first)]


def test_mended_rows_are_good() -> None:
    mended = failed("name,country,to\nAnn,Xyz,\nBo,,lake\n").replace("Xyz", "France").replace("lake", "river")
    # The reasons are still there, and say what was.
    assert (survey(plan(mended)).guests, survey(plan(mended)).bad) == (2, 0)
