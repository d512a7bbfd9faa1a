"""XML as a small tree that keeps qualified names as written, read without entities and written with one escape."""

from __future__ import annotations

import re
from xml.parsers import expat  # no entity is ever read: a DOCTYPE is refused first

from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_DEEPEST = 200
"""Levels of elements in one part: Word makes about 30; far more would exhaust Python's stack."""
_MOST = 500_000
"""Elements in one part: about 200 MB of tree."""
_UNPRINTABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Hole:
    """A place in a part that is filled anew for each letter."""


class Node:
    """One element; its names stay as written, prefix and all, because `mc:Ignorable` speaks of prefixes."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(
        self, tag: str, attributes: dict[str, str] | None = None, children: Iterable[Node | str | Hole] = ()
    ) -> None:
        self.tag = tag
        self.attributes = attributes or {}
        self.children = list(children)

    def elements(self) -> list[Node]:
        """Return the children that are elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def find(self, tag: str) -> Node | None:
        """Return the first child of that name."""
        return next((child for child in self.elements() if child.tag == tag), None)

    def own_text(self) -> str:
        """Return the text directly in this element."""
        return "".join(child for child in self.children if isinstance(child, str))

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack += reversed(node.elements())


def escape(text: str) -> str:
    """Make any text safe inside an element or a quoted attribute; InputError if XML 1.0 can't hold it."""
    if bad := _UNPRINTABLE.search(text):
        raise refuse(
            f"the character U+{ord(bad.group()):04X} can't stand in a Word document",
            "remove it from the text; it is invisible, so type the words around it again",
        )
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def parse(data: bytes, part: str) -> Node:
    """Read one part of a package; InputError if it is damaged, has a DOCTYPE or is too deep or too large."""
    builder = _Builder(part)
    try:
        builder.parser.Parse(data, True)  # noqa: FBT003  expat takes no keyword here
    except (expat.ExpatError, ValueError, LookupError) as error:  # the last two: encodings expat can't read
        raise refuse(f"the part {part} of the document is damaged", "save it again in Word or LibreOffice") from error
    return builder.root.elements()[0]


class _Builder:
    """Grows the tree while expat reads."""

    def __init__(self, part: str) -> None:
        self.part = part
        self.root = Node("")
        self.open = [self.root]
        self.count = 0
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self.doctype
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text

    def doctype(self, *_declaration: object) -> None:
        raise refuse(
            f"the part {self.part} of the document has a DOCTYPE, which no word processor writes",
            "make the letterhead anew in Word or LibreOffice",
        )

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count += 1
        if len(self.open) > _DEEPEST or self.count > _MOST:
            raise refuse(
                f"the part {self.part} of the document is too {'large' if self.count > _MOST else 'deeply nested'}",
                "make a simpler letterhead: a page with a heading and a footer is enough",
            )
        node = Node(tag, attributes)
        self.open[-1].children.append(node)
        self.open.append(node)

    def end(self, _tag: str) -> None:
        self.open.pop()

    def text(self, data: str) -> None:
        self.open[-1].children.append(data)


def pieces(node: Node) -> list[str | Hole]:
    """Write an element: text, cut only where there is a hole."""
    joined: list[str | Hole] = []
    text: list[str] = []
    for piece in _write(node):
        if isinstance(piece, str):
            text.append(piece)
        else:
            joined += ["".join(text), piece]
            text.clear()
    return [*joined, "".join(text)]


def markup(node: Node) -> str:
    """Write an element that has no holes."""
    return "".join(str(piece) for piece in pieces(node))


def _write(node: Node) -> Iterator[str | Hole]:
    attributes = "".join(f' {name}="{_attribute(value)}"' for name, value in node.attributes.items())
    if not node.children:
        yield f"<{node.tag}{attributes}/>"
        return
    yield f"<{node.tag}{attributes}>"
    for child in node.children:
        if isinstance(child, str):
            yield escape(child.replace("\r", "\n"))
        elif isinstance(child, Node):
            yield from _write(child)
        else:
            yield child
    yield f"</{node.tag}>"


def _attribute(value: str) -> str:
    """Escape white space too, which a reader would turn into spaces."""
    return escape(value.replace("\r", "\n")).replace("\n", "&#10;").replace("\t", "&#9;")
