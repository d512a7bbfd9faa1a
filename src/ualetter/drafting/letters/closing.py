"""How letters close: `Yours sincerely, [YOUR NAME]`, `Mit freundlichen Grüßen`, `Veuillez agréer …`."""

from __future__ import annotations

import re

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Phrases that end a letter wherever a sentence could begin.
_PHRASES = r"""
    (?:yours?\s+(?:(?:very|most)\s+)?(?:sincerely|faithfully|truly|respectfully|cordially|hopefully)
    |(?:(?:very|most)\s+)?(?:sincerely|respectfully|truly|faithfully|cordially)\s+yours
    |yours\s+in\s+\w+
    |(?:with\s+)?(?:my\s+|our\s+)?(?:kind|best|warm|respectful|sincere)(?:est)?\s+(?:regards|wishes|greetings)
    |with\s+(?:great\s+|deep\s+|my\s+|all\s+due\s+)?(?:respect|regards)
    |respectfully\s+submitted
    |in\s+solidarity
    |(?:most\s+)?(?:sincerely|respectfully)\s+and\s+\w+
    |mit\s+(?:\w+\s+){0,2}(?:gr(?:ü|u|ue)(?:ß|ss)en|gru(?:ß|ss)|hochachtung)
    |hochachtungsvoll
    |mit\s+dem\s+ausdruck\s+[^.\n]{0,40}hochachtung
    |(?:viele|beste|freundliche|herzliche)\s+gr(?:ü|ue)(?:ß|ss)e
    |(?:muy\s+)?(?:atenta|respetuosa|cordial)mente
    |(?:un\s+)?cordial(?:es)?\s+saludos?
    |saludos\s+(?:cordiales|atentos)
    |(?:(?:l[aeo]s?)\s+saluda[mn]?o?s?|salud[ao]|se\s+despiden?|me\s+despido|nos\s+despedimos|quedo|de\s+ustede?s?)(?:\s+(?:de\s+|a\s+)?ustede?s?,?)?\s+(?:muy\s+)?(?:atenta|respetuosa|cordial)mente
    |reciba[^.\n]{0,60}?saludos?(?:\s+cordial(?:es)?)?
    |(?:bien\s+)?(?:cordialement|respectueusement)
    |recevez,?\s(?:[^.\n]{0,60}?,\s)?(?:mes|nos)\s(?:\w+\s){0,2}salutations\s\w+
    |(?:avec\s+)?mes\s+salutations\s+\w+
    |bien\s+à\s+vous
    |salutations\s+(?:distinguées|respectueuses)
    |(?:sincères|meilleures|respectueuses|cordiales)\s+salutations
    |avec\s+(?:l['\u2019]expression|l['\u2019]assurance|tout|toute|mon|ma|mes)\s[^.\n]{0,60}?(?:considération|respects?|salutations|sentiments)(?:\s+(?:distingué|respectueux|dévoué|les\s+(?:meilleur|plus\s+\w))\w*)?
    |(?:med\s+)?(?:vänliga?|bästa|respektfulla?|hjärtliga)\s+hälsning(?:ar)?
    |högaktningsfullt
    |med\s+(?:\w+\s+){0,2}(?:hälsning(?:ar)?|hilsen)
    |(?:vennlig|venlig|beste|bedste)\s+hilsen(?:er)?
    |ærbødigst
    |med\s+(?:vördnad|högaktning|høyaktelse|højagtelse)
    |i\s+högaktning
    |hoogachtend
    |met\s+gevoelens\s+van\s+(?:\w+\s+){0,3}hoogachting
    |met\s+(?:\w+\s+){0,2}(?:groet(?:en)?|hoogachting)
    |(?:vriendelijke|hartelijke|beleefde)\s+groet(?:en)?
    |atenciosamente
    |respeitosamente
    |com\s+(?:os\s+)?(?:meus\s+)?(?:melhores|meus|respeitosos)\s+cumprimentos
    |cordiais\s+saudações
    |subscrev\w+(?:-(?:me|nos))?,?\s+(?:atenciosamente|respeitosamente|cordialmente)
    |(?:subscrev\w+(?:-(?:me|nos))?,?\s+)?com\s+(?:a\s+)?(?:mais\s+)?(?:\w+\s+)?(?:consideração|estima)
    |distinti\s+saluti
    |cordiali\s+saluti
    |con\s+(?:i\s+)?(?:miei\s+)?(?:migliori|distinti|cordiali)\s+saluti
    |in\s+fede
    |con\s+osservanza
    |(?:porgo|invio)\s+(?:\w+\s+){0,2}saluti
    |la\s+saluto\s+\w+mente
    |с\s+(?:глубоким\s+)?уважением
    |z\s+(?:wyrazami\s+)?(?:poważaniem|szacunku|szacunkiem)
    |saygılarım(?:la|ı\s+sunarım)
    |此致(?:\s*敬[礼禮])?
    |敬上
    |[谨謹]上
    |و?تفضلوا\s+بقبول[^.\n]{0,60}
    |مع\s+(?:خالص|فائق)\s+[^.\n]{0,40})
"""  # noqa: RUF001  letters of several scripts
# Words that begin sentences too: they close a letter only where nothing but a name follows.
_WORDS = r"""(?:(?:most\s+)?(?:sincerely|respectfully|faithfully|truly|cordially)|regards|yours(?:\s+etc\.?)?
    |many\s+thanks
    |(?:with|in)\s+(?:\w+\s+)?(?:concern|hope|gratitude|friendship|peace|anticipation|appreciation|thanks|expectation)
    |con\s+(?:el\s+debido\s+)?respeto|(?:con\s+)?un\s+(?:cordial\s+)?saludo|saludos|saluti|cordialmente|rispettosamente|con\s+(?:profondo\s+)?rispetto|cumprimentos
    |com\s+(?:\w+\s+)?respeito
    |vänligen|hälsningar|mvh|med\s+(?:största\s+)?respekt|respektfull?t|groeten|respectvol)"""
