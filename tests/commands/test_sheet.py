"""`ualetter sheet`: the stationery of one campaign, or of one writer."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader
from running import DAY, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

from ualetter.commands.sheet import KINDS, TEMPLATES
from ualetter.shelf import shipped_folder

if TYPE_CHECKING:
    from pathlib import Path

by_kind = pytest.mark.parametrize("kind", KINDS)


def read(content: bytes) -> str:
    """All that a PDF says, in one line."""
    return " ".join(" ".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages).split())


def saved(path: Path) -> str:
    return read(path.read_bytes())


@by_kind
def test_a_sheet_goes_into_a_file_or_a_pipe(river: Cli, kind: str) -> None:
    asked = ("sheet", kind, "river", "--to", "all", "--country", "GB", *DAY)
    piped = river(*asked)
    assert piped.code == 0
    assert piped.content.startswith(b"%PDF-")
    result = river(*asked, "-o", "sheet.pdf")
    assert (result.code, result.content) == (0, b"")
    assert result.err.startswith("Wrote sheet.pdf")
    assert (river.folder / "sheet.pdf").read_bytes() == piped.content
    assert river(*asked, "-o", "sheet.pdf").err.startswith("Unchanged: sheet.pdf")


@by_kind
def test_a_terminal_gets_no_pdf(river: Cli, kind: str) -> None:
    result = river("sheet", kind, "river", "--to", "all", *DAY, terminal=True)
    assert (result.code, result.content) == (2, b"")
    assert f"-o {kind}.pdf" in result.err


def test_a_case_sheet_has_every_target_or_those_asked_for(river: Cli) -> None:
    found = read(river("sheet", "case", "river", *DAY).content)
    for words in ("The bridge at Sampletown", "28 days left", "Minister Jo Sample", "River Police", "open the bridge"):
        assert words in found
    only = read(river("sheet", "case", "river", "--to", "mayor", *DAY).content)
    assert "Mayor of Sampletown" in only
    assert "Jo Sample" not in only


@pytest.mark.parametrize("kind", ["copy", "cover", "tally"])
def test_the_other_sheets_ask_who_is_meant(river: Cli, kind: str) -> None:
    result = river("sheet", kind, "river", *DAY)
    assert result.code == 2
    assert "who is the letter to?" in result.err


def test_a_copy_sheet_is_the_letter_to_copy(river: Cli) -> None:
    river("sheet", "copy", "river", "--to", "water", "--to", "police", "--country", "FR", *DAY, "-o", "copy.pdf")
    found = saved(river.folder / "copy.pdf")
    assert "Dear Minister," in found
    assert "Sir or Madam," in found
    assert "Don’t post this letter: they return letters" in found
    assert "cc: Mayor of Sampletown" in found
    assert "FRANCE" not in found
    assert "sign here" in found
    named = read(river("sheet", "copy", "river", "--to", "water", "--name", "Ann Example", *DAY).content)
    assert "sign above your name Ann Example" in named


def test_a_cover_and_a_tally_number_the_letters(river: Cli) -> None:
    asked = ("river", "--to", "all", "--name", "Ann Example", "--country", "GB", *DAY)
    cover = read(river("sheet", "cover", *asked).content)
    assert "Welcome, Ann Example 1 February 2026 3 letters to sign, 2 envelopes." in cover
    assert "0001 Minister Jo Sample 0002 Mayor of Sampletown 0003 River Police" in cover
    tally = read(river("sheet", "tally", *asked).content)
    assert "0002 Ann Example Mayor of Sampletown UA 7.26" in tally
    assert "Envelopes 2 Stamps within United Kingdom 0 Stamps for abroad 2" in tally


def test_the_paper_is_that_of_the_country_or_the_one_asked_for(river: Cli) -> None:
    for options, width in ((("--country", "US"), 612), (("--country", "US", "--paper", "a4"), 595)):
        content = river("sheet", "case", "river", *options, *DAY).content
        assert round(float(PdfReader(io.BytesIO(content)).pages[0].mediabox.width)) == width


def test_what_is_doubtful_is_said(river: Cli) -> None:
    result = river("sheet", "case", "river", "--to", "water", "-o", "case.pdf", *DAY)
    assert "Your country isn't known" in result.err
    assert river("sheet", "cover", "river", "--to", "water", "-o", "cover.pdf", *DAY).err == "Wrote cover.pdf\n"


@by_kind
def test_a_deadline_that_has_passed_stops_it(river: Cli, kind: str) -> None:
    late = ("sheet", kind, "river", "--to", "water", "--date", "2026-03-02", "-o", "late.pdf")
    result = river(*late)
    assert result.code == 1
    assert "the deadline of `river` was 2026-03-01" in result.err
    assert river.files() == ["campaigns/river.yaml"]
    assert river(*late, "--late").code == 0


@by_kind
def test_an_own_template_is_used(river: Cli, kind: str) -> None:
    shipped = (shipped_folder("templates") / TEMPLATES[kind]).read_text(encoding="utf-8")
    river.put("own.typ", shipped + '\n#par("Printed by the group.")\n')
    asked = ("sheet", kind, "river", "--to", "water", *DAY)
    assert "Printed by the group." in read(river(*asked, "--template", "own.typ").content)
    river.own_folder().joinpath("templates").mkdir(parents=True)
    river.own_folder().joinpath("templates", TEMPLATES[kind]).write_text(shipped + '\n#par("From the folder.")\n')
    assert "From the folder." in read(river(*asked).content)


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--to", "nobody"), 1, "no target `nobody`"),
        (("--to", "water", "--font", "No Such Font"), 1, "there is no font `No Such Font`"),
        (("--to", "water", "--template", "letter.docx"), 2, "is no template for PDF pages"),
        (("--to", "water", "-o", "sheet.docx"), 2, "is no name for a PDF file"),
        (("--to", "water", "--country", "Nowhere"), 1, "`Nowhere` is not a country"),
        (("--to", "water", "--name", "Ann \u0378"), 1, "U+0378"),
    ],
)
def test_what_cannot_be_done_is_refused(river: Cli, options: tuple[str, ...], code: int, said: str) -> None:
    result = river("sheet", "cover", "river", *options, *DAY)
    assert (result.code, result.content) == (code, b"")
    assert said in result.err


def test_an_unknown_kind_is_answered_with_those_there_are(river: Cli) -> None:
    result = river("sheet", "poster", "river")
    assert result.code == 2
    assert all(kind in result.err for kind in KINDS)


def test_another_file_is_not_replaced_unless_asked(river: Cli) -> None:
    river.put("case.pdf", "mine")
    asked = ("sheet", "case", "river", *DAY, "-o", "case.pdf")
    assert river(*asked).code == 1
    assert (river.folder / "case.pdf").read_bytes() == b"mine"
    assert river(*asked, "--force").err.startswith("Replaced case.pdf")


def test_the_shipped_campaign_fits_on_one_page(cli: Cli) -> None:
    result = cli("sheet", "case", "ua-140-20", "--date", "2020-10-01", "--country", "GB", "-o", "case.pdf")
    assert result.code == 0
    pages = PdfReader(cli.folder / "case.pdf").pages
    assert len(pages) == 1
    assert "PEOPLE’S REPUBLIC OF CHINA" in pages[0].extract_text()
