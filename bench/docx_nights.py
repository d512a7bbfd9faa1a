"""Word, whole process: letters a second against docxtpl's, and time against the least that such files can cost."""

# Not called `docx`: see `docx_letters`.

from __future__ import annotations

import sys
import tempfile
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

from docx_letters import SLOW_LETTERS, by_docxtpl, loop_template
from letters import LETTERS, letters, writers
from nights import NIGHT, night, roster, workplace
from ratio import Ratio, medians, report

from ualetter.formats import FORMATS
from ualetter.shelf import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 3


def main() -> Iterator[Ratio]:
    """Compare the time for each letter; the others only make what they are given, and start no process."""
    format_ = FORMATS["docx"]
    template = shipped_folder("templates") / format_.template
    render = format_.renderer(template.read_bytes(), format_.template)
    finished = list(letters(writers()))
    pages = [zipfile.ZipFile(BytesIO(page)).read("word/document.xml") for page in map(render, finished)]
    with workplace() as folder:
        loops = loop_template(template, folder / "loops.docx")
        seconds = medians(
            {
                "ualetter": night(roster(folder, NIGHT), "--format", "docx", "--no-print"),
                "docxtpl": lambda: [by_docxtpl(letter, loops) for letter in finished[:SLOW_LETTERS]],
                "least": lambda: pack(pages, folder),
            },
            ROUNDS,
        )
    each, size = seconds["ualetter"] / NIGHT, f"{NIGHT} letters"
    what = f"ualetter batch --format docx, {size}: letters a second / docxtpl's (autoescape), finished letters given"
    yield Ratio(what=what, value=seconds["docxtpl"] / SLOW_LETTERS / each, least=40, aim=100)
    what = f"ualetter batch --format docx, {size} / one zlib.compress of each letter's XML and writing it"
    yield Ratio(what=what, value=each / (seconds["least"] / LETTERS), most=2, aim=0.8)


def pack(pages: list[bytes], parent: Path) -> None:
    """Compress the XML of each letter, and write it to a new file."""
    folder = Path(tempfile.mkdtemp(dir=parent))
    for number, page in enumerate(pages):
        (folder / f"{number:05}-ua-140-20-heng.docx").write_bytes(zlib.compress(page))


if __name__ == "__main__":
    sys.exit(report(main()))
