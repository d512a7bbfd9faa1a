"""The parts of a letter, by the names that layouts and letterheads give them."""

from __future__ import annotations

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
