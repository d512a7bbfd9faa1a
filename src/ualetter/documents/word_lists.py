"""The marks of list items in a Word file, which doesn't hold them as text but counts them whenever it is shown."""

from __future__ import annotations

from ualetter.documents.word_styles import W
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from ualetter.documents.word_styles import Look

_BULLET = "• "
_LETTERS = 26


@dataclass(frozen=True, kw_only=True)
class _Level:
    form: str
    start: int


class Lists:
    """The lists of a file, and how far each is counted."""

    def __init__(self, root: Element | None) -> None:
        self._levels: dict[tuple[str, int], _Level] = {}
        self._kinds: dict[str, str] = {}
        self._restarts: dict[tuple[str, int], int] = {}
        self._counts: dict[tuple[str, int], int] = {}
        if root is not None:
            self._read(root)

    def mark(self, look: Look) -> str:
        """Return what stands before a paragraph: `• `, `3. ` or nothing; and count it."""
        if look.list_id in {None, "0"}:
            return ""
        kind, depth = self._kinds.get(str(look.list_id), ""), look.level or 0
        level = self._levels.get((kind, depth))
        if level is None or level.form == "bullet":
            return _BULLET
        number = self._next(str(look.list_id), kind, depth, level.start)
        return "" if level.form == "none" else f"{_written(number, level.form)}. "

    def _next(self, list_id: str, kind: str, depth: int, start: int) -> int:
        restart = self._restarts.pop((list_id, depth), None)
        if restart is not None:
            self._counts[kind, depth] = restart - 1
        number = self._counts.get((kind, depth), start - 1) + 1
        self._counts[kind, depth] = number
        for deeper in range(depth + 1, 9):  # Word's lists have nine levels
            self._counts.pop((kind, deeper), None)
        return number

    def _read(self, root: Element) -> None:
        for kind in root.iter(f"{W}abstractNum"):
            for level in kind.iter(f"{W}lvl"):
                place = (kind.get(f"{W}abstractNumId", ""), _depth(level))
                form = _value(level, "numFmt") or "decimal"
                self._levels[place] = _Level(form=form, start=_count(_value(level, "start")))
        for one in root.iter(f"{W}num"):
            list_id = one.get(f"{W}numId", "")
            self._kinds[list_id] = _value(one, "abstractNumId") or ""
            for override in one.iter(f"{W}lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    self._restarts[list_id, _depth(override)] = _count(start)


def _written(number: int, form: str) -> str:
    letter = chr(ord("a") + (number - 1) % _LETTERS)
    return {"lowerLetter": letter, "upperLetter": letter.upper()}.get(form, str(number))


def _depth(level: Element) -> int:
    return _count(level.get(f"{W}ilvl"), 0)


def _count(text: str | None, otherwise: int = 1) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else otherwise  # noqa: PLR2004  sane


def _value(parent: Element, name: str) -> str | None:
    child = parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")
