from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.targets.channels import NOTHING, Channels, split_channels
from ualetter.reading.values import is_email

ONE, TWO = "+00 555 0100", "+00 555 0101"
A, B, C = "a@example.org", "b@example.org", "c@example.org"


def _x(handle: str) -> Channels:
    return Channels(social=(("x", handle),))


@pytest.mark.parametrize(
    ("line", "found"),
    [
        (f"Fax: {ONE}", Channels(fax=(ONE,))),
        (f"Fax {ONE}", Channels(fax=(ONE,))),
        (f"Tel: {ONE} I Fax: {TWO}", Channels(phone=(ONE,), fax=(TWO,))),
        (f"Tel: {ONE} l Fax: {TWO}", Channels(phone=(ONE,), fax=(TWO,))),
        (f"Phone: {ONE}/Fax: {TWO}", Channels(phone=(ONE,), fax=(TWO,))),
        (f"Phone: {ONE} | Fax: {TWO} | Email: {A}", Channels(phone=(ONE,), fax=(TWO,), email=(A,))),
        (f"Tel. {ONE}, Fax {TWO}, e-mail: {A}", Channels(phone=(ONE,), fax=(TWO,), email=(A,))),
        (f"T: {ONE} F: {TWO} E: {A}", Channels(phone=(ONE,), fax=(TWO,), email=(A,))),
        (f"Tel./Fax: {ONE} (mornings only)", Channels(phone=(ONE,), fax=(ONE,), notes=("mornings only",))),
        (f"Phone & Fax: {ONE}", Channels(phone=(ONE,), fax=(ONE,))),
        (f"Phone (mornings only): {ONE}", Channels(phone=(ONE,), notes=("mornings only",))),
        (f"Telephone: {ONE} or {TWO}", Channels(phone=(ONE, TWO))),
        (f"Teléfono: {ONE} y {TWO}", Channels(phone=(ONE, TWO))),
        (f"Tél. : {ONE}", Channels(phone=(ONE,))),
        (f"Telefon: {ONE}", Channels(phone=(ONE,))),
        ("Phone 00 555 0100 ext. 12", Channels(phone=("00 555 0100 ext. 12",))),
        ("Fax: (00) 1 555 0100", Channels(fax=("(00) 1 555 0100",))),
        ("Fax: + 00 555 0100", Channels(fax=("+ 00 555 0100",))),
        ("Fax: +00 (0)55 501-00 / 01", Channels(fax=("+00 (0)55 501-00 / 01",))),
        ("Tel: 00 555 0100/0101, +00 555 0102", Channels(phone=("00 555 0100/0101", "+00 555 0102"))),
        (f"Fax: {ONE} (ask for fax: “tono de fax”)", Channels(fax=(ONE,), notes=("ask for fax: “tono de fax”",))),
        (f"Fax: {ONE}, If voice answers, say fax", Channels(fax=(ONE,), notes=("If voice answers, say fax",))),
        ("Fax: not available", Channels(notes=("Fax: not available",))),
        ("Tel: none", NOTHING),
        (ONE, Channels(phone=(ONE,))),
        ("(202) 555-0100", Channels(phone=("(202) 555-0100",))),
        ("202-555-0100", Channels(phone=("202-555-0100",))),
        (f"Email: {A}, {B}", Channels(email=(A, B))),
        (f"Email: {A} ; {B} | {C}", Channels(email=(A, B, C))),
        (f"Email: {A} or {B}", Channels(email=(A, B))),
        (f"Correo electrónico: {A} y {B}", Channels(email=(A, B))),
        (f"Courriel : {A}", Channels(email=(A,))),
        (f"E-post: {A}", Channels(email=(A,))),
        (f"Email 1: {A} Email 2: {B}", Channels(email=(A, B))),
        (f"E-Mail: {A}Send email", Channels(email=(A,))),
        (f"Email: {A} (link sends e-mail)", Channels(email=(A,))),
        (f"Email: {A} (attn: office)", Channels(email=(A,), notes=("attn: office",))),
        (f"{A}Send email", Channels(email=(A,))),
        (f"{A} {B}", Channels(email=(A, B))),
        (f"mailto:{A}", Channels(email=(A,))),
        ("E-mail: INFO@EXAMPLE.ORG.", Channels(email=("INFO@EXAMPLE.ORG",))),
        ("Email: [email protected], [email\u00a0protected]", Channels(hidden=2)),
        ("This email address is being protected from spambots. You need JavaScript enabled to view it.",
         Channels(hidden=1)),
        ("E-Mail: [E-Mail-Adresse geschützt]", Channels(hidden=1)),
        (f"Email: [email protected] / {B}", Channels(email=(B,), hidden=1)),
        ("name [at] example.org", Channels(email=("name@example.org",), unmasked=("name@example.org",))),
        ("name (at) example (dot) org", Channels(email=("name@example.org",), unmasked=("name@example.org",))),
        (f"Email: {A} CC: {B}, {C}", Channels(email=(A,), email_copies=(B, C))),
        (f"Email: {A} Copies to: {B}", Channels(email=(A,), email_copies=(B,))),
        (f"CC: {B}", Channels(email_copies=(B,))),
        ("Twitter: @a__b", _x("@a__b")),
        ("Tweet: @ab", _x("@ab")),
        ("Twitter/X: @a_b", _x("@a_b")),
        ("X (formerly Twitter): @a_b", _x("@a_b")),
        ("X: @a_b", _x("@a_b")),
        ("Twitter: https://twitter.com/ab", _x("ab")),
        ("https://x.com/ab/status/5", _x("https://x.com/ab/status/5")),
        (f"Tél. / Fax : {ONE} / {TWO}", Channels(phone=(ONE,), fax=(TWO,))),
        ("Email contact form: https://example.org/x", Channels(form="https://example.org/x")),
        ("Salutation for the mission: Excellency", Channels(notes=("Salutation for the mission: Excellency",))),
        ("https://x.com/ab", _x("ab")),
        ("@ab", Channels(social=(("x", "@ab"),), guessed=("@ab",))),
        ("Twitter: @ab | Instagram: @cd", Channels(social=(("x", "@ab"), ("instagram", "@cd")))),
        ("Facebook/Instagram: @ab", Channels(social=(("facebook", "@ab"), ("instagram", "@ab")))),
        ("FB: @ab IG: @cd", Channels(social=(("facebook", "@ab"), ("instagram", "@cd")))),
        ("Facebook: Ministry of Justice", Channels(social=(("facebook", "Ministry of Justice"),))),
        ("Telegram: @ab", Channels(social=(("telegram", "@ab"),))),
        ("WhatsApp: +00 555 0100", Channels(social=(("whatsapp", ONE),))),
        ("TikTok: @ab YouTube: @cd", Channels(social=(("tiktok", "@ab"), ("youtube", "@cd")))),
        ("Telegram: President Sample, Town", Channels(notes=("Telegram: President Sample, Town",))),
        ("Telegrams: President, Town", Channels(notes=("Telegrams: President, Town",))),
        ("Telex: 1234 PRES XX", Channels(notes=("Telex: 1234 PRES XX",))),
        ("Contact form: https://example.org/x?b=c", Channels(form="https://example.org/x?b=c")),
        ("Formulario de contacto: https://example.org/x", Channels(form="https://example.org/x")),
        ("https://example.org/contact-us", Channels(form="https://example.org/contact-us")),
        ("Website: https://www.example.org", Channels(notes=("Website: https://www.example.org",))),
        ("Salutation: Dear Minister", Channels(salutations=("Dear Minister",))),
        ("[Salutation: Dear Minister]", Channels(salutations=("Dear Minister",))),
        ("(Anrede: Dear Minister / Sehr geehrter Herr Minister)",
         Channels(salutations=("Dear Minister / Sehr geehrter Herr Minister",))),
        ("Formule d’appel : Monsieur le Ministre,", Channels(salutations=("Monsieur le Ministre,",))),
        ("Tratamiento: Sr. Ministro:", Channels(salutations=("Sr. Ministro:",))),
        ("Tilltal: Bästa minister", Channels(salutations=("Bästa minister",))),
        ("Aanhef: Excellentie", Channels(salutations=("Excellentie",))),
        (f"Salutation: Your Excellency Email: {A}", Channels(salutations=("Your Excellency",), email=(A,))),
    ],
)  # fmt: skip
def test_lines_of_channels(line: str, found: Channels) -> None:
    assert split_channels(line) == ((), found)


