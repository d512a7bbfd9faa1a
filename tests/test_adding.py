from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.adding import Change, among_issues, changes, compared, id_for, name_for, values
from ualetter.problems import InputError, UsageError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

# Ids and names


@pytest.mark.parametrize(
    ("stem", "chosen", "expected"),
    [("ua-1-26", None, "ua-1-26"), ("UA 1-26", "ua-1-26", "ua-1-26"), ("river", "ua-1-26", "ua-1-26")],
)
def test_the_id_is_the_files_name_or_the_one_chosen(stem: str, chosen: str | None, expected: str) -> None:
    assert id_for(stem, chosen) == expected


@pytest.mark.parametrize(
    ("stem", "chosen", "what", "proposed"),
    [
        ("UA 1/26", None, "the file's name", "ua-1-26"),
        ("ua-1-26 (1)", None, "the file's name", "ua-1-26"),
        ("ua-1-26(12)", None, "the file's name", "ua-1-26"),
        ("ua-1-26 (copy)", None, "the file's name", "ua-1-26-copy"),
        ("ua-1-26.yaml", None, "the file's name", "ua-1-26-yaml"),
        ("活动", None, "the file's name", "my-campaign"),
        ("x" * 70, None, "the file's name", "x" * 64),
        ("river", "River", "`--as`", "river"),
        ("river", "", "`--as`", "my-campaign"),
    ],
)
def test_what_is_no_id_is_refused_with_one_that_is(stem: str, chosen: str | None, what: str, proposed: str) -> None:
    with pytest.raises(InputError) as error:
        id_for(stem, chosen)
    (problem,) = error.value.problems
    assert problem.message.startswith(f"{what} is to be the campaign's id, and `")
    assert problem.hint == f"choose one: `--as {proposed}`"
    assert isinstance(error.value, UsageError) == (chosen is not None)
    assert id_for(proposed, None) == proposed


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([], "ua-1-26.yaml"),
        (["ua-1-26.yaml"], "ua-1-26.yaml"),
        (["ua-1-26.yml"], "ua-1-26.yml"),
        (["ua-1-26.YAML"], "ua-1-26.YAML"),
        (["ua-1-26.yaml", "ua-1-26.yml"], "ua-1-26.yaml"),
        (["ua-1-27.yaml", "UA-1-27.yaml", "ua-1-26-b.yaml"], "ua-1-26.yaml"),
    ],
)
def test_a_file_keeps_its_name(names: list[str], expected: str) -> None:
    assert name_for("ua-1-26", names) == expected


@pytest.mark.parametrize("name", ["UA-1-26.yaml", "Ua-1-26.yml"])
def test_a_name_that_some_disks_take_for_the_same_is_refused(name: str) -> None:
    with pytest.raises(InputError, match=f"`{name}` is in your folder, and differs from `ua-1-26` only in capitals"):
        name_for("ua-1-26", [name, "ua-1-26.yaml"])


# What changes

BEFORE = """\
# first
format: 1
act_by: 2026-03-01
people: [Ana Ejemplo, Bo Example]
targets:
  water:
    address:
      - 1 Water Lane
      - Sampletown
    email: water@example.org
letter:
  body: |
    I write about the bridge at Sampletown, which has been closed since the flood.

    I call on you to open it.
"""


def differences(after: str, before: str = BEFORE) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    old, new = values(before), values(after)
    assert old is not None
    assert new is not None
    return [(change.key, change.was, change.now) for change in changes(old, new)]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("2026-03-01", "2026-04-01", ("act_by", ("2026-03-01",), ("2026-04-01",))),
        ("act_by: 2026-03-01\n", "", ("act_by", ("2026-03-01",), ())),
        ("format: 1\n", "format: 1\nissue: 2\n", ("issue", (), ("2",))),
        ("[Ana Ejemplo, Bo Example]", "[Ana Ejemplo]", ("people", ("Bo Example",), ())),
        ("[Ana Ejemplo, Bo Example]", "[Bo Example, Ana Ejemplo]",
         ("people", ("Ana Ejemplo", "Bo Example"), ("Bo Example", "Ana Ejemplo"))),
        ("[Ana Ejemplo, Bo Example]", "[Ana Ejemplo, Bo Example, Bo Example]", ("people", (), ("Bo Example",))),
        ("- 1 Water Lane", "- 2 Water Lane", ("targets.water.address", ("1 Water Lane",), ("2 Water Lane",))),
        ("- 1 Water Lane", "- Hall\n      - 1 Water Lane", ("targets.water.address", (), ("Hall",))),
        ("closed since the flood", "closed since the storm", ("letter.body",
         ("… been closed since the flood.",), ("… been closed since the storm.",))),
        ("I write about the bridge", "I ask about the bridge", ("letter.body",
         ("I write about the bridge at …",), ("I ask about the bridge at …",))),
        ("    I call on you to open it.", "    I call  on you to open it.", ("letter.body",
         ("I call on you to open it.",), ("I call  on you to open it.",))),
        ("people: [Ana Ejemplo, Bo Example]", "people: {a: b}", ("people.a", (), ("b",))),
    ],
)  # fmt: skip
def test_what_changes_is_shown_by_key(
    old: str, new: str, expected: tuple[str, tuple[str, ...], tuple[str, ...]]
) -> None:
    assert BEFORE.count(old) == 1
    assert differences(BEFORE.replace(old, new))[0] == expected


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("# first\n", "# second\n"),
        ("2026-03-01", "'2026-03-01'"),
        ("[Ana Ejemplo, Bo Example]", "\n  - Ana Ejemplo\n  - Bo Example"),
        ("email: water@example.org", "email: [water@example.org]"),
        ("\n\n    I call", "\n\n\n    I call"),
    ],
)
def test_comments_and_layout_are_no_change(old: str, new: str) -> None:
    assert differences(BEFORE.replace(old, new)) == []


