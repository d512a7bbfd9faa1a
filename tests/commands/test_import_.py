from __future__ import annotations

import sys

import pytest
from running import Cli, cli_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.drafting.model import Draft, DraftLetter, DraftTarget, Value
from ualetter.reading.campaign import read_campaign

PAGE = """\
Urgent Action

Urgent Action: Fish Counter Arrested (Norway: UA 7.26)

January 5, 2026

Ana Ejemplo was arrested on 3 January because she counted the fish below the bridge of Sampletown. Nobody has told her
family where she is.

1. Write a letter in your own words or using the sample below.

Minister Jo Sample
Ministry of Water
1 Water Lane
0150 Sampletown
Norway
Email: water@example.org
Salutation: Dear Minister,

SAMPLE LETTER

Dear Minister,

I am writing to express my concern about Ana Ejemplo, who was arrested because she counted fish.

I therefore call on you to release Ana Ejemplo immediately and unconditionally.

Yours sincerely,
[YOUR NAME]
"""
MAYOR = DraftTarget(
    id="mayor", role=Value(text="Mayor"), salutation=Value(text="Dear Mayor,"), fax=(Value(text="+00 555 0100"),)
)
SURE = Draft(
    number=Value(text="UA 7.26"),
    title=Value(text="The bridge"),
    summary=Value(text="It is closed."),
    targets=(MAYOR,),
    letter=DraftLetter(body=Value(text="Please open the bridge.")),
)
DOUBTED = Draft(
    number=Value(text="UA 7.26", doubts=("the page has two numbers",)),
    issue=Value(text="2"),
    title=Value(text="The \x1b[31mbridge"),
    targets=(MAYOR,),
    letter=DraftLetter(body=Value(text="Please open the bridge.")),
)
SHOWN = """\
# Made from page.txt by `ualetter import`.
# Compare it with the page, and remove each comment that is settled.
format: 1
number: UA 7.26
title: The bridge

summary: It is closed.

targets:
  mayor:
    role: Mayor
    salutation: Dear Mayor,
    fax: +00 555 0100

letter:
  body: |
    Please open the bridge.
"""


@pytest.fixture(name="drafted")
def drafted_fixture(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> Cli:
    """Give a command line that finds the draft `SURE` on any page, and `DOUBTED` on one that says "doubted"."""
    monkeypatch.setattr("ualetter.drafting.draft.draft", lambda text, _: DOUBTED if "doubted" in text else SURE)
    cli.put("page.txt", "sure")
    cli.put("doubted.txt", "doubted")
    return cli


def test_bare_it_prints_the_file_and_says_how_to_save_it(drafted: Cli) -> None:
    result = drafted("import", "page.txt")
    assert (result.code, result.out) == (0, SHOWN)
    assert result.err == "Nothing was doubtful.\n\nTo save it: ualetter import page.txt -o ua-7-26.yaml\n"
    assert drafted.files() == ["doubted.txt", "page.txt"]


def test_what_it_prints_is_read_again(drafted: Cli) -> None:
    drafted.put("ua-7-26.yaml", drafted("import", "page.txt").content)
    assert drafted("check", "ua-7-26.yaml").code == 0


def test_doubts_are_counted_and_listed_with_their_lines(drafted: Cli) -> None:
    result = drafted("import", "doubted.txt", "-o", "ua-7-26-2.yaml")
    assert result.code == 0
    lines = result.err.splitlines()
    assert lines[:5] == [
        "Wrote ua-7-26-2.yaml",
        "2 places to check, each marked # CHECK in the file:",
        "ua-7-26-2.yaml:5: the page has two numbers",
        "ua-7-26-2.yaml:8: characters that can't be read, or not be seen, are left out here",
        "",
    ]
    assert lines[5] == "What `ualetter check` finds besides:"
    assert lines[6] == "ua-7-26-2.yaml:11:10: `summary` is still to be done: `TODO: what happened, in a few sentences`"
    assert result.err.endswith(
        "\n\nCompare the file with the page. Then:\n  ualetter check ua-7-26-2.yaml\n  ualetter add ua-7-26-2.yaml\n"
    )
    content = (drafted.folder / "ua-7-26-2.yaml").read_bytes().splitlines()
    assert content[4] == b"# CHECK: the page has two numbers"
    assert content[7].startswith(b"# CHECK: characters")


def test_an_unfinished_file_is_refused_by_name(drafted: Cli) -> None:
    drafted("import", "doubted.txt", "-o", "./")
    for command in (("check", "ua-7-26-2.yaml"), ("write", "ua-7-26-2.yaml", "--to", "mayor", "--name", "A. Writer")):
        result = drafted(*command)
        assert result.code == 1
        assert "`summary` is still to be done: `TODO: what happened" in result.out + result.err
        assert "Dear Mayor" not in result.out


def test_a_saved_file_tells_editors_of_the_schema(drafted: Cli) -> None:
    drafted("import", "page.txt", "-o", "ua-7-26.yaml")
    text = (drafted.folder / "ua-7-26.yaml").read_text(encoding="utf-8")
    line, _, rest = text.partition("\n")
    assert line.startswith("# yaml-language-server: $schema=")
    assert rest == SHOWN
    assert read_campaign(text, "", "ua-7-26").campaign is not None


def test_a_saved_file_without_a_schema(drafted: Cli) -> None:
    drafted.own_folder().parent.mkdir(parents=True, exist_ok=True)
    drafted.own_folder().write_text("in the way", encoding="utf-8")
    result = drafted("import", "page.txt", "-o", "ua-7-26.yaml")
    assert result.code == 0
    assert "editors won't know the keys" in result.err
    assert (drafted.folder / "ua-7-26.yaml").read_text(encoding="utf-8") == SHOWN


@pytest.mark.parametrize("folder", ["new/folder/", "there"])
def test_in_a_folder_it_takes_the_proposed_name(drafted: Cli, folder: str) -> None:
    (drafted.folder / "there").mkdir()
    assert drafted("import", "page.txt", "-o", folder).code == 0
    assert f"{folder.rstrip('/')}/ua-7-26.yaml" in drafted.files()


@pytest.mark.parametrize(
    ("output", "message"),
    [
        ("UA 7.26.yaml", "the name `UA 7.26.yaml` may hold only the small letters a to z, digits and hyphens"),
        ("-x.yaml", "the name `-x.yaml` must begin with a letter or a digit"),
        ("bridge.txt", "`bridge.txt` doesn't end in .yaml"),
        ("bridge", "`bridge` doesn't end in .yaml"),
    ],
)
def test_a_name_that_is_no_id_is_refused(drafted: Cli, output: str, message: str) -> None:
    result = drafted("import", "page.txt", f"--output={output}")
    assert (result.code, result.out) == (2, "")
    assert result.err == f"error: {message}\nhint: call it `ua-7-26.yaml`\n"
    assert output not in drafted.files()


def test_an_empty_name_is_refused(drafted: Cli) -> None:
    assert drafted("import", "page.txt", "-o", "").code == 2


def test_nothing_is_replaced_unless_asked_for(drafted: Cli) -> None:
    path = drafted.put("ua-7-26.yaml", "mine\n")
    result = drafted("import", "page.txt", "-o", "ua-7-26.yaml")
    assert (result.code, path.read_text(encoding="utf-8")) == (1, "mine\n")
    assert result.err == (
        "error: `ua-7-26.yaml` is there already, with other contents\n"
        "hint: name another file, or replace it by `--force`\n"
    )
    assert drafted("import", "page.txt", "-o", "ua-7-26.yaml", "--force").err.startswith("Replaced ua-7-26.yaml\n")
    assert path.read_text(encoding="utf-8").endswith(SHOWN)


def test_text_that_is_piped_in(drafted: Cli) -> None:
    result = drafted("import", "-", stdin=b"sure")
    assert result.out == SHOWN.replace("page.txt", "a pasted page")
    assert result.err.endswith("ualetter import - -o ua-7-26.yaml\n")


def test_text_that_is_pasted_on_a_terminal(drafted: Cli) -> None:
    assert drafted("import", "-", stdin=b"sure", keyboard=True).err.startswith("Paste the page here.")


def test_too_much_that_is_piped_in(drafted: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ualetter.documents.MAX_BYTES", 10)
    assert "is over" in drafted("import", "-", stdin=b"x" * 11).err
    assert drafted("import", "-", stdin=b"x" * 10).code == 0


def test_nothing_to_read(drafted: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from ualetter.commands.import_ import _content
    from ualetter.problems import InputError

    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="nothing to read"):
        _content("-")
    assert drafted("import", "-", stdin=b"").code == 1


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("nowhere.txt", "there is no file `nowhere.txt`"),
        (".", "`.` is a folder"),
        ("https://example.org/page", "ualetter never goes to the internet"),
    ],
)
def test_a_page_that_can_t_be_read(drafted: Cli, page: str, message: str) -> None:
    result = drafted("import", page)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"error: {message}\nhint: ")


