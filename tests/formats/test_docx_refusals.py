from __future__ import annotations

import struct
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZipFile

import pytest
from docx_templates import (
    LETTER,
    NEEDED,
    OURS,
    SPACES,
    document,
    letterhead,
    linked,
    mark,
    members,
    paragraph,
    render,
    slots,
    texts,
    with_parts,
    zipped,
)  # fmt: skip
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.formats import docx
from ualetter.problems import InputError, Problem

ALL = slots(*NEEDED)


def refused(template: bytes) -> list[Problem]:
    with pytest.raises(InputError) as caught:
        docx.load(template, "group.docx")
    problems = list(caught.value.problems)
    assert all(str(problem.place) == "group.docx" and problem.hint for problem in problems)
    return problems


@pytest.mark.parametrize(
    ("body", "message", "hint"),
    [
        (paragraph("From: [YOUR NAME]"), "holds a hole that nobody fills: `[YOUR NAME]`", "remove it"),
        (paragraph("TODO: our address"), "is still to be done", "put what is missing"),
        (paragraph("{{ bdy }}"), "{{ bdy }} is not a mark", "did you mean {{ body }}?"),
        (paragraph("{{ Body }}"), "{{ Body }} is not a mark", "did you mean {{ body }}?"),
        (paragraph("{{ telephone_number }}"), "{{ telephone_number }} is not a mark", "these are known: {{ copy }}"),
        (paragraph("Dear {{ salutation }}"), "with other text: Dear {{ salutation }}", "a paragraph of its own"),
        (paragraph("{{ date }}{{ address }}"), "with other text", "a paragraph of its own"),
        (paragraph("{{ writer.name }}"), "can't be filled: {{ writer.name }}", "remove it"),
        (paragraph("{% if x %}"), "can't be filled: {% if x %}", "remove it"),
        (paragraph("a {{ b"), "can't be filled: {{", "remove it"),
        (paragraph("b }}"), "can't be filled: }}", "remove it"),
        ('<w:p><w:pPr/><w:r><w:t a="{{ date }}"/></w:r></w:p>', "{{ date }}", "of its own"),
        ("<w:p><w:r><w:instrText>IF {{ x }}</w:instrText></w:r></w:p>", "can't be filled: {{ x }}", "remove it"),
        (slots("sender", "sender"), "{{ sender }} stands 2 times", "one place only"),
        (paragraph("{{ sender }}", "<w:pPr><w:sectPr/></w:pPr>"), "{{ sender }} ends a section", "section break"),
        (f"<w:p><w:r><w:t>{mark('sender')}</w:t><w:drawing/></w:r></w:p>", "holds more than the mark", "picture"),
        (f'<w:p><w:r><w:br w:type="page"/><w:t>{mark("sender")}</w:t></w:r></w:p>', "holds more", "page break"),
    ],
)
def test_marks_that_would_not_be_filled(body: str, message: str, hint: str) -> None:
    found = refused(letterhead(ALL + body))
    assert message in found[0].message
    assert hint in str(found[0].hint)


def test_all_marks_that_are_wrong_are_told_at_once() -> None:
    assert len(refused(letterhead(ALL + paragraph("{{ bdy }}") + paragraph("{% x %}") + slots("date")))) == 3


@pytest.mark.parametrize("text", ["{ body }", "{x}", "{A0B1}", "100 %", "{ {", "#}"])
def test_single_braces_are_text(text: str) -> None:
    assert texts(render(LETTER, letterhead(paragraph(text) + ALL)))[0] == text


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>', "tracked changes"),
        ('<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>', "tracked changes"),
        ('<w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr>', "tracked changes"),
        ('<w:moveFrom w:id="1"/>', "tracked changes"),
        ("<w:pPr><w:pPrChange/></w:pPr>", "tracked changes"),
        ('<w:commentRangeStart w:id="1"/>', "comments"),
        ('<w:r><w:commentReference w:id="1"/></w:r>', "comments"),
        ("<w:r><w:instrText> INCLUDE</w:instrText></w:r><w:r><w:instrText>PICTURE x</w:instrText></w:r>", "INCLUDEPIC"),
        ('<w:fldSimple w:instr=" DDEAUTO cmd"/>', "DDEAUTO"),
        ('<w:fldSimple w:instr=" MERGEFIELD Name "/>', "MERGEFIELD"),
    ],
)
def test_what_a_person_has_to_clear_up(inside: str, message: str) -> None:
    assert message in refused(letterhead(f"<w:p>{inside}</w:p>{ALL}"))[0].message


@pytest.mark.parametrize(
    "inside",
    ['<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>', "<w:pPr><w:rPr><w:b/></w:rPr></w:pPr>"],
)
def test_what_needs_no_clearing_up(inside: str) -> None:
    assert inside in members(render(LETTER, letterhead(f"<w:p>{inside}</w:p>{ALL}")))["word/document.xml"].decode()


def test_a_number_in_braces_is_no_mark() -> None:
    numbering = f'<w:numbering {SPACES}><w:lvlText w:val="{{%1}}"/></w:numbering>'
    assert '"{%1}"' in members(render(LETTER, letterhead(ALL, numbering=numbering)))["word/numbering.xml"].decode()


