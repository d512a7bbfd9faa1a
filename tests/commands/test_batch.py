"""`ualetter batch`: what it asks for, says, writes and refuses."""

from __future__ import annotations

import json
import os
import re
import threading
from typing import TYPE_CHECKING

import pytest
from batches import batch, night, put, table
from running import DAY, Cli, cli_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.commands import batch as module
from ualetter.night.plan import SORTS
from ualetter.night.request import EXTRAS, VOLUME
from ualetter.stationery.envelope import SIZES
from ualetter.stationery.labels import SHEETS

if TYPE_CHECKING:
    from pathlib import Path

SIMPLE = "name\nAnn Muster\nBo Muster\n"
CURSOR = re.compile(r"\x1b\[[?0-9;]*[A-Za-z]")
BAD = "name,country\nAnn Muster,\nBo Muster,Xyz\n"


@pytest.fixture(name="tables")
def tables_fixture(cli: Cli) -> Cli:
    """The command line with two campaigns and a roster of two guests in the current folder."""
    put(cli, SIMPLE)
    return cli


def everything(folder: Path) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_the_choices_are_those_of_the_modules_that_make_them() -> None:
    assert module.EXTRAS == EXTRAS
    assert module.SORTS == SORTS
    assert module.VOLUME == VOLUME
    assert tuple(SIZES) == module.ENVELOPES
    assert tuple(SHEETS) == module.LABELS


def test_help_is_shown_without_running_anything(cli: Cli) -> None:
    result = cli("batch", "--help")
    assert (result.code, result.err) == (0, "")
    for words in ("ualetter batch guests.csv ua-140-20 -o night/ --dry-run", "--with", "case-sheets", "--start-at"):
        assert words in result.out


# What is written


def test_a_night_is_a_folder_of_letters_a_print_run_and_a_table(tables: Cli) -> None:
    result = batch(tables, "--jobs", "1", bare=True)
    assert result.code == 0, result.err
    assert night(tables) == [
        *(f"letters/{file}.docx" for file in (
            "0001-river-water", "0002-river-mayor", "0003-river-police",
            "0004-river-water", "0005-river-mayor", "0006-river-police",
        )),
        "manifest.csv", "print/letters.pdf",
    ]  # fmt: skip
    assert result.out == (
        "campaign\ttarget\twritten\tunchanged\tkept\tfailed\n"
        "river\twater\t2\t0\t0\t0\n"
        "river\tmayor\t2\t0\t0\t0\n"
        "river\tpolice\t2\t0\t0\t0\n"
        "all\t\t6\t0\t0\t0\n"
    )
    assert result.err.splitlines()[-1] == "All is in night: the letters, print/letters.pdf, manifest.csv."


def test_a_table_of_one_kind_needs_no_sum(tables: Cli) -> None:
    assert batch(tables, "--to", "water").out.splitlines()[1:] == ["river\twater\t2\t0\t0\t0"]


def test_the_manifest_tells_where_each_letter_is(tables: Cli) -> None:
    import hashlib

    assert batch(tables, "--format", "markdown", "--to", "water", "--copy-to", "mayor", "--blank", "1").code == 0
    rows = table(tables)
    assert [(row["serial"], row["row"], row["copy"], row["file"]) for row in rows[:4]] == [
        ("0001", "2", "", "letters/0001-river-water.txt"),
        ("0001", "2", "", "letters/0001-river-water.md"),
        ("0002", "2", "mayor", "letters/0002-river-water-copy-mayor.txt"),
        ("0002", "2", "mayor", "letters/0002-river-water-copy-mayor.md"),
    ]
    assert [row["row"] for row in rows[-2:]] == ["", ""]
    assert {(row["campaign"], row["target"], row["date"]) for row in rows} == {("river", "water", "2026-02-01")}
    for row in rows:
        content = (tables.folder / "night" / row["file"]).read_bytes()
        assert row["sha256"] == hashlib.sha256(content).hexdigest()
    assert {row["file"] for row in rows} == {file for file in night(tables) if file.startswith("letters/")}


