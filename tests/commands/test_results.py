from __future__ import annotations

import json
from collections import Counter
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ualetter.commands.results import MOST_LISTED, bad_rows, last_words, plan_json, plan_lines, result_json, show_table
from ualetter.model import Campaign, Target, Writer
from ualetter.night.folder import Night
from ualetter.night.plan import Kind, Plan, Selection
from ualetter.night.result import Result
from ualetter.night.settling import Fate
from ualetter.problems import Place, Problem
from ualetter.roster.reading import Guest

WATER, MAYOR = Kind(campaign="river", target="water"), Kind(campaign="river", target="mayor")
COPY = Kind(campaign="river", target="water", copy_to="mayor")
RIVER = Campaign(
    id="river",
    title="The bridge",
    summary="It is closed.",
    targets={name: Target(id=name, role=name) for name in ("water", "mayor")},
)
NOTHING = Kind(campaign="river", target="mayor", copy_to="water")


def job(*names: str | None, formats: tuple[str, ...] = ("text",), folder: str = "night") -> Any:  # noqa: ANN401  a part of a job
    guests = [
        Guest(row=number, writer=Writer(name=name), to=(), cells=(), problems=())
        for number, name in enumerate(names, 2)
    ]
    selections = {"river": Selection(campaign=RIVER, targets=("water",), copy_to=("mayor",))}
    return SimpleNamespace(
        plan=Plan(selections=selections, roster="guests.csv", guests=lambda: guests, sort="writer", home=None),
        start={(): 1},
        # In the order in which the roster happens to name them.
        survey=SimpleNamespace(counts={MAYOR: 1, COPY: 2, WATER: 2}),
        night=Night(roster="guests.csv", day=date(2026, 2, 1)),
        kit=SimpleNamespace(formats=formats, digits=4, names=False, folder=Path(folder)),
    )


def words(result: Result) -> list[str]:
    return list(last_words(job(), result))


# The plan


def test_a_plan_has_a_line_for_each_file() -> None:
    assert "".join(plan_lines(job("Ann  Muster", None, formats=("text", "docx")))).splitlines() == [
        "serial\trow\tname\tcampaign\ttarget\tcopy\tfile",
        "0001\t2\tAnn Muster\triver\twater\t\tletters/0001-river-water.txt",
        "0001\t2\tAnn Muster\triver\twater\t\tletters/0001-river-water.docx",
        "0002\t2\tAnn Muster\triver\twater\tmayor\tletters/0002-river-water-copy-mayor.txt",
        "0002\t2\tAnn Muster\triver\twater\tmayor\tletters/0002-river-water-copy-mayor.docx",
        "0003\t3\t\triver\twater\t\tletters/0003-river-water.txt",
        "0003\t3\t\triver\twater\t\tletters/0003-river-water.docx",
        "0004\t3\t\triver\twater\tmayor\tletters/0004-river-water-copy-mayor.txt",
        "0004\t3\t\triver\twater\tmayor\tletters/0004-river-water-copy-mayor.docx",
    ]


def test_a_long_plan_comes_in_parts() -> None:
    parts = list(plan_lines(job(*["Ann"] * 600)))
    assert [part.count("\n") for part in parts] == [1, 500, 500, 200]


@pytest.mark.parametrize("names", [(), ("Ann",), ('"Ann"\\', "李小龍", None)])
def test_a_plan_is_good_json(names: tuple[str | None, ...]) -> None:
    found = json.loads("".join(plan_json(job(*names))))
    assert [(entry["name"], entry["copy"]) for entry in found] == [
        (name or "", copy) for name in names for copy in ("", "mayor")
    ]


# What became of it

COUNTS = {
    WATER: Counter({Fate.WRITTEN: 1000, Fate.REPLACED: 200, Fate.UNCHANGED: 30, Fate.KEPT: 4}),
    COPY: Counter({Fate.FAILED: 5}),
}


def test_the_table_counts_what_was_replaced_as_written(capsys: pytest.CaptureFixture[str]) -> None:
    show_table(job(), Result(counts=COUNTS))
    assert capsys.readouterr().out == (
        "campaign\ttarget\twritten\tunchanged\tkept\tfailed\n"
        "river\twater\t1,200\t30\t4\t0\n"
        "river\twater, copy to mayor\t0\t0\t0\t5\n"
        "river\tmayor\t0\t0\t0\t0\n"
        "all\t\t1,200\t30\t4\t5\n"
    )


