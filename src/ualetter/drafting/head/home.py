"""The country in which a case happens, which is not each country that its story names."""

from __future__ import annotations

import re
from itertools import islice

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.areas import area_country
from ualetter.drafting.head.dates import find_dates, is_date_line
from ualetter.drafting.head.furniture import path_pieces
from ualetter.drafting.head.metadata import (
    COUNTRY,
    capitals_before,
    is_metadata,
    labelled,
    line_pieces,
    without_figures,
)
from ualetter.drafting.head.title import LEADING, clean_title
from ualetter.drafting.model import Value
from ualetter.drafting.targets.countries import country_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

_SHORT = {
    "OPT": "PS",
    "VS": "US",
    "EEUU": "US",
    "EE.UU.": "US",
    "EE. UU.": "US",
    "VK": "GB",
    "VAE": "AE",
    "EAU": "AE",
    "RDC": "CD",
}
"""As sections abbreviate the names of countries in their titles."""
_LONGEST_LINE = 160
_MOST_WORDS = 5
_MOST_LINES = 300
_MOST_READ = 3000
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,120})[)\]]?")
_WORD = re.compile(r"[^\W\d_][\w\u2019'.-]*")


def read_country(lines: Sequence[Line], title: str, index: str | None) -> Value | None:
    """Return the code of the case's country: from a bracket, a label, a line with nothing else, or the title."""
    lines = lines[:_MOST_LINES]
    for evidence in (_bracketed(title), _labelled(lines), _alone(lines), _leading(lines, title)):
        codes = list(dict.fromkeys(evidence))
        if codes:
            return _chosen(codes, index)
    return _mentioned(lines, title, index)


def _chosen(codes: Sequence[str], index: str | None) -> Value:
    area = area_country(index or "")
    code = area if area in codes else codes[0]
    doubts = []
    if area and area != code:
        doubts.append(f"the index {index} stands for another country ({area})")
    elif len(codes) > 1 and not area:
        doubts.append(f"the page also names {codes[1]}")
    return Value(text=code, doubts=tuple(doubts))


def _mentioned(lines: Sequence[Line], title: str, index: str | None) -> Value | None:
    """Return the country that the title names, or the one that the story does; index or story make it sure."""
    area = area_country(index or "")
    in_title, told = (list(dict.fromkeys(found)) for found in (_named(title), _told(lines, title)))
    if area and area in (*in_title, *told):
        return Value(text=area)
    if in_title:
        sure = len(in_title) == 1 and in_title[0] in told
        return Value(text=in_title[0], doubts=() if sure else ("concluded from the title",))
    return Value(text=told[0], doubts=("concluded from the story",)) if len(told) == 1 else None


def _told(lines: Sequence[Line], title: str) -> Iterator[str]:
    for line in lines:
        if line.text not in title:
            yield from _named(line.text[:_MOST_READ])


def _bracketed(title: str) -> Iterator[str]:
    for bracket in reversed(_BRACKETS.findall(title)):
        code = country_of(without_figures(bracket))
        if code:
            yield code


def _labelled(lines: Sequence[Line]) -> Iterator[str]:
    for text, _ in labelled(lines, COUNTRY):
        yield from _codes(text)


def _alone(lines: Sequence[Line]) -> Iterator[str]:
    """Yield countries that are all of a line, but for number, index and date, or a piece of a row of tags."""
    for line in lines:
        if len(line.text) <= _LONGEST_LINE and not is_prose(line.text):
            for piece in _divided(line.text):
                day = find_dates(piece)[0] if is_date_line(piece) else None
                yield from _codes(without_figures(piece[: day.start] if day else piece))


def _divided(text: str) -> list[str]:
    """Return the pieces of a path or of a line that holds only number, country and date."""
    return [text] if country_of(text) else line_pieces(text) if is_metadata(text) else path_pieces(text)


def _leading(lines: Sequence[Line], title: str) -> Iterator[str]:
    """Yield the country before a title's colon, or the one in capitals before the names of an old sheet."""
    head, colon, _ = LEADING.sub("", clean_title(title)).partition(":")
    if colon or " \u2013 " in head:
        yield from _codes(head.partition(" \u2013 ")[0])
    for line in lines:
        codes = (country_of(start) for start, _ in capitals_before(line.text))
        yield from islice(filter(None, codes), 1)


def _codes(text: str) -> Iterator[str]:
    """Yield the country of a text, or those of a list joined by `/`."""
    for part in (text,) if country_of(text) else text.split("/"):
        code = _SHORT.get(part.strip()) or country_of(part)
        if code:
            yield code


def _named(text: str) -> Iterator[str]:
    """Yield each country that a text names; of `South Sudan` not also `Sudan`."""
    words = [match[0] for match in _WORD.finditer(text)]
    place = 0
    while place < len(words):
        taken = 1
        if words[place][0].isupper():
            for count in range(min(_MOST_WORDS, len(words) - place), 0, -1):
                name = re.sub(r"[\u2019']s$", "", " ".join(words[place : place + count]).rstrip("."))
                if code := country_of(name):
                    yield code
                    taken = count
                    break
        place += taken
