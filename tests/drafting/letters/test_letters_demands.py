from __future__ import annotations

import pytest

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.demands import read_demands

LEFT_OUT = "the page also asks for this in words that don't follow “I call on you to”; it is left out:"
FORM = "this demand doesn't follow “I call on you to” as the page prints it: change its form, not what it asks for"


def read(page: str) -> list[tuple[str | None, tuple[str, ...]]]:
    return [(demand.text, demand.doubts) for demand in read_demands(split_lines(page))]


def test_an_old_sheet_with_participles() -> None:
    page = """
RECOMMENDED ACTION: Please send telegrams/faxes/express/airmail letters in English or your own language:
- expressing concern at the arrest of Jane Sample on 3 May, who has not been seen
since then;
- urging the authorities to guarantee her safety while she is in
custody;
- calling for an impartial investigation;
- Calling on them to bring those responsible to justice.
"""
    assert read(page) == [
        ("guarantee her safety while she is in custody", ()),
        ("bring those responsible to justice", ()),
        (
            None,
            (
                (
                    f"{LEFT_OUT} “expressing concern at the arrest of Jane Sample on 3 May, who has not been seen …”; "
                    "“calling for an impartial investigation”"
                ),
            ),
        ),
    ]


@pytest.mark.parametrize(
    ("item", "demand"),
    [
        ("Calling on the authorities to release Jane immediately;", "release Jane immediately"),
        ("calling on the Minister to release Jane; and", "release Jane"),
        ("Urging them to stop the works.", "stop the works"),
        ("urge him to stop the works", "stop the works"),
        ("Asking the Nowhere authorities, as a matter of urgency, to stop the works,", "stop the works"),
        ("Calling upon you to stop the works", "stop the works"),
        ("to stop the works;", "stop the works"),
        ("Stop the works", "Stop the works"),
        ("immediately stop the works", "immediately stop the works"),
        ("send her back to the U.S.", "send her back to the U.S."),
    ],
)
def test_a_demand_begins_with_its_verb(item: str, demand: str) -> None:
    assert read(f"Please write immediately:\n\n• {item}\n• release all;") == [(demand, ()), ("release all", ())]


@pytest.mark.parametrize(
    "item",
    [
        "expressing concern about Jane",
        "Urging that Jane be released",
        "calling for her release",
        "seeking assurances that she is well",
        "reminding the authorities of their duties",
        "Bitte fordern Sie höflich, dass Jana freikommt",
        "expresando preocupación por Juana",
        "en demandant que Jeanne soit libre",
        "ge uttryck för oro över Jana",
        "uw bezorgdheid over Jana",
    ],
)
def test_what_cannot_follow_the_call_is_left_out_and_told(item: str) -> None:
    assert read(f"Please write:\n- {item};\n- release all.") == [("release all", ()), (None, (f"{LEFT_OUT} “{item}”",))]


@pytest.mark.parametrize("item", ["Ihre Freilassung zu verlangen ist", "sanctify the works", "an end of the works"])
def test_what_may_not_follow_the_call_is_as_printed_and_doubted(item: str) -> None:
    assert read(f"Please write:\n- {item};\n- release all.") == [(item, (FORM,)), ("release all", ())]


def test_how_to_write_is_no_demand() -> None:
    assert read("RECOMMENDED ACTION: Please send telegrams and letters in English or your own") == []


@pytest.mark.parametrize(
    ("item", "demand"),
    [
        ("instando a las autoridades a poner en libertad a Juana", "poner en libertad a Juana"),
        ("instándoles a que pongan en libertad a Juana", "pongan en libertad a Juana"),
        ("pidiendo a las autoridades que liberen a Juana", "liberen a Juana"),
        ("les exhortant à libérer Jeanne", "libérer Jeanne"),
        ("en demandant aux autorités de libérer Jeanne", "libérer Jeanne"),
        ("priant les autorités de libérer Jeanne", "libérer Jeanne"),
        ("Fordern Sie die Behörden auf, Jana Beispiel freizulassen", "Jana Beispiel freizulassen"),
        ("Ich bitte Sie, Jana Beispiel freizulassen", "Jana Beispiel freizulassen"),
        ("uppmana myndigheterna att frige Jana", "frige Jana"),
        ("verzoek de autoriteiten om Jana vrij te laten", "Jana vrij te laten"),
        ("I urge you to release Jane", "release Jane"),
        ("Jana Beispiel freizulassen", "Jana Beispiel freizulassen"),
        ("Jana Voorbeeld vrij te laten", "Jana Voorbeeld vrij te laten"),
    ],
)
def test_infinitives_of_other_languages(item: str, demand: str) -> None:
    assert read(f"- {item};\n- release all.") == [(demand, ()), ("release all", ())]


@pytest.mark.parametrize(
    "page",
    [
        "Please write immediately:\nCalling on the authorities to stop the works;\nUrging them to release Jane.",
        "Please write: calling on the authorities to stop the works; urging them to release Jane.",
        "Please write:\n1. Calling on them to stop the works\n2. Calling on them to release Jane",
        "Please write:\n\n• Calling on them to stop\nthe works;\n\n• Calling on them to release Jane;\n• [INSERT MORE]",
    ],
)
def test_lists_with_and_without_marks(page: str) -> None:
    assert read(page) == [("stop the works", ()), ("release Jane", ())]


@pytest.mark.parametrize("page", ["", "The river is long.", "Please write to the authorities in your own words."])
def test_a_page_that_asks_for_nothing(page: str) -> None:
    assert read(page) == []
