"""Roles at the start of a piece of a line: `Minister of Justice and Human Rights`, `Monsieur le Président`."""

from __future__ import annotations

import re

from ualetter.drafting.targets.countries import country_of
from ualetter.drafting.targets.honorifics import title_length
from ualetter.drafting.targets.offices import CONNECTORS, MODIFIERS, ORGANISATIONS, PLACES, STARTERS, TOPICS, is_role
from ualetter.drafting.targets.words import is_nameish, is_numbered, is_possessive, split_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.targets.words import Words

_CHILD_OF = (("bin",), ("ibn",), ("bint",))
_ANDS = frozenset(("and", "&", "y", "et", "und", "och", "en", "e", "the"))
MOST_WORDS_BEFORE = 6
MOST_COUNTRY_WORDS = 6
_ADDRESSED = re.compile(
    r"(?:monsieur|madame|m\.|mme|se[ñn]ora?|sra?\.|herrn?|frau|senhora?|the)\s(?:(?:le|la|el|o|a)\s|l[\u2019'])?",
    re.IGNORECASE,
)


def read_role(text: str) -> tuple[str, bool] | None:
    """Return the role that a text begins with, and whether it is certain where that ends."""
    form = _ADDRESSED.match(text)
    start = form.end() if form else 0
    role = _plain_role(split_words(text[start:]))
    return (text[:start] + role[0], role[1]) if role else None


def _plain_role(words: Words) -> tuple[str, bool] | None:
    place = _main_word(words)
    if place is None:
        return None
    end = place + 1
    while end < len(words) and (is_role(words.keys[end]) or words.keys[end] in MODIFIERS - CONNECTORS):
        end += 1
    if any(is_possessive(word) for word in words.printed[: end + 1]):
        return None  # `Prime Minister's Office`
    main = end
    end, sure = _complement(words, end)
    if end > main and not _is_followed(words, end):
        return words.text, False
    return words.upto(end), sure


def _is_followed(words: Words, end: int) -> bool:
    """Whether something else begins behind `of the Interior`, or nothing: an unknown word may belong to it."""
    if end == len(words) or is_numbered(words.from_(end)) or words.keys[end] in STARTERS | PLACES:
        return True
    if title_length(" ".join(words.printed[end:])):
        return True
    return len(words) - end > 1 and all(is_nameish(word) for word in words.printed[end : end + 2])


def _main_word(words: Words) -> int | None:
    """Place of a role's main word, if all that stands before it belongs to a role: `Deputy Prime`, `Police`."""
    if not words.printed or not (words.printed[0][0].isupper() or words.keys[0] == "the" or is_role(words.keys[0])):
        return None
    if words.keys[1:2] in _CHILD_OF:
        return None  # `Sultan bin …` is a name
    for place, key in enumerate(words.keys[:MOST_WORDS_BEFORE]):
        if is_role(key):
            return place
        if key not in MODIFIERS and key not in TOPICS and key not in _ANDS:
            return None
    return None


def _complement(words: Words, end: int) -> tuple[int, bool]:
    """Read on over `of the Interior and Public Security`: where the role ends, and whether that is certain."""
    place, sure, bound = end, True, False
    while place < len(words):
        if _is_connector(words, place):
            place, bound = place + 1, True
            continue
        # `Ministre délégué`: no name begins with a small letter.
        known = _known(words, place, bound=bound) or int(not bound and words.printed[place][0].islower())
        if not known and not bound:
            break
        place = end = place + known if known else _unknown(words, place)
        sure = sure and bool(known or end == len(words))
        # `Deputy Minister of National` still needs its word.
        bound = bound and bool(known) and words.keys[end - 1] in MODIFIERS
    return end, sure


def _is_connector(words: Words, place: int) -> bool:
    """Whether a word connects: not `Do` and `Van`, which begin names."""
    word, key = words.printed[place], words.keys[place]
    return key in CONNECTORS and (word[0].islower() or word.isupper() or key in {"of", "the", "and", "for", "&"})


def _known(words: Words, place: int, *, bound: bool) -> int:
    """How many words from a place on belong to a role; `bound`: behind `of` or the like."""
    key = words.keys[place]
    if words.printed[place].startswith("("):
        return 1 if words.printed[place].endswith(")") else 0
    if key in TOPICS or key in MODIFIERS or (is_role(key) and bound):
        return 1
    if key in ORGANISATIONS and (bound or key not in STARTERS or place + 1 == len(words)):
        return 1
    return next(
        (
            count
            for count in range(min(MOST_COUNTRY_WORDS, len(words) - place), 0, -1)
            if country_of(" ".join(words.printed[place : place + count]))
        ),
        0,
    )


def _begins_body(words: Words, place: int) -> bool:
    """Whether an organisation begins here; the last word, as in `Head of the press office`, is part of the role."""
    return words.keys[place] in STARTERS and place + 1 < len(words)


def _unknown(words: Words, place: int) -> int:
    """Where a name ends that follows `of`, and that we don't know: `Governor of Nuevo León`."""
    end = place + 1
    while end < len(words) and not _begins_body(words, end) and not is_numbered(words.from_(end)):
        if title_length(words.printed[end]):
            break
        end += 1
    return end
