"""Zip archives: a stranger's read with care, ours written with fixed times from parts that were deflated before."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from ualetter.problems import refuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from zipfile import ZipInfo

MIB = 2**20
_MOST_MEMBERS = 1000
_LARGEST_MEMBER = 20 * MIB
_LARGEST = 50 * MIB
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How old Word files begin, and new ones with a password."""
_DAMAGE = (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, struct.error)
"""What `zipfile` raises over a broken archive."""
SAVE_AS_DOCX = 'open it in Word or LibreOffice and save it as "Word document (.docx)", without a password'
SAVE_AGAIN = "save it again in Word or LibreOffice"
_LOCKED = 1

# Field by field as in PKWARE's APPNOTE.TXT, 4.3.7, 4.3.12 and 4.3.16.
_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_UTF8 = 0x800
_MIDNIGHT, _NEW_YEAR_1980 = 0, 0x21

Segment = tuple[bytes, bytes]
"""Some bytes, and the same as whole deflate blocks that any others may follow."""
_STORE_UP_TO = 2048
_END_OF_DEFLATE = b"\x03\x00"
"""An empty last block."""


def unpack(archive: bytes) -> dict[str, bytes]:
    """Read all members; InputError if it is no zip, or one that is locked, damaged or swells beyond measure."""
    if archive.startswith(_COMPOUND_FILE):
        raise refuse("this is an old Word file (.doc), or one with a password", SAVE_AS_DOCX)
    try:
        with ZipFile(BytesIO(archive)) as file:
            members = [member for member in file.infolist() if not member.filename.endswith("/")]
            _limit(members)
            return {member.filename: file.read(member) for member in members}
    except _DAMAGE as error:
        raise refuse("this is not a Word document (.docx), or it is damaged", SAVE_AS_DOCX) from error


def _limit(members: list[ZipInfo]) -> None:
    if any(member.flag_bits & _LOCKED for member in members):
        raise refuse("this document is locked with a password", SAVE_AS_DOCX)
    if len({member.filename for member in members}) < len(members) or any(
        member.compress_type not in {ZIP_STORED, ZIP_DEFLATED} for member in members
    ):
        raise refuse("this document is packed in a way that no word processor does", SAVE_AS_DOCX)
    sizes = [member.file_size for member in members]
    if len(sizes) > _MOST_MEMBERS or sum(sizes) > _LARGEST or max(sizes, default=0) > _LARGEST_MEMBER:
        raise refuse(
            f"this document is too large: at most {_MOST_MEMBERS} parts, {_LARGEST_MEMBER // MIB} MiB each and "
            f"{_LARGEST // MIB} MiB in all when unpacked",
            "use smaller pictures in the letterhead",
        )


def deflated(data: bytes) -> Segment:
    """Compress on its own, up to a byte's border, so that it can be spliced."""
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    return data, compressor.compress(data) + compressor.flush(zlib.Z_FULL_FLUSH)


def stored(data: bytes) -> Segment:
    """Wrap as it is if short, which is quicker for what no second letter will have."""
    size = len(data)
    if size > _STORE_UP_TO:
        return deflated(data)
    return data, struct.pack("<BHH", 0, size, 0xFFFF - size) + data


@dataclass(frozen=True, kw_only=True)
class Archive:
    """A zip without its end: members, their entries in the directory, and how many there are."""

    members: bytes = b""
    directory: bytes = b""
    count: int = 0


def add(archive: Archive, parts: Iterable[tuple[str, list[Segment]]]) -> Archive:
    """Append members put together from segments."""
    members, directory, count = [archive.members], [archive.directory], archive.count
    offset = len(archive.members)
    for name, segments in parts:
        data = b"".join([data for data, _ in segments])
        blocks = b"".join([blocks for _, blocks in segments]) + _END_OF_DEFLATE
        path = name.encode()
        flags = 0 if name.isascii() else _UTF8
        file = (flags, ZIP_DEFLATED, _MIDNIGHT, _NEW_YEAR_1980, zlib.crc32(data), len(blocks), len(data), len(path), 0)
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *file) + path
        directory += [_CENTRAL.pack(b"PK\1\2", _VERSION, _VERSION, *file, 0, 0, 0, 0, offset), path]
        members += [local, blocks]
        offset += len(local) + len(blocks)
        count += 1
    return Archive(members=b"".join(members), directory=b"".join(directory), count=count)


def finish(archive: Archive) -> bytes:
    """Put the directory behind the members."""
    size, offset = len(archive.directory), len(archive.members)
    end = _END.pack(b"PK\5\6", 0, 0, archive.count, archive.count, size, offset, 0)
    return b"".join([archive.members, archive.directory, end])
