"""Finding `{{ … }}` and `{% … %}` in a body: the outside of its small template language."""

from __future__ import annotations

import re

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_MARK = 400
"""Characters in one mark: more than any sentence needs, and few enough that Jinja's parser can't recurse far."""
MAX_LEVELS = 10
MAX_BRANCHES = 100
"""Of one `if`: Python's compiler gives up at some thousands."""
_KEYWORD = re.compile(r"\s*([A-Za-z_]+)")
_OPENER = re.compile(r"\{[{%#]")
_INSIDE = r"""(?:"[^"\n\\]*"|'[^'\n\\]*'|(?!%s)[^"'\n\\])*"""
_PRINT = re.compile((_INSIDE % r"\}\}") + r"\}\}")
_BLOCK = re.compile((_INSIDE % r"%\}") + r"%\}")


@dataclass(frozen=True, kw_only=True)
class Mark:
    """One mark: `block` for `{% … %}`; `start` and `end` are offsets in the body, `inside` is what it encloses."""

    block: bool
    inside: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Fault:
    """Something wrong at an offset of the body."""

    offset: int
    message: str
    hint: str | None = None


def find_marks(body: str) -> tuple[list[Mark], list[Fault]]:
    """Return every mark in order, and what is wrong with how the marks are written."""
    marks: list[Mark] = []
    faults: list[Fault] = []
    position = 0
    while opener := _OPENER.search(body, position):
        found = _read_mark(body, opener.start())
        if isinstance(found, Fault):
            faults.append(found)
            position = opener.end()
        else:
            marks.append(found)
            position = found.end
    return marks, faults


def _read_mark(body: str, start: int) -> Mark | Fault:
    opener = body[start : start + 2]
    if opener == "{#":
        return Fault(offset=start, message="`{#` comments have no place in a letter", hint="put it after a # outside")
    block = opener == "{%"
    closer = "%}" if block else "}}"
    # Without an end to the search, thousands of openers in one line would take minutes.
    closed = (_BLOCK if block else _PRINT).match(body, start + 2, start + 2 + MAX_MARK + len(closer))
    if not closed:
        return Fault(
            offset=start,
            message=f"this `{opener}` is not closed on its line, or longer than {MAX_MARK} characters",
            hint=f"end it with `{closer}` on the same line, and close every quote in it",
        )
    inside = closed[0][:-2]
    if inside[:1] in {"-", "+"}:
        return Fault(offset=start, message=f"`{opener}{inside[0]}` has no meaning here", hint="leave out the - or +")
    if inside[-1:] in {"-", "+"}:
        return Fault(offset=start, message=f"`{inside[-1]}{closer}` has no meaning here", hint="leave out the - or +")
    return Mark(block=block, inside=inside, start=start, end=closed.end())


def structure_faults(marks: list[Mark]) -> Iterator[Fault]:
    """Yield what is wrong with how `if`, `elif`, `else` and `endif` follow each other."""
    open_ifs: list[list[Mark]] = []
    for mark in marks:
        word = keyword(mark) if mark.block else ""
        if word == "if":
            if len(open_ifs) == MAX_LEVELS:
                message = f"more than {MAX_LEVELS} `if` lie inside each other here"
                yield Fault(offset=mark.start, message=message, hint="use `elif`, or `and`")
            open_ifs.append([mark])
        elif word in {"elif", "else", "endif"}:
            if not open_ifs:
                yield Fault(offset=mark.start, message=f"`{word}` without an `if` before it", hint="remove it")
                continue
            yield from _branch_faults(open_ifs[-1], mark, word)
            open_ifs[-1].append(mark)
            if word == "endif":
                open_ifs.pop()
    for branches in open_ifs:
        yield Fault(offset=branches[0].start, message="this `if` has no `{% endif %}`", hint="add it below")


def _branch_faults(branches: list[Mark], mark: Mark, word: str) -> Iterator[Fault]:
    """Yield what is wrong with the next mark of an `if`, whose marks so far are its `branches`."""
    if word != "endif" and keyword(branches[-1]) == "else":
        yield Fault(offset=mark.start, message=f"`{word}` after `else`", hint="end with `{% endif %}`")
    if len(branches) == MAX_BRANCHES:
        message = f"an `if` has at most {MAX_BRANCHES} branches"
        yield Fault(offset=mark.start, message=message, hint="say it more simply")


def keyword(mark: Mark) -> str:
    """The first word of a block mark."""
    found = _KEYWORD.match(mark.inside)
    return found[1] if found else mark.inside.strip()


def lineless(body: str, marks: list[Mark]) -> str:
    """Return the body in which a line that holds only block marks leaves no line.

    The line feed moves into the last mark of the line, where Jinja counts it but doesn't print it, so that the
    numbers of all lines stay the same.
    """
    pieces = []
    position = 0
    for line_start, line_end, on_line in _mark_lines(body, marks):
        written = "".join(body[mark.start : mark.end] for mark in on_line)
        pieces += [body[position:line_start], written[:-2], "\n%}"]
        position = line_end + 1
    pieces.append(body[position:])
    return "".join(pieces)


def _mark_lines(body: str, marks: list[Mark]) -> Iterator[tuple[int, int, list[Mark]]]:
    """Yield start, end and marks of each line that holds nothing but block marks and ends in a line feed."""
    by_line: dict[int, list[Mark]] = {}
    for mark in marks:
        by_line.setdefault(body.rfind("\n", 0, mark.start) + 1, []).append(mark)
    for start, on_line in by_line.items():
        end = body.find("\n", start)
        if end < 0 or not all(mark.block for mark in on_line):
            continue
        edges = [start, *(edge for mark in on_line for edge in (mark.start, mark.end)), end]
        if not any(body[left:right].strip() for left, right in zip(edges[::2], edges[1::2], strict=True)):
            yield start, end, on_line
