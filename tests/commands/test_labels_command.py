from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from running import DAY, Cli, Result, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

ALL = ("labels", "river", "--to", "all", *DAY)
WATER = ["Minister Jo Sample", "Ministry of Water", "1 Water Lane", "Sampletown"]
MAYOR = ["Mayor of Sampletown", "2 Water Lane", "Sampletown"]


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


def test_a_label_for_each_target(river: Cli) -> None:
    result = river(*ALL, "--country", "FR")
    assert printed(result.content) == [WATER + MAYOR]
    assert "warning: nothing can be posted to River Police" in result.err
    assert "- Print at 100 % (“actual size”) on sheets of L7160 labels; `--calibrate`" in result.err


def test_several_of_each(river: Cli) -> None:
    result = river(*ALL, "--count", "3", "--size", "l7163")
    text = " ".join(printed(result.content)[0])
    assert text.count("Minister Jo Sample") == text.count("Mayor of Sampletown") == 3
    assert text.rindex("Minister") < text.index("Mayor")
    assert "FRANCE" in text
    assert "- Your country isn't known" in result.err


def test_a_used_sheet_is_filled_up(river: Cli) -> None:
    found = printed(river(*ALL, "--start-at", "21", "--country", "FR").content)
    assert found == [WATER, MAYOR]
    refused(river(*ALL, "--start-at", "22"), 2, "a sheet of L7160 has no label 22", "1 to 21")


@pytest.mark.parametrize(
    ("options", "title", "size"),
    [
        ((), "Labels (L7160)", (210, 297)),
        (("--country", "US"), "Labels (5160)", (216, 279)),
        (("--country", "US", "--size", "l7163"), "Labels (L7163)", (210, 297)),
    ],
)
def test_the_sheet_is_that_of_the_country_or_the_one_asked_for(
    river: Cli, options: tuple[str, ...], title: str, size: tuple[int, int]
) -> None:
    content = river(*ALL, *options).content
    metadata = PdfReader(io.BytesIO(content)).metadata
    assert metadata is not None
    assert (metadata.title, page_size(content)) == (title, size)


def test_the_test_page_needs_no_campaign(cli: Cli) -> None:
    result = cli("labels", "--calibrate", "-o", "test.pdf")
    assert (result.code, result.err) == (0, "Wrote test.pdf\n")
    (page,) = printed((cli.folder / "test.pdf").read_bytes())
    assert "must be 100 mm long" in " ".join(page)
    cli.save_profile(country="US")
    assert page_size(cli("labels", "--calibrate").content) == (216, 279)


def test_labels_of_no_campaign_are_refused(river: Cli) -> None:
    refused(river("labels"), 2, "labels for which campaign?", "`ualetter list`")


def test_files_are_not_overwritten(river: Cli) -> None:
    river.put("labels.pdf", "mine")
    refused(river(*ALL, "-o", "labels.pdf"), 1, "`labels.pdf` is there already")
    assert (river.folder / "labels.pdf").read_bytes() == b"mine"
    assert "Replaced labels.pdf" in river(*ALL, "-o", "labels.pdf", "--force").err


def test_an_address_that_is_too_long_is_named(river: Cli) -> None:
    text = (river.folder / "campaigns/river.yaml").read_text(encoding="utf-8")
    river.put("campaigns/river.yaml", text.replace("2 Water Lane, Sampletown", "x" * 150))
    refused(river(*ALL), 1, "the address of Mayor of Sampletown is too long for a label of L7160")


@pytest.mark.parametrize("options", [("--count", "0"), ("--count", "1001"), ("--size", "a4"), ("-o", "labels.docx")])
def test_options_that_cannot_be_meant(river: Cli, options: tuple[str, ...]) -> None:
    refused(river(*ALL, *options), 2, options[1])
    refused(river(*ALL, terminal=True), 2, "a PDF can't be shown on the screen")


def test_the_target_ids_are_completed(river: Cli) -> None:
    words = {"COMP_WORDS": "ualetter labels river --to ", "COMP_CWORD": "4", "_UALETTER_COMPLETE": "bash_complete"}
    assert "plain,police" in river.process(env=words).out.split("\n")
