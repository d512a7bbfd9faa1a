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
OFFICE = r"""
    (?:\w+[\s-]){0,2}(?:\w*minister\w*|ministr[eao]\b|president\w*|pr[éäæ]sident\w*|ambassad\w+|ambasad\w+|embajador\w*
    |botschafter\w*|secretar\w+|secr[ée]taire|segretari[oa]|sekretär\w*|statsråd|governor|gobernador\w*|gouverneur\w*|governador\w*
    |director\w*|directeur|directrice|direktør\w*|direktör\w*|direktor\w*|direttor\w+|diretor\w*|chef(?:en)?\b|leiter\w*
    |attorney[\s-]general|fiscal|procureur\w*|procurador\w*|procuratore|general\w*|g[ée]n[ée]ral|chair(?:man|person|woman)?\b
    |chancellor|kanzler\w*|canciller|commissioner|commissaire|comisari[oa]|commissaris|speaker|mayor|maire|alcalde\w*
    |bürgermeister\w*|judge|richter\w*|juez\w*|juge|justice|chief[\s-]justice|consul\w*|c[óo]nsul\w*|konsul\w*|prosecutor\w*
    |staatsanw[aä]lt\w*|premier\w*|prime[\s-]minister|excellenc[ey]|excelencia|superintendent\w*)
"""
# Words that begin nothing but a letter, or a form of address.
_SURE = r"""
    (?:my\s+)?dear(?:est)?\b
    |your(?:\s+(?:royal|imperial|serene))?\s+(?:excellenc(?:y|ies)|highness(?:es)?|majest(?:y|ies)|honou?rs?|eminence|holiness|grace|worship|lordship)\b
    |(?<!\bhis\s)(?<!\bher\s)excellenc(?:y|ies)\b
    |respected\b
    |esteemed\b
    |to\s+whom(?:so)?(?:ever)?\s+it\s+may\s+concern\b
    |sehr\s+(?:geehrte|verehrte)[rns]?\b
    |(?:hoch)?geehrte[rs]?\b
    |(?:hoch)?verehrte[rs]?\b
    |(?:eu(?:er|re)|ihre)\s+(?:königliche\s+)?(?:exzellenz(?:en)?|majestät|hoheit|eminenz)\b
    |exzellenz(?:en)?\b
    |(?:muy\s+)?estimad[oa]s?\b
    |muy\s+se[ñn]or(?:es)?\s+m[íi]os?\b
    |(?:vuestra\s+|su\s+)?excelencias?\b
    |(?:muy\s+)?distinguid[oa]s?\b
    |(?:muy\s+)?respetad[oa]s?\b
    |(?:muy\s+)?respetables?\b
    |a\s+quien(?:\s+pueda)?\s+(?:corresponda|interesar)\b
    |excelent[íi]sim[oa]s?\b
    |il(?:us)?tr[íi]sim[oa]s?\b
    |de\s+(?:mi|nuestra)\s+(?:mayor\s+)?consideración\b
    |ch(?:er|[èe]re)s?\b
    |(?:votre\s+)?excellence\b
    |[àa]\s+qui\s+de\s+droit\b
    |votre\s+(?:majesté|altesse)\b
    |bäst[ae]\b
    |(?:hög(?:t\s+)?)?ärade\b
    |e(?:de)?rs?\s+(?:excellens|majestät|höghet)\b
    |kär[ae]\b
    |till\s+den\s+det\s+(?:be)?rör\b
    |(?:zeer\s+|hoog)?geachte\b
    |(?<!\bzijne\s)(?<!\bhare\s)(?:uwe\s+)?excellentie\b
    |beste\b(?!\s+gr)
    |(?:(?:hoog)?(?:wel)?edel)(?:gestrenge|achtbare|geboren|geleerde)?\s(?=heer|vrouwe|mevrouw)
    |edelachtbare\b
    |prezad[oa]s?\b
    |(?:vossa\s+)?excelência\b
    |excelentíssim[oa]s?\b
    |ex\.?m[oa]s?\b\.?
    |excm[oa]s?\b\.?
    |il(?:us)?tríssim[oa]s?\b
    |gentil(?:e|i|issim[oai])\b
    |egregi[oa]?\b
    |egr\.
    |(?:vostra\s+)?eccellenza\b
    |spettabil[ei]\b
    |spett\.(?:le)?
    |illustrissim[oa]\b
    |pregiatissim[oai]\b
    |stimat[oa]\b
    |kære\b
    |kjære\b
    |ærede\b
    |(?:høyt?|højt?)\s+ærede\b
    |deres\s+e(?:xcellence|ksellense|ksellence)\b
    |til\s+rette\s+vedkommende\b
    |尊敬的
    |敬[爱愛]的
    |معالي\b
    |سعادة\b
    |فخامة\b
    |صاحب\s+(?:السمو|الجلالة|المعالي|السعادة)\b
    |(?:много)?уважаем(?:ый|ая|ые)\b
    |ваше\s+превосходительство\b
    |sayın\b
    |szanown[aei]\b
"""  # noqa: RUF001  letters of several scripts
# Words that begin a name or an address as well: what follows must be an office, a mark, and the letter.
_MAYBE = rf"""
    (?:most\s+)?(?:the\s+)?(?:right\s+)?hon(?:ou?rable\b|\.)|onorevole\b|(?:his|her|zijne|hare|seine)\s+(?:excellency|excellentie|exzellenz)\b
    |my\s+lord\b|illustre\b|sua\s+excelência\b|su\s+(?:alteza\s+real|majestad)\b|excellens\b|mon\s+général\b
    |(?:maj(?:est[äé]t?|estad|esteit)|eminenz|sire)\b(?=\s*[,:;!])
    |(?:mr|mrs|ms|madame?|sir|sirs|madam)\b\.?(?=\s*[,:;!]|\s+(?:or|{OFFICE}))
    |(?:se[ñn]or(?:a|es|as)?|sra?\.)(?=\s*[,:;!]|\s+{OFFICE})
    |(?:monsieur|madame|mesdames|messieurs|m\.|mme)(?=\s*[,:;!]|\s+(?:l[ea]s?\s|l['\u2019]|et\s|{OFFICE}))
    |(?:herr|frau|fru|hr\.)(?=\s+{OFFICE})|(?:liebe[rs]?|werte[rs]?)(?=\s+(?:herr|frau|damen|{OFFICE}))
    |(?:mijnheer|meneer|mevrouw)(?=\s*[,:;!]|\s+(?:de\s+)?{OFFICE})|car[oa]s?(?=\s+(?:senhora?|signora?e?|{OFFICE}))
    |(?:senhora?|signora?e?)\b(?=\s*[,:;!]|\s+{OFFICE})|höge(?=\s+{OFFICE})
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
_SHARED = re.compile(
    r"(?P<word>dear|sehr\s+geehrte[rs]?|estimad[oa]s?|ch[eè]re?s?|bäst[ae]|kär[ae]|geachte|prezad[oa])\s", re.IGNORECASE
)
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
    return opening_of(text[:end].strip())


def opening_of(words: str) -> Opening:
    """Return the opening that some words are, whatever they say."""
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
            return len(line) if found.end() == len(line) <= _ALONE else None
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