def test_a_comment_without_a_place_is_refused_and_an_empty_list_of_them_dropped() -> None:
    template = linked("comments", "comments.xml")
    with_one = with_parts({"word/comments.xml": f"<w:comments {SPACES}><w:comment/></w:comments>"}, template)
    assert "comments" in refused(with_one)[0].message
    without = with_parts({"word/comments.xml": f"<w:comments {SPACES}/>"}, template)
    assert "word/comments.xml" not in members(render(LETTER, without))


@pytest.mark.parametrize(
    ("kind", "target", "outside", "message"),
    [
        ("image", "https://example.org/pixel.png", True, "fetches something from elsewhere when it is opened (image)"),
        ("frame", "https://example.org/", True, "(frame)"),
        ("oleObject", "embeddings/x.bin", False, "something that a letter can't have (oleObject)"),
        ("aFChunk", "x.html", False, "(aFChunk)"),
        ("image", "media/gone.png", False, "word/media/gone.png of the document is missing"),
    ],
)
def test_what_a_letter_may_not_bring_along(kind: str, target: str, outside: bool, message: str) -> None:  # noqa: FBT001  a case
    used_by = '<w:p><w:r><w:pict r:id="rId9"/></w:r></w:p>'
    assert message in refused(linked(kind, target, outside=outside, used_by=used_by))[0].message


def retyped(kind: str) -> bytes:
    types = members(OURS)["[Content_Types].xml"].decode()
    ours = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    return with_parts({"[Content_Types].xml": types.replace(ours, kind)})


def flagged_as_locked() -> bytes:
    locked = bytearray(OURS)
    entry = locked.index(b"PK\1\2")
    struct.pack_into("<H", locked, entry + 8, 1)
    return bytes(locked)


def many() -> bytes:
    return zipped(members(OURS) | {f"word/media/{number}.png": b"" for number in range(1001)})


def bzipped() -> bytes:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_BZIP2) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    return buffer.getvalue()


def twice() -> bytes:
    buffer = BytesIO(OURS)
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(buffer, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", document(ALL))
    return buffer.getvalue()


STRICT = document(ALL).replace(
    "schemas.openxmlformats.org/wordprocessingml/2006", "purl.oclc.org/ooxml/wordprocessingml"
)
DOCTYPE = '<!DOCTYPE w:document [<!ENTITY a "aaaa">]>' + document(ALL)
DEEP = document(ALL + "<w:p>" * 300 + "</w:p>" * 300)


@pytest.mark.parametrize(
    ("template", "message"),
    [
        (b"", "not a Word document"),
        (b"Dear Sir,", "not a Word document"),
        (b"{\\rtf1}", "not a Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "old Word file (.doc), or one with a password"),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), "not a Word document"),
        (retyped("application/vnd.ms-word.document.macroEnabled.main+xml"), "a document with macros (.docm)"),
        (
            retyped("application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
            "a Word template (.dotx)",
        ),
        (retyped("application/pdf"), "not a Word document"),
        (OURS[:-100], "damaged"),
        (OURS.replace(b"{{ body }}", b"{{ bodi }}"), "damaged"),
        (with_parts({"_rels/.rels": None}), "_rels/.rels of the document is missing"),
        (with_parts({"word/document.xml": "<w:document"}), "word/document.xml of the document is damaged"),
        (with_parts({"word/document.xml": '<?xml version="1.0" encoding="utf-7"?><a/>'}), "damaged"),
        (with_parts({"word/document.xml": STRICT}), "Strict Open XML"),
        (with_parts({"word/document.xml": DOCTYPE}), "DOCTYPE"),
        (with_parts({"word/styles.xml": "<!DOCTYPE a><a/>"}), "DOCTYPE"),
        (with_parts({"word/document.xml": DEEP}), "too deeply nested"),
        (flagged_as_locked(), "locked with a password"),
        (many(), "too large"),
        (with_parts({"word/media/a.png": "a" * (20 * 2**20 + 1)}), "too large"),
        (with_parts({f"word/media/{number}.png": "a" * (17 * 2**20) for number in range(3)}), "too large"),
        (bzipped(), "packed in a way"),
        (twice(), "packed in a way"),
    ],
)  # fmt: skip
def test_files_that_are_no_word_document_or_a_dangerous_one(template: bytes, message: str) -> None:
    assert message in refused(template)[0].message


@given(st.integers(0, len(OURS) - 1), st.integers(0, 255))
@settings(max_examples=100, deadline=None)
def test_damage_is_told_never_a_crash(place: int, value: int) -> None:
    damaged = bytearray(OURS)
    damaged[place] = value
    try:
        template = docx.load(bytes(damaged), "group.docx")
    except InputError as error:
        assert error.problems[0].hint  # noqa: PT017  not every byte matters
    else:
        assert docx.render(LETTER, template).startswith(b"PK")


@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_part_of_nonsense_is_told_never_a_crash(data: st.DataObject) -> None:
    parts = members(OURS)
    name = data.draw(st.sampled_from(sorted(parts)))
    text = parts[name]
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    changed = parts | {name: text[:start] + data.draw(st.sampled_from((b"", b"x", b"<", b'"'))) + text[end:]}
    try:
        docx.load(zipped(changed), "group.docx")
    except InputError as error:
        assert error.problems[0].hint  # noqa: PT017  some cuts do no harm
    else:
        assert name in changed
