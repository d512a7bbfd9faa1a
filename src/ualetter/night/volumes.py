"""PDFs of many pages: what goes into each, and making one of them in whichever process has time."""

from __future__ import annotations

import itertools
from dataclasses import replace

from ualetter.files import sync_all
from ualetter.night.ledger import LAST, Entry, digest_of
from ualetter.night.settling import DiskTroubleError, Fate
from ualetter.problems import InputError
from ualetter.records import dataclass
from ualetter.typesetting import free_memory

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import TypeVar

    from ualetter.night.workshop import Workshop
    from ualetter.problems import Problem

    Item = TypeVar("Item")
    Make = Callable[[Workshop, Sequence[Item]], bytes]


@dataclass(frozen=True, kw_only=True)
class Volume:
    """One PDF to be made: `make` turns its items into bytes, and raises InputError for an item that it can't print."""

    file: str
    items: tuple[object, ...]
    make: Callable[[Workshop, Sequence[object]], bytes]
    known: tuple[Entry, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Printed:
    """What became of a volume; `failed` has the number of each item that isn't in it, from 0, and why."""

    fate: Fate
    entries: tuple[Entry, ...] = ()
    empty: bool = False
    """None of its items could be printed."""
    failed: tuple[tuple[int, tuple[Problem, ...]], ...] = ()
    problems: tuple[Problem, ...] = ()
    trouble: tuple[Problem, ...] = ()
    """What is wrong with the disk, which would be wrong for the next volume too."""


def make_volume(workshop: Workshop, volume: Volume) -> Printed:
    """Make one PDF and bring it to its place."""
    content, failed = without_bad_ones(volume.items, lambda items: volume.make(workshop, items))
    free_memory()
    nothing = Printed(fate=Fate.FAILED, failed=tuple(failed), entries=volume.known)
    if content is None:
        return replace(nothing, empty=True)
    entry = Entry(serial=LAST, file=volume.file, digest=digest_of(content))
    try:
        fate = workshop.settle(volume.file, content, entry, volume.known)
    except DiskTroubleError as error:
        return replace(nothing, trouble=error.problems)
    except InputError as error:
        return replace(nothing, problems=error.problems)
    sync_all()
    return replace(nothing, fate=fate, entries=volume.known if fate is Fate.KEPT else (entry,))


def without_bad_ones(
    items: Sequence[Item], make: Callable[[Sequence[Item]], bytes]
) -> tuple[bytes | None, list[tuple[int, tuple[Problem, ...]]]]:
    """Return what `make` makes of all items it takes, None if it takes none, and the numbers of the others, and why."""
    try:
        return make(items), []
    except InputError:
        failed = list(_bad_ones(items, make, 0))
    bad = {number for number, _ in failed}
    good = [item for number, item in enumerate(items) if number not in bad]
    return (make(good) if good else None), failed


def _bad_ones(
    items: Sequence[Item], make: Callable[[Sequence[Item]], bytes], first: int
) -> Iterator[tuple[int, tuple[Problem, ...]]]:
    """Yield the items that can't be printed, found by halves; `first` is the number of the first one."""
    try:
        make(items)
    except InputError as error:
        if len(items) == 1:
            yield first, error.problems
            return
        middle = len(items) // 2
        yield from _bad_ones(items[:middle], make, first)
        yield from _bad_ones(items[middle:], make, first + middle)


def cut(items: Iterable[Item], most: int) -> Iterator[tuple[Item, ...]]:
    """Yield runs of at most `most` items."""
    remaining = iter(items)
    while run := tuple(itertools.islice(remaining, most)):
        yield run
