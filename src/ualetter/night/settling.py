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


# What is wrong with the disk, or with the folder if a new file can't be made there, and not with one file.
_OF_THE_DISK = {errno.ENOSPC, errno.EDQUOT, errno.EIO, errno.EROFS}
_OF_THE_FOLDER = {errno.EACCES, errno.EPERM, errno.ENOENT}


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
    adds `entry` to it, and is called before the file is touched. Raises InputError if the file can't be written or
    isn't ours, DiskTroubleError if no other could be written either.
    """
    there = digest_there(path)
    if there not in {None, entry.digest, *(old.digest for old in known)} and not force:
        _refuse_someone_elses(entry, known)
        return Fate.KEPT
    try:
        note(entry)
        if there == entry.digest:
            return Fate.UNCHANGED
        put(there is not None)
    except FileExistsError as error:  # somebody was quicker, at this moment
        raise _not_ours(entry) from error
    except OSError as error:
        raise disk_trouble(path, error, replacing=there is not None) from error
    return Fate.WRITTEN if there is None else Fate.REPLACED


def disk_trouble(path: str, error: OSError, *, replacing: bool = False) -> InputError:
    """Return the error for a file that couldn't be written, as one of the disk if it is that."""
    if replacing and error.errno in _OF_THE_FOLDER:
        # Windows lets nobody replace a letter that is open in Word.
        return refuse(f"`{path}` can't be replaced", "close it in other programs, and run this once more")
    problems = trouble(f"write `{path}`", error).problems
    whole = error.errno in _OF_THE_DISK | _OF_THE_FOLDER
    return DiskTroubleError(problems) if whole else InputError(problems)


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
    """Raise InputError if an edited file may hold the letter of somebody who has another number now."""
    if not known:
        raise _not_ours(entry)
    # After a run that was killed, nobody can tell whether the file was edited before or after it.
    if any(old.owner != entry.owner for old in known):
        message = f"`{entry.file}` was edited by hand, and may be the letter of somebody who has another number now"
        raise refuse(message, "move it to another folder, and run this once more")


def _not_ours(entry: Entry) -> InputError:
    return refuse(
        f"there is a `{entry.file}` that ualetter hasn't written",
        "move it to another folder, and run this once more; `--force` replaces it",
    )


def removed(path: str, known: Collection[Entry], *, force: bool) -> bool:
    """Remove a file that is as we wrote it; say whether it is gone now. Raises InputError if the system refuses."""
    there = digest_there(path)
    if there not in {None, *(old.digest for old in known)} and not force:
        return False
    try:
        Path(path).unlink(missing_ok=True)
    except OSError as error:
        raise trouble(f"remove `{path}`", error) from error
    return True
