from __future__ import annotations

import pytest

from ualetter.drafting.targets.address import read_address


def _plain(printed: list[str], home: str | None = None) -> tuple[list[str | None], str | None, str | None]:
    found = read_address(printed, home)
    country = found.country
    code = ("?" if country.doubts else "") + (country.text or "") if country else None
    return [line.text for line in found.lines], code, found.country_name.text if found.country_name else None


@pytest.mark.parametrize(
    ("printed", "lines", "code", "name"),
    [
        (
            ["No. 15, Example Lu, Example Qu, Exampleton 010020, Example Region People’s Republic of China"],
            ["No. 15, Example Lu, Example Qu", "Exampleton 010020", "Example Region"],
            "CN",
            "People’s Republic of China",
        ),
        (["5 Example Place NW, Washington DC 20008"], ["5 Example Place NW", "Washington DC 20008"], "?US", None),
        (["5 Example Place NW, Washington, DC 20008"], ["5 Example Place NW", "Washington, DC 20008"], "?US", None),
        (["PO Box 5, Austin, Texas 78711-2428, USA"], ["PO Box 5", "Austin, Texas 78711-2428"], "US", None),
        (["2 Example Street", "London SW1P 4DF"], ["2 Example Street", "London SW1P 4DF"], "?GB", None),
        (["Box 9", "Victoria, BC V8W 9E1"], ["Box 9", "Victoria, BC V8W 9E1"], "?CA", None),
        (["25 Example Street, Bab Example", "Cairo, Egypt"], ["25 Example Street, Bab Example", "Cairo"], "EG", None),
        (["Example Tole, Kathmandu 44600", "Nepal"], ["Example Tole, Kathmandu 44600"], "NP", None),
        (["Example Road", "Seoul", "REPUBLIC OF KOREA"], ["Example Road", "Seoul"], "KR", "REPUBLIC OF KOREA"),
        (["P.O. Box 15", "Kigali", "RWANDA"], ["P.O. Box 15", "Kigali"], "RW", None),
        (["BP 10", "N’Djamena", "Tchad"], ["BP 10", "N’Djamena"], "TD", None),
        (["1 Example St", "Baku, Azerbaijan", "AZ1001"], ["1 Example St", "Baku", "AZ1001"], "AZ", None),
        (["1 Example Road", "Bangkok, Thailand 10200"], ["1 Example Road", "Bangkok 10200"], "TH", None),
        (["5 Boulevard", "Port-au-Prince, HAITI – HT-6110"], ["5 Boulevard", "Port-au-Prince HT-6110"], "HT", None),
        (["1 Example Road", "Singapore 189702"], ["1 Example Road", "Singapore 189702"], "SG", None),
        (["6ª calle 5", "San Salvador, El Salvador, C.A."], ["6ª calle 5", "San Salvador"], "SV", None),
        (["Musterstraße 5", "10115 Berlin"], ["Musterstraße 5", "10115 Berlin"], "?DE", None),
        (["Town"], ["Town"], "?", None),
        (["Chad"], [], "TD", None),
        ([], [], None, None),
    ],
)
def test_addresses(printed: list[str], lines: list[str], code: str | None, name: str | None) -> None:
    assert _plain(printed) == (lines, code, name)


def test_a_line_with_the_name_in_front_is_split() -> None:
    printed = ["25 Example Street, Bab Example, Cairo, Egypt"]
    assert [line.text for line in read_address(printed, None, run_on=True).lines] == [
        "25 Example Street, Bab Example",
        "Cairo",
    ]
    assert [line.text for line in read_address(printed, None).lines] == ["25 Example Street, Bab Example, Cairo"]


def test_georgia_is_a_state_at_home() -> None:
    assert _plain(["5 Example Road", "Exampleville, Georgia"], "US")[1] == "?"
    assert _plain(["5 Example Road", "Exampleville, Georgia"], "GE")[1] == "GE"
