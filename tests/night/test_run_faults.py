"""A disk that refuses: no half file, a true summary, plain words, and the next run completes the night."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter

import pytest
from evenings import DAY, TEXT, Evening, evening_fixture, posix  # noqa: F401  fixtures are found by name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

pytestmark = posix
INPUT, PARTLY = 1, 3
SEVERAL = ("--format", "text", "--format", "docx")
PRINTED = (*SEVERAL, "--with", "tally")
WORDS = {"ENOSPC": "the disk is full", "EIO": "the disk has a fault", "EACCES": "your account may not do that here"}


def whole_ones(tree: dict[str, str]) -> dict[str, str]:
    """Return the files that people look at, which is all but our own notes and what the next run cleans up."""
    return {name: digest for name, digest in tree.items() if not name.startswith(".") and ".tmp" not in name}


def true_summary(run: dict[str, Any], formats: int) -> bool:
    """Say whether a run counted exactly the letters that are there in all their formats."""
    said: str = run["said"]
    found: dict[str, Any] = json.loads(said[said.index("{\n") :].partition("\n}\n")[0] + "\n}")
    files = Counter(name.partition(".")[0] for name in whole_ones(run["tree"]) if name.startswith("letters/"))
    done: int = sum(kind["written"] + kind["unchanged"] for kind in found["letters"])
    return sum(many == formats for many in files.values()) == done


def refused(evening: Evening, options: tuple[str, ...], act: str, points: int, *, for_good: bool) -> None:
    """Let the system refuse at many points, and look at what is left then and after another run."""
    options = ("--jobs", "1", "--json", *options)
    ((whole,),) = evening.scenes([[evening.one(*options)]])
    every = max(whole["steps"] // points, 1)
    steps = [at for at in range(1, whole["steps"] + 1) if at % every == 1 or every == 1]
    scenes = [[evening.one(*options, at=at, act=act, for_good=for_good), evening.one(*options)] for at in steps]
    for at, (first, second) in zip(steps, evening.scenes(scenes), strict=True):
        where = f"{act} at step {at}\n{first['said']}\n{second['said']}"
        assert whole_ones(first["tree"]).items() <= whole_ones(whole["tree"]).items(), where
        assert "mistake in ualetter" not in first["said"], where
        assert first["code"] in {0, INPUT, PARTLY}, where
        if first["code"]:
            assert "error: can't " in first["said"], where
            assert WORDS[act] in first["said"], where
        else:
            assert first["tree"].keys() >= whole["tree"].keys(), where
        if first["code"] == INPUT:
            assert whole_ones(first["tree"]) == {}, where
        else:
            assert true_summary(first, options.count("--format")), where
        assert (second["code"], second["tree"]) == (0, whole["tree"]), where


@pytest.mark.parametrize(("act", "for_good"), [("ENOSPC", True), ("ENOSPC", False), ("EIO", False), ("EACCES", True)])
def test_a_disk_that_refuses(evening: Evening, act: str, *, for_good: bool) -> None:
    refused(evening, (*SEVERAL, "--no-print"), act, 5, for_good=for_good)


@pytest.mark.long
@pytest.mark.parametrize("for_good", [True, False])
@pytest.mark.parametrize("act", list(WORDS))
def test_a_disk_that_refuses_at_any_step(evening: Evening, act: str, *, for_good: bool) -> None:
    refused(evening, PRINTED, act, 10**6, for_good=for_good)


def on_a_small_disk(evening: Evening, room: str, *options: str) -> subprocess.CompletedProcess[str]:
    """Run ualetter twice: in a file system of its own that gets full, and after all was moved to a roomier one."""
    words = " ".join(evening.argv(*options))
    script = (
        f"mkdir -p night && mount -t tmpfs -o {room} none night || exit 99\n"
        f"{sys.executable} -m ualetter {words}; echo first $?\n"
        "find night -name '*.tmp'; find night -type f -not -path '*/.*' -empty\n"
        "cp -a night roomier && umount night && rmdir night && mv roomier night\n"
        f"{sys.executable} -m ualetter {words}; echo second $?\n"
    )
    return subprocess.run(
        ["unshare", "-rm", "sh", "-c", script],
        cwd=evening.folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(sys.platform != "linux", reason="a small disk of one's own")
@pytest.mark.parametrize(
    ("room", "jobs", "code"),
    [
        ("nr_inodes=4", "1", INPUT),
        ("size=4k", "1", PARTLY),
        ("size=40k", "2", PARTLY),
        ("size=80k", "1", PARTLY),
        ("nr_inodes=20", "2", PARTLY),
    ],
)
def test_a_disk_that_really_is_full(evening: Evening, room: str, jobs: str, code: int) -> None:
    options = ("--jobs", jobs, "--format", "text", "--with", "tally", "--blank", "2")
    done = on_a_small_disk(evening, room, *options)
    if done.returncode == 99 or "unshare" in done.stderr:
        pytest.skip("this system lets nobody mount a disk of their own")
    lines = done.stdout.splitlines()
    assert f"first {code}" in lines, done.stdout + done.stderr
    assert lines[lines.index(f"first {code}") + 1].startswith("campaign"), done.stdout  # nothing half there
    assert "the disk is full" in done.stderr
    assert "mistake in ualetter" not in done.stderr
    assert "second 0" in lines
    (evening.folder / "night").rename(evening.folder / "filled")
    assert evening(*options).code == 0
    whole = evening.tree()
    (evening.folder / "night").rename(evening.folder / "whole")
    (evening.folder / "filled").rename(evening.folder / "night")
    assert evening.tree() == whole


def test_a_folder_that_may_not_be_written_is_said_before_anything_begins(
    evening: Evening, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pathlib import Path

    def refuses(path: Path, *_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "mkdir", refuses)
    ran = evening(*TEXT)
    assert (ran.code, ran.out) == (INPUT, "")
    assert "can't make the folder `night/.ualetter-night`: your account may not do that here" in ran.err
    assert DAY[1] not in ran.err
    assert not evening.night.exists()
