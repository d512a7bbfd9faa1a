"""The tables a night leaves: the manifest, the rows that failed, and the new ledger."""

from __future__ import annotations

import csv
import functools
import hashlib
from contextlib import suppress
from pathlib import Path

from ualetter.files import sync
from ualetter.night.folder import STATE, path_of
from ualetter.night.ledger import line_of
from ualetter.night.names import serial
from ualetter.night.settling import disk_trouble

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from types import TracebackType
    from typing import Self

    from ualetter.night.ledger import Entry
    from ualetter.night.plan import Piece
    from ualetter.night.workshop import Kit, Outcome
    from ualetter.problems import InputError

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  full width counts too


def safe_cell(text: str) -> str:
    """Return a text that no spreadsheet program takes for a formula (OWASP, "CSV Injection")."""
    return f"'{text}" if text.startswith(_FORMULA) else text


def csv_line(cells: Iterable[str], separator: str = ",") -> str:
    """Return one row of a CSV file, with its line end as RFC 4180 has it."""
    return _line_maker(separator)(cells)


@functools.cache
def _line_maker(separator: str) -> Callable[[Iterable[str]], str]:
    # What `writerow` returns is what the stream returned that it wrote to: here the line itself.
    return csv.writer(_Echo(), delimiter=separator).writerow


class _Echo:
    def write(self, line: str) -> str:
        return line


class Book:
    """A table that grows beside its place and takes it when it is complete."""

    def __init__(self, folder: Path, file: str, *, encoding: str = "utf-8") -> None:
        self.folder = folder
        self.file = file
        self.lines = 0
        self._path = folder / STATE / f".ualetter-{Path(file).stem}.tmp"
        self._digest = hashlib.sha256()
        self._encoding = encoding

    def __enter__(self) -> Self:
        """Begin it. Raises InputError if it can't be written, as do `add` and `close`."""
        try:
            self._stream = self._path.open("wb")
        except OSError as error:
            raise self._trouble(error) from error
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it; what took no place is gone."""
        with suppress(OSError):  # a full disk has been told of
            self._stream.close()
        with suppress(OSError):  # the next run cleans up
            self._path.unlink()

    def add(self, text: str) -> None:
        """Add some lines."""
        # A spreadsheet program knows by a mark at the beginning that a file is UTF-8.
        content = text.encode(self._encoding if self.lines == 0 else "utf-8", "backslashreplace")
        self.lines += 1
        self._digest.update(content)
        try:
            self._stream.write(content)
        except OSError as error:
            raise self._trouble(error) from error

    def close(self) -> None:
        """Write out what is still in memory, and make it last."""
        if self._stream.closed:
            return
        try:
            self._stream.flush()
            sync(self._stream.fileno())
            self._stream.close()
        except OSError as error:
            raise self._trouble(error) from error

    def _trouble(self, error: OSError) -> InputError:
        return disk_trouble(path_of(self.folder, self.file), error)

    def put(self) -> None:
        """Let it take its place. Raises OSError, or InputError as `close` does."""
        self.close()
        self._path.replace(path_of(self.folder, self.file))

    @property
    def digest(self) -> str:
        """The SHA-256 of all that was added."""
        return self._digest.hexdigest()


def manifest_head(*, names: bool) -> str:
    """Return the manifest's first line."""
    who = ["row", "name"] if names else ["row"]
    return csv_line(["serial", *who, "campaign", "target", "copy", "file", "sha256", "date"])


def manifest_lines(piece: Piece, outcome: Outcome, kit: Kit) -> str:
    """Return the manifest's lines of a piece, one a file; `copy` is the target that gets a copy."""
    kind = piece.kind
    who = [str(piece.row or "")] + ([piece.writer.name or ""] if kit.names else [])
    about = [serial(piece, kit.digits), *who, kind.campaign, kind.target, kind.copy_to or ""]
    day = kit.order.day.isoformat()
    return "".join(csv_line(map(safe_cell, [*about, file, digest, day])) for file, digest in outcome.files)


def ledger_lines(entries: Iterable[Entry]) -> str:
    """Return the ledger's lines of some files."""
    return "".join(map(line_of, entries))
