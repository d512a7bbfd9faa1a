"""Offices in words that no table of ours has, told by the person who holds them: on the next line, or above."""

from __future__ import annotations

import re

from ualetter.drafting.targets import abroad
from ualetter.drafting.targets.offices import is_body, is_role, word_key
from ualetter.drafting.targets.parts import next_part, starts_address
from ualetter.drafting.targets.unknown import MARKED
from ualetter.drafting.targets.words import split_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.targets.parts import Part

MOST_OFFICE_WORDS = 7
PERSON = frozenset(("name", "title"))
"""Kinds of parts with which a person begins."""
_MARK = re.compile(r"[\d,]")


def begins_person(ahead: Sequence[str]) -> bool:
    """Whether the next line begins with a person."""
    return bool(ahead) and next_part(ahead[0], wants_name=True).kind in PERSON


def is_office(text: str, ahead: Sequence[str]) -> bool:
    """Whether all of a line is an office by its last word, with its holder below: `Field Office Director`."""
    if MARKED.search(text):
        return False
    keys = split_words(text).keys
    ends = 1 < len(keys) <= MOST_OFFICE_WORDS and is_role(keys[-1])
    return ends and any(is_body(key) for key in keys) and begins_person(ahead)


def holder_follows(role: Part, ahead: Sequence[str]) -> bool:
    """Whether the words behind a role belong to it, since the next line has the name: `Predsednik Srbije`."""
    if not ahead or MARKED.search(ahead[0]):
        return False
    foreign = any(word_key(word) in abroad.ROLES for word in role.text.split())
    return (foreign or len(role.rest.split()) == 1) and begins_person(ahead)


def goes_to_end(role: Part, ahead: Sequence[str]) -> bool:
    """Whether unknown words behind a role belong to it, as they are no name and the next line has its holder."""
    if role.divided or _MARK.search(role.rest) or not any(word[0].islower() for word in role.rest.split()):
        return False
    return next_part(role.rest, wants_name=True).kind in {"address", "organisation"} and begins_person(ahead)


def is_of_holder_above(role: Part) -> bool:
    """Whether unknown words behind a role belong to it, as the name stands above: `Prokurator Okręgowy`."""
    if role.divided or not role.rest or MARKED.search(role.rest):
        return False
    return next_part(role.rest, wants_name=False).kind == "address" and not starts_address(role.rest)
