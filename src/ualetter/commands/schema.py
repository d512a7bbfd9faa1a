"""`ualetter schema`: what editors need to complete and check campaign files."""

from __future__ import annotations

from pathlib import Path

import click

STDOUT = "-"


@click.command("schema")
@click.option("-o", "--output", metavar="FILE", help="Save to a file; - prints it.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(*, output: str | None, force: bool) -> None:
    """Print the JSON Schema (2020-12) of campaign files, for editors and other programs.

    Files made by `ualetter new` and `ualetter import` name a copy of it, which editors look for by themselves.
    """
    from ualetter import console
    from ualetter.commands.delivery import save
    from ualetter.problems import misuse
    from ualetter.schema import schema_text
    from ualetter.writing.outputs import is_folder

    if output in {None, STDOUT}:
        console.out(schema_text())
    elif not output or is_folder(output):
        raise misuse(f"`-o {output}` is no name for a file", "name a file: `-o campaign.schema.json`")
    else:
        save([(Path(output), schema_text().encode())], force=force)
