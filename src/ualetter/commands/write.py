"""`ualetter write`: one campaign, one writer, one or more letters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from ualetter.commands.choosing import to_option
from ualetter.commands.shared import campaign_argument, campaigns_option, complete_targets
from ualetter.commands.signing import sender_options
from ualetter.formats import FORMATS, WIDTH

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

    from ualetter.model import Campaign
    from ualetter.writing.letters import Made
    from ualetter.writing.request import Request
    from ualetter.writing.writer import Details, Sender


@click.command("write", help=HELP)
@campaign_argument
@to_option
@sender_options
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
@click.option("--font", "fonts", multiple=True, metavar="NAME", help="The typeface of a PDF. Can be repeated.")
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
    from ualetter.commands.choosing import choose_targets, refuse_late
    from ualetter.commands.delivery import deliver, plan
    from ualetter.commands.shared import load_campaign, today
    from ualetter.commands.signing import sender_of
    from ualetter.writing.letters import compose_all, documents, refuse_contradictions
    from ualetter.writing.request import Request

    request = Request(**options)
    day = today(request.date)
    campaign = load_campaign(request.campaign, request.campaigns)
    refuse_late(campaign, day, late=request.late)
    targets = choose_targets(campaign, request.to)
    refuse_contradictions(campaign, targets, request)
    where = plan(request, campaign, targets)
    sender = sender_of(_details(request), request.paper)
    made = compose_all(campaign, targets, sender, day, request)
    if request.edit:
        made = [replace(one, letter=edit_body(campaign, one)) for one in made]
    deliver(request, where, [document for one in made for document in documents(campaign, one, request.copy_to)])
    _tell(campaign, request, sender, day, made)


def _details(request: Request) -> Details:
    from ualetter.commands.signing import own_words
    from ualetter.writing.writer import Details

    return Details(
        name=request.name,
        address=request.address,
        town=request.town,
        country=request.country,
        own_words=own_words(request.own, request.own_file),
    )


def _tell(campaign: Campaign, request: Request, sender: Sender, day: date, made: Sequence[Made]) -> None:
    """Say on standard error what the writer needs next."""
    from ualetter.commands.telling import tell
    from ualetter.writing.notes import closing_notes, letter_notes

    copies = dict.fromkeys(name for one in made for name in one.order.copies if name not in request.copy_to)
    lines = [note for one in made for note in letter_notes(one.target, one.letter, sender.writer)]
    targets = [one.target for one in made]
    lines += closing_notes(campaign, targets, day, copies=copies, name=sender.writer.name)
    tell(lines)
