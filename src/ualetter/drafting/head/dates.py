"""Dates in running text, as people of many languages write them."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from ualetter.languages.tables import table
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

NO_YEAR = 4
"""Year of a date that is printed without one: a leap year, so that 29 February is a day."""

LANGUAGES = ("en", "de", "es", "fr", "sv", "nl", "pt", "it")
_SHORT = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Jän Febr Mrz Apr Mai Jun Jul Aug Sept Okt Nov Dez",
    "es": "ene feb mar abr may jun jul ago set oct nov dic",
    "fr": "janv févr mars avr mai juin juil août sept oct nov déc",
    "nl": "jan feb mrt apr mei jun jul aug sept okt nov dec",
    "pt": "jan fev mar abr mai jun jul ago set out nov dez",
    "it": "gen feb mar apr mag giu lug ago set ott nov dic",
}
_OTHER_NAMES = {"jänner": 1, "feber": 2, "setiembre": 9, "fevrier": 2, "aout": 8, "decembre": 12, "marco": 3}
_WORDS_TOO = frozenset(("out", "set"))
"""Short months that English uses as words: `5 out of 10`."""


@dataclass(frozen=True, kw_only=True)
class FoundDate:
    """A date in a text, and where it stands there."""

    day: date
    """In the year `NO_YEAR` if the text has none."""
    start: int
    end: int
    exact: bool
    """False if day and month may be meant the other way round."""
    year_given: bool


def find_dates(text: str, *, month_first: bool | None = None) -> tuple[FoundDate, ...]:
    """Return all dates of a text in its order.

    `month_first` says how to read `03/04/2020`; if None, the text's other dates do.
    """
    matches = list(_pattern().finditer(text))
    if month_first is None:
        month_first = any(_is_american(match) for match in matches)
    return tuple(found for match in matches if (found := _found(match, month_first=month_first)))


def writes_month_first(text: str) -> bool:
    """Say whether a text has a date as the United States write them: `September 21, 2020`, `09/21/2020`."""
    return any(_is_american(match) for match in _pattern().finditer(text))


def is_date_line(text: str) -> bool:
    """Say whether a line holds nothing but a date; a label, a place or a time of day may stand beside it."""
    if len(text) > _LONGEST_DATE_LINE:
        return False
    dates = [found for found in find_dates(text) if found.exact or found.year_given]
    if len(dates) != 1:
        return False
    before, behind = text[: dates[0].start], text[dates[0].end :]
    return bool(_BEFORE.fullmatch(before) and _BEHIND.fullmatch(behind))


@cache
def month_numbers() -> dict[str, int]:
    """Month by each of its names, in small letters."""
    full = {name.casefold(): at for tag in LANGUAGES for at, name in enumerate(table(tag)["months"], start=1)}
    short = {name.casefold(): at for names in _SHORT.values() for at, name in enumerate(names.split(), start=1)}
    return {name: at for name, at in (_OTHER_NAMES | short | full | {"sept": 9}).items() if name not in _WORDS_TOO}


@cache
def _pattern() -> re.Pattern[str]:
    names = "|".join(sorted(map(re.escape, month_numbers()), key=len, reverse=True))
    return re.compile(_PATTERN.replace("MONTHS", names), re.IGNORECASE | re.VERBOSE)


_LONGEST_DATE_LINE = 90
WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lunes|martes"
    r"|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag)"
)
# An index (`ASA 17/03/98`) and a number (`UA 12/05/98`) look like dates with strokes.
_PATTERN = r"""
    (?<![\w./-])(?P<iso_year>(?:19|20)[0-9]{2})(?P<iso_mark>[-/.])(?P<iso_month>[0-9]{1,2})(?P=iso_mark)
        (?P<iso_day>[0-9]{1,2})(?![0-9/-]|\.[0-9])
  | (?<![\w./+-])(?<!\b(?:AFR|AMR|ASA|EUR|MDE|ACT|POL|IOR|ORG|DOC|NWS|EXT)\s)(?<!\b(?:UA|AU|EX)\s)
        (?P<first>[0-9]{1,2})(?P<mark>\.[ ]?|/|-)(?P<second>[0-9]{1,2})(?P=mark)
        (?P<numeric_year>(?:19|20)[0-9]{2}|[0-9]{2})(?![\w/-]|\.[0-9])
  | (?<![\w/-])(?<![0-9][.,])(?P<day>[0-9]{1,2})(?:st|nd|rd|th|er|[ºª°]|\.|:?[ae]|ste|de)?(?:\s?-\s?|\s*)(?:day\s+)?
        (?:(?:of|de|di|d[\u2019'])\s?)?(?P<month>MONTHS)\b(?:\.|,)?(?:\s?-\s?|\s*)(?:(?:de|del|of)\s)?
        (?:(?P<year>(?:19|20)[0-9]{2})(?![\w/])|['\u2019](?P<short_year>[0-9]{2})(?![\w/]))?
  | (?<!\w)(?P<us_month>MONTHS)\b\.?\s*(?P<us_day>[0-9]{1,2})(?:st|nd|rd|th)?(?![\w./%-]*[0-9]|\w)
        (?:,?\s*(?P<us_year>(?:19|20)[0-9]{2})(?![\w/]))?
"""
_BEFORE = re.compile(
    r"""\W*
    (?:(?:(?:publication|issued?|release|last|first)\s+)?(?:date|updated?|published|posted|issued|created|modified)
      |date\s+of\s+(?:issue|publication)
      |(?:ausgabe|veröffentlichungs|publikations)?datum|stand|veröffentlicht|erstellt|publiziert
      |fecha(?:\s+de\s+(?:publicaci[óo]n|emisi[óo]n))?|publicad[oa]|emitid[oa]
      |date\s+de\s+(?:publication|diffusion)|publi[ée]e?|diffus[ée]e?|[ée]mise?
      |publicer(?:ad|at)|utfärdad|utgiven|gepubliceerd(?:\s+op)?|data(?:\s+(?:de|di)\s+\w+)?|pubblicato
    )?[\s:\u2013\u2014-]*
    (?:(?!(?:until|till?|by|before|bis|vor|hasta|antes|avant|senast|före|vóór|voor|tot|fino|até|deadline|expires)\b)
       (?-i:[^\W\d_a-zß-ÿ][\w'\u2019.-]{1,30}(?:[ ][^\W\d_a-zß-ÿ][\w'\u2019.-]{0,30}){0,3})[ ]?[,\u2013\u2014-]\s*)?
    (?:WEEKDAY|mon|tue|wed|thu|fri|sat|sun)?
    [.,:]?\s*(?:on|am|den|der|vom|le|el|em|il|op|the)?\s*""".replace("WEEKDAY", WEEKDAY),
    re.IGNORECASE | re.VERBOSE,
)
_BEHIND = re.compile(
    r"[\s.,:|*\u2013\u2014-]*(?:(?:at|um|à|a\s+las|kl\.?|om)?\s*[0-9]{1,2}[:.h][0-9]{2}(?:\s*[ap]\.?m\.?)?(?:\s*[A-Z]{2,4})?"
    r"|[0-9]{1,2}\s*[ap]\.?m\.?)?[\s.|]*",
    re.IGNORECASE,
)


def _found(match: re.Match[str], *, month_first: bool) -> FoundDate | None:
    for year, month, day, exact in _readings(match, month_first=month_first):
        try:
            return FoundDate(
                day=date(year, month, day),
                start=match.start(),
                end=match.end() - len(match[0]) + len(match[0].rstrip(" ,-")),
                exact=exact,
                year_given=year != NO_YEAR,
            )
        except ValueError:
            continue
    return None


def _readings(match: re.Match[str], *, month_first: bool) -> Iterator[tuple[int, int, int, bool]]:
    """Yield what a match can mean as year, month, day and whether that is sure, the likeliest first."""
    if match["iso_year"]:
        yield int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]), True
    elif match["first"]:
        yield from _numeric_readings(match, month_first=month_first)
    elif (match["year"] or match["short_year"] or match["us_year"]) or not _may_be_a_word(match):
        name, day = match["month"] or match["us_month"], match["day"] or match["us_day"]
        year = match["year"] or match["short_year"] or match["us_year"]
        yield _full_year(year), month_numbers()[name.casefold()], int(day), True


def _numeric_readings(match: re.Match[str], *, month_first: bool) -> Iterator[tuple[int, int, int, bool]]:
    """Yield both orders for strokes and hyphens; points are written only where the day comes first."""
    first, second, year = int(match["first"]), int(match["second"]), _full_year(match["numeric_year"])
    if match["mark"].startswith("."):
        yield year, second, first, True
        return
    sure = first == second or max(first, second) > _MONTHS
    orders = ((second, first), (first, second))
    for month, day in reversed(orders) if month_first else orders:
        yield year, month, day, sure


_MONTHS = 12
_CENTURY_TURNS = 70


def _full_year(digits: str | None) -> int:
    """Return the year of two or four digits; two mean 1970 to 2069."""
    if not digits:
        return NO_YEAR
    year = int(digits)
    if len(digits) > 2:  # noqa: PLR2004  with its century
        return year
    return year + (1900 if year >= _CENTURY_TURNS else 2000)


def _may_be_a_word(match: re.Match[str]) -> bool:
    """Say whether a month without a year may be another word: `12 may have died`, `3 mar`."""
    name = match["month"] or match["us_month"]
    sure = not name[0].islower() or (name.casefold() in _long_names() and bool(match["month"]))
    return not sure


@cache
def _long_names() -> frozenset[str]:
    """Names of months that are no words of English, and may be written small."""
    names = (name.casefold() for tag in LANGUAGES for name in table(tag)["months"])
    return frozenset(names) - {"may", "march"}


def _is_american(match: re.Match[str]) -> bool:
    if match["us_month"]:
        return bool(match["us_year"])
    return bool(match["first"]) and match["mark"] in "/-" and int(match["second"]) > _MONTHS >= int(match["first"])
