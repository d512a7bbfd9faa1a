"""Memory: the peak of many letters against that of a hundredth or a tenth of them, which must be much the same."""

from __future__ import annotations

import os
import shutil
import sys

from nights import batch, roster, workplace
from ratio import Ratio, report

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FEW = 1_000
MANY = {"text": 100_000, "docx": 100_000}
MANY_PRINTED = 10_000


def main() -> Iterator[Ratio]:
    """Run each night once: its peak hardly differs from one time to the next."""
    with workplace() as folder:
        for name, many in MANY.items():
            value = peak(folder, many, name, "--no-print") / peak(folder, FEW, name, "--no-print")
            yield Ratio(what=f"peak memory, {name}, {many} letters / {FEW}", value=value, most=1.2, aim=1.05)
        value = peak(folder, MANY_PRINTED, "text") / peak(folder, FEW, "text")
        yield Ratio(what=f"peak memory, print run, {MANY_PRINTED} letters / {FEW}", value=value, most=1.5, aim=1.2)


def peak(folder: Path, guests: int, format_: str, *options: str) -> int:
    """Return the most memory (RSS) that the largest process of a night took, as the system says when it has ended."""
    output = folder / "night"
    command = batch(roster(folder, guests), output, "--format", format_, *options)
    nowhere = os.open(os.devnull, os.O_RDWR)
    quiet = [(os.POSIX_SPAWN_DUP2, nowhere, stream) for stream in range(3)]
    environ = os.environ | {"HOME": str(folder), "APPDATA": str(folder)}
    _, status, usage = os.wait4(os.posix_spawn(command[0], command, environ, file_actions=quiet), 0)
    os.close(nowhere)
    shutil.rmtree(output, ignore_errors=True)
    if status:
        raise SystemExit(f"{' '.join(command)} failed")
    return usage.ru_maxrss


if __name__ == "__main__":
    sys.exit(report(main()))
