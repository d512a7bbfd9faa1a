"""What a night's plan is, and what became of it, in words."""

from __future__ import annotations

import itertools
import json

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.night.job import Job
    from ualetter.night.plan import Piece
    from ualetter.night.result import Result

MOST_LISTED = 20
_AT_ONCE = 500
_SHOWN = ("written", "unchanged", "kept", "failed")


def plan_lines(job: Job) -> Iterator[str]:
    """Yield the plan, a line a file, in the order of the tables; some hundred lines at a time."""
    from ualetter.night.plan import pieces
    from ualetter.night.workshop import file_of

    yield "\t".join(("serial", "row", "name", "campaign", "target", "copy", "file")) + "\n"
    lines = (
        "\t".join((*_cells(piece, job), file_of(piece, name, job.kit))) + "\n"
        for piece in pieces(job.plan, job.start)
        for name in job.kit.formats
    )
    while some := "".join(itertools.islice(lines, _AT_ONCE)):
        yield some


def _cells(piece: Piece, job: Job) -> Sequence[str]:
    from ualetter.night.names import serial

    name = " ".join((piece.writer.name or "").split())
    kind = piece.kind
    return serial(piece, job.kit.digits), str(piece.row or ""), name, kind.campaign, kind.target, kind.copy_to or ""


def show_table(job: Job, result: Result) -> None:
    """Print how many letters of each campaign to each target were written, and what else became of them."""
    from ualetter.commands.tables import print_table

    rows = [[*who, *(f"{counts[word]:,}" for word in _SHOWN)] for who, counts in _counted(job, result)]
    if len(rows) > 1:
        sums = [sum(counts[word] for _, counts in _counted(job, result)) for word in _SHOWN]
        rows.append(["all", "", *(f"{number:,}" for number in sums)])
    print_table(["campaign", "target", *_SHOWN], rows)


def _counted(job: Job, result: Result) -> Iterator[tuple[tuple[str, str], dict[str, int]]]:
    """Yield campaign and target of each kind of letter with its counts; what was replaced was written too."""
    from ualetter.night.settling import Fate

    for kind in job.survey.counts:
        fates = result.counts.get(kind, {})
        counts = {fate.value: fates.get(fate, 0) for fate in Fate}
        counts["written"] += counts["replaced"]
        target = f"{kind.target}, copy to {kind.copy_to}" if kind.copy_to else kind.target
        yield (kind.campaign, target), counts


def result_json(job: Job, result: Result) -> str:
    """Return the same for other programs."""
    letters = [
        {"campaign": kind.campaign, "target": kind.target, "copy": kind.copy_to} | counts
        for kind, (_, counts) in zip(job.survey.counts, _counted(job, result), strict=True)
    ]
    found = {
        "date": job.night.day.isoformat(),
        "planned": result.planned,
        "letters": letters,
        "files": [{"file": file, "became": fate.value} for file, fate in result.printed],
        "kept": result.kept,
        "strays": result.strays,
        "removed": result.removed,
        "bad_rows": result.bad_rows,
        "problems": [problem.message for problem in (*result.problems, *result.trouble)],
        "stopped": result.stopped,
    }
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"


def last_words(job: Job, result: Result) -> Iterator[str]:
    """Yield what a person has to know or do now."""
    folder = job.kit.folder
    yield from _listed(result.kept, "edited by hand, so left alone (`--force` replaces it)", "edited by hand, so left alone (`--force` replaces them)")
    yield from _listed(result.strays, "no longer in the plan (`--prune` removes it)", "no longer in the plan (`--prune` removes them)")
    if result.removed:
        yield f"Removed {result.removed:,} {'file' if result.removed == 1 else 'files'} no longer in the plan."
    made = [file for file, fate in result.printed if fate.value in {"written", "replaced", "unchanged"}]
    done = sum(sum(counts.values()) for counts in result.counts.values())
    if result.stopped or result.trouble:
        yield f"Stopped after {done:,} of {result.planned:,}. The same command goes on from here."
        return
    if result.bad_rows:
        rows = "1 row has" if result.bad_rows == 1 else f"{result.bad_rows:,} rows have"
        yield f"{rows} mistakes and got no letters."
    if "failed.csv" in made:
        yield f"The rows that failed are in {folder / 'failed.csv'}: mend them there, and make a second night from it."
    yield f"All is in {folder}: the letters, {', '.join(made)}."


def _listed(files: Sequence[str], one: str, several: str) -> Iterator[str]:
    if not files:
        return
    yield f"{files[0]} is {one}." if len(files) == 1 else f"{len(files):,} files are {several}:"
    if len(files) > 1:
        yield from (f"  {file}" for file in files[:MOST_LISTED])
        if len(files) > MOST_LISTED:
            yield f"  and {len(files) - MOST_LISTED:,} more"
