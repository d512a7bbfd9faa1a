"""The body with its values put in: blocks of words, after all marks have been read."""

from __future__ import annotations

import re
import zlib
from functools import lru_cache
from types import SimpleNamespace

from ualetter.compose.marks import parse_blocks
from ualetter.languages import and_word, country_name, long_date
from ualetter.letter import Block, ListBlock, Paragraph, Run, block_texts, plain
from ualetter.problems import InputError, Problem, refuse
from ualetter.reading.body import FIRST_SLOT, compile_body
from ualetter.reading.names import NAMES, Missing

_STAND_IN = re.compile(rf"[{chr(FIRST_SLOT)}-{chr(0xFFFFD)}](\.(?!\.))?")
"""A stand-in, and the full stop behind it: after demands that end in `D.C.` there is none to add."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ualetter.compose.order import Order
    from ualetter.compose.sample import Sample
    from ualetter.model import Campaign, Target, Writer


class Demands(str):
    """All demands as one clause; alone in a paragraph they become the list of `items`."""

    __slots__ = ("items",)
    items: tuple[str, ...]


class OwnWords(str):
    """The writer's paragraphs, which print as typed wherever the body has their place."""

    __slots__ = ("paragraphs",)
    paragraphs: tuple[str, ...]


def fill(campaign: Campaign, target: Target, writer: Writer, sample: Sample, order: Order) -> list[Block]:
    """Return the blocks of a letter's body.

    Raises InputError if the body prints a name without a value, or own words inside running text.
    """
    slots: list[str] = []
    missing: list[str] = []
    values = _values(campaign, target, writer, sample, order)
    text = compile_body(sample.body).render(slots=slots, missing=missing, **values)
    if missing:
        raise InputError(_missing(name, target) for name in dict.fromkeys(missing))
    blocks: list[Block] = []
    for block, holds_value in _skeleton(text):
        blocks += _filled(block, slots) if holds_value else [block]
    if not any(isinstance(value, OwnWords) for value in slots):
        blocks += own_paragraphs(writer.own_words)
    return blocks


@lru_cache(maxsize=256)
def _skeleton(text: str) -> tuple[tuple[Block, bool], ...]:
    """The blocks of a rendered body, the same for many writers, and whether each holds the stand-in of a value."""
    return tuple((block, any(map(_STAND_IN.search, block_texts(block)))) for block in parse_blocks(text))


def _values(campaign: Campaign, target: Target, writer: Writer, sample: Sample, order: Order) -> Mapping[str, object]:
    language = sample.language
    home = country_name(writer.country, language) if writer.country else None
    salutation = order.salutation or sample.salutation
    own_words = OwnWords("\n\n".join(writer.own_words))
    own_words.paragraphs = writer.own_words
    return {
        "writer": _room("writer", {"name": writer.name, "town": writer.town, "country": home}),
        "target": _room("target", {key: getattr(target, key) for key in NAMES["target"]} | {"salutation": salutation}),
        "campaign": _room("campaign", {"number": campaign.number, "title": campaign.title}),
        "wording": _room("wording", chosen_wordings(campaign, writer, sample)),
        "date": long_date(order.day, language, writer.country),
        "demands": _demands(sample),
        "own_words": own_words,
    }


def _room(room: str, values: Mapping[str, str | None]) -> SimpleNamespace:
    return SimpleNamespace(**{key: value or Missing(f"{room}.{key}") for key, value in values.items()})


def chosen_wordings(campaign: Campaign, writer: Writer, sample: Sample) -> dict[str, str]:
    """Return the writer's choice of each wording, by name."""
    return {name: _chosen(campaign, writer, name, sample) for name in sample.wording}


def _chosen(campaign: Campaign, writer: Writer, name: str, sample: Sample) -> str:
    """One of equal wordings: always the same for a writer, and spread over the writers."""
    choices = sample.wording[name]
    if writer.name is None:
        return choices[0]
    return choices[zlib.crc32(f"{campaign.id}\0{name}\0{writer.name}".encode("utf-8", "replace")) % len(choices)]


def _demands(sample: Sample) -> str:
    demands = sample.demands
    if not demands:
        return Missing("demands")
    *rest, last = demands
    # Some languages glue their word for "and" to the next one, and then there is none to put here.
    joined = "; ".join([*rest, " ".join(filter(None, (and_word(sample.language), last)))]) if rest else last
    clause = Demands(joined)
    clause.items = (*(f"{demand};" for demand in rest), last if last.endswith(".") else f"{last}.")
    return clause


def _filled(block: Block, slots: list[str]) -> Iterator[Block]:
    """Yield the block, or the several, that a block of the skeleton becomes."""
    if isinstance(block, ListBlock):
        items = tuple(runs for item in block.items if plain(runs := _filled_runs(item, slots)).strip())
        if items:
            yield ListBlock(items=items, start=block.start)
        return
    text = plain(block.runs)
    value = _slot_value(text, slots) if len(text) == 1 else None
    if isinstance(value, Demands):
        yield ListBlock(items=tuple((Run(text=item),) for item in value.items))
    elif isinstance(value, OwnWords):
        yield from own_paragraphs(value.paragraphs)
    else:
        runs = _filled_runs(block.runs, slots)
        if plain(runs).strip():
            yield Paragraph(runs=runs)


def _slot_value(char: str, slots: list[str]) -> str | None:
    number = ord(char) - FIRST_SLOT
    return slots[number] if 0 <= number < len(slots) else None


def _filled_runs(runs: tuple[Run, ...], slots: list[str]) -> tuple[Run, ...]:
    """The runs with each stand-in replaced by its value."""
    text = plain(runs)
    if any(isinstance(value, OwnWords) and chr(FIRST_SLOT + number) in text for number, value in enumerate(slots)):
        raise refuse(
            "the body has `own_words` inside a paragraph or list",
            "put `{{ own_words }}` on a line of its own with an empty line above and below",
        )

    def value(found: re.Match[str]) -> str:
        words, stop = _slot_value(found[0][0], slots) or "", found[1] or ""
        return words if isinstance(words, Demands) and words.endswith(".") else words + stop

    filled = [(_STAND_IN.sub(value, run.text), run) for run in runs]
    return tuple(Run(text=text, bold=run.bold, italic=run.italic) for text, run in filled if text)


def own_paragraphs(paragraphs: tuple[str, ...]) -> list[Block]:
    """Return own words as blocks, which print as typed."""
    return [Paragraph(runs=(Run(text=text),), own=True) for text in paragraphs]


def _missing(name: str, target: Target) -> Problem:
    """The problem with a name that is printed and has no value."""
    room, _, attribute = name.partition(".")
    message = f"the letter says `{name}`, which has no value"
    if room == "writer":
        message = f"the letter says the writer's {attribute}, and none was given"
        hint = f"give it: `--{attribute} …`"
    elif name == "target.salutation":
        message = f"the letter says the salutation of `{target.id}`, which has none"
        hint = 'give it: `--salutation "Dear …,"`'
    else:
        where = f"target `{target.id}`" if room == "target" else "the campaign file"
        hint = f"add `{attribute or name}` to {where}, or put the sentence inside `{{% if {name} %}}`"
    return Problem(message=message, hint=hint)
