from __future__ import annotations

import pytest
from roster_cases import FILE, refusal, roster, said

from ualetter.roster.columns import FIELDS, meaning


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("name", "name"),
        (" NAME ", "name"),
        ("Full Name", "name"),
        ("full\u00a0name:", "name"),
        ("\ufeffName *", "name"),
        ("City", "town"),
        ("Message", "own_words"),
        ("own words", "own_words"),
        ("own-words", "own_words"),
        ("E-Mail", "email"),
        ("Email Address", "email"),
        ("Street address", "address"),
        ("Country/Region", "country"),
        ("campaign", "to"),
        ("Reason", "reason"),
        ("", None),
        ("First Name", None),
        ("Surname", None),
        ("Comments", None),
        ("name of pet", None),
        ("names", None),
    ],
)
def test_what_a_heading_means(heading: str, field: str | None) -> None:
    assert meaning(heading) == field


@pytest.mark.parametrize("field", FIELDS)
def test_every_field_is_known_by_its_own_name(field: str) -> None:
    for heading in (field, field.upper(), f" {field.title()} "):
        assert meaning(heading) == field


@pytest.mark.parametrize(
    ("header", "notes"),
    [
        ("name,town,to,reason", ()),
        ("Name, TOWN ,Own_Words", ()),
        ("Full Name", ("the column “Full Name” is read as `name`",)),
        ("name,E-Mail,City", ("the column “E-Mail” is read as `email`", "the column “City” is read as `town`")),
        ("name,Phone", ("not used: the column “Phone”",)),
        ("Phone,name,Age", ("not used: the columns “Phone”, “Age”",)),
        ("name,,town,,", ("not used: the column one without a heading",)),
        ("name,,,", ()),
    ],
)
def test_what_is_told_of_the_columns(header: str, notes: tuple[str, ...]) -> None:
    found = roster(f"{header}\n")
    assert found.notes == notes
    assert found.header == tuple(header.split(","))


@pytest.mark.parametrize(
    ("header", "messages"),
    [
        ("name,Name", ["the column “Name” is there twice"]),
        ("name,x,X", ["the column “X” is there twice"]),
        ("name,Full Name", ["the columns “name” and “Full Name” both mean `name`"]),
        ("City,Town", ["the columns “City” and “Town” both mean `town`", "there is no column `name`"]),
        ("First name,Last name", ["there is no column `name`"]),
    ],
)
def test_headers_that_are_refused(header: str, messages: list[str]) -> None:
    problems = refusal(f"\n{header}\nAna Ejemplo,x\n")
    assert said(problems) == messages
    assert [str(problem.place) for problem in problems] == [f"{FILE}:2"] * len(messages)
