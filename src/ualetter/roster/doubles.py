"""People who stand in a roster twice, found in little memory."""

from __future__ import annotations

import unicodedata
from array import array
from hashlib import blake2b

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Writer
    from ualetter.roster.model import Guest

_SLOTS = 1 << 10


class Doubles:
    """Remembers who was there: 24 bytes a person at least, 48 at most.

    A hash of 64 bits stands for each person, so among a million one is taken for another once in 30 million rosters.
    """

    def __init__(self) -> None:
        self._hashes = array("Q", bytes(8 * _SLOTS))  # 0 is a free slot
        self._rows = array("I", bytes(4 * _SLOTS))
        self._count = 0

    def first_row(self, guest: Guest) -> int | None:
        """Return the row in which the same person stood first, None if this is the first or has no name.

        The same is who has the same name, address, town and e-mail, in whatever case and Unicode form.
        """
        if guest.writer.name is None:
            return None
        person = _hash(guest.writer)
        slot = self._slot(person)
        if self._hashes[slot]:
            return self._rows[slot]
        self._hashes[slot], self._rows[slot] = person, guest.row
        self._count += 1
        if self._count * 2 > len(self._hashes):
            self._grow()
        return None

    def _slot(self, person: int) -> int:
        """Return the slot of a person, or the free one that is to be theirs."""
        hashes, last = self._hashes, len(self._hashes) - 1
        slot = person & last
        while hashes[slot] not in {0, person}:
            slot = (slot + 1) & last
        return slot

    def _grow(self) -> None:
        hashes, rows = self._hashes, self._rows
        self._hashes, self._rows = array("Q", bytes(16 * len(hashes))), array("I", bytes(8 * len(hashes)))
        for person, row in zip(hashes, rows, strict=True):
            if person:
                slot = self._slot(person)
                self._hashes[slot], self._rows[slot] = person, row


def _hash(writer: Writer) -> int:
    told = (writer.name or "", *writer.address, writer.town or "", writer.email or "")
    text = "\n".join([" ".join(part.split()) for part in told])
    if not text.isascii():
        text = unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).casefold())
    return int.from_bytes(blake2b(text.lower().encode("utf-8", "replace"), digest_size=8).digest(), "big") or 1
