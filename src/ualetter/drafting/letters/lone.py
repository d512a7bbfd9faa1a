"""Openings that only their place tells: `To the Director`, `Captain,`, `Greetings,` alone above a letter."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.headings import heading
from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.letters.opening import OFFICE
from ualetter.drafting.letters.subject import is_capitals, is_date, labelled_subject

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.model import Line

_MARKS = ",:;!،，：；！"  # noqa: RUF001  as Chinese and Arabic letters have them
_LONGEST = 80
_MOST_WORDS = 10
_RANK = r"""(?:captain|capit[áa]n|capitaine|kapten|colonel|coronel|oberst|major|mayor|general|admiral|brigadier
    |lieutenant|commander|comandante|commandant|commandeur|inspector|sheriff|warden|senator|ayatollah|sheikh|bishop
    |cardinal|presiding\s+officer
    |majest(?:y|ät|eit|ad|é)|sire|monseigneur|licenciad[oa]|ciudadan[oa]|compañer[oa]|mon\s+g[ée]n[ée]ral|my\s+lord
    |ladies\s+and\s+gentlemen|gentlemen|greetings|(?:acting|deputy|vice)\s+\w+)"""
_MEMBERS = r"(?:dear\s+)?(?:honou?rable\s+)?members\s+of\s+the"
_TO = r"""(?:to|[àa]u?x?|[àa]\s+l[ae]?|an\s+(?:de[nr]|die|das)|all?[ao]?|ai|a\s+l[ao]s?|aos?|till?
    |aan(?:\s+(?:de|het))?|attn)
    (?:['\u2019]|\s+)(?:(?:the|your|his|her|most|l['\u2019]\s?attention\s+d\w+|l['\u2019]|atenci[óo]n\s+de[l]?)\s*)?
    (?:(?:right\s+)?hon(?:ou?rable|\.)\s+|herr\w*\s+|frau\s+|monsieur\s+le\s+|señora?\s+)?"""
_KNOWN = re.compile(
    rf"""(?:(?:{_TO})?(?:{OFFICE}|{_RANK}|{_MEMBERS})\b|{_TO}(?:members|board|parole)\b
    |(?:mr|mrs|ms|miss|dr|prof|sr|sra|herr|frau|hr|fru|mme|mevr|dhr)\b\.?\s+(?-i:[^\W\d_a-z])[^,;:]{{1,40}}[,:;!]?$)""",
    re.IGNORECASE | re.VERBOSE,
)
_RUN_IN = re.compile(
    rf"""(?:{_TO})?(?:{OFFICE}|{_RANK}|{_MEMBERS})\b(?:\s(?-i:[^\W\d_a-z])[\w.'\u2019-]*){{0,4}}[,:]\s
    (?=(?-i:I|We|My|As\s+an?|Ich|Je|Jag|Ik|Le|Les)\s)""",
    re.IGNORECASE | re.VERBOSE,
)
_NEVER = re.compile(
    r"""[\d@?•●|…/]|\.$|https?:|\b(?:I|we|you|ich|wir|sie|je|nous|vous|jag|vi|ni|ik|wij|u)\b|^[-\u2013—*]|\w\)
    |salutation|please""",
    re.IGNORECASE | re.VERBOSE,
)


def lone_score(lines: Sequence[Line], index: int, *, known_only: bool) -> int:
    """Return how much speaks for a line as an opening, by its words and place; 0 if it can't be one.

    `known_only`: whether it must name somebody to write to.
    """
    line = lines[index]
    text = line.text
    known = _KNOWN.match(text) is not None
    marked = text[-1] in _MARKS
    if not (known or (marked and not known_only)) or not _is_short(text) or index + 1 == len(lines):
        return 0
    apart = line.gap or index == 0 or _leads(lines[index - 1].text)
    alone = apart and lines[index + 1].gap
    if not (alone or (marked and apart)) or _is_other(text, marked=marked):
        return 0
    return 2 * known + marked + alone


def run_in_end(text: str, start: int) -> int | None:
    """Return where an opening at `start` ends that runs into its first sentence: `Captain, I am writing …`."""
    found = _RUN_IN.match(text, start)
    return found.end() - 1 if found else None


def _is_short(text: str) -> bool:
    return len(text) <= _LONGEST and text.count(" ") < _MOST_WORDS and not _NEVER.search(text)


def _leads(text: str) -> bool:
    """Say whether a line stands above a letter without an empty line between."""
    return is_date(text) or labelled_subject(text) is not None or heading(text) is not None


def _is_other(text: str, *, marked: bool) -> bool:
    """Say whether a line is a heading, a date, or the beginning of a sentence."""
    small = text[0].islower() or is_prose(text)
    named = heading(text) is not None or is_date(text) or labelled_subject(text) is not None
    return small or named or (is_capitals(text) and not marked)
