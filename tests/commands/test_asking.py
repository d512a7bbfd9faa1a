from __future__ import annotations

import shlex
import sys

import pytest
from running import DAY, Cli, cli_fixture, posix, river_fixture  # noqa: F401  fixtures are found by name

TO_WATER = ("write", "river", "--to", "water", *DAY, "--name", "Ana Ejemplo")

EDITOR = """\
import pathlib, sys
path = pathlib.Path(sys.argv[-1])
text = path.read_bytes()
pathlib.Path({seen!r}).open("ab").write(text)
{change}
path.write_bytes(text)
"""


@pytest.fixture
def editor(river: Cli, monkeypatch: pytest.MonkeyPatch) -> Editor:
    return Editor(river, monkeypatch)


class Editor:
    """A program that changes the text as a line of Python says."""

    def __init__(self, cli: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cli = cli
        self.seen = cli.folder.parent / "seen.txt"
        self.script = cli.folder.parent / "editor.py"
        command = [sys.executable, "-S", str(self.script)]
        quote = shlex.quote if sys.platform != "win32" else '"{}"'.format
        monkeypatch.setenv("EDITOR", " ".join(map(quote, command)))

    def does(self, change: str) -> None:
        self.script.write_text(EDITOR.format(seen=str(self.seen), change=change), encoding="utf-8")


def body(letter: str) -> list[str]:
    """The paragraphs between salutation and closing."""
    return letter.partition("Dear Minister,\n\n")[2].partition("\n\nYours sincerely,")[0].split("\n\n")


def test_the_editor_gets_the_body_as_plain_text(editor: Editor) -> None:
    editor.does("pass")
    result = editor.cli(*TO_WATER, "--own", "My *own*\nwords.", "--edit")
    assert result.code == 0
    assert editor.seen.read_text(encoding="utf-8") == (
        "I write about the bridge and Ana Ejemplo.\n\nMy *own*\nwords.\n\nI call on you to:\n\n"
        "- open the bridge;\n- let Ana Ejemplo cross the river.\n"
    )


@pytest.mark.parametrize("format_name", ["text", "markdown", "docx"])
def test_a_text_that_was_not_touched_gives_the_same_letter(editor: Editor, format_name: str) -> None:
    args = (*TO_WATER, "--own", "My *own*\nwords.", "--format", format_name)
    editor.does("pass")
    assert editor.cli(*args, "--edit").content == editor.cli(*args).content


@pytest.mark.parametrize(
    ("change", "paragraphs"),
    [
        ("text = text.replace(b'write about', b'write to you about')", {0: "I write to you about the bridge and Ana"}),
        ("text = text + b'\\nThank you.\\n'", {3: "Thank you."}),
        ("text = b'Good day.\\n\\n' + text", {0: "Good day.", 1: "I write about"}),
        ("text = text.replace(b'\\n', b'\\r\\n')", {0: "I write about the bridge and Ana Ejemplo."}),
        (
            "text = b'\\n\\n \\n' + text.replace(b'\\n\\n', b'\\n\\n\\n \\n') + b'\\n\\n'",
            {0: "I write about", 2: "- open"},
        ),
        (
            "text = text.replace(b'- open', b'1. open').replace(b'- let', b'2. let')",
            {2: "1. open the bridge;\n2. let Ana"},
        ),
    ],
)
def test_changes_are_in_the_letter(editor: Editor, change: str, paragraphs: dict[int, str]) -> None:
    editor.does(change)
    result = editor.cli(*TO_WATER, "--edit")
    assert result.code == 0, result.err
    for place, start in paragraphs.items():
        assert body(result.out)[place].startswith(start)


@pytest.mark.parametrize(
    "typed", ["**bold** and *slanted*", "{{ 7*7 }}", "{% if x %}", "<b>&amp;</b>", "# head", "> q"]
)
def test_what_is_typed_prints_as_typed(editor: Editor, typed: str) -> None:
    editor.does(f"text = {(typed + chr(10) * 2).encode()!r} + text")
    assert body(editor.cli(*TO_WATER, "--edit").out)[0] == typed


def test_what_was_not_touched_keeps_its_emphasis(editor: Editor) -> None:
    editor.does("text = text + b'\\nThank *you*.\\n'")
    out = editor.cli(*TO_WATER, "--edit", "--format", "markdown").out
    assert "I write about *the bridge* and **Ana Ejemplo**." in out
    assert r"Thank \*you\*." in out


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ("text = text.replace(b'- open the bridge;\\n', b'')", "lacks this demand: “open the bridge”"),
        ("text = text.replace(b'cross the river', b'go')", "lacks this demand: “let Ana Ejemplo cross the river”"),
        ("text = b''", "lacks this demand: “open the bridge”"),
        ("text = text + b'\\n[YOUR NAME]\\n'", "hole that nobody fills: `[YOUR NAME]`"),
        ("text = text + b'\\n\\x1b[31m\\n'", "control character (U+001B)"),
        ("text = text + b'\\n\\xe9\\n'", "the edited text is not UTF-8"),
        ("sys.exit(3)", "Editing failed"),
    ],
)
def test_what_cannot_be_sent_is_refused(editor: Editor, change: str, message: str) -> None:
    editor.does(change)
    result = editor.cli(*TO_WATER, "--edit", "-o", "letter.txt")
    assert (result.code, result.content) == (1, b"")
    assert message in result.err
    assert editor.cli.files() == ["campaigns/river.yaml"]


