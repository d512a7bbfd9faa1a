"""A page that came by e-mail: without the marks of a quotation and without what was written above it."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_QUOTED = re.compile(r"(?:> ?)+")
_FORWARDED = re.compile(
    r"[\s>]*(?:-{2,}\s*)?(?:begin\s+)?(?:forwarded|original|weitergeleitete|ursprüngliche|mensaje\s+reenviado|message\s+(?:transf|d.origine)"
    r"|vidarebefordrat|doorgestuurd|oorspronkelijk)\b[^.]{0,40}$",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"(?:from|to|cc|date|sent|subject|reply-to|von|an|datum|gesendet|betreff|de|para|enviado|fecha|asunto|[àa]|envoyé|objet"
    r"|från|till|skickat|ämne|van|aan|verzonden|onderwerp)\s*:\s*\S.*",
    re.IGNORECASE,
)
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
    """Return the lines below the last header of a forwarded message, or all if there is none."""
    begins = [0, *(place + 1 for place, line in enumerate(lines) if _FORWARDED.fullmatch(line))]
    below = next(filter(None, (_below_headers(lines, begin) for begin in reversed(begins))), None)
    if below is None:
        return list(lines)
    kept = [""] * below + list(lines[below:])  # so that the numbers of the lines stay
    return kept if sum(map(len, kept)) * 2 > sum(map(len, lines)) else list(lines)


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
