from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from plans import RIVER, WOOD, campaign, request, target

from ualetter.model import Profile
from ualetter.night.folder import Night, begin
from ualetter.night.ledger import name_of
from ualetter.night.prepare import Days, Ready, days_of, prepare, refuse_other_night
from ualetter.night.source import Source
from ualetter.problems import InputError, UsageError

if TYPE_CHECKING:
    from ualetter.model import Campaign

DAY, LATER = date(2026, 2, 1), date(2026, 2, 2)
GOOD = "name,country\nAnn Muster,\nBo Muster,FR\n"
BAD = GOOD + "Cy Muster,Xyz\nDi Muster,Xyz\n"


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def ready(
    roster: str = GOOD,
    campaigns: tuple[Campaign, ...] = (RIVER,),
    profile: Profile | None = None,
    **options: Any,  # noqa: ANN401  any option
) -> Ready:
    Path("guests.csv").write_text(roster, encoding="utf-8")
    source = Source("guests.csv", None)
    try:
        return prepare(request(**options), campaigns, source, profile, Days(letters=DAY, counted=DAY))
    finally:
        source.close()


# The date


def test_letters_have_the_date_that_was_typed_else_that_of_the_night_else_today() -> None:
    asked = request()
    assert days_of(asked, None, DAY) == Days(letters=DAY, counted=DAY)
    assert days_of(asked, LATER, DAY) == Days(letters=LATER, counted=LATER)
    begin(asked.output, Night(roster="guests.csv", day=DAY))
    assert days_of(asked, None, DAY) == Days(letters=DAY, counted=DAY)
    assert days_of(asked, LATER, DAY) == Days(letters=LATER, counted=LATER)
    days = days_of(asked, None, LATER)
    assert (days.letters, days.counted) == (DAY, LATER)  # a deadline doesn't wait for a night
    assert days.note == "The letters keep this night's date, 2026-02-01; `--date 2026-02-02` gives them today's."


# What a night is


def test_a_job_knows_the_night() -> None:
    job = ready(BAD, country="GB", extras=("tally",), names=True, sort="target").job
    assert (job.night.roster, job.night.day, job.header) == ("guests.csv", DAY, ("name", "country"))
    assert job.night.people[:1] == (name_of("Ann Muster"),)
    assert (job.survey.total, job.survey.guests, job.survey.bad) == (6, 2, 2)
    assert job.start == {("river", "water"): 1, ("river", "mayor"): 3, ("river", "police"): 5}
    assert (job.kit.names, job.kit.digits, job.plan.home, list(job.kit.templates)) == (True, 4, "GB", ["text", "tally"])


@pytest.mark.parametrize(
    ("options", "profile", "made"),
    [
        ({}, None, (None, "a4", "dl", "l7160")),
        ({"country": "US"}, None, ("US", "letter", "10", "5160")),
        ({"country": "US", "paper": "a4"}, None, ("US", "a4", "dl", "l7160")),
        ({}, Profile(name="Vol Unteer", country="US", town="Sampleton"), ("US", "letter", "10", "5160")),
        ({"country": "FR"}, Profile(country="US"), ("FR", "a4", "dl", "l7160")),
        ({"extras": ("envelopes",), "envelope": "c5"}, None, (None, "a4", "c5", "l7160")),
        ({"extras": ("labels",), "labels": "l7163"}, None, (None, "a4", "dl", "l7163")),
    ],
)
def test_paper_goes_with_the_country(
    options: dict[str, Any], profile: Profile | None, made: tuple[str | None, ...]
) -> None:
    kit = ready(profile=profile, **options).job.kit
    assert (kit.table.home, kit.order.paper, kit.table.envelope, kit.table.labels) == made


def test_a_volunteer_s_own_name_and_town_stay_out_of_the_guests_letters() -> None:
    job = ready("name\nAnn\n", profile=Profile(name="Vol Unteer", country="GB", town="Sampleton")).job
    assert "Vol Unteer" not in str(job)
    assert "Sampleton" not in str(job)


@pytest.mark.parametrize(
    ("options", "kinds"),
    [
        ({}, ["text"]),
        ({"formats": ("text", "pdf"), "prints": True}, ["text", "pdf"]),
        ({"prints": True}, ["text", "pdf"]),
        ({"extras": ("labels", "envelopes")}, ["text", "envelopes", "labels", "labels-test-page"]),
    ],
)
def test_only_the_templates_that_are_needed_are_read(options: dict[str, Any], kinds: list[str]) -> None:
    assert list(ready(**options).job.kit.templates) == kinds


def test_starting_processes_must_be_worth_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 8)
    few, many = "name\n" + "Ann\n" * 10, "name\n" + "Ann\n" * 1000
    assert ready(few, jobs=0).job.jobs == 1
    assert ready(many, jobs=0).job.jobs == 8
    assert ready(few, jobs=3).job.jobs == 3
    assert ready("name\n" + "Ann\n" * 50, jobs=0, formats=("pdf",)).job.jobs == 8
    assert ready(few, jobs=0).job.print_jobs == 8


# What makes it impossible


