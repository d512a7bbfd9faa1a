"""The bytes of a page that somebody saved or pasted, to its text."""

from __future__ import annotations

import re

from ualetter.documents import kinds
from ualetter.documents.encoding import decode
from ualetter.documents.kinds import Kind
from ualetter.documents.model import Page
from ualetter.documents.refusals import MAX_CHARACTERS, PASTE, too_long
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import InputError

MAX_BYTES = 50_000_000
"""No page is larger; whoever reads the bytes holds this limit."""
_WORD = re.compile(r"[^\W\d_]{2}|[^\W\d_\x00-\u2e7f]")


def read_page(data: bytes, name: str) -> Page:
    """Return what a document says. Its bytes tell its kind; `name` is where it comes from, or empty.

    Nothing is fetched, and nothing in it is run. Raises InputError, which says what it is and what to do, for
    what holds no text of a page.
    """
    if not data.strip():
        raise _empty(name)
    page = _read(data, name)
    if len(page.text) > MAX_CHARACTERS:
        raise too_long()
    if not _WORD.search(page.text):
        raise refuse("there are no words on this page", f"check that it is the right one; or {PASTE}")
    return page


def _empty(name: str) -> InputError:
    if name:
        return refuse("this file is empty", "save the page again, and look that its text is in the file")
    return refuse(
        "nothing was pasted or piped in", "copy the text of the whole page first; or save it, and name its file"
    )


def _read(data: bytes, name: str) -> Page:
    kind = kinds.of_bytes(data)
    if kind is Kind.PDF:
        from ualetter.documents import pdf  # noqa: PLC0415  its library is large

        return pdf.read(data)
    if kind is Kind.DOCX:
        from ualetter.documents import docx  # noqa: PLC0415  as above

        return docx.read(data)
    return _read_text(data, name)


def _read_text(data: bytes, name: str) -> Page:
    text, doubts = decode(data)
    kind = kinds.of_text(text, name)
    if kind is Kind.HTML:
        from ualetter.documents import web  # noqa: PLC0415  its library is large

        return web.read(*decode(data, html=True))
    if kind is Kind.MAIL:
        from ualetter.documents import mail  # noqa: PLC0415  rarely used

        return mail.read(data)
    return Page(text=text, doubts=doubts)
