"""Where the sample letter stands on a page: from its opening to its closing."""

from __future__ import annotations

import re
from bisect import bisect_left

from ualetter.drafting.closing import closings, other_closing
from ualetter.drafting.flat import Flat
from ualetter.drafting.furniture import is_furniture
from ualetter.drafting.headings import BACKGROUND, COPIES, DEMANDS, LETTER, TARGETS, heading
from ualetter.drafting.lone import lone_score, run_in_end
from ualetter.drafting.opening import LONGEST, MARKS, MAYBE, SURE, Opening, opening_end, opening_of
from ualetter.drafting.pagination import is_page_number
from ualetter.drafting.prose import is_prose
from ualetter.drafting.subject import is_capitals, is_date, labelled_subject, without_subject
from ualetter.drafting.tongues import language_of
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.closing import Closing
    from ualetter.drafting.model import Line

_HEADING_WORDS = r"""(?:(?:sample|model|template|example|suggested|draft|urgent\s+action)\s+(?:letter|appeal|message|text|e-?mail)s?|model\s+text
    |text\s+of\s+(?:the\s+)?(?:letter|appeal)
    |(?:muster|modell|beispiel|standard)-?(?:brief|text|schreiben)|brief(?:vorschlag|vorlage|text)
    |vorschlag\s+für\s+\w+\s+(?:brief|schreiben)
    |(?:modelo|ejemplo|texto)\s+de\s+(?:la\s+)?carta|carta\s+(?:modelo|tipo|de\s+muestra)
    |(?:exemple|mod[èe]le|proposition|texte)\s+de\s+(?:la\s+)?lettre|lettre[\s-](?:type|mod[èe]le)
    |(?:exempel|modell|mall)-?brev|brev(?:mall|förslag|forslag)|förslag\s+(?:till|på)\s+brev
    |voorbeeld-?\s?brief|modelbrief|modelo\s+de\s+carta|lettera\s+(?:tipo|modello)|(?:modello|testo|esempio)\s+d(?:i|ella)\s+lettera)"""
