"""Small campaigns, targets and writers to compose letters of, and the letter's words to hold against."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

from ualetter.compose import compose
from ualetter.compose.order import Order
from ualetter.letter import ListBlock, Paragraph, block_texts
from ualetter.model import Campaign, LetterPart, Target, Writer

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.letter import Block, Letter, Run

DAY = date(2020, 10, 1)
ORDER = Order(day=DAY)
WATER = Target(
    id="water",
    title="Dr.",
    name="A. Person",
    role="Minister of Water",
    organisation="Ministry",
    address=("1 River Street", "75000 Paris"),
    country="FR",
    salutation="Dear Minister,",
)
WRITER = Writer(name="Ana Example", address=("2 Hill Road", "Any Town"), town="Any Town", country="GB")
NOBODY = Writer()


def campaign(body: str | None = "I call on you to {{ demands }}.", **parts: Any) -> Campaign:  # noqa: ANN401  any field
    base = Campaign(
        id="river",
        title="The clean river",
        summary="Three are in prison.",
        targets={"water": WATER},
        demands=("release the three", "stop the works"),
        letter=LetterPart(body=body),
    )
    return replace(base, **parts)


def letter(
    body: str | None = "I call on you to {{ demands }}.",
    writer: Writer = WRITER,
    order: Order = ORDER,
    target: Target = WATER,
    **parts: Any,  # noqa: ANN401  any field of the campaign
) -> Letter:
    return compose(campaign(body, **parts), target, writer, order)


def texts(blocks: Iterable[Block]) -> list[str]:
    """Each block's words: a paragraph as it is, a list with its marks."""
    return [text for block in blocks for text in _shown(block)]


def _shown(block: Block) -> list[str]:
    if isinstance(block, Paragraph):
        return list(block_texts(block))
    return [
        f"{'-' if block.start is None else f'{block.start + number}.'} {text}"
        for number, text in enumerate(block_texts(block))
    ]


def marked(runs: tuple[Run, ...]) -> str:
    """The runs with `<b>` and `<i>` for their emphasis."""
    return "".join(_tagged(run) for run in runs)


def _tagged(run: Run) -> str:
    text = f"<i>{run.text}</i>" if run.italic else run.text
    return f"<b>{text}</b>" if run.bold else text


def drawn(blocks: Iterable[Block]) -> list[object]:
    """Blocks in short: a text, or a list of items that begins with its first number or a dash."""
    return [
        [block.start or "-", *map(marked, block.items)] if isinstance(block, ListBlock) else marked(block.runs)
        for block in blocks
    ]
