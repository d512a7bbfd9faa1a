"""Every letter of a night is its writer's, to its target, with its writer's words: read back from every format."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

import pytest
from batches import GUESTS, SUFFIXES, batch, night, pages, put, says, table
from pypdf import PdfReader
from running import DAY, Cli, cli_fixture  # noqa: F401  fixtures are found by name

if TYPE_CHECKING:
    from pathlib import Path

FORMATS = tuple(word for name in SUFFIXES for word in ("--format", name))
FONT = ("--font", "Noto Serif")
SALUTATIONS = {
    "water": "Dear Minister,",
    "mayor": "Dear Mayor,",
    "police": "Sir or Madam,",
    "wood mayor": "Dear Mayor of Woodtown,",
    "forester": "Dear Head Forester,",
}
NAMES = {"2": "Ann Muster", "3": "Zoë Ejemplo", "4": "Lee Siu-lung", "5": "", "": ""}
OWN = {"2": "I live by a river.", "3": "Two lines of **mine**; and {{ name }}.", "4": "", "5": "", "": ""}
DEMANDS = {"river": "let Ana Ejemplo cross the river", "wood": "leave the wood alone"}
ROSTER = GUESTS.replace("李小龍", "Lee Siu-lung")


@pytest.fixture(name="evening", scope="module")
def evening_fixture(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a night in all formats, made once for all tests that only read it."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("evening")
        for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"):
            patch.setenv(name, str(folder))
        patch.chdir(folder)
        cli = Cli(folder, patch)
        put(cli, ROSTER)
        options = (*FORMATS, *FONT, "--blank", "1", "--copy-to", "river:mayor", "--country", "GB", "--jobs", "1")
        result = batch(cli, *options, campaigns=("river", "wood"), bare=True)
        assert result.code == 0, result.err
    return folder / "night"


def rows(evening: Path) -> list[dict[str, str]]:
    with pytest.MonkeyPatch.context() as patch:
        return table(Cli(evening.parent, patch))


def salutation(row: dict[str, str]) -> str:
    return SALUTATIONS.get(f"{row['campaign']} {row['target']}") or SALUTATIONS[row["target"]]


@pytest.mark.parametrize("suffix", SUFFIXES.values())
def test_each_letter_is_its_writer_s(evening: Path, suffix: str) -> None:
    found = [row for row in rows(evening) if row["file"].endswith(suffix)]
    assert len(found) == 25
    for row in found:
        said = says(evening / row["file"])
        if suffix == ".md":
            said = said.replace("\\", "")
        right = salutation(row)
        assert f" {right} " in said
        assert [other for other in SALUTATIONS.values() if other != right and f" {other} " in said] == []
        assert DEMANDS[row["campaign"]] in said
        assert all(demand not in said for name, demand in DEMANDS.items() if name != row["campaign"])
        name, own = NAMES[row["row"]], OWN[row["row"]]
        assert f"Yours sincerely, {name}".strip() in said
        assert all(other not in said for other in NAMES.values() if other and other != name)
        assert own in said
        assert all(other not in said for other in OWN.values() if other and other != own)
        assert said.startswith("COPY ") == bool(row["copy"])


def test_all_formats_say_the_same(evening: Path) -> None:
    by_serial: dict[str, set[str]] = {}
    for row in rows(evening):
        words = says(evening / row["file"]).replace("[signature]", "")
        by_serial.setdefault(row["serial"], set()).add("".join(char for char in words if char.isalnum()))
    assert len(by_serial) == 25
    assert {serial: len(said) for serial, said in by_serial.items() if len(said) != 1} == {}


def test_the_print_run_has_all_letters_in_table_order(evening: Path) -> None:
    alone = [pages(evening / row["file"]) for row in rows(evening) if row["file"].endswith(".pdf")]
    assert [len(letter) for letter in alone] == [1] * 25
    assert pages(evening / "print/letters.pdf") == [page for letter in alone for page in letter]


def test_addresses_go_with_where_each_writer_lives(evening: Path) -> None:
    """The Minister is in France: no country on a letter from there, and the writer's own on those from abroad."""
    letters = {
        row["row"]: evening / row["file"] for row in rows(evening) if row["target"] == "water" and not row["copy"]
    }
    lines = {row: path.with_suffix(".txt").read_text("utf-8").splitlines() for row, path in letters.items()}
    assert {row: "FRANCE" in text for row, text in lines.items()} == {"2": True, "3": False, "4": True, "": True}
    assert lines["2"][:3] == ["1 Hill Road", "Sampleton", "United Kingdom"]
    assert lines["3"][0] == "Paris"
    assert lines["4"][0] == "United Kingdom"