def test_names_stand_in_files_and_manifest_only_if_asked_for(cli: Cli) -> None:
    put(cli, "name\n=1+1\n@x\n-x\n../../x\nCON\n" + "李" * 150 + "\nAnn Muster\nann muster\nJose\u0301\nJos\u00e9\n")
    assert batch(cli, "--to", "water").code == 0
    assert not re.search(
        "Muster|李|CON|x-", " ".join(night(cli)) + (cli.folder / "night/manifest.csv").read_text("utf-8")
    )
    assert batch(cli, "--to", "water", "--names", "--prune").code == 0
    assert [row["name"] for row in table(cli)[:5]] == ["'=1+1", "'@x", "'-x", "../../x", "CON"]
    files = [row["file"].removeprefix("letters/") for row in table(cli)]
    assert files[:5] == [
        f"{number:04}-river-water-{name}.txt" for number, name in enumerate(("1-1", "x", "x", "x", "CON"), 1)
    ]
    assert sorted(path.name for path in (cli.folder / "night/letters").iterdir()) == sorted(files)


def test_a_file_with_a_name_has_the_letter_of_that_name(cli: Cli) -> None:
    put(cli, "name\nAnn Muster\nann muster\n")
    batch(cli, "--to", "water", "--names")
    for name in ("Ann-Muster", "ann-muster"):
        (path,) = (cli.folder / "night/letters").glob(f"*{name}.txt")
        assert path.read_text("utf-8").splitlines().count(name.replace("-", " ")) == 1


def test_letters_lie_in_the_order_asked_for(tables: Cli) -> None:
    for sort, files in (
        ("writer", ["river-water", "river-mayor", "wood-mayor", "river-water", "river-mayor", "wood-mayor"]),
        ("target", ["river-water", "river-water", "river-mayor", "river-mayor", "wood-mayor", "wood-mayor"]),
        ("campaign", ["river-water", "river-mayor", "river-water", "river-mayor", "wood-mayor", "wood-mayor"]),
    ):
        to = ("--to", "river:water", "--to", "mayor", "--sort", sort, "--prune")
        assert batch(tables, *to, campaigns=("river", "wood")).code == 0
        assert night(tables)[:6] == [f"letters/{number:04}-{file}.txt" for number, file in enumerate(files, 1)]


# A dry run


@pytest.mark.parametrize("output", ["night", "deep/er/night"])
def test_a_dry_run_writes_nothing_and_says_so(tables: Cli, output: str) -> None:
    before = everything(tables.folder.parent)
    result = tables("batch", "guests.csv", "river", "--to", "water", "-o", output, *DAY, "--with", "tally", "--dry-run")
    assert result.code == 0
    assert result.out == (
        "serial\trow\tname\tcampaign\ttarget\tcopy\tfile\n"
        "0001\t2\tAnn Muster\triver\twater\t\tletters/0001-river-water.docx\n"
        "0002\t3\tBo Muster\triver\twater\t\tletters/0002-river-water.docx\n"
    )
    assert result.err.splitlines()[-1] == "This was a dry run: nothing was written."
    assert everything(tables.folder.parent) == before
    assert not (tables.folder / output.split("/", maxsplit=1)[0]).exists()


def test_a_dry_run_shows_what_the_run_writes(tables: Cli) -> None:
    options = ("--format", "docx", "--copy-to", "mayor", "--blank", "1", "--sort", "target")
    plan = batch(tables, *options, "--dry-run").out.splitlines()[1:]
    batch(tables, *options)
    assert [line.split("\t")[-1] for line in plan] == [row["file"] for row in table(tables)]
    assert [line.split("\t")[0] for line in plan] == [row["serial"] for row in table(tables)]


def test_a_dry_run_of_a_bad_roster_says_what_would_fail(cli: Cli) -> None:
    put(cli, BAD)
    result = batch(cli, "--dry-run")
    assert result.code == 3
    assert "guests.csv:3: `Xyz` is not a country" in result.err
    assert result.err.endswith("1 row with a mistake would get no letters.\nThis was a dry run: nothing was written.\n")
    assert not (cli.folder / "night").exists()


def test_a_dry_run_is_refused_where_the_run_would_be(tables: Cli) -> None:
    batch(tables)
    tables.put("others.csv", "name\nCy Muster\n")
    before = everything(tables.folder)
    result = tables("batch", "others.csv", "river", "-o", "night", *DAY, "--dry-run")
    assert (result.code, result.out) == (1, "")
    assert "`night` holds the night of another roster, `guests.csv`" in result.err
    assert everything(tables.folder) == before


