"""The body's small template language: what FORMAT.md allows, checked before Jinja compiles anything."""

from __future__ import annotations

from functools import lru_cache

from jinja2 import TemplateSyntaxError, nodes, pass_context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from ualetter.reading.names import FILTERS, LISTS, Missing, known_names
from ualetter.reading.template_marks import Fault, find_marks, keyword, lineless, structure_faults

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from jinja2 import Template
    from jinja2.runtime import Context

    from ualetter.reading.template_marks import Mark

MAX_BRACKETS = 10
FIRST_SLOT = 0xF0000
"""Values are printed as private-use characters from here on, which no campaign file may hold."""


@pass_context
def _slot(context: Context, value: object) -> str:
    """Print a value as one character and keep the value aside, so that it can never be read as a mark.

    The name of a value that is missing is kept too: who renders refuses it.
    """
    if isinstance(value, Missing):
        context["missing"].append(value.name)
        return ""
    slots = context["slots"]
    slots.append(value)
    return chr(FIRST_SLOT + len(slots) - 1)


@lru_cache(maxsize=1)
def _environment() -> ImmutableSandboxedEnvironment:
    environment = ImmutableSandboxedEnvironment(keep_trailing_newline=True, finalize=_slot, optimized=False)
    environment.filters = dict(FILTERS)
    environment.globals = {}
    environment.tests = {}
    return environment


def check_body(body: str, wordings: Collection[str], targets: Collection[str] = ()) -> list[Fault]:
    """Return everything in a body that isn't of the small language.

    `wordings` are the names after `wording.`, `targets` the ids that `target.id` can be; without them any is taken.
    """
    marks, faults = find_marks(body)
    for mark in marks:
        found = list(_mark_faults(mark, wordings))
        faults += found or _unknown_targets(mark, targets)
    faults += structure_faults(marks)
    faults += _own_words_faults(body, marks)
    return sorted(faults, key=lambda fault: fault.offset)


@lru_cache(maxsize=64)
def compile_body(body: str) -> Template:
    """Compile a body that `check_body` found nothing wrong with; once for each text."""
    environment = _environment()
    marks, _ = find_marks(body)
    tree = _EmptyIsNowhere().visit(environment.parse(lineless(body, marks)))
    return environment.template_class.from_code(environment, environment.compile(tree), {})


class _EmptyIsNowhere(NodeTransformer):
    """Let a name without a value be false before `in` too: an empty text is in every text."""

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802  Jinja calls it so
        """Ask for the value first."""
        if any(operand.op == "in" for operand in node.ops):
            return nodes.And(node.expr, node, lineno=node.lineno)
        return node


@lru_cache(maxsize=64)
def names_used(body: str) -> frozenset[str]:
    """Return the names on which a body's words depend, such as `writer.town`; `own_words` only if a condition asks."""
    marks, _ = find_marks(body)
    used = set()
    for mark in marks:
        tree = _parse(mark)
        for node in () if tree is None else tree.find_all((nodes.Getattr, nodes.Name)):
            if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
                used.add(f"{node.node.name}.{node.attr}")
            elif isinstance(node, nodes.Name) and (mark.block or node.name != "own_words"):
                used.add(node.name)
    return frozenset(used)


def _parse(mark: Mark) -> nodes.Template | None:
    """The tree of one mark's expression, None for a mark that has none."""
    if not mark.block:
        return _environment().parse("{{" + mark.inside + "}}")
    word = keyword(mark)
    if word not in {"if", "elif"}:
        return None
    condition = mark.inside.split(word, 1)[1]
    return _environment().parse("{% if" + condition + "%}{% endif %}")


def _mark_faults(mark: Mark, wordings: Collection[str]) -> Iterator[Fault]:
    def fault(message: str, hint: str | None = None) -> Fault:
        return Fault(offset=mark.start, message=message, hint=hint)

    word = keyword(mark) if mark.block else ""
    if mark.block and word not in {"if", "elif", "else", "endif"}:
        yield fault(f"`{{% {word} %}}` isn't of the letter's language", "it has `if`, `elif`, `else` and `endif`")
        return
    if word in {"else", "endif"}:
        if mark.inside.strip() != word:
            yield fault(f"`{word}` stands alone in its mark", f"write `{{% {word} %}}`")
        return
    if sum(mark.inside.count(bracket) for bracket in "([{") > MAX_BRACKETS:
        yield fault("there are too many brackets in this mark", "say it in several simpler ones")
        return
    try:
        tree = _parse(mark)
    except TemplateSyntaxError:
        yield fault("this mark can't be read", "look at the names, quotes and brackets in it")
        return
    if tree is not None:
        yield from (fault(*wrong) for wrong in _expression_faults(tree, wordings, block=mark.block))


def _expression_faults(
    tree: nodes.Template, wordings: Collection[str], *, block: bool
) -> Iterator[tuple[str, str | None]]:
    """Yield what is wrong with the one expression of a mark's tree."""
    statement = tree.body[0] if tree.body else None
    expressions: list[nodes.Expr] = statement.nodes if isinstance(statement, nodes.Output) else []
    if isinstance(statement, nodes.If) and isinstance(statement.test, nodes.Expr):
        expressions = [statement.test]
    if len(expressions) != 1 or len(tree.body) != 1:
        yield "this mark can't be read", "write one name: `{{ writer.name }}`"
        return
    yield from _node_faults(expressions[0], wordings, block=block)


