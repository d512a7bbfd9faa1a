"""What can go wrong with people's input: places, problems, and the one expected exception."""

from __future__ import annotations

from enum import IntEnum

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable


class ExitCode(IntEnum):
    """What the process says of itself when it ends."""

    DONE = 0
    INPUT = 1
    USAGE = 2
    PARTLY = 3
    BUG = 70
    STOPPED = 130


@dataclass(frozen=True, kw_only=True)
class Place:
    """A spot in a file a person wrote; `line` and `column` count from 1, in characters."""

    file: str
    line: int | None = None
    column: int | None = None
    source: str | None = None
    """The text of that line, to be shown above the caret."""

    def __str__(self) -> str:
        """`file:line:column`, as editors jump to it."""
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part is not None)


@dataclass(frozen=True, kw_only=True)
class Problem:
    """One thing that is wrong, or doubtful if it is a `warning`, and what to do about it."""

    message: str
    hint: str | None = None
    place: Place | None = None
    warning: bool = False


class InputError(Exception):
    """The expected exception: one or more problems with what a person typed or wrote."""

    exit_code = ExitCode.INPUT

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.message for problem in self.problems))

    def __reduce__(self) -> tuple[type[InputError], tuple[tuple[Problem, ...]]]:
        """Travel between processes with its problems; by itself, an exception takes along only its words."""
        return type(self), (self.problems,)


class UsageError(InputError):
    """The command was called in a way that can't be meant: exit code 2."""

    exit_code = ExitCode.USAGE


def refuse(message: str, hint: str | None = None, place: Place | None = None) -> InputError:
    """Return, ready to be raised, the error for a single problem."""
    return InputError([Problem(message=message, hint=hint, place=place)])


def misuse(message: str, hint: str) -> UsageError:
    """Return, ready to be raised, the error for options that can't be meant."""
    return UsageError([Problem(message=message, hint=hint)])


def in_file_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by line and column; what has no place comes last, in the order found."""

    def key(problem: Problem) -> tuple[bool, int, int]:
        place = problem.place
        if place is None:
            return True, 0, 0
        return False, place.line or 0, place.column or 0

    return sorted(problems, key=key)
