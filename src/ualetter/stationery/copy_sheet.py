"""The copy sheet: a letter in large type to copy by hand, with ruled lines where the writer's own words and name go."""

from __future__ import annotations

from dataclasses import replace

from ualetter.compose import compose
from ualetter.compose.page import has_post, why_no_post
from ualetter.formats.direction import is_right_to_left, runs_right_to_left
from ualetter.formats.parts import copies_lines
from ualetter.letter import Paragraph, is_own
from ualetter.model import Writer
from ualetter.problems import InputError, Problem
from ualetter.records import dataclass
from ualetter.stationery.sheets import typeset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.compose.order import Order
    from ualetter.letter import Block, Letter, Run
    from ualetter.model import Campaign, Target

_MARKER = "own words"
"""Stands where own words would stand, and is taken out again."""
_ANYBODY = Writer(name="Anybody", town="Anywhere", country="GB")


@dataclass(frozen=True, kw_only=True)
class CopySheet:
    """One letter to copy."""

    campaign: str
    """As people know it: its number or title."""
    recipient: str
    """One line that tells who the letter is to."""
    letter: Letter
    own_words_at: int
    """Index in the letter's body before which the lines for own words stand; its length for after the last."""
    with_address: bool = False
    """Whether the writer's address is in the letter, so that no lines to write it on are needed."""
    no_post: str | None = None
    """Why it must not be posted."""


def copy_sheet(campaign: Campaign, target: Target, order: Order, writer: Writer | None = None) -> CopySheet:
    """Return the letter to a target as anybody can copy it, or as `writer` can.

    Raises InputError if there is no such letter: above all if it says the name or town of a writer who isn't known yet.
    """
    writer = replace(writer or Writer(), own_words=(_MARKER,))
    try:
        letter = compose(campaign, target, writer, order)
    except InputError as error:
        raise InputError(_problems(error, campaign, target, order, writer)) from error
    own_words_at = next(number for number, block in enumerate(letter.body) if is_own(block))
    body = tuple(block for block in letter.body if not is_own(block))
    return CopySheet(
        campaign=campaign.number or campaign.title,
        recipient=target.label,
        letter=replace(letter, body=body),
        own_words_at=own_words_at,
        with_address=bool(writer.address or writer.town),
        no_post=None if has_post(target) else why_no_post(target),
    )


def _problems(error: InputError, campaign: Campaign, target: Target, order: Order, writer: Writer) -> Iterator[Problem]:
    """Yield why there is no sheet, each with its campaign and target."""
    personal = writer.name is None and _composes(campaign, target, order)
    cure = "in the campaign file, put that sentence inside `{% if writer.name %}`: it is left out where nobody is named"
    for problem in error.problems:
        message = f"no copy sheet of `{campaign.id}` to `{target.id}`: {problem.message}"
        yield replace(problem, message=message, hint=cure if personal else problem.hint)


def _composes(campaign: Campaign, target: Target, order: Order) -> bool:
    """Say whether the letter could be made if its writer were known."""
    try:
        compose(campaign, target, _ANYBODY, order)
    except InputError:
        return False
    return True


def copy_sheets(
    sheets: Sequence[CopySheet], *, paper: str, template: bytes, name: str, fonts: tuple[str, ...] = ()
) -> bytes:
    """Return a PDF with each letter on pages of its own."""
    data = [_data(sheet) for sheet in sheets]
    owners = [
        (f"the copy sheet of {sheet.campaign} to {sheet.recipient}", part)
        for sheet, part in zip(sheets, data, strict=True)
    ]
    return typeset({"paper": paper, "sheets": data}, owners, template=template, name=name, fonts=fonts)


def _data(sheet: CopySheet) -> dict[str, object]:
    letter = sheet.letter
    return {
        "campaign": sheet.campaign,
        "recipient": sheet.recipient,
        "no_post": sheet.no_post,
        "with_address": sheet.with_address,
        "language": letter.language,
        "sender": _lines(letter.sender, letter.language),
        "date": letter.date,
        "address": _lines(letter.address, letter.language),
        "subject": _runs(letter.subject),
        "salutation": letter.salutation,
        "before": [_block(block) for block in letter.body[: sheet.own_words_at]],
        "after": [_block(block) for block in letter.body[sheet.own_words_at :]],
        "closing": letter.closing,
        "name": letter.name,
        "copies": _lines(copies_lines(letter), letter.language),
    }


def _lines(lines: Sequence[str], language: str) -> list[dict[str, object]]:
    """Lines with their direction: an English address keeps its own in a letter from right to left."""
    turned = is_right_to_left(language)
    return [{"text": line, "turned": runs_right_to_left(line, letter=turned)} for line in lines]


def _block(block: Block) -> dict[str, object]:
    if isinstance(block, Paragraph):
        return {"runs": _runs(block.runs)}
    return {"items": [_runs(item) for item in block.items], "start": block.start}


def _runs(runs: Sequence[Run]) -> list[dict[str, object]]:
    return [{"text": run.text, "bold": run.bold, "italic": run.italic} for run in runs]
