from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.people import is_name, read_people


@pytest.mark.parametrize(
    ("page", "people"),
    [
        ("Name: Ana Example", ["Ana Example"]),
        ("NAME AND PREFERRED PRONOUN: Ana Example (she/her)", ["Ana Example"]),
        ("NAME AND PREFERRED PRONOUN: Ana Example (she/her), Ben Sample (he/him)", ["Ana Example", "Ben Sample"]),
        ("NAME AND PREFERRED PRONOUN: Ana Example (she/her),\nBen Sample (he/him)", ["Ana Example", "Ben Sample"]),
        ("Name: Ana Example\nGender m/f: f", ["Ana Example"]),
        ("Name: Ana Example, Ben Sample Gender m/f: both", ["Ana Example", "Ben Sample"]),
        ("Names: Ana Example (f), Ben Sample and 23 others", ["Ana Example", "Ben Sample"]),
        ("Names: Ana Example and Ben Sample", ["Ana Example", "Ben Sample"]),
        ("NOMBRE Y GÉNERO GRAMATICAL PREFERIDO: Ana de la Cruz Ejemplo (ella)", ["Ana de la Cruz Ejemplo"]),
        ("NOM ET PRONOM(S) À UTILISER : Ana Exemple (elle)", ["Ana Exemple"]),
        ("NAME UND BEVORZUGTES PRONOMEN: Ana Beispiel (sie)", ["Ana Beispiel"]),
        ("NAMN OCH PRONOMEN: Ana Exempel (hon)", ["Ana Exempel"]),
        ("Name: Members of the Example community (they/them)", []),
        ("NAME AND PREFERRED PRONOUN: N/A", []),
        (
            "UA 1/98 Fear for safety\nPERU\tAna Example (f), aged 30, teacher\nBen Sample (m)",
            ["Ana Example", "Ben Sample"],
        ),
        ("EX 1/98 Death penalty\nUSA (Texas)\tAna Example", ["Ana Example"]),
        (
            "NAME AND PREFERRED PRONOUN: Ana Example (she/her), Ben Sample (he/him), and Cara Muster (she/her)",
            ["Ana Example", "Ben Sample", "Cara Muster"],
        ),
        ("NOM, PRÉNOM ET PRONOM À UTILISER : Ana Exemple (elle)", ["Ana Exemple"]),
        (
            "UA 1/98 Fear\nINDONESIA/EAST TIMOR Ana Exemplo (f), aged 36\nBen Exemplo (m)",
            ["Ana Exemplo", "Ben Exemplo"],
        ),
        (
            "AU 1/98 Temor\nPERÚ Ana Ejemplo, de 37 años\nSu hija, Lucía Ejemplo, de 14 años",
            ["Ana Ejemplo", "Lucía Ejemplo"],
        ),
        ("UA 1/98 Fear\nPERU Ana Example; Ben Sample, 30\nand other members of a union", ["Ana Example", "Ben Sample"]),
        ("Ana Example was arrested together with Ben Sample.", []),
        ("PERU Ana Example", []),
        ("", []),
    ],
)
def test_people_are_those_that_the_page_lists(page: str, people: list[str]) -> None:
    assert [value.text for value in read_people(split_lines(page))] == people


def test_an_old_list_ends_where_the_story_begins() -> None:
    page = "UA 1/98 Fear\nPERU Ana Example\nBen Sample was seen for the last time in the street on 5 May.\nCara Muster"
    assert [value.text for value in read_people(split_lines(page))] == ["Ana Example"]


@pytest.mark.parametrize(
    "name", ["Ana Example", "Ana de la Cruz", "O’Neil Example", "J. R. Sample", "Maria*", "王小明"]
)
def test_a_name(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize("text", ["", "Iran", "23 others", "Two Students", "a teacher", "Ana Example who was there"])
def test_no_name(text: str) -> None:
    assert not is_name(text)
