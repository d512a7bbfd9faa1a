"""Spreadsheet files (XLSX) to rows, by openpyxl."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib

from ualetter.problems import Place, refuse
from ualetter.roster.model import Row

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO, Any

    from ualetter.problems import InputError

MAX_PIPED = 256 * 1024 * 1024
MAX_UNPACKED = 4 * 1024 * 1024 * 1024
"""Bytes; a sheet full of rows has about 1 GiB."""
MAX_ROWS = 1 << 20
_ZEROS = re.compile("0+")

# What openpyxl raises for files that are no workbooks, or broken ones: it trusts what it reads. Its readers
# of XML call a mistake there a SyntaxError.
_BROKEN = (
    AttributeError, EOFError, IndexError, KeyError, NotImplementedError, RuntimeError, SyntaxError, TypeError,
    ValueError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip


def read_workbook(head: bytes, stream: IO[bytes], file: str) -> tuple[Iterator[Row], list[str]]:
    """Return the rows of the first sheet, and what to tell if there are more; `head` has been read from the stream.

    Raises InputError if openpyxl isn't there, or the file is no workbook.
    """
    try:
        import openpyxl  # noqa: PLC0415  an extra, and slow
    except ModuleNotFoundError:
        hint = 'run: pip install "ualetter[xlsx]"\nor save the sheet as “CSV UTF-8”'
        raise refuse("XLSX files need the package openpyxl, which isn't installed", hint, Place(file=file)) from None
    content = _seekable(head, stream, file)
    try:
        _refuse_bomb(content, file)
        with warnings.catch_warnings():  # it tells of what it leaves out: colours, checks, pictures
            warnings.simplefilter("ignore")
            sheets = openpyxl.load_workbook(content, read_only=True, data_only=True).worksheets
            formulas = openpyxl.load_workbook(content, read_only=True).worksheets[0]
        sheet = sheets[0]
    except _BROKEN:
        raise _broken(file) from None
    others = ", ".join(f"“{other.title}”" for other in sheets[1:])
    notes = [f"the sheet “{sheet.title}” is read; not used: {others}"] if others else []
    return _rows(sheet, formulas, file), notes


def _seekable(head: bytes, stream: IO[bytes], file: str) -> IO[bytes]:
    if stream.seekable():
        stream.seek(0)
        return stream
    content = head + stream.read(MAX_PIPED)
    if len(content) > MAX_PIPED:
        raise refuse("this XLSX file is too large for a pipe", "name the file itself", Place(file=file))
    return io.BytesIO(content)


def _refuse_bomb(content: IO[bytes], file: str) -> None:
    """Raise InputError for a file that is far larger than it looks."""
    with zipfile.ZipFile(content) as archive:
        size = sum(part.file_size for part in archive.infolist())
    if size > MAX_UNPACKED:
        message = f"this file unpacks to {size / 1024**3:,.0f} GiB, which no roster has"
        raise refuse(message, "copy the table into a new file, or save it as “CSV UTF-8”", Place(file=file))


def _broken(file: str) -> InputError:
    hint = "open it in your spreadsheet program, and save it as XLSX or as “CSV UTF-8”"
    return refuse("this can't be read as an XLSX file", hint, Place(file=file))


def _rows(sheet: Any, formulas: Any, file: str) -> Iterator[Row]:  # noqa: ANN401  openpyxl has no types
    """Yield the rows with something in them, each as wide as the first of them.

    The second sheet is the same, with formulas in place of their results: some programs leave out the results.
    """
    width = 0
    try:
        for one in (sheet, formulas):
            one.reset_dimensions()  # they are said in the file, and often wrong
        for number, (cells, sources) in enumerate(zip(sheet.iter_rows(), formulas.iter_rows(), strict=True), start=1):
            if number > MAX_ROWS:
                raise _broken(file)
            if any(map(_is_uncalculated, cells, sources)):
                message = f"row {number} holds a formula whose result isn't in the file"
                raise refuse(message, "open it in your spreadsheet program, and save it", Place(file=file, line=number))
            texts = [_text(cell) for cell in cells]
            if any(texts):
                width = width or len(texts)
                yield Row(number=number, cells=(*texts, *[""] * (width - len(texts))))
    except _BROKEN:
        raise _broken(file) from None


def _is_uncalculated(cell: Any, source: Any) -> bool:  # noqa: ANN401  as above
    """Say whether a formula has no result, not even an empty text."""
    return source.data_type == "f" and cell.value is None and cell.data_type == "n"


def _text(cell: Any) -> str:  # noqa: ANN401  as above
    """Return what the sheet shows: a number with the zeros that its format puts in front, a date as year-month-day."""
    from openpyxl.utils.escape import unescape  # noqa: PLC0415  an extra

    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str):
        return str(unescape(value)) if "_x" in value else value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, int) and _ZEROS.fullmatch(cell.number_format):
        return str(value).zfill(len(cell.number_format))
    return str(value).removesuffix(" 00:00:00")
