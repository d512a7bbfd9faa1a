"""Letters as Word documents: a group's own letterhead, or ours, with each slot replaced by paragraphs in its style."""

from __future__ import annotations

from ualetter.formats.docx.render import render
from ualetter.formats.docx.template import Template, load

__all__ = ["Template", "load", "render"]
