"""What the documentation says is so: its sessions are run, its files checked, its tables held against the code.

In a page, a block ```` ```console ```` is a session: commands after `$ `, and what they print to a terminal's two
streams. A block whose first line names a file (```` ```yaml campaigns/river.yaml ````) is written to that file first.
Campaigns are good, `drafts/` hold mistakes; other YAML blocks are parts of a good campaign. After a change that is
meant, `pytest tests/test_docs.py --renew-goldens` puts the new output into the pages: read the difference.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import click
import pytest

from ualetter import commands
from ualetter.checking import check_file
from ualetter.console import READER_GONE
from ualetter.editors import SCHEMA
from ualetter.formats.parts import PARTS
from ualetter.languages import languages
from ualetter.languages.tables import FOLDER, read_json
from ualetter.night.names import FAILED, MANIFEST
from ualetter.night.printing import KINDS
from ualetter.night.request import EXTRAS
from ualetter.problems import ExitCode
from ualetter.reading import campaign, letter, profile, target
from ualetter.reading.names import FILTERS, known_names
from ualetter.roster.columns import FIELDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "ualetter"
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
NIGHT = ROOT / "docs" / "letter-night.md"
FOR_USERS = [page for page in PAGES if page.name not in {"CHANGELOG.md", "contributing.md", "design.md"}]
FENCE = re.compile(r"^```(?P<kind>\w+)(?: (?P<file>\S+))?\n(?P<inside>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ ((?:.*\\\n)*.*)\n", re.MULTILINE)
ROW = re.compile(r"^\| (`.*?) \|", re.MULTILINE)
TABLE = re.compile(r"^(?:.*\t.*\n)+", re.MULTILINE)
PROGRESS = re.compile(r"^Making [a-z ]+ \([\d,]+\) …\n", re.MULTILINE)
NO_NETWORK = 'import os, sys\nsys.addaudithook(lambda event, _: event.startswith("socket.") and os._exit(99))\n'
FOLDER_IN_PAGES = "~/.config/ualetter"
DAY = date(2026, 1, 10)
by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def read(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def section(page: Path, heading: str) -> str:
    """Return what stands below a heading, to the next one, without blocks."""
    found = re.search(rf"^#+ {re.escape(heading)}$(.*?)(?=^#|\Z)", FENCE.sub("", read(page)), re.MULTILINE | re.DOTALL)
    assert found, f"{page.name} has no heading {heading}"
    return found[1]


def rows(text: str) -> list[str]:
    """Return the words in backquotes in the first column of the tables of a text."""
    return [word for cell in ROW.findall(text) for word in re.findall("`([^`]+)`", cell)]


# Sessions


@pytest.fixture
def environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Mapping[str, str]:
    """A new home, and a Python that ends at once when anything turns to the network."""
    home, hooks = tmp_path / "home", tmp_path / "hooks"
    home.mkdir()
    hooks.mkdir()
    (hooks / "sitecustomize.py").write_text(NO_NETWORK, encoding="utf-8")
    for name in ("XDG_CONFIG_HOME", "UALETTER_CAMPAIGNS"):
        monkeypatch.delenv(name, raising=False)
    for name in ("HOME", "USERPROFILE", "APPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("PYTHONPATH", str(hooks), prepend=os.pathsep)
    return dict(os.environ)


def run(command: str, folder: Path, environment: Mapping[str, str]) -> str:
    """Return what a command prints, with a home that is the same everywhere."""
    program, *arguments = shlex.split(command.replace("\\\n", " "))
    assert program == "ualetter"
    done = subprocess.run(
        [sys.executable, "-m", "ualetter", *arguments],
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    usual = {ExitCode.DONE, ExitCode.INPUT, ExitCode.USAGE, ExitCode.PARTLY}
    assert done.returncode in usual, done.stdout.decode()
    own = click.get_app_dir("ualetter")
    printed = done.stdout.decode().replace(own + os.sep, FOLDER_IN_PAGES + "/").replace(own, FOLDER_IN_PAGES)
    return on_a_terminal(printed)


def on_a_terminal(printed: str) -> str:
    """Return an output as people see it, with tables in columns, but without what tells how far the work is."""
    return TABLE.sub(in_columns, PROGRESS.sub("", printed))


def in_columns(table: re.Match[str]) -> str:
    lines = [line.split("\t") for line in table[0].splitlines()]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in lines]
    return "".join(f"{line.rstrip()}\n" for line in padded)


def replay(text: str, folder: Path, environment: Mapping[str, str]) -> str:
    """Return a page with the output that its sessions have now; their files stay in the folder."""

    def again(block: re.Match[str]) -> str:
        if block["file"]:
            file = folder / block["file"]
            file.parent.mkdir(exist_ok=True)
            file.write_text(block["inside"], encoding="utf-8", newline="\n")
        if block["kind"] != "console":
            return block[0]
        printed = (f"$ {typed}\n{run(typed, folder, environment)}" for typed in COMMAND.findall(block["inside"]))
        return f"```console\n{''.join(printed)}```"

    return FENCE.sub(again, text)


@by_page
def test_sessions_print_what_the_page_shows(
    page: Path, tmp_path: Path, environment: Mapping[str, str], request: pytest.FixtureRequest
) -> None:
    now = replay(read(page), here(tmp_path), environment)
    if request.config.getoption("--renew-goldens"):
        page.write_text(now, encoding="utf-8", newline="\n")
    assert now.splitlines() == read(page).splitlines()
    assert [left for left in (tmp_path / "home").rglob("*") if left.is_file() and not is_kept(left)] == []


def is_kept(file: Path) -> bool:
    """Say whether the pages say of a file that it stays: what editors need, and a campaign that was added."""
    return file.name == SCHEMA or (file.parent.name == "campaigns" and file.suffix == ".yaml")


def here(folder: Path) -> Path:
    """Return a folder with what the pages take for granted: the README's campaign, and a group's letterhead."""
    made = folder / "here"
    (made / "campaigns").mkdir(parents=True)
    (made / "campaigns" / "river.yaml").write_text(dict(yaml_blocks())["campaigns/river.yaml"], encoding="utf-8")
    shutil.copy(ROOT / "templates" / "letter.docx", made / "group.docx")
    shutil.copy(ROOT / "templates" / "letter.typ", made / "group.typ")
    return made


def test_the_network_would_be_noticed(tmp_path: Path, environment: Mapping[str, str]) -> None:
    code = "import socket; socket.socket()"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, env=dict(environment), check=False)
    assert done.returncode == 99


def test_the_pages_have_sessions() -> None:
    commands_shown = [typed for page in PAGES for block in FENCE.finditer(read(page)) for typed in sessions(block)]
    assert {shlex.split(typed.replace("\\\n", " "))[1] for typed in commands_shown} >= set(commands.COMMANDS) - {
        "list",  # a table on a terminal, tabs in a pipe
        "show",
    }


def sessions(block: re.Match[str]) -> list[str]:
    return COMMAND.findall(block["inside"]) if block["kind"] == "console" else []


# Examples of campaign files

WHOLE = {
    "format": "format: 1\n",
    "title": "title: The fish of the Sample River\n",
    "summary": "summary: Ana Example was arrested for counting fish.\n",
    "demands": "demands:\n  - release Ana Example\n",
    "targets": "targets:\n  water:\n    organisation: Ministry of Water\n    salutation: Dear Sir or Madam,\n"
    "    email: office@water.example\n  mayor:\n    role: Mayor\n    salutation: Dear Mayor,\n    phone: 01 23\n",
}
KEY = re.compile(r"^(?=[a-z_]+:)", re.MULTILINE)


def whole(part: str) -> str:
    """Return a campaign file of which an example is a part."""
    given = {chunk.partition(":")[0]: chunk for chunk in KEY.split(part)[1:]}
    return part + "".join(chunk for key, chunk in WHOLE.items() if key not in given)


def yaml_blocks() -> Iterator[tuple[str, str]]:
    for page in PAGES:
        for number, block in enumerate(FENCE.finditer(read(page)), start=1):
            if block["kind"] == "yaml":
                yield block["file"] or f"{page.stem}-{number}.yaml", block["inside"]


EXAMPLES = [(name, text) for name, text in yaml_blocks() if not name.startswith("drafts/")]


@pytest.mark.parametrize(("name", "text"), EXAMPLES, ids=[name for name, _ in EXAMPLES])
def test_examples_are_good_campaigns(name: str, text: str) -> None:
    file = campaign.read_campaign(text if name.startswith("campaigns/") else whole(text), name, Path(name).stem)
    assert check_file(file, DAY) == []


def test_a_bad_example_would_be_noticed() -> None:
    file = campaign.read_campaign(whole("titel: River\n"), "example", "example")
    assert [problem.message for problem in check_file(file, DAY)] == ["unknown key `titel`"]


# Links


def anchors(page: Path) -> set[str]:
    """Return the names by which the headings of a page can be reached, as GitHub makes them."""
    headings = re.findall(r"^#+ (.*)$", FENCE.sub("", read(page)), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@by_page
def test_links_lead_somewhere(page: Path) -> None:
    for link in re.findall(r"\]\((?!https:)([^)\s]+)\)", FENCE.sub("", read(page))):
        path, _, anchor = link.partition("#")
        aim = page.parent / path if path else page
        assert aim.exists(), link
        assert not anchor or anchor in anchors(aim), link


# Tables and names


@pytest.mark.parametrize(
    ("heading", "keys"),
    [("The campaign", campaign.KEYS), ("A target", target.KEYS), ("The letter", letter.KEYS), ("Names", None)],
)
def test_every_key_is_explained(heading: str, keys: tuple[str, ...] | None) -> None:
    explained = rows(section(ROOT / "docs" / "campaign-file.md", heading))
    assert sorted(explained) == sorted(keys or [*known_names(["<name>"])])


def test_every_filter_is_explained() -> None:
    text = section(ROOT / "docs" / "campaign-file.md", "Names")
    assert [name for name in FILTERS if f"`{{{{ writer.town | {name}" not in text] == []


def test_every_language_with_a_letter_of_its_own_is_listed() -> None:
    table = section(ROOT / "docs" / "campaign-file.md", "Demands in other languages")
    listed = dict(re.findall(r"^\| `([\w-]+)` \| (.*?) \|", table, re.MULTILINE))
    assert listed == {
        tag: words["call"].replace("\u00a0", " ") for tag, words in read_json(FOLDER / "phrases.json").items()
    }


def test_the_number_of_languages_is_right() -> None:
    said = [int(number) for page in PAGES for number in re.findall(r"(\d+) languages", read(page))]
    assert set(said) == {len(languages())}


def test_every_part_of_a_page_is_listed() -> None:
    assert sorted(rows(section(ROOT / "docs" / "templates.md", "The parts"))) == sorted(PARTS)


def test_every_exit_code_is_listed() -> None:
    listed = re.findall(r"^\| (\d+) \|", section(ROOT / "README.md", "Exit codes"), re.MULTILINE)
    used = {ExitCode[name] for path in SOURCE.rglob("*.py") for name in re.findall(r"\bExitCode\.([A-Z]+)", read(path))}
    assert sorted(map(int, listed)) == sorted([*used, READER_GONE])


def options(name: str) -> set[str]:
    """Return the options of a command; of none if there is no such command."""
    command = commands.cli.get_command(click.Context(commands.cli), name)
    return {text for param in command.params for text in param.opts} | {"--help"} if command else set()


@pytest.mark.parametrize("name", commands.COMMANDS)
def test_every_command_is_in_the_readme(name: str) -> None:
    assert re.search(rf"\bualetter {name}\b", read(ROOT / "README.md"))


@by_page
def test_documents_name_only_commands_and_options_that_there_are(page: Path) -> None:
    text = read(page)
    code = "\n".join(re.findall(r"^```\w*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)) + "\n".join(
        re.findall(r"`([^`\n]+)`", text)
    )
    typed = re.findall(r"(?:^|[$`|]\s*)ualetter[ \t]+([a-z]+)((?:[ \t]+[^\n|;]*)?)", code, re.MULTILINE)
    unknown = [name for name, _ in typed if name not in commands.COMMANDS]
    for name, rest in typed:
        unknown += [option for option in re.findall(r"(?<=\s)--[a-z-]+", rest) if option not in options(name)]
    assert unknown == []


@pytest.mark.parametrize("page", FOR_USERS, ids=lambda page: page.name)
def test_options_are_those_of_the_program(page: Path) -> None:
    text = FENCE.sub("", read(page))
    assert set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text)) <= {"--version"}.union(*map(options, commands.COMMANDS))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_completion_line_gives_a_script(shell: str, environment: Mapping[str, str]) -> None:
    if shell == "bash" and shutil.which("bash") is None:
        pytest.skip("click asks bash for its version")
    assert f"_UALETTER_COMPLETE={shell}_source ualetter" in section(ROOT / "README.md", "Shell completion")
    command = [sys.executable, "-m", "ualetter"]
    asked = {**environment, "_UALETTER_COMPLETE": f"{shell}_source"}
    done = subprocess.run(command, env=asked, capture_output=True, check=True, encoding="utf-8")
    assert f"_UALETTER_COMPLETE={shell}_complete" in done.stdout


def test_every_option_of_a_night_is_explained() -> None:
    explained = set(rows(section(NIGHT, "All options")))
    assert {option for option in explained if option.startswith("-")} == {
        option for option in options("batch") if option.startswith("-")
    }


def test_everything_that_a_night_can_hold_is_explained() -> None:
    explained = section(NIGHT, "The run")
    assert [extra for extra in EXTRAS if f"`--with {extra}`" not in explained] == []
    assert [f"{kind.folder}/{kind.name}" for kind in KINDS if f"`{kind.folder}/{kind.name}.pdf`" not in explained] == []
    assert [book for book in (MANIFEST, FAILED) if f"`{book}`" not in explained] == []


def test_every_column_of_a_roster_is_explained() -> None:
    assert tuple(rows(section(NIGHT, "The sign-up sheet"))) == FIELDS


def test_every_detail_of_the_profile_is_an_option() -> None:
    assert {f"--{key}" for key in profile.KEYS} <= options("profile")


# The design

DESIGN = ROOT / "docs" / "design.md"


def test_every_dependency_has_its_reason() -> None:
    with (ROOT / "pyproject.toml").open("rb") as stream:
        project = tomllib.load(stream)["project"]
    wanted = [
        *project["dependencies"],
        *(each for extra in project["optional-dependencies"].values() for each in extra),
    ]
    reasons = section(DESIGN, "Dependencies")
    assert sorted(rows(reasons)) == sorted(re.split("[<>=~! ]", each)[0] for each in wanted)


# Setting up, as the first screen says


def first_screen() -> list[str]:
    return [block["inside"] for block in FENCE.finditer(read(ROOT / "README.md")) if block["kind"] == "sh"]


def test_the_first_screen_has_two_commands_of_one_line() -> None:
    assert [command.count("\n") for command in first_screen()] == [1, 1]


@pytest.mark.long
@pytest.mark.skipif(os.name == "nt", reason="the README says what differs on Windows")
def test_both_commands_work_in_a_new_copy(tmp_path: Path) -> None:
    copy, empty = tmp_path / "copy", tmp_path / "empty"
    empty.mkdir()
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__"))
    environment = {name: value for name, value in os.environ.items() if name != "UALETTER_CAMPAIGNS"}
    environment |= {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}

    def shell(command: str, folder: Path) -> str:
        done = subprocess.run(["sh", "-c", command], cwd=folder, env=environment, capture_output=True, check=False)
        assert done.returncode == 0, (done.stdout + done.stderr).decode()[-2000:]
        return done.stdout.decode()

    letter, tests = first_screen()
    printed = shell(letter, copy)
    assert "\nDear Director Heng,\n" in printed
    assert printed.endswith("\nYour Name\n")
    # What was installed is whole: it needs nothing of the folder it came from.
    assert shell(f"{copy}/{letter.rpartition('&& ')[2]}", empty) == printed
    assert " passed" in shell(tests, copy)
