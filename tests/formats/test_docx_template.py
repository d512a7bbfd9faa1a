from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import docx as python_docx
import pytest
from docx.shared import Mm
from docx_templates import (
    LETTER,
    NEEDED,
    OFFICE,
    OURS,
    SPACES,
    document,
    letterhead,
    linked,
    mark,
    members,
    paragraph,
    part,
    read,
    render,
    slots,
    text_block,
    texts,
    with_parts,
    zipped,
)  # fmt: skip

from ualetter.formats import docx
from ualetter.letter import Letter, ListBlock, Run
from ualetter.problems import InputError

REST = slots(*(name for name in NEEDED if name != "body"))
"""All slots but the body."""
ITEMS = ListBlock(items=((Run(text="one;"),), (Run(text="two."),)))
SHORT = replace(LETTER, body=(text_block("Words."), ITEMS))


BARE = replace(SHORT, subject=(), copies=())


def xml(template: bytes, letter: Letter = SHORT) -> str:
    return part(render(letter, template), "word/document.xml")


def test_all_around_the_slots_stays() -> None:
    found = texts(render(SHORT, letterhead(paragraph("Group 7") + slots(*NEEDED) + paragraph("Write with us"))))
    assert (found[0], found[1], found[-1]) == ("Group 7", "21 September 2020", "Write with us")


def test_the_words_take_the_paragraph_and_text_properties_of_their_slot() -> None:
    slot = (
        '<w:p><w:pPr><w:spacing w:after="99"/><w:jc w:val="both"/></w:pPr>'
        f'<w:r><w:rPr><w:color w:val="112233"/><w:sz w:val="30"/></w:rPr><w:t>{mark("body")}</w:t></w:r></w:p>'
    )
    body = (LETTER.body[0], text_block("Last."))
    found = xml(letterhead(REST + slot), replace(SHORT, body=body))
    begin = '<w:p><w:pPr><w:spacing w:after="99"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr>'
    assert f'{begin}<w:color w:val="112233"/><w:sz w:val="30"/></w:rPr><w:t xml:space="preserve">I write' in found
    assert '<w:rPr><w:b/><w:bCs/><w:color w:val="112233"/><w:sz w:val="30"/></w:rPr>' in found
    assert '<w:p><w:pPr><w:keepNext/><w:spacing w:after="99"/><w:jc w:val="both"/></w:pPr>' in found


def test_a_mark_that_word_cut_into_runs_is_still_one() -> None:
    cut = (
        '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:r><w:t xml:space="preserve"> {</w:t></w:r>'
        '<w:proofErr w:type="spellStart"/><w:r><w:t>{ bo</w:t></w:r><w:bookmarkEnd w:id="0"/>'
        "<w:r><w:t>dy}</w:t><w:lastRenderedPageBreak/><w:t>} </w:t></w:r></w:p>"
    )
    found = render(SHORT, letterhead(REST + cut))
    assert texts(found)[-3:] == ["Words.", "one;", "two."]
    assert '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' in part(found, "word/document.xml")


def test_lines_that_belong_together_stand_close_whatever_the_style() -> None:
    close = "<w:p><w:pPr><w:contextualSpacing/></w:pPr>"
    begin = [line.partition("<w:r>")[0] for line in xml(letterhead(slots(*NEEDED))).split("</w:p>")[1:4]]
    assert begin == [close, close, "<w:p>"]


def text_box(content: str) -> str:
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        f"<w:p><w:r><mc:AlternateContent><mc:Choice Requires='w14'>{box}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )


def test_a_text_box_and_its_double_are_both_filled() -> None:
    others = slots(*(name for name in NEEDED if name != "date"))
    assert xml(letterhead(text_box(slots("date")) + others)).count("21 September 2020") == 2


def test_slots_in_a_table() -> None:
    table = f"<w:tbl><w:tr><w:tc>{slots('address')}</w:tc><w:tc>{slots('date')}</w:tc></w:tr></w:tbl>"
    others = slots(*(name for name in NEEDED if name not in {"date", "address"}))
    found = python_docx.Document(BytesIO(render(SHORT, letterhead(table + others)))).tables[0]
    assert [cell.text for cell in found.rows[0].cells] == ["\n".join(LETTER.address), "21 September 2020"]


