from __future__ import annotations

import io
import os
import sys
import threading
from types import SimpleNamespace

import pytest
from plans import GUESTS

from ualetter.night import source as sources
from ualetter.night.source import Source
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["Ann Muster", "Bo Muster", "Cy Muster"]


def names(source: Source) -> list[str | None]:
    return [guest.writer.name for guest in source.guests()]


def test_a_roster_is_read_again_and_again(tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_text(GUESTS, encoding="utf-8")
    source = Source(str(path), None)
    assert (source.name, source.shown) == ("guests.csv", str(path))
    for _ in range(3):
        assert names(source) == NAMES
    begun = source.guests()
    assert next(begun).writer.name == "Ann Muster"
    assert names(source) == NAMES
    assert source.roster().header == ("name", "country", "to")
    source.close()


def test_a_workbook_is_read_again_too(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["name"], *([name] for name in NAMES)):
        book.active.append(row)
    book.save(tmp_path / "guests.xlsx")
    source = Source(str(tmp_path / "guests.xlsx"), None)
    assert [names(source) for _ in range(2)] == [NAMES, NAMES]
    source.close()


def test_what_is_piped_in_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(GUESTS.encode())))
    source = Source("-", None)
    assert (source.name, source.shown) == ("", "standard input")
    assert [names(source) for _ in range(3)] == [NAMES] * 3
    source.close()


def test_a_large_one_is_kept_on_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sources, "_IN_MEMORY", 1000)
    monkeypatch.setattr(sources, "_CHUNK", 64)
    many = "name\n" + "".join(f"Writer {number}\n" for number in range(500))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(many.encode())))
    source = Source("-", None)
    assert [len(names(source)) for _ in range(3)] == [500] * 3
    source.close()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_named_pipe_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    os.mkfifo(path)
    feeder = threading.Thread(target=path.write_text, args=(GUESTS,), kwargs={"encoding": "utf-8"})
    feeder.start()
    source = Source(str(path), None)
    feeder.join()
    assert source.name == ""
    assert [names(source) for _ in range(3)] == [NAMES] * 3
    source.close()


def test_the_encoding_asked_for_is_used(tmp_path: Path) -> None:
    path = tmp_path / "guests.csv"
    path.write_bytes("name\nZoë\n".encode("cp1252"))
    source = Source(str(path), "cp1252")
    assert names(source) == ["Zoë"]
    source.close()
    wrong = Source(str(path), None)
    with pytest.raises(InputError, match="UTF-8"):
        names(wrong)
    wrong.close()


@pytest.mark.parametrize(
    ("typed", "message"),
    [("nothing.csv", "there is no file `nothing.csv`"), (".", "`.` is a folder"), ("x\0y", "can't read")],
)
def test_what_is_no_file_is_refused(typed: str, message: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError) as caught:
        Source(typed, None)
    assert message in caught.value.problems[0].message


def test_a_file_in_place_of_a_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "guests.csv").write_text(GUESTS, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        Source(str(tmp_path / "guests.csv" / "more.csv"), None)
    assert "more.csv" in caught.value.problems[0].message


@pytest.mark.parametrize("stdin", [None, SimpleNamespace(closed=True)])
def test_without_standard_input_there_is_no_roster(stdin: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", stdin)
    with pytest.raises(InputError, match="standard input is closed"):
        Source("-", None)


@pytest.mark.parametrize("row", ["Di Muster\n", '"'])
def test_a_roster_that_changes_meanwhile_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: str) -> None:
    monkeypatch.setattr(sources, "_SMALL", 0)
    path = tmp_path / "guests.csv"
    path.write_text("name\n" + "Ann Muster\n" * 5000, encoding="utf-8")
    source = Source(str(path), None)
    guests = source.guests()
    next(guests)
    with path.open("a", encoding="utf-8") as stream:
        stream.write(row)
    with pytest.raises(InputError, match="changed while it was being read"):
        list(guests)
    source.close()
