from __future__ import annotations

import pytest

from ualetter.drafting.lines import split_lines
from ualetter.drafting.title import clean_title, read_title

STORY = "Ana Example was arrested at her home on 3 May 2026. She has been held without charge since then."


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
        (f"{STORY}\nSingers Jailed Again\n", None),
        (STORY, None),
    ],
)
def test_the_title_is_found_among_other_lines(page: str, title: str | None) -> None:
    found = read_title(split_lines(page))
    assert (found.value.text if found else None) == title
