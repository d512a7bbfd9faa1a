from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.title import clean_title, read_title

STORY = "Ana Example was arrested at her home on 3 May 2026. She has been held without charge since then."
SHEET_1998 = "EXTERNAL (for general distribution)\nDistr: UA/SC\nUA 12/98 Fear / Death threats 5 May 1998"
UPDATE_1998 = "PUBLIC\nFurther information on UA 12/98 (AMR 46/01/98, 5 May 1998) -\nFear of torture"
UPDATE_IN_SPANISH = (
    "Más información (actualización núm. 1) sobre AU 12/98 (AMR 46/01/98, de 5 de mayo de 1998)\n\nTemor de tortura"
)
COVER = "here is our action of this week. Thank you for all that you do!"
GERMAN = """Die Sängerin Ana Beispiel ist am 3. Mai in einem geheimen Verfahren zu drei Jahren Haft verurteilt
worden, weil sie bei einer Kundgebung gesungen hat. Sie leidet an Asthma."""


@pytest.mark.parametrize(
    ("printed", "title"),
    [
        ("Urgent Action: Peaceful Singers Jailed (China: UA 140.20)", "Urgent Action: Peaceful Singers Jailed"),
        ("Singers Jailed (Second UA 12.26 Iran)", "Singers Jailed"),
        ("Singers Jailed (Iran 12.26)", "Singers Jailed"),
        ("Singers Jailed [UA 12/26]", "Singers Jailed"),
        ("SINGERS JAILED (IRAN: UA 12.26)", "SINGERS JAILED"),
        ("Singers Jailed (Iran: UA 12.26) | Amnesty International USA", "Singers Jailed"),
        ("Singers Jailed - Amnesty International", "Singers Jailed"),
        ("UA 12/26: Singers Jailed", "Singers Jailed"),
        ("UA 12/26 – Iran: Singers Jailed", "Iran: Singers Jailed"),
        ("Second UA 12/26: Singers Jailed", "Singers Jailed"),
        ("Singers Jailed, UA 12/26", "Singers Jailed"),
        ("UA 140/98 Fear for safety 14 May 1998", "Fear for safety"),
        (
            "UA 140/98 Families to be evicted in the rainy season 14 May 1998",
            "Families to be evicted in the rainy season",
        ),
        ("EXTRA 42/93 Death Penalty 2 June 1993", "Death Penalty"),
        ("UA 12/26 Execution set for 12 March 2026", "Execution set for 12 March 2026"),
        ("UA 12/26: Iran: Singers jailed for ten years", "Iran: Singers jailed for ten years"),
        ("# Urgent Action: Singers Jailed", "Urgent Action: Singers Jailed"),
        ("• Singers Jailed", "Singers Jailed"),
        ("Iran: Singers Jailed", "Iran: Singers Jailed"),
        ("Singers Jailed (in Two Cities)", "Singers Jailed (in Two Cities)"),
        ("SINGERS JAILED", "SINGERS JAILED"),
        ("“We Will Sing”: Singers on Trial (Iran: UA 12.26)", "“We Will Sing”: Singers on Trial"),
        ("Execution Set for March 12 (USA: UA 12.26)", "Execution Set for March 12"),
        ("23 Singers Jailed", "23 Singers Jailed"),
        ("Singers Jailed!", "Singers Jailed!"),
    ],
)
def test_a_title_is_as_printed_but_for_number_and_site(printed: str, title: str) -> None:
    assert clean_title(printed) == title
    found = read_title(split_lines(f"{printed}\n\n5 May 2026\n\n{STORY}"))
    assert found is not None
    assert found.value.text == title


