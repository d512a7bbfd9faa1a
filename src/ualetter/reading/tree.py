"""YAML to a tree of text with places, read from events so that nothing a person typed changes its meaning."""

from __future__ import annotations

import re

import yaml

from ualetter.problems import Problem
from ualetter.reading.characters import UNFIT, describe
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from ualetter.problems import Place
    from ualetter.reading.characters import Source

    # The stubs say that an event may lack its marks, and don't know what kinds of events have in common.
    Event: TypeAlias = Any
    Mark: TypeAlias = Any

MAX_DEPTH = 10
_LOST_COMMENT = re.compile(r"[ \t]+#(?=\S)")


@dataclass(frozen=True, kw_only=True)
class Scalar:
    """A text as written; `span` is where it stands in the source, as offsets."""

    text: str
    place: Place
    span: tuple[int, int]
    plain: bool


@dataclass(frozen=True, kw_only=True)
class Sequence:
    """A list of nodes."""

    items: tuple[Node, ...]
    place: Place


@dataclass(frozen=True, kw_only=True)
class Mapping:
    """Keys with their nodes, in the order of the file."""

    entries: dict[str, tuple[Scalar, Node]]
    place: Place
    braces: bool = False
    """True for a map that begins with `{{`, which is hardly ever meant as one."""


Node = Scalar | Sequence | Mapping


def read_tree(source: Source) -> tuple[Mapping | None, list[Problem]]:
    """Return the file's map, None if it can't be read to the end, and everything wrong with its YAML."""
    reader = _Reader(source)
    try:
        root = reader.document()
    except _StopReadingError:
        root = None
    except yaml.MarkedYAMLError as error:
        from ualetter.reading.syntax import explain  # noqa: PLC0415  only a broken file needs the explanations

        reader.problems.append(explain(error, source))
        root = None
    except (yaml.YAMLError, ValueError, OverflowError):
        # PyYAML lets some of Python's own errors through, for an escape or a version it can't convert.
        reader.problems.append(
            Problem(
                message="a `\\` in double quotes or a `%` line can't be read here or below",
                hint="leave it out",
                place=source.place(reader.line, 1),
            )
        )
        root = None
    return root, reader.problems


class _StopReadingError(Exception):
    """What follows can't be read in a useful way; the problem is already noted."""


