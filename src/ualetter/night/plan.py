"""Who writes to whom: the pieces of a night in the order of the tables, without any work done.

Everything here is lazy and reads the roster anew for each pass, so that a million rows take no more memory than ten.
"""

from __future__ import annotations

import functools
import itertools
from collections import Counter
from dataclasses import replace

from ualetter.model import Writer
from ualetter.problems import Place
from ualetter.records import dataclass
from ualetter.roster.reading import Guest
from ualetter.roster.wishes import wanted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from ualetter.model import Campaign
    from ualetter.problems import Problem
    from ualetter.roster.model import Wish

    Start = Mapping[tuple[str, ...], int]

SORTS = ("writer", "target", "campaign")


@dataclass(frozen=True, kw_only=True)
class Selection:
    """A campaign of the night, with the ids of the targets asked for and of those who get copies."""

    campaign: Campaign
    targets: tuple[str, ...]
    copy_to: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Kind:
    """What pieces have in common but for the writer: a letter to a target, or the copy of it that goes to another."""

    campaign: str
    target: str
    copy_to: str | None = None

    @property
    def recipient(self) -> str:
        """The id of the target whose address is on the envelope."""
        return self.copy_to or self.target


@dataclass(frozen=True, kw_only=True)
class Piece:
    """One letter or copy; `serial` counts from 1 in the order of the tables."""

    serial: int
    row: int
    """The writer's row as the spreadsheet shows it; 0 for people who walk in."""
    writer: Writer
    kind: Kind


@dataclass(frozen=True, kw_only=True, eq=False)
class Plan:
    """All that decides which pieces there are, and in which order."""

    selections: Mapping[str, Selection]
    """By campaign id, in the order of the command line."""
    roster: str
    """What the roster is called in messages."""
    guests: Callable[[], Iterable[Guest]]
    """Reads the roster from its beginning."""
    sort: str
    home: str | None
    """The country of guests who give none."""
    blank: int = 0

    @property
    def campaigns(self) -> dict[str, Campaign]:
        """The campaigns by id."""
        return {name: selection.campaign for name, selection in self.selections.items()}


def everyone(plan: Plan) -> Iterator[Guest]:
    """Yield the guests of the roster, good and bad, and then the people who may walk in."""
    yield from plan.guests()
    nobody = Guest(row=0, writer=Writer(), to=(), cells=(), problems=())
    yield from itertools.repeat(nobody, plan.blank)


def errors_of(plan: Plan, guest: Guest) -> list[Problem]:
    """Return why a guest gets no letters: what is wrong with the row, or asked for in vain."""
    if not (guest.to or guest.problems):
        return []
    errors = [problem for problem in guest.problems if not problem.warning]
    vain = wanted(guest.to, plan.campaigns)[1] if guest.to else []
    return errors + [replace(problem, place=place_of(plan, guest.row)) for problem in vain]


def place_of(plan: Plan, row: int) -> Place | None:
    """Return the place of a row of the roster, None for people who walk in."""
    return Place(file=plan.roster, line=row) if row else None


def kinds_of(plan: Plan, guest: Guest) -> tuple[Kind, ...]:
    """Return what a guest writes, in the order of the table."""
    return _kinds(plan, guest.to)


@functools.lru_cache(maxsize=1024)
def _kinds(plan: Plan, wishes: tuple[Wish, ...]) -> tuple[Kind, ...]:
    """Return what guests with such wishes write; most of a roster have the same ones."""
    asked = wanted(wishes, plan.campaigns)[0] if wishes else [(name, None) for name in plan.selections]
    kinds = []
    for name, target in asked:
        selection = plan.selections[name]
        kinds += [
            kind for one in ((target,) if target else selection.targets) for kind in _letter_and_copies(selection, one)
        ]
    # A row may name a campaign and one of its targets too.
    return tuple(dict.fromkeys(kinds))


def _letter_and_copies(selection: Selection, target: str) -> list[Kind]:
    copies = [copy for copy in selection.copy_to if copy != target]
    return [Kind(campaign=selection.campaign.id, target=target, copy_to=copy) for copy in (None, *copies)]


def by_guest(plan: Plan, start: Start) -> Iterator[tuple[Guest, list[Piece]]]:
    """Yield each good guest with their pieces, numbered as in the order of the tables; see `starts`."""
    following = dict(start)
    for guest in everyone(plan):
        if errors_of(plan, guest):
            continue
        writer = guest.writer
        if writer.country is None and plan.home is not None:
            writer = replace(writer, country=plan.home)
        pieces = []
        for kind in kinds_of(plan, guest):
            group = _group(plan.sort, kind)
            serial = following.get(group, 1)
            following[group] = serial + 1
            pieces.append(Piece(serial=serial, row=guest.row, writer=writer, kind=kind))
        yield guest, pieces


def pieces(plan: Plan, start: Start) -> Iterator[Piece]:
    """Yield all pieces in the order of the tables; the roster is read once for each group."""
    groups = list(start) or [()]
    for group in groups:
        for _, own in by_guest(plan, start):
            yield from (piece for piece in own if _group(plan.sort, piece.kind) == group)


def starts(plan: Plan, counts: Mapping[Kind, int]) -> dict[tuple[str, ...], int]:
    """Return the first serial number of each group that lies together on the tables.

    Within a group the pieces follow the roster, so that one pass can number them whichever order it needs itself.
    """
    sizes: Counter[tuple[str, ...]] = Counter()
    for kind in in_order(plan, counts):
        sizes[_group(plan.sort, kind)] += counts[kind]
    firsts = itertools.accumulate(sizes.values(), initial=1)
    return dict(zip(sizes, firsts, strict=False))


def _group(sort: str, kind: Kind) -> tuple[str, ...]:
    if sort == "writer":
        return ()
    return (kind.campaign,) if sort == "campaign" else (kind.campaign, kind.target)


def in_order(plan: Plan, kinds: Iterable[Kind]) -> list[Kind]:
    """Return kinds by campaigns as on the command line, targets by their importance, each letter before its copies."""
    campaigns = list(plan.selections)

    def place(kind: Kind) -> tuple[int, int, int]:
        targets = ["", *plan.selections[kind.campaign].campaign.targets]
        return campaigns.index(kind.campaign), targets.index(kind.target), targets.index(kind.copy_to or "")

    return sorted(kinds, key=place)
