from __future__ import annotations

import os

import pytest
from running import Cli, cli_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.blank import blank_campaign
from ualetter.editors import SCHEMA, schema_line
from ualetter.schema import schema_text


def written(cli: Cli, name: str, campaign: str = "ua-12-26") -> bool:
    """Whether a file is a new one of that campaign, with its line for editors."""
    path = cli.folder / name
    return path.read_text(encoding="utf-8") == schema_line(path, cli.own_folder()) + blank_campaign(campaign)


def test_it_writes_a_file_and_says_what_is_next(cli: Cli) -> None:
    result = cli("new", "ua-12-26")
    assert (result.code, result.content) == (0, b"")
    assert result.err.splitlines() == [
        "Wrote ua-12-26.yaml",
        "Fill it in with any text editor, then:",
        "  ualetter check ua-12-26.yaml",
        "  ualetter add ua-12-26.yaml",
    ]
    assert cli.files() == ["ua-12-26.yaml"]
    assert written(cli, "ua-12-26.yaml")


def test_editors_find_the_schema(cli: Cli) -> None:
    cli("new", "ua-12-26")
    assert (cli.own_folder() / SCHEMA).read_text(encoding="utf-8") == schema_text()
    assert [path.name for path in cli.own_folder().iterdir()] == [SCHEMA]


def test_check_names_what_is_to_be_done(cli: Cli) -> None:
    cli("new", "ua-12-26")
    result = cli("check", "ua-12-26.yaml")
    assert result.code == 1
    assert result.err == "Checked 1 file: 5 errors, 0 warnings.\n"
    assert result.out.count("is still to be done: `TODO: ") == 5


def test_no_letter_is_written_from_it(cli: Cli) -> None:
    cli("new", "ua-12-26")
    result = cli("write", "ua-12-26.yaml", "--to", "minister", "--salutation", "Dear Minister,")
    assert (result.code, result.content) == (1, b"")
    assert "TODO:" in result.err


@pytest.mark.parametrize(
    ("output", "file"),
    [
        ("campaigns/", "campaigns/ua-12-26.yaml"),
        ("a/b/", "a/b/ua-12-26.yaml"),
        ("ua-12-26.yml", "ua-12-26.yml"),
    ],
)
def test_another_place(cli: Cli, output: str, file: str) -> None:
    result = cli("new", "ua-12-26", "-o", output)
    assert result.code == 0
    assert cli.files() == [file]
    assert f"Wrote {file}" in result.err
    assert f"ualetter check {file}" in result.err
    assert written(cli, file)


def test_only_a_folder_that_is_named_as_one_is_made(cli: Cli) -> None:
    result = cli("new", "ua-12-26", "-o", "a/ua-12-26.yaml")
    assert result.code == 1
    assert "there is no such folder" in result.err
    assert not (cli.folder / "a").exists()
    (cli.folder / "a").mkdir()
    assert cli("new", "ua-12-26", "-o", "a/ua-12-26.yaml").code == 0
    assert written(cli, "a/ua-12-26.yaml")


def test_names_are_shown_as_they_are_typed(cli: Cli) -> None:
    quote = '"' if os.name == "nt" else "'"
    assert f"  ualetter add {quote}my own/ua-12-26.yaml{quote}\n" in cli("new", "ua-12-26", "-o", "my own/").err
    assert "  ualetter add ./-own/ua-12-26.yaml\n" in cli("new", "ua-12-26", "--output=-own/").err


def test_a_folder_that_is_there(cli: Cli) -> None:
    (cli.folder / "campaigns").mkdir()
    assert cli("new", "ua-12-26", "-o", "campaigns").code == 0
    assert cli.files() == ["campaigns/ua-12-26.yaml"]


def test_printed_it_keeps_nothing(cli: Cli) -> None:
    result = cli("new", "ua-12-26", "-o", "-")
    assert (result.code, result.err) == (0, "")
    assert result.out == blank_campaign("ua-12-26")
    assert cli.files() == []
    assert not cli.own_folder().exists()


def test_what_somebody_has_filled_in_stays(cli: Cli) -> None:
    cli.put("ua-12-26.yaml", "format: 1\n")
    result = cli("new", "ua-12-26")
    assert result.code == 1
    assert "is there already" in result.err
    assert "ualetter check" not in result.err
    assert (cli.folder / "ua-12-26.yaml").read_text(encoding="utf-8") == "format: 1\n"
    assert cli("new", "ua-12-26", "--force").code == 0
    assert written(cli, "ua-12-26.yaml")


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("UA 12/26", "`ualetter new ua-12-26`"),
        ("UA-12-26", "`ualetter new ua-12-26`"),
        ("UA-12-26.yaml", "`ualetter new ua-12-26`"),
        ("ua-12-26.YAML", "`ualetter new ua-12-26`"),
        ("ua-12-26.Yml", "`ualetter new ua-12-26`"),
        ("12/26", "`ualetter new ua-12-26`"),
        ("12.26", "`ualetter new ua-12-26`"),
        ("1/12/26", "`ualetter new 1-12-26`"),
        ("-", "call it as its number: ua-12-26"),
        ("río", "`ualetter new rio`"),
        ("x" * 65, "`ualetter new " + "x" * 64 + "`"),
        ("!", "call it as its number: ua-12-26"),
        ("", "call it as its number: ua-12-26"),
    ],
)
def test_what_is_no_id_is_refused_with_one(cli: Cli, typed: str, hint: str) -> None:
    result = cli("new", "--", typed)
    assert result.code == 2
    assert hint in result.err
    assert cli.files() == []


@pytest.mark.parametrize("output", ["", "other.yaml", "ua-12-26.txt", "ua-12-26"])
def test_a_name_that_is_not_the_ids_is_refused(cli: Cli, output: str) -> None:
    result = cli("new", "ua-12-26", "-o", output)
    assert result.code == 2
    assert "hint: " in result.err
    assert cli.files() == []
    assert not cli.own_folder().exists()


def test_without_a_place_for_the_schema_it_goes_on_and_says_so_once(cli: Cli) -> None:
    cli.own_folder().parent.mkdir(parents=True, exist_ok=True)
    cli.own_folder().write_text("a file", encoding="utf-8")
    result = cli("new", "ua-12-26")
    assert result.code == 0
    assert (cli.folder / "ua-12-26.yaml").read_text(encoding="utf-8") == blank_campaign("ua-12-26")
    assert result.err.count("warning: editors won't know the keys of campaign files") == 1
    assert result.err.count("hint: ") == 1


@posix
def test_the_line_of_a_file_at_home_doesnt_name_the_person(cli: Cli) -> None:
    cli("new", "ua-12-26", "-o", "../home/letters/")
    head = (cli.folder.parent / "home" / "letters" / "ua-12-26.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert "home" not in head
    assert head.startswith("# yaml-language-server: $schema=../")
