"""Carrying out a plan, from the letters to the manifest, so that it can be stopped and begun again at any moment."""

from __future__ import annotations

import os
from contextlib import ExitStack

from ualetter.files import make_folder
from ualetter.night.books import Book, ledger_lines, manifest_head, manifest_lines
from ualetter.night.crew import Crew, work_through
from ualetter.night.failures import failed_lines
from ualetter.night.findings import Findings
from ualetter.night.folder import STATE, begin, clean, only_run, path_of
from ualetter.night.ledger import LAST, LEDGER, Entry, KnownEntries, Part, entries, finish
from ualetter.night.names import FAILED, LETTERS, MANIFEST
from ualetter.night.plan import pieces
from ualetter.night.printing import printouts, volumes_of
from ualetter.night.settling import DiskTroubleError, Fate, disk_trouble, removed, settle
from ualetter.night.volumes import cut, make_volume
from ualetter.night.workshop import Stretch, make_letters
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Self

    from ualetter.night.crew import Stop
    from ualetter.night.job import Job, Watcher
    from ualetter.night.printing import Printout
    from ualetter.night.result import Result
    from ualetter.night.volumes import Printed, Volume
    from ualetter.night.workshop import Done
    from ualetter.problems import Problem

STRETCH = 250
"""Letters that one process makes at a time, after which they are made to last on the disk."""


def carry_out(job: Job, stop: Stop, watcher: Watcher) -> Result:
    """Do all the work there is. Raises InputError if it can't begin; what ends it early is the result's `trouble`."""
    folder = job.kit.folder
    with only_run(folder):
        clean(folder)
        begin(folder, job.night)
        make_folder(folder / LETTERS)
        with _Run(job, stop, watcher) as run:
            run.work()
            return run.findings.result(job.survey, stopped=stop.asked())


