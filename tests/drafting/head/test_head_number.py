from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.number import find_index, find_number, same_number
from ualetter.drafting.model import Value

FOLLOWS_UP = "the page follows up on an earlier issue and doesn't say how many there were"


def numbered(page: str) -> tuple[str | None, str | None] | None:
    found = find_number(split_lines(page))
    return (found.number.text, found.issue.text if found.issue else None) if found else None


@pytest.mark.parametrize(
    ("page", "number", "issue"),
    [
        ("UA 140.20", "UA 140.20", None),
        ("UA 140/20", "UA 140/20", None),
        ("UA: 7/26", "UA 7/26", None),
        ("140/20", "140/20", None),
        ("Urgent Action: Title in Capitals (China: UA 140.20)", "UA 140.20", None),
        ("Click here to tell us about Urgent Action 140.20.", "UA 140.20", None),
        ("URGENT ACTION (UA 12.26)", "UA 12.26", None),
        ("UA No. 12/26", "UA 12/26", None),
        ("UA-Nr: UA-140/2020", "UA-140/2020", None),
        ("UA-140/2020", "UA-140/2020", None),
        ("UA-Nr.: 140/2020", "UA 140/2020", None),
        ("AU: 140/20", "AU 140/20", None),
        ("Acción Urgente 140/20", "AU 140/20", None),
        ("Action urgente n° 140/20", "AU 140/20", None),
        ("EX 12/26", "EX 12/26", None),
        ("EXTRA 12/98\tDeath penalty", "EXTRA 12/98", None),
        ("Title (Iran 12.26)", "12.26", None),
        ("Title (Iran: 12.26)", "12.26", None),
        ("Iran 12.26", "12.26", None),
        ("First UA: 140/20 Index: ASA 17/3078/2020 China Date: 21 September 2020", "UA 140/20", "1"),
        ("Second UA 12.26", "UA 12.26", "2"),
        ("2nd UA: 12/26", "UA 12/26", "2"),
        ("Title (Second UA 12.26 Iran)", "UA 12.26", "2"),
        ("URGENT ACTION TYPE AND NUMBER: THIRD UA 60/16", "UA 60/16", "3"),
        ("Tenth UA 60/16", "UA 60/16", "10"),
        ("Segunda AU: 60/16 Índice: AMR 37/6674/2017 Honduras", "AU 60/16", "2"),
        ("Deuxième AU : 60/16", "AU 60/16", "2"),
        ("Andra UA 60/16", "UA 60/16", "2"),
        ("Tweede UA 60/16", "UA 60/16", "2"),
        ("UA: 52/10\nThis is the first update of UA 52/10. Further information: example.org", "UA 52/10", "2"),
        ("This is the second update of UA 52/10.", "UA 52/10", "3"),
        ("UA 52/10\nWe wrote about somebody else in the case that was numbered UA 7/09.", "UA 52/10", None),
        ("For further information on UA 52/10 see the site.", "UA 52/10", None),
    ],
)
def test_a_number_is_written_as_printed(page: str, number: str, issue: str | None) -> None:
    found = find_number(split_lines(page))
    assert found is not None
    assert found.number.doubts == ()
    assert (found.number.text, found.issue.text if found.issue else None) == (number, issue)
    assert found.issue is None or found.issue.doubts == ()


@pytest.mark.parametrize(
    "page",
    [
        "Further information on UA 18/02 (MDE 13/05/02, 20 January 2002)",
        "Further information on UA: 18/02",
        "Follow-up on UA 18/02",
        "Weitere Informationen zu UA 18/02",
        "Información complementaria sobre la AU 18/02",
        "Informations complémentaires sur l’AU 18/02",
        "Ytterligare information om UA 18/02",
        "Nadere informatie over UA 18/02",
        "Urgent Action Update: Somebody Is Free (Iran: UA 18/02)",
    ],
)
def test_a_page_that_follows_up_is_at_least_the_second(page: str) -> None:
    found = find_number(split_lines(page))
    assert found is not None
    assert found.issue is not None
    assert (found.number.text or "")[3:] == "18/02"
    assert (found.issue.text, found.issue.doubts) == ("2", (FOLLOWS_UP,))