_HEADING = re.compile(rf"{_HEADING_WORDS}\b[^.:,\n]{{0,40}}?(?:\s*[:.\u2013—-])?\s*$", re.IGNORECASE | re.VERBOSE)
_HEADING_BEFORE = re.compile(rf"(?:{_HEADING_WORDS}\b\s*[:.\u2013—-]?\s*)?", re.IGNORECASE | re.VERBOSE)
_SALUTATION = re.compile(
    r"""\b(?:salutations?|form\s+of\s+address|anrede|tratamiento|saludo|encabezamiento|(?:formules?\s+)?d['\u2019]appel
    |formules?\s+de\s+politesse|titre|tilltals?\w*|hälsningsfras|inledning|aanhef|aanspreekvorm|tratamento|saudação|formula\s+(?:di\s+)?\w+
    |appellativo|tiltale|address\s+as)
    \s*(?::|[\u2013—-]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_ADVICE = re.compile(
    r"""(?:["“”„«»'\u2018]|\b(?:with|as|use|using|begin|start|write|mit|als|con|como|par|comme|med|som|met)\s*:?)\s*$""",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"""\b(?:I|We|My|As\s+an?|In\s+my|It\s+is\s+with|Through\s+this|With\s+(?:this|great)|Escrevo|Gostaria|Desejo|Meu|Minha|Mi|Min|Mitt
    |Expreso|Manifiesto|En\s+tant\s+que|Desidero|Sono|Vorrei|Mein|Meine|Ons|Mijn|Jeg|Os|I['\u2019](?:m|ve)|[Ii]ch|[Ww]ir|[Mm]it\s+\w+|[Jj]e|[Nn]ous|[Jj]['\u2019]|[Mm]e|[Ll]es?|[Nn]os|[Qq]uiero
    |[Ee]scribo|[Dd]eseo|[Jj]ag|[Vv]i|[Ii]k|[Ww]ij|[Vv]enho|[Ee]u|[Ss]crivo|[Jj]eg)\b""",
    re.VERBOSE,
)
_LABEL = re.compile(r"[^\W\d_][\w ./-]{0,30}:|\S+@\S+|https?:")
_SUPPORTERS = re.compile(
    r"""\b(?:friends?|supporters?|activists?|colleagues?|all|everybody|everyone|urgent\s+action|freund\w*|unterstütz\w+|aktive|mitglieder|amig[oa]s
    |compañer[oa]s|ami[es]+|militant\w*|vänner|aktivist\w*|vrienden|schrijvers|amici)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_FOOTER = re.compile(
    r"""(?:next\s+(?:meeting|action|post)|previous|tags?|filed\s+under|posted|categor(?:y|ies)|related|report\s+your|share|sources?|contact
    |copyright|further\s+reading|notes?|footnotes?|more\s+info\w*|download|termine?|quellen?|fuentes?|källor|bron(?:nen)?)\b[^.]{0,40}:
    |©|https?:|www\.|\*\s*\*\s*\*|_{10,}$|-{5,}$|={5,}$""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTHING = {"", "“", '"', "«", "„"}
"""What may stand before an opening that begins its line: a whole letter may be in quotes."""
_LEADING = {TARGETS, COPIES, DEMANDS}
_PARTS = {BACKGROUND, TARGETS, COPIES, LETTER}
_LOOK_BACK = 12
"""Lines above an opening in which the heading of the letter may stand, with an address between."""
_LOOK_AHEAD = 6
_SAMPLE = 600
_PROSE = 40
_LONG = 60
_ENOUGH = 5
"""Points that an opening needs to count as one: see `_score`."""


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


@dataclass(frozen=True, kw_only=True)
class _Candidate:
    """A place where a letter may begin: `start` and `end` of its opening in the page as one text."""

    start: int
    end: int
    score: int


def find_letter(lines: Sequence[Line]) -> LetterSpan | None:
    """Return where the sample letter stands on a page; None if there is none."""
    if not lines:
        return None
    flat = Flat(lines)
    ends = list(closings(flat.text))
    for candidates in _guesses(flat):
        best = _best(flat, candidates, ends)
        if best is not None:
            return _span(flat, candidates[best], ends, _next_letter(flat, candidates, best))
    begin = _without_opening(flat)
    return _span(flat, begin, ends, len(flat.text)) if begin else None


def _best(flat: Flat, candidates: Sequence[_Candidate], ends: Sequence[Closing]) -> int | None:
    """Return which candidate opens the letter: the likeliest, or the one above it of which it is a translation."""
    scores = [_with_closing(flat, candidates, number, ends) for number in range(len(candidates))]
    best = max(range(len(scores)), key=lambda number: (scores[number], -number), default=None)
    if best is None or scores[best] < _ENOUGH:
        return None
    before = next((number for number in range(best) if scores[number] >= _ENOUGH), best)
    return before if _language_at(flat, candidates[before]) != _language_at(flat, candidates[best]) else best


def _language_at(flat: Flat, candidate: _Candidate) -> str:
    return language_of(flat.text[candidate.end : candidate.end + _SAMPLE])


def _guesses(flat: Flat) -> Iterator[Sequence[_Candidate]]:
    """Yield the places where letters may begin: first those that name somebody, then those that only stand so."""
    named = list(_candidates(flat))
    yield sorted([*named, *_lone_candidates(flat, named, known_only=True)], key=lambda found: found.start)
    yield list(_lone_candidates(flat, named, known_only=False))


def _next_letter(flat: Flat, candidates: Sequence[_Candidate], number: int) -> int:
    """Return where another letter begins behind a candidate, or the page ends: a translation may follow."""
    begin = candidates[number]
    others = (other.start for other in candidates[number + 1 :] if other.start > begin.end)
    return next((start for start in others if _begins_line(flat, start)), len(flat.text))


def _lone_candidates(flat: Flat, named: Sequence[_Candidate], *, known_only: bool) -> Iterator[_Candidate]:
    taken = {flat.place(candidate.start)[0] for candidate in named}
    for index, line in enumerate(flat.lines):
        score = 0 if index in taken else lone_score(flat.lines, index, known_only=known_only)
        start, end = flat.starts[index], flat.starts[index] + len(line.text)
        following = _following(flat, end) if score else ""
        if following and _tells(following):
            first_person = _FIRST_PERSON.match(following) is not None
            points = score + 2 * first_person + 3 * _below_heading(flat, start)
            yield _Candidate(start=start, end=end, score=points)
        elif known_only and index not in taken:
            yield from _run_in(line, start)


def _run_in(line: Line, offset: int) -> Iterator[_Candidate]:
    """Yield the opening that runs into the first sentence of a line, behind the heading of the letter perhaps."""
    before = _HEADING_BEFORE.match(line.text)
    start = before.end() if before else 0
    end = run_in_end(line.text, start) if start or line.gap else None
    if end:
        yield _Candidate(start=offset + start, end=offset + end, score=_ENOUGH)


def _tells(text: str) -> bool:
    """Say whether a line is the beginning of prose, and no long line of an address."""
    return is_prose(text) or len(text) > _LONG or text[-1] in ".!?。！？؟" or _FIRST_PERSON.match(text) is not None


def _candidates(flat: Flat) -> Iterator[_Candidate]:
    position = 0
    for form in sorted([*SURE.finditer(flat.text), *MAYBE.finditer(flat.text)], key=lambda found: found.start()):
        end = opening_end(flat.text, form.start()) if form.start() >= position else None
        if end is None:
            continue
        score = _score(flat, form.start(), end, sure=form.re is SURE)
        if score:
            position = end
            yield _Candidate(start=form.start(), end=end, score=score)


def _score(flat: Flat, start: int, end: int, *, sure: bool) -> int:
    """Return how much speaks for an opening; 0 if it can't be one."""
    before = flat.before(start)
    begins = before.strip() in _NOTHING or _HEADING.search(before[-120:]) is not None
    marked = flat.text[end - 1] in MARKS
    if _is_labelled(flat, start, before) or (not begins and not (sure and marked)):
        return 0
    following = _following(flat, end)
    if not following:
        return 0
    first_person = _FIRST_PERSON.search(following[:200]) is not None
    if not begins and not first_person:
        return 0
    points = 2 * sure + marked + 2 * first_person + 3 * _below_heading(flat, start) - (not begins)
    return (
        points + (begins and _is_alone(flat, start, end)) - 3 * (_SUPPORTERS.search(flat.text, start, end) is not None)
    )


def _is_alone(flat: Flat, start: int, end: int) -> bool:
    """Say whether an opening stands between empty lines."""
    around = flat.text[max(0, start - 2) : start], flat.text[end : end + 2]
    return around[0] in {"", "\n\n"} and around[1] == "\n\n"


def _is_labelled(flat: Flat, start: int, before: str) -> bool:
    """Say whether a form of address is only told: behind `Salutation:`, in quotes, in `Start with Dear …`."""
    label = None
    for label in _SALUTATION.finditer(before[-120:]):  # noqa: B007  the last one
        pass
    if label and not _HEADING.search(before[-120:][label.end() :]):
        return True
    if before.strip() not in _NOTHING:
        return _ADVICE.search(before[-30:]) is not None
    index = flat.place(start)[0]
    return index > 0 and _SALUTATION.fullmatch(flat.lines[index - 1].text) is not None


def _following(flat: Flat, end: int) -> str:
    """Return the prose with which a letter goes on after its opening; empty if there is none."""
    index, char = flat.place(end)
    rest = flat.lines[index].text[char : char + 2 * LONGEST].strip()
    texts = [rest] if rest else []
    texts += [line.text for line in without_subject(flat.lines[index + 1 : index + 1 + _LOOK_AHEAD])[1]]
    for text in texts:
        if is_date(text) or labelled_subject(text) or (is_capitals(text) and not heading(text)):
            continue
        long_enough = len(text) >= _PROSE or _FIRST_PERSON.match(text)
        return text if long_enough and not _LABEL.match(text[:60]) else ""
    return ""


def _below_heading(flat: Flat, start: int) -> bool:
    index = flat.place(start)[0]
    above = [line.text for line in flat.lines[max(0, index - _LOOK_BACK) : index]]
    return any(_HEADING.search(text[-120:]) for text in (*above, flat.before(start)))


def _begins_line(flat: Flat, start: int) -> bool:
    return flat.before(start).strip() in _NOTHING


def _with_closing(flat: Flat, candidates: Sequence[_Candidate], number: int, ends: Sequence[Closing]) -> int:
    """Return a candidate's score, higher if a closing comes before the next one."""
    begin = candidates[number]
    limit = candidates[number + 1].start if number + 1 < len(candidates) else len(flat.text)
    return begin.score + (4 if begin.score and _closing_after(flat, ends, begin.end, limit) else 0)


def _closing_after(flat: Flat, ends: Sequence[Closing], position: int, limit: int) -> Closing | None:
    place = bisect_left(ends, position, key=lambda closing: closing.start)
    found = ends[place] if place < len(ends) and ends[place].start < limit else None
    if found and not _part_between(flat, position, found.start):
        return found
    return other_closing(flat.text, position, _open_end(flat, position, limit))


def _part_between(flat: Flat, start: int, end: int) -> bool:
    """Say whether another part of the page begins between two places: what closes there is no letter's end."""
    first, last = flat.place(start)[0], flat.place(end)[0]
    return any(_begins_part(flat.lines[index]) for index in range(first + 1, last + 1))


def _begins_part(line: Line) -> bool:
    found = heading(line.text) if line.gap else None
    return found is not None and found.kind in _PARTS and not is_prose(line.text)


def _without_opening(flat: Flat) -> _Candidate | None:
    """Return the place below a heading where a letter begins at once with its first sentence."""
    for index, line in enumerate(flat.lines[:-1]):
        if _HEADING.match(line.text):
            after = flat.lines[index + 1].text
            if len(after) >= _PROSE and is_prose(after) and _FIRST_PERSON.match(after):
                start = flat.starts[index + 1]
                return _Candidate(start=start, end=start, score=_ENOUGH)
    return None


def _span(flat: Flat, begin: _Candidate, ends: Sequence[Closing], limit: int) -> LetterSpan:
    closing = _closing_after(flat, ends, begin.end, limit)
    body_end = closing.start if closing else _open_end(flat, begin.end, limit)
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


def _open_end(flat: Flat, start: int, limit: int) -> int:
    """Return where a letter without a closing ends: above the next heading or footer, or with the page."""
    first = flat.place(start)[0]
    for index in range(first + 1, len(flat.lines)):
        if flat.starts[index] >= limit or _ends_letter(flat.lines[index], soon=index == first + 1):
            return flat.starts[index - 1] + len(flat.lines[index - 1].text)
    return len(flat.text)


def _ends_letter(line: Line, *, soon: bool) -> bool:
    """Say whether a line is a heading or a footer; in capitals, `soon` below the opening, it is the subject."""
    found = heading(line.text)
    leads = found is not None and (not is_prose(line.text) or (found.kind in _LEADING and line.text.endswith(":")))
    footer = line.gap and (_FOOTER.match(line.text) or (is_furniture(line.text) and not is_page_number(line.text)))
    return bool(leads or footer or (is_capitals(line.text) and not soon))


def _subject_above(flat: Flat, start: int) -> tuple[str | None, int]:
    """Return the subject right above an opening, or before it on its line, and where the letter begins then."""
    before = flat.before(start)
    if before.strip() in _NOTHING:
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
