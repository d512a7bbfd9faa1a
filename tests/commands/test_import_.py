from __future__ import annotations

import os
import sys
from dataclasses import replace

import pytest
from running import RIVER, Cli, cli_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.console import typed
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
        (".yaml", "`.yaml` is only the end of a name"),
        ("there/.YML", "`.YML` is only the end of a name"),
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


CUT = {"linux": 4095, "darwin": 1023}.get(sys.platform, 0)
cutting = pytest.mark.skipif(not CUT, reason="it isn't known that terminals of this system cut lines")


@cutting
@pytest.mark.parametrize("before", [b"", b"sure\n"])
@pytest.mark.parametrize("after", [b"", b"\n", b"\nmore\n"])
def test_a_line_that_the_terminal_may_have_cut(drafted: Cli, before: bytes, after: bytes) -> None:
    result = drafted("import", "-", stdin=before + b"x" * CUT + after, keyboard=True)
    assert (result.code, result.out) == (1, "")
    assert f"your terminal cut a long line at {CUT} characters\nhint: paste the page into a text" in result.err
    for content, keyboard in ((before + b"x" * (CUT - 1) + after, True), (before + b"x" * CUT + after, False)):
        assert drafted("import", "-", stdin=content, keyboard=keyboard).out.endswith("Please open the bridge.\n")


@posix
@cutting
def test_a_line_that_a_terminal_has_cut(cli: Cli) -> None:
    result, screen = cli.on_terminal("import", "-", typed=b"x" * (CUT + 500) + b"\n\x04")
    assert result.code == 1
    assert "your terminal cut a long line" in screen


def test_too_much_that_is_piped_in(drafted: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ualetter.documents.MAX_BYTES", 10)
    for page in ("-", drafted.put("long.txt", "x" * 11).name):
        err = drafted("import", page, stdin=b"x" * 11).err
        assert "is over" in err
        assert "hint: save or paste the appeal alone\n" in err
    assert drafted("import", "-", stdin=b"x" * 10).code == 0


def test_nothing_to_read(drafted: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    from ualetter.commands.import_ import _content
    from ualetter.problems import InputError

    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(InputError, match="nothing to read"):
        _content("-")
    result = drafted("import", "-", stdin=b"\n")
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith("error: nothing was pasted or piped in\nhint: copy the text")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ("nowhere.txt", "there is no file `nowhere.txt`"),
        (".", "`.` is a folder"),
        ("https://example.org/page", "ualetter never goes to the internet"),
        ("https://example.org/" + "x" * 300, "ualetter never goes to the internet"),
        ("www.example.org/page", "ualetter never goes to the internet"),
        ("WWW.example.org", "ualetter never goes to the internet"),
        ("file:///home/page.html", "`file:///home/page.html` is the address of a file"),
    ],
)
def test_a_page_that_can_t_be_read(drafted: Cli, page: str, message: str) -> None:
    result = drafted("import", page)
    assert (result.code, result.out) == (1, "")
    assert result.err.startswith(f"error: {message}\nhint: ")


def test_a_file_may_be_called_as_a_site(drafted: Cli) -> None:
    drafted.put("www.example.org", "sure")
    assert drafted("import", "www.example.org").code == 0


CAMPAIGN = "this is a campaign file already"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("river.yaml", RIVER),
        ("river.txt", RIVER),
        ("river.txt", "# Mine\r\nformat:  1 # of ualetter\r\ntargets:\r\n"),
        ("page.YAML", "sure"),
        ("page.yml", "sure"),
    ],
)
def test_a_campaign_file_is_no_page(drafted: Cli, name: str, content: str) -> None:
    drafted.put(name, content)
    result = drafted("import", name, "-o", "./")
    assert (result.code, result.out) == (1, "")
    assert result.err == (
        f"{name}: {CAMPAIGN}\nhint: `ualetter check {name}` checks it, `ualetter add {name}` keeps it\n"
    )


def test_a_campaign_file_that_is_piped_in(drafted: Cli) -> None:
    assert drafted("import", "-", stdin=RIVER.encode()).err.startswith(
        f"error: {CAMPAIGN}\nhint: `ualetter check FILE`"
    )


@pytest.mark.parametrize(
    "content", ["Our format: 1\ntargets:\n", "format: 1\nOur targets:\n", "format: 12\ntargets:\n"]
)
def test_words_of_a_campaign_file_dont_make_one(drafted: Cli, content: str) -> None:
    assert drafted("import", "-", stdin=content.encode()).code == 0


@posix
def test_the_page_itself_is_never_replaced(drafted: Cli) -> None:
    (drafted.folder / "ua.yaml").write_text("sure", encoding="utf-8")
    (drafted.folder / "link.txt").symlink_to("ua.yaml")
    result = drafted("import", "link.txt", "-o", "ua.yaml", "--force")
    assert (result.code, result.out) == (2, "")
    assert "error: `ua.yaml` is the page itself\nhint: " in result.err
    assert (drafted.folder / "ua.yaml").read_text(encoding="utf-8") == "sure"


