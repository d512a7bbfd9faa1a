"""The letters of one request: each target's, and the copies of it."""

from __future__ import annotations

from dataclasses import replace

from ualetter.compose import compose
from ualetter.compose.order import Order
from ualetter.problems import InputError, Problem, misuse
from ualetter.reading.person import one_line_problem
from ualetter.records import dataclass
from ualetter.writing.targets import copied, unknown_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target
    from ualetter.writing.request import Request
    from ualetter.writing.writer import Sender


@dataclass(frozen=True, kw_only=True)
class Document:
    """One letter or copy; `stem` is what its file is called without suffix."""

    stem: str
    letter: Letter


@dataclass(frozen=True, kw_only=True)
class Made:
    """A target's letter and the order it was made by."""

    target: Target
    letter: Letter
    order: Order


def refuse_contradictions(campaign: Campaign, targets: Sequence[Target], request: Request) -> None:
    """Raise InputError for options that can't be meant for this campaign and these targets."""
    problems = [unknown_target(campaign, name) for name in request.copy_to if name not in campaign.targets]
    lines = (("the subject", request.subject), ("the salutation", request.salutation))
    problems += [problem for what, text in lines if (problem := one_line_problem(what, text))]
    if problems:
        raise InputError(problems)
    if request.salutation is not None and len(targets) > 1:
        raise misuse("one `--salutation` can't be right for several targets", "write to one at a time")
    if len(targets) == 1 and targets[0].id in request.copy_to:
        raise misuse(f"`{targets[0].id}` gets the letter itself", f"leave out `--copy-to {targets[0].id}`")
    if request.copy_to and request.no_copies:
        raise misuse("`--copy-to` and `--no-copies` can't both be meant", "leave one out")
    if request.salutation is not None and not request.salutation.strip():
        raise misuse("`--salutation` is empty", "give it in full: `Dear Minister,`")


def compose_all(
    campaign: Campaign, targets: Iterable[Target], sender: Sender, day: date, request: Request
) -> list[Made]:
    """Return the letter to each target; raises InputError with the problems of all."""
    made: list[Made] = []
    problems: list[Problem] = []
    for target in targets:
        order = Order(
            day=day,
            language=request.language,
            subject=request.subject and request.subject.strip(),
            salutation=request.salutation and request.salutation.strip(),
            copies=copied(campaign, target, request.copy_to, none=request.no_copies),
            # Plain text shows no emphasis but on a terminal, where names always stand out.
            bold_names=request.bold_names or request.prints_text,
            paper=sender.paper,
            country_language=sender.language,
        )
        try:
            made.append(Made(target=target, letter=compose(campaign, target, sender.writer, order), order=order))
        except InputError as error:
            problems += [problem for problem in error.problems if problem not in problems]
    if problems:
        raise InputError(problems)
    return made


def stems(campaign: Campaign, target: Target, copy_to: Iterable[str]) -> list[str]:
    """Return what the files of a target's letter and of its copies are called, without suffix."""
    stem = f"{campaign.id}-{target.id}"
    return [stem, *(f"{stem}-copy-{name}" for name in dict.fromkeys(copy_to) if name != target.id)]


def documents(campaign: Campaign, made: Made, copy_to: Iterable[str]) -> list[Document]:
    """Return a letter and after it each of its copies."""
    first, *copies = stems(campaign, made.target, copy_to)
    copy = replace(made.letter, copy_of=True)
    return [Document(stem=first, letter=made.letter), *(Document(stem=stem, letter=copy) for stem in copies)]
