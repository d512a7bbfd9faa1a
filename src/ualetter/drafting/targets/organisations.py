"""Organisations in a piece of a line: `Ministry of Justice`, `Evin Prison`, `Embassy of Chad`."""

from __future__ import annotations

import re

from ualetter.drafting.targets.countries import country_of
from ualetter.drafting.targets.offices import (
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
from ualetter.drafting.targets.words import is_in_script, is_nameish, is_numbered, split_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.targets.words import Words

STREETS = word_set(
    "street st road rd avenue ave boulevard blvd calle rue strasse str drive lane straat box postal"
    " avenida av carrera jiron jr calzada via rua gata gatan vagen weg allee laan"
)
# What begins as these is a place, though a body may be in its name: `Palais de la Présidence`.
_BUILDINGS = word_set(
    "palace palais palacio palazzo palast paleis haus house tower building edificio immeuble plaza convention"
)
_PARTS_OF_BUILDINGS = word_set("building bldg block plot house room suite floor level lot edificio gebaude km")
_QUARTERS = word_set("quartier barrio bairro zona colonia mahallesi")
_OF_LANDS = word_set(
    "african indonesian nigerian ghanaian kenyan ugandan zambian thai philippine malaysian indian pakistani nepalese"
    " turkish iranian iraqi israeli egyptian jordanian saudi russian ukrainian chinese vietnamese cambodian colombian"
    " mexican peruvian brazilian jamaican canadian australian british american french spanish italian korean"
    " japanese lao namibian rwandan sudanese libyan tunisian moroccan syrian lebanese kuwaiti omani yemeni afghan"
)
_OWN_NUMBER = re.compile(r"(?:(?:no|nr|n[º°o])\.?\s?)?\d{1,3}", re.IGNORECASE)
_BOUND = frozenset((key,) for key in CONNECTORS)
_SEAT = word_set(
    "palace palais palacio palazzo palast paleis house houses casa hotel mansion capitol buildings offices istana villa"
)
_OF_STATE = word_set(
    "government state presidential president people's gobierno governo presidencia nacional nation nationale presidence"
    " republic republica republique peuple pueblo justice justicia parliament commons representatives lords executive"
    " presidencial presidentiel gouvernement revolucion provincial municipal legislative ministers national"
)
MOST_COUNTRY_WORDS = 4
_SENTENCE = 3
"""As many small words in front of a body are a sentence: `If possible send a copy to the Embassy`."""
LEAST_NAME = 2
"""Words of a person's name without title, in front of an organisation's."""


def read_organisation(text: str, *, titled: bool = False) -> tuple[str, bool] | None:
    """Return the organisation that a text begins with, and whether it is certain where that ends.

    `titled`: a title stands in front, so that the first words may be a name.
    """
    words = split_words(text)
    place = _main_word(words)
    if place is None or person_before(words, titled=titled):
        return None
    end = _end(words, place)
    again = any(
        (key in STARTERS or is_role(key)) and words.keys[at - 1] not in CONNECTORS | MODIFIERS | TOPICS
        for at, key in _behind(words, place, end)
    )
    return words.upto(end), not again and _is_followed(words, end)


def _is_followed(words: Words, end: int) -> bool:
    """Whether nothing follows, or what certainly is an address."""
    return end == len(words) or is_numbered(words.from_(end)) or words.keys[end] in _PARTS_OF_BUILDINGS


def _behind(words: Words, place: int, end: int) -> list[tuple[int, str]]:
    """The words behind an organisation's first one, each with its place."""
    return list(enumerate(words.keys[:end]))[place + 1 :]


def is_seat(text: str) -> bool:
    """Whether a text is the seat of an office, which stands for it: `Government House`, `Palacio Nacional`."""
    keys = set(split_words(text).keys) - CONNECTORS
    return bool(keys & _SEAT) and bool(keys & _OF_STATE) and keys <= _SEAT | _OF_STATE


def person_before(words: Words, *, titled: bool) -> int:
    """How many words of a person's name stand in front of an organisation's: `Cui Tiankai Embassy of …`.

    Without a title in front it must be clear: `Saudi Arabian Embassy` is one name.
    """
    start = next((place for place, key in enumerate(words.keys) if _belongs_to_body(key)), 0)
    start = _with_land(words, start)
    if start < LEAST_NAME or not any(is_body(key) for key in words.keys[start:]):
        return 0
    if not all(is_nameish(word) for word in words.printed[:start]):
        return 0
    return start if titled or _is_bound(words, start) else 0


def _with_land(words: Words, start: int) -> int:
    """Where a body's name begins if a land's stands in front: `Zimbabwe Republic Police`, `South African Police`."""
    for count in range(min(MOST_COUNTRY_WORDS, start), 0, -1):
        land = " ".join(words.printed[start - count : start])
        if country_of(land) is not None:
            return start - count
    if start and words.keys[start - 1] in _OF_LANDS:
        return start - 1 - (words.keys[start - 2 : start - 1] in (("south",), ("saudi",), ("sri",)))
    return start


def _belongs_to_body(key: str) -> bool:
    return key in TOPICS | MODIFIERS - CONNECTORS | PLACES or is_body(key)


def _is_bound(words: Words, start: int) -> bool:
    """Whether what stands there certainly begins an organisation's name: `Ministry of`, `Public Security Office of`."""
    main = next((place for place in range(start, len(words)) if words.keys[place] in STARTERS), None)
    if main is None or any(key in PLACES | MODIFIERS for key in words.keys[start:main]):
        return False
    return words.keys[main + 1 : main + 2] in _BOUND and words.keys[start - 1] not in STREETS_ABROAD


def _main_word(words: Words) -> int | None:
    """Place of the word that makes this an organisation, if nothing says that it is part of an address."""
    place = next((place for place, key in enumerate(words.keys) if is_body(key)), None)
    if (
        place is None
        or not words.printed[0][0].isalnum()
        or _names_in_script(words, place)
        or words.keys[-1] in _BUILDINGS
    ):
        return None
    if sum(word[0].islower() for word in words.printed[:place]) >= _SENTENCE:
        return None
    street = any(key in STREETS | _BUILDINGS for key in words.keys[:place]) or words.keys[place + 1 : place + 2] in [
        (key,) for key in STREETS
    ]
    return None if street or any(is_numbered(word) for word in words.printed[: place + 1]) else place


def _names_in_script(words: Words, place: int) -> bool:
    """Whether a name in its own script stands in front: `Tang Guohua (唐国华) Public Security Bureau`."""
    return any(is_in_script(word) for word in words.printed[:place])


def _end(words: Words, place: int) -> int:
    """Where the name ends: at a number, or before a street's name behind the words we know."""
    if _OWN_NUMBER.fullmatch(" ".join(words.printed[place + 1 :])):
        return len(words)  # `Penal Colony No. 2`
    end = next((at for at in range(place + 1, len(words)) if is_numbered(words.from_(at))), len(words))
    if end < len(words) and words.keys[end - 1] in _PARTS_OF_BUILDINGS:
        end -= 1  # `Ministry of Justice Building 8`
    if not any(key in STREETS | _QUARTERS for key in words.keys[place + 1 : end]):
        return end
    known = place + 1
    while known < end and words.keys[known] in TOPICS | CONNECTORS | ORGANISATIONS | MODIFIERS:
        known += 1
    return end if words.keys[known - 1] in CONNECTORS else known
