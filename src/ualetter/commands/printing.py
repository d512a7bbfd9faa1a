"""Pages for the printer: the options of the commands that make them, and where the PDF goes."""

from __future__ import annotations

import sys
from pathlib import Path

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    F = TypeVar("F", bound=Callable[..., Any])

OUTPUT = click.option("-o", "--output", metavar="FILE", help="Save to a file, whose name ends in .pdf.")
FORCE = click.option("--force", is_flag=True, help="Replace a file that is there already.")
TEMPLATE = click.option(
    "--template", type=click.Path(path_type=Path), metavar="FILE", help="Your own page layout, a .typ file."
)
FONT = click.option("--font", "fonts", multiple=True, metavar="NAME", help="A font to use. Can be repeated.")


def page_options(command: F) -> F:
    """Add `--output`, `--force`, `--template` and `--font`, in this order."""
    return OUTPUT(FORCE(TEMPLATE(FONT(command))))


def check_pages(output: str | None, template: Path | None, example: str) -> None:
    """Raise UsageError for options that can't lead to a PDF, before any work is done; `example` is a name for one."""
    from ualetter.console import is_terminal
    from ualetter.problems import misuse
    from ualetter.writing.outputs import is_folder

    if template is not None and template.suffix.lower() != ".typ":
        raise misuse(f"`{template.name}` is no template for PDF pages", "name a file that ends in .typ")
    if output is None:
        if is_terminal(sys.stdout):
            raise misuse("a PDF can't be shown on the screen", f"save it: `-o {example}`")
    elif not output or is_folder(output) or Path(output).suffix.lower() != ".pdf":
        raise misuse(f"`{output}` is no name for a PDF file", f"end it with .pdf: `-o {example}`")


def deliver_pdf(content: bytes, output: str | None, *, force: bool) -> None:
    """Save a PDF, or write it to standard output."""
    from ualetter import console
    from ualetter.commands.delivery import save

    if output is None:
        console.out_bytes(content)
    else:
        save([(Path(output), content)], force=force)
