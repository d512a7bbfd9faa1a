"""The rooms of the house: imports run one way, and tests lie where their code does."""

from __future__ import annotations

import ast
import re
import sys
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

TESTS = Path(__file__).parent
SOURCE = TESTS.parent / "src" / "ualetter"

# The table of `docs/design.md` is the order in which rooms may be used.
TABLE = (TESTS.parent / "docs" / "design.md").read_text(encoding="utf-8").partition("\n## The rooms\n")[2]
ROOMS = re.findall(r"^\| `(\w+)` \|", TABLE.partition("\n## ")[0], re.MULTILINE)
RANK = {room: rank for rank, room in enumerate(ROOMS)}

# Values in, values out: neither files nor the clock, the environment or the terminal. `languages` reads its own tables.
PURE = {*ROOMS[: RANK["files"]]} - {"languages"}
IMPURE_MODULES = {"os", "sys", "time", "random", "subprocess", "tempfile", "pathlib", "shutil", "locale", "getpass"}

# Who may use what isn't ours or Python's.
LIBRARIES = {
    "click": {"commands", "console", "display", "shelf"},
    "jinja2": {"reading", "formats"},
    "yaml": {"reading"},
    "rich": {"commands"},
    "segno": {"stationery"},
    "typst": {"typesetting"},
    "openpyxl": {"roster"},
    "lxml": {"documents"},
    "pypdfium2": {"documents"},
}
NETWORK = {"socket", "ssl", "http", "urllib", "smtplib", "ftplib", "asyncio", "webbrowser", "socketserver", "xmlrpc"}

# Tests of the whole, beside those of a room or module.
OF_THE_WHOLE = {"rooms", "startup", "help", "wheel", "docs", "bench", "score", "language_server", "make_pages"}
OF_DATA = {"data_files", "roster_files"}


@cache
def modules() -> dict[str, ast.Module]:
    """Every module by its dotted name."""
    return {dotted(path): ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py"))}


def dotted(path: Path) -> str:
    parts = path.relative_to(SOURCE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def room(module: str) -> str:
    return (*module.split("."), "__init__")[1]


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield what a module imports anywhere in it, also inside functions and for its types."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "relative imports hide where they lead"
            base = node.module or ""
            yield from (full if (full := f"{base}.{name.name}") in modules() else base for name in node.names)


def ours(module: str) -> set[str]:
    return {name for name in imports(modules()[module]) if name.split(".")[0] == "ualetter"}


def foreign(tree: ast.Module, *, at_run_time: bool = False) -> set[str]:
    """The first parts of what a module imports and isn't ours; `at_run_time` leaves out what only types need."""
    if at_run_time:
        body = [node for node in tree.body if not (isinstance(node, ast.If) and "TYPE_CHECKING" in ast.dump(node.test))]
        tree = ast.Module(body=body, type_ignores=[])
    return {name.split(".")[0] for name in imports(tree)} - {"ualetter"}


def test_every_room_has_its_place() -> None:
    assert sorted(ROOMS) == sorted({room(module) for module in modules()})


@pytest.mark.parametrize("module", sorted(modules()))
def test_imports_run_one_way(module: str) -> None:
    backwards = [name for name in ours(module) if room(name) != room(module) and RANK[room(name)] >= RANK[room(module)]]
    assert backwards == []


def test_no_import_leads_round_in_a_circle() -> None:
    tuple(TopologicalSorter({module: ours(module) for module in modules()}).static_order())


def test_no_format_knows_another() -> None:
    names = ("text", "markdown", "docx", "pdf")
    for name in names:
        of_this = {module for module in modules() if f"{module}.".startswith(f"ualetter.formats.{name}.")}
        others = tuple(f"ualetter.formats.{other}" for other in names if other != name)
        assert of_this
        assert [used for module in of_this for used in ours(module) if used.startswith(others)] == []


@pytest.mark.parametrize("module", [module for module in sorted(modules()) if room(module) in PURE])
def test_pure_rooms_touch_nothing_outside(module: str) -> None:
    tree = modules()[module]
    assert foreign(tree, at_run_time=True) & IMPURE_MODULES == set()
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    assert called & {"open", "print", "input", "exec", "eval", "__import__"} == set()
    named = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert named & {"today", "now", "environ", "read_text", "write_text", "read_bytes", "write_bytes"} == set()


@pytest.mark.parametrize("module", sorted(modules()))
def test_every_library_stays_in_its_rooms(module: str) -> None:
    others = foreign(modules()[module]) - set(sys.stdlib_module_names)
    assert others <= set(LIBRARIES)
    assert {library for library in others if room(module) not in LIBRARIES[library]} == set()
    assert foreign(modules()[module]) & NETWORK == set()


def test_the_libraries_used_are_the_ones_declared() -> None:
    import tomllib

    project = tomllib.loads((TESTS.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = (*project["dependencies"], *project["optional-dependencies"]["xlsx"])
    declared = {requirement.partition(">")[0].strip() for requirement in requirements}
    used = {library for tree in modules().values() for library in foreign(tree)} - set(sys.stdlib_module_names)
    assert {"pyyaml" if library == "yaml" else library for library in used} == declared


@pytest.mark.parametrize("path", sorted(TESTS.rglob("test_*.py")), ids=lambda path: path.relative_to(TESTS).as_posix())
def test_a_test_lies_where_its_code_does(path: Path) -> None:
    folder, stem = path.parent.relative_to(TESTS), path.stem.removeprefix("test_")
    source = SOURCE / folder
    assert source.is_dir()
    known = {file.stem for file in source.iterdir() if file.suffix == ".py" or (file / "__init__.py").exists()}
    known |= {folder.name} if folder.name else OF_THE_WHOLE
    known |= OF_DATA
    assert [name for name in known if name and (stem == name or stem.startswith(f"{name}_"))]


@pytest.mark.parametrize("name", sorted(RANK.keys() - {"__init__", "__main__", "problems", "letter", "model"}))
def test_every_room_is_tested(name: str) -> None:
    inside = list((TESTS / name).glob("test_*.py")) if (SOURCE / name).is_dir() else []
    assert inside or (TESTS / f"test_{name}.py").exists()
