"""Campaign files and templates from the disk; the reading itself is pure."""

from __future__ import annotations

import os
import re

from ualetter.files import read_limited
from ualetter.problems import InputError
from ualetter.reading.campaign import MAX_BYTES, read_campaign
from ualetter.reading.characters import decode

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

    from ualetter.model import Campaign
    from ualetter.problems import Problem
    from ualetter.reading.campaign import CampaignFile

MAX_TEMPLATE_BYTES = 20 * 1024 * 1024

# A file's number must be found even if the file is broken elsewhere, so this looks at single lines.
_NUMBER = re.compile(r"^(number|issue):[ \t]+[\"']?([^\"'\n#]*?)[\"']?[ \t]*(?:#.*)?$", re.MULTILINE)


def shown_path(path: Path) -> str:
    """Return a path as people know it: from the current folder if it is below it."""
    relative = os.path.relpath(path) if path.is_absolute() and path.is_relative_to(path.cwd()) else str(path)
    return relative.replace(os.sep, "/")


def load_file(path: Path) -> CampaignFile:
    """Read a campaign file with all its problems.

    Raises InputError if it can't be read at all, or isn't UTF-8 text.
    """
    shown = shown_path(path)
    return read_campaign(decode(read_limited(path, MAX_BYTES), shown), shown, path.stem)


def load(path: Path) -> Campaign:
    """Return the campaign in a file; raises InputError with every error in it."""
    file = load_file(path)
    if file.campaign is None:
        raise InputError(errors(file.problems))
    return file.campaign


def errors(problems: tuple[Problem, ...]) -> list[Problem]:
    """Return the problems that are no mere warnings."""
    return [problem for problem in problems if not problem.warning]


def read_template(name: str, own: Path | None = None) -> tuple[bytes, str]:
    """Return a template's bytes and the name it is known by: `own`, else the person's of that name, else the shipped.

    Raises InputError if it can't be read.
    """
    from ualetter.shelf import template_file, user_folder  # noqa: PLC0415  not needed to read campaigns

    path = own or template_file(name, user_folder())
    return read_limited(path, MAX_TEMPLATE_BYTES), shown_path(path)


def number_and_issue(path: Path) -> tuple[str | None, str | None]:
    """Return what a file says its number and issue are, None for what can't be found; never raises."""
    try:
        text = decode(read_limited(path, MAX_BYTES), str(path))
    except InputError:
        return None, None
    found: dict[str, str] = dict(_NUMBER.findall(text))
    return found.get("number"), found.get("issue")
