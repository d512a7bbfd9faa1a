"""What tells an editor how campaign files look: a schema in the person's own folder, and a line that names it.

The YAML language server, which most editors use, looks for such a line at the head of a file. No network is needed.
"""

from __future__ import annotations

import os
import re
from bisect import bisect_right

from ualetter.files import make_folder, write_file
from ualetter.problems import InputError, Problem
from ualetter.reading.characters import Source
from ualetter.reading.tree import Scalar, Sequence, read_tree
from ualetter.schema import schema_text
from ualetter.shelf import user_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from ualetter.reading.tree import Node

SCHEMA = "campaign.schema.json"
# What the server takes for such a line, and a bit more. Older ones look for it in every comment of a file.
_BLANK = r"(?:[^\S\n]|\ufeff)*"  # as the server's `\s` has it, to which the byte order mark is a blank
_NAMES_SCHEMA = re.compile(rf"#{_BLANK}(?:yaml-language-server{_BLANK}:|\$schema{_BLANK}[:=])", re.IGNORECASE)
_PLAIN = frozenset("/-_.~+@,=")


def keep_schema(user: Path) -> Path:
    """Write or renew the schema in the person's own folder, and return its file. Raises InputError."""
    make_folder(user, private=True)
    write_file(user / SCHEMA, schema_text().encode(), force=True)
    return user / SCHEMA


def schema_line(path: Path, user: Path) -> str:
    """Return the line, with its line feed, that leads from a campaign file at `path` to the schema in a folder."""
    return f"# yaml-language-server: $schema={_reference(user / SCHEMA, path.parent)}\n"


def opening_line(path: Path) -> tuple[str, tuple[Problem, ...]]:
    """Keep the schema for this person, and return the line for a campaign file at `path`.

    If the schema can't be kept, the line is empty and a warning says why.
    """
    try:
        user = user_folder()
        keep_schema(user)
    except InputError as error:
        why = error.problems[0]
        message = f"editors won't know the keys of campaign files: {why.message}"
        return "", (Problem(message=message, hint=why.hint, warning=True),)
    return schema_line(path, user), ()


def without_lines(text: str) -> str:
    """Return the text of a campaign file without the comments by which it would lead an editor to another schema."""
    if not _NAMES_SCHEMA.search(text):
        return text
    spans = sorted(_spans(text))
    kept = []
    offset = 0
    for line in text.split("\n"):
        found = (found.start() for found in _NAMES_SCHEMA.finditer(line))
        comment = next((start for start in found if not _is_inside(offset + start, spans)), None)
        rest = line[:comment].rstrip()
        if comment is None:
            kept.append(line)
        elif rest:
            kept.append(rest)
        offset += len(line) + 1
    return "\n".join(kept)


def _is_inside(offset: int, spans: list[tuple[int, int]]) -> bool:
    """Say whether a place in a file is inside a value, where nothing is a comment."""
    before = bisect_right(spans, (offset, len(spans)))
    return before > 0 and offset < spans[before - 1][1]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield from where to where the keys and values of a file stand."""
    root, _ = read_tree(Source(text, ""))
    for start, end in _scalars(root) if root is not None else ():
        # A comment can stand behind the mark of a block.
        yield (text.find("\n", start) if text[start : start + 1] in {"|", ">"} else start), end


def _scalars(node: Node) -> Iterator[tuple[int, int]]:
    if isinstance(node, Scalar):
        yield node.span
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    else:
        for key, value in node.entries.values():
            yield key.span
            yield from _scalars(value)


def _reference(schema: Path, folder: Path) -> str:
    """Return how a file in `folder` names the schema: from there, since a whole path shows the person's name.

    Links are followed first, so that the way up from the folder is that of the disk.
    """
    there, here = os.path.realpath(schema), os.path.realpath(folder)
    try:
        relative = os.path.relpath(there, here)
    except ValueError:  # another drive of Windows
        return schema.absolute().as_uri()
    return "".join(map(_escaped, relative.replace(os.sep, "/")))


def _escaped(char: str) -> str:
    """Return a character of a path as it can stand in the line, which ends at a blank."""
    if char.isalnum() or char in _PLAIN:
        return char
    return "".join(f"%{byte:02X}" for byte in os.fsencode(char))
