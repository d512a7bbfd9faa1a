from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from river import MAYOR, POLICE, RIVER, WATER

from ualetter.model import Target
from ualetter.problems import InputError
from ualetter.writing.posting import late_warning, no_post_problem, postable, posting_notes


def test_all_leaves_out_whom_post_cannot_reach_and_says_why() -> None:
    reached, left_out = postable([WATER, MAYOR, POLICE], ["all"])
    assert reached == [WATER, MAYOR]
    assert left_out == [no_post_problem(POLICE, warning=True)]


@pytest.mark.parametrize("typed", [["police"], [], ["all", "police"]])
def test_a_target_asked_for_that_post_cannot_reach_is_refused(typed: list[str]) -> None:
    with pytest.raises(InputError) as caught:
        postable([WATER, POLICE], typed)
    assert caught.value.problems == (no_post_problem(POLICE),)


def test_all_of_nobody_is_refused() -> None:
    with pytest.raises(InputError, match="nothing can be posted to"):
        postable([POLICE], ["all"])


@pytest.mark.parametrize(
    ("target", "message", "hint"),
    [
        (
            Target(id="a", role="Mayor", no_post="the office is closed", email=("a@b.example",), phone=("1 2",)),
            "nothing can be posted to Mayor: the office is closed",
            "other ways: e-mail (a@b.example), phone (1 2)",
        ),
        (
            Target(id="a", role="Mayor"),
            "nothing can be posted to Mayor: the campaign has no postal address",
            "the campaign names no other way",
        ),
    ],
)
def test_the_reason_and_the_other_ways_are_said(target: Target, message: str, hint: str) -> None:
    problem = no_post_problem(target)
    assert (problem.message, problem.hint, problem.warning) == (message, hint, False)


@pytest.mark.parametrize(
    ("day", "words"),
    [(date(2026, 3, 1), None), (date(2026, 3, 2), "the deadline of `river` was 2026-03-01"), (date(2026, 1, 1), None)],
)
def test_a_deadline_is_a_warning_only(day: date, words: str | None) -> None:
    problem = late_warning(replace(RIVER, act_by=date(2026, 3, 1)), day)
    assert (problem and (problem.message, problem.warning)) == (words and (words, True))


def test_an_old_appeal_without_a_deadline_is_doubtful() -> None:
    old = replace(RIVER, act_by=None, issued=date(2024, 1, 1))
    problem = late_warning(old, date(2026, 1, 1))
    assert problem is not None
    assert problem.warning


@pytest.mark.parametrize(
    ("target", "country", "words"),
    [
        (Target(id="a", role="Mayor", country="FR"), "FR", None),
        (Target(id="a", role="Mayor", country="FR"), None, "Your country isn't known"),
        (Target(id="a", role="Mayor"), "FR", "names no country for Mayor"),
        (Target(id="a", role="Mayor", country_name="Sampleland"), "FR", None),
    ],
)
def test_what_to_look_at_before_posting(target: Target, country: str | None, words: str | None) -> None:
    notes = list(posting_notes([target], country))
    assert len(notes) == (words is not None)
    assert all(words in note for note in notes if words)
