from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT / "tools"))

from score_import import Verdict, accuracy, score, unmarked_share  # noqa: E402  lies beside the tests, not in the package

PAGES = ROOT / "tests" / "data" / "pages"
PARTS = ("build", "judge")


@cache
def verdicts(part: str) -> tuple[Verdict, ...]:
    return tuple(score([PAGES / part]))


def misses(found: list[Verdict]) -> str:
    return "\n".join(str(verdict) for verdict in found if verdict.kind != "right")


@pytest.mark.parametrize("part", PARTS)
def test_there_are_pages_of_all_levels(part: str) -> None:
    pages = {(verdict.page, verdict.level) for verdict in verdicts(part)}
    assert len(pages) >= 30
    for level in ("easy", "middle", "hard"):
        assert sum(found == level for _, found in pages) >= len(pages) // 4, level


@pytest.mark.parametrize("part", PARTS)
def test_nineteen_of_twenty_fields_are_right(part: str) -> None:
    found = list(verdicts(part))
    assert accuracy(found) >= 0.95, misses(found)


@pytest.mark.parametrize("part", PARTS)
def test_on_easy_pages_ninety_nine_of_a_hundred_are(part: str) -> None:
    found = [verdict for verdict in verdicts(part) if verdict.level == "easy"]
    assert accuracy(found) >= 0.99, misses(found)


@pytest.mark.parametrize("part", PARTS)
def test_hardly_a_wrong_value_is_unmarked(part: str) -> None:
    found = list(verdicts(part))
    assert unmarked_share(found) <= 0.01, misses([verdict for verdict in found if verdict.unmarked])
