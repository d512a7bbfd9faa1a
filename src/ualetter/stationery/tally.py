"""The tally: a box to tick for each letter, and what all of them together need."""

from __future__ import annotations

from dataclasses import field

from ualetter.languages import country_name
from ualetter.records import dataclass
from ualetter.stationery.sheets import typeset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeVar

    Key = TypeVar("Key")


@dataclass(frozen=True, kw_only=True)
class TallyLine:
    """One letter, or one courtesy copy, as the tally knows it."""

    serial: str
    guest: str | None
    """None for a letter that is signed by hand."""
    campaign: str
    recipient: str
    country: str | None
    """Code of the country to which it is posted; None if the campaign doesn't say."""
    copy: bool = False
    post: bool = True
    """False: it must not be posted, so it needs neither envelope nor stamp."""


@dataclass(frozen=True, kw_only=True)
class Count:
    """How many pieces there are of something."""

    letters: int = 0
    copies: int = 0
    posted: int = 0
    """Letters and copies that need an envelope and a stamp."""

    def __add__(self, other: Count) -> Count:
        """Both together."""
        return Count(
            letters=self.letters + other.letters,
            copies=self.copies + other.copies,
            posted=self.posted + other.posted,
        )


@dataclass(frozen=True, kw_only=True)
class Totals:
    """What a night comes to, each group in the order in which it first came up."""

    home: str | None = None
    """Code of the country in which the letters are posted; None if nobody said."""
    by_campaign: Mapping[str, Count] = field(default_factory=dict)
    by_target: Mapping[tuple[str, str], Count] = field(default_factory=dict)
    """By campaign and recipient."""
    by_country: Mapping[str | None, Count] = field(default_factory=dict)
    """By code; None has what goes to a country that isn't known."""

    @property
    def all(self) -> Count:
        """Everything together."""
        return sum(self.by_campaign.values(), Count())

    @property
    def envelopes(self) -> int:
        """Envelopes needed."""
        return self.all.posted

    @property
    def stamps_home(self) -> int:
        """Stamps needed within the country."""
        return self.by_country.get(self.home, Count()).posted if self.home else 0

    @property
    def stamps_unknown(self) -> int:
        """Stamps of which nobody can say whether they are for home or abroad."""
        return self.by_country.get(None, Count()).posted if self.home else self.all.posted

    @property
    def stamps_abroad(self) -> int:
        """Stamps needed for other countries."""
        return self.envelopes - self.stamps_home - self.stamps_unknown


def totals(lines: Iterable[TallyLine], home: str | None) -> Totals:
    """Count the lines, one after another, so that millions need no memory; `home` is the country they are posted in."""
    by_campaign: dict[str, list[int]] = {}
    by_target: dict[tuple[str, str], list[int]] = {}
    by_country: dict[str | None, list[int]] = {}
    for line in lines:
        for counts in (
            by_campaign.setdefault(line.campaign, [0, 0, 0]),
            by_target.setdefault((line.campaign, line.recipient), [0, 0, 0]),
            by_country.setdefault(line.country, [0, 0, 0]),
        ):
            counts[0] += not line.copy
            counts[1] += line.copy
            counts[2] += line.post
    return Totals(
        home=home, by_campaign=_counted(by_campaign), by_target=_counted(by_target), by_country=_counted(by_country)
    )


def _counted(counts: Mapping[Key, Sequence[int]]) -> dict[Key, Count]:
    return {
        key: Count(letters=letters, copies=copies, posted=posted) for key, (letters, copies, posted) in counts.items()
    }


def tally(  # noqa: PLR0913  all but the first two say how it looks
    lines: Sequence[TallyLine],
    totals: Totals | None,
    *,
    title: str,
    day: str,
    paper: str,
    template: bytes,
    name: str,
    fonts: tuple[str, ...] = (),
) -> bytes:
    """Return a PDF with a row for each letter, and the totals unless they are None; `title` and `day` print as given.

    A big night comes in volumes: each with its rows, and one, which may have no rows, with the totals.
    """
    rows = [_line(line) for line in lines]
    data = {
        "paper": paper,
        "title": title,
        "day": day,
        "lines": rows,
        "totals": totals and _totals(totals),
    }
    owners = [(f"the tally at number {line.serial}", part) for line, part in zip(lines, rows, strict=True)]
    return typeset(data, owners, template=template, name=name, fonts=fonts)


def _line(line: TallyLine) -> dict[str, object]:
    return {
        "serial": line.serial,
        "guest": line.guest,
        "campaign": line.campaign,
        "recipient": line.recipient,
        "copy": line.copy,
        "post": line.post,
    }


def _totals(totals: Totals) -> dict[str, object]:
    countries = {(country and country_name(country, "en"),): count for country, count in totals.by_country.items()}
    return {
        "campaigns": _groups({(campaign,): count for campaign, count in totals.by_campaign.items()}),
        "recipients": _groups({(target, campaign): count for (campaign, target), count in totals.by_target.items()}),
        "countries": _groups(countries),
        "sum": _numbers(totals.all),
        "home": totals.home and country_name(totals.home, "en"),
        "envelopes": totals.envelopes,
        "stamps_home": totals.stamps_home,
        "stamps_abroad": totals.stamps_abroad,
        "stamps_unknown": totals.stamps_unknown,
    }


def _groups(counts: Mapping[Key, Count]) -> list[dict[str, object]]:
    return [{"names": names, "counts": _numbers(count)} for names, count in counts.items()]


def _numbers(count: Count) -> tuple[int, int, int]:
    return count.letters, count.copies, count.posted
