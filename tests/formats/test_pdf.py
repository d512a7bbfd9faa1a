from __future__ import annotations

import io
import os
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
import typst
from docx_templates import LETTER, text_block
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter import typesetting
from ualetter.formats import FORMATS, pdf
from ualetter.formats.parts import PARTS, RULE
from ualetter.letter import Letter, ListBlock, Paragraph, Run
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

OURS = (Path(__file__).parents[2] / "templates" / "letter.typ").read_bytes()
TEMPLATE = pdf.load(OURS, "letter.typ")
needs_pdftotext = pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs the package poppler-utils")
WORDS = [
    "12 Example Street", "Sampleton EX1 2MP", "21 September 2020", "Director Heng Sample", "Sample Road 15 #3",
    "EXAMPLELAND", "Release Ana Example", "Dear Director Heng,", "I write about Ana Example, who is held.",
    "I met her once.", "At a fair.    Yes: <b> & {{ 7*7 }}", "I call on you to:", "• release her;", "• tell us.",
    "3. first;", "4. second.", "Yours sincerely,", "Maria Muster", "cc: Ambassador Li Sample, Embassy of Exampleland",
    "cc: H.E. Foo Bar",
]  # fmt: skip
HEBREW = replace(
    LETTER,
    language="he",
    date="21 בספטמבר 2020",
    salutation="מנהל נכבד,",
    subject=(),
    body=(text_block("אני כותבת אליך על אנה."), text_block("I met her.", own=True)),
    closing="בכבוד רב,",
)


def reader(document: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(document))


def read(document: bytes) -> list[str]:
    """The lines of all pages, by one reader."""
    return [line for page in reader(document).pages for line in page.extract_text().split("\n") if line.strip()]


def by_pdftotext(document: bytes) -> str:
    command = ["pdftotext", "-enc", "UTF-8", "-", "-"]
    return subprocess.run(command, input=document, capture_output=True, check=True).stdout.decode()


def render(letter: Letter = LETTER) -> bytes:
    return pdf.render(letter, TEMPLATE)


def letter_of(*texts: str, own: bool = False) -> Letter:
    return replace(LETTER, body=tuple(text_block(text, own=own) for text in texts))


def starts(page: pypdf.PageObject) -> dict[str, float]:
    """Each piece of text on a page with the place of its left end, in points."""
    found: dict[str, float] = {}

    def note(text: str, outer: list[float], inner: list[float], *_: object) -> None:
        found.setdefault(text.strip(), inner[4] * outer[0] + inner[5] * outer[2] + outer[4])

    page.extract_text(visitor_text=note)
    return {text: place for text, place in found.items() if text}


def squeezed(text: str) -> str:
    """The text without its white space, and without the marks at which a word too wide for the page may end a line."""
    return "".join(text.replace("\u200b", "").split())


# What it says


def test_every_part_is_there_in_its_order() -> None:
    assert read(render()) == WORDS


@needs_pdftotext
def test_another_reader_finds_the_same_words() -> None:
    assert by_pdftotext(render()).split() == " ".join(WORDS).split()


def test_a_copy_is_headed_so_and_without_a_name_there_is_a_line_to_sign_on() -> None:
    lines = read(render(replace(LETTER, copy_of=True, copy_word="KOPIE", name=None)))
    assert lines == ["KOPIE", *(RULE if line == "Maria Muster" else line for line in WORDS)]


def test_what_the_letter_has_not_leaves_no_line() -> None:
    bare = replace(LETTER, sender=(), address=(), subject=(), body=(), copies=())
    assert read(render(bare)) == ["21 September 2020", "Dear Director Heng,", "Yours sincerely,", "Maria Muster"]


@pytest.mark.parametrize(
    "text",
    [
        "#x", "*x*", "_x_", "$x$", "@x", "\\n", "// x", "~", "--", "---", "...", "<label>", "'x' \"y\" “z”", "#{1+1}",
        "= x", "+ x", "- x", "/ x: y", "1. x", "`x`", "[x]", "https://example.org/a?b=c#d", "{{ date }}", "Zoë Škvor",
        "office fi ffl", "Анна Ελένη", "a  b   c", "a\u00a0b",
    ],
)  # fmt: skip
def test_what_people_type_prints_as_typed(text: str) -> None:
    letter = replace(letter_of(text, own=True), name=f"{text}.", sender=(f"1 {text}",))
    lines = [line.replace("\xa0", " ").rstrip() for line in read(render(letter))]
    typed = text.replace("\xa0", " ")
    assert (lines[0], lines[7], lines[9]) == (f"1 {typed}", typed, f"{typed}.")


