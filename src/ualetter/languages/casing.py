"""Country lines in capitals, by the rules of their language."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

GEORGIAN = range(0x10D0, 0x1100)
GREEK_ACCENTS = "\u0300\u0301\u0313\u0314\u0342"


@lru_cache(maxsize=256)
def capitals(line: str, language: str) -> str:
    """Put a line in capitals: Turkish İ, Greek without accents, Irish `na hÉireann` as `NA hÉIREANN`."""
    primary = language.partition("-")[0].lower()
    if primary in {"az", "tr"}:
        return _upper(line.replace("i", "İ"))
    if primary == "el":
        return _greek(line)
    if primary == "ga":
        return " ".join(_irish(word) for word in line.split(" "))
    return _upper(line)


def _upper(line: str) -> str:
    # Georgian has capitals in Unicode since 2018, but few fonts have them; people don't miss them.
    return "".join(letter if ord(letter) in GEORGIAN else letter.upper() for letter in line)


def _greek(line: str) -> str:
    """Drop the accents, but keep two vowels apart that an accent had kept apart: `Κέιμαν`, `ΚΕΪΜΑΝ`."""
    import re  # noqa: PLC0415  for Greek only

    bare = unicodedata.normalize("NFD", line)
    bare = re.sub("([αεουΑΕΟΥ]\u0301)([ιυΙΥ])(?![\u0301\u0308])", "\\1\\2\u0308", bare)  # noqa: RUF001  Greek vowels
    bare = bare.translate(dict.fromkeys(map(ord, GREEK_ACCENTS)))
    return unicodedata.normalize("NFC", _upper(bare))


def _irish(word: str) -> str:
    """Keep small letters that are put in front of a capital one."""
    prefix = len(word) - len(word.lstrip("bcdfghlmnt"))
    if word[prefix : prefix + 1].isupper():
        return word[:prefix] + _upper(word[prefix:])
    return _upper(word)
