"""What goes into the post: to which targets it can, and what whoever posts it should know."""

from __future__ import annotations

from ualetter.compose.deadline import days_left, deadline_problem
from ualetter.compose.page import has_post, why_no_post
from ualetter.problems import InputError, Problem
from ualetter.writing.notes import remaining_channels
from ualetter.writing.targets import ALL

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence
    from datetime import date

    from ualetter.model import Campaign, Target


def postable(targets: Sequence[Target], typed: Collection[str]) -> tuple[list[Target], list[Problem]]:
    """Return the targets that post can reach, and warnings for those left out because only `all` asked for them.

    Raises InputError naming every target asked for by its id, or the lot if none can be reached.
    """
    reached = [target for target in targets if has_post(target)]
    left_out = [target for target in targets if not has_post(target)]
    refused = [target for target in left_out if ALL not in typed or target.id in typed or not reached]
    if refused:
        raise InputError([no_post_problem(target) for target in refused])
    return reached, [no_post_problem(target, warning=True) for target in left_out]


def no_post_problem(target: Target, *, warning: bool = False) -> Problem:
    """Why nothing can be posted to a target, and which ways remain."""
    ways = ", ".join(remaining_channels(target))
    hint = f"other ways: {ways}" if ways else "the campaign names no other way"
    message = f"nothing can be posted to {target.label}: {why_no_post(target)}"
    return Problem(message=message, hint=hint, warning=warning)


def late_warning(campaign: Campaign, day: date) -> Problem | None:
    """A warning if the deadline has passed on `day`, or if an appeal without one is over a year old.

    Paper may be made all the same: the letter itself is dated, and is refused without `--late`.
    """
    left = days_left(campaign, day)
    if left is None or left >= 0:
        return deadline_problem(campaign, day)
    return Problem(
        message=f"the deadline of `{campaign.id}` was {campaign.act_by}",
        hint="look for a newer issue of the appeal before you post anything",
        warning=True,
    )


def posting_notes(targets: Iterable[Target], country: str | None) -> Iterator[str]:
    """Yield what to look at before posting; `country` is where the letters are posted, None if that isn't known."""
    for target in targets:
        if target.country is None and target.country_name is None:
            yield f"The campaign names no country for {target.label}: add it by hand if the letter goes abroad."
        elif country is None:
            yield "Your country isn't known, so every address ends with its country; `--country` tells it."
