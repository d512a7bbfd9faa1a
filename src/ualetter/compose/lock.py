"""The lock: each demand stands in the letter word for word (promise 3)."""

from __future__ import annotations

from functools import lru_cache
from unicodedata import category, normalize

from ualetter.letter import block_texts, is_own
from ualetter.problems import InputError, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.letter import Block


def check_demands(blocks: Iterable[Block], demands: tuple[str, ...]) -> None:
    """Raise InputError naming every demand that the blocks, own words aside, don't carry."""
    missing = missing_demands(blocks, demands)
    if missing:
        raise InputError(
            Problem(
                message=f"the letter lacks this demand: “{demand}”",
                hint="every letter carries every demand, word for word: `{{ demands }}` in the body puts them in",
            )
            for demand in missing
        )


def missing_demands(blocks: Iterable[Block], demands: tuple[str, ...]) -> list[str]:
    """Return the demands that don't stand in the blocks; white space and emphasis don't matter."""
    sample = (block for block in blocks if not is_own(block))
    return list(_missing(tuple(text for block in sample for text in block_texts(block)), demands))


@lru_cache(maxsize=256)
def _missing(texts: tuple[str, ...], demands: tuple[str, ...]) -> tuple[str, ...]:
    # A demand stands in one paragraph or item: in two, something else could have come between its halves.
    letter = "".join(f"\n{_folded(text)}\n" for text in texts)
    return tuple(demand for demand in demands if not _stands_in(_folded(demand), letter))


def _folded(text: str) -> str:
    return " ".join(normalize("NFC", text).split())


def _stands_in(demand: str, letter: str) -> bool:
    """Say whether a demand stands in the letter as whole words: `release Ana` is not in `release Anastasia`."""
    position = letter.find(demand)
    while position >= 0:
        end = position + len(demand)
        # A vowel sign or accent behind the demand belongs to its last letter.
        goes_on = category(letter[end]).startswith("M") or _cuts_word(letter[end - 1 : end + 1])
        if not goes_on and not _cuts_word(letter[position - 1 : position + 1]):
            return True
        position = letter.find(demand, position + 1)
    return False


def _cuts_word(pair: str) -> bool:
    """Say whether two neighbours belong to one word; scripts without capitals often write without spaces."""
    return all(char.isdigit() or char.lower() != char.upper() for char in pair)
