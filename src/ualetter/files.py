"""Reading with a limit, and writing files whole or not at all."""

# Plain calls of `os`, one a step, so that each can be made to fail in the tests.
# ruff: noqa: PTH101, PTH105, PTH108, PTH116, PTH123

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress
from enum import Enum, auto

from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from ualetter.problems import InputError

TEMPORARY_NAMES = ".ualetter-*.tmp"
_PRIVATE = 0o600
_USUAL = 0o666
_SYNC_ALL = getattr(os, "sync", None)  # one for all takes a fraction of the time of one a file
_BINARY = getattr(os, "O_BINARY", 0)  # Windows changes line ends without it
_KIB = 1024
_MB = 1_000_000

# What the system says, and what to do about it.
_REASONS: dict[int, tuple[str, str]] = {
    errno.ENOENT: ("there is no such folder", "make the folder first, or name another place"),
    errno.EEXIST: ("a file has this name", "name another place"),
    errno.ENOTDIR: ("a part of this path is a file, not a folder", "name a path through folders only"),
    errno.EISDIR: ("this is a folder", "name a file in it"),
    errno.EACCES: ("your account may not do that here", "name another place, or ask who looks after this computer"),
    errno.EPERM: ("your account may not do that here", "name another place, or ask who looks after this computer"),
    errno.EROFS: ("this disk can only be read", "name a place on another disk"),
    errno.ENOSPC: ("the disk is full", "make room, or name a place on another disk"),
    errno.EDQUOT: ("your share of the disk is used up", "delete what you don't need, or name another place"),
    errno.EFBIG: ("the disk takes no file of this size", "name a place on another disk"),
    errno.ENAMETOOLONG: ("the name is too long", "use a shorter name"),
    errno.ELOOP: ("its links lead in a circle", "name the file itself"),
    errno.EIO: ("the disk has a fault", "try again, or name a place on another disk"),
}


class Written(Enum):
    """What became of a file that was to be written."""

    NEW = auto()
    REPLACED = auto()
    UNCHANGED = auto()


def reason(error: OSError) -> tuple[str, str | None]:
    """Return in plain words why the system refused something, and a cure if there is one."""
    known = _REASONS.get(error.errno or 0)
    return known or (error.strerror or str(error), None)


def trouble(doing: str, error: OSError | ValueError) -> InputError:
    """Return the error for something that failed: `doing` completes "can't …"."""
    if not isinstance(error, OSError):
        # Python's own refusals: a NUL, or letters that the system's file names can't have.
        return refuse(f"can't {doing}: this can't be a file's name", "use plain letters and digits")
    why, cure = reason(error)
    return refuse(f"can't {doing}: {why}", cure)


def read_limited(
    path: Path,
    limit: int,
    *,
    only_ordinary: bool = True,
    hint: str = "it can't be what was meant: check the file",
) -> bytes:
    """Read a file of at most `limit` bytes.

    Raises InputError if it is larger (then with `hint`), can't be read or, with `only_ordinary`, is a pipe or a device.
    """
    try:
        _refuse_unreadable(path, os.stat(path), only_ordinary=only_ordinary)
        with open(path, "rb") as stream:
            content = stream.read(limit + 1)
    except FileNotFoundError:
        raise refuse(f"there is no file `{path}`", "check its name and folder") from None
    except (OSError, ValueError) as error:
        raise trouble(f"read `{path}`", error) from error
    if len(content) > limit:
        raise refuse(f"`{path}` is over {_size(limit)}", hint)
    return content


def _size(limit: int) -> str:
    return f"{limit // _MB} MB" if limit >= _MB else f"{limit // _KIB} KiB"


def _refuse_unreadable(path: Path, status: os.stat_result, *, only_ordinary: bool) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise refuse(f"`{path}` is a folder", "name a file in it")
    if only_ordinary and not stat.S_ISREG(status.st_mode):
        raise refuse(f"`{path}` is not an ordinary file", "copy its contents into a file, and name that")


