"""Which way lines and words run: from left to right, or from right to left."""

from __future__ import annotations

import re
import unicodedata

_RIGHT_TO_LEFT = frozenset(("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"))
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours: the blocks of Unicode in which such letters are.
_LETTERS = re.compile("[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def is_right_to_left(language: str) -> bool:
    """Tell from a BCP 47 tag, by its script if it names one, whether its lines run right to left."""
    first, *rest = language.split("-")
    scripts = [part.title() for part in rest if len(part) == len("Arab")]
    return scripts[0] in {"Arab", "Hebr", "Thaa"} if scripts else first.lower() in _RIGHT_TO_LEFT


def runs_right_to_left(text: str, *, letter: bool) -> bool:
    """Say whether words run right to left in a letter whose lines do, or don't.

    In a `letter` from right to left all but words of other scripts do; else the first letter says it (UAX #9, P2).
    """
    if not letter and not _LETTERS.search(text):
        return False
    directions = [found for found in map(unicodedata.bidirectional, text) if found in {"L", "R", "AL"}]
    if letter:
        return "L" not in directions or "R" in directions or "AL" in directions
    return bool(directions) and directions[0] != "L"
