"""Ids of targets: a short word by which people tell them apart."""

from __future__ import annotations

import re
from itertools import chain, count

from ualetter.drafting.targets.classes import role_class
from ualetter.drafting.targets.offices import (
    CONNECTORS,
    MODIFIERS,
    PARTICLES,
    PLAIN_LETTERS,
    ROLES,
    STARTERS,
    TOPICS,
    word_key,
)
from ualetter.drafting.targets.suffixes import is_suffix, without_degree
from ualetter.reading.ids import proposed_id
from ualetter.reading.target import MAX_ID

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection

# Where the family's name is written first, also in English.
FAMILY_FIRST = frozenset(("CN", "HU", "JP", "KH", "KP", "KR", "MO", "HK", "TW", "VN"))
MOST_FAMILY_FIRST = 3


def target_id(  # noqa: PLR0913  all that may tell a target
    name: str | None, role: str | None, organisation: str | None, *, home: str | None, salutation: str | None,
    taken: Collection[str],
) -> str:  # fmt: skip
    """Return an id that no other target has: `heng`, `minister-justice`, `embassy`."""
    short = _of_name(name, home, salutation) if name else ""
    short = short or _of_office(role) or _of_office(organisation) or proposed_id(role or organisation or "", MAX_ID)
    return free_id(short or "target", taken)


def _of_name(name: str, home: str | None, salutation: str | None) -> str:
    words = [
        word
        for word in re.split(r"[\s,*()]+", without_degree(name.translate(PLAIN_LETTERS)))
        if word and not is_suffix(word)
    ]
    if not words:
        return ""
    spoken = {word_key(word) for word in (salutation or "").split()}
    told = [word for word in words if word_key(word) in spoken and word_key(word) not in PARTICLES]
    family = [word for word in words if word.isupper() and len(word) > 2 and "." not in word]  # noqa: PLR2004  initials
    if told:
        return proposed_id(told[-1], MAX_ID)
    if family and len(family) < len(words):
        return proposed_id(family[-1], MAX_ID)
    first = home in FAMILY_FIRST and len(words) <= MOST_FAMILY_FIRST
    return proposed_id(words[0] if first else words[-1], MAX_ID)


def _of_office(text: str | None) -> str:
    """The main word of a role or an organisation and what it is about: `minister-justice`, `embassy`."""
    keys = [word_key(word) for word in (text or "").split()]
    place = next((place for place, key in enumerate(keys) if key in ROLES | STARTERS), None)
    if place is None:
        return ""
    main = role_class(keys[place]) or keys[place]
    about = next((key for key in keys[place + 1 :] if key in TOPICS and key not in CONNECTORS | MODIFIERS), "")
    own = "" if about in {"republic", "republica", "republique", "republik"} else about
    return proposed_id(f"{main} {own}", MAX_ID)


def free_id(wanted: str, taken: Collection[str]) -> str:
    """Return an id that is not taken and doesn't mean all targets: `minister`, `minister-2`."""
    used = {*taken, "all"}
    numbered = (f"{wanted[: MAX_ID - 4]}-{number}" for number in count(2))
    return next(name for name in chain((wanted,), numbered) if name not in used)