@pytest.mark.parametrize("kind", ["header", "footer"])
def test_slots_in_headers_and_footers(kind: str) -> None:
    tag = "hdr" if kind == "header" else "ftr"
    reference = f'<w:sectPr><w:{kind}Reference w:type="default" r:id="rId9"/></w:sectPr>'
    template = linked(kind, f"{kind}1.xml", body=slots(*(name for name in NEEDED if name != "copies")) + reference)
    types = members(template)["[Content_Types].xml"].decode()
    override = (
        f'<Override PartName="/word/{kind}1.xml" ContentType="application/vnd.openxmlformats-officedocument.'
        f'wordprocessingml.{kind}+xml"/></Types>'
    )
    template = with_parts(
        {
            f"word/{kind}1.xml": f"<w:{tag} {SPACES}>{paragraph('Group 7')}{slots('copies')}</w:{tag}>",
            "[Content_Types].xml": types.replace("</Types>", override),
        },
        template,
    )
    for copies, expected in ((("A", "B"), ["Group 7", "cc: A", "cc: B"]), ((), ["Group 7", ""])):
        section = python_docx.Document(BytesIO(render(replace(SHORT, copies=copies), template))).sections[0]
        assert [found.text for found in getattr(section, kind).paragraphs] == expected
        assert (section.page_width or 0) / Mm(1) == pytest.approx(210, abs=0.1)


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (slots("copies"), 0),
        (f"<w:tbl><w:tr><w:tc>{slots('subject', 'copies')}</w:tc></w:tr></w:tbl>", 1),
        (f"<w:tbl><w:tr><w:tc>{slots('copies')}{paragraph('x')}</w:tc></w:tr></w:tbl>", 1),
        (f"<w:tbl><w:tr><w:tc>{paragraph('x')}</w:tc></w:tr></w:tbl>{slots('copies')}", 2),
        (text_box(slots("copies")), 3),
    ],
)
def test_a_slot_with_nothing_to_say_leaves_a_paragraph_only_where_word_needs_one(body: str, left: int) -> None:
    others = [name for name in NEEDED if mark(name) not in body]
    with_slots = xml(letterhead(body + slots(*others)), BARE).count("<w:p>")
    without = xml(letterhead(slots(*[name for name in NEEDED if name != "copies"])), BARE).count("<w:p>")
    assert with_slots - without == left


def test_a_template_without_a_slot_for_it_is_headed_copy_before_its_first_slot() -> None:
    template = letterhead(paragraph("Group 7") + slots("sender", *NEEDED))
    found = python_docx.Document(BytesIO(render(replace(SHORT, copy_of=True), template))).paragraphs
    assert [text.text for text in found[:3]] == ["Group 7", "COPY", "12 Example Street"]
    assert found[1].runs[0].bold
    assert texts(render(SHORT, template))[1] == "12 Example Street"


@pytest.mark.parametrize("missing", [name for name in NEEDED if name != "name"])
def test_a_slot_may_be_absent_only_if_the_letter_has_nothing_for_it(missing: str) -> None:
    template = letterhead(slots(*(name for name in NEEDED if name != missing)))
    with pytest.raises(InputError) as caught:
        render(SHORT, template)
    problem = caught.value.problems[0]
    assert mark(missing) in problem.message
    assert str(problem.place) == "ours.docx"


def test_slots_that_may_be_absent() -> None:
    bare = replace(SHORT, subject=(), copies=(), address=())
    template = letterhead(slots("date", "salutation", "body", "closing", "name"))
    assert texts(render(bare, template))[:2] == ["21 September 2020", "Dear Director Heng,"]


STYLE = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{1}"/><w:pPr>{2}</w:pPr></w:style>'
NUMBERED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def styled(*styles: str, defaults: str = "") -> bytes:
    return letterhead(REST + slots("body"), styles=f"<w:styles {SPACES}>{defaults}{''.join(styles)}</w:styles>")


@pytest.mark.parametrize(
    ("style", "start", "expected"),
    [
        (STYLE.format("Bulleted", "List Bullet", NUMBERED), None, [("List Bullet", "one;"), ("List Bullet", "two.")]),
        (STYLE.format("Bulleted", "list bullet", NUMBERED), None, [("list bullet", "one;"), ("list bullet", "two.")]),
        (STYLE.format("Bulleted", "List Bullet", ""), None, [("Normal", "•\tone;"), ("Normal", "•\ttwo.")]),
        (STYLE.format("ListBullet", "Other", NUMBERED), None, [("Normal", "•\tone;"), ("Normal", "•\ttwo.")]),
        (STYLE.format("N", "List Number", ""), 9, [("List Number", "9.\tone;"), ("List Number", "10.\ttwo.")]),
        (STYLE.format("N", "List Number", NUMBERED), 9, [("Normal", "9.\tone;"), ("Normal", "10.\ttwo.")]),
    ],
)
def test_lists_use_a_style_only_if_what_prints_is_exact(
    style: str, start: int | None, expected: list[tuple[str, str]]
) -> None:
    normal = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    letter = replace(SHORT, body=(replace(ITEMS, start=start),))
    assert read(render(letter, styled(normal, style)))[-2:] == expected


