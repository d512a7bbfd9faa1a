"""What the benches write: many writers of one real campaign, no two of them alike."""

from __future__ import annotations

from datetime import date
from itertools import count

from ualetter.compose import compose
from ualetter.compose.order import Order
from ualetter.loading import load
from ualetter.model import Writer
from ualetter.shelf import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.letter import Letter

LETTERS = 1000
CAMPAIGN = load(shipped_folder("campaigns") / "ua-140-20.yaml")
ORDER = Order(day=date(2020, 9, 30))
OWN_WORDS = (
    "I have taught children in two languages for {} terms, and not one of them has suffered from it. What they learn "
    "in the one helps them in the other, as anybody who has stood in a classroom can tell."
)
_NUMBERS = count(1)


def writers() -> list[Writer]:
    """Return writers that were never seen before, each with an address and own words of two paragraphs."""
    return [_writer(next(_NUMBERS)) for _ in range(LETTERS)]


def _writer(number: int) -> Writer:
    return Writer(
        name=f"Ann Example the {number}th & <Sons>",
        address=(f"{number} Example Street", "Exampletown"),
        country="NO",
        own_words=(OWN_WORDS.format(number), f"My {number % 30 + 10} pupils of this year asked me to write to you."),
    )


def letters(of: list[Writer]) -> Iterator[Letter]:
    """Compose the letter of each writer to the campaign's first target."""
    target = next(iter(CAMPAIGN.targets.values()))
    return (compose(CAMPAIGN, target, writer, ORDER) for writer in of)
