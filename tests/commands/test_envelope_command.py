from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader
from running import DAY, Cli, Result, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

WATER = ("envelope", "river", "--to", "water", *DAY)
ANA = ("--name", "Ana Ejemplo", "--address", "1 Rue de l'Eau; Ville", "--country", "FR")
ADDRESS = ["Minister Jo Sample", "Ministry of Water", "1 Water Lane", "Sampletown"]
SENDER = ["Ana Ejemplo", "1 Rue de l'Eau", "Ville"]


def printed(content: bytes) -> list[list[str]]:
    """The lines of each page."""
    return [page.extract_text().split("\n") for page in PdfReader(io.BytesIO(content)).pages]


def page_size(content: bytes) -> tuple[int, int]:
    """Width and height of the first page, in whole millimetres."""
    box = PdfReader(io.BytesIO(content)).pages[0].mediabox
    return round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)


def refused(result: Result, code: int, *words: str) -> None:
    assert (result.code, result.content) == (code, b"")
    for word in words:
        assert word in result.err


def test_an_envelope_into_a_pipe(river: Cli) -> None:
    result = river(*WATER, *ANA)
    assert result.code == 0
    assert printed(result.content) == [SENDER + ADDRESS]
    assert result.err == "\n- Print at 100 % (“actual size”) on DL envelopes, 220 by 110 mm.\n"


def test_an_envelope_into_a_file_that_is_not_overwritten(river: Cli) -> None:
    assert "Wrote water.pdf\n" in river(*WATER, *ANA, "-o", "water.pdf").err
    kept = (river.folder / "water.pdf").read_bytes()
    assert printed(kept) == [SENDER + ADDRESS]
    assert "Unchanged: water.pdf" in river(*WATER, *ANA, "-o", "water.pdf").err
    other = (*WATER, "--name", "Max Muster", "--town", "Stadt", "-o", "water.pdf")
    refused(river(*other), 1, "`water.pdf` is there already")
    assert (river.folder / "water.pdf").read_bytes() == kept
    assert "Replaced water.pdf" in river(*other, "--force").err
    assert "Max Muster" in printed((river.folder / "water.pdf").read_bytes())[0]


def test_all_means_all_whom_post_can_reach(river: Cli) -> None:
    result = river("envelope", "river", "--to", "all", *DAY, *ANA)
    assert [page[3] for page in printed(result.content)] == ["Minister Jo Sample", "Mayor of Sampletown"]
    assert "warning: nothing can be posted to River Police: they return letters\n" in result.err
    assert "hint: other ways: fax (+33 1 00 00 00)\n" in result.err


@pytest.mark.parametrize("to", [("--to", "police"), ("--to", "all", "--to", "police")])
def test_a_target_without_post_is_refused(river: Cli, to: tuple[str, ...]) -> None:
    result = river("envelope", "river", *to, *DAY, "-o", "police.pdf")
    refused(result, 1, "error: nothing can be posted to River Police: they return letters", "fax (+33 1 00 00 00)")
    assert not (river.folder / "police.pdf").exists()


@pytest.mark.parametrize(
    ("options", "size"),
    [
        ((), (220, 110)),
        (("--country", "US"), (241, 105)),
        (("--country", "Germany"), (220, 110)),
        (("--country", "US", "--size", "c5"), (229, 162)),
        (("--size", "10"), (241, 105)),
    ],
)
def test_the_size_is_that_of_the_country_or_the_one_asked_for(
    river: Cli, options: tuple[str, ...], size: tuple[int, int]
) -> None:
    assert page_size(river(*WATER, *options).content) == size


def test_the_profile_knows_the_sender_and_the_country(river: Cli) -> None:
    river.save_profile(name="Ana Ejemplo", address="5 Elm Street; Sampleton", country="US")
    content = river(*WATER).content
    assert printed(content)[0] == ["Ana Ejemplo", "5 Elm Street", "Sampleton", "United States", *ADDRESS, "FRANCE"]
    assert page_size(content) == (241, 105)
    assert printed(river(*WATER, "--no-sender").content) == [[*ADDRESS, "FRANCE"]]
    assert printed(river(*WATER, "--name", "Max Muster").content) == [[*ADDRESS, "FRANCE"]]


def test_what_is_missing_is_said(river: Cli) -> None:
    result = river(*WATER)
    assert printed(result.content) == [[*ADDRESS, "FRANCE"]]
    assert "- Your country isn't known, so every address ends with its country;" in result.err
    assert "- Nobody's address stands in the corner: `--address` prints yours" in result.err
    assert "Nobody's" not in river(*WATER, "--no-sender").err


def test_a_passed_deadline_is_said_and_the_envelope_made(river: Cli) -> None:
    result = river("envelope", "river", "--to", "water", "--date", "2026-03-02")
    assert printed(result.content)
    assert "warning: the deadline of `river` was 2026-03-01\n" in result.err
    assert "deadline" not in river(*WATER).err


def test_an_address_that_is_too_long_is_named(river: Cli) -> None:
    text = (river.folder / "campaigns/river.yaml").read_text(encoding="utf-8")
    river.put("campaigns/river.yaml", text.replace("1 Water Lane, Sampletown", "x" * 150))
    result = river("envelope", "river", "--to", "all", *DAY, "-o", "all.pdf")
    refused(result, 1, "error: the address of Minister Jo Sample is too long for a DL envelope")
    assert not (river.folder / "all.pdf").exists()


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-o", "water.txt"), "`water.txt` is no name for a PDF file"),
        (("-o", "envelopes/"), "`envelopes/` is no name for a PDF file"),
        (("-o", ""), "`` is no name for a PDF file"),
        (("--template", "letter.docx"), "`letter.docx` is no template for PDF pages"),
        (("--date", "tomorrow"), "is no date"),
    ],
)
def test_options_that_cannot_be_meant(river: Cli, options: tuple[str, ...], words: str) -> None:
    refused(river(*WATER, *options), 2, words)


def test_a_pdf_is_not_shown_on_the_screen(river: Cli) -> None:
    result = river(*WATER, terminal=True)
    refused(result, 2, "a PDF can't be shown on the screen", "-o envelopes.pdf")


def test_whom_is_asked_for_where_there_are_several(river: Cli) -> None:
    refused(river("envelope", "river", *DAY), 2, "`river` has 3 targets")
    result = river("envelope", "river", *DAY, "--country", "FR", stdin=b"2\n", keyboard=True)
    assert printed(result.content)[0][0] == "Mayor of Sampletown"


def test_a_template_of_ones_own(river: Cli) -> None:
    river.put("own.typ", '#set document(title: "x")\n#set text(lang: "en")\n#json(bytes(sys.inputs.data)).title')
    assert printed(river(*WATER, "--template", "own.typ").content) == [["Envelopes (DL)"]]


def test_a_font_of_ones_own(river: Cli) -> None:
    def fonts(*options: str) -> set[str]:
        page: Any = PdfReader(io.BytesIO(river(*WATER, *options).content)).pages[0]
        return {font.get_object()["/BaseFont"] for font in page["/Resources"]["/Font"].values()}

    assert all("LibertinusSerif" in name for name in fonts("--font", "Libertinus Serif"))
    refused(river(*WATER, "--font", "Nosuch"), 1, "there is no font `Nosuch`")
