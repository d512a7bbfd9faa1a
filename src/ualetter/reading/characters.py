"""Bytes to text, and the characters that no file may hold (FORMAT.md, "Rules for every file")."""

from __future__ import annotations

import re
from unicodedata import category

from ualetter.problems import InputError, Place, Problem, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Line and paragraph separators are line breaks to YAML but not to editors, so every place after one would be off;
# U+FFFD stands where some program has already lost a letter.
UNFIT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff\ue000-\uf8ff"
    "\ufdd0-\ufdef\ufffd\ufffe\uffff"
    + "".join(f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(1, 17))
    + "\U000f0000-\U000ffffd\U00100000-\U0010fffd]"
)
MAX_LINE = 200
"""Characters in a name or a line of an address; more is a mistake with the mouse."""
_SHAPELESS = "\u2800\u3164\u115f\u1160\uffa0"  # a braille cell without dots, and the fillers of Hangul
_KINDS = (
    ("\ufffd", "\ufffd", "a replacement mark (some program has lost a letter here)"),
    ("\x00", "\x1f", "a control character"),
    ("\x7f", "\x9f", "a control character"),
    ("\u2028", "\u2029", "a separator that editors don't show as a line break"),
    ("\u202a", "\u202e", "an invisible character that turns the direction of writing"),
    ("\u2066", "\u2069", "an invisible character that turns the direction of writing"),
    ("\ud800", "\udfff", "half a character"),
    ("\ue000", "\uf8ff", "a private-use character, which other computers show otherwise"),
    ("\U000f0000", "\U0010fffd", "a private-use character, which other computers show otherwise"),
)


def describe(char: str) -> str:
    """Say in words what an unfit character is: `a control character (U+001B)`."""
    kind = next((words for first, last, words in _KINDS if first <= char <= last), "no character at all")
    return f"{kind} (U+{ord(char):04X})"


def decode(data: bytes, file: str) -> str:
    """Return the text of a file people wrote, with line feeds alone.

    Raises InputError with the line of the first byte that isn't UTF-8.
    """
    if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        raise refuse("this is UTF-16 text", _SAVE_AS, Place(file=file, line=1, column=1))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        # With a BOM the codec counts without it.
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
        raise InputError([_not_utf8(data, start, file)]) from None
    return text.replace("\r\n", "\n")


_SAVE_AS = "open it in your editor and save it with the encoding UTF-8"


def _not_utf8(data: bytes, start: int, file: str) -> Problem:
    before = data[:start].decode("utf-8-sig", "replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    return Problem(
        message=f"this is not UTF-8 text: the byte 0x{data[start]:02X} can't be read",
        hint=_SAVE_AS,
        place=Place(file=file, line=line, column=column),
    )


def is_blank(text: str) -> bool:
    """Say whether nothing of a text can be seen: white space, characters without a shape, accents without a letter."""
    if not text or text.isspace():
        return True
    return not text.isascii() and all(category(char)[0] in "ZCM" or char in _SHAPELESS for char in text)


class Source:
    """The text of one file and its lines, from which places are made."""

    def __init__(self, text: str, file: str) -> None:
        self.text = text
        self.file = file
        self.lines = text.split("\n")

    def place(self, line: int, column: int) -> Place:
        """Return the place of a line and column, both counted from 1."""
        source = self.lines[line - 1] if line <= len(self.lines) else ""
        return Place(file=self.file, line=line, column=column, source=source)

    def unfit(self) -> Iterator[Problem]:
        """Yield a problem for the first unfit character of each line."""
        if not UNFIT.search(self.text):
            return
        for number, line in enumerate(self.lines, start=1):
            found = UNFIT.search(line)
            if found:
                yield Problem(
                    message=f"{describe(found[0])} can't stand in a letter",
                    hint="delete it, or type that part again",
                    place=self.place(number, found.start() + 1),
                )


def unfit_in(text: str, what: str) -> Problem | None:
    """Return the problem with a text from the command line, called `what`, or None."""
    # Most texts are ordinary, and this finds it out much faster than the pattern.
    if text.replace("\n", " ").isprintable() and "\ufffd" not in text:
        return None
    found = UNFIT.search(text)
    if not found:
        return None
    return Problem(
        message=f"{what} holds {describe(found[0])}, which can't stand in a letter",
        hint="delete it, or type that part again",
    )
