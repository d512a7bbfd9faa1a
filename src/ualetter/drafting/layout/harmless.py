"""Texts of a page that would mean something else in a campaign file, or break it, made harmless and doubted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import fields, replace

from ualetter.drafting.model import Draft, DraftLetter, DraftTarget, Value
from ualetter.reading.body import check_body
from ualetter.reading.characters import MAX_LINE, UNFIT, is_blank
from ualetter.reading.placeholders import placeholders
from ualetter.reading.target import MOST_TARGETS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeAlias

    Path: TypeAlias = tuple[str | int, ...]
    """Where a value stands in a draft: `("targets", 0, "phone", 1)`."""

MAX_TEXT = 32 * 1024
"""Characters of one value; a page that has more in one place is no appeal of usual form."""
_PROSE = ("summary", "source", "report_note", "note", "advice")
_NEEDED = ("title", "demands", "body")
"""What is kept with a hole in it, marked as still to be done, since a letter isn't whole without it."""
_LONG = (*_PROSE, *_NEEDED, "report_url", "web_form")
_OWN_MARKS = re.compile(r"(\{\{ (?:demands|own_words) \}\})|\{(?=[{%#])")
_BRACES = re.compile(r"\{(?=[{%])")
_EMPHASIS = re.compile(r"(?<![\w*])\*{1,3}[^\s*](?:[^*]*[^\s*])?\*{1,3}(?![\w*])")
_TODO = re.compile(r"\bTODO:+")
_HOLE = re.compile(r"[\[［【]([^\]］】]*)[\]］】]|<([^>]*)>|\{([^}]*)\}")  # noqa: RUF001  as Chinese text has them
_ANY_BRACKET = re.compile(r"[\[\]［］【】<>{}]")  # noqa: RUF001  as above
_GAP = re.compile(r"\n\s*\n")
_MOST_HOLES = 20
_UNDONE = "\0"
"""Stands for a mark that something is still to be done."""


def changed(part: Any, change: Callable[[Path, Value], Value], path: Path = ()) -> Any:  # noqa: ANN401  any part
    """Return a draft, or a part of it, with each value as `change` gives it."""
    if isinstance(part, Value):
        return change(path, part)
    if isinstance(part, tuple):
        return tuple(changed(one, change, (*path, number)) for number, one in enumerate(part))
    if isinstance(part, Mapping):
        return {key: changed(one, change, (*path, key)) for key, one in part.items()}
    if isinstance(part, (Draft, DraftTarget, DraftLetter)):
        names = [field.name for field in fields(part)]
        return replace(part, **{name: changed(getattr(part, name), change, (*path, name)) for name in names})
    return part


def without(value: Value, why: str) -> Value:
    """Return a value that is left out, and why."""
    return replace(value, text=None, doubts=(*value.doubts, why))


def harmless(draft: Draft) -> Draft:
    """Return a draft whose texts stand in a campaign file for themselves."""
    marks = ("demands",) if any(demand.text for demand in draft.demands) else ()
    tame: Draft = changed(draft, lambda path, value: _harmless_value(key_of(path), value, marks))
    targets = tuple(map(_without_refused_post, tame.targets[:MOST_TARGETS]))
    more = len(tame.targets) - MOST_TARGETS
    doubts = (f"{more} more targets are left out: a file has {MOST_TARGETS} at most",) if more > 0 else ()
    return replace(tame, targets=targets, doubts=(*tame.doubts, *doubts))


def key_of(path: Path) -> str:
    """Return the key to which a value belongs."""
    return next(str(part) for part in reversed(path) if isinstance(part, str))


def _without_refused_post(target: DraftTarget) -> DraftTarget:
    """Leave out an address to which the page says that nothing may be posted."""
    lines = [line.text for line in target.address if line.text]
    if not lines or target.no_post is None or target.no_post.text is None:
        return target
    why = f"the page says that nothing may be posted, so its address is left out: {'; '.join(lines)}"
    return replace(target, address=(), no_post=replace(target.no_post, doubts=(*target.no_post.doubts, why)))


def _harmless_value(key: str, value: Value, marks: tuple[str, ...]) -> Value:
    if value.text is None:
        return value
    if len(value.text) > MAX_TEXT:
        return without(value, f"left out: the page has {len(value.text):,} characters here")
    text, unfit = UNFIT.subn("", "\n".join(value.text.splitlines()))
    text = _folded(key, text)
    doubts = list(value.doubts)
    if unfit:
        doubts.append("characters that can't be read, or not be seen, are left out here")
    if is_blank(text):
        return replace(value, text=None, doubts=tuple(doubts))
    text = _without_marks(key, text, marks, doubts)
    if key == "body" and _EMPHASIS.search(text):
        doubts.append("what stands between stars is printed in italics or bold: take the stars away if that is wrong")
    if len(text) > MAX_LINE and key not in _LONG:
        doubts.append(f"this is {len(text)} characters long: is all of it `{key}`?")
    return _without_holes(key, replace(value, text=text, doubts=tuple(doubts)))


def _folded(key: str, text: str) -> str:
    """Take out white space that has no meaning: all but spaces, and the breaks between paragraphs."""
    if key == "body":
        return text
    if key in _PROSE and key != "advice":
        return "\n\n".join(" ".join(paragraph.split()) for paragraph in _GAP.split(text.strip()))
    return " ".join(text.split())


def _without_marks(key: str, text: str, marks: tuple[str, ...], doubts: list[str]) -> str:
    """Put a space into `{{` and its like, but for the marks that a drafted body has."""
    if key != "body":
        plain = _BRACES.sub("{ ", text)
    else:
        plain = _OWN_MARKS.sub(lambda found: found[1] or "{ ", text)
        if check_body(plain, ()) or ("{{ demands }}" in plain and not marks):
            plain = re.sub(r"\{(?=[{%#])", "{ ", text)
    if plain != text:
        doubts.append("a space is put behind each `{` that would have a meaning in a campaign file")
    return plain


def _without_holes(key: str, value: Value) -> Value:
    """Deal with what the page wants to be filled in: `[CITY]`, a masked e-mail address."""
    text = value.text or ""
    found = [problem.message for _, problem in placeholders(text, f"`{key}`")]
    if not found:
        return value
    why = found[0] if len(found) == 1 else f"{found[0]}, and {len(found) - 1} more"
    if key not in (*_PROSE, *_NEEDED) or len(found) > _MOST_HOLES:
        return without(value, f"left out: {why}")
    text = _TODO.sub("TODO", text)
    while holes := sorted({offset for offset, _ in placeholders(text, "")}):
        text = _filled(text, holes)
    text = re.sub(f" ?{_UNDONE}", " TODO: ", text) if key in _NEEDED else text.replace(_UNDONE, "")
    text = text.strip() if key == "body" else _folded(key, text)
    return replace(value, text=text, doubts=(*value.doubts, why))


def _filled(text: str, holes: list[int]) -> str:
    """Put round brackets in place of those of the holes that begin at some offsets."""
    pieces, end = [], 0
    for start in holes:
        hole = _HOLE.match(text, start)
        if hole and start >= end:
            inside = _ANY_BRACKET.sub("", hole[1] or hole[2] or hole[3])
            pieces += [text[end:start], f"{_UNDONE}({inside})"]
            end = hole.end()
    return "".join([*pieces, text[end:]])
