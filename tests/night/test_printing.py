from __future__ import annotations

import os

import pytest
from evenings import Evening, evening_fixture, posix  # noqa: F401  fixtures are found by name

from ualetter.night.printing import KINDS, printouts
from ualetter.night.request import EXTRAS

LETTERS, ENVELOPES = KINDS[:2]


def test_there_is_a_kind_for_each_extra() -> None:
    assert {kind.name for kind in KINDS} == {*EXTRAS, "letters", "labels-test-page"}


@pytest.mark.parametrize(
    ("extras", "prints", "names"),
    [
        ((), False, []),
        ((), True, ["letters"]),
        (("tally", "envelopes"), True, ["letters", "envelopes", "tally"]),
        (("labels",), False, ["labels", "labels-test-page"]),
    ],
)
def test_what_was_asked_for_is_made_in_an_order_of_its_own(
    extras: tuple[str, ...], names: list[str], *, prints: bool
) -> None:
    assert [kind.name for kind in printouts(extras, prints=prints)] == names


@pytest.mark.parametrize(
    ("file", "ours"),
    [
        ("print/letters.pdf", True),
        ("print/letters-01.pdf", True),
        ("print/letters-120.pdf", True),
        ("print/letters-old.pdf", False),
        ("print/letters-01.pdf.bak", False),
        ("stationery/letters.pdf", False),
        ("letters/letters.pdf", False),
    ],
)
def test_a_file_of_a_kind_is_known_by_its_name(file: str, *, ours: bool) -> None:
    assert LETTERS.is_of(file) == ours
    assert not ENVELOPES.is_of(file)


def test_labels_are_not_their_test_page() -> None:
    by_name = {kind.name: kind for kind in KINDS}
    assert not by_name["labels"].is_of("stationery/labels-test-page.pdf")
    assert by_name["labels-test-page"].is_of("stationery/labels-test-page.pdf")


def test_kinds_are_called_as_people_call_them() -> None:
    titles = [kind.title for kind in KINDS]
    assert titles[0] == "the print run"
    assert "labels test page" in titles
    assert len(set(titles)) == len(KINDS)


@posix
@pytest.mark.long
def test_many_volumes_need_no_more_memory_than_a_few(evening: Evening) -> None:
    options = ("--no-print", "--format", "text", "--with", "cover-sheets", "--volume", "100", "--jobs", "1")

    def peak(guests: int) -> int:
        evening.come(*(f"Ann the {number}th" for number in range(guests)))
        process = evening.start(*options, "--force", silent=True)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        return usage.ru_maxrss

    assert peak(1000) < 1.8 * peak(200)
