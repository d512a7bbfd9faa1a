"""Postal addresses: their lines, and the country."""

from __future__ import annotations

import re

from ualetter.drafting.model import Value
from ualetter.drafting.targets.countries import country_of, ending_country, is_acronym, is_usual_name
from ualetter.drafting.targets.postcodes import has_postcode, is_postcode, postcode_country
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

_COMMA = re.compile(r"\s*[,;]\s*")
_DIGIT = re.compile(r"\d")
_PLACE = re.compile(r"[^\W\d_]")
# Behind a country some pages say where that lies.
_PART_OF_WORLD = re.compile(
    r",?\s*\b(?:C\.\s?A\.?|(?:Central|South|North)\sAmerica|(?:Central|West|East|North)\sAfrica|Centro\s?am[ée]rica)\s*$"
)
# Some pages have the postcode last: `Bangkok, Thailand 10200`.
_CODE_BEHIND = re.compile(r"(?<=[^\W\d_]{3})\s*[-\u2013,]?\s+(?:[A-Z]{2}-)?\d{4,6}$")
_WHOLE = re.compile(".+")
# States that are a town: the line with the postcode names the country as well.
_TOWN_STATES = re.compile(
    r"(?P<name>Singapore|Hong Kong|Macao|Macau|Monaco|Gibraltar|Vatican City)\b[\s-]*\d{0,6}", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Address:
    """The lines of an address without the country's, and that country."""

    lines: tuple[Value, ...] = ()
    country: Value | None = None
    country_name: Value | None = None


def read_address(printed: Sequence[str], home: str | None, *, run_on: bool = False) -> Address:
    """Return the address that some printed lines make.

    `home` is the country of the case. `run_on`: the name stands on the same line, which then has to be split.
    """
    lines = [line.strip(" ,;.") if line.endswith((",", ";")) else line for line in printed]
    lines = [line.removesuffix(".") if re.search(r"[^\W\d]{4}\.$", line) else line for line in lines if line]
    if not lines:
        return Address()
    rest, name, code = _split_country(lines, home)
    cut = tuple(Value(text=line) for line in (_split_line(rest[0], run_on=run_on) if len(rest) == 1 else rest))
    if code is None:
        return Address(lines=cut, country=_concluded(rest))
    shown = None if is_usual_name(name, code) or is_acronym(name) else Value(text=name)
    return Address(lines=cut, country=Value(text=code), country_name=shown)


def _split_country(lines: Sequence[str], home: str | None) -> tuple[list[str], str, str | None]:
    """The lines without the country, its name as printed, and its code."""
    above, last = list(lines[:-1]), _PART_OF_WORLD.sub("", lines[-1])
    town = _TOWN_STATES.fullmatch(_COMMA.split(last)[-1])
    if town and country_of(last) is None:
        return [*above, last], town["name"], country_of(town["name"])
    code = _CODE_BEHIND.search(last)
    found = ending_country(last[: code.start()] if code else last)
    if found is None and above and is_postcode(last):
        code, found = _WHOLE.fullmatch(last), ending_country(above.pop())
    # Georgia's postcodes stand in front of the town, those of the state behind its name.
    if found is None or (found[2] == "GE" and (home == "US" or code)):
        return list(lines), "", None
    rest, name, country = found
    behind = [code.group().strip(" ,\u2013-")] if code else []
    if code and rest and code.start():
        return [*above, f"{rest} {behind[0]}"], name, country
    return [*above, *((rest,) if rest else ()), *behind], name, country


def _concluded(lines: Sequence[str]) -> Value:
    """A country that follows from a state or the form of a postcode; else a doubt alone."""
    for line in reversed(lines):
        found = postcode_country(line)
        if found:
            code, evidence = found
            return Value(text=code, doubts=(f"the page doesn't name the country; it follows from “{evidence}”",))
    return Value(doubts=("the page doesn't name the country of this address",))


def _split_line(line: str, *, run_on: bool) -> tuple[str, ...]:
    """Split an address on one line: the street with its commas, the place with its postcode, what follows.

    A line of its own is split only where it certainly has both: `Example District, Kathmandu 44600` is one.
    """
    pieces = _joined([piece for piece in _COMMA.split(line) if piece])
    if len(pieces) < 2:  # noqa: PLR2004  nothing to split
        return (line,)
    coded = [place for place, piece in enumerate(pieces) if has_postcode(piece)]
    if not run_on and not (coded and coded[-1] and _DIGIT.search(pieces[0])):
        return (line,)
    place = coded[-1] if coded else len(pieces) - 1
    street = ", ".join(pieces[:place])
    return tuple(part for part in (street, *pieces[place:]) if part)


def _joined(pieces: Sequence[str]) -> list[str]:
    """Put a postcode or a state that stands alone behind the place before it: `Washington, DC 20008`."""
    joined: list[str] = []
    for piece in pieces:
        if joined and is_postcode(piece) and _PLACE.search(joined[-1]):
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined
