from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.head.dates import LANGUAGES, NO_YEAR, find_dates, is_date_line, writes_month_first
from ualetter.languages.dates import long_date

DAY = date(2020, 9, 21)


@pytest.mark.parametrize(
    "text",
    [
        "21 September 2020",
        "September 21, 2020",
        "September 21 2020",
        "September 21st, 2020",
        "21st September 2020",
        "21st of September 2020",
        "21 September, 2020",
        "21 SEPTEMBER 2020",
        "21 september 2020",
        "21.09.2020",
        "21.9.2020",
        "21. 9. 2020",
        "21.9.20",
        "2020-09-21",
        "2020/09/21",
        "21/09/2020",
        "21-09-2020",
        "09/21/2020",
        "21-Sep-2020",
        "21. September 2020",
        "21 de septiembre de 2020",
        "21 de septiembre del 2020",
        "21 de setiembre de 2020",
        "21 septembre 2020",
        "21 de setembro de 2020",
        "21 settembre 2020",
        "den 21 september 2020",
        "den 21:a september 2020",
        "21 Sep 2020",
        "21 Sept. 2020",
        "Sept. 21, 2020",
        "21 Sept ’20",
    ],
)
def test_a_date_is_found_in_every_form(text: str) -> None:
    (found,) = find_dates(f"On {text}, somebody was there.")
    assert (found.day, found.exact, found.year_given) == (DAY, True, True)
    assert "20" in f"On {text}, somebody"[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1er septembre 2020", date(2020, 9, 1)),
        ("1º de setembro de 2020", date(2020, 9, 1)),
        ("5. März 2021", date(2021, 3, 5)),
        ("5 mars 2021", date(2021, 3, 5)),
        ("5 février 2021", date(2021, 2, 5)),
        ("5 maj 2021", date(2021, 5, 5)),
        ("5 mei 2021", date(2021, 5, 5)),
        ("5. Jänner 2021", date(2021, 1, 5)),
        ("5 ene. 2021", date(2021, 1, 5)),
        ("3 out of 2021", None),
        ("14 May '98", date(1998, 5, 14)),
        ("29 February 2024", date(2024, 2, 29)),
        ("29 February 2023", None),
        ("31/13/2023", None),
    ],
)
def test_months_of_other_languages_and_days_that_do_not_exist(text: str, day: date | None) -> None:
    assert [found.day for found in find_dates(text)] == ([day] if day else [])


@pytest.mark.parametrize("text", ["21 September", "Sept. 21", "21. September", "21 de septiembre", "den 21 september"])
def test_a_date_without_a_year_says_so(text: str) -> None:
    (found,) = find_dates(text)
    assert (found.day, found.year_given) == (date(NO_YEAR, 9, 21), False)


@pytest.mark.parametrize(
    ("text", "day", "exact"),
    [
        ("03/04/2020", date(2020, 4, 3), False),
        ("03-04-2020", date(2020, 4, 3), False),
        ("04/04/2020", date(2020, 4, 4), True),
        ("03.04.2020", date(2020, 4, 3), True),
        ("13/04/2020", date(2020, 4, 13), True),
        ("04/13/2020", date(2020, 4, 13), True),
    ],
)
def test_day_and_month_may_be_meant_either_way(text: str, day: date, *, exact: bool) -> None:
    (found,) = find_dates(text)
    assert (found.day, found.exact) == (day, exact)


def test_other_dates_of_the_text_tell_how_to_read_an_unclear_one() -> None:
    found = find_dates("02/05/2026: he has been refused care since 01/20/2026.")
    assert [(one.day, one.exact) for one in found] == [(date(2026, 2, 5), False), (date(2026, 1, 20), True)]
    assert find_dates("02/05/2026", month_first=True)[0].day == date(2026, 2, 5)
    assert find_dates("September 21, 2020 02/05/2026")[1].day == date(2026, 2, 5)
    assert find_dates("21 September 2020 02/05/2026")[1].day == date(2026, 5, 2)


@pytest.mark.parametrize(
    "text",
    [
        "at least 12 may have died",
        "on a 12 march",
        "5 out of 10",
        "ASA 17/03/98",
        "MDE 13/05/98",
        "UA 12/05/98",
        "UA 140/20",
        "June 2020",
        "202 495 2266",
        "+00 12.05.98.11",
        "10 decades",
        "version 1.2.2020.4",
        "Law 12/2020",
    ],
)
def test_what_only_looks_like_a_date(text: str) -> None:
    assert find_dates(text) == ()


def test_all_dates_of_a_text_come_in_its_order_with_their_places() -> None:
    text = "From 5 March to 21 September 2020, and again on 2021-01-02."
    assert [text[found.start : found.end] for found in find_dates(text)] == [
        "5 March",
        "21 September 2020",
        "2021-01-02",
    ]


@pytest.mark.parametrize(
    ("text", "american"),
    [
        ("September 21, 2020", True),
        ("09/21/2020", True),
        ("21 September 2020", False),
        ("21/09/2020", False),
        ("In May 20 people", False),
    ],
)
def test_american_dates_are_known(text: str, *, american: bool) -> None:
    assert writes_month_first(text) is american


@pytest.mark.parametrize(
    "text",
    [
        "September 21, 2020",
        "21.09.2020",
        "London, 21 September 2020",
        "San José, 21 de septiembre de 2020",
        "Berlin, den 21. September 2020",
        "Paris, le 21 septembre 2020",
        "Date: 21 September 2020",
        "Issue Date: 21 September 2020",
        "Publication date: 21 September 2020",
        "Published 21 September 2020",
        "Posted on September 21, 2020 at 12:30 PM",
        "Monday, 21 September 2020",
        "Lunes 21 de septiembre de 2020",
        "Datum: 21.9.2020",
        "Fecha: 21 de septiembre de 2020",
        "21 September 2020 |",
        "21 September",
    ],
)
def test_a_line_that_is_only_a_date(text: str) -> None:
    assert is_date_line(text)


@pytest.mark.parametrize(
    "text",
    [
        "Until 21 September 2020",
        "Deadline: 21 September 2020",
        "by 21 September 2020",
        "Her trial is on 21 September 2020",
        "Trial on Monday, 21 September 2020",
        "From 2 to 21 September 2020 people met",
        "21 September 2020 – 2 October 2020",
        "UA 140.20 21 September 2020",
        "September",
        "On 2 September 2020, police published the names of 129 people.",
        "",
    ],
)
def test_a_line_with_more_than_a_date(text: str) -> None:
    assert not is_date_line(text)


@pytest.mark.parametrize("language", LANGUAGES)
@given(day=st.dates(date(1961, 1, 1), date(2099, 12, 31)))
def test_what_a_letter_prints_is_read_back(language: str, day: date) -> None:
    found = find_dates(long_date(day, language, None))
    assert [one.day for one in found] == [day]


@given(text=st.text(alphabet=st.sampled_from("0123456789./-, MayJunept'stde "), max_size=200))
def test_places_are_in_order_and_inside_the_text(text: str) -> None:
    end = 0
    for found in find_dates(text):
        assert end <= found.start < found.end <= len(text)
        end = found.end
