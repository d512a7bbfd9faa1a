"""Typed getters over a positioned map: each returns the value or notes, at its place, why there is none."""

from __future__ import annotations

import re

from ualetter.problems import Problem
from ualetter.reading.characters import is_blank
from ualetter.reading.placeholders import placeholder_problem
from ualetter.reading.tree import Mapping, Scalar, Sequence
from ualetter.reading.values import (
    LANGUAGE_HINT,
    closest,
    country_hint,
    is_country,
    is_email,
    parse_date,
    parse_language,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date
    from typing import TypeVar

    from ualetter.problems import Place
    from ualetter.reading.tree import Node

    T = TypeVar("T")

_TEMPLATE_MARK = re.compile(r"\{[{%]")

Path = tuple[str, ...]


class Notebook:
    """Where a file's problems and the places of its values are written down while it is read."""

    def __init__(self, problems: list[Problem]) -> None:
        self.problems = problems
        self.places: dict[Path, Place] = {}

    def note(self, place: Place, message: str, hint: str | None = None) -> None:
        """Write a problem down."""
        self.problems.append(Problem(message=message, hint=hint, place=place))


class Fields:
    """One map of the file, `path` long from its root, with getters that take a key."""

    def __init__(self, mapping: Mapping, notebook: Notebook, path: Path = (), known: Iterable[str] = ()) -> None:
        self.mapping = mapping
        self.notebook = notebook
        self.path = path
        for key, (scalar, node) in mapping.entries.items():
            notebook.places[(*path, key)] = scalar.place
            notebook.places[(*path, key, "")] = node.place
        known = tuple(known)
        if known:
            self._refuse_unknown(known)

    def _refuse_unknown(self, known: tuple[str, ...]) -> None:
        for key, (scalar, _) in self.mapping.entries.items():
            if key not in known:
                self.notebook.note(scalar.place, f"unknown key `{key}`{self._within()}", closest(key, known))

    def _within(self) -> str:
        return f" in `{'.'.join(self.path)}`" if self.path else ""

    def keys(self) -> Iterator[tuple[str, Place]]:
        """The keys in the order of the file, each with its place."""
        for key, (scalar, _) in self.mapping.entries.items():
            yield key, scalar.place

    def node(self, key: str) -> Node | None:
        """The node of a key; a key with nothing after it is noted and gives None."""
        entry = self.mapping.entries.get(key)
        if entry is None:
            return None
        scalar, node = entry
        if isinstance(node, Scalar) and is_blank(node.text):
            self.notebook.note(scalar.place, f"`{key}` has nothing after it", "write its value, or remove the line")
            return None
        if _is_empty(node):
            self.notebook.note(scalar.place, f"`{key}` has nothing in it", "remove the line")
            return None
        return node

    def require(self, key: str, hint: str) -> None:
        """Note that a needed key is absent."""
        if key not in self.mapping.entries:
            self.notebook.note(self.mapping.place, f"`{key}` is missing{self._within()}", hint)

    def _checked(self, node: Node, key: str) -> Scalar | None:
        """The node, if it is a text without holes."""
        note = self.notebook.note
        if not isinstance(node, Scalar):
            if isinstance(node, Mapping) and node.braces:
                note(node.place, *_template_refusal(key))
            elif isinstance(node, Mapping) and "TODO" in node.entries:
                note(node.place, f"`{key}` is still to be done", "put what is missing here")
            else:
                note(node.place, f"`{key}` must be one text", f"write it after `{key}:`, without a list or keys below")
            return None
        if _TEMPLATE_MARK.search(node.text):
            note(node.place, *_template_refusal(key))
            return None
        problem = placeholder_problem(node.text, f"`{key}`")
        if problem:
            note(node.place, problem.message, problem.hint)
            return None
        return node

    def _line(self, node: Node, key: str) -> str | None:
        scalar = self._checked(node, key)
        if scalar is None:
            return None
        text = scalar.text.strip()
        if "\n" in text:
            self.notebook.note(scalar.place, f"`{key}` must be one line", "join its lines; a list has one `- ` a line")
            return None
        return text

    def text(self, key: str) -> str | None:
        """A one-line text."""
        node = self.node(key)
        return None if node is None else self._line(node, key)

    def paragraphs(self, key: str) -> str | None:
        """A text of any number of lines."""
        node = self.node(key)
        scalar = None if node is None else self._checked(node, key)
        return None if scalar is None else scalar.text.strip()

    def texts(self, key: str, *, single: bool = False) -> tuple[str, ...]:
        """A list of one-line texts; with `single` one text without a list will do."""
        return tuple(text for text, _ in self.placed_texts(key, single=single))

    def placed_texts(self, key: str, *, single: bool = False) -> list[tuple[str, Place]]:
        """The same, each with its place."""
        node = self.node(key)
        if node is None:
            return []
        if isinstance(node, Scalar) and not single:
            self.notebook.note(node.place, f"`{key}` must be a list", "put each entry on a line of its own after `- `")
            return []
        items = node.items if isinstance(node, Sequence) else (node,)
        if isinstance(node, Sequence) and self._is_bracketed_hole(node, key):
            return []
        return list(self._lines(items, key))

    def _is_bracketed_hole(self, node: Sequence, key: str) -> bool:
        """Note `address: [YOUR ADDRESS]`, which YAML takes for a list of one."""
        first = node.items[0]
        if (node.place.source or "")[(node.place.column or 1) - 1 :][:1] != "[" or not isinstance(first, Scalar):
            return False
        problem = placeholder_problem(f"[{first.text}]", f"`{key}`") if len(node.items) == 1 and first.plain else None
        if problem:
            self.notebook.note(node.place, problem.message, problem.hint)
        return problem is not None

    def _lines(self, items: Iterable[Node], key: str) -> Iterator[tuple[str, Place]]:
        for item in items:
            if isinstance(item, Scalar) and is_blank(item.text):
                self.notebook.note(item.place, f"an entry of `{key}` is empty", "remove its line")
            elif (text := self._line(item, key)) is not None:
                yield text, item.place

    def date(self, key: str) -> date | None:
        """A date written `2020-09-21`."""
        return self._typed(key, parse_date, "is not a date of the calendar", "write year-month-day: 2020-09-21")

    def language(self, key: str) -> str | None:
        """A language tag (BCP 47) of a language ualetter knows."""
        return self._typed(key, parse_language, "is not a language ualetter knows", LANGUAGE_HINT)

    def country(self, key: str) -> str | None:
        """A country code, ISO 3166-1 alpha-2 in capitals."""
        text = self.text(key)
        if text is None or is_country(text):
            return text
        self.notebook.note(self.place(key), f"`{key}: {text}` is not a country code", country_hint(text))
        return None

    def email(self, key: str) -> str | None:
        """One plain e-mail address."""
        return next(iter(self.emails(key)), None)

    def emails(self, key: str) -> tuple[str, ...]:
        """One plain e-mail address or a list of them."""
        found = []
        for text, place in self.placed_texts(key, single=True):
            if is_email(text):
                found.append(text)
            else:
                self.notebook.note(
                    place, f"`{text}` is not one plain e-mail address", "write it as `office@example.org`, one an entry"
                )
        return tuple(found)

    def _typed(self, key: str, parse: Callable[[str], T | None], message: str, hint: str) -> T | None:
        text = self.text(key)
        if text is None:
            return None
        value = parse(text)
        if value is None:
            self.notebook.note(self.place(key), f"`{key}: {text}` {message}", hint)
        return value

    def place(self, key: str) -> Place:
        """Where the value of a key stands."""
        return self.mapping.entries[key][1].place

    def record(self, key: str, known: Iterable[str] = ()) -> Fields | None:
        """The map below a key; without `known` any key is taken."""
        node = self.node(key)
        if node is None:
            return None
        if not isinstance(node, Mapping) or node.braces:
            self.notebook.note(node.place, f"`{key}` must have keys of its own", "write them below, indented by two")
            return None
        return Fields(node, self.notebook, (*self.path, key), known)


def _is_empty(node: Node) -> bool:
    """Say whether a list or map holds nothing; an unquoted `{{ x }}` only looks so."""
    if isinstance(node, Sequence):
        return not node.items
    return isinstance(node, Mapping) and not node.entries and not node.braces


def _template_refusal(key: str) -> tuple[str, str]:
    return f"`{{{{` and `{{%` have no meaning in `{key}`", "only the letter's `body` and `channels` may hold them"
