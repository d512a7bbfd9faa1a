from __future__ import annotations

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from ualetter.languages import closest_countries, country_name, find_country, is_country, languages
from ualetter.languages.countries import _key
from ualetter.languages.tables import FOLDER, read_json, table

CODES = tuple(table("en")["countries"])


@pytest.mark.parametrize("tag", languages())
def test_names_as_babel_has_them(tag: str) -> None:
    territories = Locale.parse(tag, sep="-").territories
    assert {code: country_name(code, tag) for code in CODES} == {code: territories[code] for code in CODES}
    assert sorted(table(tag)["countries"]) == sorted(CODES)


def test_iso_has_assigned_249_codes() -> None:
    assert len(CODES) == 249
    assert all(is_country(code) for code in ("NO", "GB", "PS", "TW", "HK", "EH", "SS"))


@pytest.mark.parametrize(
    "code", ["XK", "EU", "UN", "UK", "AC", "TA", "IC", "ZZ", "AN", "SU", "no", "", "001", "USA", "N O"]
)
def test_other_codes_are_none_of_iso(code: str) -> None:
    assert not is_country(code)


@pytest.mark.parametrize("code", CODES)
def test_code_and_english_name_are_found(code: str) -> None:
    name = country_name(code, "en")
    for typed in (code, code.lower(), f" {code}\n", name, name.upper(), name.lower(), f"  the {name}."):
        assert find_country(typed) == code, typed
    for changed in (
        name.replace("&", "and"),
        name.replace("’", "'"),
        name.replace("St.", "Saint"),
        name.replace("-", " "),
    ):
        assert find_country(changed) == code, changed


@pytest.mark.parametrize(
    ("code", "typed"),
    [
        ("AX", "Aland Islands"),
        ("BO", "Bolivia (Plurinational State of)"),
        ("BS", "Bahamas, The"),
        ("CD", "Congo, The Democratic Republic of the"),
        ("CD", "DR Congo"),
        ("CD", "Congo-Kinshasa"),
        ("CG", "Republic of the Congo"),
        ("CG", "Congo Brazzaville"),
        ("CI", "Ivory Coast"),
        ("CI", "Cote d'Ivoire"),
        ("CI", "COTE D IVOIRE"),
        ("CN", "People's Republic of China"),
        ("CN", "P.R.C."),
        ("CV", "Cabo Verde"),
        ("CW", "Curacao"),
        ("CZ", "Czech Republic"),
        ("CZ", "the Czech Republic"),
        ("GB", "uk"),
        ("GB", "U.K."),
        ("GB", "Great Britain"),
        ("GB", "England"),
        ("GB", "Scotland"),
        ("GB", "Wales"),
        ("GB", "Northern Ireland"),
        ("GM", "The Gambia"),
        ("HK", "Hong Kong"),
        ("IR", "Iran (Islamic Republic of)"),
        ("IR", "Iran, Islamic Republic of"),
        ("KN", "Saint Kitts and Nevis"),
        ("KP", "DPRK"),
        ("KP", "Korea, North"),
        ("KR", "Republic of Korea"),
        ("KR", "Korea, Republic of"),
        ("MK", "Macedonia"),
        ("MM", "Burma"),
        ("MM", "Myanmar"),
        ("MO", "Macau"),
        ("MO", "Macao"),
        ("NL", "Holland"),
        ("NL", "the netherlands"),
        ("PS", "Palestine"),
        ("RU", "Russian Federation"),
        ("SZ", "Swaziland"),
        ("TR", "Turkey"),
        ("TR", "Turkiye"),
        ("TR", "Tu\u0308rkiye"),
        ("TT", "Trinidad and Tobago"),
        ("US", "usa"),
        ("US", "U.S."),
        ("US", "U.S.A."),
        ("US", "United States of America"),
        ("VI", "US Virgin Islands"),
        ("VN", "Viet Nam"),
    ],
)
def test_what_people_type_is_found(code: str, typed: str) -> None:
    assert find_country(typed) == code


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "?",
        "the",
        "Korea",
        "Congo",
        "Virgin Islands",
        "America",
        "Republic of China",
        "Kosovo",
        "XK",
        "Yugoslavia",
        "USSR",
        "Czechoslovakia",
        "Netherlands Antilles",
        "Deutschland",
        "Germani",
        "S.A.",
        "London",
        "001",
    ],
)
def test_unknown_or_unclear_is_never_guessed(typed: str) -> None:
    assert find_country(typed) is None


def test_every_name_means_one_country_only() -> None:
    others = read_json(FOLDER / "other_names.json")
    meanings: dict[str, set[str]] = {}
    for code in CODES:
        for name in (country_name(code, "en"), *others.get(code, ())):
            meanings.setdefault(_key(name), set()).add(code)
    assert {key: codes for key, codes in meanings.items() if len(codes) > 1} == {}
    assert set(others) <= set(CODES)
    assert "" not in meanings


def test_other_names_add_to_the_usual_ones() -> None:
    for code, names in read_json(FOLDER / "other_names.json").items():
        keys = [_key(name) for name in (country_name(code, "en"), *names)]
        assert code.lower() not in keys or code == "US"
        assert keys.count(keys[0]) == 1, code


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ("Korea", ("North Korea (KP)", "South Korea (KR)")),
        ("Congo", ("Congo - Kinshasa (CD)", "Congo - Brazzaville (CG)")),
        ("Virgin Islands", ("British Virgin Islands (VG)", "U.S. Virgin Islands (VI)")),
        ("Grmany", ("Germany (DE)",)),
        ("Swizerland", ("Switzerland (CH)",)),
        ("Zzzzzz", ()),
        ("", ()),
        ("..", ()),
    ],
)
def test_closest_countries(typed: str, wanted: tuple[str, ...]) -> None:
    assert closest_countries(typed) == wanted


@given(st.text() | st.sampled_from(["united", "island", "guinea", "saint", "republic"]))
def test_suggestions_are_few_and_can_be_typed(typed: str) -> None:
    suggested = closest_countries(typed)
    assert len(set(suggested)) == len(suggested) <= 3
    for suggestion in suggested:
        name, _, code = suggestion.removesuffix(")").rpartition(" (")
        assert find_country(name) == find_country(code) == code


@given(st.sampled_from(CODES), st.sampled_from([" ", ".", "-", "  "]))
def test_marks_between_words_do_not_matter(code: str, mark: str) -> None:
    assert find_country(mark.join(country_name(code, "en").split())) == code
