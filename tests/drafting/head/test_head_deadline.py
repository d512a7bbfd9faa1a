from __future__ import annotations

from datetime import date

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.head.deadline import read_deadline

ISSUED = date(2020, 9, 21)


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL: 2 November 2020", "2020-11-02"),
        ("PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL:\n2 November 2020", "2020-11-02"),
        ("Please take action until Monday, November 2, 2020.", "2020-11-02"),
        ("PLEASE SEND APPEALS BEFORE 23 APRIL 2021 TO:", "2021-04-22"),
        ("Sista dag att skriva: 17 augusti 2022.", "2022-08-17"),
        ("Act by: 2 November 2020\n\nWrite in English before 2 November.", "2020-11-02"),
        ("MERCI D’AGIR DANS LES PLUS BREFS DÉLAIS, JUSQU’AU : 26 janvier 2023", "2023-01-26"),
        ("Écrivez avant le 26 janvier 2023, en français ou en anglais.", "2023-01-25"),
        ("Please write before 1 March 2021.", "2021-02-28"),
        ("Please write on or before 1 March 2021.", "2021-03-01"),
        ("Check with your section office if sending appeals after 27 June 2021.", "2021-06-27"),
        (
            (
                "PLEASE SEND APPEALS IMMEDIATELY. Check with the Secretariat, or your\noffice, if sending "
                "appeals after 27 June 2021."
            ),
            "2021-06-27",
        ),
        ("This Urgent Action expires on 5 October 2020.", "2020-10-05"),
        ("APPEAL DEADLINE NOTICE: 16 August 2021", "2021-08-16"),
        ("Deadline:\n\n5 November 2020", "2020-11-05"),
        ("Deadline for appeals: 5 November 2020", "2020-11-05"),
        ("Act by 5 October, 2020", "2020-10-05"),
        ("Send your letters no later than 5 October 2020.", "2020-10-05"),
        ("Send your letters by the end of 5 October 2020.", "2020-10-05"),
        ("Bitte schreiben Sie bis zum 2. November 2020.", "2020-11-02"),
        ("Bitte schreiben Sie vor dem 2. November 2020.", "2020-11-01"),
        ("Wir bitten Sie, nach dem 2. November 2020 keine Appelle mehr zu verschicken.", "2020-11-02"),
        ("ACTÚEN LO ANTES POSIBLE, NO MÁS TARDE DEL: 2 de noviembre de 2020", "2020-11-02"),
        ("Escriban antes del 2 de noviembre de 2020.", "2020-11-01"),
        ("Escriban hasta el 2 de noviembre de 2020.", "2020-11-02"),
        ("MERCI D’AGIR DANS LES PLUS BREFS DÉLAIS ET AVANT LE : 2 NOVEMBRE 2020", "2020-11-01"),
        ("Écrivez jusqu’au 2 novembre 2020.", "2020-11-02"),
        ("Skriv senast den 2 november 2020.", "2020-11-02"),
        ("Skriv före den 2 november 2020.", "2020-11-01"),
        ("Schrijf vóór 2 november 2020.", "2020-11-01"),
        ("Stuur uw brief uiterlijk op 2 november 2020.", "2020-11-02"),
        ("Please write before 14 October 2020. Check with us if sending appeals after 14 October 2020.", "2020-10-13"),
        ("Please write until 5 November 2020. She was released before 3 October 2020.", "2020-11-05"),
    ],
)
def test_the_last_day(page: str, day: str) -> None:
    found = read_deadline(split_lines(page), ISSUED)
    assert found is not None
    assert (found.text, found.doubts) == (day, ())


@pytest.mark.parametrize(
    "page",
    [
        "He is scheduled to be executed before 5 May 2021.",
        "His trial is on 5 May 2021. Please write.",
        "Please write at once: he may be executed by 5 May 2021.",
        "Escriban ya: puede ser ejecutado antes del 5 de mayo de 2021.",
        "He was held until 5 May 2020.",
        "She has been writing letters since 5 May 2020.",
        "Please take action as soon as possible.",
        "",
    ],
)
def test_other_days_are_no_deadline(page: str) -> None:
    assert read_deadline(split_lines(page), ISSUED) is None


@pytest.mark.parametrize(
    ("page", "day"),
    [
        ("Deadline: 5 October", "2020-10-05"),
        ("Skicka ett mejl eller ett brev. Skriv på engelska. Senast den 5 oktober.", "2020-10-05"),
        ("Deadline: 5 September", "2021-09-05"),
        ("Deadline: 21 September", "2020-09-21"),
        ("Please write before 1 January.", "2020-12-31"),
        ("Deadline: 29 February", "2024-02-29"),
    ],
)
def test_a_missing_year_follows_from_the_date_of_issue(page: str, day: str) -> None:
    found = read_deadline(split_lines(page), ISSUED)
    assert found is not None
    assert found.text == day
    assert found.doubts == ("the page's deadline has no year; this one follows from the date of issue",)


def test_a_missing_year_without_a_date_of_issue_is_left_out() -> None:
    found = read_deadline(split_lines("Please write before 5 October."), None)
    assert found is not None
    assert (found.text, found.doubts) == (None, ("the page's deadline has no year",))


@pytest.mark.parametrize(
    ("page", "day", "doubt"),
    [
        (
            "Please write before 1 November 2020. Please send e-mails until 3 December 2020.",
            "2020-10-31",
            "the page also names 2020-12-03 as a deadline",
        ),
        ("Please write until 03/04/2021.", "2021-04-03", "day and month may be meant the other way round"),
        ("Please write until 5 May 2020.", "2020-05-05", "this is before the date of issue, 2020-09-21"),
    ],
)
def test_an_unclear_deadline_is_doubted(page: str, day: str, doubt: str) -> None:
    found = read_deadline(split_lines(page), ISSUED)
    assert found is not None
    assert (found.text, found.doubts) == (day, (doubt,))
