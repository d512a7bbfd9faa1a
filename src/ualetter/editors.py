"""What tells an editor how campaign files look: a schema in the person's own folder, and a line that names it.

The YAML language server, which most editors use, looks for such a line at the head of a file. No network is needed.
"""

from __future__ import annotations

import os
import re

from ualetter.files import make_folder, write_file
from ualetter.problems import InputError, Problem
from ualetter.reading.characters import Source
from ualetter.reading.comments import in_comments
from ualetter.reading.tree import read_tree
from ualetter.schema import schema_text
from ualetter.shelf import user_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = "campaign.schema.json"
# What the server takes for such a line, and a bit more. Older ones look for it in every comment of a file.
_BLANK = r"(?:[^\S\n]|\ufeff)*"  # as the server's `\s` has it, to which the byte order mark is a blank
_NAMES_SCHEMA = re.compile(rf"(#){_BLANK}(?:yaml-language-server{_BLANK}:|\$schema{_BLANK}[:=])", re.IGNORECASE)
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
    kept = []
    done = 0
    root, _ = read_tree(Source(text, ""))
    for found in in_comments(_NAMES_SCHEMA, text, root):
        if found.start() >= done:  # else the same comment says it twice
            line = text.rfind("\n", 0, found.start()) + 1
            end = text.find("\n", found.start()) % (len(text) + 1)
            before = text[line : found.start()].rstrip()
            kept += [text[done:line], before]
            done = end if before else end + 1
    rest = "".join((*kept, text[done:]))
    return rest.removesuffix("\n") if done > len(text) else rest


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
