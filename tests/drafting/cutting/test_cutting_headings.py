from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.cutting import heading_words
from ualetter.drafting.cutting.headings import heading

ANNOUNCED = {
    "targets": [
        # English
        "WRITE TO:",
        "Please write to:",
        "APPEALS TO:",
        "Appeals to",
        "Addresses:",
        "Please send appeals to:",
        "PLEASE SEND APPEALS BEFORE 16 MAY 2018 TO:",
        "Send polite letters, faxes or e-mails to the following:",
        "Contact these two officials:",
        "Contact one or both of the officials below.",
        "Target(s) contact information",
        "Who to write to",
        "To:",
        # German
        "Bitte senden Sie Ihre Appelle bis 3. Mai an:",
        "Appelle an:",
        "Höflich formulierte Briefe und Faxe in gutem Englisch an:",
        "Adressaten",
        # Spanish
        "Envíen sus llamamientos, antes del 3 de mayo, a:",
        "Llamamientos a:",
        "Destinatarios:",
        # French
        "Merci d’envoyer vos appels avant le 3 mai à :",
        "Appels à :",
        "Écrivez à :",
        "Destinataires",
        # Swedish
        "Skicka brev senast den 3 maj till:",
        "Vädjanden till:",
        # Dutch
        "Stuur uw brieven voor 3 mei naar:",
        "Schrijf naar:",
        "Adressen:",
        # Portuguese, Italian
        "Envie suas cartas até 3 de maio para:",
        "Inviate le vostre lettere a:",
    ],
    "copies": [
        "COPIES TO:",
        "And copies to:",
        "Please also send a copy to:",
        "Also send copies to diplomatic representatives accredited to your country.",
        "Copies of your letters to:",
        "with a copy to the Embassy of Sampleland",
        "CC: Embassy of Sampleland",
        "cc Embassy of Sampleland",
        "Kopien an",
        "Senden Sie bitte eine Kopie an:",
        "Copias a:",
        "Y copias de los llamamientos a:",
        "Copies à :",
        "Kopior till:",
        "Kopie aan:",
        "Stuur een kopie naar:",
        "Cópias para:",
        "Copie a:",
    ],
    "letter": [
        "SAMPLE LETTER",
        "Model letter:",
        "Suggested text",
        "URGENT ACTION LETTER",
        "TAKE ACTION: WRITE AN APPEAL IN YOUR OWN WORDS OR USE THIS MODEL LETTER",
        "Musterbrief",
        "Briefvorschlag:",
        "Modelo de carta",
        "Carta modelo:",
        "Exemple de lettre",
        "Lettre-type",
        "Exempelbrev",
        "Förslag till brev",
        "Voorbeeldbrief",
        "Lettera tipo",
    ],
    "demands": [
        "RECOMMENDED ACTION: Please send letters in English or your own language:",
        "PLEASE WRITE IMMEDIATELY in English or your own language:",
        "Please write:",
        "Please write to the authorities urging them to release her.",
        "Send faxes in Spanish or in your own language:",
        "Calling on the authorities to:",
        "Demands",
        "Forderungen:",
        "Schreiben Sie bitte Briefe, in denen Sie",
        "Fordern Sie die Behörden auf,",
        "ACCIONES RECOMENDADAS: Envíen cartas",
        "Pidan a las autoridades que:",
        "ACTION RECOMMANDÉE : dans les appels",
        "Demandez aux autorités :",
        "REKOMMENDERAD AKTION",
        "Uppmana myndigheterna att:",
        "AANBEVOLEN ACTIE",
        "Roep de autoriteiten op:",
    ],
    "background": [
        "ADDITIONAL INFORMATION",
        "Additional information (for activists only)",
        "ADDITIONAL INFORMATION In 2019 the river was closed.",
        "Background:",
        "BACKGROUND INFORMATION",
        "ADDITIONAL RESOURCES",
        "Hintergrundinformationen",
        "INFORMACIÓN COMPLEMENTARIA",
        "Antecedentes",
        "COMPLÉMENT D’INFORMATION",
        "Informations complémentaires :",
        "Bakgrund",
        "Ytterligare information",
        "Achtergrondinformatie",
        "Informazioni aggiuntive",
        "Informações complementares",
    ],
    "label": [
        "UA: 12/21 Index: ASA 00/0001/2021",
        "AI Index: ASA 00/01/94",
        "Issue Date: 3 May 2021",
        "Name: Ana Example",
        "NAME AND PREFERRED PRONOUN: Ana Example (she)",
        "Names and genders: Ana Example (f)",
        "Gender m/f: f",
        "Further information on UA 12/21",
        "This is the second update of UA 12/21.",
        "Nombre: Ana Ejemplo",
        "Género: f",
        "Geschlecht: w",
        "Nom : Ana Exemple",
        "Naam: Ana Voorbeeld",
        "Namn: Ana Exempel",
        "Kön: k",
    ],
    "rest": [
        "PREFERRED LANGUAGE TO ADDRESS TARGET: English",
        "PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL: 3 May 2021",
        "Appeal deadline: 3 May 2021",
        "PLEASE SEND APPEALS IMMEDIATELY.",
        "Check with your section office if sending appeals after the above date.",
        "LINK TO PREVIOUS UA: none",
        "Click here to let us know the actions you took.",
        "Share this page",
        "Bitte schreiben Sie in gutem Spanisch",
        "IDIOMA PREFERIDO: español",
        "ENLACE A LA AU ANTERIOR",
        "LANGUE(S) À PRIVILÉGIER : français",
        "MERCI D’AGIR AVANT LE 3 MAI",
        "FÖREDRAGET SPRÅK: engelska",
        "VOORKEURSTAAL: Engels",
    ],
    "steps": [
        "TAKE ACTION",
        "Take action: write today",
        "How you can help",
        "What you can do:",
        "1. Write a letter in your own words or use the sample below.",
        "Write letters, e-mails or faxes",
        "You can also call the embassy.",
        "WERDEN SIE AKTIV",
        "So können Sie helfen",
        "ACTÚA",
        "Qué puedes hacer",
        "PASSEZ À L’ACTION",
        "Que faire ?",
        "AGERA NU",
        "Så kan du hjälpa",
        "KOM IN ACTIE",
        "Wat kun je doen",
    ],
}


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, texts in ANNOUNCED.items() for text in texts])
def test_what_a_line_announces(kind: str, text: str) -> None:
    found = heading(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "text",
    [
        # what begins as the headings above do, in a story
        "Targeted by the police for her songs, she left the town in March.",
        "Letters to her family were never delivered, and she has had no answer.",
        "To this day nobody has told the family where she is.",
        "Addresses of the activists were published, and their houses were marked.",
        "Contact with her family is not allowed.",
        "Appeals to the court were turned down three times.",
        "Copies of the song were found in her house by the police.",
        "Copy shops were closed in the whole town.",
        "Sampled water from the river was full of lead.",
        "Letter after letter was sent back.",
        "Demands for her release were made by her colleagues.",
        "Background checks were made on all of the teachers.",
        "Additional information was published by her lawyer on Monday.",
        "Additional information emerged in May.",
        "Names of the dead were read out on the square.",
        "Index finger and thumb of his hand were broken.",
        "Reports of torture have reached her family.",
        "Languages of the minority are not allowed in schools.",
        "Action has been taken.",
        "Adressen der Familien standen im Netz.",
        "Hintergrund der Verhaftung ist ein Lied.",
        "Briefe der Familie kommen nicht an, sagt der Anwalt.",
        "Cartas a su familia no llegaron, y desde marzo no sabe nada de sus hijos.",
        "Antecedentes penales no tiene, dice su abogado.",
        "Nombres de los muertos fueron leídos en la plaza.",
        "Contexte tendu dans la ville, où la police garde les rues.",
        "Appels et lettres restent sans réponse.",
        "Brev till familjen kom aldrig fram.",
        "Bakgrunden till gripandet är en sång.",
        "Brieven aan haar familie kwamen nooit aan.",
        "Achtergrond van de arrestatie is een lied.",
        # names and addresses
        "Jana Sample",
        "1 River Road",
        "Toledo 12",
        "Minister of Water",
        "Email: jana@example.org",
        "",
        "•",
    ],
)
def test_a_line_that_announces_nothing(text: str) -> None:
    assert heading(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "copies of the letter to the court were found in her house",
        "additional resources from the town, which it never got",
        "share of the water, and the miners were told to leave",
        "report to the police each week and may not leave the town",
        "deadline of the court had passed",
        "page 5 of the verdict",
        "model letters shown to the court",
        "recommended actions of the commission were never taken",
        "to",
        "que faire de ces lettres, dit-elle",
    ],
)
def test_a_line_in_the_middle_of_a_sentence_announces_nothing(text: str) -> None:
    assert heading(text) is None
    assert heading(text[0].upper() + text[1:]) is not None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("copies to:", "copies"),
        ("and copies to the Embassy of Sampleland", "copies"),
        ("with a copy to the Embassy of Sampleland", "copies"),
        ("cc Embassy of Sampleland", "copies"),
        ("appeals to:", "targets"),
        ("background:", "background"),
    ],
)
def test_a_heading_may_be_written_small(text: str, kind: str) -> None:
    found = heading(text)
    assert found is not None
    assert found.kind == kind


