"""PDF: a print run against reportlab's and LibreOffice's, and one file a letter against compiling each afresh."""

# Not called `pdf`: see `docx_letters`.

from __future__ import annotations

import json
import shutil
import sys
from io import BytesIO
from xml.sax.saxutils import escape

import typst
from letters import LETTERS, letters, writers
from nights import night, process, roster, workplace
from ratio import Ratio, medians, report
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Spacer

from ualetter.formats import FORMATS
from ualetter.letter import block_texts
from ualetter.shelf import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ualetter.letter import Letter

ROUNDS = 3
OFFICE_LETTERS = 50
SINGLE_LETTERS = 200
FRESH_LETTERS = 10


def main() -> Iterator[Ratio]:
    """Compare the time for each letter; the others are given the finished letters, and reportlab's aren't tagged."""
    finished = list(letters(writers()))
    with workplace() as folder:
        office = prepare_office(folder, finished[:OFFICE_LETTERS])
        things = {
            "run": night(roster(folder, LETTERS), "--format", "text"),
            "reportlab": lambda: by_reportlab(finished),
            "single": night(roster(folder, SINGLE_LETTERS), "--format", "pdf", "--no-print", "--jobs", "2"),
            "fresh": lambda: [compiled_afresh(letter) for letter in finished[:FRESH_LETTERS]],
        } | ({"office": lambda: process(office, folder)} if office else {})
        seconds = medians(things, ROUNDS)
    each = seconds["run"] / LETTERS
    run = f"print run of {LETTERS} tagged letters (and their text files), whole process: letters a second"
    yield Ratio(what=f"{run} / reportlab's", value=seconds["reportlab"] / LETTERS / each, least=2, aim=2.5)
    if office:
        yield Ratio(what=f"{run} / LibreOffice's", value=seconds["office"] / OFFICE_LETTERS / each, least=3, aim=4)
    value = (seconds["fresh"] / FRESH_LETTERS) / (seconds["single"] / SINGLE_LETTERS)
    what = (
        f"{SINGLE_LETTERS} PDFs of one letter, two jobs, whole process: letters a second / a fresh typst.compile each"
    )
    yield Ratio(what=what, value=value, least=1.5, aim=2.8)


def prepare_office(folder: Path, finished: list[Letter]) -> list[str]:
    """Write the letters for Word and return the command that makes PDFs of all of them; nothing without LibreOffice."""
    program = shutil.which("soffice")
    if program is None:
        print("LibreOffice isn't here to be compared with (on Debian: apt install libreoffice-writer)", file=sys.stderr)
        return []
    format_ = FORMATS["docx"]
    render = format_.renderer((shipped_folder("templates") / format_.template).read_bytes(), format_.template)
    paths = [folder / f"{number:04}.docx" for number, _ in enumerate(finished)]
    for path, letter in zip(paths, finished, strict=True):
        path.write_bytes(render(letter))
    return [program, "--headless", "--convert-to", "pdf", "--outdir", str(folder / "office"), *map(str, paths)]


def by_reportlab(finished: list[Letter]) -> bytes:
    """Set the letters as reportlab's manual does, each on a fresh page."""
    style = getSampleStyleSheet()["Normal"]
    story: list[object] = []
    for letter in finished:
        tops = [[*letter.sender], [letter.date], [*letter.address], [letter.salutation]]
        texts = [["\n".join(block_texts(block))] for block in letter.body]
        for lines in (*tops, *texts, [letter.closing], [letter.name or ""]):
            story += [Paragraph("<br/>".join(map(escape, lines)), style), Spacer(0, 12)]
        story.append(PageBreak())
    content = BytesIO()
    SimpleDocTemplate(content, pagesize=A4).build(story)
    return content.getvalue()


def compiled_afresh(letter: Letter) -> bytes:
    """Compile one letter as typst's own function does, which looks for the fonts each time."""
    from ualetter.formats import pdf

    data = {"title": letter.date, "duplex": False, "letters": [pdf._fields(letter)]}
    template = (shipped_folder("templates") / FORMATS["pdf"].template).read_bytes()
    inputs = {"data": json.dumps(data), "fonts": "[]"}
    made: bytes = typst.compile(template, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0)
    return made


if __name__ == "__main__":
    sys.exit(report(main()))
