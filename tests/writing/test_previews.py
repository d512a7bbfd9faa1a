from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from ualetter.letter import block_texts
from ualetter.reading.campaign import read_campaign
from ualetter.writing.previews import preview

if TYPE_CHECKING:
    from ualetter.writing.previews import Preview

RIVER = """\
format: 1
number: UA 7.26
title: The bridge
summary: It is closed.
demands:
  - open the bridge
targets:
  water:
    role: Minister
    address: [1 Water Lane]
    country: FR
    salutation: Dear Minister,
  mayor:
    role: Mayor
    address: [2 Water Lane]
    country: FR
    salutation: Dear Mayor,
copies: [mayor]
letter:
  body: |
    I call on you to {{ demands }}.
"""


WATER = RIVER[RIVER.index("  water:") : RIVER.index("  mayor:")]


def of(*pairs: tuple[str, str], to: tuple[str, ...] = ()) -> Preview:
    text = RIVER
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return preview(read_campaign(text, "river.yaml", "river"), to, date(2026, 1, 31))


def shown(found: Preview) -> list[str]:
    return [letter.salutation for letter in found.letters]


def test_a_good_file_gives_every_letter_without_a_name() -> None:
    found = of()
    assert (shown(found), found.problems, found.is_good) == (["Dear Minister,", "Dear Mayor,"], (), True)
    assert [(letter.name, letter.sender, letter.date) for letter in found.letters] == [
        (None, (), "31 January 2026")
    ] * 2
    assert [letter.copies for letter in found.letters] == [("Mayor",), ()]


@pytest.mark.parametrize(
    ("to", "expected"),
    [(("mayor",), ["Dear Mayor,"]), (("all",), ["Dear Minister,", "Dear Mayor,"]), (("mayor", "water"), None)],
)
def test_targets_can_be_chosen(to: tuple[str, ...], expected: list[str] | None) -> None:
    assert shown(of(to=to)) == (expected or ["Dear Mayor,", "Dear Minister,"])


def test_an_unknown_target_is_a_problem() -> None:
    found = of(to=("mayro",))
    assert ([problem.message for problem in found.problems], found.letters, found.is_good) == (
        ["`river` has no target `mayro`"], (), False,
    )  # fmt: skip


@pytest.mark.parametrize(
    "pair",
    [
        ("number: UA 7.26", "number: UA 7.26\nissued: tomorrow"),
        ("number: UA 7.26", "number: UA 7.26\ncountry: Frankreich"),
        ("summary: It is closed.\n", ""),
        ("format: 1\n", "format: 2\n"),
        ("format: 1\n", "# caf\ufffd\nformat: 1\n"),
        ("copies: [mayor]", "copies: [mayor]\nchannels: {phone: '{{ x }}'}"),
        ("title: The bridge", "title: The bridge\nadvice: Be brief"),
        ("title: The bridge", "title: The bridge\nreport: {mail: x}"),
    ],
)
def test_a_mistake_in_what_no_letter_prints_hides_none(pair: tuple[str, str]) -> None:
    found = of(pair)
    assert (shown(found), found.is_good) == (["Dear Minister,", "Dear Mayor,"], False)
    assert any(not problem.warning for problem in found.problems)


@pytest.mark.parametrize(
    "pair",
    [
        ("    address: [1 Water Lane]", "    address: [1 Water Lane, 'TODO: town']"),
        ("    address: [1 Water Lane]", "    adress: [1 Water Lane]"),
        ("    address: [1 Water Lane]", "    address: [1 Water Lane]\n    address: [Hall]"),
        ("    role: Minister\n", "    role: [YOUR NAME]\n"),
        ("    address: [1 Water Lane]\n    country: FR", "    address: [1 Water Lane]\n    country: ZZ"),
        ("    salutation: Dear Minister,", "    salutation: [Dear, Minister]"),
        ("    salutation: Dear Minister,", "    salutation: Dear Minister,\n    letter: {body: TODO}"),
        ("    salutation: Dear Minister,", "    salutation: Dear Minister,\n    letter: {body: I call on you.}"),
        ("    salutation: Dear Minister,\n", ""),
        ("  water:\n    role: Minister\n", "  water:\n"),
        (WATER, "  water: {role: Minister, address: [1 Water Lane],\n    country: ZZ, salutation: 'Dear Minister,'}\n"),
    ],
)
def test_a_letter_that_a_mistake_touches_is_not_shown(pair: tuple[str, str]) -> None:
    found = of(pair)
    assert (shown(found), [target.id for target in found.lacking]) == (["Dear Mayor,"], ["water"])
    assert found.problems
    assert not found.is_good


def test_a_mistake_is_the_targets_in_whose_brackets_it_stands() -> None:
    water = "water: {role: Minister, address: [1 Water Lane], salutation: 'Dear Minister,',\n  country: ZZ}"
    mayor = "mayor: {role: Mayor, address: [2 Water Lane], salutation: 'Dear Mayor,', country: FR}"
    before = RIVER[RIVER.index("targets:") : RIVER.index("copies:")]
    found = of((before, f"targets: {{{water}, {mayor}}}\n"))
    assert (shown(found), [target.id for target in found.lacking]) == (["Dear Mayor,"], ["water"])


@pytest.mark.parametrize(
    "pair",
    [
        ("title: The bridge", "title: The bridge\ntitel: x"),
        ("title: The bridge\n", ""),
        ("title: The bridge", "title: 'TODO: a title'"),
        ("  - open the bridge", "  - open the bridge\n  - 'TODO: more'"),
        ("demands:\n  - open the bridge\n", ""),
        ("copies: [mayor]", "copies: [major]"),
        ("number: UA 7.26", "number: UA 7.26\nlanguage: xx"),
        ("    I call on you to {{ demands }}.", "    I call on you, [NAME], to {{ demands }}."),
        ("    I call on you to {{ demands }}.", "    I call on you."),
        ("    I call on you to {{ demands }}.", "    I call on {{ you }} to {{ demands }}."),
        ("letter:\n  body: |\n", "letter:\n  subject: x\n  text: |\n"),
        ("letter:\n", "leter:\n"),
    ],
)
def test_a_mistake_that_touches_all_letters_hides_all(pair: tuple[str, str]) -> None:
    found = of(pair)
    assert (shown(found), [target.id for target in found.lacking]) == ([], ["water", "mayor"])
    assert any(not problem.warning for problem in found.problems)


def test_of_a_file_that_is_no_yaml_nothing_is_shown() -> None:
    found = of(("format: 1", "format: ["))
    assert (found.letters, found.lacking, len(found.problems), found.is_good) == ((), (), 1, False)


def test_why_there_is_no_letter_is_said_once() -> None:
    found = of(("    salutation: Dear Minister,\n", ""))
    assert [(problem.message, problem.warning) for problem in found.problems] == [
        ("target `water` (Minister) has no salutation", True)
    ]


def test_a_body_that_wants_a_name_gets_an_invented_one() -> None:
    found = of(("    I call", "    My name is {{ writer.name }}.\n\n    I call"))
    assert (found.is_good, found.by_example) == (True, True)
    assert [block_texts(letter.body[0]) for letter in found.letters] == [("My name is A. Writer.",)] * 2
    assert not of(("    I call", "    {{ writer.name|default('A neighbour') }} writes. I call")).by_example


def test_marks_of_doubt_hide_no_letter() -> None:
    found = of(("title: The bridge", "title: The bridge  # CHECK"))
    assert (len(found.letters), len(found.problems), found.is_good) == (2, 1, True)
