"""What a letter asks for: demands cut out of its sentences and lists, word for word."""

from __future__ import annotations

import re

from ualetter.compose.lock import missing_demands
from ualetter.compose.marks import parse_blocks
from ualetter.drafting.letters.again import divided_again, says_again
from ualetter.drafting.letters.calls import calls, leading_call
from ualetter.drafting.letters.stops import CAPITALS_WITH_STOPS, sentence_end
from ualetter.drafting.letters.trailing import without_joining
from ualetter.drafting.letters.verbs import begins_with_verb
from ualetter.drafting.letters.wrapped import Piece
from ualetter.drafting.model import Value
from ualetter.languages import and_word, known
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.letters.calls import Call

_MARK = "{{ demands }}"
"""Where composing prints the demands."""
_UNCUT = "the letter asks for something, but not in words that follow “I call on you to”: see what belongs here"
_SEVERAL = "this may be several demands in one: divide it if so"
_AND = re.compile(r"(?:and|und|y|e|et|och|en|og),?\s+", re.IGNORECASE)
_TO_AGAIN = re.compile(r"and(?:,\s[^,;:.]{1,40},)?\s+to\s", re.IGNORECASE)
_SIGN = re.compile(r"\(?(?:[0-9]{1,2}|[a-z]|i{1,3}|iv|vi{0,3})\)\s*", re.IGNORECASE)
_MORE = re.compile(r"\b(?:and|und|y|et|och|en)\s+(?:I|we|ich|je|jag|ik)\s", re.IGNORECASE)
_SEMICOLON = re.compile(r"\s?;\s+")
_GAP = re.compile(r"[\s:]+")
_HOLE = re.compile(r"[{}\[\]<>]|_{3,}")
_SHORTEST, _LONGEST = 4, 2000


@dataclass(frozen=True, kw_only=True)
class Asked:
    """A letter's pieces with `{{ demands }}` where they stood, and the demands."""

    pieces: tuple[Piece, ...]
    demands: tuple[Value, ...]


@dataclass(frozen=True, kw_only=True)
class _Ask:
    """Demands in some pieces, and the pieces that would give the same words back; None if none would."""

    demands: tuple[str, ...]
    first: int
    last: int
    instead: tuple[Piece, ...] | None


@dataclass(frozen=True, kw_only=True)
class _Clause:
    """What follows a call in its sentence: from `start` to `end`; `stop` is the place of the sentence's full stop."""

    text: str
    start: int
    stop: int
    end: int
    call: Call


def asked_in(parts: Sequence[Piece], language: str) -> Asked:
    """Return the demands of a letter; `language` is the campaign's.

    Where the letter asks once, and composing gives back its words, `{{ demands }}` takes their place. Otherwise all
    words stay where they are, and each demand stands among them.
    """
    asks = _without_introduction(list(_asks(parts, language)))
    demands = tuple(dict.fromkeys(demand for ask in asks for demand in ask.demands))
    if len(asks) == 1 and asks[0].instead is not None:
        parts = (*parts[: asks[0].first], *asks[0].instead, *parts[asks[0].last + 1 :])
    else:
        demands = _standing_in(parts, demands)
    if not demands and any(calls(part.text) for part in parts):
        return Asked(pieces=tuple(parts), demands=(Value(doubts=(_UNCUT,)),))
    return Asked(pieces=tuple(parts), demands=tuple(map(_value, demands)))


def _without_introduction(asks: Sequence[_Ask]) -> Sequence[_Ask]:
    """Leave out what the first sentence asks for in general, where a list says below what that is."""
    listed = any(len(ask.demands) > 1 and ask.last > ask.first for ask in asks)
    return [ask for ask in asks if ask.first > 0 or not listed]


def _value(demand: str) -> Value:
    several = _SEMICOLON.search(demand) or says_again(demand)
    return Value(text=demand, doubts=(_SEVERAL,) if several else ())


def _standing_in(parts: Sequence[Piece], demands: tuple[str, ...]) -> tuple[str, ...]:
    """Return the demands that the composed letter has word for word: stars around words, for one, are lost there."""
    blocks = [block for part in parts for block in parse_blocks(part.text)]
    missing = missing_demands(blocks, demands)
    return tuple(demand for demand in demands if demand not in missing)


def _asks(parts: Sequence[Piece], language: str) -> Iterator[_Ask]:
    listed_until = 0
    for place, part in enumerate(parts):
        if place < listed_until:
            continue
        items = _items_below(parts, place)
        call = leading_call(part.text) if items else None
        if call:
            listed_until = place + 1 + len(items)
            ask = _list_ask(items, call, place + 1)
            if ask:
                yield ask
        else:
            yield from _sentence_asks(part, place, language)


