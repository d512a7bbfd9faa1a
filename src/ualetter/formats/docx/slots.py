"""Finding the slots of a template: paragraphs whose whole text is a mark such as `{{ body }}`."""

from __future__ import annotations

import re
from collections import Counter

from ualetter.formats.docx.markup import Hole, Node
from ualetter.formats.parts import PARTS
from ualetter.problems import Problem
from ualetter.reading.placeholders import placeholders
from ualetter.reading.values import most_like
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

SLOTS = tuple(PARTS)
_SLOT = re.compile(r"\{\{\s*(\w+)\s*\}\}")
_MARK = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{\{|\}\}|\{%|%\}", re.DOTALL)
_ALLOWED = frozenset(("w:pPr", "w:r", "w:rPr", "w:t", "w:bookmarkStart", "w:bookmarkEnd"))
"""What a slot's paragraph may be made of; anything else (a picture, a field, a page break) would be lost."""
_BREAKS = {"w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}
_TEXTS = frozenset(("w:t", "a:t", "w:instrText"))
_BLOCKS = frozenset(("w:p", "w:tbl", "w:sdt"))


@dataclass(frozen=True, kw_only=True, eq=False)
class Slot(Hole):
    """A paragraph to be replaced: its part of the letter, its properties and those of its text."""

    name: str
    paragraph: Node | None
    run: Node | None
    stays: bool = False
    """It must leave a paragraph behind even when the letter has nothing for it."""
    spare: bool = False
    """It is the double of another one, for programs that don't know newer text boxes."""


class Search:
    """Replaces the slots of all parts in their trees and collects what is wrong with the marks."""

    def __init__(self) -> None:
        self.slots: list[Slot] = []
        self.problems: list[Problem] = []

    def part(self, root: Node) -> None:
        """Look through one part."""
        self._children(root, spare=False)
        for node in root.walk():
            if node.tag != "w:lvlText":  # where `{%1}` is a number in braces
                for value in node.attributes.values():
                    self._leftover(value)

    def doubles(self) -> Iterator[Problem]:
        """Slots that stand twice."""
        counts = Counter(slot.name for slot in self.slots if not slot.spare)
        for name, count in counts.items():
            if count > 1:
                yield Problem(message=f"{_mark(name)} stands {count} times in it", hint="leave it in one place only")

    def _children(self, parent: Node, *, spare: bool) -> None:
        children: list[Node | str | Hole] = []
        for child in parent.children:
            if not isinstance(child, Node):
                children.append(child)
                continue
            slot = self._slot(parent, child, spare=spare) if child.tag in {"w:p", "a:p"} else None
            if slot is None:
                self._children(child, spare=spare or child.tag == "mc:Fallback")
                children.append(child)
                continue
            self.slots.append(slot)
            children += [mark for mark in child.elements() if mark.tag.startswith("w:bookmark")]
            children.append(slot)
        parent.children[:] = children

    def _slot(self, parent: Node, paragraph: Node, *, spare: bool) -> Slot | None:
        text = "".join(_texts(paragraph))
        match = _SLOT.fullmatch(text.strip())
        if match is None or paragraph.tag != "w:p":
            self._leftover(text)
            return None
        name = match[1]
        if name not in SLOTS:
            self._unknown(name)
            return None
        properties = paragraph.find("w:pPr")
        if properties and properties.find("w:sectPr"):
            hint = "put the section break into an empty paragraph of its own"
            self.problems.append(Problem(message=f"the paragraph of {_mark(name)} ends a section", hint=hint))
        elif not _only_text(paragraph):
            hint = "move the picture, text box, field or page break to a paragraph of its own"
            self.problems.append(Problem(message=f"the paragraph of {_mark(name)} holds more than the mark", hint=hint))
        run = paragraph.find("w:r")
        return Slot(
            name=name,
            paragraph=properties,
            run=run.find("w:rPr") if run else None,
            stays=_must_stay(parent, paragraph),
            spare=spare,
        )

    def _unknown(self, name: str) -> None:
        close = most_like(name.lower(), SLOTS)
        marks = ", ".join(map(_mark, SLOTS))
        hint = f"did you mean {_mark(close)}?" if close else f"these are known: {marks}"
        self.problems.append(Problem(message=f"{_mark(name)} is not a mark that ualetter knows", hint=hint))

    def _leftover(self, text: str) -> None:
        self.problems += (problem for _, problem in placeholders(text, "this document"))
        for mark in _MARK.findall(text):
            known = _SLOT.fullmatch(mark)
            if known and known[1] in SLOTS:
                problem = Problem(
                    message=f"{mark} stands in a paragraph with other text: {_short(text)}",
                    hint="give the mark a paragraph of its own",
                )
            else:
                problem = Problem(
                    message=f"there is a mark that can't be filled: {_short(mark)}",
                    hint="remove it; only whole paragraphs such as {{ body }} are filled",
                )
            self.problems.append(problem)


def _mark(name: str) -> str:
    return f"{{{{ {name} }}}}"


def _short(text: str) -> str:
    return " ".join(text.split())[:60]


def _texts(node: Node) -> Iterator[str]:
    """Yield the words of a paragraph, without those of text boxes that hang on it."""
    for child in node.elements():
        if child.tag in _TEXTS:
            yield child.own_text()
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag not in {"w:p", "a:p", "w:pPr"}:
            yield from _texts(child)


def _only_text(paragraph: Node) -> bool:
    return all(
        child.tag in _ALLOWED and (child.tag != "w:r" or all(part.tag in _ALLOWED for part in child.elements()))
        for child in paragraph.elements()
    )


def _must_stay(parent: Node, paragraph: Node) -> bool:
    """Tell whether Word needs a paragraph here: after a table, and last in a cell, text box, header or footer."""
    blocks = [child for child in parent.elements() if child.tag in _BLOCKS]
    index = blocks.index(paragraph)
    after_table = index > 0 and blocks[index - 1].tag == "w:tbl"
    return after_table or (parent.tag != "w:body" and index == len(blocks) - 1)
