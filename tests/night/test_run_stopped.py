"""^C finishes the letter at hand, a second one ends at once, and nobody is left behind, however a run ends."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from evenings import TEXT, Evening, evening_fixture, posix  # noqa: F401  fixtures are found by name
from test_run_faults import true_summary, whole_ones

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

pytestmark = posix
DONE, STOPPED, PARTLY = 0, 130, 3
_LAST_STEPS = 8
"""Steps in which temporary files are removed, and nothing is left that could be stopped."""
MANY = 1500
"""Guests whose letters take a second or more."""
ON_A_TERMINAL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execv(sys.argv[1], sys.argv[1:])"
)


def states(group: int) -> list[str]:
    """Return the states of the processes in a group, as the system's list of processes has them."""
    listed = subprocess.run(["ps", "-A", "-o", "pgid=,stat="], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listed.splitlines()]
    return [state for pgid, state in rows if int(pgid) == group and not state.startswith("Z")]


def wait_for(found: Any) -> None:  # noqa: ANN401  anything that can be called
    deadline = time.monotonic() + 60
    while not found():
        assert time.monotonic() < deadline, "it never came"
        time.sleep(0.005)


def any_letter(evening: Evening) -> bool:
    return any(evening.night.glob("letters/*.txt"))


# At a certain step


@pytest.mark.parametrize(
    ("options", "many"),
    [
        (("--jobs", "1", "--format", "text", "--format", "docx", "--no-print"), 6),
        (("--jobs", "2", "--format", "text", "--volume", "2"), 1),
    ],
)
def test_an_interrupted_run_goes_on_to_the_same_end(evening: Evening, options: tuple[str, ...], many: int) -> None:
    interrupted(evening, (*options, "--json"), many)


@pytest.mark.long
@pytest.mark.parametrize(("jobs", "many"), [("1", 10**6), ("2", 20)])
def test_a_run_interrupted_at_any_step_goes_on_to_the_same_end(evening: Evening, jobs: str, many: int) -> None:
    options = ("--jobs", jobs, "--format", "text", "--format", "docx", "--volume", "2", "--with", "tally", "--json")
    interrupted(evening, options, many)


def interrupted(evening: Evening, options: tuple[str, ...], many: int) -> None:
    """Interrupt a run at many steps, look at what it says, run it again and hold the tree against one in peace."""
    ((whole,),) = evening.scenes([[evening.one(*options)]])
    steps = range(max(whole["steps"] // (2 * many), 1), whole["steps"] + 1, max(whole["steps"] // many, 1))
    scenes = [[evening.one(*options, at=at, act="interrupt"), evening.one(*options)] for at in steps]
    for at, (first, second) in zip(steps, evening.scenes(scenes), strict=True):
        where = f"interrupted at step {at}\n{first['said']}\n{second['said']}"
        if first["code"] == DONE:  # all was done, and only cleaning up was left
            assert (at > whole["steps"] - _LAST_STEPS, first["tree"]) == (True, whole["tree"]), where
            continue
        assert first["code"] == STOPPED, where
        assert "Stopping after the letter at hand" in first["said"], where
        assert "Stopped after " in first["said"], where
        assert "The same command goes on from here." in first["said"], where
        assert '"stopped": true' in first["said"], where
        assert whole_ones(first["tree"]).items() <= whole_ones(whole["tree"]).items(), where
        assert true_summary(first, options.count("--format")), where
        assert not [name for name in first["tree"] if name.startswith("letters/.")], where
        assert (second["code"], second["tree"]) == (0, whole["tree"]), where


def test_a_second_interrupt_ends_at_once_and_the_next_run_completes(evening: Evening) -> None:
    options = ("--jobs", "1", *TEXT)
    ((whole,),) = evening.scenes([[evening.one(*options)]])
    at = whole["steps"] // 2
    ((first, second),) = evening.scenes([[evening.one(*options, at=at, act="interrupt twice"), evening.one(*options)]])
    assert first["code"] == STOPPED
    assert first["said"].endswith("Stopped.\n")
    assert "campaign\ttarget" not in first["said"]
    assert 0 < len(whole_ones(first["tree"])) < len(whole_ones(whole["tree"]))
    assert (second["code"], second["tree"]) == (0, whole["tree"])


# With real signals


def test_ctrl_c_on_a_terminal(evening: Evening) -> None:
    import pty

    evening.come(*(f"Guest {number}" for number in range(MANY)))
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ualetter", *evening.argv(*TEXT, "--jobs", "2")]
    process = subprocess.Popen(
        [sys.executable, "-c", ON_A_TERMINAL, *command],
        cwd=evening.folder,
        env={**os.environ, "TERM": "xterm"},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    screen = bytearray()
    wait_for(lambda: any_letter(evening) or process.poll() is not None)
    os.write(ours, b"\x03")
    while process.poll() is None or not screen.endswith(b"from here.\r\n"):
        try:
            screen += os.read(ours, 65536)
        except OSError:  # how Linux says that nobody is at the other end any more
            break
    os.close(ours)
    assert process.wait() == STOPPED, screen.decode()
    assert b"Traceback" not in screen
    assert "Stopping after the letter at hand" in screen.decode()
    said = screen.decode().rpartition("Stopped after ")[2].partition(" of ")[0]
    written = len(list(evening.night.glob("letters/*.txt")))
    assert int(said.replace(",", "")) == written < 2 * MANY
    wait_for(lambda: not states(process.pid))
    assert not list(evening.night.rglob("*.tmp"))


def test_workers_end_with_the_process_that_started_them(evening: Evening) -> None:
    evening.come(*(f"Guest {number}" for number in range(MANY)))
    options = (*TEXT, "--format", "docx", "--jobs", "2")
    first = evening.start(*options, silent=True)
    wait_for(lambda: len(list(evening.night.glob(".ualetter-night/part-*"))) == 2)  # both are at work
    first.kill()
    assert first.wait() == -signal.SIGKILL
    # At once: the workers of the first run may still be writing.
    second = evening.start(*options, "--json")
    out, err = second.communicate()
    assert second.returncode == 0, err
    assert out.count('"kept": []') == 1
    wait_for(lambda: not states(first.pid))
    assert not states(second.pid)
    letters = list(evening.night.glob("letters/*"))
    assert len(letters) == 4 * MANY
    assert sorted(path.name for path in Path(evening.night / ".ualetter-night").iterdir()) == [
        "ledger.tsv",
        "lock",
        "night.json",
        "workers",
    ]


def test_a_worker_ended_from_outside_is_said_and_the_next_run_completes(evening: Evening) -> None:
    options = ("--jobs", "2", *TEXT)
    (whole,), (first, second) = evening.scenes(
        [[evening.one(*options)], [evening.one(*options, at=20, act="kill worker"), evening.one(*options)]]
    )
    assert first["code"] == PARTLY, first["said"]
    assert "a part of ualetter was ended from outside" in first["said"]
    assert "Stopped after " in first["said"]
    assert "mistake in ualetter" not in first["said"]
    assert (second["code"], second["tree"]) == (0, whole["tree"])
