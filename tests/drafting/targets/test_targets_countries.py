from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.targets.countries import LANGUAGES, country_of, ending_country, is_acronym, is_usual_name
from ualetter.languages.tables import table

CODES = tuple(table("en")["countries"])
CONGO = {"congo", "kongo"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_usual_name_is_known(language: str) -> None:
    for code, name in table(language)["countries"].items():
        if name.casefold() in CONGO:
            continue  # two states are called so
        for printed in (name, name.upper(), f"{name}.", name.replace("\u2019", "'")):
            assert country_of(printed) == code, printed


@pytest.mark.parametrize(
    ("printed", "code"),
    [
        ("People's Republic of China", "CN"),
        ("People’s Republic of China", "CN"),
        ("P.R. China", "CN"),
        ("Volksrepublik China", "CN"),
        ("Islamic Republic of Iran", "IR"),
        ("Iran (Islamic Republic of)", "IR"),
        ("RÉPUBLIQUE ISLAMIQUE D’IRAN", "IR"),
        ("l’Iran", "IR"),
        ("REPUBLIC OF KOREA", "KR"),
        ("Korea, Republic of", "KR"),
        ("Democratic People’s Republic of Korea", "KP"),
        ("U.S.A.", "US"),
        ("USA", "US"),
        ("EE.UU.", "US"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("DRC", "CD"),
        ("República Democrática del Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Türkei", "TR"),
        ("Myanmar (Burma)", "MM"),
        ("Republic of the Union of Myanmar", "MM"),
        ("Viet Nam", "VN"),
        ("Österreich", "AT"),
        ("The Gambia", "GM"),
        ("Kingdom of Bahrain", "BH"),
        ("Königreich Saudi-Arabien", "SA"),
        ("Hashemite Kingdom of Jordan", "JO"),
        ("Federal Republic of Somalia", "SO"),
        ("República Bolivariana de Venezuela", "VE"),
        ("République du Tchad", "TD"),
        ("Lao PDR", "LA"),
        ("Hong Kong, China", "HK"),
        ("Palestine (State of)", "PS"),
        ("CUBA", "CU"),
        ("Oman", "OM"),
    ],
)
def test_other_names_of_countries(printed: str, code: str) -> None:
    assert country_of(printed) == code


@pytest.mark.parametrize(
    "printed",
    ["", "us", "oman", "DE", "CA", "Congo", "Korea", "Republic of China", "Republic", "State of", "Jersey City",
     "New Mexico", "Embassy of Iran", "Government of Chad", "Tehran, Iran", "Inner Mongolia"],
)  # fmt: skip
def test_what_is_no_country(printed: str) -> None:
    assert country_of(printed) is None


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (
            "Exampleton 010020, Inner Mongolia Autonomous Region People's Republic of China",
            ("Exampleton 010020, Inner Mongolia Autonomous Region", "People's Republic of China", "CN"),
        ),
        ("Tbilisi, Georgia", ("Tbilisi", "Georgia", "GE")),
        ("Tbilisi 0105 Georgia", ("Tbilisi 0105", "Georgia", "GE")),
        ("Washington DC 20008, USA.", ("Washington DC 20008", "USA", "US")),
        ("Washington, D.C. 20008 U.S.A.", ("Washington, D.C. 20008", "U.S.A.", "US")),
        ("Kigali Rwanda", ("Kigali", "Rwanda", "RW")),
        ("N’Djamena, Tchad", ("N’Djamena", "Tchad", "TD")),
        ("Sana'a, Yemen", ("Sana'a", "Yemen", "YE")),
        ("Yangon (Myanmar)", ("Yangon", "Myanmar", "MM")),
        ("Ciudad de México, México", ("Ciudad de México", "México", "MX")),
        ("Hong Kong, China", ("", "Hong Kong, China", "HK")),
        ("Juba, South Sudan", ("Juba", "South Sudan", "SS")),
        ("Port Moresby NCD, Papua New Guinea", ("Port Moresby NCD", "Papua New Guinea", "PG")),
        ("Tehran - Islamic Republic of Iran", ("Tehran", "Islamic Republic of Iran", "IR")),
        ("Bissau, Guinea-Bissau", ("Bissau", "Guinea-Bissau", "GW")),
        ("Quito-Ecuador", ("Quito", "Ecuador", "EC")),
        ("Seoul, Republic of Korea (South Korea)", ("Seoul", "Republic of Korea (South Korea)", "KR")),
        ("Abidjan, Côte d’Ivoire", ("Abidjan", "Côte d’Ivoire", "CI")),
        ("CHAD", ("", "CHAD", "TD")),
    ],
)
def test_lines_that_end_in_a_country(line: str, found: tuple[str, str, str]) -> None:
    assert ending_country(line) == found


@pytest.mark.parametrize(
    "line",
    ["Atlanta, Georgia", "Jersey City", "Santa Fe, New Mexico", "Embassy of Iran", "Ministry of Justice of Chad",
     "Presidency of the Republic of Chad", "Embassy of the Islamic Republic of Iran", "Michael Jordan",
     "Amnesty International Chad", "Ciudad de México", "write to us", "", "Rue du Congo", "Radio Liberia"],
)  # fmt: skip
def test_lines_that_only_seem_to(line: str) -> None:
    assert ending_country(line) is None


@given(st.text(alphabet="aAéñ ,;()-’'.IranChadUK5\n", max_size=60))
def test_nothing_gets_lost(line: str) -> None:
    found = ending_country(line)
    if found:
        rest, name, code = found
        assert code in CODES
        assert rest in line
        assert name in line


@pytest.mark.parametrize(
    ("printed", "code", "usual", "acronym"),
    [
        ("Chad", "TD", True, False),
        ("CHAD", "TD", True, False),
        ("Tchad", "TD", True, False),
        ("USA", "US", True, True),
        ("U.K.", "GB", False, True),
        ("People's Republic of China", "CN", False, False),
        ("REPUBLIC OF KOREA", "KR", False, False),
    ],
)
def test_usual_names_and_acronyms(printed: str, code: str, *, usual: bool, acronym: bool) -> None:
    assert is_usual_name(printed, code) == usual
    assert is_acronym(printed) == acronym
