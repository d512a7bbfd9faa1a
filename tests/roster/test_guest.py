from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roster_cases import FILE, guests, said

from ualetter.model import Writer
from ualetter.roster.columns import read_columns
from ualetter.roster.guest import read_guest
from ualetter.roster.model import Guest, Row, Wish

HEADER = ("name", "address", "town", "country", "email", "own_words", "to", "reason", "Phone")
COLUMNS = read_columns(Row(number=1, cells=HEADER), FILE)


def guest(**typed: str) -> Guest:
    found = read_guest(Row(number=7, cells=tuple(typed.get(heading, "") for heading in HEADER)), COLUMNS, FILE)
    assert found is not None
    return found


def messages(**typed: str) -> list[str]:
    return said(guest(**{"name": "Ana Ejemplo", **typed}).problems)


def test_a_row_becomes_its_writer() -> None:
    cells = (" Ana Ejemplo ", "1 Any Street; Flat 2\r\nAny Town;", "Any Town", "france", "ana@example.org",
             "First;\r\nstill.\r\n\r\nSecond.", "ua-140-20:heng", "", "555 0100")  # fmt: skip
    found = read_guest(Row(number=7, cells=cells), COLUMNS, FILE)
    writer = Writer(
        name="Ana Ejemplo",
        address=("1 Any Street", "Flat 2", "Any Town"),
        town="Any Town",
        country="FR",
        email="ana@example.org",
        own_words=("First;\nstill.", "Second."),
    )
    wish = Wish(campaign="ua-140-20", target="heng")
    assert found == Guest(row=7, writer=writer, to=(wish,), cells=cells, problems=())


@pytest.mark.parametrize(
    "name", ["=1+1", "{{ 7*7 }}", "**Ana**", "-Ana", "@ana", "../../x", "CON", "a/b", "' OR 1=1", "王" * 200]
)
def test_a_name_is_kept_as_typed(name: str) -> None:
    found = guest(name=name)
    assert (found.writer.name, found.problems) == (name, ())


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ({"town": "Any Town"}, "row 7 has no name"),
        ({"Phone": "555 0100"}, "row 7 has no name"),
        ({"Phone": "555 0100", "to": "ua-140-20"}, "row 7 has no name"),
        ({"own_words": "I care.", "to": "ua-140-20"}, "row 7 has no name"),
    ],
)
def test_other_cells_need_a_name(typed: dict[str, str], message: str) -> None:
    assert said(guest(**typed).problems) == [message]


def test_a_row_with_only_to_is_a_letter_to_sign_by_hand() -> None:
    for reason in ("", "a reason of the night before"):
        found = guest(to="ua-140-20", reason=reason)
        assert (found.writer, found.problems) == (Writer(), ())
        assert found.to == (Wish(campaign="ua-140-20", target=None),)


@pytest.mark.parametrize(
    "cells", [(), ("",), (" ", "\t", "\u00a0"), ("",) * 9, ("",) * 20, (*[""] * 7, "a reason", "")]
)
def test_a_row_with_nothing_in_it_is_nobody(cells: tuple[str, ...]) -> None:
    assert read_guest(Row(number=7, cells=cells), COLUMNS, FILE) is None


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("Ana", "row 2 has 1 cell, and the header has 3"),
        ("Ana,x", "row 2 has 2 cells, and the header has 3"),
        ("Ana,x,y,z", "row 2 has 4 cells, and the header has 3"),
        ("Ana,x,y,,z", "row 2 has 5 cells, and the header has 3"),
        (",,,z", "row 2 has 4 cells, and the header has 3"),
        ("Ana,x,y", None),
        ("Ana,x,y,", None),
        ("Ana,,,,, ,", None),
    ],
)
def test_a_row_has_a_cell_for_each_heading(row: str, message: str | None) -> None:
    (found,) = guests(f"name,town,country,\n{row.replace(',y', ',FR')}\n")
    assert said(found.problems) == ([message] if message else [])
    assert [str(problem.place) for problem in found.problems] == ([f"{FILE}:2"] if message else [])


