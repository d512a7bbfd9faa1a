"""The names and filters that a body may use (FORMAT.md, "Names in `body`"), and the value of a name that has none."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection
    from typing import Self

NAMES: dict[str, tuple[str, ...]] = {
    "writer": ("name", "town", "country"),
    "target": ("id", "title", "name", "role", "organisation", "salutation"),
    "campaign": ("number", "title"),
}
WORDS = ("date", "demands", "own_words")
LISTS = ("demands", "own_words")
"""They stand for whole paragraphs, so no filter makes sense of them."""


def known_names(wordings: Collection[str]) -> list[str]:
    """Every name that a body may use."""
    dotted = [f"{room}.{attribute}" for room, attributes in NAMES.items() for attribute in attributes]
    return [*dotted, *(f"wording.{name}" for name in wordings), *WORDS]


class Missing(str):
    """The value of a name that has none: empty and false, and refused when it is printed."""

    __slots__ = ("name",)
    name: str

    def __new__(cls, name: str) -> Self:
        """Return the empty text that knows the `name` it stands for, such as `writer.town`."""
        self = super().__new__(cls)
        self.name = name
        return self


def _default(value: str, instead: str) -> str:
    return value or instead


def _upper(value: str) -> str:
    return value if isinstance(value, Missing) else value.upper()


def _lower(value: str) -> str:
    return value if isinstance(value, Missing) else value.lower()


FILTERS = {"upper": _upper, "lower": _lower, "default": _default}
