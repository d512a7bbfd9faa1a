"""What a night's plan is, and what became of it, in words."""

from __future__ import annotations

import itertools
import json
from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from ualetter.night.job import Job
    from ualetter.night.plan import Piece
    from ualetter.night.result import Result
    from ualetter.problems import Problem

MOST_LISTED = 20
_AT_ONCE = 500
_HEAD = ("serial", "row", "name", "campaign", "target", "copy", "file")
_RENEWS = "`--with`, or for the print run leaving out `--no-print`, renews"
_SHOWN = ("written", "unchanged", "kept", "failed")


def plan_lines(job: Job) -> Iterator[str]:
    """Yield the plan, a line a file, in the order of the tables; some hundred lines at a time."""
    yield "\t".join(_HEAD) + "\n"
    lines = ("\t".join(cells) + "\n" for cells in _planned(job))
    while some := "".join(itertools.islice(lines, _AT_ONCE)):
        yield some


def plan_json(job: Job) -> Iterator[str]:
    """Yield the same for other programs: parts of an array with an object for each file."""
    divider = "[\n  "
    for cells in _planned(job):
        yield divider + json.dumps(dict(zip(_HEAD, cells, strict=True)), ensure_ascii=False)
        divider = ",\n  "
    yield "[]\n" if divider.startswith("[") else "\n]\n"


def _planned(job: Job) -> Iterator[Sequence[str]]:
    """Yield the cells of each file."""
    from ualetter.night.plan import pieces
    from ualetter.night.workshop import file_of

    for piece in pieces(job.plan, job.start):
        who = _cells(piece, job)
        yield from ((*who, file_of(piece, name, job.kit)) for name in job.kit.formats)


def _cells(piece: Piece, job: Job) -> Sequence[str]:
    from ualetter.night.names import serial

    name = " ".join((piece.writer.name or "").split())
    kind = piece.kind
    return serial(piece, job.kit.digits), str(piece.row or ""), name, kind.campaign, kind.target, kind.copy_to or ""


def show_table(job: Job, result: Result) -> None:
    """Print how many letters of each campaign to each target were written, and what else became of them."""
    from ualetter.commands.tables import print_table

    counted = [(who, _for_people(counts)) for who, counts in _counted(job, result)]
    if len(counted) > 1:
        counted.append((("all", ""), [sum(column) for column in zip(*(row for _, row in counted), strict=True)]))
    print_table(["campaign", "target", *_SHOWN], [[*who, *(f"{count:,}" for count in row)] for who, row in counted])


def _for_people(counts: Mapping[str, int]) -> list[int]:
    """Return the columns of the table: what was replaced was written too."""
    return [counts[word] + (counts["replaced"] if word == "written" else 0) for word in _SHOWN]


def _counted(job: Job, result: Result) -> Iterator[tuple[tuple[str, str], dict[str, int]]]:
    """Yield each kind of letter, as people call it, with its counts."""
    from ualetter.night.plan import in_order
    from ualetter.night.settling import Fate

    for kind in in_order(job.plan, job.survey.counts):
        fates = result.counts.get(kind, Counter())
        counts = {fate.value: fates[fate] for fate in Fate}
        target = f"{kind.target}, copy to {kind.copy_to}" if kind.copy_to else kind.target
        yield (kind.campaign, target), counts


def result_json(job: Job, result: Result, problems: Iterable[Problem]) -> str:
    """Return the same for other programs; `problems` are all that were met."""
    from ualetter.commands.shared import problem_entry
    from ualetter.night.plan import in_order

    kinds = in_order(job.plan, job.survey.counts)
    letters = [
        {"campaign": kind.campaign, "target": kind.target, "copy": kind.copy_to} | counts
        for kind, (_, counts) in zip(kinds, _counted(job, result), strict=True)
    ]
    found = {
        "date": job.night.day.isoformat(),
        "planned": result.planned,
        "letters": letters,
        "files": [{"file": file, "became": fate.value} for file, fate in result.printed],
        "kept": result.kept,
        "strays": result.strays,
        "older": result.older,
        "removed": result.removed,
        "unprinted": result.unprinted,
        "bad_rows": result.bad_rows,
        "problems": [problem_entry(problem) for problem in problems],
        "stopped": result.stopped,
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def bad_rows(count: int) -> str:
    """Return how many rows are meant."""
    return "1 row with a mistake" if count == 1 else f"{count:,} rows with mistakes"


def last_words(job: Job, result: Result) -> Iterator[str]:
    """Yield what a person has to know or do now."""
    yield from _listed(result.kept, ("was", "were"), "edited by hand, and left alone", "`--force` replaces")
    yield from _listed(result.strays, ("is", "are"), "no longer in the plan", "`--prune` removes")
    yield from _listed(result.older, ("is", "are"), "from an earlier run", _RENEWS)
    if result.unprinted:
        pieces = "1 letter is" if result.unprinted == 1 else f"{result.unprinted:,} letters are"
        yield f"{pieces} missing from the print run, for the reasons above; the tally and cover sheets count them."
    if result.removed:
        files = "1 file that is" if result.removed == 1 else f"{result.removed:,} files that are"
        yield f"Removed {files} no longer in the plan."
    done = sum(sum(counts.values()) for counts in result.counts.values())
    if result.stopped or result.trouble:
        yield f"Stopped after {done:,} of {result.planned:,} letters. The same command goes on from here."
        return
    if result.bad_rows:
        yield f"{bad_rows(result.bad_rows)} got no letters."
    yield from _where(job.kit.folder, result, done)


def _where(folder: Path, result: Result, done: int) -> Iterator[str]:
    from ualetter.night.names import FAILED

    made = [file for file, fate in result.printed if fate.value in {"written", "replaced", "unchanged"}]
    if FAILED in made:
        made.remove(FAILED)
        again = f"mend them there, and make a second night of that file: `-o {folder.name or 'night'}-2`"
        yield f"The rows that failed are in {folder / FAILED}, with the reasons: {again}."
    yield f"All is in {folder}: {', '.join(['the letters', *made] if done else made)}."


def _listed(files: Sequence[str], verb: tuple[str, str], what: str, cure: str) -> Iterator[str]:
    one, several = verb
    if len(files) == 1:
        yield f"{files[0]} {one} {what} ({cure} it)."
    elif files:
        yield f"{len(files):,} files {several} {what} ({cure} them):"
        yield from (f"  {file}" for file in files[:MOST_LISTED])
    if len(files) > MOST_LISTED:
        yield f"  and {len(files) - MOST_LISTED:,} more"
