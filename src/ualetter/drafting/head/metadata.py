"""Lines of a page's head that hold its number, index, date or country, by their labels or alone."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.dates import find_dates, is_date_line
from ualetter.drafting.head.furniture import is_heading
from ualetter.drafting.head.number import INDEX, NUMBER, ORDINALS, UPDATE
from ualetter.drafting.targets.countries import country_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

TITLE, SUMMARY, COUNTRY, ISSUED, NUMBERED, PEOPLE = "title", "summary", "country", "issued", "number", "people"

_ACTION = r"(?:(?:the\s+)?(?:urgent\s+action|UA)\s+)?"
_LABELS = (
    (TITLE, rf"{_ACTION}(?:title|titel|t[íi]tulo|titre|titolo|rubrik|kop)"),
    (
        SUMMARY,
        rf"{_ACTION}(?:summary|zusammenfassung|resumen|r[ée]sum[ée]|sammanfattning|samenvatting|resumo|sachlage)",
    ),
    (COUNTRY, rf"{_ACTION}(?:country|land|pa[íi]s|pays|paese|country\s+or\s+territory)"),
    (
        ISSUED,
        (
            r"(?:(?:date\s+(?:of\s+)?)?(?:publication|issued?|release)(?:\s+date)?|date(?:\s+(?:of\s+issue|de\s+publication))?"
            r"|published(?:\s+on)?|posted(?:\s+on)?|(?:ausgabe|ver[öo]ffentlichungs|publikations)?datum|ver[öo]ffentlicht(?:\s+am)?"
            r"|fecha(?:\s+de\s+(?:publicaci[óo]n|emisi[óo]n))?|publicado(?:\s+el)?|publi[ée](?:\s+le)?|publicerad(?:\s+den)?|publiceringsdatum|dato|gepubliceerd(?:\s+op)?|publicatiedatum|datum\s+van\s+(?:uitgifte|publicatie)|date\s+d['\u2019][ée]mission|date\s+de\s+diffusion|data\s+d(?:i|e)\s+(?:pubblicazione|emiss[ãa]o)"
            r"|data(?:\s+de\s+publica[çc][ãa]o)?)"
        ),
    ),
    (
        NUMBERED,
        (
            rf"{_ACTION}(?:type\s+and\s+number|number|no\.?|nr\.?|UA[\s-]*Nr\.?"
            r"|(?:AI[\s-]*|document\s+)?[ií]nd(?:ex|ice)(?:\s+(?:AI|number|no\.?))?)"
        ),
    ),
    (
        PEOPLE,
        (
            r"(?:full\s+)?(?:names?|namen?|nombres?|noms?|namn|naam|namen|nom[ei]s?|navn|nom\(s\)|name\(s\)|nombre\(s\)|betrifft|betroffene(?:\s+person(?:en)?)?|betrokkene[n]?|ber[öo]rda?(?:\s+person(?:er)?)?"
            r"|personnes?\s+(?:concern[ée]es?|en\s+danger)|personas?\s+(?:en\s+peligro|en\s+riesgo|afectadas?)|(?:person\(s\)|persons?|people|those|individuals?)\s+at\s+risk)(?:\s*,\s*(?:pr[ée]noms?|vornamen?|apellidos?|surnames?))?"
            r"(?:\s+(?:and|und|y|et|och|en|e)\s+(?:preferred\s+|bevorzugte[sn]?\s+|g[ée]n(?:ero|re)\s+|pronom\w*)?[^:]{0,40})?"
        ),
    ),
)
_LABEL = re.compile(
    r"\W{0,3}(?:" + "|".join(rf"(?P<{kind}>{words})" for kind, words in _LABELS) + r")\s*:\s*(?P<rest>.*)",
    re.IGNORECASE,
)
# What stands before a number or an index and belongs to it.
_AROUND = re.compile(
    rf"""(?:{ORDINALS})\s*$
    |{UPDATE}(?:\s+[0-9]+)?(?:\s*\([^()]{{0,40}}\))?\s*(?:on|of|to|zu|zur|sobre|de|a|sur|[àa]|om|av|till|op|over|per)?(?:\s+(?:la|el|le|l['\u2019]|the|previous))?\s*$
    |\b(?:and|und|y|et|e|och|en)\s+{UPDATE}s?\s*$
    |(?:\bAI[\s-]*)?[IÍií]nd(?:ex|ice)(?:\s+(?:AI|number|no\.?|n[°º]))?\s*:?\s*$
    |\bUA[\s-]*(?:Nr|No)\.?\s*:?\s*$|\b(?:n[°ºo]|nr|n[úu]m(?:ero)?|num[ée]ro)\.?\s*(?:d[el]\s*|de\s+l['\u2019]\s*)?:?\s*$
    |(?:(?:issue\s+|publication\s+)?\bdate|\bdatum|\bfecha|\bdata)\s*:?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
_CLASS = re.compile(r"\b(?:public|external|internal|distr(?:ibution)?\s*:?\s*[A-Z/]+)\b", re.IGNORECASE)
_FIGURES = re.compile(
    r"(?<![\s:,(\u2013\u2014-])[\s:,(\u2013\u2014-]*(?<![0-9./])[0-9]{1,3}\s?[./]\s?(?:[0-9]{4}|[0-9]{2})\)?\s*$"
)
"""Tried only where a row of marks begins: a page may have thousands of colons in a row."""
_BRACKET = re.compile(r"\([^()]*\)")
_LED = re.compile(
    r"\b(?:for|on|until|till?|by|before|after|since|from|am|bis|vor|hasta|antes\s+del?|avant|jusqu['\u2019]au|senast|f[öo]re|tot|voor)\s*$",
    re.IGNORECASE,
)
"""What makes a date a part of what is said: `Execution set for 12 March`."""
_COMMAS = re.compile(r"\s*[,;|•·]\s+|\s+[\u2013\u2014-]\s+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_DATED = re.compile(
    r"\W{0,3}(?:[0-9]{1,2}\.?\s+)?[^\W\d_]+\.?\s+(?:[0-9]{1,2},?\s+)?(?:19|20)[0-9]{2}(?:\s[^\W\d_]{1,2}\.)?\W{0,3}"
)
"""A date in any language, or a month: `4 maja 2018`, `May 2018`."""
TERM = re.compile(
    r"(?:please\s+|bitte\s+|por\s+favor\s+)?(?:issued|expir\w+|deadline|act|write|reply|respond|valid|until|by|before|g[üu]ltig|l[äa]uft|frist|bis|vor|schreiben"
    r"|v[áa]lid\w+|vence|caduca|hasta|antes|escrib\w+|emitid\w+|[ée]mise?|valable|avant|jusqu\w*|[ée]cri\w+|giltig|senast|f[öo]re|skriv|utf[äa]rdad|geldig|uiterlijk|tot"
    r"|v[óo]{2}r|schrijf)\b",
    re.IGNORECASE,
)
"""How a term begins that stands beside number and country: `expires on 15 June 2018`."""
_MOST_WORDS = 7
_MOST_COUNTRY_WORDS = 8
_NEAR = 60
_EDGES = " \t,;:.|\u2013\u2014-/()[]•·"


def label(text: str) -> tuple[str, str] | None:
    """Return the kind of a line's label, such as `TITLE`, and what stands behind it."""
    match = _LABEL.match(text)
    if not match:
        return None
    return next(kind for kind, _ in _LABELS if match[kind]), match["rest"].strip()


def labelled(lines: Sequence[Line], kind: str) -> Iterator[tuple[str, int]]:
    """Yield what stands behind each label of a kind, on its line or the next one, and the place of that line."""
    for place, line in enumerate(lines):
        found = label(line.text)
        if found and found[0] == kind:
            below = lines[place + 1] if place + 1 < len(lines) else None
            if found[1]:
                yield found[1], place
            elif below and not label(below.text):
                yield below.text, place + 1


def is_metadata(text: str) -> bool:
    """Say whether a line holds nothing but number, index, date, country or what kind of page it is."""
    if is_date_line(text) or is_heading(text):
        return True
    if is_prose(text) and len(text) > _NEAR:
        return not without_numbers(text)
    return _is_bare(text) or all(_is_bare(piece) or _YEAR.fullmatch(piece) for piece in line_pieces(text))


def line_pieces(text: str) -> list[str]:
    """Return what commas, bars and dashes divide on a line such as `Eritrea, 14/20, 2 March 2020`."""
    return _COMMAS.split(text)


def _is_bare(text: str) -> bool:
    if is_date_line(text) or _DATED.fullmatch(text):
        return True
    if TERM.match(text) and len(text.split()) <= _MOST_WORDS and find_dates(text):
        return True
    rest = without_figures(text)
    return not rest or is_heading(rest) or any(map(country_of, (rest, *rest.split("/"))))


def capitals_before(text: str) -> Iterator[tuple[str, str]]:
    """Yield the words in capitals that may be a country before names, as on old sheets, and what follows them.

    The longest come first: `SOUTH SUDAN Ana Example` begins with no `SOUTH`.
    """
    words = [] if text.isupper() else text.split()
    for count in range(min(len(words) - 1, _MOST_COUNTRY_WORDS), 0, -1):
        start = " ".join(words[:count]).rstrip(" :,\u2013\u2014-")
        if start.isupper():
            yield start, " ".join(words[count:])


def without_figures(text: str) -> str:
    """Return a line without its number, also if it stands there bare as in `Iran: 12.26`."""
    return _FIGURES.sub("", without_numbers(text)).strip(_EDGES)


def without_numbers(text: str) -> str:
    """Return a line without its number and index; a date goes too if it stands beside them, and a bracket with it."""
    spans = [match.span() for pattern in (INDEX, NUMBER) for match in pattern.finditer(text)]
    if not spans:
        return text.strip(_EDGES)
    spans += [
        (found.start, found.end)
        for found in find_dates(text)
        if not _LED.search(text, max(0, found.start - _NEAR), found.start)
    ]
    spans += [match.span() for match in _BRACKET.finditer(text) if find_dates(match[0]) or INDEX.search(match[0])]
    rest, end = "", 0
    for start, stop in sorted(spans):
        if start >= end:
            rest += _AROUND.sub("", text[end:start].rstrip()) + " "
            end = stop
    rest = _CLASS.sub(" ", rest + text[end:])
    return re.sub(r"[(\[]\s*[)\]]|\s+", " ", rest).strip(_EDGES)
