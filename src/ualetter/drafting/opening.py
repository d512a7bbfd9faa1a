"""How letters open: `Dear Minister,`, `Sehr geehrter Herr Präsident`, `Your Excellency -`."""

from __future__ import annotations

import re

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LONGEST = 160
"""Characters in an opening; more is a sentence."""
_ALONE = 100
MARKS = ",:;!-\u2013—"
_OFFICE = r"""
    (?:\w+[\s-]){0,2}(?:minister\w*|ministr[eao]|statsminister|president\w*|pr[ée]sident\w*|ambassad\w+|embajador\w*
    |secretar\w+|secr[ée]taire|segretari[oa]|governor|gobernador\w*|gouverneur|governador\w*|director\w*|directeur|direktor\w*
    |attorney[\s-]general|fiscal|procureur\w*|procurador\w*|general|g[ée]n[ée]ral|chairman|chairperson|chancellor|kanzler\w*
    |canciller|commissioner|commissaire|comisari[oa]|speaker|mayor|maire|alcalde\w*|judge|juez\w*|juge|chief[\s-]justice
    |consul\w*|c[óo]nsul\w*|prosecutor\w*|premier|prime[\s-]minister|premi[eè]re?\s+ministre|excellenc[ey]|excelencia)
"""
# Words that begin nothing but a letter, or a form of address.
_SURE = r"""
    (?:my\s+)?dear(?:est)?\b
    |your(?:\s+(?:royal|imperial|serene))?\s+(?:excellenc(?:y|ies)|highness(?:es)?|majest(?:y|ies)|honou?rs?|eminence|holiness
        |grace|worship|lordship)\b
    |excellenc(?:y|ies)\b|respected\b|esteemed\b|to\s+whom(?:so)?(?:ever)?\s+it\s+may\s+concern\b
    |sehr\s+(?:geehrte|verehrte)[rns]?\b|(?:hoch)?geehrte[rs]?\b|(?:hoch)?verehrte[rs]?\b|(?:eu(?:er|re)|ihre)\s+exzellenz(?:en)?\b
    |exzellenz(?:en)?\b
    |(?:muy\s+)?estimad[oa]s?\b|muy\s+se[ñn]or(?:es)?\s+m[íi]os?\b|(?:vuestra\s+|su\s+)?excelencias?\b|(?:muy\s+)?distinguid[oa]s?\b
    |(?:muy\s+)?respetad[oa]s?\b|a\s+quien(?:\s+pueda)?\s+corresponda\b|excelent[íi]sim[oa]s?\b
    |ch(?:er|[èe]re)s?\b|(?:votre\s+)?excellence\b|[àa]\s+qui\s+de\s+droit\b
    |bästa\b|(?:hög(?:t\s+)?)?ärade\b|e(?:de)?rs\s+excellens\b|kära\b
    |(?:zeer\s+|hoog)?geachte\b|(?:uwe\s+)?excellentie\b|edelachtbare\b|beste\b
    |prezad[oa]s?\b|(?:vossa\s+)?excelência\b|excelentíssim[oa]s?\b|ex\.?m[oa]\.?\b|car[oa]s?\s+senhor\w*
    |gentil(?:e|i|issim[oai])\b|egregi[oa]?\b|(?:vostra\s+)?eccellenza\b|spettabil[ei]\b|illustrissim[oa]\b
    |kære\b|kjære\b|ærede\b|deres\s+e(?:xcellence|ksellense)\b
"""
# Words that begin a name or an address as well: what follows must be an office, a mark, and the letter.
_MAYBE = rf"""
    (?:the\s+)?(?:right\s+)?hon(?:ou?rable\b|\.)|honorable\b|onorevole\b
    |(?:mr|mrs|ms|madame?|sir|sirs|madam)\b\.?(?=\s*[,:;!]|\s+(?:or|{_OFFICE}))
    |(?:se[ñn]or(?:a|es|as)?|sra?\.)(?=\s*[,:;!]|\s+{_OFFICE})
    |(?:monsieur|madame|mesdames|messieurs)\b(?=\s*[,:;!]|\s+(?:l[ea]s?\s|l['\u2019]|et\s|{_OFFICE}))
    |(?:herr|fru)\b(?=\s+{_OFFICE})
    |(?:senhora?|signora?e?)\b(?=\s*[,:;!]|\s+{_OFFICE})
"""
_FLAGS = re.IGNORECASE | re.VERBOSE
SURE = re.compile(rf"(?<![\w-])(?:{_SURE})", _FLAGS)
MAYBE = re.compile(rf"(?<![\w-])(?:{_MAYBE})", _FLAGS)
_FORM = re.compile(rf"(?:{_SURE}|{_MAYBE})", _FLAGS)

