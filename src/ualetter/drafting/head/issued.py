"""The day on which an Urgent Action was issued: the page's own date line."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.dates import find_dates, is_date_line, writes_month_first
from ualetter.drafting.head.furniture import path_pieces
from ualetter.drafting.head.metadata import ISSUED, is_metadata, labelled, line_pieces
from ualetter.drafting.head.number import INDEX, NUMBER
from ualetter.drafting.model import Line, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.head.dates import FoundDate

_INSIDE_LABEL = re.compile(
    r"(?:(?<!update )(?<!updated )(?<!deadline )\bdate|\bdatum|\bfecha|\bdata|\bpublished|\bposted|\bissued)"
    r"\s*(?:on)?\s*:?\s*$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"\b(?:last\s+)?(?:updated?|modified|reviewed|aktualisiert|actualizad[oa])\b", re.IGNORECASE)
_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]")
_LEADS = re.compile(
    r"(?:[(,]|\b(?:expires?|expiring|deadline|vence|caduca|l[äa]uft|g[üu]ltig|for|on|until|till|by|before|after|of|since|from|am|bis|vor|ab|seit|el|hasta|del?|le|du|den|op|tot))\s*$",
    re.IGNORECASE,
)
_REST_OF_YEAR = re.compile(r"(?:del?\s+|of\s+)?(?:19|20)[0-9]{2}")
_SENT = re.compile(
    r"(?:date|sent|datum|gesendet|fecha|enviado|envoy[ée]|skickat|verzonden)\s?:\s.{0,60}\b[0-9]{1,2}[:.h][0-9]{2}\b",
    re.IGNORECASE,
)
"""The line of an e-mail's header that has its date and time."""
_LONGEST_LINE = 160
_NEAR = 40


def read_issued(lines: Sequence[Line]) -> Value | None:
    """Return the day as `2020-09-21`: from a label, a line with nothing else, or the end of the number's line."""
    lines = _with_years(lines)
    month_first = any(writes_month_first(line.text) for line in lines)
    for reading in (_labelled, _alone, _in_header, _sent):
        found = list(reading(lines, month_first))
        if found:
            return _value(found)
    return None


def _with_years(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with the year that was wrapped onto the next one."""
    whole: list[Line] = []
    for line in lines:
        above = whole[-1] if whole else None
        if above and not line.gap and _REST_OF_YEAR.fullmatch(line.text) and find_dates(above.text):
            whole[-1] = Line(text=f"{above.text} {line.text}", number=above.number, gap=above.gap)
        else:
            whole.append(line)
    return whole


def _value(found: Sequence[FoundDate]) -> Value:
    complete = [one for one in found if one.year_given]
    if not complete:
        return Value(doubts=("the page's date has no year",))
    first, *others = complete
    doubts = []
    if not first.exact:
        doubts.append("day and month may be meant the other way round")
    if any(other.day != first.day for other in others):
        doubts.append(f"the page also has the date {next(other.day for other in others if other.day != first.day)}")
    return Value(text=first.day.isoformat(), doubts=tuple(doubts))


def _labelled(lines: Sequence[Line], month_first: bool) -> Iterator[FoundDate]:  # noqa: FBT001  one of four alike
    lines = [line for line in lines if not _SENT.match(line.text)]
    for text, _ in labelled(lines, ISSUED):
        yield from find_dates(text, month_first=month_first)[:1]
    for line in lines:
        if len(line.text) <= _LONGEST_LINE and not is_prose(line.text):
            for found in find_dates(line.text, month_first=month_first):
                if _INSIDE_LABEL.search(line.text, max(0, found.start - _NEAR), found.start):
                    yield found


def _in_header(lines: Sequence[Line], month_first: bool) -> Iterator[FoundDate]:  # noqa: FBT001  one of four alike
    """Yield dates that end the line of a number or an index, but not in a bracket, where an earlier action's stand."""
    for line in lines:
        if len(line.text) <= _LONGEST_LINE and is_metadata(line.text):
            dated = [piece for piece in line_pieces(_BRACKET.sub(" ", line.text)) if is_date_line(piece)]
            yield from (one for piece in dated for one in find_dates(piece, month_first=month_first))
        if len(line.text) <= _LONGEST_LINE and _is_header(line.text):
            yield from (one for one in find_dates(line.text, month_first=month_first) if _ends(line.text, one))


def _is_header(text: str) -> bool:
    """Say whether a line has the number, the index or the country of an action; behind a number anything may stand."""
    if NUMBER.match(text) or is_metadata(text):
        return True
    return (NUMBER.search(text) or INDEX.search(text)) is not None and not is_prose(text)


def _ends(line: str, found: FoundDate) -> bool:
    """Say whether a line ends in a date that no word leads to, as in `Execution set for 12 March 2026`."""
    before = line[: found.start]
    if is_metadata(line) and before.count("(") <= before.count(")"):
        before = before.rstrip(" ,")
    return found.year_given and not line[found.end :].strip(" .,|)") and not _LEADS.search(before)


def _sent(lines: Sequence[Line], month_first: bool) -> Iterator[FoundDate]:  # noqa: FBT001  one of four alike
    """Yield the day on which an e-mail was sent: the last thing to go by."""
    for line in lines:
        if _SENT.match(line.text):
            yield from find_dates(line.text, month_first=month_first)[:1]


def _alone(lines: Sequence[Line], month_first: bool) -> Iterator[FoundDate]:  # noqa: FBT001  one of four alike
    for line in lines:
        if _SENT.match(line.text):
            continue
        for piece in path_pieces(line.text) if len(line.text) <= _LONGEST_LINE else ():
            if is_date_line(piece) and not _UPDATED.search(piece):
                yield from find_dates(piece, month_first=month_first)
