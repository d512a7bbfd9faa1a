from __future__ import annotations

from dataclasses import replace

import pytest
from compose_cases import NOBODY, ORDER, WATER, WRITER, campaign, letter

from ualetter.compose.page import address_lines, copy_lines, country_line, has_post, paper_for, sender_lines
from ualetter.model import Target, Writer


@pytest.mark.parametrize(
    ("writer", "lines"),
    [
        (NOBODY, ()),
        (Writer(name="Ana", email="ana@example.org"), ()),
        (Writer(town="Any Town"), ("Any Town",)),
        (Writer(address=("2 Hill Road", "Any Town"), town="Any Town"), ("2 Hill Road", "Any Town")),
        (Writer(town="Any Town", country="GB"), ("Any Town", "United Kingdom")),
        (Writer(country="GB"), ("United Kingdom",)),
        (Writer(town="Paris", country="FR"), ("Paris",)),
        (Writer(address=("1 Rue", "Paris"), country="FR"), ("1 Rue", "Paris")),
    ],
)
def test_sender(writer: Writer, lines: tuple[str, ...]) -> None:
    assert sender_lines(writer, WATER, "en") == lines


def test_sender_s_country_is_in_the_letter_s_language() -> None:
    assert sender_lines(Writer(country="DE"), WATER, "fr") == ("Allemagne",)


def test_name_and_e_mail_are_never_in_the_sender_s_block() -> None:
    composed = letter(writer=replace(WRITER, email="ana@example.org"))
    assert composed.sender == ("2 Hill Road", "Any Town", "United Kingdom")
    assert composed.name == "Ana Example"
    assert "ana@example.org" not in str(composed)


FULL = replace(WATER, care_of="Embassy of France to the EU")


@pytest.mark.parametrize(
    ("target", "lines"),
    [
        (
            FULL,
            (
                "Dr. A. Person",
                "Minister of Water",
                "Ministry",
                "c/o Embassy of France to the EU",
                "1 River Street",
                "75000 Paris",
                "FRANCE",
            ),
        ),
        (
            replace(WATER, title=None),
            ("A. Person", "Minister of Water", "Ministry", "1 River Street", "75000 Paris", "FRANCE"),
        ),
        (replace(WATER, name=None), ("Dr. Minister of Water", "Ministry", "1 River Street", "75000 Paris", "FRANCE")),
        (
            replace(WATER, name=None, title=None),
            ("Minister of Water", "Ministry", "1 River Street", "75000 Paris", "FRANCE"),
        ),
        (Target(id="o", organisation="Office", address=("1 Way",), country="CN"), ("Office", "1 Way", "CHINA")),
        (Target(id="o", title="H.E.", organisation="Office", address=("1 Way",)), ("H.E.", "Office", "1 Way")),
        (
            replace(WATER, country=None),
            ("Dr. A. Person", "Minister of Water", "Ministry", "1 River Street", "75000 Paris"),
        ),
        (
            replace(WATER, country_name="French Republic"),
            ("Dr. A. Person", "Minister of Water", "Ministry", "1 River Street", "75000 Paris", "FRENCH REPUBLIC"),
        ),
    ],
)
def test_inside_address_in_its_order(target: Target, lines: tuple[str, ...]) -> None:
    assert address_lines(target, WRITER, "en") == lines


@pytest.mark.parametrize(
    "target", [replace(FULL, no_post="Bombed."), replace(FULL, address=()), replace(FULL, address=(), no_post="x")]
)
def test_without_post_there_are_name_lines_only(target: Target) -> None:
    assert not has_post(target)
    assert address_lines(target, WRITER, "en") == ("Dr. A. Person", "Minister of Water", "Ministry")


def test_with_an_address_there_is_post() -> None:
    assert has_post(WATER)


@pytest.mark.parametrize(
    ("country", "name", "home", "language", "line"),
    [
        ("FR", None, "GB", "en", ("FRANCE",)),
        ("FR", None, "FR", "en", ()),
        ("FR", "French Republic", "FR", "en", ()),
        ("FR", None, None, "en", ("FRANCE",)),
        (None, None, None, "en", ()),
        (None, None, "GB", "en", ()),
        (None, "Atlantis", "GB", "en", ("ATLANTIS",)),
        ("DE", None, "GB", "de", ("DEUTSCHLAND",)),
        ("DE", None, "GB", "fr", ("ALLEMAGNE",)),
        ("DE", None, "CN", "zh", ("GERMANY",)),
        ("DE", None, "IR", "fa", ("GERMANY",)),
        ("DE", None, "RU", "ru", ("GERMANY",)),
        ("IT", None, "TR", "tr", ("İTALYA",)),
        ("CN", "People’s Republic of China", "US", "de", ("PEOPLE’S REPUBLIC OF CHINA",)),
        ("CI", None, "GB", "en", ("CÔTE D’IVOIRE",)),
    ],
)
def test_country_line(
    country: str | None, name: str | None, home: str | None, language: str, line: tuple[str, ...]
) -> None:
    target = replace(WATER, country=country, country_name=name)
    assert country_line(target, Writer(country=home), language) == line


def test_the_country_line_s_language_comes_with_the_order() -> None:
    assert letter(order=replace(ORDER, country_language="de")).address[-1] == "FRANKREICH"
    assert letter(writer=NOBODY).address[-1] == "FRANCE"
    assert letter(writer=Writer(country="FR")).address[-1] == "75000 Paris"


def test_copies() -> None:
    others = {
        "water": WATER,
        "role": Target(id="role", title="H.E.", role="Ambassador", organisation="Embassy"),
        "office": Target(id="office", organisation="Office"),
        "name": Target(id="name", name="B. Person", role="Director"),
    }
    copied = campaign(targets=others)
    assert copy_lines(copied, ("role", "office", "name", "water")) == (
        "H.E. Ambassador, Embassy",
        "Office",
        "B. Person",
        "Dr. A. Person, Ministry",
    )
    composed = letter(targets=others, order=replace(ORDER, copies=("office",), copy_of=True))
    assert (composed.copies, composed.copy_of, composed.copy_word) == (("Office",), True, "COPY")
    assert letter(targets=others).copies == ()


@pytest.mark.parametrize(
    ("country", "paper"),
    [("US", "letter"), ("CA", "letter"), ("PH", "letter"), ("GB", "a4"), ("BR", "a4"), ("CN", "a4"), (None, "a4")],
)
def test_paper(country: str | None, paper: str) -> None:
    assert paper_for(country) == paper


@pytest.mark.parametrize(
    ("country", "language", "day"),
    [
        ("GB", "en", "1 October 2020"),
        ("US", "en", "October 1, 2020"),
        (None, "en", "1 October 2020"),
        ("DE", "de", "1. Oktober 2020"),
        ("MX", "es", "1 de octubre de 2020"),
    ],
)
def test_date_is_of_the_letter_s_language_and_the_writer_s_country(
    country: str | None, language: str, day: str
) -> None:
    assert letter(writer=Writer(country=country), language=language).date == day
