"""The title of an Urgent Action among the lines of its page's head."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.furniture import is_furniture, is_heading, path_pieces
from ualetter.drafting.head.mailing import GREETING, MAIL, SUBJECT
from ualetter.drafting.head.metadata import TITLE, is_metadata, label, labelled, without_figures, without_numbers
from ualetter.drafting.head.number import NUMBER
from ualetter.drafting.head.paragraphs import ends_sentence, joined, paragraphs
from ualetter.drafting.head.people import describes_people, lists_people
from ualetter.drafting.head.sentences import sentences
from ualetter.drafting.model import Value
from ualetter.drafting.targets.countries import country_of
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from ualetter.drafting.model import Line


@dataclass(frozen=True, kw_only=True)
class Title:
    """A title as it goes into the file, and the lines it was printed on."""

    value: Value
    lines: tuple[Line, ...]

    @property
    def printed(self) -> str:
        """With its bracket of country and number."""
        return joined(self.lines)


_LONGEST = 250
_MOST_LINES = 4
_MOST_READ = 40
"""Lines that are looked at to see where a title or a paragraph ends."""
_BRACKET = re.compile(r"\s*[(\[]([^()\[\]]{1,120})[)\]]?\W*$")
_SITE = re.compile(r"\s+[|\u2013\u2014-]\s+(?:Amnesty|Amnist|Urgent Action Network).{0,60}$", re.IGNORECASE)
_MARKDOWN = re.compile(r"^#{1,6}\s+")
LEADING = re.compile(
    r"^(?:urgent\s+action|acci[óo]n\s+urgente|action\s+urgente|eilaktion)(?:\s+update)?\s*[:\u2013\u2014-]\s*(?=\S)",
    re.IGNORECASE,
)
"""What kind of page this is, before a title on its line: `URGENT ACTION: TEACHER DETAINED`."""
_OPEN_END = re.compile(
    r"(?:[,:;\u2013\u2014-]|\b(?:in|of|for|the|and|to|at|by|with|on|from|after|over|as|a|an|und|der|die|das|in|im|von|für|y|de|la|el"
    r"|en|por|para|del|et|le|les|des|du|pour|och|av|i|för|van|het|voor))$",
    re.IGNORECASE,
)
_LINKED = 30
_HEADED = 40
_NUMBERED = 25
"""For what old sheets print behind the number or below it: `UA 140/98   Fear for safety   14 May 1998`."""
_SMALL = re.compile(r"\b[^\W\d_A-ZÄÖÜ]\w+")
_WIDE = 70
_FEW_SMALL = 5
"""German has capitals in its prose, and so have stories full of names: small words tell these from a title."""
_STORY_HEADING = re.compile(
    r"\W*(?:summary|zusammenfassung|sachlage|sachverhalt|der\s+fall|los\s+hechos|les\s+faits|the\s+facts|de\s+feiten|fakta|vad\s+har\s+h[äa]nt|resumen|r[ée]sum[ée]|sammanfattning|samenvatting|the\s+(?:case|story)|.*\?)\W*",
    re.IGNORECASE,
)
_CLOSE = 6
"""Two lines of which so little speaks more for the one may both be the title, unless something speaks loud for it."""
_FEW_WORDS = 3
_ENOUGH_WORDS = 12
_WORDS_OF_SENTENCE = 4


def read_title(lines: Sequence[Line], linked: Container[str] = ()) -> Title | None:
    """Return the title as printed, without the bracket that only repeats country and number.

    `linked`: the words of the page's links. A line that is nothing else is likely to lead to another page.
    """
    for text, place in labelled(lines, TITLE):
        more = _continuation(lines[place], lines[place + 1 : place + _MOST_READ])
        return _title((lines[place], *more), start=text)
    candidates = _candidates(lines, linked)
    if not candidates:
        return _subject(lines)
    (weight, _), lines_of_best = max(candidates, key=lambda found: found[0])
    rival = next((of for (other, _), of in candidates if of != lines_of_best and weight - other <= _CLOSE), None)
    doubts = (f"the page also has “{joined(rival)}”, which may be the title",) if rival and weight < _HEADED else ()
    return _title(lines_of_best, doubts=doubts)


def _subject(lines: Sequence[Line]) -> Title | None:
    """Return what an e-mail gives as its subject, if that is all there is."""
    for line in lines:
        found = SUBJECT.fullmatch(line.text)
        if found and _may_be_title(found["subject"]):
            return _title((line,), start=found["subject"])
    return None


def clean_title(printed: str) -> str:
    """Return a title without number, index, or the site's name at its ends."""
    text = _SITE.sub("", _MARKDOWN.sub("", printed).strip(" •·*→►|"))
    bracket = _BRACKET.search(text)
    if bracket and _repeats(bracket[1]):
        text = text[: bracket.start()]
    found = NUMBER.search(text)
    if found and (found.start() == 0 or not (LEADING.match(text) or is_prose(text))):
        text = without_numbers(text) or text
    return text.strip(" |\u2013\u2014-")


def _repeats(inside: str) -> bool:
    """Say whether a bracket holds a number, alone or behind a country's name."""
    if not re.search("[0-9]", inside):
        return False
    rest = without_figures(inside)
    return not rest or country_of(rest) is not None or not rest.islower()


