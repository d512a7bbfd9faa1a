"""Which targets a command is about, and whether there is still time for them."""

from __future__ import annotations

import sys

import click

from ualetter.commands.shared import complete_targets

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date
    from typing import Any, TypeVar

    from ualetter.model import Campaign, Target

    F = TypeVar("F", bound=Callable[..., Any])


def to_option(command: F) -> F:
    """Add `--to`."""
    option = click.option(
        "--to",
        multiple=True,
        metavar="ID",
        shell_complete=complete_targets,
        help="Who the letter is to; `all` for every target. Can be repeated.",
    )
    return option(command)


def choose_targets(campaign: Campaign, typed: Sequence[str]) -> list[Target]:
    """Return the targets meant; on a terminal the person is asked."""
    from ualetter.commands.asking import ask_target
    from ualetter.console import is_terminal
    from ualetter.writing.targets import chosen_targets, only_target, which_target

    if typed:
        return chosen_targets(campaign, typed)
    only = only_target(campaign)
    if only is not None:
        return [only]
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise which_target(campaign)
    return [ask_target(campaign)]


def choose_postable(campaign: Campaign, typed: Sequence[str], day: date) -> list[Target]:
    """Return the targets meant that post can reach, and say which `all` leaves out, and whether `day` is late.

    Raises InputError for one asked for by its id that post can't reach.
    """
    from ualetter.console import show_problems
    from ualetter.writing.posting import late_warning, postable

    targets, left_out = postable(choose_targets(campaign, typed), typed)
    late = late_warning(campaign, day)
    show_problems([*left_out, *([late] if late else [])])
    return targets


def refuse_late(campaign: Campaign, day: date, *, late: bool) -> None:
    """Raise InputError if the campaign's deadline has passed, unless `late`; say it if it is doubtful."""
    from ualetter.compose.deadline import deadline_problem
    from ualetter.console import show_problems
    from ualetter.problems import InputError

    problem = deadline_problem(campaign, day)
    if problem is None or (late and not problem.warning):
        return
    if not problem.warning:
        raise InputError([problem])
    show_problems([problem])
