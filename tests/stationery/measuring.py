"""Measuring PDF pages with pypdf: what stands where, in millimetres from the upper left corner."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ContentStream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

ROOT = Path(__file__).parents[2]
FONT = ("Libertinus Serif",)  # Typst brings it along, so that sizes are the same everywhere
POINT = 25.4 / 72


@dataclass(frozen=True, kw_only=True)
class Text:
    """Words on one line from where they begin, on their base line, and their size in points."""

    words: str
    left: float
    base: float
    size: float


@dataclass(frozen=True, kw_only=True)
class Frame:
    """A drawn rectangle."""

    left: float
    top: float
    width: float
    height: float


def template(name: str) -> dict[str, Any]:
    """The options by which a shipped template is used."""
    return {"template": (ROOT / "templates" / name).read_bytes(), "name": name, "fonts": FONT}


def pages(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf)).pages)


def size(page: PageObject) -> tuple[float, float]:
    return float(page.mediabox.width) * POINT, float(page.mediabox.height) * POINT


def texts(page: PageObject) -> list[Text]:
    """The pieces of text of a page, without the spaces that pypdf puts between those at the same height."""
    return [replace(text, words=text.words.strip()) for text in _pieces(page) if text.words.strip()]


def _pieces(page: PageObject) -> list[Text]:
    found: list[Text] = []
    height = size(page)[1]

    def visit(words: str, matrix: list[float], _text: list[float], _font: object, points: float) -> None:
        if words.strip("\n"):
            found.append(Text(words=words, left=matrix[4] * POINT, base=height - matrix[5] * POINT, size=points))

    page.extract_text(visitor_text=visit)
    return found


def lines(page: PageObject) -> list[Text]:
    """The lines of a page that has one block beside the other never at the same height."""
    found: list[Text] = []
    for text in _pieces(page):
        if found and abs(found[-1].base - text.base) < 0.1:
            found[-1] = replace(found[-1], words=found[-1].words + text.words)
        else:
            found.append(text)
    return found


def frames(page: PageObject) -> list[Frame]:
    height = size(page)[1]
    return [
        Frame(left=x * POINT, top=height - y * POINT, width=width * POINT, height=tall * POINT)
        for x, y, width, tall in _rectangles(page)
    ]


def _rectangles(page: PageObject) -> Iterator[tuple[float, float, float, float]]:
    """Yield each closed path of four corners: its first corner on the page, width and height."""
    origin, path = (0.0, 0.0), list[tuple[float, float]]()
    for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
        if operator == b"cm":
            origin, path = (float(operands[4]), float(operands[5])), []
        elif operator in {b"m", b"l"}:
            path.append((float(operands[0]), float(operands[1])))
        elif operator == b"h" and len(path) == 4:
            yield *origin, path[2][0], path[2][1]
