"""The bytes of a roster as text: which encoding they are in, and what to say if they aren't."""

from __future__ import annotations

import codecs
import io

from ualetter.problems import Place, misuse, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import IO

    from ualetter.problems import InputError

USUAL = "utf-8"
ESCAPED = "\udc80-\udcff"
"""What bytes become that aren't text (Python's `surrogateescape`): so rows are still told apart and counted."""
_LIKELY = "cp1252"  # what spreadsheet programs on Windows call plain CSV, in western Europe and the Americas
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_MOST_SHOWN = 60


class _Borrowed(io.RawIOBase):
    """A stream that belongs to somebody else, who closes it, with bytes in front that were read already."""

    def __init__(self, head: bytes, stream: IO[bytes]) -> None:
        self._head = head
        self._stream = stream

    def readable(self) -> bool:
        """Say what `io` asks of a stream."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]  # its caller below gives this type
        """Read what there is, up to the size of the buffer."""
        content = self._head or self._stream.read(len(buffer))
        self._head = content[len(buffer) :] if self._head else b""
        content = content[: len(buffer)]
        buffer[: len(content)] = content
        return len(content)


def as_text(head: bytes, stream: IO[bytes], encoding: str | None) -> io.TextIOWrapper:
    """Return the text of a stream whose first bytes, at least three, are in `head`; line ends stay as they are.

    A byte order mark counts more than `encoding`, which counts more than UTF-8. Raises UsageError for an encoding that
    there isn't.
    """
    marked = next((name for mark, name in _BOMS if head.startswith(mark)), None)
    raw = io.BufferedReader(_Borrowed(head, stream), 1 << 16)
    try:
        return io.TextIOWrapper(raw, marked or encoding or USUAL, "surrogateescape", newline="")
    except (LookupError, ValueError):
        hint = "most files are utf-8; older ones from Windows cp1252, from a Mac mac-roman"
        raise misuse(f"`--encoding {encoding}` is no encoding of text", hint) from None


def not_text(cells: Sequence[str], place: Place, encoding: str) -> InputError:
    """Return the error for a row with bytes that aren't text, with its first such cell as it would read elsewhere."""
    name = "UTF-8" if _is_utf8(encoding) else f"`{encoding}`"
    message = f"row {place.line} isn't {name} text"
    likely = _likely(cells) if _is_utf8(encoding) else None
    if likely is None:
        return refuse(message, "save the file as “CSV UTF-8”, or say what it is by `--encoding`", place)
    return refuse(
        f"{message}: with `--encoding {_LIKELY}` it would read “{likely}”",
        "use that if it looks right; otherwise save the file as “CSV UTF-8” and try again",
        place,
    )


def _is_utf8(encoding: str) -> bool:
    return encoding.startswith(USUAL)


def _likely(cells: Sequence[str]) -> str | None:
    for cell in cells:
        try:
            cell.encode(USUAL)
        except UnicodeEncodeError:
            try:
                text = cell.strip().encode(USUAL, "surrogateescape").decode(_LIKELY)
            except UnicodeError:
                return None
            return text if len(text) <= _MOST_SHOWN else f"{text[:_MOST_SHOWN]}…"
    return None
