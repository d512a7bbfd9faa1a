"""Examples on disk: every file in `data/bad` with the problems beside it, and none in `data/good` and `campaigns/`."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from ualetter.checking import check_file
from ualetter.problems import InputError
from ualetter.reading.campaign import read_campaign
from ualetter.reading.characters import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import Problem

DATA = Path(__file__).parent.parent / "data"
BAD = sorted((DATA / "bad").glob("*.yaml"))
GOOD = sorted((DATA / "good").glob("*.yaml"))
SHIPPED = sorted((DATA.parent.parent / "campaigns").glob("*.yaml"))
DAY = date(2020, 10, 1)


def problems_of(path: Path) -> list[Problem]:
    try:
        text = decode(path.read_bytes(), path.name)
    except InputError as error:
        return list(error.problems)
    return check_file(read_campaign(text, path.name, path.stem), DAY)


def shown(problem: Problem) -> str:
    kind = "warning: " if problem.warning else ""
    return f"{problem.place}: {kind}{problem.message}\n  hint: {problem.hint}\n"


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_says_exactly_this(path: Path, request: pytest.FixtureRequest) -> None:
    said = "".join(map(shown, problems_of(path)))
    expected = path.with_suffix(".errors.txt")
    if request.config.getoption("--renew-goldens"):
        expected.write_text(said, encoding="utf-8", newline="\n")
    assert said == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_has_problems_with_a_place_and_a_cure(path: Path) -> None:
    problems = problems_of(path)
    assert any(problem.warning == path.stem.startswith("warnings") for problem in problems)
    for problem in problems:
        assert problem.hint
        assert problem.place is not None
        assert not re.search("not YAML|scanning|parsing|expected <|block (mapping|end)|token", problem.message)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file_has_no_problem(path: Path) -> None:
    assert problems_of(path) == []


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_shipped_campaign_has_no_error(path: Path) -> None:
    assert [problem for problem in problems_of(path) if not problem.warning] == []


def test_no_expected_errors_are_left_over() -> None:
    assert {path.name.removesuffix(".errors.txt") for path in (DATA / "bad").glob("*.txt")} == {
        path.stem for path in BAD
    }
    assert len(BAD) > 50
    assert GOOD
    assert SHIPPED
