"""Killed at any moment and run again, a night is byte for byte that of an uninterrupted run."""

from __future__ import annotations

import pytest
from evenings import TEXT, Evening, evening_fixture, posix  # noqa: F401  fixtures are found by name
from faults import KILLED

pytestmark = posix
SEVERAL = ("--format", "text", "--format", "docx")
VOLUMES = ("--format", "text", "--volume", "3")
ALL = (*SEVERAL, "--format", "pdf", "--with", "tally", "--with", "envelopes", "--volume", "2")
"""Everything that takes another way through the code: six letters in three formats, volumes and sheets."""
OF_SEVERAL = {3, 0}
"""When a worker is killed the others end in order; and with several at work not every run has as many steps."""
EVERY = 10**6


def spread(last: int, many: int) -> list[int]:
    """Return some steps of a run: every so many, and all of its end, where the tables take their places."""
    return sorted({*range(1, last + 1, max(last // many, 1)), *range(max(last - many, 1), last + 1)})


def held(evening: Evening, options: tuple[str, ...], act: str, many: int) -> None:
    """Kill a run at many points, run it again, and hold the tree against that of a run in peace."""
    ((whole,),) = evening.scenes([[evening.one(*options)]])
    assert whole["code"] == 0, whole["said"]
    assert not [name for name in whole["tree"] if ".tmp" in name or "part-" in name]
    points = spread(whole["steps"], many) if many > 1 else [whole["steps"] // 2]
    assert len(points) >= min(many, whole["steps"])
    scenes = [[evening.one(*options, at=at, act=act), evening.one(*options)] for at in points]
    for at, (first, second) in zip(points, evening.scenes(scenes), strict=True):
        where = f"killed at step {at}\n{first['said']}\n{second['said']}"
        assert first["code"] in ({KILLED} if "1" in options else {KILLED, *OF_SEVERAL}), where
        assert second["code"] == 0, where
        assert second["tree"] == whole["tree"], where
        assert "edited by hand" not in second["said"], where


@pytest.mark.parametrize(("options", "many"), [((*SEVERAL, "--no-print"), 5), (ALL, 1)])
def test_one_process_is_killed(evening: Evening, options: tuple[str, ...], many: int) -> None:
    held(evening, ("--jobs", "1", *options), "kill", many)


@pytest.mark.parametrize(("options", "act"), [(VOLUMES, "kill"), (TEXT, "kill all")])
def test_several_processes_are_killed(evening: Evening, options: tuple[str, ...], act: str) -> None:
    held(evening, ("--jobs", "2", *options), act, 1)


@pytest.mark.long
@pytest.mark.parametrize(("jobs", "act"), [("1", "kill"), ("2", "kill"), ("2", "kill all")])
def test_killed_at_every_step(evening: Evening, jobs: str, act: str) -> None:
    held(evening, ("--jobs", jobs, *(ALL if jobs == "1" else (*SEVERAL, "--volume", "3"))), act, EVERY)


# What was killed once, and then begun with another roster


def corrected(evening: Evening, options: tuple[str, ...], many: int) -> None:
    """Kill two runs, each with another roster, and hold what a third roster gives against a night of that one alone."""
    evening.come("Ana Ejemplo", "Bo Sample", "Di Prova", words="I wrote in May.", roster="may/guests.csv")
    evening.come("Bo Sample", "Di Prova", "Ana Ejemplo", words="I wrote in June.", roster="june/guests.csv")
    evening.come("Di Prova", "Bo Sample", "Ana Ejemplo", roster="july/guests.csv")
    one = [evening.one(*options, roster=f"{month}/guests.csv") for month in ("may", "june", "july")]
    ((whole,),) = evening.scenes([[one[2]]])
    points = spread(whole["steps"], many)
    pairs = list(zip(points, points[::-1], strict=True))
    scenes = [[one[0] | {"at": a}, one[1] | {"at": b}, one[2]] for a, b in pairs]
    for pair, (*_, last) in zip(pairs, evening.scenes(scenes), strict=True):
        where = f"killed at steps {pair}\n{last['said']}"
        assert last["code"] == 0, where
        assert last["tree"] == whole["tree"], where
        assert "edited by hand" not in last["said"], where


def test_no_file_of_ours_is_taken_for_an_edited_one(evening: Evening) -> None:
    corrected(evening, ("--jobs", "1", *SEVERAL, "--no-print"), 3)


@pytest.mark.long
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_no_file_of_ours_is_ever_taken_for_an_edited_one(evening: Evening, jobs: str) -> None:
    corrected(evening, ("--jobs", jobs, *SEVERAL, "--volume", "3"), EVERY if jobs == "1" else 20)
