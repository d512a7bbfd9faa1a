from __future__ import annotations

from datetime import date

import pytest

from ualetter.checking import check_file
from ualetter.reading.campaign import read_campaign

DAY = date(2026, 2, 1)
GOOD = """\
format: 1
title: The bridge
summary: It is closed.
act_by: 2026-03-01
demands:
  - open the bridge
  - let Ana Ejemplo cross
targets:
  water:
    title: Minister
    name: Jo Sample
    address: [1 Water Lane]
    country: FR
    salutation: Dear Minister,
  mayor:
    role: Mayor
    email: mayor@example.org
    salutation: Dear Mayor,
letter:
  body: |
    I write about the bridge.

    {{ own_words }}

    I call on you to:

    {{ demands }}
"""


def found(text: str, day: date = DAY) -> list[str]:
    """What a check says, each as `line:column kind message`."""
    problems = check_file(read_campaign(text, "river.yaml", "river"), day)
    kinds = {True: "warning", False: "error"}
    return [f"{problem.place} {kinds[problem.warning]} {problem.message}"[len("river.yaml:") :] for problem in problems]


def test_a_good_file_is_let_through_in_silence() -> None:
    assert found(GOOD) == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("salutation: Dear Mayor,", 'salutation: "Sehr geehrte Frau Mayor:"'),
        ("salutation: Dear Mayor,", "salutation: 市长："),
        ("    I write", "    {% if writer.name %}My name is {{ writer.name }}.{% endif %} I write"),
        ("    I write", "    {% if writer.town %}I am from {{ writer.town }}.{% endif %}\n\n    I write"),
        ("    I write", "    My name is {{ writer.name }}. I write"),
        ("salutation: Dear Mayor,", "salutation: Your Excellency,"),
        ("    email: mayor@example.org\n", "    social: {x: '@mayor'}\n"),
        ("    email: mayor@example.org\n", "    web_form: https://example.org/form\n"),
        ("act_by: 2026-03-01\n", ""),
        ("    {{ demands }}", "    open the bridge, and let **Ana Ejemplo** cross."),
        ("letter:\n  body: |", "letter:\n  wording: {how: [Do, Pray]}\n  body: |\n    {{ wording.how }} listen."),
    ],
)
def test_its_twins_are_good_too(before: str, after: str) -> None:
    assert GOOD.count(before) == 1
    assert found(GOOD.replace(before, after)) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (
            "    salutation: Dear Mayor,\n",
            "",
            ["15:3 warning target `mayor` (Mayor) has no salutation"],
        ),
        (
            "Dear Mayor,",
            "Dear Mayor",
            ["18:17 warning the salutation `Dear Mayor` ends without comma or colon"],
        ),
        (
            "    email: mayor@example.org\n",
            "",
            ["15:3 warning no channel reaches target `mayor`"],
        ),
        (
            "    country: FR\n",
            "",
            ["12:14 warning the address of `water` has no country"],
        ),
        (
            "act_by: 2026-03-01",
            "act_by: 2026-01-31",
            ["4:9 warning the deadline has passed: 2026-01-31"],
        ),
        (
            "    I write",
            "    Dear Minister,\n\n    I write",
            [
                "20:9 warning the letter to `water` salutes `water` in its body: `Dear Minister`",
                "20:9 warning the letter to `mayor` salutes `water` in its body: `Dear Minister`",
            ],
        ),
        (
            "    {{ demands }}",
            "    open the bridge.",
            [
                "20:9 error the letter to `water` lacks this demand: “let Ana Ejemplo cross”",
                "20:9 error the letter to `mayor` lacks this demand: “let Ana Ejemplo cross”",
            ],
        ),
        (
            "    {{ demands }}",
            '    {% if target.id == "water" %}{{ demands }}{% endif %}',
            [
                "20:9 error the letter to `mayor` lacks this demand: “open the bridge”",
                "20:9 error the letter to `mayor` lacks this demand: “let Ana Ejemplo cross”",
            ],
        ),
        (
            "    {{ demands }}",
            "    {% if writer.name %}{{ demands }}{% endif %}",
            [
                "20:9 error the letter to `water` lacks this demand: “open the bridge”",
                "20:9 error the letter to `water` lacks this demand: “let Ana Ejemplo cross”",
                "20:9 error the letter to `mayor` lacks this demand: “open the bridge”",
                "20:9 error the letter to `mayor` lacks this demand: “let Ana Ejemplo cross”",
            ],
        ),
        (
            "  body: |\n    I write",
            '  wording: {how: [A, B, C]}\n  body: |\n    {% if wording.how == "C" %}Wait.{% else %}I write',
            None,
        ),
        (
            "    I write about the bridge.",
            "    I write to the {{ target.title }}.",
            ["20:9 error the letter says `target.title`, which has no value"],
        ),
    ],
)
def test_what_the_keys_cannot_show_one_by_one(before: str, after: str, expected: list[str] | None) -> None:
    assert GOOD.count(before) == 1
    text = GOOD.replace(before, after)
    if expected is None:  # one of three wordings leaves the demands out
        text = text.replace("    {{ demands }}\n", "    {{ demands }}\n    {% endif %}\n")
        said = found(text)
        assert len(said) == 4
        assert all("lacks this demand" in line and line.startswith("21:9 error") for line in said)
        return
    said = found(text)
    assert [line for line, start in zip(said, expected, strict=True) if not line.startswith(start)] == []