def test_a_missing_editor_is_said(river: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EDITOR", "no-such-editor-anywhere")
    result = river(*TO_WATER, "--edit")
    assert (result.code, result.content) == (1, b"")
    assert "Editing failed" in result.err


def test_each_letter_is_edited_and_its_copy_is_the_same(editor: Editor) -> None:
    editor.does("text = text + b'\\nThank you.\\n'")
    result = editor.cli(*TO_WATER, "--to", "mayor", "--copy-to", "police", "--edit")
    assert result.out.count("Thank you.") == 4
    assert editor.seen.read_text(encoding="utf-8").count("I write about") == 2


def test_nobody_edits_what_could_not_be_saved(editor: Editor) -> None:
    editor.does("pass")
    editor.cli.put("letter.txt", "mine")
    for options, code in ((("-o", "letter.txt"), 1), (("-o", "letter.odt"), 2), (("--to", "mayor", "-o", "l.txt"), 2)):
        assert editor.cli(*TO_WATER, "--edit", *options).code == code
    assert not editor.seen.exists()


@posix
@pytest.mark.parametrize(("answer", "code"), [(b"y\n", 0), (b"\n", 0), (b"n\n", 130)])
def test_on_a_terminal_a_refused_text_is_opened_again_as_it_was_left(editor: Editor, answer: bytes, code: int) -> None:
    editor.does(
        "text = text.replace(b'cross the river', b'go') if b'cross' in text"
        " else text.replace(b'Ejemplo go', b'Ejemplo cross the river')"
    )
    result, screen = editor.cli.on_terminal(*TO_WATER, "--edit", typed=answer, piped=True)
    assert result.code == code
    assert "lacks this demand: “let Ana Ejemplo cross the river”" in screen
    assert "Open it again?" in screen
    if code == 0:
        assert editor.seen.read_text(encoding="utf-8").endswith("- let Ana Ejemplo go.\n")
        assert result.out == editor.cli(*TO_WATER).out
    else:
        assert result.content == b""


def test_no_text_is_left_behind_by_the_editor(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    import tempfile

    folder = editor.cli.folder.parent / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    editor.does(f"pathlib.Path({str(editor.seen)!r}).write_text(str(path))")
    assert editor.cli(*TO_WATER, "--edit").code == 0
    assert str(folder) in editor.seen.read_text(encoding="utf-8")
    assert list(folder.iterdir()) == []
