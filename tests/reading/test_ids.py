from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.reading.ids import id_problem, proposed_id


@pytest.mark.parametrize("typed", ["ua-140-20", "a", "7", "river-", "a" * 64, "con", "140-20"])
def test_an_id_is_fine(typed: str) -> None:
    assert id_problem(typed) is None


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("", "is empty"),
        ("UA-140-20", "may hold only the small letters a to z, digits and hyphens"),
        ("ua 140", "may hold only the small letters a to z, digits and hyphens"),
        ("ua-140\n", "may hold only the small letters a to z, digits and hyphens"),
        ("é", "may hold only the small letters a to z, digits and hyphens"),
        ("٣", "may hold only the small letters a to z, digits and hyphens"),
        ("../x", "may hold only the small letters a to z, digits and hyphens"),
        ("-a", "must begin with a letter or a digit"),
        ("a" * 65, "is too long: 65 characters, and 64 is the most"),
    ],
)
def test_an_id_is_refused(typed: str, problem: str) -> None:
    assert id_problem(typed) == problem


def test_the_limit_of_a_target_id_is_its_own() -> None:
    assert id_problem("a" * 32, 32) is None
    assert id_problem("a" * 33, 32) == "is too long: 33 characters, and 32 is the most"


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("UA 140/20", "ua-140-20"),
        ("UA_140.20 (2)", "ua-140-20-2"),
        ("  Straße é ", "strasse-e"),
        ("-x-", "x"),
        ("山", ""),
        ("a" * 63 + " b", "a" * 63),
        ("ua-140-20", "ua-140-20"),
    ],
)
def test_an_id_is_proposed(text: str, proposed: str) -> None:
    assert proposed_id(text) == proposed


@given(st.text(), st.integers(1, 64))
def test_what_is_proposed_is_an_id_or_nothing(text: str, limit: int) -> None:
    proposed = proposed_id(text, limit)
    assert proposed == "" or id_problem(proposed, limit) is None