_THANKS = r"(?:thank\s+you|gracias|merci|danke|tack|dank\s+u|grazie|obrigad[oa]|takk?)"
_THANKS_FOR = r"(?:thank(?:s|\s+you)|thanking\s+you|awaiting|hoping|looking\s+forward)\s[^.,!?;:\n]{1,70},"
# What leads to the phrase in its sentence: `I remain, yours sincerely`, `… und verbleibe mit freundlichen Grüßen`.
_LEAD = r"""
    (?<![;:)]\s)(?:(?-i:[A-ZÀ-Þ])(?:[^.!?\n]|\n(?!\n)){0,160}?)??
    (?:\b(?:I\s+remain|we\s+remain|verbleiben?(?:\s+(?:ich|wir))?|je\s+reste|teken(?:en)?\s+(?:ik|wij)|verblijf\s+ik|förblir\s+jag),?
        |,(?=\s(?:l[aeo]s?\s+saluda|me\s+despido|se\s+despide|nos\s+despedimos|subscrev))|,\s+quedo\s+de\s+usted)\s
"""
# The sentence in which French letters close.
_COURTESY = r"""
    (?:(?<![;:)]\s)(?-i:[A-ZÀ-Þ])(?:[^.!?\n]|\n(?!\n)|(?<=\bM)\.){0,200}?\b)?(?:agréer|croire|recevoir|accepter)\b
    (?:[^.!?\n]|\n(?!\n)|(?<=\bM)\.){0,160}?
    \b(?:salutations|sentiments|considération|respects?|hommages)\b[^.!?\n]{0,60}
"""
NAME_WORD = r"""(?:names?|nom|pr[ée]nom|nombre|apellidos?|namn|naam|navn|nome|cognome|nachname|vorname|signature
    |unterschrift|firma|handtekening|underskrift|address|adresse|adress|adres|anschrift|direcci[óo]n|indirizzo
    |city|town|ort|stadt|ville|ciudad|stad|land|country|pays|pa[íi]s|date|datum|fecha|zip|postcode|e-?mail|姓名|名字
    |الاسم|имя)"""
_HOLE = rf"""(?:[\[<{{][^\[\]<>{{}}\n]{{1,80}}[\]>}}]|\((?=[^()\n]{{0,60}}\b{NAME_WORD}\b)[^()\n]{{1,80}}\)
    |_{{3,}}|\.{{5,}}|…{{2,}})"""