def test_a_plan_for_other_programs(tables: Cli) -> None:
    found = json.loads(batch(tables, "--to", "water", "--dry-run", "--json").out)
    assert found[1] == {
        "serial": "0002", "row": "3", "name": "Bo Muster", "campaign": "river", "target": "water", "copy": "",
        "file": "letters/0002-river-water.txt",
    }  # fmt: skip
    assert len(found) == 2


# Rows that are bad


def test_bad_rows_do_not_stop_good_ones(cli: Cli) -> None:
    put(cli, BAD)
    result = batch(cli, "--to", "water")
    assert result.code == 3
    assert result.err.startswith("guests.csv:3: `Xyz` is not a country ualetter knows\nhint:")
    assert [row["row"] for row in table(cli)] == ["2"]
    assert result.err.splitlines()[-3:] == [
        "1 row with a mistake got no letters.",
        f"The rows that failed are in {os.path.join('night', 'failed.csv')}, with the reasons: mend them there, and make a second night of that file: `-o night-2`.",  # noqa: E501, PTH118  as it is said
        "All is in night: the letters, manifest.csv.",
    ]


def test_failed_rows_can_be_mended_and_fed_back_in(cli: Cli) -> None:
    put(
        cli,
        'name,address,country,own_words,to\nAnn,,,,\n=Bo,1 A;2 B,Xyz,"One.\n\nTwo.",river:mayor\nCy,,,,lake\nDi,,\n',
    )
    assert batch(cli).code == 3
    failed = cli.folder / "night/failed.csv"
    assert [row["name"] for row in table(cli, "night/failed.csv")] == ["=Bo", "Cy", "Di"]
    assert failed.read_bytes().startswith(b"\xef\xbb\xbf")
    mended = (
        failed.read_text("utf-8-sig")
        .replace("Xyz", "France")
        .replace("lake", "river:water")
        .replace("Di,,\n", "Di,,,,\n")
    )
    cli.put("night/failed.csv", mended)
    result = cli("batch", "night/failed.csv", "river", "-o", "night-2", *DAY, "--format", "text", "--no-print")
    assert result.code == 0, result.err
    letters = [path.read_text("utf-8") for path in sorted((cli.folder / "night-2/letters").iterdir())]
    assert len(letters) == 5
    assert all(words in letters[0] for words in ("1 A\n2 B\n", "Dear Mayor,", "One.\n\nTwo.", "=Bo"))
    assert "Dear Minister," in letters[1]
    assert "Cy" in letters[1].splitlines()
    assert not (cli.folder / "night-2/failed.csv").exists()


def test_when_all_are_mended_failed_csv_is_gone(cli: Cli) -> None:
    put(cli, BAD)
    batch(cli)
    cli.put("guests.csv", BAD.replace("Xyz", "FR"))
    assert batch(cli).code == 0
    assert "failed.csv" not in night(cli)


def test_nobody_s_letters_are_no_letters(cli: Cli) -> None:
    """A roster of bad rows alone: there is nothing to print, and no PDF without pages either."""
    put(cli, "name,country\nBo Muster,Xyz\n")
    result = batch(cli, "--jobs", "1", *(word for kind in EXTRAS for word in ("--with", kind)), bare=True)
    assert result.code == 3
    assert "Traceback" not in result.err
    assert [file for file in night(cli) if file.endswith(("letters.pdf", ".docx", "envelopes.pdf", "labels.pdf"))] == []
    assert "failed.csv" in night(cli)
    assert "the letters" not in result.err.splitlines()[-1]


def test_strictly_nothing_is_begun(cli: Cli) -> None:
    put(cli, BAD)
    result = batch(cli, "--strict")
    assert (result.code, result.out) == (1, "")
    assert "1 row has a mistake, so nothing was written\nhint: mend them, or leave out `--strict`" in result.err
    assert not (cli.folder / "night").exists()
    cli.put("guests.csv", SIMPLE)
    assert batch(cli, "--strict").code == 0


