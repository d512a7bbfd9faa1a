"""The command line: one thin module a command, imported when it is asked for."""

from __future__ import annotations

import importlib
import keyword

import click

from ualetter import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Each command's line in `--help`, so that help needs none of their modules.
COMMANDS: Mapping[str, str] = {
    "write": "Write a letter: print it, or save it as Word, PDF or text.",
    "batch": "Write all letters of a night, from a table of guests.",
    "list": "List the campaigns there are.",
    "show": "Show one campaign: the case, who to write to, how to report.",
    "import": "Make a campaign file from the page of a new Urgent Action.",
    "new": "Begin a campaign file: all its keys, to be filled in.",
    "preview": "Show the letters of a campaign file while you work on it.",
    "check": "Check campaign files and rosters for mistakes.",
    "add": "Check a campaign file that somebody sent you, and keep it.",
    "envelope": "Make envelopes: a PDF with a page for each target.",
    "labels": "Make sheets of address labels, or a page to test the printer with.",
    "sheet": "Make sheets for the table: the case, a letter to copy, a cover, a tally.",
    "schema": "Print the JSON Schema of campaign files, for editors.",
    "profile": "Save your own name and address for your letters.",
    "forget": "Remove everything personal that ualetter has saved.",
}

INTRODUCTION = """\b
Right, personal letters for Urgent Actions.

\b
New here? Try these:
  ualetter list                                    which campaigns there are
  ualetter show ua-140-20                          the case, and who to write to
  ualetter write ua-140-20 --to heng               the letter, ready to sign
  ualetter batch guests.csv ua-140-20 -o night/    the letters of many guests
"""


class LazyGroup(click.Group):
    """A group that knows its commands' names and loads only the one that runs."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  click's signature
        """Return the names in the order a new person needs them."""
        return [*COMMANDS]  # once the command `list` is loaded, that name means its module here

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  click's signature
        """Import and return one command."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if keyword.iskeyword(cmd_name) else cmd_name
        command = importlib.import_module(f"ualetter.commands.{module}").command
        return command if isinstance(command, click.Command) else None

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or say which one may be meant."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-"):
            from ualetter.reading.values import closest

            raise click.UsageError(f"There is no command `{name}`; {closest(name, COMMANDS)}", ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  click's
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([*COMMANDS.items()])


@click.group(
    cls=LazyGroup,
    help=INTRODUCTION,
    epilog="Nothing you type leaves this computer. `ualetter COMMAND --help` tells more.",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    no_args_is_help=True,
)
@click.version_option(__version__, message="%(prog)s %(version)s")
def cli() -> None:
    """Choose a command."""
