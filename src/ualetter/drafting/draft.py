"""The text of a page → a draft of its campaign."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.cutting.sections import cut
from ualetter.drafting.head.advice import read_advice
from ualetter.drafting.head.dates import is_date_line
from ualetter.drafting.head.deadline import read_deadline
from ualetter.drafting.head.head import read_head
from ualetter.drafting.head.issued import read_issued
from ualetter.drafting.head.languages import read_languages
from ualetter.drafting.head.number import find_index, find_number, same_number
from ualetter.drafting.head.people import read_people
from ualetter.drafting.head.report import read_report
from ualetter.drafting.head.tongues import language_of
from ualetter.drafting.letters.demands import read_demands
from ualetter.drafting.letters.letter import read_letter
from ualetter.drafting.model import Draft, DraftLetter, Value
from ualetter.drafting.targets.targets import is_too_long, read_copies, read_targets
from ualetter.problems import refuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.documents.model import Link
    from ualetter.drafting.cutting.sections import Sections
    from ualetter.drafting.head.head import Head
    from ualetter.drafting.letters.letter import ReadLetter
    from ualetter.drafting.model import DraftTarget, Line

_TOO_LONG = "the page has more addresses than can be read: some are missing here"
_LONG_BODY = 900
_PREFIX = re.compile(r"urgent\s+action:\s*", re.IGNORECASE)
_APPEAL = re.compile(
    r"""urgent\s+action|\bUA[:\s-]*[0-9]|\b(?:AFR|AMR|ASA|EUR|MDE)\s*[0-9]{2}/|prisoners?\s+of\s+conscience|amnesty
    |appeals\b|human\s+rights|take\s+action
    |eilaktion|appelle\b|appellbrief|menschenrecht
    |amnist[ií]a|acci[óo]n\s+urgente|derechos\s+humanos|llamamiento
    |action\s+urgente|droits\s+humains|appels\b
    |blixtaktion|m[äa]nskliga\s+r[äa]ttigheter|bliksemactie|spoedactie|mensenrechten
    |a[çc][ãa]o\s+urgente|apelos\b|direitos\s+humanos|azione\s+urgente|appelli\b
    |人权|人權|حقوق\sالإنسان""",  # noqa: RUF001  several scripts
    re.IGNORECASE | re.VERBOSE,
)


def draft(text: str, links: Sequence[Link] = ()) -> Draft:
    """Return what a page says, as the parts of a campaign file.

    Raises InputError if the page is no appeal.
    """
    lines = split_lines(text)
    sections = cut(lines)
    letter = read_letter(lines, sections.letter) if sections.letter else None
    head = _with_labels(read_head(sections.head, links), sections.rest)
    addressed = _addressed(sections, head, letter)
    demands = letter.demands if letter else read_demands(sections.demands)
    if not (letter or addressed.targets or demands) or not _APPEAL.search(text):
        raise refuse(
            "this page doesn't look like an appeal: it has nobody to write to, no letter and nothing that is asked for",
            "give the whole page of an Urgent Action, or make an empty campaign with `ualetter new ID`",
        )
    return _assembled(sections, head, letter, addressed, demands, links)


@dataclass(frozen=True, kw_only=True)
class _Addressed:
    """Everybody the page names to write to."""

    targets: tuple[DraftTarget, ...]
    copies: tuple[DraftTarget, ...]


def _addressed(sections: Sections, head: Head, letter: ReadLetter | None) -> _Addressed:
    home = head.country.text if head.country else None
    targets = read_targets(sections.targets, home, letter.opening if letter else None)
    copies = read_copies(sections.copies, home, tuple(target.id for target in targets))
    return _Addressed(targets=targets, copies=copies)


def _with_labels(head: Head, rest: Sequence[Line]) -> Head:
    """Fill in what old sheets and documents say at their end: number, index, date, names."""
    numbered = find_number(rest)
    same = numbered is not None and (head.number is None or same_number(head.number, numbered.number))
    return replace(
        head,
        number=head.number or (numbered.number if numbered else None),
        issue=_surer(head.issue, numbered.issue if numbered and same else None),
        index=head.index or find_index(rest),
        issued=head.issued or read_issued(rest),
        people=head.people or read_people(rest),
    )


def _surer(first: Value | None, second: Value | None) -> Value | None:
    """Return the first of two values unless it is in doubt and the second is not."""
    if first is None or (first.doubts and second and not second.doubts):
        return second
    return first


def _assembled(  # noqa: PLR0913, PLR0917  the parts of a page, each once
    sections: Sections,
    head: Head,
    letter: ReadLetter | None,
    addressed: _Addressed,
    demands: tuple[Value, ...],
    links: Sequence[Link],
) -> Draft:
    around = _around(sections)
    url, email, note = read_report((*sections.steps, *sections.rest, *sections.background), links)
    written = _noted(letter.letter) if letter else DraftLetter()
    return replace(
        _headed(head),
        act_by=read_deadline(around, _day(head.issued)),
        language=_language(written, demands),
        preferred_languages=read_languages(around),
        source=_source(head, sections.head),
        report_url=url,
        report_email=email,
        report_note=note,
        advice=(*head.advice, *read_advice(sections.steps)),
        demands=demands,
        targets=(*addressed.targets, *addressed.copies),
        copies=tuple(Value(text=target.id) for target in addressed.copies),
        letter=written,
        doubts=(_TOO_LONG,) if is_too_long(sections.targets) or is_too_long(sections.copies) else (),
    )


def _headed(head: Head) -> Draft:
    """Return what the head alone says."""
    return Draft(
        number=head.number,
        issue=head.issue,
        index=head.index,
        title=head.title,
        country=head.country,
        issued=head.issued,
        people=head.people,
        summary=head.summary,
    )


def _around(sections: Sections) -> list[Line]:
    """Return the lines in which a deadline or the languages may stand, in the order of the page."""
    lines = (*sections.head, *sections.steps, *sections.demands, *sections.rest, *sections.copies)
    return sorted(lines, key=lambda line: line.number)


def _noted(letter: DraftLetter) -> DraftLetter:
    """Note that a long letter has no paragraphs."""
    body = letter.body
    if body is None or body.text is None or len(body.text) < _LONG_BODY or "\n\n" in body.text:
        return letter
    note = "The page gives the letter in one paragraph: an empty line begins a new one."
    return replace(letter, body=replace(body, notes=(*body.notes, note)))


def _language(letter: DraftLetter, demands: Sequence[Value]) -> Value | None:
    """Return the letter's language, if it isn't English, which goes without saying."""
    values = (*((letter.body,) if letter.body else ()), *demands)
    tag = language_of("\n".join(value.text for value in values if value.text))
    return None if tag == "en" else Value(text=tag)


def _source(head: Head, lines: Sequence[Line]) -> Value | None:
    """Return what tells which page this was: its title and date as printed."""
    title = head.title.text if head.title else None
    if not title:
        return None
    printed = next((line.text for line in lines if line.text.startswith(title)), title)
    dated = next((line.text for line in lines if is_date_line(line.text)), head.issued.text if head.issued else None)
    named = f"Urgent Action page “{_PREFIX.sub('', printed)}”"
    return Value(text=f"{named}, {dated}" if dated else named)


def _day(issued: Value | None) -> date | None:
    return date.fromisoformat(issued.text) if issued and issued.text else None
