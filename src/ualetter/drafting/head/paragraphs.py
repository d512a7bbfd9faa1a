"""Hard-wrapped lines put together as the paragraphs they were."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

LONGEST_WRAPPED = 160
"""Longer lines are paragraphs of their own: no page is as wide."""
_SENTENCE_END = re.compile(r"[.!?…。？！][)\]”\"\u2019»*]{0,2}(?:\s?\[?\d{0,2}\]?)?$")  # noqa: RUF001  marks of Chinese
_NEARLY_FULL = 0.8
ITEM = re.compile(r"(?:\(?[0-9]{1,2}[.)]\s+(?!\w+\s(?:19|20)[0-9]{2})|[•►▶➔→*·-]\s+)")
"""The mark of a list's item or a step; `5. Mai 2020` begins none."""
_HYPHENATED = re.compile(r"[^\W\d_]-$")


def paragraphs(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines of each paragraph: an empty line or a short last line ends one."""
    for block in blocks(lines):
        width = max(len(line.text) for line in block)
        paragraph: list[Line] = []
        for line in block:
            if paragraph and not _goes_on(paragraph[-1].text, line.text, width):
                yield tuple(paragraph)
                paragraph = []
            paragraph.append(line)
        yield tuple(paragraph)


def blocks(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """Yield lines that stand together without an empty line."""
    block: list[Line] = []
    for line in lines:
        if block and (line.gap or line.number > block[-1].number + 1):
            yield tuple(block)
            block = []
        block.append(line)
    if block:
        yield tuple(block)


def joined(lines: Sequence[Line]) -> str:
    """Return one text; a line that ends in a hyphen goes on without a space."""
    parts: list[str] = []
    for line in lines:
        if parts and not _HYPHENATED.search(parts[-1][-2:]):
            parts.append(" ")
        parts.append(line.text)
    return "".join(parts)


def ends_sentence(text: str) -> bool:
    """Say whether a text ends as a sentence does."""
    return bool(_SENTENCE_END.search(text[-10:]))


def _goes_on(above: str, below: str, width: int) -> bool:
    """Say whether a line of a block continues the one above it."""
    if below[:1].islower():
        return True
    if ITEM.match(below):
        return False
    if width > LONGEST_WRAPPED:
        return False
    full = len(above) >= width * _NEARLY_FULL
    return full if ends_sentence(above) else full or not _stands_alone(above, below)


def _stands_alone(above: str, below: str) -> bool:
    """Say whether a short line without a full stop is a heading or a field of its own, not the start of a sentence."""
    return below[:1].isupper() or below[:1].isdigit() or above.endswith(":")
