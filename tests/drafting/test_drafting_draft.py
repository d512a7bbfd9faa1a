from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.drafting.draft import draft
from ualetter.drafting.layout.layout import campaign_text
from ualetter.drafting.model import Value
from ualetter.loading import load
from ualetter.problems import InputError
from ualetter.reading.campaign import CampaignFile, read_campaign

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Campaign

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
PAGES = sorted((DATA / "pages" / "build").glob("*.txt"))


def drafted(page: str) -> CampaignFile:
    return read_campaign(campaign_text(draft(page), heading=None, schema=None).text, "ua-140-20.yaml", "ua-140-20")


def words(body: str | None) -> str:
    return " ".join((body or "").split())


@pytest.fixture(scope="module")
def real() -> Campaign:
    found = drafted((DATA / "ua-140-20-page.txt").read_text(encoding="utf-8"))
    assert found.campaign is not None, found.problems
    return found.campaign


@pytest.fixture(scope="module")
def shipped() -> Campaign:
    return load(ROOT / "campaigns" / "ua-140-20.yaml")


def test_the_real_page_reads_as_the_shipped_campaign_does(real: Campaign, shipped: Campaign) -> None:
    assert replace(real, letter=shipped.letter) == shipped


def test_the_letter_of_the_real_page_is_the_shipped_one_but_for_what_a_person_added(
    real: Campaign, shipped: Campaign
) -> None:
    shorn = (shipped.letter.body or "").replace("{{ own_words }}", "")
    shorn = re.sub(r"\{% if .*?\{% else %\}|\{% endif %\}", "", shorn, flags=re.DOTALL)
    assert words(real.letter.body) == words(shorn)
    assert real.letter.closing == shipped.letter.closing


def test_what_is_not_sure_on_the_real_page_is_marked() -> None:
    laid = campaign_text(draft((DATA / "ua-140-20-page.txt").read_text(encoding="utf-8")), heading=None, schema=None)
    assert [why for _, why in laid.doubts] == [
        "the page doesn't name the country; it follows from “Washington DC 20008”",
        "the page hides 2 e-mail addresses of this target",
    ]


@pytest.mark.parametrize(
    "page",
    [
        "",
        "Pea soup\n\nSoak the peas for a night. Boil them for two hours with an onion, salt and bay leaves.",
        "Amnesty International today published its annual report on human rights.\n\nThe report covers 155 countries.",
        "Dear Anna,\n\nthank you for the flowers. They are lovely.\n\nYours sincerely,\nBen",
    ],
    ids=["nothing", "recipe", "news", "private letter"],
)
def test_a_page_that_is_no_appeal_is_refused(page: str) -> None:
    with pytest.raises(InputError, match="doesn't look like an appeal"):
        draft(page)


def test_a_short_appeal_is_none_of_these() -> None:
    page = "URGENT ACTION\n\nDear Minister,\n\nI am writing about Ana Example. Please free her.\n\nYours sincerely,"
    assert draft(page).letter.body == Value(text="I am writing about Ana Example. Please free her.")


@st.composite
def shuffled(choose: st.DrawFn) -> str:
    """Lines of real-looking pages in any order and number, with noise between them."""
    page = choose(st.sampled_from(PAGES)).read_text(encoding="utf-8").split("\n")
    noise = st.text(st.characters(codec="utf-8", exclude_characters="\r"), max_size=60)
    lines = choose(st.lists(st.one_of(st.sampled_from(page), st.sampled_from(page), noise), max_size=40))
    return "Urgent Action\n" + "\n".join(lines)


def holds_no_crash_and_no_broken_file(page: str) -> None:
    try:
        draft(page)
    except InputError:
        return
    wrong = [problem for problem in drafted(page).problems if not problem.warning]
    assert all("TODO" in problem.message for problem in wrong), wrong


@given(shuffled())
@settings(max_examples=40, deadline=None)
def test_no_page_gives_a_file_that_cannot_be_read(page: str) -> None:
    holds_no_crash_and_no_broken_file(page)


@pytest.mark.long
@given(st.one_of(shuffled(), st.text(max_size=3000)))
@settings(max_examples=4000, deadline=None)
def test_no_page_at_all_does(page: str) -> None:
    holds_no_crash_and_no_broken_file(page)
