"""The last look at a letter before any format sees it (promise 1: no silent hole)."""

from __future__ import annotations

from ualetter.letter import Letter, block_texts, is_own, plain
from ualetter.problems import InputError, Problem
from ualetter.reading.characters import is_blank, unfit_in
from ualetter.reading.placeholders import placeholder_problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def check_letter(letter: Letter) -> None:
    """Raise InputError if anything printed holds a hole or a character that no letter can show."""
    problems = list(letter_problems(letter))
    if problems:
        raise InputError(problems)


def letter_problems(letter: Letter) -> Iterator[Problem]:
    """Yield what is wrong with a composed letter."""
    for what, text in _parts(letter):
        problem = unfit_in(text, what) or placeholder_problem(text, what)
        if problem:
            yield problem
    yield from _line_problems(letter)
    if all(is_blank(text) for block in letter.body for text in block_texts(block)):
        yield Problem(message="the letter's body is empty", hint="see what the sample letter says, or give own words")


def _line_problems(letter: Letter) -> Iterator[Problem]:
    """Yield what is wrong with the parts that are one line each."""
    needed = [("the salutation", letter.salutation), ("the closing", letter.closing)]
    if letter.name is not None:
        needed.append(("the name", letter.name))
    for what, text in needed:
        if is_blank(text):
            yield Problem(message=f"{what} is empty", hint="give it in full, or leave the option out")
    lines = [*needed, ("the subject", plain(letter.subject))]
    lines += [("the sender's address", line) for line in letter.sender]
    lines += [("the address", line) for line in letter.address]
    lines += [("a cc: line", line) for line in letter.copies]
    for what, text in lines:
        if "\n" in text:
            yield Problem(message=f"{what} has a line break in it: `{text}`", hint="write it in one line")


def _parts(letter: Letter) -> Iterator[tuple[str, str]]:
    """Yield the letter's words, with the name people know each part by."""
    yield "the sender's address", "\n".join(letter.sender)
    yield "the address", "\n".join(letter.address)
    yield "the subject", plain(letter.subject)
    yield "the salutation", letter.salutation
    own: list[str] = []
    sample: list[str] = []
    for block in letter.body:
        (own if is_own(block) else sample).extend(block_texts(block))
    yield "a paragraph of own words", "\n".join(own)
    yield "the letter's body", "\n".join(sample)
    yield "the closing", letter.closing
    yield "the name", letter.name or ""
    yield "a cc: line", "\n".join(letter.copies)
