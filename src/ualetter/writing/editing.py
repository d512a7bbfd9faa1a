"""The letter's body as a text to edit, and back."""

from __future__ import annotations

from ualetter.compose.marks import parse_blocks
from ualetter.letter import ListBlock, Paragraph, Run, block_texts, is_own, list_marks, plain
from ualetter.reading.person import paragraphs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from ualetter.letter import Block


def editable(body: Sequence[Block]) -> str:
    """Return the body as plain text: an empty line between paragraphs, `- ` or `1. ` before each item of a list."""
    return "\n\n".join(shown(block) for block in body) + "\n"


def shown(block: Block) -> str:
    """Return one block as it stands in the text to edit."""
    if not isinstance(block, ListBlock):
        return plain(block.runs)
    return "\n".join(f"{mark} {text}" for mark, text in zip(list_marks(block), block_texts(block), strict=True))


def edited(text: str, body: Sequence[Block]) -> list[Block]:
    """Return the blocks of the edited text.

    What wasn't touched stays the very same block, emphasis included. A paragraph of own words that was changed is own
    words still, and prints as typed; anything else is read as a body is, but for emphasis.
    """
    chunks = paragraphs(text)
    untouched: dict[str, list[Block]] = {}
    for block in body:
        untouched.setdefault(shown(block), []).append(block)
    gone = {words: same[0] for words, same in untouched.items() if words not in chunks}
    blocks: list[Block] = []
    changed: list[str] = []
    for chunk in chunks:
        same = untouched.get(chunk)
        if not same and not _was_own(chunk, gone):
            changed.append(chunk)
            continue
        blocks += _parsed(changed)
        changed = []
        # Two may read alike and be the writer's and the campaign's; a further one was copied.
        blocks.append((same.pop(0) if len(same) > 1 else same[0]) if same else _own(chunk))
    return blocks + _parsed(changed)


def _was_own(chunk: str, gone: Mapping[str, Block]) -> bool:
    """Say whether a changed chunk comes from own words: whether the missing block most like it is of them."""
    if not any(is_own(block) for block in gone.values()):
        return False
    from difflib import get_close_matches  # noqa: PLC0415  few people change their own words here

    closest = get_close_matches(chunk, gone, n=1, cutoff=0.3)
    return bool(closest) and is_own(gone[closest[0]])


def _own(chunk: str) -> Paragraph:
    return Paragraph(runs=(Run(text=chunk),), own=True)


def _parsed(chunks: list[str]) -> list[Block]:
    return parse_blocks("\n\n".join(chunks), emphasis=False) if chunks else []
