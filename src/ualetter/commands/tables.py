"""Tables: drawn for a person on a terminal, tab-separated lines for a pipe."""

from __future__ import annotations

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence


def print_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows of text; tabs and line breaks inside a cell become spaces."""
    from ualetter import console

    flat = [[" ".join(cell.split()) for cell in row] for row in rows]
    if console.is_terminal(sys.stdout):
        console.out(_drawn(head, flat), styled=True)
    else:
        console.out("".join("\t".join(row) + "\n" for row in [list(head), *flat]))


def _drawn(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    # rich takes as long to import as everything else together, so only here.
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from ualetter import console
    from ualetter.display import safe

    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    for number, title in enumerate(head):
        table.add_column(title, overflow="fold", no_wrap=number == 0)  # the first names the row: people copy it
    for row in rows:
        table.add_row(*(Text(safe(cell)) for cell in row))
    # rich's own `no_color` would leave the bold heads.
    screen = Console(file=sys.stdout, color_system="auto" if console.has_colour(sys.stdout) else None, highlight=False)
    with screen.capture() as captured:
        screen.print(table)
    return "\n".join(line.rstrip() for line in captured.get().split("\n"))
