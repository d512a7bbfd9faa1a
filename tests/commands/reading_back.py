"""Reading documents with other people's programs: the paragraphs that a reader sees."""

from __future__ import annotations

import io

import docx
from markdown_it import MarkdownIt

TYPE_CHECKING = False
if TYPE_CHECKING:
    from markdown_it.token import Token

FORMATS = ("text", "markdown", "docx")


def paragraphs(format_name: str, content: bytes) -> list[str]:
    """The lines or paragraphs of a document, without those that are empty."""
    found = {"text": _text, "markdown": _markdown, "docx": _docx}[format_name](content)
    return [paragraph for paragraph in found if paragraph.strip()]


def words(format_name: str, content: bytes) -> str:
    """Everything a document says, in one line."""
    return " ".join(" ".join(paragraphs(format_name, content)).split())


def _text(content: bytes) -> list[str]:
    return content.decode().split("\n")


def _docx(content: bytes) -> list[str]:
    document = docx.Document(io.BytesIO(content))
    return [line for paragraph in document.paragraphs for line in paragraph.text.split("\n")]


def _markdown(content: bytes) -> list[str]:
    inline = [token for token in MarkdownIt("commonmark").parse(content.decode()) if token.type == "inline"]
    return [line for token in inline for line in _shown(token).split("\n")]


def _shown(inline: Token) -> str:
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    known = {"text", "strong_open", "strong_close", "em_open", "em_close", *breaks}
    children = inline.children or []
    unknown = {child.type for child in children} - known
    if unknown:
        raise AssertionError(f"more than words and emphasis: {unknown}")
    return "".join(breaks.get(child.type, child.content) for child in children)
