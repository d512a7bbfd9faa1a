"""The elements of a web page, in their order, to lines."""

from __future__ import annotations

import re

from lxml import etree

from ualetter.documents import mail_links
from ualetter.documents.blocks import Writer
from ualetter.documents.elements import GAPS, LINES
from ualetter.documents.flow import Break
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from lxml.etree import _Element as Element

    from ualetter.documents.model import Link

_CELLS = ("td", "th")
_LISTS = ("ul", "ol", "menu")
_BULLET = "• "
_PRE = re.compile(r"white-space\s*:\s*(?:pre|break-spaces)", re.IGNORECASE)
_NO_MARKS = re.compile(r"list-style(?:-type)?\s*:[^;]*none", re.IGNORECASE)
# No space below: of one to four sides, the first and the third are above and below.
_NO_MARGIN = (
    r"margin(?:-bottom\s*:\s*(?:0|\.0001)|\s*:\s*0)[a-z%]*(?:\s+[^\s;]+)?(?:\s+0[a-z%]*(?:\s+[^\s;]+)?)?\s*(?:[;!}]|\Z)"
)
_TIGHT = re.compile(rf"(?:^|[;\s]){_NO_MARGIN}", re.IGNORECASE)
# Outlook gives the class to each line of a message, with no space between them; Word to paragraphs that have some.
_OUTLOOK = re.compile(rf"\.MsoNormal\b[^{{}}]{{0,300}}\{{[^{{}}]{{0,300}}?{_NO_MARGIN}", re.IGNORECASE)
_NUMBER = re.compile(r"\s*(\d{1,6})\s*")
_MOST_WORDS = 500
"""Characters that a link or a heading is looked through for."""


@dataclass(frozen=True, kw_only=True)
class Rendered:
    """The text of a part of a web page, and what was found on the way."""

    text: str
    links: tuple[Link, ...]
    doubts: tuple[str, ...]
    has_title: bool
    """Whether there is a heading of the first rank."""

    @property
    def weight(self) -> int:
        """How many characters can be seen."""
        return sum(map(len, self.text.split()))


def render(root: Element, skip: Callable[[Element], bool]) -> Rendered:
    """Return the text of an element without the elements in it that `skip` names."""
    styles = root.getroottree().iter("style")
    writer = _HtmlWriter("MsoNormal" if any(_OUTLOOK.search(style.text or "") for style in styles) else None)
    walker = etree.iterwalk(root, events=("start", "end"))
    done: Element | None = None
    for event, element in walker:
        if event == "start":
            if skip(element) or writer.write_whole(element):
                walker.skip_subtree()
                done = element
            else:
                writer.open(element)
            continue
        if element is not done:
            writer.close(element)
        done = None
        if element is not root:
            writer.words(element.tail)
    return writer.rendered()


class _HtmlWriter(Writer):
    """What is open at a place of a web page: also its lists, and text of which the white space counts."""

    def __init__(self, tight_class: str | None) -> None:
        super().__init__()
        self._tight_class = tight_class
        self._lists: list[int | str] = []
        self._preformatted: list[Element] = []
        self._has_title = False

    def rendered(self) -> Rendered:
        """Return all that was written."""
        return Rendered(text=self.flow.text(), links=self.links, doubts=self.doubts, has_title=self._has_title)

    def words(self, text: str | None) -> None:
        """Write what stands between two tags."""
        if text:
            self.count(text)
            (self.flow.add if self._preformatted else self.flow.add_loose)(text)

    def write_whole(self, element: Element) -> bool:
        """Write an element that stands for an e-mail address; say whether it does."""
        if code := element.get("data-cfemail"):
            address = mail_links.uncover(code)
        else:
            address = mail_links.address_of(element.get("href", "")) if element.tag == "a" else None
        if address is None:
            return False
        words = _words(element)
        self.note_address(words, address)
        self.flow.add(mail_links.shown(words, address))
        return True

    def open(self, element: Element) -> None:
        """Begin an element, with its first words."""
        tag = element.tag
        if tag == "br":
            self.flow.new_line()
        elif tag in _CELLS:
            self.open_cell()
        else:
            self._part(element)
        if tag == "tr":
            self.open_row()
        elif tag in _LISTS:
            self._lists.append(_first_mark(element))
        elif tag == "li":
            self.flow.mark(self._next_mark(element))
        elif tag == "a":
            self.note_link(_words(element), element.get("href", ""))
        elif tag == "h1":
            self._has_title = self._has_title or bool(_words(element))
        if tag in {"pre", "textarea"} or _PRE.search(element.get("style", "")):
            self._preformatted.append(element)
        self.words(element.text)

    def close(self, element: Element) -> None:
        """End an element."""
        tag = element.tag
        if self._preformatted and self._preformatted[-1] is element:
            self._preformatted.pop()
        if tag in _CELLS:
            self.close_cell()
        else:
            self._part(element)
        if tag == "tr":
            self.close_row()
        elif tag in _LISTS:
            self._lists.pop()
        elif tag == "li":
            self.flow.mark("")

    def _part(self, element: Element) -> None:
        width = _break(element)
        if element.tag == "p" and self._is_tight(element):
            width = Break.LINE
        if width is not Break.NONE:
            self.flow.part(width)

    def _is_tight(self, paragraph: Element) -> bool:
        """Say whether a paragraph has no space around it."""
        named = self._tight_class is not None and self._tight_class in paragraph.get("class", "").split()
        return named or bool(_TIGHT.search(paragraph.get("style", "")))

    def _next_mark(self, item: Element) -> str:
        """Return what stands before an item, and count it."""
        mark = self._lists[-1] if self._lists else _BULLET
        if isinstance(mark, str):
            return mark
        number = _number(item.get("value"), mark)
        self._lists[-1] = number + 1
        return f"{number}. "


def _break(element: Element) -> Break:
    """Return how an element is parted from what stands before and after it."""
    if element.tag in GAPS:
        return Break.GAP
    return Break.LINE if element.tag in LINES else Break.NONE


def _first_mark(element: Element) -> int | str:
    """Return the mark of a list's first item: a number to count from, or what all of them have."""
    if _NO_MARKS.search(element.get("style", "")):
        return ""
    return _number(element.get("start"), 1) if element.tag == "ol" else _BULLET


def _number(text: str | None, otherwise: int) -> int:
    found = _NUMBER.fullmatch(text or "")
    return int(found[1]) if found else otherwise


def _words(element: Element) -> str:
    """Return the beginning of an element's text, in one line."""
    found = ""
    for part in element.itertext():
        found += part
        if len(found) > _MOST_WORDS:
            break
    return " ".join(found[:_MOST_WORDS].split())
