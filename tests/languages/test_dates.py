from __future__ import annotations

from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st

from ualetter.languages import languages, long_date
from ualetter.languages.tables import table
from ualetter.problems import InputError

IDENTIFIERS = frozenset(locale_identifiers())
MONTHS = tuple(date(2019 + month, month, (month * 7) % 28 + 1) for month in range(1, 13))
SINGLE_DIGITS = date(987, 3, 4)


@pytest.mark.parametrize("tag", languages())
def test_every_language_and_region_as_babel_has_it(tag: str) -> None:
    own = Locale.parse("en_001" if tag == "en" else tag.replace("-", "_"))
    for country in (None, *table("en")["countries"]):
        locale = own if country is None else _regional(tag, country)
        days = (*MONTHS, SINGLE_DIGITS) if locale else MONTHS[8:9]
        wanted = [format_date(day, "long", locale or own) for day in days]
        assert [long_date(day, tag, country) for day in days] == wanted, (tag, country)


def _regional(tag: str, country: str) -> Locale | None:
    """Babel's locale of the language in the country, in the same script."""
    language, script = tag.partition("-")[0], table(tag)["script"]
    for name in (f"{language}_{script}_{country}", f"{language}_{country}"):
        if name in IDENTIFIERS and (script in name or tag in {language, "pt-PT"}):
            return Locale.parse(name)
    return None


@given(day=st.dates(), language=st.sampled_from(["en", "lt", "th", "ja", "eu", "hu"]))
def test_any_day_as_babel_has_it(day: date, language: str) -> None:
    assert long_date(day, language, None) == format_date(day, "long", "en_001" if language == "en" else language)


DAY = date(2020, 9, 21)


@pytest.mark.parametrize(
    ("language", "country", "text"),
    [
        ("en", None, "21 September 2020"),
        ("en", "GB", "21 September 2020"),
        ("en", "US", "September 21, 2020"),
        ("en", "CA", "September 21, 2020"),
        ("en", "JP", "21 September 2020"),
        ("en", "XX", "21 September 2020"),
        ("en-US", None, "September 21, 2020"),
        ("en-US", "GB", "21 September 2020"),
        ("en-GB", "US", "September 21, 2020"),
        ("en-001", None, "21 September 2020"),
        ("fr", "US", "21 septembre 2020"),
        ("de", None, "21. September 2020"),
        ("bg", None, "21 септември 2020\u202fг."),
        ("lt", None, "2020 m. rugsėjo 21 d."),
        ("eu", None, "2020(e)ko irailaren 21(a)"),
        ("hu", None, "2020. szeptember 21."),
        ("th", None, "21 กันยายน ค.ศ. 2020"),
        ("ja", None, "2020年9月21日"),
        ("zh-Hant", "TW", "2020年9月21日"),
        ("zh-TW", None, "2020年9月21日"),
        ("sr", "ME", "21. септембар 2020."),
        ("sr-Latn", "ME", "21. septembar 2020."),
        ("es", "UY", "21 de setiembre de 2020"),
        ("es", "AR", "21 de septiembre de 2020"),
        ("fa", "IR", "21 سپتامبر 2020"),
    ],
)
def test_day_in_words(language: str, country: str | None, text: str) -> None:
    assert long_date(DAY, language, country) == text


def test_austrian_january() -> None:
    assert long_date(date(2021, 1, 5), "de", "AT") == "5. Jänner 2021"
    assert long_date(date(2021, 1, 5), "de-AT", None) == "5. Jänner 2021"
    assert long_date(date(2021, 1, 5), "de-AT", "DE") == "5. Januar 2021"


def test_unknown_language_is_refused() -> None:
    with pytest.raises(InputError, match="`tlh`"):
        long_date(DAY, "tlh", None)
