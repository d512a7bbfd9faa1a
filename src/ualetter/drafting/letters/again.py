"""Demands in one clause that says its leading word again before each: `free her, to pay them and to stop the works`."""

from __future__ import annotations

import re

from ualetter.drafting.letters.verbs import begins_with_verb

# Where a sentence takes up again the word that leads to its demands, and where the same word is one of a demand's own.
_AGAIN = {
    "en": re.compile(r",?\s+and\s+to\s+|,\s+to\s+", re.IGNORECASE),
    "fr": re.compile(
        r"(?:,?\s+et|,)\s+(?:de\s+|d['\u2019])(?=(?:ne\s+pas\s+|l\w+\s+)?[^\W\d_]+(?:er|ir|re)\s)", re.IGNORECASE
    ),
    "sv": re.compile(r",?\s+och\s+att\s+|,\s+att\s+", re.IGNORECASE),
    "es": re.compile(r",?\s+y\s+(?:a\s+)?que\s+|,\s+a\s+que\s+", re.IGNORECASE),
    "nl": re.compile(r",?\s+en\s+om\s+|,\s+om\s+", re.IGNORECASE),
}
_INNER = {
    "en": re.compile(r"\sto\s+", re.IGNORECASE),
    "fr": re.compile(r"(?!)"),
    "sv": re.compile(r"\satt\s", re.IGNORECASE),
    "es": re.compile(r"\sque\s", re.IGNORECASE),
    "nl": re.compile(r"\som\s", re.IGNORECASE),
}
_AND = re.compile(r"[\s,]*(?:and|y|et|och|en)\s", re.IGNORECASE)
_SHORTEST = 4


def divided_again(demand: str, language: str) -> tuple[str, ...]:
    """Return the pieces of a demand before which its leading word stands again; the whole if that isn't clear."""
    breaks = _breaks(demand, language)
    starts = [0, *(found.end() for found in breaks)]
    ends = [*(found.start() for found in breaks), len(demand)]
    parts = tuple(demand[start:end] for start, end in zip(starts, ends, strict=True))
    # `take steps to protect her and to pay them` may go on from either "to".
    unclear = any(_has_inner(part, language) for part in parts[:-1])
    series = breaks and _AND.match(breaks[-1][0]) is not None
    return parts if series and not unclear and all(len(part) >= _SHORTEST for part in parts) else (demand,)


def says_again(demand: str) -> bool:
    """Say whether an English demand has "and to" with a verb in it: it may be several."""
    return bool(_breaks(demand, "en"))


def _breaks(demand: str, language: str) -> list[re.Match[str]]:
    pattern = _AGAIN.get(language)
    found = list(pattern.finditer(demand)) if pattern else []
    return [again for again in found if language != "en" or begins_with_verb(demand[again.end() :])]


def _has_inner(part: str, language: str) -> bool:
    """Say whether the word that leads to demands stands inside one: `take steps to protect her`."""
    inner = _INNER[language].finditer(part)
    return any(language != "en" or begins_with_verb(part[found.end() :]) for found in inner)
