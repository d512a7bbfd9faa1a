"""Letters as PDF, one by one or as a print run: a page template for Typst, and the letters as its data."""

from __future__ import annotations

import re
from functools import lru_cache

from ualetter.formats.direction import is_right_to_left, runs_right_to_left
from ualetter.formats.parts import MAY_BE_LEFT_OUT, PARTS, RULE, copies_lines
from ualetter.letter import ListBlock, Run, block_texts, is_own, plain
from ualetter.problems import InputError, Place, refuse
from ualetter.records import dataclass
from ualetter.typesetting import NoFont, typesetter, unshown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Any

    from ualetter.letter import Block, Letter
    from ualetter.problems import Problem

_PAPERS = {"a4": "a4", "letter": "us-letter"}
_TRADITIONAL = frozenset(("Hant", "TW", "HK", "MO"))
_NOTE = re.compile(r"^\s*//.*", re.MULTILINE)
# So long without a place to end a line, as a slash in a web address is one, a word could run off the page.
_ENDLESS = re.compile(r"[^\s/\u0e00-\U0010ffff]{50,}|/{50,}")
_MAY_BREAK = "\u200b"


@dataclass(frozen=True, kw_only=True)
class Template:
    """A page template that is ready for letters."""

    name: str
    typeset: Callable[[object], bytes]
    absent: tuple[str, ...]
    """The parts of a letter that it has no place for."""


def load(template: bytes, name: str, *, fonts: tuple[str, ...] = ()) -> Template:
    """Read a page template. Raises InputError if it can't be used, or a font isn't there."""
    typeset = typesetter(template, name, fonts=fonts)
    text = _NOTE.sub("", template.decode())
    absent = [part for part in PARTS if not re.search(rf"\.{part}\b", text)]
    return Template(name=name, typeset=typeset, absent=tuple(part for part in absent if part not in MAY_BE_LEFT_OUT))


def render(letter: Letter, template: Template) -> bytes:
    """Return the letter as a PDF. Raises InputError if the template can't be used or a character can't be shown."""
    title = plain(letter.subject) or next(iter(letter.address), letter.date)
    return _pdf([letter], template, {"title": title, "duplex": False})


def print_run(letters: Sequence[Letter], template: Template, *, duplex: bool) -> bytes:
    """Return many letters as one PDF, each from a fresh page on, and a fresh sheet if it is printed `duplex`.

    Raises as `render` does, with the problems of all letters.
    """
    return _pdf(letters, template, {"title": "Letters", "duplex": duplex})


def _pdf(letters: Sequence[Letter], template: Template, settings: dict[str, object]) -> bytes:
    fields = [_fields(letter) for letter in letters]
    for part in template.absent:
        if any(each[part] for each in fields):
            raise refuse(
                f"this template has no `letter.{part}`, but the letter has something to put there",
                "add it to the template; the one that ualetter brings shows how",
                Place(file=template.name),
            )
    try:
        return template.typeset({**settings, "letters": fields})
    except NoFont as error:
        raise InputError([*_where(error.characters, letters)] or error.problems) from error


def _fields(letter: Letter) -> dict[str, Any]:
    """Return the parts of a letter by their names, and how they are to be set, as JSON can say it."""
    language, *rest = letter.language.split("-")
    rtl = is_right_to_left(letter.language)
    return {
        "paper": _PAPERS[letter.paper],
        "language": language,
        "region": next((part for part in rest if len(part) == len("GB") and part.isalpha()), None),
        "script": "zh-Hant" if language == "zh" and _TRADITIONAL.intersection(rest) else language,
        "rtl": rtl,
        "copy": _line(letter.copy_word, rtl=rtl) if letter.copy_of else [],
        "sender": [_line(line, rtl=rtl) for line in letter.sender],
        "date": _line(letter.date, rtl=rtl),
        "address": [_line(line, rtl=rtl) for line in letter.address],
        "subject": _text(letter.subject, rtl=rtl),
        "salutation": _line(letter.salutation, rtl=rtl),
        "body": [_block(block, rtl=rtl) if is_own(block) else _repeated(block, rtl) for block in letter.body],
        "closing": _line(letter.closing, rtl=rtl),
        "name": _line(letter.name or RULE, rtl=rtl),
        "copies": [_line(line, rtl=rtl) for line in copies_lines(letter)],
    }


def _block(block: Block, *, rtl: bool) -> dict[str, object]:
    if isinstance(block, ListBlock):
        return {"items": [_text(item, rtl=rtl) for item in block.items], "start": block.start}
    return {"paragraph": _text(block.runs, rtl=rtl)}


@lru_cache(maxsize=1024)
def _repeated(block: Block, rtl: bool) -> dict[str, object]:  # noqa: FBT001  by position the cache is quicker
    return _block(block, rtl=rtl)


def _line(text: str, *, rtl: bool) -> object:
    return _text((Run(text=text),), rtl=rtl)


def _text(runs: tuple[Run, ...], *, rtl: bool) -> object:
    """Return runs, each a string if it has no emphasis; with the direction if that isn't the letter's."""
    shown = [_run(run) for run in runs]
    own = runs_right_to_left(plain(runs), letter=rtl) if runs else rtl
    return shown if own == rtl else {"rtl": own, "runs": shown}


def _run(run: Run) -> object:
    text = _ENDLESS.sub(lambda found: _MAY_BREAK.join(found[0]), run.text)
    return {"text": text, "bold": run.bold, "italic": run.italic} if run.bold or run.italic else text


def _where(characters: Iterable[str], letters: Iterable[Letter]) -> dict[Problem, None]:
    """Return a problem for each place that the characters stand in; what many letters share is one place."""
    return dict.fromkeys(
        unshown(character, where)
        for letter in letters
        for where, text in _places(letter)
        for character in characters
        if character in text
    )


def _places(letter: Letter) -> Iterator[tuple[str, str]]:
    """Yield in words what a person would look for, and the text there."""
    target = next(iter(letter.address), letter.salutation)
    whose = f"of {letter.name}" if letter.name else f"in the letter to {target}"
    yield f"the name {letter.name}", letter.name or ""
    yield f"the address {whose}", "\n".join(letter.sender)
    yield f"the own words {whose}", "\n".join(plain(block.runs) for block in letter.body if is_own(block))
    ours = [text for block in letter.body if not is_own(block) for text in block_texts(block)]
    lines = (*letter.address, plain(letter.subject), letter.salutation, *ours, letter.closing, *copies_lines(letter))
    yield f"the letter to {target}", "\n".join((letter.date, *lines, letter.copy_word if letter.copy_of else ""))