@pytest.mark.parametrize("format_name", SUFFIXES)
def test_a_letter_is_the_one_that_write_makes(cli: Cli, format_name: str) -> None:
    put(cli, ROSTER)
    batch(
        cli,
        "--format",
        format_name,
        *FONT,
        "--to",
        "mayor",
        "--subject",
        "Mine",
        "--no-print",
        "--country",
        "IE",
        bare=True,
    )
    person = (
        "--name",
        "Zoë Ejemplo",
        "--town",
        "Paris",
        "--country",
        "FR",
        "--own",
        "Two lines\nof **mine**; and {{ name }}.",
    )
    chosen = ("--to", "mayor", "--subject", "Mine", "--format", format_name, *(FONT if format_name == "pdf" else ()))
    assert cli("write", "river", *DAY, *person, *chosen, "-o", "one" + SUFFIXES[format_name]).code == 0
    ours = cli.folder / f"night/letters/0002-river-mayor{SUFFIXES[format_name]}"
    assert ours.read_bytes() == (cli.folder / f"one{SUFFIXES[format_name]}").read_bytes()


def test_names_of_every_script_are_printed(cli: Cli) -> None:
    put(cli, "name,own_words\n李小龍,我写这封信。\nनमूना लेखक,\nنمونه نویسنده,\nÅse Ægir,\n")
    result = batch(cli, "--to", "water", "--format", "docx")
    assert result.code == 0
    names = ["李小龍", "नमूना लेखक", "نمونه نویسنده", "Åse Ægir"]
    for entry in table(cli):
        assert names[int(entry["row"]) - 2] in says(cli.folder / "night" / entry["file"])


# The print run


def text_run(cli: Cli, *options: str) -> list[str]:
    usual = ("--format", "text", "--to", "water", "--country", "GB", "--jobs", "1", "--font", "Libertinus Serif")
    result = batch(cli, *usual, *options, bare=True)
    assert result.code == 0, result.err
    return [file for file in night(cli) if file.startswith("print/")]


def test_long_runs_are_divided_into_volumes(cli: Cli) -> None:
    put(cli, "name\n" + "".join(f"Writer {number}\n" for number in range(1, 6)))
    assert text_run(cli, "--volume", "2") == [f"print/letters-{number:02}.pdf" for number in (1, 2, 3)]
    found = [pages(cli.folder / f"night/print/letters-{number:02}.pdf") for number in (1, 2, 3)]
    assert [len(volume) for volume in found] == [2, 2, 1]
    assert [page.count(f"Writer {number}") for number, page in enumerate(chain(*found), 1)] == [1] * 5
    assert text_run(cli, "--volume", "5") == ["print/letters.pdf"]


@pytest.mark.parametrize(("duplex", "empty"), [(False, []), (True, [1])])
def test_printed_on_both_sides_each_letter_begins_on_a_fresh_sheet(cli: Cli, *, duplex: bool, empty: list[int]) -> None:
    long = "\n\n".join(["A paragraph that goes on. " * 20] * 6)
    put(cli, f'name,own_words\nAnn Muster,\nBo Muster,"{long}"\nCy Muster,\n')
    text_run(cli, *(("--duplex",) if duplex else ()))
    found = pages(cli.folder / "night/print/letters.pdf")
    starts = [number for number, page in enumerate(found) if "Dear Minister," in page]
    assert starts == ([0, 2, 4] if duplex else [0, 1, 3])
    assert [number for number, page in enumerate(found) if not page] == empty


def test_paper_is_that_of_the_country(cli: Cli) -> None:
    put(cli, "name\nAnn Muster\n")
    for country, width in (("US", 612), ("GB", 595)):
        text_run(cli, "--country", country)
        box = PdfReader(cli.folder / "night/print/letters.pdf").pages[0].mediabox
        assert round(float(box.width)) == width


def test_own_layout_is_used(cli: Cli) -> None:
    put(cli, "name\nAnn Muster\n")
    parts = ("address", "sender", "date", "subject", "salutation", "body", "closing", "name", "copies")
    cli.put("mine.txt.j2", "To " + "\n\n".join(f"{{{{ {part} }}}}" for part in parts) + "\n")
    result = batch(cli, "--to", "water", "--template", "mine.txt.j2")
    assert result.code == 0, result.err
    assert says(cli.folder / "night/letters/0001-river-water.txt").startswith("To Minister Jo Sample")
