"""Words and marks that join a demand to the next one, or end it."""

from __future__ import annotations

import re

from ualetter.drafting.letters.stops import CAPITALS_WITH_STOPS

_JOINING = re.compile(
    r"(?<![\s;,.:])(?:[;,]\s*(?:and|or|und|oder|y|e|o|et|ou|och|eller|en|of|og)|[\s;,.:])+$", re.IGNORECASE
)
"""Tried only where a row of marks begins: a page may have thousands of dots in a row."""


def without_joining(text: str) -> str:
    """Return a demand without the words and marks behind it; `U.S.` keeps its last stop."""
    stripped = _JOINING.sub("", text)
    with_stop = text[: len(stripped) + 1]
    return with_stop if CAPITALS_WITH_STOPS.search(with_stop) else stripped
