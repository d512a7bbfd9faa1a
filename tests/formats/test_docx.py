from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx as python_docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx_templates import LETTER, OURS, ROOT, members, part, read, render, text_block, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.formats import docx
from ualetter.letter import Letter, ListBlock, Run
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = docx.load(OURS, "letter.docx")
PRINTABLE = st.text(
    st.one_of(
        st.sampled_from("\t\n <>&\"'{}%]]>_*#-•\u200c\u200f\u2028\u0085😀"),
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"),
    ),
    min_size=1,
    max_size=60,
)


def test_the_template_is_what_the_tool_makes() -> None:
    import make_docx_template

    assert make_docx_template.make() == OURS


def test_each_part_of_the_letter_is_a_paragraph_in_its_style() -> None:
    assert read(render()) == [
        ("Sender", "12 Example Street"),
        ("Sender", "Sampleton EX1 2MP"),
        ("Date", "21 September 2020"),
        ("Inside Address", "Director Heng Sample"),
        ("Inside Address", "Sample Road 15 #3"),
        ("Inside Address", "EXAMPLELAND"),
        ("Subject", "Release Ana Example"),
        ("Salutation", "Dear Director Heng,"),
        ("Body Text", "I write about Ana Example, who is held."),
        ("Body Text", "I met her once.\nAt a fair.\tYes: <b> & {{ 7*7 }}"),
        ("Body Text", "I call on you to:"),
        ("List Bullet", "release her;"),
        ("List Bullet", "tell us."),
        ("List Number", "3.\tfirst;"),
        ("List Number", "4.\tsecond."),
        ("Closing", "Yours sincerely,"),
        ("Signature", "Maria Muster"),
        ("Copies", "cc: Ambassador Li Sample, Embassy of Exampleland"),
        ("Copies", "cc: H.E. Foo Bar"),
    ]


def test_emphasis_becomes_bold_and_italic_runs() -> None:
    found = python_docx.Document(BytesIO(render())).paragraphs
    runs = [(run.text, run.bold, run.italic) for index in (6, 8) for run in found[index].runs]
    assert runs == [
        ("Release ", None, None),
        ("Ana Example", None, True),
        ("I write about ", None, None),
        ("Ana Example", True, None),
        (", who is held.", None, None),
    ]


def test_what_the_letter_has_not_leaves_no_paragraph() -> None:
    bare = replace(LETTER, sender=(), address=(), subject=(), body=(), copies=())
    assert texts(render(bare)) == ["21 September 2020", "Dear Director Heng,", "Yours sincerely,", "Maria Muster"]


def test_without_a_name_there_is_a_line_to_sign_on() -> None:
    assert ("Signature", "_" * 32) in read(render(replace(LETTER, name=None)))


def test_a_copy_is_headed_so_above_all_else() -> None:
    assert read(render(replace(LETTER, copy_of=True, copy_word="KOPIE")))[0] == ("Copy Heading", "KOPIE")


@pytest.mark.parametrize(("paper", "size"), [("a4", (210.0, 297.0)), ("letter", (215.9, 279.4))])
def test_paper_margins_and_type(paper: str, size: tuple[float, float]) -> None:
    document = python_docx.Document(BytesIO(render(replace(LETTER, paper=paper))))
    section = document.sections[0]
    assert [length.mm for length in (section.page_width, section.page_height) if length] == pytest.approx(size, abs=0.1)
    margins = (section.left_margin, section.right_margin, section.top_margin, section.bottom_margin)
    assert [margin.cm for margin in margins if margin] == pytest.approx([2.5] * 4, abs=0.01)
    assert document.styles["Subject"].font.bold


def test_the_closing_never_stands_without_the_name_or_the_last_words() -> None:
    document = python_docx.Document(BytesIO(render()))
    held = [found.text for found in document.paragraphs if found.paragraph_format.keep_with_next]
    assert held == ["I call on you to:", "tell us.", "4.\tsecond.", "Yours sincerely,"]
    assert document.styles["Signature"].paragraph_format.keep_with_next


@given(name=PRINTABLE, own=PRINTABLE, sender=PRINTABLE)
@settings(max_examples=150, deadline=None)
def test_any_text_comes_back_as_typed(name: str, own: str, sender: str) -> None:
    letter = replace(LETTER, name=name, body=(text_block(own, own=True),), sender=(sender,), subject=(), copies=())
    found = texts(docx.render(letter, TEMPLATE))
    assert (found[0], found[-3], found[-1]) == (sender, own, name)


@pytest.mark.parametrize("bad", ["\x00", "\x1b", "\r", "\ud800", "\ufffe", "\uffff"])
def test_a_character_that_xml_cannot_hold_is_named(bad: str) -> None:
    with pytest.raises(InputError, match=f"U\\+{ord(bad):04X}"):
        docx.render(replace(LETTER, name=f"A{bad}B"), TEMPLATE)


def test_long_own_words_are_whole() -> None:
    words = " ".join(f"word{number}" for number in range(20_000))
    letter = replace(LETTER, body=(text_block(words, own=True),))
    assert words in texts(docx.render(letter, TEMPLATE))


@given(st.permutations(range(4)))
@settings(max_examples=10, deadline=None)
def test_what_is_kept_from_one_letter_never_shows_in_another(order: list[int]) -> None:
    letters = [
        LETTER,
        replace(LETTER, language="ar"),
        replace(LETTER, paper="letter", copy_of=True),
        replace(LETTER, body=LETTER.body[:1], date="1 May 2021"),
    ]
    alone = [docx.render(letter, docx.load(OURS, "letter.docx")) for letter in letters]
    together = {index: docx.render(letters[index], TEMPLATE) for index in order}
    assert [together[index] for index in range(4)] == alone


