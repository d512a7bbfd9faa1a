from __future__ import annotations

import errno
import os
from datetime import date

import pytest
from plans import RIVER, in_order, plan

from ualetter.compose.order import Order
from ualetter.files import place_file
from ualetter.formats import FORMATS
from ualetter.loading import read_template
from ualetter.night import workshop as night_workshop
from ualetter.night.folder import STATE
from ualetter.night.ledger import Entry, digest_of, entries
from ualetter.night.plan import Selection
from ualetter.night.settling import Fate
from ualetter.night.workshop import Kit, Stretch, TableSettings, Workshop, file_of, make_letters
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ualetter.letter import Letter
    from ualetter.night.plan import Piece
    from ualetter.night.workshop import Done

APPEAL = Selection(campaign=RIVER, targets=("water", "mayor"))
PIECES = in_order(plan())
TABLE = TableSettings(home="GB", duplex=False, envelope="dl", labels="l7160", start_at=1, no_sender=False)


@pytest.fixture(name="kit")
def kit_fixture(tmp_path: Path) -> Kit:
    for name in (STATE, "letters"):
        (tmp_path / name).mkdir()
    formats = ("text", "docx")
    return Kit(
        folder=tmp_path,
        selections={"river": APPEAL},
        order=Order(day=date(2026, 2, 1)),
        no_copies=False,
        formats=formats,
        templates={name: read_template(FORMATS[name].template) for name in formats},
        table=TABLE,
        fonts=(),
        width=72,
        digits=4,
        names=False,
        force=False,
    )


def make(kit: Kit, *pieces: Piece, known: tuple[Entry, ...] = (), stopped: Callable[[], bool] = lambda: False) -> Done:
    workshop = Workshop(kit, stopped)
    done = make_letters(workshop, Stretch(pieces=pieces or tuple(PIECES), known=known))
    workshop.close()
    return done


def letters(kit: Kit) -> dict[str, str]:
    """Return the letters there are with their digests, as the ledger calls them."""
    found = sorted((kit.folder / "letters").iterdir())
    return {f"letters/{path.name}": digest_of(path.read_bytes()) for path in found}


def fates(done: Done) -> list[str]:
    return [outcome.fate.value for outcome in done.outcomes]


def test_every_letter_is_there_in_every_format_and_noted(kit: Kit) -> None:
    done = make(kit)
    assert fates(done) == ["written"] * 6
    told = {file: digest for outcome in done.outcomes for file, digest in outcome.files}
    assert told == letters(kit)
    assert sorted(told) == sorted(file_of(piece, name, kit) for piece in PIECES for name in ("text", "docx"))
    noted = list(entries(kit.folder / STATE))
    assert noted == [entry for outcome in done.outcomes for entry in outcome.entries]
    assert {entry.file: entry.digest for entry in noted} == told


def test_a_note_is_there_before_its_file(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = place_file
    seen = []

    def placing(path: str, content: bytes, *, force: bool) -> None:
        noted = {entry.digest for entry in entries(kit.folder / STATE)}
        seen.append(digest_of(content) in noted)
        usual(path, content, force=force)

    monkeypatch.setattr(night_workshop, "place_file", placing)
    make(kit)
    assert seen == [True] * 12


def test_it_stops_between_two_letters(kit: Kit) -> None:
    done = make(kit, stopped=lambda: len(letters(kit)) >= 3)
    assert fates(done) == ["written"] * 2
    assert len(letters(kit)) == 4  # both formats of the letter at hand


def test_known_letters_are_unchanged_replaced_or_kept(kit: Kit) -> None:
    first = make(kit)
    known = tuple(entries(kit.folder / STATE))
    files = [outcome.files[0][0] for outcome in first.outcomes]
    (kit.folder / files[1]).write_bytes(b"edited")
    old = b"an older letter"
    (kit.folder / files[2]).write_bytes(old)
    older = Entry(serial=3, file=files[2], digest=digest_of(old), owner=known[4].owner)
    (kit.folder / files[3]).unlink()
    done = make(kit, known=(*known, older))
    assert fates(done) == ["unchanged", "kept", "replaced", "written", "unchanged", "unchanged"]
    kept = done.outcomes[1]
    assert kept.kept == (files[1],)
    assert kept.files[0] == (files[1], digest_of(b"edited"))
    assert kept.entries[0] == next(entry for entry in known if entry.file == files[1])
    assert [digest for outcome in done.outcomes for _, digest in outcome.files] == [
        letters(kit)[file] for outcome in done.outcomes for file, _ in outcome.files
    ]


def test_a_letter_that_cannot_be_made_stops_no_other(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = Workshop.letter

    def composing(workshop: Workshop, piece: Piece) -> Letter:
        if piece.serial == 2:
            raise refuse("this letter can't be")
        return usual(workshop, piece)

    monkeypatch.setattr(Workshop, "letter", composing)
    done = make(kit)
    assert fates(done) == ["written", "failed", "written", "written", "written", "written"]
    assert [problem.message for problem in done.outcomes[1].problems] == ["this letter can't be"]
    assert (done.outcomes[1].files, done.outcomes[1].entries) == ((), ())


def test_one_file_that_cannot_be_written_stops_no_other(kit: Kit) -> None:
    in_the_way = kit.folder / file_of(PIECES[0], "text", kit)
    in_the_way.mkdir()
    done = make(kit)
    assert done.trouble == ()
    assert fates(done) == ["failed"] + ["written"] * 5
    assert [file for file, _ in done.outcomes[0].files] == [file_of(PIECES[0], "docx", kit)]
    assert "is no ordinary file" in done.outcomes[0].problems[0].message


def test_a_full_disk_ends_the_stretch_and_what_was_done_is_told(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    usual, tried = place_file, []

    def placing(path: str, content: bytes, *, force: bool) -> None:
        tried.append(path)
        if len(tried) > 5:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        usual(path, content, force=force)

    monkeypatch.setattr(night_workshop, "place_file", placing)
    done = make(kit)
    assert fates(done) == ["written"] * 2
    assert len(tried) == 6
    assert "the disk is full" in done.trouble[0].message


@pytest.mark.parametrize(
    ("names", "file"), [(False, "0001-river-water.txt"), (True, "0001-river-water-Ann-Muster.txt")]
)
def test_a_name_is_in_the_files_name_only_when_asked_for(kit: Kit, file: str, *, names: bool) -> None:
    from dataclasses import replace

    assert file_of(PIECES[0], "text", replace(kit, names=names)) == f"letters/{file}"


def test_a_copy_says_that_it_is_one(kit: Kit) -> None:
    from dataclasses import replace

    copied = replace(APPEAL, targets=("water",), copy_to=("police",))
    one = in_order(plan("name\nAnn Muster\n", copied))
    done = make(replace(kit, selections={"river": copied}, formats=("text",)), *one)
    texts = [(kit.folder / outcome.files[0][0]).read_text(encoding="utf-8") for outcome in done.outcomes]
    assert ["COPY" in text for text in texts] == [False, True]
    assert Fate.WRITTEN.value in fates(done)
