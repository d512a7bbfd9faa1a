"""Whether a text is prose or a part of an address, a heading, a list of names."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_LEAST_WORDS = 7
_SHORT_WORD = 3


def is_prose(text: str) -> bool:
    """Say whether a text tells something in sentences: most of its longer words begin with a small letter."""
    words: list[str] = _WORD.findall(text)
    if len(words) < _LEAST_WORDS:
        return False
    longer = [word for word in words if len(word) > _SHORT_WORD]
    small = sum(word[0].islower() for word in longer)
    return small * 2 > len(longer)
