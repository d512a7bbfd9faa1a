"""The shipped templates of the sheets, a small campaign for them, and what pypdf reads on their pages."""

from __future__ import annotations

import io
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from pypdf import PdfReader

from ualetter.model import Campaign, LetterPart, Report, Target
from ualetter.shelf import shipped_folder

if TYPE_CHECKING:
    from pypdf import PageObject

DAY = date(2026, 2, 1)
MM = 72 / 25.4
A4, US_LETTER = (210 * MM, 297 * MM), (8.5 * 72, 11 * 72)
TYPED = 'He said "no" -- it\'s `#x` *b* _i_ $y$ <z> \\n ~ @a {{ 7*7 }} // ... fi'
"""What a markup language would change, were it read as one."""
UNKNOWN = "\u0378"
"""A character that doesn't exist, so that no font has it."""
_TICK_BOX = re.compile(r"\b0 0 m ([\d.]+) 0 l \1 \1 l 0 \1 l\nh\nS")
WATER = Target(
    id="water",
    title="Minister",
    name="Jo Sample",
    organisation="Ministry of Water",
    address=("1 Water Lane", "Sampletown"),
    country="FR",
    email=("water@example.org",),
    salutation="Dear Minister,",
    note="She answers letters.",
)
MAYOR = Target(id="mayor", role="Mayor", address=("2 Water Lane",), country="FR", salutation="Dear Mayor,")
POLICE = Target(
    id="police",
    organisation="River Police",
    no_post="they return letters",
    fax=("+33 1 00 00 00",),
    social={"x": ("@river", "@police")},
)
RIVER = Campaign(
    id="river",
    number="UA 7.26",
    title="The bridge at Sampletown",
    country="FR",
    issued=date(2026, 1, 5),
    act_by=date(2026, 3, 1),
    people=("Ana Ejemplo", "Bo Ejemplo"),
    summary="The bridge is closed.\n\nAna Ejemplo can't\ncross it.",
    report=Report(url="https://example.org/report", email="report@example.org", note="Say how many."),
    advice=("Be brief.",),
    demands=("open the bridge", "let Ana Ejemplo cross the river"),
    targets={target.id: target for target in (WATER, MAYOR, POLICE)},
    copies=("mayor",),
    source="A page",
    checked=date(2026, 1, 7),
    letter=LetterPart(body="I write.\n\n{{ own_words }}\n\nI call on you to:\n\n{{ demands }}"),
)


def shipped(name: str) -> dict[str, Any]:
    """The template that people have who made none of their own, as the functions of the sheets take it."""
    return {"template": (shipped_folder("templates") / name).read_bytes(), "name": name}


def pages(pdf: bytes) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(pdf)).pages)


def lines(page: PageObject) -> list[str]:
    """The lines of a page, each without doubled spaces."""
    found = (" ".join(line.split()) for line in page.extract_text().splitlines())
    return [line for line in found if line]


def words(pdf: bytes) -> str:
    """All that a document says, in one line."""
    return " ".join(line for page in pages(pdf) for line in lines(page))


def letters(text: str) -> str:
    """A text without its spaces, which readers of PDF put where they think best."""
    return "".join(text.split())


def size(page: PageObject) -> tuple[float, float]:
    return float(page.mediabox.width), float(page.mediabox.height)


def drawn(page: PageObject) -> str:
    """The instructions by which a page is drawn."""
    contents = page.get_contents()
    assert contents is not None
    return contents.get_data().decode("latin-1")


def tick_boxes(page: PageObject) -> list[float]:
    """The widths of the boxes to tick, in millimetres."""
    return [float(width) / MM for width in _TICK_BOX.findall(drawn(page))]


def ruled_lines(page: PageObject) -> list[float]:
    """The lengths of the ruled lines across a page, in millimetres."""
    return [float(length) / MM for length in re.findall(r"\b0 0 m ([\d.]+) 0 l\nS", drawn(page))]


def tags(pdf: bytes) -> list[str]:
    """The kinds of the document's parts as a screen reader meets them."""
    found: list[str] = []

    def walk(node: Any) -> None:  # noqa: ANN401  what pypdf gives
        node = node.get_object()
        for child in node if isinstance(node, list) else [node]:
            kind = child.get_object() if hasattr(child, "get_object") else child
            if isinstance(kind, dict):
                found.append(str(kind.get("/S", "")).removeprefix("/"))
                if "/K" in kind:
                    walk(kind["/K"])

    root: Any = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    walk(root["/StructTreeRoot"]["/K"])
    return found


def alternatives(pdf: bytes) -> list[str]:
    """The texts that stand for pictures."""
    reader = PdfReader(io.BytesIO(pdf))
    objects: list[Any] = [reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"])))]
    return [str(found["/Alt"]) for found in objects if isinstance(found, dict) and "/Alt" in found]


def root(pdf: bytes) -> Any:  # noqa: ANN401  what pypdf gives
    """What a PDF says of itself as a whole."""
    return PdfReader(io.BytesIO(pdf)).trailer["/Root"]


def title(pdf: bytes) -> str | None:
    metadata = PdfReader(io.BytesIO(pdf)).metadata
    return metadata.title if metadata else None