def test_same_input_same_bytes_in_another_process() -> None:
    code = (
        "import sys; sys.path.insert(0, sys.argv[1]); from docx_templates import render; "
        "import hashlib; print(hashlib.sha256(render()).hexdigest())"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", code, str(ROOT / "tests" / "formats")],
            env={"PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo"))
    }
    assert len(runs) == 1


def test_the_package_is_whole_and_tells_nothing() -> None:
    with ZipFile(BytesIO(render())) as archive:
        assert archive.testzip() is None
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {(1980, 1, 1, 0, 0, 0)}
    assert {(info.create_system, info.extra, info.comment, info.external_attr) for info in infos} == {(0, b"", b"", 0)}
    assert infos[0].filename == "[Content_Types].xml"
    properties = python_docx.Document(BytesIO(render())).core_properties
    assert (properties.author, properties.last_modified_by, properties.created, properties.modified) == (
        "", "", None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "lang", "font"),
    [
        ("en-GB", 'w:val="en-GB"', "SimSun"),
        ("zh", 'w:val="zh-CN" w:eastAsia="zh-CN"', "SimSun"),
        ("zh-Hant", 'w:val="zh-TW" w:eastAsia="zh-TW"', "PMingLiU"),
        ("zh-HK", 'w:val="zh-TW" w:eastAsia="zh-TW"', "PMingLiU"),
        ("ja", 'w:val="ja-JP" w:eastAsia="ja-JP"', "MS Mincho"),
        ("ko", 'w:val="ko-KR" w:eastAsia="ko-KR"', "Batang"),
        ("fa", 'w:val="fa" w:bidi="fa"', "SimSun"),
    ],
)
def test_the_language_of_the_text_is_the_letters(language: str, lang: str, font: str) -> None:
    styles = part(render(replace(LETTER, language=language)), "word/styles.xml")
    assert f"<w:lang {lang}/>" in styles
    assert f'w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="{font}"' in styles


@pytest.mark.parametrize(
    ("language", "turned"),
    [*((tag, True) for tag in "ar fa he ur ps ckb dv sd ug yi az-Arab ar-EG".split()),  # noqa: SIM905  a list of words
     ("en", False), ("az", False), ("ur-Latn", False), ("zh", False)],
)  # fmt: skip
def test_right_to_left_letters(language: str, turned: bool) -> None:  # noqa: FBT001  a case
    texts = ("نص عربي، 2020.", "Amnesty, 5.", "Amnesty: نص.")
    letter = replace(LETTER, language=language, body=tuple(map(text_block, texts)))
    found = {text.text: text for text in python_docx.Document(BytesIO(render(letter))).paragraphs}
    arabic, latin, mixed = (found[text] for text in texts)
    for paragraph, wanted in ((arabic, True), (latin, False), (mixed, turned)):
        assert ("<w:bidi/>" in paragraph._p.xml) is wanted  # noqa: SLF001  not in its API
        assert paragraph.runs[0].font.rtl is (True if wanted else None)


def test_latin_lines_of_a_right_to_left_letter_stand_at_the_right_in_their_own_order() -> None:
    letter = replace(LETTER, language="ar", name="مريم")
    found = {text.text: text for text in python_docx.Document(BytesIO(render(letter))).paragraphs}
    assert found["Sample Road 15 #3"].alignment == WD_ALIGN_PARAGRAPH.RIGHT
    assert found["مريم"].alignment is None
    assert found["I call on you to:"].alignment is None


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs the package libreoffice-writer")
def test_a_usual_letter_is_one_page(tmp_path: Path) -> None:
    import pypdf

    sentence = (
        "I am deeply concerned about Ana Example, a teacher, who was taken from her home on Monday 3 March 2020. "
    )
    body = (*[text_block(sentence * 5)] * 4, *LETTER.body[2:4])
    assert sum(len(text) for text in texts(render(replace(LETTER, body=body)))[8:-3]) >= 2000
    for paper in ("a4", "letter"):
        (tmp_path / f"{paper}.docx").write_bytes(render(replace(LETTER, body=body, paper=paper)))
    settings_folder = f"-env:UserInstallation={(tmp_path / 'settings').as_uri()}"
    command = ["soffice", settings_folder, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path)]
    subprocess.run([*command, *map(str, tmp_path.glob("*.docx"))], check=True, capture_output=True)
    for paper, height in (("a4", 842), ("letter", 792)):
        pages = pypdf.PdfReader(tmp_path / f"{paper}.pdf").pages
        assert len(pages) == 1
        assert round(float(pages[0].mediabox.height)) == height
        words = " ".join(pages[0].extract_text().split())
        assert "Dear Director Heng, I am deeply" in words
        assert words.endswith("cc: H.E. Foo Bar")


def test_a_letter_of_lists_only_keeps_its_numbers() -> None:
    long = ListBlock(items=tuple((Run(text=f"point {number}"),) for number in range(1, 13)), start=1)
    letter: Letter = replace(LETTER, body=(long,))
    assert [text for text in texts(render(letter)) if "point" in text] == [f"{n}.\tpoint {n}" for n in range(1, 13)]
    assert "word/numbering.xml" in members(render(letter))
