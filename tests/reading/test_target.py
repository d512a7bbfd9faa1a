from __future__ import annotations

import pytest
from campaign_texts import campaign, changed, said

from ualetter.reading.target import MOST_TARGETS


def with_id(target_id: str) -> str:
    return changed(("  water:\n", f"  {target_id}:\n"))


@pytest.mark.parametrize("target_id", ["heng", "a", "1", "minister-of-water-2", "a" * 32, "all-of-them"])
def test_ids(target_id: str) -> None:
    assert list(campaign(with_id(target_id)).targets) == [target_id]


@pytest.mark.parametrize(
    ("target_id", "why"),
    [
        ("Heng", "may hold only the small letters a to z, digits and hyphens"),
        ("the minister", "may hold only the small letters a to z, digits and hyphens"),
        ("minister_x", "may hold only the small letters a to z, digits and hyphens"),
        ("ministré", "may hold only the small letters a to z, digits and hyphens"),
        ('""', "is empty"),
        ("-a", "must begin with a letter or a digit"),
        ("a" * 33, "is too long: 33 characters, and 32 is the most"),
        ("all", "is taken: `--to all` means every target"),
    ],
)
def test_no_ids(target_id: str, why: str) -> None:
    written = target_id.strip('"')
    assert said(with_id(target_id)) == [f"5:3 the target id `{written}` {why}"]


@pytest.mark.parametrize("key", ["name", "role", "organisation"])
def test_one_of_three_names_is_enough(key: str) -> None:
    target = campaign(changed(("role: Minister of Water", f"{key}: Ana Example"))).targets["water"]
    assert target.label == "Ana Example"


def test_a_title_alone_is_nobody() -> None:
    text = changed(("role: Minister of Water", "title: Minister"))
    assert said(text) == ["6:5 target `water` has nobody to write to"]


def test_nothing_may_be_posted_and_an_address_exclude_each_other() -> None:
    text = changed(("    country: FR", "    no_post: The office is closed.\n    country: FR"))
    assert said(text) == ["9:5 target `water` has `no_post` and an `address`"]


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("fax: +33 1", ("+33 1",)),
        ("fax: [+33 1, '2']", ("+33 1", "2")),
        ("fax:\n      - 0044 1\n      - 1", ("0044 1", "1")),
    ],
)
def test_one_value_or_a_list(written: str, read_as: tuple[str, ...]) -> None:
    assert campaign(changed(("country: FR", f"country: FR\n    {written}"))).targets["water"].fax == read_as


@pytest.mark.parametrize("written", ["water: Minister", "water: [a]", "water:", "water: {}"])
def test_a_target_has_keys(written: str) -> None:
    text = "format: 1\ntitle: T\nsummary: S\ndemands: [x]\ntargets:\n  " + written + "\n"
    (problem,) = said(text)
    assert problem.startswith("6:")


def test_thousands_of_targets_are_refused_before_each_is_held_against_each() -> None:
    more = "".join(f"  t{number}:\n    name: X\n    salutation: Dear X,\n" for number in range(MOST_TARGETS + 1))
    text = changed(("targets:\n", f"targets:\n{more}"))
    (problem,) = (line for line in said(text) if "targets" in line)
    assert problem.endswith(f"there are more than {MOST_TARGETS} targets")
