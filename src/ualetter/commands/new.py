"""`ualetter new`: a campaign file to fill in."""

from __future__ import annotations

import re
from pathlib import Path

import click

STDOUT = "-"
_NUMBER = re.compile(r"[0-9]+-[0-9]+")


@click.command("new")
@click.argument("campaign", metavar="ID")
@click.option("-o", "--output", metavar="FILE|DIR", help="Another place; - prints it.")
@click.option("--force", is_flag=True, help="Replace a file that is there already.")
def command(*, campaign: str, output: str | None, force: bool) -> None:
    """Begin a campaign file ID.yaml: all keys with their meanings, to be filled in from the page of an appeal.

    ID is a short name such as ua-12-26. The file goes into the current folder.
    """
    from ualetter import console
    from ualetter.blank import blank_campaign
    from ualetter.commands.delivery import save
    from ualetter.editors import opening_line
    from ualetter.files import make_folder
    from ualetter.loading import shown_path
    from ualetter.writing.outputs import is_folder

    _check_id(campaign)
    text = blank_campaign(campaign)
    if output == STDOUT:
        console.out(text)
        return
    path = _path(campaign, output)
    line, problems = opening_line(path)
    if output and is_folder(output):
        make_folder(path.parent)
    save([(path, (line + text).encode())], force=force)
    console.show_problems(problems)
    shown = console.typed(shown_path(path))
    console.err(f"Fill it in with any text editor, then:\n  ualetter check {shown}\n  ualetter add {shown}")


def _check_id(campaign: str) -> None:
    from ualetter.problems import misuse
    from ualetter.reading.ids import id_problem

    problem = id_problem(campaign)
    if problem:
        proposed = _proposed(campaign)
        hint = f"call it {proposed}: `ualetter new {proposed}`" if proposed else "call it as its number: ua-12-26"
        raise misuse(f"the id `{campaign}` {problem}", hint)


def _proposed(typed: str) -> str:
    """Return the id that may be meant by a number of an appeal or a file's name; empty if there is none."""
    from ualetter.reading.ids import CAMPAIGN_LIMIT, proposed_id
    from ualetter.shelf import SUFFIXES

    proposed = proposed_id(Path(typed).stem if typed.lower().endswith(SUFFIXES) else typed)
    return f"ua-{proposed}"[:CAMPAIGN_LIMIT] if _NUMBER.fullmatch(proposed) else proposed


def _path(campaign: str, output: str | None) -> Path:
    """Return where the file goes, which must be called as the campaign is."""
    from ualetter.problems import misuse
    from ualetter.shelf import SUFFIXES
    from ualetter.writing.outputs import is_folder

    if output is None:
        return Path(f"{campaign}.yaml")
    if not output:
        raise misuse("`-o` is empty", "name a folder: `-o campaigns/`")
    path = Path(output)
    if is_folder(output):
        return path / f"{campaign}.yaml"
    if path.stem != campaign or path.suffix not in SUFFIXES:
        raise misuse(f"`{path.name}` can't be the file of `{campaign}`", f"call it {campaign}.yaml, or name a folder")
    return path