LATIN = st.text(
    st.one_of(
        st.sampled_from("\n #*_$@\\/~-<>\"'`[]{}=+.:;,&%!?0"),
        st.characters(min_codepoint=0x21, max_codepoint=0x17F, exclude_categories=("Cc", "Cf", "Zs")),
        st.characters(min_codepoint=0x390, max_codepoint=0x44F, categories=("Lu", "Ll")),
    ),
    min_size=1,
    max_size=80,
).filter(str.strip)


@given(name=LATIN, own=LATIN, address=LATIN)
@settings(max_examples=60, deadline=None)
def test_any_text_comes_back(name: str, own: str, address: str) -> None:
    name, address = name.replace("\n", " "), address.replace("\n", " ")
    try:
        document = render(replace(letter_of(own, own=True), name=name, sender=(), address=(address,), copies=()))
    except InputError as error:
        assert "no font on this computer" in str(error)  # noqa: PT017  then nothing was lost in silence
        return
    expected = f"21 September 2020{address}Release Ana ExampleDear Director Heng,{own}Yours sincerely,{name}"
    assert squeezed("".join(read(document))) == squeezed(expected)


def test_line_feeds_and_leading_spaces_of_own_words_stay() -> None:
    lines = read(render(letter_of("one\n  two\n\nthree\tfour", own=True)))
    assert lines[8:11] == ["one", "  two", "three    four"]


@needs_pdftotext
@pytest.mark.parametrize(
    "text",
    [
        "ᠮᠣᠩᠭᠣᠯ",
        "سلام",
        "हिन्दी क्षेत्र",
        "我写信是关于“安娜”的案件。",
        "Việt Nam",
        "ქართული",
        "አማርኛ",
        "ไทย",
        "한국어",
        "にほん",
        "Հայերեն",
    ],
)
def test_other_scripts(text: str) -> None:
    for language in ("en", "zh", "ja"):
        letter = replace(letter_of(text, own=True), language=language)
        try:
            document = render(letter)
        except InputError as error:
            pytest.skip(f"needs the packages fonts-noto-core and fonts-noto-cjk: {error}")
        assert squeezed(text) in squeezed(by_pdftotext(document))


def test_long_own_words_are_whole() -> None:
    words = " ".join(f"word{number}" for number in range(5_000))
    found = " ".join(read(render(letter_of(words, own=True))))
    assert re.findall(r"word\d+", found) == words.split()


@pytest.mark.parametrize("letter", ["x", "W", "!", "é", "Я", "-", "=", ".", "/", "—"])
def test_a_word_wider_than_the_page_stays_on_it(letter: str) -> None:
    page = reader(render(replace(letter_of(letter * 300, own=True), name=letter * 150))).pages[0]
    assert page.extract_text().count(letter) >= 450
    lines = [line.replace("\u200b", "") for line in page.extract_text().split("\n")]
    assert max(line.count(letter) for line in lines) * {"W": 10}.get(letter, 1) < 460


# How it looks


@pytest.mark.parametrize(("paper", "size"), [("a4", (210.0, 297.0)), ("letter", (215.9, 279.4))])
def test_paper_and_margins(paper: str, size: tuple[float, float]) -> None:
    page = reader(render(replace(letter_of("word " * 2000), paper=paper))).pages[1]
    assert [float(side) / 72 * 25.4 for side in page.mediabox[2:]] == pytest.approx(size, abs=0.1)
    assert min(starts(page).values()) / 72 * 2.54 == pytest.approx(2.5, abs=0.05)


def test_emphasis_shows_and_ordinary_words_do_not_stand_out() -> None:
    fonts: dict[str, str] = {}

    def note(text: str, _cm: object, _place: object, font: dict[str, str] | None, _size: float) -> None:
        fonts.setdefault(text.strip(), str((font or {}).get("/BaseFont")).rpartition("-")[0].partition("+")[2])

    letter = letter_of("plain")
    body = (Paragraph(runs=(Run(text="bold", bold=True), Run(text=" no "), Run(text="slant", italic=True))),)
    reader(render(replace(letter, body=(*body, *letter.body)))).pages[0].extract_text(visitor_text=note)
    found = {word: fonts[word] for word in ("bold", "slant", "plain", "Release", "Dear Director Heng,")}
    family = "LibertinusSerif-"
    assert found == {
        "bold": f"{family}Bold-Identity", "slant": f"{family}Italic-Identity", "plain": f"{family}Regular-Identity",
        "Release": f"{family}Bold-Identity", "Dear Director Heng,": f"{family}Regular-Identity",
    }  # fmt: skip


