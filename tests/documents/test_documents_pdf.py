from __future__ import annotations

import io
import zlib

import pypdf
import pytest
import typst
from documents_cases import OFFICE_TEXT, drawn, from_office, lines, refusal, side_by_side, text_of

from ualetter.documents import Link, read_page

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportlab.pdfgen.canvas import Canvas

LEFT = (
    "It is with great concern that I", "write to you about the case of", "Ann Example, a baker who was",
    "taken from her home on 2 May.", "She has not been seen since. I", "urge you to say where she is.",
)  # fmt: skip
RIGHT = (
    "Her family has asked the police", "in vain. No lawyer was allowed", "to see her. Under the law, this",
    "is an enforced disappearance,", "which is a crime, and I call on", "you to end it at once.",
)  # fmt: skip
MINISTER = ("Minister of Justice", "Ann Example", "1 Sample Street", "Town 010020", "Salutation: Dear Minister")
AMBASSADOR = ("Ambassador", "Ben Example", "3505 Sample Place NW", "Washington DC 20008", "Phone: +00 555 0100")


def set_in_type(source: str) -> bytes:
    """Return a PDF that Typst makes, on small paper."""
    page = '#set page(width: 12cm, height: 12cm, margin: 1.5cm)\n#set text(size: 9pt, lang: "en", hyphenate: false)\n'
    data = typst.compile((page + source).encode())
    assert isinstance(data, bytes)
    return data


def test_lines_stay_lines_and_gaps_are_empty_lines() -> None:
    data = drawn(lines("Dear Minister,", "", "I write about the baker", "Ann Example.", "", "Yours sincerely,"))
    assert text_of(data) == "Dear Minister,\n\nI write about the baker\nAnn Example.\n\nYours sincerely,"


def test_space_between_paragraphs_is_told_from_space_between_lines() -> None:
    source = """
#set par(leading: 0.65em, spacing: 1.1em)
Minister of Justice \\ Ann Example \\ 1 Sample Street

Dear Minister,

I write about the baker Ann Example, who was taken from her home and has not been seen since.

Yours sincerely,
"""
    assert text_of(set_in_type(source)) == (
        "Minister of Justice\nAnn Example\n1 Sample Street\n\nDear Minister,\n\n"
        "I write about the baker Ann Example, who was taken from her home\nand has not been seen since.\n\n"
        "Yours sincerely,"
    )


def test_many_short_paragraphs_dont_hide_how_far_lines_are_apart() -> None:
    def draw(canvas: Canvas) -> None:
        for y, text in ((780, "Ann"), (762, "Ben"), (744, "Cem"), (726, "Dora,"), (714, "a baker"), (696, "Eva")):
            canvas.drawString(60, y, text)

    assert text_of(drawn(draw)) == "Ann\n\nBen\n\nCem\n\nDora,\na baker\n\nEva"


@pytest.mark.parametrize("rows", [tuple(zip(LEFT, RIGHT, strict=True)), tuple(zip(MINISTER, AMBASSADOR, strict=True))])
def test_columns_that_were_written_row_by_row_are_read_one_after_the_other(rows: Sequence[tuple[str, str]]) -> None:
    left, right = zip(*rows, strict=True)
    assert text_of(drawn(side_by_side(rows, 60, 260))) == "\n".join((*left, "", *right))


def test_three_columns_and_what_stands_around_them() -> None:
    rows = list(zip(MINISTER, AMBASSADOR, ("Copies to:", "Director", "Cem Example", "Road 3", "Town"), strict=True))

    def draw(canvas: Canvas) -> None:
        lines("Please send appeals to the following people, in your own words or as in the sample letter below:")(
            canvas
        )
        side_by_side(rows, 60, 230, 400, y=756)(canvas)
        lines("Dear Minister, this line goes over the whole width of the page so that no column is left.", y=684)(
            canvas
        )

    expected = ["\n".join(column) for column in zip(*rows, strict=True)]
    assert text_of(drawn(draw)).split("\n\n")[1:-1] == expected


def test_what_follows_columns_isnt_taken_into_one_of_them() -> None:
    rows = tuple(zip(MINISTER, AMBASSADOR, strict=True))

    def draw(canvas: Canvas) -> None:
        lines("Appeals to:")(canvas)
        side_by_side(rows, 60, 260, y=768)(canvas)
        lines("Dear Minister,", "I write.", y=684)(canvas)

    expected = ("Appeals to:", "", *MINISTER, "", *AMBASSADOR, "", "Dear Minister,", "I write.")
    assert text_of(drawn(draw)) == "\n".join(expected)


