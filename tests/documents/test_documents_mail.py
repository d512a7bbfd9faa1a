from __future__ import annotations

from email.message import EmailMessage

import pytest
from documents_cases import refusal, text_of

from ualetter.documents import read_page


def message(text: str | None = None, web: str | None = None, subject: str = "UA 12/26: a baker") -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Ann Example <ann@example.org>"
    mail["To"] = "ben@example.org"
    mail["Subject"] = subject
    if text is not None:
        mail.set_content(text)
    if web is not None:
        (mail.add_alternative if text is not None else mail.set_content)(web, subtype="html")
    return mail


def test_a_plain_mail_is_its_subject_and_its_text() -> None:
    mail = message("Señor Ministro:\n\nle escribo …", subject="Acción urgente: panadería")
    assert text_of(bytes(mail)) == "Acción urgente: panadería\n\nSeñor Ministro:\n\nle escribo …"


def test_the_web_form_of_a_mail_is_read_rather_than_the_plain_one() -> None:
    mail = message("see the web form", "<p>Dear Minister,<p>Free <a href='https://example.org/'>her</a>")
    page = read_page(bytes(mail), "mail.eml")
    assert page.text == "UA 12/26: a baker\n\nDear Minister,\n\nFree her"
    assert [link.url for link in page.links] == ["https://example.org/"]


def test_the_subject_is_not_repeated() -> None:
    assert text_of(bytes(message(web="<h1>UA 12/26: a baker</h1><p>Dear"))) == "UA 12/26: a baker\n\nDear"


def test_an_attached_document_is_told_of_and_a_picture_not() -> None:
    mail = message("Dear Minister,")
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="ua.pdf")
    mail.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="logo.png")
    assert read_page(bytes(mail), "mail.eml").doubts == ("the attached file “ua.pdf” was not read",)


def test_a_mail_with_only_an_attachment_is_refused() -> None:
    mail = message()
    mail.add_attachment(b"%PDF-", maintype="application", subtype="pdf", filename="ua.pdf")
    problem = refusal(bytes(mail))
    assert "no text in this e-mail" in problem.message


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_page_that_a_browser_saved_as_one_file_is_read(ends: str) -> None:
    lines = [
        "From: <Saved by Blink>",
        "Snapshot-Content-Location: https://example.org/ua",
        "Subject: Urgent Action",
        "MIME-Version: 1.0",
        'Content-Type: multipart/related; type="text/html"; boundary="--X"',
        "",
        "----X",
        "Content-Type: text/html",
        "Content-Transfer-Encoding: quoted-printable",
        "Content-Location: https://example.org/ua",
        "",
        "<!DOCTYPE html><html><head><meta charset=3D=22utf-8=22></head><p>Dear Se=C3=B1or=",
        " Minister</html>",
        "----X",
        "Content-Type: text/css",
        "",
        "p { color: red }",
        "----X--",
        "",
    ]
    page = read_page(ends.join(lines).encode(), "page.mhtml")
    assert page.text == "Dear Señor Minister"
    assert page.url == "https://example.org/ua"


def test_the_encoding_that_a_mail_says_is_used() -> None:
    mail = message()
    mail.set_content("Łukasz jest piekarzem", charset="iso-8859-2", cte="8bit")
    assert text_of(bytes(mail)).endswith("Łukasz jest piekarzem")


def test_a_message_from_a_mailbox_has_a_line_above() -> None:
    assert "Dear Minister," in text_of(b"From ann@example.org Mon Mar  2 2026\n" + bytes(message("Dear Minister,")))
