from __future__ import annotations

import tracemalloc
from collections import Counter
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sheet_pages import (
    A4,
    TYPED,
    UNKNOWN,
    US_LETTER,
    letters,
    lines,
    pages,
    root,
    shipped,
    size,
    tags,
    tick_boxes,
    title,
    words,
)

from ualetter.problems import InputError
from ualetter.stationery.tally import Count, TallyLine, Totals, tally, totals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

SHIPPED = shipped("tally.typ")


def line(number: int = 1, **changed: Any) -> TallyLine:  # noqa: ANN401  any field
    usual: dict[str, Any] = {
        "serial": f"{number:04}",
        "guest": "Ann Example",
        "campaign": "UA 7.26",
        "recipient": "Minister Jo Sample",
        "country": "FR",
    }
    return TallyLine(**(usual | changed))


LINES = (
    line(),
    line(2, guest=None, recipient="Ambassador Sample", country="US"),
    line(3, recipient="Mayor", copy=True),
    line(4, recipient="River Police", campaign="UA 8.26", country=None, post=False),
)
ROWS = """\
Tally of the letters
1 February 2026
done No. Guest To Campaign
0001 Ann Example Minister Jo Sample UA 7.26
0002 by hand Ambassador Sample UA 7.26
0003 Ann Example COPY Mayor UA 7.26
0004 Ann Example River Police – not posted UA 8.26
"""
TOTALS = """\
Totals
By campaign
Campaign letters copies to post counted
UA 7.26 2 1 3
UA 8.26 1 0 0
All 3 1 3
By recipient
To Campaign letters copies to post counted
Minister Jo Sample UA 7.26 1 0 1
Ambassador Sample UA 7.26 1 0 1
Mayor UA 7.26 0 1 1
River Police UA 8.26 1 0 0
By country
Country letters copies to post counted
France 1 1 2
United States 1 0 1
country not known 1 0 0
Needed
what pieces done
Envelopes 3
Stamps within France 2
Stamps for abroad 1
Tally of the letters · 1 February 2026 page 1 of 1
"""


def sheet(
    these: Sequence[TallyLine] = LINES,
    total: Totals | None = None,
    **changed: Any,  # noqa: ANN401  any other parameter
) -> bytes:
    usual = {"title": "Tally of the letters", "day": "1 February 2026", "paper": "a4"} | SHIPPED
    return tally(these, total, **(usual | changed))


def test_the_tally_has_a_row_a_letter_and_what_all_need() -> None:
    pdf = sheet(total=totals(LINES, "FR"))
    (page,) = pages(pdf)
    assert lines(page) == (ROWS + TOTALS).splitlines()
    assert len(tick_boxes(page)) == 4 + 3
    assert min(tick_boxes(page)) >= 3.99


def test_totals_of_many_have_a_page_of_their_own() -> None:
    many = [line(number) for number in range(1, 21)]
    _, last = pages(sheet(many, totals(many, "FR")))
    assert lines(last)[0] == "Totals"


def test_a_volume_may_have_rows_only_or_totals_only() -> None:
    assert "Totals" not in words(sheet())
    alone = sheet((), totals(LINES, "FR"))
    (page,) = pages(alone)
    assert lines(page)[2] == "By campaign"
    assert "No." not in words(alone)


def test_stamps_of_a_country_nobody_told_are_not_guessed() -> None:
    found = words(sheet((), totals(LINES, None)))
    assert "Stamps, home or abroad not known 3" in found
    assert "Stamps within" not in found
    unknown = (*LINES, line(5, country=None))
    assert "Stamps, home or abroad not known 1" in words(sheet((), totals(unknown, "FR")))


@pytest.mark.parametrize(("paper", "expected"), [("a4", A4), ("letter", US_LETTER)])
def test_the_paper_is_the_one_asked_for(paper: str, expected: tuple[float, float]) -> None:
    found = [size(page) for page in pages(sheet(total=totals(LINES, "FR"), paper=paper))]
    assert found == [pytest.approx(expected, abs=0.1)]