@pytest.mark.parametrize(
    ("page", "title"),
    [
        (f"URGENT ACTION\nSingers Jailed\n{STORY}", "Singers Jailed"),
        (f"Get Involved\nUrgent Actions\nSingers Jailed Again\nMay 5, 2026\n{STORY}", "Singers Jailed Again"),
        (f"Home > Get Involved > Actions\nSingers Jailed\n{STORY}", "Singers Jailed"),
        (f"Back to all our urgent actions\nPrint\nPDF\nSingers Jailed Again\n{STORY}", "Singers Jailed Again"),
        (f"Share this page on Facebook\nSingers Jailed Again\n{STORY}", "Singers Jailed Again"),
        (f"Singers Jailed Again\nIran: 12/26\n{STORY}", "Singers Jailed Again"),
        (f"SINGERS JAILED\nIran UA 12/26 (expires on 30 June)\n{STORY}", "SINGERS JAILED"),
        (f"Iran\n5 May 2026\nSingers Jailed Again\n{STORY}", "Singers Jailed Again"),
        (f"URGENT ACTION TITLE: Singers jailed\nDATE: 5 May 2026\n{STORY}", "Singers jailed"),
        (f"Title:\nSingers jailed\nDate: 5 May 2026\n{STORY}", "Singers jailed"),
        (f"Titel: Sängerinnen in Haft\n{STORY}", "Sängerinnen in Haft"),
        (f"SINGERS JAILED IN THREE CITIES OF\nTHE NORTH\n{STORY}", "SINGERS JAILED IN THREE CITIES OF THE NORTH"),
        (
            f"Urgent Action: Singers Jailed in Three\nCities (Iran: UA 12.26)\n\n{STORY}",
            "Urgent Action: Singers Jailed in Three Cities",
        ),
        (
            f"Singers jailed in three cities for having sung\nin the street\n\n{STORY}",
            "Singers jailed in three cities for having sung in the street",
        ),
        (
            f"Singers face long prison terms for having sung in the street\nUA 12/26\n{STORY}",
            "Singers face long prison terms for having sung in the street",
        ),
        (f"Singers Jailed Again\nTwo singers at a concert © Private\n{STORY}", "Singers Jailed Again"),
        (
            f"{SHEET_1998}\n\nPERU Ana Example, trade union leader, aged 43\nBen Sample, her husband\n\n{STORY}",
            "Fear / Death threats",
        ),
        (
            f"{UPDATE_1998}\n\nPERU Ana Example (f), student, aged 24\nReleased: Ben Sample (m)\n\n{STORY}",
            "Fear of torture",
        ),
        (f"{UPDATE_IN_SPANISH}\n\nPERÚ Ana Ejemplo, de 24 años\n\n{STORY}", "Temor de tortura"),
        (f"Fear for safety\nPERU: Ana Example (f), aged 43\n\n{STORY}", "Fear for safety"),
        (f"PERU: Singers Jailed Again\n\n{STORY}", "PERU: Singers Jailed Again"),
        (
            f"Dear friends,\n\nhere is our action. Thank you for all that you do!\n\nPERU: SINGERS JAILED\n\n{STORY}",
            "PERU: SINGERS JAILED",
        ),
        (
            f"Good day all,\n\nhere is our action. Thank you for all that you do!\n\nSingers in jail\n\n{STORY}",
            "Singers in jail",
        ),
        (f"Subject: Fwd: [UAN] Singers jailed\n\nDear friends,\n\n{STORY}", "Singers jailed"),
        (f"Subject: Something else\nSingers jailed again\n\n{STORY}", "Singers jailed again"),
        (
            f"Schrijf mee: Urgent Action\nUA 12/26\nZangeres in de cel\nPeru, 5 mei 2026\n\n{STORY}",
            "Zangeres in de cel",
        ),
        (f"Blixtaktion\nSångare i fängelse\nPeru, 14/20, 2 mars 2020\n\n{STORY}", "Sångare i fängelse"),
        (f"Pilne akcje\nPeru: muzycy w więzieniu\nUA 12/26\n4 maja 2026\n\n{STORY}", "Peru: muzycy w więzieniu"),
        (f"Singers in jail\nUA 12/26; issued 5 May 2026; expires 15 June 2026\n\n{STORY}", "Singers in jail"),
        (
            f"Urgent Action\nPeru: Sängerin in Haft\nUA-Nr: UA-012/2026\n\nSachlage\n\n{GERMAN}",
            "Peru: Sängerin in Haft",
        ),
        (f"DEATH THREATS: Ana Example, parish priest\n\n{STORY}", "DEATH THREATS"),
        (f"PERU: Ana Example, singer, in jail\n\n{STORY}", "PERU: Ana Example, singer, in jail"),
        (
            f"Marruecos: cantante en huelga de hambre\n\nNº de AU: 45/21\n\n{STORY}",
            "Marruecos: cantante en huelga de hambre",
        ),
        (f"Türkei: Sänger in Haft\n\nUA 31/2019 | 18. März 2019\n\nSachverhalt\n\n{STORY}", "Türkei: Sänger in Haft"),
        (f"Dear friends,\n\nThank you for taking action.\n\n{STORY}", None),
        (f"{STORY}\nSingers Jailed Again\n", None),
        (STORY, None),
    ],
)
def test_the_title_is_found_among_other_lines(page: str, title: str | None) -> None:
    found = read_title(split_lines(page))
    assert (found.value.text if found else None) == title


@pytest.mark.parametrize(
    ("page", "sure"),
    [
        (f"Singers in jail again\n\nLawyers also in jail\n\n{STORY}", False),
        (f"Singers in jail again\n\nLima\n\n{STORY}", True),
        (f"SINGERS IN JAIL AGAIN\n\nLawyers also in jail\n\n{STORY}", True),
        (f"URGENT ACTION\n\nSingers in jail again\n\nLawyers also in jail\n\n{STORY}", True),
    ],
)
def test_of_two_lines_that_may_be_the_title_the_first_is_taken_and_marked(page: str, *, sure: bool) -> None:
    found = read_title(split_lines(page))
    assert found is not None
    assert (found.value.text or "").casefold() == "singers in jail again"
    assert (found.value.doubts == ()) is sure
