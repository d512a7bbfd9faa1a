"""Rosters as texts, and what is read from them."""

from __future__ import annotations

import io

from ualetter.model import Campaign, Target
from ualetter.problems import InputError
from ualetter.roster.reading import read_roster

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.problems import Problem
    from ualetter.roster.reading import Guest, Roster

FILE = "guests.csv"


def roster(content: str | bytes, file: str = FILE, encoding: str | None = None) -> Roster:
    data = content.encode() if isinstance(content, str) else content
    return read_roster(io.BytesIO(data), file, encoding=encoding)


def guests(content: str | bytes, encoding: str | None = None) -> list[Guest]:
    return list(roster(content, encoding=encoding).guests)


def refusal(content: str | bytes, file: str = FILE, encoding: str | None = None) -> list[Problem]:
    """The problems for which a roster, or the rest of it, can't be read."""
    try:
        for _ in roster(content, file, encoding).guests:
            pass
    except InputError as error:
        return list(error.problems)
    raise AssertionError("nothing was refused")


def said(problems: Iterable[Problem]) -> list[str]:
    return [problem.message for problem in problems]


def campaign(name: str, *targets: str) -> Campaign:
    known = {target: Target(id=target, role="Minister") for target in targets}
    return Campaign(id=name, title="A title", summary="A summary.", targets=known)


class Trickle(io.RawIOBase):
    """A pipe that gives a byte at a time and can't go back."""

    def __init__(self, content: bytes) -> None:
        self.left = content

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if not self.left:
            return 0
        buffer[0] = self.left[0]
        self.left = self.left[1:]
        return 1