SENTENCE = "I am deeply concerned about Ana Example, a teacher, who was taken from her home on Monday 3 March 2020. "


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_usual_letter_is_one_page(paper: str) -> None:
    body = (*[text_block(SENTENCE * 5)] * 4, *LETTER.body[2:4])
    assert len(reader(render(replace(LETTER, body=body, paper=paper))).pages) == 1


@pytest.mark.parametrize("lines", range(14, 30))
def test_the_end_stays_together_with_the_last_words(lines: int) -> None:
    pages = [page.extract_text() for page in reader(render(letter_of(*["line"] * lines))).pages]
    last = pages[-1]
    assert "line\nYours sincerely," in last
    assert last.strip().endswith("cc: H.E. Foo Bar")


def test_a_list_is_not_divided_from_what_leads_to_it() -> None:
    for lines in range(24, 30):
        letter = replace(LETTER, body=(*[text_block("line")] * lines, *LETTER.body[2:4], *[text_block("line")] * 9))
        pages = [page.extract_text() for page in reader(render(letter)).pages]
        assert any("I call on you to:\n• release her;" in page for page in pages)


def test_a_long_last_paragraph_leaves_no_page_half_empty() -> None:
    first, *_ = reader(render(letter_of(SENTENCE * 60))).pages
    assert "deeply concerned" in first.extract_text()


@needs_pdftotext
def test_a_right_to_left_letter() -> None:
    document = render(replace(HEBREW, address=("Sample Road 15 #3", "Exampleland (North).")))
    page = reader(document).pages[0]
    at = starts(page)
    middle = float(page.mediabox[2]) / 2
    assert at["Sample Road 15 #3"] > middle
    assert at["Maria Muster"] > middle
    assert at["I met her."] < middle
    assert "\nExampleland (North).\n" in by_pdftotext(document)
    assert "Sample Road 15 #3" in by_pdftotext(document)
    marks = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u200e\u200f"))
    assert "אני כותבת אליך על אנה" in by_pdftotext(document).translate(marks)


# What readers and screen readers are told


