"""The last day on which a letter may be sent."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from ualetter.drafting.head.dates import WEEKDAY, find_dates, writes_month_first
from ualetter.drafting.head.paragraphs import blocks, joined
from ualetter.drafting.model import Value
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.head.dates import FoundDate
    from ualetter.drafting.model import Line


@dataclass(frozen=True, kw_only=True)
class _Limit:
    found: FoundDate
    days_before: int
    """1 if the date printed is already too late: `before 14 September`."""


# Each stands at the end of what precedes the date.
_TAIL = rf"(?:[\s:,\u2013\u2014-]|\b(?:the|dem|den|zum|el|d[ií]a|le|date|of|end|il|o|{WEEKDAY})\b)*$"
_LAST_DAY = re.compile(
    r"""(?:\b(?:on\s+or\s+before|not?\s+later\s+than|not\s+after|until|till|untill|up\s+(?:to|until)|through|by|latest|expires?(?:\s+on)?
    |expiring\s+on|ends?(?:\s+on)?|closes?(?:\s+on)?|valid\s+(?:to|for|until)
    |bis(?:\s+(?:sp[äa]testens|einschlie[ßs]s?lich))?(?:\s+zum)?|sp[äa]testens(?:\s+(?:am|bis))?|(?:l[äa]uft|endet)\s+(?:\w+\s+)?am|l[äa]uft\s+bis
    |hasta|no\s+m[áa]s\s+tarde\s+del?|a\s+m[áa]s\s+tardar|vence(?:\s+el)?|caduca(?:\s+el)?
    |jusqu['\u2019]au|au\s+plus\s+tard(?:\s+le)?|expire\s+le
    |senast|till\s+och\s+med|t\.?\s?o\.?\s?m\.?|fram\s+till|tot(?:\s+en\s+met)?|t/m|uiterlijk(?:\s+op)?|verloopt\s+op|at[ée]|entro|fino\s+al?)\b)"""
    + _TAIL,
    re.IGNORECASE | re.VERBOSE,
)
_DAY_AFTER = re.compile(
    r"(?:\b(?:before|prior\s+to|ahead\s+of|vor|antes\s+del?|avant|f[öo]re|innan|v[óo]{2}r|prima\s+del?)\b)" + _TAIL,
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?:\b(?:after|nach|despu[ée]s\s+del?|con\s+posterioridad\s+al?|apr[èe]s|efter|na|dopo|ap[óo]s)\b)" + _TAIL,
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"""(?:deadline|act\s+by|closing\s+date|expiry\s+date|end\s+date|last\s+day|expires|laufzeit|g[üu]ltig|frist|einsendeschluss|ablaufdatum
    |fecha\s+l[íi]mite|plazo|date\s+limite|vigente|valid|date\s+d['\u2019]expiration|[ée]ch[ée]ance|sista\s+(?:dag(?:en)?|datum)|senast(?=\s*:)|slutdatum|uiterste\s+datum|einddatum
    |prazo|scadenza)(?:\s+(?:notice|for\s+[\w\s]{1,30}|to\s+act|is|ist|es|est|[äa]r|att\s+\w+(?:\s+[äa]r)?|bis|hasta|until|till|to|para\s+\w+|pour\s+\w+))?"""
    + _TAIL,
    re.IGNORECASE | re.VERBOSE,
)
_ACTION = re.compile(
    r"""\b(?:appeals?|letters?|messages?|emails?|e-mails?|faxes|write|writing|send(?:ing)?|act|acting|action|contact|call|deadline|campaign|urgent|UA|petition
    |appelle?n?|briefe?|schreiben|schicken|verschicken|senden|schreibe|sende|schicke|aktiv|aktion|gilt|laufzeit
    |llamamientos?|cartas?|escrib\w+|env[íi]\w+|act[úu]\w+|apelaciones|plazo
    |appels?|lettres?|[ée]cri\w+|envoy\w+|agi\w+|intervention\w*|interven(?:ir|ez)
    |v[äa]djand\w+|brev|skriv\w*|skicka\w*|agera|aktionen
    |brieven|schrij[fv]\w*|stuur\w*|verzend\w*|actie|appell[oi]|lettere|scriv\w+|inviare|cartas|escrev\w+|envi\w+|expire[sd]?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_STORY = re.compile(
    r"""\b(?:execut(?:ed?|ion)|trial|hearing|sentenc\w+|detain\w+|imprison\w+|remand\w*|arrest\w*|hinricht\w+|hingerichtet|prozess|haft
    |ejecu\w+|juicio|audiencia|detenid\w+|ex[ée]cut\w+|proc[èe]s|audience|d[ée]ten\w+|avr[äa]tt\w+|r[äa]tteg[åa]ng|terechtst\w+|proces|release\w*)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SENTENCE_BREAK = re.compile(r"(?:(?<=[^\d][.!?])|(?<=\b(?:19|20)\d\d[.!?]))\s+(?=[^\W\d_a-zß-ÿ])")
_ONLY_WHEN = re.compile(
    r"(?:at\s+the\s+latest|no\s+later|latest|until|by|before|sp[äa]testens|bis|vor|hasta|antes|a\s+m[áa]s\s+tardar|jusqu|avant|au\s+plus\s+tard|senast|f[öo]re"
    r"|uiterlijk|v[óo]{2}r|tot|entro|at[ée])\b",
    re.IGNORECASE,
)
"""How a sentence without a verb begins that gives the sentence above it a deadline: `Senast den 28 februari.`"""
_SHORT = 60
_MOST_DATES = 100
_NEAR = 80
_WIDE = 300


def read_deadline(lines: Sequence[Line], issued: date | None) -> Value | None:
    """Return the day as `2020-11-02`: `until` means that day and `before` the day before it."""
    texts = _texts(lines)
    month_first = any(writes_month_first(text) for text in texts)
    limits = [limit for text in texts for limit in _limits(text, month_first=month_first)]
    if not limits:
        return None
    days = {_last_day(limit, issued): limit for limit in reversed(limits)}
    days.pop(None, None)
    if not days:
        return Value(doubts=("the page's deadline has no year",))
    return _earliest({day: limit for day, limit in days.items() if day is not None}, issued)


def _earliest(days: dict[date, _Limit], issued: date | None) -> Value:
    first = min(days)
    if not days[first].found.year_given:  # `Deadline: 2 May 2026` says more than `Write before 2 May`
        first = next(
            (day for day in sorted(days) if day - first <= timedelta(days=1) and days[day].found.year_given), first
        )
    limit = days[first]
    doubts = []
    if not limit.found.exact:
        doubts.append("day and month may be meant the other way round")
    if not limit.found.year_given:
        doubts.append("the page's deadline has no year; this one follows from the date of issue")
    others = sorted(day for day in days if day - first > timedelta(days=1))
    if others:
        doubts.append(f"the page also names {others[0]} as a deadline")
    if issued and first < issued:
        doubts.append(f"this is before the date of issue, {issued}")
    return Value(text=first.isoformat(), doubts=tuple(doubts))


def _texts(lines: Sequence[Line]) -> list[str]:
    """Return the text of each block; a label's date may stand below an empty line."""
    texts: list[str] = []
    for block in blocks(lines):
        text = joined(block)
        if texts and texts[-1].endswith(":"):
            texts[-1] += f" {text}"
        else:
            texts.append(text)
    return texts


def _limits(text: str, *, month_first: bool) -> Iterator[_Limit]:
    starts = [0, *(gap.end() for gap in _SENTENCE_BREAK.finditer(text)), len(text)]
    for place, (start, end) in enumerate(pairwise(starts)):
        sentence = text[start:end]
        if place and _ONLY_WHEN.match(sentence) and len(sentence) <= _SHORT:
            sentence = text[starts[place - 1] : end].replace(". ", ", ")
        for found in find_dates(sentence, month_first=month_first)[:_MOST_DATES]:
            days = _days_before(sentence, found)
            if days is not None:
                yield _Limit(found=found, days_before=days)


def _days_before(sentence: str, found: FoundDate) -> int | None:
    """Return 0 if a letter may be sent on this day, 1 if up to the day before, None if this is no deadline."""
    near = max(0, found.start - _NEAR)
    around = slice(max(0, found.start - _WIDE), found.end + _WIDE)
    if _LABEL.search(sentence, near, found.start):
        return 0
    if not _ACTION.search(sentence[around]) or _is_story(sentence[around.start : found.start]):
        return None
    if _LAST_DAY.search(sentence, near, found.start) or _AFTER.search(sentence, near, found.start):
        return 0
    return 1 if _DAY_AFTER.search(sentence, near, found.start) else None


def _is_story(before: str) -> bool:
    """Say whether the last thing told before a date is what happens to somebody: `write now: he may be executed by`."""
    story = max((word.start() for word in _STORY.finditer(before)), default=-1)
    return story > max((word.start() for word in _ACTION.finditer(before)), default=-1)


def _last_day(limit: _Limit, issued: date | None) -> date | None:
    day = limit.found.day
    if not limit.found.year_given:
        if issued is None:
            return None
        day = _next(day, issued)
    return day - timedelta(days=limit.days_before)


def _next(day: date, issued: date) -> date:
    """Return the first such day of the year that isn't before the date of issue."""
    years = range(issued.year, issued.year + 9)
    days = (date(year, day.month, day.day) for year in years if _exists(year, day))
    return next(one for one in days if one >= issued)


def _exists(year: int, day: date) -> bool:
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return leap or (day.month, day.day) != (2, 29)
