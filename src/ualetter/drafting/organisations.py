"""Organisations in a piece of a line: `Ministry of Justice`, `Evin Prison`, `Embassy of Chad`."""

from __future__ import annotations

import re

from ualetter.drafting.offices import (
    CONNECTORS,
    MODIFIERS,
    ORGANISATIONS,
    PLACES,
    STARTERS,
    STREETS_ABROAD,
    TOPICS,
    is_body,
    is_role,
    word_set,
)
from ualetter.drafting.words import is_nameish, is_numbered, split_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.words import Words

STREETS = word_set("street st road rd avenue ave boulevard blvd calle rue strasse str drive lane straat box postal")
# What begins as these is a place, though a body may be in its name: `Palais de la Présidence`.
_BUILDINGS = word_set(
    "palace palais palacio palazzo palast paleis haus house tower building edificio immeuble plaza convention"
)
_PARTS_OF_BUILDINGS = word_set("building bldg block plot house room suite floor level lot edificio gebaude km")
_OWN_NUMBER = re.compile(r"(?:(?:no|nr|n[º°o])\.?\s?)?\d{1,3}", re.IGNORECASE)
_BOUND = frozenset((key,) for key in CONNECTORS)
LEAST_NAME = 2
"""Words of a person's name without title, in front of an organisation's."""


def read_organisation(text: str) -> tuple[str, bool] | None:
    """Return the organisation that a text begins with, and whether it is certain where that ends."""
    words = split_words(text)
    place = _main_word(words)
    if place is None or person_before(words):
        return None
    end = _end(words, place)
    again = any(
        (key in STARTERS or is_role(key)) and words.keys[at - 1] not in CONNECTORS | MODIFIERS | TOPICS
        for at, key in _behind(words, place, end)
    )
    return words.upto(end), not again and (end == len(words) or is_numbered(words.from_(end)))


def _behind(words: Words, place: int, end: int) -> list[tuple[int, str]]:
    """The words behind an organisation's first one, each with its place."""
    return list(enumerate(words.keys[:end]))[place + 1 :]


def person_before(words: Words) -> int:
    """How many words of a person's name stand in front of an organisation's first word: `Cui Tiankai Embassy`."""
    start = next((place for place, key in enumerate(words.keys) if key in STARTERS), 0)
    while start > 0 and words.keys[start - 1] in TOPICS | MODIFIERS | PLACES:
        start -= 1
    if start < LEAST_NAME or words.keys[start - 1] in STREETS_ABROAD:
        return 0
    if any(key in PLACES | ORGANISATIONS | MODIFIERS for key in words.keys[:start]):
        return 0
    # `Saudi Arabian Embassy` is one name.
    main = next(place for place in range(start, len(words)) if words.keys[place] in STARTERS)
    if words.keys[main + 1 : main + 2] not in _BOUND:
        return 0
    return start if all(is_nameish(word) for word in words.printed[:start]) else 0


def _main_word(words: Words) -> int | None:
    """Place of the word that makes this an organisation, if nothing says that it is part of an address."""
    place = next((place for place, key in enumerate(words.keys) if is_body(key)), None)
    if place is None or not words.printed[0][0].isalnum() or words.keys[-1] in _BUILDINGS:
        return None
    street = any(key in STREETS | _BUILDINGS for key in words.keys[:place]) or words.keys[place + 1 : place + 2] in [
        (key,) for key in STREETS
    ]
    return None if street or any(is_numbered(word) for word in words.printed[: place + 1]) else place


def _end(words: Words, place: int) -> int:
    """Where the name ends: at a number, or before a street's name behind the words we know."""
    if _OWN_NUMBER.fullmatch(" ".join(words.printed[place + 1 :])):
        return len(words)  # `Penal Colony No. 2`
    end = next((at for at in range(place + 1, len(words)) if is_numbered(words.from_(at))), len(words))
    if end < len(words) and words.keys[end - 1] in _PARTS_OF_BUILDINGS:
        end -= 1  # `Ministry of Justice Building 8`
    if not any(key in STREETS for key in words.keys[place + 1 : end]):
        return end
    known = place + 1
    while known < end and words.keys[known] in TOPICS | CONNECTORS | ORGANISATIONS | MODIFIERS:
        known += 1
    return end if words.keys[known - 1] in CONNECTORS else known
