"""What the files of a night are called."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.night.plan import Piece

LETTERS = "letters"
PRINT = "print"
STATIONERY = "stationery"
MANIFEST = "manifest.csv"
FAILED = "failed.csv"

# With campaign and target ids of 64 and 32 bytes twice, a name stays below the 255 bytes that most disks take.
_MOST_NAME_BYTES = 80
_WORDS = "LMN"  # Unicode's letters, their marks, and digits


def serial_width(total: int) -> int:
    """Return how many digits the serial numbers of a night have, so that names sort as the numbers do."""
    return max(4, len(str(total)))


def serial(piece: Piece, width: int) -> str:
    """Return a piece's serial number as it is printed everywhere."""
    return f"{piece.serial:0{width}}"


def stem(piece: Piece, width: int, *, names: bool) -> str:
    """Return what a piece's files are called without suffix: `0007-ua-140-20-heng`.

    It begins with a number that no other has: it is no reserved name of Windows, and no two differ only in case.
    """
    kind = piece.kind
    parts = [serial(piece, width), kind.campaign, kind.target]
    if kind.copy_to:
        parts += ["copy", kind.copy_to]
    if names and piece.writer.name:
        parts.append(cleaned(piece.writer.name))
    return "-".join(part for part in parts if part)


def cleaned(name: str) -> str:
    """Return a person's name as a part of a file's name: letters and digits of any script, hyphens between them."""
    typed = unicodedata.normalize("NFC", name)
    spaced = "".join(char if unicodedata.category(char)[0] in _WORDS else " " for char in typed)
    return "-".join(spaced.split()).encode()[:_MOST_NAME_BYTES].decode("utf-8", "ignore").rstrip("-")


def volume_name(kind: str, number: int, count: int) -> str:
    """Return the name of one of `count` PDFs of a kind: `letters.pdf`, or `letters-02.pdf` of several."""
    return f"{kind}.pdf" if count == 1 else f"{kind}-{number:0{max(2, len(str(count)))}}.pdf"
