from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.compose.order import Order
from ualetter.model import Writer
from ualetter.night.books import Book, csv_line, manifest_head, manifest_lines, safe_cell
from ualetter.night.folder import STATE
from ualetter.night.ledger import digest_of
from ualetter.night.plan import Kind, Piece

if TYPE_CHECKING:
    from pathlib import Path

    from ualetter.night.workshop import Kit, Outcome

KIND = Kind(campaign="river", target="water")
PIECE = Piece(serial=7, row=3, writer=Writer(name="Ann Muster"), kind=KIND)
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def kit(*, names: bool) -> Kit:
    made: Kit = stand_in(names=names, digits=4, order=Order(day=date(2026, 2, 1)))
    return made


def outcome(*files: tuple[str, str]) -> Outcome:
    made: Outcome = stand_in(files=files)
    return made


def stand_in(**values: Any) -> Any:  # noqa: ANN401  for a kit or an outcome
    return SimpleNamespace(**values)


def table(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline=""), strict=True))


@pytest.mark.parametrize("text", ["=1+1", "+1", "-x", "@x", "\t=1", "\r=1", '=HYPERLINK("x")'])
def test_no_cell_begins_a_formula(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Ann", "1+1", "a=b", "O'Sample", "'x", "李小龍", "0007", "2026-02-01"])
def test_other_cells_stay_as_they_are(text: str) -> None:
    assert safe_cell(text) == text


@given(st.lists(CELLS, min_size=2, max_size=5))
def test_a_row_reads_back_as_it_was(cells: list[str]) -> None:
    assert table(csv_line(cells)) == [cells]


def test_a_piece_has_a_line_for_each_of_its_files() -> None:
    two = outcome(("letters/a.docx", "d1"), ("letters/a.txt", "d2"))
    assert table(manifest_head(names=False) + manifest_lines(PIECE, two, kit(names=False))) == [
        ["serial", "row", "campaign", "target", "copy", "file", "sha256", "date"],
        ["0007", "3", "river", "water", "", "letters/a.docx", "d1", "2026-02-01"],
        ["0007", "3", "river", "water", "", "letters/a.txt", "d2", "2026-02-01"],
    ]
    assert manifest_lines(PIECE, outcome(), kit(names=False)) == ""


@pytest.mark.parametrize(
    ("name", "cell"), [("Ann Muster", "Ann Muster"), (None, ""), ("=1+1", "'=1+1"), ("@x", "'@x"), ("-x", "'-x")]
)
def test_names_stand_in_it_only_when_asked_for(name: str | None, cell: str) -> None:
    piece = replace(PIECE, writer=Writer(name=name))
    one = outcome(("letters/a.txt", "d1"))
    head, line = table(manifest_head(names=True) + manifest_lines(piece, one, kit(names=True)))
    assert dict(zip(head, line, strict=True))["name"] == cell
    assert name is None or name not in manifest_lines(piece, one, kit(names=False))


def test_people_who_walk_in_have_no_row_and_a_copy_names_its_recipient() -> None:
    piece = replace(PIECE, row=0, kind=replace(KIND, copy_to="mayor"))
    head, line = table(manifest_head(names=False) + manifest_lines(piece, outcome(("f", "d")), kit(names=False)))
    found = dict(zip(head, line, strict=True))
    assert (found["row"], found["target"], found["copy"]) == ("", "water", "mayor")


def test_a_book_takes_its_place_when_it_is_complete(tmp_path: Path) -> None:
    (tmp_path / STATE).mkdir()
    with Book(tmp_path, "failed.csv", encoding="utf-8-sig") as book:
        book.add("ä\r\n")
        book.add("ö\r\n")
        assert not (tmp_path / "failed.csv").exists()
        book.put()
    content = (tmp_path / "failed.csv").read_bytes()
    assert content == "\ufeffä\r\nö\r\n".encode()
    assert (book.lines, book.digest) == (2, digest_of(content))
    assert list((tmp_path / STATE).iterdir()) == []


def test_a_book_that_took_no_place_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / STATE).mkdir()
    with Book(tmp_path, "manifest.csv") as book:
        book.add("x\r\n")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
