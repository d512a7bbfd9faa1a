from __future__ import annotations

import re
import sys
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

import make_pages  # noqa: E402  lies beside the tests, not in the package
from page_letters import day, wrapped  # noqa: E402  same
from page_pools import POOLS, Dice, read_pools  # noqa: E402  same
from page_targets import divisions  # noqa: E402  same

PAGES = ROOT / "tests" / "data" / "pages"
MADE = {part: list(make_pages.make(part)) for part in make_pages.PARTS}
ALL = [(part, *page) for part, pages in MADE.items() for page in pages]
IDS = [f"{part}-{name}" for part, name, _, _ in ALL]


@pytest.mark.parametrize("part", make_pages.PARTS)
def test_committed_pages_are_what_the_tool_makes(part: str) -> None:
    made = {f"{name}.txt": page for name, page, _ in MADE[part]}
    made |= {f"{name}.yaml": answer for name, _, answer in MADE[part]}
    committed = {path.name: path.read_bytes().decode() for path in (PAGES / part).glob("gen-*")}
    assert sorted(made) == sorted(committed)
    assert [name for name in made if made[name] != committed[name]] == [], "run tools/make_pages.py"


@pytest.mark.parametrize("part", make_pages.PARTS)
def test_a_third_of_the_pages_is_of_each_level_and_no_two_are_the_same(part: str) -> None:
    levels = Counter(re.findall(r"^# level: (\w+)", answer)[0] for _, _, answer in MADE[part])
    assert levels == {"easy": 14, "middle": 13, "hard": 13}
    assert len({page for _, page, _ in MADE[part]}) == make_pages.COUNT


