from __future__ import annotations

import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.model import Writer
from ualetter.night.ledger import LAST, LEDGER, Entry, KnownEntries, Part, digest_of, entries, finish, line_of, owner_of
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


def entry(serial: int, file: str = "letters/a.txt", digest: str = "d") -> Entry:
    return Entry(serial=serial, file=file, digest=digest, owner="o" if serial < LAST else "")


def parts(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("part-*.tsv"))]


def test_a_digest_is_the_sha_256_that_everybody_knows() -> None:
    assert digest_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ana Ejemplo", "ANA ejemplo", True),
        ("J\u00e9r\u00f4me", "Je\u0301ro\u0302me", True),
        ("Ana Ejemplo", "Ana Ejempla", False),
        (None, "", True),
        (None, "Ana", False),
    ],
)
def test_an_owner_is_known_however_the_name_is_typed(one: str | None, other: str | None, *, same: bool) -> None:
    assert (owner_of(Writer(name=one)) == owner_of(Writer(name=other))) is same
    assert "Ana" not in owner_of(Writer(name=one))


def test_two_of_one_name_are_told_apart_by_where_they_live() -> None:
    leeds, york = (Writer(name="Ann Example", town=town) for town in ("Leeds", "York"))
    assert owner_of(leeds) != owner_of(york)
    assert owner_of(leeds) == owner_of(replace(leeds, email="ann@example.org", own_words=("Other words.",)))


# Notes


@given(
    files=st.lists(
        st.tuples(
            st.integers(1, LAST),
            st.text(st.characters(exclude_characters="\t\n/\\", exclude_categories=["Cs", "Cc"]), min_size=1),
        )
    )
)
def test_what_is_noted_is_read_back(tmp_path_factory: pytest.TempPathFactory, files: list[tuple[int, str]]) -> None:
    folder = tmp_path_factory.mktemp("state")
    noted = [entry(serial, f"letters/{name}") for serial, name in sorted(files)]
    part = Part(folder)
    for each in noted:
        part.note(each)
    assert list(entries(folder)) == noted  # while the part is still open
    part.close()
    assert len(parts(folder)) == bool(noted)


def test_all_parts_come_together_by_their_serial_numbers(tmp_path: Path) -> None:
    (tmp_path / LEDGER).write_text(
        "".join(line_of(entry(serial, "letters/old")) for serial in (1, 4, LAST)), encoding="utf-8"
    )
    for serials in ((2, 4), (1, 5), (3, LAST)):
        part = Part(tmp_path)
        for serial in serials:
            part.note(entry(serial, "letters/new"))
        part.close()
    found = list(entries(tmp_path))
    assert [each.serial for each in found] == [1, 1, 2, 3, 4, 4, 5, LAST, LAST]
    assert [each.file for each in found].count("letters/old") == 3


def test_a_folder_without_notes_has_none(tmp_path: Path) -> None:
    assert list(entries(tmp_path)) == []
    assert list(entries(tmp_path / "missing")) == []


def test_a_part_begins_with_its_first_note_alone(tmp_path: Path) -> None:
    part = Part(tmp_path)
    part.close()
    assert parts(tmp_path) == []


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("7\tletters/a.txt\td\to\n", True),
        (f"{LAST}\tmanifest.csv\td\t\n", True),
        (f"{LAST}\tstationery/tally.pdf\td\t\n", True),
        ("7\t../a.txt\td\to\n", False),
        ("7\tletters/../a.txt\td\to\n", False),
        ("7\tletters\\..\\a.txt\td\to\n", False),
        ("7\t/a.txt\td\to\n", False),
        ("7\tletters/a.txt\td\to", False),
        ("7\tletters/a.txt\td\n", False),
        ("7\tletters/a.txt\td\to\tx\n", False),
        ("seven\tletters/a.txt\td\to\n", False),
        ("-7\tletters/a.txt\td\to\n", False),
        ("²\tletters/a.txt\td\to\n", False),
        ("9" * 5000 + "\tletters/a.txt\td\to\n", False),
        ("\n", False),
        ("\x00\x00\x00\n", False),
    ],
)
def test_only_whole_lines_are_believed(tmp_path: Path, line: str, *, read: bool) -> None:
    (tmp_path / "part-1.tsv").write_bytes(line.encode())
    assert len(list(entries(tmp_path))) == read


def test_bytes_that_are_no_text_harm_no_other_line(tmp_path: Path) -> None:
    (tmp_path / LEDGER).write_bytes(b"\xff\xfe\n" + line_of(entry(3)).encode())
    assert list(entries(tmp_path)) == [entry(3)]


def test_a_ledger_that_cannot_be_read_is_said(tmp_path: Path) -> None:
    (tmp_path / LEDGER).mkdir()
    with pytest.raises(InputError, match="can't read"):
        list(entries(tmp_path))


def test_a_note_is_whole_when_the_system_takes_it_bit_by_bit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, rest: usual(descriptor, rest[:3]))
    part = Part(tmp_path)
    part.note(entry(1))
    part.note(entry(2))
    part.close()
    assert list(entries(tmp_path)) == [entry(1), entry(2)]


def test_after_half_a_note_the_next_one_is_whole(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = os.write

    def full(descriptor: int, rest: memoryview) -> int:
        if len(rest) < 10:
            raise OSError(28, "No space left on device")
        return usual(descriptor, rest[: len(rest) - 5])

    part = Part(tmp_path)
    part.note(entry(1))
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(OSError, match="No space left"):
            part.note(entry(2))
    part.note(entry(3))
    part.close()
    assert list(entries(tmp_path)) == [entry(1), entry(3)]


# Handing out


def test_stretches_hand_out_each_entry_once() -> None:
    known = [entry(serial) for serial in (1, 1, 3, 6, 9, LAST)]
    stretches = KnownEntries(known)
    assert [each.serial for each in stretches.up_to(0)] == []
    assert [each.serial for each in stretches.up_to(3)] == [1, 1, 3]
    assert [each.serial for each in stretches.up_to(3)] == []
    assert [each.serial for each in stretches.up_to(8)] == [6]
    assert [each.serial for each in stretches.rest()] == [9, LAST]
    assert list(stretches.rest()) == []
    assert list(KnownEntries([]).rest()) == []


def test_parts_go_only_when_the_ledger_is_there(tmp_path: Path) -> None:
    part = Part(tmp_path)
    part.note(entry(1))
    part.close()

    def refuse() -> None:
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        finish(tmp_path, refuse)
    assert len(parts(tmp_path)) == 1
    seen = []
    finish(tmp_path, lambda: seen.append(len(parts(tmp_path))))
    assert (seen, parts(tmp_path)) == ([1], [])