_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Hon|Gen|Lt|Col|Maj|Capt|Brig|Sr|Sra|Sres|Excmo|Excma|Exmo|Exma|St|Jr|[A-Z])\."
)
_END = re.compile(r"(?P<mark>[,:;!،،：，]|\s?[\u2013—-](?=\s|$))|[.?…]|(?=\s(?:I|We|Ich|Wir|Je|Jag|Ik|Me|Le)\s)")  # noqa: RUF001  as Chinese and Arabic letters have them
_ANOTHER = re.compile(rf"\s*(?:(?:/|or|and|oder|und|o|y|ou|et|eller|och|of|en)\s+)?(?:{_SURE}|{_MAYBE})", _FLAGS)
_DIVIDER = re.compile(r"[,;:]?\s*(?:/|\b(?:or|and|oder|und|o|ou|et|y|eller|och|of|en)\b)\s*|[,;:]\s+", re.IGNORECASE)
_REST_OF_OFFICE = re.compile(
    r"(?:\s(?:[^\W\d_a-z][\w.'\u2019-]*|and|of|the|for|de|del|la|las|los|y|et|des|du|und|für|och|för|en|van))+[,:;!]?"
)
_SHARED = re.compile(r"(?P<word>dear|sehr\s+geehrte[rs]?|estimad[oa]s?|ch[eè]re?s?|bästa|geachte)\s", re.IGNORECASE)
_SAME_PERSON = re.compile(
    r"(?:madame?|sirs?|ma['\u2019]?am|messieurs|mesdames|frau|señora?|señores|herr|mevrouw)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Opening:
    """The first line of a letter, as printed, with its mark."""

    text: str
    people: tuple[str, ...]
    """Each person's own form, with the mark: two of `Dear Minister / Your Excellency,`."""


def is_opening(text: str) -> bool:
    """Say whether a text is a form of address, and nothing else."""
    if opening_end(text, 0) != len(text):
        return False
    return SURE.match(text) is not None or text[-1] in MARKS


def read_opening(text: str) -> Opening | None:
    """Return the opening with which a text begins."""
    end = opening_end(text, 0)
    if end is None:
        return None
    words = text[:end].strip()
    return Opening(text=words, people=tuple(_people(words)))


def opening_end(text: str, start: int) -> int | None:
    """Return where the opening ends that begins at `start`; None if none does."""
    line = text[start : start + LONGEST].partition("\n")[0]
    form = SURE.match(line) or MAYBE.match(line)
    if not form or line[0].islower():
        return None
    end = _end_in_line(line, form.end())
    return None if end is None else start + end


def _end_in_line(line: str, position: int) -> int | None:
    """Return where an opening ends in the line that it begins."""
    while found := _next_end(line, position):
        if not found[0]:
            return found.start()
        if not found["mark"]:
            return None
        another = _ANOTHER.match(line, found.end()) if found[0] in ",;" else None
        if not another and not _is_office(line[found.end() :].rstrip()):
            return found.end()
        position = (another or found).end()
    return len(line) if len(line) <= _ALONE else None


def _next_end(line: str, position: int) -> re.Match[str] | None:
    """Return the next mark or sentence that ends an opening, past the full stops of abbreviations."""
    while found := _END.search(line, position):
        stop = line[max(0, found.start() - 6) : found.end()]
        if found[0] != "." or not any(short.end() == len(stop) for short in _ABBREVIATION.finditer(stop)):
            return found
        position = found.end()
    return None


def _is_office(after: str) -> bool:
    """Say whether what follows a comma is the rest of an office's name: `, Trade and Development,`."""
    return 0 < len(after) <= _ALONE and after[-1] in ",:;!" and _REST_OF_OFFICE.fullmatch(after) is not None


def _people(words: str) -> Iterator[str]:
    """Yield the form of each person whom an opening names."""
    mark = words[-1] if words[-1] in ",:;!" else ""
    for part in _parts(words.removesuffix(mark)):
        shared = None if _FORM.match(part) else _SHARED.match(words)
        form = f"{shared['word']} {part}" if shared else part
        yield f"{form[0].upper()}{form[1:]}{mark}"


def _parts(words: str) -> Iterator[str]:
    """Yield the pieces between dividers behind which another person begins."""
    shares = _SHARED.match(words) is not None
    start = 0
    for found in _DIVIDER.finditer(words):
        after = words[found.end() :]
        another = _FORM.match(after) or (shares and "/" in found[0] and after[:1].isupper())
        if start < found.start() and another and not _SAME_PERSON.match(after):
            yield words[start : found.start()].strip()
            start = found.end()
    yield words[start:].strip()
