"""What stands behind a person's name: `Jr.`, `Ph.D.`, `IPS`."""

from __future__ import annotations

import re

_USUAL = r"jr|sr|ii|iii|iv|m\.?d|ph\.?d|esq|k\.?c|q\.?c|mp|san|obe|cbe"
_SUFFIX = re.compile(rf"(?:{_USUAL})\.?$", re.IGNORECASE)
# Of these some are names as well, so they need a comma in front.
_BEHIND_COMMA = re.compile(
    rf"(?:{_USUAL}|ph\.?\s?d|m\.?p|kbe|ll\.?\s?[bm]|mba|psc|ret(?:ired|d)?)\.?(?=[,\s]|$)", re.IGNORECASE
)
_DEGREE = re.compile(r"[A-Z]{2,5}(?:\s\([A-Za-z]{2,4}\.?\))?")
_LAST_DEGREE = re.compile(rf",\s{_DEGREE.pattern}$")


def is_suffix(word: str) -> bool:
    """Whether a word is no name, also without a comma in front of it: `Jr.`."""
    return _SUFFIX.match(word) is not None


def suffix_behind_comma(text: str) -> str:
    """Return the suffix with which the text behind a name's comma begins; empty without one."""
    found = _BEHIND_COMMA.match(text) or _DEGREE.fullmatch(text)
    return found.group() if found else ""


def without_degree(name: str) -> str:
    """Return a name without the capitals behind its last comma: `Ann Sample, IPS`."""
    return _LAST_DEGREE.sub("", name)
