"""What `write` asks a person on a terminal: who the letter is to, and their own version of its body."""

from __future__ import annotations

import sys
from contextlib import redirect_stdout

import click

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target
    from ualetter.writing.letters import Made


def ask_target(campaign: Campaign) -> Target:
    """Return the target that the person chooses."""
    from ualetter.console import err

    targets = list(campaign.targets.values())
    err("Who is the letter to?")
    for number, target in enumerate(targets, start=1):
        err(f"  {number}  {', '.join(target.name_lines)}")
    with redirect_stdout(sys.stderr):  # click before 8.4 would put a space in front of the letter
        number = click.prompt("Number", type=click.IntRange(1, len(targets)), err=True)
    return targets[number - 1]


def edit_body(campaign: Campaign, made: Made) -> Letter:
    """Open a letter's body in the person's editor and return the letter with what was saved.

    What can't be sent is said and, on a terminal, opened again, so that no work is lost. Raises InputError otherwise.
    """
    from ualetter.compose import with_body
    from ualetter.console import err, is_terminal, show_problems
    from ualetter.problems import InputError, refuse
    from ualetter.writing.editing import editable, edited

    text = editable(made.letter.body)
    while True:
        try:
            saved = click.edit(text, extension=".txt", require_save=False)
        except click.ClickException as error:
            raise refuse(error.format_message(), "set EDITOR to the name of an editor that is installed") from error
        except UnicodeDecodeError:
            raise refuse("the edited text is not UTF-8", "let your editor save with the encoding UTF-8") from None
        text = text if saved is None else saved
        try:
            return with_body(made.letter, edited(text, made.letter.body), campaign, made.target, made.order)
        except InputError as error:
            asked = is_terminal(sys.stdin)
            if asked:
                show_problems(error.problems)
                if _wants_again():
                    continue
            err(f"No letter was written. This is your text, so that it isn't lost:\n\n{text}")
            if asked:
                raise click.Abort from None
            raise


def _wants_again() -> bool:
    with redirect_stdout(sys.stderr):  # see `ask_target`
        return click.confirm("Open it again?", default=True, err=True)