def make_folder(folder: Path, *, private: bool = False) -> None:
    """Make a folder and those above it, where they aren't there yet; a `private` one is closed to everybody else."""
    try:
        folder.mkdir(mode=0o700 if private else 0o777, parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        raise trouble(f"make the folder `{folder}`", error) from error
    if private:
        with suppress(OSError):  # it was there, on a stick or a shared drive that may not know permissions
            folder.chmod(0o700)


def write_file(path: Path, content: bytes, *, force: bool, private: bool = False) -> Written:
    """Write a file whole or not at all; a `private` one can be read by its owner only.

    Raises InputError if there is something else of that name (and no `force`), or if the system refuses.
    """
    try:
        before = _status(path)
        if before is not None:
            _refuse_special(path, before)
            if _holds(path, before, content):
                if private:
                    os.chmod(path, _PRIVATE)
                return Written.UNCHANGED
            if not force:
                raise _taken(path)
        _write_beside(str(path), content, force=force, mode=_mode(before, private=private))
    except FileExistsError:
        raise _taken(path) from None
    except (OSError, ValueError) as error:
        raise trouble(f"write `{path}`", error) from error
    return Written.NEW if before is None else Written.REPLACED


def place_file(path: str, content: bytes, *, force: bool) -> None:
    """Write one of many files, whole or not at all; `sync_all` makes them last through a power cut.

    Raises FileExistsError if the name is taken (and no `force`), OSError if the system refuses.
    """
    _write_beside(path, content, force=force, mode=_USUAL, durable=_SYNC_ALL is None)


def sync_all() -> None:
    """Wait until everything written so far is on the disk; on Windows each file has been waited for."""
    if _SYNC_ALL is not None:
        _SYNC_ALL()


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.lstat(path)
    except FileNotFoundError:
        return None


def _refuse_special(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise refuse(f"can't write `{path}`: this is a folder", "name a file in it")
    if stat.S_ISLNK(status.st_mode):
        raise refuse(f"can't write `{path}`: this is a link to another file", "name that file itself, or a new one")
    if not stat.S_ISREG(status.st_mode):
        raise refuse(f"can't write `{path}`: this is not an ordinary file", "name another file")


def _holds(path: Path, status: os.stat_result, content: bytes) -> bool:
    """Whether the file has these bytes already; one that may not be read counts as another."""
    if status.st_size != len(content):
        return False
    try:
        with open(path, "rb") as stream:
            return stream.read(len(content) + 1) == content
    except PermissionError:
        return False


def _taken(path: Path) -> InputError:
    return refuse(f"`{path}` is there already, with other contents", "name another file, or replace it by `--force`")


def _mode(before: os.stat_result | None, *, private: bool) -> int:
    """Permissions of the new file: never wider than those of the one it replaces."""
    if private:
        return _PRIVATE
    return _USUAL if before is None else stat.S_IMODE(before.st_mode) & _USUAL | _PRIVATE


def _write_beside(path: str, content: bytes, *, force: bool, mode: int, durable: bool = True) -> None:
    """Write a temporary file in the same folder, and give it its name only when every byte is on the disk."""
    folder = os.path.dirname(path)  # noqa: PTH120  `pathlib` takes as long as writing a small file
    temporary = os.path.join(folder, f".ualetter-{os.urandom(8).hex()}.tmp")  # noqa: PTH118  as above
    try:
        _create(temporary, content, mode, durable=durable)
        if force:
            os.replace(temporary, path)
        else:
            _publish(temporary, path)
    finally:
        with suppress(OSError):
            os.unlink(temporary)
    if durable:
        _sync_folder(folder or os.curdir)


def _create(path: str, content: bytes, mode: int, *, durable: bool) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, mode)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        if durable:
            sync(descriptor)
    finally:
        os.close(descriptor)


def _publish(temporary: str, path: str) -> None:
    """Give the file its name, which must be free, whatever else happens at the same time."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise
    except OSError:
        # FAT sticks, some network folders and phones have no links.
        _publish_without_links(temporary, path)


def _publish_without_links(temporary: str, path: str) -> None:
    """Take the name by an empty file, then replace that one: no other file is touched and none is ever half there."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE)
    try:
        os.close(descriptor)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(path)
        raise


def sync(descriptor: int) -> None:
    """Wait until an open file is on the disk. Raises OSError."""
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.ENOSYS}:  # a file system that can't
            raise


def _sync_folder(folder: str) -> None:
    """Make the new name last through a power cut, where a folder can be synced (not on Windows)."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
