"""Layout templates of the text formats: where the parts of a letter stand on the page.

A layout is text with `{{ part }}` where a part belongs, and `{% if part %} … {% endif %}` around what goes with it. It
may be a stranger's, so nothing of it is ever compiled or run: Jinja only parses it, everything but these two marks is
refused, and the parts are put in as values. So a layout can't call, loop, read a file or fill the memory, and what
people typed is never read as a template.
"""

from __future__ import annotations

import functools
import re

from jinja2 import Environment, TemplateSyntaxError, nodes

from ualetter.formats.parts import MAY_BE_LEFT_OUT, PARTS
from ualetter.problems import InputError, Place, Problem, refuse
from ualetter.reading.characters import UNFIT, decode, describe
from ualetter.reading.placeholders import placeholders
from ualetter.reading.values import most_like
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Piece = tuple[str | None, str]
    """A part's name and the white space in front of it on its line; or None and words of the layout itself."""
    Fault = tuple[int, str, str]
    """Line, message, hint."""

_LARGEST = 64 * 1024
_LONGEST_TEST = 40


@dataclass(frozen=True, kw_only=True, eq=False)
class Layout:
    """A layout that has been read and found safe."""

    name: str
    """The file's, for messages."""
    indents: bool
    """Whether the format keeps white space in front of a part."""
    body: list[nodes.Node]

    def fill(self, parts: Mapping[str, str]) -> list[Piece]:
        """Return the page, piece by piece: a part's name and its text, or None and words of the layout itself.

        Every line of a part is indented like its first. Raises InputError if a part that has a text is left out, or
        indented where the format can't.
        """
        present = frozenset([part for part, text in parts.items() if text])
        return [
            (part, text if part is None else parts[part].replace("\n", f"\n{text}") if text else parts[part])
            for part, text in _plan(self, present)
        ]


def load(template: bytes, name: str, *, indents: bool) -> Layout:
    """Read a layout. Raises InputError with all that is wrong with it, each with its line."""
    source = _decode(template, name)
    try:
        body = _environment().parse(source).body
        faults = list(_faults(body))
    except TemplateSyntaxError as error:
        place = Place(file=name, line=error.lineno)
        raise refuse(f"this layout can't be read: {error.message}", _HINT, place) from None
    except (RecursionError, ValueError):  # brackets without end; a number of thousands of digits
        raise refuse("this layout has marks that are too long or too deep", _HINT, Place(file=name)) from None
    if faults:
        raise InputError(
            Problem(message=message, hint=hint, place=Place(file=name, line=line)) for line, message, hint in faults
        )
    return Layout(name=name, indents=indents, body=body)


_HINT = (
    "a layout knows only {{ part }} and {% if part %} … {% elif part %} … {% else %} … {% endif %}; "
    f"the parts are {', '.join(PARTS)}"
)


def _decode(template: bytes, name: str) -> str:
    if len(template) > _LARGEST:
        raise refuse("this layout is larger than 64 KiB", "is it the right file?", Place(file=name))
    return decode(template, name)


@functools.cache
def _environment() -> Environment:
    # A mark alone on its line leaves no line, so that `{% if … %}` can be written legibly.
    return Environment(trim_blocks=True, lstrip_blocks=True)  # noqa: S701  only its parser is used


def _faults(body: Iterable[nodes.Node]) -> Iterator[Fault]:
    """Yield everything in a layout that is not one of its two marks or plain words."""
    for node in body:
        if isinstance(node, nodes.Output):
            for child in node.nodes:
                yield from _faults_of_output(child)
        elif isinstance(node, nodes.If):
            yield from _faults_of_test(node.test)
            yield from _faults([*node.body, *node.elif_, *node.else_])
        else:
            yield node.lineno, "this mark can't stand in a layout", _HINT


def _faults_of_output(node: nodes.Node) -> Iterator[Fault]:
    if isinstance(node, nodes.TemplateData):
        yield from _faults_of_words(node)
    elif isinstance(node, nodes.Name):
        yield from _faults_of_name(node)
    else:
        yield node.lineno, "only the name of a part can stand between {{ and }}", _HINT


