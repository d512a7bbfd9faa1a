"""The folder of a night: whose it is, that only one run works in it, and what a killed run left behind."""

from __future__ import annotations

import json
import os
import sys
import time
from contextlib import contextmanager, suppress

from ualetter.files import TEMPORARY_NAMES, make_folder, trouble, write_file
from ualetter.night.names import LETTERS, PRINT, STATIONERY
from ualetter.problems import refuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path
    from typing import IO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

STATE = ".ualetter-night"
_NIGHT = "night.json"
_WORKERS = "workers"
_PATIENCE = 10.0
"""Seconds to wait for the workers of a killed run, which end by themselves at once."""


@dataclass(frozen=True, kw_only=True)
class Night:
    """What a folder knows of its night."""

    roster: str
    """The file's name without its folders; empty for one that was piped in."""
    day: date
    """The date of the letters."""
    people: tuple[str, ...] = ()
    """Some of its guests, as `ledger.name_of` tells them apart."""


def refuse_folder(folder: Path) -> None:
    """Raise InputError if a night can't be put there."""
    try:
        _refuse_what_is_there(folder)
    except OSError as error:  # its name is too long, or it lies in a folder of somebody else's
        raise trouble(f"use the folder `{folder}`", error) from error


def _refuse_what_is_there(folder: Path) -> None:
    if folder.is_symlink() and not folder.exists():
        raise refuse(f"`{folder}` is a link that leads nowhere", "name a folder")
    if folder.exists() and not folder.is_dir():
        raise refuse(f"`{folder}` is a file, not a folder", "name a folder for the night: `-o night/`")
    for inside in (STATE, LETTERS, PRINT, STATIONERY):
        path = folder / inside
        if path.is_symlink():
            raise refuse(f"`{path}` is a link to another place", "remove the link, or name another folder")
        if path.exists() and not path.is_dir():
            raise refuse(f"`{path}` is a file, where a folder of the night belongs", "move it, or name another folder")


def night_of(folder: Path) -> Night | None:
    """Return what a folder knows of its night, None if there was none."""
    from ualetter.reading.values import parse_date  # noqa: PLC0415  a new folder needs no reading

    try:
        found = json.loads((folder / STATE / _NIGHT).read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except (OSError, ValueError, RecursionError) as error:
        raise _unreadable(folder) from error
    day = parse_date(str(found.get("date"))) if isinstance(found, dict) else None
    people = found.get("people", []) if day else None
    if day is None or not isinstance(people, list):
        raise _unreadable(folder)
    return Night(roster=str(found.get("roster", "")), day=day, people=tuple(map(str, people)))


def _unreadable(folder: Path) -> Exception:
    message = f"`{folder}` was begun by ualetter, but its notes in `{STATE}` can't be read"
    return refuse(message, "name another folder: `-o night-2/`")


def begin(folder: Path, night: Night) -> None:
    """Note whose night this is, before anything else is written."""
    state = folder / STATE
    make_folder(state)
    known = {"roster": night.roster, "date": night.day.isoformat(), "people": night.people}
    write_file(state / _NIGHT, f"{json.dumps(known)}\n".encode(), force=True)


@contextmanager
def only_run(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder while this one works; raises InputError if another is at work."""
    state = folder / STATE
    make_folder(state)
    with _opened(state / "lock") as stream:
        if not _lock(stream):
            raise refuse(f"another run of ualetter is at work in `{folder}`", "wait until it has ended")
        _wait_for_workers(state)
        yield


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("ab")
    except OSError as error:
        raise trouble(f"write `{path}`", error) from error


def hold_as_worker(state: Path) -> IO[bytes]:
    """Let a later run know of this process, for as long as what is returned stays open; Windows has no such locks."""
    stream = _opened(state / _WORKERS)
    if sys.platform != "win32":
        with suppress(OSError):  # some network drives know no locks
            fcntl.flock(stream, fcntl.LOCK_SH)
    return stream


def _wait_for_workers(state: Path) -> None:
    """Wait until no worker of a killed run can still be writing."""
    with _opened(state / _WORKERS) as stream:
        deadline = time.monotonic() + _PATIENCE
        while not _lock(stream):
            if time.monotonic() > deadline:
                raise refuse("a run that was killed is still ending", "wait a moment and start again")
            time.sleep(0.05)


def _lock(stream: IO[bytes]) -> bool:
    """Try to be the only one who holds a file; true too where the disk knows no locks."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True
    return True


def clean(folder: Path) -> None:
    """Remove the temporary files of killed runs."""
    for inside in (STATE, LETTERS, PRINT, STATIONERY):
        for path in (folder / inside).glob(TEMPORARY_NAMES):
            with suppress(OSError):  # what can't be removed is in nobody's way
                path.unlink()


def path_of(folder: Path, file: str) -> str:
    """Return the path of a file as the ledger calls it."""
    return f"{folder}{os.sep}{file.replace('/', os.sep)}"
