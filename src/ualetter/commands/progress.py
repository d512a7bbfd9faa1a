"""How long work still goes on: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from contextlib import contextmanager

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.progress import Progress, TaskID

    from ualetter.night.job import Watcher

_EVERY = 5.0
"""Seconds between two plain lines."""
_FAST = 10.0


@contextmanager
def watcher() -> Iterator[Watcher]:
    """Give what shows progress on standard error."""
    from ualetter import console

    if not console.is_terminal(sys.stderr):
        yield _Lines()
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    screen = Console(file=sys.stderr, no_color=not console.has_colour(sys.stderr))
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=screen) as progress:
        yield _Bar(progress)


def per_second(rate: float) -> str:
    """Return how fast it goes: `940`, or `0.4` where each thing takes its time."""
    return f"{rate:,.0f}" if rate >= _FAST else f"{rate:.1f}"


class _Bar:
    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._task: TaskID | None = None

    def begin(self, what: str, total: int) -> None:
        self._task = self._progress.add_task(what, total=total, rate="")

    def advance(self, count: int) -> None:
        if self._task is not None:
            self._progress.advance(self._task, count)
            speed = self._progress.tasks[-1].speed
            self._progress.update(self._task, rate=f"{per_second(speed)}/s" if speed else "")


class _Lines:
    """Says what begins, and every few seconds how far it is."""

    def __init__(self) -> None:
        self._what = ""
        self._total = self._done = 0
        self._said = self._begun = time.monotonic()

    def begin(self, what: str, total: int) -> None:
        from ualetter import console

        self._what, self._total, self._done = what, total, 0
        self._said = self._begun = time.monotonic()
        console.err(f"Making {self._what} ({total:,}) …")

    def advance(self, count: int) -> None:
        from ualetter import console

        self._done += count
        now = time.monotonic()
        if now - self._said >= _EVERY:
            self._said = now
            rate = self._done / (now - self._begun)
            left = (self._total - self._done) / rate if rate else 0
            done = f"{self._done:,} of {self._total:,}"
            console.err(f"{self._what}: {done}, {per_second(rate)} a second, {left:,.0f} s left")
