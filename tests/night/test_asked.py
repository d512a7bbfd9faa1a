from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from plans import RIVER, WOOD, campaign, request, target

from ualetter.compose.order import Order
from ualetter.model import LetterPart
from ualetter.night.asked import order_of, refuse_late, refuse_twice, samples, selections
from ualetter.night.plan import Selection
from ualetter.problems import InputError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ualetter.model import Campaign

BOTH = (RIVER, WOOD)
ALL_OF_RIVER, ALL_OF_WOOD = ("water", "mayor", "police"), ("mayor", "forester")
ORDER = Order(day=date(2026, 2, 1))


def targets(campaigns: tuple[Campaign, ...], **options: Any) -> dict[str, tuple[str, ...]]:  # noqa: ANN401  any option
    return {name: selection.targets for name, selection in selections(campaigns, request(**options)).items()}


def refusal(campaigns: tuple[Campaign, ...], **options: Any) -> list[tuple[str, str | None]]:  # noqa: ANN401  as above
    with pytest.raises(InputError) as caught:
        selections(campaigns, request(**options))
    return [(problem.message, problem.hint) for problem in caught.value.problems]


@pytest.mark.parametrize(
    ("to", "river", "wood"),
    [
        ((), ALL_OF_RIVER, ALL_OF_WOOD),
        (("all",), ALL_OF_RIVER, ALL_OF_WOOD),
        (("mayor",), ("mayor",), ("mayor",)),
        (("river:mayor", "wood:forester"), ("mayor",), ("forester",)),
        (("water", "mayor"), ("water", "mayor"), ("mayor",)),
        (("mayor", "water"), ("mayor", "water"), ("mayor",)),
        (("mayor", "river:mayor", "mayor"), ("mayor",), ("mayor",)),
        (("river:all", "mayor"), ALL_OF_RIVER, ("mayor",)),
        (("river:police", "wood:all"), ("police",), ALL_OF_WOOD),
    ],
)
def test_targets_are_those_asked_for(to: tuple[str, ...], river: tuple[str, ...], wood: tuple[str, ...]) -> None:
    assert targets(BOTH, to=to) == {"river": river, "wood": wood}


def test_campaigns_keep_the_order_of_the_command_line() -> None:
    assert list(targets((WOOD, RIVER))) == ["wood", "river"]


def test_copies_go_to_targets_of_the_campaign_that_has_them() -> None:
    found = selections(BOTH, request(copy_to=("police", "wood:mayor")))
    assert {name: selection.copy_to for name, selection in found.items()} == {"river": ("police",), "wood": ("mayor",)}


