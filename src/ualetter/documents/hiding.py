"""Which elements of a web page a browser doesn't show, as far as the page itself says it."""

from __future__ import annotations

import re

from ualetter.documents.style_sheet import StyleSheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

_ALWAYS_SHOWN = ("html", "body")
"""Until its programs have run, some pages hide all of themselves."""
# Names of classes, as the usual systems for web sites give them.
_UNSEEN_CLASS = re.compile(
    r"(?:^|\s)(?:screen-reader-text|sr-only|visually-hidden|visuallyhidden|element-invisible)(?:\s|$)", re.IGNORECASE
)
_HIDDEN_CLASS = re.compile(r"(?:^|\s)hidden(?:\s|$)", re.IGNORECASE)
_WIDE_CLASS = re.compile(r"(?:^|\s)(?:sm|md|lg|xl):(?:block|flex|grid|inline|table|contents)")
"""Hidden on a small screen only."""
_ZERO = re.compile(r"[+-]?(?:0+\.?0*|\.0+)(?:[a-z]+|%)?")
_TINY = re.compile(r"(?:[01]|0?\.\d{1,4})(?:px|pt|r?em|%)?")
_FAR = re.compile(
    r"-(?:(?:[5-9]\d\d|\d{4,})(?:\.\d*)?(?:px|pt)?|(?:[5-9]\d|\d{3,})(?:\.\d*)?r?em|\d{3,}(?:\.\d*)?(?:%|vw|vh))"
)
_CLIPPED = re.compile(r"rect\((?: ?[01](?:px)? ?,?){4} ?\)|inset\( ?(?:50|100)%.*|circle\( ?0.*")
_SCALED = re.compile(r"scale[xy]?\( ?0(?:\.0*)? ?[,)]")
_NO_FONT = re.compile(r"0(?:px)?/.*")
_RELATIVE = re.compile(r".*(?:%|(?<!r)em|ex|ch|inherit|unset|er)")
"""A size of letters by which nothing stays nothing."""
_SIDES = ("left", "right", "top", "bottom")
_SIZES = ("width", "height", "max-width", "max-height")


def hidden_elements(root: Element) -> frozenset[Element]:
    """Return the elements that aren't shown, with all that is in them."""
    sheet = StyleSheet(root)
    styles = {element: sheet.style_of(element, _default(element)) for element in root.iter()}
    exempt = _around_shown(styles)
    hidden: set[Element] = set()
    for element, style in styles.items():
        if element.getparent() in hidden or _is_hidden(element, style, exempt=element in exempt):
            hidden.add(element)
    return frozenset(hidden)


def _default(element: Element) -> Mapping[str, str]:
    """Return the style that an element has by its attributes, and by the usual names."""
    classes = element.get("class", "")
    named = _HIDDEN_CLASS.search(classes) and not _WIDE_CLASS.search(classes)
    return {"display": "none"} if named or element.get("hidden") is not None else {}


def _around_shown(styles: Mapping[Element, Mapping[str, str]]) -> set[Element]:
    """Return the elements with one in them that isn't hidden by what they hand down: size of letters, visibility."""
    around: set[Element] = set()
    for element in reversed([*styles]):
        parent = element.getparent()
        if parent is not None and (element in around or _shows_itself(styles[element])):
            around.add(parent)
    return around


def _shows_itself(style: Mapping[str, str]) -> bool:
    size = style.get("font-size", "")
    sized = bool(size) and not _ZERO.fullmatch(size) and not _RELATIVE.fullmatch(size)
    return sized or style.get("visibility") == "visible"


def _is_hidden(element: Element, style: Mapping[str, str], *, exempt: bool) -> bool:
    if element.tag in _ALWAYS_SHOWN:
        return False
    if _UNSEEN_CLASS.search(element.get("class", "")) or style.get("display") == "none":
        return True
    return _is_clear(style) or _is_cut(style) or _is_outside(style) or (not exempt and _hands_down(style))


def _hands_down(style: Mapping[str, str]) -> bool:
    """Say whether all in an element is unseen that doesn't say otherwise."""
    small = _ZERO.fullmatch(style.get("font-size", "")) or _NO_FONT.fullmatch(style.get("font", ""))
    return bool(small) or style.get("visibility") in {"hidden", "collapse"}


def _is_clear(style: Mapping[str, str]) -> bool:
    return bool(_ZERO.fullmatch(style.get("opacity", "")))


def _is_cut(style: Mapping[str, str]) -> bool:
    """Say whether nothing is left of an element."""
    closed = style.get("overflow", "").startswith(("hidden", "clip"))
    if closed and any(_TINY.fullmatch(style.get(size, "")) for size in _SIZES):
        return True
    clips = (style.get("clip", ""), style.get("clip-path", ""))
    return any(map(_CLIPPED.fullmatch, clips)) or bool(_SCALED.search(style.get("transform", "")))


def _is_outside(style: Mapping[str, str]) -> bool:
    """Say whether an element stands off the screen."""
    moved = ["text-indent", "margin-left"]
    if style.get("position") in {"absolute", "fixed"}:
        moved += _SIDES
    return any(_FAR.fullmatch(style.get(name, "")) for name in moved)
