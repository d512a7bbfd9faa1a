from __future__ import annotations

import os
import stat
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter import editors
from ualetter.editors import SCHEMA, keep_schema, opening_line, schema_line, without_lines
from ualetter.problems import refuse
from ualetter.reading.campaign import read_campaign
from ualetter.schema import schema_text

START = "# yaml-language-server: $schema="
GOOD = Path(__file__).parent / "data" / "good"
EVERYTHING = (GOOD / "everything.yaml").read_text(encoding="utf-8")
FOREIGN = "# yaml-language-server: $schema=https://example.org/s.json"
# What `\s` means to the server, which is written in JavaScript, but for the ends of lines.
BLANKS = "\t\u00a0\u1680\u2000\u2005\u200a\u202f\u205f\u3000\ufeff"
posix = pytest.mark.skipif(os.name != "posix", reason="a POSIX system's names and permissions")


def reference(line: str) -> str:
    assert line.startswith(START)
    assert line.endswith("\n")
    assert line.count("\n") == 1
    return line.removeprefix(START).removesuffix("\n")


def leads(line: str, folder: Path) -> Path:
    """Where an editor finds what a line names: it reads up to a blank, decodes, and starts from the file's folder."""
    named = reference(line)
    assert named.split() == [named]
    return Path(os.path.normpath(os.path.realpath(folder) + "/" + unquote(named)))


# The copy


def test_the_copy_is_the_schema(tmp_path: Path) -> None:
    kept = keep_schema(tmp_path / "own")
    assert kept == tmp_path / "own" / SCHEMA
    assert kept.read_bytes().decode() == schema_text()
    assert [path.name for path in kept.parent.iterdir()] == [SCHEMA]


def test_an_old_copy_is_renewed_and_the_same_left_alone(tmp_path: Path) -> None:
    (tmp_path / SCHEMA).write_text("{}", encoding="utf-8")
    assert keep_schema(tmp_path).read_bytes().decode() == schema_text()
    os.utime(tmp_path / SCHEMA, (0, 0))
    keep_schema(tmp_path)
    assert (tmp_path / SCHEMA).stat().st_mtime == 0


@posix
def test_the_folder_is_closed_to_others(tmp_path: Path) -> None:
    keep_schema(tmp_path / "own")
    assert stat.S_IMODE((tmp_path / "own").stat().st_mode) == 0o700


# The line


@pytest.mark.parametrize(
    ("own", "file", "named"),
    [
        ("home/.config/ualetter", "home/ua-1-26.yaml", ".config/ualetter/campaign.schema.json"),
        ("home/.config/ualetter", "home/letters/ua-1-26.yaml", "../.config/ualetter/campaign.schema.json"),
        ("own", "own/campaigns/ua-1-26.yaml", "../campaign.schema.json"),
        ("own", "own/ua-1-26.yaml", "campaign.schema.json"),
        ("Library/Application Support/u", "x/a.yaml", "../Library/Application%20Support/u/campaign.schema.json"),
        ("100% #1 (mine)", "x/a.yaml", "../100%25%20%231%20%28mine%29/campaign.schema.json"),
        ("\u00e9t\u00e9", "x/a.yaml", "../\u00e9t\u00e9/campaign.schema.json"),
        ("\u00a0\u3000", "x/a.yaml", "../%C2%A0%E3%80%80/campaign.schema.json"),
    ],
)
def test_the_line_leads_from_the_file_to_the_copy(tmp_path: Path, own: str, file: str, named: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    line = schema_line(path, tmp_path / own)
    assert reference(line) == named
    assert leads(line, path.parent) == tmp_path.resolve() / own / SCHEMA


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=20))
def test_any_folder_can_be_named(name: str) -> None:
    if name.strip(". ") and os.name == "posix":
        line = schema_line(Path("/home/letters/ua-1-26.yaml"), Path("/home") / name)
        assert leads(line, Path("/home/letters")) == Path("/home") / name / SCHEMA
        assert read_campaign(line + EVERYTHING, "case.yaml", "case").problems == ()


def test_the_line_names_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "anaexample"
    (home / "letters").mkdir(parents=True)
    monkeypatch.chdir(home / "letters")
    for path in (Path("ua-1-26.yaml"), home / "letters" / "ua-1-26.yaml", Path("campaigns/ua-1-26.yaml")):
        assert "anaexample" not in schema_line(path, home / ".config" / "ualetter")


@posix
def test_links_are_followed_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on systems whose `/home` is a link: the person's name would be on the way otherwise."""
    (tmp_path / "var" / "ana" / "letters").mkdir(parents=True)
    (tmp_path / "home").symlink_to(tmp_path / "var")
    monkeypatch.chdir(tmp_path / "home" / "ana" / "letters")
    line = schema_line(Path("ua-1-26.yaml"), tmp_path / "home" / "ana" / ".config")
    assert reference(line) == "../.config/campaign.schema.json"


def test_another_drive_is_named_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: str) -> str:
        raise ValueError

    monkeypatch.setattr(os.path, "relpath", refuse)
    own = tmp_path / "my own"
    assert reference(schema_line(tmp_path / "a.yaml", own)) == (own / SCHEMA).as_uri()
    assert "my%20own" in (own / SCHEMA).as_uri()


