"""From what was asked for to a job that can be carried out, without anything written yet."""

from __future__ import annotations

import os
from contextlib import suppress
from itertools import islice
from pathlib import Path

from ualetter.compose.order import Order
from ualetter.formats import FORMATS
from ualetter.loading import read_template
from ualetter.night.asked import refuse_late, refuse_twice, samples, selections
from ualetter.night.folder import Night, night_of
from ualetter.night.job import Job
from ualetter.night.ledger import name_of
from ualetter.night.names import FAILED, MANIFEST, serial_width
from ualetter.night.notes import night_notes
from ualetter.night.plan import Plan, starts
from ualetter.night.printing import printouts
from ualetter.night.survey import survey
from ualetter.night.workshop import Kit, TableSettings
from ualetter.problems import InputError, Problem, refuse
from ualetter.records import dataclass
from ualetter.stationery.envelope import usual_size
from ualetter.stationery.labels import refuse_label, usual_sheet
from ualetter.typesetting import typesetter
from ualetter.writing.outputs import template_format
from ualetter.writing.writer import Details, sender

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Campaign, Profile
    from ualetter.night.plan import Selection
    from ualetter.night.request import NightRequest
    from ualetter.night.source import Source
    from ualetter.night.survey import Survey
    from ualetter.writing.writer import Sender

_TELLING = 3
"""Guests of whom one at least must still be there; of fewer, all may have been misspelt."""
_SOME = 20
"""Guests by whom a night is known again."""
_FEW = 2000
"""Letters up to which starting other processes takes longer than writing them here."""
_FEW_PDF = 100


@dataclass(frozen=True, kw_only=True)
class Ready:
    """A job, and what to tell before it is done."""

    job: Job
    problems: tuple[Problem, ...]
    """Of rows that get no letters, and warnings."""
    notes: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Days:
    """The date of the letters, the day that deadlines are held against, and what to tell of them."""

    letters: date
    counted: date
    note: str | None = None


def days_of(request: NightRequest, typed: date | None, today: date) -> Days:
    """Return what was typed, else the night's date, which doesn't stop the clock, else today."""
    night = night_of(request.output)
    if typed is not None or night is None or night.day == today:
        return Days(letters=typed or today, counted=typed or today)
    note = f"The letters keep this night's date, {night.day}; `--date {today}` gives them today's."
    return Days(letters=night.day, counted=max(today, night.day), note=note)


def _refuse_own_tables(request: NightRequest) -> None:
    """Raise InputError if the roster is a file that the night would write."""
    for name in (FAILED, MANIFEST):
        with suppress(OSError, ValueError):  # one of them isn't there
            if Path(request.roster).samefile(request.output / name):
                hint = "name another folder for this night, or save the roster somewhere else"
                raise refuse(f"`{request.roster}` is a table that the night itself writes", hint)


def _refuse_unusable(kit: Kit, request: NightRequest, letters: Sequence[Letter]) -> None:
    """Raise InputError if a template or font is of no use, or a target's letter can't be shown, whoever writes it."""
    formats = dict.fromkeys((*request.formats, *(("pdf",) if request.prints else ())))
    for name in formats:
        render = FORMATS[name].renderer(*kit.templates[name], width=kit.width, fonts=kit.fonts)
        for letter in letters:
            render(letter)
    for kind in printouts(request.extras, prints=False):
        typesetter(*kit.templates[kind.name], fonts=kit.fonts)


def prepare(
    request: NightRequest, campaigns: Sequence[Campaign], source: Source, profile: Profile | None, days: Days
) -> Ready:
    """Look at everything once.

    Raises InputError for what makes the whole night impossible, and with `strict` for any row that is bad.
    """
    _refuse_own_tables(request)
    refuse_twice(campaigns)
    wanted = selections(campaigns, request)
    doubts = refuse_late(campaigns, days.counted, late=request.late)
    at_home = sender(Details(country=request.country), profile, request.paper)
    order = _order(request, at_home, days.letters)
    country = at_home.writer.country
    made = samples(wanted, order, country, no_copies=request.no_copies, nameless=request.blank > 0)
    roster = source.roster()
    plan = Plan(
        selections=wanted,
        roster=source.shown,
        guests=source.guests,
        sort=request.sort,
        home=country,
        blank=request.blank,
    )
    found = _surveyed(plan, strict=request.strict)
    kit = _kit(request, wanted, order, at_home, found)
    if "labels" in request.extras:
        refuse_label(kit.table.labels, kit.table.start_at)
    jobs, print_jobs = _jobs(request, found.total)
    job = Job(
        plan=plan,
        start=starts(plan, found.counts),
        survey=found,
        kit=kit,
        night=Night(roster=source.name, day=days.letters, people=_people(plan)),
        header=roster.header,
        extras=request.extras,
        prints=request.prints,
        volume=request.volume,
        prune=request.prune,
        jobs=jobs,
        print_jobs=print_jobs,
    )
    _refuse_unusable(kit, request, [letter for _, letter in made])
    notes = dict.fromkeys((*roster.notes, *night_notes(kit, made, days.counted)))
    return Ready(job=job, problems=(*doubts, *found.problems), notes=tuple(notes))


