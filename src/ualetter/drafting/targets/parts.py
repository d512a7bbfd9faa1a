"""One line about a target, taken apart from its start: title, name, role, organisation, care-of, address."""

from __future__ import annotations

import re

from ualetter.drafting.targets.countries import country_of
from ualetter.drafting.targets.names import read_name, title_end
from ualetter.drafting.targets.offices import PLACES, STREETS_ABROAD
from ualetter.drafting.targets.organisations import read_organisation
from ualetter.drafting.targets.roles import read_role
from ualetter.drafting.targets.words import is_numbered, split_words
from ualetter.records import dataclass

_CARE_OF = re.compile(
    r"[\[(]?(?:c\s?[/.]\s?o\.?|c/-|care\sof|p\s?/\s?a|a/c|aos\scuidados\sde|p\.\s?adr\.?)[\])]?:?(?=\s|$)\s*",
    re.IGNORECASE,
)
_ATTENTION = re.compile(
    r"(?:(?:for\s|to\s)?(?:the\s)?attention(?:\sof)?|attn|fao|z\.?\s?hd\.?|zu\sh[äa]nden|a\sla\satenci[óo]n\sdel?"
    r"|à\sl[\u2019']attention\sd[eu]|t\.?\s?a\.?\s?v\.?)(?=[\s.:])\.?:?\s+",
    re.IGNORECASE,
)
# Streets are called after kings and ministers.
_STREET = re.compile(
    r"[^\d]{3,60}\s(?:street|st\.?|road|rd\.?|avenue|ave\.?|boulevard|blvd\.?|square|highway|cad(?:desi|\.)|utca|straße|strasse)",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s*[,;]\s*|\s+[\u2013—-]\s+|\s*\|\s*|\s+(?=[\[(]?c\s?/\s?o\b)", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a line, and the rest of the line behind it."""

    kind: str
    """`title`, `name`, `role`, `organisation`, `care_of`, or `address` for anything else."""
    text: str
    rest: str = ""
    sure: bool = True
    """Whether it is certain where it ends."""
    divided: bool = False
    """Whether a comma or the like stands behind it."""


def next_part(text: str, *, wants_name: bool, titled: bool = False) -> Part:
    """Take the first part off a line.

    `wants_name`: a name without a title may stand here. `titled`: a title stands in front of it.
    """
    care = _CARE_OF.match(text)
    if care:
        return _care_of(text[care.end() :])
    attention = _ATTENTION.match(text)
    if attention:
        return next_part(text[attention.end() :], wants_name=True)
    piece = first_piece(text)
    if _STREET.fullmatch(piece):
        return Part(kind="address", text=text)
    role = read_role(piece)
    length = title_end(text)
    if length and not (role and len(role[0]) > length and role[0][length:].strip() and _is_addressed(text, length)):
        return Part(kind="title", text=text[:length].strip(), rest=text[length:].lstrip())
    return _office(piece, text, role, titled=titled) or _person(piece, text, wants=wants_name, titled=titled)


def _is_addressed(text: str, length: int) -> bool:
    """Whether an article stands behind the form of address, which then is part of the role: `Monsieur le …`."""
    return re.match(r"(?:le|la|el|o|a)\s|l[\u2019']", text[length:].lstrip(), re.IGNORECASE) is not None


def _office(piece: str, text: str, role: tuple[str, bool] | None, *, titled: bool) -> Part | None:
    if role:
        return _cut("role", role, text)
    organisation = read_organisation(piece, titled=titled)
    return _cut("organisation", organisation, text) if organisation else None


def _person(piece: str, text: str, *, wants: bool, titled: bool) -> Part:
    name = read_name(piece, titled=titled) if wants or titled else None
    return _cut("name", name, text) if name else Part(kind="address", text=text)


def _cut(kind: str, found: tuple[str, bool], text: str) -> Part:
    """Return a part with the rest of the text behind it."""
    behind = text[len(found[0]) :]
    divider = _DIVIDER.match(behind)
    rest = behind[divider.end() :] if divider else behind.strip()
    return Part(kind=kind, text=found[0].rstrip(" ,;:"), rest=rest, sure=found[1], divided=divider is not None)


def first_piece(text: str) -> str:
    """Return the text up to the first comma or dash outside brackets."""
    for divider in _DIVIDER.finditer(text):
        if text.count("(", 0, divider.start()) <= text.count(")", 0, divider.start()):
            return text[: divider.start()]
    return text


def starts_address(text: str) -> bool:
    """Whether a text begins as a line of an address does: with a number, or with a word of streets near."""
    return (
        is_numbered(text)
        or any(key in PLACES | STREETS_ABROAD for key in split_words(first_piece(text)).keys)
        or country_of(text) is not None
    )


def _care_of(text: str) -> Part:
    """All that follows `c/o`, up to what is an address."""
    for divider in _DIVIDER.finditer(text):
        if starts_address(text[divider.end() :]):
            return _care_of_piece(text[: divider.start()], text[divider.start() :])
    return _care_of_piece(text, "")


def _care_of_piece(text: str, behind: str) -> Part:
    found = read_organisation(text) or (text, True)
    rest = (text[len(found[0]) :] + behind).strip(" ,;")
    return Part(kind="care_of", text=found[0].strip(" ,;"), rest=rest, sure=found[1])
