"""The paragraphs, tables and text boxes of a Word file, in their order, to lines."""

from __future__ import annotations

import re

from lxml import etree

from ualetter.documents import mail_links
from ualetter.documents.blocks import Writer
from ualetter.documents.flow import Break
from ualetter.documents.word_styles import Look, W, is_on

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from lxml.etree import _Element as Element

    from ualetter.documents.word_lists import Lists
    from ualetter.documents.word_styles import Styles

_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What was deleted or moved away, what is no text, and a second form of what is there already.
_UNSEEN = frozenset((*(f"{W}{name}" for name in ("del", "moveFrom", "pPr", "rPr", "rt", "sectPr", "tblPr")), _FALLBACK))
_LEAST_GAP = 60
"""Twips between paragraphs that are seen as a gap: three points."""
_HYPERLINK = re.compile(r'\s*HYPERLINK\s+"?([^"\s]+)')


class _Link:
    """A link or field that has begun: its code, and the words it shows."""

    def __init__(self, code: str = "") -> None:
        self.code = [code]
        self.words: list[str] = []


class DocxWriter(Writer):
    """What is open at a place of a Word file: also text boxes, and fields, which hold some of the links."""

    def __init__(self, styles: Styles, lists: Lists, urls: Mapping[str, str]) -> None:
        super().__init__()
        self._styles = styles
        self._lists = lists
        self._urls = urls
        self._above = Look(before=0, after=0)
        self._boxes: list[str] = []
        self._boxes_open = 0
        self._open_links: list[_Link] = []

    def write(self, root: Element) -> str:
        """Return the text of a file's main part."""
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped: Element | None = None
        for event, element in walker:
            if event == "end":
                if element is not skipped:
                    self._close(element)
                skipped = None
            elif element.tag in _UNSEEN or _is_hidden(element):
                walker.skip_subtree()
                skipped = element
            else:
                self._open(element)
        return self.flow.text()

    def _open(self, element: Element) -> None:
        match element.tag.removeprefix(W):
            case "t" | "tab" | "noBreakHyphen" | "br" | "cr":
                self._write(element)
            case "p":
                self._open_paragraph(element)
            case "tbl":
                self.flow.part(Break.GAP)
            case "tr":
                self.open_row()
            case "tc":
                self.open_cell()
            case "txbxContent":
                self.push()
                self._boxes_open += 1
            case "hyperlink" | "fldSimple" | "instrText" | "fldChar":
                self._read_link(element)

    def _close(self, element: Element) -> None:
        match element.tag.removeprefix(W):
            case "p":
                self._close_paragraph()
            case "tbl":
                self.flow.part(Break.GAP)
            case "tr":
                self.close_row()
            case "tc":
                self.close_cell()
            case "txbxContent":
                self._boxes_open -= 1
                self._boxes.append(self.pop())
            case "hyperlink" | "fldSimple":
                self._close_link()

    def _write(self, element: Element) -> None:
        """Write words, or what stands for a character."""
        match element.tag.removeprefix(W):
            case "tab":
                self.flow.add("\t")
            case "br" | "cr":
                self.flow.new_line()
            case "noBreakHyphen":
                self._words("-")
            case _:
                self._words(element.text or "")

    def _words(self, text: str) -> None:
        self.count(text)
        self.flow.add_loose(text)
        if self._open_links:
            self._open_links[-1].words.append(text)

    def _open_paragraph(self, element: Element) -> None:
        look = self._styles.look(element.find(f"{W}pPr"))
        alike = look.style == self._above.style
        above = 0 if alike and self._above.together else self._above.after or 0
        below = 0 if alike and look.together else look.before or 0
        self.flow.part(Break.GAP if above + below >= _LEAST_GAP else Break.LINE)
        self.flow.mark(self._lists.mark(look))
        self._above = look

    def _close_paragraph(self) -> None:
        if not self.flow.part(Break.LINE):
            self.flow.part(Break.GAP)  # an empty paragraph is an empty line
        self.flow.mark("")
        if not self._boxes_open:
            for text in self._boxes:
                self.flow.part(Break.GAP)
                self.flow.add(text)
                self.flow.part(Break.GAP)
            self._boxes.clear()

    def _read_link(self, element: Element) -> None:
        """Begin a link or a field, read a piece of a field's code, or end it."""
        match element.tag.removeprefix(W):
            case "hyperlink":
                self._open_links.append(_Link(f'HYPERLINK "{self._urls.get(element.get(_ID, ""), "")}"'))
            case "fldSimple":
                self._open_links.append(_Link(element.get(f"{W}instr", "")))
            case "instrText" if self._open_links:
                self._open_links[-1].code.append(element.text or "")
            case "fldChar" if element.get(f"{W}fldCharType") == "begin":
                self._open_links.append(_Link())
            case "fldChar" if element.get(f"{W}fldCharType") == "end":
                self._close_link()

    def _close_link(self) -> None:
        """Keep a link that ends here, or write the e-mail address that it has."""
        if not self._open_links:
            return
        link = self._open_links.pop()
        found = _HYPERLINK.match("".join(link.code))
        if not found:
            return
        words = " ".join("".join(link.words).split())
        address = mail_links.address_of(found[1])
        if address is None:
            self.note_link(words, found[1])
            return
        self.note_address(words, address)
        shown = mail_links.shown(words, address)
        if shown != words:
            self.flow.add(f" {address}")


def _is_hidden(element: Element) -> bool:
    """Say whether a run of text is there, but not shown."""
    if element.tag != f"{W}r":
        return False
    hidden = element.find(f"{W}rPr/{W}vanish")
    return hidden is not None and is_on(hidden)
