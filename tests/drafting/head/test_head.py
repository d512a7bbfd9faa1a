from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.documents.model import Link
from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.head import Head, read_head

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.model import Value

STORY = "Ana Example was arrested at her home on 3 May 2026. She has been held without charge since then."


def head(page: str) -> Head:
    return read_head(split_lines(page))


def text(value: Value | None) -> str | None:
    return value.text if value else None


def sure(found: Head) -> dict[str, str | None]:
    """Everything but the summary, with an exclamation mark behind what is doubted."""
    fields = ("number", "issue", "index", "title", "country", "issued")
    values = {name: getattr(found, name) for name in fields}
    return {name: f"{value.text}{'!' * bool(value.doubts)}" for name, value in values.items() if value}


WEB_PAGE = f"""Skip to main content
Home > Get involved > Urgent Actions
Donate
• Urgent Action
Urgent Action: Student Detained in Shiraz (Iran: UA 140.20)
September 21, 2020
Photo: a student at a protest © Private
Share on Facebook

{STORY}
"""
SHEET_OF_2020 = f"""First UA: 140/20 Index: MDE 13/3078/2020 Iran Date: 21 September 2020

URGENT ACTION

STUDENT DETAINED WITHOUT CHARGE AND AT RISK OF
TORTURE
{STORY}
"""
SHEET_OF_2017 = f"""URGENT ACTION
URGENT ACTION TITLE: Iran: Student detained without charge

PUBLICATION DATE: 21 September 2020

URGENT ACTION TYPE AND NUMBER: THIRD UA 140/20

INDEX NUMBER: MDE 13/3078/2020

URGENT ACTION SUMMARY:
{STORY}
"""
SHEET_OF_1998 = f"""EXTERNAL (for general distribution)\t\tAI Index: MDE 13/27/98
Distr: UA/SC
UA 140/98\tFear for safety\t21 September 1998

IRAN\tAna Example (f), aged 30, trade unionist
\t\tBen Sample (m), teacher
\t\tMembers of the Example Trade Union

{STORY}

BACKGROUND INFORMATION
"""
FOLLOW_UP_OF_1998 = f"""PUBLIC AI Index: MDE 13/27/98
21 September 1998
Further information on UA 18/98 (MDE 13/05/98, 20 January 1998) - Death penalty / Fear of torture

IRAN\tAna Example

{STORY}
"""
GERMAN = """Urgent Action
Journalistin in Haft
Iran
UA-Nr: UA-140/2020 AI-Index: MDE 13/3078/2020 Datum: 21. September 2020
Die Journalistin Ana Beispiel wurde am 3. September 2020 festgenommen. Ihr drohen Folter und andere Misshandlungen.
"""
SPANISH = """Primera AU: 140/20 Índice: AMR 41/3078/2020 México Fecha: 21 de septiembre de 2020
ACCIÓN URGENTE
DEFENSORA DE LA TIERRA AMENAZADA
El 3 de septiembre, la defensora Ana Ejemplo recibió amenazas de muerte. Las autoridades no han tomado medidas.
"""
FRENCH = """ACTION URGENTE
DES MANIFESTANTS RISQUENT LA PEINE DE MORT
Deuxième AU : 140/20 – MDE 13/3078/2020 – Iran – 21 septembre 2020
Deux manifestants ont été condamnés à mort à l’issue d’un procès inique. Ils risquent d’être exécutés à tout moment.
"""
SWEDISH = """Blixtaktion
Egypten: aktivist fängslad utan åtal
Publicerad: 21 september 2020
UA 140/20
Aktivisten Ana Exempel greps på flygplatsen den 1 september. Hon har inte fått träffa sin advokat.
"""
DUTCH = """Home > Kom in actie > Spoedacties
Egypte: activiste vast zonder aanklacht
21 september 2020
Activiste Ana Voorbeeld werd op 1 september opgepakt op het vliegveld. Zij zit vast zonder aanklacht.
"""


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            WEB_PAGE,
            {
                "number": "UA 140.20",
                "title": "Urgent Action: Student Detained in Shiraz",
                "country": "IR",
                "issued": "2020-09-21",
            },
        ),
        (
            SHEET_OF_2020,
            {
                "number": "UA 140/20",
                "issue": "1",
                "index": "MDE 13/3078/2020",
                "title": "STUDENT DETAINED WITHOUT CHARGE AND AT RISK OF TORTURE",
                "country": "IR",
                "issued": "2020-09-21",
            },
        ),
        (
            SHEET_OF_2017,
            {
                "number": "UA 140/20",
                "issue": "3",
                "index": "MDE 13/3078/2020",
                "title": "Iran: Student detained without charge",
                "country": "IR",
                "issued": "2020-09-21",
            },
        ),
        (
            SHEET_OF_1998,
            {
                "number": "UA 140/98",
                "index": "MDE 13/27/98",
                "title": "Fear for safety",
                "country": "IR",
                "issued": "1998-09-21",
            },
        ),
        (
            FOLLOW_UP_OF_1998,
            {
                "number": "UA 18/98",
                "issue": "2!",
                "index": "MDE 13/27/98",
                "title": "Death penalty / Fear of torture",
                "country": "IR",
                "issued": "1998-09-21",
            },
        ),
        (
            GERMAN,
            {
                "number": "UA-140/2020",
                "index": "MDE 13/3078/2020",
                "title": "Journalistin in Haft",
                "country": "IR",
                "issued": "2020-09-21",
            },
        ),
        (
            SPANISH,
            {
                "number": "AU 140/20",
                "issue": "1",
                "index": "AMR 41/3078/2020",
                "title": "DEFENSORA DE LA TIERRA AMENAZADA",
                "country": "MX",
                "issued": "2020-09-21",
            },
        ),
        (
            FRENCH,
            {
                "number": "AU 140/20",
                "issue": "2",
                "index": "MDE 13/3078/2020",
                "title": "DES MANIFESTANTS RISQUENT LA PEINE DE MORT",
                "country": "IR",
                "issued": "2020-09-21",
            },
        ),
        (
            SWEDISH,
            {
                "number": "UA 140/20",
                "title": "Egypten: aktivist fängslad utan åtal",
                "country": "EG",
                "issued": "2020-09-21",
            },
        ),
        (
            DUTCH,
            {"title": "Egypte: activiste vast zonder aanklacht", "country": "EG", "issued": "2020-09-21"},
        ),
    ],
    ids=["web", "2020", "2017", "1998", "follow-up", "de", "es", "fr", "sv", "nl"],
)
def test_the_heads_of_many_layouts(page: str, expected: dict[str, str]) -> None:
    found = head(page)
    assert sure(found) == expected
    assert found.summary is not None
    assert found.summary.doubts == ()
    assert found.summary.text == page.removesuffix("\nBACKGROUND INFORMATION\n").rstrip().split("\n")[-1]


