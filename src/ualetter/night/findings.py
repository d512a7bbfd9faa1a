"""What a run has come to so far, and what a person has to look at."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace

from ualetter.night.extras import pieces_in
from ualetter.night.names import PRINT
from ualetter.night.plan import place_of
from ualetter.night.result import Result
from ualetter.night.settling import Fate

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.night.plan import Kind, Piece, Plan
    from ualetter.night.survey import Survey
    from ualetter.night.volumes import Printed, Volume
    from ualetter.night.workshop import Outcome
    from ualetter.problems import Problem

MOST_NAMED = 1000
"""Files and problems that are kept to be named."""


class Findings:
    """Grows while a run goes on, and becomes its result; however many letters there are, it stays small."""

    def __init__(self, plan: Plan) -> None:
        self.failures: dict[int, dict[str, None]] = {}
        """Why letters can't be made, by row."""
        self.printed: list[tuple[str, Fate]] = []
        self.strays: list[str] = []
        self.trouble: tuple[Problem, ...] = ()
        self._plan = plan
        self._counts: dict[Kind, Counter[Fate]] = {}
        self._kept: list[str] = []
        self._older: list[str] = []
        self._problems: list[Problem] = []
        self._said: set[str] = set()
        self._removed = self._unprinted = 0

    def add_letter(self, piece: Piece, outcome: Outcome) -> None:
        """Note what became of a piece."""
        self._counts.setdefault(piece.kind, Counter())[outcome.fate] += 1
        if outcome.kept:
            self._name(self._kept, outcome.kept)
        if outcome.problems:
            self._add_failure(piece, outcome)

    def _add_failure(self, piece: Piece, outcome: Outcome) -> None:
        """Note why a piece failed, each reason once for a row; the fault of the row goes into failed.csv too."""
        reasons = self.failures.get(piece.row, {})
        new = [problem for problem in outcome.problems if problem.message not in reasons]
        self._mention_at(piece.row, new)
        if not outcome.made:
            self.failures[piece.row] = reasons | dict.fromkeys(problem.message for problem in new)

    def add_volume(self, volume: Volume, printed: Printed) -> None:
        """Note what became of a volume."""
        self.add_table(volume.file, printed.fate)
        for number, problems in printed.failed:
            # What is wrong with a target's address is the same for every guest, and said once.
            new = [problem for problem in problems if problem.message not in self._said]
            self._said |= {problem.message for problem in problems}
            about = pieces_in(volume.items[number])
            self._mention_at(about[0].row if about else 0, new)
            self._unprinted += len(about) if volume.file.startswith(PRINT) else 0
        self.mention(printed.problems)

    def add_table(self, file: str, fate: Fate) -> None:
        """Note what became of a file beside the letters."""
        self.printed.append((file, fate))
        if fate is Fate.KEPT:
            self._name(self._kept, [file])

    def add_stray(self, file: str) -> None:
        """Note a file of ours that left the plan and is still there."""
        self._name(self.strays, [file])

    def add_removal(self, file: str, *, gone: bool) -> None:
        """Note that a file was to be removed, and stayed if a person has changed it."""
        self._removed += gone
        self._name(self._kept, [] if gone else [file])

    def add_older(self, files: Iterable[str]) -> None:
        """Note files of an earlier run that nobody asked for this time."""
        known = {file for file, _ in self.printed} | {*self.strays}
        self._name(self._older, (file for file in files if file not in known))

    def mention(self, problems: Iterable[Problem]) -> None:
        """Note problems that are to be shown."""
        self._problems += itertools.islice(problems, MOST_NAMED - len(self._problems))

    def _mention_at(self, row: int, problems: Iterable[Problem]) -> None:
        place = place_of(self._plan, row)
        self.mention(replace(problem, place=problem.place or place) for problem in problems)

    def _name(self, among: list[str], files: Iterable[str]) -> None:
        among += itertools.islice(files, MOST_NAMED - len(among))

    def result(self, survey: Survey, *, stopped: bool) -> Result:
        """Return what it all came to."""
        return Result(
            counts=self._counts,
            bad_rows=survey.bad,
            planned=survey.total,
            printed=tuple(self.printed),
            kept=tuple(self._kept),
            strays=tuple(self.strays),
            older=tuple(self._older),
            removed=self._removed,
            unprinted=self._unprinted,
            problems=tuple(self._problems),
            trouble=self.trouble,
            stopped=stopped and not self.trouble,
        )
