from __future__ import annotations

import pytest
from roster_cases import campaign, said

from ualetter.problems import refuse
from ualetter.roster.model import Wish
from ualetter.roster.wishes import read_wishes, wanted

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Campaign

CAMPAIGNS = {"ua-140-20": campaign("ua-140-20", "heng", "cui"), "river": campaign("river", "mayor")}


def wish(text: str) -> Wish:
    name, _, target = text.partition(":")
    return Wish(campaign=name, target=target or None)


@pytest.mark.parametrize(
    ("cell", "wishes", "wrong"),
    [
        ("", [], []),
        (" \n", [], []),
        ("river", ["river"], []),
        ("river:mayor", ["river:mayor"], []),
        ("ua-140-20:heng ua-140-20:cui", ["ua-140-20:heng", "ua-140-20:cui"], []),
        ("UA-140-20:Heng,river;x\ny", ["ua-140-20:heng", "river", "x", "y"], []),
        ("river river", ["river", "river"], []),
        (":x river: a:b:c : river", ["river"], [":x", "river:", "a:b:c", ":"]),
    ],
)
def test_what_a_cell_asks_for(cell: str, wishes: list[str], wrong: list[str]) -> None:
    found, problems = read_wishes(cell)
    assert found == tuple(map(wish, wishes))
    assert said(problems) == [f"`to` holds `{word}`, which names no letter" for word in wrong]


@pytest.mark.parametrize(
    ("to", "letters"),
    [
        ([], []),
        (["river"], [("river", None)]),
        (["ua-140-20:cui", "river", "ua-140-20:heng"], [("ua-140-20", "cui"), ("river", None), ("ua-140-20", "heng")]),
        (["river:mayor", "river:mayor", "river"], [("river", "mayor"), ("river", None)]),
        (["ua-140-20:all"], [("ua-140-20", "heng"), ("ua-140-20", "cui")]),
        (["ua-140-20:cui", "ua-140-20:all"], [("ua-140-20", "cui"), ("ua-140-20", "heng")]),
    ],
)
def test_each_letter_is_found_once_in_the_order_typed(to: list[str], letters: list[tuple[str, str | None]]) -> None:
    assert wanted(tuple(map(wish, to)), CAMPAIGNS) == (letters, [])


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("ua-140-21", "`to` names the campaign `ua-140-21`, which isn't here", "did you mean `ua-140-20`?"),
        ("zzz", "`to` names the campaign `zzz`, which isn't here", "it can be: ua-140-20, river"),
        ("river:major", "`to` asks for `river:major`, but `river` has no target `major`", "did you mean `mayor`?"),
        ("river:zzz", "`to` asks for `river:zzz`, but `river` has no target `zzz`", "it can be: mayor"),
    ],
)
def test_what_cannot_be_had_is_said_and_the_rest_found(text: str, message: str, hint: str) -> None:
    letters, (problem,) = wanted((wish(text), wish("river"), wish(text)), CAMPAIGNS)
    assert letters == [("river", None)]
    assert (problem.message, problem.hint, problem.warning) == (message, hint, False)


@pytest.mark.parametrize("campaigns", [{}, {f"x{number}": campaign(f"x{number}", "a") for number in range(13)}])
def test_a_long_list_of_campaigns_is_not_recited(campaigns: dict[str, Campaign]) -> None:
    _, (problem,) = wanted((wish("river"),), campaigns)
    assert problem.hint == "`ualetter list` shows which there are"


def test_a_campaign_that_cannot_be_loaded_is_a_problem_of_those_who_want_it() -> None:
    class Lazy(dict[str, "Campaign"]):
        def __getitem__(self, name: str) -> Campaign:
            raise refuse(f"`{name}` has mistakes")

    letters, problems = wanted((wish("river"), wish("river:mayor")), Lazy(river=CAMPAIGNS["river"]))
    assert (letters, said(problems)) == ([], ["`river` has mistakes"])
