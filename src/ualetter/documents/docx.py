"""A Word file (DOCX) to its text: an archive of XML, of which four parts are read and no other."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from lxml import etree

from ualetter.documents.docx_text import DocxWriter
from ualetter.documents.model import Page
from ualetter.documents.refusals import damaged, tangled
from ualetter.documents.word_lists import Lists
from ualetter.documents.word_styles import Styles

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element as Element

MAX_PART = 20_000_000
"""Bytes of XML; an Urgent Action has a hundred thousand."""
_MAIN = "word/document.xml"
# Files of strict Office Open XML differ only in the names of their namespaces.
_STRICT = (
    (
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    ),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)
_BROKEN = (
    zipfile.BadZipFile, zlib.error, etree.XMLSyntaxError, KeyError, ValueError, RuntimeError, NotImplementedError,
    EOFError, OSError,
)  # fmt: skip


def read(data: bytes) -> Page:
    """Return the text of a Word file, without its headers, footers and notes. Raises InputError if it is broken."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            main = _main_part(archive)
            relations = _relations(archive, main)
            styles = Styles(_part(archive, relations.get("styles")))
            lists = Lists(_part(archive, relations.get("numbering")))
            root = _part(archive, main)
    except _BROKEN:
        raise damaged("a Word file") from None
    if root is None:
        raise damaged("a Word file")
    writer = DocxWriter(styles, lists, relations)
    text = writer.write(root)
    return Page(text=text, links=writer.links, doubts=writer.doubts)


def _main_part(archive: zipfile.ZipFile) -> str:
    return _relations(archive, "").get("officeDocument", _MAIN)


def _relations(archive: zipfile.ZipFile, part: str) -> dict[str, str]:
    """Return what a part refers to: links by their ids, other parts by the last word of their kind."""
    folder, name = posixpath.split(part)
    root = _part(archive, posixpath.join(folder, "_rels", f"{name}.rels"))
    found: dict[str, str] = {}
    for relation in () if root is None else root:
        target = relation.get("Target", "")
        if relation.get("TargetMode") == "External":
            found[relation.get("Id", "")] = target
        else:
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            found[relation.get("Type", "").rpartition("/")[2]] = path
    return found


def _part(archive: zipfile.ZipFile, name: str | None) -> Element | None:
    """Return the root of a part, or None if there is no such part. Raises InputError if it is far too large."""
    if name is None or name not in archive.NameToInfo:
        return None
    if archive.NameToInfo[name].file_size > MAX_PART:
        raise tangled("a Word file that unpacks to a size")
    content = archive.read(name)
    for strict, usual in _STRICT:
        content = content.replace(strict, usual)
    # Word writes no document types; without one there are no entities to expand or to fetch.
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise ValueError(name)
    return root
