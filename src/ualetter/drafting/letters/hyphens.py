"""Words that the end of a line divides: which of their hyphens belong to the word, and which to the line."""

from __future__ import annotations

import re
from dataclasses import replace

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.model import Line

_END = re.compile(r"(?:^|(?<=[^\w-]))(?P<word>[^\W\d_]+(?:-[^\W\d_]+)*)-$")
_BEGIN = re.compile(r"[^\W\d_]+")
AND = re.compile(r"(?:and|or|und|oder|bzw|y|e|o|et|ou|och|eller|en|of)\b", re.IGNORECASE)
"""What follows a hyphen that no line's end made: `pre- and post-trial`."""
_OWN = re.compile(
    r"(?:ill|well|non|self|anti|so|co|ex|cross|long|short|high|low|full|half|pro|pre|post|re|vice|sub|inter)",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# What no word is by itself.
_REST = re.compile(
    r"""[tscd]ions?|[tsc]ional\w*|ments?|ings?|[a-z]?ted|ness|b?ly|bles?|ties|tive(?:ly)?|ances?|ences?|selves|tary|tory|ary|ous(?:ly)?
    |ally|at(?:ed|ing)|c?ial|tial|tures?|it(?:y|ies)|fully|lessly|ers|
    |ungs?|ungen|[kh]eit(?:en)?|lich\w*|schaft\w*|isch\w*|tung\w*|ción|ciones|mente|mientos?|dad(?:es)?|tions|ement|ning\w*""",
    re.VERBOSE,
)


@dataclass(frozen=True, kw_only=True)
class Rejoined:
    """Lines in which words that a line's end divided are whole again."""

    lines: tuple[Line, ...]
    unclear: tuple[str, ...]
    """The words of which nobody knows whether the hyphen belongs there, as printed."""


def rejoined(lines: Sequence[Line], page: Sequence[Line]) -> Rejoined:
    """Put divided words together; `page` is all the lines of the page, whose other words tell how they are written.

    A hyphen goes where the word stands without it elsewhere, or where its end is no word; a word that the page doesn't
    decide loses its hyphen only if another one does.
    """
    words = {word.casefold() for line in page for word in _WORD.findall(line.text)}
    divided = [_divided(lines, place) for place in range(len(lines))]
    verdicts = [_verdict(*pair, words) if pair else None for pair in divided]
    typeset = "joined" in verdicts
    found = list(lines)
    for place, (pair, verdict) in enumerate(zip(divided, verdicts, strict=True)):
        if pair and (verdict == "joined" or (verdict == "unclear" and typeset)):
            _join(found, place)
    unclear = [
        f"{pair[0]}-{pair[1]}" for pair, verdict in zip(divided, verdicts, strict=True) if pair and verdict == "unclear"
    ]
    return Rejoined(lines=tuple(line for line in found if line.text), unclear=tuple(unclear))


def _divided(lines: Sequence[Line], place: int) -> tuple[str, str] | None:
    """Return both halves of the word that the end of a line divides."""
    before = _END.search(lines[place].text[-60:])
    after = _BEGIN.match(lines[place + 1].text) if place + 1 < len(lines) else None
    divides = before and after and after[0][0].islower() and not AND.match(after[0])
    return (before["word"], after[0]) if before and after and divides else None


def _verdict(before: str, after: str, words: set[str]) -> str:
    """Return whether a divided word is `joined`, keeps its hyphen (`kept`), or is `unclear`."""
    if f"{before}-{after}".casefold() in words:
        return "kept"
    if f"{before}{after}".casefold() in words:
        return "joined"
    if _OWN.fullmatch(before):
        return "kept"
    return "joined" if _REST.fullmatch(after) else "unclear"


def _join(lines: list[Line], place: int) -> None:
    """Move the rest of a divided word up to where it begins."""
    rest, _, below = lines[place + 1].text.partition(" ")
    if not below and rest.endswith("-"):
        return
    lines[place] = replace(lines[place], text=lines[place].text[:-1] + rest)
    lines[place + 1] = replace(lines[place + 1], text=below)
