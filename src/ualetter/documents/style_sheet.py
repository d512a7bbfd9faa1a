"""The style that a web page itself gives to an element: by its style sheets' plain rules, and by its attribute."""

from __future__ import annotations

import re
from collections import defaultdict

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lxml.etree import _Element as Element

_WATCHED = frozenset(
    ("display", "visibility", "opacity", "font", "font-size", "position", "left", "right", "top", "bottom",
     "margin-left", "text-indent", "clip", "clip-path", "overflow", "width", "height", "max-width", "max-height",
     "transform")
)  # fmt: skip
_SHOWING = frozenset(("display", "visibility", "opacity", "font-size"))
_IMPORTANT = "!important"
_MOST_VALUE = 60
_MOST_SELECTOR = 200
_MOST_NESTED = 3
_MOST_ALIKE = 50
"""Rules looked at for one name; no page that was made for readers has so many."""
_COMPOUND = re.compile(r"([a-zA-Z][\w-]*)?((?:[.#](?:\\.|[\w-])+)*)")
_NAME = re.compile(r"[.#](?:\\.|[\w-])+")
_COMBINED = re.compile(r"[\s>]+")
# Of what depends on the screen, what holds on a wide one.
_WIDE = re.compile(r"@media\b|\bonly\b|\bscreen\b|\ball\b|\band\b|\(\s{0,5}min-width\s{0,5}:[^()]{0,20}\)|\s+")


@dataclass(frozen=True, kw_only=True)
class _Rule:
    tag: str
    names: frozenset[str]
    style: Mapping[str, str]
    rank: tuple[int, int, int]
    """How many ids, classes, and tags its selector names; the higher wins."""


class StyleSheet:
    """The rules in the `<style>` elements of a page that matter for whether a text is shown."""

    def __init__(self, root: Element) -> None:
        self._rules: defaultdict[str, list[_Rule]] = defaultdict(list)
        for sheet in root.getroottree().iter("style"):
            for rule in _rules("".join(sheet.itertext())):
                alike = self._rules[min(rule.names, default=rule.tag)]
                if len(alike) < _MOST_ALIKE:
                    alike.append(rule)

    def style_of(self, element: Element, default: Mapping[str, str]) -> dict[str, str]:
        """Return the values of an element's properties, in small letters; `default` is what each rule overrides."""
        names = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id', '').strip()}"}
        found = [rule for name in (*sorted(names), element.tag) for rule in self._rules.get(name, ())]
        found = [rule for rule in found if rule.names <= names and rule.tag in {"", element.tag}]
        layers = (rule.style for rule in sorted(found, key=lambda rule: rule.rank))
        return _cascade([default, *layers, _declared(element.get("style", ""))])


def _cascade(layers: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return what holds of layers of which the later override the earlier, but for what is said to be important."""
    declared = [entry for layer in layers for entry in layer.items()]
    declared.sort(key=lambda entry: entry[1].endswith(_IMPORTANT))
    return {name: value.removesuffix(_IMPORTANT) for name, value in declared}


def _declared(text: str) -> dict[str, str]:
    """Return the watched properties of a list of declarations."""
    parts = (part.partition(":") for part in text.split(";"))
    found = ((name.strip().lower(), value[:_MOST_VALUE]) for name, _, value in parts)
    return {name: _value(value) for name, value in found if name in _WATCHED}


def _value(text: str) -> str:
    """Return a value with single spaces, and none before what makes it important."""
    value, mark, important = " ".join(text.lower().split()).partition("!")
    return f"{value.strip()}{mark}{important.strip()}"


def _rules(css: str) -> Iterator[_Rule]:
    for head, body in _blocks(_without_comments(css)):
        if style := _declared(body):
            for selector in head.split(","):
                yield from _rule(selector.strip(), style)


def _without_comments(css: str) -> str:
    first, *others = css.split("/*")
    return first + "".join(other.partition("*/")[2] for other in others)


def _blocks(css: str) -> Iterator[tuple[str, str]]:
    """Return each block that holds on a wide screen: its selectors, and its declarations."""
    pieces = re.split(r"([{}])", css)
    heads: list[str] = []
    for words, brace in zip(pieces[::2], pieces[1::2], strict=False):  # the last words have no brace behind them
        if brace == "{":
            heads.append(words.rpartition(";")[2].strip())
        elif heads:
            head = heads.pop()
            if len(heads) <= _MOST_NESTED and all(map(_holds, heads)):
                yield head, words


def _holds(condition: str) -> bool:
    """Say whether the blocks inside one hold on a wide screen."""
    return condition.startswith("@layer") or (condition.startswith("@media") and not _WIDE.sub("", condition))


def _rule(selector: str, style: Mapping[str, str]) -> Iterator[_Rule]:
    """Return the rule of a selector, if it's plain; of one inside another only what shows an element.

    Where an element stands isn't looked at: rather shown than hidden by mistake.
    """
    *around, last = _COMBINED.split(selector[-_MOST_SELECTOR:])
    found = _COMPOUND.fullmatch(last)
    if not last or not found or any(":" in part for part in around):
        return
    names = frozenset(name.replace("\\", "") for name in _NAME.findall(found[2]))
    tag = (found[1] or "").lower()
    ids = sum(name.startswith("#") for name in names)
    kept = {name: value for name, value in style.items() if not around or _shows(name, value)}
    if kept:
        yield _Rule(tag=tag, names=names, style=kept, rank=(ids, len(names) - ids + len(around), bool(tag)))


def _shows(name: str, value: str) -> bool:
    return name in _SHOWING and not value.startswith(("none", "hidden", "collapse", "0"))