class _Run:
    """One run: what it has seen so far."""

    def __init__(self, job: Job, stop: Stop, watcher: Watcher) -> None:
        self.job, self.stop, self.watcher = job, stop, watcher
        self.folder = job.kit.folder
        self.known = KnownEntries(entries(self.folder / STATE))
        self.part = Part(self.folder / STATE)
        self.findings = Findings(job.plan)

    def __enter__(self) -> Self:
        with ExitStack() as stack:
            self.manifest = stack.enter_context(Book(self.folder, MANIFEST))
            self.ledger = stack.enter_context(Book(self.folder, f"{STATE}/{LEDGER}"))
            stack.callback(self.part.close)
            self._open = stack.pop_all()
        return self

    def __exit__(self, *_error: object) -> None:
        self._open.close()

    def work(self) -> None:
        """Do one kind of thing after the other, each only if nothing stopped the one before."""
        try:
            self._letters()
            others = self._others()
            if self._goes_on():
                self._print(others)
            if self._goes_on():
                self._tables(others)
                self.findings.add_older(file for file in others if file not in {MANIFEST, FAILED})
            if self._goes_on():
                # In an order that doesn't depend on which run made what.
                self.ledger.add(ledger_lines(entry for file in sorted(others) for entry in others[file]))
                self._finish()
        except InputError as error:
            self._end(error.problems)

    def _finish(self) -> None:
        self.part.close()
        try:
            finish(self.folder / STATE, self.ledger.put)
        except OSError as error:
            raise disk_trouble(path_of(self.folder, self.ledger.file), error) from error

    def _end(self, trouble: tuple[Problem, ...]) -> None:
        """Let the work come to its end because of some trouble, if there is any; what is at hand is still counted."""
        if trouble:
            self.findings.trouble = self.findings.trouble or trouble
            self.stop.ask()

    def _goes_on(self) -> bool:
        return not self.stop.asked()

    def _letters(self) -> None:
        job = self.job
        self.watcher.begin("letters", job.survey.total)
        self.manifest.add(manifest_head(names=job.kit.names))
        stretches = self._stretches()
        for stretch, done in work_through(stretches, make_letters, job.kit, self.stop, Crew(jobs=job.jobs)):
            self._take(stretch, done)
            self._end(done.trouble)

    def _stretches(self) -> Iterator[Stretch]:
        for run in cut(pieces(self.job.plan, self.job.start), STRETCH):
            yield Stretch(pieces=run, known=tuple(self.known.up_to(run[-1].serial)))

    def _take(self, stretch: Stretch, done: Done) -> None:
        """Note what became of a stretch; it counts even if the tables have no room for it."""
        for piece, outcome in zip(stretch.pieces, done.outcomes, strict=False):
            self.findings.add_letter(piece, outcome)
        self.watcher.advance(len(done.outcomes))
        try:
            self._book(stretch, done)
        except DiskTroubleError as error:
            self._end(error.problems)

    def _book(self, stretch: Stretch, done: Done) -> None:
        """Add a stretch to the manifest and, if it is complete, to the ledger."""
        mine: list[Entry] = []
        for piece, outcome in zip(stretch.pieces, done.outcomes, strict=False):
            self.manifest.add(manifest_lines(piece, outcome, self.job.kit))
            mine += outcome.entries
        if len(done.outcomes) == len(stretch.pieces):
            mine += self._stray(stretch.known, mine)
            self.ledger.add(ledger_lines(sorted(mine, key=lambda entry: entry.serial)))

    def _stray(self, known: Iterable[Entry], mine: Iterable[Entry]) -> list[Entry]:
        """Deal with files of ours that left the plan; return the entries of those that are still there."""
        files: dict[str, list[Entry]] = {}
        belong = {entry.file for entry in mine}
        for entry in known:
            if entry.file not in belong:
                files.setdefault(entry.file, []).append(entry)
        left = []
        for file, entries_ in files.items():
            if self._stays(file, entries_, remove=self.job.prune):
                left += entries_
        return left

    def _stays(self, file: str, known: list[Entry], *, remove: bool) -> bool:
        """Name a file that left the plan, or remove it unless a person changed it; say whether it is still there."""
        path = path_of(self.folder, file)
        if not os.path.lexists(path):
            return False
        if not remove:
            self.findings.add_stray(file)
            return True
        try:
            gone = removed(path, known, force=self.job.kit.force)
        except InputError as error:
            self.findings.mention(error.problems)
            return True
        self.findings.add_removal(file, gone=gone)
        return not gone

    def _others(self) -> dict[str, list[Entry]]:
        """Return what the ledger knows of files that are no letters, after dealing with the letters beyond the plan."""
        if not self._goes_on():
            return {}
        beyond: list[Entry] = []
        others: dict[str, list[Entry]] = {}
        for entry in self.known.rest():
            if entry.serial < LAST:
                beyond.append(entry)
            else:
                others.setdefault(entry.file, []).append(entry)
        self.ledger.add(ledger_lines(self._stray(beyond, ())))
        return others

    def _print(self, others: dict[str, list[Entry]]) -> None:
        """Make the print run and the stationery, one kind after the other."""
        for kind in printouts(self.job.extras, prints=self.job.prints):
            made = self._make(kind, others)
            if not self._goes_on():
                return
            # A volume that the plan doesn't have any more would be printed with the others.
            for file in [file for file in others if kind.is_of(file) and file not in made]:
                if not self._stays(file, others[file], remove=True):
                    del others[file]

    def _make(self, kind: Printout, others: dict[str, list[Entry]]) -> set[str]:
        job = self.job
        total, tasks = volumes_of(job, kind, others)
        self.watcher.begin(kind.title, total)
        make_folder(self.folder / kind.folder)
        made = set()
        jobs = max(min(job.print_jobs, total), 1)
        done = work_through(tasks, make_volume, job.kit, self.stop, Crew(jobs=jobs, waits=True))
        for volume, printed in done:
            # One that nothing could be printed of would leave what an earlier run printed.
            if not printed.empty:
                made.add(volume.file)
            self._take_printed(volume, printed, others)
            self._end(printed.trouble)
        return made

    def _take_printed(self, volume: Volume, printed: Printed, others: dict[str, list[Entry]]) -> None:
        others[volume.file] = list(printed.entries)
        self.findings.add_volume(volume, printed)
        self.watcher.advance(1)

    def _tables(self, others: dict[str, list[Entry]]) -> None:
        """Bring the manifest and the table of failed rows to their places."""
        self._table(self.manifest, others)
        with Book(self.folder, FAILED, encoding="utf-8-sig") as book:
            if self.job.survey.bad or self.findings.failures:
                for line in failed_lines(self.job.plan, self.job.header, self.findings.failures):
                    book.add(line)
            if book.lines:
                self._table(book, others)
            elif FAILED in others and not self._stays(FAILED, others[FAILED], remove=True):
                del others[FAILED]

    def _table(self, book: Book, others: dict[str, list[Entry]]) -> None:
        entry = Entry(serial=LAST, file=book.file, digest=book.digest)
        path = path_of(self.folder, book.file)
        known = others.get(book.file, [])
        try:
            fate = settle(path, lambda _: book.put(), entry, known, self.part.note, force=self.job.kit.force)
        except DiskTroubleError:
            raise
        except InputError as error:
            self.findings.mention(error.problems)
            fate = Fate.FAILED
        others[book.file] = known if fate in {Fate.KEPT, Fate.FAILED} else [entry]
        self.findings.add_table(book.file, fate)