@pytest.mark.parametrize(
    ("page", "number", "issue"),
    [
        ("Update 3 UA 12/26", "UA 12/26", "4"),
        ("Información complementaria 2 sobre AU 12/26", "AU 12/26", "3"),
        ("UA-140/2020-1", "UA-140/2020", "2"),
    ],
)
def test_a_count_of_updates_is_a_guess(page: str, number: str, issue: str) -> None:
    found = find_number(split_lines(page))
    assert found is not None
    assert found.issue is not None
    assert (found.number.text, found.issue.text, len(found.issue.doubts)) == (number, issue, 1)


@pytest.mark.parametrize(
    "page",
    [
        "AMR 37/6674/2017",
        "AI Index: MDE 13/27/98",
        "under Law 12/98, which is vague",
        "18/02/2020",
        "Ukraine 2014/15",
        "the case 12/26 of the court",
        "UA 12/05/98",
        "Chapter 12.26",
        "Aqua 12.26",
        "",
    ],
)
def test_no_number_is_made_from_something_else(page: str) -> None:
    assert numbered(page) is None


def test_figures_alone_that_may_be_a_date_are_doubted() -> None:
    found = find_number(split_lines("18/02"))
    assert found is not None
    assert found.number.doubts == ("this may be a date",)


def test_two_numbers_in_running_text_are_doubted() -> None:
    long = (
        "We have written about this family in UA 7/09, as our older readers may remember, and have worked on it since. "
    )
    found = find_number(split_lines(long + "Then came UA 8/10, which asked for a fair trial and for medical care."))
    assert found is not None
    assert (found.number.text, found.number.doubts) == ("UA 7/09", ("the page also names UA 8/10",))


@pytest.mark.parametrize(
    ("page", "index"),
    [
        ("AI Index: ASA 17/30/98", "ASA 17/30/98"),
        ("PUBLIC AI Index: AMR 23/27/98", "AMR 23/27/98"),
        ("INDEX NUMBER: AMR 37/6674/2017", "AMR 37/6674/2017"),
        ("UA: 52/10 Index: ASA 39/001/2010 Thailand", "ASA 39/001/2010"),
        ("Índice: AMR 41/6674/2026", "AMR 41/6674/2026"),
        ("Index AI : AMR 41/6674/2026", "AMR 41/6674/2026"),
        ("AI-Index: MDE 13/3078/2020", "MDE 13/3078/2020"),
        ("MDE13/3078/2020", "MDE 13/3078/2020"),
        ("Further information on UA 18/98 (MDE 13/05/98, 20 January 1998)\nAI Index: MDE 13/27/98", "MDE 13/27/98"),
        ("Further information on UA 18/98 (MDE 13/05/98, 20 January 1998)", None),
        ("See https://example.org/asa17/3078/2020/en", None),
        ("UA 140/20", None),
    ],
)
def test_the_index_of_this_page(page: str, index: str | None) -> None:
    found = find_index(split_lines(page))
    assert (found.text if found else None) == index
    assert found is None or found.doubts == ()


def test_two_indexes_without_a_label_are_doubted() -> None:
    found = find_index(split_lines("ASA 17/30/98\nASA 17/31/98"))
    assert found is not None
    assert found.doubts == ("the page also names ASA 17/31/98",)


@given(number=st.integers(1, 999), year=st.integers(0, 99), divider=st.sampled_from("./"))
def test_every_number_is_read_as_printed(number: int, year: int, divider: str) -> None:
    printed = f"UA {number}{divider}{year:02}"
    assert numbered(f"Urgent Action: Title (Peru: {printed})") == (printed, None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("UA 012/20", "UA-12.20", True),
        ("140.20", "UA 140/20", True),
        ("UA 140/20", "UA 14/20", False),
        ("UA 140/20", "UA 140/21", False),
    ],
)
def test_a_number_is_the_same_however_it_is_written(one: str, other: str, same: bool) -> None:  # noqa: FBT001  a case
    assert same_number(Value(text=one), Value(text=other)) is same
