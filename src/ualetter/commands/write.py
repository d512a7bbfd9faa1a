"""`ualetter write`: one campaign, one writer, one or more letters."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from ualetter.commands.shared import campaign_argument, campaigns_option, complete_targets
from ualetter.formats import FORMATS, WIDTH

NOTE_WIDTH = 78
# The \b keeps click from joining the lines of the examples.
HELP = """Write a letter of CAMPAIGN: its id, its number or a file.

Bare, it prints the letter. `ualetter list` shows the campaigns.

\b
  ualetter write ua-140-20 --to heng --name "Your Name"
  ualetter write ua-140-20 --to all -o letters/
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from ualetter.model import Campaign, Target
    from ualetter.writing.letters import Made
    from ualetter.writing.request import Request
    from ualetter.writing.writer import Sender


@click.command("write", help=HELP)
@campaign_argument
@click.option(
    "--to",
    multiple=True,
    metavar="ID",
    shell_complete=complete_targets,
    help="Who the letter is to; `all` for every target. Can be repeated.",
)
@click.option("--name", help='Who signs. An empty name, "", leaves a line to sign on.')
@click.option("--address", multiple=True, metavar="LINES", help="Your address; `;` divides its lines.")
@click.option("--town", help="Your town, if you don't want to give your address.")
@click.option("--country", help="Your country: its English name or its code.")
@click.option("--own", multiple=True, metavar="TEXT", help="A paragraph of your own. Can be repeated.")
@click.option("--own-file", metavar="FILE", help="Your own paragraphs from a file; - reads what is piped in.")
@click.option("--edit", is_flag=True, help="Open the letter's body in your editor before it is finished.")
@click.option("--subject", metavar="TEXT", help="Another subject.")
@click.option("--salutation", metavar="TEXT", help="Another salutation, in full: `Dear Minister,`.")
@click.option(
    "--copy-to",
    multiple=True,
    metavar="ID",
    shell_complete=complete_targets,
    help="Write a courtesy copy too, and name it in the letter. Can be repeated.",
)
@click.option("--no-copies", is_flag=True, help="Leave out the `cc:` lines.")
@click.option("--language", metavar="CODE", help="The language of the letter, if the campaign has several.")
@click.option("--date", metavar="DAY", help="The letter's date, as 2026-01-31; today if left out.")
@click.option("--late", is_flag=True, help="Write although the deadline has passed.")
@click.option("--bold-names", is_flag=True, help="Let the names of the people at risk stand out.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    help="The kind of document. Can be repeated with a folder.",
)
@click.option("-o", "--output", metavar="FILE|DIR", help="Save to a file, or to a folder (a name that ends in /).")
@click.option("--force", is_flag=True, help="Replace files that are there already.")
@click.option("--template", type=click.Path(path_type=Path), metavar="FILE", help="Your own page layout or letterhead.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper; else that of your country.")
@click.option(
    "--width",
    type=click.IntRange(0, 1000),
    default=WIDTH,
    show_default=True,
    help="Columns of a text letter; 0 doesn't wrap lines.",
)
@campaigns_option
def command(**options: Any) -> None:  # noqa: ANN401  click gives what the options above say
    """Write what was asked for."""
    from ualetter.commands.asking import edit_body
    from ualetter.commands.delivery import deliver, plan
    from ualetter.commands.shared import load_campaign, today
    from ualetter.writing.letters import compose_all, documents, refuse_contradictions
    from ualetter.writing.request import Request

    request = Request(**options)
    day = today(request.date)
    campaign = load_campaign(request.campaign, request.campaigns)
    _refuse_late(campaign, day, late=request.late)
    targets = _targets(campaign, request.to)
    refuse_contradictions(campaign, targets, request)
    where = plan(request, campaign, targets)
    sender = _sender(request)
    made = compose_all(campaign, targets, sender, day, request)
    if request.edit:
        made = [replace(one, letter=edit_body(campaign, one)) for one in made]
    deliver(request, where, [document for one in made for document in documents(campaign, one, request.copy_to)])
    _tell(campaign, request, sender, day, made)


def _refuse_late(campaign: Campaign, day: date, *, late: bool) -> None:
    from ualetter.compose.deadline import deadline_problem
    from ualetter.console import show_problems
    from ualetter.problems import InputError

    problem = deadline_problem(campaign, day)
    if problem is None or (late and not problem.warning):
        return
    if not problem.warning:
        raise InputError([problem])
    show_problems([problem])


def _targets(campaign: Campaign, typed: Sequence[str]) -> list[Target]:
    """Return the targets meant; on a terminal the person is asked."""
    from ualetter.commands.asking import ask_target
    from ualetter.console import is_terminal
    from ualetter.writing.targets import chosen_targets, only_target, which_target

    if typed:
        return chosen_targets(campaign, typed)
    only = only_target(campaign)
    if only is not None:
        return [only]
    if not (is_terminal(sys.stdin) and is_terminal(sys.stderr)):
        raise which_target(campaign)
    return [ask_target(campaign)]


def _sender(request: Request) -> Sender:
    from ualetter.console import show_problems
    from ualetter.problems import refuse
    from ualetter.shelf import user_folder
    from ualetter.store import load_profile, privacy_warning
    from ualetter.writing.writer import Details, paragraphs, sender

    folder = user_folder()
    profile = load_profile(folder)
    warning = privacy_warning(folder) if profile else None
    show_problems([warning] if warning else [])
    own = tuple(paragraph for text in request.own for paragraph in paragraphs(text))
    own += _own_file(request.own_file) if request.own_file is not None else ()
    if not own and (request.own or request.own_file is not None):
        raise refuse("there are no own words in what was given", "write some, or leave `--own` and `--own-file` out")
    details = Details(
        name=request.name,
        address=request.address,
        town=request.town,
        country=request.country,
        own_words=own,
    )
    return sender(details, profile, request.paper)


def _own_file(name: str) -> tuple[str, ...]:
    from ualetter.files import read_limited
    from ualetter.problems import refuse
    from ualetter.writing.writer import MAX_OWN_BYTES, read_own_words

    if name == "-":
        if sys.stdin is None or sys.stdin.closed:
            raise refuse("there is nothing to read: standard input is closed", "name a file: `--own-file FILE`")
        return read_own_words(sys.stdin.buffer.read(MAX_OWN_BYTES + 1), "standard input")
    return read_own_words(read_limited(Path(name), MAX_OWN_BYTES), name)


def _tell(campaign: Campaign, request: Request, sender: Sender, day: date, made: Sequence[Made]) -> None:
    """Say on standard error what the writer needs next."""
    from ualetter.console import err
    from ualetter.writing.notes import closing_notes, letter_notes

    copies = dict.fromkeys(name for one in made for name in one.order.copies if name not in request.copy_to)
    lines = [note for one in made for note in letter_notes(one.target, one.letter, sender.writer)]
    targets = [one.target for one in made]
    lines += closing_notes(campaign, targets, day, copies=copies, name=sender.writer.name)
    if lines:
        err("")
    for line in dict.fromkeys(lines):
        err(_note(line))


def _note(line: str) -> str:
    """One note as a list item, wrapped."""
    from ualetter.wrap import wrap

    return "\n".join(("- " if number == 0 else "  ") + part for number, part in enumerate(wrap(line, NOTE_WIDTH)))
