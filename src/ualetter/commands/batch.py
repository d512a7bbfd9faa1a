"""`ualetter batch`: a roster and campaigns to all the letters of a night, and what goes with them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ualetter.commands.shared import campaigns_option, complete_campaigns
from ualetter.formats import FORMATS, WIDTH

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.model import Campaign
    from ualetter.night.prepare import Ready
    from ualetter.night.request import NightRequest
    from ualetter.night.result import Result
    from ualetter.problems import ExitCode, Problem

# As `night.request.EXTRAS`, `night.request.VOLUME`, `night.plan.SORTS` and the stationery have them; tests hold them
# against each other, since importing those would make `--help` slow.
EXTRAS = ("envelopes", "labels", "case-sheets", "copy-sheets", "cover-sheets", "tally")
SORTS = ("writer", "target", "campaign")
ENVELOPES = ("dl", "c5", "10")
LABELS = ("l7160", "l7163", "5160")
VOLUME = 250

# The \b keeps click from joining the lines of the examples.
HELP = """Write the letters of a night: one of each guest in ROSTER to each target of each CAMPAIGN.

ROSTER is a table with a column `name`, saved as CSV or XLSX; `-` is one that is piped in. `ualetter check ROSTER`
looks for mistakes in it.

\b
  ualetter batch guests.csv ua-140-20 -o night/ --dry-run
  ualetter batch guests.csv ua-140-20 -o night/ --with envelopes --with tally

