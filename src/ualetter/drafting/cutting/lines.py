"""The text of a page as lines without noise: no invisible characters, one kind of space, no space around."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.columns import parted
from ualetter.drafting.cutting.forwarded import unquoted, without_cover
from ualetter.drafting.model import Line
from ualetter.reading.characters import UNFIT

_BREAKS = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
_BULLETS = re.compile("[\uf06e\uf076\uf0a7\uf0a8\uf0b7\uf0d8\uf0fc]")  # as the fonts of old word processors have them
_RULE = re.compile(r"[\s*=~#_-]{3,}")
_INVISIBLE = re.compile("[\u00ad\u200b\u2060\ufeff]")


def split_lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a page that hold any text, in the order in which they are read."""
    raws = _BREAKS.sub("\n", text).replace("\t", "    ").split("\n")
    found: list[Line] = []
    gap = False
    for number, raw in enumerate(parted(without_cover(unquoted(raws))), start=1):
        line = "" if _RULE.fullmatch(raw) else tidy(raw)
        if line:
            found.append(Line(text=line, number=number, gap=gap))
        gap = not line
    return tuple(found)


def tidy(text: str) -> str:
    """Return one line without what a campaign file may not hold and no letter needs."""
    return _SPACES.sub(" ", UNFIT.sub("", _INVISIBLE.sub("", _BULLETS.sub("•", text)))).strip()
