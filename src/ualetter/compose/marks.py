"""The body's few marks - paragraphs, lists, emphasis - to blocks (FORMAT.md, "Marks in `body`")."""

from __future__ import annotations

import re
from unicodedata import category

from ualetter.letter import ListBlock, Paragraph, Run
from ualetter.reading.body import FIRST_SLOT

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ualetter.letter import Block

    Runs = tuple[Run, ...]

_BLANK = re.compile(r"\n(?:[^\S\n]*\n)+")
_ITEM = re.compile(r"(?:-|(?P<number>[1-9]\d?)\.) +(?=\S)")
_STARS = re.compile(r"\*+")


def parse_blocks(text: str, *, emphasis: bool = True) -> list[Block]:
    """Return the blocks of a text; without `emphasis` stars are text like any other."""
    read = emphasised if emphasis else _plain_runs
    blocks: list[Block] = []
    for chunk in _BLANK.split(text.strip("\n")):
        lines = [line for line in chunk.split("\n") if line.strip()]
        for block in _chunk_blocks(lines, blocks[-1] if blocks else None, read):
            if isinstance(block, ListBlock) and blocks and _goes_on(blocks[-1], block):
                blocks[-1] = _joined(blocks[-1], block)
            else:
                blocks.append(block)
    return blocks


def _plain_runs(text: str) -> Runs:
    return (Run(text=text),)


def _goes_on(before: Block, block: ListBlock) -> bool:
    """Say whether a list is the rest of the one before it, over an empty line."""
    if not isinstance(before, ListBlock) or (before.start is None) != (block.start is None):
        return False
    return before.start is None or block.start == before.start + len(before.items)


def _joined(before: Block, block: ListBlock) -> ListBlock:
    items = before.items if isinstance(before, ListBlock) else ()
    return ListBlock(items=items + block.items, start=before.start if isinstance(before, ListBlock) else None)


def _chunk_blocks(lines: list[str], before: Block | None, read: Callable[[str], Runs]) -> Iterator[Block]:
    """Yield the paragraphs and lists of the lines between two empty ones."""
    text: list[str] = []
    items: list[list[str]] = []
    start: int | None = None
    expected = before.start + len(before.items) if isinstance(before, ListBlock) and before.start is not None else 1

    def finished() -> Iterator[Block]:
        if text:
            yield Paragraph(runs=read(" ".join(text)))
        if items:
            yield ListBlock(items=tuple(read(" ".join(item)) for item in items), start=start)
        text.clear()
        items.clear()

    for line in lines:
        may_begin = bool(items) or not text or text[-1].rstrip("*").endswith(":")
        found = _ITEM.match(line) if may_begin else None
        number = int(found["number"]) if found and found["number"] else None
        wanted = start + len(items) if items and start is not None else expected
        if found and (number is None or number in {wanted, 1}):
            if not items or (number is None) != (start is None) or (number is not None and number != wanted):
                yield from finished()
                start = number
            items.append([line[found.end() :].strip()])
            expected = 1
        elif items and line[0] in " \t":
            items[-1].append(line.strip())
        else:
            if items:
                yield from finished()
            text.append(line.strip())
    yield from finished()


def emphasised(text: str) -> Runs:
    """Return the runs of a paragraph's text: `**bold**` and `*italic*` around whole words, all else as typed."""
    return tuple(_merged(_runs(text, bold=False, italic=False)))


def _runs(text: str, *, bold: bool, italic: bool) -> Iterator[Run]:
    stars = [(found.start(), found.end()) for found in _STARS.finditer(text)]
    position = 0
    index = 0
    hopeless: set[int] = set()
    while index < len(stars):
        start, end = stars[index]
        index += 1
        width = end - start
        if width > 3 or width in hopeless or not _opens(text, start, end):  # noqa: PLR2004  `***` is both at once
            continue
        closer = next((k for k in range(index, len(stars)) if _closes(text, *stars[k], width)), None)
        if closer is None:
            # None is left for a later opener of this width either: without this, a page of stars takes quadratic time.
            hopeless.add(width)
            continue
        yield Run(text=text[position:start], bold=bold, italic=italic)
        yield from _runs(text[end : stars[closer][0]], bold=bold or width > 1, italic=italic or width != 2)  # noqa: PLR2004
        position = stars[closer][1]
        index = closer + 1
    yield Run(text=text[position:], bold=bold, italic=italic)


def _opens(text: str, start: int, end: int) -> bool:
    return not _in_word(text[start - 1 : start]) and bool(text[end : end + 1].strip())


def _closes(text: str, start: int, end: int, width: int) -> bool:
    return end - start == width and bool(text[start - 1 : start].strip()) and not _in_word(text[end : end + 1])


def _in_word(char: str) -> bool:
    """Say whether a character beside a star belongs to a word; the stand-in for a value does."""
    if not char:
        return False
    # Python calls accents and vowel signs that follow their letter neither letters nor numbers.
    return char.isalnum() or char in "_\u200c\u200d" or ord(char) >= FIRST_SLOT or category(char).startswith("M")


def _merged(runs: Iterator[Run]) -> Iterator[Run]:
    """Join neighbours of the same kind and leave out empty ones."""
    last: Run | None = None
    for run in runs:
        if not run.text:
            continue
        if last and (last.bold, last.italic) == (run.bold, run.italic):
            last = Run(text=last.text + run.text, bold=run.bold, italic=run.italic)
            continue
        if last:
            yield last
        last = run
    if last:
        yield last
