"""Wrapping text at a width in terminal columns: only spaces at a break vanish, nothing else is ever lost or cut.

The standard library's textwrap cuts or collapses what was typed, counts every character as one column and breaks at
no-break spaces, so it can't keep these promises.
"""

from __future__ import annotations

import re
import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Whatever is not in these ranges may be no column, two columns or a tab, and is measured one by one.
_NOT_NARROW = re.compile(
    "[^ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff"
    "\u2000-\u200a\u2010-\u2027\u202f-\u205e\u20a0-\u20bf]"
)
_SPACED = re.compile("( *)([^ ]+)")
_MAY_NOT_BEGIN = frozenset(
    "、。，．：；？！）」』】》〉”’〕］｝〗〙〛·・…‥"  # noqa: RUF001  closing punctuation as it is typed
    "々ーゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_MAY_NOT_END = frozenset("（「『【《〈“‘〔［｛〖〘〚")  # noqa: RUF001  opening punctuation as it is typed
_TAB = 8  # the most that a tab can take


def wrap(text: str, width: int) -> list[str]:
    """Break one line of text into lines of at most `width` columns; 0 leaves it whole.

    Breaks stand at ordinary spaces and between ideographs, kana or Hangul, never inside another word: a longer one
    stays whole. Spaces inside a line stay as typed.
    """
    text = text.rstrip(" ")
    if not width or (text.isascii() and len(text) <= width and "\t" not in text):
        return [text]
    return list(_wrap_measured(text, width) if _NOT_NARROW.search(text) else _wrap_narrow(text, width))


def _wrap_narrow(text: str, width: int) -> Iterator[str]:
    """Wrap text in which every character is one column wide."""
    rest = text
    while len(rest) > width:
        word = len(rest) - len(rest.lstrip(" "))
        cut = rest.rfind(" ", word, width + 1)
        if cut < 0:
            cut = rest.find(" ", max(word, width))
        if cut < 0:
            break
        yield rest[:cut].rstrip(" ")
        rest = rest[cut:].lstrip(" ")
    yield rest


def _wrap_measured(text: str, width: int) -> Iterator[str]:
    """Wrap any text, measuring each piece that must not be broken."""
    line, used = "", 0
    for spaces, piece in _pieces(text):
        wide = columns(piece)
        if line and used + len(spaces) + wide > width:
            yield line
            line, used = piece, wide
        else:
            line, used = line + spaces + piece, used + len(spaces) + wide
    yield line


def _pieces(text: str) -> Iterator[tuple[str, str]]:
    """Yield what must stay whole, each with the spaces in front of it."""
    for spaces, word in _SPACED.findall(text):
        start, before = 0, spaces
        for cut in range(1, len(word)):
            if _breaks_between(word[cut - 1], word[cut]):
                yield before, word[start:cut]
                start, before = cut, ""
        yield before, word[start:]


def _breaks_between(left: str, right: str) -> bool:
    return _is_ideographic(left) and _is_ideographic(right) and left not in _MAY_NOT_END and right not in _MAY_NOT_BEGIN


def _is_ideographic(char: str) -> bool:
    """Tell ideographs, kana, Hangul and their punctuation from narrow letters and from emoji, which form sequences."""
    return columns(char) == 2 and not unicodedata.category(char).startswith("S")  # noqa: PLR2004  two columns


def columns(text: str) -> int:
    """Return how many columns of a terminal the text takes; a tab counts as the most it can take."""
    if text.isascii() and "\t" not in text:
        return len(text)
    return sum(map(_columns_of, text))


def _columns_of(char: str) -> int:
    if char == "\t":
        return _TAB
    if unicodedata.category(char) in {"Mn", "Me", "Cf"} and char != "\u00ad":  # a terminal shows soft hyphens
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
