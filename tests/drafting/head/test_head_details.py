from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from ualetter.documents.model import Link
from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.advice import read_advice
from ualetter.drafting.head.languages import read_languages
from ualetter.drafting.head.report import read_report
from ualetter.drafting.head.tongues import language_of

CAMPAIGN = Path(__file__).parents[3] / "campaigns" / "ua-140-20.yaml"
STEPS = """
  1. Write a letter in your own words or using the sample below as a guide to one or both government officials listed. \
You can also email, fax, call or Tweet them.
  2. Click here to let us know the actions you took on Urgent Action 140.20. It’s important to report because we share \
the total number with the officials we are trying to persuade and the people we are trying to help.
"""


def advice(page: str) -> list[str | None]:
    return [value.text for value in read_advice(split_lines(page))]


def test_the_steps_of_the_shipped_campaign() -> None:
    campaign = yaml.safe_load(CAMPAIGN.read_text(encoding="utf-8"))
    url, email, note = read_report(split_lines(STEPS))
    assert (url, email) == (None, None)
    assert note is not None
    assert note.text == campaign["report"]["note"]
    assert advice(STEPS) == campaign["advice"]


@pytest.mark.parametrize(
    ("page", "tags"),
    [
        ("PREFERRED LANGUAGE TO ADDRESS TARGET: Spanish, English", ["es", "en"]),
        ("PREFERRED LANGUAGE TO ADDRESS TARGET: Spanish. You can also write in your own language.", ["es"]),
        ("PREFERRED LANGUAGE TO ADDRESS TARGETS:\nSpanish and English.", ["es", "en"]),
        ("Languages: Arabic or English", ["ar", "en"]),
        ("Please write immediately in English, Spanish or your own language:", ["en", "es"]),
        ("RECOMMENDED ACTION: Please send faxes/telegrams/letters in Spanish or your own language:", ["es"]),
        ("Please write in Haitian Creole or French.", ["ht", "fr"]),
        ("IDIOMA PREFERIDO PARA DIRIGIRSE AL DESTINATARIO: español. También en su propio idioma.", ["es"]),
        ("LANGUE À UTILISER POUR ÉCRIRE AUX DESTINATAIRES : arabe, anglais", ["ar", "en"]),
        ("LANGUE(S) À PRIVILÉGIER POUR LES APPELS AU(X) DESTINATAIRE(S) : français, anglais", ["fr", "en"]),
        ("Act by 9 August 2022. Languages: Portuguese, English.", ["pt", "en"]),
        ("Please act by 3 May, in Arabic or English.", ["ar", "en"]),
        ("Talen: Spaans, Engels", ["es", "en"]),
        ("Schreib auf Spanisch, Englisch oder Deutsch.", ["es", "en", "de"]),
        ("Skicka telegram eller flygpost på engelska eller svenska:", ["en", "sv"]),
        ("PREFERRED LANGUAGE TO ADDRESS TARGET: English, Kinyarwanda", ["en", "rw"]),
        ("Languages: Filipino, Tagalog", ["fil", "tl"]),
        ("Écrivez en français, en anglais ou dans votre propre langue :", ["fr", "en"]),
        ("Schreiben Sie in gutem Persisch, Englisch oder auf Deutsch.", ["fa", "en", "de"]),
        ("Skriv på engelska eller svenska.", ["en", "sv"]),
        ("Schrijf in het Engels of Frans.", ["en", "fr"]),
        ("Please write in your own words.", []),
        ("He was held in English Bay and wrote from there in Spanish.", []),
        ("She speaks Spanish.", []),
        ("", []),
    ],
)
def test_the_languages_of_the_targets(page: str, tags: list[str]) -> None:
    found = read_languages(split_lines(page))
    assert [value.text for value in found] == tags
    assert all(value.doubts == () for value in found)


@pytest.mark.parametrize(
    ("letter", "tag"),
    [
        ("I am writing to you about the case of Ana Example.", "en"),
        ("Ich schreibe Ihnen, weil ich mit großer Sorge von der Haft gehört habe.", "de"),
        ("Le escribo para expresar mi preocupación por la detención.", "es"),
        ("Je vous écris pour exprimer ma préoccupation pour Ana Exemple.", "fr"),
        ("Jag skriver till er för att uttrycka min oro.", "sv"),
        ("Ik schrijf u omdat ik mij zorgen maak over het lot van Ana.", "nl"),
        ("Escrevo para manifestar a minha preocupação com o caso dos detidos.", "pt"),
        ("Le scrivo per esprimere la mia preoccupazione per il caso di Ana.", "it"),
        ("我写信给您，对此表示关切。", "zh"),
        ("أكتب إليكم للتعبير عن قلقي", "ar"),
        ("من این نامه را می‌نویسم و نگران او هستم", "fa"),
        ("Я пишу вам по поводу дела", "ru"),
        ("Я пишу вам, щоб висловити свою тривогу з їхнього приводу", "uk"),
        ("", "en"),
        ("12345", "en"),
    ],
)
def test_the_language_of_a_letter(letter: str, tag: str) -> None:
    assert language_of(letter) == tag


