"""Running twice: what is ours is brought up to date, what a person did stays, and both are said."""

from __future__ import annotations

import csv
import hashlib
import json
import os
from datetime import date

import pytest
from evenings import DAY, TEXT, Evening, evening_fixture, posix  # noqa: F401  fixtures are found by name
from pypdf import PdfReader

from ualetter.commands import shared

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import Any

DONE, INPUT, PARTLY = 0, 1, 3
NONE = {"written": 0, "replaced": 0, "unchanged": 0, "kept": 0, "failed": 0}
FIRST = "letters/0001-bridge-water.txt"
JSON = (*TEXT, "--json")


def stamp(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_ino, status.st_mtime_ns


def manifest(evening: Evening) -> dict[str, str]:
    """Return the files of the manifest with their digests."""
    with evening.file("manifest.csv").open(encoding="utf-8", newline="") as stream:
        return {row["file"]: row["sha256"] for row in csv.DictReader(stream)}


# Unchanged, changed, gone


def test_a_second_run_touches_nothing(evening: Evening) -> None:
    options = ("--format", "text", "--format", "docx", "--with", "tally", "--json")
    first = evening(*options)
    assert (first.code, first.counts) == (DONE, NONE | {"written": 6})
    before = {name: stamp(evening.file(name)) for name in evening.tree() if not name.startswith(".")}
    assert len(before) == 15
    second = evening(*options)
    assert (second.code, second.counts) == (DONE, NONE | {"unchanged": 6})
    assert {name: stamp(evening.file(name)) for name in before} == before
    became = {file["file"]: file["became"] for file in json.loads(second.out)["files"]}
    assert became == dict.fromkeys(("print/letters.pdf", "stationery/tally.pdf", "manifest.csv"), "unchanged")


def test_only_a_changed_letter_is_written_anew(evening: Evening) -> None:
    evening(*TEXT)
    before = {name: stamp(evening.file(name)) for name in evening.tree() if name.startswith("letters/")}
    evening.come("Ana Ejemplo", "Bo Sample", "Cy Beispiel")
    ran = evening(*JSON)
    assert ran.counts == NONE | {"replaced": 2, "unchanged": 4}
    changed = {name for name in before if stamp(evening.file(name)) != before[name]}
    assert changed == {"letters/0005-bridge-water.txt", "letters/0006-bridge-mayor.txt"}
    assert "Cy Beispiel" in evening.file("letters/0005-bridge-water.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", [FIRST, "manifest.csv", "print/letters.pdf"])
def test_what_was_deleted_is_written_again(evening: Evening, name: str) -> None:
    evening("--format", "text")
    before = evening.tree()
    evening.file(name).unlink()
    assert evening("--format", "text").code == DONE
    assert evening.tree() == before


# Edited by hand


@pytest.mark.parametrize(
    "name",
    ["letters/0001-bridge-water.docx", "print/letters.pdf", "stationery/tally.pdf", "manifest.csv", "failed.csv"],
)
def test_what_was_edited_stays_is_named_and_counts(evening: Evening, name: str) -> None:
    evening.come("Ana Ejemplo", "Bo Sample", ",")
    options = ("--with", "tally")
    assert evening(*options).code == PARTLY
    evening.file(name).write_bytes(b"edited")
    evening.come("Ana Ejemplo", "Bo Sample", ",", words="What I saw.")
    ran = evening(*options)
    assert f"{name} was edited by hand" in ran.err
    assert evening.file(name).read_bytes() == b"edited"
    again = evening(*options, "--json")
    assert json.loads(again.out)["kept"] == [name]
    assert again.counts["kept"] == name.startswith("letters/")
    forced = evening(*options, "--force", "--json")
    assert json.loads(forced.out)["kept"] == []
    assert evening.file(name).read_bytes() != b"edited"
    assert f"{name} was edited" not in evening(*options).err


def test_the_manifest_has_the_digest_of_the_edited_letter(evening: Evening) -> None:
    evening(*TEXT)
    evening.file(FIRST).write_bytes(b"edited")
    ran = evening(*JSON)
    assert (ran.code, ran.counts) == (DONE, NONE | {"unchanged": 5, "kept": 1})
    assert manifest(evening) == {
        name: hashlib.sha256(evening.file(name).read_bytes()).hexdigest()
        for name in evening.tree()
        if name.startswith("letters/")
    }


def test_an_edited_letter_of_somebody_with_another_number_now_is_refused(evening: Evening) -> None:
    evening(*TEXT)
    evening.file(FIRST).write_bytes(b"Ana's edited letter")
    evening.come("Bo Sample", "Ana Ejemplo", "Cy Muster")
    ran = evening(*JSON)
    assert (ran.code, ran.counts) == (PARTLY, NONE | {"replaced": 3, "unchanged": 2, "failed": 1})
    assert f"`{FIRST}` was edited by hand, and may be the letter of somebody who has another number now" in ran.err
    assert evening.file(FIRST).read_bytes() == b"Ana's edited letter"
    assert FIRST not in manifest(evening)
    assert not evening.file("failed.csv").exists()  # nothing is wrong with Bo's row
    evening.file(FIRST).rename(evening.folder / "Ana.txt")
    assert evening(*JSON).counts == NONE | {"written": 1, "unchanged": 5}


@pytest.mark.parametrize("name", [FIRST, "manifest.csv", "print/letters.pdf"])
def test_a_file_that_is_not_ours_is_refused_by_name(evening: Evening, name: str) -> None:
    evening.file(name).parent.mkdir(parents=True)
    evening.file(name).write_bytes(b"something else")
    ran = evening("--format", "text", "--json")
    assert ran.code == PARTLY
    assert f"there is a `{name}` that ualetter hasn't written" in ran.err
    assert "Stopped" not in ran.err
    assert evening.file(".ualetter-night/ledger.tsv").exists()
    assert evening.file(name).read_bytes() == b"something else"
    assert ran.counts["written"] + ran.counts["failed"] == 6
    forced = evening("--format", "text", "--force")
    assert forced.code == DONE
    assert evening.file(name).read_bytes() != b"something else"


@pytest.mark.parametrize("name", [FIRST, "manifest.csv", "print/letters.pdf"])
@pytest.mark.parametrize("kind", ["folder", pytest.param("link", marks=posix)])
def test_what_is_no_ordinary_file_is_neither_followed_nor_replaced(evening: Evening, name: str, kind: str) -> None:
    other = evening.folder / "other"
    other.write_bytes(b"mine")
    evening.file(name).parent.mkdir(parents=True)
    if kind == "link":
        evening.file(name).symlink_to(other)
    else:
        evening.file(name).mkdir()
    ran = evening("--format", "text", "--force", "--json")
    assert ran.code == PARTLY
    assert "is no ordinary file" in ran.err
    assert sum(ran.counts.values()) == 6
    assert other.read_bytes() == b"mine"


# Guests who left, volumes too many


def test_letters_of_guests_who_left_are_named_and_pruned(evening: Evening) -> None:
    evening(*TEXT)
    theirs = ["letters/0005-bridge-water.txt", "letters/0006-bridge-mayor.txt"]
    evening.come("Ana Ejemplo", "Bo Sample")
    for _ in range(2):
        ran = evening(*TEXT)
        assert ran.code == DONE
        assert "2 files are no longer in the plan" in ran.err
        assert all(evening.file(name).exists() for name in theirs)
    evening.file(theirs[0]).write_bytes(b"edited")
    pruned = evening(*JSON, "--prune")
    found = json.loads(pruned.out)
    assert (found["removed"], found["kept"], found["strays"]) == (1, [theirs[0]], [])
    assert "Removed 1 file " in pruned.err
    assert [evening.file(name).exists() for name in theirs] == [True, False]
    assert json.loads(evening(*JSON, "--prune", "--force").out)["removed"] == 1
    assert not evening.file(theirs[0]).exists()


def test_what_is_gone_already_counts_as_neither_stray_nor_removed(evening: Evening) -> None:
    evening(*TEXT)
    evening.come("Ana Ejemplo", "Bo Sample")
    evening.file("letters/0005-bridge-water.txt").unlink()
    assert json.loads(evening(*JSON).out)["strays"] == ["letters/0006-bridge-mayor.txt"]
    assert json.loads(evening(*JSON, "--prune").out)["removed"] == 1


def test_a_pruned_night_is_that_of_the_guests_who_stayed(evening: Evening) -> None:
    evening(*TEXT)
    evening.come("Ana Ejemplo", "Bo Sample")
    evening(*TEXT, "--prune")
    pruned = evening.tree()
    evening.night.rename(evening.folder / "pruned")
    evening(*TEXT)
    assert evening.tree() == pruned


def test_other_formats_are_named_as_no_longer_in_the_plan(evening: Evening) -> None:
    evening("--no-print")
    strays = json.loads(evening(*JSON).out)["strays"]
    assert len(strays) == 6
    assert all(name.endswith(".docx") for name in strays)


def test_volumes_too_many_vanish_and_other_kinds_stay(evening: Evening) -> None:
    evening("--format", "text", "--volume", "2", "--with", "tally", "--with", "envelopes")
    volumes = ["print/letters-01.pdf", "print/letters-02.pdf", "print/letters-03.pdf"]
    assert all(evening.file(name).exists() for name in volumes)
    evening.file(volumes[0]).write_bytes(b"edited")
    ran = evening("--format", "text", "--with", "tally")
    assert ran.code == DONE
    assert f"{volumes[0]} was edited by hand" in ran.err
    there = [name for name in evening.tree() if name.startswith(("print/", "stationery/"))]
    envelopes = [f"stationery/envelopes-0{number}.pdf" for number in (1, 2, 3)]
    assert there == [volumes[0], "print/letters.pdf", *envelopes, "stationery/tally.pdf"]
    ran = evening("--format", "text", "--no-print", "--with", "envelopes")
    there = [name for name in evening.tree() if name.startswith(("print/", "stationery/"))]
    assert there == [volumes[0], "print/letters.pdf", "stationery/envelopes.pdf", "stationery/tally.pdf"]
    assert "Removed 3 files" in ran.err


def test_a_volume_nothing_could_be_printed_of_leaves_no_older_one(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ualetter.night import extras
    from ualetter.problems import refuse

    def refuses(*_: object) -> bytes:
        raise refuse("no envelope is wide enough")

    options = (*TEXT, "--with", "envelopes", "--jobs", "1")
    assert evening(*options).code == DONE
    assert evening.file("stationery/envelopes.pdf").exists()
    monkeypatch.setattr(extras, "envelopes_of", refuses)
    ran = evening(*options)
    assert ran.code == PARTLY
    assert "no envelope is wide enough" in ran.err
    assert not evening.file("stationery/envelopes.pdf").exists()


def test_a_table_of_failed_rows_goes_when_none_failed(evening: Evening) -> None:
    evening.come("Ana Ejemplo", ",")
    assert evening(*TEXT).code == PARTLY
    assert evening.file("failed.csv").exists()
    evening.come("Ana Ejemplo")
    assert evening(*TEXT).code == DONE
    assert not evening.file("failed.csv").exists()


def test_a_letter_that_cannot_be_removed_is_said(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    evening(*TEXT)
    evening.come("Ana Ejemplo", "Bo Sample")
    usual = os.unlink

    def refuses(path: str, **options: None) -> None:
        if str(path).endswith(".txt"):
            raise PermissionError(13, "Permission denied", path)
        usual(path, **options)

    monkeypatch.setattr(os, "unlink", refuses)
    ran = evening(*JSON, "--prune")
    assert ran.code == PARTLY
    assert "can't remove `night/letters/0005-bridge-water.txt`: your account may not do that here" in ran.err
    assert (json.loads(ran.out)["removed"], ran.counts["unchanged"]) == (0, 4)


# The night's date


def test_the_night_keeps_its_date_past_midnight(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    typed = shared.today

    def on(day: str) -> None:
        def today(given: str | None = None) -> date:
            return date.fromisoformat(day) if given is None else typed(given)

        monkeypatch.setattr(shared, "today", today)

    on("2026-02-01")
    assert "keep this night's date" not in evening(*TEXT, day=()).err
    before = evening.tree()
    on("2026-02-02")
    ran = evening(*TEXT, day=())
    assert "The letters keep this night's date, 2026-02-01; `--date 2026-02-02` gives them today's." in ran.err
    assert evening.tree() == before
    changed = evening(*JSON, day=("--date", "2026-02-02"))
    assert changed.counts["replaced"] == 6
    assert "2 February 2026" in evening.file(FIRST).read_text(encoding="utf-8")
    on("2026-02-03")
    assert "this night's date, 2026-02-02" in evening(*TEXT, day=()).err
    assert evening.file("manifest.csv").read_text(encoding="utf-8").count("2026-02-02") == 6


# Whose night it is


def test_another_rosters_folder_is_refused_without_force(evening: Evening) -> None:
    evening(*TEXT)
    before = evening.tree()
    evening.come(roster="others.csv")
    ran = evening(*TEXT, roster="others.csv")
    assert (ran.code, ran.out) == (INPUT, "")
    assert "`night` holds the night of another roster, `guests.csv`" in ran.err
    evening.come("Xi Prova", "Yo Provo")
    others = evening(*TEXT)
    assert others.code == INPUT
    assert "`night` holds the night of other guests than those of `guests.csv`" in others.err
    assert evening.tree() == before
    assert evening(*TEXT, "--force").code == DONE
    assert "Xi Prova" in evening.file(FIRST).read_text(encoding="utf-8")


def test_a_corrected_roster_is_the_same_night(evening: Evening) -> None:
    evening(*TEXT)
    evening.come("Xi Prova", "Ana Ejemplo", "Yo Provo")
    assert evening(*TEXT).code == DONE


# Our own notes, broken


@pytest.mark.parametrize(
    "line", ["12", "1\tletters/00", "x\ty\tz\tw", "\t\t\t", "²\ta\tb\tc", "1\ta\tb\tc\td", "9" * 5000 + "\ta\tb\tc"]
)
def test_a_broken_line_of_the_ledger_is_passed_over(evening: Evening, line: str) -> None:
    evening(*TEXT)
    before = evening.tree()
    ledger = evening.file(".ualetter-night/ledger.tsv")
    content = ledger.read_bytes()
    ledger.write_bytes(line.encode() + b"\n" + content + b"3\tletters/0003")
    evening.file(".ualetter-night/part-00.tsv").write_bytes(line.encode())
    assert evening(*TEXT).code == DONE
    assert evening.tree() == before


def test_the_ledger_is_the_same_whichever_run_made_what_first(evening: Evening) -> None:
    options = (*TEXT, "--with", "tally", "--with", "envelopes")
    evening(*options)
    before = evening.tree()
    ledger = evening.file(".ualetter-night/ledger.tsv")
    lines = ledger.read_text(encoding="utf-8").splitlines(keepends=True)
    others = [line for line in lines if "\tletters/" not in line]
    assert len(others) == 3
    ledger.write_text("".join([line for line in lines if line not in others] + others[::-1]), encoding="utf-8")
    assert evening(*options).code == DONE
    assert evening.tree() == before


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'"x"', b'{"roster": "guests.csv"}', b'{"date": 7}', b"\xff"])
def test_broken_notes_of_whose_night_it_is_are_said(evening: Evening, content: bytes) -> None:
    evening(*TEXT)
    evening.file(".ualetter-night/night.json").write_bytes(content)
    before = evening.tree()
    ran = evening(*TEXT)
    assert ran.code == INPUT
    assert "`night` was begun by ualetter, but its notes in `.ualetter-night` can't be read" in ran.err
    assert evening.tree() == before


def test_lost_notes_alarm_nobody_while_the_letters_are_the_same(evening: Evening) -> None:
    evening(*TEXT)
    before = evening.tree()
    for path in evening.file(".ualetter-night").iterdir():
        path.unlink()
    assert evening(*TEXT).code == DONE
    assert evening.tree() == before


def test_files_that_a_killed_run_left_are_cleaned(evening: Evening) -> None:
    evening("--format", "text")
    before = evening.tree()
    for name in ("letters/.ualetter-0a.tmp", "print/.ualetter-0b.tmp", ".ualetter-night/.ualetter-manifest.tmp"):
        evening.file(name).write_bytes(b"half")
    evening.file("letters/notes.tmp").write_bytes(b"mine")
    assert evening("--format", "text").code == DONE
    assert evening.tree().keys() - before.keys() == {"letters/notes.tmp"}


# Ending early


def test_a_roster_that_cannot_be_read_to_its_end_leaves_a_true_summary(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ualetter.night import plan, run
    from ualetter.problems import refuse

    def broken(*args: Any) -> Iterator[plan.Piece]:  # noqa: ANN401  those of `pieces`
        for number, piece in enumerate(plan.pieces(*args)):
            if number == 4:
                raise refuse("the roster broke off")
            yield piece

    monkeypatch.setattr(run, "STRETCH", 2)
    monkeypatch.setattr(run, "pieces", broken)
    ran = evening(*JSON)
    assert (ran.code, ran.counts["written"]) == (PARTLY, 4)
    assert "the roster broke off" in ran.err
    assert "Stopped after 4 of 6 letters." in ran.err
    monkeypatch.undo()


# What strangers found


def test_a_font_or_template_of_no_use_is_refused_before_anything_is_touched(evening: Evening) -> None:
    evening("--format", "text", "--with", "tally")
    before = evening.tree()
    for options in (("--font", "No Such Serif"), ("--template", "broken.txt.j2")):
        (evening.folder / "broken.txt.j2").write_text("{{ nothing }}", encoding="utf-8")
        ran = evening("--format", "text", "--with", "tally", *options)
        assert ran.code == 1, ran.err
        assert "failed.csv" not in ran.err
    assert evening.tree() == before


@pytest.mark.parametrize("table", ["failed.csv", "manifest.csv"])
def test_the_roster_is_never_one_of_the_tables_written(evening: Evening, table: str) -> None:
    evening(*TEXT)
    evening.file(table).write_text("name\nAna Ejemplo\n", encoding="utf-8")
    for options in (TEXT, (*TEXT, "--force")):
        ran = evening(*options, roster=f"night/{table}")
        assert (ran.code, "is a table that the night itself writes" in ran.err) == (1, True)
    assert evening.file(table).read_text(encoding="utf-8") == "name\nAna Ejemplo\n"


def test_a_deadline_that_passed_meanwhile_counts(evening: Evening, monkeypatch: pytest.MonkeyPatch) -> None:
    evening(*TEXT)
    monkeypatch.setattr(shared, "today", lambda typed=None: date(2027, 1, 5) if typed is None else date(2026, 2, 1))
    late = evening(*TEXT, day=())
    assert (late.code, "the deadline of `bridge` was 2026-12-31" in late.err) == (1, True)
    assert evening(*TEXT, "--late", day=()).code == 0
    assert evening(*TEXT).code == 0  # the date was typed: somebody knows what they do


def test_of_two_of_one_name_none_gets_the_others_edited_letter(evening: Evening) -> None:
    rows = "Ana Ejemplo,Leeds,GB,\nAna Ejemplo,York,GB,\n"
    roster = evening.folder / "guests.csv"
    roster.write_text("name,town,country,own_words\n" + rows, encoding="utf-8")
    evening(*TEXT)
    evening.file(FIRST).write_bytes(b"edited in Leeds")
    roster.write_text("name,town,country,own_words\n" + rows.splitlines(keepends=True)[1], encoding="utf-8")
    ran = evening(*JSON)
    assert (ran.code, ran.counts["kept"], ran.counts["failed"]) == (PARTLY, 0, 1)
    assert evening.file(FIRST).read_bytes() == b"edited in Leeds"


def test_a_guest_without_a_fitting_font_is_missing_from_the_print_run_alone(evening: Evening) -> None:
    evening.come("Ana Ejemplo", "Eve \U00030001")  # a rare ideograph, which hardly any font has
    ran = evening("--format", "text", "--with", "tally", "--font", "Libertinus Serif", "--json")
    assert (ran.code, json.loads(ran.out)["unprinted"], ran.counts["written"]) == (PARTLY, 2, 4)
    assert "2 letters are missing from the print run" in ran.err
    assert not evening.file("failed.csv").exists()  # her letters are there: a second night would double them


def test_the_only_guests_name_can_be_mended(evening: Evening) -> None:
    evening.come("Ana Ejmplo")
    evening(*TEXT)
    evening.come("Ana Ejemplo")
    assert evening(*JSON).counts == NONE | {"replaced": 2}


def test_a_roster_whose_name_is_no_text_works(evening: Evening) -> None:
    try:
        evening.come(roster=os.fsdecode(b"g\xff.csv"))
    except OSError:
        pytest.skip("this disk takes only names that are text")
    assert evening(*TEXT, roster=os.fsdecode(b"g\xff.csv")).code == 0


def test_a_sheet_that_cannot_be_made_is_said_and_counts(evening: Evening) -> None:
    path = evening.folder / "campaigns" / "bridge.yaml"
    path.write_text(path.read_text("utf-8").replace("can't cross it.", "can't cross \U00030001."), encoding="utf-8")
    ran = evening(*TEXT, "--with", "case-sheets", "--font", "Libertinus Serif")
    assert ran.code == PARTLY
    assert "U+30001" in ran.err
    assert not evening.file("stationery/case-sheets.pdf").exists()


def test_two_issues_of_one_number_are_tallied_apart(evening: Evening) -> None:
    for issue in ("1", "2"):
        campaign = (evening.folder / "campaigns/bridge.yaml").read_text("utf-8")
        numbered = campaign.replace("format: 1\n", f"format: 1\nnumber: UA 7.26\nissue: {issue}\n")
        (evening.folder / f"campaigns/ua-7-26-{issue}.yaml").write_text(numbered, encoding="utf-8")
    command = ["batch", "guests.csv", "ua-7-26-1", "ua-7-26-2", "-o", "night", *DAY, *TEXT, "--with", "tally"]
    assert evening.types(*command).code == 0
    said = " ".join(page.extract_text() for page in PdfReader(evening.file("stationery/tally.pdf")).pages)
    assert "UA 7.26 (2)" in said
