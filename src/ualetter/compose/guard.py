"""The last look at a letter before any format sees it (promise 1: no silent hole)."""

from __future__ import annotations

import re

from ualetter.letter import Letter, block_texts, is_own, plain
from ualetter.problems import InputError, Problem
from ualetter.reading.characters import is_blank, unfit_in
from ualetter.reading.placeholders import placeholder_problem

_SUSPECT = re.compile("[\\[［【<{\ufffd]|TODO:")  # noqa: RUF001  as Chinese text has them

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def check_letter(letter: Letter) -> None:
    """Raise InputError if anything printed holds a hole or a character that no letter can show."""
    problems = list(letter_problems(letter))
    if problems:
        raise InputError(problems)


def check_personal_parts(letter: Letter) -> None:
    """Raise InputError for what is the writer's alone, in a letter whose other parts are known to be good."""
    problems = [*_problems_in(_personal_parts(letter)), *_personal_line_problems(letter)]
    if problems:
        raise InputError(problems)


def is_plainly_good(name: str | None, sender: Iterable[str], own_words: Iterable[str]) -> bool:
    """Say quickly, and for most writers, that `check_personal_parts` would find nothing."""
    text = "".join((*sender, name or "", *(paragraph.replace("\n", " ") for paragraph in own_words)))
    # A line break in what must be one line isn't printable either.
    return text.isprintable() and not _SUSPECT.search(text) and (name is None or not is_blank(name))


def letter_problems(letter: Letter) -> Iterator[Problem]:
    """Yield what is wrong with a composed letter."""
    yield from _problems_in(_parts(letter))
    yield from _line_problems(letter)
    yield from _personal_line_problems(letter)
    if all(is_blank(text) for block in letter.body for text in block_texts(block)):
        yield Problem(message="the letter's body is empty", hint="see what the sample letter says, or give own words")


def _problems_in(parts: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    for what, text in parts:
        problem = unfit_in(text, what) or placeholder_problem(text, what)
        if problem:
            yield problem


def _line_problems(letter: Letter) -> Iterator[Problem]:
    """Yield what is wrong with the parts that are one line each, but for the writer's own."""
    needed = [("the salutation", letter.salutation), ("the closing", letter.closing)]
    lines = [("the subject", plain(letter.subject))]
    lines += [("the address", line) for line in letter.address]
    lines += [("a cc: line", line) for line in letter.copies]
    return _problems_of_lines(needed, lines)


def _personal_line_problems(letter: Letter) -> Iterator[Problem]:
    needed = [] if letter.name is None else [("the name", letter.name)]
    return _problems_of_lines(needed, [("the sender's address", line) for line in letter.sender])


def _problems_of_lines(needed: list[tuple[str, str]], lines: list[tuple[str, str]]) -> Iterator[Problem]:
    for what, text in needed:
        if is_blank(text):
            yield Problem(message=f"{what} is empty", hint="give it in full, or leave the option out")
    for what, text in (*needed, *lines):
        if "\n" in text:
            yield Problem(message=f"{what} has a line break in it: `{text}`", hint="write it in one line")


def _personal_parts(letter: Letter) -> Iterator[tuple[str, str]]:
    """Yield the words that are the writer's alone, with the name people know each part by."""
    yield "the sender's address", "\n".join(letter.sender)
    yield "a paragraph of own words", "\n".join(plain(block.runs) for block in letter.body if is_own(block))
    yield "the name", letter.name or ""


def _parts(letter: Letter) -> Iterator[tuple[str, str]]:
    """Yield the letter's words, with the name people know each part by."""
    yield from _personal_parts(letter)
    yield "the address", "\n".join(letter.address)
    yield "the subject", plain(letter.subject)
    yield "the salutation", letter.salutation
    sample = [text for block in letter.body if not is_own(block) for text in block_texts(block)]
    yield "the letter's body", "\n".join(sample)
    yield "the closing", letter.closing
    yield "a cc: line", "\n".join(letter.copies)
