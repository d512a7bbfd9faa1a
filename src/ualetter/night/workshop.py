"""What a process needs to make letters, and how it makes a stretch of them."""

from __future__ import annotations

import time
from dataclasses import replace

from ualetter.compose.composer import Composer
from ualetter.files import place_file, sync_all
from ualetter.formats import FORMATS
from ualetter.night.asked import order_of
from ualetter.night.folder import STATE, path_of
from ualetter.night.ledger import Entry, Part, digest_of, owner_of
from ualetter.night.names import LETTERS, stem
from ualetter.night.settling import DiskTroubleError, Fate, digest_there, settle
from ualetter.problems import InputError
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from ualetter.compose.order import Order
    from ualetter.letter import Letter
    from ualetter.night.plan import Kind, Piece, Selection
    from ualetter.problems import Problem


_FATES = tuple(Fate)
_SYNC_EVERY = 1.0
"""Seconds."""


@dataclass(frozen=True, kw_only=True)
class TableSettings:
    """How the print run and the stationery are made."""

    home: str | None
    """Where the letters are posted, as far as is known."""
    duplex: bool
    envelope: str
    labels: str
    start_at: int
    no_sender: bool


@dataclass(frozen=True, kw_only=True)
class Kit:
    """All that letters are made from beside the pieces of the plan; travels to other processes."""

    folder: Path
    selections: Mapping[str, Selection]
    order: Order
    """What holds for every letter; `copies` is filled in for each."""
    no_copies: bool
    formats: tuple[str, ...]
    templates: Mapping[str, tuple[bytes, str]]
    """By format or kind of stationery: the template's bytes and the name it is known by."""
    table: TableSettings
    fonts: tuple[str, ...]
    width: int
    digits: int
    names: bool
    force: bool


@dataclass(frozen=True, kw_only=True)
class Stretch:
    """Some pieces in a row, with what the ledger knows of files with their serial numbers."""

    pieces: tuple[Piece, ...]
    known: tuple[Entry, ...]


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What became of one piece: its files that are in the folder now, and what went wrong."""

    fate: Fate
    made: bool = True
    """False if the letter itself can't be made, whatever becomes of its files."""
    entries: tuple[Entry, ...] = ()
    """As they go into the ledger."""
    files: tuple[tuple[str, str], ...] = ()
    """Each file with the SHA-256 of what is in it now."""
    kept: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Done:
    """The outcomes of a stretch; `trouble` if the disk took no more, and then the rest of it wasn't tried."""

    outcomes: tuple[Outcome, ...]
    trouble: tuple[Problem, ...] = ()


class Workshop:
    """One process at work: templates read once, and its own part of the ledger."""

    def __init__(self, kit: Kit, stopped: Callable[[], bool]) -> None:
        self.kit = kit
        self.stopped = stopped
        self.part = Part(kit.folder / STATE)
        self._synced = time.monotonic()
        self._composers: dict[tuple[str, str], Composer] = {}
        self._renderers: dict[str, Callable[[Letter], bytes]] | None = None

    @property
    def renderers(self) -> dict[str, Callable[[Letter], bytes]]:
        """What makes a letter's bytes, by format; templates are read when the first letter is made."""
        if self._renderers is None:
            kit = self.kit
            self._renderers = {
                name: FORMATS[name].renderer(*kit.templates[name], width=kit.width, fonts=kit.fonts)
                for name in kit.formats
            }
        return self._renderers

    def letter(self, piece: Piece) -> Letter:
        """Compose a piece. Raises InputError."""
        letter = self.composer(piece.kind).letter(piece.writer)
        return replace(letter, copy_of=True) if piece.kind.copy_to else letter

    def composer(self, kind: Kind) -> Composer:
        """Return what composes the letters to a target."""
        known = self._composers.get((kind.campaign, kind.target))
        if known is None:
            selection = self.kit.selections[kind.campaign]
            target = selection.campaign.targets[kind.target]
            order = order_of(selection, target, self.kit.order, no_copies=self.kit.no_copies)
            known = self._composers[kind.campaign, kind.target] = Composer(selection.campaign, target, order)
        return known

    def settle(self, file: str, content: bytes, entry: Entry, known: Collection[Entry]) -> Fate:
        """Bring a file of the night to its contents, as `settling.settle` says."""
        path = path_of(self.kit.folder, file)

        def put(replacing: bool) -> None:  # noqa: FBT001  called by `settle` alone
            place_file(path, content, force=replacing)

        return settle(path, put, entry, known, self.part.note, force=self.kit.force)

    def sync(self) -> None:
        """Make last what was written, unless that was done a moment ago: it takes as long as many letters."""
        now = time.monotonic()
        if now - self._synced >= _SYNC_EVERY:
            sync_all()
            self._synced = now

    def close(self) -> None:
        """End the part of the ledger."""
        self.part.close()


def make_letters(workshop: Workshop, stretch: Stretch) -> Done:
    """Write the letters of a stretch, and stop between two of them when asked to."""
    known: dict[str, list[Entry]] = {}
    for entry in stretch.known:
        known.setdefault(entry.file, []).append(entry)
    outcomes: list[Outcome] = []
    for piece in stretch.pieces:
        if workshop.stopped():
            break
        try:
            outcomes.append(_made(workshop, piece, known))
        except DiskTroubleError as error:
            return Done(outcomes=tuple(outcomes), trouble=error.problems)
    workshop.sync()
    return Done(outcomes=tuple(outcomes))


def _made(workshop: Workshop, piece: Piece, known: Mapping[str, list[Entry]]) -> Outcome:
    try:
        letter = workshop.letter(piece)
        contents = {name: render(letter) for name, render in workshop.renderers.items()}
    except InputError as error:
        return Outcome(fate=Fate.FAILED, made=False, problems=error.problems)
    return _settled(workshop, piece, contents, known)


def _settled(
    workshop: Workshop, piece: Piece, contents: Mapping[str, bytes], known: Mapping[str, list[Entry]]
) -> Outcome:
    kit, owner = workshop.kit, owner_of(piece.writer)
    fates: list[Fate] = []
    entries: list[Entry] = []
    files: list[tuple[str, str]] = []
    kept: list[str] = []
    problems: list[Problem] = []
    for name, content in contents.items():
        file = file_of(piece, name, kit)
        entry = Entry(serial=piece.serial, file=file, digest=digest_of(content), owner=owner)
        mine = known.get(file, ())
        try:
            fate = workshop.settle(file, content, entry, mine)
        except DiskTroubleError:
            raise
        except InputError as error:
            problems += error.problems
            fates.append(Fate.FAILED)
            entries += mine
            continue
        fates.append(fate)
        files.append((file, _digest_now(path_of(kit.folder, file), entry, fate)))
        entries += mine if fate is Fate.KEPT else [entry]
        kept += [file] if fate is Fate.KEPT else []
    return Outcome(
        fate=max(fates, key=_FATES.index),
        entries=tuple(entries),
        files=tuple(files),
        kept=tuple(kept),
        problems=tuple(problems),
    )


def _digest_now(path: str, entry: Entry, fate: Fate) -> str:
    """Return the digest of what is in a file of the night now."""
    return (digest_there(path) if fate is Fate.KEPT else None) or entry.digest


def file_of(piece: Piece, format_name: str, kit: Kit) -> str:
    """Return the file of a piece in a format, from the night's folder."""
    return f"{LETTERS}/{stem(piece, kit.digits, names=kit.names)}{FORMATS[format_name].suffix}"