def test_columns_that_were_written_one_by_one_are_read_so() -> None:
    source = f"""
#columns(2)[
{" ".join(LEFT)}
#colbreak()
{" ".join(RIGHT)}
]"""
    left, right = text_of(set_in_type(source)).split("\n\n")
    assert left.replace("\n", " ") == " ".join(LEFT)
    assert right.replace("\n", " ") == " ".join(RIGHT)


@pytest.mark.parametrize(
    "rows",
    [
        (("Date:", "3 March 2026"), ("UA:", "12/26"), ("Index:", "ASA 17/1234/2026"), ("Country:", "Nowhere")),
        (("UA", "A teacher was arrested"), ("Index", "ASA 17/1234/2026 of today"), ("Date", "3 March, in the night")),
        (("PUBLIC", "AI Index: ASA 17/12/98"), ("EXTRA 4/98", "Fear of torture")),
    ],
)
def test_a_table_of_labels_is_read_row_by_row(rows: Sequence[tuple[str, str]]) -> None:
    assert text_of(drawn(side_by_side(rows, 60, 160))).split("\n") == ["\t".join(row) for row in rows]


def test_the_mark_of_an_item_belongs_to_its_words() -> None:
    def draw(canvas: Canvas) -> None:
        side_by_side((("•", "release her;"), ("•", "stop."), ("1.", "one"), ("(b)", "two")), 60, 90)(canvas)

    assert text_of(drawn(draw)) == "• release her;\n• stop.\n1. one\n(b) two"


def test_what_stands_above_comes_first_wherever_the_file_has_it() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Dear Minister,", "I write about Ann.", y=600)(canvas)
        lines("URGENT ACTION", y=780)(canvas)

    assert text_of(drawn(draw)) == "URGENT ACTION\n\nDear Minister,\nI write about Ann."


def page_of(number: int, *, count: int = 3) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        lines("URGENT ACTION", y=810)(canvas)
        lines(*(f"Line {word} of page {chr(64 + number)}," for word in ("one", "two", "three")))(canvas)
        lines(f"Index: ASA 17/1234/2026   {number}", y=40)(canvas)
        lines(f"Page {number} of {count}", x=400, y=20)(canvas)
        lines("Amnesty International", y=20)(canvas)

    return draw


def test_what_repeats_on_all_pages_is_left_out_of_the_text() -> None:
    own = [f"Line {word} of page {letter}," for letter in "ABC" for word in ("one", "two", "three")]
    pages = [page_of(number) for number in (1, 2, 3)]
    found = text_of(drawn(*pages)).split("\n")
    assert [line for line in found if line] == ["URGENT ACTION", *own, "Index: ASA 17/1234/2026"]


def test_a_number_on_the_only_page_is_left_out_and_others_not() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Dear Minister,", "10", "Ann Example")(canvas)
        lines("1", x=300, y=30)(canvas)

    assert text_of(drawn(draw)) == "Dear Minister,\n10\nAnn Example"


def test_a_sentence_goes_on_over_pages_without_a_gap() -> None:
    ends, begins = lines("The baker was taken from", y=100), lines("her home in the night.", "Dear Minister,")
    assert text_of(drawn(ends, begins)) == "The baker was taken from\nher home in the night.\nDear Minister,"
    assert "home.\n\nDear" in text_of(drawn(lines("She was taken from home."), lines("Dear Minister,")))
    full = lines("The baker", "was taken from her home in the night, and with her the teacher", y=100)
    assert "teacher\nBen" in text_of(drawn(full, lines("Ben Example.")))
    assert "Town\n\nBen" in text_of(drawn(lines("Ann Example, 1 Sample Street", "Town"), lines("Ben Example")))


def test_a_hyphen_at_the_end_of_a_line_is_kept() -> None:
    assert text_of(drawn(lines("a well-", "known baker"))) == "a well-\nknown baker"


def test_ligatures_and_far_letters_are_plain() -> None:
    source = '#set text(font: "Libertinus Serif")\nThe office finds a fluffy affidavit. 𝐗'
    assert text_of(set_in_type(source)) == "The office finds a fluffy affidavit. 𝐗"


