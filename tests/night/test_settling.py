from __future__ import annotations

import errno
import os

import pytest
from evenings import posix

from ualetter.files import place_file
from ualetter.night.ledger import Entry, digest_of
from ualetter.night.settling import DiskTroubleError, Fate, digest_there, disk_trouble, removed, settle
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW, EDITED = b"an old letter", b"a new letter", b"an edited letter"
FILE = "letters/0001-bridge-water.txt"


def entry(content: bytes, owner: str = "ana") -> Entry:
    return Entry(serial=1, file=FILE, digest=digest_of(content), owner=owner)


class Place:
    """A file's place, and what is noted of it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "letter.txt"
        self.noted: list[Entry] = []
        self.at_noting: list[bytes | None] = []

    def note(self, each: Entry) -> None:
        self.noted.append(each)
        self.at_noting.append(self.content)

    @property
    def content(self) -> bytes | None:
        return self.path.read_bytes() if self.path.exists() else None

    def settle(self, *known: Entry, force: bool = False, new: Entry | None = None) -> Fate:
        def put(replacing: bool) -> None:  # noqa: FBT001  as `settle` calls it
            place_file(str(self.path), NEW, force=replacing)

        return settle(str(self.path), put, new or entry(NEW), known, self.note, force=force)


@pytest.fixture(name="place")
def place_fixture(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.mark.parametrize(
    ("there", "known", "force", "fate", "left"),
    [
        (None, [], False, Fate.WRITTEN, NEW),
        (None, [OLD], False, Fate.WRITTEN, NEW),
        (NEW, [], False, Fate.UNCHANGED, NEW),
        (NEW, [OLD], False, Fate.UNCHANGED, NEW),
        (OLD, [OLD], False, Fate.REPLACED, NEW),
        (OLD, [b"older", OLD, b"newer"], False, Fate.REPLACED, NEW),
        (EDITED, [OLD], False, Fate.KEPT, EDITED),
        (EDITED, [OLD, NEW], False, Fate.KEPT, EDITED),
        (EDITED, [OLD], True, Fate.REPLACED, NEW),
        (EDITED, [], True, Fate.REPLACED, NEW),
        (b"", [OLD], False, Fate.KEPT, b""),
    ],
)
def test_what_becomes_of_a_file(  # noqa: PLR0913  a table
    place: Place, there: bytes | None, known: list[bytes], *, force: bool, fate: Fate, left: bytes
) -> None:
    if there is not None:
        place.path.write_bytes(there)
    assert place.settle(*map(entry, known), force=force) is fate
    assert place.content == left
    # Noted before anything happens, so that a kill in between does no harm; and only what is ours is noted.
    assert place.noted == ([] if fate is Fate.KEPT else [entry(NEW)])
    assert place.at_noting in ([], [there])


def test_an_unchanged_file_is_not_touched(place: Place) -> None:
    place.path.write_bytes(NEW)
    os.utime(place.path, (1, 1))
    before = place.path.stat()
    assert place.settle(entry(NEW)) is Fate.UNCHANGED
    after = place.path.stat()
    assert (after.st_ino, after.st_mtime) == (before.st_ino, 1)


@pytest.mark.parametrize(
    ("known", "words"),
    [
        ([], f"there is a `{FILE}` that ualetter hasn't written"),
        ([entry(OLD, "bo")], f"`{FILE}` was edited by hand, and may be the letter of somebody who has another number"),
        ([entry(OLD, "bo"), entry(NEW, "ana")], "may be the letter of somebody"),
    ],
)
def test_an_edited_file_that_may_be_somebody_elses_is_refused(place: Place, known: list[Entry], words: str) -> None:
    place.path.write_bytes(EDITED)
    with pytest.raises(InputError) as error:
        place.settle(*known)
    assert words in error.value.problems[0].message
    assert not isinstance(error.value, DiskTroubleError)
    assert (place.content, place.noted) == (EDITED, [])
    assert place.settle(*known, force=True) is Fate.REPLACED


def test_somebody_elses_letter_as_we_wrote_it_is_replaced(place: Place) -> None:
    place.path.write_bytes(OLD)
    assert place.settle(entry(OLD, "bo")) is Fate.REPLACED


def test_a_file_that_appears_meanwhile_is_not_replaced(place: Place) -> None:
    def put(_replacing: bool) -> None:  # noqa: FBT001  as `settle` calls it
        place.path.write_bytes(EDITED)
        place_file(str(place.path), NEW, force=False)

    with pytest.raises(InputError, match="that ualetter hasn't written"):
        settle(str(place.path), put, entry(NEW), (), place.note, force=False)
    assert place.content == EDITED


# What the system refuses


@pytest.mark.parametrize("step", ["note", "put"])
@pytest.mark.parametrize(
    ("code", "there", "of_the_disk"),
    [
        (errno.ENOSPC, None, True),
        (errno.ENOSPC, OLD, True),
        (errno.EDQUOT, OLD, True),
        (errno.EIO, None, True),
        (errno.EROFS, OLD, True),
        (errno.EACCES, None, True),
        (errno.ENOENT, None, True),
        (errno.EACCES, OLD, False),
        (errno.EPERM, OLD, False),
        (errno.ENAMETOOLONG, None, False),
        (errno.EFBIG, None, False),
    ],
)
def test_trouble_of_the_disk_is_told_from_that_of_one_file(
    place: Place, step: str, code: int, there: bytes | None, *, of_the_disk: bool
) -> None:
    if there is not None:
        place.path.write_bytes(there)

    def refuse(_: object) -> None:
        raise OSError(code, os.strerror(code))

    note, put = (refuse, lambda _: None) if step == "note" else (place.note, refuse)
    with pytest.raises(InputError) as error:
        settle(str(place.path), put, entry(NEW), [entry(OLD)], note, force=False)
    assert isinstance(error.value, DiskTroubleError) is of_the_disk
    assert str(place.path) in error.value.problems[0].message
    assert place.content == there


def test_a_note_of_an_unchanged_file_may_meet_a_full_disk_too(place: Place) -> None:
    place.path.write_bytes(NEW)

    def refuse(_: Entry) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(DiskTroubleError, match="the disk is full"):
        settle(str(place.path), lambda _: None, entry(NEW), (), refuse, force=False)


def test_a_file_that_is_open_in_word_is_said_so() -> None:
    error = disk_trouble("night/a.docx", PermissionError(errno.EACCES, "Permission denied"), replacing=True)
    (problem,) = error.problems
    assert problem.message == "`night/a.docx` can't be replaced"
    assert "close it in other programs" in str(problem.hint)


@pytest.mark.parametrize("kind", ["folder", pytest.param("link", marks=posix), pytest.param("pipe", marks=posix)])
@pytest.mark.parametrize("force", [True, False])
def test_what_is_no_ordinary_file_is_refused(place: Place, kind: str, *, force: bool) -> None:
    other = place.path.with_name("other")
    other.write_bytes(OLD)
    if kind == "folder":
        place.path.mkdir()
    elif kind == "link":
        place.path.symlink_to(other)
    else:
        os.mkfifo(place.path)
    with pytest.raises(InputError, match="is no ordinary file"):
        place.settle(entry(OLD), force=force)
    with pytest.raises(InputError, match="is no ordinary file"):
        removed(str(place.path), [entry(OLD)], force=force)
    assert (other.read_bytes(), place.noted) == (OLD, [])
    assert os.path.lexists(place.path)


def test_a_file_that_cannot_be_read_is_said(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "lstat", refuse)
    with pytest.raises(InputError, match=r"can't read .*your account may not do that here"):
        digest_there(str(place.path))


# Removing


@pytest.mark.parametrize(
    ("there", "known", "force", "gone"),
    [
        (OLD, [OLD], False, True),
        (OLD, [NEW, OLD], False, True),
        (EDITED, [OLD], False, False),
        (EDITED, [], False, False),
        (EDITED, [OLD], True, True),
        (None, [OLD], False, True),
    ],
)
def test_only_what_is_as_we_wrote_it_is_removed(
    place: Place, there: bytes | None, known: list[bytes], *, force: bool, gone: bool
) -> None:
    if there is not None:
        place.path.write_bytes(there)
    assert removed(str(place.path), list(map(entry, known)), force=force) is gone
    assert place.content == (None if gone else there)


def test_a_file_that_cannot_be_removed_is_said(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    place.path.write_bytes(OLD)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "unlink", refuse)
    with pytest.raises(InputError, match=r"can't remove .*your account may not do that here"):
        removed(str(place.path), [entry(OLD)], force=False)
    assert place.content == OLD