@pytest.mark.parametrize(
    "item",
    ["- share what is known with her family;", "• report to the court;", "2. copies of the verdict to her lawyer."],
)
def test_an_item_of_a_list_of_demands_announces_nothing(item: str) -> None:
    assert heading(item) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("WRITE TO:", ""),
        ("Appeals to: Minister of Water", "Minister of Water"),
        ("To: Minister of Water", "Minister of Water"),
        ("COPIES TO: Ambassador: Jon Sample", "Ambassador: Jon Sample"),
        ("Copies to the embassy: 2 Hill Road", "2 Hill Road"),
        ("CC: Embassy of Sampleland", "Embassy of Sampleland"),
        ("cc Embassy of Sampleland", "Embassy of Sampleland"),
        ("Kopien an: Botschaft von Muster", "Botschaft von Muster"),
        ("Copies à : Ambassade", "Ambassade"),
        ("Name: Ana Example", "Ana Example"),
        ("TAKE ACTION", ""),
        ("1. Appeals to: Minister of Water", "Minister of Water"),
    ],
)
def test_what_stands_behind_a_heading(text: str, rest: str) -> None:
    found = heading(text)
    assert found is not None
    assert found.rest == rest


@pytest.mark.parametrize("mark", ["• ", "- ", "– ", "► ", "1. ", "(2) ", "a) "])
def test_a_heading_may_be_numbered(mark: str) -> None:
    assert heading(f"{mark}Write to:") == heading("Write to:")