@pytest.mark.parametrize("day", [date(2026, 3, 1), date(2026, 3, 2)])
def test_the_deadline_is_held_against_the_day(day: date) -> None:
    assert bool(found(GOOD, day)) == (day > date(2026, 3, 1))


def test_a_title_inside_a_sentence_salutes_nobody() -> None:
    text = GOOD.replace("Dear Mayor,", "Your Excellency,")
    assert found(text.replace("I write", "I write to ask Your Excellency")) == []
    assert found(text.replace("I write", "Your Excellency will know that I write")) == []
    assert len(found(text.replace("    I write", "    Your Excellency, I write"))) == 2


def test_a_long_letter_is_warned_of_for_each_target() -> None:
    long = "    " + "\n\n    ".join("word " * 100 for _ in range(12))
    said = found(GOOD.replace("    I write about the bridge.", long))
    assert [line.split(" is about ")[0] for line in said] == [
        "20:9 warning the letter to `water`",
        "20:9 warning the letter to `mayor`",
    ]


def test_a_letter_of_a_targets_own_is_checked_at_its_place() -> None:
    own = "    salutation: Dear Mayor,\n    letter:\n      body: Please open the bridge.\n"
    said = found(GOOD.replace("    salutation: Dear Mayor,\n", own))
    assert said == ["20:13 error the letter to `mayor` lacks this demand: “let Ana Ejemplo cross”"]


TRANSLATION = """\
translations:
  de:
    demands: [die Brücke öffnen, Ana Ejemplo gehen lassen]
    targets: {water: {salutation: "Sehr geehrter Herr Minister,"}, mayor: {salutation: "Sehr geehrte Frau Mayor,"}}
    letter: {body: "Bitte {{ demands }}."}
"""


def test_a_whole_translation_is_good() -> None:
    assert found(GOOD + TRANSLATION) == []


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (', mayor: {salutation: "Sehr geehrte Frau Mayor,"}', "", "lacks `targets.mayor.salutation`"),
        ("[die Brücke öffnen, Ana Ejemplo gehen lassen]", "[die Brücke öffnen]", "lacks `demands` (1 of 2)"),
        ('    letter: {body: "Bitte {{ demands }}."}\n', "", "lacks `letter.body`"),
    ],
)
def test_what_a_translation_lacks_is_warned_of(before: str, after: str, expected: str) -> None:
    (said,) = found(GOOD + TRANSLATION.replace(before, after))
    assert said.startswith("29:3 warning the translation to `de` ")
    assert said.endswith(expected)


def test_a_translation_without_a_demand_is_an_error() -> None:
    said = found(GOOD + TRANSLATION.replace("{{ demands }}", "die Brücke öffnen"))
    assert len(said) == 2
    assert all("error the letter to `" in line and "“Ana Ejemplo gehen lassen”" in line for line in said)


def test_problems_come_in_file_order_with_those_of_the_keys() -> None:
    text = GOOD.replace("Dear Mayor,", "Dear Mayor").replace("act_by: 2026-03-01", "act_by: 2026-01-31")
    places = [line.split(" ")[0] for line in found(text)]
    assert places == ["4:9", "18:17"]
    broken = found(text.replace("title: The bridge", "titel: The bridge"))
    assert [line.split(" ")[1] for line in broken] == ["error", "error", "warning", "warning"]


def test_what_follows_from_an_error_is_not_said_too() -> None:
    broken = found(GOOD.replace("salutation: Dear Mayor,", "salutaton: Dear Mayor,"))
    assert len(broken) == 1
    assert "unknown key `salutaton`" in broken[0]
