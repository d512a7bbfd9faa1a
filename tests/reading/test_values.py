from __future__ import annotations

from datetime import date

import pytest

from ualetter.reading.values import closest, is_country, parse_date, parse_language


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2020-09-21", date(2020, 9, 21)),
        ("2020-02-29", date(2020, 2, 29)),
        ("0001-01-01", date(1, 1, 1)),
        ("2021-02-29", None),
        ("2020-13-01", None),
        ("2020-00-01", None),
        ("0000-01-01", None),
        ("2020-9-1", None),
        ("20200921", None),
        ("2020-W39-1", None),
        ("21.09.2020", None),
        ("2020-09-21T00:00", None),
        ("٢٠٢٠-٠٩-٢١", None),
        ("", None),
    ],
)
def test_dates(typed: str, day: date | None) -> None:
    assert parse_date(typed) == day


@pytest.mark.parametrize("tag", ["en", "de", "pt-BR", "zh-Hant", "fil", "es-419", "sr-Latn", "en-US", "zh-Hant-HK"])
def test_languages(tag: str) -> None:
    assert parse_language(tag) == tag


@pytest.mark.parametrize(
    "typed", ["english", "German", "EN", "pt_BR", "pt-br", "zh-hant", "xx", "", "e", "en-", "-en", "en-GB-"]
)
def test_no_languages(typed: str) -> None:
    assert parse_language(typed) is None


@pytest.mark.parametrize("code", ["CN", "US", "NO", "GB", "TW", "PS"])
def test_countries(code: str) -> None:
    assert is_country(code)


@pytest.mark.parametrize("typed", ["UK", "cn", "France", "FRA", "EU", "ZZ", "AN", "C", "", "CN "])
def test_no_countries(typed: str) -> None:
    assert not is_country(typed)


@pytest.mark.parametrize(
    ("typed", "known", "hint"),
    [
        ("salutaton", ["title", "salutation"], "did you mean `salutation`?"),
        ("zzz", ["title", "salutation"], "it can be: title, salutation"),
        ("", ["title"], "it can be: title"),
    ],
)
def test_closest(typed: str, known: list[str], hint: str) -> None:
    assert closest(typed, known) == hint
