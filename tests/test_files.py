from __future__ import annotations

import errno
import os
import stat
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.files import Written, read_limited, write_file
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

OLD = b"an old letter\n"
NEW = b"Dear Director Example,\r\n\x00\xff" * 1000
STEPS = ("lstat", "open", "write", "fsync", "close", "link", "replace", "urandom")
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def message(error: pytest.ExceptionInfo[InputError]) -> str:
    (problem,) = error.value.problems
    return problem.message


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def fail(code: int) -> Callable[..., Any]:
    def failing(*_: object, **__: object) -> None:
        raise OSError(code, os.strerror(code))

    return failing


# Writing


def test_a_new_file_holds_exactly_the_bytes(tmp_path: Path) -> None:
    assert write_file(tmp_path / "letter.txt", NEW, force=False) is Written.NEW
    assert (tmp_path / "letter.txt").read_bytes() == NEW
    assert names(tmp_path) == ["letter.txt"]


@given(content=st.binary(max_size=200))
def test_any_bytes_come_back(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.bin"
    write_file(path, content, force=True)
    assert path.read_bytes() == content


@pytest.mark.parametrize("force", [False, True])
def test_the_same_bytes_are_left_alone(tmp_path: Path, *, force: bool) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(NEW)
    os.utime(path, (1, 1))
    assert write_file(path, NEW, force=force) is Written.UNCHANGED
    assert path.stat().st_mtime == 1


@pytest.mark.parametrize("other", [OLD, b"", b"x" * len(NEW)])
def test_other_contents_are_replaced_only_by_force(tmp_path: Path, other: bytes) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(other)
    with pytest.raises(InputError) as error:
        write_file(path, NEW, force=False)
    assert message(error) == f"`{path}` is there already, with other contents"
    assert "--force" in str(error.value.problems[0].hint)
    assert path.read_bytes() == other
    assert write_file(path, NEW, force=True) is Written.REPLACED
    assert path.read_bytes() == NEW
    assert names(tmp_path) == ["letter.txt"]


@posix
def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "profile.toml"
    before = os.umask(0)
    try:
        write_file(path, OLD, force=False, private=True)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
@pytest.mark.parametrize("content", [OLD, NEW])
def test_an_open_file_becomes_private(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "profile.toml"
    path.write_bytes(OLD)
    path.chmod(0o644)
    write_file(path, content, force=True, private=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
def test_replacing_never_opens_a_closed_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_bytes(OLD)
    path.chmod(0o600)
    write_file(path, NEW, force=True)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@posix
def test_a_usual_file_obeys_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        write_file(tmp_path / "letter.txt", NEW, force=False)
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "letter.txt").stat().st_mode) == 0o640


# What can't be written


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("folder", "this is a folder"),
        ("missing/letter.txt", "there is no such folder"),
        ("plain/letter.txt", "a part of this path is a file, not a folder"),
        ("x" * 300, "the name is too long"),
        ("nul\0.txt", "this can't be a file's name"),
    ],
)
@posix
def test_impossible_places_are_said_plainly(tmp_path: Path, name: str, why: str, *, force: bool) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "plain").write_bytes(OLD)
    with pytest.raises(InputError) as error:
        write_file(tmp_path / name, NEW, force=force)
    assert message(error) == f"can't write `{tmp_path / name}`: {why}"
    assert error.value.problems[0].hint
    assert names(tmp_path) == ["folder", "plain"]


@posix
@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("target", ["letter.txt", "missing.txt"])
def test_a_link_is_neither_followed_nor_replaced(tmp_path: Path, target: str, *, force: bool) -> None:
    (tmp_path / "letter.txt").write_bytes(NEW)
    (tmp_path / "link.txt").symlink_to(tmp_path / target)
    with pytest.raises(InputError, match="this is a link to another file"):
        write_file(tmp_path / "link.txt", NEW, force=force)
    assert names(tmp_path) == ["letter.txt", "link.txt"]
    assert (tmp_path / "link.txt").is_symlink()


@posix
def test_a_pipe_is_no_place_for_a_file(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError, match="this is not an ordinary file"):
        write_file(tmp_path / "pipe", NEW, force=True)


@pytest.mark.parametrize(
    ("code", "why"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EDQUOT, "your share of the disk is used up"),
        (errno.EROFS, "this disk can only be read"),
        (errno.EACCES, "your account may not do that here"),
        (errno.EBADF, "Bad file descriptor"),
    ],
)
def test_each_refusal_of_the_system_has_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, why: str
) -> None:
    monkeypatch.setattr(os, "write", fail(code))
    with pytest.raises(InputError) as error:
        write_file(tmp_path / "letter.txt", NEW, force=False)
    assert message(error) == f"can't write `{tmp_path / 'letter.txt'}`: {why}"
    assert names(tmp_path) == []


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_may_not_be_written_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(InputError, match="your account may not do that here"):
        write_file(tmp_path / "letter.txt", NEW, force=False)
    tmp_path.chmod(0o700)
    assert names(tmp_path) == []


# Faults: every call of the system fails once, and nothing half-done is ever left.


def interrupted_at(
    patch: pytest.MonkeyPatch, turn: int, error: BaseException, *, for_good: bool = False
) -> Callable[[], bool]:
    """Make the call number `turn` of the system fail (with `for_good` all later ones too); tell whether it came."""
    turns = count()
    came = []

    def failing(usual: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: object, **options: object) -> object:
            now = next(turns)
            if now == turn or (for_good and now > turn):
                came.append(now)
                raise error
            return usual(*args, **options)

        return call

    for step in STEPS:
        patch.setattr(os, step, failing(getattr(os, step)))
    return lambda: bool(came)


