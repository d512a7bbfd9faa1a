"""Which campaigns and targets a night is about, and whether a letter to each can be written at all."""

from __future__ import annotations

from dataclasses import replace

from ualetter.checking import NAMED, NAMELESS
from ualetter.compose import compose
from ualetter.compose.deadline import deadline_problem
from ualetter.night.plan import Selection
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


def selections(campaigns: Sequence[Campaign], request: NightRequest) -> dict[str, Selection]:
    """Return the campaigns with the targets asked for, by id.

    A target is typed as `heng`, or `ua-140-20:heng` where several campaigns have one of that name. Raises InputError.
    """
    by_id = {campaign.id: campaign for campaign in campaigns}
    problems = [problem for typed in (*request.to, *request.copy_to) for problem in _unknown(typed, by_id)]
    if problems:
        raise InputError(problems)
    _refuse_contradictions(request)
    _refuse_vain(request)
    found = {campaign.id: _selection(campaign, request) for campaign in campaigns}
    without = [name for name, selection in found.items() if not selection.targets]
    if without:
        message = f"`--to` names no target of `{without[0]}`"
        raise misuse(message, f"add one, or `--to {without[0]}{INTO}{ALL}`, or leave the campaign out")
    if request.salutation is not None and sum(len(selection.targets) for selection in found.values()) > 1:
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


def _refuse_vain(request: NightRequest) -> None:
    """Raise UsageError for an option about something that isn't made."""
    envelopes, labels = "`--with envelopes`", "`--with labels`"
    options = (
        ("--envelope", request.envelope is not None, "envelopes" in request.extras, f"add {envelopes}"),
        ("--no-sender", request.no_sender, "envelopes" in request.extras, f"add {envelopes}"),
        ("--labels", request.labels is not None, "labels" in request.extras, f"add {labels}"),
        ("--start-at", request.start_at > 1, "labels" in request.extras, f"add {labels}"),
        ("--duplex", request.duplex, request.prints, "leave out `--no-print`"),
    )
    for option, given, useful, cure in options:
        if given and not useful:
            raise misuse(f"`{option}` is for something that isn't made", f"{cure}, or leave out `{option}`")


def _selection(campaign: Campaign, request: NightRequest) -> Selection:
    targets = _meant(campaign, request.to) if request.to else list(campaign.targets)
    copy_to = tuple(_meant(campaign, request.copy_to))
    return Selection(campaign=campaign, targets=tuple(targets), copy_to=copy_to)


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
        yield unknown_target(among[0], target) if len(among) == 1 else _unknown_anywhere(among, target)


def _unknown_anywhere(campaigns: Iterable[Campaign], target: str) -> Problem:
    known = ", ".join(f"{campaign.id}{INTO}{name}" for campaign in campaigns for name in campaign.targets)
    return Problem(message=f"none of the campaigns has a target `{target}`", hint=f"it can be: {known}")


def refuse_late(campaigns: Iterable[Campaign], day: date, *, late: bool) -> list[Problem]:
    """Return what is doubtful about the deadlines; raises InputError naming each that has passed, unless `late`."""
    problems = [problem for campaign in campaigns if (problem := deadline_problem(campaign, day))]
    errors = [problem for problem in problems if not problem.warning]
    if errors and not late:
        raise InputError(errors)
    return [problem for problem in problems if problem.warning]


def order_of(selection: Selection, target: Target, order: Order, *, no_copies: bool) -> Order:
    """Return the order of a letter to a target: what holds for the night, and who is named as getting a copy.

    A salutation that was typed is for the target asked for, not for another that a row wishes for.
    """
    copies = copied(selection.campaign, target, selection.copy_to, none=no_copies)
    salutation = order.salutation if target.id in selection.targets else None
    return replace(order, copies=copies, salutation=salutation)


def samples(
    wanted: Mapping[str, Selection], order: Order, country: str | None, *, no_copies: bool, nameless: bool
) -> list[tuple[Target, Letter]]:
    """Return a letter to each target as anybody would get it.

    What no guest could write is found before any work is done: raises InputError with the problems of all.
    """
    problems: dict[Problem, None] = {}
    made = []
    for selection in wanted.values():
        for name in selection.targets:
            target = selection.campaign.targets[name]
            one = order_of(selection, target, order, no_copies=no_copies)
            try:
                made.append((target, compose(selection.campaign, target, replace(NAMED, country=country), one)))
                if nameless:
                    compose(selection.campaign, target, replace(NAMELESS, country=country), one)
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
