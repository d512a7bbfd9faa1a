"""A PDF to its text, by PDFium, which says of each character where it stands."""

from __future__ import annotations

import ctypes
import re

import pypdfium2
from pypdfium2 import raw

from ualetter.documents.model import Link, Page
from ualetter.documents.pdf_letters import fragments
from ualetter.documents.pdf_rows import to_rows
from ualetter.documents.pdf_text import join_pages
from ualetter.documents.refusals import MAX_CHARACTERS, PASTE, damaged, too_long
from ualetter.problems import refuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.documents.pdf_rows import Row
    from ualetter.problems import InputError

MAX_PAGES = 500
_MOST_LINKS = 1000
_LONGEST_URL = 4096
_LEAST = 10
"""Letters of a PDF that isn't a picture of its text."""
_MOST_ODD = 0.2
"""The part of characters without a meaning from which a text can't be read."""
_ODD = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffd\ue000-\uf8ff]")


@dataclass(frozen=True, kw_only=True)
class _Sheet:
    """What stands on a page of paper."""

    rows: tuple[Row, ...]
    links: tuple[Link, ...]


def read(data: bytes) -> Page:
    """Return the text of a PDF. Raises InputError if it is locked, broken, a scan or a book."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _not_opened(error) from None
    try:
        sheets = _sheets(document)
    except (pypdfium2.PdfiumError, ValueError):
        raise damaged("a PDF") from None
    finally:
        document.close()
    return _page(sheets)


def _not_opened(error: pypdfium2.PdfiumError) -> InputError:
    if getattr(error, "err_code", None) in {raw.FPDF_ERR_PASSWORD, raw.FPDF_ERR_SECURITY}:
        hint = f"open it with its password, and print it to a new PDF; or {PASTE}"
        return refuse("this PDF is locked with a password", hint)
    return damaged("a PDF")


def _page(sheets: Sequence[_Sheet]) -> Page:
    text = join_pages([sheet.rows for sheet in sheets])
    letters = sum(map(str.isalpha, text))
    if letters < _LEAST:
        raise refuse(
            "this PDF is a scan: it holds pictures of text, but no text",
            "look for the appeal as a web page; or let a program for text recognition (OCR) read it first",
        )
    if len(_ODD.findall(text)) > _MOST_ODD * len(text):
        hint = "look for the appeal as a web page, or ask who made the PDF for another form of it"
        raise refuse("the letters of this PDF can be seen, but it doesn't say which ones they are", hint)
    return Page(text=text, links=(*dict.fromkeys(link for sheet in sheets for link in sheet.links),))


def _sheets(document: pypdfium2.PdfDocument) -> list[_Sheet]:
    """Return the pages. Raises InputError if there are far too many, PdfiumError if one is broken."""
    if len(document) > MAX_PAGES:
        raise too_long()
    sheets: list[_Sheet] = []
    characters = 0
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        characters += text.count_chars()
        if characters > MAX_CHARACTERS:
            raise too_long()
        rows = to_rows(fragments(text), number)
        sheets.append(_Sheet(rows=(*rows,), links=(*_links(document, page, text),)))
        text.close()
        page.close()
    return sheets


def _links(document: pypdfium2.PdfDocument, page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Iterator[Link]:
    """Yield the web links of a page, with the text that they lie on."""
    position = ctypes.c_int(0)
    link = raw.FPDF_LINK()
    for _ in range(_MOST_LINKS):
        if not raw.FPDFLink_Enumerate(page, position, link):
            return
        url = _url(document, link)
        area = raw.FS_RECTF()
        if url.lower().startswith(("http://", "https://")) and raw.FPDFLink_GetAnnotRect(link, area):
            edge = (area.top - area.bottom) / 4  # the lines above and below reach into it
            found = text.get_text_bounded(area.left, area.bottom + edge, area.right, area.top - edge)
            words = " ".join(found.split())
            if words:
                yield Link(text=words, url=url)


def _url(document: pypdfium2.PdfDocument, link: raw.FPDF_LINK) -> str:
    action = raw.FPDFLink_GetAction(link)
    buffer = ctypes.create_string_buffer(_LONGEST_URL)
    length = raw.FPDFAction_GetURIPath(document, action, buffer, _LONGEST_URL) if action else 0
    return buffer.value.decode("utf-8", "replace") if 0 < length <= _LONGEST_URL else ""
