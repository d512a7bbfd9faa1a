"""The few words that a letter needs beside what people wrote."""

from __future__ import annotations

from functools import cache

from ualetter.languages.tables import FOLDER, lookup, read_json, table
from ualetter.records import dataclass


@dataclass(frozen=True, kw_only=True)
class Phrases:
    """What a letter without a sample text says, in one language; written by hand in `phrases.json`."""

    closing: str
    """In full, with the punctuation that the language uses there."""
    matter: str
    """A sentence that holds `{title}`."""
    call: str
    """Leads to the list of demands."""
    copy: str
    """Heads a courtesy copy."""


@cache
def phrases(language: str) -> Phrases | None:
    """Return the phrases of a language, or None if nobody has written them."""
    written = _written_phrases()
    tag = lookup(language, written)
    return None if tag is None else Phrases(**written[tag])


def and_word(language: str) -> str:
    """CLDR's word between the last two things of a list; empty where the language joins them without a word."""
    return table(language)["and"]


def is_latin(language: str) -> bool:
    """Whether the language is written in Latin letters; raises InputError if it isn't known."""
    return table(language)["script"] == "Latn"


@cache
def _written_phrases() -> dict[str, dict[str, str]]:
    contents: dict[str, dict[str, str]] = read_json(FOLDER / "phrases.json")
    return contents
