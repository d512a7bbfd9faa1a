from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from running import DAY, HENG, Cli, cli_fixture, posix, river_fixture  # noqa: F401  fixtures are found by name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

TO_WATER = ("write", "river", "--to", "water", *DAY, "--name", "Ana Ejemplo")
SHIPPED = Path(__file__).parents[2] / "templates"


def made(cli: Cli) -> list[str]:
    return [name for name in cli.files() if not name.startswith("campaigns/")]


@pytest.mark.parametrize(
    ("options", "files"),
    [
        (("-o", "letter.txt"), ["letter.txt"]),
        (("-o", "letter.md"), ["letter.md"]),
        (("-o", "letter.markdown"), ["letter.markdown"]),
        (("-o", "letter.docx"), ["letter.docx"]),
        (("-o", "LETTER.TXT"), ["LETTER.TXT"]),
        (("-o", "letter.txt", "--format", "text"), ["letter.txt"]),
        (("-o", "letter.txt", "--format", "text", "--format", "text"), ["letter.txt"]),
        (("-o", "new/"), ["new/river-water.docx"]),
        (("-o", "new/deep/"), ["new/deep/river-water.docx"]),
        (("-o", "there"), ["there/river-water.docx"]),
        (("-o", "there.txt"), ["there.txt/river-water.docx"]),
        (("-o", "."), ["river-water.docx"]),
        (("-o", "there", "--format", "text"), ["there/river-water.txt"]),
        (("-o", "n/", "--format", "text", "--format", "markdown"), ["n/river-water.md", "n/river-water.txt"]),
        (("-o", "n/", "--format", "text", "--format", "text"), ["n/river-water.txt"]),
        (("-o", "n/", "--to", "mayor"), ["n/river-mayor.docx", "n/river-water.docx"]),
        (("-o", "n/", "--copy-to", "mayor"), ["n/river-water-copy-mayor.docx", "n/river-water.docx"]),
        (("-o", "n/", "--to", "all"), ["n/river-mayor.docx", "n/river-police.docx", "n/river-water.docx"]),
    ],
)
def test_where_letters_go(river: Cli, options: tuple[str, ...], files: list[str]) -> None:
    for folder in ("there", "there.txt"):
        (river.folder / folder).mkdir()
    result = river(*TO_WATER, *options)
    assert (result.code, result.content) == (0, b"")
    assert made(river) == files
    said = [line.removeprefix("Wrote ") for line in result.err.splitlines() if line.startswith("Wrote ")]
    assert sorted(said) == files


@pytest.mark.parametrize(
    ("options", "message", "hint"),
    [
        (("-o", "letter"), "`letter` doesn't tell the format", "one of .txt, .md, .docx, .pdf, or with /"),
        (("-o", "letter.odt"), "`.odt` is no format of ualetter", "or with / for a folder"),
        (("-o", "letter.txt", "--format", "docx"), "`--format docx` and `letter.txt` don't go together", "-o letters/"),
        (("-o", "letter.txt", "--format", "text", "--format", "docx"), "don't go together", "-o letters/"),
        (("-o", "letter.txt", "--to", "mayor"), "2 letters don't go into one file", "-o letters/"),
        (("-o", "letter.txt", "--copy-to", "mayor"), "2 letters don't go into one file", "-o letters/"),
        (("-o", ""), "`-o` is empty", "hint:"),
        (("--template", "letter.docx"), "`letter.docx` is no template for text", "`-o letter.docx`"),
        (("--template", "own.j2", "-o", "letter.docx"), "`own.j2` is no template for docx", "ends in .docx"),
        (("--template", "folder", "-o", "letter.docx"), "`folder` is no template for docx", "ends in .docx"),
        (
            ("--template", "own.docx", "-o", "n/", "--format", "docx", "--format", "text"),
            "one format at a time",
            "once",
        ),
    ],
)
def test_what_cannot_be_meant_is_refused(river: Cli, options: tuple[str, ...], message: str, hint: str) -> None:
    result = river(*TO_WATER, *options)
    assert (result.code, result.content) == (2, b"")
    assert message in result.err
    assert hint in result.err
    assert made(river) == []


@pytest.mark.parametrize("name", ["letter.txt", "letter.md", "letter.docx"])
def test_the_same_letter_again_is_unchanged(river: Cli, name: str) -> None:
    first = river(*TO_WATER, "-o", name)
    before = (river.folder / name).stat().st_mtime_ns
    again = river(*TO_WATER, "-o", name)
    assert (again.code, again.content) == (0, b"")
    assert f"Unchanged: {name}" in again.err
    assert again.err == first.err.replace("Wrote", "Unchanged:")
    assert (river.folder / name).stat().st_mtime_ns == before


def test_another_file_is_not_replaced_unless_forced(river: Cli) -> None:
    kept = river.put("letter.txt", "mine")
    refused = river(*TO_WATER, "-o", "letter.txt")
    assert (refused.code, refused.content) == (1, b"")
    assert "`letter.txt` is there already, with other contents" in refused.err
    assert "replace it by `--force`" in refused.err
    assert kept.read_text(encoding="utf-8") == "mine"
    forced = river(*TO_WATER, "-o", "letter.txt", "--force")
    assert forced.code == 0
    assert "Replaced letter.txt" in forced.err
    assert "Dear Minister," in kept.read_text(encoding="utf-8")


def test_one_file_in_the_way_does_not_stop_the_others(river: Cli) -> None:
    river.put("n/river-mayor.docx", "mine")
    result = river(*TO_WATER, "--to", "all", "-o", "n/")
    assert result.code == 1
    assert (river.folder / "n/river-mayor.docx").read_bytes() == b"mine"
    assert made(river) == ["n/river-mayor.docx", "n/river-police.docx", "n/river-water.docx"]
    assert result.err.count("Wrote ") == 2