def test_changes_come_in_the_order_of_the_new_file() -> None:
    after = "issue: 2\n" + BEFORE.replace("2026-03-01", "2026-04-01").replace("format: 1\n", "")
    assert [key for key, *_ in differences(after)] == ["issue", "act_by", "format"]


def test_to_whom_a_letter_goes_and_what_it_says_comes_first() -> None:
    after = "issue: 2\n" + BEFORE.replace("I write about", "I ask about").replace("2026-03-01", "2026-04-01")
    after = after.replace("1 Water", "2 Water") + "demands: [open it]\n"
    keys = [key for key, *_ in differences(after)]
    assert keys == ["targets.water.address", "demands", "letter.body", "issue", "act_by"]


def test_a_file_that_is_no_yaml_has_no_values() -> None:
    assert values("title: [") is None
    assert values("titel: of a file with mistakes\n") == {"titel": ("of a file with mistakes",)}


def test_many_lines_take_no_longer_each() -> None:
    lines = "".join(f"- {number % 7}\n" for number in range(30_000))
    (change,) = changes(*(values(f"people:\n{text}") or {} for text in (lines, lines + "- new\n")))
    assert change == Change(key="people", was=(), now=("new",))


FILES = st.dictionaries(
    st.sampled_from(["a", "b", "c"]), st.lists(st.sampled_from(["x", "y z", "y w"]), min_size=1).map(tuple)
)


@given(FILES, FILES)
def test_whatever_is_different_is_shown(
    before: Mapping[str, tuple[str, ...]], after: Mapping[str, tuple[str, ...]]
) -> None:
    found = {change.key: change for change in changes(before, after)}
    assert set(found) == {key for key in {*before, *after} if before.get(key) != after.get(key)}
    for key, change in found.items():
        assert change.was or change.now
        assert set(change.was) <= set(before.get(key, ()))
        assert set(change.now) <= set(after.get(key, ()))


# Which is newer


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        ("", "issue: 2", "The file that is there is issue 1, this one is issue 2: it is newer."),
        ("issue: 10", "issue: 9", "The file that is there is issue 10, this one is issue 9: it is OLDER."),
        ("issued: 2026-01-31", "issued: 2026-02-01",
         "The file that is there was issued on 2026-01-31, this one was issued on 2026-02-01: it is newer."),
        ("issue: 1\nissued: 2026-02-01", "issued: 2026-01-01",
         "The file that is there was issued on 2026-02-01, this one was issued on 2026-01-01: it is OLDER."),
        ("checked: 2026-01-31", "checked: 2026-02-01",
         "The file that is there was checked on 2026-01-31, this one was checked on 2026-02-01: it is newer."),
        ("checked: 2026-01-31", "title: T", None),
        ("issue: 2", "issue: 2", None),
    ],
)  # fmt: skip
def test_which_of_two_files_is_newer(before: str, after: str, words: str | None) -> None:
    assert compared(values(f"format: 1\n{before}") or {}, values(f"format: 1\n{after}") or {}) == words


@pytest.mark.parametrize(
    ("issue", "others", "words"),
    [
        (1, {}, None),
        (2, {"a": 1}, "`a` is issue 1 of UA 1.26; this is issue 2, newer: it will be taken for the number."),
        (3, {"a": 1, "b": 2}, "`b` is issue 2 of UA 1.26; this is issue 3, newer: it will be taken for the number."),
        (1, {"a": 1, "b": 2},
         "`b` is issue 2 of UA 1.26, newer than this one (issue 1): that one stays taken for the number."),
        (2, {"b": 2}, "`b` is issue 2 of UA 1.26, and so is this one: name the one you mean by its id."),
    ],
)  # fmt: skip
def test_which_of_several_issues_is_taken(issue: int, others: Mapping[str, int], words: str | None) -> None:
    assert among_issues("UA 1.26", issue, others) == words
