"""What repeats from letter to letter is made once."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Hashable
    from typing import TypeVar, TypeVarTuple

    Settings = TypeVarTuple("Settings")
    Thing = TypeVar("Thing")
    Made = TypeVar("Made")

_MOST = 1024


def by_identity(make: Callable[[Thing, *Settings], Made]) -> Callable[[Thing, *Settings], Made]:
    """Return what does the same as `make`, and keeps what it made of the very same thing with equal settings.

    The blocks that many letters share are the same objects in each. To find two of them equal, as `lru_cache` would,
    takes longer than the rest of a letter.
    """
    made: dict[Hashable, tuple[Thing, Made]] = {}

    def found(thing: Thing, /, *settings: *Settings) -> Made:
        key = (id(thing), *settings)
        known = made.get(key)
        if known is None:
            if len(made) >= _MOST:
                made.clear()
            # The thing is kept too: while it lives, no other has its number.
            known = made[key] = (thing, make(thing, *settings))
        return known[1]

    return found
