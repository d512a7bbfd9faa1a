"""Where the sample letter stands on a page: from its opening to its closing."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.headings import heading
from ualetter.drafting.head.tongues import language_of
from ualetter.drafting.letters.candidates import ENOUGH, Candidate, begins_line, guesses, without_opening
from ualetter.drafting.letters.closing import closings
from ualetter.drafting.letters.ends import closing_after, open_end
from ualetter.drafting.letters.flat import Flat
from ualetter.drafting.letters.opening import Opening, opening_of
from ualetter.drafting.letters.subject import is_date, labelled_subject, without_subject
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.letters.closing import Closing
    from ualetter.drafting.model import Line

_SAMPLE = 600
"""Characters by which the language of a letter is told."""


@dataclass(frozen=True, kw_only=True)
class LetterSpan:
    """Where a letter stands in the lines of a page: both ends are characters in lines."""

    start: int
    end: int
    """The last line, which belongs to the letter."""
    start_at: int
    """The first character in line `start`."""
    end_at: int
    """The character behind the last one, in line `end`."""
    opening: Opening | None
    closed: bool
    """Whether the letter has a closing."""
    body: tuple[int, int]
    """Where the words between opening and closing stand, in the page as one text (`flat.Flat`)."""
    subject: str | None = None
    """What stands above the opening."""
    closing: str | None = None


def find_letter(lines: Sequence[Line]) -> LetterSpan | None:
    """Return where the sample letter stands on a page; None if there is none."""
    if not lines:
        return None
    flat = Flat(lines)
    ends = list(closings(flat.text))
    for candidates in guesses(flat):
        best = _best(flat, candidates, ends)
        if best is not None:
            return _span(flat, candidates[best], ends, _next_letter(flat, candidates, best))
    begin = without_opening(flat)
    return _span(flat, begin, ends, len(flat.text)) if begin else None


def _best(flat: Flat, candidates: Sequence[Candidate], ends: Sequence[Closing]) -> int | None:
    """Return which candidate opens the letter: the likeliest, or the one above it of which it is a translation."""
    scores = [_with_closing(flat, candidates, number, ends) for number in range(len(candidates))]
    best = max(range(len(scores)), key=lambda number: (scores[number], -number), default=None)
    if best is None or scores[best] < ENOUGH:
        return None
    before = next((number for number in range(best) if scores[number] >= ENOUGH), best)
    return before if _language_at(flat, candidates[before]) != _language_at(flat, candidates[best]) else best


def _language_at(flat: Flat, candidate: Candidate) -> str:
    return language_of(flat.text[candidate.end : candidate.end + _SAMPLE])


def _next_letter(flat: Flat, candidates: Sequence[Candidate], number: int) -> int:
    """Return where another letter begins behind a candidate, or the page ends: a translation may follow."""
    begin = candidates[number]
    others = (other.start for other in candidates[number + 1 :] if other.start > begin.end)
    return next((start for start in others if begins_line(flat, start)), len(flat.text))


def _with_closing(flat: Flat, candidates: Sequence[Candidate], number: int, ends: Sequence[Closing]) -> int:
    """Return a candidate's score, higher if a closing comes before the next one."""
    begin = candidates[number]
    limit = candidates[number + 1].start if number + 1 < len(candidates) else len(flat.text)
    return begin.score + (4 if begin.score and closing_after(flat, ends, begin.end, limit) else 0)


def _span(flat: Flat, begin: Candidate, ends: Sequence[Closing], limit: int) -> LetterSpan:
    closing = closing_after(flat, ends, begin.end, limit)
    body_end = closing.start if closing else open_end(flat, begin.end, limit)
    subject, start = _subject_above(flat, begin.start)
    first, start_at = flat.place(start)
    last, end_at = flat.place((closing.end if closing else body_end) - 1)
    return LetterSpan(
        start=first,
        end=last,
        start_at=start_at,
        end_at=end_at + 1,
        opening=opening_of(flat.text[begin.start : begin.end].strip()) if begin.end > begin.start else None,
        closed=closing is not None,
        body=(begin.end, body_end),
        subject=subject,
        closing=closing.text if closing else None,
    )


def _subject_above(flat: Flat, start: int) -> tuple[str | None, int]:
    """Return the subject right above an opening, or before it on its line, and where the letter begins then."""
    before = flat.before(start)
    if begins_line(flat, start):
        start -= len(before)
    else:
        found = re.search(
            r"\b(?:Re|RE|Subject|SUBJECT|Betreff|Asunto|Objet|Oggetto|Assunto|Ämne|Onderwerp)\s?:\s", before
        )
        text = before[found.start() :].strip() if found else ""
        subject = labelled_subject(text)
        return (subject, start - len(before) + found.start()) if found and subject else (None, start)
    index = flat.place(start)[0]
    for above in range(index - 1, max(-1, index - 4), -1):
        dated = is_date(flat.lines[above].text)
        subject, rest = without_subject(flat.lines[above : index + 1], capitals=dated)
        if subject and len(rest) == 1 and not (dated and heading(subject)):
            return subject, flat.starts[above]
    return None, start
