"""Making the names of people at risk stand out."""

from __future__ import annotations

import re
from functools import lru_cache

from ualetter.letter import Block, ListBlock, Paragraph, Run, is_own

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


@lru_cache(maxsize=1024)
def embolden(block: Block, people: tuple[str, ...]) -> Block:
    """Return the block with every whole-word mention of the people in bold; own words stay as typed."""
    pattern = _names(people)
    if pattern is None or is_own(block):
        return block
    if isinstance(block, ListBlock):
        items = tuple(tuple(_split(item, pattern)) for item in block.items)
        return ListBlock(items=items, start=block.start)
    return Paragraph(runs=tuple(_split(block.runs, pattern)))


@lru_cache(maxsize=64)
def _names(people: tuple[str, ...]) -> re.Pattern[str] | None:
    # The longest first, so that "Ana María Ruiz" isn't cut short by "Ana".
    names = sorted((re.escape(name) for name in people), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)") if names else None


def _split(runs: tuple[Run, ...], pattern: re.Pattern[str]) -> Iterator[Run]:
    for run in runs:
        position = 0
        for found in pattern.finditer(run.text):
            if found.start() > position:
                yield Run(text=run.text[position : found.start()], bold=run.bold, italic=run.italic)
            yield Run(text=found[0], bold=True, italic=run.italic)
            position = found.end()
        if position < len(run.text):
            yield Run(text=run.text[position:], bold=run.bold, italic=run.italic)
