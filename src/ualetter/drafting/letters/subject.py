"""Subject and date of a sample letter, which stand above or below its opening."""

from __future__ import annotations

import re

from ualetter.drafting.head.dates import is_date_line

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.model import Line

_LABEL = re.compile(
    r"(?:re|ref|subject|subject\s+line|betreff|betr|betrifft|asunto|referencia|objet|concerne|oggetto|assunto|ämne|angående|ang"
    r"|onderwerp|betreft|emne|vedr(?:ørende)?|ärende|rubrik|sak|gjelder|tema|sujet|objeto|concerns?)\s?(?:\.:|[:.\u2013—-](?=\s)|:)\s*",
    re.IGNORECASE,
)
_RE = re.compile(r"(?:RE|Re)\s+(?=[A-ZÀ-Þ0-9])")
_DATE_ABROAD = re.compile(
    r"(?:[^\W\d_][\w .'\u2019-]{1,30},\s+)?(?:[^\W\d_]{2,3}\s+)?[0-9]{1,2}\.?\s+[^\W\d_]{3,12}\.?\s+[0-9]{4}[.,]?"
)
"""A date with a month of no table, a place before it perhaps: `Warszawa, 4 maja 2018`."""
_DATE_HOLE = re.compile(
    r"(?:date|datum|fecha|data)\s*:?[\s_.]*[\w\s.,/-]{0,30}|[\[(<]\s*(?:\w+['\u2019]?\w*\s+){0,2}(?:date|datum|fecha|data)\s*[\])>]",
    re.IGNORECASE,
)
_LONGEST = 200
_LEAST_CAPITALS = 8


def labelled_subject(text: str) -> str | None:
    """Return the subject of a line that says so: `Re: …`, `Betreff: …`."""
    found = _LABEL.match(text) or _RE.match(text)
    words = text[found.end() :].strip() if found else ""
    return words if 0 < len(words) <= _LONGEST else None


def is_capitals(text: str) -> bool:
    """Say whether a line is in capitals, as subjects below an opening often are."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) >= _LEAST_CAPITALS and len(text) <= _LONGEST and text == text.upper() and text != text.lower()


def is_date(text: str) -> bool:
    """Say whether a line is nothing but a date, or the place for one: `[Date]`."""
    return is_date_line(text) or any(one.fullmatch(text) for one in (_DATE_ABROAD, _DATE_HOLE))


def without_subject(lines: Sequence[Line], *, capitals: bool = False) -> tuple[str | None, list[Line]]:
    """Return the subject with which lines begin, and the lines below it, without a date beside it.

    `capitals`: whether a line in capitals is one. A subject may be wrapped: what follows it without an empty line, and
    ends no sentence, goes on with it. The last line is never taken.
    """
    rest = list(lines)
    subject = None
    while len(rest) > 1 and (is_date(rest[0].text) or subject is None):
        labelled = labelled_subject(rest[0].text)
        found = labelled or (rest[0].text if capitals and is_capitals(rest[0].text) else None)
        if not (found or is_date(rest[0].text)):
            break
        subject = subject or found
        rest = rest[1:]
        if labelled and _goes_on(rest):
            subject, rest = f"{subject} {rest[0].text}", rest[1:]
    return subject, rest


def _goes_on(below: Sequence[Line]) -> bool:
    """Say whether the line below a subject is its wrapped rest."""
    if len(below) == 1 or below[0].gap or not below[1].gap:
        return False
    return below[0].text[-1] not in ".!?:," and not is_date(below[0].text)
