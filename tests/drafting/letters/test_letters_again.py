from __future__ import annotations

import pytest

from ualetter.drafting.letters.again import divided_again


@pytest.mark.parametrize(
    ("demand", "language", "parts"),
    [
        ("free her and to pay them", "en", ["free her", "pay them"]),
        ("free her, to pay them, and to stop the works", "en", ["free her", "pay them", "stop the works"]),
        (
            "libérer Jeanne, d'ouvrir une enquête et de respecter la loi",
            "fr",
            ["libérer Jeanne", "ouvrir une enquête", "respecter la loi"],
        ),
        ("frige Jana och att stoppa bygget", "sv", ["frige Jana", "stoppa bygget"]),
        ("libere a Juana y que pague", "es", ["libere a Juana", "pague"]),
        ("Jana vrij te laten en om de bouw te stoppen", "nl", ["Jana vrij te laten", "de bouw te stoppen"]),
    ],
)
def test_demands_that_say_their_word_again(demand: str, language: str, parts: list[str]) -> None:
    assert list(divided_again(demand, language)) == parts


@pytest.mark.parametrize(
    ("demand", "language"),
    [
        ("free her and pay them", "en"),
        ("take steps to protect her and to pay them", "en"),
        ("release her, to end her pain", "en"),
        ("give access to lawyers and to doctors", "en"),
        ("informer la famille de Jeanne et de Paul", "fr"),
        ("se till att hon får vård och att hon friges", "sv"),
        ("Jana freizulassen, und zu zahlen", "de"),
        ("", "en"),
    ],
)
def test_what_may_be_one_demand_stays_whole(demand: str, language: str) -> None:
    assert divided_again(demand, language) == (demand,)
