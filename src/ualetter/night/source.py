"""The roster as a file that can be read again and again, also if it was piped in."""

from __future__ import annotations

import itertools
import os
import stat
import sys
import tempfile
from pathlib import Path

from ualetter.files import trouble
from ualetter.problems import InputError, refuse
from ualetter.roster.reading import read_roster

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO

    from ualetter.roster.reading import Guest, Roster

STANDARD_INPUT = "-"
_IN_MEMORY = 8 * 1024 * 1024
_CHUNK = 1024 * 1024
_SMALL = 4 * 1024 * 1024
_FEW = 15_000
"""Bytes and guests of a roster that is read once: they take some 20 MiB, and larger ones are read again instead."""


class Source:
    """One roster; `name` is its file's name without folders, empty if it was piped in; messages call it `shown`."""

    def __init__(self, typed: str, encoding: str | None) -> None:
        self._encoding = encoding
        self._stream, self.name = _opened(typed)
        self._size = self._stream.seek(0, os.SEEK_END)
        self._stamp = self._status()
        self._guests: list[Guest] | None = None
        self.shown = "standard input" if typed == STANDARD_INPUT else typed

    def roster(self) -> Roster:
        """Return the roster from its beginning; ends the use of one returned before. Raises InputError."""
        self._stream.seek(0)
        return read_roster(self._stream, self.shown, encoding=self._encoding)

    def guests(self) -> Iterator[Guest]:
        """Yield its guests from the first one on; those of a small roster are read once and kept."""
        if self._guests is not None:
            return iter(self._guests)
        guests = self._unchanged(self.roster().guests)
        if self._size > _SMALL:
            return guests
        first = list(itertools.islice(guests, _FEW))
        if len(first) < _FEW:
            self._guests = first
        return itertools.chain(first, guests)

    def _unchanged(self, guests: Iterator[Guest]) -> Iterator[Guest]:
        """Yield the guests, and raise InputError if the file was written meanwhile: they may be a mixture."""
        try:
            yield from guests
        except InputError:
            self._refuse_changed()
            raise
        self._refuse_changed()

    def _refuse_changed(self) -> None:
        if self._status() != self._stamp:
            hint = "run the same command once more, and leave the roster alone meanwhile"
            raise refuse(f"`{self.shown}` changed while it was being read", hint)

    def _status(self) -> tuple[int, int] | None:
        """Return what changes when the file is written; what was piped in is a copy of ours."""
        if not self.name:
            return None
        status = os.fstat(self._stream.fileno())
        return status.st_size, status.st_mtime_ns

    def close(self) -> None:
        """Close the file; a copy of what was piped in is gone."""
        self._stream.close()


def _opened(typed: str) -> tuple[IO[bytes], str]:
    if typed == STANDARD_INPUT:
        if sys.stdin is None or sys.stdin.closed:
            raise refuse("there is no roster: standard input is closed", "name its file")
        return _spooled(sys.stdin.buffer), ""
    path = Path(typed)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise refuse(f"`{typed}` is a folder", "name the roster's file in it")
        stream = path.open("rb")
    except FileNotFoundError:
        raise refuse(f"there is no file `{typed}`", "check its name and folder") from None
    except (OSError, ValueError) as error:
        raise trouble(f"read `{typed}`", error) from error
    if stat.S_ISREG(os.fstat(stream.fileno()).st_mode):
        return stream, path.name
    with stream:
        return _spooled(stream), ""


def _spooled(stream: IO[bytes]) -> IO[bytes]:
    """Copy what can be read only once: to memory, or a large one to a file without a name that nobody else sees."""
    spool = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115  closed with the source
    try:
        while chunk := stream.read(_CHUNK):
            spool.write(chunk)
    except OSError as error:
        raise trouble("keep a copy of the roster", error) from error
    return spool