def test_a_head_without_anything() -> None:
    assert sure(head("")) == {}
    assert head("").people == ()


def test_a_line_that_is_a_link_is_less_likely_the_title() -> None:
    page = f"More Urgent Actions From Around the World Today\n\nStudent Detained Again\n\n{STORY}"
    link = Link(text="More Urgent Actions From Around the World Today", url="https://example.org/more")
    assert text(read_head(split_lines(page)).title) == link.text
    assert text(read_head(split_lines(page), [link]).title) == "Student Detained Again"


@pytest.mark.parametrize(
    ("page", "country"),
    [
        ("Urgent Action: Singers Jailed (Second UA 12.26 Peru)", "PE"),
        ("Singers Jailed\nCountry: Peru", "PE"),
        ("Singers Jailed\nPeru", "PE"),
        ("Singers Jailed\nPERU", "PE"),
        ("Singers Jailed\nPeru, 5 May 2026", "PE"),
        ("Singers Jailed\nPeru: 12/26", "PE"),
        ("Singers Jailed\nAmericas > Peru > Freedom of expression", "PE"),
        ("Perú: cantantes en prisión", "PE"),
        ("Urgent Action: Peru: Singers Jailed", "PE"),
        ("UA 12/98 Fear for safety\nPERU Ana Example, singer", "PE"),
        ("Singers Jailed in Peru", "PE!"),
        ("Singers Jailed in Peru\nThe police of Peru came to the house of two singers in the night of 5 May.", "PE"),
        ("Singers Jailed in Peru\nAMR 46/12/2026", "PE"),
        ("Singers Jailed\nAMR 46/12/2026", None),
        ("Singers Jailed\nAMR 46/12/2026\nThe police of Peru sent two singers back to Chile on 5 May 2026.", "PE"),
        ("Singers Jailed\nThe police of Peru came to the house of two singers in the night of 5 May.", "PE!"),
        ("Singers Jailed\nThe police of Peru sent two singers back to Chile on 5 May 2026.", None),
        ("Singers Jailed\nPeru\nChile", "PE!"),
        ("Singers Jailed\nChile\nPeru\nAMR 46/12/2026", "PE"),
        ("Singers Jailed (Chile: UA 12.26)\nAMR 46/12/2026", "CL!"),
        ("Families evicted\nUA 12/26 Israel/OPT", "IL!"),
        ("Singers Jailed\nEritrea, 14/20, 5 May 2026", "ER"),
        ("UA 12/26: Peru: Singers jailed for ten years", "PE"),
        ("VS – Man met verstandelijke beperking ter dood veroordeeld", "US"),
        ("Singers from South Sudan Jailed", "SS!"),
        ("Singers Jailed", None),
    ],
)
def test_the_country_of_the_case(page: str, country: str | None) -> None:
    assert sure(head(page)).get("country") == country


