from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.opening import read_opening
from ualetter.drafting.model import DraftTarget, Value
from ualetter.drafting.targets.targets import read_copies, read_targets
from ualetter.reading.ids import id_problem
from ualetter.reading.target import MAX_ID


def shown(target: DraftTarget) -> str:
    """Print a target as `targets.txt` has it: a line for each value, with `?` in front where there are doubts."""
    lines = [f"[{target.id}]"]
    for key, value in vars(target).items():
        if isinstance(value, Value):
            lines.append(_line(key, value))
        elif isinstance(value, tuple) and key != "doubts":
            lines += [_line(key, one) for one in value]
        elif isinstance(value, dict):
            lines += [_line(network, one) for network, handles in value.items() for one in handles]
    return "\n".join(line + "?" * bool(number == 0 and target.doubts) for number, line in enumerate(lines))


def _line(key: str, value: Value) -> str:
    return f"{key}: {'?' if value.doubts else ''}{value.text or ''}".rstrip()


def _cases() -> list[tuple[str, str, str, str]]:
    """Home, opening, page and targets of each case."""
    text = Path(__file__).with_name("targets.txt").read_text(encoding="utf-8")
    cases = []
    for case in text.strip().removesuffix("=====").split("\n=====\n"):
        head, _, rest = case.partition("\n")
        home, _, opening = head.partition("|")
        page, _, targets = rest.partition("\n-----\n")
        cases.append((home.strip(), opening.strip(), page, targets.strip()))
    return cases


@pytest.mark.parametrize(("home", "opening", "page", "targets"), _cases())
def test_targets_of_many_pages(home: str, opening: str, page: str, targets: str) -> None:
    found = read_targets(split_lines(page), home or None, read_opening(opening) if opening else None)
    assert "\n\n".join(shown(target) for target in found) == targets


RUN_ON = (
    "Director Meng Xiaoban Public Security Department of Example Region No. 15, Example Lu, Xincheng Qu,"
    " Exampleton 010020, Example Region People’s Republic of China"
)


def test_a_run_on_line_says_the_same_with_other_spaces() -> None:
    (one,) = read_targets(split_lines(RUN_ON), "CN", None)
    (other,) = read_targets(split_lines(RUN_ON.replace(" ", "\u00a0 ")), "CN", None)
    assert one == other


def test_hidden_emails_are_counted() -> None:
    (target,) = read_targets(
        split_lines("Minister of Justice\nEmail: [email\u00a0protected], [email protected]"), None, None
    )
    assert target.email == (Value(doubts=("the page hides 2 e-mail addresses of this target",)),)


def test_the_evidence_for_a_country_is_told() -> None:
    (target,) = read_targets(split_lines("Governor Ann Sample\nPO Box 5\nAustin, TX 78711"), None, None)
    assert target.country == Value(
        text="US", doubts=("the page doesn't name the country; it follows from “Austin, TX 78711”",)
    )


COPIES = """
Minister of Justice
Ministry of Justice, Exampleville, Chad

and to diplomatic representatives accredited to your country
"""


def test_copies_are_targets_with_ids_of_their_own() -> None:
    copies = read_copies(split_lines(COPIES), "TD", ("minister-justice",))
    assert [copy.id for copy in copies] == ["minister-justice-2"]


@pytest.mark.parametrize(
    ("opening", "salutations"),
    [
        ("Dear Minister / Your Excellency,", ["Dear Minister,", "Your Excellency,"]),
        ("Dear Minister,", ["Dear Minister,", None]),
        ("Dear Ambassador,", [None, "Dear Ambassador,"]),
        ("Dear Minister Muster,", [None, None]),
        ("Dear Minister Sampleton,", ["Dear Minister Sampleton,", None]),
        (None, [None, None]),
    ],
)
def test_the_opening_goes_to_whom_it_fits(opening: str | None, salutations: list[str | None]) -> None:
    page = "Minister of Justice\nKarim Sampleton\nMinistry of Justice\n\nAmbassador Ann Example\nEmbassy of Chad"
    targets = read_targets(split_lines(page), "TD", read_opening(opening) if opening else None)
    assert [target.salutation.text if target.salutation else "" for target in targets] == salutations
    for target in targets:
        assert target.salutation
        assert bool(target.salutation.doubts) == (target.salutation.text is None)


WORDS = (
    "Minister of Justice the Interior Ann Sample Mr. H.E. Embassy Chad 5 Street, Town 12345 Phone: Fax: +00 555 0100"
    " Email: a@example.org [email protected] @a_b https://example.org/form Salutation: Dear Minister, c/o I | / ( ) ; -"
    " 1. and Iran \n \n\n Washington DC 20008 USA Georgia \u4e2d\u56fd Copies to: no letters by post"
)
PAGES = st.one_of(st.lists(st.sampled_from(WORDS.split(" ")), max_size=60).map(" ".join), st.text(max_size=200))


@given(PAGES, st.sampled_from([None, "Dear Minister / Your Excellency,", "Sehr geehrte Frau Sample"]))
@example("Minister of Justice\n" * 40, None)
@example(RUN_ON, "Dear Director Meng,")
def test_no_page_makes_anything_up(page: str, opening: str | None) -> None:
    targets = read_targets(split_lines(page), "IR", read_opening(opening) if opening else None)
    assert len({target.id for target in targets}) == len(targets)
    there = {word for line in split_lines(page) for word in _words(line.text)}
    for target in targets:
        assert id_problem(target.id, MAX_ID) is None
        assert target.name or target.role or target.organisation
        values = (target.title, target.name, target.role, target.organisation, target.care_of, *target.address)
        for value in values:
            assert value is None or (value.text and set(_words(value.text)) <= there)


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)
