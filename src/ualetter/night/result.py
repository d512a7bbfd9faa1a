"""What a run of a night came to."""

from __future__ import annotations

from collections import Counter
from dataclasses import field

from ualetter.night.settling import Fate
from ualetter.problems import ExitCode
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ualetter.night.plan import Kind
    from ualetter.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Result:
    """Counts of letters and copies, and the files and rows that a person has to look at."""

    counts: Mapping[Kind, Counter[Fate]] = field(default_factory=dict)
    bad_rows: int = 0
    planned: int = 0
    printed: tuple[tuple[str, Fate], ...] = ()
    """Each PDF and table beside the letters."""
    kept: tuple[str, ...] = ()
    """Files that were edited by hand, and stayed."""
    strays: tuple[str, ...] = ()
    """Our own files that no longer belong to the plan, and are still there."""
    older: tuple[str, ...] = ()
    """PDFs of an earlier run, of a kind that wasn't asked for this time."""
    removed: int = 0
    unprinted: int = 0
    """Letters that were made and couldn't be printed."""
    problems: tuple[Problem, ...] = ()
    """Of letters and PDFs that failed."""
    trouble: tuple[Problem, ...] = ()
    """Why the run ended early: the disk."""
    stopped: bool = False

    @property
    def totals(self) -> Counter[Fate]:
        """The counts of all kinds together."""
        return sum(self.counts.values(), Counter())

    @property
    def exit_code(self) -> ExitCode:
        """What the process says of it."""
        if self.stopped:
            return ExitCode.STOPPED
        unmade = any(fate is Fate.FAILED for _, fate in self.printed)
        failed = self.bad_rows or self.trouble or self.problems or self.totals[Fate.FAILED] or unmade
        return ExitCode.PARTLY if failed else ExitCode.DONE
