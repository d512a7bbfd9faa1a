"""Make the tables in src/ualetter/languages/data from CLDR, as babel holds it: `python tools/make_languages.py`."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category

from babel import Locale
from babel.core import get_global
from babel.dates import get_era_names, get_month_names, tokenize_pattern
from babel.localedata import locale_identifiers

FOLDER = Path(__file__).parents[1] / "src" / "ualetter" / "languages" / "data"

# Languages of many letters, or of those who receive them, of which CLDR has the months and every country.
LANGUAGES = """
    af am ar as az be bg bn bs ca ckb cs cy da de el en es et eu fa fi fil fr ga gl gu ha he hi hr hu hy id ig is it
    ja jv ka kk km kn ko ku ky lb lo lt lv mk ml mn mr ms mt my nb ne nl nn om or pa pl ps pt pt-PT ro ru sd si sk sl so
    sq sr sr-Latn sv sw ta te tg th ti tk tr uk ur uz uz-Cyrl vi xh yo yue zh zh-Hant zu
""".split()  # noqa: SIM905  easier to keep than a list

# CLDR's two-letter codes that ISO 3166-1 has not officially assigned.
NOT_ISO = {
    "AC": "Ascension, reserved; part of SH",
    "CP": "Clipperton, reserved; part of FR",
    "CQ": "Sark, reserved; part of GG",
    "DG": "Diego Garcia, reserved; part of IO",
    "EA": "Ceuta and Melilla, reserved; part of ES",
    "EU": "European Union, reserved; no country",
    "EZ": "eurozone, reserved; no country",
    "IC": "Canary Islands, reserved; part of ES",
    "QO": "CLDR's own group of islands in Oceania",
    "TA": "Tristan da Cunha, reserved; part of SH",
    "UN": "United Nations, reserved; no country",
    "XA": "CLDR's own, for tests of accents",
    "XB": "CLDR's own, for tests of text from right to left",
    "XK": "Kosovo, in the range for private use",
    "ZZ": "CLDR's own, for an unknown region",
}

# English outside the countries that CLDR lists is international English, not American.
DATES_FROM = {"en": "en_001"}

# What CLDR's date fields become; others would stop the script. The era is put in as a word: no letter is older.
FIELDS = {"d": "{d}", "dd": "{d:02}", "M": "{m}", "MMM": "{month}", "MMMM": "{month}", "y": "{y}"}

SPACES = " \u00a0\u200b"


def table_texts() -> dict[str, str]:
    """Return the text of each table by its file name."""
    return {f"{tag}.json": _text(table(tag)) for tag in LANGUAGES}


def table(tag: str) -> dict[str, Any]:
    """Return all that ualetter needs of one language; a region is there only if it differs, and with what differs."""
    locale = Locale.parse(tag, sep="-")
    usual = date_usage(Locale.parse(DATES_FROM.get(tag, str(locale))))
    return {
        "and": and_word(locale),
        "countries": {code: locale.territories[code] for code in iso_codes()},
        **usual,
        "regions": {
            code: different
            for code, regional in regional_locales(tag).items()
            if (different := {key: value for key, value in date_usage(regional).items() if value != usual[key]})
        },
        "script": script(tag),
    }


@cache
def iso_codes() -> tuple[str, ...]:
    """Return the 249 officially assigned codes of ISO 3166-1 alpha-2."""
    codes = {code for code in map(str, Locale("en").territories) if re.fullmatch("[A-Z]{2}", code)}
    return tuple(sorted(codes - set(NOT_ISO)))


def script(tag: str) -> str:
    """Return the ISO 15924 code of the script: the tag's own, or the one the language is usually written in."""
    likely: str = Locale.parse(tag, sep="-").script or get_global("likely_subtags")[tag.partition("-")[0]].split("_")[1]
    return likely


def regional_locales(tag: str) -> dict[str, Locale]:
    """Return the locales of the tag's language in its script, by region."""
    language = tag.partition("-")[0]
    found = {}
    for code in iso_codes():
        name = f"{language}_{script(tag)}_{code}"
        if name not in identifiers() and script(tag) == script(language):
            name = f"{language}_{code}"
        if name in identifiers():
            found[code] = Locale.parse(name)
    return found


@cache
def identifiers() -> frozenset[str]:
    """Return the names of all locales that babel has data for."""
    return frozenset(locale_identifiers())


def date_usage(locale: Locale) -> dict[str, Any]:
    """Return the long date's pattern, for `str.format` with y, m, d and month, and the twelve months as it has them."""
    tokens = tokenize_pattern(locale.date_formats["long"].pattern)
    fields = {**FIELDS, "G": get_era_names("abbreviated", locale)[1]}
    pattern = "".join(value if isinstance(value, str) else fields[value[0] * value[1]] for _, value in tokens)
    months = get_month_names("abbreviated" if ("field", ("M", 3)) in tokens else "wide", "format", locale)
    return {"date": pattern, "months": [months[number] for number in range(1, 13)]}


def and_word(locale: Locale) -> str:
    """Return the word between two things; none where CLDR has a comma, a prefix, a suffix, or a choice as in `a(n)`."""
    before, between, after = locale.list_patterns["standard"]["2"].replace("{1}", "{0}").split("{0}")
    word: str = between.strip(SPACES)
    stands_alone = (between[0] in SPACES) == (between[-1] in SPACES) and not before + after
    return word if stands_alone and not any(category(letter).startswith("P") for letter in word) else ""


def _text(contents: dict[str, Any]) -> str:
    return json.dumps(contents, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main() -> None:
    """Write all tables, and remove those of languages that are no longer wanted."""
    texts = table_texts()
    for stale in {path.name for path in FOLDER.glob("*.json")} - set(texts):
        (FOLDER / stale).unlink()
    for name, text in texts.items():
        (FOLDER / name).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(texts)} tables in {FOLDER}")


if __name__ == "__main__":
    main()
