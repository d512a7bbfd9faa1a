"""Every command and option is explained by `--help`."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from ualetter.commands import COMMANDS, cli

ROOT = Path(__file__).parents[1]


def command(name: str) -> click.Command:
    found = cli.get_command(click.Context(cli), name)
    assert found is not None
    return found


def shown(name: str | None = None) -> str:
    """The help of a command, or of the program, in one line."""
    whole = click.Context(cli, info_name="ualetter", terminal_width=100)
    context = click.Context(command(name), parent=whole, info_name=name, terminal_width=100) if name else whole
    return " ".join(context.command.get_help(context).split())


def options() -> list[tuple[str, click.Option]]:
    return [(name, option) for name in COMMANDS for option in command(name).params if isinstance(option, click.Option)]


def test_the_commands_are_those_of_the_folder() -> None:
    modules = {path.stem for path in (ROOT / "src/ualetter/commands").glob("*.py")}
    with_command = {name.rstrip("_") for name in modules if re.search(r"^@click\.command", _source(name), re.MULTILINE)}
    assert with_command == set(COMMANDS)


def _source(name: str) -> str:
    return (ROOT / f"src/ualetter/commands/{name}.py").read_text(encoding="utf-8")


def test_help_begins_with_what_a_new_person_needs() -> None:
    text = shown()
    for words in ("ualetter list", "ualetter show ua-140-20", "ualetter write ua-140-20 --to heng"):
        assert words in text
    assert "Nothing you type leaves this computer." in text
    assert [line for line in COMMANDS.values() if " ".join(line.split()) not in text] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_explained(name: str) -> None:
    assert command(name).name == name
    assert len((command(name).help or "").split()) >= 4
    assert "Usage: ualetter " + name in shown(name)


@pytest.mark.parametrize(("name", "option"), options(), ids=lambda value: getattr(value, "name", value))
def test_every_option_is_explained(name: str, option: click.Option) -> None:
    assert not option.hidden
    assert option.help
    assert option.help[0].isupper()
    assert option.help.endswith(".")
    assert option.opts[-1] in shown(name)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_terminal(name: str) -> None:
    context = click.Context(command(name), info_name=f"ualetter {name}", terminal_width=80)
    assert max(map(len, context.command.get_help(context).splitlines())) <= 80
