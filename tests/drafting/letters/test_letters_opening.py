from __future__ import annotations

import pytest

from ualetter.drafting.letters.opening import is_opening, opening_end, read_opening


@pytest.mark.parametrize(
    "text",
    [
        "Dear Minister,",
        "Dear Ambassador",
        "Dear Mr. President:",
        "Dear Lt. Gen. Sample,",
        "Dear Sir or Madam,",
        "Dear Minister / Your Excellency,",
        "Dear Minister Sample, or Dear Governor Example,",
        "Dear Minister of Foreign Affairs, Trade and Development,",
        "DEAR MINISTER,",
        "Your Excellency",
        "Your Excellency,",
        "Your Royal Highness,",
        "Excellency -",
        "Excellency —",
        "Mr. President:",
        "Madam Secretary,",
        "Honourable Minister Sample,",
        "To whom it may concern",
        "To Whom It May Concern:",
        "Sehr geehrter Herr Minister",
        "Sehr geehrte Frau Präsidentin,",
        "Exzellenz,",
        "Eure Exzellenz!",
        "Señor Presidente:",
        "Estimado señor Ministro:",
        "Excelentísimo Señor:",
        "Su Excelencia,",
        "Monsieur le Ministre,",
        "Madame la Présidente,",
        "Monsieur le Procureur général,",
        "Excellence,",
        "Bästa minister",
        "Ers Excellens",
        "Geachte heer Voorbeeld,",
        "Excellentie,",
        "Prezado Senhor Ministro,",
        "Egregio Presidente,",
        "Kære minister",
        "Bäste energiminister,",
        "Kjære statsråd,",
        "Exmo. Senhor Ministro,",
        "Gentile Ministro,",
        "Herr Präsident,",
        "Liebe Frau Ministerin,",
        "Excmo. Sr. Presidente:",
        "M. le Ministre,",
        "Mijnheer de President,",
        "Weledelgestrenge heer,",
        "Your Majesty",
        "尊敬的部长：",
        "معالي الوزير،",
    ],
)
def test_an_opening(text: str) -> None:
    assert is_opening(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Minister of Justice",
        "Mr. John Sample",
        "Mr. John Sample,",
        "Señor Juan Muestra",
        "Monsieur Jean Exemple,",
        "Honourable Minister of Justice",
        "Director Heng Sample",
        "His Excellency President Sample",
        "dear friends of the river",
        "Dear friends. We write to you.",
        "Dear Minister, I am writing to you",
        "Email: minister@example.org",
        "I am writing to you, dear Minister,",
        "Dearborn, Michigan",
        "Your help is needed.",
        "Bestellen Sie jetzt",
    ],
)
def test_no_opening(text: str) -> None:
    assert not is_opening(text)


@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("Dear Director Heng, I am writing to express", "Dear Director Heng,"),
        ("Dear Mr. President, I am writing", "Dear Mr. President,"),
        ("Your Excellency: We are writing", "Your Excellency:"),
        ("Excellency - I am writing", "Excellency -"),
        ("Dear Ambassador I am writing to you", "Dear Ambassador"),
        ("Dear Minister X, or Dear Governor Y, I am writing", "Dear Minister X, or Dear Governor Y,"),
        ("Dear Minister, Your Excellency, I am writing", "Dear Minister, Your Excellency,"),
        ("Sehr geehrter Herr Minister, ich schreibe", "Sehr geehrter Herr Minister,"),
        ("Dear Minister,\nI am writing", "Dear Minister,"),
        ("Dear Minister\n\nI am writing", "Dear Minister"),
        ("Dear Attorney-General Sample, it is with concern", "Dear Attorney-General Sample,"),
    ],
)
def test_where_an_opening_ends(text: str, opening: str) -> None:
    end = opening_end(text, 0)
    assert end is not None
    assert text[:end] == opening


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Dear Minister,", ["Dear Minister,"]),
        ("Dear Sir or Madam,", ["Dear Sir or Madam,"]),
        ("Dear Sir/Madam,", ["Dear Sir/Madam,"]),
        ("Dear Minister / Your Excellency,", ["Dear Minister,", "Your Excellency,"]),
        ("Dear Minister X, or Dear Governor Y,", ["Dear Minister X,", "Dear Governor Y,"]),
        ("Dear Minister X, dear Governor Y:", ["Dear Minister X:", "Dear Governor Y:"]),
        ("Dear President X and Dear Minister Y,", ["Dear President X,", "Dear Minister Y,"]),
        ("Dear Minister/Ambassador,", ["Dear Minister,", "Dear Ambassador,"]),
        ("Dear Minister/Estimado Señor Secretario", ["Dear Minister", "Estimado Señor Secretario"]),
        ("Dear Minister of Justice and Police,", ["Dear Minister of Justice and Police,"]),
        ("Sehr geehrte Damen und Herren,", ["Sehr geehrte Damen und Herren,"]),
        (
            "Sehr geehrter Herr Minister, sehr geehrte Frau Beispiel,",
            ["Sehr geehrter Herr Minister,", "Sehr geehrte Frau Beispiel,"],
        ),
        ("Monsieur le Ministre, Excellence,", ["Monsieur le Ministre,", "Excellence,"]),
        ("Madame, Monsieur,", ["Madame, Monsieur,"]),
        ("Excellency -", ["Excellency -"]),
    ],
)
def test_the_people_of_an_opening(text: str, people: list[str]) -> None:
    opening = read_opening(text)
    assert opening is not None
    assert opening.text == text
    assert list(opening.people) == people
