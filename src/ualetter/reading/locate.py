"""From an offset in a YAML value back to its place in the file."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.problems import Place
    from ualetter.reading.characters import Source
    from ualetter.reading.tree import Scalar


def locate(source: Source, scalar: Scalar, offset: int) -> Place:
    """Return the place of the character at `offset` of the scalar's text.

    YAML changes white space and quotes but never the order of the other characters, so the n-th of them in the
    text is the n-th in the file. With backslashes that isn't so: then it is the place of the whole value.
    """
    start, end = scalar.span
    raw = source.text[start:end]
    if raw[:1] in {"|", ">"}:
        start += raw.find("\n") + 1
    elif raw[:1] in {"'", '"'}:
        if "\\" in raw or "''" in raw:
            return scalar.place
        start += 1
    wanted = len("".join(scalar.text[:offset].split()))
    position = next(_solid_positions(source.text, start, end, wanted), None)
    if position is None:
        return scalar.place
    line = source.text.count("\n", 0, position) + 1
    return source.place(line, position - source.text.rfind("\n", 0, position))


def _solid_positions(text: str, start: int, end: int, wanted: int) -> Iterator[int]:
    """Yield the positions of the characters that aren't white space, from number `wanted` on."""
    seen = -1
    for position in range(start, end):
        if not text[position].isspace():
            seen += 1
            if seen >= wanted:
                yield position
