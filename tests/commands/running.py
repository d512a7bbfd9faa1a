"""Running the command line: in this process for speed, or as a process of its own, on pipes or on a terminal."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass

import pytest

from ualetter.__main__ import run
from ualetter.console import main_guard
from ualetter.shelf import user_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

posix = pytest.mark.skipif(os.name != "posix", reason="a POSIX system's terminals, signals and devices")
CODES = re.compile(r"\x1b\[[0-9;]*m")
DAY = ("--date", "2026-02-01")
HENG = ("write", "ua-140-20", "--to", "heng", "--date", "2020-10-01")

RIVER = """\
format: 1
number: UA 7.26
title: The bridge at Sampletown
country: FR
issued: 2026-01-05
act_by: 2026-03-01
people: [Ana Ejemplo]
summary: The bridge is closed and Ana Ejemplo can't cross it.
report: {url: "https://example.org/report", email: report@example.org}
advice: [Be brief.]
demands:
  - open the bridge
  - let Ana Ejemplo cross the river
copies: [mayor]
targets:
  water:
    title: Minister
    name: Jo Sample
    organisation: Ministry of Water
    address: [1 Water Lane, Sampletown]
    country: FR
    email: water@example.org
    salutation: Dear Minister,
    note: She answers letters.
  mayor:
    role: Mayor of Sampletown
    address: [2 Water Lane, Sampletown]
    country: FR
    salutation: Dear Mayor,
  police:
    organisation: River Police
    no_post: they return letters
    fax: "+33 1 00 00 00"
    salutation: Sir or Madam,
letter:
  subject: The bridge
  body: |
    I write about *the bridge* and **Ana Ejemplo**.

    {{ own_words }}

    I call on you to:

    {{ demands }}
"""


@dataclass(frozen=True, kw_only=True)
class Result:
    """What a run left behind."""

    code: int
    content: bytes
    err: str

    @property
    def out(self) -> str:
        """Standard output as text."""
        return self.content.decode()


class _Stream(io.TextIOWrapper):
    """A stream that says whether it is a terminal."""

    def __init__(self, content: bytes = b"", *, terminal: bool = False) -> None:
        self.kept = io.BytesIO(content)
        self.terminal = terminal
        super().__init__(self.kept, encoding="utf-8", newline="\n", write_through=True)

    def isatty(self) -> bool:
        return self.terminal

    def everything(self) -> bytes:
        self.flush()
        return self.kept.getvalue()


class Cli:
    """The command line in an empty folder of an empty home."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.monkeypatch = monkeypatch

    def __call__(self, *args: str, stdin: bytes = b"", terminal: bool = False, keyboard: bool = False) -> Result:
        """Run in this process; `terminal` makes standard output one, `keyboard` the other two streams."""
        streams = {
            "stdin": _Stream(stdin, terminal=keyboard),
            "stdout": _Stream(terminal=terminal),
            "stderr": _Stream(terminal=keyboard),
        }
        with self.monkeypatch.context() as patch:
            patch.setattr(sys, "argv", ["ualetter", *args])
            for name, stream in streams.items():
                patch.setattr(sys, name, stream)
            code = _exit_code()
        return Result(code=code, content=streams["stdout"].everything(), err=streams["stderr"].everything().decode())

    def process(self, *args: str, stdin: bytes = b"", env: Mapping[str, str] | None = None) -> Result:
        """Run as a process of its own, on pipes."""
        done = subprocess.run(
            [sys.executable, "-m", "ualetter", *args],
            cwd=self.folder,
            env={**os.environ, **(env or {})},
            input=stdin,
            capture_output=True,
            check=False,
            timeout=60,
        )
        return Result(code=done.returncode, content=done.stdout, err=done.stderr.decode().replace("\r\n", "\n"))

    def on_terminal(
        self, *args: str, typed: bytes = b"", piped: bool = False, env: Mapping[str, str] | None = None
    ) -> tuple[Result, str]:
        """Run as a process on a terminal; return the result and the screen. `piped` is standard output on a pipe."""
        import pty
        import termios

        ours, theirs = pty.openpty()
        settings = termios.tcgetattr(theirs)
        settings[1] &= ~termios.OPOST  # or every line feed becomes two characters
        settings[3] &= ~termios.ECHO
        termios.tcsetattr(theirs, termios.TCSANOW, settings)
        process = subprocess.Popen(
            [sys.executable, "-m", "ualetter", *args],
            cwd=self.folder,
            env={**os.environ, "TERM": "xterm", **(env or {})},
            stdin=theirs,
            stdout=subprocess.PIPE if piped else theirs,
            stderr=theirs,
        )
        os.close(theirs)
        os.write(ours, typed)
        screen = b"".join(_until_closed(ours))
        os.close(ours)
        content, _ = process.communicate(timeout=60)
        shown = screen.decode()
        return Result(code=process.returncode, content=content or b"", err=shown), shown

    def put(self, name: str, content: str | bytes = RIVER) -> Path:
        """Make a file, and the folders above it, in the current folder."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def save_profile(self, **values: str) -> None:
        """Store a profile as a person would."""
        options = [word for key, value in values.items() for word in (f"--{key}", value)]
        assert self("profile", *options).code == 0

    def own_folder(self) -> Path:
        """The person's own folder."""
        return user_folder()

    def files(self) -> list[str]:
        """The files in the current folder, by their paths from it."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*") if path.is_file())


def _exit_code() -> int:
    try:
        return int(main_guard(run))
    except SystemExit as ended:  # how click ends after completing
        return ended.code if isinstance(ended.code, int) else 1


def _until_closed(descriptor: int) -> Iterator[bytes]:
    while True:
        try:
            read = os.read(descriptor, 65536)
        except OSError:  # how Linux says that nobody is at the other end any more
            return
        if not read:
            return
        yield read


@pytest.fixture(name="cli")
def cli_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Give the command line of somebody who has never used it before."""
    home, folder = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    folder.mkdir()
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(home))
    for name in ("XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home / "settings"))
    for name in (
        "UALETTER_CAMPAIGNS", "NO_COLOR", "EDITOR", "VISUAL", "PYTHONUTF8", "PYTHONWARNINGS", "COLUMNS", "TERM",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(folder)
    return Cli(folder, monkeypatch)


@pytest.fixture(name="river")
def river_fixture(cli: Cli) -> Cli:
    """The same, with a campaign `river` of three targets in the current folder."""
    cli.put("campaigns/river.yaml")
    return cli
