"""`ualetter preview`: the letters of a campaign file that somebody is working on, again at each save."""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager

import click

from ualetter.commands.choosing import to_option
from ualetter.commands.shared import campaign_argument, campaigns_option

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from ualetter.problems import ExitCode
    from ualetter.reading.campaign import CampaignFile


@click.command("preview")
@campaign_argument
@to_option
@click.option("--watch", is_flag=True, help="Show it again at each save; ^C ends that, with exit code 0.")
@click.option("--date", metavar="DAY", help="The letter's date, as 2026-01-31; today if left out.")
@campaigns_option
def command(*, campaign: str, to: tuple[str, ...], watch: bool, date: str | None, campaigns: Path | None) -> ExitCode:
    """Show the letters of CAMPAIGN as nobody has signed them yet, and everything wrong with its file.

    Of a file with mistakes it shows what letters there are without a hole, and exits with 1.
    """
    from ualetter.commands.shared import find_campaign, today
    from ualetter.loading import load_file

    today(date)  # a mistake in it is said before anything is shown
    path = find_campaign(campaign, campaigns)
    if watch:
        return _watch(path, to, date)
    return _show(load_file(path), to, date)


def _show(file: CampaignFile, to: Sequence[str], date: str | None) -> ExitCode:
    from ualetter import console
    from ualetter.checking import NAMED
    from ualetter.commands.delivery import print_documents
    from ualetter.commands.shared import today
    from ualetter.formats import WIDTH
    from ualetter.problems import ExitCode
    from ualetter.writing.letters import Document
    from ualetter.writing.previews import preview

    found = preview(file, to, today(date))
    documents = [Document(stem="", letter=letter) for letter in found.letters]
    print_documents(documents, "text", template=None, width=WIDTH, fonts=())
    console.show_problems(found.problems)
    for target in found.lacking:
        console.err(f"There is no letter to {target.label} (`{target.id}`) yet.")
    if not found.letters and not found.lacking:
        console.err("There is no letter yet.")
    if found.by_example:
        console.err(f"The letter asks for its writer's details: “{NAMED.name}” stands for whoever that will be.")
    return ExitCode.DONE if found.is_good else ExitCode.INPUT


def _watch(path: Path, to: Sequence[str], date: str | None) -> ExitCode:
    """Show the file again at each save, until somebody says that it is enough."""
    import gc

    from ualetter import console
    from ualetter.loading import load_file, shown_path
    from ualetter.problems import ExitCode, InputError
    from ualetter.watching import versions

    gc.enable()  # unlike other commands, this one may run for hours
    shown = shown_path(path)
    with _interruptible():
        try:
            for found in versions(path, load_file):
                _clear()
                if isinstance(found, InputError):
                    console.show_problems(found.problems)
                else:
                    _show(found, to, date)
                console.err(f"\n{shown} at {_time_of_day()}. Save it to see it again; ^C ends.")
        except KeyboardInterrupt:
            console.err("")
    return ExitCode.DONE


def _time_of_day() -> str:
    import time

    return time.strftime("%H:%M:%S")


def _clear() -> None:
    """Make room on a terminal; into a pipe nothing goes but letters."""
    from ualetter.console import is_terminal

    if is_terminal(sys.stdout) and os.environ.get("TERM") != "dumb":
        click.clear()


@contextmanager
def _interruptible() -> Iterator[None]:
    """Hear ^C also where a script has started us in the background, with ears closed to it."""
    if threading.current_thread() is not threading.main_thread():  # only the main thread may set handlers
        yield
        return
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
