"""Whole nights for the benches: a roster of guests who all differ, and `ualetter batch` as a process of its own."""

from __future__ import annotations

import csv
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

from letters import OWN_WORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NIGHT = 10_000
"""Letters of a whole night, one a guest."""
MEMORY = "/dev/shm"  # noqa: S108  only the folder in which a private one is made; elsewhere the usual one has to do
SCRIPTS = Path(sys.executable).parent
FIELDS = ("name", "address", "town", "own_words")


@contextmanager
def workplace() -> Iterator[Path]:
    """Give a folder that is no disk, where there is one, and remove it afterwards."""
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as folder:
        yield Path(folder)


def guest(number: int) -> dict[str, str]:
    """Return a guest like no other."""
    name, town = f"Ann Example the {number}th", f"Exampletown {number}"
    own = OWN_WORDS.format(number)
    return dict(zip(FIELDS, (name, f"{number} Example Street", town, own), strict=True))


def roster(folder: Path, guests: int) -> Path:
    """Write a roster of so many guests."""
    path = folder / f"guests-{guests}.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, FIELDS)
        table.writeheader()
        table.writerows(map(guest, range(1, guests + 1)))
    return path


def batch(guests: Path, output: Path, *options: str) -> list[str]:
    """Return the command that writes a letter of each guest."""
    fixed = ("--to", "heng", "--date", "2020-09-30", "--late", "-o", str(output))
    return [str(SCRIPTS / "ualetter"), "batch", str(guests), "ua-140-20", *fixed, *options]


def night(guests: Path, *options: str) -> Callable[[], object]:
    """Return what writes a night, each time into a new folder."""
    output = guests.parent / "night"

    def run() -> None:
        shutil.rmtree(output, ignore_errors=True)
        process(batch(guests, output, *options), guests.parent)

    return run


def process(command: list[str], folder: Path) -> None:
    """Run a command in a folder that is its home too, to its end; fail if it fails."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "UALETTER", "XDG"))}
    subprocess.run(
        command,
        env=environ | {"HOME": str(folder), "APPDATA": str(folder)},
        cwd=folder,
        check=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
