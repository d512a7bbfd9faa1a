from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plans import RIVER, WOOD, both, guest_by_guest, in_order, plan, short, start

from ualetter.model import Writer
from ualetter.night import plan as planning
from ualetter.night.plan import SORTS, Kind, Plan, Selection, by_guest, errors_of, everyone, kinds_of, pieces, place_of
from ualetter.night.survey import survey
from ualetter.problems import Place
from ualetter.roster.reading import Guest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

TWO = "name\nAnn Muster\nBo Muster\n"
ORDERS = {
    "writer": [
        "2 Ann river:mayor", "2 Ann river:mayor>police", "2 Ann river:water", "2 Ann river:water>police",
        "2 Ann wood:mayor", "2 Ann wood:forester",
        "3 Bo river:mayor", "3 Bo river:mayor>police", "3 Bo river:water", "3 Bo river:water>police",
        "3 Bo wood:mayor", "3 Bo wood:forester",
    ],
    "target": [
        "2 Ann river:water", "2 Ann river:water>police", "3 Bo river:water", "3 Bo river:water>police",
        "2 Ann river:mayor", "2 Ann river:mayor>police", "3 Bo river:mayor", "3 Bo river:mayor>police",
        "2 Ann wood:mayor", "3 Bo wood:mayor",
        "2 Ann wood:forester", "3 Bo wood:forester",
    ],
    "campaign": [
        "2 Ann river:mayor", "2 Ann river:mayor>police", "2 Ann river:water", "2 Ann river:water>police",
        "3 Bo river:mayor", "3 Bo river:mayor>police", "3 Bo river:water", "3 Bo river:water>police",
        "2 Ann wood:mayor", "2 Ann wood:forester",
        "3 Bo wood:mayor", "3 Bo wood:forester",
    ],
}  # fmt: skip


@pytest.mark.parametrize("sort", SORTS)
def test_pieces_lie_on_the_tables_in_the_order_asked_for(sort: str) -> None:
    found = in_order(both(TWO, sort=sort))
    assert [short(piece) for piece in found] == ORDERS[sort]
    assert [piece.serial for piece in found] == list(range(1, 13))


def test_campaigns_lie_as_on_the_command_line() -> None:
    wood, river = Selection(campaign=WOOD, targets=("mayor",)), Selection(campaign=RIVER, targets=("mayor",))
    for sort in SORTS:
        assert [short(piece) for piece in in_order(plan("name\nAnn\n", wood, river, sort=sort))] == [
            "2 Ann wood:mayor",
            "2 Ann river:mayor",
        ]


@pytest.mark.parametrize(
    ("to", "letters"),
    [
        ("", ["river:mayor", "river:mayor>police", "river:water", "river:water>police", "wood:mayor", "wood:forester"]),
        ("wood", ["wood:mayor", "wood:forester"]),
        ("wood:forester", ["wood:forester"]),
        ("wood:forester river:water", ["wood:forester", "river:water", "river:water>police"]),
        ("river:police", ["river:police"]),
        ("WOOD:Mayor", ["wood:mayor"]),
        ("wood:mayor wood", ["wood:mayor", "wood:forester"]),
        ("wood wood", ["wood:mayor", "wood:forester"]),
        ("river:all", ["river:water", "river:water>police", "river:mayor", "river:mayor>police", "river:police"]),
    ],
)
def test_a_guest_writes_what_their_row_asks_for(to: str, letters: list[str]) -> None:
    found = in_order(both(f"name,to\nAnn,{to}\nBo,wood:mayor\n"))
    assert [short(piece).removeprefix("2 Ann ") for piece in found if piece.row == 2] == letters
    assert [short(piece) for piece in found if piece.row == 3] == ["3 Bo wood:mayor"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Ann,lake", "`to` names the campaign `lake`, which isn't here"),
        ("Ann,river:minister", "`river` has no target `minister`"),
        ("Ann,river:water lake:water", "`to` names the campaign `lake`"),
        ("Ann,water:", "names no letter"),
        ("[NAME],", "hole that nobody fills"),
        ("Ann,,extra", "row 2 has 3 cells"),
    ],
)
def test_a_row_with_a_mistake_gets_no_letter_and_takes_no_number(row: str, message: str) -> None:
    of = both(f"name,to\n{row}\nBo,wood:mayor\n")
    assert [(piece.serial, short(piece)) for piece in in_order(of)] == [(1, "3 Bo wood:mayor")]
    first = next(iter(of.guests()))
    (problem,) = errors_of(of, first)
    assert message in problem.message
    assert problem.place == Place(file="guests.csv", line=2)


def test_letters_to_sign_by_hand_come_last() -> None:
    found = in_order(plan("name,to\nAnn,\n,river:mayor\n", blank=2))
    assert [short(piece) for piece in found] == [
        "2 Ann river:water", "2 Ann river:mayor",
        "3 - river:mayor",
        "0 - river:water", "0 - river:mayor",
        "0 - river:water", "0 - river:mayor",
    ]  # fmt: skip
    assert [piece.writer.name for piece in found[2:]] == [None] * 5