def _faults_of_words(node: nodes.TemplateData) -> Iterator[Fault]:
    """Refuse what would look like a placeholder left unfilled, and what can't be printed."""
    for found in re.finditer("[{}]", node.data):
        yield _line(node, found), "this brace is not part of a mark", "write {{ part }} in full, or remove the brace"
    for offset, problem in placeholders(node.data, "this layout"):
        yield node.lineno + node.data.count("\n", 0, offset), problem.message, problem.hint or _HINT
    for found in UNFIT.finditer(node.data):
        yield _line(node, found), f"{describe(found[0])} can't stand in a letter", "remove it"


def _line(node: nodes.TemplateData, found: re.Match[str]) -> int:
    return node.lineno + node.data.count("\n", 0, found.start())


def _faults_of_name(node: nodes.Name) -> Iterator[Fault]:
    if node.name not in PARTS:
        close = most_like(node.name, PARTS)
        yield node.lineno, f"`{node.name}` is not a part of a letter", f"did you mean `{close}`?" if close else _HINT


def _faults_of_test(test: nodes.Node) -> Iterator[Fault]:
    """Allow names with and, or, not; a test of some length is an attack."""
    operators = list(test.find_all((nodes.Node,)))
    if len(operators) > _LONGEST_TEST:
        yield test.lineno, "this condition is too long", _HINT
    for node in [test, *operators]:
        if isinstance(node, nodes.Name):
            yield from _faults_of_name(node)
        elif not isinstance(node, nodes.And | nodes.Or | nodes.Not):
            yield node.lineno, "a condition can only hold names of parts, and, or, not", _HINT


@functools.lru_cache(maxsize=64)
def _plan(layout: Layout, present: frozenset[str]) -> tuple[Piece, ...]:
    """Decide every condition for letters that have the parts `present`; most runs see only one or two such sets."""
    pieces = tuple(_pieces(layout.body, present))
    problems = [*_left_out(layout, pieces, present), *_indented(layout, pieces)]
    if problems:
        raise InputError(problems)
    return pieces


def _left_out(layout: Layout, pieces: Iterable[Piece], present: frozenset[str]) -> Iterator[Problem]:
    """Yield a problem for each part that the letter has and the layout doesn't print."""
    missing = present - MAY_BE_LEFT_OUT - {part for part, _ in pieces}
    for part in filter(missing.__contains__, PARTS):
        message = f"this layout leaves out {PARTS[part]}"
        hint = f"write {{{{ {part} }}}} where it belongs"
        yield Problem(message=message, hint=hint, place=Place(file=layout.name))


def _indented(layout: Layout, pieces: Iterable[Piece]) -> Iterator[Problem]:
    """Yield a problem for each indented part where spaces have a meaning: in Markdown they make program code."""
    for part, indent in pieces:
        if part and indent and not layout.indents:
            message = f"spaces stand in front of {{{{ {part} }}}}"
            yield Problem(message=message, hint="remove them", place=Place(file=layout.name))


def _pieces(body: Iterable[nodes.Node], present: frozenset[str]) -> Iterator[Piece]:
    line = ""
    for node in _chosen(body, present):
        if isinstance(node, nodes.TemplateData):
            line = (line + node.data).rpartition("\n")[2]
            yield None, node.data
        elif isinstance(node, nodes.Name):
            yield node.name, "" if line.strip() else line
            line += node.name if node.name in present else ""


def _chosen(body: Iterable[nodes.Node], present: frozenset[str]) -> Iterator[nodes.Node]:
    """Yield the words and names that are printed when these parts are present."""
    for node in body:
        if isinstance(node, nodes.Output):
            yield from node.nodes
        elif isinstance(node, nodes.If):
            yield from _chosen(_branch(node, present), present)


def _branch(node: nodes.If, present: frozenset[str]) -> list[nodes.Node]:
    for branch in [node, *node.elif_]:
        if _holds(branch.test, present):
            return branch.body
    return node.else_


def _holds(test: nodes.Node, present: frozenset[str]) -> bool:
    if isinstance(test, nodes.Not):
        return not _holds(test.node, present)
    if isinstance(test, nodes.And):
        return _holds(test.left, present) and _holds(test.right, present)
    if isinstance(test, nodes.Or):
        return _holds(test.left, present) or _holds(test.right, present)
    return isinstance(test, nodes.Name) and test.name in present
