"""Starting up is quick because little is loaded; what is loaded can be counted, and needs no clock."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache

import pytest

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

REPORT = """
import atexit, json, sys
atexit.register(lambda: sys.stderr.write("\\n" + json.dumps(sorted(sys.modules))))
sys.argv = ["ualetter", *sys.argv[1:]]
from ualetter.__main__ import main
main()
"""
LETTER = ("write", "ua-140-20", "--to", "heng", "--date", "2020-10-01", "--name", "Ana Ejemplo")

# What no quick command needs; each costs as much as several of ours, or is of use to one format or a mistake only.
HEAVY = {
    "asyncio", "babel", "csv", "difflib", "docx", "email", "html", "http", "importlib.metadata", "logging",
    "markdown_it", "multiprocessing", "pydantic", "rich", "secrets", "socket", "sqlite3", "ssl", "subprocess",
    "tomllib", "traceback", "unittest", "xml", "zipfile",
}  # fmt: skip
ONLY_FOR_LETTERS = {"jinja2", "yaml", "hashlib", "random", "tempfile", "unicodedata"}
SKELETON = {"__main__", "commands", "console", "display", "files", "problems", "records"}


def loaded(folder: Path, *args: str) -> set[str]:
    """The modules in memory when a command, run as a process, has ended well."""
    home = {name: str(folder) for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA")}
    done = subprocess.run(
        [sys.executable, "-c", REPORT, *args], cwd=folder, env={**os.environ, **home}, capture_output=True, check=True
    )
    return set(json.loads(done.stderr.splitlines()[-1]))


@cache
def brought(statement: str) -> frozenset[str]:
    """The modules that a statement loads beside those of a bare Python."""
    script = f"import json, sys; {statement}; print(json.dumps(sorted(sys.modules)))"
    return frozenset(json.loads(subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout))


def rooms(modules: set[str]) -> set[str]:
    return {name.split(".")[1] for name in modules if name.startswith("ualetter.")}


@pytest.mark.parametrize("args", [("--help",), ("--version",), ("write", "--help")])
def test_help_and_version_load_hardly_anything(tmp_path: Path, args: tuple[str, ...]) -> None:
    modules = loaded(tmp_path, *args)
    assert modules & (HEAVY | ONLY_FOR_LETTERS) == set()
    assert rooms(modules) - SKELETON <= ({"formats"} if args[0] == "write" else set())
    commands = {name for name in modules if name.startswith("ualetter.commands.")}
    used = ("choosing", "shared", "signing", "write") if args[0] == "write" else ()
    assert commands == {f"ualetter.commands.{name}" for name in used}


def test_a_printed_letter_loads_only_what_it_needs(tmp_path: Path) -> None:
    modules = loaded(tmp_path, *LETTER)
    assert modules & HEAVY == set()
    assert {name for name in modules if name.startswith("ualetter.formats.")} == {
        "ualetter.formats.layout", "ualetter.formats.parts", "ualetter.formats.repeating", "ualetter.formats.text",
    }  # fmt: skip
    assert "ualetter.writing.editing" not in modules
    assert "checking" not in rooms(modules)
    others = {"check", "forget", "list", "profile", "show", "tables"}
    assert {f"ualetter.commands.{other}" for other in others} & modules == set()


def test_jinja_and_yaml_come_alone(tmp_path: Path) -> None:
    theirs = brought("import click, click.shell_completion, jinja2.sandbox, yaml")
    small = "__future__, atexit, contextlib, dataclasses, errno, fnmatch, gc, json, locale, pathlib, stat"
    small += ", unicodedata, zlib"
    allowed = theirs | brought(f"import {small}")
    extra = {name for name in loaded(tmp_path, *LETTER) - allowed if name.split(".")[0] != "ualetter"}
    assert {name for name in extra if name in sys.stdlib_module_names} == set()


def test_one_language_is_read(tmp_path: Path) -> None:
    script = REPORT.replace(
        "from ualetter.__main__",
        "sys.addaudithook(lambda event, args: event == 'open' and str(args[0]).endswith('.json')"
        " and sys.stderr.write(f'\\nread {args[0]}'))\nfrom ualetter.__main__",
    )
    done = subprocess.run([sys.executable, "-c", script, *LETTER], cwd=tmp_path, capture_output=True, check=True)
    read = [line.replace(b"\\", b"/").rpartition(b"/")[2] for line in done.stderr.splitlines() if line[:5] == b"read "]
    assert sorted(read) == [b"en.json", b"phrases.json"]


@pytest.mark.parametrize(
    ("args", "needed", "needless"),
    [
        ((*LETTER, "--format", "docx"), {"zipfile"}, {"rich", "docx", "tomllib", "ualetter.formats.text"}),
        (
            (*LETTER, "--format", "markdown"),
            {"ualetter.formats.markdown"},
            {"rich", "zipfile", "ualetter.formats.docx"},
        ),
        (("list",), {"yaml"}, {"rich", "zipfile", "tomllib", "difflib", "ualetter.formats"}),
        (("show", "ua-140-20"), {"yaml"}, {"rich", "zipfile", "tomllib", "difflib", "ualetter.formats.text"}),
        (("check", "ua-140-20"), {"ualetter.checking"}, {"rich", "zipfile", "tomllib", "ualetter.formats.text"}),
        (("forget",), {"ualetter.store"}, {"rich", "yaml", "jinja2", "tomllib"}),
        (("profile", "--show"), {"ualetter.store"}, {"rich", "yaml", "jinja2", "tomllib"}),
        (("profile", "--name", "Ana"), {"tomllib"}, {"rich", "zipfile", "ualetter.formats"}),
    ],
)
def test_other_commands_load_what_they_use(
    tmp_path: Path, args: tuple[str, ...], needed: set[str], needless: set[str]
) -> None:
    modules = loaded(tmp_path, *args)
    assert needed <= modules
    assert needless & modules == set()


def test_importing_ualetter_loads_nothing() -> None:
    assert brought("import ualetter.__main__") - brought("pass") <= {"__future__", "ualetter", "ualetter.__main__"}
