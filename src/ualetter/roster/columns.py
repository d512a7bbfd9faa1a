"""The header of a roster: which column is which."""

from __future__ import annotations

import re

from ualetter.problems import InputError, Place, Problem
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ualetter.roster.model import Row

FIELDS = ("name", "address", "town", "country", "email", "own_words", "to")
REASON = "reason"
"""Why a guest got no letters, as the `failed.csv` of a night says; of no use in a roster."""

# Headings that can't mean anything else. A first name alone is no name, and a comment may be for the hosts only.
_OTHER_HEADINGS = {
    "name": "full name, your name, your full name, name of writer, writer, guest, participant",
    "address": "postal address, street address, home address, mailing address, your address, address lines",
    "town": "city, town/city, city/town, town or city, place, your town, your city",
    "country": "country/region, country of residence, country code, your country",
    "email": "e mail, email address, e mail address, your email, your e mail",
    "own_words": "own words, message, your message, personal message, your own words, own paragraph",
    "to": "letters to, letter to, writes to, campaign, campaigns",
    REASON: REASON,
}
_MEANINGS = {heading: field for field, others in _OTHER_HEADINGS.items() for heading in (field, *others.split(", "))}
_DIVIDERS = re.compile(r"[\s_-]+")


@dataclass(frozen=True, kw_only=True)
class Columns:
    """Where the cells of each field stand in a row."""

    places: Mapping[str, int]
    """By field, counted from 0."""
    width: int
    """How many cells a row must have; empty headings at the end don't count."""
    aside: frozenset[int]
    """Where `to` and `reason` stand, which say nothing of a person."""
    notes: tuple[str, ...]


def meaning(heading: str) -> str | None:
    """Return the field that a heading stands for, in any case and with spaces around it; None if it is none."""
    return _MEANINGS.get(_key(heading))


def read_columns(header: Row, file: str) -> Columns:
    """Read the header. Raises InputError if two columns mean the same, or none is `name`."""
    headings = [heading.strip() for heading in header.cells]
    while headings and not headings[-1]:
        headings.pop()
    place = Place(file=file, line=header.number)
    problems = [Problem(message=message, hint=hint, place=place) for message, hint in _troubles(headings)]
    if problems:
        raise InputError(problems)
    meanings = [meaning(heading) for heading in headings]
    places = {field: meanings.index(field) for field in FIELDS if field in meanings}
    aside = frozenset(number for number, field in enumerate(meanings) if field in {"to", REASON})
    return Columns(places=places, width=len(headings), aside=aside, notes=tuple(_notes(headings)))


def _key(heading: str) -> str:
    """Return what tells headings apart: `E-Mail:` and ` e_mail` are the same."""
    visible = "".join(char for char in heading if char.isprintable() or char.isspace())
    key = visible.casefold().strip().rstrip(":*").strip()
    return "own_words" if key == "own_words" else _DIVIDERS.sub(" ", key)


def _troubles(headings: Sequence[str]) -> Iterator[tuple[str, str]]:
    seen: dict[str, str] = {}
    for heading in filter(None, headings):
        field = meaning(heading) or _key(heading)
        if field in seen:
            yield _twice(seen[field], heading, field)
        seen.setdefault(field, heading)
    if "name" not in seen:
        listed = ", ".join(f"“{heading}”" for heading in seen.values())
        yield "there is no column `name`", f"call the column with the full names `name`; this row has {listed}"


def _twice(first: str, second: str, field: str) -> tuple[str, str]:
    if _key(first) == _key(second):
        return f"the column “{second}” is there twice", "rename or remove one of them"
    return f"the columns “{first}” and “{second}” both mean `{field}`", "rename or remove one of them"


def _notes(headings: Sequence[str]) -> Iterator[str]:
    for heading in headings:
        field = meaning(heading)
        if field and heading.casefold() != field:
            yield f"the column “{heading}” is read as `{field}`"
    unknown = [heading for heading in headings if meaning(heading) is None]
    unused = [f"“{heading}”" if heading else "one without a heading" for heading in unknown]
    if unused:
        yield f"not used: the column{'s' * (len(unused) > 1)} {', '.join(unused)}"
