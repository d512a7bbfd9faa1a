from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import click
import pytest

from ualetter.console import READER_GONE, err, has_colour, main_guard, out, out_bytes, show_problems
from ualetter.problems import InputError, Place, Problem, UsageError, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import NoReturn

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")


class Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal, and keeps what it is shown."""

    def __init__(self, encoding: str = "utf-8") -> None:
        self.shown = io.BytesIO()
        super().__init__(self.shown, encoding=encoding, newline="")

    def isatty(self) -> bool:
        return True

    def text(self) -> str:
        self.flush()
        return self.shown.getvalue().decode(self.encoding)


def on_terminal(monkeypatch: pytest.MonkeyPatch, encoding: str = "utf-8") -> Terminal:
    stream = Terminal(encoding)
    monkeypatch.setattr(sys, "stdout", stream)
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return stream


def broken(error: Exception) -> io.TextIOWrapper:
    """A stream whose other end makes this trouble."""

    class Pipe(io.RawIOBase):
        def writable(self) -> bool:
            return True

        def write(self, _: object) -> NoReturn:
            raise error

    return io.TextIOWrapper(io.BufferedWriter(Pipe()), encoding="utf-8")


def unbuffered(value: str) -> dict[str, str]:
    return {**os.environ, "PYTHONUNBUFFERED": value}


def process(body: str, **options: object) -> subprocess.Popen[bytes]:
    program = f"import sys, click; from ualetter.console import *; sys.exit(main_guard(lambda: {body}))"
    return subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE, **options)  # type: ignore[call-overload, no-any-return]


# Results


def test_a_result_in_a_pipe_is_exactly_the_text(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    out("Dear Director Ñandú 山,\r\n\x1b\n")
    out_bytes(b"\x00\xff\r\n")
    assert capfdbinary.readouterr().out == "Dear Director Ñandú 山,\r\n\x1b\n".encode() + b"\x00\xff\r\n"


@pytest.mark.parametrize("settings", [{"LC_ALL": "C"}, {"PYTHONIOENCODING": "cp1252"}, {"PYTHONIOENCODING": "ascii"}])
def test_no_locale_changes_the_bytes_of_a_result(settings: dict[str, str]) -> None:
    program = "from ualetter.console import out, err; out('\\xd1and\\xfa \\u5c71\\n'); err('\\u5c71\\udc80')"
    environ = {**os.environ, "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", **settings}
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, env=environ)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Ñandú 山\n".encode(), "山<U+DC80>\n".encode())


def test_what_was_printed_before_comes_first() -> None:
    writer = process("print('first') or out('second') or 0", stdout=subprocess.PIPE, env=unbuffered(""))
    assert writer.communicate() == (b"first\nsecond".replace(b"\n", os.linesep.encode()), b"")


def test_a_stream_of_text_only_will_do(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stdout", stream)
    out("Ñandú\n")
    assert stream.getvalue() == "Ñandú\n"


def test_a_terminal_gets_the_result_made_safe(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    out("Ñandú \x1b[31m\n")
    assert terminal.text() == "Ñandú <U+001B>[31m\n"


def test_colours_of_our_own_reach_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    out(click.style("x", bold=True), styled=True)
    assert terminal.text() == "\x1b[1mx\x1b[0m"


def test_a_terminal_without_the_letters_shows_their_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch, "cp1252")
    out("Ñandú 山\n")
    assert terminal.text() == "Ñandú <U+5C71>\n"


@pytest.mark.parametrize("stream", [None, "closed"])
def test_a_closed_output_is_said(monkeypatch: pytest.MonkeyPatch, stream: str | None) -> None:
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdout", stream and closed)
    with pytest.raises(InputError, match="standard output is closed"):
        out("x")


@pytest.mark.parametrize(
    "error", [BrokenPipeError(errno.EPIPE, "Broken pipe"), OSError(errno.ENOSPC, "No space left on device")]
)
def test_a_broken_standard_error_stops_nothing(monkeypatch: pytest.MonkeyPatch, error: OSError) -> None:
    """What can't be told must not turn into trouble of its own."""
    stream = broken(error)
    monkeypatch.setattr(sys, "stderr", stream)
    err("x")
    monkeypatch.setattr(sys, "stderr", None)
    err("x")
    with pytest.raises(OSError, match=error.strerror):
        stream.close()  # it was written to, then


# Real processes: what a shell sees


@pytest.mark.parametrize("value", ["", "1"])
@pytest.mark.parametrize("body", ["[out('x' * 70_000) for _ in range(100)] and 0", "out_bytes(b'x' * 7_000_000) or 0"])
def test_a_reader_that_leaves_early_ends_us_quietly(body: str, value: str) -> None:
    writer = process(body, stdout=subprocess.PIPE, env=unbuffered(value))
    assert writer.stdout is not None
    assert writer.stderr is not None
    writer.stdout.read(1)
    writer.stdout.close()
    assert (writer.stderr.read(), writer.wait()) == (b"", READER_GONE)
    writer.stderr.close()


