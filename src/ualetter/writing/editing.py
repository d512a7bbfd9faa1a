"""The letter's body as a text to edit, and back."""

from __future__ import annotations

from ualetter.compose.marks import parse_blocks
from ualetter.letter import ListBlock, block_texts, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.letter import Block


def editable(body: Sequence[Block]) -> str:
    """Return the body as plain text: an empty line between paragraphs, `- ` or `1. ` before each item of a list."""
    return "\n\n".join(shown(block) for block in body) + "\n"


def shown(block: Block) -> str:
    """Return one block as it stands in the text to edit."""
    if not isinstance(block, ListBlock):
        return plain(block.runs)
    marks = (
        ["-"] * len(block.items) if block.start is None else [f"{block.start + n}." for n in range(len(block.items))]
    )
    return "\n".join(f"{mark} {text}" for mark, text in zip(marks, block_texts(block), strict=True))


def edited(text: str, body: Sequence[Block]) -> list[Block]:
    """Return the blocks of the edited text; what wasn't touched stays the very same block, emphasis included."""
    untouched: dict[str, list[Block]] = {}
    for block in body:
        untouched.setdefault(shown(block), []).append(block)
    blocks: list[Block] = []
    changed: list[str] = []
    for chunk in _chunks(text.replace("\r\n", "\n")):
        same = untouched.get(chunk)
        if same:
            blocks += _parsed(changed)
            changed = []
            # Two may read alike and be the writer's and the campaign's; a further one was copied.
            blocks.append(same.pop(0) if len(same) > 1 else same[0])
        else:
            changed.append(chunk)
    return blocks + _parsed(changed)


def _chunks(text: str) -> list[str]:
    """Divide a text at its empty lines."""
    chunks: list[list[str]] = [[]]
    for line in text.split("\n"):
        if line.strip():
            chunks[-1].append(line.rstrip())
        elif chunks[-1]:
            chunks.append([])
    return ["\n".join(chunk) for chunk in chunks if chunk]


def _parsed(chunks: list[str]) -> list[Block]:
    return parse_blocks("\n\n".join(chunks), emphasis=False) if chunks else []
