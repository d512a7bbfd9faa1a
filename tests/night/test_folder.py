from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from datetime import date
from pathlib import Path

import pytest
from evenings import TEXT, Evening, evening_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.night import folder as night_folder
from ualetter.night.folder import STATE, Night, begin, clean, hold_as_worker, night_of, only_run, path_of, refuse_folder
from ualetter.problems import InputError

NIGHT = Night(roster="gäste.csv", day=date(2026, 2, 1))
INPUT = 1


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


# What can be a night's folder


def test_a_new_folder_and_one_with_other_things_will_do(tmp_path: Path) -> None:
    (tmp_path / "guests.csv").touch()
    (tmp_path / "letters").mkdir()
    refuse_folder(tmp_path)
    refuse_folder(tmp_path / "new" / "night")
    assert names(tmp_path) == ["guests.csv", "letters"]


@pytest.mark.parametrize("inside", ["", "letters", "print", "stationery", STATE])
def test_a_file_is_no_folder(evening: Evening, inside: str) -> None:
    path = evening.file(inside)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"mine")
    ran = evening(*TEXT)
    assert (ran.code, ran.out) == (INPUT, "")
    assert f"`{path.relative_to(evening.folder)}` is a file" in ran.err
    assert path.read_bytes() == b"mine"


@posix
@pytest.mark.parametrize("inside", ["letters", "print", "stationery", STATE])
@pytest.mark.parametrize("there", [True, False])
def test_a_link_inside_is_not_followed(evening: Evening, inside: str, *, there: bool) -> None:
    other = evening.folder / "other"
    if there:
        other.mkdir()
    evening.night.mkdir()
    evening.file(inside).symlink_to(other)
    ran = evening(*TEXT)
    assert ran.code == INPUT
    assert f"`night/{inside}` is a link to another place" in ran.err
    assert names(evening.night) == [inside]
    assert not there or names(other) == []


@posix
def test_the_folder_itself_may_be_a_link(evening: Evening) -> None:
    other = evening.folder / "other"
    other.mkdir()
    evening.night.symlink_to(other)
    assert evening(*TEXT).code == 0
    assert (other / "manifest.csv").exists()
    assert evening.night.is_symlink()


@posix
def test_a_link_that_leads_nowhere_is_refused(evening: Evening) -> None:
    evening.night.symlink_to(evening.folder / "missing")
    ran = evening(*TEXT)
    assert ran.code == INPUT
    assert "`night` is a link that leads nowhere" in ran.err
    assert not (evening.folder / "missing").exists()


@posix
def test_a_name_too_long_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="the name is too long"):
        refuse_folder(tmp_path / ("n" * 300))


# Whose night it is


def test_the_notes_of_a_night_come_back(tmp_path: Path) -> None:
    assert night_of(tmp_path) is None
    begin(tmp_path, NIGHT)
    assert night_of(tmp_path) == NIGHT
    begin(tmp_path, Night(roster="", day=date(2026, 2, 2)))
    assert night_of(tmp_path) == Night(roster="", day=date(2026, 2, 2))


@pytest.mark.parametrize("people", [5, None, "Ann Muster", {}])
def test_damaged_notes_are_said(tmp_path: Path, people: object) -> None:
    begin(tmp_path, NIGHT)
    path = tmp_path / STATE / "night.json"
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {"people": people}), encoding="utf-8")
    with pytest.raises(InputError, match="can't be read"):
        night_of(tmp_path)


