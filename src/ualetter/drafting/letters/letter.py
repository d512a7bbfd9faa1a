"""What the sample letter of a page says: subject, body, closing, and what it asks for."""

from __future__ import annotations

import re

from ualetter.drafting.head.tongues import language_of
from ualetter.drafting.letters.asked import asked_in
from ualetter.drafting.letters.flat import Flat
from ualetter.drafting.letters.hyphens import rejoined
from ualetter.drafting.letters.pagination import without_pagination
from ualetter.drafting.letters.placeholders import fill_in, hole_doubts
from ualetter.drafting.letters.subject import without_subject
from ualetter.drafting.letters.wrapped import Piece, pieces
from ualetter.drafting.model import DraftLetter, Value
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.letters.hyphens import Rejoined
    from ualetter.drafting.letters.opening import Opening
    from ualetter.drafting.letters.span import LetterSpan
    from ualetter.drafting.model import Line

_LONGEST = 15_000
"""Characters: over five pages, more than any appeal asks to copy, and less than a campaign file may hold."""
_ENDED = re.compile(r"""[.!?…。！？](?:["'”\u2019»)\]]|\}\})*$""")  # noqa: RUF001  several scripts


@dataclass(frozen=True, kw_only=True)
class ReadLetter:
    """A letter as read, with what belongs to other parts of a campaign."""

    letter: DraftLetter
    opening: Opening | None
    demands: tuple[Value, ...]


def read_letter(lines: Sequence[Line], span: LetterSpan) -> ReadLetter:
    """Return what the letter says that stands at `span`."""
    between = [line for line in Flat(lines).between(*span.body) if line.text]
    below, texts = without_subject(without_pagination(between, lines), capitals=True)
    whole = rejoined(texts, lines)
    rest = whole.lines
    too_long = sum(len(line.text) for line in rest) > _LONGEST
    parts = [] if too_long else [Piece(text=fill_in(piece.text), mark=piece.mark) for piece in pieces(rest)]
    asked = asked_in(parts, language_of("\n".join(part.text for part in parts)))
    body = laid_out(asked.pieces)
    subject = span.subject or below
    return ReadLetter(
        letter=DraftLetter(
            subject=Value(text=subject.replace("{{", "{ {").replace("{%", "{ %")) if subject else None,
            body=_body(body, whole, span, at_end=span.end == len(lines) - 1),
            closing=_closing(span),
        ),
        opening=span.opening,
        demands=asked.demands,
    )


def laid_out(parts: Sequence[Piece]) -> str:
    """Return paragraphs and items as FORMAT.md wants them: an empty line between, none inside a list."""
    text = ""
    for before, part in zip([None, *parts], parts, strict=False):
        if before is not None:
            text += "\n" if before.mark and part.mark else "\n\n"
        text += f"{part.mark} {part.text}" if part.mark else part.text
    return text


def _body(text: str, whole: Rejoined, span: LetterSpan, *, at_end: bool) -> Value:
    if not text:
        words = (
            "but it is longer than a letter can be" if whole.lines else "but nothing between its opening and closing"
        )
        return Value(doubts=(f"the page seems to have a letter, {words}",))
    doubts = [*hole_doubts(text)]
    doubts += [
        f"a line of the page ends inside this word: does the hyphen belong there? {word}" for word in whole.unclear
    ]
    if not span.closed and (at_end or not _ENDED.search(text)):
        doubts.append("the page seems to end in the middle of the letter")
    return Value(text=text, doubts=tuple(doubts))


def _closing(span: LetterSpan) -> Value:
    if span.closing is None:
        return Value(doubts=("the letter on the page has no closing; without one, the usual words are printed",))
    return Value(text=span.closing)