@pytest.mark.parametrize("value", ["", "1"])
def test_a_slow_reader_gets_all(value: str) -> None:
    writer = process("out('x' * 700_000) or 0", stdout=subprocess.PIPE, env=unbuffered(value))
    got, said = writer.communicate()
    assert (len(got), said, writer.returncode) == (700_000, b"", 0)


@needs_full
@pytest.mark.parametrize("value", ["", "1"])
@pytest.mark.parametrize("body", ["out('x') or 0", "click.echo('x') or 0"])
def test_a_full_disk_is_said_in_a_sentence(body: str, value: str) -> None:
    with Path("/dev/full").open("wb") as full:
        writer = process(body, stdout=full, env=unbuffered(value))
        _, said = writer.communicate()
    assert said.decode() == (
        "error: can't write the result: the disk is full\nhint: make room, or name a place on another disk\n"
    )
    assert writer.returncode == 1


# Problems


def test_only_problems_of_several_lines_have_air_between_them(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    show_problems([Problem(message="one"), Problem(message="two")])
    show_problems([])
    assert capfdbinary.readouterr() == (b"", b"error: one\nerror: two\n")
    show_problems([Problem(message="one", hint="x"), Problem(message="two")])
    assert capfdbinary.readouterr() == (b"", b"error: one\nhint: x\n\nerror: two\n")


def test_a_terminal_gets_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = on_terminal(monkeypatch)
    show_problems([Problem(message="odd", warning=True, place=Place(file="a", line=1, source="\x1bx"))])
    assert terminal.text() == ("\x1b[1ma:1\x1b[0m: \x1b[33mwarning\x1b[0m: odd\n\x1b[2m    1 | \x1b[0m<U+001B>x\n")


@pytest.mark.parametrize(
    ("environ", "colour"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "0"}, False),
        ({"TERM": "dumb"}, False),
    ],
)
def test_colour_obeys_the_environment(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], *, colour: bool
) -> None:
    terminal = on_terminal(monkeypatch)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert has_colour(terminal) is colour
    assert not has_colour(io.StringIO())
    assert not has_colour(None)


# How a run ends


def ends_with(error: BaseException) -> Callable[[], int]:
    def run() -> int:
        raise error

    return run


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (refuse("no such thing", "try another"), 1, "error: no such thing\nhint: try another\n"),
        (UsageError([Problem(message="can't be meant")]), 2, "error: can't be meant\n"),
        (click.UsageError("no such option \x1b"), 2, "Error: no such option <U+001B>\n"),
        (KeyboardInterrupt(), 130, "Stopped.\n"),
        (click.Abort(), 130, "Stopped.\n"),
    ],
)
def test_every_end_has_its_code(
    capfdbinary: pytest.CaptureFixture[bytes], error: BaseException, code: int, said: str
) -> None:
    assert main_guard(ends_with(error)) == code
    assert capfdbinary.readouterr() == (b"", said.encode())


@pytest.mark.parametrize("code", [0, 3])
def test_the_code_of_the_run_passes(capfdbinary: pytest.CaptureFixture[bytes], code: int) -> None:
    assert main_guard(lambda: code) == code
    assert capfdbinary.readouterr() == (b"", b"")


def test_an_exit_passes() -> None:
    with pytest.raises(SystemExit, match="5"):
        main_guard(ends_with(SystemExit(5)))


@pytest.mark.parametrize(
    "error",
    [
        ZeroDivisionError("in /home/ana/letters, \x1b[2J"),
        OSError(errno.ENOSPC, "No space left on device", "/home/ana/x"),
        RecursionError("too deep"),
    ],
)
def test_our_own_mistake_is_called_one(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    monkeypatch.setenv("HOME", "/home/ana")
    monkeypatch.setenv("USERPROFILE", "/home/ana")
    assert main_guard(ends_with(error)) == 70
    said = capfdbinary.readouterr().err.decode()
    assert said.startswith("Sorry: this is a mistake in ualetter, not in what you did.\n")
    assert "Look through them first" in said
    assert f", Python {sys.version.split()[0]}, " in said
    assert "Traceback (most recent call last):\n" in said
    assert f"\n{type(error).__name__}: " in said
    assert "/home/ana" not in said
    assert "\x1b" not in said


def test_a_home_at_the_root_changes_no_path(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", "/")
    monkeypatch.setenv("USERPROFILE", "/")
    main_guard(ends_with(ValueError("in /srv/x")))
    assert capfdbinary.readouterr().err.decode().endswith("ValueError: in /srv/x\n")


def test_printing_loads_nothing_heavy() -> None:
    heavy = ("jinja2", "rich", "tempfile", "traceback", "yaml")
    program = f"import sys, ualetter.console; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert done.stdout.strip() == b"[]"