def _surveyed(plan: Plan, *, strict: bool) -> Survey:
    """Read the roster; raises InputError if nobody is in it, and if `strict` for any row that is bad."""
    found = survey(plan)
    if not found.total and not found.bad:
        hint = "add a row for each guest; `--blank 20` makes letters for people who walk in"
        raise refuse(f"nobody is in `{plan.roster}`", hint)
    if strict and found.bad:
        raise _strictly(found)
    return found


def _strictly(found: Survey) -> InputError:
    rows = "1 row has a mistake" if found.bad == 1 else f"{found.bad:,} rows have mistakes"
    last = Problem(message=f"{rows}, so nothing was written", hint="mend them, or leave out `--strict`")
    return InputError([*(problem for problem in found.problems if not problem.warning), last])


def _order(request: NightRequest, at_home: Sender, day: date) -> Order:
    return Order(
        day=day,
        language=request.language,
        subject=request.subject and request.subject.strip(),
        salutation=request.salutation and request.salutation.strip(),
        bold_names=request.bold_names,
        paper=at_home.paper,
        country_language=at_home.language,
    )


def _kit(request: NightRequest, wanted: Mapping[str, Selection], order: Order, at_home: Sender, found: Survey) -> Kit:
    return Kit(
        folder=request.output,
        selections=wanted,
        order=order,
        no_copies=request.no_copies,
        formats=request.formats,
        templates=dict(_templates(request)),
        table=TableSettings(
            home=at_home.writer.country,
            duplex=request.duplex,
            envelope=request.envelope or usual_size(order.paper),
            labels=request.labels or usual_sheet(order.paper),
            start_at=request.start_at,
            no_sender=request.no_sender,
        ),
        fonts=request.fonts,
        width=request.width,
        digits=serial_width(found.total),
        names=request.names,
        force=request.force,
    )


def _templates(request: NightRequest) -> Iterator[tuple[str, tuple[bytes, str]]]:
    """Yield each page template that is needed, read once, by the name of its format or kind of print."""
    own = request.template
    if own is not None:
        template_format(own, request.formats)
    for name in request.formats:
        yield name, read_template(FORMATS[name].template, own)
    for kind in printouts(request.extras, prints=request.prints):
        if kind.name != "letters" or "pdf" not in request.formats:
            yield ("pdf" if kind.name == "letters" else kind.name), read_template(kind.template)


def _jobs(request: NightRequest, total: int) -> tuple[int, int]:
    """Return how many processes are worth starting for the letters, and for PDFs of many pages."""
    most = request.jobs or os.cpu_count() or 1
    few = _FEW_PDF if "pdf" in request.formats else _FEW
    return (most if request.jobs or total > few else 1), most


def refuse_other_night(job: Job) -> None:
    """Raise InputError if the folder holds the night of another roster, unless told to use it by `force`."""
    folder, night = job.kit.folder, night_of(job.kit.folder)
    if night is None or job.kit.force:
        return
    hint = "name another folder, or use this one all the same by `--force`"
    if night.roster and job.night.roster and night.roster != job.night.roster:
        raise refuse(f"`{folder}` holds the night of another roster, `{night.roster}`", hint)

    if len(night.people) >= _TELLING and not _is_here(night.people, job.plan):
        raise refuse(f"`{folder}` holds the night of other guests than those of `{job.plan.roster}`", hint)


def _people(plan: Plan) -> tuple[str, ...]:
    """Return some of the guests, by whom a later run knows the night again."""
    named = (name_of(guest.writer.name) for guest in plan.guests() if guest.writer.name)
    return tuple(dict.fromkeys(islice(named, _SOME)))


def _is_here(people: Collection[str], plan: Plan) -> bool:
    """Say whether one of some people stands in the roster."""
    return any(name_of(guest.writer.name) in people for guest in plan.guests() if guest.writer.name)
