"""What becomes of each file of a night: written, replaced if it is as we wrote it, else left alone."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from enum import Enum
from pathlib import Path

from ualetter.files import trouble
from ualetter.problems import InputError, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from ualetter.night.ledger import Entry


class Fate(Enum):
    """What became of one file, or of a letter in all its formats; in the order of how much it matters."""

    UNCHANGED = "unchanged"
    WRITTEN = "written"
    REPLACED = "replaced"
    KEPT = "kept"
    FAILED = "failed"


class DiskTroubleError(InputError):
    """The disk takes no more: going on with the next file makes no sense."""


# What is wrong with the disk, and not with one file's name or place.
_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOENT}


def settle(  # noqa: PLR0913  each is one thing the decision needs
    path: str,
    put: Callable[[bool], object],
    entry: Entry,
    known: Collection[Entry],
    note: Callable[[Entry], None],
    *,
    force: bool,
) -> Fate:
    """Bring a file to its new contents, unless a person has changed it.

    `put` does it, and is told whether to replace what is there. `known` is what the ledger says of this file; `note`
    adds `entry` to it, and is called before the file is touched. Raises InputError if the file can't be written,
    DiskTroubleError if no other could be either.
    """
    there = digest_there(path)
    if there == entry.digest:
        note(entry)
        return Fate.UNCHANGED
    if there is not None and not force and all(there != old.digest for old in known):
        _refuse_someone_elses(entry, known)
        return Fate.KEPT
    try:
        note(entry)
        put(there is not None)
    except FileExistsError:  # somebody was quicker, at this moment
        return Fate.KEPT
    except OSError as error:
        raise disk_trouble(path, error) from error
    return Fate.WRITTEN if there is None else Fate.REPLACED


def disk_trouble(path: str, error: OSError) -> InputError:
    """Return the error for a file that couldn't be written, as one of the disk if it is that."""
    problems = trouble(f"write `{path}`", error).problems
    return DiskTroubleError(problems) if error.errno in _OF_THE_DISK else InputError(problems)


def digest_there(path: str) -> str | None:
    """Return the SHA-256 of what is there, None if nothing is. Raises InputError if it is no ordinary file."""
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode):
            raise refuse(f"`{path}` is no ordinary file, where one of the night belongs", "move it out of the way")
        with open(path, "rb") as stream:  # noqa: PTH123  as above
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise trouble(f"read `{path}`", error) from error


def _refuse_someone_elses(entry: Entry, known: Collection[Entry]) -> None:
    """Raise InputError if an edited file holds the letter of somebody who no longer has this number."""
    if known and all(old.owner != entry.owner for old in known):
        message = f"`{entry.file}` was edited by hand, and is the letter of somebody who has another number now"
        raise refuse(message, "move it to another folder, and run this once more")


def remove(path: str, known: Collection[Entry]) -> bool:
    """Remove a file that is as we wrote it; say whether it is gone now. Raises InputError if the system refuses."""
    there = digest_there(path)
    if there is not None and all(there != old.digest for old in known):
        return False
    try:
        Path(path).unlink(missing_ok=True)
    except OSError as error:
        raise trouble(f"remove `{path}`", error) from error
    return True
