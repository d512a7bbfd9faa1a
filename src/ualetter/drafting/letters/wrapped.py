"""Lines as they stand on a page → paragraphs and items, each on one line."""

from __future__ import annotations

import re
from itertools import pairwise

from ualetter.drafting.letters.bullets import may_be_item, read_mark, split_bullets
from ualetter.drafting.letters.hyphens import AND
from ualetter.drafting.letters.stops import ends_clause
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.letters.bullets import Mark
    from ualetter.drafting.model import Line

MOST_COLUMNS = 140
"""A line that is longer hasn't been wrapped by hand or by a PDF's page: it is a whole paragraph."""
_LISTED = re.compile(r"[;,:]$|[;,]\s*(?:and|or|und|oder|y|e|o|et|ou|och|eller|en|of)$", re.IGNORECASE)
_HYPHENED = re.compile(r"\w-$")
_LINK = re.compile(r"\b(?:to|att|om|que|de|à)$", re.IGNORECASE)
_SHORT = 0.85
"""Of the full width: a line is short if the next word had fitted in there. Printed letters differ in width."""
_SHORT_BETWEEN_GAPS = 0.6
"""The same in a letter whose paragraphs are divided by empty lines anyway."""


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A paragraph of a letter, or an item of a list."""

    text: str
    mark: str = ""
    """`-` or `1.` for an item."""


@dataclass(frozen=True, kw_only=True)
class _Shape:
    """How the lines of a letter were broken."""

    full: float
    """Characters below which a line that ends a sentence ends its paragraph; 0 if lines are paragraphs already."""
    open_full: float
    """The same for a line that ends within a sentence, or in no mark at all, before a line with a capital."""
    gaps: bool
    """Whether empty lines divide paragraphs; else they stand between all lines."""


def pieces(lines: Sequence[Line]) -> list[Piece]:
    """Return the paragraphs and items of some lines that stand together."""
    lines = [part for line in lines for part in split_bullets(line)]
    shape = _shape(lines)
    found: list[Piece] = []
    before: Line | None = None
    last_mark: Mark | None = None
    for line in lines:
        leading = before is not None and _leads(before.text, line.text)
        # German ends in a comma what leads to a list.
        ended = before is None or _has_ended(before.text) or before.text[-1] == ","
        fresh = ended or leading or (line.gap and shape.gaps)
        listed = bool(found and found[-1].mark)
        mark = read_mark(line.text, last_mark, fresh=fresh, leading=leading, listed=listed)
        if mark:
            found.append(Piece(text=line.text[mark.end :], mark=mark.shown))
            last_mark = mark
        elif before is None or not _goes_on(before, line, shape, listed=_in_list(found)):
            found.append(Piece(text=line.text))
        else:
            found[-1] = Piece(text=_on_one_line(found[-1].text, line.text), mark=found[-1].mark)
        before = line
    return list(_unmarked_lists(found))


def _on_one_line(before: str, after: str) -> str:
    """Return two lines of a paragraph as one: no word is changed, and a hyphen at the break stays."""
    close = _HYPHENED.search(before[-2:]) and after[:1].islower() and not AND.match(after)
    return f"{before}{after}" if close else f"{before} {after}"


def _shape(lines: Sequence[Line]) -> _Shape:
    pairs = list(pairwise(lines))
    width = max((len(line.text) for line in lines if len(line.text) <= MOST_COLUMNS), default=0)
    open_ended = [(a, b) for a, b in pairs if _runs_on(a.text, b.text, width)]
    gaps = [b.gap for _, b in pairs]
    # An empty line below every line says nothing, if sentences run over it.
    gaps_divide = not (all(gaps) and sum(b.text[0].islower() for _, b in open_ended) > 1)
    wrapped = [a for a, b in open_ended if not (b.gap and gaps_divide)]
    short = (_SHORT_BETWEEN_GAPS if any(gaps) and gaps_divide else _SHORT) * width
    return _Shape(full=short if wrapped else 0, open_full=_SHORT_BETWEEN_GAPS * width, gaps=gaps_divide)


def _has_ended(text: str) -> bool:
    return bool(ends_clause(text) or _LISTED.search(text)) and text[-1] != ","


def _leads(text: str, after: str) -> bool:
    """Say whether a line leads to a list: by its colon, or by a last word that the items go on from."""
    return text.endswith(":") or (_LINK.search(text) is not None and may_be_item(after))


def _runs_on(text: str, after: str, width: int) -> bool:
    """Say whether a line was broken in the middle of a sentence: it goes on in small letters, or is full."""
    if may_be_item(after) or len(text) > MOST_COLUMNS:
        return False
    if _has_ended(text):
        return text.endswith(";") and AND.match(after) is not None
    return not after[0].isupper() or len(text) > _SHORT_BETWEEN_GAPS * width


def _goes_on(before: Line, line: Line, shape: _Shape, *, listed: bool) -> bool:
    """Say whether a line belongs to the paragraph or item of the line above."""
    ended = ends_clause(before.text)
    if line.gap and shape.gaps:
        return not ended and line.text[0].islower() and not (listed and _LISTED.search(before.text))
    if listed and _LISTED.search(before.text) and _has_ended(before.text):
        return False
    length = len(before.text) + 1 + len(line.text.split(maxsplit=1)[0])
    if not ended or (before.text.endswith(";") and not listed):
        return not line.text[0].isupper() or before.text[-1] == "," or length > shape.open_full
    return len(before.text) <= MOST_COLUMNS and 0 < shape.full < length


def _in_list(found: Sequence[Piece]) -> bool:
    """Say whether the last piece stands in a list, or below the line that leads to one."""
    return bool(found) and (bool(found[-1].mark) or (len(found) > 1 and found[-2].text.endswith((":", ";"))))


def _unmarked_lists(found: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the pieces; what stands below a line that ends in a colon, and ends in `;`, is an item."""
    listing = False
    for place, piece in enumerate(found):
        after = found[place + 1] if place + 1 < len(found) else None
        before = found[place - 1] if place else None
        if piece.mark or before is None:
            listing = False
        elif before.text.endswith(":") and not before.mark:
            listing = after is not None and not after.mark and _is_joined(piece.text)
        elif not _is_joined(before.text):
            listing = False
        yield Piece(text=piece.text, mark="-") if listing else piece


def _is_joined(text: str) -> bool:
    return bool(_LISTED.search(text)) and not text.endswith(":")
