"""The Markdown format: CommonMark from which every reader gets back exactly the letter's words.

Escaping follows the CommonMark specification 0.31 (sections 2.4, 4, 5 and 6.2) and the extensions of GitHub's dialect:
tables, strikethrough, task lists, footnotes and bare links.
"""

from __future__ import annotations

import functools
import itertools
import re
import unicodedata
from string import punctuation

from ualetter.formats import layout
from ualetter.formats.parts import RULE, copies_lines
from ualetter.formats.repeating import by_identity
from ualetter.letter import Paragraph, Run, is_own

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from ualetter.formats.layout import Layout
    from ualetter.letter import Block, Letter, ListBlock

# Each rule stands for one way in which words would be read as something else. One pass over the text, so that no rule
# sees what another one wrote.
_INLINE = re.compile(
    r"""
      [\\]                      # would escape what follows it, or break the line
    | [*_]                      # emphasis, rules, bullets
    | `                         # code
    | ~                         # strikethrough and fences
    | [\[\]]                    # links, images, references, footnotes, task boxes
    | <                         # HTML and automatic links
    | \|                        # cells of a table
    | & (?= [#A-Za-z] )         # entities; a lone & stays legible
    | (?<= : ) / (?= / )        # GitHub reads a bare link raw, and would show our other escapes in it
    | (?<= www ) \.             # same
    | % (?= [0-9A-Fa-f]{2} )    # some readers decode this in what they take for a link
    | (?<= xn- ) -              # same
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What has a meaning only where a line begins.
_LINE_START = re.compile(
    r"""
      (?P<space> \s )       # is dropped, or makes code of the line
    | [0-9]+ (?= [.)] )     # an item of an ordered list
    | (?= [-+>#=] | :- )    # item, quotation, heading, underline of a heading or of a table's head
    """,
    re.VERBOSE,
)


def load(template: bytes, name: str) -> Layout:
    """Read a layout template. Raises InputError if it can't be used."""
    return layout.load(template, name, indents=False)


def render(letter: Letter, template: Layout) -> bytes:
    """Return the letter as CommonMark in UTF-8; paragraphs are not wrapped."""
    text = "".join([text for _, text in template.fill(_parts(letter))])
    return (text.strip("\n") + "\n").encode()


def _parts(letter: Letter) -> dict[str, str]:
    return {
        "copy": _words(letter.copy_word) if letter.copy_of else "",
        "sender": _words("\n".join(letter.sender)),
        "date": _words(letter.date),
        "address": _words("\n".join(letter.address)),
        "subject": _inline(tuple(Run(text=run.text, bold=True, italic=run.italic) for run in letter.subject)),
        "salutation": _words(letter.salutation),
        "body": "\n\n".join(_blocks(letter.body)),
        "closing": _words(letter.closing),
        "name": _words(letter.name or RULE),
        "copies": _words("\n".join(copies_lines(letter))),
    }


def _blocks(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the blocks; of two lists of one kind that touch, the second has other marks, or they would be one."""
    odd, before = False, None
    for block in blocks:
        kind = _list_kind(block)
        odd = kind is not None and kind == before and not odd
        before = kind
        yield _inline(block.runs) if is_own(block) else _known(block, odd)


def _list_kind(block: Block) -> str | None:
    if isinstance(block, Paragraph):
        return None
    return "dashes" if block.start is None else "numbers"


@functools.lru_cache(maxsize=1024)
def _repeated(block: Block, odd: bool) -> str:  # noqa: FBT001  an argument of a cached function, by position
    if isinstance(block, Paragraph):
        return _inline(block.runs)
    return "\n".join(_items(block, odd=odd))


_known = by_identity(_repeated)


def _items(block: ListBlock, *, odd: bool) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start or 0):
        dash, dot = ("+", ")") if odd else ("-", ".")
        mark = f"{dash} " if block.start is None else f"{number}{dot} "
        yield mark + _inline(item).replace("\n", "\n" + " " * len(mark))


def _words(text: str) -> str:
    """Escape words without emphasis; a line feed becomes a line break that stays."""
    return _lines(_escaped(text))


def _inline(runs: tuple[Run, ...]) -> str:
    """Escape words and mark their emphasis where every reader will take the mark for one."""
    return _lines("".join(_marked(runs)))


def _escaped(text: str) -> str:
    return _INLINE.sub(r"\\\g<0>", text)


def _lines(text: str) -> str:
    """Protect the beginning of each line, and join the lines by hard line breaks."""
    lines = "\n".join([line.rstrip(" \t") for line in text.split("\n")]).strip("\n")
    return "\\\n".join(map(_guarded, lines.split("\n")))


def _guarded(line: str) -> str:
    found = _LINE_START.match(line)
    if not found:
        return line
    if found["space"]:
        return f"&#{ord(line[0])};{line[1:]}"
    return f"{line[: found.end()]}\\{line[found.end() :]}"


def _marked(runs: Iterable[Run]) -> Iterator[str]:
    """Yield the runs escaped, those in emphasis between marks.

    A mark is left out where some reader would not take it for one (section 6.2 and its changes between 0.29 and 0.31):
    the words matter more than their emphasis.
    """
    parts = list(_parts_of_emphasis(runs))
    before = plain = ""
    touching = False  # a mark that touches the one before it would be read as part of it
    for index, (mark, text) in enumerate(parts):
        after = parts[index + 1][1][0] if index + 1 < len(parts) else ""
        if mark and not touching and _reads_as_mark(before, text[0]) and _reads_as_mark(after, text[-1]):
            yield _escaped(plain)
            yield f"{mark}{_escaped(text)}{mark}"
            plain, touching = "", True
        else:
            plain, touching = plain + text, False
        before = text[-1]
    yield _escaped(plain)


def _parts_of_emphasis(runs: Iterable[Run]) -> Iterator[tuple[str, str]]:
    """Yield (mark, text), neighbours of one kind as one, with the white space moved out of the marks."""
    for mark, group in itertools.groupby(runs, key=_mark):
        text = "".join([run.text for run in group])
        core = text.strip()
        start = text.index(core)
        parts = (("", text[:start]), (mark, core), ("", text[start + len(core) :]))
        yield from (part for part in parts if part[1])


def _mark(run: Run) -> str:
    return "*" * (2 * run.bold + run.italic)


def _reads_as_mark(outside: str, inside: str) -> bool:
    """Tell whether every reader takes a mark between these characters for one; the same rule serves at both ends.

    Readers differ in what is punctuation: only a letter or digit surely is none, and only ASCII's and what is of
    category P below U+2E43, where older tables end, surely is.
    """
    return (
        inside.isalnum()
        or not outside
        or outside.isspace()
        or outside in punctuation
        or (outside < "\u2e43" and unicodedata.category(outside).startswith("P"))
    )
