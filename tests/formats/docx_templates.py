"""Small Word templates for tests: ours with parts of it replaced."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx as python_docx

from ualetter.formats import docx
from ualetter.letter import Letter, ListBlock, Paragraph, Run

ROOT = Path(__file__).parents[2]
OURS = (ROOT / "templates" / "letter.docx").read_bytes()
NEEDED = ("date", "address", "subject", "salutation", "body", "closing", "name", "copies")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    f'xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable="w14"'
)


def members(document: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def with_parts(changed: dict[str, str | None], document: bytes = OURS) -> bytes:
    parts = members(document)
    for name, text in changed.items():
        if text is None:
            del parts[name]
        else:
            parts[name] = text.encode()
    return zipped(parts)


def mark(slot: str) -> str:
    return f"{{{{ {slot} }}}}"


def paragraph(text: str, properties: str = "") -> str:
    return f'<w:p>{properties}<w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def slots(*names: str) -> str:
    return "".join(paragraph(mark(name)) for name in names)


def document(body: str) -> str:
    return f"<w:document {SPACES}><w:body>{body}</w:body></w:document>"


def letterhead(body: str, **changed: str | None) -> bytes:
    """A template with that body; other parts by their name in the folder word."""
    parts = {f"word/{name}.xml": text for name, text in changed.items()}
    return with_parts({"word/document.xml": document(body), **parts})


def linked(kind: str, target: str, *, outside: bool = False, used_by: str = "", body: str | None = None) -> bytes:
    """Our template with one more relationship, rId9, of the document."""
    rels = members(OURS)["word/_rels/document.xml.rels"].decode()
    mode = ' TargetMode="External"' if outside else ""
    link = f'<Relationship Id="rId9" Type="{OFFICE}/{kind}" Target="{target}"{mode}/></Relationships>'
    text = document(slots(*NEEDED) + used_by if body is None else body)
    return with_parts(
        {"word/_rels/document.xml.rels": rels.replace("</Relationships>", link), "word/document.xml": text}
    )


def text_block(text: str, *, own: bool = False) -> Paragraph:
    return Paragraph(runs=(Run(text=text),), own=own)


LETTER = Letter(
    language="en",
    paper="a4",
    sender=("12 Example Street", "Sampleton EX1 2MP"),
    date="21 September 2020",
    address=("Director Heng Sample", "Sample Road 15 #3", "EXAMPLELAND"),
    subject=(Run(text="Release "), Run(text="Ana Example", italic=True)),
    salutation="Dear Director Heng,",
    body=(
        Paragraph(runs=(Run(text="I write about "), Run(text="Ana Example", bold=True), Run(text=", who is held."))),
        text_block("I met her once.\nAt a fair.\tYes: <b> & {{ 7*7 }}", own=True),
        text_block("I call on you to:"),
        ListBlock(items=((Run(text="release her;"),), (Run(text="tell "), Run(text="us", bold=True), Run(text=".")))),
        ListBlock(items=((Run(text="first;"),), (Run(text="second."),)), start=3),
    ),
    closing="Yours sincerely,",
    name="Maria Muster",
    copies=("Ambassador Li Sample, Embassy of Exampleland", "H.E. Foo Bar"),
)


def render(letter: Letter = LETTER, template: bytes = OURS) -> bytes:
    return docx.render(letter, docx.load(template, "ours.docx"))


def read(document: bytes) -> list[tuple[str, str]]:
    """Style and text of each paragraph of the body, by somebody else's reader."""
    return [
        (str(found.style and found.style.name), found.text)
        for found in python_docx.Document(BytesIO(document)).paragraphs
    ]


def texts(document: bytes) -> list[str]:
    return [text for _, text in read(document)]


def part(document: bytes, name: str) -> str:
    return members(document)[name].decode()


sys.path.insert(0, str(ROOT / "tools"))
