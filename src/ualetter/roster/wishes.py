"""The column `to`: which letters a guest writes."""

from __future__ import annotations

import re
from functools import lru_cache

from ualetter.problems import InputError, Problem
from ualetter.roster.model import Wish

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ualetter.model import Campaign

ALL = "all"
MAX_WISHES = 2000
"""Characters of a cell."""
_MOST_LISTED = 12
_DIVIDERS = re.compile(r"[\s,;]+")
_FORM = "write campaign and target, as `ua-140-20:heng`, or the campaign alone"


def read_wishes(cell: str) -> tuple[tuple[Wish, ...], tuple[Problem, ...]]:
    """Return the wishes of a cell such as `ua-140-20:heng ua-7-26`, and what can't be one; capitals don't matter."""
    if len(cell) > MAX_WISHES:
        return (), (Problem(message=f"`to` is {len(cell):,} characters long", hint=f"{MAX_WISHES:,} are the most"),)
    return _wishes(cell)


@lru_cache(maxsize=1024)
def _wishes(cell: str) -> tuple[tuple[Wish, ...], tuple[Problem, ...]]:
    """Read the wishes of a cell; a roster has few kinds of them, many times."""
    wishes, problems = [], []
    for word in filter(None, _DIVIDERS.split(cell.lower())):
        campaign, divider, target = word.partition(":")
        if not campaign or (divider and not target) or ":" in target:
            problems.append(Problem(message=f"`to` holds `{word}`, which names no letter", hint=_FORM))
        else:
            wishes.append(Wish(campaign=campaign, target=target or None))
    return tuple(wishes), tuple(problems)


def wanted(
    to: tuple[Wish, ...], campaigns: Mapping[str, Campaign]
) -> tuple[list[tuple[str, str | None]], list[Problem]]:
    """Return the ids of campaign and target for each wish in the order typed, each once, and what can't be had.

    Without a target it is whoever the command line asks for. Campaigns may be loaded when they are asked for: the
    problems of an InputError are among those returned.
    """
    found: dict[tuple[str, str | None], None] = {}
    problems: dict[str, Problem] = {}
    for wish in to:
        try:
            found |= dict.fromkeys(_letters(wish, campaigns))
        except InputError as error:
            problems |= {problem.message: problem for problem in error.problems}
    return list(found), list(problems.values())


def _letters(wish: Wish, campaigns: Mapping[str, Campaign]) -> Iterator[tuple[str, str | None]]:
    if wish.campaign not in campaigns:
        raise InputError([_unknown_campaign(wish.campaign, campaigns)])
    campaign = campaigns[wish.campaign]
    if wish.target == ALL:
        yield from ((campaign.id, target) for target in campaign.targets)
    elif wish.target is None or wish.target in campaign.targets:
        yield campaign.id, wish.target
    else:
        raise InputError([_unknown_target(wish.target, campaign)])


def _unknown_campaign(typed: str, campaigns: Mapping[str, Campaign]) -> Problem:
    from ualetter.reading.values import most_like  # noqa: PLC0415  only a mistake needs it

    message = f"`to` names the campaign `{typed}`, which isn't here"
    close = most_like(typed, campaigns)
    if close is not None:
        return Problem(message=message, hint=f"did you mean `{close}`?")
    if not 0 < len(campaigns) <= _MOST_LISTED:
        return Problem(message=message, hint="`ualetter list` shows which there are")
    return Problem(message=message, hint=f"it can be: {', '.join(campaigns)}")


def _unknown_target(typed: str, campaign: Campaign) -> Problem:
    from ualetter.reading.values import closest  # noqa: PLC0415  only a mistake needs it

    message = f"`to` asks for `{campaign.id}:{typed}`, but `{campaign.id}` has no target `{typed}`"
    return Problem(message=message, hint=closest(typed, campaign.targets))
