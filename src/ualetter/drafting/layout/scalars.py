"""Texts as YAML that a person likes to read, and that the campaign reader gives back as they are."""

from __future__ import annotations

import re
import textwrap

WIDTH = 112
"""Characters of a line before it is indented: about 120 with its indentation."""
_NEEDS_QUOTES = re.compile(
    # What YAML reads as something else in front, inside or at the end; and a plain `null`, which editors take for none.
    r"""^[-?:,\[\]{}#&*!|>'"%@`]|:(?:\s|$)|\s#|^(?:~|null|Null|NULL)$"""
)
_ITEM = re.compile(r"(?:-|[1-9][0-9]?\.) +(?=\S)")
_BARE_ITEM = re.compile(r"-|[1-9][0-9]?\.")
_WHOLE = re.compile(rf"^{_ITEM.pattern}|(?<=:)\** (?={_ITEM.pattern})|\{{\{{ \w+ \}}\}}")
"""Where a line break would make an item of words, or words of an item, or break a mark."""
_GAP = re.compile(r"\n(?:[^\S\n]*\n)+")
_KEPT = "\0"
"""Stands for a space at which no line may break."""


def entry(lead: str, text: str) -> list[str]:
    """Return the lines of a value after its `lead`, `key:` or `-`: on the same line, or folded below it."""
    line = f"{lead} {_inline(text)}"
    one_line = "\n" not in text and (len(line) <= WIDTH or " " not in text)
    return [line] if one_line else [f"{lead} >-", *_folded(text)]


def _inline(text: str) -> str:
    if not _NEEDS_QUOTES.search(text):
        return text
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def _folded(text: str) -> list[str]:
    """Return lines that `>-` joins to the same paragraphs: two empty lines between them make an empty one."""
    lines: list[str] = []
    for paragraph in text.split("\n\n"):
        lines += ["", ""] if lines else []
        lines += _wrapped(paragraph)
    return [f"  {line}".rstrip() for line in lines]


def literal(key: str, body: str) -> list[str]:
    """Return the lines of a letter's body: its paragraphs and lists, with new line breaks where they mean a space."""
    lines = [f"{key}: |"]
    for paragraph in _GAP.split(body.strip()):
        lines += [""] if len(lines) > 1 else []
        lines += [f"  {line}" for run in _runs(paragraph) for line in _run_lines(run)]
    return lines


def _runs(paragraph: str) -> list[str]:
    """Return what must begin on a line of its own: a text, and each list item with the lines that go on with it."""
    runs: list[str] = []
    for line in filter(str.strip, paragraph.split("\n")):
        if runs and _goes_on(runs[-1], line):
            runs[-1] += " " + line.strip()
        else:
            runs.append(line.strip())
    return runs


def _goes_on(run: str, line: str) -> bool:
    """Say whether a line can be joined to what stands before it, and nothing becomes an item or ceases to be one."""
    if _BARE_ITEM.fullmatch(run):
        return False
    return line[0] in " \t" or not (_ITEM.match(line) or _ITEM.match(run))


def _run_lines(run: str) -> list[str]:
    """Return a text or an item as lines none of which could be read as an item that isn't one."""
    item = _ITEM.match(run)
    held = _WHOLE.sub(lambda found: found[0].replace(" ", _KEPT), run)
    return [line.replace(_KEPT, " ") for line in _wrapped(held, " " * len(item[0]) if item else "")]


def _wrapped(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