def test_a_row_may_wish_for_a_target_who_cannot_be_written_to(cli: Cli) -> None:
    put(cli, "name,to\nAnn,\nBo,river:mayor\nCy,river\n")
    text = (cli.folder / "campaigns/river.yaml").read_text("utf-8")
    cli.put("campaigns/river.yaml", text.replace("    salutation: Dear Mayor,\n", ""))
    result = batch(cli, "--to", "water")
    assert result.code == 3
    assert "guests.csv:3: target `mayor` (Mayor of Sampletown) has no salutation" in result.err
    assert [row["row"] for row in table(cli)] == ["2", "4"]
    assert [row["name"] for row in table(cli, "night/failed.csv")] == ["Bo"]


def test_a_salutation_goes_to_the_target_it_was_typed_for(cli: Cli) -> None:
    put(cli, "name,to\nAnn,\nBo,river:mayor\n")
    batch(cli, "--to", "water", "--salutation", "Dear Mrs Sample,")
    for file, salutation in (("0001-river-water", "Dear Mrs Sample,"), ("0002-river-mayor", "Dear Mayor,")):
        assert salutation in (cli.folder / f"night/letters/{file}.txt").read_text("utf-8").splitlines()


def test_a_character_that_no_font_has_is_the_failure_of_its_writer(cli: Cli) -> None:
    put(cli, "name\nAnn Muster\nBo \u0378\n")
    result = batch(cli, "--to", "water", "--format", "pdf", "--font", "Libertinus Serif")
    assert result.code == 3
    assert "guests.csv:3: " in result.err
    assert "U+0378" in result.err
    assert [row["name"] for row in table(cli, "night/failed.csv")] == ["Bo \u0378"]
    assert {row["row"] for row in table(cli)} == {"2"}


# JSON


def test_json_has_all_that_came_of_it(cli: Cli) -> None:
    put(cli, BAD + "Ann Muster,\n")
    result = batch(cli, "--to", "water", "--copy-to", "mayor", "--with", "tally", "--json")
    assert result.code == 3
    found = json.loads(result.out)
    nothing = {"unchanged": 0, "replaced": 0, "kept": 0, "failed": 0}
    assert found == {
        "date": "2026-02-01",
        "planned": 4,
        "letters": [
            {"campaign": "river", "target": "water", "copy": None, "written": 2, **nothing},
            {"campaign": "river", "target": "water", "copy": "mayor", "written": 2, **nothing},
        ],
        "files": [
            {"file": "stationery/tally.pdf", "became": "written"},
            {"file": "manifest.csv", "became": "written"},
            {"file": "failed.csv", "became": "written"},
        ],
        "kept": [],
        "strays": [],
        "older": [],
        "removed": 0,
        "unprinted": 0,
        "bad_rows": 1,
        "problems": [
            {
                "file": "guests.csv", "line": 3, "column": None, "severity": "error",
                "message": "`Xyz` is not a country ualetter knows",
                "hint": "write its English name or its code: CN, US, IR",
            },
            {
                "file": "guests.csv", "line": 4, "column": None, "severity": "warning",
                "message": "row 4 is the same person as row 2; both get their letters", "hint": None,
            },
        ],
        "stopped": False,
    }  # fmt: skip


def test_json_counts_each_letter_once(tables: Cli) -> None:
    batch(tables, "--to", "water")
    tables.put("guests.csv", SIMPLE.replace("Bo", "Di") + "Cy\n")
    ((counts,)) = json.loads(batch(tables, "--to", "water", "--json").out)["letters"]
    fates = {name: counts[name] for name in ("unchanged", "written", "replaced", "kept", "failed")}
    assert fates == {"unchanged": 1, "written": 1, "replaced": 1, "kept": 0, "failed": 0}


# Where it shows what


@posix
def test_on_a_terminal_there_are_a_bar_and_a_table(tables: Cli) -> None:
    result, screen = tables.on_terminal(
        "batch", "guests.csv", "river", "-o", "night", *DAY, "--format", "text", "--no-print", env={"COLUMNS": "100"}
    )
    assert result.code == 0
    plain = CURSOR.sub("", screen)
    assert re.search(r"letters .*━.* 6/6 ", plain)
    assert re.search(r"^campaign +target +written +unchanged +kept +failed$", plain, re.MULTILINE)
    assert re.search(r"^all +6 +0 +0 +0$", plain, re.MULTILINE)
    assert "\x1b[1m" in screen
    assert "\t" not in screen