def test_a_mistake_in_one_letter_leaves_none(river: Cli) -> None:
    path = river.folder / "campaigns/river.yaml"
    river.put("campaigns/river.yaml", path.read_text(encoding="utf-8").replace("salutation: Dear Mayor,", "note: None"))
    assert river(*TO_WATER, "--to", "all", "-o", "n/").code == 1
    assert made(river) == []
    assert not (river.folder / "n").exists()


def test_a_missing_folder_is_not_made_for_a_file(river: Cli) -> None:
    result = river(*TO_WATER, "-o", "no/letter.txt")
    assert (result.code, result.content) == (1, b"")
    assert "can't write `no/letter.txt`: there is no such folder" in result.err
    assert made(river) == []


@pytest.mark.parametrize("output", ["file/letter.txt", "file/", "file/deep/"])
def test_a_file_in_place_of_the_folder_is_said(river: Cli, output: str) -> None:
    river.put("file", "mine")
    result = river(*TO_WATER, "-o", output)
    assert result.code == 1
    assert "is a file, not a folder" in result.err or "a file has this name" in result.err
    assert made(river) == ["file"]


@pytest.mark.parametrize("name", ["x" * 300 + ".txt", "a\0b.txt"])
def test_an_impossible_name_is_said(river: Cli, name: str) -> None:
    result = river(*TO_WATER, "-o", name)
    assert (result.code, result.content) == (1, b"")
    assert "hint:" in result.err
    assert made(river) == []


@pytest.mark.parametrize("name", ["x" * 300 + "/", "a\0b/"])
def test_an_impossible_folder_is_said(river: Cli, name: str) -> None:
    result = river(*TO_WATER, "-o", name)
    assert (result.code, result.content) == (1, b"")
    assert "can't make the folder" in result.err
    assert made(river) == []


@posix
def test_a_folder_that_can_only_be_read(river: Cli) -> None:
    closed = river.folder / "closed"
    closed.mkdir(mode=0o500)
    if os.access(closed, os.W_OK):
        pytest.skip("this account may write everywhere")
    result = river(*TO_WATER, "-o", "closed/")
    assert (result.code, result.content) == (1, b"")
    assert "your account may not do that here" in result.err
    assert made(river) == []


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "your account may not do that here"),
        (errno.EROFS, "this disk can only be read"),
        (errno.ENOSPC, "the disk is full"),
    ],
)
@pytest.mark.parametrize("call", ["open", "write", "mkdir"])
def test_what_the_system_refuses_is_said_in_words(
    river: Cli, monkeypatch: pytest.MonkeyPatch, number: int, words: str, call: str
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise OSError(number, os.strerror(number))

    with monkeypatch.context() as patch:
        if call == "mkdir":
            patch.setattr(Path, "mkdir", refuse)
        else:
            patch.setattr(f"ualetter.files.os.{call}", refuse)
        result = river(*TO_WATER, "-o", "n/")
    assert (result.code, result.content) == (1, b"")
    assert words in result.err
    assert made(river) == []


# Templates


def test_a_layout_of_ones_own(river: Cli) -> None:
    shipped = (SHIPPED / "letter.txt.j2").read_text(encoding="utf-8")
    river.put("own.txt.j2", shipped.replace("{{ date }}", "River Group\n{{ date }}"))
    assert river(*TO_WATER, "--template", "own.txt.j2").out.startswith("River Group\n1 February 2026\n")
    assert river(*TO_WATER).out.startswith("1 February 2026\n")


def test_a_layout_in_ones_own_folder_is_used_without_asking(river: Cli) -> None:
    shipped = (SHIPPED / "letter.txt.j2").read_text(encoding="utf-8")
    folder = river.own_folder() / "templates"
    folder.mkdir(parents=True)
    (folder / "letter.txt.j2").write_text(shipped.replace("{{ date }}", "River Group\n{{ date }}"), encoding="utf-8")
    assert river(*TO_WATER).out.startswith("River Group\n1 February 2026\n")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{{ date }} {{ bdoy }}", "own.txt.j2:1: `bdoy` is not a part of a letter"),
        ("{{ date }}", "own.txt.j2: this layout leaves out the letter itself"),
        ("{% for x in y %}{% endfor %}", "own.txt.j2:1: this mark can't stand in a layout"),
        (b"\xff", "own.txt.j2:1:1: this is not UTF-8 text"),
    ],
)
def test_a_wrong_layout_is_refused(river: Cli, content: str | bytes, message: str) -> None:
    river.put("own.txt.j2", content)
    for more in ((), ("-o", "letter.txt")):
        result = river(*TO_WATER, "--template", "own.txt.j2", *more)
        assert (result.code, result.content) == (1, b"")
        assert message in result.err
    assert made(river) == ["own.txt.j2"]


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04half"])
def test_a_broken_letterhead_is_refused(river: Cli, content: bytes) -> None:
    river.put("group.docx", content)
    result = river(*TO_WATER, "--template", "group.docx", "-o", "letter.docx")
    assert (result.code, result.content) == (1, b"")
    assert "group.docx" in result.err
    assert made(river) == ["group.docx"]


def test_a_missing_template_is_said(river: Cli) -> None:
    result = river(*TO_WATER, "--template", "group.docx", "-o", "letter.docx")
    assert result.code == 1
    assert "there is no file `group.docx`" in result.err


def test_nothing_half_done_stays_beside_the_letter(cli: Cli) -> None:
    assert cli(*HENG, "-o", "n/").code == 0
    assert [path.name for path in (cli.folder / "n").iterdir()] == ["ua-140-20-heng.docx"]
