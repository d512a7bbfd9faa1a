"""What a page without a sample letter asks for: its list of demands, which old sheets give as participles."""

from __future__ import annotations

import re

from ualetter.drafting.letters.again import divided_again
from ualetter.drafting.letters.calls import calls
from ualetter.drafting.letters.trailing import without_joining
from ualetter.drafting.letters.verbs import begins_with_verb
from ualetter.drafting.letters.wrapped import pieces
from ualetter.drafting.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.letters.wrapped import Piece
    from ualetter.drafting.model import Line

_WHOM = r"""(?:the\s+(?:[\w'\u2019-]+\s+){0,5}?(?:authorities|government|president|minister|governor|king|forces|police
    |court|officials?|administration|company)|(?:[\w'\u2019-]+\s+){0,2}authorities|them|him|her|you|those\s+responsible
    |all\s+(?:parties|sides))(?:\s+(?:immediately|urgently|again|and\s+\w+))*"""
_CALLED = re.compile(
    rf"""(?:please\s+)?(?:to\s+)?(?:call(?:ing)?\s+(?:up)?on|urg(?:e|ing)|ask(?:ing)?|request(?:ing)?
    |appeal(?:ing)?\s+to|press(?:ing)?|implor(?:e|ing)|encourag(?:e|ing)|remind(?:ing)?)\s+{_WHOM}(?:,\s[^,.;:]{{1,60}},)?\s+to\s+""",
    re.IGNORECASE | re.VERBOSE,
)
# The same to anybody, where a verb follows.
_CALLED_ANYBODY = re.compile(
    r"""(?:please\s+)?(?:call(?:ing)?\s+(?:up)?on|urg(?:e|ing)|implor(?:e|ing)|encourag(?:e|ing))
    \s+(?!that\b)(?:[\w.'\u2019-]+\s+){1,9}?to\s+(?=[a-z])""",
    re.IGNORECASE | re.VERBOSE,
)
_CALLED_ABROAD = re.compile(
    r"""(?:inst|exhort|urgi|ped|pid|solicit|rog|reclam|exig)(?:i?[áaée]ndo)(?:l[oae]s?|\s+a\s+(?:l[ao]s?\s+)?(?:autoridad(?:es)?|gobierno|presidente))?
    (?:\s+\w+)?\s+(?:a\s+que\s+|que\s+|a\s+(?=\w+[aei]r(?:l[oae]s?)?\b))
    |(?:en\s+)?(?:l[ea]s?\s+|l['\u2019]\s*)(?:exhort|pri|engage|appel|invit)\w*ant\s+(?:à|de|d['\u2019])\s*
    |(?:en\s+)?(?:exhort|pri|appel|invit|engage)\w*ant\s+les\s+autorités(?:\s+\w+)?\s+(?:à|de|d['\u2019])\s*
    |(?:en\s+)?(?:leur\s+|lui\s+)?demandant(?:\s+aux\s+autorités(?:\s+\w+)?)?\s+(?:de\s+|d['\u2019])(?=\w+(?:er|ir|re)\b)
    |(?:fordern|bitten|ersuchen)\s+sie\s+(?:bitte\s+)?(?:die\s+(?:\w+\s+)?(?:behörden|regierung)|den\s+\w+|ihn|sie)(?:\s+\w+)?(?:\s+auf)?,\s+
    |(?:(?:die|den)\s+[^,]{3,60}|sie|ihn)\s+(?:auffordern|ersuchen|bitten),\s+
    |(?:uppmana|be|begär\s+av)\s+(?:myndigheterna|regeringen|dem|\w+en)(?:\s+i\s+\w+)?\s+att\s+
    |(?:verzoek|vraag|roep|spoor)\s+(?:de\s+(?:\w+\s+)?(?:autoriteiten|regering)|hen|hem|haar)(?:\s+(?:op|aan|dringend))*\s+om\s+""",
    re.IGNORECASE | re.VERBOSE,
)
# What tells how to write, and asks for nothing that could follow "I call on you to".
_NO_CLAUSE = re.compile(
    r"""(?!bring\b|sing\b)[a-z]+ing\b|(?:that|dass|que|qu['\u2019]\w+|att|dat)\s|(?:en\s+)?[^\W\d_]+ant\s+(?:que|votre|leur|de|du|la|le)\b
    |[^\W\d_]{2,}(?:ando|[ie]endo|ándo\w+|éndo\w+)\s|(?:express|state|urge|ask|call\s+for|welcome|remind|uttryck|ge\s+uttryck|bitte\s+fordern)\b
    |uw\s+bezorgdheid|ihre?\s+(?:sorge|besorgnis)|darauf\s+hinweisen|fordern,\s+dass""",
    re.IGNORECASE | re.VERBOSE,
)
_TO = re.compile(r"to\s+(?=\w)", re.IGNORECASE)
_TO_ABROAD = re.compile(r"a\s+que\s+(?=\w)", re.IGNORECASE)
# What follows "Le insto a:", "Je vous demande de :", "Ich fordere Sie auf:" and "Ik roep u op om:".
_INFINITIVE_FIRST = re.compile(
    r"""(?:no\s+|ne\s+pas\s+)?[^\W\d_]{2,30}(?:[aei]r(?:l[oae]s?|se)?|[dtv]re|ire)\s
    (?=(?:.{0,80}\s)?(?:de|des|du|las?|los|les?|el|su|sus|sa|son|ses|al?|aux?|que|une?|una|libertad|liberté)\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_INFINITIVE_LAST = re.compile(r"\b(?:(?:zu|te)\s+[^\W\d_]+n|[^\W\d_]{2,}zu[^\W\d_]+en)$", re.IGNORECASE)
_LONGEST_WORDS = 60
_AS_PRINTED = (
    "this demand doesn't follow “I call on you to” as the page prints it: change its form, not what it asks for"
)
_LEFT_OUT = "the page also asks for this in words that don't follow “I call on you to”; it is left out:"
_HOW_TO_WRITE = re.compile(
    r"(?:please\s+)?(?:send|write|e-?mail|fax|use|address|contact)\b[^.]{0,60}?\b(?:letters?|appeals?|telegrams?|e-?mails?|fax(?:es)?|messages?|cards?)\b",
    re.IGNORECASE,
)
_SHORTEST = 8
_QUOTED = 80
_LONGEST_CALL = 200
_HOLE = re.compile(r"[{}]|\[[^\]]*\]")


def read_demands(lines: Sequence[Line]) -> tuple[Value, ...]:
    """Return the demands among the lines of a page that has no sample letter, each as printed.

    A demand that stands behind "urging the authorities to" begins with its verb. What can't follow "I call on you to"
    ("expressing concern at …") is left out, and one doubt at the end names it.
    """
    values: dict[str, Value] = {}
    left_out: list[str] = []
    for text in _asked(pieces(lines)):
        words, led = _words(text)
        sure = led or _follows(words)
        if not _is_demand(words):
            continue
        if not sure and _NO_CLAUSE.match(words):
            left_out.append(words)
        else:
            values |= {
                part: Value(text=part, doubts=() if sure else (_AS_PRINTED,)) for part in divided_again(words, "en")
            }
    return (*values.values(), *_left_out(left_out))


def _words(text: str) -> tuple[str, bool]:
    """Return an item from behind the words that lead to its demand, and whether there are any."""
    led = _CALLED.match(text) or _CALLED_ABROAD.match(text) or _TO_ABROAD.match(text)
    if not led:
        led = next((found for found in (_CALLED_ANYBODY.match(text), _TO.match(text)) if found), None)
        led = led if led and begins_with_verb(text[led.end() :]) else None
    if led:
        return without_joining(text[led.end() :]), True
    call = next(iter(calls(text[:_LONGEST_CALL])), None)
    if call and not text[: call.end].strip(" ,:").count("."):
        return without_joining(text[call.end :].strip(" :")), True
    return without_joining(text), False


def _is_demand(words: str) -> bool:
    """Say whether a text can be a demand: it is no scrap, no question, and has nothing to fill in."""
    return len(words) >= _SHORTEST and not (_HOLE.search(words) or _HOW_TO_WRITE.match(words)) and words[-1] not in "?!"


def _left_out(texts: Sequence[str]) -> Iterator[Value]:
    if texts:
        quoted = "; ".join(
            f"“{text if len(text) <= _QUOTED else text[:_QUOTED].rsplit(' ', 1)[0] + ' …'}”" for text in texts
        )
        yield Value(doubts=(f"{_LEFT_OUT} {quoted}",))


def _follows(words: str) -> bool:
    """Say whether a demand follows "I call on you to", or the same in its own language."""
    return (
        begins_with_verb(words)
        or _INFINITIVE_FIRST.match(words) is not None
        or _INFINITIVE_LAST.search(words[-_LONGEST_WORDS:]) is not None
    )


def _asked(parts: Sequence[Piece]) -> Iterator[str]:
    """Yield the texts that ask for something: the items, or where there are none the sentences."""
    items = [part.text for part in parts if part.mark]
    if items:
        yield from items
        return
    for part in parts:
        _, colon, after = part.text.partition(":")
        clauses = re.split(r";\s+", after.strip() if colon else part.text)
        yield from (clause for clause in clauses if _CALLED.match(clause) or (colon and begins_with_verb(clause)))
