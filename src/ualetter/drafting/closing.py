"""How letters close: `Yours sincerely, [YOUR NAME]`, `Mit freundlichen Grüßen`, `Veuillez agréer …`."""

from __future__ import annotations

import re

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Phrases that end a letter wherever a sentence could begin.
_PHRASES = r"""
    (?:yours\s+(?:very\s+)?(?:sincerely|faithfully|truly|respectfully|cordially)
    |(?:very\s+)?(?:sincerely|respectfully|truly)\s+yours
    |yours\s+in\s+\w+
    |(?:with\s+)?(?:my\s+|our\s+)?(?:kind|best|warm|respectful|sincere)(?:est)?\s+(?:regards|wishes|greetings)
    |with\s+(?:great\s+|deep\s+|my\s+|all\s+due\s+)?(?:respect|regards)|respectfully\s+submitted|in\s+solidarity
    |(?:most\s+)?(?:sincerely|respectfully)\s+and\s+\w+
    |mit\s+(?:\w+\s+){0,2}(?:gr(?:ü|u|ue)(?:ß|ss)en|gru(?:ß|ss)|hochachtung)|hochachtungsvoll|(?:viele|beste)\s+grüße
    |(?:muy\s+)?(?:atenta|respetuosa|cordial)mente|(?:un\s+)?cordial(?:es)?\s+saludos?|saludos\s+(?:cordiales|atentos)
    |(?:le|les|lo|la|se\s+despide)\s+salud[ao]\s+(?:a\s+usted\s+)?(?:muy\s+)?(?:atenta|respetuosa|cordial)mente
    |sin\s+otro\s+particular[^.\n]{0,80}?(?:atenta|respetuosa|cordial)mente
    |reciba[^.\n]{0,60}?saludos?(?:\s+cordial(?:es)?)?
    |(?:bien\s+)?(?:cordialement|respectueusement)|(?:avec\s+)?mes\s+salutations\s+\w+
    |salutations\s+(?:distinguées|respectueuses)
    |(?:med\s+)?vänlig(?:a)?\s+hälsning(?:ar)?|högaktningsfullt
    |med\s+(?:\w+\s+){0,2}(?:hälsning(?:ar)?|(?:vennlig|venlig)\s+hilsen)
    |hoogachtend|met\s+(?:\w+\s+){0,2}(?:groet(?:en)?|hoogachting)
    |atenciosamente|respeitosamente|com\s+(?:os\s+)?(?:melhores|meus)\s+cumprimentos|cordiais\s+saudações
    |distinti\s+saluti|cordiali\s+saluti|(?:in\s+fede|con\s+osservanza)|(?:porgo|invio)\s+(?:\w+\s+){0,2}saluti
    |(?:vennlig|venlig)\s+hilsen|ærbødigst)
"""
# Words that begin sentences too: they close a letter only where nothing but a name follows.
_WORDS = r"(?:sincerely|respectfully|faithfully|truly|regards|saluti|cordialmente|groeten)"
_THANKS = r"(?:thank\s+you|gracias|merci|danke|tack|dank\s+u)"
# The sentence in which French letters close.
_COURTESY = r"""
    (?:(?-i:[A-ZÀ-Þ])(?:[^.!?\n]|\n(?!\n)|(?<=\bM)\.){0,200}?\b)?(?:agréer|croire|recevoir|accepter)\b
    (?:[^.!?\n]|\n(?!\n)|(?<=\bM)\.){0,160}?
    \b(?:salutations|sentiments|considération|respects?|hommages)\b[^.!?\n]{0,60}
"""
NAME_WORD = r"""(?:names?|nom|pr[ée]nom|nombre|apellidos?|namn|naam|navn|nome|cognome|nachname|vorname|signature
    |unterschrift|firma|handtekening|underskrift|address|adresse|adress|adres|anschrift|direcci[óo]n|indirizzo
    |city|town|ort|stadt|ville|ciudad|stad|land|country|pays|pa[íi]s|date|datum|fecha|zip|postcode|e-?mail)"""
_HOLE = rf"""(?:[\[<{{][^\[\]<>{{}}\n]{{1,80}}[\]>}}]|\((?=[^()\n]{{0,60}}\b{NAME_WORD}\b)[^()\n]{{1,80}}\)
    |_{{3,}}|\.{{5,}}|…{{2,}})"""
_PLAIN_HOLE = rf"""(?:(?:your|sender['\u2019]s|ihr|su|tu|votre|ditt|uw|il\s+tuo|seu)\s+(?:full\s+|own\s+)?{NAME_WORD}
    (?:\s+(?:and|und|y|et|och|en|e)\s+(?:\w+\s+)?{NAME_WORD})?|name)(?=[,.]?\s*$)"""
_FLAGS = re.IGNORECASE | re.VERBOSE | re.MULTILINE
_BEGIN = r"""(?:^|(?<=[.!?;:)\]”"…]\s))["“]?"""
_CLOSING = re.compile(
    rf"""{_BEGIN}(?P<words>{_PHRASES}(?!\s*[:;])[,.!]?(?!(?-i:[^\S\n]+[a-zà-ÿ]))(?!\w)
    |{_WORDS}[,.!]?(?=[^\S\n]*(?:{_HOLE}|$))|{_THANKS},?(?=\s*{_HOLE})|{_COURTESY}[.,]?)""",
    _FLAGS,
)
_SIGNED = re.compile(rf"\s*(?:{_HOLE}|(?<=\n){_PLAIN_HOLE}|(?<=,\s){_PLAIN_HOLE})[,.]?(?:[”\"](?!\w))?", _FLAGS)
_MOST_NAME_LINES = 8


@dataclass(frozen=True, kw_only=True)
class Closing:
    """Where a letter closes in a text: `start`, and the `end` past the place for the name."""

    text: str
    start: int
    end: int


def closings(text: str) -> Iterator[Closing]:
    """Yield all closings of letters in a text, in order."""
    for found in _CLOSING.finditer(text):
        words = found["words"]
        if words[0].isupper() or found.start() == 0 or text[found.start() - 1] == "\n":
            yield Closing(text=" ".join(words.split()), start=found.start(), end=_signed_end(text, found.end()))


def _signed_end(text: str, end: int) -> int:
    """Return where the holes for name, address and date end that follow a closing."""
    end += text[end : end + 1] in {"”", '"', "»"}
    for _ in range(_MOST_NAME_LINES):
        found = _SIGNED.match(text, end)
        if not found:
            break
        end = found.end()
    return end
