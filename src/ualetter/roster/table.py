"""Comma-separated text to rows, one after the other, however many there are."""

from __future__ import annotations

import csv
import re
from itertools import chain

from ualetter.problems import Place, refuse
from ualetter.roster.columns import meaning
from ualetter.roster.encoding import ESCAPED, not_text
from ualetter.roster.model import Row

__all__ = ["Row", "read_table"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import TextIOWrapper

    from ualetter.problems import InputError

SEPARATORS = ",;\t"
MAX_CELL = 4 * 1024 * 1024
"""Characters in a cell or line. Longer ones end the reading: the cause is a quote that nobody closed, or no table."""
_DECLARED = re.compile(r'"?sep=([^\w"\s]|\t)"?\s*', re.IGNORECASE)
_BAD_BYTES = re.compile(f"[{ESCAPED}]")

_ENDLESS, _ENDLESS_HINT = "a cell of row {0} has over {1:,} characters", "look for a quote in it that is never closed"
_NUL_HINT = "save it as “CSV UTF-8”; if it is UTF-16 without a mark, add `--encoding utf-16-le`"

# What the csv module says, what it means, and the cure.
_EXPLANATIONS = (
    ("unexpected end of data", "a quote that opens in row {0} is never closed", "close it, or take it out"),
    ("field larger", _ENDLESS, _ENDLESS_HINT),
    ("expected after", "row {0} has text after a closing quote",
     'write a quote inside a quoted cell twice: "Ann ""Nan"" Miller"; or look for one that is never closed'),
)  # fmt: skip


def read_table(text: TextIOWrapper, file: str) -> Iterator[Row]:
    """Yield the rows that have cells. Raises InputError where the text can't be read any further."""
    return _Table(text, file).rows()


def separator(line: str) -> str:
    """Return what divides a header: what gives a column `name`, else the most known headings, else the most cells."""

    def score(divider: str) -> tuple[bool, int, int]:
        cells = next(csv.reader([line], delimiter=divider), [])
        known = [field for cell in cells if (field := meaning(cell))]
        return "name" in known, len(known), len(cells)

    return max(SEPARATORS, key=score)


class _Table:
    """A table under way: how far it was read, and whether the row at hand has bytes that aren't text."""

    def __init__(self, text: TextIOWrapper, file: str) -> None:
        self.text = text
        self.file = file
        self.number = 0
        self.damaged = False

    def rows(self) -> Iterator[Row]:
        """Yield the rows with the numbers that a spreadsheet program shows, which counts empty ones too."""
        # The limit holds for the whole process; nobody else here reads CSV.
        csv.field_size_limit(MAX_CELL)
        lines = self.lines()
        first = next(lines, "")
        declared = _DECLARED.fullmatch(first)
        line = next(lines, "") if declared else first
        while line and not line.strip("\r\n"):
            self.number += 1
            line = next(lines, "")
        divider = declared[1] if declared else separator(line)
        reader = csv.reader(chain([line], lines), delimiter=divider, strict=True)
        while True:
            try:
                cells = next(reader, None)
            except csv.Error as error:
                raise self.unreadable(str(error)) from None
            if cells is None:
                return
            self.number += 1
            if self.damaged:
                raise not_text(cells, self.place(self.number), self.text.encoding)
            if cells:
                yield Row(number=self.number, cells=tuple(cells))

    def lines(self) -> Iterator[str]:
        """Yield the lines, each looked at on its way."""
        try:
            while line := self.text.readline(MAX_CELL):
                if len(line) == MAX_CELL:  # its rest would look like a row of its own
                    raise self.refuse(_ENDLESS, _ENDLESS_HINT)
                if "\0" in line:
                    raise self.refuse("row {0} holds a NUL, so this isn't text", _NUL_HINT)
                if not line.isascii() and _BAD_BYTES.search(line):
                    self.damaged = True
                yield line
        except UnicodeError:
            message = f"row {{0}}, or one after it, isn't `{self.text.encoding}` text"
            raise self.refuse(message, "save the file as “CSV UTF-8”, or name another `--encoding`") from None

    def unreadable(self, said: str) -> InputError:
        """Return the error for what the csv module can't read."""
        if self.damaged:
            return not_text((), self.place(self.number + 1), self.text.encoding)
        for part, message, hint in _EXPLANATIONS:
            if part in said:
                return self.refuse(message, hint)
        return self.refuse(f"row {{0}} can't be read: {said}", "look for a quote that is missing or not needed")

    def refuse(self, message: str, hint: str) -> InputError:
        """Return the error for the row that is being read."""
        number = self.number + 1
        return refuse(message.format(number, MAX_CELL), hint, self.place(number))

    def place(self, number: int) -> Place:
        """Return the place of a row."""
        return Place(file=self.file, line=number)