def test_a_row_of_wishes_that_lacks_cells_is_not_lost() -> None:
    (found,) = guests("name,to,town,Phone\n,ua-140-20\n")
    assert (said(found.problems), found.to) == (["row 2 has 2 cells, and the header has 4"], ())


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({"name": "Ana\nEjemplo"}, ["the name must be one line"]),
        ({"name": "[YOUR NAME]"}, ["the name holds a hole that nobody fills: `[YOUR NAME]`"]),
        ({"name": "【姓名】"}, ["the name holds a hole that nobody fills: `【姓名】`"]),
        ({"name": "Ana [sic] Ejemplo"}, []),
        ({"name": "TODO: ask her"}, ["the name is still to be done: `TODO: ask her`"]),
        ({"name": "#N/A"}, ["the name is `#N/A`, the error of a formula"]),
        ({"name": "#1 Ana"}, []),
        ({"name": "\u200b"}, ["the name can't be seen: it has only invisible characters"]),
        ({"name": "\u0301"}, ["the name can't be seen: it has only invisible characters"]),
        ({"name": "\u3164"}, ["the name can't be seen: it has only invisible characters"]),
        ({"name": "می\u200cخواهم"}, []),
        ({"name": "An\ufffd"}, ["the name holds a replacement mark (some program has lost a letter here) (U+FFFD)"]),
        ({"name": "x" * 200}, []),
        ({"name": "x" * 201}, ["the name is 201 characters long"]),
        ({"name": "x" * 1_000_000}, ["the name is 1,000,000 characters long"]),
        ({"town": "Any\nTown"}, ["the town must be one line"]),
        ({"town": "\u200b"}, ["the town can't be seen: it has only invisible characters"]),
        ({"address": "a;b\rc\n\nd"}, []),
        ({"address": "\n".join("abcdefghij")}, []),
        ({"address": ";".join("abcdefghijk")}, ["the address has 11 lines"]),
        ({"address": "\n".join("abcdefghijk")}, ["the address has 11 lines"]),
        ({"address": "[street]; <name>; [address]"}, ["an address line holds a hole that nobody fills: `[address]`"]),
        ({"country": "Frnce"}, ["`Frnce` is not a country ualetter knows"]),
        ({"country": "[country]"}, ["the country holds a hole that nobody fills: `[country]`"]),
        ({"country": "c" * 1_000_000}, ["the country is 1,000,000 characters long"]),
        ({"country": "Côte d’Ivoire"}, []),
        ({"email": "ana@"}, ["`ana@` is not one plain e-mail address"]),
        ({"email": "[email protected]"}, ["the e-mail address holds a masked e-mail address: `[email protected]`"]),
        ({"own_words": "I, [name],"}, ["a paragraph of own words holds a hole that nobody fills: `[name]`"]),
        ({"own_words": "a\x07b"}, ["a paragraph of own words holds a control character (U+0007)"]),
        ({"own_words": "ä" * 32_768}, []),
        ({"own_words": "ä" * 32_769}, ["the own words are over 64 KiB"]),
        ({"own_words": "x" * 1_000_000}, ["the own words are over 64 KiB"]),
        ({"own_words": "# 1\n\n- {{ name }} <b>"}, []),
        ({"to": "a:b:c"}, ["`to` holds `a:b:c`, which names no letter"]),
        ({"to": "x" * 1_000_000}, ["`to` is 1,000,000 characters long"]),
        ({"Phone": "\x07[YOUR NAME]"}, []),
    ],
)  # fmt: skip
def test_what_a_cell_may_hold(typed: dict[str, str], expected: list[str]) -> None:
    assert [message.partition(", which can't stand")[0] for message in messages(**typed)] == expected


def test_all_problems_of_a_row_are_said_with_their_place() -> None:
    found = guest(town="a\nb", country="Frnce", email="x", to=":y")
    assert said(found.problems) == [
        "the town must be one line",
        "row 7 has no name",
        "`Frnce` is not a country ualetter knows",
        "`x` is not one plain e-mail address",
        "`to` holds `:y`, which names no letter",
    ]
    for problem in found.problems:
        assert (str(problem.place), bool(problem.hint), problem.warning) == (f"{FILE}:7", True, False)


PIECES = st.sampled_from(
    ["[NAME]", "TODO: x", "#REF!", "\u200b", "\u0301", "\ufffd", "\x07", "a", "é", "王", ";", " ", "\n", "【姓名】",
     "<your name>", "{your name}", "\ue000", "x" * 70]
)  # fmt: skip
TEXTS = st.text(max_size=12) | st.lists(PIECES, max_size=4).map("".join)


@given(st.sampled_from(["name", "town", "address", "own_words"]), TEXTS)
def test_the_quick_look_overlooks_nothing(field: str, text: str) -> None:
    # A row with a long text is always looked at closely; nothing else about it may tell.
    typed = {"name": "Ana Ejemplo", field: text if text.strip() else "x"}
    close = guest(**{"own_words": "word " * 50, **typed})
    if field != "own_words":
        assert said(guest(**typed).problems) == said(close.problems)
    else:
        assert said(guest(**typed).problems) == said(guest(**typed, address="a" * 150 + ";" + "b" * 150).problems)