def test_a_file_has_no_night(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert night_of(tmp_path / "file") is None


# One at a time


def test_two_runs_at_once_are_refused(tmp_path: Path) -> None:
    with only_run(tmp_path), pytest.raises(InputError, match="another run of ualetter is at work"), only_run(tmp_path):
        pytest.fail("both are at work")
    with only_run(tmp_path):
        assert names(tmp_path) == [STATE, f"{STATE}/lock", f"{STATE}/workers"]


def test_the_second_of_two_runs_is_told_to_wait(evening: Evening) -> None:
    evening(*TEXT)
    before = evening.tree()
    with only_run(evening.night):
        ran = evening(*TEXT, "--force")
    assert (ran.code, ran.out) == (INPUT, "")
    assert "another run of ualetter is at work in `night`" in ran.err
    assert "hint: wait until it has ended" in ran.err
    assert evening.tree() == before
    assert evening(*TEXT).code == 0


def test_another_process_is_refused_too(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from ualetter.night.folder import only_run\n"
        "with only_run(Path(sys.argv[1])): print('at work')"
    )
    command = [sys.executable, "-c", code, str(tmp_path)]
    with only_run(tmp_path):
        refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "another run of ualetter is at work" in refused.stderr
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "at work\n"


@posix
def test_a_run_waits_for_the_workers_of_a_killed_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with only_run(tmp_path):
        held = hold_as_worker(tmp_path / STATE)
        again = hold_as_worker(tmp_path / STATE)  # many may hold it
    monkeypatch.setattr(night_folder, "_PATIENCE", 0.1)
    with pytest.raises(InputError, match="a run that was killed is still ending"), only_run(tmp_path):
        pytest.fail("nobody waited")
    held.close()
    monkeypatch.setattr(night_folder, "_PATIENCE", 60.0)
    ending = threading.Timer(0.2, again.close)
    ending.start()
    with only_run(tmp_path):
        assert again.closed
    ending.join()


@posix
def test_a_disk_that_knows_no_locks_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno
    import fcntl

    def refuse(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with only_run(tmp_path), hold_as_worker(tmp_path / STATE) as held:
        assert not held.closed


@pytest.mark.parametrize("name", ["lock", "workers"])
def test_notes_that_cannot_be_written_are_said(tmp_path: Path, name: str) -> None:
    (tmp_path / STATE / name).mkdir(parents=True)
    with pytest.raises(InputError, match=r"can't write .*this is a folder"), only_run(tmp_path):
        pytest.fail("nothing holds the others off")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_can_only_be_read_is_said(evening: Evening) -> None:
    evening.night.mkdir()
    evening.night.chmod(0o500)
    ran = evening(*TEXT)
    evening.night.chmod(0o700)
    assert ran.code == INPUT
    assert "your account may not do that here" in ran.err
    assert names(evening.night) == []


@pytest.mark.skipif(sys.platform != "linux", reason="a disk of one's own")
def test_a_disk_that_can_only_be_read_is_said(evening: Evening) -> None:
    words = " ".join(evening.argv(*TEXT))
    script = f"mkdir night; mount -t tmpfs -o ro none night || exit 99; {sys.executable} -m ualetter {words}"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", script], cwd=evening.folder, capture_output=True, text=True, check=False
    )
    if done.returncode == 99 or "unshare" in done.stderr:
        pytest.skip("this system lets nobody mount a disk of their own")
    assert (done.returncode, done.stdout) == (INPUT, "")
    assert "error: can't make the folder `night/.ualetter-night`: this disk can only be read" in done.stderr


# Cleaning


def test_only_our_temporary_files_in_our_folders_are_removed(tmp_path: Path) -> None:
    begin(tmp_path, NIGHT)
    ours = [f"{inside}/.ualetter-0a.tmp" for inside in (STATE, "letters", "print", "stationery")]
    theirs = [".ualetter-0a.tmp", "letters/a.tmp", "letters/.ualetter-0a.txt", "other/.ualetter-0a.tmp"]
    for name in (*ours, *theirs):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    before = set(names(tmp_path))
    clean(tmp_path)
    assert before - set(names(tmp_path)) == set(ours)
    clean(tmp_path / "missing")


def test_what_cannot_be_removed_stops_nothing(tmp_path: Path) -> None:
    stubborn = tmp_path / "letters" / ".ualetter-0a.tmp"
    stubborn.mkdir(parents=True)
    clean(tmp_path)
    assert stubborn.exists()


def test_a_files_path_is_that_of_the_system(tmp_path: Path) -> None:
    assert Path(path_of(tmp_path, "letters/0001.txt")) == tmp_path / "letters" / "0001.txt"
