"""What stands at the edges of pages of paper: their numbers, and what repeats from page to page."""

from __future__ import annotations

import re
from collections import Counter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.documents.pdf_rows import Row

_EDGE = 4
"""Rows at the top of a page, or at its bottom, that may belong to its edge."""
_PAGE_NUMBER = re.compile(
    r"(?:page|seite|p[áa]gina|sida|pagina|p\.|[-\u2013\u2014|])?\s*(\d{1,4})\s*"
    r"(?:(?:of|von|de|sur|van|av|di|/|\|)\s*\d{1,4}\s*)?[-\u2013\u2014|]?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")


def without_edges(pages: Sequence[Sequence[Row]]) -> tuple[list[list[Row]], list[str]]:
    """Return the rows that are a page's own, and the footers that say more than a page's number.

    A header stays on the page that has it first: there it may be the title. A footer with a number in it, such as the
    document's index, is worth keeping too, but not in the middle of a sentence.
    """
    headers = _repeated([_top(rows) for rows in pages])
    footers = _repeated([_bottom(rows) for rows in pages])
    kept: list[list[Row]] = []
    told: dict[str, list[list[str]]] = {}
    for place, rows in enumerate(pages):
        above = [row for row in _top(rows) if headers.get(_alike(row), place) != place]
        below = [row for row in _bottom(rows) if _alike(row) in footers]
        for row in below:
            told.setdefault(_alike(row), []).append(_words(row))
        left_out = {id(row) for row in (*above, *below)}
        left_out |= {id(row) for row in (*_top(rows), *_bottom(rows)) if _is_page_number(row, len(pages))}
        kept.append([row for row in rows if id(row) not in left_out])
    footers_kept = (_shared(texts) for texts in told.values())
    return kept, [text for text in footers_kept if _DIGITS.search(text)]


def _words(row: Row) -> list[str]:
    """Return the words of a footer whose parts stand far from each other, without the part that is the number."""
    return " ".join(part for part in row.text.split("\t") if not _PAGE_NUMBER.fullmatch(part)).split()


def _shared(texts: Sequence[Sequence[str]]) -> str:
    """Return the words that a footer has on all pages, and so without the number of the page."""
    return " ".join(words[0] for words in zip(*texts, strict=False) if len({*words}) == 1)


def _top(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=_line)[: min(_EDGE, len(rows) // 2)]


def _bottom(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=_line)[len(rows) - min(_EDGE, len(rows) // 2) :]


def _line(row: Row) -> float:
    return row.line


def _repeated(edges: Sequence[Sequence[Row]]) -> dict[str, int]:
    """Return what stands at the edge of most pages, with the first page that has it, from 0; numbers count as alike."""
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for place, rows in enumerate(edges):
        texts = {_alike(row) for row in rows}
        counts.update(texts)
        first |= {text: place for text in texts if text not in first}
    return {text: first[text] for text, count in counts.items() if count > 1 and 2 * count >= len(edges)}


def _alike(row: Row) -> str:
    return _DIGITS.sub("#", row.text)


def _is_page_number(row: Row, pages: int) -> bool:
    found = _PAGE_NUMBER.fullmatch(row.text)
    return found is not None and int(found[1]) <= pages
