"""A page cut into its parts: what happened, what to do, who to write to, the letter, and the rest."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.evidence import has_channel, is_address
from ualetter.drafting.cutting.headings import (
    BACKGROUND,
    COPIES,
    DEMANDS,
    HEAD,
    LABEL,
    LETTER,
    REST,
    STEPS,
    TARGETS,
    heading,
)
from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.dates import is_date_line
from ualetter.drafting.head.number import find_index, find_number
from ualetter.drafting.head.paragraphs import ends_sentence
from ualetter.drafting.head.report import asks_for_report
from ualetter.drafting.head.sentences import sentences
from ualetter.drafting.letters.span import find_letter
from ualetter.drafting.letters.subject import labelled_subject
from ualetter.drafting.model import Line
from ualetter.drafting.targets.countries import country_of
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.letters.span import LetterSpan


@dataclass(frozen=True, kw_only=True)
class Sections:
    """The lines of a page by what they are for, each in the order of the page."""

    head: tuple[Line, ...]
    steps: tuple[Line, ...]
    targets: tuple[Line, ...]
    copies: tuple[Line, ...]
    demands: tuple[Line, ...]
    background: tuple[Line, ...]
    rest: tuple[Line, ...]
    """Deadlines, languages, how to report, and whatever else stands between the parts."""
    letter: LetterSpan | None


_PARTS = (HEAD, STEPS, TARGETS, COPIES, DEMANDS, BACKGROUND, REST)
_STEP = re.compile(r"^\(?[0-9]{1,2}[.)]\s")
_POST = re.compile(r"\b(?:post|mail|letters?|embassy|mission|write|brief\w*|carta\w*|lettre\w*)\b", re.IGNORECASE)
_WHOLE_PARAGRAPH = 160
_FEWEST_LINES = 3
_LONGEST_LEAD = 80
_DIPLOMATS = re.compile(
    r"diplomatic|accredited|diplomatisch\w* vertret|representa\w+ diplom|repr[ée]sent\w+ diplom|diplomati\w+ ",
    re.IGNORECASE,
)
_POSTAGE = re.compile(
    r"€\s?[0-9]|[0-9]\s?(?:€|euros?\b)|\b(?:porto|postage|affranchissement|franqueo|timbre)\b[^.]{0,40}[0-9]",
    re.IGNORECASE,
)
_EMAIL = r"(?:[^\s@,;]+@[^\s@,;]+|\[email\s+protected\])"
_ONLY_ADDRESSES = re.compile(rf"{_EMAIL}(?:[\s,;]+{_EMAIL})*[\s,;]*")


def cut(lines: Sequence[Line]) -> Sections:
    """Cut a page into its parts."""
    span = find_letter(lines)
    parts: dict[str, list[Line]] = {kind: [] for kind in _PARTS}
    for kind, chunk in _Cutter().cut(lines, span):
        parts[kind].extend(chunk)
    return Sections(letter=span, **{kind: tuple(found) for kind, found in parts.items()})


def outside(lines: Sequence[Line], span: LetterSpan | None) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines above and below the letter, with what stands beside it on its own lines."""
    if span is None:
        return tuple(lines), ()
    first, last = lines[span.start], lines[span.end]
    above = [*lines[: span.start], *_piece(first, first.text[: span.start_at], gap=first.gap)]
    below = [*_piece(last, last.text[span.end_at :], gap=True), *lines[span.end + 1 :]]
    return tuple(above), tuple(below)


def _piece(line: Line, text: str, *, gap: bool) -> Iterator[Line]:
    if text.strip():
        yield Line(text=text.strip(), number=line.number, gap=gap)


