"""A letter put into a template: markup and deflate blocks of what repeats are kept, the rest is spliced in as it is."""

from __future__ import annotations

from functools import lru_cache

from ualetter.formats.docx.archive import Archive, Segment, add, deflated, finish, stored
from ualetter.formats.docx.markup import DECLARATION
from ualetter.formats.docx.shapes import Shape, paragraph, shape
from ualetter.formats.docx.slots import Slot
from ualetter.formats.docx.template import PageSize, Template, TextDefaults
from ualetter.formats.parts import RULE, copies_lines
from ualetter.formats.repeating import by_identity
from ualetter.letter import ListBlock, Paragraph, Run, is_own
from ualetter.problems import Place, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ualetter.letter import Block, Letter

_Part = tuple[str, list[Segment | Shape]]


def render(letter: Letter, template: Template) -> bytes:
    """Make the document; InputError if the letter says something the template has no place for."""
    for name in template.absent:
        if _SAYS[name](letter):
            raise refuse(
                f"this template has no {{{{ {name} }}}}, but the letter has something to put there",
                f"add a paragraph with nothing but {{{{ {name} }}}} to the template",
                Place(file=template.name),
            )
    constant, parts = _prepared(template, letter.language, letter.paper)
    return finish(add(constant, [(path, _filled(pieces, letter)) for path, pieces in parts]))


def _filled(pieces: list[Segment | Shape], letter: Letter) -> list[Segment]:
    segments: list[Segment] = []
    for piece in pieces:
        if isinstance(piece, Shape):
            segments += _FILL[piece.name](piece, letter)
        else:
            segments.append(piece)
    return segments


@lru_cache(maxsize=64)
def _prepared(template: Template, language: str, paper: str) -> tuple[Archive, list[_Part]]:
    """Fill, for one language and paper, what isn't a slot; return what is constant now and the other parts."""
    constant, parts = template.constant, []
    for path, cut in template.parts:
        pieces: list[Segment | Shape] = []
        text = DECLARATION
        for piece in cut:
            if isinstance(piece, Slot):
                pieces += [deflated(text.encode()), shape(piece, template.styles, language)]
                text = ""
            elif isinstance(piece, TextDefaults):
                text += piece.markup(language)
            else:
                text += piece.markup(paper) if isinstance(piece, PageSize) else str(piece)
        end = deflated(text.encode())
        if pieces:
            parts.append((path, [*pieces, end]))
        else:
            constant = add(constant, [(path, [end])])
    return constant, parts


def _name(letter: Letter) -> tuple[str, ...]:
    return (letter.name or RULE,)


def _copies(letter: Letter) -> tuple[str, ...]:
    return tuple(copies_lines(letter))


def _copy(letter: Letter) -> tuple[str, ...]:
    return (letter.copy_word,) if letter.copy_of else ()


_LINES: dict[str, Callable[[Letter], tuple[str, ...]]] = {
    "copy": _copy,
    "sender": lambda letter: letter.sender,
    "date": lambda letter: (letter.date,),
    "address": lambda letter: letter.address,
    "salutation": lambda letter: (letter.salutation,),
    "closing": lambda letter: (letter.closing,),
    "name": _name,
    "copies": _copies,
}
"""What stands line by line."""
_SAYS: dict[str, Callable[[Letter], tuple[object, ...]]] = {
    **_LINES,
    "subject": lambda letter: letter.subject,
    "body": lambda letter: letter.body,
}


def _lines(of: Shape, letter: Letter) -> list[Segment]:
    return [_repeated_lines(of, _LINES[of.name](letter))]


def _writers_lines(of: Shape, letter: Letter) -> list[Segment]:
    """As `_lines`, of what is different in each writer's letter."""
    return [stored(_lines_markup(of, _LINES[of.name](letter)))]


def _subject(of: Shape, letter: Letter) -> list[Segment]:
    return [_repeated_runs(of, letter.subject)]


def _body(of: Shape, letter: Letter) -> list[Segment]:
    if not letter.body:
        return [stored(of.empty)]
    keeps = [isinstance(block, ListBlock) for block in letter.body[1:]]
    return [_block(of, block, keep=keep) for block, keep in zip(letter.body, [*keeps, True], strict=True)]


def _block(of: Shape, block: Block, *, keep: bool) -> Segment:
    """Write a block; what stands before a list keeps with it, and the last block with the closing."""
    if is_own(block):
        return stored(paragraph(of, "plain", block.runs, keep=keep).encode())
    return _known_block(block, of, keep)


_FILL: dict[str, Callable[[Shape, Letter], list[Segment]]] = {
    **dict.fromkeys(_LINES, _lines),
    "sender": _writers_lines,
    "name": _writers_lines,
    "subject": _subject,
    "body": _body,
}


@lru_cache(maxsize=1024)
def _repeated_lines(of: Shape, lines: tuple[str, ...]) -> Segment:
    return deflated(_lines_markup(of, lines))


@lru_cache(maxsize=1024)
def _repeated_runs(of: Shape, runs: tuple[Run, ...]) -> Segment:
    return deflated(paragraph(of, "plain", runs).encode() if runs else of.empty)


@lru_cache(maxsize=1024)
def _repeated_block(block: Block, of: Shape, keep: bool) -> Segment:  # noqa: FBT001  by position the cache is quicker
    return deflated(_block_markup(of, block, keep=keep).encode())


_known_block = by_identity(_repeated_block)


def _lines_markup(of: Shape, lines: tuple[str, ...]) -> bytes:
    """Make a paragraph of each line, close together; the closing keeps with the name."""
    if not lines:
        return of.empty
    keep = of.name == "closing"
    kinds = ["line"] * (len(lines) - 1) + ["plain"]
    return "".join(
        [paragraph(of, kind, (Run(text=line),), keep=keep) for kind, line in zip(kinds, lines, strict=True)]
    ).encode()


def _block_markup(of: Shape, block: Block, *, keep: bool) -> str:
    if isinstance(block, Paragraph):
        return paragraph(of, "plain", block.runs, keep=keep)
    kind = "bullet" if block.start is None else "number"
    marks = [of.bullet if block.start is None else f"{block.start + index}.\t" for index in range(len(block.items))]
    items = [(Run(text=mark), *runs) if mark else runs for mark, runs in zip(marks, block.items, strict=True)]
    keeps = [*[False] * (len(items) - 1), keep]
    return "".join([paragraph(of, kind, runs, keep=kept) for runs, kept in zip(items, keeps, strict=True)])
