"""The bytes of a text or a web page to characters."""

from __future__ import annotations

import codecs
import re

from ualetter.documents.refusals import PASTE
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins like the next one
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(rb"""<meta\b[^<>]{0,500}?charset\s*=\s*["']?\s*([-\w.:]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\s*<\?xml\b[^<>]{0,200}?encoding\s*=\s*["']([-\w.:]{2,40})""", re.IGNORECASE)
_HEAD = 16384
# As browsers do: these names stand on pages that were written on Windows.
_WESTERN = {"iso8859-1", "ascii", "cp1252"}
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_NOT_TEXT = 0.02  # of the characters
_LATIN = "the bytes of this file aren't UTF-8, so it was read as Latin-1 (Windows-1252): look at letters with accents"
_LOST = "some bytes of this file can't be read and show as “\ufffd”: look at the words around them"


def decode(data: bytes, *, html: bool = False, charset: str | None = None) -> tuple[str, tuple[str, ...]]:
    """Return a text with line feeds alone, and doubts about its letters.

    A byte order mark counts most, then `charset`, then what a web page says in itself, then UTF-8, then Windows-1252.
    Raises InputError if it is no text.
    """
    text, doubts = _decoded(data, charset or (_declared(data) if html else None))
    if len(_CONTROL.findall(text)) > _NOT_TEXT * len(text):
        raise _not_text()
    return text.replace("\r\n", "\n").replace("\r", "\n"), doubts


def _not_text() -> InputError:
    return refuse("this is not a text, but a file of a program that ualetter doesn't know", PASTE)


def _decoded(data: bytes, declared: str | None) -> tuple[str, tuple[str, ...]]:
    for mark, name in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(name, "replace")
            return text, (_LOST,) if "\ufffd" in text else ()
    if declared is not None:
        text = _western(data) if declared in _WESTERN else data.decode(declared, "replace")
        if "\ufffd" not in text:
            return text, ()
    return _guessed(data)


def _declared(data: bytes) -> str | None:
    """Return Python's name of the encoding that a web page says it has, if there is such a one for text."""
    found = _XML.match(data) or _CHARSET.search(data[:_HEAD])
    return known(found[1].decode("ascii")) if found else None


def known(charset: str) -> str | None:
    """Return Python's name of an encoding of text, if there is one of that name."""
    try:
        codec = codecs.lookup(charset)
        "".encode(codec.name)
    except (LookupError, ValueError):  # also the codecs that turn bytes into bytes
        return None
    # A page that we could read its name in isn't in the other ones that take two bytes a letter.
    return (
        None
        if codec.name.startswith(("utf-16", "utf-32", "utf-7", "idna", "punycode", "unicode", "raw"))
        else codec.name
    )


def _guessed(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = sum(1 for char in text if char > "\x7f") - wrong
    if right > wrong:  # in Latin-1, letters with accents hardly ever look like UTF-8
        return text, (_LOST,)
    return _western(data), (_LATIN,)


def _western(data: bytes) -> str:
    """Decode Windows-1252, with the five bytes that it lacks as in Latin-1."""
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return "".join(_WINDOWS[byte] for byte in data)


_WINDOWS = tuple(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(256))