def test_json_keeps_them_apart() -> None:
    problem = Problem(message="m", hint="h", place=Place(file="guests.csv", line=3))
    result = Result(counts=COUNTS, planned=1239, printed=(("manifest.csv", Fate.WRITTEN),), stopped=True)
    found = json.loads(result_json(job(), result, [problem, Problem(message="w", warning=True)]))
    assert found["letters"][0] == {
        "campaign": "river", "target": "water", "copy": None,
        "unchanged": 30, "written": 1000, "replaced": 200, "kept": 4, "failed": 0,
    }  # fmt: skip
    assert [(entry["target"], entry["copy"]) for entry in found["letters"]] == [
        ("water", None), ("water", "mayor"), ("mayor", None),
    ]  # fmt: skip
    assert found["files"] == [{"file": "manifest.csv", "became": "written"}]
    assert found["problems"] == [
        {"file": "guests.csv", "line": 3, "column": None, "severity": "error", "message": "m", "hint": "h"},
        {"file": None, "line": None, "column": None, "severity": "warning", "message": "w", "hint": None},
    ]
    assert (found["date"], found["planned"], found["stopped"]) == ("2026-02-01", 1239, True)


# The last words


def test_all_that_was_made_is_named() -> None:
    printed = (
        ("print/letters.pdf", Fate.UNCHANGED),
        ("stationery/tally.pdf", Fate.FAILED),
        ("manifest.csv", Fate.REPLACED),
    )
    assert words(Result(counts=COUNTS, printed=printed)) == [
        "All is in night: the letters, print/letters.pdf, manifest.csv."
    ]


def test_without_letters_none_are_named() -> None:
    assert words(Result(printed=(("manifest.csv", Fate.WRITTEN),))) == ["All is in night: manifest.csv."]


@pytest.mark.parametrize(("folder", "second"), [("night", "night-2"), ("a/friday", "friday-2"), (".", "night-2")])
def test_rows_that_failed_can_be_mended(folder: str, second: str) -> None:
    result = Result(counts=COUNTS, bad_rows=1, printed=(("failed.csv", Fate.WRITTEN), ("manifest.csv", Fate.WRITTEN)))
    said = list(last_words(job(folder=folder), result))
    again = f"mend them there, and make a second night of that file: `-o {second}`"
    assert said == [
        "1 row with a mistake got no letters.",
        f"The rows that failed are in {Path(folder) / 'failed.csv'}, with the reasons: {again}.",
        f"All is in {Path(folder)}: the letters, manifest.csv.",
    ]


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 row with a mistake"), (2, "2 rows with mistakes"), (1234, "1,234 rows with mistakes")]
)
def test_one_row_or_several(count: int, said: str) -> None:
    assert bad_rows(count) == said


@pytest.mark.parametrize("ended", [{"stopped": True}, {"trouble": (Problem(message="full"),)}])
def test_a_run_that_ended_early_says_how_far_it_came(ended: dict[str, Any]) -> None:
    said = words(Result(counts=COUNTS, planned=2000, bad_rows=3, **ended))
    assert said == ["Stopped after 1,239 of 2,000 letters. The same command goes on from here."]


@pytest.mark.parametrize(
    ("field", "was", "were", "what", "cure"),
    [
        ("kept", "was", "were", "edited by hand, and left alone", "`--force` replaces"),
        ("strays", "is", "are", "no longer in the plan", "`--prune` removes"),
    ],
)
def test_files_to_look_at_are_named(field: str, was: str, were: str, what: str, cure: str) -> None:
    def said(count: int) -> list[str]:
        found: dict[str, Any] = {field: tuple(map(str, range(count)))}
        return words(Result(**found))[:-1]

    assert said(0) == []
    assert said(1) == [f"0 {was} {what} ({cure} it)."]
    assert said(2) == [f"2 files {were} {what} ({cure} them):", "  0", "  1"]
    many = said(MOST_LISTED + 1003)
    assert (len(many), many[-1]) == (MOST_LISTED + 2, "  and 1,003 more")
    assert len(said(MOST_LISTED)) == MOST_LISTED + 1


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, []),
        (1, ["Removed 1 file that is no longer in the plan."]),
        (2000, ["Removed 2,000 files that are no longer in the plan."]),
    ],
)
def test_what_was_removed_is_said(count: int, said: list[str]) -> None:
    assert words(Result(removed=count))[:-1] == said
