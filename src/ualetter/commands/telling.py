"""What a person should know beside the result, as a list on standard error."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

NOTE_WIDTH = 78


def tell(notes: Iterable[str]) -> None:
    """Say each note once, wrapped, after an empty line."""
    from ualetter.console import err

    different = dict.fromkeys(notes)
    if different:
        err("")
    for note in different:
        err(_item(note))


def _item(note: str) -> str:
    from ualetter.wrap import wrap

    return "\n".join(("- " if number == 0 else "  ") + part for number, part in enumerate(wrap(note, NOTE_WIDTH)))
