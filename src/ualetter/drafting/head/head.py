"""The head of a page: what the action is called, where and when it was issued, what happened."""

from __future__ import annotations

from ualetter.drafting.head.advice import read_advice
from ualetter.drafting.head.home import read_country
from ualetter.drafting.head.issued import read_issued
from ualetter.drafting.head.number import find_index, find_number
from ualetter.drafting.head.paragraphs import ends_sentence
from ualetter.drafting.head.people import read_people
from ualetter.drafting.head.summary import read_summary
from ualetter.drafting.head.title import read_title
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.documents.model import Link
    from ualetter.drafting.model import Line, Value

_MOST_LINES = 1000
"""No head is as long: what follows is something else, and only takes time."""


@dataclass(frozen=True, kw_only=True)
class Head:
    """What the head of a page says; its fields are those of a Draft."""

    number: Value | None
    issue: Value | None
    index: Value | None
    title: Value | None
    country: Value | None
    issued: Value | None
    people: tuple[Value, ...]
    summary: Value | None
    advice: tuple[Value, ...]
    """What stands below the story without a heading: `Use the letter below or your own words.`"""


def read_head(lines: Sequence[Line], links: Sequence[Link] = ()) -> Head:
    """Read the part of a page that stands above targets, letter and instructions."""
    lines = lines[:_MOST_LINES]
    numbered, index, title = find_number(lines), find_index(lines), read_title(lines, {link.text for link in links})
    printed = title.printed if title else ""
    return Head(
        number=numbered.number if numbered else None,
        issue=numbered.issue if numbered else None,
        index=index,
        title=title.value if title else None,
        country=read_country(lines, printed, index.text if index else None),
        issued=read_issued(lines),
        people=read_people(lines),
        summary=read_summary(lines, title),
        advice=tuple(value for value in read_advice(lines) if ends_sentence(value.text or "")),
    )