def texts(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [str(value)]


def squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


# Who writes a note of the telephone sets its label in front of it.
CODED = ("note", "issue", "country", "issued", "act_by", "language", "preferred_languages", "copy")


def printed(answer: dict[str, Any]) -> list[str]:
    """Return what an answer takes from the page as it stands there."""
    values = {key: value for key, value in answer.items() if key not in (*CODED, "targets")}
    found = [text for text in texts(values) if text != "absent"]
    for target in answer.get("targets", []):
        found += printed(target)
    return found


@pytest.mark.parametrize(("part", "name", "page", "answer"), ALL, ids=IDS)
def test_each_value_of_an_answer_stands_on_its_page_in_one_piece(part: str, name: str, page: str, answer: str) -> None:
    known = squeezed(page)
    assert (part, name, [text for text in printed(yaml.safe_load(answer)) if squeezed(text) not in known]) == (
        part,
        name,
        [],
    )


@pytest.mark.parametrize(("part", "name", "page", "answer"), ALL, ids=IDS)
def test_what_a_page_hides_or_lacks_is_not_in_its_answer(part: str, name: str, page: str, answer: str) -> None:
    right = yaml.safe_load(answer)
    mails = [mail for target in right["targets"] for mail in target.get("email", [])]
    named = [mail for mail in re.findall(r"[\w.]+@example\.org", page) if not mail.startswith("tally.")]
    assert (part, name, sorted(mails)) == (part, name, sorted(named))
    assert "$" not in page + answer
    assert not re.search(r"[{}]", page)


@pytest.mark.parametrize(("part", "name", "page", "answer"), ALL, ids=IDS)
def test_each_handle_belongs_to_a_target(part: str, name: str, page: str, answer: str) -> None:
    found = yaml.safe_load(answer)["targets"]
    handles = [target["social"]["x"] for target in found if "social" in target]
    assert (part, name, handles) == (part, name, re.findall(r"@((?:Sample|Demo)\w+)", page))


def test_the_parts_share_no_name_of_a_person_or_an_office_and_no_town() -> None:
    one, other = (read_pools(part) for part in make_pages.PARTS)
    for key in ("women", "men", "towns", "ambassador", "code"):
        first, second = (texts([list(texts_of(c, key)) for c in pools.countries["en"]]) for pools in (one, other))
        assert set(first) & set(second) == set()
    streets = [
        {line for cs in pools.countries.values() for c in cs for o in c.offices for line in (o.name, *o.address)}
        for pools in (one, other)
    ]
    assert streets[0] & streets[1] == set()
    homes = [{line for hosts in pools.hosts.values() for host in hosts for line in host} for pools in (one, other)]
    assert homes[0] & homes[1] == set()


def texts_of(country: object, key: str) -> tuple[str, ...]:
    value = getattr(country, key)
    return (value,) if isinstance(value, str) else value


def lines(value: object) -> set[str]:
    """Return lines of words, without what is put in."""
    found = {re.sub(r"\$\w+|[^\w ]", "", line).strip() for text in texts(value) for line in text.split("\n")}
    return {line for line in found if len(line.split()) > 1}


# What every real page of its kind says, whatever its year.
USUAL = frozenset(
    (
        "URGENT ACTION",
        "Urgent Action",
        "Index",
        "BACKGROUND INFORMATION",
        "ACCIÓN URGENTE",
        "ACTION URGENTE",
        "AI Index",
        "Name",
        "UA    Index",
    )
)


def test_the_parts_share_no_sentence_and_no_heading() -> None:
    one, other = (yaml.safe_load((POOLS / f"{part}.yaml").read_text(encoding="utf-8")) for part in make_pages.PARTS)
    assert lines(one["stories"]) & lines(other["stories"]) == set()
    shapes = [lines([layout["text"] for layout in part["layouts"]]) for part in (one, other)]
    assert (shapes[0] & shapes[1]) - USUAL == set()
    for key in ("intros", "closings", "signature"):
        spoken = [{text for voice in part["voices"].values() for text in texts(voice[key])} for part in (one, other)]
        assert spoken[0] & spoken[1] == set()


def test_twenty_countries_and_thirteen_looks() -> None:
    codes = {yaml.safe_load(answer)["country"] for _, _, _, answer in ALL}
    assert len(codes) >= 20
    for part in make_pages.PARTS:
        assert len({layout.shape for layout in read_pools(part).layouts}) == 13


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("us", "March 4, 2024"),
        ("en", "4 March 2024"),
        ("de", "4. März 2024"),
        ("es", "4 de marzo de 2024"),
        ("fr", "4 mars 2024"),
        ("sv", "4 mars 2024"),
        ("nl", "4 maart 2024"),
    ],
)
def test_a_day_is_written_as_in_its_language(form: str, expected: str) -> None:
    assert day(date(2024, 3, 4), form) == expected
    assert f"{day(date(2024, 3, 4), form, year=False)}" in expected


def test_only_long_lines_without_columns_are_wrapped() -> None:
    assert wrapped("a bb ccc\na\n\nUA    12/26 long", 6) == "a bb\nccc\na\n\nUA    12/26 long"


def test_an_address_on_one_line_may_be_divided_as_it_was_at_commas_or_before_its_last_line() -> None:
    assert divisions(["1, Elm Street", "Hut 2", "Oslo"]) == {
        "any": [
            ["1, Elm Street", "Hut 2", "Oslo"],
            ["1", "Elm Street", "Hut 2", "Oslo"],
            ["1, Elm Street, Hut 2", "Oslo"],
        ]
    }
    assert divisions(["Elm Street 1, Hut 2", "Oslo, 0150"]) == {
        "any": [
            ["Elm Street 1, Hut 2", "Oslo, 0150"],
            ["Elm Street 1", "Hut 2", "Oslo", "0150"],
            ["Elm Street 1", "Hut 2", "Oslo, 0150"],
        ]
    }
    assert divisions(["Elm Street 1", "Oslo"]) == {"any": [["Elm Street 1", "Oslo"]]}


def test_dice_fall_the_same_each_time_and_telephone_numbers_follow_each_other() -> None:
    assert [Dice(3).below(1000) for _ in range(2)] == [963, 963]
    assert Dice(3).numbers("+00 555 01##") == ("+00 555 0182", "+00 555 0183")
