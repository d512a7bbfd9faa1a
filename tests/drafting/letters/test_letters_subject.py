from __future__ import annotations

import pytest

from ualetter.drafting.letters.subject import is_capitals, is_date, labelled_subject


@pytest.mark.parametrize(
    "text",
    [
        "Re: The river",
        "RE: The river",
        "Subject: The river",
        "Betreff: The river",
        "Asunto: The river",
        "Objet : The river",
        "Ämne: The river",
        "Onderwerp: The river",
        "Re – The river",
        "Betr.: The river",
    ],
)
def test_a_subject(text: str) -> None:
    assert labelled_subject(text) == "The river"


@pytest.mark.parametrize(
    "text", ["Re-open the case now", "Reading the news", "Subject to change", "Re:", "Regarding it"]
)
def test_no_subject(text: str) -> None:
    assert labelled_subject(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "3 May 2020",
        "May 3, 2020",
        "3. Mai 2020",
        "3 de mayo de 2020",
        "le 3 mai 2020",
        "Any Town, 3 May 2020",
        "2020-05-03",
        "3/5/2020",
        "[Date]",
        "Date: ______",
        "den 3 maj 2020",
    ],
)
def test_a_date(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize("text", ["", "May I write to you?", "On 3 May 2020 they came.", "2020", "THE RIVER"])
def test_no_date(text: str) -> None:
    assert not is_date(text)


def test_capitals() -> None:
    assert is_capitals("FREE JANE SAMPLE")
    assert not is_capitals("UA 12/20")
    assert not is_capitals("Free Jane Sample")
    assert not is_capitals("姓名姓名姓名姓名姓名")
