"""Word: how many more letters a second than docxtpl makes from the same template, the finished letter given."""

# Not called `docx`: the module of that name would be imported in place of python-docx.

from __future__ import annotations

import sys
import tempfile
from io import BytesIO
from pathlib import Path

import docx
from docxtpl import DocxTemplate
from letters import LETTERS, letters, writers
from ratio import Ratio, medians, report

from ualetter.formats import FORMATS
from ualetter.letter import block_texts
from ualetter.shelf import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.letter import Letter

ROUNDS = 3
SLOW_LETTERS = LETTERS // 10
"""docxtpl makes a tenth of the letters, since it takes long; what is compared is the time for each letter."""


def main() -> Iterator[Ratio]:
    """Render the same finished letters, each time for writers that no cache has seen."""
    format_ = FORMATS["docx"]
    template = shipped_folder("templates") / format_.template
    render = format_.renderer(template.read_bytes(), format_.template)
    finished = iter([list(letters(writers())) for _ in range(ROUNDS + 1)])
    slow = list(letters(writers()))[:SLOW_LETTERS]
    with tempfile.TemporaryDirectory() as folder:
        loops = loop_template(template, Path(folder) / "loops.docx")
        if words(render(slow[0])) != words(by_docxtpl(slow[0], loops)):
            raise SystemExit("the two letters don't say the same: this would compare nothing")
        seconds = medians(
            {
                "ualetter": lambda: [render(letter) for letter in next(finished)],
                "docxtpl": lambda: [by_docxtpl(letter, loops) for letter in slow],
            },
            ROUNDS,
        )
    value = (seconds["docxtpl"] / SLOW_LETTERS) / (seconds["ualetter"] / LETTERS)
    what = f"making {LETTERS} Word letters, finished but for the format: letters a second / docxtpl's (autoescape)"
    yield Ratio(what=what, value=value, least=40, aim=100)


def loop_template(template: Path, path: Path) -> Path:
    """Save our template as docxtpl wants it: its own loop around the body's paragraph."""
    document = docx.Document(str(template))
    body = next(paragraph for paragraph in document.paragraphs if paragraph.text == "{{ body }}")
    for mark in ("{%p for text in body %}", "{{ text }}"):
        paragraph = body.insert_paragraph_before(mark)
        paragraph.style = body.style
    body.text = "{%p endfor %}"
    document.save(str(path))
    return path


def by_docxtpl(letter: Letter, template: Path) -> bytes:
    """Make the same letter as docxtpl's manual does."""
    document = DocxTemplate(template)
    document.render(
        {
            "sender": "\n".join(letter.sender),
            "date": letter.date,
            "address": "\n".join(letter.address),
            "salutation": letter.salutation,
            "body": [text for block in letter.body for text in block_texts(block)],
            "closing": letter.closing,
            "name": letter.name,
        },
        autoescape=True,
    )
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def words(content: bytes) -> list[str]:
    """Return what a reader of the document sees, word by word."""
    return [word for paragraph in docx.Document(BytesIO(content)).paragraphs for word in paragraph.text.split()]


if __name__ == "__main__":
    sys.exit(report(main()))