def test_doubts_of_the_document_come_first(drafted: Cli) -> None:
    result = drafted("import", "-", "-o", "a.yaml", stdin="Größe: sure".encode("latin-1"))
    assert result.err.splitlines()[1] == "1 place to check, marked # CHECK in the file:"
    assert result.err.splitlines()[2].startswith("a.yaml:4: ")


def test_names_with_spaces_are_shown_in_quotes(drafted: Cli) -> None:
    drafted.put("my page.txt", "sure")
    assert 'ualetter import "my page.txt" -o' in drafted("import", "my page.txt").err


def test_as_a_process(cli: Cli) -> None:
    cli.put("page.txt", PAGE)
    result = cli.process("import", "page.txt", "-o", "campaigns/", env={"NO_COLOR": "1"})
    assert result.code == 0
    assert "\x1b" not in result.err
    assert cli.files() == ["campaigns/ua-7-26.yaml", "page.txt"]
    campaign = read_campaign((cli.folder / "campaigns/ua-7-26.yaml").read_text(encoding="utf-8"), "", "x").campaign
    assert campaign is not None
    assert campaign.number == "UA 7.26"
    assert [target.email for target in campaign.targets.values()] == [("water@example.org",)]
    written = cli.process("write", "7.26", "--to", next(iter(campaign.targets)), "--name", "A. Writer")
    assert "Dear Minister," in written.out
    assert (
        cli.process("import", "-", stdin=PAGE.encode()).content
        == cli.process("import", "-", stdin=PAGE.encode()).content
    )


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, b"A recipe for soup: water and salt.\n" * 9]
)
def test_no_page_gives_no_file(cli: Cli, content: bytes) -> None:
    cli.put("page.txt", content)
    result = cli.process("import", "page.txt", "-o", "ua-7-26.yaml")
    assert (result.code, result.out, cli.files()) == (1, "", ["page.txt"])
    assert result.err.startswith("error: ")


@posix
def test_on_a_terminal(cli: Cli) -> None:
    cli.put("page.txt", PAGE)
    result, screen = cli.on_terminal("import", "page.txt")
    assert result.code == 0
    assert "number: UA 7.26" in screen
    assert "To save it: ualetter import page.txt -o ua-7-26.yaml" in screen
