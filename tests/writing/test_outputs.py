from __future__ import annotations

import os
from pathlib import Path

import pytest

from ualetter.problems import InputError, UsageError
from ualetter.writing.outputs import Destination, destination, refuse_inputs, refuse_taken, template_format


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "file.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(
    ("output", "formats", "pages", "expected"),
    [
        (None, (), 1, Destination(formats=("text",))),
        (None, (), 3, Destination(formats=("text",))),
        (None, ("markdown", "markdown"), 3, Destination(formats=("markdown",))),
        (None, ("docx",), 1, Destination(formats=("docx",))),
        ("a.txt", (), 1, Destination(formats=("text",), file=Path("a.txt"))),
        ("a.b.DOCX", (), 1, Destination(formats=("docx",), file=Path("a.b.DOCX"))),
        ("a.markdown", ("markdown",), 1, Destination(formats=("markdown",), file=Path("a.markdown"))),
        ("file.txt", (), 1, Destination(formats=("text",), file=Path("file.txt"))),
        ("folder", (), 3, Destination(formats=("docx",), folder=Path("folder"))),
        ("folder.txt", (), 1, Destination(formats=("docx",), folder=Path("folder.txt"))),
        ("new/", ("text", "docx"), 3, Destination(formats=("text", "docx"), folder=Path("new"))),
        ("new.txt/", (), 1, Destination(formats=("docx",), folder=Path("new.txt"))),
        (f"new{os.sep}", (), 1, Destination(formats=("docx",), folder=Path("new"))),
        (".", (), 1, Destination(formats=("docx",), folder=Path())),
        ("a.PDF", (), 1, Destination(formats=("pdf",), file=Path("a.PDF"))),
    ],
)
def test_where_letters_go(output: str | None, formats: tuple[str, ...], pages: int, expected: Destination) -> None:
    assert destination(output, formats, pages) == expected


@pytest.mark.parametrize(
    ("output", "formats", "pages", "message"),
    [
        (None, ("text", "docx"), 1, "several formats can't all go to the screen"),
        (None, ("docx",), 2, "2 docx letters can't share one stream"),
        ("", (), 1, "`-o` is empty"),
        ("a", (), 1, "`a` doesn't tell the format"),
        (".txt", (), 1, "`.txt` doesn't tell the format"),
        ("a.odt", (), 1, "`.odt` is no format of ualetter"),
        ("a.txt", ("docx",), 1, "`--format docx` and `a.txt` don't go together"),
        ("a.txt", ("text", "docx"), 1, "`--format text, docx` and `a.txt` don't go together"),
        ("a.txt", (), 2, "2 letters don't go into one file"),
        ("x" * 5000 + ".odt", (), 1, "`.odt` is no format of ualetter"),
    ],
)
def test_what_cannot_be_meant(output: str | None, formats: tuple[str, ...], pages: int, message: str) -> None:
    with pytest.raises(UsageError) as error:
        destination(output, formats, pages)
    assert error.value.problems[0].message == message
    assert error.value.problems[0].hint


def test_files_are_named_by_stem_and_suffix() -> None:
    assert Destination(formats=("docx",), folder=Path("n")).path("river-water", "docx") == Path("n/river-water.docx")
    assert Destination(formats=("text",), file=Path("a.TXT")).path("river-water", "text") == Path("a.TXT")


def test_files_that_are_there_are_each_named() -> None:
    Path("folder/a.txt").write_bytes(b"")
    Path("folder/b.docx").write_bytes(b"")
    where = Destination(formats=("text", "docx"), folder=Path("folder"))
    with pytest.raises(InputError) as error:
        refuse_taken(where, ["a", "b", "c"])
    taken = [Path("folder/a.txt"), Path("folder/b.docx")]
    assert [problem.message for problem in error.value.problems] == [f"`{path}` is there already" for path in taken]
    refuse_taken(where, ["c"])  # raises nothing


@pytest.mark.parametrize(
    ("template", "formats", "message"),
    [
        ("own.txt.j2", ("docx",), "`own.txt.j2` is no template for docx"),
        ("group.docx", ("text",), "`group.docx` is no template for text"),
        ("group", ("docx",), "`group` is no template for docx"),
        ("group.docx", ("docx", "text"), "`--template` works with one format at a time"),
    ],
)
def test_a_template_of_another_format(template: str, formats: tuple[str, ...], message: str) -> None:
    with pytest.raises(UsageError) as error:
        template_format(Path(template), formats)
    assert error.value.problems[0].message == message


@pytest.mark.parametrize(
    ("template", "format_"), [("a.j2", "text"), ("a.md.j2", "markdown"), ("A.DOCX", "docx"), ("a.typ", "pdf")]
)
def test_a_template_that_fits_is_let_through(template: str, format_: str) -> None:
    template_format(Path(template), (format_,))
    with pytest.raises(UsageError):
        template_format(Path(template).with_suffix(".odt"), (format_,))


def test_a_letter_never_takes_the_place_of_what_it_is_made_from() -> None:
    where = Destination(formats=("text",), file=Path("file.txt"))
    with pytest.raises(UsageError, match=r"`file\.txt` is what the letter is made from"):
        refuse_inputs(where, ["x"], [None, "folder/../file.txt"])
    refuse_inputs(where, ["x"], [None, "folder.txt", "absent.txt", "x" * 5000])
    assert Path("file.txt").read_bytes() == b""


def test_two_letters_never_have_one_name() -> None:
    with pytest.raises(UsageError, match="the same file name"):
        refuse_inputs(Destination(formats=("text",), folder=Path("folder")), ["a-copy-b", "a", "a-copy-b"], [])
