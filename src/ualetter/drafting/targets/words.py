"""The words of a piece of a line, each with its place and its key in the tables."""

from __future__ import annotations

import re

from ualetter.drafting.targets.offices import PARTICLES, word_key
from ualetter.records import dataclass

_WORD = re.compile(r"\S+")
_NUMBER = re.compile(
    r"(?:no|nr|n[º°o]|núm|num|bldg|p\.?\s?o\.?\s?box|post\s?box|post\soffice\sbox|private\sbag|g\.?p\.?o|apartado"
    r"|boîte\spostale|b\.\s?p|bp(?=\s\d)|postfach|casilla|apdo)\b\.?|#?\s?\d",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Words:
    """A piece of a line; `keys` are its words as the tables have them."""

    text: str
    ends: tuple[int, ...]
    printed: tuple[str, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.keys)

    def from_(self, place: int) -> str:
        """Return the text from a word on."""
        return self.text[self.ends[place] - len(self.printed[place]) :]

    def upto(self, count: int) -> str:
        """Return the text of the first words, as printed."""
        return self.text[: self.ends[count - 1]] if count else ""


def split_words(text: str) -> Words:
    """Return the words of a text."""
    found = list(_WORD.finditer(text))
    printed = tuple(word.group() for word in found)
    return Words(
        text=text,
        ends=tuple(word.end() for word in found),
        printed=printed,
        keys=tuple(word_key(word) for word in printed),
    )


def is_numbered(text: str) -> bool:
    """Whether a text begins with a number or with what announces one in an address: `No. 15`, `P.O. Box`."""
    return _NUMBER.match(text) is not None


def is_in_script(word: str) -> bool:
    """Whether a word in brackets is written in other letters than Latin ones: `(唐国华)`."""
    return word.startswith("(") and word.endswith(")") and not any(char.isascii() and char.isalnum() for char in word)


def is_possessive(word: str) -> bool:
    """Whether a word is the owner of what follows: `Minister's`."""
    return word.endswith(("\u2019s", "'s", "s\u2019", "s'"))


def is_nameish(word: str) -> bool:
    """Whether a word can stand in a person's name: `Xiaofan`, `al-Sisi`, `J.`, `CUI`."""
    bare = word.strip("*.,;:\u2019'\u2018\"“”«»`")
    if not bare or is_possessive(bare) or any(char.isdigit() or char in "/@" for char in bare):
        return False
    return word_key(word) in PARTICLES or not bare[0].islower() or ("-" in bare and not bare.islower())
