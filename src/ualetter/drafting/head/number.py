"""The number of an Urgent Action, which of its issues a page is, and Amnesty's document index."""

from __future__ import annotations

import re

from ualetter.drafting.model import Value
from ualetter.drafting.targets.countries import country_of
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line


@dataclass(frozen=True, kw_only=True)
class Numbered:
    """A number as the action prints it, and its issue if the page says one."""

    number: Value
    issue: Value | None = None


@dataclass(frozen=True, kw_only=True)
class _Found:
    number: str
    line: Line
    part: str
    """What follows the number after a hyphen: `1` of the German `UA-140/2020-1`."""
    like_date: bool = False
    """Whether these figures, alone on their line, may be a day and a month."""


_FIGURES = r"(?P<figures>[0-9]{1,4}\s?[./]\s?(?:[0-9]{4}|[0-9]{2}))(?:-(?P<part>[0-9]))?(?![\w/]|[.,][0-9])"
# What is between the words and the figures: `Nr.:`, `number`, a bracket, the words again, as in `UA-Nr: UA-140/2020`.
NUMBER = re.compile(
    rf"""(?<![\w/])(?:(?P<short>UA|AU|EXTRA|EX)|urgent\s+action|eilaktion|acci[óo]n\s+urgente|action\s+urgente
        |azione\s+urgente|a[çc][ãa]o\s+urgente|spoedactie|blixtaktion)
    (?:[\s-]*(?:(?:nr|no|num|number|n[úu]mero|num[ée]ro|nummer)\b\.?|n[°º]))?(?P<hyphen>[\s:#(\u2013-]*)
    (?:(?P<again>UA|AU)(?P<again_hyphen>[\s:-]*))?{_FIGURES}""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE = re.compile(
    rf"(?:^|[(\[|\u2013-]\s?)(?:(?P<country>[^\W\d_][^\d():|]{{1,40}}?)[\s:,\u2013-]+)?(?![0-9]{{4}}){_FIGURES}(?=\s*(?:$|[)\]|,•·]|[\u2013\u2014-]\s))"
)
_LIKE_DATE = re.compile(r"(?:0?[1-9]|[12][0-9]|3[01])\s?[./]\s?(?:0[1-9]|1[0-2])")
_ROMANCE = re.compile(r"acci[óo]n|action\s+urgente|azione|a[çc][ãa]o", re.IGNORECASE)
_LONGEST_HEAD_LINE = 160
_NEAR = 40

INDEX = re.compile(
    r"(?<![\w/])(?P<area>AFR|AMR|ASA|EUR|MDE|ACT|POL|IOR|ORG|DOC|NWS|FIN)\s?(?P<rest>[0-9]{2}\s?/\s?[0-9]{1,5}\s?/\s?"
    r"(?:[0-9]{4}|[0-9]{2}))(?![\w/])"
)
_INDEX_LABEL = re.compile(r"[IÍií]nd(?:ex|ice)(?:\s+(?:AI|number|no\.?|n[°º]))?\s*[:.]?\s*$", re.IGNORECASE)

_ORDINALS = (
    "first|1st|erste|primer|primera|premi[èe]re?|1re|1[èe]re|f[öo]rsta|eerste|primeira|prima",
    "second|2nd|zweite|segund[oa]|deuxi[èe]me|seconde|2e|2[èe]me|andra|tweede|seconda",
    "third|3rd|dritte|tercer|tercera|troisi[èe]me|3e|3[èe]me|tredje|derde|terceira|terza",
    "fourth|4th|vierte|cuarta|quatri[èe]me|4e|4[èe]me|fj[äa]rde|vierde|quarta",
    "fifth|5th|f[üu]nfte|quinta|cinqui[èe]me|5e|5[èe]me|femte|vijfde",
    "sixth|6th|sechste|sexta|sixi[èe]me|6e|6[èe]me|sj[äa]tte|zesde|sesta",
    "seventh|7th|siebte|s[ée]ptima|septi[èe]me|7e|7[èe]me|sjunde|zevende|s[ée]tima|settima",
    "eighth|8th|achte|octava|huiti[èe]me|8e|8[èe]me|[åa]ttonde|achtste|oitava|ottava",
    "ninth|9th|neunte|novena|neuvi[èe]me|9e|9[èe]me|nionde|negende|nona",
    "tenth|10th|zehnte|d[ée]cima|dixi[èe]me|10e|10[èe]me|tionde|tiende",
)
_ORDINAL = "|".join(f"(?P<n{place}>{words})" for place, words in enumerate(_ORDINALS, start=1))
ORDINALS = "|".join(_ORDINALS)
_ACTION = r"(?:UA|AU|EX|urgent\s+action|acci[óo]n\s+urgente|action\s+urgente|a[çc][ãa]o\s+urgente)\b"
UPDATE = (
    r"(?:update|further\s+information|follow[\s-]?up|weitere\s+information(?:en)?|aktualisierung"
    r"|actions?\s+compl[ée]mentaires?|informaci[óo]n\s+complementaria|m[áa]s\s+informaci[óo]n|actualizaci[óo]n|seguimiento"
    r"|informations?\s+compl[ée]mentaires?|compl[ée]ments?\s+d[\u2019']information|mise\s+[àa]\s+jour"
    r"|ytterligare\s+information|uppdatering|uppf[öo]ljning|nadere\s+informatie|vervolg"
    r"|informa[çc][õo]es\s+complementares|atualiza[çc][ãa]o|aggiornamento)"
)
_NTH_ACTION = re.compile(rf"(?<!\w)(?:{_ORDINAL})\s+{_ACTION}", re.IGNORECASE)
_NTH_UPDATE = re.compile(rf"(?<!\w)(?:{_ORDINAL})\s+{UPDATE}\b", re.IGNORECASE)
_UPDATE_NUMBER = re.compile(
    rf"(?<!\w){UPDATE}\s*(?:no\.?|nr\.?|n[úu]m\.?|n[°º]|#)?\s*(?P<count>[0-9]{{1,2}})(?![\w./])", re.IGNORECASE
)
_SOME_UPDATE = re.compile(
    rf"(?<!\w)(?<!for\s){UPDATE}s?\s*(?:(?:on|of|to|zu|zur|sobre|de|a|sur|[àa]|om|av|till|op|over|per)\s+)?"
    rf"(?:(?:la|el|le|l[\u2019']|the|der|die|den|de|previous)\s*)?{_ACTION}|urgent\s+action\s+update\b|^update\s*:",
    re.IGNORECASE,
)


def find_number(lines: Sequence[Line]) -> Numbered | None:
    """Return the number that these lines print as their own; a head's line counts more than running text."""
    found = [one for line in lines for one in _with_words(line)] or [one for line in lines for one in _bare(line)]
    if not found:
        return None
    chosen = next((one for one in found if len(one.line.text) <= _LONGEST_HEAD_LINE), found[0])
    others = [one.number for one in found if _key(one.number) != _key(chosen.number)]
    sure = not others or len(chosen.line.text) <= _LONGEST_HEAD_LINE
    doubts = () if sure else (f"the page also names {others[0]}",)
    if chosen.like_date:
        doubts = (*doubts, "this may be a date")
    return Numbered(number=Value(text=chosen.number, doubts=doubts), issue=_issue(lines, chosen))


def same_number(one: Value, other: Value) -> bool:
    """Say whether two numbers are the same, whatever divides their figures."""
    return _key(one.text or "") == _key(other.text or "")


def find_index(lines: Sequence[Line]) -> Value | None:
    """Return the index of this document, not those of earlier ones it refers to."""
    found = [(line, match) for line in lines for match in INDEX.finditer(line.text)]
    labelled = [
        match for line, match in found if _INDEX_LABEL.search(line.text, max(0, match.start() - _NEAR), match.start())
    ]
    free = [match for line, match in found if not _refers(line, match)]
    own = labelled or free
    if not own:
        return None
    codes = list(dict.fromkeys(f"{match['area']} {re.sub(' ', '', match['rest'])}" for match in own))
    doubts = () if labelled or len(codes) == 1 else (f"the page also names {codes[1]}",)
    return Value(text=codes[0], doubts=doubts)


def _refers(line: Line, match: re.Match[str]) -> bool:
    """Say whether an index without a label is one that the text refers to: in a bracket, or in a sentence."""
    return line.text.rfind("(", 0, match.start()) > line.text.rfind(")", 0, match.start()) or (
        len(line.text) > _LONGEST_HEAD_LINE
    )


def _with_words(line: Line) -> Iterator[_Found]:
    for match in NUMBER.finditer(line.text):
        yield _Found(number=_written(match), line=line, part=match["part"] or "")


def _written(match: re.Match[str]) -> str:
    """Return `UA 140.20`: a colon between is the label's, a hyphen is part of the number."""
    words = match["again"] or match["short"] or ("AU" if _ROMANCE.match(match[0]) else "UA")
    hyphen = match["again_hyphen"] if match["again"] else match["hyphen"]
    return f"{words.upper()}{'-' if hyphen == '-' else ' '}{_tight(match['figures'])}"


def _bare(line: Line) -> Iterator[_Found]:
    """Yield a number without words: alone on its line or in a bracket, or behind a country's name there."""
    if len(line.text) > _LONGEST_HEAD_LINE:
        return
    for match in _BARE.finditer(line.text):
        alone = not match["country"] and match[0].strip() == line.text
        if alone or (match["country"] and country_of(match["country"])):
            like_date = alone and bool(_LIKE_DATE.fullmatch(match["figures"]))
            yield _Found(number=_tight(match["figures"]), line=line, part=match["part"] or "", like_date=like_date)


def _tight(figures: str) -> str:
    return re.sub(r"\s", "", figures)


def _key(number: str) -> tuple[str, ...]:
    """Return what tells numbers apart: `UA 012/20` and `UA-12.20` are one."""
    return tuple(figures.lstrip("0") for figures in re.findall("[0-9]+", number))


def _issue(lines: Sequence[Line], found: _Found) -> Value | None:
    """Return which issue of its number the page says it is: beside the number, else in a sentence."""
    ordered = (found.line, *(line for line in lines if line is not found.line))
    for pattern, later in ((_NTH_ACTION, 0), (_NTH_UPDATE, 1)):
        for line in ordered:
            match = pattern.search(line.text)
            if match:
                return Value(text=str(_place(match) + later))
    if found.part:
        return Value(text=str(int(found.part) + 1), doubts=(f"concluded from “-{found.part}” behind the number",))
    return _unclear_issue(ordered)


def _unclear_issue(lines: Sequence[Line]) -> Value | None:
    for line in lines:
        match = _UPDATE_NUMBER.search(line.text)
        if match:
            count = int(match["count"]) + 1
            return Value(text=str(count), doubts=(f"the page says “{match[0]}”, and the first issue came before it",))
    if any(_SOME_UPDATE.search(line.text) for line in lines):
        return Value(text="2", doubts=("the page follows up on an earlier issue and doesn't say how many there were",))
    return None


def _place(match: re.Match[str]) -> int:
    return next(place for place in range(1, len(_ORDINALS) + 1) if match[f"n{place}"])
