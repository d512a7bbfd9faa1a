from __future__ import annotations

import io
import re
import zipfile

import pytest
from documents_cases import OFFICE_TEXT, from_office, refusal, text_of, word
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_BREAK
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt

from ualetter.documents import Link, read_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from docx.document import Document


def tight(document: Document, *texts: str) -> None:
    for text in texts:
        form = document.add_paragraph(text).paragraph_format
        form.space_before = form.space_after = Pt(0)


def test_paragraphs_with_space_between_them_have_a_gap_and_others_not() -> None:
    def write(document: Document) -> None:
        document.add_heading("Urgent Action", 0)
        document.add_paragraph("Dear Minister,")
        tight(document, "Ann Example", "1 Sample Street", "", "Ben Sample")

    assert text_of(word(write)) == "Urgent Action\n\nDear Minister,\n\nAnn Example\n1 Sample Street\n\nBen Sample"


def test_a_style_takes_its_space_from_the_one_it_is_based_on() -> None:
    def write(document: Document) -> None:
        for name, base, space in (("Tight", "Normal", 0), ("Tighter", "Tight", None), ("Wide", "Tight", 12)):
            style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style = document.styles[base]
            style.paragraph_format.space_after = None if space is None else Pt(space)
        for text, name in (("one", "Tight"), ("two", "Tighter"), ("three", "Wide"), ("four", "Wide")):
            document.add_paragraph(text, name)

    assert text_of(word(write)) == "one\ntwo\nthree\n\nfour"


def test_long_paragraphs_are_told_apart_also_without_space() -> None:
    long = " ".join(["words"] * 60)
    assert text_of(word(lambda document: tight(document, long, long))) == f"{long}\n\n{long}"


def test_lines_tabs_and_hyphens_inside_a_paragraph() -> None:
    def write(document: Document) -> None:
        run = document.add_paragraph("one\ttwo\nthree").add_run()
        run.add_break(WD_BREAK.PAGE)
        run.add_text("four")
        run.add_break()
        run.add_text("five")
        run._r.append(parse_xml(f"<w:noBreakHyphen {nsdecls('w')}/>"))  # noqa: SLF001  python-docx has no name for it
        run.add_text("six")

    assert text_of(word(write)) == "one\ttwo\nthree\nfour\nfive-six"


def test_lists_have_their_marks() -> None:
    def write(document: Document) -> None:
        for style in ("List Bullet", "List Number", "List Bullet 2"):
            document.add_paragraph("one", style)
            document.add_paragraph("two", style)
        document.add_paragraph("three", "List Number")

    expected = "• one\n• two\n\n1. one\n2. two\n\n• one\n• two\n\n3. three"
    assert text_of(word(write)) == expected


