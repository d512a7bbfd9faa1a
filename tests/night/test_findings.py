from __future__ import annotations

import pytest
from plans import both, in_order

from ualetter.night.findings import MOST_NAMED, Findings
from ualetter.night.settling import Fate
from ualetter.night.survey import survey
from ualetter.night.volumes import Printed, Volume
from ualetter.night.workshop import Outcome
from ualetter.problems import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.night.result import Result


def result(findings: Findings, *, stopped: bool = False) -> Result:
    return findings.result(survey(both()), stopped=stopped)


def test_a_reason_is_said_once_a_row_and_kept_for_the_row_only_if_it_is_to_blame() -> None:
    findings, pieces = Findings(both()), in_order(both())
    first, second = [piece for piece in pieces if piece.row == pieces[0].row][:2]
    wrong = Problem(message="no town")
    for piece in (first, second):
        findings.add_letter(piece, Outcome(fate=Fate.FAILED, made=False, problems=(wrong,)))
    findings.add_letter(first, Outcome(fate=Fate.FAILED, problems=(Problem(message="not ours"),)))
    assert [problem.message for problem in result(findings).problems] == ["no town", "not ours"]
    assert [problem.place and problem.place.line for problem in result(findings).problems] == [first.row, first.row]
    assert findings.failures == {first.row: {"no town": None}}


def test_what_is_wrong_with_an_address_is_said_once_for_all_volumes() -> None:
    findings, pieces = Findings(both()), in_order(both())
    for number in (1, 2):
        volume = Volume(file=f"print/letters-{number}.pdf", items=tuple(pieces[:2]), make=lambda _shop, _items: b"")
        failed = tuple((item, (Problem(message="too long"),)) for item in range(2))
        findings.add_volume(volume, Printed(fate=Fate.WRITTEN, failed=failed))
    found = result(findings)
    assert ([problem.message for problem in found.problems], found.unprinted) == (["too long"], 4)
    assert found.printed == (("print/letters-1.pdf", Fate.WRITTEN), ("print/letters-2.pdf", Fate.WRITTEN))


def test_what_is_named_is_limited() -> None:
    findings = Findings(both())
    for number in range(MOST_NAMED + 5):
        findings.add_stray(f"letters/{number}.txt")
        findings.mention([Problem(message=str(number))])
    assert (len(result(findings).strays), len(result(findings).problems)) == (MOST_NAMED, MOST_NAMED)


def test_files_are_removed_kept_or_older() -> None:
    findings = Findings(both())
    findings.add_table("manifest.csv", Fate.KEPT)
    findings.add_removal("letters/1.txt", gone=True)
    findings.add_removal("letters/2.txt", gone=False)
    findings.add_stray("letters/3.txt")
    findings.add_older(["manifest.csv", "letters/3.txt", "stationery/tally.pdf"])
    found = result(findings)
    assert (found.removed, found.kept, found.strays) == (1, ("manifest.csv", "letters/2.txt"), ("letters/3.txt",))
    assert found.older == ("stationery/tally.pdf",)


@pytest.mark.parametrize(("trouble", "stopped"), [((), True), ((Problem(message="the disk is full"),), False)])
def test_a_run_that_ends_by_trouble_was_not_stopped(trouble: tuple[Problem, ...], *, stopped: bool) -> None:
    findings = Findings(both())
    findings.trouble = trouble
    assert result(findings, stopped=True).stopped is stopped
