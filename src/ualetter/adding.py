"""What adding a campaign file means for those that are there: the name it gets, what changes, which issue is newer."""

from __future__ import annotations

import re
from collections import Counter

from ualetter.problems import misuse, refuse
from ualetter.reading.characters import Source
from ualetter.reading.ids import id_problem, proposed_id
from ualetter.reading.tree import Mapping as MappingNode
from ualetter.reading.tree import Scalar, read_tree
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import TypeAlias

    from ualetter.reading.tree import Node

    Values: TypeAlias = Mapping[str, tuple[str, ...]]

_AGAIN = re.compile(r" ?\([0-9]+\)$")  # what browsers put behind the name of a second download
_FIRST = ("targets", "demands", "letter")
"""Keys that tell to whom a letter goes and what it says: a change in them is shown before all others."""
_AROUND = 4
"""Words that are shown before and after the changed part of a long line."""


@dataclass(frozen=True, kw_only=True)
class Change:
    """The lines of one value, by its key in the file, that the new file no longer has, and those it has instead."""

    key: str
    was: tuple[str, ...]
    now: tuple[str, ...]


def id_for(stem: str, chosen: str | None) -> str:
    """Return the id of a campaign file called `stem`, or the one chosen instead.

    Raises InputError if the name is none, UsageError if what was chosen is none.
    """
    typed = stem if chosen is None else chosen
    problem = id_problem(typed)
    if problem is None:
        return typed
    proposed = proposed_id(_AGAIN.sub("", typed)) or "my-campaign"
    what, error = ("the file's name", refuse) if chosen is None else ("`--as`", misuse)
    raise error(f"{what} is to be the campaign's id, and `{typed}` {problem}", f"choose one: `--as {proposed}`")


def name_for(campaign_id: str, names: Sequence[str]) -> str:
    """Return the name that a campaign's file gets in a folder: that of the one with its id, where there is one.

    Raises InputError for a name that differs in capitals only: some disks take both for the same.
    """
    stems = {name: name.rpartition(".")[0] for name in names}
    for name, stem in stems.items():
        if stem != campaign_id and stem.casefold() == campaign_id:
            hint = "rename or remove that file, or choose another id by `--as`"
            raise refuse(f"`{name}` is in your folder, and differs from `{campaign_id}` only in capitals", hint)
    return next((name for name, stem in stems.items() if stem == campaign_id), f"{campaign_id}.yaml")


def values(text: str) -> Values | None:
    """Return the lines of each value of a campaign file by its key, `targets.mayor.address`; None for no YAML."""
    root, _ = read_tree(Source(text, ""))
    return None if root is None else dict(_values(root, ()))


def _values(node: Node, path: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    if isinstance(node, MappingNode):
        for key, (_, value) in node.entries.items():
            yield from _values(value, (*path, key))
    else:
        yield ".".join(path), tuple(_lines(node))


def _lines(node: Node) -> Iterator[str]:
    """Yield what a person reads of a text or a list."""
    if isinstance(node, Scalar):
        yield from filter(None, map(str.strip, node.text.split("\n")))
    elif isinstance(node, MappingNode):
        for key, lines in _values(node, ()):
            yield from (f"{key}: {line}" for line in lines)
    else:
        for item in node.items:
            yield from _lines(item)


def changes(before: Values, after: Values) -> list[Change]:
    """Return what is different: `_FIRST`, then the rest as in the new file, and what it no longer has comes last."""
    found = []
    for key in dict.fromkeys((*after, *before)):
        was, now = before.get(key, ()), after.get(key, ())
        if was != now:
            found.append(_change(key, was, now))
    return sorted(found, key=lambda change: _rank(change.key))


def _rank(key: str) -> int:
    root = key.partition(".")[0]
    return _FIRST.index(root) if root in _FIRST else len(_FIRST)


def _change(key: str, was: tuple[str, ...], now: tuple[str, ...]) -> Change:
    gone, come = _without(was, now), _without(now, was)
    if not gone and not come:  # the same lines in another order
        return Change(key=key, was=was, now=now)
    if len(gone) == len(come):
        pairs = [_shortened(*pair) for pair in zip(gone, come, strict=True)]
        gone, come = [old for old, _ in pairs], [new for _, new in pairs]
    return Change(key=key, was=tuple(gone), now=tuple(come))


def _without(lines: Iterable[str], others: Iterable[str]) -> list[str]:
    """Return the lines that aren't among the others; one that stands there once is left out once."""
    left = Counter(others)
    kept = []
    for line in lines:
        if left[line]:
            left[line] -= 1
        else:
            kept.append(line)
    return kept


def _shortened(was: str, now: str) -> tuple[str, str]:
    """Return two lines without the words at both ends that they share, but for a few next to what changed."""
    old, new = was.split(), now.split()
    if old == new:
        return was, now
    first = _shared(old, new)
    last = _shared(old[first:][::-1], new[first:][::-1])
    start, end = max(first - _AROUND, 0), max(last - _AROUND, 0)
    return _part(old, start, end), _part(new, start, end)


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """Return how many words two texts have in common at their beginning."""
    different = (number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1])
    return next(different, min(len(one), len(other)))


def _part(words: Sequence[str], start: int, end: int) -> str:
    kept = words[start : len(words) - end]
    return " ".join((*(["…"] if start else []), *kept, *(["…"] if end else [])))


def compared(before: Values, after: Values) -> str | None:
    """Say which of two files of one campaign is newer, None if they don't tell."""
    for key, words, default in (
        ("issue", "is issue {}", "1"),
        ("issued", "was issued on {}", ""),
        ("checked", "was checked on {}", ""),
    ):
        old, new = (" ".join(file.get(key, ())) or default for file in (before, after))
        if old and new and old != new:
            newer = _order(new) > _order(old)
            return f"The file that is there {words.format(old)}, this one {words.format(new)}: " + (
                "it is newer." if newer else "it is OLDER."
            )
    return None


def _order(text: str) -> tuple[int, str]:
    """Return what puts issues and dates in order: 9 before 10, and dates as they are written."""
    return len(text), text


def among_issues(number: str, issue: int, others: Mapping[str, int]) -> str | None:
    """Say which is the newest of several campaigns of one number; `others` are their issues by id."""
    if not others:
        return None
    latest = max(others, key=lambda name: others[name])
    theirs = f"`{latest}` is issue {others[latest]} of {number}"
    if others[latest] < issue:
        return f"{theirs}; this is issue {issue}, newer: it will be taken for the number."
    if others[latest] > issue:
        return f"{theirs}, newer than this one (issue {issue}): that one stays taken for the number."
    return f"{theirs}, and so is this one: name the one you mean by its id."
