"""What a page without a sample letter asks for: its list of demands, which old sheets give as participles."""

from __future__ import annotations

import re

from ualetter.drafting.model import Value
from ualetter.drafting.trailing import without_joining
from ualetter.drafting.verbs import begins_with_verb
from ualetter.drafting.wrapped import pieces

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line
    from ualetter.drafting.wrapped import Piece

_WHOM = r"""(?:the\s+(?:[\w'\u2019-]+\s+){0,5}?(?:authorities|government|president|minister|governor|king|forces|police
    |court|officials?|administration|company)|(?:[\w'\u2019-]+\s+){0,2}authorities|them|him|her|you|those\s+responsible
    |all\s+(?:parties|sides))(?:\s+(?:immediately|urgently|again|and\s+\w+))*"""
_CALLED = re.compile(
    rf"""(?:please\s+)?(?:to\s+)?(?:call(?:ing)?\s+(?:up)?on|urg(?:e|ing)|ask(?:ing)?|request(?:ing)?
    |appeal(?:ing)?\s+to|press(?:ing)?|implor(?:e|ing)|encourag(?:e|ing)|remind(?:ing)?)\s+{_WHOM}(?:,\s[^,.;:]{{1,60}},)?\s+to\s+""",
    re.IGNORECASE | re.VERBOSE,
)
_CALLED_ABROAD = re.compile(
    r"""(?:inst|exhort|urgi)[áaée]ndo(?:l[oae]s?|\s+a\s+(?:las\s+)?autoridades(?:\s+\w+)?)\s+a
    \s+(?=\w+[aei]r(?:l[oae]s?)?\b)
    |(?:les|l['\u2019])\s*(?:exhort|pri|engage)\w*ant\s+(?:à|de)\s+
    |(?:exhort|pri)\w*ant\s+les\s+autorités(?:\s+\w+)?\s+(?:à|de)\s+""",
    re.IGNORECASE | re.VERBOSE,
)
_TO = re.compile(r"to\s+(?=\w)", re.IGNORECASE)
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
_SHORTEST = 8
_HOLE = re.compile(r"[{}]|\[[^\]]*\]")


def read_demands(lines: Sequence[Line]) -> tuple[Value, ...]:
    """Return the demands among the lines of a page that has no sample letter, each as printed.

    A demand that stands behind "urging the authorities to" begins with its verb.
    """
    values = (_value(text) for text in _asked(pieces(lines)))
    return tuple({value.text: value for value in values if value}.values())


def _value(text: str) -> Value | None:
    """Return the demand of an item; None for scraps, questions and what still has to be filled in."""
    led = next((found for found in (_CALLED.match(text), _CALLED_ABROAD.match(text), _TO.match(text)) if found), None)
    words = without_joining(text[led.end() :] if led else text)
    if len(words) < _SHORTEST or _HOLE.search(words) or words[-1] in "?!":
        return None
    return Value(text=words, doubts=() if led or _follows(words) else (_AS_PRINTED,))


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
