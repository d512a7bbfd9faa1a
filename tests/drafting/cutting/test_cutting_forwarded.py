from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.cutting.forwarded import unquoted, without_cover

APPEAL = [
    "URGENT ACTION",
    "The teacher Ana Example was taken from her house and has not been seen since.",
    "Write to:",
    "Minister of Water",
    "1 River Road",
    "Email: jana.sample@example.org",
    "Dear Minister,",
    "I am writing about Ana Example, who was taken from her house on 3 May by men. Nobody has seen her since.",
    "I urge you to make known where she is, and to release her unless she is charged with a crime and tried.",
    "Yours sincerely,",
]


def test_the_marks_of_a_quotation_go() -> None:
    assert unquoted(["> one", ">", "> > two", ">>three", "  > four", ">  five"]) == [
        "one", "", "two", "three", "four", " five",
    ]  # fmt: skip


def test_what_was_written_above_a_quotation_stays() -> None:
    assert unquoted(["Ana wrote:", "", "> one", "> two"]) == ["Ana wrote:", "", "one", "two"]


@pytest.mark.parametrize(
    "page",
    [
        [],
        ["", " "],
        APPEAL,
        [*APPEAL, "> Share this page"],
        ["Water > Rivers > Ducks", "Home > Actions"],
    ],
    ids=["nothing", "empty", "appeal", "one arrow", "arrows inside"],
)
def test_a_page_that_is_no_quotation_stays(page: list[str]) -> None:
    assert unquoted(page) == page


HEADERS = [
    "From: Ana Example <ana@example.org>",
    "Date: Mon, 3 May 2021",
    "Subject: Urgent Action",
    "To: b@example.org",
]


def below(page: list[str]) -> list[str]:
    """What is left of a page, without the empty lines that stand for what went."""
    kept = without_cover(page)
    assert len(kept) == len(page)  # the lines keep their numbers
    return [line for line in kept if line]


@pytest.mark.parametrize(
    "marker",
    [
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "-----Original Message-----",
        "-------- Weitergeleitete Nachricht --------",
        "-----Ursprüngliche Nachricht-----",
        "---------- Mensaje reenviado ---------",
        "-------- Message transféré --------",
        "-----Message d'origine-----",
        "---------- Vidarebefordrat meddelande ----------",
        "---------- Doorgestuurd bericht ---------",
        "-----Oorspronkelijk bericht-----",
        "> Begin forwarded message:",
    ],
)
def test_what_stands_above_a_forwarded_message_goes(marker: str) -> None:
    page = ["Dear all, this is for Thursday.", "Ana", "", marker, *HEADERS, "", *APPEAL]
    assert below(page) == APPEAL


@pytest.mark.parametrize(
    "headers",
    [
        ["Von: Ana Beispiel <ana@example.org>", "Betreff: Eilaktion", "Datum: 3. Mai 2021", "An: b@example.org"],
        ["De: Ana Ejemplo <ana@example.org>", "Asunto: Acción urgente", "Fecha: 3 de mayo", "Para: b@example.org"],
        ["De : Ana Exemple <ana@example.org>", "Objet : Action urgente", "Envoyé : 3 mai", "À : b@example.org"],
        ["Från: Ana Exempel <ana@example.org>", "Ämne: Blixtaktion", "Skickat: den 3 maj", "Till: b@example.org"],
        ["Van: Ana Voorbeeld <ana@example.org>", "Onderwerp: Spoedactie", "Verzonden: 3 mei", "Aan: b@example.org"],
    ],
    ids=["German", "Spanish", "French", "Swedish", "Dutch"],
)
def test_the_headers_of_a_message_go(headers: list[str]) -> None:
    assert below([*headers, "", *APPEAL]) == APPEAL


def test_of_several_messages_the_innermost_counts() -> None:
    inner = ["-----Original Message-----", *HEADERS, "", *APPEAL]
    assert (
        below([*HEADERS, "", "For Thursday.", "---------- Forwarded message ---------", *HEADERS, "", *inner]) == APPEAL
    )


def test_a_title_that_begins_like_a_forward_hides_no_headers() -> None:
    page = ["Original verdict upheld by the court", *APPEAL]
    assert below([*HEADERS, "", *page]) == page


def test_a_header_that_tells_what_its_page_lacks_stays() -> None:
    untitled = APPEAL[1:]
    assert below([*HEADERS, "", *untitled]) == [HEADERS[1], HEADERS[2], *untitled]
    assert below([*HEADERS, "", *APPEAL]) == APPEAL


@pytest.mark.parametrize(
    "page",
    [
        [],
        APPEAL,
        ["Forwarded message", *APPEAL],
        ["Date: 3 May 2021", "Subject: The river", *APPEAL],
        ["To: Jana Sample", *APPEAL],
        [*APPEAL, "---------- Forwarded message ---------", *HEADERS, "", "Thank you!"],
        HEADERS,
        [*APPEAL, "---------- Forwarded message ---------", *HEADERS, "", *APPEAL[:-2]],
    ],
    ids=[
        "nothing",
        "appeal",
        "no headers",
        "no e-mail",
        "one header",
        "a message below",
        "only headers",
        "a part of it below",
    ],
)
def test_a_page_that_came_otherwise_stays(page: list[str]) -> None:
    assert without_cover(page) == page


SCRAPS = st.sampled_from([*APPEAL, *HEADERS, "> one", ">", "", "-----Original Message-----", "Original verdict"])


@given(st.lists(SCRAPS | st.text(max_size=20), max_size=30))
def test_more_than_half_of_a_page_stays(page: list[str]) -> None:
    kept = without_cover(page)
    assert all(line in {"", page[place]} for place, line in enumerate(kept))
    assert kept == page or 2 * len("".join(kept)) > len("".join(page))


@given(st.lists(SCRAPS | st.text(max_size=20), max_size=30))
def test_only_marks_are_taken_off(page: list[str]) -> None:
    assert all(before.endswith(after) for before, after in zip(page, unquoted(page), strict=True))
