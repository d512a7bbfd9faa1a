from __future__ import annotations

import io

import pytest
from roster_cases import FILE, Trickle, refusal, roster

from ualetter.roster.reading import read_roster


def test_guests_are_read_one_by_one() -> None:
    stream = io.BytesIO(b"name\n" + b"Ana Ejemplo\n" * 100_000)
    found = read_roster(stream, FILE)
    assert next(found.guests).row == 2
    assert stream.tell() < 200_000


def test_a_roster_tells_header_notes_and_guests() -> None:
    found = roster(" Full Name ,x\n\nAna Ejemplo, y \n")
    assert found.header == (" Full Name ", "x")
    assert found.notes == ("the column “Full Name” is read as `name`", "not used: the column “x”")
    assert [(guest.row, guest.cells) for guest in found.guests] == [(3, ("Ana Ejemplo", " y "))]


@pytest.mark.parametrize("content", [b"", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b" , \n\n", b"sep=;\n", b'""\n'])
def test_nothing_is_no_roster(content: bytes) -> None:
    (problem,) = refusal(content)
    assert (problem.message, str(problem.place)) == ("there is nothing in this roster", FILE)


@pytest.mark.parametrize(
    ("content", "file", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "guests.xls", "this is an old Excel file, or one with a password"),
        (b"name\nAna\n", "guests.XLSX", "this can't be read as an XLSX file"),
        (b"PK\x03\x04name\nAna\n", FILE, "this can't be read as an XLSX file"),
        (b"%PDF-1.7\n%\xe2\xe3\n", FILE, "row 2 isn't UTF-8 text: with `--encoding cp1252` it would read “%âã”"),
    ],
)
def test_other_files_are_no_rosters(content: bytes, file: str, message: str) -> None:
    problems = refusal(content, file)
    assert message in [problem.message for problem in problems] or problems[0].message == "there is no column `name`"
    assert problems[0].place is not None


def test_a_pipe_that_cannot_go_back_is_read() -> None:
    found = read_roster(Trickle(b"\xef\xbb\xbfname\nAna Ejemplo\n"), FILE)  # type: ignore[arg-type]
    assert [guest.writer.name for guest in found.guests] == ["Ana Ejemplo"]
