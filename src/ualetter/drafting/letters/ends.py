"""Where a letter ends on a page: at its closing, or above what follows it."""

from __future__ import annotations

import re
from bisect import bisect_left

from ualetter.drafting.cutting.headings import BACKGROUND, COPIES, DEMANDS, LETTER, TARGETS, heading
from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.furniture import is_furniture
from ualetter.drafting.letters.closing import other_closing
from ualetter.drafting.letters.pagination import is_page_number
from ualetter.drafting.letters.subject import is_capitals

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.letters.closing import Closing
    from ualetter.drafting.letters.flat import Flat
    from ualetter.drafting.model import Line

_FOOTER = re.compile(
    r"""(?:next\s+(?:meeting|action|post)|previous|tags?|filed\s+under|posted|categor(?:y|ies)|related|report\s+your|share|sources?|contact
    |copyright|further\s+reading|notes?|footnotes?|more\s+info\w*|download|termine?|quellen?|fuentes?|källor|bron(?:nen)?)\b[^.]{0,40}:
    |©|https?:|www\.|\*\s*\*\s*\*|_{10,}$|-{5,}$|={5,}$""",
    re.IGNORECASE | re.VERBOSE,
)
_LEADING = {TARGETS, COPIES, DEMANDS}
_PARTS = {BACKGROUND, TARGETS, COPIES, LETTER}


def closing_after(flat: Flat, ends: Sequence[Closing], position: int, limit: int) -> Closing | None:
    """Return the first closing between two places that belongs to the same part; `ends` are those of known words."""
    place = bisect_left(ends, position, key=lambda closing: closing.start)
    found = ends[place] if place < len(ends) and ends[place].start < limit else None
    if found and not _part_between(flat, position, found.start):
        return found
    return other_closing(flat.text, position, open_end(flat, position, limit))


def _part_between(flat: Flat, start: int, end: int) -> bool:
    """Say whether another part of the page begins between two places: what closes there is no letter's end."""
    first, last = flat.place(start)[0], flat.place(end)[0]
    return any(_begins_part(flat.lines[index]) for index in range(first + 1, last + 1))


def _begins_part(line: Line) -> bool:
    found = heading(line.text) if line.gap else None
    return found is not None and found.kind in _PARTS and not is_prose(line.text)


def open_end(flat: Flat, start: int, limit: int) -> int:
    """Return where a letter without a closing ends: above the next heading or footer, or with the page."""
    first = flat.place(start)[0]
    for index in range(first + 1, len(flat.lines)):
        if flat.starts[index] >= limit or _ends_letter(flat.lines[index], soon=index == first + 1):
            return flat.starts[index - 1] + len(flat.lines[index - 1].text)
    return len(flat.text)


def _ends_letter(line: Line, *, soon: bool) -> bool:
    """Say whether a line is a heading or a footer; in capitals, `soon` below the opening, it is the subject."""
    found = heading(line.text)
    leads = found is not None and (not is_prose(line.text) or (found.kind in _LEADING and line.text.endswith(":")))
    footer = line.gap and (_FOOTER.match(line.text) or (is_furniture(line.text) and not is_page_number(line.text)))
    return bool(leads or footer or (is_capitals(line.text) and not soon))
