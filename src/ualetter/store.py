"""The personal data in the person's own folder: stored only when asked for, and removed by `ualetter forget`."""

from __future__ import annotations

import os
import stat
from contextlib import suppress
from fnmatch import fnmatch

from ualetter.files import TEMPORARY_NAMES, make_folder, read_limited, reason, trouble, write_file
from ualetter.problems import InputError, Problem
from ualetter.reading.characters import decode
from ualetter.reading.profile import checked, profile_toml, read_profile

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from ualetter.model import Profile

PROFILE = "profile.toml"
PROFILE_LIMIT = 256 * 1024
PERSONAL = (PROFILE, TEMPORARY_NAMES)
"""Names of everything personal; whoever stores more adds its name here."""
_OTHERS = stat.S_IRWXG | stat.S_IRWXO


def profile_path(folder: Path) -> Path:
    """Return where the profile is kept in the person's own folder."""
    return folder / PROFILE


def load_profile(folder: Path) -> Profile | None:
    """Return the stored profile, None if there is none. Raises InputError if it can't be read."""
    path = profile_path(folder)
    if _status(path) is None:
        return None
    return read_profile(decode(read_limited(path, PROFILE_LIMIT), str(path)), str(path))


def privacy_warning(folder: Path) -> Problem | None:
    """Warn of a profile that other people who use this computer may read; Windows doesn't say."""
    path = profile_path(folder)
    status = _status(path)
    if os.name == "nt" or status is None or not status.st_mode & _OTHERS:
        return None
    return Problem(
        message=f"other people who use this computer may read your profile `{path}`",
        hint=f'close it to them: chmod 600 "{path}"',
        warning=True,
    )


def _status(path: Path) -> os.stat_result | None:
    """Return what the system knows of a file, None if it isn't there: a folder that can't be entered is an error."""
    try:
        return path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise trouble(f"read `{path}`", error) from error


def save_profile(folder: Path, profile: Profile) -> None:
    """Store a profile in place of any other, for its owner's eyes only. Raises InputError, and then nothing changes."""
    content = profile_toml(checked(profile)).encode()
    make_folder(folder, private=True)
    write_file(profile_path(folder), content, force=True, private=True)


def forget(folder: Path) -> tuple[str, ...]:
    """Remove everything personal, and the folder if that leaves it empty; return what was removed.

    Campaigns and templates stay. Raises InputError, after removing the rest, for what can't be removed.
    """
    paths = _personal(folder)
    described = [_described(path) for path in paths]
    problems = [problem for path in paths if (problem := _removal_problem(path))]
    if problems:
        raise InputError(problems)
    with suppress(OSError):  # it holds something else, or isn't there
        folder.rmdir()
        described.append(str(folder))
    return tuple(described)


def _personal(folder: Path) -> list[Path]:
    try:
        names = os.listdir(folder)  # noqa: PTH208  `glob` keeps quiet about a folder that it may not read
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise trouble(f"look into `{folder}`", error) from error
    return [folder / name for name in sorted(names) if any(fnmatch(name, pattern) for pattern in PERSONAL)]


def _described(path: Path) -> str:
    return f"{path} (a link: the file it points to is still there)" if path.is_symlink() else str(path)


def _removal_problem(path: Path) -> Problem | None:
    try:
        path.unlink()
    except OSError as error:
        why, _ = reason(error)
        return Problem(message=f"can't remove `{path}`: {why}", hint="remove it yourself")
    return None