@posix
def test_without_colour_there_is_none(tables: Cli) -> None:
    result, screen = tables.on_terminal(
        "batch", "guests.csv", "river", "-o", "night", *DAY, "--format", "text", "--no-print",
        env={"NO_COLOR": "1", "COLUMNS": "100"},
    )  # fmt: skip
    assert result.code == 0
    assert "6/6" in screen
    assert not re.search(r"\x1b\[[0-9;]*m", screen)


def test_through_a_pipe_there_are_plain_lines(tables: Cli) -> None:
    result = batch(tables, "--with", "tally")
    assert result.err.splitlines()[-3:] == [
        "Making letters (6) …",
        "Making tally (1) …",
        "All is in night: the letters, stationery/tally.pdf, manifest.csv.",
    ]
    assert "\x1b" not in result.err + result.out


def test_foreign_text_does_not_drive_the_terminal(cli: Cli) -> None:
    put(cli, "name,country\nAnn,\x1b[31mX\n")
    result = cli("batch", "guests.csv", "river", "-o", "night", *DAY, "--dry-run", terminal=True, keyboard=True)
    assert "\x1b[31mX" not in result.out + result.err


# The roster


def test_a_roster_is_piped_in(tables: Cli) -> None:
    args = (
        "batch",
        "-",
        "river",
        "--to",
        "water",
        "-o",
        "night",
        *DAY,
        "--format",
        "text",
        "--no-print",
        "--sort",
        "target",
    )
    result = tables(*args, stdin=b"name,country\nAnn,\nBo,Xyz\n")
    assert result.code == 3
    assert "standard input:3: `Xyz`" in result.err
    assert [row["row"] for row in table(tables)] == ["2"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_roster_that_is_a_named_pipe_is_read_more_than_once(tables: Cli) -> None:
    path = tables.folder / "pipe.csv"
    os.mkfifo(path)
    feeder = threading.Thread(target=path.write_text, args=(SIMPLE,), kwargs={"encoding": "utf-8"})
    feeder.start()
    result = tables(
        "batch", "pipe.csv", "river", "-o", "night", *DAY, "--format", "text", "--no-print", "--sort", "target"
    )
    feeder.join()
    assert result.code == 0, result.err
    assert len(table(tables)) == 6


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'name,town\nAnn,"Sample\n', "guests.csv:2: a quote that opens in row 2 is never closed"),
        (b"name\nA\0nn\n", "guests.csv:2: row 2 holds a NUL"),
        (b"name,Name\nAnn,Bo\n", "guests.csv:1: the column “Name” is there twice"),
        (b"full name,name\nAnn,Bo\n", "guests.csv:1: the columns “full name” and “name” both mean `name`"),
        (b"", "there is nothing in this roster"),
        (b"town\nX\n", "there is no column `name`"),
        (b"name\n", "nobody is in `guests.csv`"),
        ("name\nZoë\n".encode("cp1252"), "`--encoding cp1252`"),
        (b"name\n" + b"Ann\n" * 50 + b'"Bo\n', "row 52"),
    ],
)
def test_a_roster_that_cannot_be_read_is_refused_before_anything_is_written(
    tables: Cli, content: bytes, message: str
) -> None:
    tables.put("guests.csv", content)
    result = batch(tables)
    assert (result.code, result.out) == (1, "")
    assert message in result.err
    assert not (tables.folder / "night").exists()


def test_a_huge_cell_is_a_mistake_of_its_row(tables: Cli) -> None:
    tables.put("guests.csv", f"name,own_words\nAnn,\nBo,{'x' * 1_000_000}\n")
    result = batch(tables, "--to", "water")
    assert result.code == 3
    assert "guests.csv:3: the own words are over 64 KiB" in result.err
    assert len(result.err) < 2000
    assert [row["row"] for row in table(tables)] == ["2"]
    assert len((tables.folder / "night/failed.csv").read_bytes()) > 1_000_000


def test_an_encoding_is_taken_when_named(tables: Cli) -> None:
    tables.put("guests.csv", "name;town\nZoë Ejemplo;Köln\n".encode("cp1252"))
    assert batch(tables, "--to", "water", "--encoding", "cp1252").code == 0
    assert "Zoë Ejemplo" in (tables.folder / "night/letters/0001-river-water.txt").read_text("utf-8")


