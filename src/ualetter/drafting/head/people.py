"""Those at risk, where a page lists them: never concluded from its story."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.metadata import PEOPLE, capitals_before, is_metadata, label, labelled
from ualetter.drafting.head.number import NUMBER
from ualetter.drafting.model import Value
from ualetter.drafting.targets.countries import country_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

_BRACKET = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]?")
_GENDER = re.compile(
    r"\s*\b(?:gender|sex|geschlecht|g[ée]n(?:ero|re)|pronouns?|pronom\w*|k[öo]n|geslacht|age|ages|aged|edad|[âa]ge)\b.*",
    re.IGNORECASE,
)
_DIVIDER = re.compile(r"\s*[;,•]\s*(?:(?:and|und|y|e|et|och|en|&)\s+)?|\s+(?:and|und|y|e|et|och|en|&)\s+")
_PARTICLES = frozenset(
    re.findall(
        r"\S+",
        "de del la las los da das do dos di du van von der den bin bint ibn ben al el ul ud abu y e i zu ter ten",
    )
)
_INITIAL = re.compile(r"[^\W\d_][\w\u2019'`\u02bc.\-]*\*?$")
_NO_NAMES = re.compile(
    r"\b(?:others?|members?|families|family|community|people|persons?|men|women|children|activists?|students?|protesters?"
    r"|prisoners?|residents?|journalists?|lawyers?|trade|union\w*|leaders?|unnamed|several|various|n/a|all|human|rights"
    r"|male|female|group|refugees?|detainees?|both|he|she|they|him|her|them|andere|otr[oa]s|autres|andra|anderen)\b",
    re.IGNORECASE,
)
_AGED = re.compile(r"\((?:m|f|w|h)\b|\baged?\s[0-9]|,\s[0-9]{1,2}\b")
_AGED_LINE = re.compile(r"[^\W\d_][^,;:]{3,50},\s[0-9]{1,2}(?!\w)")
_NEW = re.compile(r"^new\s+names?\s*:\s*", re.IGNORECASE)
_DESCRIPTION = re.compile(r"\s*[,(\[]|\saged?\s")
_SEX = re.compile(r"\((?:m|f|w|h)\b[^()]{0,20}\)")
_KIN = re.compile(r"^(?:su|sus|her|his|their|ihre?|seine?|son|sa|leur)\s+[^\W\d_]+,\s+", re.IGNORECASE)
_REGION = re.compile(r"^\([^()]*\)\s*")
_MOST_WORDS = 8
_MOST_LINES = 12
_FEWEST_WORDS = 2


def read_people(lines: Sequence[Line]) -> tuple[Value, ...]:
    """Return the names in lines such as `Name:` or `NAME AND PREFERRED PRONOUN:`, else those of an old sheet's list."""
    texts = [_whole(text, lines[place + 1 : place + _MOST_LINES]) for text, place in labelled(lines, PEOPLE)]
    names = [name for text in texts for name in _names(text)] or list(_listed(lines))
    return tuple(Value(text=name) for name in dict.fromkeys(names))


def _whole(text: str, below: Sequence[Line]) -> str:
    """Return a list of names with the lines on which it goes on: it is not at its end after a comma."""
    for after in below:
        aged = not after.gap and _AGED_LINE.match(after.text)
        if not (aged or text.endswith((",", ";", " and", " y", " und", " et"))) or label(after.text):
            break
        text += f"; {after.text}" if aged else f" {after.text}"
    return text


def _names(text: str) -> Iterator[str]:
    """Yield the names of a list, without ages, pronouns and what else describes them."""
    bare = _GENDER.sub("", _BRACKET.sub("", text))
    aged = False
    for part in _DIVIDER.split(bare):
        name = part.strip(" .:-\u2013")
        if is_name(name) and not (aged and " " not in name):  # a single word behind an age is what the person does
            yield name
        aged = name[:1].isdigit() or (aged and " " not in name)


def is_name(text: str) -> bool:
    """Say whether a text can be a person's name: some words with capitals, and nothing that counts or describes."""
    words = text.split()
    if not 1 <= len(words) <= _MOST_WORDS or _NO_NAMES.search(text) or country_of(text):
        return False
    return all(
        _INITIAL.match(word) and (word[0].isupper() or word in _PARTICLES or not word[0].islower()) for word in words
    )


def lists_people(text: str) -> bool:
    """Say whether a line names people as old sheets do: behind a country in capitals, or with their sex in brackets."""
    behind = _behind_country(text)
    if behind is None:
        return bool(_SEX.search(text)) and not is_prose(text)
    divided = re.match(r"\S+(?:\s\S+){0,4}?\s?[:\u2013\u2014-]\s", text) is not None
    return any(_described(behind)) and (not divided or bool(_AGED.search(behind)))


def describes_people(text: str) -> bool:
    """Say whether a text begins with a name and what its bearer is: `Ana Example, parish priest`."""
    return "," in text and not is_prose(text) and any(_described(text))


def _listed(lines: Sequence[Line]) -> Iterator[str]:
    """Yield the names that follow a country in capitals, below the line with the number, down to the story."""
    numbered = next((place for place, line in enumerate(lines) if NUMBER.search(line.text)), None)
    if numbered is None:
        return
    inside = False
    for line in lines[numbered + 1 :]:
        behind = _behind_country(line.text)
        if behind is None and (_is_told(line.text) or (inside and is_metadata(line.text))):
            return
        if behind is not None or inside:
            inside = True
            yield from _described(line.text if behind is None else behind)


def _is_told(text: str) -> bool:
    return is_prose(text) and not _AGED.search(text)


def _behind_country(text: str) -> str | None:
    """Return what follows the country in capitals that a line begins with."""
    for start, behind in capitals_before(text):
        if any(map(country_of, (start, *start.split("/")))):
            return _REGION.sub("", behind.lstrip(" :\u2013\u2014-"))
    return None


def _described(text: str) -> Iterator[str]:
    """Yield the name at the start of each part of a list: before its age, its sex in brackets, its occupation."""
    for part in _NEW.sub("", text).split(";"):
        name = _DESCRIPTION.split(_KIN.sub("", part.strip()), maxsplit=1)[0].strip(" .:-\u2013")
        if is_name(name) and (len(name.split()) >= _FEWEST_WORDS or _AGED.search(part)):
            yield name
