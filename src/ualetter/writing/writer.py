"""The writer, from what was typed on the command line and the stored profile."""

from __future__ import annotations

from ualetter.compose.page import paper_for
from ualetter.model import Profile, Writer
from ualetter.problems import InputError, Problem
from ualetter.reading.person import MAX_OWN_BYTES, one_line_problem, split_lines
from ualetter.reading.values import unknown_country
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


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