_PLAIN_HOLE = rf"""(?:(?:your|sender['\u2019]s|ihr|su|tu|votre|ditt|uw|il\s+tuo|seu)\s+(?:full\s+|own\s+)?{NAME_WORD}
    (?:\s+(?:and|und|y|et|och|en|e)\s+(?:\w+\s+)?{NAME_WORD})?
    |{NAME_WORD}(?:(?:,|\s+(?:and|und|y|et|och|en|e))\s+{NAME_WORD})?)(?=[,.]?\s*$)"""
_FLAGS = re.IGNORECASE | re.VERBOSE | re.MULTILINE
_BEGIN = r"""(?:^|(?<=[.!?;:)\]”"…]\s))["“]?"""
_NO_SENTENCE = r"(?!(?-i:[^\S\n]+(?:[a-zà-ÿ]|(?:I|We|Ich|Wir|Je|Nous|Jag|Vi|Ik|Le|Les)\b)))(?!\w)"
_CLOSING = re.compile(
    rf"""{_BEGIN}(?P<words>(?:{_LEAD})?{_PHRASES}(?!\s*[:;])[,.!]?+{_NO_SENTENCE}
    |{_WORDS}[,.!]?(?=[^\S\n]*(?:{_HOLE}|$))|{_THANKS}[,.!]?(?=\s*{_HOLE})|{_THANKS_FOR}(?=\s*(?:{_HOLE}|$))
    |{_COURTESY}[.,]?)""",
    _FLAGS,
)
_SIGNED = re.compile(rf"\s*(?:{_HOLE}|(?<=\n){_PLAIN_HOLE}|(?<=,\s){_PLAIN_HOLE})[,.]?(?:[”\"](?!\w))?", _FLAGS)
_MOST_NAME_LINES = 8
# A short line of its own with a comma, and only a name, or nothing, below it: `In hope,`, `Peace and courage,`.
_LONE = re.compile(
    rf"""(?:(?<=\n\n)|(?<=[.!?”"]\n))
    (?P<words>(?-i:[A-ZÀ-Þ])[^\W\d_]*(?:[ ][^\W\d_]+){{0,4}},)
    (?=\s*(?:{_HOLE}|^{_PLAIN_HOLE}|\Z))""",
    _FLAGS,
)
_SIGNATURE = re.compile(
    rf"""(?:(?<=\n\n)|(?<=[.!?”"]\n))(?=(?:{_HOLE}|{_PLAIN_HOLE})[,.]?$)
    [^\n]*?\b(?:name|nom|nombre|namn|naam|navn|nome|signature|unterschrift|姓名|名字|الاسم|имя)\b[^\n]*$""",
    _FLAGS,
)


@dataclass(frozen=True, kw_only=True)
class Closing:
    """Where a letter closes in a text: `start`, and the `end` past the place for the name."""

    text: str | None
    """None for a letter that has a place for the name, and no words above it."""
    start: int
    end: int


def closings(text: str) -> Iterator[Closing]:
    """Yield all closings of letters in a text, in order."""
    for found in _CLOSING.finditer(text):
        words = found["words"]
        if words[0].isupper() or found.start() == 0 or text[found.start() - 1] == "\n":
            yield Closing(text=" ".join(words.split()), start=found.start(), end=_signed_end(text, found.end()))


def other_closing(text: str, start: int, end: int) -> Closing | None:
    """Return where a letter closes in words of no table, or only with a place for the name."""
    lone = _LONE.search(text, start, end)
    if lone:
        return Closing(text=lone["words"], start=lone.start(), end=_signed_end(text, lone.end()))
    name = _SIGNATURE.search(text, start, end)
    return Closing(text=None, start=name.start(), end=_signed_end(text, name.end())) if name else None


def _signed_end(text: str, end: int) -> int:
    """Return where the holes for name, address and date end that follow a closing."""
    end += text[end : end + 1] in {"”", '"', "»"}
    for _ in range(_MOST_NAME_LINES):
        found = _SIGNED.match(text, end)
        if not found:
            break
        end = found.end()
    return end
