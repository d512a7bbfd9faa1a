"""Phone and fax numbers in a text: several of them, with words around."""

from __future__ import annotations

import re

_BRACKETS = re.compile(r"[(\[]([^()\[\]]*[^\W\d_]{3}[^()\[\]]*)[)\]]")
_EXTENSION = re.compile(r"(?i)^\(?(?:ext|x|int|extension|poste|durchwahl|anexo|ramal|toestel|apparaat)\b")
_NUMBER = re.compile(
    r"(?:\+\s?)?[\d(][\d\s().+\u2013-]{2,40}(?:\s?(?:ext|extension|ext\.|int\.|x|anexo|ramal)\.?:?\s?\d{1,6})?",
    re.IGNORECASE,
)
_DIVIDERS = re.compile(r"\s*(?:[;|,/•·]|\s[Il]\s|\s(?:or|and|o|y|ou|et|oder|und|och|eller|of|en)\s)\s*")
LEAST_DIGITS = 5
"""As few digits make a number; fewer go on from the number before: `555 0100/01`."""


def read_numbers(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the numbers of a text, each as printed, and what else it says."""
    remarks = tuple(one for one in _BRACKETS.findall(text) if not _EXTENSION.match(one))
    plain = _BRACKETS.sub(lambda found: found.group() if _EXTENSION.match(found.group()) else " ", text)
    numbers: list[str] = []
    words: list[str] = []
    start, joined = 0, ""
    for divider in [*_DIVIDERS.finditer(plain), None]:
        end = divider.start() if divider else len(plain)
        _take(plain[start:end], numbers, words, joined=joined)
        start, joined = (divider.end(), divider.group()) if divider else (end, "")
    left = ", ".join(word for word in words if len(word) > 2)  # noqa: PLR2004  a mark, a lost letter
    return tuple(dict.fromkeys(numbers)), (*remarks, left) if left else remarks


def _take(piece: str, numbers: list[str], words: list[str], *, joined: str) -> None:
    """Put a piece's number and words where they belong; `joined` is what divides it from the piece before."""
    found = _NUMBER.search(piece)
    digits = sum(char.isdigit() for char in found.group()) if found else 0
    number = found.group().strip(" \u2013-.") if found else piece.strip()
    if numbers and digits <= LEAST_DIGITS and joined.strip() in {"/", ","} and piece.strip().isdigit():
        numbers[-1] += joined + piece.strip()
    elif found and digits >= LEAST_DIGITS:
        numbers.append(_balanced(number))
        words += [
            rest
            for rest in (piece[: found.start()].strip(" :.-\u2013"), piece[found.end() :].strip(" .-\u2013"))
            if rest
        ]
    elif piece.strip(" .-\u2013"):
        words.append(piece.strip())


def _balanced(number: str) -> str:
    return number.rstrip("( ") if number.count("(") > number.count(")") else number
