from __future__ import annotations

import json
import os

import pytest
from running import CODES, RIVER, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

DAY = ("--date", "2026-02-01")
HEAD = ["id", "number", "title", "country", "targets", "deadline", "file"]


def rows(out: str) -> list[list[str]]:
    return [line.split("\t") for line in out.splitlines()]


def test_a_pipe_gets_a_line_of_tabs_for_each_campaign(river: Cli) -> None:
    result = river("list", *DAY)
    assert (result.code, result.err) == (0, "")
    head, first, second = rows(result.out)
    assert head == HEAD
    assert first == [
        "river", "UA 7.26", "The bridge at Sampletown", "France", "water mayor police", "2026-03-01 (28 days left)",
        "campaigns/river.yaml",
    ]  # fmt: skip
    assert second[:6] == [
        "ua-140-20", "UA 140.20", "Urgent Action: Peaceful Protesters Targeted in Inner Mongolia", "China", "heng cui",
        "none",
    ]  # fmt: skip
    assert second[6].endswith("campaigns/ua-140-20.yaml")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        ("2026-02-27", "2026-03-01 (2 days left)"),
        ("2026-02-28", "2026-03-01 (1 day left)"),
        ("2026-03-01", "2026-03-01 (today)"),
        ("2026-03-02", "2026-03-01 (passed)"),
    ],
)
def test_the_deadline_in_words(river: Cli, day: str, words: str) -> None:
    assert rows(river("list", "--date", day).out)[1][5] == words


def test_json_for_other_programs(river: Cli) -> None:
    river.put("campaigns/odd.yaml", RIVER.replace("The bridge at", "Zoë’s bridge at").replace("number: UA 7.26\n", ""))
    odd, first, second = json.loads(river("list", "--json", *DAY).out)
    assert first == {
        "id": "river",
        "number": "UA 7.26",
        "issue": None,
        "title": "The bridge at Sampletown",
        "country": "FR",
        "targets": ["water", "mayor", "police"],
        "act_by": "2026-03-01",
        "days_left": 28,
        "file": str(river.folder / "campaigns" / "river.yaml"),
    }
    assert (odd["number"], odd["title"]) == (None, "Zoë’s bridge at Sampletown")
    assert (second["id"], second["act_by"], second["days_left"]) == ("ua-140-20", None, None)
    assert set(second) == set(first)


def test_broken_files_stand_beside_good_ones(river: Cli) -> None:
    river.put("campaigns/broken.yaml", "title: a\ntitle: b\n")
    river.put("campaigns/latin.yaml", b"title: Caf\xe9\n")
    river.put("campaigns/Big Name.yaml", RIVER)
    river.put("campaigns/.hidden.yaml", RIVER)
    river.put("campaigns/notes.txt", "no campaign")
    result = river("list", *DAY)
    assert result.code == 0
    assert [row[0] for row in rows(result.out)] == ["id", "river", "ua-140-20"]
    said = result.err.splitlines()
    assert len(said) == 3
    assert [line for line in said if line.startswith("campaigns/broken.yaml: not listed, it has ")]
    assert (
        "campaigns/latin.yaml: not listed, it has a mistake; `ualetter check campaigns/latin.yaml` shows them" in said
    )
    assert [line for line in said if line.startswith("campaigns/Big Name.yaml: not listed, its name is no id")]
    assert [entry["id"] for entry in json.loads(river("list", "--json", *DAY).out)] == ["river", "ua-140-20"]


def test_a_broken_file_does_not_hide_another_campaign(river: Cli) -> None:
    river.put("campaigns/broken.yaml", "title: [")
    for args in (("write", "7.26", "--to", "water"), ("show", "7.26")):
        assert river(*args, *DAY).code == 0


def test_a_cell_is_one_line_in_a_pipe_and_safe_on_a_terminal(river: Cli) -> None:
    river.put("campaigns/river.yaml", RIVER.replace("The bridge at Sampletown", '"a\\tb c"'))
    assert "\ta b c\t" in river("list", *DAY).out


def test_a_terminal_gets_columns(river: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("TERM", "xterm")
    screen = river("list", *DAY, terminal=True).out
    assert screen.startswith("\x1b[1m")
    head, first, *_ = CODES.sub("", screen).splitlines()
    assert head.split() == HEAD
    assert first.index("UA 7.26") == head.index("number")
    assert first.index("campaigns/river.yaml") == head.index("file")
    monkeypatch.setenv("COLUMNS", "60")
    narrow = CODES.sub("", river("list", *DAY, terminal=True).out)
    assert max(map(len, narrow.splitlines())) <= 60
    assert [line for line in narrow.splitlines() if line.startswith("ua-140-20 ")]


def test_no_campaign_at_all_is_said(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ualetter.shelf.shipped_folder", lambda name: cli.folder / "missing" / name)
    result = cli("list")
    assert (result.code, result.out) == (0, "")
    assert "There are no campaigns here" in result.err
    assert json.loads(cli("list", "--json").out) == []


@pytest.mark.parametrize("args", [("--date", "tomorrow"), ("--jsn",), ("river",)])
def test_mistakes(river: Cli, args: tuple[str, ...]) -> None:
    result = river("list", *args)
    assert (result.code, result.content) == (2, b"")
    assert result.err


# Where campaigns are found, the most important first


def titled(folder: Path, title: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "river.yaml").write_text(RIVER.replace("The bridge at Sampletown", title), encoding="utf-8")
    return folder


def test_the_first_folder_wins(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    def title(*options: str) -> str:
        return str(json.loads(cli("show", "river", "--json", *options).out)["title"])

    titled(cli.own_folder() / "campaigns", "user")
    assert title() == "user"
    titled(cli.folder / "campaigns", "here")
    assert title() == "here"
    first, second = titled(cli.folder / "one", "one"), titled(cli.folder / "two", "two")
    monkeypatch.setenv("UALETTER_CAMPAIGNS", f"{first}{os.pathsep}{second}")
    assert title() == "one"
    monkeypatch.setenv("UALETTER_CAMPAIGNS", f"{cli.folder / 'missing'}{os.pathsep}{second}")
    assert title() == "two"
    titled(cli.folder / "named", "option")
    assert title("--campaigns", "named") == "option"
    path = titled(cli.folder / "path", "path") / "river.yaml"
    assert json.loads(cli("show", str(path), "--json", "--campaigns", "named").out)["title"] == "path"
    assert len([row for row in rows(cli("list").out) if row[0] == "river"]) == 1


def test_the_latest_issue_of_a_number_is_taken_and_said(river: Cli) -> None:
    river.put("campaigns/river-2.yaml", RIVER.replace("format: 1\n", "format: 1\nissue: 2\n"))
    result = river("write", "7.26", "--to", "water", *DAY, "-o", "n/")
    assert result.code == 0
    assert "taking `river-2`, the latest (issue 2)" in result.err
    assert "n/river-2-water.docx" in river.files()
    assert "taking" not in river("write", "river", "--to", "water", *DAY).err
