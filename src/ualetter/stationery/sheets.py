"""What all sheets have in common: data to pages, and whose page holds a character that no font shows."""

from __future__ import annotations

import json

from ualetter.problems import InputError
from ualetter.typesetting import NoFont, typesetter, unshown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from ualetter.problems import Problem


def typeset(
    data: Mapping[str, object],
    owners: Iterable[tuple[str, object]],
    *,
    template: bytes,
    name: str,
    fonts: tuple[str, ...],
) -> bytes:
    """Return the PDF of `data`; `owners` has its parts, each with what people call it.

    Raises InputError, which names the part in which a character stands that no font shows.
    """
    try:
        return typesetter(template, name, fonts=fonts)(data)
    except NoFont as error:
        raise InputError([*_where(error.characters, owners)] or error.problems) from error


def _where(characters: Sequence[str], owners: Iterable[tuple[str, object]]) -> Iterator[Problem]:
    for owner, part in owners:
        text = json.dumps(part, ensure_ascii=False)
        yield from (unshown(character, owner) for character in characters if character in text)
