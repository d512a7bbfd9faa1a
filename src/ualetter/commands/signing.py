"""Who signs: the options that say it, the saved profile, and own words."""

from __future__ import annotations

import sys
from pathlib import Path

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeVar

    from ualetter.writing.writer import Details, Sender

    F = TypeVar("F", bound=Callable[..., Any])

NAME = click.option("--name", help='Who signs. An empty name, "", leaves a line to sign on.')
ADDRESS = click.option("--address", multiple=True, metavar="LINES", help="Your address; `;` divides its lines.")
TOWN = click.option("--town", help="Your town, if you don't want to give your address.")
COUNTRY = click.option("--country", help="Your country: its English name or its code.")


def sender_options(command: F) -> F:
    """Add `--name`, `--address`, `--town` and `--country`, in this order."""
    return NAME(ADDRESS(TOWN(COUNTRY(command))))


def sender_of(details: Details, paper: str | None) -> Sender:
    """Return who signs: what was typed, completed by the profile, whose file may be open to others, which is said."""
    from ualetter.console import show_problems
    from ualetter.shelf import user_folder
    from ualetter.store import load_profile, privacy_warning
    from ualetter.writing.writer import sender

    folder = user_folder()
    profile = load_profile(folder)
    warning = privacy_warning(folder) if profile else None
    show_problems([warning] if warning else [])
    return sender(details, profile, paper)


def own_words(texts: Sequence[str], file: str | None) -> tuple[str, ...]:
    """Return the paragraphs of `--own` and `--own-file`; raises InputError if something was given and says nothing."""
    from ualetter.problems import refuse
    from ualetter.reading.person import paragraphs

    own = tuple(paragraph for text in texts for paragraph in paragraphs(text))
    own += read_own_file(file) if file is not None else ()
    if not own and (texts or file is not None):
        raise refuse("there are no own words in what was given", "write some, or leave `--own` and `--own-file` out")
    return own


def read_own_file(name: str) -> tuple[str, ...]:
    """Return the paragraphs of a file of own words; `-` is what is piped in."""
    from ualetter.files import read_limited
    from ualetter.problems import refuse
    from ualetter.reading.person import MAX_OWN_BYTES, read_own_words

    if name == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise refuse("there is nothing to read: standard input is closed", "name a file: `--own-file FILE`")
        return read_own_words(sys.stdin.buffer.read(MAX_OWN_BYTES + 1), "standard input")
    return read_own_words(read_limited(Path(name), MAX_OWN_BYTES), name)
