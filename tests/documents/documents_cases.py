"""Documents for the tests, made by other people's libraries, and what reading them is refused with."""

from __future__ import annotations

import io
import shutil
import subprocess

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ualetter.documents import read_page
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from pathlib import Path

    from ualetter.problems import Problem

LEAD = 12.0
"""Points from line to line."""


def refusal(data: bytes, name: str = "page") -> Problem:
    with pytest.raises(InputError) as caught:
        read_page(data, name)
    (problem,) = caught.value.problems
    assert problem.hint
    return problem


def text_of(data: bytes, name: str = "page") -> str:
    return read_page(data, name).text


def web(body: str, head: str = "") -> bytes:
    return f"<!doctype html><html><head><meta charset=utf-8>{head}</head><body>{body}</body></html>".encode()


def word(write: Callable[[docx.document.Document], object]) -> bytes:
    document = docx.Document()
    write(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def drawn(*pages: Callable[[Canvas], object]) -> bytes:
    """Return a PDF of which each page is drawn by a function."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=True)
    for draw in pages:
        canvas.setFont("Helvetica", 10)
        draw(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def lines(*texts: str, x: float = 60, y: float = 780) -> Callable[[Canvas], None]:
    """Return what draws lines; an empty one is a gap."""

    def draw(canvas: Canvas) -> None:
        for number, text in enumerate(texts):
            canvas.drawString(x, y - LEAD * number, text)

    return draw


def side_by_side(rows: Iterable[Sequence[str]], *places: float, y: float = 780) -> Callable[[Canvas], None]:
    """Return what draws the cells of each row, row after row."""

    def draw(canvas: Canvas) -> None:
        for number, row in enumerate(rows):
            for x, cell in zip(places, row, strict=True):
                canvas.drawString(x, y - LEAD * number, cell)

    return draw


def from_office(form: str, folder: Path) -> bytes:
    """Return a document that LibreOffice has made; its text is `OFFICE_TEXT`."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("needs soffice: install libreoffice-writer")
    (folder / "page.fodt").write_text(_FODT, encoding="utf-8")
    command = [program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", form]
    subprocess.run([*command, "page.fodt"], cwd=folder, check=True, capture_output=True)
    return (folder / f"page.{form}").read_bytes()


OFFICE_TEXT = "Urgent Action\n\nMinister Ann\n1 Sample Street\n\nDear Minister,\n\n• one\n• two\n\nPhone\t+00 555 0100"
_FODT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
 office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
<style:style style:name="Apart" style:family="paragraph">
<style:paragraph-properties fo:margin-bottom="0.3cm"/></style:style>
</office:styles>
<office:automatic-styles>
<text:list-style style:name="L">
<text:list-level-style-bullet text:level="1" text:bullet-char="&#8226;"/></text:list-style>
</office:automatic-styles>
<office:body><office:text>
<text:p text:style-name="Apart">Urgent Action</text:p>
<text:p>Minister Ann</text:p><text:p text:style-name="Apart">1 Sample<text:s/>Street</text:p>
<text:p text:style-name="Apart">Dear Minister,</text:p>
<text:list text:style-name="L"><text:list-item><text:p>one</text:p></text:list-item>
<text:list-item><text:p text:style-name="Apart">two</text:p></text:list-item></text:list>
<table:table><table:table-column table:number-columns-repeated="2"/><table:table-row>
<table:table-cell><text:p>Phone</text:p></table:table-cell>
<table:table-cell><text:p>+00 555 0100</text:p></table:table-cell>
</table:table-row></table:table>
</office:text></office:body></office:document>
"""
