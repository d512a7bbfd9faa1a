"""Nights of an invented campaign: run in this process, as a process of their own, or with faults (see `faults`)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from faults import tree

from ualetter.__main__ import run
from ualetter.console import main_guard

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any

posix = pytest.mark.skipif(os.name != "posix", reason="a POSIX system's signals, links and processes")
DAY = ("--date", "2026-02-01")
TEXT = ("--format", "text", "--no-print")
FATES = ("written", "replaced", "unchanged", "kept", "failed")
GUESTS = ("Ana Ejemplo", "Bo Sample", "Cy Muster")
_FAULTS = Path(__file__).parent / "faults.py"

BRIDGE = """\
format: 1
title: The bridge at Sampletown
country: FR
issued: 2026-01-05
act_by: 2026-12-31
people: [Ada Prøve]
summary: The bridge is closed and Ada Prøve can't cross it.
demands: [open the bridge]
targets:
  water:
    title: Minister
    name: Jo Sample
    address: [1 Water Lane, Sampletown]
    country: FR
    salutation: Dear Minister,
  mayor:
    role: Mayor of Sampletown
    address: [2 Water Lane, Sampletown]
    country: FR
    salutation: Dear Mayor,
letter:
  subject: The bridge
  body: |
    I write about Ada Prøve.

    {{ own_words }}

    I call on you to {{ demands }}.
"""


@dataclass(frozen=True, kw_only=True)
class Ran:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def counts(self) -> dict[str, int]:
        """What became of the letters, of a run with `--json`."""
        letters = json.loads(self.out)["letters"]
        return {fate: sum(kind[fate] for kind in letters) for fate in FATES}


class Evening:
    """A folder with a campaign `bridge`, a roster `guests.csv` and, after a run, a folder `night`."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.night = folder / "night"
        self._monkeypatch = monkeypatch
        self._capsys = capsys
        self.come()

    def come(self, *names: str, words: str = "", roster: str = "guests.csv") -> None:
        """Write the roster: these guests, all with the same own words."""
        rows = (f"{name},Lyon,FR,{words}\n" for name in names or GUESTS)
        (self.folder / roster).parent.mkdir(exist_ok=True)
        (self.folder / roster).write_text("name,town,country,own_words\n" + "".join(rows), encoding="utf-8")

    def argv(self, *options: str, roster: str = "guests.csv", day: tuple[str, ...] = DAY) -> list[str]:
        """Return the words of a command."""
        return ["batch", roster, "bridge", "-o", "night", *day, *options]

    def __call__(self, *options: str, roster: str = "guests.csv", day: tuple[str, ...] = DAY) -> Ran:
        """Make the night in this process."""
        return self.types(*self.argv(*options, roster=roster, day=day))

    def types(self, *words: str) -> Ran:
        """Run any command in this process."""
        self._capsys.readouterr()
        self._monkeypatch.setattr(sys, "argv", ["ualetter", *words])
        code = int(main_guard(run))
        said = self._capsys.readouterr()
        return Ran(code=code, out=said.out, err=said.err)

    def start(self, *options: str, silent: bool = False) -> subprocess.Popen[str]:
        """Begin a run as a process with a group of its own."""
        command = [sys.executable, "-m", "ualetter", *self.argv(*options)]
        pipe = subprocess.DEVNULL if silent else subprocess.PIPE
        return subprocess.Popen(
            command, cwd=self.folder, stdout=pipe, stderr=pipe, encoding="utf-8", start_new_session=True
        )

    def scenes(self, scenes: Iterable[Iterable[dict[str, Any]]]) -> list[list[dict[str, Any]]]:
        """Play runs with faults, each scene from an empty folder; return what became of each run."""
        plan = {"warm_up": self.argv(*TEXT), "scenes": [list(scene) for scene in scenes]}
        done = subprocess.run(
            [sys.executable, str(_FAULTS), str(self.folder)],
            input=json.dumps(plan),
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stderr
        report: list[list[dict[str, Any]]] = json.loads(done.stdout)
        return report

    def one(
        self, *options: str, at: int = 0, act: str = "kill", for_good: bool = False, roster: str = "guests.csv"
    ) -> dict[str, Any]:
        """Return one run of a scene."""
        return {"argv": self.argv(*options, roster=roster), "at": at, "act": act, "for_good": for_good}

    def tree(self) -> dict[str, str]:
        """Return all files of the night with the SHA-256 of each."""
        return dict(tree(self.night))

    def file(self, name: str) -> Path:
        """Return the path of a file of the night."""
        return self.night / name


@pytest.fixture(name="evening")
def evening_fixture(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Evening:
    """Give an evening in an empty folder of somebody who has never used ualetter before."""
    home, folder = tmp_path / "home", tmp_path / "work"
    home.mkdir()
    (folder / "campaigns").mkdir(parents=True)
    (folder / "campaigns" / "bridge.yaml").write_text(BRIDGE, encoding="utf-8")
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    for name in ("UALETTER_CAMPAIGNS", "PYTHONWARNINGS", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(folder)
    return Evening(folder, monkeypatch, capsys)
