from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.model import Writer
from ualetter.roster.doubles import Doubles
from ualetter.roster.model import Guest


def guest(row: int, writer: Writer) -> Guest:
    return Guest(row=row, writer=writer, to=(), cells=(), problems=())


def is_same(one: Writer, other: Writer) -> bool:
    doubles = Doubles()
    assert doubles.first_row(guest(2, one)) is None
    return doubles.first_row(guest(3, other)) == 2


ANA = Writer(name="Ana Ejemplo", address=("1 Any Street", "Any Town"), email="ana@example.org")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Writer(name="Ana"), Writer(name="Ana"), True),
        (Writer(name="Ana"), Writer(name="ANA"), True),
        (Writer(name="Ana  Ejemplo"), Writer(name="Ana Ejemplo"), True),
        (Writer(name="Zoë"), Writer(name="Zoe\u0308"), True),
        (Writer(name="Weiß"), Writer(name="WEISS"), True),
        (Writer(name="Zoë"), Writer(name="Zoe"), False),
        (Writer(name="Ana"), Writer(name="Bo"), False),
        (ANA, Writer(name="ana ejemplo", address=("1 any street", "ANY TOWN"), email="Ana@Example.org"), True),
        (ANA, Writer(name="Ana Ejemplo", address=("1 Any Street", "Any Town")), False),
        (ANA, Writer(name="Ana Ejemplo", address=("2 Any Street", "Any Town"), email="ana@example.org"), False),
        (Writer(name="Ana", town="A"), Writer(name="Ana", town="B"), False),
        (Writer(name="Ana", town="A"), Writer(name="Ana A"), False),
        (Writer(name="Ana", own_words=("x",)), Writer(name="Ana", own_words=("y",)), True),
    ],
)
def test_who_is_the_same_person(one: Writer, other: Writer, same: bool) -> None:  # noqa: FBT001  the claim of a row
    assert is_same(one, other) == same


def test_letters_to_sign_by_hand_are_nobody() -> None:
    doubles = Doubles()
    assert [doubles.first_row(guest(row, Writer())) for row in range(2, 5)] == [None, None, None]


@given(st.lists(st.text("ab", min_size=1, max_size=3), max_size=60))
def test_the_first_row_is_named_each_time(names: list[str]) -> None:
    doubles, first = Doubles(), dict[str, int]()
    for row, name in enumerate(names, start=2):
        assert doubles.first_row(guest(row, Writer(name=name))) == first.get(name)
        first.setdefault(name, row)


def test_many_people_take_little_memory_and_are_all_remembered() -> None:
    doubles, people = Doubles(), 20_000
    assert all(doubles.first_row(guest(row, Writer(name=f"Ana {row}"))) is None for row in range(people))
    assert [doubles.first_row(guest(0, Writer(name=f"Ana {row}"))) for row in range(people)] == [*range(people)]
    assert sum(sys.getsizeof(value) for value in vars(doubles).values()) < 49 * people
