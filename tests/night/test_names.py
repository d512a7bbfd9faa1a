from __future__ import annotations

import unicodedata
from pathlib import PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.model import Writer
from ualetter.night.names import cleaned, serial, serial_width, stem, volume_name
from ualetter.night.plan import Kind, Piece

KIND = Kind(campaign="ua-140-20", target="heng")
LONGEST = Kind(campaign="c" * 64, target="t" * 32, copy_to="u" * 32)
MOST_BYTES = 255
TRICKY = [
    "Ann Muster", "ann muster", "ANN MUSTER", "Jose\u0301", "Jos\u00e9", "../../x", "..", ".", "CON", "nul.txt", "a/b",
    "a\\b", "C:\\x", "-rf", "--help", "~", "李" * 300, "\u0301\u0302", "a" + "\u0301" * 200, "ß", "SS", "İ", "ﬁ",
    '* ? | < > "', "", "a\nb", "\u202eabc", "𐐀", "e" * 79 + "é", "|", "👍", "x ", "x.", "\u2010",
]  # fmt: skip


def piece(name: str | None, number: int = 7, kind: Kind = KIND) -> Piece:
    return Piece(serial=number, row=3, writer=Writer(name=name), kind=kind)


def test_a_file_is_called_by_number_campaign_and_target() -> None:
    assert stem(piece("Ann Muster"), 4, names=False) == "0007-ua-140-20-heng"
    assert stem(piece("Ann Muster"), 4, names=True) == "0007-ua-140-20-heng-Ann-Muster"
    assert stem(piece(None), 4, names=True) == "0007-ua-140-20-heng"
    copy = Kind(campaign="ua-140-20", target="heng", copy_to="cui")
    assert stem(piece("Ann", kind=copy), 4, names=True) == "0007-ua-140-20-heng-copy-cui-Ann"


@pytest.mark.parametrize(("total", "width"), [(0, 4), (1, 4), (9999, 4), (10_000, 5), (5_800_000, 7)])
def test_numbers_are_as_long_as_the_longest(total: int, width: int) -> None:
    assert serial_width(total) == width
    names = [serial(piece(None, number), width) for number in sorted({1, 9, 10, max(total, 1)})]
    assert names == sorted(names)


@pytest.mark.parametrize(
    ("name", "part"),
    [
        ("Ann Muster", "Ann-Muster"),
        ("José Ejemplo", "José-Ejemplo"),
        ("Jose\u0301 Ejemplo", "José-Ejemplo"),
        ("李小龍", "李小龍"),
        ("J. R. O'Sample", "J-R-O-Sample"),
        ("../../x", "x"),
        ("-rf /", "rf"),
        ("नमूना", "नमूना"),
        ("👍", ""),
    ],
)
def test_a_name_keeps_its_letters(name: str, part: str) -> None:
    assert cleaned(name) == part


@pytest.mark.parametrize("number", [1, 2, 10])
def test_volumes_sort_by_their_numbers(number: int) -> None:
    assert volume_name("letters", 1, 1) == "letters.pdf"
    assert volume_name("letters", number, 12) == f"letters-{number:02}.pdf"
    assert volume_name("letters", number, 120) == f"letters-{number:03}.pdf"


@pytest.mark.parametrize("name", TRICKY)
@pytest.mark.parametrize("kind", [KIND, LONGEST])
def test_no_name_leads_out_of_the_folder(name: str, kind: Kind) -> None:
    check_file_name(stem(piece(name, 5_800_000, kind), 7, names=True) + ".docx")


@given(st.lists(st.sampled_from(TRICKY) | st.text(max_size=120), min_size=2, max_size=20))
def test_files_have_names_of_their_own_on_every_disk(names: list[str]) -> None:
    files = [stem(piece(name, number), 4, names=True) + ".txt" for number, name in enumerate(names, 1)]
    for file in files:
        check_file_name(file)
    alike = {unicodedata.normalize("NFC", unicodedata.normalize("NFD", file).casefold()) for file in files}
    assert len(alike) == len(files)


def check_file_name(name: str) -> None:
    assert len(name.encode()) <= MOST_BYTES
    assert PurePosixPath(name).name == name
    assert PureWindowsPath(name).name == name
    assert not PureWindowsPath(name).is_reserved()
    assert name[0].isdecimal()
    assert name == unicodedata.normalize("NFC", name)
    assert not set(name) & set('/\\:*?"<>|\n\t ~\u202e')
    assert name.isprintable()
