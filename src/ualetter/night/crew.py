"""Who does the work: this process, or several others, started afresh and never forked."""

from __future__ import annotations

import itertools
import os
import signal
import sys
import threading
from collections import deque
from contextlib import contextmanager, suppress

from ualetter.night.folder import STATE, hold_as_worker
from ualetter.night.workshop import Workshop
from ualetter.problems import InputError, refuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing.synchronize import Event
    from typing import TypeVar

    from ualetter.night.workshop import Kit

    Task = TypeVar("Task")
    Result = TypeVar("Result")
    Work = Callable[[Workshop, Task], Result]

_MOST_HANDS = 61
"""Windows can wait for no more processes at a time."""
_WAITING = 2
"""Tasks handed out for each process: one at hand, one ready."""
_AHEAD = 12
"""The most tasks for each process that are done, or handed out, behind one that isn't done yet."""


class Stop:
    """Whether the person has asked to stop; workers are told too."""

    def __init__(self) -> None:
        self._asked = False
        self._event: Event | None = None

    def ask(self) -> None:
        """Ask everybody to stop after the letter at hand."""
        self._asked = True
        if self._event is not None:
            self._event.set()

    def asked(self) -> bool:
        """Say whether somebody has."""
        return self._asked

    def tell(self, event: Event | None) -> None:
        """Let an event tell workers too."""
        self._event = event
        if event is not None and self._asked:
            event.set()


@contextmanager
def interruptible(stop: Stop, say: Callable[[], None]) -> Iterator[None]:
    """Let the first ^C ask to stop, and a second one end the program at once."""

    def first(_number: int, _frame: object) -> None:
        stop.ask()
        signal.signal(signal.SIGINT, signal.default_int_handler)
        with suppress(RuntimeError):  # it came in the middle of writing something else, which goes first
            say()

    if threading.current_thread() is not threading.main_thread():  # only the main thread may set handlers
        yield
        return
    before = signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@dataclass(frozen=True, kw_only=True)
class Crew:
    """How many processes work: this one among them, or if it `waits` besides it.

    It waits where a task takes so long that nobody would be answered meanwhile.
    """

    jobs: int
    waits: bool = False


def work_through(
    tasks: Iterable[Task], work: Work[Task, Result], kit: Kit, stop: Stop, crew: Crew
) -> Iterator[tuple[Task, Result]]:
    """Yield each task and its result, in order, until somebody asks to stop.

    With one job the work is done in this process. Raises InputError if another one is killed from outside, or as
    `tasks` does, but then after the results of those that were begun.
    """
    ended: list[InputError] = []
    begun = _until_error(tasks, ended)
    if crew.jobs == 1:
        yield from _alone(begun, work, kit, stop)
    else:
        yield from _together_or_refused(begun, work, kit, stop, crew)
    if ended:
        raise ended[0]


def _until_error(tasks: Iterable[Task], ended: list[InputError]) -> Iterator[Task]:
    try:
        yield from tasks
    except InputError as error:
        ended.append(error)


def _together_or_refused(
    tasks: Iterable[Task], work: Work[Task, Result], kit: Kit, stop: Stop, crew: Crew
) -> Iterator[tuple[Task, Result]]:
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415  one process needs none of this

    try:
        yield from _together(tasks, work, kit, stop, crew)
    except BrokenProcessPool as error:
        message = "a part of ualetter was ended from outside; often there was too little memory"
        raise refuse(message, "run the same command again with `--jobs 1`: it goes on from here") from error


def _alone(tasks: Iterable[Task], work: Work[Task, Result], kit: Kit, stop: Stop) -> Iterator[tuple[Task, Result]]:
    workshop = Workshop(kit, stop.asked)
    try:
        for task in tasks:
            if stop.asked():
                return
            yield task, work(workshop, task)
    finally:
        workshop.close()


def _together(
    tasks: Iterable[Task], work: Work[Task, Result], kit: Kit, stop: Stop, crew: Crew
) -> Iterator[tuple[Task, Result]]:
    import multiprocessing  # noqa: PLC0415  as above
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  as above

    context = multiprocessing.get_context("spawn")
    event = context.Event()
    stop.tell(event)
    own = None if crew.waits else Workshop(kit, stop.asked)
    hands = min(crew.jobs if own is None else crew.jobs - 1, _MOST_HANDS)
    pool = ProcessPoolExecutor(hands, mp_context=context, initializer=_begin, initargs=(kit, event))
    with pool:
        try:
            yield from _in_order(pool, tasks, work, stop, hands=hands, own=own)
        except (KeyboardInterrupt, GeneratorExit):  # nobody waits for results any more
            for process in multiprocessing.active_children():
                process.terminate()
            raise
        finally:
            pool.shutdown(cancel_futures=True)
            stop.tell(None)
            if own is not None:
                own.close()


def _in_order(  # noqa: PLR0913  each is one thing that is needed
    pool: ProcessPoolExecutor,
    tasks: Iterable[Task],
    work: Work[Task, Result],
    stop: Stop,
    *,
    hands: int,
    own: Workshop | None,
) -> Iterator[tuple[Task, Result]]:
    """Hand out tasks to so many processes, and do some in the `own` workshop while the next result isn't there.

    Only a few are ahead of the one whose result is waited for, so that a million take no memory.
    """
    from concurrent.futures import Future  # noqa: PLC0415  as above

    remaining = iter(tasks)
    pending: deque[tuple[Task, Future[Result | None]]] = deque()
    while True:
        room = 0 if stop.asked() else hands * _AHEAD - len(pending)
        idle = hands * _WAITING - sum(not future.done() for _, future in pending)
        for task in itertools.islice(remaining, max(min(room, idle), 0)):
            with _uninterrupted():
                pending.append((task, pool.submit(_do, work, task)))
        if not pending:
            return
        mine = next(remaining, None) if own and room > 0 and not pending[0][1].done() else None
        if own and mine is not None:
            pending.append((mine, Future()))
            pending[-1][1].set_result(work(own, mine))
            continue
        task, future = pending.popleft()
        found = future.result()
        if found is not None:
            yield task, found


@contextmanager
def _uninterrupted() -> Iterator[None]:
    """Keep ^C from processes that begin meanwhile, also before they can say so themselves; Windows has no such mask."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


_workshop: Workshop | None = None
_held: object = None


def _begin(kit: Kit, stopped: Event) -> None:
    """Make a fresh process ready: ^C is for the one that started it, whose end is its own end."""
    global _workshop, _held  # noqa: PLW0603  a process of a pool has nothing else to keep things in
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _held = hold_as_worker(kit.folder / STATE)
    # From here on a later run waits for this process, if the one that started it is still there to be waited for.
    _end_with_parent(timeout=0)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _workshop = Workshop(kit, stopped.is_set)


def _end_with_parent(timeout: float | None = None) -> None:
    """End this process as soon as the one that started it has been killed; wait for that no longer than `timeout`."""
    from multiprocessing import parent_process  # noqa: PLC0415  only in a worker

    parent = parent_process()
    if parent is not None:
        parent.join(timeout)
        if not parent.is_alive():
            os._exit(1)


def _do(work: Work[Task, Result], task: Task) -> Result | None:
    """Do a task, or nothing if somebody has asked to stop before it was begun."""
    assert _workshop is not None  # noqa: S101  `_begin` ran before
    return None if _workshop.stopped() else work(_workshop, task)
