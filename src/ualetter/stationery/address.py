"""Addresses on paper that goes into the post: their lines as data for a template, and those that don't fit.

A page template prints each line as typed. It makes the type of a block smaller, to a limit, until the block fits; then
it wraps lines, the rest of a line indented below it, and their order stays. What fits at no size is never cut: the
template panics with `unfit:` and the number of each such block, and `typeset_blocks` says whose they are.
"""

from __future__ import annotations

import re

from ualetter.compose.page import sender_lines
from ualetter.formats.direction import runs_right_to_left
from ualetter.languages import is_latin
from ualetter.problems import InputError
from ualetter.stationery.sheets import typeset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from ualetter.model import Target, Writer
    from ualetter.problems import Problem

_UNFIT = re.compile(r"(address|sender)-(\d+)")


def return_address(writer: Writer, target: Target, language: str) -> tuple[str, ...]:
    """The writer's name above the sender's block; nothing if a letter couldn't come back to it.

    As in an address, the country is in `language` if that is written in Latin letters, else in English.
    """
    if not (writer.address or writer.town):
        return ()
    name = (writer.name,) if writer.name else ()
    return (*name, *sender_lines(writer, target, language if is_latin(language) else "en"))


def lines_data(lines: Iterable[str]) -> list[dict[str, str]]:
    """The lines of a block, each with its `direction`: that of its first letter."""
    return [{"text": line, "direction": "rtl" if runs_right_to_left(line, letter=False) else "ltr"} for line in lines]


def typeset_blocks(  # noqa: PLR0913  what is printed, whose it is, and with which template
    data: Mapping[str, object],
    owners: Sequence[tuple[str, object]],
    problem: Callable[[str, int], Problem],
    *,
    template: bytes,
    name: str,
    fonts: tuple[str, ...],
) -> bytes:
    """Return the PDF of `data`; `owners` has its parts, each with what people call it.

    Raises InputError; if blocks don't fit, with `problem(part, number)` of each: `part` is `address` or `sender`.
    """
    try:
        return typeset(data, owners, template=template, name=name, fonts=fonts)
    except InputError as error:
        said = error.problems[0].message.partition("panicked with: unfit: ")[2]
        unfit = [problem(part, int(number)) for part, number in _UNFIT.findall(said) if int(number) < len(owners)]
        if not unfit:
            raise
        raise InputError(dict.fromkeys(unfit)) from error