@pytest.mark.parametrize(
    "line",
    ["5 Fax Lane, Town", "Telephone House, 5 Example Road", "Mail Bag 5", "Director of Telegrams", "No. 5, X Street",
     "Ministry of Posts and Telephone", "P.O. Box 5", "010020", "C.P. 06500", "70064-900", "1234 AB Town",
     "Director E. Sample", "Minister of Post and X-Ray", "Plot 5 (behind Email House)", "T. Sample", "X Street"],
)  # fmt: skip
def test_lines_without_channels_stay(line: str) -> None:
    assert split_channels(line) == ((line,), NOTHING)


@pytest.mark.parametrize(
    ("line", "texts"),
    [
        ("5 Example Road, Town Phone: +00 555 0100", ("5 Example Road, Town",)),
        ("5 Example Road, Town; Fax: +00 555 0100", ("5 Example Road, Town",)),
        ("5 Example Road, Town +00 555 0100", ("5 Example Road, Town",)),
        ("Ann Sample, a@example.org", ("Ann Sample",)),
        ("Name: Ann Sample Position: Minister Address: 5 Example Road", ("Ann Sample", "Minister", "5 Example Road")),
        ("Address: 5 Example Road, Email: a@example.org", ("5 Example Road",)),
    ],
)
def test_what_stands_around_channels(line: str, texts: tuple[str, ...]) -> None:
    assert split_channels(line)[0] == texts


@given(st.text(alphabet="ab@.org: FaxEmilTwt/,;|I()[]0123+5 \u00a0", max_size=80))
def test_every_email_is_one(line: str) -> None:
    _, found = split_channels(line)
    assert all(is_email(one) for one in found.email + found.email_copies)
