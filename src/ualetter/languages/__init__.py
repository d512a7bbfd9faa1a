"""What differs from language to language: dates, names of countries, a few words of a letter.

The tables in `data/` come from CLDR and are made by `tools/make_languages.py`; one is read when its language is needed.
"""

from __future__ import annotations

from ualetter.languages.casing import capitals
from ualetter.languages.countries import closest_countries, country_name, find_country, is_country
from ualetter.languages.dates import long_date
from ualetter.languages.tables import known, languages
from ualetter.languages.words import Phrases, and_word, is_latin, phrases

__all__ = [
    "Phrases",
    "and_word",
    "capitals",
    "closest_countries",
    "country_name",
    "find_country",
    "is_country",
    "is_latin",
    "known",
    "languages",
    "long_date",
    "phrases",
]
