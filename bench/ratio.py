"""What every bench gives: ratios of two things measured side by side in one run, with their targets."""

from __future__ import annotations

import statistics
from dataclasses import dataclass
from time import perf_counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping


@dataclass(frozen=True, kw_only=True)
class Ratio:
    """How one thing compares with another; `least` or `most` is what DESIGN promises, `aim` what would be good."""

    what: str
    value: float
    most: float | None = None
    least: float | None = None
    aim: float | None = None

    @property
    def passes(self) -> bool:
        """Whether the target is met."""
        return (self.most is None or self.value <= self.most) and (self.least is None or self.value >= self.least)

    def __str__(self) -> str:
        """One line: pass or fail, the ratio, its target, what it means."""
        targets = (("at most", self.most), ("at least", self.least), ("aim", self.aim))
        said = ", ".join(f"{word} {value:g}" for word, value in targets if value is not None)
        return f"{'pass' if self.passes else 'FAIL'}  {self.value:7.2f}  {f'({said})':<24}  {self.what}"


def medians(things: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Return the median seconds of each thing, run in turns A B C A B C …, so that a busy machine slows all alike."""
    times: dict[str, list[float]] = {name: [] for name in things}
    for thing in things.values():
        thing()  # fills caches of the disk and of the program: not counted
    for _ in range(rounds):
        for name, thing in things.items():
            start = perf_counter()
            thing()
            times[name].append(perf_counter() - start)
    return {name: statistics.median(seconds) for name, seconds in times.items()}


def report(ratios: Iterable[Ratio]) -> int:
    """Print ratios as they come and return the exit code: 1 if any misses its target."""
    failed = 0
    for ratio in ratios:
        print(ratio, flush=True)
        failed |= not ratio.passes
    return int(failed)