@pytest.mark.parametrize(
    ("page", "issued"),
    [
        ("Singers Jailed\n5 May 2026", "2026-05-05"),
        ("Singers Jailed\nLima, 5 May 2026", "2026-05-05"),
        ("Singers Jailed\nMay 5, 2026 | Peru", "2026-05-05"),
        ("Singers Jailed\nPosted on May 5, 2026\nLast updated: June 6, 2026", "2026-05-05"),
        ("Issue Date: 5 May 2026\n6 June 2026", "2026-05-05"),
        ("UA 12/98 Fear for safety 5 May 1998", "1998-05-05"),
        ("UA 12/98 Families to be evicted in the rainy season 5 May 1998", "1998-05-05"),
        ("Primera AU: 12/26 Índice: AMR 46/0012/2026 Perú Fecha: 5 de mayo de\n2026", "2026-05-05"),
        ("Singers Jailed\nEritrea, 14/20, 5 May 2026", "2026-05-05"),
        ("5 May 2026 [AMR 46/0012/2026]", "2026-05-05"),
        ("Singers Jailed\nUA 99/26, 5 May 2026, please write before 15 June", "2026-05-05"),
        ("UA 99/26; issued 5 May 2026; expires 15 June 2026", "2026-05-05"),
        ("UA 99/26, expires 15 June 2026", None),
        ("**May 5, 2026**", "2026-05-05"),
        ("Émise le 5 mai 2026", "2026-05-05"),
        ("Publikationsdatum: 5. Mai 2026", "2026-05-05"),
        ("Date: Tue, 5 May 2026 14:02:11 -0400\nSubject: Singers", "2026-05-05"),
        ("Date: Tue, 12 May 2026 14:02:11 -0400\nSubject: Singers\n\n5 May 2026", "2026-05-05"),
        ("Execution set for 5 May 2026 (Peru: UA 12.26)", None),
        ("UA 12/26 Execution set for 5 May 2026", None),
        ("Further information on UA 18/98 (AMR 46/05/98, 20 January 1998)", None),
        ("Singers Jailed\nThey were arrested on 5 May 2026.", None),
        ("Singers Jailed\nExpires on 5 May 2026", None),
        ("Singers Jailed\n5 May 2026\n6 June 2026", "2026-05-05!"),
        ("Singers Jailed\n03/04/2026", "2026-04-03!"),
        ("Singers Jailed\n03/04/2026\nThey have been on trial since 01/20/2026, without a lawyer.", "2026-03-04!"),
        ("Singers Jailed\n5 May", "None!"),
    ],
)
def test_the_date_of_the_page(page: str, issued: str | None) -> None:
    assert sure(head(page)).get("issued") == issued


def test_advice_below_the_story_is_found() -> None:
    page = f"Singers Jailed\n\n{STORY}\n\nUse the letter below or your own words. Be polite to all of them."
    assert [value.text for value in head(page).advice] == [
        "Use the letter or your own words.",
        "Be polite to all of them.",
    ]
    assert text(head(page).summary) == STORY


@given(page=st.text(alphabet=st.sampled_from("UA 12./:()-\nAb,é中IranDate 5 May 2026."), max_size=300))
def test_no_text_is_too_strange(page: str) -> None:
    found = head(page)
    title = text(found.title)
    assert title is None or set(title) <= {*page, " "}