def test_five_hundred_letters_keep_their_boxes_and_heads() -> None:
    many = [line(number, guest=f"Guest {number}") for number in range(1, 501)]
    pdf = sheet(many)
    found = pages(pdf)
    assert [lines(page)[-1] for page in found] == [
        f"Tally of the letters · 1 February 2026 page {number} of {len(found)}" for number in range(1, len(found) + 1)
    ]
    assert all("done No. Guest To Campaign" in lines(page) for page in found)
    rows = [row for page in found for row in lines(page) if row.startswith("0")]
    assert rows == [f"{number:04} Guest {number} Minister Jo Sample UA 7.26" for number in range(1, 501)]
    assert sum(len(tick_boxes(page)) for page in found) == 500


def test_a_tally_can_be_read_aloud_and_has_the_same_bytes_again() -> None:
    pdf = sheet(total=totals(LINES, "FR"))
    assert pdf == sheet(total=totals(LINES, "FR"))
    assert root(pdf)["/Lang"] == "en"
    assert title(pdf) == "Tally of the letters"
    kinds = tags(pdf)
    assert kinds.count("Table") == 5
    assert kinds.count("TH") == 5 + 5 + 6 + 5 + 3


def test_what_people_type_is_printed_as_typed() -> None:
    typed = (line(guest=TYPED, recipient=TYPED, campaign=TYPED),)
    found = letters(words(sheet(typed, totals(typed, "FR"), title=TYPED, day=TYPED)))
    assert found.count(letters(TYPED)) == 2 + 3 + 1 + 2 + 2


@pytest.mark.parametrize("guest", ["范晓峰", "范" * 80, "W" * 120])
def test_every_name_is_there_in_full(guest: str) -> None:
    assert letters(guest) in letters(words(sheet((line(guest=guest, recipient="x"),))))


def test_a_long_name_is_divided_at_its_hyphen() -> None:
    (page,) = pages(
        sheet((line(guest="Maximiliana Konstantinopoulou-Wolfeschlegel-Exampleton", campaign="A long title " * 3),))
    )
    found = " ".join(lines(page))
    assert "Konstantinopoulou-" in found
    assert "Wolfeschlegel-" in found


def test_a_character_that_no_font_has_is_named_with_its_row() -> None:
    with pytest.raises(InputError) as caught:
        sheet((*LINES, line(5, guest=UNKNOWN)))
    (problem,) = caught.value.problems
    assert "U+0378" in problem.message
    assert "the tally at number 0005" in problem.message


# Totals

some_lines = st.lists(
    st.builds(
        line,
        campaign=st.sampled_from(("UA 1", "UA 2", "UA 3")),
        recipient=st.sampled_from(("one", "two")),
        country=st.sampled_from(("FR", "US", "CN", None)),
        copy=st.booleans(),
        post=st.booleans(),
    ),
    max_size=40,
)


@given(some_lines, st.sampled_from(("FR", "CN", None)))
def test_totals_count_every_line_once(these: list[TallyLine], home: str | None) -> None:
    found = totals(iter(these), home)
    posted = [each for each in these if each.post]
    assert found.all == Count(
        letters=sum(not each.copy for each in these), copies=sum(each.copy for each in these), posted=len(posted)
    )
    for groups, keys in (
        (found.by_campaign, [each.campaign for each in these]),
        (found.by_target, [(each.campaign, each.recipient) for each in these]),
        (found.by_country, [each.country for each in these]),
    ):
        assert list(groups) == list(dict.fromkeys(keys))
        assert {key: count.letters + count.copies for key, count in groups.items()} == Counter(keys)
        assert sum(groups.values(), Count()) == found.all
    known = [each.country == home for each in posted if home and each.country]
    assert (found.stamps_home, found.stamps_abroad) == (known.count(True), known.count(False))
    assert found.stamps_unknown == len(posted) - len(known)
    assert found.envelopes == len(posted)


def test_a_million_lines_would_need_no_more_memory_than_a_few() -> None:
    def many(count: int) -> Iterator[TallyLine]:
        return (line(number, country=("FR", "US")[number % 2]) for number in range(count))

    def peak(count: int) -> int:
        tracemalloc.start()
        assert totals(many(count), "FR").all.letters == count
        needed = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return needed

    peak(10)
    assert peak(10_000) < 2 * peak(100)
