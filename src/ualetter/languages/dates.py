"""Dates as they are written in the head of a letter."""

from __future__ import annotations

from ualetter.languages.tables import region, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


def long_date(day: date, language: str, country: str | None) -> str:
    """CLDR's long date in a language, as that country writes it.

    A country in which CLDR doesn't know the language, or None in a tag without a region, leaves the language's own
    usage, which for English is en-001: `21 September 2020`. Raises InputError if the language isn't known.
    """
    usage = table(language)
    local = usage["regions"].get(country or region(language) or "", {})
    pattern = local.get("date", usage["date"])
    months = local.get("months", usage["months"])
    return pattern.format(y=day.year, m=day.month, d=day.day, month=months[day.month - 1])