NUMBERING = """
<w:numbering {ns}>
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/></w:lvl>
    <w:lvl w:ilvl="2"><w:numFmt w:val="none"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="0"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def listed(*items: tuple[int, int, str]) -> bytes:
    """Return a file of paragraphs, each with the id of its list and its depth."""
    paragraphs = "".join(
        f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{text}</w:t></w:r></w:p>"
        for number, depth, text in items
    )
    return packed(paragraphs, {"word/numbering.xml": NUMBERING.format(ns=nsdecls("w"))})


def packed(body: str, parts: Mapping[str, str] | None = None) -> bytes:
    """Return a Word file of our own making, with relations to the parts that are there."""
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    related = "".join(
        f'<Relationship Id="{name}" Type="{base}/{name[5:-4]}" Target="{name[5:]}"/>' for name in parts or {}
    )
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {nsdecls('w', 'r')}><w:body>{body}</w:body></w:document>")
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{namespace}">{related}</Relationships>'
        )
        for name, content in (parts or {}).items():
            archive.writestr(name, content)
    return out.getvalue()


def test_items_are_counted_as_word_does() -> None:
    data = listed(
        (1, 0, "one"), (1, 1, "two"), (1, 1, "three"), (1, 0, "four"), (1, 1, "five"), (1, 2, "six"), (2, 0, "seven"),
        (2, 0, "eight"), (0, 0, "nine"), (9, 0, "ten"),
    )  # fmt: skip
    expected = ["3. one", "a. two", "b. three", "4. four", "a. five", "six", "1. seven", "2. eight", "nine", "• ten"]
    assert text_of(data).split("\n") == expected


def test_a_table_is_read_row_by_row() -> None:
    def write(document: Document) -> None:
        document.add_paragraph("Targets")
        table = document.add_table(2, 2)
        table.cell(0, 0).text = "Phone"
        table.cell(0, 1).text = "+00 555 0100"
        table.cell(1, 0).text = "Ann\nStreet"
        table.cell(1, 1).text = "Ben\nRoad"
        inner = document.add_table(1, 2)
        inner.cell(0, 0).add_table(1, 2).cell(0, 1).text = "inside"
        inner.cell(0, 1).text = "beside"

    expected = "Targets\n\nPhone\t+00 555 0100\n\nAnn\nStreet\n\nBen\nRoad\n\ninside\tbeside"
    assert text_of(word(write)) == expected


BOX = """
<w:r {ns}><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">
<mc:Choice Requires="wps"><w:drawing><wps:txbx
xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><w:txbxContent>
<w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
<mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>"""


def test_a_text_box_follows_its_paragraph_and_is_read_once() -> None:
    def write(document: Document) -> None:
        paragraph = document.add_paragraph("one ")
        paragraph._p.append(parse_xml(BOX.format(ns=nsdecls("w"))))  # noqa: SLF001  python-docx has no name for it
        paragraph.add_run("two")
        document.add_paragraph("three")

    assert text_of(word(write)) == "one two\n\nin the box\n\nthree"


def test_headers_footers_and_what_is_hidden_or_deleted_are_left_out() -> None:
    def write(document: Document) -> None:
        document.sections[0].header.paragraphs[0].text = "header"
        document.sections[0].footer.paragraphs[0].text = "footer"
        paragraph = document.add_paragraph("seen")
        paragraph.add_run(" hidden").font.hidden = True
        deleted = f"<w:del {nsdecls('w')}><w:r><w:delText> deleted</w:delText></w:r></w:del>"
        moved = f"<w:moveFrom {nsdecls('w')}><w:r><w:t> moved</w:t></w:r></w:moveFrom>"
        added = f"<w:ins {nsdecls('w')}><w:r><w:t> added</w:t></w:r></w:ins>"
        for change in (deleted, moved, added):
            paragraph._p.append(parse_xml(change))  # noqa: SLF001  python-docx has no name for it

    assert text_of(word(write)) == "seen added"


def linked(document: Document, words: str, url: str) -> None:
    paragraph = document.add_paragraph("See ")
    target = document.part.relate_to(url, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = parse_xml(f"<w:hyperlink {nsdecls('w')}><w:r><w:t>{words}</w:t></w:r></w:hyperlink>")
    link.set(qn("r:id"), target)
    paragraph._p.append(link)  # noqa: SLF001  python-docx has no name for it
    paragraph.add_run(" now")


def field(code: str, words: str) -> str:
    return (
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code[:9]}</w:instrText></w:r><w:r><w:instrText>{code[9:]}</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{words}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def test_links_are_collected_and_addresses_written() -> None:
    def write(document: Document) -> None:
        linked(document, "the form", "https://example.org/form")
        linked(document, "email him", "mailto:ann@example.org")
        linked(document, "ben@example.org", "mailto:ben@example.org")

    page = read_page(word(write), "page.docx")
    assert page.text == "See the form now\n\nSee email him ann@example.org now\n\nSee ben@example.org now"
    assert page.links == (Link(text="the form", url="https://example.org/form"),)


def test_links_may_also_be_fields() -> None:
    body = field(' HYPERLINK "https://example.org/f" ', "the form") + field(" PAGE ", "7") + field("", "Ann")
    page = read_page(packed(body), "page.docx")
    assert page.text == "the form\n7\nAnn"
    assert page.links == (Link(text="the form", url="https://example.org/f"),)


def test_strict_files_are_read_like_others() -> None:
    def strict(content: bytes) -> bytes:
        content = content.replace(b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                                  b"http://purl.oclc.org/ooxml/wordprocessingml/main")  # fmt: skip
        return content.replace(b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                               b"http://purl.oclc.org/ooxml/officeDocument/relationships")  # fmt: skip

    def write(document: Document) -> None:
        linked(document, "it", "https://example.org/")
        document.add_paragraph("one", "List Number")

    data = word(write)
    assert read_page(changed(data, strict), "x") == read_page(data, "x")


def changed(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    """Return an archive with a change made to every file in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)))
    return out.getvalue()


@pytest.mark.parametrize(
    "start",
    [
        '<!DOCTYPE d [<!ENTITY a "words">]>',
        '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/hostname">]>',
        '<!DOCTYPE d [<!ENTITY b "bbbbbbbbbb"><!ENTITY a "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
    ],
)
def test_a_file_with_entities_is_refused(start: str) -> None:
    def change(content: bytes) -> bytes:
        if b"<w:body>" not in content:
            return content
        return start.encode() + content.partition(b"?>")[2].replace(b"Dear", b"&a;")

    data = word(lambda document: document.add_paragraph("Dear Minister"))
    assert "can't be read" in refusal(changed(data, change)).message


def test_a_file_that_unpacks_to_far_more_is_refused() -> None:
    data = packed("<w:p/>" + " " * 30_000_000)
    assert len(data) < 100_000
    assert "unpacks" in refusal(data).message


@pytest.mark.parametrize(
    "change",
    [
        lambda content: content[: len(content) // 2],
        lambda content: content[:0],
        lambda content: content.replace(b"</w:body>", b""),
        lambda content: b"<a/>" if content.startswith(b"<?xml") else content,
    ],
)
def test_a_damaged_file_is_refused(change: Callable[[bytes], bytes]) -> None:
    message = refusal(changed(word(lambda document: document.add_paragraph("Dear Minister")), change)).message
    assert "damaged" in message or "no words" in message


def test_a_locked_part_is_refused() -> None:
    data = bytearray(word(lambda document: document.add_paragraph("Dear Minister")))
    for found in re.finditer(b"PK\x01\x02|PK\x03\x04", bytes(data)):
        data[found.start() + (8 if found[0].endswith(b"\x02") else 6)] |= 1  # "encrypted"
    assert "damaged" in refusal(bytes(data)).message


def test_what_libreoffice_writes_is_read_word_for_word(tmp_path: Path) -> None:
    assert text_of(from_office("docx", tmp_path)) == OFFICE_TEXT
