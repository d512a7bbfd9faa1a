from __future__ import annotations

import csv
import io
import itertools
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roster_cases import refusal, roster, said

from ualetter.problems import InputError
from ualetter.roster.encoding import as_text
from ualetter.roster.table import MAX_CELL, Row, read_table, separator

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# Any text that a table may hold: no half characters, and no NUL, which no spreadsheet writes.
CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
SEPARATORS = ",;\t"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16")


def rows(content: bytes, encoding: str | None = None) -> list[Row]:
    return list(read_table(as_text(b"", io.BytesIO(content), encoding), "guests.csv"))


def written(
    table: Sequence[tuple[str, ...]], divider: str, *, ends: str = "\r\n", encoding: str = "utf-8", quoting: int = 0
) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=divider, lineterminator=ends, quoting=quoting).writerows(table)  # type: ignore[arg-type]
    return out.getvalue().encode(encoding)


def numbered(table: Sequence[tuple[str, ...]]) -> list[Row]:
    return [Row(number=number, cells=cells) for number, cells in enumerate(table, start=1)]


@given(
    table=st.integers(1, 5).flatmap(lambda width: st.lists(st.tuples(*[CELLS] * width), max_size=6)),
    divider=st.sampled_from(SEPARATORS),
    encoding=st.sampled_from(ENCODINGS),
    # With other ends, Python's own writer leaves a carriage return without quotes.
    style=st.sampled_from([("\r\n", csv.QUOTE_MINIMAL), ("\r\n", csv.QUOTE_ALL), ("\n", csv.QUOTE_ALL)]),
)
def test_any_table_reads_back_as_the_same_cells(
    table: list[tuple[str, ...]], divider: str, encoding: str, style: tuple[str, int]
) -> None:
    ends, quoting = style
    header = ("name", "town", "country", "email", "to")[: len(table[0]) if table else 1]
    table = [header, *table]
    content = written(table, divider, ends=ends, encoding=encoding, quoting=quoting)
    assert rows_of_stream(content) == numbered(table)


def rows_of_stream(content: bytes) -> list[Row]:
    return list(read_table(as_text(content[:4], io.BytesIO(content[4:]), None), "guests.csv"))


@given(table=st.lists(st.tuples(CELLS, CELLS), max_size=6), divider=st.sampled_from(";\t|^!,"))
def test_a_declared_separator_counts_whatever_the_header_says(table: list[tuple[str, ...]], divider: str) -> None:
    table = [("x,y;z", "a\tb,c"), *table]
    content = f"sep={divider}\r\n".encode() + written(table, divider)
    assert rows(content) == numbered(table)


@given(names=st.lists(st.text("aé±ÿ '\",\n", min_size=1), max_size=5))
def test_a_table_in_another_encoding_reads_back_when_it_is_named(names: list[str]) -> None:
    table = [("name", "town"), *((name, "x") for name in names)]
    assert rows(written(table, ",", encoding="cp1252"), "cp1252") == numbered(table)


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("name", ","),
        ("name,town", ","),
        ("name;town", ";"),
        ("name\ttown", "\t"),
        ("x;y;z", ";"),
        ('"name","a;b;c;d"', ","),
        ('name;"a,b,c,d"', ";"),
        ("name;Address (street, number, town, country)", ";"),
        ("Full Name;City, please", ";"),
        ("", ","),
        ('"name;town', ","),
    ],
)
def test_the_separator_is_judged_from_the_header(header: str, expected: str) -> None:
    assert separator(header) == expected


