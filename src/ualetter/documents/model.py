"""What a document says: its text, its links, and what to tell about how it was read."""

from __future__ import annotations

from ualetter.records import dataclass


@dataclass(frozen=True, kw_only=True)
class Link:
    """A web link, with the words that a reader clicks on."""

    text: str
    url: str
    """Always `http://…` or `https://…`."""


@dataclass(frozen=True, kw_only=True)
class Page:
    """A document as its reader sees it."""

    text: str
    """Lines with line feeds; where a reader sees a gap stands one empty line. Cells of a table are divided by tabs."""
    links: tuple[Link, ...] = ()
    """In the order of the text, each once."""
    doubts: tuple[str, ...] = ()
    """Why a person should look at the text again."""
    url: str | None = None
    """The page's own web address, if the document says it."""
