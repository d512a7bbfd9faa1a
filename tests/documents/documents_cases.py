"""Documents for the tests, made by other people's libraries, and what reading them is refused with."""

from __future__ import annotations

import io

import docx
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from ualetter.documents import read_page
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

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
