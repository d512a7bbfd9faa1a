"""What the styles of a Word file say of its paragraphs: the space between them, and the marks of lists."""

from __future__ import annotations

from dataclasses import replace

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MOST_BASES = 20
_AUTO = 280
"""Twips of the space that a web page has between paragraphs, which Word copies where a paragraph asks for it."""
_OFF = {"0", "false", "off", "none"}


@dataclass(frozen=True, kw_only=True)
class Look:
    """How a paragraph stands on the page; None: as what it is based on."""

    style: str = ""
    before: int | None = None
    """Twips, of which a point has twenty; also `after`."""
    after: int | None = None
    together: bool | None = None
    """No space between this one and its neighbours of the same style."""
    list_id: str | None = None
    level: int | None = None


class Styles:
    """The paragraph styles of a file."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, Element] = {}
        self._known: dict[str, Look] = {}
        self._default = ""
        base = None
        if root is not None:
            base = root.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr")
            for style in root.iter(f"{W}style"):
                if style.get(f"{W}type", "paragraph") == "paragraph":
                    self._add(style)
        self._base = _over(_of_properties(base), Look(before=0, after=0, together=False))

    def _add(self, style: Element) -> None:
        name = style.get(f"{W}styleId", "")
        self._styles[name] = style
        if style.get(f"{W}default", "0") not in _OFF:
            self._default = name

    def look(self, properties: Element | None) -> Look:
        """Return how a paragraph with such properties looks."""
        name = _value(properties, "pStyle") or self._default
        return replace(_over(_of_properties(properties), self._of_style(name)), style=name)

    def _of_style(self, name: str) -> Look:
        if name not in self._known:
            chain: list[Look] = []
            style = self._styles.get(name)
            while style is not None and len(chain) < _MOST_BASES:
                chain.append(_of_properties(style.find(f"{W}pPr")))
                style = self._styles.get(_value(style, "basedOn") or "")
            look = self._base
            for own in reversed(chain):
                look = _over(own, look)
            self._known[name] = look
        return self._known[name]


def _over(own: Look, base: Look) -> Look:
    """Return a look with what it doesn't say itself taken from another."""
    names = ("before", "after", "together", "list_id", "level")
    said = {name: getattr(own, name) for name in names if getattr(own, name) is not None}
    return replace(base, **said)


def _of_properties(properties: Element | None) -> Look:
    """Return what the properties of a paragraph or style say themselves."""
    if properties is None:
        return Look()
    spacing = properties.find(f"{W}spacing")
    together = properties.find(f"{W}contextualSpacing")
    numbering = properties.find(f"{W}numPr")
    return Look(
        before=_space(spacing, "before"),
        after=_space(spacing, "after"),
        together=None if together is None else is_on(together),
        list_id=_value(numbering, "numId"),
        level=_whole(_value(numbering, "ilvl")),
    )


def _space(spacing: Element | None, side: str) -> int | None:
    if spacing is None:
        return None
    if spacing.get(f"{W}{side}Autospacing", "0") not in _OFF:
        return _AUTO
    return _whole(spacing.get(f"{W}{side}"))


def is_on(switch: Element) -> bool:
    """Say whether a property that is there is meant."""
    return switch.get(f"{W}val", "1") not in _OFF


def _value(parent: Element | None, name: str) -> str | None:
    child = None if parent is None else parent.find(f"{W}{name}")
    return None if child is None else child.get(f"{W}val")


def _whole(text: str | None) -> int | None:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 7 else None  # noqa: PLR2004  sane sizes
