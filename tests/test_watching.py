from __future__ import annotations

import os
from itertools import islice

import pytest

from ualetter.problems import InputError, refuse
from ualetter.watching import PATIENCE, versions

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path


class EndError(Exception):
    """Nothing more happens."""


def read(path: Path) -> str:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise refuse(f"can't read {path.name}") from error
    if "half" in text:
        raise refuse("it is broken")
    return text


def seen(path: Path, steps: Iterable[Callable[[], object] | None], look: Callable[[Path], str] = read) -> list[str]:
    """Return what is yielded while one step after the other happens, each between two looks at the file."""
    ahead: Iterator[Callable[[], object] | None] = iter(steps)

    def wait(_: float) -> None:
        try:
            step = next(ahead)
        except StopIteration:
            raise EndError from None
        if step is not None:
            step()

    found: list[str | InputError] = []
    with pytest.raises(EndError):
        found.extend(versions(path, look, wait))
    return list(map(str, found))


@pytest.fixture(name="file")
def file_fixture(tmp_path: Path) -> Path:
    path = tmp_path / "x.yaml"
    path.write_text("one", encoding="utf-8")
    return path


def save(path: Path, text: str) -> Callable[[], object]:
    return lambda: path.write_text(text, encoding="utf-8")


def rename_over(path: Path, text: str) -> Callable[[], object]:
    def step() -> None:
        other = path.with_name("other")
        other.write_text(text, encoding="utf-8")
        status = path.stat()
        os.utime(other, ns=(status.st_atime_ns, status.st_mtime_ns))  # as an editor may that keeps times
        other.replace(path)

    return step


LONG_ENOUGH: list[None] = [None] * (PATIENCE + 1)


def test_a_file_is_shown_at_once_and_at_each_save(file: Path) -> None:
    assert seen(file, [None]) == ["one"]
    assert seen(file, [None, save(file, "two!"), None, None, save(file, "three"), None, None]) == [
        "one", "two!", "three",
    ]  # fmt: skip


def test_what_stays_the_same_is_not_shown_again(file: Path) -> None:
    assert seen(file, [None] * 50) == ["one"]


def test_a_save_that_changes_nothing_is_one_all_the_same(file: Path) -> None:
    def touch() -> None:
        os.utime(file, (1, 1))

    assert seen(file, [None, touch, None]) == ["one", "one"]


def test_a_file_is_read_only_when_it_stands_still(file: Path) -> None:
    writing = [save(file, "t" * size) for size in range(1, 20)]
    assert seen(file, [None, *writing, None]) == ["one", "t" * 19]


def test_a_rename_over_the_file_is_a_save(file: Path) -> None:
    assert seen(file, [None, rename_over(file, "two"), None]) == ["one", "two"]


def test_a_file_may_be_gone_for_a_moment(file: Path) -> None:
    away = file.with_name("away")

    def leave() -> None:
        file.rename(away)

    def back() -> None:
        away.rename(file)

    assert seen(file, [None, leave, None, None, back, None, None]) == ["one"]
    assert seen(file, [None, file.unlink, None, save(file, "two"), None, None]) == ["one", "two"]


def test_many_short_absences_are_not_a_long_one(file: Path) -> None:
    away = file.with_name("away")
    once = [lambda: file.rename(away), None, None, lambda: away.rename(file), None, None]
    assert seen(file, [None, *once * PATIENCE]) == ["one"]


def test_a_file_that_may_be_read_again_is_shown(file: Path) -> None:
    def read_if_open(path: Path) -> str:
        if not path.stat().st_mode & 0o200:
            raise refuse("it is closed")
        return path.read_text(encoding="utf-8")

    steps = [None, lambda: file.chmod(0o400), *LONG_ENOUGH, lambda: file.chmod(0o600), None]
    assert seen(file, steps, read_if_open) == ["one", "it is closed", "one"]


def test_a_file_that_stays_away_is_said_once_and_its_return_shown(file: Path) -> None:
    away = file.with_name("away")
    gone, back = lambda: file.rename(away), lambda: away.rename(file)
    assert seen(file, [None, gone, *LONG_ENOUGH, *LONG_ENOUGH, back, None]) == ["one", "can't read x.yaml", "one"]


def test_what_cannot_be_read_is_said_when_it_lasts(file: Path) -> None:
    broken, whole = save(file, "half a file"), save(file, "two")
    assert seen(file, [None, broken, None, whole, None, None]) == ["one", "two"]
    assert seen(file, [None, broken, *LONG_ENOUGH, *LONG_ENOUGH, whole, None]) == ["two", "it is broken", "two"]


def test_the_same_trouble_after_another_save_is_said_again(file: Path) -> None:
    again = [save(file, "half"), *LONG_ENOUGH, save(file, "half of it"), *LONG_ENOUGH]
    assert seen(file, [None, *again]) == ["one", "it is broken", "it is broken"]


@pytest.mark.parametrize("name", ["not there", "x" * 3000, "nul\0"])
def test_a_file_that_was_never_there_is_said(tmp_path: Path, name: str) -> None:
    def never(_: Path) -> str:
        raise refuse("there is no such file")

    looks = versions(tmp_path / name, never, lambda _: None)
    assert [str(found) for found in islice(looks, 1)] == ["there is no such file"]
