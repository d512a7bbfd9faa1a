"""A program that runs ualetter with faults: at its N-th step on the disk it is killed, or the system refuses.

    python faults.py FOLDER < plan.json > report.json

Each run is a process forked from this one, which has imported everything but has typeset nothing. Workers import this
file too, since it is the main module, and so have the same faults; all processes of a run count their steps together.
"""

from __future__ import annotations

import contextlib
import errno
import io
import json
import multiprocessing
import os
import shutil
import signal
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from ualetter import files
from ualetter.night import run as night_run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

FAULT = "UALETTER_TEST_FAULT"
KILLED = -int(signal.SIGTERM if os.name == "nt" else signal.SIGKILL)
_SECONDS = 120
_BUFFER = 64  # so small that some lines of a table wait for the next one, and others don't
_CALLS = ("mkdir", "open", "link", "replace", "unlink")
_ON_DESCRIPTORS = ("write", "fsync")

# Waiting for the whole machine's disks proves nothing here, and takes long where others work.
files._SYNC_ALL = lambda: None  # noqa: SLF001  see above

night_run.STRETCH = 2  # so that six letters are several stretches


@dataclass(frozen=True, kw_only=True)
class Fault:
    """What happens at which step on the disk under `folder`, counted from 1."""

    folder: str
    counter: str
    at: int
    act: str
    """The name of an error such as `ENOSPC`, or a signal.

    `kill` for the process, `kill all`, `kill worker` for the first worker from then on; `interrupt` (or `interrupt
    twice`) for what ^C does.
    """
    for_good: bool = False
    """Whether the error comes at all later steps too."""


class Steps:
    """Counts the steps of all processes of a run, and acts."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault
        self.usual = {name: getattr(os, name) for name in (*_CALLS, *_ON_DESCRIPTORS)}
        self.counter = os.open(fault.counter, os.O_WRONLY | os.O_CREAT | os.O_APPEND)
        self.ours: set[int] = set()

    def install(self) -> None:
        """Stand between ualetter and the system."""
        for name in _CALLS:
            setattr(os, name, self._call(name))
        for name in _ON_DESCRIPTORS:
            setattr(os, name, self._on_descriptor(name))
        usual = io.open
        steps = self

        class File(io.FileIO):
            def write(self, data: Any) -> int:  # noqa: ANN401  any buffer
                steps.step(lambda: io.FileIO.write(self, bytes(data)[: len(data) // 2]))
                return super().write(data)

        def opened(path: Any, mode: str = "r", *args: Any, **options: Any) -> Any:  # noqa: ANN401  as `open`
            if mode == "wb" and self._is_ours(path):
                self.step()
                return io.BufferedWriter(File(path, mode), _BUFFER)
            return usual(path, mode, *args, **options)

        io.open = opened  # type: ignore[assignment]

    def step(self, half: Callable[[], object] = lambda: None) -> None:
        """Count one step, and do what is to happen at it; `half` of it is done before a process is killed."""
        self.usual["write"](self.counter, b".")
        now = os.fstat(self.counter).st_size
        fault = self.fault
        if fault.act == "kill worker":
            if now >= fault.at and multiprocessing.parent_process() is not None:
                os.kill(os.getpid(), signal.SIGKILL)
            return
        if now != fault.at and not (fault.for_good and now > fault.at):
            return
        if fault.act.startswith("interrupt"):
            for _ in fault.act.split():
                os.killpg(0, signal.SIGINT)
            return
        if fault.act.startswith("kill"):
            half()
            send = os.killpg if fault.act == "kill all" else os.kill
            send(0 if fault.act == "kill all" else os.getpid(), signal.SIGKILL)
        code = getattr(errno, fault.act)
        raise OSError(code, os.strerror(code), "a file")

    def _is_ours(self, path: object) -> bool:
        return isinstance(path, (str, os.PathLike)) and os.fspath(path).startswith(self.fault.folder)

    def _call(self, name: str) -> Callable[..., Any]:
        def call(path: object, *args: object, **options: object) -> Any:  # noqa: ANN401  as the call
            if not self._is_ours(path):
                return self.usual[name](path, *args, **options)
            self.step()
            done = self.usual[name](path, *args, **options)
            if name == "open":
                self.ours.add(done)
            return done

        return call

    def _on_descriptor(self, name: str) -> Callable[..., Any]:
        def call(descriptor: int, *args: Any) -> Any:  # noqa: ANN401  as the call
            if descriptor in self.ours:
                self.step(lambda: self.usual[name](descriptor, *(part[: len(part) // 2] for part in args)))
            return self.usual[name](descriptor, *args)

        return call


if FAULT in os.environ:
    Steps(Fault(**json.loads(os.environ[FAULT]))).install()


def main() -> None:
    """Carry out a plan: a list of scenes, each a list of runs; report of each run its exit code and words."""
    folder = Path(sys.argv[1])
    os.chdir(folder)
    plan = json.load(sys.stdin)
    _import_all(plan["warm_up"])
    json.dump([_scene(folder, scene) for scene in plan["scenes"]], sys.stdout)


def _import_all(argv: list[str]) -> None:
    with contextlib.redirect_stderr(io.StringIO()), contextlib.redirect_stdout(io.StringIO()):
        _ualetter(argv)
    shutil.rmtree("night")


def _scene(folder: Path, scene: list[dict[str, Any]]) -> list[dict[str, Any]]:
    shutil.rmtree("night", ignore_errors=True)
    return [_run(folder, **run) for run in scene]


def _run(folder: Path, argv: list[str], at: int, act: str, *, for_good: bool) -> dict[str, Any]:
    """Run ualetter in a process of its own; return what became of it and of the night's folder."""
    counter, log = folder / "steps", folder / "log"
    for path in (counter, log):
        path.unlink(missing_ok=True)
    fault = Fault(folder="night", counter=str(counter), at=at, act=act, for_good=for_good)
    child = os.fork()
    if child == 0:
        os.setsid()
        signal.alarm(_SECONDS)
        out = os.open(log, os.O_WRONLY | os.O_CREAT, 0o600)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.environ[FAULT] = json.dumps(asdict(fault))
        Steps(fault).install()
        os._exit(_ualetter(argv))
    _, status = os.waitpid(child, 0)
    return {
        "code": os.waitstatus_to_exitcode(status),
        "said": log.read_text(encoding="utf-8"),
        "steps": counter.stat().st_size if counter.exists() else 0,
        "tree": dict(tree(folder / "night")),
    }


def _ualetter(argv: list[str]) -> int:
    from ualetter.__main__ import run
    from ualetter.console import main_guard

    sys.argv = ["ualetter", *argv]
    try:
        code = int(main_guard(run))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return code


def tree(folder: Path) -> Iterator[tuple[str, str]]:
    """Yield each file of a folder, by its path from there, with a digest of what is in it."""
    import hashlib

    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


if __name__ == "__main__":
    main()