# Both, for a command


def test_the_copy_is_there_when_the_line_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(editors, "user_folder", lambda: tmp_path / "own")
    line, problems = opening_line(tmp_path / "a.yaml")
    assert (reference(line), problems) == (f"own/{SCHEMA}", ())
    assert leads(line, tmp_path).read_bytes().decode() == schema_text()


def test_without_the_copy_there_is_no_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own").write_text("a file", encoding="utf-8")
    monkeypatch.setattr(editors, "user_folder", lambda: tmp_path / "own")
    line, problems = opening_line(tmp_path / "a.yaml")
    assert line == ""
    (problem,) = problems
    assert problem.warning
    assert "editors won't know the keys" in problem.message
    assert problem.hint


def test_without_a_folder_of_ones_own_there_is_no_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere() -> Path:
        raise refuse("can't tell where your own settings are kept", "set HOME")

    monkeypatch.setattr(editors, "user_folder", nowhere)
    line, problems = opening_line(Path("a.yaml"))
    assert line == ""
    assert [(problem.warning, problem.hint) for problem in problems] == [(True, "set HOME")]


# Strangers' lines


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"{FOREIGN}\nformat: 1\n", "format: 1\n"),
        (f"# a\n{FOREIGN}\n# b\nformat: 1\n", "# a\n# b\nformat: 1\n"),
        (f"{FOREIGN}\n{FOREIGN}\nformat: 1\n", "format: 1\n"),
        ("#yaml-language-server:$schema=x\nformat: 1\n", "format: 1\n"),
        ("#  YAML-language-server : $schema=x\nformat: 1\n", "format: 1\n"),
        ("# $schema: x\nformat: 1\n", "format: 1\n"),
        *((f"#{blank}yaml-language-server{blank}: $schema=x\nformat: 1\n", "format: 1\n") for blank in BLANKS),
        *((f"#{blank}$schema{blank}= x\nformat: 1\n", "format: 1\n") for blank in BLANKS),
        ("# $schema=x\nformat: 1\n", "format: 1\n"),
        (f"--- {FOREIGN}\nformat: 1\n", "---\nformat: 1\n"),
        (f"format: 1  {FOREIGN}\nnumber: 1\n", "format: 1\nnumber: 1\n"),
        (f"format: 1\n  {FOREIGN}\nnumber: 1\n", "format: 1\nnumber: 1\n"),
        (f"format: 1\n{FOREIGN}", "format: 1"),
        (f"summary: | {FOREIGN}\n  a\n", "summary: |\n  a\n"),
        (f"summary: |\n  a\n{FOREIGN}\n", "summary: |\n  a\n"),
        (f'title: "a {FOREIGN}"  {FOREIGN}\n', f'title: "a {FOREIGN}"\n'),
        (f"broken: [\n{FOREIGN}\n", "broken: [\n"),
    ],
)
def test_a_strangers_line_is_taken_away(text: str, left: str) -> None:
    assert without_lines(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "",
        "format: 1\n",
        "# the yaml-language-server: wants a schema\nformat: 1\n",
        "# schema: x\nformat: 1\n",
        "#\u200byaml-language-server: $schema=x\nformat: 1\n",
        "#\nyaml-language-server: $schema=x\n",
        f"summary: |\n  a\n  {FOREIGN}\n  b\n",
        f"summary: >-\n  a\n\n  {FOREIGN}\n",
        f'title: "a {FOREIGN}"\n',
        f"people: ['a', 'b {FOREIGN}']\n",
        f'"{FOREIGN}": a\n',
        EVERYTHING,
    ],
)
def test_all_else_stays(text: str) -> None:
    assert without_lines(text) == text


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, EVERYTHING.count("\n")), st.sampled_from([FOREIGN, "# $schema: x"])), max_size=3)
)
def test_wherever_they_stand_the_campaign_stays_the_same(places: list[tuple[int, str]]) -> None:
    lines = EVERYTHING.split("\n")
    for number, line in places:
        lines.insert(number, line)
    text = "\n".join(lines)
    before, after = (read_campaign(one, "case.yaml", "case") for one in (text, without_lines(text)))
    if before.campaign:  # not where one breaks a text of several lines off
        assert after.campaign == before.campaign
        assert without_lines(without_lines(text)) == without_lines(text)


def test_our_own_line_is_one_of_them(tmp_path: Path) -> None:
    """So that a file which already has one, from here or elsewhere, gets no second."""
    assert without_lines(schema_line(tmp_path / "a.yaml", tmp_path / "own") + EVERYTHING) == EVERYTHING


def test_many_of_them_take_no_longer() -> None:
    """With a search through all values for each, a file of the size that is still read would take minutes."""
    line = f'- "a {FOREIGN}" {FOREIGN}\n'
    text = "people:\n" + line * (200_000 // len(line))
    assert without_lines(text) == "people:\n" + f'- "a {FOREIGN}"\n' * (200_000 // len(line))
