from __future__ import annotations

import re
from datetime import date

import pytest

from ualetter.blank import blank_campaign
from ualetter.checking import check_file
from ualetter.reading.campaign import read_campaign
from ualetter.reading.keys import RECORDS
from ualetter.schema.meanings import MEANINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import Problem

OFFER = re.compile(r"^( *)# (?= *(?:[a-z]+[a-z_]*:(?: |$)|- ))", re.MULTILINE)
TO_DO = re.compile(r"TODO: [^\"\n]+")
TEXT = blank_campaign("ua-12-26")


def problems(text: str) -> list[Problem]:
    return check_file(read_campaign(text, "ua-12-26.yaml", "ua-12-26"), date(2026, 2, 1))


def all_taken() -> str:
    """The file with all its offers taken."""
    return OFFER.sub(r"\1", TEXT)


def filled(text: str) -> str:
    """The file with something in place of each TODO."""
    return text.replace("TODO: what the letter asks for, from its verb on", "open the bridge").replace("TODO: ", "")


def test_it_is_refused_for_what_is_still_to_be_done_and_nothing_else() -> None:
    found = problems(TEXT)
    assert [problem.message.partition(" is still to be done: ")[0] for problem in found] == [
        "`title`", "`summary`", "`demands`", "`name`", "`body`",
    ]  # fmt: skip
    assert [problem.message for problem in found if "is still to be done" not in problem.message] == []
    assert len(TO_DO.findall(TEXT)) == len(found)


def test_what_is_left_to_warn_of_when_it_is_filled_in() -> None:
    found = problems(filled(TEXT))
    assert [problem.warning for problem in found] == [True, True]
    assert re.search("has no salutation.*no channel", " ".join(problem.message for problem in found))


def test_all_offers_can_be_taken() -> None:
    assert [problem.message for problem in problems(all_taken()) if "still to be done" not in problem.message] == []
    taken = problems(filled(all_taken()))
    assert [problem.message for problem in taken if not problem.warning] == []
    campaign = read_campaign(filled(all_taken()), "ua-12-26.yaml", "ua-12-26").campaign
    assert campaign is not None
    assert campaign.number == "UA 12.26"
    assert list(campaign.targets) == ["minister", "embassy"]


def test_every_offer_can_be_taken_alone() -> None:
    """An offer is its line and what stands deeper below it, up to the next line that doesn't."""
    offers = [*OFFER.finditer(TEXT)]
    lines = TEXT.split("\n")
    alone = 0
    for offer in offers:
        number = TEXT.count("\n", 0, offer.start())
        level, depth = len(offer[1]), len(re.match(r" *# ( *)", lines[number])[1])  # type: ignore[index]
        if depth:  # belongs to an offer above it
            continue
        end = next(
            (n for n in range(number + 1, len(lines)) if not lines[n].startswith(" " * level + "#   ")), len(lines)
        )
        taken = [OFFER.sub(r"\1", line) for line in lines[number:end]]
        text = filled("\n".join([*lines[:number], *taken, *lines[end:]]))
        copies = ["`copies` names `embassy`, which is no target"] if taken[0].startswith("copies:") else []
        assert [problem.message for problem in problems(text) if not problem.warning] == copies
        alone += 1
    assert alone > 25


def test_every_key_is_there_once_with_its_meaning() -> None:
    plain = all_taken()
    for record, keys in RECORDS.items():
        for key in keys:
            says = MEANINGS[record][key].says
            assert re.search(rf"^ *{key}:.* # {re.escape(says)}$|^ *{key}: .*{re.escape(says)}", plain, re.MULTILINE), (
                key
            )


def test_keys_come_in_the_order_of_the_contract() -> None:
    assert re.findall(r"^([a-z_]+):", all_taken(), re.MULTILINE) == [*RECORDS["campaign"]]


def test_it_can_be_taken_in() -> None:
    lines = TEXT.splitlines()
    assert len(lines) <= 100
    assert max(map(len, lines)) <= 120
    assert TEXT.isprintable() or set(TEXT) - set("\n") == {char for char in TEXT if char.isprintable()}
    assert not re.search(r" $|\t|\n\n\n", TEXT, re.MULTILINE)
    assert TEXT.endswith("\n")


def test_nothing_in_it_is_real() -> None:
    assert set(re.findall(r"[\w.]+@([\w.]+)", TEXT)) == {"example.org"}
    assert set(re.findall(r"https?://([\w.]+)", TEXT)) == {"example.org"}
    assert set(re.findall(r"\+00 555 \d+", TEXT)) == {"+00 555 0100", "+00 555 0101"}


@pytest.mark.parametrize(
    ("campaign_id", "number"),
    [
        ("ua-12-26", "UA 12.26"),
        ("ua-140-20", "UA 140.20"),
        ("ua-7-26-second", "UA 7.26"),
        ("ua-140-2026", "UA 140.2026"),
        ("river", "UA 12.26"),
        ("ua-river", "UA 12.26"),
        ("ua-7", "UA 12.26"),
    ],
)
def test_a_number_is_proposed_and_not_stated(campaign_id: str, number: str) -> None:
    text = blank_campaign(campaign_id)
    assert re.search(rf"^# number: {re.escape(number)} +# ", text, re.MULTILINE)
    assert not re.search("^number:", text, re.MULTILINE)
    assert f"ualetter check {campaign_id}.yaml" in text