def test_nobody_gets_the_copy_of_their_own_letter() -> None:
    selection = Selection(campaign=RIVER, targets=("water", "mayor"), copy_to=("mayor", "police"))
    assert [short(piece) for piece in in_order(plan("name\nAnn\n", selection))] == [
        "2 Ann river:water", "2 Ann river:water>mayor", "2 Ann river:water>police",
        "2 Ann river:mayor", "2 Ann river:mayor>police",
    ]  # fmt: skip


@pytest.mark.parametrize(("home", "countries"), [("GB", ["GB", "FR", "GB", "GB"]), (None, [None, "FR", None, None])])
def test_guests_who_give_no_country_live_where_the_night_is(home: str | None, countries: list[str | None]) -> None:
    selection = Selection(campaign=RIVER, targets=("water",))
    found = in_order(plan("name,country\nAnn,\nBo,FR\nCy,\n", selection, home=home, blank=1))
    assert [piece.writer.country for piece in found] == countries


def test_the_recipient_of_a_copy_is_who_gets_it() -> None:
    assert Kind(campaign="river", target="water").recipient == "water"
    assert Kind(campaign="river", target="water", copy_to="mayor").recipient == "mayor"


def test_people_who_walk_in_have_no_row() -> None:
    assert place_of(plan(), 0) is None
    assert place_of(plan(), 7) == Place(file="guests.csv", line=7)


def test_kinds_are_ordered_by_campaign_target_and_copy() -> None:
    of = both()
    kinds = [
        Kind(campaign="river", target="water"),
        Kind(campaign="river", target="water", copy_to="police"),
        Kind(campaign="river", target="mayor"),
        Kind(campaign="river", target="mayor", copy_to="water"),
        Kind(campaign="river", target="mayor", copy_to="police"),
        Kind(campaign="wood", target="mayor"),
        Kind(campaign="wood", target="forester"),
    ]
    for mixed in (kinds[::-1], kinds[3:] + kinds[:3], sorted(kinds, key=str)):
        assert planning.in_order(of, mixed) == kinds


# A million rows


class Million:
    """A roster that counts how often a guest is asked for."""

    def __init__(self) -> None:
        self.read = 0

    def __call__(self) -> Iterator[Guest]:
        for number in range(1_000_000):
            self.read += 1
            yield Guest(row=number + 2, writer=Writer(name=f"Writer {number}"), to=(), cells=(), problems=())


@pytest.mark.parametrize(("sort", "group"), [("writer", ()), ("campaign", ("river",)), ("target", ("river", "water"))])
def test_no_more_rows_are_read_than_are_needed(sort: str, group: tuple[str, ...]) -> None:
    million = Million()
    of = plan("", Selection(campaign=RIVER, targets=("water",)), guests=million, sort=sort)
    found = list(itertools.islice(pieces(of, {group: 1}), 10))
    assert [piece.row for piece in found] == list(range(2, 12))
    assert million.read == 10
    assert len(list(itertools.islice(by_guest(of, {group: 1}), 10))) == 10
    assert len(list(itertools.islice(everyone(of), 10))) == 10
    assert million.read == 30


# Whatever the roster

NAMES = st.sampled_from(("Ann", "Bo", "", "[NAME]", "李小龍"))
WISHES = st.sampled_from(("", "river", "wood", "river:police", "wood:forester river:water", "lake", "river:all"))
ROSTERS = st.lists(st.tuples(NAMES, WISHES), max_size=8).map(
    lambda rows: "name,to\n" + "".join(f"{name},{to}\n" for name, to in rows)
)
PLANS = st.builds(both, ROSTERS, sort=st.sampled_from(SORTS), blank=st.integers(0, 3))


@settings(deadline=None)
@given(PLANS)
def test_every_piece_has_a_number_of_its_own_whoever_asks(of: Plan) -> None:
    found = in_order(of)
    assert [piece.serial for piece in found] == list(range(1, len(found) + 1))
    assert sorted(guest_by_guest(of), key=lambda piece: piece.serial) == found
    assert survey(of).total == len(found)


@settings(deadline=None)
@given(PLANS)
def test_the_order_changes_numbers_and_nothing_else(of: Plan) -> None:
    def without_numbers(piece: object) -> str:
        return str(vars(piece) | {"serial": 0})

    expected = [(guest.row, kind) for guest in everyone(of) if not errors_of(of, guest) for kind in kinds_of(of, guest)]
    assert [(piece.row, piece.kind) for piece in guest_by_guest(of)] == expected
    other = Plan(**(vars(of) | {"sort": "writer"}))
    assert sorted(map(without_numbers, in_order(of))) == sorted(map(without_numbers, in_order(other)))


TOGETHER: dict[str, Callable[[Kind], object]] = {
    "writer": lambda _: None,
    "campaign": lambda kind: kind.campaign,
    "target": lambda kind: (kind.campaign, kind.target),
}


@settings(deadline=None)
@given(PLANS)
def test_within_what_lies_together_pieces_follow_the_roster(of: Plan) -> None:
    rows = [guest.row for guest in everyone(of)]
    found = itertools.groupby(in_order(of), key=lambda piece: TOGETHER[of.sort](piece.kind))
    groups = [[rows.index(piece.row) for piece in group] for _, group in found]
    assert groups == [sorted(places) for places in groups]
    assert len(groups) == len(start(of))
