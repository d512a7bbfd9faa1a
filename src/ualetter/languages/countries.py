"""Countries: their codes, their names in each language, and what people type for them."""

from __future__ import annotations

import unicodedata
from functools import cache

from ualetter.languages.tables import FOLDER, read_json, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SAME_WORDS = {"the": "", "and": "", "saint": "st"}
SHORTEST_PART = 3
MOST_SUGGESTIONS = 3
SIMILAR = 0.8


def is_country(code: str) -> bool:
    """Whether this is an officially assigned ISO 3166-1 alpha-2 code, in capitals."""
    return code in table("en")["countries"]


def country_name(code: str, language: str) -> str:
    """CLDR's usual name, of a code that `is_country`; raises InputError if the language isn't known."""
    return table(language)["countries"][code]


def find_country(typed: str) -> str | None:
    """Code of a country given as people type it: its code, or an English name; None if unknown or not clear."""
    code = typed.strip().upper()
    if is_country(code):
        return code
    names = _names()
    return next((names[key] for key in map(_key, _readings(typed)) if key in names), None)


def closest_countries(typed: str) -> tuple[str, ...]:
    """Up to three countries that may be meant, each as `Name (CODE)`."""
    key, names = _key(typed), _names()
    if len(key) < SHORTEST_PART:
        return ()
    meant = [name for name in names if key in name] or _similar(key)
    codes = list(dict.fromkeys(names[name] for name in meant))[:MOST_SUGGESTIONS]
    return tuple(f"{country_name(code, 'en')} ({code})" for code in codes)


def _similar(key: str) -> list[str]:
    from difflib import get_close_matches  # noqa: PLC0415  only after a mistake

    names = _names()
    return get_close_matches(key, names, n=len(names), cutoff=SIMILAR)


@cache
def _names() -> dict[str, str]:
    """Code by key of every English name: CLDR's, then the other common ones."""
    others: dict[str, list[str]] = read_json(FOLDER / "other_names.json")
    usual = {_key(name): code for code, name in table("en")["countries"].items()}
    return usual | {_key(name): code for code, names in others.items() for name in names}


def _readings(typed: str) -> Iterator[str]:
    """Give the name as typed, then turned round as lists have it: `Korea, Republic of`, `Korea (Republic of)`."""
    yield typed
    head, divider, tail = typed.replace("(", ",").partition(",")
    if divider:
        yield f"{tail} {head}"


def _key(name: str) -> str:
    """Only what tells names apart: small letters without accents, spaces, marks, `the` and `and`; `saint` as `st`."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = (mark if mark.isalnum() else " " for mark in plain)
    return "".join(SAME_WORDS.get(word, word) for word in "".join(letters).split())
