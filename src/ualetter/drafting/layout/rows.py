"""The lines of a campaign file before they are text: each knows which value it holds, or which doubt it tells."""

from __future__ import annotations

import textwrap
from dataclasses import replace

from ualetter.drafting.layout.scalars import WIDTH, entry
from ualetter.reading.characters import UNFIT
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from ualetter.drafting.layout.harmless import Path
    from ualetter.drafting.model import Value

DOUBT = "# CHECK: "
"""How a comment begins that `check`, `add` and `write` name."""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the file."""

    text: str
    path: Path | None = None
    """The value it belongs to; empty for what holds the file together, None for a comment."""
    doubt: str | None = None


def comments(doubts: Iterable[str] = (), notes: Iterable[str] = ()) -> Iterator[Row]:
    """Yield notes in lines of usual length, and each doubt in one line of its own, so that none loses its mark."""
    for note in notes:
        words = _visible(note).replace("CHECK", "check")  # a line that begins with it would be a doubt
        lines = textwrap.wrap(words, WIDTH, break_long_words=False, break_on_hyphens=False)
        yield from (Row(text=f"# {line}") for line in lines)
    for doubt in doubts:
        why = _visible(doubt) or "see this line"
        yield Row(text=DOUBT + why, doubt=why)


def _visible(text: str) -> str:
    return " ".join(UNFIT.sub(" ", text).split())


def single(key: str, value: Value | None, path: Path) -> Iterator[Row]:
    """Yield the rows of a key with one text."""
    if value is not None:
        yield from valued(value, path, lambda text: entry(f"{key}:", text))


def valued(value: Value, path: Path, lay: Callable[[str], Sequence[str]]) -> Iterator[Row]:
    """Yield the comments of a value, and the lines in which `lay` writes its text, if it has one."""
    yield from comments(value.doubts, value.notes)
    if value.text is not None:
        yield from (Row(text=line, path=path) for line in lay(value.text))


def several(key: str, values: Sequence[Value], path: Path, *, bare: bool = False) -> Iterator[Row]:
    """Yield the rows of a key with a list; with `bare` a single text needs none."""
    texts = sum(value.text is not None for value in values)
    if bare and texts == 1:
        for number, value in enumerate(values):
            yield from single(key, value, (*path, number))
        return
    items = [valued(value, (*path, number), lambda text: entry("-", text)) for number, value in enumerate(values)]
    yield from below(key, [row for rows in items for row in rows])


def below(key: str, rows: Sequence[Row]) -> Iterator[Row]:
    """Yield a key with rows below it; without any value the key is left out, and only comments remain."""
    if all(row.path is None for row in rows):
        yield from rows
        return
    yield Row(text=f"{key}:", path=())
    yield from (replace(row, text=f"  {row.text}".rstrip()) for row in rows)


def parted(groups: Iterable[Iterable[Row]]) -> list[Row]:
    """Return the rows of several groups, with an empty line between two of them."""
    rows: list[Row] = []
    for group in map(list, groups):
        if group and rows:
            rows.append(Row(text=""))
        rows += group
    return rows
