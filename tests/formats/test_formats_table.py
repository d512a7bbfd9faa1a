from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from ualetter.formats import FORMATS, by_suffix
from ualetter.letter import Letter, Paragraph, Run

TEMPLATES = Path(__file__).parents[2] / "templates"
TEXT_FORMATS = [name for name, format_ in FORMATS.items() if not format_.binary]
LETTER = Letter(
    language="en",
    paper="a4",
    sender=(),
    date="1 May 2030",
    address=("The Minister",),
    subject=(),
    salutation="Dear Minister,",
    body=(Paragraph(runs=(Run(text="several short words " * 9),)),),
    closing="Yours sincerely,",
    name="Ann Sample",
    copies=(),
)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_is_found_by_its_name_and_by_its_suffix(name: str) -> None:
    assert FORMATS[name].name == name
    assert by_suffix(FORMATS[name].suffix) is FORMATS[name]
    assert by_suffix(FORMATS[name].suffix.upper()) is FORMATS[name]


@pytest.mark.parametrize(
    ("suffix", "name"), [(".markdown", "markdown"), (".Md", "markdown"), (".txt", "text"), (".doc", None), ("", None)]
)
def test_by_suffix(suffix: str, name: str | None) -> None:
    assert by_suffix(suffix) is (FORMATS[name] if name else None)


@pytest.mark.parametrize("name", TEXT_FORMATS)
def test_every_text_format_renders_with_the_template_it_ships_with(name: str) -> None:
    template = FORMATS[name].template
    render = FORMATS[name].renderer((TEMPLATES / template).read_bytes(), template)
    page = render(LETTER).decode()
    assert page.endswith("\n")
    assert "Dear Minister," in page
    assert "{" not in page


@pytest.mark.parametrize(("name", "longest"), [("text", 30), ("markdown", 179)])
def test_only_formats_that_wrap_take_the_width(name: str, longest: int) -> None:
    template = FORMATS[name].template
    render = FORMATS[name].renderer((TEMPLATES / template).read_bytes(), template, width=30)
    assert longest - 10 < max(map(len, render(LETTER).decode().splitlines())) <= longest


def test_the_table_loads_no_format() -> None:
    code = "import sys, ualetter.formats; print(*sorted(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert "ualetter.formats" in loaded
    assert not {
        "jinja2",
        "zipfile",
        "typst",
        "ualetter.formats.text",
        "ualetter.formats.docx",
        "ualetter.formats.pdf",
    } & set(loaded)
