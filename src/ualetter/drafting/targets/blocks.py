"""The lines that name the targets, cut into one block a target."""

from __future__ import annotations

import re

from ualetter.drafting.targets.between import announces_target, begins_letter, is_furniture, is_heading, refuses_post
from ualetter.drafting.targets.channels import NOTHING, Channels, split_channels
from ualetter.drafting.targets.classes import offices_in
from ualetter.drafting.targets.countries import ending_country
from ualetter.drafting.targets.emails import read_emails
from ualetter.drafting.targets.identity import read_identity
from ualetter.drafting.targets.offices import is_role, word_key
from ualetter.drafting.targets.parts import next_part, starts_address
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ualetter.drafting.model import Line

_NUMBERED = re.compile(r"(?:\(?\d{1,2}[.)]|\(?[a-hA-H]\)|[•*·▪●‣\u2013-])\s+(?=\S)")
_COLONIA = re.compile(r"Col\.\s")  # in Mexico a part of a town, elsewhere a colonel
_RUN_ON = 80
"""Characters of a line, beyond which it may hold all about a target."""
_SENTENCE_WORDS = 7
_WRAPPED = 60
"""Characters of a line that goes on in the next one."""


@dataclass(frozen=True, kw_only=True)
class Block:
    """What the page says about one target, line by line."""

    texts: tuple[str, ...] = ()
    """Who it is and its address."""
    channels: Channels = NOTHING
    no_post: str | None = None


@dataclass(frozen=True, kw_only=True)
class _Row:
    """A line, taken apart."""

    line: Line
    texts: tuple[str, ...]
    channels: Channels
    kind: str
    """What its first text begins with, as `Part.kind`; `none` without text."""
    numbered: bool = False
    holds: frozenset[str] = frozenset()


def split_blocks(lines: Sequence[Line]) -> tuple[Block, ...]:
    """Cut the lines of the page's part that names the targets into blocks."""
    blocks: list[list[_Row]] = []
    refused: dict[int, str] = {}
    fresh = True
    gaps = _gaps_tell(lines)
    rows = [_row(line, below) for line, below in zip(lines, [*lines[1:], None], strict=False)]
    salutation_first = bool(rows) and _is_salutation(rows[0])
    for row, above, ahead in zip(rows, [None, *rows], [*rows[1:], None], strict=False):
        text = row.line.text
        if begins_letter(text):
            break
        if salutation_first and _is_salutation(row):
            blocks.append([row])
            fresh = False
        elif is_furniture(text):
            continue
        elif announces_target(text):
            fresh = True
        elif refuses_post(text):
            refused[len(blocks) - 1] = text
            fresh = True
        elif len(blocks) - 1 in refused and text[0].islower() and above and _runs_on(above.line.text):
            refused[len(blocks) - 1] += f" {text}"
        elif not _is_prose(row):
            if _opens(row, blocks, ahead, fresh=fresh, gap=gaps and row.line.gap):
                blocks.append([])
            blocks[-1].append(row)
            fresh = False
    return tuple(_block(rows, refused.get(place) or _refused_above(rows, refused)) for place, rows in enumerate(blocks))


def _refused_above(rows: Sequence[_Row], refused: Mapping[int, str]) -> str | None:
    """What stands above all targets about post concerns those that have no address."""
    return None if any(row.holds & {"address", "country", "care_of"} for row in rows) else refused.get(-1)


def _runs_on(text: str) -> bool:
    """Whether a sentence to the reader may go on below: it is long and doesn't end."""
    return len(text) >= _WRAPPED and text[-1] not in ".!?:" and refuses_post(text)


def _is_salutation(row: _Row) -> bool:
    return bool(row.channels.salutations) and not row.texts


def _gaps_tell(lines: Sequence[Line]) -> bool:
    """Whether empty lines mean anything: not where each line has one above it."""
    return sum(line.gap for line in lines[1:]) < 0.8 * (len(lines) - 1) or len(lines) < 3  # noqa: PLR2004


def _row(line: Line, below: Line | None) -> _Row:
    numbered = _NUMBERED.match(line.text)
    texts, channels = split_channels(_without_heading(line.text[numbered.end() :] if numbered else line.text))
    texts = tuple(text.rstrip(":").strip() for text in texts if text.strip(" :"))
    kind = next_part(texts[0], wants_name=True).kind if texts else "none"
    return _Row(
        line=line,
        texts=texts,
        channels=channels,
        kind=kind,
        numbered=numbered is not None and bool(texts) and not starts_address(line.text),
        holds=frozenset(_holds(texts, channels, [below.text] if below and kind == "role" else [])),
    )


def _without_heading(text: str) -> str:
    """`Write to: Minister of Justice` without the heading."""
    head, colon, rest = text.partition(": ")
    whose = bool(colon) and "@" not in rest and not read_emails(rest).hidden
    return rest.strip() if whose and is_heading(head.strip()) else text


