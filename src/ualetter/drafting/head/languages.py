"""The languages in which a page asks to write."""

from __future__ import annotations

import re

from ualetter.drafting.head.paragraphs import joined, paragraphs
from ualetter.drafting.head.tongues import named_languages
from ualetter.drafting.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

_LABEL = re.compile(
    r"""(?:\b(?:preferred|recommended)\s+languages?|\blanguages?\s+(?:preferred|in\s+which\s+to\s+write|to\s+write\s+in|to\s+address|of\s+the\s+target)|(?:^|[.;|]\s)languages?(?=\s*:)
    |\bidiomas?\s+preferid\w+|\bidiomas?\s+(?:preferentes?|de\s+preferencia|en\s+que)|(?:^|[.;|]\s)idiomas?(?=\s*:)
    |\blangues?\s*(?:\(s\))?\s*(?:[àa]\s+(?:utiliser|privil[ée]gier)|pr[ée]f[ée]r[ée]\w*)|(?:^|[.;|]\s)langues?(?=\s*:)
    |\bbevorzugte\s+sprachen?|(?:^|[.;|]\s)sprachen?(?=\s*:)|\b(?:f[öo]redrag\w+|[öo]nskat|rekommenderat)\s+spr[åa]k|^spr[åa]k(?=\s*:)|\bvoorkeurs?ta(?:al|len)|^ta(?:al|len)(?=\s*:)
    |\bl[íi]nguas?\s+prefer\w+|^l[íi]ng(?:ua|ue|uas)(?=\s*:)|\blingua\s+preferita|\blangues?\s+d['\u2019]envoi)[^:]{0,60}:(?P<rest>.*)""",
    re.IGNORECASE | re.VERBOSE,
)
_WRITE = re.compile(
    r"""\b(?:write|writing|act|agissez|act[úu]en?|agera|letters?|appeals?|send|faxes|messages?|emails?|schreib(?:en\s+sie|e|t)?|appelle|escrib\w+|env[íi]\w+|llamamientos
    |[ée]cri\w+|envoy\w+|skriv\w*|skicka|briefe?|r[ée]dige[rz]|redact\w+|redige\w*|cartas?|lettres?|brev|brieven|schrijf\w*|schrijven|escrev\w+|scriv\w+)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_IN = re.compile(
    r"\b(?:(?:either\s+)?in(?:\s+(?:gutem|good|either|het))?|auf|en|p[åa]|em|into)\s*:?\s+(?=[^\W\d_])(?P<rest>[^.:;()]{2,120})",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:or|oder|o|ou|eller|of|and|e|y|et)\s+(?:in\s+|en\s+|dans\s+|auf\s+|p[åa]\s+)?(?:your|ihrer|su|tu|votre|vuestro|ditt|uw|je|seu|sua)\b",
    re.IGNORECASE,
)
_THEN_WRITE = re.compile(
    r"\b(?:auf|in\s+het|in)\s+(?P<rest>[^.:;()]{2,100}?)\s+(?:schreiben|schrijven)\b", re.IGNORECASE
)
"""Where the verb comes last: `Sie können auf Spanisch oder Deutsch schreiben`."""
_FIRST_WORD = re.compile(r"[^\W\d_]+(?:\s[^\W\d_]+)?")


def read_languages(lines: Sequence[Line]) -> tuple[Value, ...]:
    """Return the languages in which a page asks to write to its targets, in its order."""
    texts = [joined(paragraph) for paragraph in paragraphs(lines)]
    tags = [tag for text in texts for tag in _labelled(text)] or [tag for text in texts for tag in _asked(text)]
    return tuple(Value(text=tag) for tag in dict.fromkeys(tags))


def _labelled(text: str) -> Iterator[str]:
    found = _LABEL.search(text)
    if found:
        yield from named_languages(re.split(r"[.]\s|\byou\s+can\b", found["rest"], maxsplit=1, flags=re.IGNORECASE)[0])


def _asked(text: str) -> Iterator[str]:
    """Yield the languages of `write in English, Spanish or your own language`: the first word must be one."""
    for found in (*_IN.finditer(text), *_THEN_WRITE.finditer(text)):
        if found.re is _IN and not _WRITE.search(text, max(0, found.start() - 100), found.start()):
            continue
        tags = named_languages(_OWN.split(found["rest"])[0])
        start = _FIRST_WORD.match(found["rest"])
        if tags and start and named_languages(start[0]):
            yield from tags
