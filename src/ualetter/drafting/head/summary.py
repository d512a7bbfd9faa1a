"""What happened: the paragraphs of a page's head."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.advice import asks_to_write, tells_writer
from ualetter.drafting.head.furniture import is_caption, is_furniture, is_heading
from ualetter.drafting.head.metadata import SUMMARY, is_metadata, label
from ualetter.drafting.head.paragraphs import ITEM, ends_sentence, joined, paragraphs
from ualetter.drafting.head.sentences import sentences
from ualetter.drafting.head.title import clean_title
from ualetter.drafting.model import Line, Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.head.title import Title


_LONG = 100
_SMALL_WORD = re.compile(r"\b[^\W\d_A-Z]{2,}")
_FEW = 6
_NEAR = 5


def read_summary(lines: Sequence[Line], title: Title | None) -> Value | None:
    """Return the paragraphs that tell the story, an empty line between, down to what the writer should do."""
    told = list(dict.fromkeys(_told(lines, title)))
    kept = [
        text for place, text in enumerate(told) if not any(_is_teaser(text, of) for of in told[place + 1 :][:_NEAR])
    ]
    return Value(text="\n\n".join(kept)) if kept else None


def _told(lines: Sequence[Line], title: Title | None) -> Iterator[str]:
    below = [line for line in lines if title and line.number > title.lines[-1].number]
    found = list(_paragraphs(below, title))
    return iter(found or list(_paragraphs(lines, title)))


def _paragraphs(lines: Sequence[Line], title: Title | None) -> Iterator[str]:
    printed = title.lines if title else ()
    rest = [_unlabelled(line) for line in lines if line not in printed and not _is_skipped(line.text)]
    for paragraph in paragraphs([line for line in rest if line is not None]):
        text, instructed = _story(joined(paragraph))
        if _tells(text) and not is_caption(text) and not (title and clean_title(text) == title.value.text):
            yield text
        if instructed:
            return


def _story(text: str) -> tuple[str, bool]:
    """Return a paragraph down to where it tells the writer what to do, and whether it does."""
    mark = ITEM.match(text)
    told = sentences(text[mark.end() :] if mark else text)
    for place, sentence in enumerate(told):
        first = place == 0 and tells_writer(sentence) and (len(told) > 1 or ends_sentence(text) or text.endswith(":"))
        if first or asks_to_write(sentence):
            return " ".join(told[:place]), True
    return text, False


def _tells(text: str) -> bool:
    """Say whether a text is told in sentences, though they may be full of names."""
    long = len(text) >= _LONG
    if is_prose(text):
        return long or ends_sentence(text)
    return long and ends_sentence(text) and len(_SMALL_WORD.findall(text)) >= _FEW


def _is_skipped(text: str) -> bool:
    ruled = not any(char.isalnum() for char in text)
    return ruled or is_furniture(text) or is_heading(text) or is_metadata(text)


def _unlabelled(line: Line) -> Line | None:
    """Return a line without `Summary:` in front; none for a line with another label."""
    found = label(line.text)
    if found is None:
        return line
    if found[0] != SUMMARY or not found[1]:
        return None
    return Line(text=found[1], number=line.number, gap=True)


def _is_teaser(text: str, of: str) -> bool:
    """Say whether a paragraph is the beginning of a later one and breaks off."""
    return text.endswith(("…", "...")) and of.startswith(text.rstrip(".… "))
