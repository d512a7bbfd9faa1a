"""Rosters on disk: every one in `data/rosters/bad` with the problems beside it, and none in `data/rosters/good`."""

from __future__ import annotations

from pathlib import Path

import pytest

from ualetter.problems import InputError
from ualetter.reading.campaign import read_campaign
from ualetter.roster.doctor import examine
from ualetter.roster.reading import read_roster

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Campaign
    from ualetter.problems import Problem

DATA = Path(__file__).parent.parent / "data" / "rosters"
SHIPPED = DATA.parent.parent.parent / "campaigns" / "ua-140-20.yaml"
BAD = sorted(path for path in (DATA / "bad").iterdir() if path.suffix != ".txt")
GOOD = sorted((DATA / "good").iterdir())


def campaigns() -> dict[str, Campaign]:
    campaign = read_campaign(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name, SHIPPED.stem).campaign
    assert campaign is not None
    return {campaign.id: campaign}


def examined(path: Path) -> tuple[list[str], list[Problem]]:
    notes: list[str] = []
    problems: list[Problem] = []
    try:
        with path.open("rb") as stream:
            roster = read_roster(stream, path.name)
            notes += roster.notes
            problems.extend(examine(roster, campaigns(), path.name))
    except InputError as error:
        problems += error.problems
    return notes, problems


def shown(problem: Problem) -> str:
    kind = "warning: " if problem.warning else ""
    return f"{problem.place}: {kind}{problem.message}\n  hint: {problem.hint}\n"


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_roster_says_exactly_this(path: Path, request: pytest.FixtureRequest) -> None:
    notes, problems = examined(path)
    said = "".join([f"note: {note}\n" for note in notes] + list(map(shown, problems)))
    expected = path.with_suffix(".errors.txt")
    if request.config.getoption("--renew-goldens"):
        expected.write_text(said, encoding="utf-8", newline="\n")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_roster_has_problems_with_a_place_and_a_cure(path: Path) -> None:
    _, problems = examined(path)
    assert problems
    assert path.stem != "warnings" or all(problem.warning for problem in problems)
    for problem in problems:
        assert problem.hint
        assert problem.place is not None
        assert problem.place.file == path.name


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_roster_has_no_problem(path: Path) -> None:
    assert examined(path)[1] == []


def test_no_expected_errors_are_left_over() -> None:
    left = {path.name.removesuffix(".errors.txt") for path in (DATA / "bad").glob("*.txt")}
    assert left == {path.stem for path in BAD}
    assert len(BAD) > 20
    assert len(GOOD) > 5