def test_a_dash_prints(drafted: Cli) -> None:
    bare, dash = drafted("import", "page.txt"), drafted("import", "page.txt", "-o", "-")
    assert (dash.code, dash.out, dash.err) == (0, bare.out, bare.err)
    assert drafted.files() == ["doubted.txt", "page.txt"]


def test_bare_lines_are_numbered_as_in_the_file_that_is_proposed(drafted: Cli) -> None:
    bare = drafted("import", "doubted.txt").err
    saved = drafted("import", "doubted.txt", "-o", "ua-7-26-2.yaml").err
    assert "ua-7-26-2.yaml:5: the page has two numbers\n" in bare
    assert (
        bare.partition("\n\nTo save it")[0] == saved.removeprefix("Wrote ua-7-26-2.yaml\n").partition("\n\nCompare")[0]
    )


WHY = "the page gives no salutation for this target"


@pytest.mark.parametrize(("doubts", "repeated"), [((WHY,), 0), ((), 1), (("is she a minister?",), 1)])
def test_a_doubt_is_not_told_again_by_check(
    drafted: Cli, monkeypatch: pytest.MonkeyPatch, doubts: tuple[str, ...], repeated: int
) -> None:
    minister = DraftTarget(
        id="minister", role=Value(text="Minister"), salutation=Value(doubts=doubts), fax=(Value(text="+00 555 0101"),)
    )
    silent = DraftTarget(id="silent", role=Value(text="Clerk"), fax=(Value(text="+00 555 0102"),))
    targets = (silent, minister, replace(silent, id="last"))
    monkeypatch.setattr("ualetter.drafting.draft.draft", lambda *_: replace(SURE, targets=targets))
    for options in ((), ("-o", "./")):
        err = drafted("import", "page.txt", *options).err
        assert err.count("`minister` (Minister) has no salutation") == repeated
        assert err.count("has no salutation") == repeated + 2
        assert err.count(f": {WHY}\n") == doubts.count(WHY)


def test_doubts_of_the_document_come_first(drafted: Cli) -> None:
    result = drafted("import", "-", "-o", "a.yaml", stdin="Größe: sure".encode("latin-1"))
    assert result.err.splitlines()[1] == "1 place to check, marked # CHECK in the file:"
    assert result.err.splitlines()[2].startswith("a.yaml:4: ")


def test_names_with_spaces_are_shown_in_quotes(drafted: Cli) -> None:
    drafted.put("my page.txt", "sure")
    (drafted.folder / "my own").mkdir()
    quote = '"' if os.name == "nt" else "'"
    assert f"ualetter import {quote}my page.txt{quote} -o" in drafted("import", "my page.txt").err
    assert f"ualetter add {quote}my own/ua-7-26.yaml{quote}\n" in drafted("import", "my page.txt", "-o", "my own").err
    assert f"ualetter check {quote}a b.yaml{quote}`" in drafted("import", drafted.put("a b.yaml").name).err


@pytest.mark.parametrize(
    ("name", "posix_form", "windows_form"),
    [
        ("page.txt", "page.txt", "page.txt"),
        ("a/my page.txt", "'a/my page.txt'", '"a/my page.txt"'),
        ("page(1).txt", "'page(1).txt'", '"page(1).txt"'),
        ("$HOME;ls&.txt", "'$HOME;ls&.txt'", '"$HOME;ls&.txt"'),
        ("Jo's.txt", "'Jo'\"'\"'s.txt'", '"Jo\'s.txt"'),
        ("-o.txt", "./-o.txt", "./-o.txt"),
        ("- o.txt", "'./- o.txt'", '"./- o.txt"'),
        ("-", "-", "-"),
        ("", "''", '""'),
    ],
)
def test_names_are_quoted_for_the_shell(
    monkeypatch: pytest.MonkeyPatch, name: str, posix_form: str, windows_form: str
) -> None:
    for system, form in (("posix", posix_form), ("nt", windows_form)):
        with monkeypatch.context() as patch:
            patch.setattr(os, "name", system)
            shown = typed(name)
        assert shown == form


def test_a_name_that_begins_with_a_dash_is_shown_with_its_folder(drafted: Cli) -> None:
    drafted.put("-page.txt", "sure")
    assert "ualetter import ./-page.txt -o" in drafted("import", "--", "-page.txt").err


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
    assert result.err.startswith("page.txt: this ")
    assert cli.process("import", "-", stdin=content).err.startswith("error: ")


@posix
def test_on_a_terminal(cli: Cli) -> None:
    cli.put("page.txt", PAGE)
    result, screen = cli.on_terminal("import", "page.txt")
    assert result.code == 0
    assert "number: UA 7.26" in screen
    assert "To save it: ualetter import page.txt -o ua-7-26.yaml" in screen
