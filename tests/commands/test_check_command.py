from __future__ import annotations

import json

import pytest
from running import DAY, RIVER, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

NO_SALUTATION = RIVER.replace("    salutation: Dear Mayor,\n", "")
TWICE = RIVER.replace("country: FR\nissued", "country: FR\ntitle: Again\nissued")


def test_a_good_file_gives_no_problem(river: Cli) -> None:
    result = river("check", "river", "--strict", *DAY)
    assert (result.code, result.content) == (0, b"")
    assert result.err == "Checked 1 file: 0 errors, 0 warnings.\n"


@pytest.mark.parametrize(
    ("content", "options", "code", "summary"),
    [
        (RIVER, (), 0, "0 errors, 0 warnings."),
        (NO_SALUTATION, (), 0, "0 errors, 1 warning."),
        (NO_SALUTATION, ("--strict",), 1, "0 errors, 1 warning."),
        (RIVER.replace("report:", "# CHECK the page\nreport:"), ("--strict",), 1, "0 errors, 1 warning."),
        (TWICE, (), 1, "1 error, 0 warnings."),
        (TWICE, ("--strict",), 1, "1 error, 0 warnings."),
        (RIVER, ("--date", "2026-03-02"), 0, "0 errors, 1 warning."),
        (RIVER, ("--date", "2026-03-02", "--strict"), 1, "0 errors, 1 warning."),
    ],
)
def test_the_exit_code_says_whether_letters_can_be_written(
    river: Cli, content: str, options: tuple[str, ...], code: int, summary: str
) -> None:
    river.put("campaigns/river.yaml", content)
    for more in ((), ("--json",)):
        result = river("check", "river", *DAY, *options, *more)
        assert result.code == code
        if not more:
            assert result.err == f"Checked 1 file: {summary}\n"


def test_a_problem_is_shown_at_its_place(river: Cli) -> None:
    river.put("campaigns/river.yaml", TWICE)
    lines = river("check", "river", *DAY).out.splitlines()
    assert lines[0].startswith("campaigns/river.yaml:5:1: ")
    assert lines[1:3] == ["    5 | title: Again", "      | ^"]
    assert lines[3].startswith("hint: ")


def test_every_file_is_checked_whatever_is_wrong_with_the_others(river: Cli) -> None:
    river.put("campaigns/a-broken.yaml", "title: [")
    river.put("campaigns/latin.yaml", b"title: Caf\xe9\n")
    river.put("campaigns/twice.yaml", TWICE)
    result = river("check", "campaigns", *DAY)
    assert result.code == 1
    found = [line.split(":")[0] for line in result.out.splitlines() if line.startswith("campaigns/")]
    assert sorted(set(found)) == ["campaigns/a-broken.yaml", "campaigns/latin.yaml", "campaigns/twice.yaml"]
    assert result.err.startswith("Checked 4 files: ")


def test_json_tells_a_problem_in_parts(river: Cli) -> None:
    river.put("campaigns/river.yaml", NO_SALUTATION)
    river.put("campaigns/twice.yaml", TWICE)
    result = river("check", "--json", "twice", "river", *DAY)
    assert (result.code, result.err) == (1, "")
    twice, warned = json.loads(result.out)
    assert set(twice) == {"file", "line", "column", "severity", "message", "hint"}
    assert (twice["file"], twice["line"], twice["column"], twice["severity"]) == ("campaigns/twice.yaml", 5, 1, "error")
    assert warned["severity"] == "warning"
    assert warned["message"] == "target `mayor` (Mayor of Sampletown) has no salutation"
    assert json.loads(river("check", "--json", "ua-140-20", *DAY).out) == []


@pytest.mark.parametrize(
    ("typed", "files"),
    [
        (("river",), 1),
        (("7.26",), 1),
        (("campaigns/river.yaml",), 1),
        (("campaigns",), 2),
        (("campaigns/",), 2),
        (("campaigns", "river", "other", "other"), 2),
        ((), 3),
    ],
)
def test_files_folders_and_ids_are_each_checked_once(river: Cli, typed: tuple[str, ...], files: int) -> None:
    river.put("campaigns/other.yml", RIVER.replace("7.26", "8.26"))
    result = river("check", *typed, *DAY)
    assert (result.code, result.out) == (0, "")
    assert result.err == f"Checked {files} file{'s' if files > 1 else ''}: 0 errors, 0 warnings.\n"


def test_a_wrong_name_is_found_with_the_name_it_could_have(river: Cli) -> None:
    river.put("campaigns/UA 7.26.yaml")
    result = river("check", "campaigns/UA 7.26.yaml", *DAY)
    assert result.code == 1
    assert "the file's name may hold only" in result.out
    assert "hint: call it ua-7-26.yaml" in result.out


def test_the_shipped_campaigns_are_good(cli: Cli) -> None:
    result = cli("check", "--strict", *DAY)
    assert (result.code, result.out) == (0, "")


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("rivr",), 1, "there is no campaign `rivr`"),
        (("none.yaml",), 1, "there is no file `none.yaml`"),
        (("empty",), 1, "there is no campaign file in `empty`"),
        (("--date", "x"), 2, "`--date x` is no date"),
        (("--campaigns", "none"), 1, "there is no such folder"),
    ],
)
def test_mistakes(river: Cli, args: tuple[str, ...], code: int, message: str) -> None:
    (river.folder / "empty").mkdir()
    result = river("check", *args)
    assert (result.code, result.content) == (code, b"")
    assert message in result.err


def test_foreign_text_cannot_drive_the_terminal(river: Cli) -> None:
    river.put("campaigns/evil.yaml", "title: \x1b]0;owned\x07\nformat: 1\n")
    result = river("check", "evil", terminal=True, keyboard=True)
    assert result.code == 1
    assert "\x1b]" not in result.out + result.err
    assert "<U+001B>]0;owned<U+0007>" in result.out