@pytest.mark.parametrize("for_good", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize(("before", "force"), [(None, False), (OLD, True), (None, True)])
def test_no_fault_leaves_half_a_file(  # noqa: PLR0913  every mixture
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    before: bytes | None,
    error: BaseException,
    *,
    force: bool,
    links: bool,
    for_good: bool,
) -> None:
    path = tmp_path / "letter.txt"
    for turn in count():
        path.unlink(missing_ok=True)
        if before is not None:
            path.write_bytes(before)
        with monkeypatch.context() as patch:
            if not links:
                patch.setattr(os, "link", fail(errno.EPERM))
            came = interrupted_at(patch, turn, error, for_good=for_good)
            try:
                write_file(path, NEW, force=force)
            except (InputError, KeyboardInterrupt):
                done = False
            else:
                done = True
        left = path.read_bytes() if path.exists() else None
        # A fault after the publishing leaves the new file, which is whole.
        assert left in ((NEW,) if done else (before, NEW))
        assert names(tmp_path) == ([] if left is None else ["letter.txt"])
        if not came():
            assert done
            assert turn > 5
            break


@pytest.mark.parametrize("links", [True, False])
def test_a_file_that_appears_meanwhile_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool) -> None:
    path = tmp_path / "letter.txt"
    sync = os.fsync

    def somebody_else(descriptor: int) -> None:
        path.write_bytes(OLD)
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", somebody_else)
    if not links:
        monkeypatch.setattr(os, "link", fail(errno.EPERM))
    with pytest.raises(InputError, match="is there already, with other contents"):
        write_file(path, NEW, force=False)
    assert path.read_bytes() == OLD
    assert names(tmp_path) == ["letter.txt"]


def test_without_links_the_file_is_as_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "link", fail(errno.EPERM))
    assert write_file(tmp_path / "letter.txt", NEW, force=False) is Written.NEW
    assert (tmp_path / "letter.txt").read_bytes() == NEW
    assert names(tmp_path) == ["letter.txt"]


def test_a_file_system_that_cannot_sync_will_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", fail(errno.EINVAL))
    assert write_file(tmp_path / "letter.txt", NEW, force=False) is Written.NEW
    assert (tmp_path / "letter.txt").read_bytes() == NEW


def test_bytes_that_go_out_a_few_at_a_time_all_arrive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, rest: usual(descriptor, rest[:4096]))
    write_file(tmp_path / "letter.txt", NEW, force=False)
    assert (tmp_path / "letter.txt").read_bytes() == NEW


def test_the_bytes_are_on_the_disk_before_they_have_their_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen = []
    sync = os.fsync

    def watching(descriptor: int) -> None:
        seen.append([path.suffix for path in tmp_path.iterdir()])
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", watching)
    write_file(tmp_path / "letter.txt", NEW, force=False)
    assert seen[0] == [".tmp"]
    assert seen[1:] in ([[".txt"]], [])  # the folder, where that is possible


# Reading


@pytest.mark.parametrize("size", [0, 2047, 2048])
def test_a_file_up_to_the_limit_is_read(tmp_path: Path, size: int) -> None:
    (tmp_path / "case.yaml").write_bytes(b"\r\n" * (size // 2) + b"x" * (size % 2))
    assert len(read_limited(tmp_path / "case.yaml", 2048)) == size


def test_a_file_over_the_limit_is_refused(tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_bytes(b"x" * 2049)
    with pytest.raises(InputError) as error:
        read_limited(tmp_path / "case.yaml", 2048)
    assert message(error) == f"`{tmp_path / 'case.yaml'}` is over 2 KiB"


def test_a_large_limit_is_told_in_larger_units(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"x" * 2_000_001)
    with pytest.raises(InputError) as error:
        read_limited(tmp_path / "page.txt", 2_000_000, hint="save the appeal alone")
    assert message(error) == f"`{tmp_path / 'page.txt'}` is over 2 MB"
    assert error.value.problems[0].hint == "save the appeal alone"


@posix
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("missing.yaml", "there is no file `{}`"),
        ("plain/case.yaml", "can't read `{}`: a part of this path is a file, not a folder"),
        ("folder", "`{}` is a folder"),
        ("pipe", "`{}` is not an ordinary file"),
        ("nul\0", "can't read `{}`: this can't be a file's name"),
        ("x" * 300, "can't read `{}`: the name is too long"),
        ("loop", "can't read `{}`: its links lead in a circle"),
    ],
)
def test_what_cannot_be_read_is_said_plainly(tmp_path: Path, name: str, words: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "plain").write_bytes(OLD)
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(InputError) as error:
        read_limited(tmp_path / name, 2048)
    assert message(error) == words.format(tmp_path / name)
    assert error.value.problems[0].hint


def test_a_file_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "stat", fail(errno.EACCES))
    with pytest.raises(InputError) as error:
        read_limited(tmp_path / "case.yaml", 2048)
    assert message(error) == f"can't read `{tmp_path / 'case.yaml'}`: your account may not do that here"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no devices here")
def test_an_endless_device_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(InputError, match="is over 2 KiB"):
        read_limited(Path("/dev/zero"), 2048, only_ordinary=False)
    with pytest.raises(InputError, match="is not an ordinary file"):
        read_limited(Path("/dev/zero"), 2048)
