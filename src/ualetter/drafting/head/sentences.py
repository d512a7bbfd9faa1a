"""Running text cut into its sentences."""

from __future__ import annotations

import re
from itertools import pairwise

# A full stop ends no sentence behind a number (`2. November`) that is no year, an initial or one of these words.
_BREAK = re.compile(
    r"(?:(?<=[^\d\s][.!?…])|(?<=\b(?:19|20)\d\d[.!?]))(?<!\b[A-Z]\.)(?<!\b(?:Mr|Dr|No|Nr|Lt|St|Ms)\.)(?<!\b(?:Mrs|Sra|n[úu]m|Gen|Col|Sgt|Hon|Art|bzw|z\.B)\.)"
    r"[”\"\u2019»)]?\s+(?=[^\W_a-zß-ÿ]|[“\"„«¿¡(@])"
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, without space around."""
    starts = [0, *(gap.end() for gap in _BREAK.finditer(text)), len(text)]
    return [part for start, end in pairwise(starts) if (part := text[start:end].strip())]
