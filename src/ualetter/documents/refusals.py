"""What is said of documents that can't be read."""

from __future__ import annotations

from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import InputError

MAX_CHARACTERS = 1_000_000
"""Of a page's text; an Urgent Action has ten thousand."""
PASTE = "open it, copy its text, and paste that into `ualetter import -`"


def too_long() -> InputError:
    """Return the error for a text far longer than any appeal."""
    message = f"this is a whole book: its text has more than {MAX_CHARACTERS:,} characters"
    return refuse(message, "give the pages of one Urgent Action only")


def damaged(what: str) -> InputError:
    """Return the error for a file that begins like `what`, and then is something else."""
    hint = f"fetch it again; if it opens in your own program, save it anew from there, or {PASTE}"
    return refuse(f"this file is damaged: it begins like {what}, but can't be read", hint)


def tangled(what: str) -> InputError:
    """Return the error for a file that would take very long, or much memory."""
    return refuse(f"this is {what} that no page needs", f"if you trust it, {PASTE}")
