from __future__ import annotations

import errno
import os
import shlex
from pathlib import Path

import pytest
from running import RIVER, Cli, Result, cli_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.editors import SCHEMA

LATER = RIVER.replace("act_by: 2026-03-01", "act_by: 2099-03-01")
SECOND = LATER.replace("number: UA 7.26", "number: UA 7.26\nissue: 2")
SHIPPED = "ua-140-20"


def kept(cli: Cli) -> list[str]:
    """The files in the person's own folder of campaigns."""
    folder = cli.own_folder() / "campaigns"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def text_of(cli: Cli, name: str) -> str:
    return (cli.own_folder() / "campaigns" / name).read_text(encoding="utf-8")


def words(result: Result) -> str:
    return " ".join(result.err.split())


def test_a_good_file_is_put_where_every_command_finds_it(cli: Cli) -> None:
    cli.put("sent/river.yaml", LATER)
    result = cli("add", "sent/river.yaml")
    assert (result.code, result.out) == (0, "")
    assert words(result).startswith("Added ")
    assert kept(cli) == ["river.yaml"]
    line, _, rest = text_of(cli, "river.yaml").partition("\n")
    assert (line, rest) == (f"# yaml-language-server: $schema=../{SCHEMA}", LATER)
    assert cli("write", "river", "--to", "water", "--date", "2026-02-01").code == 0
    assert cli("show", "7.26").code == 0


def test_a_strangers_line_for_editors_is_not_kept(cli: Cli) -> None:
    cli.put("river.yaml", f"# yaml-language-server: $schema=https://example.org/x.json\n{LATER}")
    assert cli("add", "river.yaml").code == 0
    assert "example.org/x.json" not in text_of(cli, "river.yaml")


@pytest.mark.parametrize("content", [LATER.replace("\n", "\r\n"), "\ufeff" + LATER])
def test_every_good_form_of_a_file_is_kept_in_one(cli: Cli, content: str) -> None:
    cli.put("river.yaml", content)
    assert cli("add", "river.yaml").code == 0
    assert text_of(cli, "river.yaml").endswith(f".json\n{LATER}")


@posix
def test_a_campaign_is_no_secret(cli: Cli) -> None:
    cli.put("river.yaml", LATER)
    before = os.umask(0o022)
    try:
        assert cli("add", "river.yaml").code == 0
    finally:
        os.umask(before)
    assert (cli.own_folder() / "campaigns" / "river.yaml").stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (LATER.replace("title:", "titel:"), "river.yaml:3:1: unknown key `titel`"),
        (LATER.replace("    {{ demands }}\n", "    Nothing.\n"), "lacks this demand: “open the bridge”"),
        ("title: [", "river.yaml:1:9: "),
        (b"title: Caf\xe9", "this is not UTF-8 text"),
        ("x" * 300_000, "is over 256 KiB"),
        ("", "the file is empty"),
        (None, "there is no file `river.yaml`"),
    ],
)
def test_of_a_file_with_mistakes_nothing_is_stored(cli: Cli, content: str | bytes | None, message: str) -> None:
    if content is not None:
        cli.put("river.yaml", content)
    result = cli("add", "river.yaml", "--force")
    assert (result.code, result.out, kept(cli)) == (1, "", [])
    assert message in result.err
    assert not cli.own_folder().exists()


def test_what_is_doubtful_is_said_and_kept(cli: Cli) -> None:
    doubtful = LATER.replace("    salutation: Dear Mayor,\n", "").replace(
        "country: FR\niss", "country: FR # CHECK\niss"
    )
    cli.put("river.yaml", doubtful)
    result = cli("add", "river.yaml")
    assert result.code == 0
    assert "river.yaml:4:13: warning: this is still to be checked" in result.err
    assert "warning: target `mayor` (Mayor of Sampletown) has no salutation" in result.err
    assert text_of(cli, "river.yaml").endswith(doubtful)


# The id


@pytest.mark.parametrize(
    ("name", "proposed"), [("UA 7-26.yaml", "ua-7-26"), ("river (1).yaml", "river"), ("River.YAML", "river")]
)
def test_a_name_that_is_no_id_is_refused_with_one_that_is(cli: Cli, name: str, proposed: str) -> None:
    cli.put(name, LATER)
    result = cli("add", name)
    assert (result.code, kept(cli)) == (1, [])
    assert f"hint: choose one: `--as {proposed}`" in result.err
    assert cli("add", name, "--as", name).code == 2
    assert cli("add", name, "--as", proposed).code == 0
    assert kept(cli) == [f"{proposed}.yaml"]