class _Cutter:
    """Walks down a page, a chunk at a time, and remembers in which part it is."""

    def __init__(self) -> None:
        self.state = HEAD
        self.told = False
        """Whether the story has begun: before it, the words of a heading are those of a menu."""
        self.ended = False
        """Whether the page has come to what stands at its end."""
        self.headed: set[str] = set()
        """The lines of the head: on the next sheet they stand again."""
        self.lettered = False
        """Whether the heading of the letter has been: what follows is the letter's own head."""
        self.named: set[str] = set()
        """The words of all targets so far: an address that repeats them is no new one."""

    def cut(self, lines: Sequence[Line], span: LetterSpan | None) -> Iterator[tuple[str, Sequence[Line]]]:
        above, below = outside(lines, span)
        chunks = list(_chunks(above))
        for place, chunk in enumerate(chunks):
            yield from self.part(chunk, before_letter=span is not None and place == len(chunks) - 1)
        if span:
            self.state = REST
        for chunk in _chunks(below):
            yield from self.part(chunk, before_letter=False)

    def part(self, chunk: Sequence[Line], *, before_letter: bool) -> Iterator[tuple[str, Sequence[Line]]]:
        """Yield the parts that a chunk belongs to, and move on to the next."""
        if self.state in {TARGETS, COPIES} and (find_index(chunk[:1]) or find_number(chunk[:1])):
            self.state, self.ended = REST, True
        found = heading(chunk[0].text)
        if found is None and self.is_led(chunk):
            self.state = TARGETS
            yield REST, chunk[:1]
            yield self.kept(chunk[1:])
            return
        if found is None or not self.begins(found.kind, chunk[0]):
            self.state = self.next_state(chunk, before_letter=before_letter)
            yield self.kept(chunk, before_letter=before_letter)
            return
        if found.kind == REST and self.state in {HEAD, STEPS}:  # a step of several, or a line above the story
            yield REST, chunk
            return
        self.state = REST if found.kind == LABEL or _DIPLOMATS.search(chunk[0].text) else found.kind
        self.ended = self.ended or found.kind in {LABEL, BACKGROUND}
        if found.kind in {TARGETS, COPIES}:
            yield REST, chunk[:1]  # a deadline may stand there
            if found.rest:
                yield self.kept([Line(text=found.rest, number=chunk[0].number, gap=True)])
        elif found.kind == LETTER:
            self.state, self.lettered = TARGETS, True
            yield REST, chunk[:1]
        else:
            yield self.state, chunk[:1]

    def begins(self, kind: str, line: Line) -> bool:
        """Say whether the words of a heading are one here."""
        text = line.text
        if kind == LABEL:
            return self.state in {BACKGROUND, REST}
        if kind in {STEPS, BACKGROUND} and not self.told:
            return False
        if kind == LETTER and self.state == HEAD and is_prose(text):
            return ":" in text
        if kind == COPIES and self.state in {TARGETS, COPIES}:
            behind = text.partition(":")[2].strip()
            return not (behind and _ONLY_ADDRESSES.fullmatch(behind))
        if self.state == BACKGROUND:
            return not is_prose(text) or text.endswith(":") or kind == DEMANDS
        return True

    def is_led(self, chunk: Sequence[Line]) -> bool:
        """Say whether a line with a colon, in words of no table, leads to the address right below it."""
        first, below = chunk[0].text, chunk[1:]
        if self.state in {TARGETS, COPIES, BACKGROUND} or self.ended or len(below) < _FEWEST_LINES:
            return False
        leads = first.endswith(":") and len(first) <= _LONGEST_LEAD and not _STEP.match(below[0].text)
        return leads and not is_prose(below[0].text) and is_address(below, strict=True)

    def next_state(self, chunk: Sequence[Line], *, before_letter: bool) -> str:
        """Return the part of a chunk that has no heading of its own."""
        text = " ".join(line.text for line in chunk)
        if self.state in {TARGETS, COPIES}:
            told = is_prose(text) and not _is_listed(chunk)
            return REST if told and not has_channel(text) and not _about_post(text) else self.state
        if self.state == BACKGROUND:
            if not self.named and has_channel(text) and is_address(chunk, strict=True):
                return TARGETS
            return REST if asks_for_report(next(iter(sentences(text)), "")) else BACKGROUND
        self.told = self.told or is_prose(text) or (len(text) > _WHOLE_PARAGRAPH and ends_sentence(text))
        new = not (self.named and self.ended)
        if (new and is_address(chunk, strict=self.state == HEAD)) or (
            before_letter and self.state != HEAD and not is_prose(text)
        ):
            return TARGETS
        return self.state

    def kept(self, chunk: Sequence[Line], *, before_letter: bool = False) -> tuple[str, Sequence[Line]]:
        """Return a chunk with its part; the address above the letter often stands on the page already."""
        if self.state == HEAD:
            self.headed |= {line.text for line in chunk}
        if self.state not in {TARGETS, COPIES}:
            return self.state, chunk
        lines = [line for line in chunk if not self.is_foreign(line.text)]
        words = {word for line in lines for word in line.text.casefold().split()}
        repeats = (self.lettered or before_letter) and words <= self.named
        self.named |= words
        return (REST if repeats else self.state), lines

    def is_foreign(self, text: str) -> bool:
        """Say whether a line among the addresses is none of theirs: the letter's date or subject, a running head."""
        running = text in self.headed and country_of(text) is None
        return running or is_date_line(text) or labelled_subject(text) is not None or bool(_POSTAGE.search(text))


def _is_listed(chunk: Sequence[Line]) -> bool:
    """Say whether lines stand below each other as those of an address do, though they have few capitals."""
    text = chunk[-1].text
    return len(chunk) >= _FEWEST_LINES and not ends_sentence(text) and not any(is_prose(line.text) for line in chunk)


def _about_post(text: str) -> bool:
    """Say whether a sentence among the addresses tells how to reach somebody."""
    return bool(_POST.search(text))


def _chunks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield the lines that stand together; a heading stands alone."""
    chunk: list[Line] = []
    alone = False
    for line in lines:
        is_heading = heading(line.text) is not None
        if chunk and (line.gap or is_heading or alone or _whole(line) or _whole(chunk[-1]) or _STEP.match(line.text)):
            yield chunk
            chunk = []
        chunk.append(line)
        alone = is_heading
    if chunk:
        yield chunk


def _whole(line: Line) -> bool:
    """Say whether a line is too long to have been wrapped: it is a paragraph, or a whole address."""
    return len(line.text) > _WHOLE_PARAGRAPH
