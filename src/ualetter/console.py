"""The one place that prints: results to standard output, everything else to standard error.

`show_problems` shows what is wrong; `main_guard` turns whatever ends a run into words and an exit code.
"""

from __future__ import annotations

import errno
import io
import os
import re
import sys

import click

from ualetter import __version__
from ualetter.display import code, problems_text, safe
from ualetter.files import trouble
from ualetter.problems import ExitCode, InputError, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import TextIO

    from ualetter.problems import Problem

READER_GONE = 141
"""Exit code when the reader of standard output left early, as `| head -1` does: what a shell says of any program that
ends so (128 and SIGPIPE). 0 would claim that all was delivered, and 1 that the input is wrong."""


_PLAIN_NAME = re.compile(r"[\w./\\:+-]+")


class ReaderGoneError(Exception):
    """Whoever read our standard output has left. No OSError, which click would answer with exit code 1."""


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person sits at the other end; None stands for a stream that the process was started without."""
    return stream is not None and not stream.closed and stream.isatty()


def has_colour(stream: TextIO | None) -> bool:
    """Whether to colour: on a terminal that can, unless `NO_COLOR` asks not to."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def out(text: str, *, styled: bool = False) -> None:
    """Print a result: to a pipe or a file exactly these characters in UTF-8, to a terminal made safe.

    With `styled` the caller has made the foreign parts safe and added colours. Raises InputError if the disk is full.
    """
    if is_terminal(sys.stdout):
        _deliver(lambda stream: _show(stream, text if styled else safe(text)))
    else:
        out_bytes(text.encode("utf-8", "backslashreplace"))


def out_bytes(content: bytes) -> None:
    """Write a result that isn't text, such as a document, to standard output."""
    _deliver(lambda stream: _write(stream, content))


def err(text: str, *, styled: bool = False) -> None:
    """Tell the person something, on lines of its own on standard error; if nobody can hear it, go on."""
    if sys.stderr is None or sys.stderr.closed:
        return
    line = (text if styled else safe(text)) + "\n"
    try:
        if is_terminal(sys.stderr):
            _show(sys.stderr, line)
        else:
            _write(sys.stderr, line.encode("utf-8", "backslashreplace"))
    except OSError:
        _silence(sys.stderr)


def typed(name: str) -> str:
    """Return the name of a file or a campaign as it is typed in a shell, for a command that is to be copied."""
    if name.startswith("-") and name != "-":  # which would be an option, or standard input
        name = f"./{name}"
    if _PLAIN_NAME.fullmatch(name) and (os.name == "nt" or "\\" not in name):
        return name
    if os.name == "nt":
        return f'"{name}"'
    import shlex  # noqa: PLC0415  few names need it

    return shlex.quote(name)


def _deliver(write: Callable[[TextIO], None]) -> None:
    if sys.stdout is None or sys.stdout.closed:
        raise refuse("there is nowhere to write to: standard output is closed", "write to a file, by `-o`")
    try:
        write(sys.stdout)
    except OSError as error:
        # What is still buffered would fail again, with Python's own words, when the program ends.
        _silence(sys.stdout)
        raise _undelivered(error) from error


def _undelivered(error: OSError) -> ReaderGoneError | InputError:
    # Windows calls a broken pipe an invalid argument.
    if isinstance(error, BrokenPipeError) or (os.name == "nt" and error.errno == errno.EINVAL):
        return ReaderGoneError()
    return trouble("write the result", error)


def _write(stream: TextIO, content: bytes) -> None:
    stream.flush()
    buffer = getattr(stream, "buffer", None)
    if buffer is None:  # something that only takes text has been put in place of the real stream
        stream.write(content.decode("utf-8", "backslashreplace"))
    else:
        rest = memoryview(content)
        while rest:  # an unbuffered stream (`python -u`) may take only a part, and says nothing of the remainder
            rest = rest[buffer.write(rest) or 0 :]
        buffer.flush()


def _show(stream: TextIO, text: str) -> None:
    """Write to a terminal, with a code in place of each character that it can't take."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        text = "".join(char if _can(encoding, char) else code(char) for char in text)
    click.echo(text, file=stream, nl=False)


def _can(encoding: str, char: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _silence(stream: TextIO | None) -> None:
    """Lead whatever is still written to a stream to nowhere."""
    try:
        if stream is not None:
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, stream.fileno())
            os.close(nowhere)
    except (OSError, ValueError):  # not a real file, as in tests: nothing is written when the program ends
        return


def show_problems(problems: Iterable[Problem]) -> None:
    """Print problems to standard error, each at its place, with its line of source and its hint."""
    text = problems_text(problems, colour=has_colour(sys.stderr))
    if text:
        err(text, styled=True)


def main_guard(run: Callable[[], int]) -> int:
    """Run the program and return its exit code; whatever goes wrong is said in words.

    Wants click's `standalone_mode=False`. A `SystemExit` passes.
    """
    try:
        return run()
    except InputError as error:
        show_problems(error.problems)
        return error.exit_code
    except click.ClickException as error:
        words = io.StringIO()
        error.show(words)
        err(words.getvalue().rstrip("\n"))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        err("Stopped.")
        return ExitCode.STOPPED
    except ReaderGoneError:
        return READER_GONE
    except Exception as error:  # noqa: BLE001  the one place: what nobody expected is our own mistake, and says so
        return _unexpected(error)


def _unexpected(error: Exception) -> int:
    if isinstance(error, OSError) and error.filename is None and error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EIO}:
        # A stream, and not one of ours: click printing its help.
        _silence(sys.stdout)
        show_problems(trouble("write the result", error).problems)
        return ExitCode.INPUT
    err(_report(error))
    return ExitCode.BUG


def _report(error: Exception) -> str:
    """Return what to tell the person, and whoever they ask for help, about a mistake of ours."""
    import platform  # noqa: PLC0415  hardly ever needed, as is the other
    import traceback  # noqa: PLC0415

    return _without_home(
        "Sorry: this is a mistake in ualetter, not in what you did.\n"
        "Please report it with the lines below. Look through them first, and take out what nobody should read:\n"
        "they may hold names from your letters.\n\n"
        f"ualetter {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        + "".join(traceback.format_exception(error)).rstrip()
    )


def _without_home(text: str) -> str:
    """Take out the path of the home folder, which holds the person's name."""
    home = os.path.expanduser("~")  # noqa: PTH111  `Path.home` raises where there is none
    if len(home) < len("/a"):
        return text
    # A path in a message is often in the form that Python code has, with doubled backslashes.
    return text.replace(home, "~").replace(home.replace("\\", "\\\\"), "~")
