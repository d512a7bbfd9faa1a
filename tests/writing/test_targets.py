from __future__ import annotations

from dataclasses import replace

import pytest
from river import MAYOR, POLICE, RIVER, WATER

from ualetter.problems import ExitCode, InputError
from ualetter.writing.targets import chosen_targets, copied, only_target, which_target

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Target


@pytest.mark.parametrize(
    ("typed", "targets"),
    [
        (["water"], [WATER]),
        (["police", "water"], [POLICE, WATER]),
        (["water", "water"], [WATER]),
        (["all"], [WATER, MAYOR, POLICE]),
        (["police", "all"], [WATER, MAYOR, POLICE]),
    ],
)
def test_targets_by_id(typed: list[str], targets: list[Target]) -> None:
    assert chosen_targets(RIVER, typed) == targets


def test_every_unknown_id_is_named_once_with_the_closest() -> None:
    with pytest.raises(InputError) as error:
        chosen_targets(RIVER, ["watr", "water", "zzz", "watr", "all"])
    first, second = error.value.problems
    assert first.message == "`river` has no target `watr`"
    assert first.hint == "did you mean `water`? The targets are `water`, `mayor`, `police`"
    assert second.hint == "it can be: water, mayor, police"


def test_a_file_without_targets_says_so_once() -> None:
    empty = replace(RIVER, targets={})
    assert chosen_targets(empty, ["all"]) == []
    with pytest.raises(InputError) as error:
        chosen_targets(empty, ["sample", "model"])
    (problem,) = error.value.problems
    assert problem.message == "the file of `river` has no targets yet"
    assert problem.hint == "write each below `targets:`, by a short id"


def test_only_a_single_target_goes_without_saying() -> None:
    assert only_target(replace(RIVER, targets={"water": WATER})) == WATER
    assert only_target(RIVER) is None


def test_the_ids_stand_in_a_column() -> None:
    error = which_target(RIVER)
    assert error.exit_code == ExitCode.USAGE
    assert (error.problems[0].hint or "").splitlines()[1:] == [
        "  --to water   Minister Jo Sample",
        "  --to mayor   Mayor",
        "  --to police  River Police",
    ]


@pytest.mark.parametrize(
    ("target", "extra", "none", "ids"),
    [
        (WATER, (), False, ("mayor",)),
        (MAYOR, (), False, ()),
        (WATER, ("police",), False, ("mayor", "police")),
        (WATER, ("mayor", "mayor"), False, ("mayor",)),
        (WATER, ("water",), False, ("mayor",)),
        (WATER, (), True, ()),
    ],
)
def test_who_gets_a_copy(target: Target, extra: tuple[str, ...], ids: tuple[str, ...], *, none: bool) -> None:
    assert copied(RIVER, target, extra, none=none) == ids
