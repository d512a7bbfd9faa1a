"""A page that came by e-mail: without the marks of a quotation and without what was written above it."""

from __future__ import annotations

import re
from itertools import islice

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTED = re.compile(r"(?:> ?)+")
_FORWARDED = re.compile(
    r"[\s>]*(?:-{2,}\s*)?(?:begin\s+)?(?:forwarded|original|weitergeleitete|ursprüngliche|mensaje\s+reenviado|message\s+(?:transf\w*|d.origine)"
    r"|vidarebefordrat|doorgestuurd|oorspronkelijk)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|para|enviado|fecha|asunto|[àa]|envoyé|objet"
    r"|från|till|skickat|ämne|van|aan|verzonden|onderwerp)\s*:\s*\S.*",
    re.IGNORECASE,
)
_TELLING = re.compile(
    r"(?:subject|date|sent|betreff|datum|gesendet|asunto|fecha|enviado|objet|ämne|onderwerp)\s*:", re.IGNORECASE
)
_TITLED = re.compile(
    r"urgent\s+action|\bUA\b|acci[óo]n\s+urgente|action\s+urgente|eilaktion|blixtaktion|spoedactie", re.IGNORECASE
)
_TOP = 8
"""Lines of a page that would name its action."""
_SHARE = 0.3
_LEAST_HEADERS = 2
_CERTAIN = 3
"""Headers that need no e-mail address to be known as such."""
_MOST_HEADERS = 12


def unquoted(lines: Sequence[str]) -> list[str]:
    """Return the lines of a page without the marks of a quotation, if enough of them have any."""
    written = [line for line in lines if line.strip()]
    quoted = sum(line.lstrip().startswith(">") for line in written)
    if not quoted or quoted < _SHARE * len(written):
        return list(lines)
    return [_QUOTED.sub("", line.lstrip(), count=1) if line.lstrip().startswith(">") else line for line in lines]


def without_cover(lines: Sequence[str]) -> list[str]:
    """Return the lines below the last header of a message, or all if there is none.

    Of the header only what tells its subject and date is kept, and only if the top of the page names no action.
    """
    begins = [0, *(place + 1 for place, line in enumerate(lines) if _FORWARDED.fullmatch(line))]
    headers = ((begin, _below_headers(lines, begin)) for begin in reversed(begins))
    begin, below = next(((begin, below) for begin, below in headers if below is not None), (0, 0))
    page = list(lines[below:])
    titled = any(_TITLED.search(line) for line in islice(filter(str.strip, page), _TOP))
    kept = ["" if titled or not _TELLING.match(line.strip()) else line for line in lines[begin:below]]
    whole = [""] * begin + kept + page  # so that the numbers of the lines stay
    return whole if sum(map(len, page)) * 2 > sum(map(len, lines)) else list(lines)


def _below_headers(lines: Sequence[str], begin: int) -> int | None:
    """Return the place below the header of a message that begins there; None if there is no header."""
    place = begin
    while place < len(lines) and not lines[place].strip():
        place += 1
    first = place
    while place < min(len(lines), first + _MOST_HEADERS) and _HEADER.fullmatch(lines[place].strip()):
        place += 1
    headers = place - first
    certain = headers >= _CERTAIN or any("@" in line for line in lines[first:place])
    return place if headers >= _LEAST_HEADERS and certain else None