@pytest.mark.parametrize(
    ("page", "rules"),
    [
        (
            "Please do not mention Amnesty in your letters. It could put her at risk. Be polite.",
            ["Please do not mention Amnesty in your letters. It could put her at risk.", "Be polite."],
        ),
        (
            "1. Write to the minister.\n2. Please keep your letter short and polite.\n3. Report your action to us.",
            ["Write to the minister.", "Please keep your letter short and polite."],
        ),
        ("Take action\nWrite a letter in your own words. Your letter counts.", ["Write a letter in your own words."]),
        (
            "Bitte erwähnen Sie Amnesty nicht. Dies könnte ihm schaden.",
            ["Bitte erwähnen Sie Amnesty nicht. Dies könnte ihm schaden."],
        ),
        ("Por favor, no mencionen a Amnistía en sus cartas.", ["Por favor, no mencionen a Amnistía en sus cartas."]),
        (
            "• Never send money or stamps.\n• You can also post a card.",
            ["Never send money or stamps.", "You can also post a card."],
        ),
        ("Please take action as soon as possible until 5 May 2026.", []),
        ("Please check with your section office if sending appeals after 5 May.", []),
        ("Please write in Spanish.", []),
        ("Also send copies to diplomatic representatives accredited to your country.", []),
        ("Please let us know if you took action by writing to uan@example.org.", []),
        ("Share this action with your friends.", []),
        ("Please send appeals to arrive by 25 November 2021.", []),
        (
            "Skicka ett mejl eller ett brev. Skriv på engelska eller svenska. Senast den 28 februari.",
            ["Skicka ett mejl eller ett brev."],
        ),
        (
            "Schreiben Sie in Ihren eigenen Worten. Bleiben Sie höflich.",
            ["Schreiben Sie in Ihren eigenen Worten.", "Bleiben Sie höflich."],
        ),
        (
            "What you can do: Write to both officials below in your own words.",
            ["Write to both officials below in your own words."],
        ),
        ("A short text in your own words is best.", ["A short text in your own words is best."]),
        ("Use the letter below or your own words.\n\nSEND YOUR LETTER TO", ["Use the letter or your own words."]),
        ("Please find our action below.", []),
        ("Bleib bitte in jedem Fall höflich.", ["Bleib bitte in jedem Fall höflich."]),
        ("The minister was asked for an answer and gave none.", []),
        ("", []),
    ],
)
def test_advice_is_what_the_writer_should_do(page: str, rules: list[str]) -> None:
    assert advice(page) == rules


LINKS = [
    Link(text="Home", url="https://example.org/"),
    Link(text="Click here to let us know", url="https://example.org/report"),
]


@pytest.mark.parametrize(
    ("page", "links", "url", "email"),
    [
        (STEPS, LINKS, "https://example.org/report", None),
        (STEPS, LINKS[:1], None, None),
        (STEPS, [Link(text="Click here", url="https://example.org/r")], "https://example.org/r", None),
        (
            STEPS,
            [Link(text="here", url="https://example.org/r"), Link(text="Here", url="https://example.org/s")],
            None,
            None,
        ),
        ("Report your action: https://example.org/r.", [], "https://example.org/r", None),
        ("Please let us know if you took action: uan@example.org.", [], None, "uan@example.org"),
        ("Bitte informieren Sie uns über Ihre Briefe: ua@example.org", [], None, "ua@example.org"),
        ("Write to minister@example.org.\nReport your action to us.", [], None, None),
        ("I urge you to inform us of the action taken, minister@example.org", [], None, "minister@example.org"),
        ("", [], None, None),
    ],
)
def test_where_to_report(page: str, links: list[Link], url: str | None, email: str | None) -> None:
    found = read_report(split_lines(page), links)
    assert [value and value.text for value in found[:2]] == [url, email]


def test_the_note_ends_where_the_text_goes_on_about_something_else() -> None:
    page = "Please tell us about your letters. We count them. Amnesty began in 1961."
    assert read_report(split_lines(page))[2] is not None
    assert (
        getattr(read_report(split_lines(page))[2], "text", None) == "Please tell us about your letters. We count them."
    )


@pytest.mark.parametrize(
    ("page", "email", "note"),
    [
        (
            "TELL US\n\nPlease tell us that you have taken action: write to ua@example.org.",
            "ua@example.org",
            "Please tell us that you have taken action: write to ua@example.org.",
        ),
        (
            "2) LET US KNOW YOU TOOK ACTION\nClick here to let us know if you took action on this case!",
            None,
            "Let Amnesty know if you took action on this case!",
        ),
        ("2) LET US KNOW YOU TOOK ACTION", None, "Let Amnesty know YOU TOOK ACTION"),
        (
            "Let us know if you took action. Amnesty, 1 Example Street, info@example.org",
            None,
            "Let Amnesty know if you took action.",
        ),
        (
            "Let us know if you took action. Write to ua@example.org",
            "ua@example.org",
            "Let Amnesty know if you took action.",
        ),
        (
            "Act by May 5, 2026. We would like to know if you took action. Send a copy of any reply to ua@example.org",
            "ua@example.org",
            "We would like to know if you took action. Send a copy of any reply to ua@example.org",
        ),
        (
            "Send your appeals and any answers you get to ua@example.org.",
            "ua@example.org",
            "Send your appeals and any answers you get to ua@example.org.",
        ),
        (
            "Merci de nous informer de toute réponse : ua@example.org",
            "ua@example.org",
            "Merci de nous informer de toute réponse : ua@example.org",
        ),
        (
            "Berätta gärna för oss om du får svar: ua@example.org",
            "ua@example.org",
            "Berätta gärna för oss om du får svar: ua@example.org",
        ),
        (
            "Tell us how many messages you sent. We pass the number on.",
            None,
            "Tell us how many messages you sent. We pass the number on.",
        ),
        ("[Report your actions here](https://example.org/report).", None, "Report your actions here."),
        ("Write to ua@example.org for help.", None, None),
    ],
)
def test_where_and_how_to_report(page: str, email: str | None, note: str | None) -> None:
    _, found, told = read_report(split_lines(page))
    assert (found.text if found else None) == email
    assert (told.text if told else None) == note
