"""Whole processes: how much longer `ualetter` takes than `python -c pass`, and than mailmerge to say its version."""

from __future__ import annotations

import compileall
import importlib.util
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from ratio import Ratio, medians, report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROUNDS = 41
WRITE = ("write", "ua-140-20", "--to", "heng", "--name", "Ann Example", "--date", "2020-09-30")


def main() -> Iterator[Ratio]:
    """Run the installed console scripts of this interpreter in an empty folder with an empty home."""
    for package in ("ualetter", "mailmerge"):
        compile_package(package)
    scripts = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        seconds = medians(
            {
                "pass": process(folder, sys.executable, "-c", "pass"),
                "write": process(folder, scripts / "ualetter", *WRITE),
                "help": process(folder, scripts / "ualetter", "--help"),
                "version": process(folder, scripts / "ualetter", "--version"),
                "mailmerge": process(folder, scripts / "mailmerge", "--version"),
            },
            ROUNDS,
        )
    write, bare = seconds["write"], seconds["pass"]
    yield Ratio(what="ualetter write / python -c pass", value=write / bare, most=10, aim=8.5)
    yield Ratio(what="ualetter --help / python -c pass", value=seconds["help"] / bare, most=4.5)
    yield Ratio(what="ualetter --version / python -c pass", value=seconds["version"] / bare, most=4.5)
    yield Ratio(what="ualetter write / mailmerge --version", value=write / seconds["mailmerge"], most=1)


def compile_package(name: str) -> None:
    """Make a package's bytecode, as an installer does; an editable install may lack some."""
    spec = importlib.util.find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"{name} isn't installed for {sys.executable}: see bench/README.md")
    compileall.compile_dir(Path(spec.origin).parent, quiet=1)


def process(folder: str, *command: object) -> Callable[[], object]:
    """Return what runs a command to its end and fails if it fails."""
    environ = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "UALETTER", "XDG"))}
    arguments = [str(part) for part in command]

    def run() -> None:
        subprocess.run(
            arguments,
            env=environ | {"HOME": folder, "APPDATA": folder},
            cwd=folder,
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    return run


if __name__ == "__main__":
    sys.exit(report(main()))
