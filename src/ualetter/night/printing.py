"""The PDFs of a night: which kinds there are, and how the pieces of a plan are divided among their volumes."""

from __future__ import annotations

import itertools
import re

from ualetter.compose.page import has_post
from ualetter.night import extras
from ualetter.night.names import PRINT, STATIONERY, volume_name
from ualetter.night.plan import by_guest, in_order, pieces
from ualetter.night.volumes import Volume, cut
from ualetter.records import dataclass
from ualetter.stationery.labels import SHEETS
from ualetter.stationery.tally import totals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ualetter.night.job import Job
    from ualetter.night.ledger import Entry
    from ualetter.night.plan import Piece

    Make = Callable[..., bytes]
    Division = tuple[int, Iterator[tuple[Make, tuple[object, ...]]]]
    """How many volumes there are, and each one's maker and items."""

_TALLY_ROWS = 2000


@dataclass(frozen=True, kw_only=True)
class Printout:
    """One kind of thing to print."""

    name: str
    """Also what its files are called."""
    folder: str
    divide: Callable[[Job], Division]
    template: str
    """The page template that it ships with."""

    @property
    def title(self) -> str:
        """What people call it: `cover sheets`."""
        return "the print run" if self.folder == PRINT else self.name.replace("-", " ")

    def is_of(self, file: str) -> bool:
        """Say whether a file of the ledger is of this kind."""
        return re.fullmatch(rf"{self.folder}/{self.name}(-\d+)?\.pdf", file) is not None


def printouts(extra: Iterable[str], *, prints: bool) -> list[Printout]:
    """Return the kinds that were asked for, in the order in which they are made."""
    wanted = {*extra, *(("letters",) if prints else ())}
    if "labels" in wanted:
        wanted.add("labels-test-page")
    return [kind for kind in KINDS if kind.name in wanted]


def volumes_of(job: Job, kind: Printout, known: Mapping[str, list[Entry]]) -> tuple[int, Iterator[Volume]]:
    """Return how many PDFs of a kind there are to make, and each of them."""
    count, volumes = kind.divide(job)
    return count, _numbered(kind, count, volumes, known)


def _numbered(
    kind: Printout, count: int, volumes: Iterable[tuple[Make, tuple[object, ...]]], known: Mapping[str, list[Entry]]
) -> Iterator[Volume]:
    for number, (make, items) in enumerate(volumes, start=1):
        file = f"{kind.folder}/{volume_name(kind.name, number, count)}"
        yield Volume(file=file, items=items, make=make, known=tuple(known.get(file, ())))


def _cut(items: Iterable[object], count: int, most: int, make: Make) -> Division:
    return -(-count // most), ((make, run) for run in cut(items, most))


def _letters(job: Job) -> Division:
    return _cut(pieces(job.plan, job.start), job.survey.total, job.volume, extras.print_run)


def _posted(job: Job) -> tuple[int, Iterator[Piece]]:
    """Return how many pieces can be posted, and each of them."""
    by_post = {kind for kind in job.survey.counts if has_post(extras.recipient_of(job.kit, kind))}
    count = sum(job.survey.counts[kind] for kind in by_post)
    return count, (piece for piece in pieces(job.plan, job.start) if piece.kind in by_post)


def _envelopes(job: Job) -> Division:
    count, posted = _posted(job)
    return _cut(posted, count, job.volume, extras.envelopes_of)


def _labels(job: Job) -> Division:
    """Divide the labels so that every volume but the last ends with a full sheet."""
    a_sheet = SHEETS[job.kit.table.labels].count
    most = max(job.volume // a_sheet, 1) * a_sheet
    count, posted = _posted(job)
    first = most - (job.kit.table.start_at - 1)
    further, volumes = _cut(posted, max(count - first, 0), most, extras.more_labels_of)
    start = tuple(itertools.islice(posted, first))
    return (1 + further, itertools.chain([(extras.labels_of, start)], volumes)) if start else (0, iter(()))


def _once(make: Make, items: tuple[object, ...]) -> Division:
    return 1, iter([(make, items)])


def _case_sheets(job: Job) -> Division:
    return _once(extras.case_sheets_of, tuple(job.plan.selections))


def _copy_sheets(job: Job) -> Division:
    kinds = [kind for kind in in_order(job.plan, job.survey.counts) if kind.copy_to is None]
    return _cut(kinds, len(kinds), job.volume, extras.copy_sheets_of)


def _cover_sheets(job: Job) -> Division:
    seats = (extras.Seat(pieces=tuple(own)) for guest, own in by_guest(job.plan, job.start) if guest.row)
    return _cut(seats, job.survey.guests, job.volume, extras.cover_sheets_of)


def _tally(job: Job) -> Division:
    lines = (extras.tally_line(job.kit, piece) for piece in pieces(job.plan, job.start))
    items = itertools.chain(pieces(job.plan, job.start), [totals(lines, job.kit.table.home)])
    return _cut(items, job.survey.total + 1, _TALLY_ROWS, extras.tally_of)


KINDS = (
    Printout(name="letters", folder=PRINT, divide=_letters, template="letter.typ"),
    Printout(name="envelopes", folder=STATIONERY, divide=_envelopes, template="envelope.typ"),
    Printout(name="labels", folder=STATIONERY, divide=_labels, template="labels.typ"),
    Printout(
        name="labels-test-page",
        folder=STATIONERY,
        divide=lambda _job: _once(extras.calibration_of, (None,)),
        template="labels.typ",
    ),
    Printout(name="case-sheets", folder=STATIONERY, divide=_case_sheets, template="case-sheet.typ"),
    Printout(name="copy-sheets", folder=STATIONERY, divide=_copy_sheets, template="copy-sheet.typ"),
    Printout(name="cover-sheets", folder=STATIONERY, divide=_cover_sheets, template="cover-sheet.typ"),
    Printout(name="tally", folder=STATIONERY, divide=_tally, template="tally.typ"),
)