@pytest.mark.parametrize(
    ("indent", "expected"),
    [
        ("", 'w:left="360"'),
        ('<w:ind w:left="700" w:right="100" w:firstLine="50"/>', 'w:left="1060" w:right="100"'),
        ('<w:ind w:left="1cm"/>', 'w:left="360"'),
        (NUMBERED, 'w:left="360"'),
    ],
)
def test_items_without_a_list_style_hang(indent: str, expected: str) -> None:
    slot = paragraph(mark("body"), f"<w:pPr>{indent}</w:pPr>")
    template = letterhead(REST + slot, styles=f"<w:styles {SPACES}/>")
    assert xml(template).count(f'<w:pPr><w:ind {expected} w:hanging="360"/></w:pPr>') == 1
    assert xml(template).count(f'<w:pPr><w:keepNext/><w:ind {expected} w:hanging="360"/></w:pPr>') == 1


DEFAULTS = "<w:docDefaults><w:rPrDefault><w:rPr>{}</w:rPr></w:rPrDefault></w:docDefaults>"


@pytest.mark.parametrize(
    ("defaults", "inside_runs", "font"),
    [
        ("", True, True),
        (DEFAULTS.format('<w:lang w:val="de-DE"/>'), True, True),
        (DEFAULTS.format('<w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:lang w:val="de-DE"/>'), True, False),
        (DEFAULTS.format('<w:rFonts w:eastAsia="KaiTi"/>'), False, False),
        (DEFAULTS.format(""), False, True),
    ],
)
def test_language_and_font_are_set_where_the_template_leaves_them_open(
    defaults: str, *, inside_runs: bool, font: bool
) -> None:
    made = render(replace(SHORT, language="zh"), styled(defaults=defaults))
    place = part(made, "word/document.xml" if inside_runs else "word/styles.xml")
    assert '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>' in place
    assert ('w:eastAsia="SimSun"' in place) is font


@pytest.mark.parametrize(
    ("section", "expected"),
    [
        ("", '<w:pgSz w:w="12240" w:h="15840"/></w:sectPr>'),
        ("<w:sectPr><w:cols/></w:sectPr>", '<w:pgSz w:w="12240" w:h="15840"/><w:cols/>'),
        (
            '<w:sectPr><w:type w:val="nextPage"/><w:pgSz w:w="1" w:h="2" w:code="9"/><w:pgMar w:top="5"/></w:sectPr>',
            '<w:type w:val="nextPage"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="5"/>',
        ),
        (
            '<w:sectPr><w:pgSz w:w="2" w:h="1" w:orient="landscape"/></w:sectPr>',
            '<w:pgSz w:w="15840" w:h="12240" w:orient="landscape"/>',
        ),
    ],
)
def test_the_paper_is_the_letters(section: str, expected: str) -> None:
    assert expected in xml(letterhead(slots(*NEEDED) + section), replace(SHORT, paper="letter"))


def test_traces_of_people_machines_and_edits_are_gone() -> None:
    path = '<w:pPr><w:shd w:fill="C:\\Users\\maria"/></w:pPr>'
    dirty = (
        '<w:p w:rsidR="00AB12CD" w14:paraId="1A2B3C4D"><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:proofErr w:type="x"/>'
        '<w:r w:rsidRPr="00AB12CE"><w:t>Group 7</w:t></w:r></w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="x"/>'
        f"</w:sdtPr><w:sdtContent>{paragraph('kept', path)}"
        "</w:sdtContent></w:sdt>"
    )
    settings = (
        f'<w:settings {SPACES}><w:attachedTemplate r:id="rId1"/><w:rsids><w:rsid w:val="00AB12CD"/></w:rsids>'
        '<w:docVars><w:docVar w:name="maria"/></w:docVars><w:zoom w:percent="100"/><w14:docId w14:val="1"/>'
        "</w:settings>"
    )
    template = with_parts(
        {
            "word/document.xml": document(dirty + slots(*NEEDED)),
            "word/settings.xml": settings,
            "word/_rels/settings.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship '
                f'Id="rId1" Type="{OFFICE}/attachedTemplate" Target="file:///C:/maria.dotm" TargetMode="External"/>'
                "</Relationships>"
            ),
            "docProps/core.xml": "<maria/>",
            "docProps/app.xml": "<maria/>",
            "docProps/custom.xml": "<maria/>",
            "docProps/thumbnail.jpeg": "maria",
            "word/printerSettings/printerSettings1.bin": "maria",
        }
    )
    made = members(render(SHORT, template))
    assert set(made) == set(members(render(SHORT)))
    everything = b"".join(made.values()).replace(b"Maria Muster", b"")
    assert b"Group 7" in everything
    assert b'<w:zoom w:percent="100"/>' in everything
    for trace in (b"maria", b"00AB12C", b"paraId", b"proofErr", b"docId", b"attachedTemplate", b"dataBinding"):
        assert trace not in everything


