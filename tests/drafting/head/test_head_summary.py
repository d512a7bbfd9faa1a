from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.summary import read_summary
from ualetter.drafting.head.title import read_title

ONE = "Ana Example was arrested at her home on 3 May 2026. She has been held without charge since then."
TWO = "Her family in another country fears for her life, because nobody has seen her for three weeks."
WRAPPED = """Ana Example was arrested at her home on 3 May 2026. She has been held without
charge since then."""


@pytest.mark.parametrize(
    ("page", "summary"),
    [
        (f"Singers Jailed\n\n{ONE}", ONE),
        (f"Singers Jailed\n\n{WRAPPED}", ONE),
        (f"SINGERS JAILED\n{WRAPPED}", ONE),
        (f"Singers Jailed\n\n{ONE}\n\n{TWO}", f"{ONE}\n\n{TWO}"),
        (f"Singers Jailed\n\n{WRAPPED}\n\n{TWO}", f"{ONE}\n\n{TWO}"),
        (f"Singers Jailed\n\n{ONE}\n\n{ONE}", ONE),
        (f"Singers Jailed\n\nAna Example was arrested at her home on 3 May 2026. She…\n\n{ONE}", ONE),
        (f"Singers Jailed\n\nTwo singers in the street before the police came. © Example\n\n{ONE}", ONE),
        (f"Singers Jailed\n\nPhoto: two singers in the street before the police came.\n\n{ONE}", ONE),
        (f"Singers Jailed\n\nSUMMARY: {ONE}", ONE),
        (f"Singers Jailed\n\nSummary:\n{ONE}", ONE),
        (f"Singers Jailed\n\n{ONE}\nWhat's the problem?\n{TWO}", f"{ONE}\n\n{TWO}"),
        (f"Singers Jailed\n\nShare this page\n{ONE}\nRead more about us", ONE),
        (f"Singers Jailed\n\n{ONE}\n\nPlease use the letter below or your own words. Be polite.\n\n{TWO}", ONE),
        (
            f"Singers Jailed\n\n{ONE}\n\nState police came to the house of the family at night.",
            f"{ONE}\n\nState police came to the house of the family at night.",
        ),
        (f"UA 12/98 Fear of torture\n\nIRAN Ana Example, singer\n==========\n{WRAPPED}", ONE),
        (
            f"Dear friends,\n\nhere is our action of this week, with all our thanks.\n\nIRAN: SINGERS JAILED\n\n{ONE}",
            ONE,
        ),
        (f"Singers Jailed\n\n{ONE} Schrijf uiterlijk 5 mei 2026 een beleefde brief aan:", ONE),
        (f"Singers Jailed\n\n{WRAPPED}\nBitte schreiben Sie bis zum 5. Mai an die Behörden.", ONE),
        (f"Singers Jailed\n\n{ONE}\n\n1. Please write as soon as possible, and not later than June 17.", ONE),
        (
            f"Singers Jailed\n\n{ONE} She could write to nobody from there.",
            f"{ONE} She could write to nobody from there.",
        ),
        ("Singers Jailed\n\nIran\n5 May 2026", None),
        ("", None),
    ],
)
def test_the_story_is_told_in_the_words_of_the_page(page: str, summary: str | None) -> None:
    lines = split_lines(page)
    found = read_summary(lines, read_title(lines))
    assert (found.text if found else None) == summary


def test_a_story_full_of_names_is_a_story() -> None:
    page = (
        "On 30 May Ana Example, Ben Sample, Cara Muster and Dan Ejemplo of the Example Council of Popular and\n"
        "Indigenous Organizations (EXCO) were attacked on the road. Their safety remains at risk."
    )
    found = read_summary(split_lines(page), None)
    assert found is not None
    assert found.text == page.replace("\n", " ")


def test_a_word_with_a_hyphen_at_the_end_of_a_line_stays_one() -> None:
    page = "Ana Example fears that she is at risk of torture and other ill-\ntreatment in the prison of the town."
    found = read_summary(split_lines(page), None)
    assert found is not None
    assert found.text == page.replace("\n", "")
