"""A roster from its bytes: the guests one by one, and what to tell of its columns."""

from __future__ import annotations

from ualetter.problems import Place, refuse
from ualetter.roster.columns import read_columns
from ualetter.roster.encoding import as_text
from ualetter.roster.guest import read_guest
from ualetter.roster.model import Guest, Roster, Wish
from ualetter.roster.table import read_table

__all__ = ["Guest", "Roster", "Wish", "read_roster"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from ualetter.roster.model import Row

WORKBOOK = ".xlsx"
_ZIP = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"


def read_roster(stream: IO[bytes], file: str, *, encoding: str | None = None) -> Roster:
    """Read a CSV or XLSX roster, which its places call `file`; the stream must stay open until its guests are read.

    Raises InputError if it can't be read at all, or has no column `name`.
    """
    rows, notes = _rows(stream, file, encoding)
    header = next((row for row in rows if any(map(str.strip, row.cells))), None)
    if header is None:
        hint = "its first row names the columns: name, address, town, country, …"
        raise refuse("there is nothing in this roster", hint, Place(file=file))
    columns = read_columns(header, file)
    guests = (guest for row in rows if (guest := read_guest(row, columns, file)) is not None)
    return Roster(header=header.cells, notes=(*notes, *columns.notes), guests=guests)


def _rows(stream: IO[bytes], file: str, encoding: str | None) -> tuple[Iterator[Row], list[str]]:
    """Return the rows of the table, and what to tell of the file."""
    head = _head(stream)
    if head.startswith(_OLD_OFFICE):
        hint = "open it in your spreadsheet program, and save it as XLSX without password, or as “CSV UTF-8”"
        raise refuse("this is an old Excel file, or one with a password", hint, Place(file=file))
    if head.startswith(_ZIP) or file.lower().endswith(WORKBOOK):
        from ualetter.roster.xlsx import read_workbook  # noqa: PLC0415  most rosters are CSV

        return read_workbook(head, stream, file)
    return read_table(as_text(head, stream, encoding), file), []


def _head(stream: IO[bytes]) -> bytes:
    """Return enough bytes to tell what the file is; a pipe may give one at a time."""
    head = b""
    while len(head) < len(_ZIP) and (more := stream.read(len(_ZIP) - len(head))):
        head += more
    return head