@pytest.mark.parametrize(
    ("content", "numbers"),
    [
        ("name\na\nb\n", [1, 2, 3]),
        ("name\na\nb", [1, 2, 3]),
        ("name\r\na\r\nb\r\n", [1, 2, 3]),
        ("name\ra\rb\r", [1, 2, 3]),
        ("name\n\na\n\n\nb\n", [1, 3, 6]),
        ("\n\r\nname\na\n", [3, 4]),
        ("sep=;\nname\na\n", [1, 2]),
        ('"sep=;"\r\n\r\nname\na\n', [2, 3]),
        ('name\n"a\n\nb"\nc\n', [1, 2, 3]),
        ('"na\nme"\nc\n', [1, 2]),
        ("name\nsep=;\n", [1, 2]),
        ("name,x\n,\na,\n", [1, 2, 3]),
        ("", []),
        ("\n\n", []),
        ("sep=;", []),
        ("sep=;\n", []),
    ],
)
def test_rows_have_the_numbers_that_a_spreadsheet_shows(content: str, numbers: list[int]) -> None:
    assert [row.number for row in rows(content.encode())] == numbers


@pytest.mark.parametrize(
    ("content", "row", "message"),
    [
        ('name\na\n"b\nc\n', 3, "a quote that opens in row 3 is never closed"),
        ('name\n\n"b', 3, "a quote that opens in row 3 is never closed"),
        ('name\n"a\nb"\n"c', 3, "a quote that opens in row 3 is never closed"),
        ('"name', 1, "a quote that opens in row 1 is never closed"),
        ('name\n"a"b\n', 2, "row 2 has text after a closing quote"),
        ('name,x\n"a\nb,"c"\n', 2, "row 2 has text after a closing quote"),
        ("name\na\nb\0\n", 3, "row 3 holds a NUL, so this isn't text"),
        ('name\n"a\n\0"\n', 2, "row 2 holds a NUL, so this isn't text"),
        ("\0", 1, "row 1 holds a NUL, so this isn't text"),
    ],
)
def test_what_ends_the_reading(content: str, row: int, message: str) -> None:
    (problem,) = refusal(content)
    assert problem.message == message
    assert problem.place is not None
    assert (str(problem.place), problem.hint is not None) == (f"guests.csv:{row}", True)


@pytest.mark.parametrize(
    "content", ['na"me\n', 'name\na"b"\n', 'name\n"a""b"\n', 'name\n"a"\n', "name\n'a\n", 'name\n"",\n']
)
def test_other_quotes_end_nothing(content: str) -> None:
    assert rows(content.encode())[0].number == 1
    assert len(rows(content.encode())) == content.count("\n")


def test_rows_before_the_trouble_are_given() -> None:
    found = roster('name\nAna\nBo\n"Cy\n').guests
    assert [next(found).row, next(found).row] == [2, 3]
    with pytest.raises(InputError, match="row 4"):
        next(found)


def test_a_cell_may_be_long_but_not_endless() -> None:
    assert rows(b'name\n"' + b"x\n" * 500_000 + b'"\n')[1].cells == ("x\n" * 500_000,)
    (problem,) = refusal(b'name\n"' + b"x\n" * MAX_CELL)
    assert problem.message == "a cell of row 2 has over 4,194,304 characters"
    assert "never closed" in (problem.hint or "")


def test_an_endless_line_ends_soon() -> None:
    class Endless(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
            buffer[:] = b"x" * len(buffer)
            return len(buffer)

    with pytest.raises(InputError) as error:
        list(read_table(as_text(b"", io.BufferedReader(Endless()), None), "guests.csv"))
    assert said(error.value.problems) == ["a cell of row 1 has over 4,194,304 characters"]


def test_memory_stays_flat() -> None:
    class Many:
        """A roster of 20,000 rows that nobody holds in memory."""

        lines = itertools.chain([b"name\n"], itertools.repeat(b"Ana Ejemplo of Any Town\n", 20_000))

        def read(self, _size: int) -> bytes:
            return next(self.lines, b"")

    found = read_table(as_text(b"", Many(), None), "guests.csv")  # type: ignore[arg-type]
    next(found)
    tracemalloc.start()
    count = sum(1 for _ in found)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 20_000
    assert peak < 400_000
