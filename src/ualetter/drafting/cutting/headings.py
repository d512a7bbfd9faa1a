"""The headings and leading words by which a page says what comes next, in the languages of its sections."""

from __future__ import annotations

import re

from ualetter.drafting.cutting import heading_words
from ualetter.records import dataclass

HEAD, STEPS, TARGETS, COPIES, DEMANDS, LETTER, BACKGROUND, LABEL, REST = (
    "head", "steps", "targets", "copies", "demands", "letter", "background", "label", "rest",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Heading:
    """What a line announces, and what stands behind it on the same line."""

    kind: str
    rest: str


def _pattern(phrases: str) -> re.Pattern[str]:
    """Return what matches one of the phrases of `heading_words`."""
    lines = [line.strip() for line in phrases.split("\n")]
    alternatives = "|".join(line for line in lines if line and not line.startswith("#"))
    return re.compile(re.sub(r" (?!\*)", r"\\s+", alternatives).replace(" *", r"\s*"), re.IGNORECASE)


_PATTERNS = (
    (COPIES, _pattern(heading_words.COPIES)),
    (TARGETS, _pattern(heading_words.TARGETS)),
    (LETTER, _pattern(heading_words.LETTER)),
    (DEMANDS, _pattern(heading_words.DEMANDS)),
    (BACKGROUND, _pattern(heading_words.BACKGROUND)),
    (LABEL, _pattern(heading_words.LABEL)),
    (REST, _pattern(heading_words.REST)),
    (STEPS, _pattern(heading_words.STEPS)),
)
"""Tried from the top: what begins like a step may be more than that."""
_MARK = re.compile(r"^(?:(?:[•►▶➔→*·\u2013\u2014-]|\(?[0-9]{1,2}[.)]|[A-Za-z][.)])\s+|[“\"„«]\s?)")
_SMALL = re.compile(r"cc\b|(?:and|with)\s+(?:a\s+)?cop(?:y|ies)\b")
"""Headings that are often written with a small letter."""
_REMARK = re.compile(r"\s*\([^()]{1,60}\)(?=\s*:?\s*$)")
"""A remark at the end of a heading: `SEND APPEALS TO (before 16 May):`."""
_LONGEST_HEADING = 200
_ADDRESS = re.compile(
    r"\s*(?:(?:the|die|der|den|das|la|el|le|de)\s+|l['\u2019])?(?P<address>[^.:,\d]{3,80},\s[^:]{0,120}[0-9][^:.]{0,80})\.?",
    re.IGNORECASE,
)
"""Where a copy goes, in a sentence: `send a copy to the Embassy, PO Box 1, Wellington.`"""


def heading(text: str) -> Heading | None:
    """Return what a line announces, if it begins with the words of a heading."""
    mark = _MARK.match(text)
    start = mark.end() if mark else 0
    if _goes_on(text, start):
        return None
    return _found(text, start) or _found(_REMARK.sub("", text), start)


def _found(text: str, start: int) -> Heading | None:
    for kind, pattern in _PATTERNS:
        found = pattern.match(text, start, start + _LONGEST_HEADING)
        if found:
            return Heading(kind=kind, rest=_behind(text, found) or (_sentence(text, found) if kind == COPIES else ""))
    return None


def _sentence(text: str, found: re.Match[str]) -> str:
    """Return the address that ends the sentence which a heading's words begin; nothing if there is none."""
    address = _ADDRESS.fullmatch(text, found.end())
    return address["address"] if address else ""


def _goes_on(text: str, start: int) -> bool:
    """Say whether a line is the middle of a sentence: a small letter begins it, and nothing follows a colon."""
    return text[start : start + 1].islower() and ":" not in text and not _SMALL.match(text, start)


def _behind(text: str, found: re.Match[str]) -> str:
    """Return what stands behind a heading's words: what follows their colon, or nothing."""
    words = found[0].rstrip()
    if words.endswith(":") or words.casefold() == "cc":
        return text[found.end() :].strip()
    before, colon, behind = text[found.end() :].partition(":")
    return behind.strip() if colon and len(before) <= _LONGEST_HEADING else ""