def test_another_kind_of_file_is_refused(cli: Cli) -> None:
    cli.put("river.txt", LATER)
    result = cli("add", "river.txt")
    assert (result.code, kept(cli)) == (2, [])
    assert "`ualetter import` reads the page of an appeal" in words(result)
    assert cli("add", "river.txt", "--as", "river").code == 0


@pytest.mark.parametrize("name", ["page.txt", "page.pdf", "page", "my page.txt"])
@pytest.mark.parametrize("content", ["URGENT ACTION\nUA 7/26: open the bridge\n", b"%PDF-1.7\n\xff" + 300_000 * b"x"])
def test_a_page_is_for_another_command(cli: Cli, name: str, content: str | bytes) -> None:
    if isinstance(content, bytes):
        name = name.removesuffix(".txt").removesuffix(".pdf") + ".pdf"
    cli.put(name, content)
    result = cli("add", name, "--as", "river")
    assert (result.code, kept(cli)) == (1, [])
    typed = shlex.quote(name)
    assert f"hint: if it is the page of an appeal: `ualetter import {typed}`\n" in result.err


def test_a_page_that_is_piped_in_is_for_another_command(cli: Cli) -> None:
    result = cli("add", "-", "--as", "river", stdin=b"URGENT ACTION")
    assert result.code == 1
    assert (
        "what was piped in is no campaign file\nhint: if it is the page of an appeal: `ualetter import -`" in result.err
    )


@pytest.mark.parametrize("options", [(), ("--as", "river")])
@pytest.mark.parametrize("address", ["https://example.org/river.yaml", "file:///tmp/river.yaml", "FILE:/river.yaml"])
def test_nothing_is_fetched(cli: Cli, address: str, options: tuple[str, ...]) -> None:
    result = cli("add", address, *options)
    assert result.code == 1
    assert (
        f"`{address}` is an address, and ualetter never goes to the internet\nhint: save the file first" in result.err
    )