@pytest.mark.parametrize(
    ("campaigns", "options", "message", "hint"),
    [
        ((RIVER,), {"to": ("watr",)}, "`river` has no target `watr`", "did you mean `water`?"),
        ((RIVER,), {"to": ("x",)}, "`river` has no target `x`", "it can be: water, mayor, police"),
        ((RIVER,), {"to": ("river:",)}, "`river` has no target ``", "it can be: water, mayor, police"),
        ((RIVER,), {"to": ("river",)}, "`river` has no target `river`", "it can be: water, mayor, police"),
        ((RIVER,), {"copy_to": ("watr",)}, "`river` has no target `watr`", "did you mean `water`?"),
        (BOTH, {"to": ("wood:water",)}, "`wood` has no target `water`", "mayor, forester"),
        (BOTH, {"to": ("x",)}, "none of the campaigns has a target `x`", "it can be: river:water, "),
        (BOTH, {"to": ("lake:mayor",)}, "`lake:mayor`: `lake` is not a campaign of this night", "river, wood"),
        (BOTH, {"to": ("water",)}, "`--to` names no target of `wood`", "`--to wood:all`"),
        ((RIVER,), {"copy_to": ("mayor",), "no_copies": True}, "can't both be meant", "leave one out"),
        ((RIVER,), {"salutation": " "}, "`--salutation` is empty", "in full"),
        ((RIVER,), {"salutation": "Dear X,"}, "can't be right for several targets", "`--to ID`"),
        (BOTH, {"salutation": "Dear X,", "to": ("mayor",)}, "can't be right for several targets", "`--to ID`"),
        ((RIVER,), {"to": ("water",), "salutation": "Dear\nX,"}, "the salutation must be one line", "line break"),
        ((RIVER,), {"subject": "a\nb"}, "the subject must be one line", "line break"),
        ((RIVER,), {"envelope": "c5"}, "`--envelope` is for something that isn't made", "add `--with envelopes`"),
        ((RIVER,), {"no_sender": True}, "`--no-sender` is for something", "add `--with envelopes`"),
        ((RIVER,), {"labels": "5160"}, "`--labels` is for something", "add `--with labels`"),
        ((RIVER,), {"start_at": 2}, "`--start-at` is for something", "add `--with labels`"),
        ((RIVER,), {"duplex": True}, "`--duplex` is for something", "leave out `--no-print`, or leave out `--duplex`"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused_with_a_way_out(
    campaigns: tuple[Campaign, ...], options: dict[str, Any], message: str, hint: str
) -> None:
    ((said, way),) = refusal(campaigns, **options)
    assert message in said
    assert way is not None
    assert hint in way


@pytest.mark.parametrize(
    "options",
    [
        {"extras": ("envelopes",), "envelope": "c5", "no_sender": True},
        {"extras": ("labels",), "labels": "5160", "start_at": 2},
        {"prints": True, "duplex": True},
        {"to": ("water",), "salutation": "Dear X,", "subject": "A subject"},
        {"copy_to": ("mayor",)},
        {"no_copies": True},
    ],
)
def test_their_twins_are_taken(options: dict[str, Any]) -> None:
    assert selections((RIVER,), request(**options))["river"].campaign is RIVER


def test_all_unknown_names_are_said_at_once() -> None:
    said = refusal(BOTH, to=("x", "mayor", "lake:all"), copy_to=("y",))
    assert len(said) == 3


def test_a_campaign_may_be_meant_once_only() -> None:
    refuse_twice(BOTH)
    with pytest.raises(InputError, match="`wood` is named twice"):
        refuse_twice((WOOD, RIVER, WOOD))


# Deadlines

MARCH = date(2026, 3, 1)
DUE, OLD = replace(RIVER, act_by=MARCH), replace(WOOD, issued=date(2020, 1, 1))


def test_each_deadline_that_has_passed_is_said() -> None:
    with pytest.raises(InputError) as caught:
        refuse_late((DUE, WOOD, replace(DUE, id="lake")), date(2026, 3, 2), late=False)
    assert [problem.message[:28] for problem in caught.value.problems] == [
        "the deadline of `river` was ",
        "the deadline of `lake` was 2",
    ]


@pytest.mark.parametrize(("day", "late"), [(MARCH, False), (date(2026, 3, 2), True)])
def test_on_the_last_day_and_when_asked_letters_are_written(day: date, *, late: bool) -> None:
    assert refuse_late((DUE, WOOD), day, late=late) == []


def test_an_old_appeal_without_deadline_is_doubtful() -> None:
    (doubt,) = refuse_late((OLD,), MARCH, late=False)
    assert (doubt.warning, "names no deadline" in doubt.message) == (True, True)


# A letter to each target


def made(*campaigns: Campaign, nameless: bool = False, order: Order = ORDER) -> list[str]:
    wanted = selections(campaigns, request())
    return [target.id for target, _ in samples(wanted, order, "GB", no_copies=False, nameless=nameless)]


def test_there_is_a_sample_to_each_target() -> None:
    assert made(RIVER, WOOD) == ["water", "mayor", "police", "mayor", "forester"]


def test_every_target_without_salutation_is_said_before_any_work() -> None:
    silent = campaign("lake", target("a", salutation=None), target("b"), target("c", salutation=None))
    with pytest.raises(InputError) as caught:
        made(RIVER, silent)
    assert [problem.message.split(" (")[0] for problem in caught.value.problems] == ["target `a`", "target `c`"]
    assert all("it is never guessed" in (problem.hint or "") for problem in caught.value.problems)


def test_a_body_that_says_names_is_no_letter_for_people_who_walk_in() -> None:
    named = replace(RIVER, letter=LetterPart(body="I, {{ writer.name }}, ask you to {{ demands }}."))
    assert len(made(named)) == 3
    with pytest.raises(InputError, match="says the writer's name"):
        made(named, nameless=True)


def test_a_letter_that_lacks_a_demand_is_refused_once() -> None:
    soft = replace(RIVER, letter=LetterPart(body="Please do something."))
    with pytest.raises(InputError) as caught:
        made(soft)
    assert [problem.message for problem in caught.value.problems] == ["the letter lacks this demand: “open the bridge”"]


# What holds for one target


def test_a_salutation_is_for_the_target_that_was_asked_for() -> None:
    """A row may wish for a letter to somebody else, whom another salutation would insult."""
    selection = Selection(campaign=RIVER, targets=("water",))
    order = replace(ORDER, salutation="Dear Mrs Sample,")
    said = {
        name: order_of(selection, RIVER.targets[name], order, no_copies=False).salutation for name in ("water", "mayor")
    }
    assert said == {"water": "Dear Mrs Sample,", "mayor": None}


@pytest.mark.parametrize(("no_copies", "water", "mayor"), [(False, ("mayor", "police"), ("police",)), (True, (), ())])
def test_the_letter_names_who_gets_a_copy(*, no_copies: bool, water: tuple[str, ...], mayor: tuple[str, ...]) -> None:
    selection = Selection(campaign=replace(RIVER, copies=("mayor",)), targets=("water", "mayor"), copy_to=("police",))
    for name, copies in (("water", water), ("mayor", mayor)):
        assert order_of(selection, RIVER.targets[name], ORDER, no_copies=no_copies).copies == copies


def test_misuse_has_a_code_of_its_own() -> None:
    with pytest.raises(UsageError):
        selections((RIVER,), request(envelope="dl"))
    with pytest.raises(InputError) as caught:
        selections((RIVER,), request(to=("x",)))
    assert not isinstance(caught.value, UsageError)
