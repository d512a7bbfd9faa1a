from __future__ import annotations

import io
import sys

import pytest

from ualetter.commands.progress import per_second, watcher


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


class Stream(io.TextIOWrapper):
    """Standard error, on a terminal or not."""

    def __init__(self, *, terminal: bool) -> None:
        self.kept = io.BytesIO()
        self.terminal = terminal
        super().__init__(self.kept, encoding="utf-8", write_through=True)

    def isatty(self) -> bool:
        return self.terminal

    def said(self) -> str:
        return self.kept.getvalue().decode()


@pytest.fixture(name="clock")
def clock_fixture(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr("ualetter.commands.progress.time.monotonic", clock)
    return clock


def test_in_a_file_it_says_what_begins(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:  # noqa: ARG001  stands still
    stream = Stream(terminal=False)
    monkeypatch.setattr(sys, "stderr", stream)
    with watcher() as watching:
        watching.begin("letters", 6000)
        watching.advance(250)
        watching.begin("cover sheets", 1)
        watching.advance(1)
    assert stream.said() == "Making letters (6,000) …\nMaking cover sheets (1) …\n"


def test_in_a_file_it_says_now_and_then_how_far_it_is(monkeypatch: pytest.MonkeyPatch, clock: Clock) -> None:
    stream = Stream(terminal=False)
    monkeypatch.setattr(sys, "stderr", stream)
    with watcher() as watching:
        watching.begin("letters", 6000)
        for _ in range(8):
            clock.now += 2.5
            watching.advance(250)
        watching.begin("print run", 24)
        clock.now += 50
        watching.advance(4)
    assert stream.said().splitlines()[1:] == [
        "letters: 500 of 6,000, 100 a second, 55 s left",
        "letters: 1,000 of 6,000, 100 a second, 50 s left",
        "letters: 1,500 of 6,000, 100 a second, 45 s left",
        "letters: 2,000 of 6,000, 100 a second, 40 s left",
        "Making print run (24) …",
        "print run: 4 of 24, 0.1 a second, 250 s left",
    ]


@pytest.mark.parametrize("no_colour", [False, True])
def test_on_a_terminal_there_is_a_bar(monkeypatch: pytest.MonkeyPatch, *, no_colour: bool) -> None:
    stream = Stream(terminal=True)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("NO_COLOR", raising=False)
    if no_colour:
        monkeypatch.setenv("NO_COLOR", "1")
    with watcher() as watching:
        watching.begin("letters", 4)
        watching.advance(4)
        watching.begin("cover sheets", 3)
        watching.advance(2)
    said = stream.said()
    assert "letters" in said
    assert "4/4" in said
    assert "cover sheets" in said
    assert "2/3" in said
    assert "Making" not in said
    assert ("\x1b[38;" in said or "\x1b[32m" in said) != no_colour


@pytest.mark.parametrize(
    ("rate", "words"), [(0.04, "0.0"), (0.4, "0.4"), (9.96, "10.0"), (10, "10"), (940.4, "940"), (28_000, "28,000")]
)
def test_slow_work_is_told_by_tenths(rate: float, words: str) -> None:
    assert per_second(rate) == words