@pytest.mark.parametrize(
    ("roster", "options", "message"),
    [
        ("name\n", {}, "nobody is in `guests.csv`"),
        ("name\n\n\n", {}, "nobody is in `guests.csv`"),
        ("town\nX\n", {}, "there is no column `name`"),
        (GOOD, {"country": "Xyz"}, "`Xyz` is not a country"),
        (GOOD, {"extras": ("labels",), "start_at": 22}, "a sheet of L7160 has no label 22"),
        (GOOD, {"extras": ("labels",), "start_at": 31, "country": "US"}, "a sheet of 5160 has no label 31"),
        (GOOD, {"language": "fr"}, "has no letter in `fr`"),
        (GOOD, {"template": Path("nope.txt.j2")}, "nope.txt.j2"),
        (BAD, {"strict": True}, "2 rows have mistakes, so nothing was written"),
    ],
)
def test_it_is_refused_before_anything_is_written(roster: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(InputError, match=message.replace("(", r"\(")):
        ready(roster, **options)
    assert [path.name for path in Path().iterdir()] == ["guests.csv"]


@pytest.mark.parametrize(
    ("roster", "options"),
    [
        ("name\n", {"blank": 1}),
        ("name,to\n,river\n", {}),
        (GOOD, {"extras": ("labels",), "start_at": 21}),
        (GOOD, {"extras": ("labels",), "start_at": 30, "country": "US"}),
        (GOOD, {"strict": True}),
        ("name\nAnn\nAnn\n", {"strict": True}),
    ],
)
def test_its_twin_is_not(roster: str, options: dict[str, Any]) -> None:
    assert ready(roster, **options).job.survey.total > 0


def test_a_roster_of_bad_rows_alone_is_a_job_too() -> None:
    """Its `failed.csv` says what to mend."""
    assert ready("name,country\nAnn,Xyz\n").job.survey.total == 0


def test_strictly_all_bad_rows_are_shown_and_no_doubt() -> None:
    with pytest.raises(InputError) as caught:
        ready("name,country\nAnn,Xyz\nBo,\nBo,\nCy,Xyz\n", strict=True)
    assert [(problem.place and problem.place.line, problem.warning) for problem in caught.value.problems] == [
        (2, False), (5, False), (None, False),
    ]  # fmt: skip


def test_strictly_a_bad_row_behind_many_doubts_counts() -> None:
    with pytest.raises(InputError, match="1 row has a mistake, so nothing"):
        ready("name,country\n" + "Ann,\n" * 200 + "Bo,Xyz\n", strict=True)


def test_a_label_that_isn_t_there_is_misuse() -> None:
    with pytest.raises(UsageError):
        ready(extras=("labels",), start_at=22)


# What is told

UNKNOWN = (
    "Your country isn't known, so the paper is A4, and the address ends with its country in letters of guests whose "
    "row names none; `--country` tells it."
)


def test_a_volunteer_hears_of_each_thing_once() -> None:
    river = replace(
        campaign(
            "river", target("water", note="She answers."), target("police", address=(), no_post="they return letters")
        ),
        act_by=date(2026, 3, 1),
    )
    notes = ready("Full Name,Shoes\nAnn,42\n", (river, WOOD)).notes
    assert notes == (
        "the column “Full Name” is read as `name`",
        "not used: the column “Shoes”",
        "About Head of water: She answers.",
        "Don't post the letter to Head of police: they return letters. Other ways: none in the campaign file.",
        UNKNOWN,
        "Send the letters of `river` by 1 March 2026 (28 days left).",
    )


@pytest.mark.parametrize(
    ("options", "promised"),
    [
        ({}, ["mayor"]),
        ({"copy_to": ("mayor",)}, []),
        ({"copy_to": ("water",)}, ["mayor"]),
        ({"no_copies": True}, []),
        ({"to": ("mayor",)}, []),
    ],
)
def test_copies_that_letters_promise_are_reminded_of(options: dict[str, Any], promised: list[str]) -> None:
    notes = ready(campaigns=(replace(RIVER, copies=("mayor",)),), country="GB", **options).notes
    assert [note for note in notes if "gets a copy" in note] == [
        f"The letters of `river` say that Head of {name} gets a copy: `--copy-to {name}` writes it, "
        "`--no-copies` leaves the line out."
        for name in promised
    ]


def test_mistakes_and_doubts_are_shown_together() -> None:
    old = replace(RIVER, issued=date(2020, 1, 1))
    problems = ready("name,country\nAnn,Xyz\nBo,\nBo,\n", (old,)).problems
    assert [problem.warning for problem in problems] == [True, False, True]


# Whose night a folder is


@pytest.fixture
def begun() -> Path:
    folder = Path("night")
    begin(folder, Night(roster="guests.csv", day=DAY, people=tuple(map(name_of, ("Ann Muster", "Cy Gone", "Di Gone")))))
    return folder


@pytest.mark.parametrize(
    ("roster", "refused"),
    [(GOOD, False), ("name\nann muster\n", False), ("name\nBo Muster\n", True), ("name,to\nAnn Muster,lake\n", False)],
)
def test_a_folder_of_other_guests_is_refused(begun: Path, roster: str, refused: bool) -> None:  # noqa: ARG001, FBT001
    job = ready(roster).job
    # The job reads its roster again, so the source must be open.
    source = Source("guests.csv", None)
    job = replace(job, plan=replace(job.plan, guests=source.guests))
    if refused:
        with pytest.raises(InputError, match="other guests than those of"):
            refuse_other_night(job)
        refuse_other_night(replace(job, kit=replace(job.kit, force=True)))
    else:
        refuse_other_night(job)
    source.close()


def test_a_folder_of_another_roster_is_refused(begun: Path) -> None:  # noqa: ARG001  the folder is there
    job = ready().job
    with pytest.raises(InputError, match="the night of another roster, `guests"):
        refuse_other_night(replace(job, night=Night(roster="others.csv", day=DAY)))
