"""The parts of a letter, by the names that layouts and letterheads give them."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.letter import Letter

PARTS = {
    "copy": "the heading of a courtesy copy",
    "sender": "the writer's address",
    "date": "the date",
    "address": "the address of the target",
    "subject": "the subject",
    "salutation": "the salutation",
    "body": "the letter itself",
    "closing": "the closing words",
    "name": "the writer's name or the line to sign on",
    "copies": "the cc: lines",
}
MAY_BE_LEFT_OUT = frozenset(("sender",))
"""Printed letter paper has it already."""
RULE = "_" * 32
"""What to sign on where no name was given: underscores touch in every font and stand at any alignment."""


def copies_lines(letter: Letter) -> list[str]:
    """Return the lines that say who gets a copy."""
    return [f"cc: {copy}" for copy in letter.copies]
