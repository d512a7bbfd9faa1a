from __future__ import annotations

import pytest
from roster_cases import FILE, campaign, roster

from ualetter.problems import InputError
from ualetter.roster.doctor import examine, is_shouted

CAMPAIGNS = {"river": campaign("river", "mayor")}


def findings(content: str) -> list[str]:
    found = examine(roster(content), CAMPAIGNS, FILE)
    return [f"{problem.place}: {'warning: ' * problem.warning}{problem.message}" for problem in found]


def test_a_good_roster_gives_no_problem() -> None:
    assert findings("name,town,to\nAna Ejemplo,Any Town,river:mayor\nBo Example,,\n,,river\n,,river\n") == []


def test_errors_and_warnings_come_row_by_row() -> None:
    content = "name,country,to\nAna Ejemplo,FR,\nANA EJEMPLO,Frnce,rivr river:x\n\nana ejemplo,,\n"
    assert findings(content) == [
        "guests.csv:3: `Frnce` is not a country ualetter knows",
        "guests.csv:3: `to` names the campaign `rivr`, which isn't here",
        "guests.csv:3: `to` asks for `river:x`, but `river` has no target `x`",
        "guests.csv:3: warning: the name `ANA EJEMPLO` is in capitals",
        "guests.csv:3: warning: row 3 is the same person as row 2",
        "guests.csv:5: warning: row 5 is the same person as row 2",
    ]


def test_what_was_found_before_the_file_broke_is_said_first() -> None:
    found = examine(roster('name\nANA EJEMPLO\n"Bo\n'), CAMPAIGNS, FILE)
    assert next(found).message == "the name `ANA EJEMPLO` is in capitals"
    with pytest.raises(InputError, match="a quote that opens in row 3"):
        next(found)


@pytest.mark.parametrize("name", ["ANN MILLER", "JO", "ZOË", "O’NEIL", "ŁUCJA 2", "ИВАН"])
def test_shouted_names(name: str) -> None:
    assert is_shouted(name)


@pytest.mark.parametrize(
    "name", ["Ann MILLER", "ann miller", "J. R.", "J R", "王芳", "محمد", "მარია", "7", "=1+1", "[YOUR NAME]", "#REF!"]
)
def test_names_that_are_not_shouted(name: str) -> None:
    assert not is_shouted(name)