def _holds(texts: Sequence[str], channels: Channels, ahead: Sequence[str]) -> Iterator[str]:
    """Yield what a line has of a target: the kinds of its parts, `plain` for an address that may be another."""
    if channels != NOTHING:
        yield "channels"
    identity = read_identity(texts, ahead)
    yield from (kind for kind in ("title", "name", "role", "organisation", "care_of") if getattr(identity, kind))
    if identity.address:
        first, last = identity.address[0], identity.address[-1]
        yield "address" if starts_address(first) else "plain"
        if ending_country(last):
            yield "country"


def _is_prose(row: _Row) -> bool:
    """Whether a line is a sentence to the reader, such as `Please write to the following officials`."""
    words = " ".join(row.texts).split()
    small = sum(word[0].islower() for word in words)
    return (
        len(words) >= _SENTENCE_WORDS
        and small > len(words) / 2
        and row.kind == "address"
        and not row.holds & {"country", "channels"}
    )


def _is_whole(row: _Row) -> bool:
    """Whether one line holds all about a target: who, where, and how to reach it."""
    return bool(row.texts) and row.channels != NOTHING and len(row.line.text) > _RUN_ON


def _opens(row: _Row, blocks: Sequence[Sequence[_Row]], ahead: _Row | None, *, fresh: bool, gap: bool) -> bool:
    """Whether a row opens a block; `fresh`: what stands above it says that one follows."""
    if not blocks or (row.texts and (fresh or row.numbered)):
        return True
    return _begins(row, blocks[-1], ahead, gap=gap)


def _begins(row: _Row, block: Sequence[_Row], ahead: _Row | None, *, gap: bool) -> bool:
    """Whether a row begins another target than the block's."""
    if _is_whole(row) and any(other.channels != NOTHING for other in block):
        return True
    if not row.texts or not any(other.texts for other in block):
        return False
    above = block[1:] if _is_salutation(block[0]) else block
    had = frozenset(one for other in above for one in other.holds)
    return _after(row, block, had, ahead, gap=gap)


def _repeats(row: _Row, block: Sequence[_Row]) -> bool:
    """Whether a row has the same office as the block's, as where a page has it in two languages."""
    return bool(offices_in(row.texts) & offices_in(text for other in block for text in other.texts))


def _after(row: _Row, block: Sequence[_Row], had: frozenset[str], ahead: _Row | None, *, gap: bool) -> bool:  # noqa: PLR0911  one line a case
    named = row.kind in {"title", "name", "role", "organisation"}
    if "channels" in had:
        return named or _follows_channels(row, had, ahead, gap=gap)
    if "country" in had:
        return named or (gap and "plain" in row.holds)
    if "address" in had or "plain" in had:
        if row.kind == "title" and not {"address", "name"} & had:
            return False  # `Regional Chief of Police, Example Province`, above its holder
        if row.kind in {"title", "role"}:
            return not _COLONIA.match(row.texts[0])
        if row.kind == "organisation":
            return gap and bool(had & {"organisation", "name", "role"})
        following = ahead.kind if ahead else "none"
        return row.kind == "name" and (following == "role" or (gap and following == "organisation"))
    if "care_of" in had:
        return gap and named
    return _follows_names(row, block, had, gap=gap)


def _follows_names(row: _Row, block: Sequence[_Row], had: frozenset[str], *, gap: bool) -> bool:
    """Whether a row begins another target where nothing stands above but who the first one is."""
    if gap and row.kind == "name" and row.holds & {"address", "plain"}:
        return False  # `Example Adliyesi, Kat 4` only seems to be a name
    if gap:
        return bool(row.holds & had & {"name", "role", "organisation"}) and not {"care_of"} & row.holds
    if row.kind == "role" and not had & {"role", "organisation"} and not _has_office(block):
        return False  # `Prokurator Okręgowy` only seems to hold a name: that stands above
    return row.kind in {"title", "role"} and "name" in had and "name" in row.holds and not _repeats(row, block)


def _follows_channels(row: _Row, had: frozenset[str], ahead: _Row | None, *, gap: bool) -> bool:
    """Whether an unknown line behind a target's channels begins another: a full address stands above, one below it."""
    if "country" in had and "plain" in row.holds and ahead and "address" in ahead.holds:
        return True
    return (gap and "plain" in row.holds) or ("address" in had and row.kind not in {"none", "address"})


def _has_office(block: Sequence[_Row]) -> bool:
    """Whether the office stands in front of the name: `Governor Ann Sample`."""
    return any(is_role(word_key(word)) for row in block for text in row.texts for word in text.split())


def _block(rows: Sequence[_Row], no_post: str | None) -> Block:
    channels = NOTHING
    for row in rows:
        channels += row.channels
    return Block(texts=tuple(text for row in rows for text in row.texts), channels=channels, no_post=no_post)
