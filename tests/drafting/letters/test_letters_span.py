from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.letter import read_letter
from ualetter.drafting.letters.span import find_letter

PROSE = "I am writing about Jane Sample, who was arrested on 3 May."
SCHREIBEN = "ich schreibe Ihnen wegen Jana Beispiel, die am 3. Mai festgenommen wurde."


def found(page: str) -> tuple[str | None, str]:
    """The opening and the text of the page that the letter takes up."""
    lines = split_lines(page)
    span = find_letter(lines)
    assert span is not None
    texts = [line.text for line in lines[span.start : span.end + 1]]
    texts[-1] = texts[-1][: span.end_at]
    texts[0] = texts[0][span.start_at :]
    return span.opening.text if span.opening else None, "\n".join(texts)


@pytest.mark.parametrize(
    "opening",
    [
        "Dear Minister,",
        "Dear Minister",
        "Your Excellency",
        "Mr. President:",
        "Honourable Minister Tan",
        "Excellency -",
        "Sehr geehrter Herr Minister",
        "Señor Presidente:",
        "Monsieur le Ministre,",
        "Bästa minister",
        "Geachte heer",
        "Ers Excellens",
        "To whom it may concern",
    ],
)
@pytest.mark.parametrize(
    "above", ["", "The river is long.\n\n", "SAMPLE LETTER\n", "Minister of Water\n1 River Road\n"]
)
def test_an_opening_on_its_own_line(opening: str, above: str) -> None:
    page = f"{above}{opening}\n{PROSE}\nYours sincerely,\n[YOUR NAME]\n\nMore of it."
    assert found(page) == (opening, f"{opening}\n{PROSE}\nYours sincerely,\n[YOUR NAME]")


@pytest.mark.parametrize(
    ("page", "opening", "text"),
    [
        (
            f"Town Salutation: Dear Ambassador SAMPLE LETTER Dear Director, {PROSE} Yours sincerely, [YOUR NAME] MORE",
            "Dear Director,",
            f"Dear Director, {PROSE} Yours sincerely, [YOUR NAME]",
        ),
        (
            f"Washington DC 20008 Phone: +00 Dear Governor, {PROSE} Sincerely, [NAME]",
            "Dear Governor,",
            f"Dear Governor, {PROSE} Sincerely, [NAME]",
        ),
        (
            f"SAMPLE LETTER: Your Excellency, {PROSE} Respectfully yours, SHARE",
            "Your Excellency,",
            f"Your Excellency, {PROSE} Respectfully yours,",
        ),
        (
            f"Salutation: Dear Ambassador\n\nDear Director,\n{PROSE}\nSincerely,\n",
            "Dear Director,",
            f"Dear Director,\n{PROSE}\nSincerely,",
        ),
        (
            f"Salutation:\nDear Ambassador\n\nDear Director,\n{PROSE}\nSincerely,\n",
            "Dear Director,",
            f"Dear Director,\n{PROSE}\nSincerely,",
        ),
        (
            f"Jon Sample\nDear Ambassador,\nSend copies to their embassy.\nDear Director,\n{PROSE}\nSincerely,",
            "Dear Director,",
            f"Dear Director,\n{PROSE}\nSincerely,",
        ),
        (
            f"Start with “Dear Minister, I am a teacher” if you are.\n\nDear Director,\n{PROSE}\nSincerely,",
            "Dear Director,",
            f"Dear Director,\n{PROSE}\nSincerely,",
        ),
        (
            f"Anrede: Exzellenz\n\nSehr geehrter Herr Minister\n{SCHREIBEN}\nHochachtungsvoll\n[Ihr Name]",
            "Sehr geehrter Herr Minister",
            f"Sehr geehrter Herr Minister\n{SCHREIBEN}\nHochachtungsvoll\n[Ihr Name]",
        ),
        (
            f"SAMPLE LETTER\nMinister of Water\n3 May 2020\nSubject: The river\nDear Minister,\n{PROSE}\nSincerely,",
            "Dear Minister,",
            f"Subject: The river\nDear Minister,\n{PROSE}\nSincerely,",
        ),
        (f"SAMPLE LETTER\n{PROSE}\nYours sincerely,\nMore", None, f"{PROSE}\nYours sincerely,"),
        (
            f"Dear Minister,\n{PROSE}\nIt goes on.\n\nADDITIONAL INFORMATION\nThe river is long.",
            "Dear Minister,",
            f"Dear Minister,\n{PROSE}\nIt goes on.",
        ),
    ],
)
def test_where_the_letter_stands(page: str, opening: str | None, text: str) -> None:
    assert found(page) == (opening, text)


