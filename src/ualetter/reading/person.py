"""What people type of themselves: the lines of an address, own words, and texts that must be one line."""

from __future__ import annotations

import re

from ualetter.problems import Problem, refuse
from ualetter.reading.characters import MAX_LINE, decode, is_blank, unfit_in

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_OWN_BYTES = 64 * 1024
_LINE_ENDS = re.compile(r"[;\n]")
_BLANK_LINE = re.compile(r"\n(?:[ \t]*\n)+")


def split_lines(typed: Iterable[str]) -> tuple[str, ...]:
    """The lines of an address: divided by `;` or line breaks."""
    return tuple(line.strip() for text in typed for line in _LINE_ENDS.split(text) if not is_blank(line))


def paragraphs(text: str) -> tuple[str, ...]:
    """Own words as paragraphs: an empty line divides them, a single line break stays."""
    lines = "\n".join(line.rstrip() for line in text.replace("\r\n", "\n").split("\n"))
    return tuple(part.strip("\n") for part in _BLANK_LINE.split(lines.strip("\n")) if not is_blank(part))


def read_own_words(content: bytes, file: str) -> tuple[str, ...]:
    """The paragraphs of a file of own words; raises InputError if it isn't UTF-8 text or too long."""
    if len(content) > MAX_OWN_BYTES:
        raise refuse(f"`{file}` is over 64 KiB", "a letter is a page: choose the paragraphs that matter")
    return paragraphs(decode(content, file))


def one_line_problem(what: str, text: str | None) -> Problem | None:
    """Return what is wrong with a text that must be one line of a letter, or None."""
    if text is None:
        return None
    if "\n" in text or "\r" in text:
        return Problem(message=f"{what} must be one line", hint="leave out the line break")
    if text and not text.isspace() and is_blank(text):
        return Problem(message=f"{what} can't be seen: it has only invisible characters", hint="type it again")
    if len(text) > MAX_LINE:
        return Problem(message=f"{what} is {len(text):,} characters long", hint=f"{MAX_LINE} are the most")
    return unfit_in(text, what)
