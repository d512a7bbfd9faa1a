"""Whatever the bytes are: a page, or a sentence that says why not."""

from __future__ import annotations

import io
import zipfile

import pytest
from documents_cases import drawn, lines, refusal, web, word
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.documents import Page, read_page
from ualetter.documents.refusals import MAX_CHARACTERS
from ualetter.problems import InputError

NAMES = st.sampled_from(["page.html", "page.pdf", "page.docx", "page.eml", "page.txt", "", "page"])
STARTS = (
    b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<!doctype html>", b"\xff\xfe", b"\xef\xbb\xbf", b"{\\rtf1",
    b"\xd0\xcf\x11\xe0", b"MIME-Version: 1.0\nFrom: a\nTo: b\nContent-Type: ", b"<html><meta charset=",
    b"<?xml encoding='",
)  # fmt: skip
LETTER = ("Dear Minister,", "", "I write about Ann Example.", "Email: ann@example.org")
VALID = {
    "pdf": drawn(lines(*LETTER), lines("Page two")),
    "docx": word(lambda document: [document.add_paragraph(line, "List Number") for line in LETTER]),
    "html": web("<table><tr><td>" + "<br>".join(LETTER) + "</table><ol><li>one<li>two</ol>", "<title>UA</title>"),
    "eml": b"MIME-Version: 1.0\nFrom: a\nSubject: =?utf-8?q?=41?=\nContent-Type: multipart/alternative; boundary=x\n\n"
    b"--x\nContent-Type: text/plain; charset=utf-8\n\nDear\n--x\nContent-Type: text/html\nContent-Transfer-Encoding: "
    b"base64\n\nPHA+RGVhciBNaW5pc3Rlcg==\n--x--\n",
}


def read(data: bytes, name: str) -> Page | InputError:
    """Return what comes of any bytes; nothing else may come of them."""
    try:
        page = read_page(data, name)
    except InputError as error:
        return error
    assert page.text.strip()
    assert len(page.text) <= MAX_CHARACTERS
    return page


@given(st.sampled_from(STARTS), st.binary(max_size=300), NAMES)
def test_any_bytes_are_read_or_refused(start: bytes, rest: bytes, name: str) -> None:
    read(start + rest, name)


@given(st.sampled_from(STARTS), st.text(max_size=200), NAMES)
def test_any_text_is_read_or_refused(start: bytes, rest: str, name: str) -> None:
    read(start + rest.encode("utf-8", "replace"), name)


@st.composite
def broken(draw: st.DrawFn, kind: str) -> bytes:
    """Return a document with some bytes changed, taken out or doubled."""
    data = bytearray(VALID[kind])
    for _ in range(draw(st.integers(1, 8))):
        place = draw(st.integers(0, len(data) - 1))
        length = draw(st.integers(0, 40))
        data[place : place + length] = draw(st.binary(max_size=8)) * draw(st.integers(0, 3))
        data = data or bytearray(b"x")
    return bytes(data)


@pytest.mark.parametrize("kind", VALID)
def test_a_broken_document_is_read_or_refused(kind: str) -> None:
    assert isinstance(read(VALID[kind], f"page.{kind}"), Page)

    @given(broken(kind))
    def check(data: bytes) -> None:
        read(data, f"page.{kind}")

    check()


@pytest.mark.long
@pytest.mark.parametrize("kind", VALID)
def test_many_broken_documents_are_read_or_refused(kind: str) -> None:
    @settings(max_examples=20_000, deadline=None)
    @given(broken(kind))
    def check(data: bytes) -> None:
        read(data, f"page.{kind}")

    check()


@given(st.data())
def test_a_word_file_with_a_broken_part_is_read_or_refused(data: st.DataObject) -> None:
    with zipfile.ZipFile(io.BytesIO(VALID["docx"])) as archive:
        parts = {name: archive.read(name) for name in archive.namelist() if "thumbnail" not in name}
    chosen = data.draw(st.sampled_from([name for name in parts if name.startswith(("word/", "_rels"))]))
    part = parts[chosen]
    place = data.draw(st.integers(0, len(part)))
    parts[chosen] = part[:place] + data.draw(st.binary(max_size=6)) + part[place + data.draw(st.integers(0, 30)) :]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    read(out.getvalue(), "page.docx")


@pytest.mark.parametrize(
    "body",
    [
        "<table><tr><td>word " * 300,
        "<div hidden>" * 900 + "word " * 1000,
        "<header>" * 900 + "<h1>x</h1>" + "word " * 1000,
        "<ul><li>" * 700 + "word",
        "<a href=https://example.org/>" * 500 + "word",
        "<pre>" + " \t\u00a0" * 50_000 + "word",
        "<p>" + "<" * 100_000 + " word",
        "<!--" + "-" * 100_000 + "--><p>word",
    ],
)
def test_a_tangle_of_tags_still_has_its_word(body: str) -> None:
    page = read(web(body), "page.html")
    assert isinstance(page, Page)
    assert "word" in page.text


def test_a_mail_of_mails_of_mails_has_no_text() -> None:
    parts = "".join(f"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n" for n in range(2000))
    mail = "MIME-Version: 1.0\nFrom: a\nTo: b\nContent-Type: multipart/mixed; boundary=b0\n\n" + parts
    message = refusal(mail.encode()).message
    assert "no text in this e-mail" in message or "damaged" in message
