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

# A file's number must be found even if the file is broken elsewhere, so these look at single lines.
_VALUE = r":[ \t]+[\"']?([^\"'\n#]*?)[\"']?[ \t]*(?:#.*)?$"
_NUMBER = re.compile("^number" + _VALUE, re.MULTILINE)
_ISSUE = re.compile("^issue" + _VALUE, re.MULTILINE)
_HEAD = 4096
"""Bytes at a file's beginning, where people write its number: of hundreds of campaigns, no more has to be read."""


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
    return campaign_of(load_file(path))


def campaign_of(file: CampaignFile) -> Campaign:
    """Return the campaign in a file that was read; raises InputError with every error in it."""
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


def number_in(path: Path) -> str | None:
    """Return what a file says its number is, None if that can't be found; never raises."""
    return _found(_NUMBER, path, _HEAD) or _found(_NUMBER, path, MAX_BYTES)


def issue_in(path: Path) -> str | None:
    """Return what a file says its issue is, None if that can't be found; never raises."""
    return _found(_ISSUE, path, MAX_BYTES)


def _found(line: re.Pattern[str], path: Path, limit: int) -> str | None:
    """Return the value in the first such line among a file's first bytes."""
    try:
        with path.open("rb", buffering=0) as stream:
            content = stream.read(limit)
    except (OSError, ValueError):
        return None
    whole = len(content) < limit
    text = (content if whole else content[: content.rfind(b"\n")]).decode("utf-8-sig", "replace")
    found = line.search(text.replace("\r\n", "\n"))
    return found[1] if found else None