def test_names_outside_our_own_stay_as_written() -> None:
    found = xml(
        letterhead('<w:p w14:noSpellErr="1&#9;2"><w:r><w:t>a &lt;&amp;&#13;</w:t></w:r></w:p>' + slots(*NEEDED))
    )
    assert '<w:p w14:noSpellErr="1&#9;2"><w:r><w:t>a &lt;&amp;\n</w:t></w:r></w:p>' in found
    assert 'mc:Ignorable="w14"' in found


@pytest.mark.parametrize(
    ("compat", "expected"),
    [
        ("<w:compat/>", "<w:compat><w:doNotExpandShiftReturn/></w:compat>"),
        (
            "<w:compat><w:spaceForUL/><w:adjustLineHeightInTable/></w:compat>",
            "<w:compat><w:spaceForUL/><w:doNotExpandShiftReturn/><w:adjustLineHeightInTable/></w:compat>",
        ),
        (
            "<w:compat><w:doNotExpandShiftReturn/><w:compatSetting/></w:compat>",
            "<w:compat><w:doNotExpandShiftReturn/><w:compatSetting/></w:compat>",
        ),
    ],
)
def test_short_lines_of_justified_text_are_not_stretched(compat: str, expected: str) -> None:
    settings = f"<w:settings {SPACES}>{compat}</w:settings>"
    assert expected in part(render(SHORT, letterhead(slots(*NEEDED), settings=settings)), "word/settings.xml")


def test_links_for_readers_and_pictures_stay() -> None:
    link = linked(
        "hyperlink",
        "https://example.org/",
        outside=True,
        used_by='<w:p><w:hyperlink r:id="rId9"><w:r><w:t>site</w:t></w:r></w:hyperlink></w:p>',
    )
    assert "https://example.org/" in part(render(SHORT, link), "word/_rels/document.xml.rels")
    picture = linked("image", "media/logo.Png", used_by='<w:p><w:r><w:pict><v:shape r:id="rId9"/></w:pict></w:r></w:p>')
    types = members(picture)["[Content_Types].xml"].decode()
    default = '<Default Extension="PNG" ContentType="image/png"/></Types>'
    template = with_parts(
        {"word/media/logo.Png": "not really", "[Content_Types].xml": types.replace("</Types>", default)}, picture
    )
    made = members(render(SHORT, template))
    assert made["word/media/logo.Png"] == b"not really"
    assert 'Extension="png" ContentType="image/png"' in made["[Content_Types].xml"].decode()


def test_an_unused_part_from_elsewhere_is_left_out() -> None:
    template = linked("customXml", "../customXml/item1.xml")
    parts = members(template) | {"customXml/item1.xml": b"<maria/>"}
    assert "customXml/item1.xml" not in members(render(SHORT, zipped(parts)))


def test_a_template_that_another_library_wrote() -> None:
    theirs = python_docx.Document()
    theirs.add_paragraph("Group 7", style="Title")
    for name in NEEDED:
        theirs.add_paragraph(mark(name), style="Body Text" if name == "body" else None)
    buffer = BytesIO()
    theirs.save(buffer)
    letter = replace(LETTER, body=(text_block("Words."), ITEMS))
    found = read(docx.render(letter, docx.load(buffer.getvalue(), "theirs.docx")))
    assert found[0] == ("Title", "Group 7")
    assert ("Body Text", "Words.") in found
    assert ("List Bullet", "one;") in found
    assert part(OURS, "word/styles.xml") != part(buffer.getvalue(), "word/styles.xml")
