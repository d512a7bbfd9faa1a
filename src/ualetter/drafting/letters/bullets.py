"""The marks of lists: `•`, `-`, `1.`, `a)` and what else stands before an item."""

from __future__ import annotations

import re
from dataclasses import replace

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.drafting.model import Line

_BULLET = "[•●▪◦‣■□➢➤►▶✓✔∙·❖➔§→○⁃☐◆✦🔹]"  # noqa: RUF001  bullets of many kinds
_SURE = re.compile(rf"(?:{_BULLET})\s*(?=\S)")
_DASH = re.compile(r"(?P<sign>[-\u2013—*+]|o)\s+(?=\S)")
_NUMBER = re.compile(r"\(?(?P<number>[1-9][0-9]?)[.)]\s+(?=\S)|\(?(?P<letter>[a-z])\)\s+(?=\S)")
_LIKELY = re.compile(rf"{_BULLET}|[-\u2013—*+]\s|\(?[0-9]{{1,2}}[.)]\s|\(?[a-z]\)\s")
_INLINE = re.compile(rf"(?<=[\s:;.,])(?={_BULLET}\s)")
_INLINE_DASH = re.compile(r"(?<=[:;.,])\s+(?=[-\u2013*]\s)")
_DASHES_BEGIN = re.compile(r":\s+[-\u2013*]\s")


@dataclass(frozen=True, kw_only=True)
class Mark:
    """The mark before an item: `sign` as printed without brackets, `end` of it in its line."""

    sign: str
    end: int

    @property
    def shown(self) -> str:
        """The mark in a campaign file: a number, or the dash."""
        return f"{self.sign}." if self.sign.isdigit() else "-"

    @property
    def next_sign(self) -> str:
        """The number or letter that follows; empty for a bullet."""
        if self.sign.isdigit():
            return str(int(self.sign) + 1)
        return chr(ord(self.sign) + 1) if self.sign.isalpha() and self.sign != "o" else ""


def read_mark(text: str, last: Mark | None, *, fresh: bool, leading: bool, listed: bool) -> Mark | None:
    """Return the mark with which a line begins an item.

    Dashes and numbers also stand in running text. They are marks on a `fresh` line, above which something has ended,
    and where they go on with a list (`listed`) whose `last` mark is known; numbers and letters count on from that. The
    letter o, a word in Spanish, is a mark at a list's beginning, below a `leading` line that ends in a colon.
    """
    sure = _SURE.match(text)
    if sure:
        return Mark(sign=text[0], end=sure.end())
    before = last if listed else None
    dash = _DASH.match(text)
    if dash:
        begins = fresh and (leading or dash["sign"] != "o")
        same = before is not None and before.sign == dash["sign"]
        return Mark(sign=dash["sign"], end=dash.end()) if begins or same else None
    number = _NUMBER.match(text)
    sign = (number["number"] or number["letter"]) if number else ""
    goes_on = before is not None and sign == before.next_sign
    if number and (goes_on or (fresh and sign in _first_signs(last))):
        return Mark(sign=sign, end=number.end())
    return None


def may_be_item(text: str) -> bool:
    """Say whether a line looks like an item, by itself."""
    return _LIKELY.match(text) is not None


def split_bullets(line: Line) -> Iterator[Line]:
    """Yield the parts of a line into which the text of several items has run."""
    parts = _INLINE.split(line.text)
    if len(parts) == 1 and _DASHES_BEGIN.search(line.text):
        parts = _INLINE_DASH.split(line.text)
    for number, part in enumerate(part.strip() for part in parts if part.strip()):
        yield replace(line, text=part, gap=line.gap and number == 0)


def _first_signs(last: Mark | None) -> tuple[str, ...]:
    """Return the numbers and letters that a fresh line can begin with: a list may go on below a paragraph."""
    return ("1", "a") if last is None else ("1", "a", last.next_sign)
