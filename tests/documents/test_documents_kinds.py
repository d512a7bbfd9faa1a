from __future__ import annotations

import io
import struct
import zipfile

import pytest
from documents_cases import refusal, text_of
from PIL import Image

from ualetter.documents import MAX_BYTES, read_page


def picture(form: str) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (40, 30), "teal").save(out, form)
    return out.getvalue()


def archive(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files.items():
            packed.writestr(name.replace("__", "/"), content)
    return out.getvalue()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "GIF", "WEBP", "TIFF", "BMP"])
def test_a_picture_is_called_a_picture(form: str) -> None:
    problem = refusal(picture(form), "page.txt")
    assert problem.message == "this is a picture, not text"


def test_a_picture_of_a_phone_is_called_one_too() -> None:
    heic = struct.pack(">I", 24) + b"ftypheic" + bytes(4) + b"mif1heic" + bytes(200)
    assert refusal(heic, "photo.heic").message == "this is a picture, not text"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "this file is empty"),
        (b" \r\n\t\n", "this file is empty"),
        (rb"{\rtf1\ansi Dear Minister}", "this is an RTF file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "this is a file of an old Word or office program"),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
            "this Word file is locked with a password",
        ),
        (archive(mimetype=b"application/vnd.oasis.opendocument.text"), "this is an OpenDocument file"),
        (archive(mimetype=b"application/epub+zip"), "this is an e-book (EPUB)"),
        (archive(xl__workbook_xml=b"<x/>"), "this is a spreadsheet or a presentation, not a page of text"),
        (archive(page=b"Dear Minister,"), "this is an archive (ZIP)"),
        (archive(page=b"Dear Minister,")[:20], "this file is damaged: it begins like a Word file or an archive, but"),
        (b"\x1f\x8b\x08" + bytes(40), "this is a packed archive"),
        (b"bplist00" + bytes(40), "this is a web archive of Safari"),
        (bytes(range(256)) * 8, "this is not a text, but a file of a program that ualetter doesn't know"),
        (b"12345 -- 67890\n", "there are no words on this page"),
    ],
)
def test_what_holds_no_page_is_named(data: bytes, message: str) -> None:
    assert refusal(data).message.startswith(message)


def test_a_book_is_too_long() -> None:
    assert "a whole book" in refusal(b"words and " * 100_001).message


def test_a_page_may_be_as_long_as_the_limit() -> None:
    assert len(text_of(b"words and " * 100_000)) == 1_000_000


def test_the_limit_for_reading_is_fifty_million_bytes() -> None:
    assert MAX_BYTES == 50_000_000


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Write to <a@example.org> or <b@example.org>", "page.txt"),
        ("BMW was not asked", "page.txt"),
        ("PK is a country's code", "page.docx"),
        ("From: Ann\nTo: Ben\nSubject: Urgent\n\nDear Minister,", "page.txt"),
        ("URGENT ACTION: a baker\nUA: 12/26\nIndex: ASA 17/1234/2026\n\nDear Minister,", "page.txt"),
        ("a < b, and b > c", "page.html"),
    ],
)
def test_plain_text_stays_as_it_is_whatever_its_name(text: str, name: str) -> None:
    assert text_of(text.encode(), name) == text


@pytest.mark.parametrize("name", ["page.txt", "page.pdf", "", "page"])
def test_the_bytes_tell_a_web_page_and_not_the_name(name: str) -> None:
    assert text_of(b"  <!DOCTYPE html><p>Dear<p>Minister", name) == "Dear\n\nMinister"


@pytest.mark.parametrize(
    "data",
    [
        b"<p>Dear <b>Minister</b>",
        b"<!-- saved from url=(0024)https://example.org/x --><html><p>Dear Minister",
        b"<?xml version='1.0'?>\n<!-- x --><!DOCTYPE html><html><p>Dear Minister",
        b"\xef\xbb\xbf<html><p>Dear Minister",
    ],
)
def test_a_web_page_may_begin_in_many_ways(data: bytes) -> None:
    assert text_of(data) == "Dear Minister"


def test_a_name_helps_where_the_bytes_could_be_either() -> None:
    data = b"Dear Minister <i>Ann</i>"
    assert text_of(data, "page.htm") == "Dear Minister Ann"
    assert text_of(data, "page.txt") == data.decode()


def test_the_same_bytes_give_the_same_page() -> None:
    data = b"<html><p>Dear <a href='https://example.org/a'>Minister</a>"
    assert read_page(data, "a.html") == read_page(data, "a.html")