def test_a_file_that_may_not_be_read_is_said_in_words(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    path = cli.put("river.yaml", LATER)
    monkeypatch.setattr(os, "access", lambda *_args, **_options: False)  # for an administrator too
    path.chmod(0)
    opened = open

    def closed(name: object, *args: object, **options: object) -> object:
        if str(name) == "river.yaml":
            raise PermissionError(errno.EACCES, "closed", "river.yaml")
        return opened(name, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr("builtins.open", closed)
    result = cli("add", "river.yaml")
    assert (result.code, kept(cli)) == (1, [])
    assert "can't read `river.yaml`: your account may not do that here" in result.err


def test_a_folder_that_may_not_be_entered_is_said_in_words(cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    cli.put("river.yaml", LATER)
    looked = os.stat

    def closed(path: object, *args: object, **options: object) -> object:
        if Path(str(path)).name == "campaigns" and "ualetter" in str(path):
            raise PermissionError(errno.EACCES, "closed", str(path))
        return looked(path, *args, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "stat", closed)
    result = cli("add", "river.yaml")
    assert result.code == 1
    assert "can't look into `" in result.err
    assert "your account may not do that here" in result.err


def test_a_file_that_is_piped_in_needs_an_id(cli: Cli) -> None:
    result = cli("add", "-", stdin=LATER.encode())
    assert (result.code, kept(cli)) == (2, [])
    assert "choose one: `--as ID`" in result.err
    assert cli("add", "-", "--as", "river", stdin=LATER.encode()).code == 0
    assert kept(cli) == ["river.yaml"]
    assert cli("add", "-", "--as", "large", stdin=b"x" * 300_000).code == 1


@pytest.mark.parametrize("name", ["river.yml", "river.YAML"])
def test_a_file_of_the_same_id_keeps_its_name(cli: Cli, name: str) -> None:
    own = cli.own_folder() / "campaigns"
    own.mkdir(parents=True)
    (own / name).write_text(LATER, encoding="utf-8")
    cli.put("river.yaml", SECOND)
    assert cli("add", "river.yaml", "--force").code == 0
    assert kept(cli) == [name]
    assert text_of(cli, name).endswith(SECOND)


def test_a_name_in_other_capitals_is_refused(cli: Cli) -> None:
    own = cli.own_folder() / "campaigns"
    own.mkdir(parents=True)
    (own / "River.yaml").write_text(LATER, encoding="utf-8")
    cli.put("river.yaml", SECOND)
    result = cli("add", "river.yaml", "--force")
    assert (result.code, kept(cli)) == (1, ["River.yaml"])
    assert text_of(cli, "River.yaml") == LATER


# What is there already


@pytest.fixture(name="added")
def added_fixture(cli: Cli) -> Cli:
    """Somebody who has added a campaign `river`."""
    cli.put("river.yaml", LATER)
    assert cli("add", "river.yaml").code == 0
    return cli


def test_the_same_file_is_there_already(added: Cli) -> None:
    result = added("add", "river.yaml")
    assert result.code == 0
    assert result.err.startswith("It is there already: ")
    kept_file = str(added.own_folder() / "campaigns" / "river.yaml")
    assert added("add", kept_file).err.startswith("It is there already: ")


def test_what_changes_is_shown_and_nothing_replaced_unasked(added: Cli) -> None:
    before = text_of(added, "river.yaml")
    added.put("river.yaml", SECOND.replace("2099-03-01", "2098-03-01").replace("advice: [Be brief.]\n", ""))
    result = added("add", "river.yaml")
    assert (result.code, text_of(added, "river.yaml")) == (1, before)
    assert "is there already. The new file changes:\n  issue\n    now  2\n  act_by\n" in result.err
    assert "  act_by\n    was  2099-03-01\n    now  2098-03-01\n  advice\n    was  Be brief.\n" in result.err
    assert "this one is issue 2: it is newer." in result.err
    assert "hint: replace it by `--force`" in result.err


def test_force_replaces(added: Cli) -> None:
    added.put("river.yaml", SECOND)
    result = added("add", "river.yaml", "--force")
    assert result.code == 0
    assert "\nReplaced " in result.err
    assert text_of(added, "river.yaml").endswith(SECOND)
    added.put("river.yaml", LATER)
    assert "is issue 2, this one is issue 1: it is OLDER." in added("add", "river.yaml", "--force").err


@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"n\n", 130), (b"\n", 130), (b"", 130)])
def test_on_a_terminal_the_person_is_asked(added: Cli, answer: bytes, code: int) -> None:
    before = text_of(added, "river.yaml")
    added.put("river.yaml", SECOND)
    result = added("add", "river.yaml", stdin=answer, keyboard=True)
    assert (result.code, result.out) == (code, "")
    assert "Replace it? [y/N]" in result.err
    assert ("Nothing was added.\n" in result.err) == (b"n" in answer or answer == b"\n")
    assert (text_of(added, "river.yaml") == before) == (code != 0)


def test_nobody_is_asked_by_a_pipe(added: Cli) -> None:
    result = added("add", "-", "--as", "river", stdin=SECOND.encode(), keyboard=True)
    assert (result.code, "Replace it?" in result.err) == (1, False)


def test_comments_alone_are_called_so(added: Cli) -> None:
    added.put("river.yaml", "# Typed by A.\n" + LATER)
    result = added("add", "river.yaml", "--force")
    assert "is there already. The new file changes only comments or the layout.\n" in result.err
    assert "# Typed by A." in text_of(added, "river.yaml")


@pytest.mark.parametrize("broken", [b"title: [", b"title: Caf\xe9: x"])
def test_a_broken_file_can_be_replaced(added: Cli, broken: bytes) -> None:
    (added.own_folder() / "campaigns" / "river.yaml").write_bytes(broken)
    result = added("add", "river.yaml", "--force")
    assert result.code == 0
    assert "can't be read: what changes can't be shown." in result.err
    assert text_of(added, "river.yaml").endswith(LATER)


def test_a_long_difference_is_cut(added: Cli) -> None:
    added.put("river.yaml", LATER.replace("[Be brief.]", f"[{', '.join(f'Rule {number}' for number in range(90))}]"))
    result = added("add", "river.yaml", "--force")
    assert "    now  Rule 0\n    now  Rule 1\n    now  Rule 2\n         … and 87 more lines\n" in result.err
    assert "Rule 3\n" not in result.err


def test_what_a_line_would_take_that_counts_one_line_is_shown_instead(added: Cli) -> None:
    added.put("river.yaml", LATER.replace("[Be brief.]", "[Be brief., One., Two., Three., Four.]"))
    result = added("add", "river.yaml", "--force")
    assert "    now  One.\n    now  Two.\n    now  Three.\n    now  Four.\n" in result.err
    assert "more lines" not in result.err


