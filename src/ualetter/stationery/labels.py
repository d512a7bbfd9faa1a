"""Sheets of address labels, and the page that shows whether a printer meets them."""

from __future__ import annotations

from ualetter.problems import Problem, misuse
from ualetter.records import dataclass
from ualetter.stationery.address import lines_data, typeset_blocks
from ualetter.typesetting import typesetter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Where the labels of a sheet lie, in millimetres; `left` and `top` are those of the first label."""

    title: str
    paper: tuple[float, float]
    columns: int
    rows: int
    label: tuple[float, float]
    left: float
    top: float
    pitch: tuple[float, float]
    """From the edge of a label to that of the next, across and down."""

    @property
    def count(self) -> int:
        """How many labels a sheet has."""
        return self.columns * self.rows

    def spot(self, index: int) -> dict[str, float]:
        """The upper left corner of a label in millimetres; labels count from 0, line by line."""
        row, column = divmod(index % self.count, self.columns)
        across, down = self.pitch
        return {"left": round(self.left + column * across, 4), "top": round(self.top + row * down, 4)}


_A4 = (210.0, 297.0)
_LETTER = (215.9, 279.4)

# As Avery publishes them, whose numbers other makers' sheets go by.
SHEETS: Mapping[str, Sheet] = {
    "l7160": Sheet(
        title="L7160", paper=_A4, columns=3, rows=7, label=(63.5, 38.1), left=7.25, top=15.15, pitch=(66.0, 38.1)
    ),
    "l7163": Sheet(
        title="L7163", paper=_A4, columns=2, rows=7, label=(99.1, 38.1), left=4.65, top=15.15, pitch=(101.6, 38.1)
    ),
    "5160": Sheet(
        title="5160",
        paper=_LETTER,
        columns=3,
        rows=10,
        label=(66.675, 25.4),
        left=4.7625,
        top=12.7,
        pitch=(69.85, 25.4),
    ),
}


def usual_sheet(paper: str) -> str:
    """Return the labels that are usual where people write on a paper, `a4` or `letter`."""
    return "5160" if paper == "letter" else "l7160"


def refuse_label(sheet: str, number: int) -> None:
    """Raise UsageError for a label that a sheet doesn't have; they count from 1."""
    chosen = SHEETS[sheet]
    if not 1 <= number <= chosen.count:
        raise misuse(f"a sheet of {chosen.title} has no label {number}", f"its labels are 1 to {chosen.count}")


@dataclass(frozen=True, kw_only=True)
class Label:
    """The lines of one label; `who` is how messages name it."""

    who: str
    lines: tuple[str, ...]


def labels(  # noqa: PLR0913  what is printed, where, and with which template
    items: Sequence[Label],
    sheet: str,
    *,
    start_at: int = 1,
    template: bytes,
    name: str,
    fonts: tuple[str, ...] = (),
) -> bytes:
    """Return a PDF of label sheets, filled line by line from label `start_at`; `sheet` is a key of `SHEETS`.

    Raises InputError naming all whose address doesn't fit, UsageError if the sheet has no label `start_at`.
    """
    refuse_label(sheet, start_at)
    chosen, first = SHEETS[sheet], start_at - 1

    def unfit(_part: str, number: int) -> Problem:
        message = f"the address of {items[number].who} is too long for a label of {chosen.title}, even in small type"
        return Problem(message=message, hint="shorten it in the campaign file, or take larger labels or an envelope")

    placed = [
        {
            **chosen.spot(index),
            "new-page": index % chosen.count == 0 and index != first,
            "lines": lines_data(item.lines),
        }
        for index, item in enumerate(items, start=first)
    ]
    owners = [(f"the label of {item.who}", label) for item, label in zip(items, placed, strict=True)]
    return typeset_blocks(_page(chosen, labels=placed), owners, unfit, template=template, name=name, fonts=fonts)


def calibration_page(sheet: str, *, template: bytes, name: str, fonts: tuple[str, ...] = ()) -> bytes:
    """Return a PDF page with a frame where each label is, a ruler, and how to use it in words."""
    chosen = SHEETS[sheet]
    frames = [chosen.spot(index) for index in range(chosen.count)]
    return typesetter(template, name, fonts=fonts)(_page(chosen, frames=frames))


def _page(sheet: Sheet, *, labels: Sequence[object] = (), frames: Sequence[object] = ()) -> dict[str, object]:
    """The data of the template: labels to print, or frames to draw."""
    width, height = sheet.paper
    label_width, label_height = sheet.label
    return {
        "title": f"{'Test page for labels' if frames else 'Labels'} ({sheet.title})",
        "width": width,
        "height": height,
        "label": {"width": label_width, "height": label_height},
        "labels": labels,
        "frames": frames,
    }
