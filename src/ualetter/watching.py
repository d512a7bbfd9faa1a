"""Waiting for a file to be saved again, however an editor does that."""

from __future__ import annotations

import time

from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import TypeAlias, TypeVar

    T = TypeVar("T")
    Stamp: TypeAlias = tuple[int, ...]
    Wait: TypeAlias = Callable[[float], object]

PAUSE = 0.1
"""Seconds between two looks at a file."""
PATIENCE = 10
"""Looks for which a file may be gone or unreadable, as it is for a moment while some editors save it."""
_GONE: Stamp = ()


def versions(path: Path, read: Callable[[Path], T], wait: Wait = time.sleep) -> Iterator[T | InputError]:
    """Yield what `read` makes of a file, and again after each save, without end.

    An InputError that `read` goes on raising is yielded too, once.
    """
    told: Stamp | None = None
    failures = 0
    while True:
        stamp = _at_rest(path, wait)
        if stamp == told:
            failures = 0
            continue
        try:
            found: T | InputError = read(path)
        except InputError as error:
            failures += 1
            if failures < PATIENCE:
                continue
            found = error
        told, failures = stamp, 0
        yield found


def _at_rest(path: Path, wait: Wait) -> Stamp:
    """Return what tells a file's versions apart, as soon as it is the same at two looks: no half of a file is read."""
    stamp = _stamp(path)
    while True:
        wait(PAUSE)
        before, stamp = stamp, _stamp(path)
        if stamp == before:
            return stamp


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except (OSError, ValueError):
        return _GONE
    # The mode is there for a file that could not be read, and now can.
    return status.st_mtime_ns, status.st_size, status.st_ino, status.st_mode
