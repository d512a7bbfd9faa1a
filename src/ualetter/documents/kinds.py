"""What kind of file some bytes are: told by the bytes, with a little help from the name."""

from __future__ import annotations

import io
import re
import zipfile
from enum import Enum, auto

from ualetter.documents.refusals import PASTE, damaged
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import InputError


class Kind(Enum):
    """What can be read."""

    TEXT = auto()
    HTML = auto()
    MAIL = auto()
    PDF = auto()
    DOCX = auto()


_SAVE = "open it in your office program and save it as PDF or DOCX"
_WEB = "open it in your browser and save it as “web page, HTML only”, or print it to a PDF"
_UNPACK = "unpack it, and import the file inside"

# First bytes of what holds no text that we read: what it is, and what to do.
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (rb"\{\\rtf", "this is an RTF file", _SAVE),
    (rb"bplist00", "this is a web archive of Safari", _WEB),
    (rb"\x1f\x8b|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|BZh[1-9]1AY|\xfd7zXZ\x00", "this is a packed archive", _UNPACK),
    (rb"(?s).{68}MOBI|.{60}BOOKMOBI", "this is an e-book", PASTE),
)
_PICTURES = re.compile(
    rb"\xff\xd8\xff|\x89PNG|GIF8[79]a|RIFF.{4}WEBP|II\*\x00|MM\x00\*|BM.{4}\x00{4}"
    rb"|.{4}ftyp(?:hei[cfmsx]|hev[cmsx]|mif1|msf1|avi[fs])|\x00\x00\x01\x00|\x00\x00\x00\x0cJXL |\xff\x0a.\x00",
    re.DOTALL,
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OLE_LOCKED = "EncryptedPackage".encode("utf-16-le")
_IN_ZIP = (
    (b"opendocument", "this is an OpenDocument file", _SAVE),
    (b"epub+zip", "this is an e-book (EPUB)", PASTE),
)
_HEAD = 4096

_HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|base|main|article|section|div|span|p|h[1-6]|table|ul|ol|br)\b[^<>]*>)",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?>", re.IGNORECASE)
_HTML_NAME = (".html", ".htm", ".xhtml", ".xht")
_FIELD = re.compile(r"([!-9;-~]+):[ \t]?[^\n]*\n(?:[ \t][^\n]*\n)*")
_FIELDS_OF_MAIL = {"mime-version", "message-id", "received", "return-path", "delivered-to", "content-type", "x-mailer"}


def of_bytes(data: bytes) -> Kind | None:
    """Return the kind of a file that isn't text, None for what may be text.

    Raises InputError, which says what it is, for a kind that can't be read.
    """
    head = data[:_HEAD]
    if b"%PDF-" in head[:1024]:
        return Kind.PDF
    if head.startswith(b"PK") and head[2:4] in {b"\x03\x04", b"\x05\x06", b"\x07\x08"}:
        return _of_zip(data)
    if head.startswith(_OLE):
        raise _old_office(data)
    if _PICTURES.match(head):
        hint = "if it shows the text of an appeal, open the appeal itself, and save it as PDF or HTML"
        raise refuse("this is a picture, not text", hint)
    for pattern, message, hint in _OTHERS:
        if re.match(pattern, head):
            raise refuse(message, hint)
    return None


def _of_zip(data: bytes) -> Kind:
    """Return `Kind.DOCX`, or raise what the archive is instead."""
    for mark, message, hint in _IN_ZIP:
        if mark in data[:200]:
            raise refuse(message, hint)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OSError):
        raise damaged("a Word file or an archive") from None
    if any(name.startswith("word/") for name in names):
        return Kind.DOCX
    if any(name.startswith(("xl/", "ppt/")) for name in names):
        raise refuse("this is a spreadsheet or a presentation, not a page of text", PASTE)
    raise refuse("this is an archive (ZIP)", _UNPACK)


def _old_office(data: bytes) -> InputError:
    if _OLE_LOCKED in data:
        return refuse("this Word file is locked with a password", "open it, take the password away, and save it")
    return refuse("this is a file of an old Word or office program", _SAVE)


def of_text(text: str, name: str) -> Kind:
    """Return which kind of text this is."""
    start = text[:_HEAD]
    if _HTML_START.match(start):
        return Kind.HTML
    if name.lower().endswith(_HTML_NAME) and _TAG.search(text):
        return Kind.HTML
    return Kind.MAIL if _is_mail(text[: 8 * _HEAD]) else Kind.TEXT


def _is_mail(text: str) -> bool:
    """Say whether a text begins with at least three header fields, one of which only machines write."""
    names: list[str] = []
    end = 0
    if text.startswith("From ") and "\n" in text:  # a mailbox puts such a line before each message
        end = text.index("\n") + 1
    while field := _FIELD.match(text, end):
        names.append(field[1].lower())
        end = field.end()
    return len(names) > 2 and not _FIELDS_OF_MAIL.isdisjoint(names)  # noqa: PLR2004  as the docstring says