# Mistakes

MISTAKES = [
    (("nothing.csv", "river", "-o", "night"), 1, "there is no file `nothing.csv`", "check its name and folder"),
    ((".", "river", "-o", "night"), 1, "`.` is a folder", "name the roster's file in it"),
    (("guests.csv", "rivr", "-o", "night"), 1, "there is no campaign `rivr`", "did you mean `river`?"),
    (("guests.csv", "rivr", "wod", "-o", "night"), 1, "there is no campaign `wod`", "did you mean `river`?"),
    (("guests.csv", "river", "wood", "river", "-o", "night"), 1, "`river` is named twice", "once"),
    (("guests.csv", "river", "campaigns/river.yaml", "-o", "night"), 1, "`river` is named twice", "once"),
    (("guests.csv", "river", "-o", "guests.csv"), 1, "`guests.csv` is a file, not a folder", "`-o night/`"),
    (("guests.csv", "river", "-o", "night", "--to", "watr"), 1, "no target `watr`", "did you mean `water`?"),
    (("guests.csv", "river", "-o", "night", "--with", "tea"), 2, "'tea' is not one of", "'envelopes'"),
    (("guests.csv", "river", "-o", "night", "--sort", "name"), 2, "'name' is not one of", "'writer'"),
    (("guests.csv", "river", "-o", "night", "--format", "odt"), 2, "'odt' is not one of", "'text'"),
    (("guests.csv", "river", "-o", "night", "--volume", "0"), 2, "0 is not in the range", "Try"),
    (("guests.csv", "river", "-o", "night", "--blank", "-1"), 2, "-1 is not in the range", "Try"),
    (
        ("guests.csv", "river", "-o", "night", "--envelope", "c5"),
        2,
        "`--envelope` is for something",
        "`--with envelopes`",
    ),
    (("guests.csv", "river", "-o", "night", "--country", "Frnce"), 1, "`Frnce` is not a country", "France (FR)"),
    (("guests.csv", "river", "-o", "night", "--date", "2026-2-1"), 2, "is no date", "year-month-day"),
    (("guests.csv", "river", "-o", "night", "--date", "2026-03-02"), 1, "the deadline of `river` was", "`--late`"),
    (("guests.csv", "river", "-o", "night", "--template", "x.docx"), 1, "x.docx", "check"),
    (("guests.csv", "river", "-o", ""), 2, "`-o` is empty", "`-o night/`"),
    (("guests.csv", "river"), 2, "Missing option '-o'", "Try"),
    (("guests.csv", "-o", "night"), 2, "Missing argument 'CAMPAIGN...'", "Try"),
]


@pytest.mark.parametrize(("args", "code", "message", "hint"), MISTAKES)
def test_a_mistake_is_said_and_nothing_is_written(
    tables: Cli, args: tuple[str, ...], code: int, message: str, hint: str
) -> None:
    before = everything(tables.folder)
    result = tables("batch", *(() if "--date" in args else DAY), *args)
    assert (result.code, result.content) == (code, b"")
    assert message in result.err
    assert hint in result.err
    assert "Traceback" not in result.err
    assert everything(tables.folder) == before
    assert not (tables.folder / "night").exists()


def test_after_the_deadline_letters_are_written_if_asked_for(tables: Cli) -> None:
    args = ("batch", "guests.csv", "river", "-o", "night", "--date", "2026-03-02", "--format", "text", "--no-print")
    assert tables(*args).code == 1
    result = tables(*args, "--late")
    assert (result.code, table(tables)[0]["date"]) == (0, "2026-03-02")
    assert "Send the letters" not in result.err


@posix
@pytest.mark.parametrize("name", ["night", "night/letters", "night/print", "night/.ualetter-night"])
def test_a_link_leads_nothing_out_of_the_folder(tables: Cli, name: str) -> None:
    elsewhere = tables.folder / "elsewhere"
    elsewhere.mkdir()
    path = tables.folder / name
    path.parent.mkdir(exist_ok=True)
    path.symlink_to("nowhere" if name == "night" else elsewhere)
    result = batch(tables)
    assert result.code == 1
    assert "link" in result.err
    assert list(elsewhere.iterdir()) == []


