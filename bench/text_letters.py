"""Text: how much longer it takes to compose and lay out letters than to write their bytes to files in memory."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from letters import LETTERS, letters, writers
from ratio import Ratio, medians, report

from ualetter.formats import FORMATS
from ualetter.shelf import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 15
MEMORY = "/dev/shm"  # noqa: S108  only the folder in which a private one is made; elsewhere the usual one has to do


def main() -> Iterator[Ratio]:
    """Compose and write by turns, each time for writers that no cache has seen."""
    format_ = FORMATS["text"]
    render = format_.renderer((shipped_folder("templates") / format_.template).read_bytes(), format_.template)
    pages = [render(letter) for letter in letters(writers())]
    people = iter([writers() for _ in range(ROUNDS + 1)])
    with tempfile.TemporaryDirectory(dir=MEMORY if os.access(MEMORY, os.W_OK) else None) as parent:
        seconds = medians(
            {
                "compose": lambda: [render(letter) for letter in letters(next(people))],
                "write": lambda: save(pages, parent),
            },
            ROUNDS,
        )
    what = f"composing and laying out {LETTERS} text letters / writing their bytes to new files in memory"
    yield Ratio(what=what, value=seconds["compose"] / seconds["write"], most=6)


def save(pages: list[bytes], parent: str) -> None:
    """Write each page to a new file."""
    folder = Path(tempfile.mkdtemp(dir=parent))
    for number, page in enumerate(pages):
        (folder / f"ua-140-20-heng-{number:04}.txt").write_bytes(page)


if __name__ == "__main__":
    sys.exit(report(main()))
