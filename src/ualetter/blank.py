"""The empty campaign: every key there is, with what it means, to be filled in by a person."""

from __future__ import annotations

import re

from ualetter.reading.keys import MAPS, NEEDED, RECORDS
from ualetter.records import dataclass
from ualetter.schema.meanings import MEANINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    Path = tuple[str, ...]

_COLUMN = 42
"""Where meanings stand, unless what is in front of one is longer."""
_NUMBER = re.compile(r"ua-([0-9]+)-([0-9]+)(?![0-9])")
_HEAD = """\
# Put what the page of the appeal says in place of each TODO. A line with "# " in front of its key is an offer: if the
# page has that too, take the "# " away and put the page's words in place of the example, which is invented. Offers
# that nobody takes can stay or go. `ualetter check {id}.yaml` tells what is missing.

"""

# What a person has to fill in; all else is an offer.
_TO_DO: Mapping[Path, str] = {
    ("format",): NEEDED["format"],
    ("title",): f'"TODO: {NEEDED["title"]}"',
    ("summary",): f"|\nTODO: {NEEDED['summary']}",
    ("demands",): '\n- "TODO: what the letter asks for, from its verb on"',
    ("targets", "minister", "name"): '"TODO: who to write to"',
    ("letter", "body"): "|\nTODO: the words of the letter\n\n{{ own_words }}\n\nI call on you to {{ demands }}.",
}

_OTHER_EXAMPLES: Mapping[Path, str] = {
    ("targets", "embassy", "organisation"): "Embassy of Exampleland",
    ("targets", "embassy", "salutation"): "Your Excellency,",
    ("translations", "fr", "letter", "body"): "Je vous demande de {{ demands }}.",
}

# Keys that a person chooses, where there are more keys below; each with what it is.
_CHOSEN: Mapping[str, Mapping[str, str]] = {
    "targets": {"minister": "a short word of your choice, for --to", "embassy": "one more target"},
    "translations": {"fr": "the code of a language"},
    "salutations": {"minister": "as above"},
}

# One target shows some keys and the second the others; what has been shown once isn't shown again.
_SECOND = ("web_form", "no_post", "note", "letter")
_ONLY: Mapping[Path, Sequence[str]] = {
    ("targets", "minister"): [key for key in RECORDS["target"] if key not in _SECOND],
    ("targets", "embassy"): ("organisation", "salutation", *_SECOND),
    ("targets", "embassy", "letter"): ("subject",),
    ("translations", "fr", "letter"): ("body",),
}


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One line; `off` is the number of levels above what is commented out, None if the line counts."""

    text: str = ""
    says: str = ""
    off: int | None = None

    def __str__(self) -> str:
        start = 2 * (self.off or 0)
        text = self.text if self.off is None else f"{self.text[:start]}# {self.text[start:]}"
        return f"{text:<{_COLUMN}}  # {self.says}" if self.says else text


def blank_campaign(campaign_id: str) -> str:
    """Return the text of a campaign file of that id, in which a person fills in what an appeal says."""
    values = {**_TO_DO, **_OTHER_EXAMPLES, **_number(campaign_id)}
    blocks = [[*_key((key,), "campaign", values)] for key in RECORDS["campaign"]]
    return _HEAD.format(id=campaign_id) + "".join(f"{line}\n" for line in _spaced(blocks))


def _number(campaign_id: str) -> Mapping[Path, str]:
    """Return the number that an id tells, to be proposed."""
    found = _NUMBER.match(campaign_id)
    return {("number",): f"UA {found[1]}.{found[2]}"} if found else {}


def _spaced(blocks: Sequence[Sequence[_Line]]) -> Iterator[_Line]:
    """Yield all lines, with an empty one above and below each block of several."""
    above: Sequence[_Line] = ()
    for block in blocks:
        if len(above) > 1 or (above and len(block) > 1):
            yield _Line()
        yield from block
        above = block


def _key(path: Path, record: str, values: Mapping[Path, str]) -> Iterator[_Line]:
    """Yield the line of a key and all below it."""
    kind, meaning = RECORDS[record][path[-1]], MEANINGS[record][path[-1]]
    if kind in RECORDS:
        yield _line(path, meaning.says)
        yield from _keys(path, kind, values)
    elif kind in _CHOSEN:
        yield _line(path, meaning.says)
        for number, (chosen, says) in enumerate(_CHOSEN[kind].items()):
            yield from [_Line()] * (number > 0)
            yield _line((*path, chosen), says)
            yield from _keys((*path, chosen), MAPS[kind][1], values)
    else:
        first, *others = values.get(path, meaning.example).split("\n")
        yield _line(path, "" if meaning.says in first else meaning.says, first)
        yield from (_line(path, below=other) for other in others)


def _keys(path: Path, record: str, values: Mapping[Path, str]) -> Iterator[_Line]:
    for key in _ONLY.get(path, RECORDS[record]):
        yield from _key((*path, key), record, values)


def _line(path: Path, says: str = "", value: str = "", *, below: str | None = None) -> _Line:
    """Return the line of a key with a value, or one of those below."""
    indent = "  " * (len(path) - 1)
    text = f"{indent}{path[-1]}: {value}" if below is None else f"{indent}  {below}"
    return _Line(text=text.rstrip(), says=says, off=_off(path))


def _off(path: Path) -> int | None:
    """Return how many levels above a key lead to something to fill in; None if it leads there itself."""
    lead = (depth for depth in range(len(path)) if not any(to_do[: depth + 1] == path[: depth + 1] for to_do in _TO_DO))
    return next(lead, None)
