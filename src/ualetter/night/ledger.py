"""What we wrote into a night's folder, so that a later run can tell our files from those edited by hand.

Each entry is noted before its file gets its name: at whatever moment a run is killed, no file of ours is without one.
The ledger itself is in the order of the serial numbers; each run that doesn't reach its end leaves parts beside it,
in the same order, and the next one reads all of them together, a stretch at a time.
"""

from __future__ import annotations

import hashlib
import heapq
import itertools
import os
import re
import unicodedata

from ualetter.files import sync_all, trouble
from ualetter.night.names import FAILED, LETTERS, MANIFEST, PRINT, STATIONERY
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from ualetter.model import Writer

LEDGER = "ledger.tsv"
_PARTS = "part-*.tsv"
_FIELDS = 4
_FILE = re.compile(rf"({LETTERS}|{PRINT}|{STATIONERY})/[^/\\]+|{re.escape(MANIFEST)}|{re.escape(FAILED)}")
"""What a night can hold: a ledger from elsewhere must not lead us to other files."""
_SERIAL = re.compile(r"[0-9]{1,16}")
_BINARY = getattr(os, "O_BINARY", 0)  # Windows changes line ends without it
LAST = 10**15
"""The serial number of files that are no letters: a ledger has them after all letters."""


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One file of ours."""

    serial: int
    """`LAST` for a file that is no letter."""
    file: str
    """From the night's folder, with slashes."""
    digest: str
    owner: str = ""
    """Whose letter it is, as `owner_of` tells; empty for other files."""


def line_of(entry: Entry) -> str:
    """Return an entry as it stands in the ledger."""
    return f"{entry.serial}\t{entry.file}\t{entry.digest}\t{entry.owner}\n"


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of a file's contents, as the manifest shows it."""
    return hashlib.sha256(content).hexdigest()


def owner_of(writer: Writer) -> str:
    """Return what tells writers apart without naming them: of two with one name, the address does."""
    told = "\n".join((writer.name or "", *writer.address, writer.town or ""))
    return name_of(told)


def name_of(told: str) -> str:
    """Return what stands for a person's words about themselves, whatever their case and Unicode form."""
    plain = told if told.isascii() else unicodedata.normalize("NFC", told)
    return hashlib.blake2b(plain.casefold().encode("utf-8", "replace"), digest_size=6).hexdigest()


def entries(folder: Path) -> Iterator[Entry]:
    """Yield all that is known of a night, by serial number; a file that several runs wrote comes once for each.

    Raises InputError if it can't be read.
    """
    paths = [folder / LEDGER, *sorted(folder.glob(_PARTS))]
    return heapq.merge(*(_read(path) for path in paths), key=lambda entry: entry.serial)


def _read(path: Path) -> Iterator[Entry]:
    try:
        with path.open(encoding="utf-8", errors="replace", newline="\n") as stream:
            for line in stream:
                entry = _entry(line)
                if entry is not None:
                    yield entry
    except FileNotFoundError:
        return
    except OSError as error:
        raise trouble(f"read `{path}`", error) from error


def _entry(line: str) -> Entry | None:
    """Return the entry of a line, None if it is none: the last one of a run that lost its power may be half there."""
    fields = line.rstrip("\n").split("\t")
    if not line.endswith("\n") or len(fields) != _FIELDS:
        return None
    serial, file, digest, owner = fields
    if not (_SERIAL.fullmatch(serial) and _FILE.fullmatch(file)):
        return None
    return Entry(serial=int(serial), file=file, digest=digest, owner=owner)


class KnownEntries:
    """Hands out the entries of a ledger along with the pieces of a plan, both in the order of the serial numbers."""

    def __init__(self, known: Iterable[Entry]) -> None:
        self._known = iter(known)
        self._ahead: Entry | None = next(self._known, None)

    def up_to(self, serial: int) -> list[Entry]:
        """Return the entries with this serial number or a lower one that weren't handed out yet."""
        found = []
        while self._ahead is not None and self._ahead.serial <= serial:
            found.append(self._ahead)
            self._ahead = next(self._known, None)
        return found

    def rest(self) -> Iterator[Entry]:
        """Yield all others."""
        first = () if self._ahead is None else (self._ahead,)
        self._ahead = None
        return itertools.chain(first, self._known)


class Part:
    """What one process of one run adds to the ledger."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._descriptor: int | None = None

    def note(self, entry: Entry) -> None:
        """Add an entry; when this returns, killing the process doesn't lose it. Raises OSError."""
        if self._descriptor is None:
            path = self._folder / f"part-{os.urandom(8).hex()}.tsv"
            self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)
        rest = memoryview(line_of(entry).encode())
        try:
            while rest:
                rest = rest[os.write(self._descriptor, rest) :]
        except OSError:
            self.close()  # half a line may stand there: what comes after it begins a part of its own
            raise

    def close(self) -> None:
        """Close the file."""
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None


def finish(folder: Path, put: Callable[[], object]) -> None:
    """Put a complete new ledger in place of the old one, by `put`, and then remove the parts that it replaces.

    What it tells of is on the disk by then. Raises OSError.
    """
    sync_all()
    put()
    for part in folder.glob(_PARTS):
        part.unlink()