def _title(lines: tuple[Line, ...], start: str | None = None, doubts: tuple[str, ...] = ()) -> Title:
    printed = joined(lines) if start is None else " ".join((start, *(line.text for line in lines[1:])))
    concern, _, behind = printed.partition(":")
    if concern.isupper() and not country_of(concern) and not is_heading(concern) and describes_people(behind):
        return Title(value=Value(text=clean_title(concern), doubts=("the names behind it are left out",)), lines=lines)
    return Title(value=Value(text=clean_title(printed), doubts=doubts), lines=lines)


def _candidates(lines: Sequence[Line], linked: Container[str]) -> list[tuple[tuple[int, int], tuple[Line, ...]]]:
    """Return what may be the title, each with how much speaks for it; the first of equals counts more."""
    found: list[tuple[tuple[int, int], tuple[Line, ...]]] = []
    lines = _without_people(lines)
    headed = numbered = False
    skip = 0
    for place, line in enumerate(lines[: _story_start(lines)]):
        if skip:
            skip -= 1
            continue
        if not _may_be_title(line.text) or _is_told(lines, place):
            headed = _heads_title(line.text) or (headed and is_metadata(line.text))
            numbered = NUMBER.search(line.text) is not None
            continue
        more = () if line.text in linked else _continuation(line, lines[place + 1 : place + _MOST_READ])
        skip = len(more)
        text = joined((line, *more))
        weight = _weight(text) + _HEADED * headed + _NUMBERED * numbered - _LINKED * (text in linked)
        found.append(((weight, -place), (line, *more)))
        headed = numbered = False
    return found


def _without_people(lines: Sequence[Line]) -> list[Line]:
    """Return the lines without the list of names that old sheets print below the title."""
    kept: list[Line] = []
    listing = False
    for line in lines:
        listing = not line.text.isupper() and (lists_people(line.text) or (listing and not line.gap))
        if not listing:
            kept.append(line)
    return kept


def _story_start(lines: Sequence[Line]) -> int:
    """Return the place of the story's first line; what a sender tells below `Dear friends,` is not the story yet."""
    greeted = titled = False
    for place, line in enumerate(lines):
        if GREETING.fullmatch(line.text):
            greeted = True
        elif _is_told(lines, place):
            if titled or not greeted:
                return place
        else:
            titled = titled or _may_be_title(line.text)
    return len(lines)


def _heads_title(text: str) -> bool:
    """Say whether a line is a heading below which the title may stand, not the story."""
    return is_heading(text) and not _STORY_HEADING.fullmatch(text)


def _may_be_title(text: str) -> bool:
    return (
        len(text) <= _LONGEST
        and not is_furniture(text)
        and not is_metadata(text)
        and len(path_pieces(text)) <= 2  # noqa: PLR2004  a title may have one dash
        and label(text) is None
        and not (GREETING.fullmatch(text) or MAIL.fullmatch(text))
        and not (text.endswith(".") and len(text.split()) >= _WORDS_OF_SENTENCE)
        and any(char.isalpha() for char in text)
    )


def _is_told(lines: Sequence[Line], place: int) -> bool:
    """Say whether a line is part of the story: a sentence, alone or over several lines."""
    text = lines[place].text
    if LEADING.match(text) or MAIL.fullmatch(text) or is_furniture(text) or is_metadata(text):
        return False
    if is_prose(text) and (ends_sentence(text) or len(text) > _LONGEST or len(sentences(text)) > 1):
        return True
    if not (is_prose(text) or (len(text) >= _WIDE and len(_SMALL.findall(text)) >= _FEW_SMALL)):
        return False
    paragraph = next(paragraph for paragraph in paragraphs(lines[place : place + _MOST_READ]))
    return len(paragraph) > 1 and ends_sentence(paragraph[-1].text)


def _weight(text: str) -> int:
    """Return how much speaks for a title; a number in its bracket or `Urgent Action:` before it speak loudest."""
    words = len(re.findall(r"[^\W\d_]+", clean_title(text)))
    bracket = _BRACKET.search(text)
    loud = bool(LEADING.match(text)) or bool(bracket and _repeats(bracket[1]))
    return (
        100 * loud
        + 30 * bool(NUMBER.search(text))
        + _NUMBERED * bool(NUMBER.match(text))
        + 20 * (text.isupper() and words >= _FEW_WORDS)
        + 10 * (words >= _FEW_WORDS)
        + min(words, _ENOUGH_WORDS)
    )


def _continuation(line: Line, below: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines on which a hard-wrapped title goes on."""
    taken: list[Line] = []
    above = line
    for place, after in enumerate(below[:_MOST_LINES]):
        if after.gap or is_furniture(after.text) or (is_metadata(after.text) and not _is_open((line, *taken))):
            break
        if label(after.text) or _is_told(below, place) or not _goes_on(above, after, below[place + 1 :]):
            break
        taken.append(after)
        above = after
    return tuple(taken)


def _is_open(lines: Sequence[Line]) -> bool:
    """Say whether a bracket is still open."""
    text = joined(lines)
    return text.count("(") > text.count(")")


def _goes_on(above: Line, line: Line, below: Sequence[Line]) -> bool:
    if ends_sentence(above.text):
        return False
    if above.text.isupper():
        return line.text.isupper() or line.text[0] in "(["
    if line.text.isupper() and len(line.text.split()) > 1:
        return False
    ends_here = not below or below[0].gap or is_metadata(below[0].text)
    return (
        line.text[0].islower()
        or line.text[0] in "(["
        or bool(_OPEN_END.search(above.text))
        or _is_open((above,))
        or (ends_here and len(above.text) > len(line.text))
    )
