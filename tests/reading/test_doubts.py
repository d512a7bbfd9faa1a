from __future__ import annotations

import pytest
from campaign_texts import BODY, PLAIN, campaign, changed, read
from hypothesis import given
from hypothesis import strategies as st

ABOVE, BEHIND = "# CHECK: the title\n", "  # CHECK: the title"
TITLE, ROLE, SUMMARY = "title: The clean river\n", "    role: Minister of Water\n", "summary: Three people who"


def doubts(text: str) -> list[str]:
    return [f"{str(doubt.place).removeprefix('case.yaml:')} {doubt.message}" for doubt in read(text).doubts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (changed((TITLE, ABOVE + TITLE)), "2:1 this is still to be checked: the title"),
        (changed((TITLE, TITLE.replace("\n", BEHIND + "\n"))), "2:25 this is still to be checked: the title"),
        (changed((TITLE, 'title: "The clean river"' + BEHIND + "\n")), "2:27 this is still to be checked: the title"),
        (changed((ROLE, "    # CHECK\n" + ROLE)), "6:5 this is still to be checked: see this line"),
        (changed((ROLE, "    #CHECK who\n" + ROLE)), "6:5 this is still to be checked: who"),
        (changed(("      - 1 River", "      # CHECK: town\n      - 1 River")), "8:7 this is still to be checked: town"),
        (changed(("    address:\n", "    address: # CHECK: no town\n")), "7:14 this is still to be checked: no town"),
        (changed(("  body: |\n", "  body: | # CHECK: its end\n")), "14:11 this is still to be checked: its end"),
        (changed((BODY, BODY + "# CHECK: its end\n")), "16:1 this is still to be checked: its end"),
        (changed((BODY, BODY + "  # CHECK: its end\n")), "16:3 this is still to be checked: its end"),
        (changed((TITLE, TITLE.replace("\n", "  # a city # CHECK: case\n"))), "2:34 this is still to be checked: case"),
        ("# CHECK: all\n" + PLAIN, "1:1 this is still to be checked: all"),
        (PLAIN.rstrip() + "\n# CHECK: more", "16:1 this is still to be checked: more"),
    ],
)  # fmt: skip
def test_a_comment_is_a_doubt(text: str, expected: str) -> None:
    assert doubts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        changed((BODY, "    I say\n    # CHECK this word\n" + BODY)),
        changed((BODY, BODY + "    # CHECK\n")),
        changed((BODY, BODY.replace("call", "call # CHECK"))),
        changed((SUMMARY, "summary: >-\n  # CHECK\n  Three people who")),
        changed((SUMMARY + " cleaned a river are in prison.", 'summary: "Three # CHECK: people\n  # CHECK were"')),
        changed((TITLE, "title: 'The # CHECK river'\n")),
        changed((TITLE, "title: No. 15# CHECK\n")),
        changed((TITLE, "title: The\u00a0# CHECK river\n")),
        changed(("    country: FR\n", "    country: FR\n    note: |\n      # CHECK\n")),
        changed((TITLE, "# check the title\n" + TITLE)),
        changed((TITLE, "# CHECKED by A.\n" + TITLE)),
        changed((TITLE, "# see the CHECK list\n" + TITLE)),
    ],
)
def test_words_of_a_text_are_none(text: str) -> None:
    assert doubts(text) == []
    assert campaign(text).id == "case"


def test_words_of_a_key_are_none() -> None:
    assert doubts(changed((TITLE, TITLE + "'a # CHECK': x\n"))) == []


def test_each_comment_counts_once_and_letters_are_written_all_the_same() -> None:
    text = changed((TITLE, ABOVE + TITLE.replace("\n", "  # CHECK: spelling # CHECK: capitals\n")))
    assert [doubt.split()[0] for doubt in doubts(text)] == ["2:1", "3:25"]
    assert read(text).campaign is not None


def test_the_comments_of_a_broken_file_are_named_too() -> None:
    assert doubts("# CHECK: all\ntitle: [\n# CHECK: more\n") == [
        "1:1 this is still to be checked: all",
        "3:1 this is still to be checked: more",
    ]


def test_many_comments_and_texts_are_no_burden() -> None:
    """Each comment is looked for among the texts by halves: twice as many take about twice as many steps."""
    lines = "".join(f"  - 'a # CHECK {number}' # CHECK\n" for number in range(8000))
    assert len(doubts(f"advice:\n{lines}")) == 8000


PARTS = (
    "# CHECK: a", "x: y",
    "x2: 'a # CHECK b'", "x3: |", "  # CHECK", "  text # CHECK", "- a", "x4: [b, # CHECK", "]", "",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=8))
def test_a_doubt_stands_at_its_mark(lines: list[str]) -> None:
    for doubt in read("\n".join(lines)).doubts:
        assert doubt.place is not None
        assert (doubt.place.source or "")[(doubt.place.column or 0) - 1 :].startswith("# CHECK")
