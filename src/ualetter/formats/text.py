"""The plain text format: what a careful person would have typed, wrapped at a width."""

from __future__ import annotations

import functools
import itertools

from ualetter.formats import WIDTH, layout
from ualetter.formats.parts import RULE, copies_lines
from ualetter.formats.repeating import by_identity
from ualetter.letter import Paragraph, is_own, list_marks, plain
from ualetter.wrap import columns, wrap

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ualetter.formats.layout import Layout, Piece
    from ualetter.letter import Block, Letter, ListBlock, Run

# What stands around a letter's words steps back, what heads it steps forward.
_PART_STYLES = {"copy": "heading", "subject": "heading", "sender": "quiet", "date": "quiet", "copies": "quiet"}


def load(template: bytes, name: str) -> Layout:
    """Read a layout template. Raises InputError if it can't be used."""
    return layout.load(template, name, indents=True)


def render(letter: Letter, template: Layout, *, width: int = WIDTH) -> bytes:
    """Return the letter as UTF-8, wrapped at `width` columns; 0 leaves paragraphs unwrapped.

    Addresses stay as they are, and so does a word that is longer. What the layout puts in front of a part comes on top.
    """
    return _typed(template.fill(_parts(letter, width))).encode()


def styled(letter: Letter, template: Layout, *, width: int = WIDTH) -> list[tuple[str, str]]:
    """Return the same characters as `render`, as (text, style) for a terminal.

    A style is "" or words out of "heading", "quiet", "bold" and "italic".
    """
    pieces = template.fill(_parts(letter, width))
    return list(_joined(_styled_characters(_typed(pieces), _styles(letter, pieces))))


def _parts(letter: Letter, width: int) -> dict[str, str]:
    return {
        "copy": letter.copy_word if letter.copy_of else "",
        "sender": "\n".join(letter.sender),
        "date": letter.date,
        "address": "\n".join(letter.address),
        "subject": _wrapped(plain(letter.subject), width),
        "salutation": letter.salutation,
        "body": "\n\n".join([_block(block, width) for block in letter.body]),
        "closing": letter.closing,
        "name": letter.name or RULE,
        "copies": "\n".join(copies_lines(letter)),
    }


def _block(block: Block, width: int) -> str:
    """Return the block's lines; what repeats from letter to letter is wrapped once."""
    if is_own(block):
        return _wrapped(plain(block.runs), width)
    return _known(block, width)


@functools.lru_cache(maxsize=1024)
def _repeated(block: Block, width: int) -> str:
    if isinstance(block, Paragraph):
        return _wrapped(plain(block.runs), width)
    return "\n".join(_items(block, width))


_known = by_identity(_repeated)


def _items(block: ListBlock, width: int) -> Iterator[str]:
    """Yield each item with its mark, the lines after the first hanging below its text."""
    marks = list_marks(block)
    hang = columns(max(marks, key=len)) + 1
    for mark, item in zip(marks, block.items, strict=True):
        text = _wrapped(plain(item), max(width - hang, 1) if width else 0)
        yield mark.ljust(hang) + text.replace("\n", "\n" + " " * hang)


def _wrapped(text: str, width: int) -> str:
    """Wrap each of the lines that were typed."""
    return "\n".join([wrapped for line in text.split("\n") for wrapped in wrap(line, width)])


def _typed(pieces: Iterable[Piece]) -> str:
    """Join the page as one would type it: no spaces at line ends, and no empty lines before or after."""
    text = "".join([text for _, text in pieces])
    if " \n" in text or "\t\n" in text or text.endswith((" ", "\t")):
        text = "\n".join([line.rstrip(" \t") for line in text.split("\n")])
    return text.strip("\n") + "\n"


def _styles(letter: Letter, pieces: Iterable[Piece]) -> Iterator[str]:
    """Yield the style of every inked character of the page, in order; layout and wrapping only move white space."""
    for part, text in pieces:
        if part == "body":
            for block in letter.body:
                yield from _block_styles(block)
        else:
            yield from [_PART_STYLES.get(part or "", "")] * _inked(text)


def _block_styles(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield from _run_styles(block.runs)
        return
    for mark, item in zip(list_marks(block), block.items, strict=True):
        yield from [""] * len(mark)
        yield from _run_styles(item)


def _run_styles(runs: Iterable[Run]) -> Iterator[str]:
    for run in runs:
        style = " ".join(word for word, on in (("bold", run.bold), ("italic", run.italic)) if on)
        yield from [style] * _inked(run.text)


def _inked(text: str) -> int:
    return sum(not _is_blank(char) for char in text)


def _is_blank(char: str) -> bool:
    return char in " \t\n"


def _styled_characters(text: str, styles: Iterator[str]) -> Iterator[tuple[str, str]]:
    """Give each character its style; blanks take none, so that no line's end is ever underlined or coloured."""
    for char in text:
        yield char, "" if _is_blank(char) else next(styles)


def _joined(characters: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Join neighbours of one style."""
    for style, group in itertools.groupby(characters, key=lambda pair: pair[1]):
        yield "".join(char for char, _ in group), style