Run it again after a mistake: only what changed is written anew, and what you edited by hand stays.
"""


@click.command("batch", help=HELP)
@click.argument("roster")
@click.argument("names_of_campaigns", metavar="CAMPAIGN...", nargs=-1, required=True, shell_complete=complete_campaigns)
@click.option("-o", "--output", required=True, type=click.Path(), metavar="DIR", help="The night's folder.")
@click.option("--dry-run", is_flag=True, help="Show the plan, and write nothing.")
@click.option("--encoding", metavar="NAME", help="The roster's encoding if it isn't UTF-8, such as cp1252.")
@click.option(
    "--to",
    multiple=True,
    metavar="ID",
    help="Who the letters are to: a target's id, or CAMPAIGN:ID; every target if left out. Can be repeated.",
)
@click.option(
    "--copy-to", multiple=True, metavar="ID", help="Write courtesy copies to this target too. Can be repeated."
)
@click.option("--no-copies", is_flag=True, help="Leave out the `cc:` lines.")
@click.option("--country", help="The country of guests whose row names none: its English name or its code.")
@click.option("--salutation", metavar="TEXT", help="Another salutation, in full, for a single target.")
@click.option("--subject", metavar="TEXT", help="Another subject.")
@click.option("--language", metavar="CODE", help="The language of the letters, if the campaigns have several.")
@click.option("--date", metavar="DAY", help="The letters' date, as 2026-01-31; today if left out.")
@click.option("--late", is_flag=True, help="Write although a deadline has passed.")
@click.option("--bold-names", is_flag=True, help="Let the names of the people at risk stand out.")
@click.option(
    "--blank", type=click.IntRange(0, 10_000), default=0, metavar="N", help="N more of each letter, to sign by hand."
)
@click.option("--sort", type=click.Choice(SORTS), default="writer", show_default=True, help="The order on the tables.")
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(list(FORMATS)),
    help="The kind of document, a file for each letter; Word if left out. Can be repeated.",
)
@click.option("--with", "extras", multiple=True, type=click.Choice(EXTRAS), help="What to make too. Can be repeated.")
@click.option("--envelope", type=click.Choice(ENVELOPES), help="The envelopes' size; else that of the paper.")
@click.option("--labels", type=click.Choice(LABELS), help="The sheets of labels; else those of the paper.")
@click.option(
    "--start-at", type=click.IntRange(1), default=1, metavar="N", help="The first free label of a used sheet."
)
@click.option("--no-sender", is_flag=True, help="Leave the guests' addresses off the envelopes.")
@click.option("--no-print", "prints", flag_value=False, default=True, help="Leave out the PDF with all letters.")
@click.option("--duplex", is_flag=True, help="Let each letter in the PDF begin on a front page.")
@click.option(
    "--volume",
    type=click.IntRange(1, 1000),
    default=VOLUME,
    show_default=True,
    metavar="N",
    help="The most letters in one PDF.",
)
@click.option("--template", type=click.Path(path_type=Path), metavar="FILE", help="Your own page layout or letterhead.")
@click.option("--paper", type=click.Choice(["a4", "letter"]), help="The paper; else that of your country.")
@click.option("--font", "fonts", multiple=True, metavar="NAME", help="The typeface of the PDFs.")
@click.option(
    "--width",
    type=click.IntRange(0, 1000),
    default=WIDTH,
    show_default=True,
    metavar="N",
    help="Columns of text letters.",
)
@click.option("--names", is_flag=True, help="Put the guests' names into file names and the manifest.")
@click.option("--strict", is_flag=True, help="Write nothing if any row has a mistake.")
@click.option("--force", is_flag=True, help="Replace files that were edited by hand, too.")
@click.option("--prune", is_flag=True, help="Remove letters whose guests have left the roster.")
@click.option(
    "--jobs", type=click.IntRange(0, 256), default=0, metavar="N", help="Processes to use; all cores if left out."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, for other programs.")
@campaigns_option
def command(*, as_json: bool, **options: Any) -> ExitCode:  # noqa: ANN401  click gives what the options above say
    """Prepare the night."""
    import gc

    from ualetter import console
    from ualetter.night.folder import refuse_folder
    from ualetter.night.prepare import refuse_other_night
    from ualetter.night.request import NightRequest
    from ualetter.night.source import Source

    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()  # unlike other commands, this one may run for hours
    request = NightRequest(**_tidied(options))
    refuse_folder(request.output)
    source = Source(request.roster, request.encoding)
    try:
        ready = _prepared(request, source)
        refuse_other_night(ready.job)
        console.show_problems(ready.problems)
        for note in ready.notes:
            console.err(note)
        if request.dry_run:
            return _shown(ready, as_json=as_json)
        return _finished(ready, _carried_out(ready), as_json=as_json)
    finally:
        source.close()


def _tidied(options: dict[str, Any]) -> dict[str, Any]:
    """Give repeated options each value once, and the format that is usual."""
    from ualetter.problems import misuse

    for name in ("formats", "extras", "fonts", "to", "copy_to"):
        options[name] = tuple(dict.fromkeys(options[name]))
    if not options["output"].strip():  # which would mean the folder one happens to be in
        raise misuse("`-o` is empty", "name a folder for the night: `-o night/`")
    return options | {"formats": options["formats"] or ("docx",), "output": Path(options["output"])}


def _prepared(request: NightRequest, source: Any) -> Ready:  # noqa: ANN401  a Source
    from ualetter import console
    from ualetter.commands.shared import today
    from ualetter.night.prepare import days_of, prepare
    from ualetter.shelf import user_folder
    from ualetter.store import load_profile

    typed = None if request.date is None else today(request.date)
    days = days_of(request, typed, today())
    if days.note:
        console.err(days.note)
    profile = load_profile(user_folder())
    return prepare(request, _campaigns(request), source, profile, days)


def _campaigns(request: NightRequest) -> Sequence[Campaign]:
    """Load the campaigns, and show the mistakes of all that can't be."""
    from ualetter.commands.shared import load_campaign
    from ualetter.problems import InputError

    loaded: list[Campaign] = []
    problems: list[Problem] = []
    for name in request.names_of_campaigns:
        try:
            loaded.append(load_campaign(name, request.campaigns))
        except InputError as error:
            problems += error.problems
    if problems:
        raise InputError(problems)
    return loaded


def _shown(ready: Ready, *, as_json: bool) -> ExitCode:
    from ualetter import console
    from ualetter.commands.results import bad_rows, plan_json, plan_lines
    from ualetter.problems import ExitCode

    for part in (plan_json if as_json else plan_lines)(ready.job):
        console.out(part)
    bad = ready.job.survey.bad
    if bad:
        console.err(f"{bad_rows(bad)} would get no letters.")
    console.err("This was a dry run: nothing was written.")
    return ExitCode.PARTLY if bad else ExitCode.DONE


def _carried_out(ready: Ready) -> Result:
    from ualetter import console
    from ualetter.commands.progress import watcher
    from ualetter.night.crew import Stop, interruptible
    from ualetter.night.run import carry_out

    stop = Stop()
    with watcher() as watching, interruptible(stop, lambda: console.err("Stopping after the letter at hand …")):
        return carry_out(ready.job, stop, watching)


def _finished(ready: Ready, result: Result, *, as_json: bool) -> ExitCode:
    from ualetter import console
    from ualetter.commands.results import last_words, result_json, show_table

    console.show_problems((*result.problems, *result.trouble))
    if as_json:
        console.out(result_json(ready.job, result, (*ready.problems, *result.problems, *result.trouble)))
    else:
        show_table(ready.job, result)
    for line in last_words(ready.job, result):
        console.err(line)
    return result.exit_code
