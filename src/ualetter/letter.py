"""The composed letter: what it says, piece by piece, and nothing about how it looks."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import TypeGuard


@dataclass(frozen=True, kw_only=True)
class Run:
    """Some text in one kind of emphasis; a line feed in `text` is a line break to keep."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, kw_only=True)
class Paragraph:
    """One paragraph of the body; `own` marks the writer's own words."""

    runs: tuple[Run, ...]
    own: bool = False


@dataclass(frozen=True, kw_only=True)
class ListBlock:
    """A list of the body; `start` is the first number, None for a list of dashes."""

    items: tuple[tuple[Run, ...], ...]
    start: int | None = None


Block = Paragraph | ListBlock


@dataclass(frozen=True, kw_only=True)
class Letter:
    """One letter to one target, ready for any format."""

    language: str
    """BCP 47, of the words of the letter."""
    paper: str
    """`a4` or `letter`."""
    sender: tuple[str, ...]
    date: str
    """As written in the head, in the letter's language."""
    address: tuple[str, ...]
    subject: tuple[Run, ...]
    """Empty if the letter has none."""
    salutation: str
    body: tuple[Block, ...]
    closing: str
    name: str | None
    """None: a ruled line to sign on."""
    copies: tuple[str, ...]
    """The `cc:` lines, without the word."""
    copy_of: bool = False
    """True for a courtesy copy, which is headed `COPY`."""
    copy_word: str = "COPY"


def plain(runs: tuple[Run, ...]) -> str:
    """The words of some runs without their emphasis."""
    return "".join(run.text for run in runs)


def block_texts(block: Block) -> tuple[str, ...]:
    """The texts of a block: one of a paragraph, one an item of a list."""
    if isinstance(block, Paragraph):
        return (plain(block.runs),)
    return tuple(plain(item) for item in block.items)


def is_own(block: Block) -> TypeGuard[Paragraph]:
    """Whether a block is a paragraph of the writer's own words."""
    return isinstance(block, Paragraph) and block.own


def list_marks(block: ListBlock) -> list[str]:
    """What stands before each item of a list that is typed: a dash, or its number and a full stop."""
    if block.start is None:
        return ["-"] * len(block.items)
    return [f"{number}." for number, _ in enumerate(block.items, block.start)]
