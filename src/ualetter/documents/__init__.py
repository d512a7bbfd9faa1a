"""The bytes of a page that somebody saved, to its text: plain text, web pages, e-mails, PDF and DOCX."""

from __future__ import annotations

from ualetter.documents.model import Link, Page
from ualetter.documents.reading import MAX_BYTES, read_page

__all__ = ["MAX_BYTES", "Link", "Page", "read_page"]
