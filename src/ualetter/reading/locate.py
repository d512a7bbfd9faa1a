"""From an offset in a YAML value back to its place in the file."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.problems import Place
    from ualetter.reading.characters import Source
    from ualetter.reading.tree import Scalar

# What stands for one character of the value, by the quote around it.
_UNITS = {
    "'": re.compile(r"''|.", re.DOTALL),
    '"': re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)|.", re.DOTALL),
}
_UNIT = re.compile(".", re.DOTALL)
_BLANK_ESCAPES = frozenset(" \t\n_nrtvfNLP")


def locate(source: Source, scalar: Scalar, offset: int) -> Place:
    """Return the place of the character at `offset` of the scalar's text, or that of the whole value.

    YAML changes white space but never the order of the other characters, so the n-th of them in the text is the
    n-th in the file.
    """
    start, end = scalar.span
    style = source.text[start : start + 1]
    if style in {"|", ">"}:
        start = source.text.find("\n", start) + 1
    elif style in _UNITS:
        start += 1
    wanted = len("".join(scalar.text[:offset].split()))
    position = next(_solid_positions(_UNITS.get(style, _UNIT), source.text, start, end, wanted), None)
    if position is None:
        return scalar.place
    line = source.text.count("\n", 0, position) + 1
    return source.place(line, position - source.text.rfind("\n", 0, position))


def _solid_positions(units: re.Pattern[str], text: str, start: int, end: int, wanted: int) -> Iterator[int]:
    """Yield the positions of the characters that aren't white space, from number `wanted` on."""
    seen = -1
    for unit in units.finditer(text, start, end):
        if not _is_blank(unit[0]):
            seen += 1
            if seen >= wanted:
                yield unit.start()


def _is_blank(unit: str) -> bool:
    if unit[0] != "\\" or len(unit) == 1:
        return unit.isspace()
    return unit[1] in _BLANK_ESCAPES or (unit[1] in "xuU" and chr(int(unit[2:], 16)).isspace())  # noqa: FURB166  no 0x before it
