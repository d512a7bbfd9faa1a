from __future__ import annotations

import pytest

from ualetter.drafting.cutting.prose import is_prose


@pytest.mark.parametrize(
    "text",
    [
        "The teacher Ana Example was taken from her house in Sampleton on 3 May and has not been seen since.",
        "ANA EXAMPLE was taken from her house and has not been seen since then by anybody.",
        "Die Lehrerin Ana Beispiel wurde am 3. Mai in ihrem Haus festgenommen und seither nicht gesehen.",
        "La maestra Ana Ejemplo fue detenida en su casa y desde entonces nadie sabe nada de ella.",
        "L’institutrice a été arrêtée dans sa maison et personne ne sait où elle se trouve aujourd’hui.",
        "Läraren greps i sitt hem den tredje maj och ingen vet var hon finns nu.",
        "De lerares werd thuis gearresteerd en niemand weet sindsdien waar zij is.",
        "Учительница была задержана дома, и никто не знает, где она находится.",
    ],
)
def test_sentences_are_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1 2 3 4 5 6 7 8",
        "She was taken away.",
        "Ambassador Jon Sample, Embassy of the Republic of Sampleland, 12 River Road NW, Washington DC 20008",
        "Minister of Water and Rivers, Jana Sample, 1 River Road, Sampleton, Sampleland, Email: jana@example.org",
        "TAKE ACTION: WRITE AN APPEAL IN YOUR OWN WORDS OR USE THIS MODEL LETTER",
        "Ana Example, Ben Example, Cleo Example, Dan Example, Eve Example, Finn Example, Gil Example",
        "القاضي في المحكمة العليا في المدينة الكبيرة في البلاد",
    ],
)
def test_addresses_headings_and_names_are_none(text: str) -> None:
    assert not is_prose(text)


def test_a_script_without_small_letters_is_never_prose() -> None:
    assert not is_prose("她 在 家 中 被 捕 至今 下落 不明")