@posix
def test_a_folder_that_is_a_link_to_one_is_used(tables: Cli) -> None:
    (tables.folder / "stick").mkdir()
    (tables.folder / "night").symlink_to("stick")
    assert batch(tables).code == 0
    assert (tables.folder / "stick/manifest.csv").exists()


def test_a_file_where_a_folder_belongs_is_said(tables: Cli) -> None:
    tables.put("night/letters", "x")
    result = batch(tables)
    assert result.code == 1
    assert "is a file, where a folder of the night belongs" in result.err


# Options of `write`


@pytest.mark.parametrize(
    ("options", "line"),
    [
        (("--subject", "Another one"), "Another one"),
        (("--no-copies",), None),
        (("--copy-to", "police"), "    River Police"),
        (("--paper", "letter"), None),
    ],
)
def test_an_option_does_what_it_does_for_one_letter(tables: Cli, options: tuple[str, ...], line: str | None) -> None:
    assert batch(tables, "--to", "water", *options).code == 0
    person = ("--name", "Ann Muster", "--country", "GB", "--town", "")
    alone = tables("write", "river", "--to", "water", *DAY, *person, *options).out.split("\f")[0]
    assert (tables.folder / "night/letters/0001-river-water.txt").read_text("utf-8") == alone
    assert line is None or line.strip() in alone


def test_bold_names_and_width_too(tables: Cli) -> None:
    batch(tables, "--to", "water", "--format", "markdown", "--bold-names", "--width", "30")
    letters = tables.folder / "night/letters"
    assert "**Ana Ejemplo**" in (letters / "0001-river-water.md").read_text("utf-8")
    assert "I write about the bridge and" in (letters / "0001-river-water.txt").read_text("utf-8").splitlines()


def test_a_target_that_must_get_no_post_is_said_and_has_its_name_lines_only(tables: Cli) -> None:
    result = batch(tables, "--to", "police")
    assert "Don't post the letter to River Police: they return letters. Other ways: fax" in result.err
    letter = (tables.folder / "night/letters/0001-river-police.txt").read_text("utf-8")
    assert "\nRiver Police\n\nThe bridge\n" in letter


def test_a_profile_gives_country_and_paper_and_nothing_else(tables: Cli) -> None:
    tables.save_profile(name="Vol Unteer", town="Volunteerton", country="US")
    result = tables(
        "batch", "guests.csv", "river", "--to", "water", "-o", "night", *DAY, "--format", "text", "--no-print"
    )
    letter = (tables.folder / "night/letters/0001-river-water.txt").read_text("utf-8")
    assert letter.startswith("United States\n")
    assert "FRANCE" in letter
    assert "Volunt" not in letter
    assert "Your country isn't known" not in result.err


# Run again


def test_run_again_it_changes_nothing(tables: Cli) -> None:
    batch(tables, "--with", "tally")
    before = everything(tables.folder)
    result = batch(tables, "--with", "tally")
    assert "all\t\t0\t6\t0\t0" in result.out
    assert everything(tables.folder) == before


def test_words_about_files_of_other_hands(tables: Cli) -> None:
    batch(tables, "--to", "water")
    letters = tables.folder / "night/letters"
    (letters / "0001-river-water.txt").write_text("mine", encoding="utf-8")
    one = batch(tables, "--to", "water")
    assert "letters/0001-river-water.txt was edited by hand, and left alone (`--force` replaces it)." in one.err
    (letters / "0002-river-water.txt").write_text("mine", encoding="utf-8")
    two = batch(tables, "--to", "water")
    assert "2 files were edited by hand, and left alone (`--force` replaces them):\n  letters/0001" in two.err
    assert two.code == 0
    assert "river\twater\t0\t0\t2\t0" in two.out


def test_words_about_letters_that_left_the_plan(tables: Cli) -> None:
    batch(tables, "--to", "water")
    tables.put("guests.csv", "name\nAnn Muster\n")
    stray = "letters/0002-river-water.txt"
    assert f"{stray} is no longer in the plan (`--prune` removes it)." in batch(tables, "--to", "water").err
    result = batch(tables, "--to", "water", "--prune")
    assert "Removed 1 file that is no longer in the plan." in result.err
    assert stray not in night(tables)
