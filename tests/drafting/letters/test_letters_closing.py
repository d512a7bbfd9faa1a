from __future__ import annotations

import pytest

from ualetter.drafting.letters.closing import closings


@pytest.mark.parametrize(
    ("text", "closing", "rest"),
    [
        ("Do. Yours sincerely, [YOUR NAME] SHARE THIS", "Yours sincerely,", " SHARE THIS"),
        ("It matters.\n\nYours sincerely,\n[YOUR NAME]\n[YOUR ADDRESS]\n\nMore", "Yours sincerely,", "\n\nMore"),
        ("It matters.\nYours faithfully\n\nName\n\nMore", "Yours faithfully", "\n\nMore"),
        ("It matters.\nSincerely,\n______", "Sincerely,", ""),
        ("It matters. Sincerely, [Your name, city]", "Sincerely,", ""),
        ("It matters.\nRespectfully yours,\nYour name", "Respectfully yours,", ""),
        ("It matters.\nYours sincerely,\n\n(YOUR NAME)", "Yours sincerely,", ""),
        ("It matters.\nYours sincerely,\n(see page 2)", "Yours sincerely,", "\n(see page 2)"),
        ("It matters.\nThank you,\n[NAME]", "Thank you,", ""),
        ("It matters.\nWith best wishes,", "With best wishes,", ""),
        ("Es ist wichtig.\nMit freundlichen Grüßen\n[Ihr Name]", "Mit freundlichen Grüßen", ""),
        ("Es ist wichtig. Hochachtungsvoll\nIhr Name", "Hochachtungsvoll", ""),
        ("Importa mucho.\nAtentamente,\n[SU NOMBRE]", "Atentamente,", ""),
        ("Importa.\nSin otro particular, le saluda atentamente,", "Sin otro particular, le saluda atentamente,", ""),
        (
            "C’est grave.\nVeuillez agréer, Monsieur le Ministre, l’expression de ma\nconsidération.\n[VOTRE NOM]",
            "Veuillez agréer, Monsieur le Ministre, l’expression de ma considération.",
            "",
        ),
        (
            "C’est grave. Dans l’attente, je vous prie d’agréer, M. le Ministre, mes salutations distinguées.",
            "Dans l’attente, je vous prie d’agréer, M. le Ministre, mes salutations distinguées.",
            "",
        ),
        ("Det är viktigt.\nMed vänlig hälsning\n[DITT NAMN]", "Med vänlig hälsning", ""),
        ("Det är viktigt.\nHögaktningsfullt,", "Högaktningsfullt,", ""),
        ("Het is belangrijk.\nHoogachtend,\n[UW NAAM]", "Hoogachtend,", ""),
        ("Het is belangrijk.\nMet vriendelijke groet,", "Met vriendelijke groet,", ""),
        ("È grave.\nDistinti saluti,", "Distinti saluti,", ""),
        ("It matters.\nThank you for your attention,\n[NAME]", "Thank you for your attention,", ""),
        ("It matters.\nThank you.\n[NAME]", "Thank you.", ""),
        ("It matters.\nI remain, yours sincerely,", "I remain, yours sincerely,", ""),
        (
            "Es ist wichtig.\nIch danke Ihnen und verbleibe\nmit freundlichen Grüßen",
            "Ich danke Ihnen und verbleibe mit freundlichen Grüßen",
            "",
        ),
        ("Es ist wichtig.\nMit vorzüglicher Hochachtung\nName", "Mit vorzüglicher Hochachtung", ""),
        (
            "Importa.\nAgradeciendo su atención, le saluda atentamente,",
            "Agradeciendo su atención, le saluda atentamente,",
            "",
        ),
        ("Det er viktig.\nMed respektfull hilsen", "Med respektfull hilsen", ""),
        ("It matters.\nFaithfully yours,\nName, town", "Faithfully yours,", ""),
    ],
)
def test_a_closing(text: str, closing: str, rest: str) -> None:
    (found,) = closings(text)
    assert found.text == closing
    assert text[found.end :] == rest


@pytest.mark.parametrize(
    "text",
    [
        "I sincerely hope so.",
        "Respectfully, I call on you to release them.",
        "We hold him in high regards.",
        "Sincerely felt words are rare.",
        "They are yours sincerely meant.",
        "Thank you for your attention to this matter.",
        "Thank you.",
        "With respect, I call on you to release them.",
        "With great respect, this is wrong.",
        "Je vous prie de libérer Jane.",
        "Mit freundlichen Worten",
        "",
    ],
)
def test_no_closing(text: str) -> None:
    assert list(closings(text)) == []
