"""The writer, from what was typed on the command line and the stored profile."""

from __future__ import annotations

import re

from ualetter.compose.page import paper_for
from ualetter.model import Profile, Writer
from ualetter.problems import InputError, Problem, refuse
from ualetter.reading.characters import MAX_LINE, decode, is_blank, unfit_in
from ualetter.reading.values import unknown_country
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

MAX_OWN_BYTES = 64 * 1024
_BLANK_LINE = re.compile(r"\n(?:[ \t]*\n)+")


@dataclass(frozen=True, kw_only=True)
class Details:
    """What was typed of the writer; None is what wasn't."""

    name: str | None = None
    address: tuple[str, ...] = ()
    town: str | None = None
    country: str | None = None
    own_words: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Sender:
    """The writer, with the paper and the language for country lines that go with them."""

    writer: Writer
    paper: str
    language: str


def sender(details: Details, profile: Profile | None, paper: str | None = None) -> Sender:
    """Join what was typed with the profile.

    A name other than the profile's is another person, who has nothing of it but country, paper and language; an empty
    name is nobody yet, who signs by hand. Raises InputError with everything that can't stand in a letter.
    """
    profile = profile or Profile()
    problems = list(_problems(details))
    if problems:
        raise InputError(problems)
    name = profile.name if details.name is None else details.name.strip()
    own = profile if name == profile.name else Profile()
    address, town = split_lines(details.address), details.town and details.town.strip()
    if not address and town is None:
        address, town = own.address, own.town
    country = profile.country if details.country is None else _find_country(details.country)
    writer = Writer(
        name=name or None,
        address=address,
        town=town,
        country=country,
        email=own.email,
        own_words=details.own_words,
    )
    chosen = paper or profile.paper or paper_for(country)
    return Sender(writer=writer, paper=chosen, language=profile.language or "en")


def split_lines(typed: Iterable[str]) -> tuple[str, ...]:
    """The lines of an address: divided by `;` or line breaks."""
    return tuple(line.strip() for text in typed for line in re.split(r"[;\n]", text) if not is_blank(line))


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


def _problems(details: Details) -> Iterator[Problem]:
    lines = [("an address line", line) for line in split_lines(details.address)]
    for what, text in (("the name", details.name), ("the town", details.town), *lines):
        problem = one_line_problem(what, text)
        if problem:
            yield problem
    unknown = unknown_country(details.country) if details.country else None
    if unknown:
        message, hint = unknown
        yield Problem(message=message, hint=hint)
    if sum(len(text.encode("utf-8", "replace")) for text in details.own_words) > MAX_OWN_BYTES:
        yield Problem(message="the own words are over 64 KiB", hint="a letter is a page: choose what matters")


def _find_country(typed: str) -> str | None:
    from ualetter.languages import find_country  # noqa: PLC0415  only if a country was typed

    return find_country(typed)
