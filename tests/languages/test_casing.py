from __future__ import annotations

import pytest

from ualetter.languages import capitals, country_name, is_latin, languages
from ualetter.languages.tables import table


@pytest.mark.parametrize(
    ("language", "line", "wanted"),
    [
        ("en", "United Kingdom", "UNITED KINGDOM"),
        ("en", "Türkiye", "TÜRKIYE"),
        ("tr", "Türkiye", "TÜRKİYE"),
        ("TR-tr", "Kıbrıs, İzmir", "KIBRIS, İZMİR"),
        ("az", "İsrail dili", "İSRAİL DİLİ"),
        ("de", "Großbritannien", "GROSSBRITANNIEN"),
        ("nl", "IJsland, Kaaimaneilanden, ijs", "IJSLAND, KAAIMANEILANDEN, IJS"),
        ("fr", "Côte d’Ivoire", "CÔTE D’IVOIRE"),
        ("el", "Ελλάδα", "ΕΛΛΑΔΑ"),
        ("el", "Νήσοι Κέιμαν", "ΝΗΣΟΙ ΚΕΪΜΑΝ"),
        ("el", "Αϊτή", "ΑΪΤΗ"),
        ("el", "Ουζμπεκιστάν, Σεούλ", "ΟΥΖΜΠΕΚΙΣΤΑΝ, ΣΕΟΥΛ"),
        ("el", "Μάϊος", "ΜΑΪΟΣ"),
        ("el", "Ταϊβάν ΐ", "ΤΑΪΒΑΝ Ϊ"),
        ("el", "Curaçao", "CURAÇAO"),
        ("en", "Ελλάδα", "ΕΛΛΆΔΑ"),
        ("ga", "Poblacht na hAfraice Láir", "POBLACHT NA hAFRAICE LÁIR"),
        ("ga", "an tSlóvaic", "AN tSLÓVAIC"),
        ("ga", "na Bahámaí", "NA BAHÁMAÍ"),
        ("en", "McDonald", "MCDONALD"),
        ("ka", "საქართველო", "საქართველო"),
        ("ja", "日本", "日本"),
        ("en", "", ""),
    ],
)
def test_capitals(language: str, line: str, wanted: str) -> None:
    assert capitals(line, language) == wanted


@pytest.mark.parametrize("language", [tag for tag in languages() if is_latin(tag) and tag != "ga"])
def test_no_small_letter_stays_in_a_country_line(language: str) -> None:
    lines = [capitals(country_name(code, language), language) for code in table("en")["countries"]]
    assert [line for line in lines if any(letter.islower() for letter in line.replace("ʻ", ""))] == []
    assert all(lines)


def test_accents_other_than_greek_ones_stay() -> None:
    assert capitals("São Tomé, Åland, Česko", "el").startswith("S")
    assert capitals("São Tomé, Åland, Česko", "pt") == "SÃO TOMÉ, ÅLAND, ČESKO"
