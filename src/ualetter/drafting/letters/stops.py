"""Full stops that end a sentence, and those that belong to a word: `Dr.`, `No.`, `U.S.`."""

from __future__ import annotations

import re

CAPITALS_WITH_STOPS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_ENDED = re.compile(r"""[.!?:;…。！？]["'”\u2019»)\]]*$""")  # noqa: RUF001  several scripts
_STOP = re.compile(r"[.!?。！？](?=[\s\"'”\u2019»)\]]|$)")  # noqa: RUF001  several scripts
_SHORT_WORD = re.compile(
    r"""\b(?:Mr|Mrs|Ms|Mme|Dr|Dra|Prof|Hon|Gen|Lt|Col|Sgt|Capt|Maj|St|Nos?|Arts?|Sra?|Sres|Jr|M|Me|Nr|Abs|Rev|Fr|Nov|Dec|Sept?
    |Oct|Feb|Jan|Aug|bzw|ca|vs|cf|e\.g|i\.e|z\.\s?B|d\.\s?h|approx|para|pp?|vol|[A-Z])\.$""",
    re.VERBOSE,
)
_WORD = re.compile(r"\s*(\S?)")
_LONGEST_SHORT_WORD = 10


def ends_in_short_word(text: str) -> bool:
    """Say whether the full stop at the end of a text belongs to a word and ends no sentence: `by Dr.`, not `U.S.`."""
    word = text[-_LONGEST_SHORT_WORD:]
    return _SHORT_WORD.search(word) is not None and not CAPITALS_WITH_STOPS.search(word)


def ends_clause(text: str) -> bool:
    """Say whether a text ends as a sentence or a clause does."""
    return _ENDED.search(text) is not None and not ends_in_short_word(text)


def sentence_end(text: str, start: int) -> int:
    """Return where the stop of the sentence stands in which `start` lies; the end of the text if it has none."""
    for stop in _STOP.finditer(text, start):
        following = _WORD.match(text, stop.end())
        after = following[1] if following else ""
        word = text[max(start, stop.end() - _LONGEST_SHORT_WORD) : stop.end()]
        if not (after and ends_in_short_word(word)) and not after.islower():
            return stop.start()
    return len(text)