class _Reader:
    """Builds nodes from events and notes what FORMAT.md refuses on the way."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.problems: list[Problem] = []
        self.line = 1
        # One character for one keeps every place right, and lets PyYAML read on to the next problem.
        readable = UNFIT.sub("\ufffd", source.text)
        self.events: Iterator[Event] = yaml.parse(readable, Loader=yaml.SafeLoader)

    def next(self) -> Event:
        event = next(self.events)
        self.line = event.end_mark.line + 1
        return event

    def place(self, mark: Mark) -> Place:
        return self.source.place(mark.line + 1, mark.column + 1)

    def note(self, mark: Mark, message: str, hint: str) -> None:
        self.problems.append(Problem(message=message, hint=hint, place=self.place(mark)))

    def document(self) -> Mapping | None:
        self.next()
        event: Event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            self.note(event.start_mark, "the file is empty", "`ualetter show ua-140-20` names a file to learn from")
            return None
        root = self.node(self.next(), 1)
        self.next()
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            self.note(event.start_mark, "a second document begins here", "one file holds one campaign: remove `---`")
        if isinstance(root, Mapping):
            return root
        self.problems.append(
            Problem(message="this is no list of keys and values", hint="begin with `format: 1`", place=root.place)
        )
        return None

    def node(self, event: Event, depth: int) -> Node:
        if isinstance(event, yaml.AliasEvent):
            self.note(event.start_mark, f"`*{event.anchor}` is an alias", "write the text out, or put it in quotes")
            return Scalar(text=f"*{event.anchor}", place=self.place(event.start_mark), span=(0, 0), plain=False)
        if isinstance(event, yaml.ScalarEvent):
            return self.scalar(event)
        if depth > MAX_DEPTH:
            self.note(event.start_mark, f"this is nested deeper than {MAX_DEPTH} levels", "remove some brackets")
            raise _StopReadingError
        self.refuse_marks(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(event, depth)
        return self.mapping(event, depth)

    def refuse_marks(self, event: Event) -> None:
        if event.anchor is not None:
            self.note(event.start_mark, f"`&{event.anchor}` is an anchor", "remove it, or put the text in quotes")
        if event.tag is not None:
            written = event.tag.replace("tag:yaml.org,2002:", "!!")
            self.note(event.start_mark, f"`{written}` is a tag", "remove it, or put the text in quotes")

    def scalar(self, event: Event) -> Scalar:
        self.refuse_marks(event)
        start, end = event.start_mark, event.end_mark
        if event.style is None:
            self.refuse_lost_comment(end)
            self.refuse_lost_lines(start, end)
        elif event.style == '"' and not UNFIT.search(self.source.text, start.index, end.index):
            # What stands there unescaped is noted with the rest of the file.
            self.refuse_unfit_escape(event)
        span = (start.index, end.index)
        return Scalar(text=event.value, place=self.place(start), span=span, plain=event.style is None)

    def refuse_unfit_escape(self, event: Event) -> None:
        found = UNFIT.search(event.value)
        if found:
            message = f"an escape gives {describe(found[0])}, which can't stand in a letter"
            self.note(event.start_mark, message, "remove it")

    def refuse_lost_comment(self, end: Mark) -> None:
        line = self.source.lines[end.line] if end.line < len(self.source.lines) else ""
        found = _LOST_COMMENT.match(line, end.column)
        if found:
            self.note_lost(end.line, found.end() - 1)

    def refuse_lost_lines(self, start: Mark, end: Mark) -> None:
        """Note the lines below an unquoted value that seem to go on with it and begin with `#3`."""
        if self.source.lines[end.line][end.column :].strip():
            return  # a key, or a value that something else on its line follows
        first = self.source.lines[start.line]
        depth = len(first) - len(first.lstrip())
        for number in range(end.line + 1, len(self.source.lines)):
            line = self.source.lines[number]
            found = _LOST_COMMENT.match(line)
            if not found or found.end() - 1 <= depth:
                return
            self.note_lost(number, found.end() - 1)

    def note_lost(self, line: int, column: int) -> None:
        """Note that YAML drops the end of a line; line and column count from 0."""
        lost = self.source.lines[line][column:].rstrip()
        self.problems.append(
            Problem(
                message=f"YAML takes what follows ` #` for a comment: `{lost}` is lost",
                hint="put the whole value in quotes, or a space after the # if a comment is meant",
                place=self.source.place(line + 1, column + 1),
            )
        )

    def sequence(self, start: Event, depth: int) -> Sequence:
        items: list[Node] = []
        while not isinstance(event := self.next(), yaml.SequenceEndEvent):
            items.append(self.node(event, depth + 1))
        return Sequence(items=tuple(items), place=self.place(start.start_mark))

    def mapping(self, start: Event, depth: int) -> Mapping:
        entries: dict[str, tuple[Scalar, Node]] = {}
        while not isinstance(event := self.next(), yaml.MappingEndEvent):
            key = self.node(event, depth + 1)
            value = self.node(self.next(), depth + 1)
            if not isinstance(key, Scalar):
                self.refuse_key(key)
            elif key.text == "<<" and key.plain:
                self.note(event.start_mark, "`<<` is a merge key", "write the keys out")
            elif key.text in entries:
                first = entries[key.text][0].place.line
                self.note(event.start_mark, f"`{key.text}` is given twice", f"it is on line {first} too: keep one")
            else:
                entries[key.text] = (key, value)
        index = start.start_mark.index
        braces = self.source.text[index : index + 2] == "{{"
        return Mapping(entries=entries, place=self.place(start.start_mark), braces=braces)

    def refuse_key(self, key: Sequence | Mapping) -> None:
        """Note a key that isn't text, but not that inside an unquoted `{{ x }}`: its outer brace is refused."""
        place = key.place
        if (place.source or "")[: place.column].endswith("{{"):
            return
        self.problems.append(Problem(message="a key must be a plain word", hint="put it in quotes", place=place))
