"""The letters of one request: each target's, and the copies of it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ualetter.compose import compose
from ualetter.compose.order import Order
from ualetter.problems import InputError, Problem, UsageProblem
from ualetter.writing.targets import copied, unknown_target
from ualetter.writing.writer import one_line_problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target
    from ualetter.writing.request import Request
    from ualetter.writing.writer import Sender


@dataclass(frozen=True, kw_only=True)
class Page:
    """One letter or copy; `stem` is what its file is called without suffix."""

    stem: str
    target: Target
    letter: Letter


def refuse_contradictions(campaign: Campaign, targets: Sequence[Target], request: Request) -> None:
    """Raise InputError for options that can't be meant for this campaign and these targets."""
    problems = [unknown_target(campaign, name) for name in request.copy_to if name not in campaign.targets]
    lines = (("the subject", request.subject), ("the salutation", request.salutation))
    problems += [problem for what, text in lines if (problem := one_line_problem(what, text))]
    if problems:
        raise InputError(problems)
    if request.salutation is not None and len(targets) > 1:
        raise _usage("one `--salutation` can't be right for several targets", "write to one at a time")
    if request.copy_to and request.no_copies:
        raise _usage("`--copy-to` and `--no-copies` can't both be meant", "leave one out")
    if request.salutation is not None and not request.salutation.strip():
        raise _usage("`--salutation` is empty", "give it in full: `Dear Minister,`")


def compose_all(
    campaign: Campaign, targets: Iterable[Target], sender: Sender, day: date, request: Request
) -> list[tuple[Target, Letter, Order]]:
    """Return each target's letter with the order it was made by; raises InputError with the problems of all."""
    made, problems = [], []
    for target in targets:
        order = Order(
            day=day,
            language=request.language,
            subject=request.subject,
            salutation=request.salutation,
            copies=copied(campaign, target, request.copy_to, none=request.no_copies),
            bold_names=request.bold_names,
            paper=sender.paper,
            country_language=sender.language,
        )
        try:
            made.append((target, compose(campaign, target, sender.writer, order), order))
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
    if problems:
        raise InputError(problems)
    return made


def pages(campaign: Campaign, target: Target, letter: Letter, copy_to: Iterable[str]) -> Iterator[Page]:
    """Yield a letter and after it a copy for each of `copy_to`."""
    stem = f"{campaign.id}-{target.id}"
    yield Page(stem=stem, target=target, letter=letter)
    for name in dict.fromkeys(copy_to):
        if name != target.id:
            yield Page(stem=f"{stem}-copy-{name}", target=target, letter=replace(letter, copy_of=True))


def _usage(message: str, hint: str) -> UsageProblem:
    return UsageProblem([Problem(message=message, hint=hint)])
