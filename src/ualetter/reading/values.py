"""Single values that people type: dates, languages, countries, e-mail addresses, and words they may have meant."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?(-[a-z0-9]{5,8})*")
_EMAIL = re.compile(r"[^\s@<>()\[\],;:\\\"?&=%]+@(?:[\w-]+\.)+[\w-]{2,}")

LANGUAGE_HINT = "write its short code: en, de, pt-BR, zh-Hant"


def most_like(typed: str, known: Iterable[str]) -> str | None:
    """Return the known word that an unknown one is most like, None if it is like none."""
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    return next(iter(get_close_matches(typed, tuple(known), n=1)), None)


def closest(typed: str, known: Iterable[str]) -> str:
    """Return the hint for an unknown word: the closest known one, or all of them."""
    known = tuple(known)
    word = most_like(typed, known)
    return f"did you mean `{word}`?" if word else f"it can be: {', '.join(known)}"


def parse_date(text: str) -> date | None:
    """Return the day of `2020-09-21`, None if it isn't one."""
    from datetime import date  # noqa: PLC0415  many files have none

    if not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def parse_language(text: str) -> str | None:
    """Return the tag if it is well-formed and the language one whose dates and countries are known."""
    from ualetter.languages import known  # noqa: PLC0415  most files name none

    return text if is_language_tag(text) and known(text) else None


def is_language_tag(text: str) -> bool:
    """Say whether a text has the form of a BCP 47 tag, in its usual case."""
    return _LANGUAGE.fullmatch(text) is not None


def is_email(text: str) -> bool:
    """Say whether a text is one plain e-mail address, with nothing around it."""
    return _EMAIL.fullmatch(text) is not None


def is_country(text: str) -> bool:
    """Say whether a text is a country's code."""
    from ualetter.languages import is_country as is_code  # noqa: PLC0415  see parse_language

    return is_code(text)


def country_hint(text: str) -> str:
    """Return the hint for a text that is no country's code."""
    from ualetter.languages import closest_countries, find_country  # noqa: PLC0415  only a mistake needs them

    code = find_country(text)
    if code:
        return f"did you mean `{code}`?"
    return _similar_countries(closest_countries(text)) or "write two capital letters: CN, US, IR"


def unknown_country(typed: str) -> tuple[str, str] | None:
    """Return message and hint for a country given by name or code, None if it is one that is known."""
    from ualetter.languages import closest_countries, find_country  # noqa: PLC0415  most people name none

    if find_country(typed):
        return None
    hint = _similar_countries(closest_countries(typed)) or "write its English name or its code: CN, US, IR"
    return f"`{typed}` is not a country ualetter knows", hint


def _similar_countries(names: tuple[str, ...]) -> str | None:
    return f"did you mean {' or '.join(names)}?" if names else None
