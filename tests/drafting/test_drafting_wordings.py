"""How sections of Amnesty have worded the same things: headings, calls, languages, deadlines, where to report."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ualetter.drafting.cutting.headings import heading
from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.cutting.sections import cut
from ualetter.drafting.head.deadline import read_deadline
from ualetter.drafting.head.issued import read_issued
from ualetter.drafting.head.languages import read_languages
from ualetter.drafting.head.metadata import PEOPLE, label
from ualetter.drafting.head.report import read_report
from ualetter.drafting.letters.calls import calls
from ualetter.drafting.letters.closing import closings

FOLDER = Path(__file__).parent


def lines_of(name: str) -> list[str]:
    """Return the lines below `== name` in the table of wordings."""
    tables = (FOLDER / "wordings.txt").read_text(encoding="utf-8").split("== ")
    return next(table.strip().split("\n")[1:] for table in tables if table.startswith(f"{name}\n"))


@pytest.mark.parametrize("kind", ["copies", "targets", "letter", "demands", "background", "rest"])
def test_headings_are_told_in_all_wordings(kind: str) -> None:
    told = {line: found.kind if (found := heading(line)) else None for line in lines_of(kind)}
    assert told == dict.fromkeys(told, kind)


@pytest.mark.parametrize(
    "text",
    [
        "Kopien des Urteils liegen der Familie nicht vor.",
        "Copies of the verdict were handed out in court.",
        "Las copias de la sentencia no fueron entregadas.",
        "Contextual evidence was ignored",
        "Briefing the press is no crime.",
        "Writing poems is no crime.",
        "Adressen der Zeugen wurden nicht erhoben.",
        "Your letter reached me last week.",
        "Schriftliche Antworten gab es keine.",
    ],
)
def test_sentences_are_no_headings(text: str) -> None:
    assert heading(text) is None


@pytest.mark.parametrize("text", lines_of("calls"))
def test_calls_are_found(text: str) -> None:
    assert len(calls(text)) == 1


@pytest.mark.parametrize("text", lines_of("closings"))
def test_closings_are_found(text: str) -> None:
    assert [closing.text for closing in closings(f"Text ends here.\n\n{text}\n\n[NAME]")] == [text]


@pytest.mark.parametrize("text", lines_of("reports"))
def test_reports_are_found(text: str) -> None:
    url, email, note = read_report(split_lines(text))
    assert note is not None
    assert (url is not None) == ("https:" in text)
    assert (email is not None) == ("@" in text)


@pytest.mark.parametrize("text", lines_of("languages"))
def test_languages_are_found(text: str) -> None:
    assert read_languages(split_lines(text))


@pytest.mark.parametrize("text", lines_of("deadlines"))
def test_deadlines_are_found(text: str) -> None:
    found = read_deadline(split_lines(text), date(2020, 1, 20))
    assert found is not None
    assert found.text == "2020-03-05"


@pytest.mark.parametrize("text", lines_of("dates"))
def test_dates_of_issue_are_found(text: str) -> None:
    found = read_issued(split_lines(text))
    assert found is not None
    assert found.text == "2020-03-05"


@pytest.mark.parametrize("text", lines_of("names"))
def test_labels_of_names_are_told(text: str) -> None:
    kind, names = label(text) or ("", "")
    assert kind == PEOPLE
    assert names.startswith("Foo Bar")


LED = """URGENT ACTION

Ana Example was taken from her house by soldiers on 3 May and has not been seen by her family since.

{lead}
Minister of Water
Jana Sample
1 River Road
Sampleton
"""


@pytest.mark.parametrize(
    ("lead", "targets"),
    [
        ("Your envelope goes here:", 4),
        ("She lives in the same street as", 0),
    ],
)
def test_a_colon_leads_to_an_address(lead: str, targets: int) -> None:
    assert len(cut(split_lines(LED.format(lead=lead))).targets) == targets


def test_a_colon_leads_to_no_list_of_what_was_taken() -> None:
    page = LED.format(lead="They took with them:").replace("Minister of Water\nJana Sample", "two books\na lamp")
    assert not cut(split_lines(page)).targets


@pytest.mark.parametrize(
    ("sentence", "address"),
    [
        (
            "If possible send a copy to the Embassy, PO Box 12, Sampleton.",
            "Embassy, PO Box 12, Sampleton",
        ),
        ("Please send a copy to the family.", ""),
    ],
)
def test_a_copy_may_go_to_the_address_in_a_sentence(sentence: str, address: str) -> None:
    found = heading(sentence)
    assert found is not None
    assert found.rest == address
