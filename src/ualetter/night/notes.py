"""What to tell a volunteer before a night's letters are made."""

from __future__ import annotations

from ualetter.checking import NAMED
from ualetter.compose.deadline import days_left, days_words
from ualetter.languages import long_date
from ualetter.night.asked import order_of
from ualetter.writing.notes import letter_notes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Target
    from ualetter.night.plan import Selection
    from ualetter.night.workshop import Kit


def night_notes(kit: Kit, made: Iterable[tuple[Target, Letter]], day: date) -> Iterator[str]:
    """Yield what is special about the letters, and what the letters promise.

    `made` is one to each target; deadlines are counted from `day`.
    """
    for target, letter in made:
        # What a country of the guests changes is said once, below.
        yield from letter_notes(target, letter, NAMED)
    if kit.table.home is None:
        paper = "A4" if kit.order.paper == "a4" else "US Letter"
        yield (
            f"Your country isn't known, so the paper is {paper}, and the address ends with its country in letters of "
            "guests whose row names none; `--country` tells it."
        )
    for selection in kit.selections.values():
        yield from _promises(kit, selection, day)


def _promises(kit: Kit, selection: Selection, day: date) -> Iterator[str]:
    """Yield what has to be done with a campaign's letters: by when they must be sent, and who must get a copy."""
    campaign = selection.campaign
    left = days_left(campaign, day)
    if campaign.act_by is not None and left is not None and left >= 0:
        yield f"Send the letters of `{campaign.id}` by {long_date(campaign.act_by, 'en', None)} ({days_words(left)})."
    named = (
        order_of(selection, campaign.targets[name], kit.order, no_copies=kit.no_copies) for name in selection.targets
    )
    promised = dict.fromkeys(copy for order in named for copy in order.copies if copy not in selection.copy_to)
    for copy in promised:
        label = campaign.targets[copy].label
        ways = f"`--copy-to {copy}` writes it, `--no-copies` leaves the line out"
        yield f"The letters of `{campaign.id}` say that {label} gets a copy: {ways}."