def test_raised_letters_stay_in_their_line() -> None:
    def draw(canvas: Canvas) -> None:
        text = canvas.beginText(60, 780)
        text.textOut("the 21")
        text.setRise(4)
        text.textOut("st")
        text.setRise(0)
        text.textOut(" of May")
        canvas.drawText(text)

    assert text_of(drawn(draw)) == "the 21st of May"


@pytest.mark.parametrize("turn", [90, 270])
def test_a_page_that_lies_on_its_side_is_read_all_the_same(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(turn)
        side_by_side(tuple(zip(MINISTER, AMBASSADOR, strict=True)), 0, 180, y=0)(canvas)

    assert text_of(drawn(draw)) == "\n".join((*MINISTER, "", *AMBASSADOR))


def test_a_page_that_stands_on_its_head_is_read_all_the_same() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.translate(300, 400)
        canvas.rotate(180)
        lines(*MINISTER, x=0, y=0)(canvas)

    assert text_of(drawn(draw)) == "\n".join(MINISTER)


def test_words_along_the_edge_are_left_out() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Dear Minister,", "I write about Ann.")(canvas)
        canvas.rotate(90)
        canvas.drawString(300, -40, "DRAFT")

    assert text_of(drawn(draw)) == "Dear Minister,\nI write about Ann."


def test_links_are_collected_with_their_words() -> None:
    def draw(canvas: Canvas) -> None:
        lines("Tell us what you did", "by the form.")(canvas)
        canvas.linkURL("https://example.org/form", (60, 764, 120, 778))
        canvas.linkURL("mailto:ann@example.org", (60, 776, 120, 790))

    assert read_page(drawn(draw), "x").links == (Link(text="by the form.", url="https://example.org/form"),)


def locked(password: str) -> bytes:
    writer = pypdf.PdfWriter()
    writer.append(io.BytesIO(drawn(lines("Dear Minister,"))))
    writer.encrypt(password, "owner")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_locked_file_is_refused_and_one_that_only_forbids_printing_not() -> None:
    assert refusal(locked("secret")).message == "this PDF is locked with a password"
    assert text_of(locked("")) == "Dear Minister,"


def test_a_scan_is_refused() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(60, 60, 400, 600, fill=1)
        lines("1", y=30)(canvas)

    assert "scan" in refusal(drawn(draw)).message


@pytest.mark.parametrize("data", [b"%PDF-1.7\nDear Minister", b"%PDF-1.7", b"\n\n%PDF-1.4\n%%EOF"])
def test_a_damaged_file_is_refused(data: bytes) -> None:
    assert "damaged" in refusal(data).message


def by_hand(content: bytes, pages: str = "/Kids[3 0 R]/Count 1") -> bytes:
    """Return a PDF with one page of such content."""
    packed = zlib.compress(content)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages{pages}>>".encode(),
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n%b\nendstream" % (len(packed), packed),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = b"".join(b"%d 0 obj\n%b\nendobj\n" % (number, thing) for number, thing in enumerate(objects, start=1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_book_is_refused() -> None:
    assert "a whole book" in refusal(by_hand(b"", "/Kids[3 0 R]/Count 100000")).message
    content = b"BT /F 4 Tf 20 780 Td " + b"(words and words and words) Tj 40 0 Td " * 40 + b" ET "
    content += b"BT /F 4 Tf 20 700 Td " + b"".join(
        b"(%d words of a book that is very long) Tj %d -5 Td " % (number, 500 if number % 2 else -500)
        for number in range(40_000)
    )
    assert "a whole book" in refusal(by_hand(content)).message


def test_letters_without_a_name_are_refused() -> None:
    content = b"BT /F 10 Tf 60 700 Td (" + b"\\001\\002\\003\\016\\017" * 20 + b"Dear Minister) Tj ET"
    assert "doesn't say which" in refusal(by_hand(content)).message


def test_the_file_mended_by_the_library_is_read() -> None:
    assert text_of(by_hand(b"BT /F 10 Tf 60 700 Td (Dear Minister) Tj ET")) == "Dear Minister"


def test_what_libreoffice_writes_is_read_word_for_word(tmp_path: Path) -> None:
    assert text_of(from_office("pdf", tmp_path)) == OFFICE_TEXT