def test_every_changed_key_is_named_and_first_to_whom_the_letter_goes(added: Cli) -> None:
    long = f"[{', '.join(f'Rule {number}' for number in range(60))}]"
    changed = LATER.replace("[Be brief.]", long).replace("people: [Ana Ejemplo]", f"people: {long}")
    changed = changed.replace("1 Water Lane", "9 Other Lane").replace("water@example.org", "other@example.org")
    added.put("river.yaml", changed.replace("open the bridge", "mend the bridge").replace("I write about", "I ask of"))
    result = added("add", "river.yaml", stdin=b"n\n", keyboard=True)
    keys = [line.strip() for line in result.err.splitlines() if line.startswith("  ") and line[2] != " "]
    assert keys == ["targets.water.address", "targets.water.email", "demands", "letter.body", "people", "advice"]
    asked = result.err.index("Replace it?")
    assert result.err.index("now  9 Other Lane") < result.err.index("now  other@example.org") < asked


def test_foreign_text_cannot_drive_the_terminal(added: Cli) -> None:
    escape = LATER.replace("title: The bridge at Sampletown", 'title: "The \\e]0;x at Sampletown"')
    (added.own_folder() / "campaigns" / "river.yaml").write_text(escape, encoding="utf-8")
    result = added("add", "river.yaml", stdin=b"n\n", keyboard=True)
    assert "\x1b]" not in result.err
    assert "was  The <U+001B>]0;x at Sampletown" in result.err


def test_a_folder_in_the_files_place_is_refused(cli: Cli) -> None:
    (cli.own_folder() / "campaigns" / "river.yaml").mkdir(parents=True)
    cli.put("river.yaml", LATER)
    result = cli("add", "river.yaml", "--force")
    assert (result.code, "this is a folder" in result.err) == (1, True)


# The others on the shelf


def test_a_campaign_that_it_hides_is_named(cli: Cli) -> None:
    cli.put(f"{SHIPPED}.yaml", LATER)
    result = cli("add", f"{SHIPPED}.yaml")
    assert result.code == 0
    assert f"/campaigns/{SHIPPED}.yaml`, which has the same id." in words(result)
    assert "It is taken instead of `" in words(result)


def test_a_campaign_that_hides_it_is_named(cli: Cli) -> None:
    cli.put("campaigns/river.yaml", LATER)
    result = cli("add", "campaigns/river.yaml")
    assert result.code == 0
    assert "Here, `river` is still `campaigns/river.yaml`, which comes first." in words(result)
    assert "instead of" not in words(result)


def test_a_twin_that_it_hides_is_named(cli: Cli) -> None:
    own = cli.own_folder() / "campaigns"
    own.mkdir(parents=True)
    for name in ("river.yaml", "river.yml"):
        (own / name).write_text(LATER, encoding="utf-8")
    cli.put("river.yaml", SECOND)
    result = cli("add", "river.yaml", "--force")
    assert "/campaigns/river.yml`, which has the same id." in words(result)
    assert text_of(cli, "river.yaml").endswith(SECOND)
    assert text_of(cli, "river.yml") == LATER


@pytest.mark.parametrize(
    ("here", "added", "expected"),
    [
        (LATER, SECOND, "`bridge` is issue 1 of UA 7.26; this is issue 2, newer: it will be taken for the number."),
        (SECOND, LATER, "`bridge` is issue 2 of UA 7.26, newer than this one (issue 1)"),
        (LATER, LATER, "`bridge` is issue 1 of UA 7.26, and so is this one"),
        (LATER.replace("7.26", "8.26"), LATER, None),
    ],
)
def test_which_issue_is_newer_is_said(cli: Cli, here: str, added: str, expected: str | None) -> None:
    cli.put("campaigns/bridge.yaml", here)
    cli.put("river.yaml", added)
    result = cli("add", "river.yaml")
    assert result.code == 0
    assert (expected or "Added") in words(result)
    assert ("`bridge`" in result.err) == (expected is not None)


def test_forgetting_leaves_campaigns_alone(cli: Cli) -> None:
    cli.put("river.yaml", LATER)
    cli("add", "river.yaml")
    cli.save_profile(name="Ana Ejemplo")
    assert cli("forget").code == 0
    assert kept(cli) == ["river.yaml"]
