"""`ualetter write --format pdf`: where it goes, whose fonts, which template."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pypdf
import pytest
from running import DAY, HENG, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

TO_WATER = ("write", "river", "--to", "water", *DAY, "--name", "Ana Ejemplo", "--country", "FR")
OURS = (Path(__file__).parents[2] / "templates" / "letter.typ").read_text(encoding="utf-8")
UNASSIGNED = "\u0378"
"""A code that Unicode gives to no character, so that no font can have it."""


def read(content: bytes) -> list[str]:
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    return [line for page in pages for line in page.extract_text().split("\n")]


def test_a_letter_in_a_file(river: Cli) -> None:
    result = river(*TO_WATER, "--own", "Grüße, #Zoë!", "--bold-names", "-o", "letter.pdf")
    assert (result.code, result.out) == (0, "")
    assert "Wrote letter.pdf" in result.err
    assert read((river.folder / "letter.pdf").read_bytes()) == [
        "1 February 2026", "Minister Jo Sample", "Ministry of Water", "1 Water Lane", "Sampletown",
        "The bridge", "Dear Minister,", "I write about the bridge and Ana Ejemplo.", "Grüße, #Zoë!",
        "I call on you to:", "• open the bridge;", "• let Ana Ejemplo cross the river.", "Yours sincerely,",
        "Ana Ejemplo", "cc: Mayor of Sampletown",
    ]  # fmt: skip


def test_letters_in_a_folder_beside_those_of_other_formats(river: Cli) -> None:
    result = river("write", "river", "--to", "all", *DAY, "--format", "pdf", "--format", "text", "-o", "n/")
    assert result.code == 0
    stems = [f"river-{target}" for target in ("mayor", "police", "water")]
    assert [path for path in river.files() if path.startswith("n/")] == [
        f"n/{stem}{suffix}" for stem in stems for suffix in (".pdf", ".txt")
    ]
    for stem in stems:
        page = " ".join(" ".join(read((river.folder / "n" / f"{stem}.pdf").read_bytes())).split())
        text = " ".join((river.folder / "n" / f"{stem}.txt").read_text(encoding="utf-8").split())
        assert page.replace("• ", "- ") == text


def test_it_goes_through_a_pipe_but_not_to_a_terminal(river: Cli) -> None:
    river(*TO_WATER, "-o", "letter.pdf")
    assert river(*TO_WATER, "--format", "pdf").content == (river.folder / "letter.pdf").read_bytes()
    result = river(*TO_WATER, "--format", "pdf", terminal=True)
    assert (result.code, result.content) == (2, b"")
    assert "a pdf letter can't be shown on the screen" in result.err
    assert "`-o letter.pdf`" in result.err


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_shipped_letter_is_one_page(cli: Cli, paper: str) -> None:
    words = (
        "--own",
        "I have taught children in two languages. " * 3,
        "--name",
        "Ana Ejemplo",
        "--address",
        "1 A St; B",
    )
    result = cli(*HENG, *words, "--country", "NO", "--paper", paper, "--format", "pdf")
    pages = pypdf.PdfReader(io.BytesIO(result.content)).pages
    assert [round(float(page.mediabox[3])) for page in pages] == [{"a4": 842, "letter": 792}[paper]]


def test_same_input_same_bytes_in_a_process_elsewhere(river: Cli) -> None:
    here = river(*TO_WATER, "--format", "pdf").content
    env = {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1", "USER": "zzuser", "PYTHONUTF8": "1"}
    there = river.process(*TO_WATER, "--format", "pdf", env=env).content
    assert here == there
    secrets = ["zzuser", str(river.folder), str(river.own_folder()), os.environ["HOME"]]
    assert [secret for secret in secrets if secret.encode() in there] == []


# Fonts


def test_a_font_of_ones_own_choice(river: Cli) -> None:
    content = river(*TO_WATER, "--format", "pdf", "--font", "new computer modern").content
    fonts = pypdf.PdfReader(io.BytesIO(content)).pages[0]._get_fonts()[0]  # noqa: SLF001  not in its API
    assert fonts
    assert all("NewCM" in font for font in fonts)


def test_a_font_that_is_not_there(river: Cli) -> None:
    result = river(*TO_WATER, "-o", "letter.pdf", "--font", "Libertinus Sarif")
    assert result.code == 1
    assert "error: there is no font `Libertinus Sarif` on this computer\n" in result.err
    assert "did you mean `Libertinus Serif`" in result.err
    assert not (river.folder / "letter.pdf").exists()


@pytest.mark.parametrize("where", [(), ("-o", "letter.docx"), ("--format", "text"), ("--format", "text", "-o", "n/")])
def test_fonts_where_none_can_be_chosen(river: Cli, where: tuple[str, ...]) -> None:
    result = river(*TO_WATER, *where, "--font", "Libertinus Serif")
    assert result.code == 2
    assert "`--font` has no effect on these letters" in result.err
    assert "add `--format pdf`" in result.err


def test_a_character_that_no_font_has(river: Cli) -> None:
    result = river(*TO_WATER, "-o", "letter.pdf", "--own", f"Hello {UNASSIGNED}")
    assert (result.code, river.files()) == (1, ["campaigns/river.yaml"])
    message = (
        f"error: no font on this computer has “{UNASSIGNED}” (U+0378), which stands in the own words of Ana Ejemplo\n"
    )
    assert message in result.err
    assert "hint: install a font that has it" in result.err


# Templates


def test_a_template_of_ones_own(river: Cli) -> None:
    river.put("own.typ", OURS.replace("part(letter.sender)", "[The Writers]\n  part(letter.sender)"))
    result = river(*TO_WATER, "--template", "own.typ", "-o", "letter.pdf")
    assert result.code == 0
    assert read((river.folder / "letter.pdf").read_bytes())[0] == "The Writers"
    settings = river.own_folder() / "templates" / "letter.typ"
    settings.parent.mkdir(parents=True)
    (river.folder / "own.typ").rename(settings)
    assert river(*TO_WATER, "-o", "letter.pdf").err.startswith("Unchanged: letter.pdf")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("#let x = (\n" + OURS, "own.typ:1:10: Typst can't follow this template: unclosed delimiter"),
        ('#import "@preview/x:1.0.0"\n' + OURS, "own.typ:1:2: a page template can't use `import`"),
        ('#read("campaigns/river.yaml")\n' + OURS, "own.typ:1:7: a page template can't read other files"),
        (OURS.replace("letter.body", "()"), "own.typ: this template has no `letter.body`"),
    ],
)
def test_a_template_that_cannot_be_used(river: Cli, template: str, said: str) -> None:
    river.put("own.typ", template)
    result = river(*TO_WATER, "--template", "own.typ", "-o", "letter.pdf")
    assert (result.code, result.err.startswith(said)) == (1, True)
    assert "hint: " in result.err
    assert not (river.folder / "letter.pdf").exists()


def test_a_template_for_another_format(river: Cli) -> None:
    river.put("own.typ", OURS)
    result = river(*TO_WATER, "--template", "own.typ", "-o", "letter.docx")
    assert result.code == 2
    assert "`own.typ` is no template for docx" in result.err