def _items_below(parts: Sequence[Piece], place: int) -> list[Piece]:
    items = []
    for part in parts[place + 1 :]:
        if not part.mark:
            break
        items.append(part)
    return items


def _list_ask(items: Sequence[Piece], call: Call, first: int) -> _Ask | None:
    demands = tuple(_cleaned(item.text, call) for item in items)
    if not all(_is_clause(demand) for demand in demands):
        return None
    whole = all(
        item.text.startswith(demand) and _is_mark(item.text[len(demand) :])
        for item, demand in zip(items, demands, strict=True)
    )
    dashes = all(item.mark == "-" for item in items)
    instead = (Piece(text=_MARK),) if whole and dashes else None
    return _Ask(demands=demands, first=first, last=first + len(items) - 1, instead=instead)


def _is_mark(end: str) -> bool:
    return end.strip() in {"", ";", ",", "."}


def _sentence_asks(part: Piece, place: int, language: str) -> Iterator[_Ask]:
    position = 0
    for call in calls(part.text):
        if call.end >= position:
            clause = _clause(part.text, call)
            position = clause.end
            ask = _sentence_ask(part, place, clause, language)
            if ask:
                yield ask


def _sentence_ask(part: Piece, place: int, clause: _Clause, language: str) -> _Ask | None:
    demands = _divided(clause.text, clause.call) if _is_closed(part.text, clause) else ()
    if not demands:
        return None
    instead = None
    if not part.mark and known(language) and _composed(demands, language) == clause.text:
        instead = (Piece(text=f"{part.text[: clause.start]}{_MARK}{part.text[clause.stop :]}"),)
    return _Ask(demands=demands, first=place, last=place, instead=instead)


def _clause(text: str, call: Call) -> _Clause:
    found = _GAP.match(text, call.end)
    start = found.end() if found else call.end
    stop = sentence_end(text, start)
    # The stop of `U.S.` is a demand's own; composing knows that, and puts no other behind it.
    end = stop + 1 if CAPITALS_WITH_STOPS.search(text[max(start, stop - 10) : stop + 1]) else stop
    return _Clause(text=text[start:end], start=start, stop=stop, end=end, call=call)


def _is_closed(text: str, clause: _Clause) -> bool:
    """Say whether a clause is the whole rest of its sentence, and that sentence asks for nothing else."""
    ends = text[clause.stop : clause.stop + 1] in {"", ".", "!"} and not text[clause.stop + 1 : clause.stop + 2].strip()
    return ends and not clause.text.endswith(":") and not _MORE.search(clause.text) and _is_clause(clause.text)


def _composed(demands: Sequence[str], language: str) -> str:
    """Return the clause that composing makes of demands in running text."""
    *rest, last = demands
    return "; ".join([*rest, " ".join(filter(None, (and_word(language), last)))]) if rest else last


def _divided(clause: str, call: Call) -> tuple[str, ...]:
    """Return the demands of a clause, divided at semicolons and where it says "to" again, if each piece is one."""
    parts = _SEMICOLON.split(clause)
    demands = tuple(_cleaned(part, call) for part in parts)
    if len(demands) > 1 and not (all(map(_is_clause, demands)) and _are_alike(demands, parts[-1], call)):
        return (clause,)
    demands = tuple(piece for demand in demands for piece in divided_again(demand, call.language))
    return demands if all(map(_is_clause, demands)) else ()


def _are_alike(demands: Sequence[str], last: str, call: Call) -> bool:
    """Say whether pieces between semicolons are demands each, not the parts of a list inside one."""
    if call.language == "en":
        return all(map(begins_with_verb, demands)) or _TO_AGAIN.match(last) is not None
    return _AND.match(last) is not None and all(demand[0].islower() for demand in demands[1:])


def _cleaned(text: str, call: Call) -> str:
    """Return a demand without the words and marks that join it to others."""
    for leading in (_AND, _SIGN, call.link):
        found = leading.match(text)
        text = text[found.end() :] if found else text
    return without_joining(text)


def _is_clause(text: str) -> bool:
    """Say whether a text can be a demand: it is no scrap, has nothing to fill in, and ends as a demand may."""
    return _SHORTEST <= len(text) <= _LONGEST and not _HOLE.search(text) and text[-1] not in ";,:!?"
