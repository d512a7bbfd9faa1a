"""Page numbers, and the running headers and footers that stand on every page of a document."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.letters.stops import ends_clause

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.model import Line

_PAGE_NUMBER = re.compile(
    r"[-\u2013|\s]*(?:page|seite|p[áa]gina|sida|side|pag\.|p\.)\s+[0-9]{1,3}(?:\s*(?:/|of|von|de|av|van|di|sur)\s*[0-9]{1,3})?[-\u2013|\s]*",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"(?:amnesty\s+international|amnist[ií]a\s+internacional)\s*[|\u2013\u2014-]\s*\w+(?:\s+[0-9]{1,3})?", re.IGNORECASE
)
_FEW_DIGITS = re.compile(r"-?\s?[0-9]{1,2}\s?-?|[0-9]{1,2}\s?/\s?[0-9]{1,2}")
_RUNNING = re.compile(
    r"amnest|amnist|urgent\s+action|acci[óo]n\s+urgente|action\s+urgente|eilaktion|blixtaktion|spoedactie|\bUA\b|\bindex\b|https?:|www\.",
    re.IGNORECASE,
)
_LONGEST = 120


def without_pagination(lines: Sequence[Line], page: Sequence[Line]) -> list[Line]:
    """Return the lines of a text without page numbers and running headers; `page` is the whole page.

    A paragraph that they divided goes on: no empty line stands there any more.
    """
    repeated = _repeated(page)
    kept: list[Line] = []
    dropped = False
    for place, line in enumerate(lines):
        after = lines[place + 1] if place + 1 < len(lines) else None
        apart = line.gap and (after is None or after.gap)
        if is_page_number(line.text) or (apart and _FEW_DIGITS.fullmatch(line.text)) or _key(line.text) in repeated:
            dropped = True
            continue
        goes_on = dropped and bool(kept) and not ends_clause(kept[-1].text)
        kept.append(replace(line, gap=line.gap and not goes_on))
        dropped = False
    return kept


def is_page_number(text: str) -> bool:
    """Say whether a line is a page number that says so: `Page 2 of 3`, `Amnesty International | Public 1`."""
    return (_PAGE_NUMBER.fullmatch(text) or _FOOTER.fullmatch(text)) is not None


def _repeated(page: Sequence[Line]) -> set[str]:
    """Return what stands on a page more than once, and names Amnesty or the action, or stands beside a page number."""
    counts = Counter(_key(line.text) for line in page if len(line.text) <= _LONGEST)
    return {
        key
        for place, line in enumerate(page)
        if counts[key := _key(line.text)] > 1 and not is_prose(line.text) and _is_running(page, place)
    }


def _is_running(page: Sequence[Line], place: int) -> bool:
    around = (*page[max(0, place - 1) : place], *page[place + 1 : place + 2])
    return bool(_RUNNING.search(page[place].text)) or any(is_page_number(line.text) for line in around)


def _key(text: str) -> str:
    return re.sub("[0-9]+", "0", " ".join(text.casefold().split()))