@pytest.mark.parametrize(
    ("language", "said"),
    [("en", "en"), ("en-GB", "en-GB"), ("zh-Hant", "zh"), ("ar", "ar"), ("ckb", "ckb"), ("es-419", "es")],
)
def test_language_title_and_tags(language: str, said: str) -> None:
    root = reader(render(replace(LETTER, language=language))).root_object
    assert str(root["/Lang"]) == said
    assert str(root["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert "/StructTreeRoot" in root


@pytest.mark.parametrize(
    ("changes", "title"), [({}, "Release Ana Example"), ({"subject": ()}, "Director Heng Sample"),
                           ({"subject": (), "address": ()}, "21 September 2020")]
)  # fmt: skip
def test_the_title(changes: dict[str, object], title: str) -> None:
    metadata = reader(render(replace(LETTER, **changes))).metadata  # type: ignore[arg-type]
    assert metadata is not None
    assert metadata.title == title


# Print runs


def test_a_print_run_is_the_letters_one_after_the_other() -> None:
    letters = [LETTER, HEBREW, letter_of("word " * 900), replace(LETTER, name="Bo", copy_of=True)]
    alone = [page.extract_text() for letter in letters for page in reader(render(letter)).pages]
    run = pdf.print_run(letters, TEMPLATE, duplex=False)
    assert [page.extract_text() for page in reader(run).pages] == alone
    assert len(alone) == 5


def test_a_duplex_run_begins_each_letter_on_a_fresh_sheet() -> None:
    letters = [LETTER, letter_of("word " * 900), replace(LETTER, paper="letter"), LETTER]
    run = reader(pdf.print_run(letters, TEMPLATE, duplex=True))
    first = ["12 Example Street" in page.extract_text() for page in run.pages]
    blank = [not page.extract_text() for page in run.pages]
    assert first == [True, False, True, False, True, False, True]
    assert blank == [False, True, False, False, False, True, False]
    assert [round(float(page.mediabox[2])) for page in run.pages] == [595, 595, 595, 595, 612, 612, 595]
    assert str(run.root_object["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"


def test_what_is_kept_from_one_letter_never_shows_in_another() -> None:
    letters = [LETTER, HEBREW, replace(LETTER, paper="letter"), replace(LETTER, language="zh")]
    alone = [pdf.render(letter, pdf.load(OURS, "letter.typ")) for letter in letters]
    assert [render(letter) for letter in reversed(letters)] == alone[::-1]


RUN = """
import sys; sys.path.insert(0, sys.argv[1])
from test_pdf import HEBREW, LETTER, TEMPLATE, pdf
sys.stdout.buffer.write(pdf.print_run([LETTER, HEBREW], TEMPLATE, duplex=True))
"""


def test_same_input_same_bytes_in_another_process() -> None:
    runs = {pdf.print_run([LETTER, HEBREW], TEMPLATE, duplex=True)}
    for seed, zone in (("1", "UTC"), ("2", "Asia/Tokyo")):
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        command = [sys.executable, "-c", RUN, str(Path(__file__).parent)]
        runs.add(subprocess.run(command, env=env, capture_output=True, check=True).stdout)
    assert len(runs) == 1


MEMORY = """
import sys; sys.path.insert(0, sys.argv[1])
from dataclasses import replace
from test_pdf import LETTER, SENTENCE, TEMPLATE, letter_of, pdf, typesetting
peaks = []
for volume in range(12):
    letters = [letter_of(*[f"{number} {volume} {SENTENCE}" * 5] * 4) for number in range(60)]
    pdf.print_run(letters, TEMPLATE, duplex=False)
    typesetting.free_memory()
    status = open("/proc/self/status", encoding="utf-8").read()
    peaks.append(int(status.partition("VmHWM:")[2].split()[0]))
print(peaks[-1] / peaks[1])
"""


@pytest.mark.long
@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="here the system doesn't tell the peak of memory")
def test_many_print_runs_need_no_more_memory_than_a_few() -> None:
    command = [sys.executable, "-c", MEMORY, str(Path(__file__).parent)]
    assert float(subprocess.run(command, capture_output=True, check=True).stdout) < 1.2


# What can't be printed


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer without fonts."""
    monkeypatch.setattr(typesetting, "_fonts", lambda: typst.Fonts(include_system_fonts=False))
    typesetting._compile.cache_clear()  # noqa: SLF001  or the fonts of this computer stay
    yield
    typesetting._compile.cache_clear()  # noqa: SLF001  see above


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("changes", "places"),
    [
        ({"name": "Li 李"}, ["the name Li 李"]),
        ({"sender": ("李 Road",)}, ["the address of Maria Muster"]),
        ({"sender": ("李 Road",), "name": None}, ["the address in the letter to Director Heng Sample"]),
        ({"body": (text_block("李", own=True),)}, ["the own words of Maria Muster"]),
        ({"body": (text_block("李"),)}, ["the letter to Director Heng Sample"]),
        ({"body": (ListBlock(items=((Run(text="李"),),)),)}, ["the letter to Director Heng Sample"]),
        ({"copies": ("李",), "name": "李"}, ["the name 李", "the letter to Director Heng Sample"]),
        ({"copy_word": "李", "copy_of": True}, ["the letter to Director Heng Sample"]),
    ],
)
def test_whose_letter_holds_a_character_without_a_font(changes: dict[str, object], places: list[str]) -> None:
    letter = replace(LETTER, **changes)  # type: ignore[arg-type]
    with pytest.raises(InputError) as error:
        pdf.print_run([LETTER, letter, letter], TEMPLATE, duplex=False)
    problems = error.value.problems
    assert [problem.message.partition(", which stands in ")[2] for problem in problems] == places
    assert all("“李” (U+674E, CJK UNIFIED IDEOGRAPH-674E)" in problem.message for problem in problems)
    assert all("fonts-noto-cjk" in (problem.hint or "") for problem in problems)


@pytest.mark.parametrize("part", [part for part in PARTS if part != "sender"])
def test_a_template_that_would_lose_a_part_is_refused(part: str) -> None:
    without = pdf.load(OURS.replace(f"letter.{part}".encode(), b"()") + f"\n// letter.{part}".encode(), "own.typ")
    letter = replace(LETTER, copy_of=True)
    with pytest.raises(InputError, match=f"this template has no `letter.{part}`"):
        pdf.render(letter, without)


def test_a_template_may_lack_what_the_letter_has_not() -> None:
    own = pdf.load(OURS.replace(b"letter.copies", b"()").replace(b"letter.sender", b"()"), "own.typ")
    assert read(pdf.render(replace(LETTER, copies=()), own)) == WORDS[2:-2]


def test_fonts_are_taken_in_their_order() -> None:
    def used(*fonts: str) -> set[str]:
        page = reader(FORMATS["pdf"].renderer(OURS, "letter.typ", fonts=fonts)(LETTER)).pages[0]
        return {font.partition("+")[2][:5] for font in page._get_fonts()[0]}  # noqa: SLF001  not in its API

    assert used() == {"Liber"}
    assert used("new computer modern") == {"NewCM"}
    assert used("New Computer Modern", "Libertinus Serif") == {"NewCM"}


def test_a_font_that_is_not_there_is_refused() -> None:
    with pytest.raises(InputError, match="there is no font `Qqqq`"):
        FORMATS["pdf"].renderer(OURS, "letter.typ", fonts=("Qqqq",))
