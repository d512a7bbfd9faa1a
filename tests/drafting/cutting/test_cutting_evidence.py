from __future__ import annotations

import pytest

from ualetter.drafting.cutting.evidence import has_channel, is_address
from ualetter.drafting.cutting.lines import split_lines


@pytest.mark.parametrize(
    "text",
    [
        "jana.sample@example.org",
        "Email: [email protected]",
        "Phone: +00 555 0100 I Fax: +00 555 0101",
        "Teléfono: +00 555 0100",
        "Téléphone : +00 555 0100",
        "Courriel : jana@example.org",
        "Telexes: 81 395 SAMPLE",
        "Telegrams: Minister Water, Sampleton",
        "Salutation: Dear Minister",
        "Anrede: Exzellenz",
        "Tilltal: Ers Excellens",
        "Aanhef: Excellentie",
        "c/o Embassy of Sampleland",
    ],
)
def test_a_way_to_reach_somebody(text: str) -> None:
    assert has_channel(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Jana Sample",
        "1 River Road",
        "She was on the phone when they came.",
        "The fax was sent at noon.",
        "Hotel: none",
        "Gender m/f: F",
    ],
)
def test_none(text: str) -> None:
    assert not has_channel(text)


@pytest.mark.parametrize(
    "block",
    [
        "Minister of Water\nJana Sample\n1 River Road\nSampleton",
        "Ambassador Jon Sample, Embassy of Sampleland, 2 Hill Road NW, Washington DC 20008",
        "1. Chief of the River Police\nSampleton",
        "• His Excellency Jon Sample\nSampleton",
        "The President\nSampleton",
        "Herrn Justizminister\nHans Beispiel\nBeispielstadt",
        "Embajada de Muestra\nCalle 1\nEjemplo",
        "Monsieur le Ministre\nJean Exemple\n1 rue du Fleuve",
        "Statsminister\nÅsa Exempel\nExempelstad",
        "De heer Jan Voorbeeld\nWaterstraat 1\nVoorbeeldstad",
        "Jana Sample\nEmail: jana@example.org",
        "Jana Sample, 1 River Road, c/o Embassy of Sampleland",
        "M. Jean Exemple\n1 rue du Fleuve",
    ],
)
@pytest.mark.parametrize("strict", [False, True])
def test_an_address(block: str, *, strict: bool) -> None:
    assert is_address(split_lines(block), strict=strict)


@pytest.mark.parametrize(
    "block",
    [
        "Minister of Water",
        "Jana Sample\nTeacher",
        "The minister said that the river was clean, and that the birds had died of something else.",
        "Presidential guards took her from her house, and since then nobody has been told where she is.",
        "The police took her from her house.\nShe was not told why, and her family has heard nothing since.",
        "For more about the case write to the team at team@example.org, who will be glad to answer you.",
        "3 May 2021\nSampleland",
        "Federal Republic of Germany\nBerlin",
    ],
    ids=["one line", "names", "minister says", "guards", "police", "team", "date", "country"],
)
@pytest.mark.parametrize("strict", [False, True])
def test_no_address(block: str, *, strict: bool) -> None:
    assert not is_address(split_lines(block), strict=strict)


def test_an_organisation_is_one_to_write_to_but_among_headlines() -> None:
    block = split_lines("River Police Department\nSampleton")
    assert is_address(block, strict=False)
    assert not is_address(block, strict=True)


def test_a_channel_makes_an_address_of_what_looks_like_prose() -> None:
    office = "the office of the minister for water and rivers in the town of Sampleton"
    assert not is_address(split_lines(office), strict=False)
    assert is_address(split_lines(f"{office}\nFax: +00 555 0101"), strict=False)
