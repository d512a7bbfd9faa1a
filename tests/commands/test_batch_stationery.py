"""What lies on the tables beside the letters of a night, as pypdf reads it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from batches import GUESTS, batch, night, pages, put, table
from pypdf import PdfReader
from running import cli_fixture  # noqa: F401  fixtures are found by name

from ualetter.night.request import EXTRAS

if TYPE_CHECKING:
    from running import Cli

FONT = ("--font", "Libertinus Serif")
ROSTER = GUESTS.replace("李小龍", "Lee Siu-lung")


def sheets(cli: Cli, kind: str, *options: str, campaigns: tuple[str, ...] = ("river", "wood")) -> list[str]:
    """Prepare a night with one kind of stationery, and return what each page says."""
    result = batch(cli, "--with", kind, *FONT, *options, campaigns=campaigns)
    assert result.code == 0, result.err
    return pages(cli.folder / f"night/stationery/{kind}.pdf")


@pytest.fixture(name="tables")
def tables_fixture(cli: Cli) -> Cli:
    """The command line with two campaigns and a roster of four in the current folder."""
    put(cli, ROSTER)
    return cli


@pytest.mark.parametrize("kind", EXTRAS)
def test_each_kind_is_made_when_asked_for(tables: Cli, kind: str) -> None:
    assert sheets(tables, kind)
    made = [file for file in night(tables) if file.startswith("stationery/")]
    assert made == ([f"stationery/{kind}-test-page.pdf"] if kind == "labels" else []) + [f"stationery/{kind}.pdf"]


def test_several_are_made_together_and_named_at_the_end(tables: Cli) -> None:
    result = batch(tables, "--with", "tally", "--with", "cover-sheets", *FONT)
    assert result.err.splitlines()[-1] == (
        "All is in night: the letters, stationery/cover-sheets.pdf, stationery/tally.pdf, manifest.csv."
    )


# Envelopes and labels


def test_there_is_an_envelope_for_each_piece_that_is_posted(tables: Cli) -> None:
    found = sheets(tables, "envelopes", "--copy-to", "river:mayor", "--blank", "1")
    posted = [row for row in table(tables) if row["copy"] or row["target"] != "police"]
    assert len(found) == len(posted) == 22
    for page, row in zip(found, posted, strict=True):
        recipient = {
            ("river", "water"): "Minister Jo Sample Ministry of Water 1 Water Lane Sampletown",
            ("river", "mayor"): "Mayor of Sampletown 2 Water Lane Sampletown",
            ("wood", "mayor"): "Mayor of Woodtown 5 Wood Lane Woodtown",
            ("wood", "forester"): "Head Forester 6 Wood Lane Woodtown",
        }[row["campaign"], row["copy"] or row["target"]]
        abroad = {"river": "FRANCE", "wood": "GERMANY"}[row["campaign"]]
        assert page.endswith(f"{recipient} {abroad}")
    assert not any("River Police" in page for page in found)


@pytest.mark.parametrize("kind", ["envelopes", "labels"])
@pytest.mark.parametrize(
    ("home", "guests", "abroad"),
    [
        (("--country", "GB"), ",FR,GB", [True, True, True]),
        (("--country", "FR"), ",FR,GB", [False, False, True]),
        ((), ",FR,GB", [True, False, True]),
    ],
)
def test_the_country_stands_on_all_that_goes_abroad(
    cli: Cli, kind: str, home: tuple[str, ...], guests: str, abroad: list[bool]
) -> None:
    """A letter of a French guest to a French minister goes abroad all the same if it is posted in Britain."""
    rows = [f"Writer {number},{country}\n" for number, country in enumerate(guests.split(","))]
    put(cli, "name,country\n" + "".join(rows))
    options = ("-o", "night", "--date", "2026-02-01", "--format", "text", "--no-print", "--to", "water", "--jobs", "1")
    assert cli("batch", "guests.csv", "river", *options, *home, "--with", kind, *FONT).code == 0
    said = " ".join(pages(cli.folder / f"night/stationery/{kind}.pdf")).split("Jo Sample")[1:]
    assert ["FRANCE" in part for part in said] == abroad


def test_an_envelope_has_its_writer_s_own_address_or_none(tables: Cli) -> None:
    found = sheets(tables, "envelopes", "--to", "river:water", "--to", "wood:mayor")
    assert found[0].startswith("Ann Muster 1 Hill Road Sampleton United Kingdom Minister")
    assert found[2].startswith("Zoë Ejemplo Paris Minister")
    without = sheets(tables, "envelopes", "--to", "river:water", "--to", "wood:mayor", "--no-sender")
    assert [page for page in without if not page.startswith(("Minister", "Mayor", "Head"))] == []
    assert len(without) == len(found)


@pytest.mark.parametrize(
    ("options", "size"),
    [((), (220, 110)), (("--envelope", "c5"), (229, 162)), (("--paper", "letter"), (241.3, 104.775))],
)
def test_envelopes_are_of_the_size_asked_for(tables: Cli, options: tuple[str, ...], size: tuple[float, float]) -> None:
    sheets(tables, "envelopes", *options)
    box = PdfReader(tables.folder / "night/stationery/envelopes.pdf").pages[0].mediabox
    assert (float(box.width) / 72 * 25.4, float(box.height) / 72 * 25.4) == pytest.approx(size, abs=0.05)


def test_labels_begin_where_the_used_sheet_is_free(cli: Cli) -> None:
    put(cli, "name\n" + "".join(f"Writer {number}\n" for number in range(23)))
    counts = [page.count("Minister Jo Sample") for page in sheets(cli, "labels", "--to", "water", campaigns=("river",))]
    assert counts == [21, 2]
    started = sheets(cli, "labels", "--to", "water", "--start-at", "21", campaigns=("river",))
    assert [page.count("Minister Jo Sample") for page in started] == [1, 21, 1]
    assert all(page.count("FRANCE") == page.count("Minister") for page in started)
    letter = sheets(cli, "labels", "--to", "water", "--paper", "letter", "--start-at", "30", campaigns=("river",))
    assert [page.count("Minister Jo Sample") for page in letter] == [1, 22]


def test_volumes_of_labels_end_with_full_sheets(cli: Cli) -> None:
    put(cli, "name\n" + "".join(f"Writer {number}\n" for number in range(50)))
    options = ("--with", "labels", "--to", "water", "--volume", "30", "--start-at", "20", *FONT)
    assert batch(cli, *options).code == 0
    files = [file for file in night(cli) if file.startswith("stationery/labels-0")]
    assert files == [f"stationery/labels-{number:02}.pdf" for number in (1, 2, 3, 4)]
    counts = [[page.count("Minister Jo Sample") for page in pages(cli.folder / "night" / file)] for file in files]
    assert counts == [[2], [21], [21], [6]]


def test_where_nobody_may_be_posted_to_there_are_no_envelopes(tables: Cli) -> None:
    tables.put("guests.csv", "name\nAnn Muster\n")
    assert batch(tables, "--with", "envelopes", "--with", "labels", "--to", "police", *FONT).code == 0
    assert [file for file in night(tables) if file.startswith("stationery/")] == ["stationery/labels-test-page.pdf"]


def test_an_address_that_fits_nowhere_is_refused_by_name(cli: Cli) -> None:
    put(cli, "name\nAnn Muster\nBo Muster\n")
    text = (cli.folder / "campaigns/river.yaml").read_text("utf-8")
    cli.put("campaigns/river.yaml", text.replace("1 Water Lane", "W" * 190))
    result = batch(cli, "--with", "labels", "--to", "water", "--to", "mayor", *FONT)
    assert result.code == 3
    # The address is the target's, so it is said once, not for every guest.
    assert result.err.count("the address of Minister Jo Sample is too long for a label of L7160") == 1
    # Nothing is wrong with the guests' rows: a second night of them would double their letters.
    assert not (cli.folder / "night/failed.csv").exists()
    (page,) = pages(cli.folder / "night/stationery/labels.pdf")
    assert page.count("Mayor of Sampletown") == 2


# Sheets


def test_the_tally_has_a_row_for_each_piece_by_its_number(tables: Cli) -> None:
    said = " ".join(sheets(tables, "tally", "--copy-to", "river:mayor", "--blank", "1"))
    serials = [row["serial"] for row in table(tables)]
    assert re.findall(r"\b0\d{3}\b", said)[: len(serials)] == serials
    for row in table(tables):
        name = {"2": "Ann Muster", "3": "Zoë Ejemplo", "4": "Lee Siu-lung"}.get(row["row"], "")
        assert f"{row['serial']} {name}".strip() in said


def test_a_cover_sheet_lists_the_letters_of_its_guest(tables: Cli) -> None:
    found = sheets(tables, "cover-sheets", "--blank", "2", "--sort", "target")
    assert len(found) == 4
    by_row: dict[str, list[str]] = {}
    for entry in table(tables):
        by_row.setdefault(entry["row"], []).append(entry["serial"])
    for page, (row, name) in zip(found, (("2", "Ann Muster"), ("3", "Zoë"), ("4", "Lee"), ("5", "")), strict=True):
        assert name in page
        assert f"row {row}" in page
        assert re.findall(r"\b0\d{3}\b", page) == by_row[row]


def test_a_case_sheet_is_made_for_each_campaign_with_the_targets_asked_for(tables: Cli) -> None:
    wood, river = sheets(tables, "case-sheets", "--to", "mayor", campaigns=("wood", "river"))
    assert "The wood at Sampletown" in wood
    assert "leave the wood alone" in wood
    assert "The bridge at Sampletown" in river
    assert "Dear Mayor," in river
    assert "Jo Sample" not in river


def test_copy_sheets_come_in_the_order_of_the_targets(tables: Cli) -> None:
    tables.put("guests.csv", "name,to\nAnn,wood:forester\nBo,river:mayor river:water\nCy,wood:mayor\n")
    found = sheets(tables, "copy-sheets", "--to", "water", "--to", "forester")
    salutations = ("Dear Minister,", "Dear Mayor,", "Dear Mayor of Woodtown,", "Dear Head Forester,")
    order = [
        next(word for word in salutations if word in page) for page in found if any(w in page for w in salutations)
    ]
    assert list(dict.fromkeys(order)) == list(salutations)
