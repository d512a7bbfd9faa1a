"""A saved e-mail, or a web page that a browser saved as one file (MHTML), to its text."""

from __future__ import annotations

import email
from dataclasses import replace
from email.errors import MessageError
from email.header import decode_header, make_header
from itertools import islice

from ualetter.documents import encoding, web
from ualetter.documents.model import Page
from ualetter.documents.refusals import PASTE, damaged
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import Message

_MOST_PARTS = 1000
# What the standard library raises for messages that aren't as they should be.
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, RecursionError)
_WEB = ("http://", "https://")


def read(data: bytes) -> Page:
    """Return the text of an e-mail, with its subject above, or of a web page in the form of one.

    Raises InputError if it has none.
    """
    try:
        message = email.message_from_bytes(data)
        parts = [part for part in islice(message.walk(), _MOST_PARTS) if not part.is_multipart()]
        page = _body(parts)
        address = message.get("Snapshot-Content-Location") or message.get("Content-Location")
        subject = "" if address else _subject(message)
        doubts = tuple(f"the attached file “{name}” was not read" for name in _attached(parts))
    except _BROKEN:
        raise damaged("an e-mail") from None
    text = page.text if subject in page.text else f"{subject}\n\n{page.text}"
    url = str(address) if address and str(address).startswith(_WEB) else page.url
    return replace(page, text=text, doubts=(*page.doubts, *doubts), url=url)


def _body(parts: Sequence[Message]) -> Page:
    """Return the first part that is a web page, or else the first that is text."""
    shown = [part for part in parts if not part.get_filename()]
    for kind in ("text/html", "text/plain"):
        for part in shown:
            if part.get_content_type() == kind and (content := _content(part)).strip():
                return _page(content, part.get_content_charset(), html_page=kind == "text/html")
    raise refuse("there is no text in this e-mail", f"if it has an attached file, save and import that; or {PASTE}")


def _content(part: Message) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _page(content: bytes, charset: str | None, *, html_page: bool) -> Page:
    text, doubts = encoding.decode(content, html=html_page, charset=encoding.known(charset) if charset else None)
    return web.read(text, doubts) if html_page else Page(text=text.strip("\n"), doubts=doubts)


def _subject(message: Message) -> str:
    return " ".join(str(make_header(decode_header(message.get("Subject", "")))).split())


def _attached(parts: Sequence[Message]) -> list[str]:
    """Return the names of attached documents; those of pictures don't matter."""
    names = [part.get_filename() for part in parts if part.get_content_maintype() != "image"]
    return [" ".join(name.split()) for name in names if name]
