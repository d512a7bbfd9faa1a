"""Where a letter may begin on a page, and how much speaks for each place."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.headings import heading
from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.letters.lone import lone_score, run_in_end
from ualetter.drafting.letters.opening import LONGEST, MARKS, MAYBE, SURE, opening_end
from ualetter.drafting.letters.subject import is_capitals, is_date, labelled_subject, without_subject
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.letters.flat import Flat
    from ualetter.drafting.model import Line

_HEADING_WORDS = r"""
    (?:(?:sample|model|template|example|suggested|draft|urgent\s+action)\s+(?:letter|appeal|message|text|e-?mail)s?
    |model\s+text
    |text\s+of\s+(?:the\s+)?(?:letter|appeal)
    |(?:muster|modell|beispiel|standard)-?(?:brief|text|schreiben)
    |(?:brief|text|appell|formulierungs)(?:vorschlag|vorlage|text|entwurf)
    |(?:vorschlag|vorlage|entwurf)\s+für\s+\w+\s+(?:brief|schreiben|appell)
    |(?:modelo|ejemplo|texto|propuesta)\s+de\s+(?:la\s+|tu\s+)?(?:carta|texto)
    |carta\s+(?:modelo|tipo|de\s+muestra|sugerida)
    |texto\s+(?:sugerido|propuesto)
    |(?:exemple|mod[èe]le|proposition|texte)\s+de\s+(?:la\s+)?(?:lettre|courrier|texte)
    |lettre[\s-](?:type|mod[èe]le)
    |texte\s+(?:propos|sugg[ée]r)[ée]
    |(?:exempel|modell|mall)-?brev
    |(?:brev|text)(?:mall|förslag|forslag)
    |förslag\s+(?:till|på)\s+(?:brev|text)
    |forslag\s+til\s+brev
    |(?:voorbeeld|model|standaard|concept)-?\s?(?:brief|tekst)
    |voorstel\s+voor\s+een\s+brief
    |lettera\s+(?:tipo|modello)
    |(?:modello|testo|esempio)\s+d(?:i|ella)\s+lettera
    |(?:jouw|uw|ihr|dein)\s+brief
    |(?:votre|your)\s+(?:lettre|letter)
    |ditt\s+brev)"""
_HEADING = re.compile(rf"{_HEADING_WORDS}\b[^.:,\n]{{0,40}}?(?:\s*[:.\u2013—-])?\s*$", re.IGNORECASE | re.VERBOSE)
_HEADING_BEFORE = re.compile(rf"(?:{_HEADING_WORDS}\b\s*[:.\u2013—-]?\s*)?", re.IGNORECASE | re.VERBOSE)
_SALUTATION = re.compile(
    r"""\b(?:salutations?|form\s+of\s+address|anrede|tratamiento|saludo|encabezamiento|(?:formules?\s+)?d['\u2019]appel
    |formules?\s+de\s+politesse|titre|tilltals?\w*|hälsningsfras|inledning|aanhef|aanspreekvorm|tratamento|saudação
    |formula\s+(?:di\s+)?\w+
    |appellativo|tiltale|address\s+as)
    \s*(?::|[\u2013—-]|$)""",
    re.IGNORECASE | re.VERBOSE,
)
_ADVICE = re.compile(
    r"""(?:["“”„«»'\u2018]
    |\b(?:with|as|use|using|begin|start|write|mit|als|con|como|par|comme|med|som|met)\s*:?)\s*$""",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(
    r"""\b(?:I|We|My|As\s+an?|In\s+my|It\s+is\s+with|Through\s+this|With\s+(?:this|great)|Escrevo|Gostaria|Desejo|Meu
    |Minha|Mi|Min|Mitt
    |Expreso|Manifiesto|En\s+tant\s+que|Desidero|Sono|Vorrei|Mein|Meine|Ons|Mijn|Jeg|Os|I['\u2019](?:m|ve)|[Ii]ch
    |[Ww]ir|[Mm]it\s+\w+|[Jj]e|[Nn]ous|[Jj]['\u2019]|[Mm]e|[Ll]es?|[Nn]os|[Qq]uiero
    |[Ee]scribo|[Dd]eseo|[Jj]ag|[Vv]i|[Ii]k|[Ww]ij|[Vv]enho|[Ee]u|[Ss]crivo|[Jj]eg)\b""",
    re.VERBOSE,
)
_LABEL = re.compile(r"[^\W\d_][\w ./-]{0,30}:|\S+@\S+|https?:")
_SUPPORTERS = re.compile(
    r"""\b(?:friends?|supporters?|activists?|colleagues?|all|everybody|everyone|urgent\s+action|freund\w*
    |unterstütz\w+|aktive|mitglieder|amig[oa]s
    |compañer[oa]s|ami[es]+|militant\w*|vänner|aktivist\w*|vrienden|schrijvers|amici)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_NOTHING = {"", "“", '"', "«", "„"}
"""What may stand before an opening that begins its line: a whole letter may be in quotes."""
_LOOK_BACK = 12
"""Lines above an opening in which the heading of the letter may stand, with an address between."""
_LOOK_AHEAD = 6
_PROSE = 40
_LONG = 60
ENOUGH = 5
"""Points that a place needs to count as the beginning of a letter."""


@dataclass(frozen=True, kw_only=True)
class Candidate:
    """A place where a letter may begin: `start` and `end` of its opening in the page as one text."""

    start: int
    end: int
    score: int


def guesses(flat: Flat) -> Iterator[Sequence[Candidate]]:
    """Yield the places where letters may begin: first those that name somebody, then those that only stand so."""
    named = list(_candidates(flat))
    yield sorted([*named, *_lone_candidates(flat, named, known_only=True)], key=lambda found: found.start)
    yield list(_lone_candidates(flat, named, known_only=False))


def _lone_candidates(flat: Flat, named: Sequence[Candidate], *, known_only: bool) -> Iterator[Candidate]:
    taken = {flat.place(candidate.start)[0] for candidate in named}
    for index, line in enumerate(flat.lines):
        score = 0 if index in taken else lone_score(flat.lines, index, known_only=known_only)
        start, end = flat.starts[index], flat.starts[index] + len(line.text)
        following = _following(flat, end) if score else ""
        if following and _tells(following):
            first_person = _FIRST_PERSON.match(following) is not None
            points = score + 2 * first_person + 3 * _below_heading(flat, start)
            yield Candidate(start=start, end=end, score=points)
        elif known_only and index not in taken:
            yield from _run_in(line, start)


def _run_in(line: Line, offset: int) -> Iterator[Candidate]:
    """Yield the opening that runs into the first sentence of a line, behind the heading of the letter perhaps."""
    before = _HEADING_BEFORE.match(line.text)
    start = before.end() if before else 0
    end = run_in_end(line.text, start) if start or line.gap else None
    if end:
        yield Candidate(start=offset + start, end=offset + end, score=ENOUGH)


def _tells(text: str) -> bool:
    """Say whether a line is the beginning of prose, and no long line of an address."""
    return is_prose(text) or len(text) > _LONG or text[-1] in ".!?。！？؟" or _FIRST_PERSON.match(text) is not None  # noqa: RUF001  several scripts


def _candidates(flat: Flat) -> Iterator[Candidate]:
    position = 0
    for form in sorted([*SURE.finditer(flat.text), *MAYBE.finditer(flat.text)], key=lambda found: found.start()):
        end = opening_end(flat.text, form.start()) if form.start() >= position else None
        if end is None:
            continue
        score = _score(flat, form.start(), end, sure=form.re is SURE)
        if score:
            position = end
            yield Candidate(start=form.start(), end=end, score=score)


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
    near = before[-120:]
    labels = list(_SALUTATION.finditer(near))
    if labels and not _HEADING.search(near[labels[-1].end() :]):
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
    skipped = False
    for text in texts:
        if is_date(text) or labelled_subject(text) or (is_capitals(text) and not heading(text)):
            continue
        long_enough = len(text) >= _PROSE or _FIRST_PERSON.match(text)
        if not long_enough and not skipped and not _LABEL.match(text):
            skipped = True  # the name of the person at risk, a remark, a page's number
            continue
        return text if long_enough and not _LABEL.match(text[:60]) else ""
    return ""


def _below_heading(flat: Flat, start: int) -> bool:
    index = flat.place(start)[0]
    above = [line.text for line in flat.lines[max(0, index - _LOOK_BACK) : index]]
    return any(_HEADING.search(text[-120:]) for text in (*above, flat.before(start)))


def begins_line(flat: Flat, start: int) -> bool:
    """Say whether nothing stands before a place on its line, but for a quotation mark."""
    return flat.before(start).strip() in _NOTHING


def without_opening(flat: Flat) -> Candidate | None:
    """Return the place below a heading where a letter begins at once with its first sentence."""
    for index, line in enumerate(flat.lines[:-1]):
        if _HEADING.match(line.text):
            after = flat.lines[index + 1].text
            if len(after) >= _PROSE and is_prose(after) and _FIRST_PERSON.match(after):
                start = flat.starts[index + 1]
                return Candidate(start=start, end=start, score=ENOUGH)
    return None