def _node_faults(node: nodes.Node, wordings: Collection[str], *, block: bool) -> Iterator[tuple[str, str | None]]:
    """Walk an expression by an allowlist: what isn't known to be harmless is refused."""
    if isinstance(node, (nodes.Name, nodes.Getattr)):
        yield from _name_faults(node, wordings)
    elif isinstance(node, nodes.Filter):
        yield from _filter_faults(node, wordings)
    elif not block:
        yield "only a name can be printed", "write `{{ writer.name }}`, or the words themselves"
    elif isinstance(node, nodes.Const):
        if not isinstance(node.value, str):
            yield f"`{node.value}` is no text", "put it in quotes"
    elif isinstance(node, (nodes.And, nodes.Or, nodes.Not, nodes.Compare, nodes.Operand)):
        if isinstance(node, nodes.Operand) and node.op not in {"eq", "ne", "in", "notin"}:
            yield "only `==`, `!=`, `in` and `not in` compare", 'write `{% if writer.town == "…" %}`'
        for child in node.iter_child_nodes():
            yield from _node_faults(child, wordings, block=True)
    else:
        yield f"{_KINDS.get(type(node), 'this')} isn't of the letter's language", "it has names, texts and conditions"


def _unknown_targets(mark: Mark, targets: Collection[str]) -> Iterator[Fault]:
    """Yield a fault for each comparison of `target.id` with no target's id, which would silently never be true."""
    from ualetter.reading.values import closest  # noqa: PLC0415  only a mistake needs it

    tree = _parse(mark) if targets and mark.block else None
    for comparison in tree.find_all(nodes.Compare) if tree else ():
        (operand, *_) = comparison.ops
        sides = [comparison.expr, operand.expr]
        if operand.op in {"eq", "ne"}:
            sides.sort(key=lambda side: isinstance(side, nodes.Const))
        if _dotted(sides[0]) == "target.id" and isinstance(sides[1], nodes.Const):
            for word in sides[1].value.replace(",", " ").split() or [""]:
                if word not in targets:
                    yield Fault(offset=mark.start, message=f"no target is called `{word}`", hint=closest(word, targets))


_KINDS: dict[type[nodes.Node], str] = {
    nodes.Call: "a call",
    nodes.Getitem: "a name in square brackets",
    nodes.CondExpr: "`if` inside `{{ }}`",
    nodes.Test: "`is`",
    nodes.List: "a list",
    nodes.Tuple: "a list",
    nodes.Dict: "a map",
}


def _dotted(node: nodes.Node) -> str | None:
    """`writer.name` as text; None for anything that isn't a name with at most one dot."""
    if isinstance(node, nodes.Name):
        return node.name
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        return f"{node.node.name}.{node.attr}"
    return None


def _name_faults(node: nodes.Name | nodes.Getattr, wordings: Collection[str]) -> Iterator[tuple[str, str | None]]:
    from ualetter.reading.values import closest  # noqa: PLC0415  only a mistake needs it

    name = _dotted(node)
    known = known_names(wordings)
    if name is None:
        yield "names have at most one dot", f"it can be: {', '.join(known)}"
    elif name not in known:
        yield f"there is no `{name}`", closest(name, known)


def _filter_faults(node: nodes.Filter, wordings: Collection[str]) -> Iterator[tuple[str, str | None]]:
    subject = node.node
    if node.name not in FILTERS:
        yield f"there is no filter `{node.name}`", f"it can be: {', '.join(FILTERS)}"
        return
    if subject is not None and _dotted(subject) in LISTS:
        yield f"`{_dotted(subject)}` takes no filter", f"write `{{{{ {_dotted(subject)} }}}}`"
    wanted = 1 if node.name == "default" else 0
    if len(node.args) != wanted or node.kwargs or node.dyn_args or node.dyn_kwargs:
        yield f"`{node.name}` wants {wanted or 'no'} text in brackets", '`{{ writer.town | default("…") }}`'
        return
    if isinstance(subject, (nodes.Name, nodes.Getattr, nodes.Filter)):
        yield from _node_faults(subject, wordings, block=False)
    else:
        yield "a filter follows a name", "write `{{ writer.town | upper }}`"
    for argument in node.args:
        yield from _node_faults(argument, wordings, block=True)
        if not isinstance(argument, (nodes.Const, nodes.Name, nodes.Getattr)) or _dotted(argument) in LISTS:
            yield "`default` takes a text in quotes or a name", '`{{ writer.town | default("…") }}`'


def _own_words_faults(body: str, marks: list[Mark]) -> Iterator[Fault]:
    """Yield a fault where `own_words` is printed twice, or not alone in its paragraph."""
    # Brackets around a name mean nothing to Jinja.
    printed = [mark for mark in marks if not mark.block and mark.inside.strip(" \t()") == "own_words"]
    for mark in printed[1:]:
        yield Fault(offset=mark.start, message="`own_words` is printed twice", hint="keep one place for them")
    for mark in printed:
        if not _alone(body, mark):
            hint = "put it on a line of its own with an empty line above and below"
            yield Fault(offset=mark.start, message="`own_words` needs a paragraph of its own", hint=hint)


def _alone(body: str, mark: Mark) -> bool:
    """Say whether a mark has its line for itself, and no text in the line above or below."""
    *above, before = body[: mark.start].split("\n")
    after, *below = body[mark.end :].split("\n")
    neighbours = (line.strip() for line in (*above[-1:], *below[:1]))
    # What comes before a line of `if` or `endif` depends on the letter: composing looks at it.
    return not before.strip() and not after.strip() and not any(line and line[:2] != "{%" for line in neighbours)
