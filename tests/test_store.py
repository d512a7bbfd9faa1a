from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from ualetter.model import Profile
from ualetter.problems import InputError
from ualetter.store import forget, load_profile, privacy_warning, profile_path, save_profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

ANA = Profile(name="Ana Ejemplo", address=("12 Sample Street",), country="IE")
posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_profile_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "config" / "ualetter"
    assert load_profile(folder) is None
    save_profile(folder, ANA)
    assert load_profile(folder) == ANA
    save_profile(folder, Profile(town="Sampleton"))
    assert load_profile(folder) == Profile(town="Sampleton")
    assert names(folder) == ["profile.toml"]


@posix
@pytest.mark.parametrize("there", [False, True])
def test_only_the_owner_sees_it(tmp_path: Path, *, there: bool) -> None:
    folder = tmp_path / "ualetter"
    if there:
        folder.mkdir(mode=0o755)
        (folder / "profile.toml").write_text("", encoding="utf-8")
    before = os.umask(0)
    try:
        save_profile(folder, ANA)
    finally:
        os.umask(before)
    assert (mode(folder), mode(profile_path(folder))) == (0o700, 0o600)


def test_a_wrong_profile_is_not_stored(tmp_path: Path) -> None:
    save_profile(tmp_path, ANA)
    with pytest.raises(InputError, match="`A5` is not a paper"):
        save_profile(tmp_path, Profile(paper="A5"))
    assert load_profile(tmp_path) == ANA


def test_a_profile_in_a_bom_and_windows_lines_is_read(tmp_path: Path) -> None:
    profile_path(tmp_path).write_bytes(b'\xef\xbb\xbfname = "Ana"\r\ntown = "X"\r\n')
    assert load_profile(tmp_path) == Profile(name="Ana", town="X")


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b'town = "X"\nname = "\xe9"\n', ":2:9", "this is not UTF-8 text: the byte 0xE9 can't be read"),
        (b'town = "X"\nname = 3\n', ":2:1", "`name` must be text"),
    ],
)
def test_a_broken_profile_is_said_with_its_file(tmp_path: Path, content: bytes, place: str, message: str) -> None:
    profile_path(tmp_path).write_bytes(content)
    with pytest.raises(InputError) as error:
        load_profile(tmp_path)
    (problem,) = error.value.problems
    assert (str(problem.place), problem.message) == (f"{profile_path(tmp_path)}{place}", message)


def test_a_profile_over_its_limit_is_refused(tmp_path: Path) -> None:
    profile_path(tmp_path).write_bytes(b"#" * (256 * 1024 + 1))
    with pytest.raises(InputError, match="is over 256 KiB"):
        load_profile(tmp_path)


def test_a_file_in_place_of_the_folder_is_no_profile(tmp_path: Path) -> None:
    (tmp_path / "ualetter").write_bytes(b"")
    assert load_profile(tmp_path / "ualetter") is None
    with pytest.raises(InputError, match="can't make the folder"):
        save_profile(tmp_path / "ualetter", ANA)


def test_a_closed_folder_is_not_taken_for_no_profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(InputError, match="your account may not do that here"):
        load_profile(tmp_path)


@posix
@pytest.mark.parametrize(("permissions", "warned"), [(0o600, False), (0o400, False), (0o640, True), (0o604, True)])
def test_an_open_profile_is_warned_of(tmp_path: Path, permissions: int, *, warned: bool) -> None:
    save_profile(tmp_path, ANA)
    profile_path(tmp_path).chmod(permissions)
    problem = privacy_warning(tmp_path)
    assert (problem is not None) == warned
    if problem:
        assert problem.warning
        assert str(profile_path(tmp_path)) in problem.message


def test_where_no_profile_is_nothing_is_open(tmp_path: Path) -> None:
    assert privacy_warning(tmp_path / "missing") is None


# Forgetting


def test_everything_personal_goes_and_the_empty_folder_too(tmp_path: Path) -> None:
    folder = tmp_path / "ualetter"
    save_profile(folder, ANA)
    (folder / ".ualetter-0123456789abcdef.tmp").write_bytes(b"half a profile")
    assert forget(folder) == (
        str(folder / ".ualetter-0123456789abcdef.tmp"),
        str(folder / "profile.toml"),
        str(folder),
    )
    assert not folder.exists()
    assert forget(folder) == ()


def test_campaigns_and_templates_stay(tmp_path: Path) -> None:
    save_profile(tmp_path, ANA)
    for name in ("campaigns/profile.toml", "templates/letter.txt.j2", "notes.tmp", "profile.toml.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"mine")
    assert forget(tmp_path) == (str(tmp_path / "profile.toml"),)
    assert names(tmp_path) == ["campaigns", "notes.tmp", "profile.toml.txt", "templates"]
    assert names(tmp_path / "campaigns") == ["profile.toml"]


@posix
def test_a_profile_behind_a_link_is_said_to_be_there_still(tmp_path: Path) -> None:
    (tmp_path / "elsewhere.toml").write_bytes(b"")
    folder = tmp_path / "ualetter"
    folder.mkdir()
    profile_path(folder).symlink_to(tmp_path / "elsewhere.toml")
    assert forget(folder)[0] == f"{profile_path(folder)} (a link: the file it points to is still there)"
    assert names(tmp_path) == ["elsewhere.toml"]


def test_what_cannot_be_removed_is_said_after_removing_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_profile(tmp_path, ANA)
    (tmp_path / ".ualetter-1.tmp").write_bytes(b"")
    unlink = Path.unlink

    def held(path: Path) -> None:
        if path.suffix == ".tmp":
            raise PermissionError(errno.EACCES, "Permission denied")
        unlink(path)

    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(InputError) as error:
        forget(tmp_path)
    assert [problem.message for problem in error.value.problems] == [
        f"can't remove `{tmp_path / '.ualetter-1.tmp'}`: your account may not do that here"
    ]
    assert names(tmp_path) == [".ualetter-1.tmp"]


def test_a_folder_that_cannot_be_looked_into_is_not_taken_for_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> NoReturn:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(InputError, match="can't look into"):
        forget(tmp_path)