PHRASES = [line.strip() for kind in ANNOUNCED for line in getattr(heading_words, kind.upper()).strip().split("\n")]


@pytest.mark.parametrize("phrase", [phrase for phrase in PHRASES if not phrase.startswith("#")])
def test_each_phrase_is_whole_on_its_line(phrase: str) -> None:
    assert re.compile(phrase).pattern == phrase
    assert PHRASES.count(phrase) == 1
    assert "  " not in phrase


@given(st.text(max_size=400))
def test_what_stands_behind_is_the_end_of_the_line(text: str) -> None:
    found = heading(text)
    assert found is None or text.rstrip().endswith(found.rest)


@pytest.mark.parametrize(
    ("scrap", "kind"),
    [
        ("please send ", None),
        ("copies of a ", "copies"),
        ("write in english ", None),
        ("y una copia ", None),
        ("envoyez ", None),
        ("en kopia ", None),
        ("please write, calling ", "demands"),
        (": ", None),
    ],
)
def test_a_long_line_takes_no_time_to_speak_of(scrap: str, kind: str | None) -> None:
    # Anything worse than linear would take minutes here, and the test's runner would be stopped.
    found = heading(scrap.capitalize() + scrap * (200_000 // len(scrap)))
    assert (found.kind if found else None) == kind