@pytest.mark.parametrize(
    "page",
    [
        "",
        "The river is long.",
        "Salutation: Dear Minister\nPlease write immediately to the authorities of the country, in your own words.",
        "Anrede: Sehr geehrter Herr Minister",
        "Tratamiento: Estimado Señor\nEscriban a las autoridades en su propio idioma y sin demora, por favor.",
        "Formule d’appel : Monsieur le Ministre,\nÉcrivez sans tarder aux autorités dans votre propre langue, merci.",
        "Start with “Dear Minister,”\nand tell in your own words what you think of the works at the river.",
        "Please write:\n- calling on them to release Jane;\nSalutation: Dear Minister\nCopies to:\nPresident",
        "Dear supporters of the river,\nplease act today: the works have begun, and the gate is closed for good.",
        "Minister of Water\nMr. Jon Sample,\nMinistry of Water\n1 River Road",
        "Jon Sample\nDear Minister\n\nAnd copies to:\nAmbassador of Nowhere",
    ],
)
def test_no_letter(page: str) -> None:
    assert find_letter(split_lines(page)) is None


_SCRAPS = st.sampled_from(
    [
        "Dear Minister,",
        "Dear ",
        "Your Excellency",
        "Yours sincerely,",
        "Veuillez agréer ",
        "SAMPLE LETTER",
        "Salutation: ",
        "I urge you to ",
        "I call on you to:",
        "release her; ",
        "and ",
        "- ",
        "• ",
        "1. ",
        "[YOUR NAME]",
        "{{ ",
        "{% ",
        "*",
        "____",
        "U.S.",
        ". ",
        ": ",
        "\n",
        "\n\n",
        "Re: ",
        "12 May 2020",
        "ill-",
        "zu ",
        "…",
    ]
)


@settings(deadline=None, max_examples=300)
@given(st.lists(_SCRAPS | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_is_read_without_a_crash(text: str) -> None:
    lines = split_lines(text)
    span = find_letter(lines)
    if span is None:
        return
    assert 0 <= span.start <= span.end < len(lines)
    assert 0 <= span.start_at < len(lines[span.start].text)
    assert 0 < span.end_at <= len(lines[span.end].text)
    letter = read_letter(lines, span).letter
    assert letter.body is not None
    assert letter.body.text or letter.body.doubts


@pytest.mark.parametrize(
    "scrap",
    [
        "Dear Minister, ",
        "Dear ",
        "I urge you to ",
        "release; ",
        "• a ",
        "Yours sincerely, ",
        "Veuillez agréer ",
        "a",
        "A",
        ", ",
        "Mr. ",
        "[",
        "{",
        "*",
        "-",
        "1. ",
        "\n",
        "Dear Minister,\nI am \n",
        "zu",
        "Je vous prie d’",
        "und ich ",
    ],
)
def test_a_huge_page_takes_no_time_to_speak_of(scrap: str) -> None:
    # Anything worse than linear would take minutes here, and the test's runner would be stopped.
    page = f"Dear Minister,\nI am writing.\n{scrap * (100_000 // len(scrap))}\nYours sincerely,"
    lines = split_lines(page)
    span = find_letter(lines)
    assert span is None or read_letter(lines, span).letter.body is not None
