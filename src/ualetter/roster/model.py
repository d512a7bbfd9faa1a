"""The guests of a roster, as frozen records."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.model import Writer
    from ualetter.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Row:
    """A row of the table; `number` is what the spreadsheet program shows beside it, 1 for the first."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Wish:
    """A letter that a guest asks for in `to`; without a target, to whomever the command line says."""

    campaign: str
    target: str | None


@dataclass(frozen=True, kw_only=True)
class Guest:
    """One person of the roster; a writer without a name is a letter to sign by hand."""

    row: int
    writer: Writer
    to: tuple[Wish, ...]
    cells: tuple[str, ...]
    """Exactly as they stand in the file."""
    problems: tuple[Problem, ...]
    """With an error among them, this guest gets no letter."""


@dataclass(frozen=True, kw_only=True)
class Roster:
    """The table of writers; its guests are read one by one, once."""

    header: tuple[str, ...]
    notes: tuple[str, ...]
    """What to tell the person: which columns were understood as which, and which are not used."""
    guests: Iterator[Guest]
    """Raises InputError where the file can't be read any further."""
