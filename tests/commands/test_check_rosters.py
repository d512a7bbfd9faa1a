from __future__ import annotations

import json
import os
import threading

import pytest
from running import DAY, RIVER, Cli, cli_fixture, posix, river_fixture  # noqa: F401  fixtures are found by name

GOOD = "name,town,to\nAna Ejemplo,Any Town,river:mayor\nBo Example,,\n,,river\n"
BAD = "Full Name,City,to,Phone\nANA EJEMPLO,,rivr,1\nBo Example,,river:major,\n"


def test_a_good_roster_gives_no_problem(river: Cli) -> None:
    river.put("guests.csv", GOOD)
    result = river("check", "guests.csv", "--strict")
    assert (result.code, result.content) == (0, b"")
    assert result.err == "Checked 1 file with 3 guests: 0 errors, 0 warnings.\n"


def test_problems_are_shown_at_their_rows_and_notes_beside(river: Cli) -> None:
    river.put("lists/guests.csv", BAD)
    result = river("check", "lists/guests.csv")
    assert result.code == 1
    assert [line for line in result.out.splitlines() if line.startswith("lists/")] == [
        "lists/guests.csv:2: `to` names the campaign `rivr`, which isn't here",
        "lists/guests.csv:2: warning: the name `ANA EJEMPLO` is in capitals",
        "lists/guests.csv:3: `to` asks for `river:major`, but `river` has no target `major`",
    ]
    assert result.err.splitlines() == [
        "lists/guests.csv: the column “Full Name” is read as `name`",
        "lists/guests.csv: the column “City” is read as `town`",
        "lists/guests.csv: not used: the column “Phone”",
        "Checked 1 file with 2 guests: 2 errors, 1 warning.",
    ]


@pytest.mark.parametrize(
    ("content", "options", "code"),
    [
        ("name\nANA EJEMPLO\n", (), 0),
        ("name\nANA EJEMPLO\n", ("--strict",), 1),
        ("name\n[NAME]\n", (), 1),
        ("nom\nAna\n", (), 1),
        ("name\n", ("--strict",), 0),
    ],
)
def test_the_exit_code_says_whether_letters_can_be_written(
    cli: Cli, content: str, options: tuple[str, ...], code: int
) -> None:
    cli.put("guests.csv", content)
    for more in ((), ("--json",)):
        assert cli("check", "guests.csv", *options, *more).code == code


def test_rosters_and_campaigns_are_checked_together(river: Cli) -> None:
    river.put("a.csv", GOOD)
    river.put("b.TSV", "name\ttown\nAna Ejemplo\tAny Town\n")
    river.put("c.csv", "nom\nAna\n")
    result = river("check", "a.csv", "river", "b.TSV", "c.csv", "campaigns", "a.csv", *DAY)
    assert result.code == 1
    assert [line for line in result.out.splitlines() if ".csv" in line] == ["c.csv:1: there is no column `name`"]
    assert result.err == "Checked 4 files with 4 guests: 1 error, 0 warnings.\n"


def test_json_tells_a_problem_in_parts(river: Cli) -> None:
    river.put("guests.csv", BAD)
    result = river("check", "guests.csv", "--json")
    assert [(entry["file"], entry["line"], entry["column"], entry["severity"]) for entry in json.loads(result.out)] == [
        ("guests.csv", 2, None, "error"),
        ("guests.csv", 2, None, "warning"),
        ("guests.csv", 3, None, "error"),
    ]


def test_a_campaign_with_mistakes_is_a_problem_of_who_wants_it_only(river: Cli) -> None:
    river.put("campaigns/other.yaml", "title: [")
    river.put("guests.csv", "name,to\nAna Ejemplo,river\nBo Example,other:x other\n")
    result = river("check", "guests.csv")
    assert result.code == 1
    assert result.out.splitlines() == [
        "guests.csv:3: `to` names the campaign `other`, whose file has mistakes",
        "hint: `ualetter check other` shows them",
    ]


def test_campaigns_of_another_folder_are_known(cli: Cli) -> None:
    cli.put("elsewhere/river.yaml", RIVER)
    cli.put("guests.csv", "name,to\nAna Ejemplo,river:water\n")
    assert cli("check", "guests.csv").code == 1
    assert cli("check", "guests.csv", "--campaigns", "elsewhere").code == 0


def test_another_encoding_is_read_when_it_is_named(cli: Cli) -> None:
    cli.put("guests.csv", "name\nZoë Müller\n".encode("cp1252"))
    result = cli("check", "guests.csv")
    assert result.code == 1
    assert "with `--encoding cp1252` it would read “Zoë Müller”" in result.out
    result = cli("check", "guests.csv", "--encoding", "cp1252")
    assert (result.code, result.err) == (0, "Checked 1 file with 1 guest: 0 errors, 0 warnings.\n")
    result = cli("check", "guests.csv", "--encoding", "rot13")
    assert (result.code, result.content) == (2, b"")
    assert "`--encoding rot13` is no encoding of text" in result.err


def test_a_roster_can_be_piped_in(river: Cli) -> None:
    result = river("check", "-", stdin=b"name\nAna\nJ[NAME]\n")
    assert (result.code, result.err) == (1, "Checked 1 file with 2 guests: 1 error, 0 warnings.\n")
    assert result.out.startswith("standard input:3: the name holds a hole")
    assert river.process("check", "-", stdin=GOOD.encode()).code == 0


@posix
@pytest.mark.parametrize("name", ["guests.csv", "guests"])
def test_a_named_pipe_is_a_roster(river: Cli, name: str) -> None:
    path = river.folder / name
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(GOOD,), kwargs={"encoding": "utf-8"})
    writer.start()
    result = river("check", name)
    writer.join()
    assert (result.code, result.err) == (0, "Checked 1 file with 3 guests: 0 errors, 0 warnings.\n")


def test_a_workbook_is_a_roster(river: Cli) -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (["name", "to"], ["Ana Ejemplo", "river:major"]):
        book.active.append(row)
    book.save(river.folder / "guests.xlsx")
    result = river("check", "guests.xlsx")
    assert result.code == 1
    assert result.out.startswith("guests.xlsx:2: `to` asks for `river:major`")


@pytest.mark.parametrize(
    ("name", "message"),
    [("none.csv", "there is no file `none.csv`"), ("folder.csv", "there is no campaign file in `folder.csv`")],
)
def test_mistakes(river: Cli, name: str, message: str) -> None:
    (river.folder / "folder.csv").mkdir()
    result = river("check", name)
    assert (result.code, result.content) == (1, b"")
    assert message in result.err


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may read everything")
def test_a_roster_that_may_not_be_read(river: Cli) -> None:
    river.put("guests.csv", GOOD).chmod(0)
    result = river("check", "guests.csv")
    assert (result.code, "your account may not do that" in result.out) == (1, True)


def test_foreign_text_cannot_drive_the_terminal(river: Cli) -> None:
    river.put("guests.csv", "name,\x1b]0;owned\x07\n\x1b[2J,\n")
    result = river("check", "guests.csv", terminal=True, keyboard=True)
    assert result.code == 1
    for code in ("\x1b]", "\x1b[2J"):
        assert code not in result.out + result.err
    assert "<U+001B>]0;owned<U+0007>" in result.err
