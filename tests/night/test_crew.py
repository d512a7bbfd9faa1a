from __future__ import annotations

import os
import signal
import threading
import time
from itertools import count, islice
from multiprocessing import parent_process
from types import SimpleNamespace
from typing import cast

import pytest
from evenings import posix

from ualetter.night.crew import Crew, Stop, interruptible, work_through
from ualetter.night.folder import STATE
from ualetter.problems import InputError, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ualetter.night.workshop import Kit, Workshop

TWO = Crew(jobs=2, waits=True)
"""Two workers, while this process only waits."""


@pytest.fixture(name="kit")
def kit_fixture(tmp_path: Path) -> Kit:
    (tmp_path / STATE).mkdir()
    return cast("Kit", SimpleNamespace(folder=tmp_path))


# What workers do: they find it here by its name.


def slow_if_even(_workshop: Workshop, task: int) -> tuple[int, int]:
    time.sleep(0 if task % 2 else 0.05)
    return task, os.getpid()


def until_stopped(workshop: Workshop, task: int) -> int:
    """Let the first task end when the second has begun, and all others when everybody is to stop."""
    begun = workshop.kit.folder / "begun"
    if task == 1:
        begun.touch()
    while (task == 0 and not begun.exists()) or (task and not workshop.stopped()):
        time.sleep(0.01)
    return task


def ears(_workshop: Workshop, _task: int) -> tuple[bool, bool]:
    blocked = signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
    return blocked, signal.getsignal(signal.SIGINT) is signal.SIG_IGN


def dies_at_two(_workshop: Workshop, task: int) -> int:
    if task == 2 and parent_process() is not None:
        os.kill(os.getpid(), signal.SIGKILL if os.name == "posix" else signal.SIGTERM)
    return task


def refuses(_workshop: Workshop, task: int) -> int:
    raise InputError([]) if task else ValueError("a mistake of ours")


# Working


@pytest.mark.parametrize(("jobs", "processes"), [(1, 1), (2, 2)])
def test_results_come_in_order_from_as_many_processes_as_asked(kit: Kit, jobs: int, processes: int) -> None:
    found = list(work_through(range(8), slow_if_even, kit, Stop(), Crew(jobs=jobs, waits=True)))
    assert [task for task, _ in found] == list(range(8))
    assert [result[0] for _, result in found] == list(range(8))
    pids = {result[1] for _, result in found}
    assert len(pids) == processes
    assert (os.getpid() in pids) == (jobs == 1)


@pytest.mark.parametrize("jobs", [1, 2])
def test_tasks_are_taken_only_a_few_ahead(kit: Kit, jobs: int) -> None:
    taken: list[int] = []

    def endless() -> Iterator[int]:
        for number in count():
            taken.append(number)
            yield number

    found = work_through(endless(), slow_if_even, kit, Stop(), Crew(jobs=jobs))
    assert len(list(islice(found, 3))) == 3
    assert len(taken) <= 3 + 12 * jobs
    found.close()  # type: ignore[attr-defined]


def test_this_process_works_along(kit: Kit) -> None:
    found = list(work_through(range(12), slow_if_even, kit, Stop(), Crew(jobs=2)))
    assert [result[0] for _, result in found] == list(range(12))
    assert len({result[1] for _, result in found}) <= 2


@pytest.mark.parametrize("error", [InputError, ValueError])
@pytest.mark.parametrize("jobs", [1, 2])
def test_an_error_of_the_work_comes_out_as_it_is(kit: Kit, jobs: int, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(work_through([int(error is InputError)], refuses, kit, Stop(), Crew(jobs=jobs)))


@posix
def test_a_worker_that_is_killed_is_said_plainly(kit: Kit) -> None:
    found = []
    with pytest.raises(InputError) as error:
        found += list(work_through([1, 2, 3], dies_at_two, kit, Stop(), TWO))
    (problem,) = error.value.problems
    assert problem.message == "a part of ualetter was ended from outside; often there was too little memory"
    assert "`--jobs 1`" in str(problem.hint)


# Stopping


@pytest.mark.parametrize("jobs", [1, 2])
def test_nothing_begins_once_somebody_asked_to_stop(kit: Kit, jobs: int) -> None:
    stop = Stop()
    stop.ask()
    assert list(work_through(range(5), slow_if_even, kit, stop, Crew(jobs=jobs))) == []


def test_workers_are_told_and_what_they_have_at_hand_still_counts(kit: Kit) -> None:
    stop = Stop()
    found = []
    for task, _ in work_through(range(100), until_stopped, kit, stop, TWO):
        found.append(task)
        if task == 0:
            stop.ask()
    assert found in ([0, 1], [0, 1, 2])  # the third may have been at hand by then; the fourth was only ready


@posix
def test_interrupts_never_reach_a_worker(kit: Kit) -> None:
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [])
    assert list(work_through([1], ears, kit, Stop(), TWO)) == [(1, (True, True))]
    assert signal.pthread_sigmask(signal.SIG_BLOCK, []) == before


@posix
def test_the_first_interrupt_asks_and_the_second_ends() -> None:
    stop, said, before = Stop(), [], signal.getsignal(signal.SIGINT)
    with pytest.raises(KeyboardInterrupt), interruptible(stop, lambda: said.append("stopping")):  # noqa: PT012  its steps
        assert not stop.asked()
        signal.raise_signal(signal.SIGINT)
        assert stop.asked()
        assert said == ["stopping"]
        signal.raise_signal(signal.SIGINT)
        pytest.fail("the second one went unheard")
    assert signal.getsignal(signal.SIGINT) is before


def test_another_thread_sets_no_handlers() -> None:
    found = []

    def elsewhere() -> None:
        with interruptible(Stop(), lambda: None):
            found.append(signal.getsignal(signal.SIGINT))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert found == [signal.getsignal(signal.SIGINT)]


@posix
def test_a_second_interrupt_leaves_no_worker_behind(kit: Kit) -> None:
    import multiprocessing

    stop = Stop()
    started = time.monotonic()
    with pytest.raises(KeyboardInterrupt):  # noqa: PT012  the loop is what is left
        for _ in work_through([0, 1, 2], sleeps_long, kit, stop, TWO):
            raise KeyboardInterrupt
    assert multiprocessing.active_children() == []
    assert time.monotonic() - started < 60


def sleeps_long(_workshop: Workshop, task: int) -> int:
    time.sleep(600 if task else 0)
    return task


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_begun_counts_when_the_tasks_end_in_an_error(kit: Kit, jobs: int) -> None:
    def tasks() -> Iterator[int]:
        yield from range(5)
        raise refuse("no more rows")

    seen: list[int] = []
    with pytest.raises(InputError, match="no more rows"):
        seen.extend(task for task, _ in work_through(tasks(), slow_if_even, kit, Stop(), Crew(jobs=jobs, waits=True)))
    assert seen == [0, 1, 2, 3, 4]


def test_the_word_about_stopping_may_come_in_the_middle_of_another() -> None:
    def say() -> None:
        raise RuntimeError("reentrant call inside a buffered writer")

    stop = Stop()
    with interruptible(stop, say):
        signal.raise_signal(signal.SIGINT)
    assert stop.asked()
