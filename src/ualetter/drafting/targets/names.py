"""Names of people at the start of a piece of a line."""

from __future__ import annotations

from ualetter.drafting.targets.honorifics import title_length
from ualetter.drafting.targets.offices import (
    CONNECTORS,
    MODIFIERS,
    ORGANISATIONS,
    PARTICLES,
    PLACES,
    STARTERS,
    STREETS_ABROAD,
    TOPICS,
    is_role,
    word_key,
    word_set,
)
from ualetter.drafting.targets.organisations import STREETS, person_before
from ualetter.drafting.targets.words import is_in_script, is_nameish, split_words

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.targets.words import Words

MOST_WORDS = 6
_RANKS = word_set("general major superintendent commandant inspector marshal captain colonel doctor don")


def title_end(text: str) -> int:
    """As `title_length`, but 0 where a word of ranks begins an office: `General Prosecutor`, `Marshal of …`."""
    length = title_length(text)
    if not length:
        return 0
    printed = text[length:].partition(" ")[0]
    behind = word_key(printed).removesuffix("'s") if printed[:1].islower() or len(printed) > len("A.") else "initial"
    if behind in ORGANISATIONS or behind in CONNECTORS - PARTICLES - {"the"} or behind in {"de", "del"}:
        return 0
    ranked = word_key(text[:length].rsplit(maxsplit=1)[-1]) in _RANKS
    return 0 if ranked and (not behind or is_role(behind) or behind in TOPICS | MODIFIERS) else length


def read_name(text: str, *, titled: bool) -> tuple[str, bool] | None:
    """Return the name that a text begins with, and whether it is certain where that ends.

    Behind a title one word makes a name, and any other word may follow.
    """
    words = split_words(text)
    end = _in_script_end(words) or person_before(words, titled=titled) or _name_end(words, titled=titled)
    if not titled and end and words.keys[end - 1] in STREETS_ABROAD:
        return None
    if not (1 if titled else 2) <= end <= MOST_WORDS or words.keys[0] in TOPICS | ORGANISATIONS:
        return None
    followed = _followed(words, end)
    return (words.upto(end), followed) if followed or titled else None


def _name_end(words: Words, *, titled: bool) -> int:
    """Where the words end that can be a name; behind a title `Villa` and `Park` are names."""
    other = STARTERS | (STREETS if titled else PLACES) | {"the"}
    end = 1 if words.keys[1:2] in (("bin",), ("ibn",), ("bint",)) else 0
    while (
        end < len(words)
        and is_nameish(words.printed[end])
        and not _is_other(words.keys[end], other)
        and not _leads_role(words.keys[end : end + 2])
    ):
        end += 1
    while end and words.keys[end - 1] in PARTICLES and end < len(words):
        end -= 1
    return end


def _in_script_end(words: Words) -> int:
    """Where a name ends that stands in its own script as well: `Tang Guohua (唐国华)`."""
    end = next((place + 1 for place, word in enumerate(words.printed) if is_in_script(word)), 0)
    return end if all(is_nameish(word) for word in words.printed[: max(end - 1, 0)]) else 0


def _leads_role(keys: Sequence[str]) -> bool:
    """Whether a word belongs to the role behind it: `Prime Minister`, `Deputy Director`."""
    return len(keys) > 1 and keys[0] in MODIFIERS | {"prime"} and is_role(keys[1])


def _is_other(key: str, other: frozenset[str]) -> bool:
    return key in other or is_role(key)


def _followed(words: Words, end: int) -> bool:
    """Whether a name is followed by nothing, or by what certainly begins something else."""
    if end == len(words) or words.printed[end].startswith("(") or is_in_script(words.printed[end - 1]):
        return True
    return words.keys[end] in STARTERS | TOPICS or is_role(words.keys[end]) or bool(title_length(words.printed[end]))
