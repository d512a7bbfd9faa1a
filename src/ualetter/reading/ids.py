"""The ids of campaigns and targets (FORMAT.md, "Campaign")."""

from __future__ import annotations

import re

CAMPAIGN_LIMIT = 64
_CHARACTERS = re.compile(r"[a-z0-9-]*")
_DIVIDERS = re.compile(r"[^a-z0-9]+")


def id_problem(typed: str, limit: int = CAMPAIGN_LIMIT) -> str | None:
    """Say what is wrong with an id, to be read after its name (`… is too long`), or None."""
    if not typed:
        return "is empty"
    if not _CHARACTERS.fullmatch(typed):
        return "may hold only the small letters a to z, digits and hyphens"
    if typed.startswith("-"):
        return "must begin with a letter or a digit"
    if len(typed) > limit:
        return f"is too long: {len(typed)} characters, and {limit} is the most"
    return None


def proposed_id(text: str, limit: int = CAMPAIGN_LIMIT) -> str:
    """Return the id that a text could have: `UA 140/20` gives `ua-140-20`; empty if nothing in it can stay."""
    from unicodedata import combining, normalize  # noqa: PLC0415  only after a mistake

    letters = (char for char in normalize("NFKD", text.casefold()) if not combining(char))
    return _DIVIDERS.sub("-", "".join(letters)).strip("-")[:limit].rstrip("-")
