"""Which campaigns and targets a night is about, and whether a letter to each can be written at all."""

from __future__ import annotations

from dataclasses import replace

from ualetter.checking import NAMED, NAMELESS
from ualetter.compose import compose
from ualetter.compose.deadline import deadline_problem
from ualetter.night.plan import Appeal
from ualetter.problems import InputError, Problem, misuse, refuse
from ualetter.reading.person import one_line_problem
from ualetter.writing.targets import ALL, copied, unknown_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from ualetter.compose.order import Order
    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target
    from ualetter.night.request import NightRequest

INTO = ":"


def appeals(campaigns: Sequence[Campaign], request: NightRequest) -> dict[str, Appeal]:
    """Return the campaigns with the targets asked for, by id.

    A target is typed as `heng`, or `ua-140-20:heng` where several campaigns have one of that name. Raises InputError.
    """
    by_id = {campaign.id: campaign for campaign in campaigns}
    problems = [problem for typed in (*request.to, *request.copy_to) for problem in _unknown(typed, by_id)]
    if problems:
        raise InputError(problems)
    _refuse_contradictions(request)
    found = {campaign.id: _appeal(campaign, request) for campaign in campaigns}
    without = [name for name, appeal in found.items() if not appeal.targets]
    if without:
        message = f"`--to` names no target of `{without[0]}`"
        raise misuse(message, f"add one, or `--to {without[0]}{INTO}{ALL}`, or leave the campaign out")
    if request.salutation is not None and sum(len(appeal.targets) for appeal in found.values()) > 1:
        raise misuse("one `--salutation` can't be right for several targets", "prepare them one at a time: `--to ID`")
    return found


def _refuse_contradictions(request: NightRequest) -> None:
    if request.copy_to and request.no_copies:
        raise misuse("`--copy-to` and `--no-copies` can't both be meant", "leave one out")
    if request.salutation is not None and not request.salutation.strip():
        raise misuse("`--salutation` is empty", "give it in full: `Dear Minister,`")
    lines = (("the subject", request.subject), ("the salutation", request.salutation))
    problems = [problem for what, text in lines if (problem := one_line_problem(what, text))]
    if problems:
        raise InputError(problems)


def _appeal(campaign: Campaign, request: NightRequest) -> Appeal:
    targets = _meant(campaign, request.to) if request.to else list(campaign.targets)
    copy_to = tuple(_meant(campaign, request.copy_to))
    return Appeal(campaign=campaign, targets=tuple(targets), copy_to=copy_to)


def _meant(campaign: Campaign, typed: Iterable[str]) -> list[str]:
    """Return the ids of a campaign's targets that are meant by what was typed."""
    names = [target for text in typed for name, target in [_parts(text)] if name in {"", campaign.id}]
    if ALL in names:
        return list(campaign.targets)
    return [name for name in dict.fromkeys(names) if name in campaign.targets]


def _parts(typed: str) -> tuple[str, str]:
    name, _, target = typed.rpartition(INTO)
    return name, target


def _unknown(typed: str, campaigns: Mapping[str, Campaign]) -> Iterator[Problem]:
    name, target = _parts(typed)
    if name and name not in campaigns:
        hint = f"these are: {', '.join(campaigns)}"
        yield Problem(message=f"`{typed}`: `{name}` is not a campaign of this night", hint=hint)
        return
    among = [campaigns[name]] if name else list(campaigns.values())
    if target != ALL and not any(target in campaign.targets for campaign in among):
        yield unknown_target(among[0], target)


def refuse_late(campaigns: Iterable[Campaign], day: date, *, late: bool) -> list[Problem]:
    """Return what is doubtful about the deadlines; raises InputError naming each that has passed, unless `late`."""
    problems = [problem for campaign in campaigns if (problem := deadline_problem(campaign, day))]
    errors = [problem for problem in problems if not problem.warning]
    if errors and not late:
        raise InputError(errors)
    return [problem for problem in problems if problem.warning]


def order_of(appeal: Appeal, target: Target, order: Order, *, no_copies: bool) -> Order:
    """Return the order of a letter to a target: what holds for the night, and who is named as getting a copy."""
    return replace(order, copies=copied(appeal.campaign, target, appeal.copy_to, none=no_copies))


def samples(
    wanted: Mapping[str, Appeal], order: Order, country: str | None, *, no_copies: bool, nameless: bool
) -> list[tuple[Target, Letter]]:
    """Return a letter to each target as anybody would get it.

    What no guest could write is found before any work is done: raises InputError with the problems of all.
    """
    problems: dict[Problem, None] = {}
    made = []
    for appeal in wanted.values():
        for name in appeal.targets:
            target = appeal.campaign.targets[name]
            one = order_of(appeal, target, order, no_copies=no_copies)
            try:
                made.append((target, compose(appeal.campaign, target, replace(NAMED, country=country), one)))
                if nameless:
                    compose(appeal.campaign, target, replace(NAMELESS, country=country), one)
            except InputError as error:
                problems |= dict.fromkeys(error.problems)
    if problems:
        raise InputError(problems)
    return made


def refuse_twice(campaigns: Sequence[Campaign]) -> None:
    """Raise InputError if one campaign is meant twice, or two files have the same id."""
    ids = [campaign.id for campaign in campaigns]
    twice = next((name for name in ids if ids.count(name) > 1), None)
    if twice is not None:
        raise refuse(f"`{twice}` is named twice", "name each campaign once")
