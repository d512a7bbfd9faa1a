"""Lines between a person and a street that no word of ours tells: an organisation, or part of the address."""

from __future__ import annotations

import re

from ualetter.drafting.targets.countries import country_of, ending_country
from ualetter.drafting.targets.parts import next_part, starts_address

MARKED = re.compile(r"[\d,;:]")
"""No name of a body has one of these."""
_DIGIT = re.compile(r"\d")
_ACRONYM = re.compile(r"[A-Z]{3,8}")
_PALACE = re.compile(r"\b(?:pal[aá](?:ce|is|cio|zzo|st)|paleis|mansion|capitol|istana|serail|qasr)\b", re.IGNORECASE)


def may_be_body(text: str) -> bool:
    """Whether a line that we don't know may be an organisation rather than a place."""
    return (
        (len(text.split()) > 1 or _ACRONYM.fullmatch(text) is not None)
        and not MARKED.search(text)
        and not starts_address(text)
    )


def is_below_body(text: str) -> bool:
    """Whether a line stands lower in an address than an organisation: a street, a box, a body that it belongs to."""
    if country_of(text) is not None or ending_country(text) is not None:
        return False
    return (
        starts_address(text)
        or next_part(text, wants_name=False).kind == "organisation"
        or _DIGIT.search(text) is not None
    )


def is_palace(text: str) -> bool:
    """Whether a line is a palace's name, which stands for who resides there as often as for a place."""
    return _PALACE.search(text) is not None and not MARKED.search(text)
