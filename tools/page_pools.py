"""What `make_pages.py` draws from: `pages/build.yaml` and `pages/judge.yaml`, which share no name and no wording.

- `countries`: tables. Each begins with code, name, full name, area of Amnesty's index, languages, telephone (`#` is a
  digit), women, men, towns and ambassador; each line below is an office: role, honorific, name, organisation, address.
- `abroad`, by the page's language: code, name, embassy and languages; then an office, with its salutation before the
  address. People and towns are those of `countries`.
- `stories`, by language: title and for whom to fear (in other languages: f or m, and title); summary; paragraphs of the
  letter; demands that follow each of the voice's `intros`.
- `hosts`: addresses of embassies abroad; what follows `=` is a printed country line.
- `layouts`: the looks of pages. A line that begins with `+` (navigation, footers) or `?` (headings that pages may lack)
  stands only on some pages, one that begins with `&` only if there are copies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

import yaml

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

POOLS = Path(__file__).parent / "pages"
T = TypeVar("T")


class Dice:
    """Random numbers that stay the same in every version of Python (a linear congruential generator, Knuth's MMIX)."""

    def __init__(self, seed: int) -> None:
        self._state = seed
        self.below(2)

    def below(self, limit: int) -> int:
        """Return a number from 0 to before the limit."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % limit

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[self.below(len(items))]

    def chance(self, percent: int) -> bool:
        """Return whether something happens that does so in that many of a hundred cases."""
        return self.below(100) < percent

    def numbers(self, pattern: str) -> tuple[str, str]:
        """Return two telephone numbers that follow each other, with a digit for each `#`."""
        first = self.below(10 ** pattern.count("#") - 1)
        return _digits(pattern, first), _digits(pattern, first + 1)


def _digits(pattern: str, number: int) -> str:
    digits = iter(f"{number:0{pattern.count('#')}}")
    return re.sub("#", lambda _: next(digits), pattern)


@dataclass(frozen=True, kw_only=True)
class Office:
    """A target, or who gets a copy; `country` is as printed and empty if it isn't."""

    role: str = ""
    title: str = ""
    name: str = ""
    organisation: str = ""
    address: tuple[str, ...]
    code: str
    country: str
    full_country: str = ""
    telephone: str
    salutation: str = ""
    """Without a mark at its end on English pages."""
    embassy: bool = False
    foreign: bool = False
    """Whether the page is in another language than English."""


@dataclass(frozen=True, kw_only=True)
class Country:
    """Where a case happens; name, embassy, languages and offices are in the page's language."""

    code: str
    name: str
    area: str
    languages: str
    codes: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    towns: tuple[str, ...]
    ambassador: str
    embassy: str
    offices: tuple[Office, ...]


@dataclass(frozen=True, kw_only=True)
class Story:
    """What happened, with names and dates to be put in; `who` is f or m where the words tell, else empty."""

    title: str
    who: str
    fear: str
    summary: str
    paragraphs: tuple[str, ...]
    demands: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Voice:
    """The small words of a part in a language."""

    intros: list[str]
    closings: list[str]
    signature: str
    phone: str
    fax: str
    email: str
    x: str
    salutation: str
    subject: str
    last: str


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One look of a page; `title` and `number` are the right answers, `answer` has what else the text says."""

    shape: str
    text: str
    title: str = "$TITLE"
    number: str = "UA $number"
    divider: str = "/"
    index: str = "new"
    dates: str = "en"
    years: tuple[int, int] = (2019, 2026)
    host: str = ""
    language: str = "en"
    targets: int = 1
    numbered: bool = False
    issue: str = ""
    says: dict[str, str] = field(default_factory=dict)
    answer: dict[str, Any] = field(default_factory=dict)

    @property
    def has_letter(self) -> bool:
        """Whether there is a letter; else there are only demands."""
        return "$letter" in self.text

    def has(self, *words: str) -> bool:
        """Whether one of the words is put in somewhere, in small letters or in capitals."""
        return re.search(rf"(?i)\$(?:{'|'.join(words)})\b", self.text) is not None


@dataclass(frozen=True, kw_only=True)
class Pools:
    """All that a part is drawn from."""

    countries: dict[str, list[Country]]
    """By the page's language."""
    stories: dict[str, list[Story]]
    voices: dict[str, Voice]
    layouts: list[Layout]
    hosts: dict[str, list[list[str]]]
    participles: list[str]
    words: dict[str, Any]
    """What is said in one way on all pages."""


def read_pools(part: str) -> Pools:
    """Return the pools of a part."""
    data = yaml.safe_load((POOLS / f"{part}.yaml").read_text(encoding="utf-8"))
    english = [_country(block) for block in blocks(data.pop("countries"))]
    known = {country.code: country for country in english}
    abroad = data.pop("abroad")
    return Pools(
        countries={
            "en": english,
            **{lang: [_abroad(block, known) for block in blocks(abroad[lang])] for lang in abroad},
        },
        stories={lang: [_story(lang, block) for block in blocks(text)] for lang, text in data.pop("stories").items()},
        voices={lang: Voice(**voice) for lang, voice in data.pop("voices").items()},
        layouts=[Layout(**layout) for layout in data.pop("layouts")],
        hosts=data.pop("hosts"),
        participles=data.pop("participles"),
        words=data,
    )


def blocks(table: str) -> list[list[str]]:
    """Return the lines of a table in groups that are divided by blank lines."""
    return [block.split("\n") for block in table.strip().split("\n\n")]


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


def _country(block: list[str]) -> Country:
    code, name, full, area, languages, telephone, women, men, towns, ambassador = _cells(block[0])
    spoken = [language.split(":") for language in languages.split(", ")]
    represented = f"the {full}" if re.search(r" of | States", full) else full
    return Country(
        code=code,
        name=name,
        area=area,
        languages=", ".join(language for language, _ in spoken),
        codes=tuple(language for _, language in spoken),
        women=tuple(women.split(", ")),
        men=tuple(men.split(", ")),
        towns=tuple(towns.split(", ")),
        ambassador=ambassador,
        embassy=f"Embassy of {represented}",
        offices=tuple(
            _office(_cells(line), code=code, country=name, full_country=full, telephone=telephone) for line in block[1:]
        ),
    )


def _office(cells: list[str], **more: Any) -> Office:  # noqa: ANN401  any field
    role, title, name, organisation, *address = cells
    salutation = "Dear " + re.split(" (?:of|for) ", role)[0]
    values = {"salutation": salutation, "address": tuple(address), **more}
    return Office(role=role, title=title, name=name, organisation=organisation, **values)


def _abroad(block: list[str], known: dict[str, Country]) -> Country:
    code, name, embassy, languages = _cells(block[0])
    spoken, codes = languages.split(":")
    cells = _cells(block[1])
    target = _office(
        cells[:4] + cells[5:],
        code=code,
        country=name,
        telephone=known[code].offices[0].telephone,
        salutation=cells[4],
        foreign=True,
    )
    return replace(
        known[code], name=name, embassy=embassy, languages=spoken, codes=tuple(codes.split()), offices=(target,)
    )


def _story(language: str, block: list[str]) -> Story:
    first, second = _cells(block[0])
    return Story(
        title=first if language == "en" else second,
        who="" if language == "en" else first,
        fear=second,
        summary=block[1],
        paragraphs=tuple(line for line in block[2:] if not line.startswith("- ")),
        demands=tuple(line.removeprefix("- ") for line in block if line.startswith("- ")),
    )
