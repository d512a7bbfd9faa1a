"""What a sample letter leaves for its writer to fill in: `[YOUR NAME]` and its kin → names of the body's language."""

from __future__ import annotations

import re

from ualetter.reading.placeholders import placeholders

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

_YOUR = r"""(?:(?:your|my|the|insert|enter|full|first|and|last|(?:sender|writer)['\u2019]?s?|here|ihre?|deine?|su|tu
    |votre|vos|ditt|din|er|uw|je|jouw|il|tuo|seu)\s+)*"""
_OPEN, _CLOSE = r"[\[(<{［【]", r"[\])>}］】]"  # noqa: RUF001  as Chinese text has them
_FILLED = tuple(
    (re.compile(rf"{_OPEN}\s*{_YOUR}(?:{what})\s*{_CLOSE}", re.IGNORECASE | re.VERBOSE), mark)
    for what, mark in (
        (
            r"""(?:full\s+|last\s+)?name(?:\s+here)?|nombre(?:\s+y\s+apellidos?)?|nom(?:\s+et\s+pr[ée]nom)?|pr[ée]nom|namn|naam
            |navn|nome|vorname|surname""",
            "{{ writer.name }}",
        ),
        (
            r"city|town|(?:wohn)?ort|stadt|ville|ciudad|stad|woonplaats|città|cidade|city/town|town/city",
            "{{ writer.town }}",
        ),
        (r"country|land|pays|pa[íi]s|paese", "{{ writer.country }}"),
        (r"(?:today['\u2019]?s\s+)?date|datum|fecha|data|dato", "{{ date }}"),
    )
)
# Where a ruled line stands for a name or a town: elsewhere nobody knows what belongs on it.
_RULE = r"(?:_{3,}|\.{4,}|…+)"
_RULED_LINES = (
    (
        re.compile(
            rf"""(?P<before>\b(?:my\s+name\s+is|mein\s+name\s+ist|ich\s+heiße|me\s+llamo|mi\s+nombre\s+es|je\s+m['\u2019]appelle
            |jag\s+heter|mitt\s+namn\s+är|mijn\s+naam\s+is|I,)\s+){_RULE}""",
            re.IGNORECASE | re.VERBOSE,
        ),
        "{{ writer.name }}",
    ),
    (
        re.compile(
            rf"""(?P<before>\b(?:(?:I|and)\s+live\s+in|ich\s+(?:wohne|lebe)\s+in|(?:wohne|lebe)\s+in|vivo\s+en|j['\u2019]habite\s+à
            |(?:jag|och)\s+bor\s+i|(?:ik|en)\s+woon\s+in)\s+){_RULE}""",
            re.IGNORECASE | re.VERBOSE,
        ),
        "{{ writer.town }}",
    ),
)
_RULED = re.compile(r"_{3,}|\.{5,}")
# What FORMAT.md reads as a mark of the body's language.
_OPENER = re.compile(r"\{(?=[{%#])")


def fill_in(text: str) -> str:
    """Return a text of the page for the body: what asks for the writer's name and the like becomes a mark.

    Braces of the page's own are kept apart by a space, so that they mean nothing.
    """
    text = _OPENER.sub("{ ", text)
    for pattern, mark in _FILLED:
        text = pattern.sub(mark, text)
    for pattern, mark in _RULED_LINES:
        text = pattern.sub(rf"\g<before>{mark}", text)
    return text


def hole_doubts(text: str) -> Iterator[str]:
    """Yield a doubt for what is left to fill in by hand in a text for the body."""
    for offset, _ in placeholders(text, "the letter"):
        yield f"somebody must fill in this place of the letter: {_quoted(text, offset)}"
    for found in _RULED.finditer(text):
        yield f"the letter on the page has a blank to fill in: {_around(text, found.start())}"


def _quoted(text: str, offset: int) -> str:
    return re.split(r"(?<=[\]>}］】])", text[offset : offset + 62], maxsplit=1)[0].split("\n")[0]  # noqa: RUF001  as above


def _around(text: str, offset: int) -> str:
    return " ".join(text[max(0, offset - 30) : offset + 20].split())
