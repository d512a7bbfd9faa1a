"""Whole letters: the shipped appeal word for word, and what holds for every writer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from compose_cases import NOBODY, ORDER, WATER, WRITER, campaign, drawn, letter, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.compose import compose
from ualetter.compose.lock import missing_demands
from ualetter.compose.order import Order
from ualetter.letter import Paragraph, block_texts, plain
from ualetter.model import Campaign, LetterPart, Writer
from ualetter.problems import InputError
from ualetter.reading.campaign import read_campaign
from ualetter.reading.characters import UNFIT, is_blank

CAMPAIGNS = Path(__file__).parents[2] / "campaigns"
DAY = date(2020, 10, 1)
FIRST = (
    "release peaceful protesters immediately and unconditionally unless there is sufficient credible and "
    "admissible evidence that they have committed an internationally recognized offense and are granted a fair "
    "trial in line with international standards"
)
SECOND = (
    "refrain from further arrest and prosecutions of individuals who have simply exercised their right to "
    "peaceful assembly"
)
OPENING = (
    "I am writing to express my concern about the ongoing crackdown against peaceful protesters in Inner "
    "Mongolia that began in early September 2020."
)


def shipped(campaign_id: str = "ua-140-20") -> Campaign:
    text = (CAMPAIGNS / f"{campaign_id}.yaml").read_text(encoding="utf-8")
    read = read_campaign(text, f"{campaign_id}.yaml", campaign_id).campaign
    assert read is not None
    return read


def test_the_shipped_letter_to_the_director() -> None:
    appeal = shipped()
    writer = Writer(name="Ana Example", town="Any Town", country="US", own_words=("I once lived there.",))
    composed = compose(appeal, appeal.targets["heng"], writer, Order(day=DAY))
    assert composed.address == (
        "Director Heng Xiaofan",
        "Public Security Department of Inner Mongolia Autonomous Region",
        "No. 15, Hailaerdong Lu, Xincheng Qu",
        "Huhhot 010020",
        "Inner Mongolia Autonomous Region",
        "PEOPLE’S REPUBLIC OF CHINA",
    )
    assert (composed.sender, composed.date) == (("Any Town", "United States"), "October 1, 2020")
    assert (composed.salutation, composed.closing, composed.name) == (
        "Dear Director Heng,",
        "Yours sincerely,",
        "Ana Example",
    )
    body = texts(composed.body)
    assert (len(body), body[0]) == (5, OPENING)
    assert body[2].endswith("they are at risk of torture and other ill-treatment.")
    assert body[3:] == ["I once lived there.", f"I therefore call on you to {FIRST}; and {SECOND}."]


def test_the_shipped_letter_to_the_ambassador_asks_him_to_convey_the_call() -> None:
    appeal = shipped()
    composed = compose(appeal, appeal.targets["cui"], Writer(country="US"), Order(day=DAY))
    assert composed.address == (
        "Ambassador Cui Tiankai",
        "Embassy of the People’s Republic of China",
        "3505 International Place NW",
        "Washington DC 20008",
    )
    assert texts(composed.body)[-1] == (
        "I therefore ask you to convey to the authorities of the People’s Republic of China my call on them to "
        f"{FIRST}; and {SECOND}."
    )
    assert composed.salutation == "Dear Ambassador,"


def test_every_sentence_of_the_page_s_sample_letter_is_printed_once_and_in_order() -> None:
    page = (Path(__file__).parents[1] / "data" / "ua-140-20-sample.txt").read_text(encoding="utf-8")
    appeal = shipped()
    composed = compose(appeal, appeal.targets["heng"], NOBODY, Order(day=DAY))
    assert " ".join([composed.salutation, *texts(composed.body), composed.closing]).split() == page.split()


@pytest.mark.parametrize("path", sorted(CAMPAIGNS.glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_campaign_composes_for_each_of_its_targets(path: Path) -> None:
    appeal = shipped(path.stem)
    for target in appeal.targets.values():
        composed = compose(appeal, target, WRITER, replace(ORDER, salutation=target.salutation or "Dear …,"))
        assert missing_demands(composed.body, appeal.demands) == []
        assert plain(composed.subject) or appeal.letter.body


def test_the_order_s_choices_come_before_the_campaign_s() -> None:
    order = replace(ORDER, subject="Mine", salutation="Sir,", paper="letter")
    composed = letter(order=order, letter=LetterPart(subject="S", body="{{ demands }}"))
    assert (plain(composed.subject), composed.salutation, composed.paper) == ("Mine", "Sir,", "letter")


def test_without_a_name_there_is_a_line_to_sign_on_unless_the_body_says_the_name() -> None:
    assert letter(writer=NOBODY).name is None
    with pytest.raises(InputError, match="says the writer's name, and none was given"):
        letter("I am {{ writer.name }}. Please {{ demands }}.", NOBODY)
    assert letter("{% if writer.name %}I am {{ writer.name }}. {% endif %}Please {{ demands }}.", NOBODY).name is None


TEXT = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Co", "Zl", "Zp"]) | st.sampled_from("{}%*-#[]<>&\\\"'1. "),
    min_size=1,
    max_size=30,
).filter(
    lambda text: (
        text.strip() == text
        and not is_blank(text)
        and not UNFIT.search(text)
        and "[" not in text
        and "<" not in text
        and "{" not in text
    )
)
MARKS = st.sampled_from(
    ["{{ 7*7 }}", "{% if x %}", "**x**", "- x", "1. x", "# x", "<script>", "{{ own_words }}", "{{ demands }}", "a;b"]
)
LINE = TEXT | MARKS
BODY = """{{ wording.opening }}, I am {% if writer.name %}{{ writer.name }}{% else %}nobody{% endif %}
of **{{ writer.town | default("nowhere") }}**.

{% if writer.country %}
I write from {{ writer.country }}, {{ writer.name | upper | default("x") }}.
{% endif %}

- {{ writer.town | default("-") }}
- *{{ date }}*

{{ own_words }}

I call on you to:

{{ demands }}"""
PART = LetterPart(body=BODY, wording={"opening": ("Today", "Now")})
WRITERS = st.builds(
    Writer,
    name=st.none() | LINE,
    address=st.lists(LINE, max_size=3).map(tuple),
    town=st.none() | LINE,
    country=st.sampled_from([None, "FR", "GB", "CN"]),
    own_words=st.lists(LINE | st.builds("{}\n{}".format, LINE, LINE), max_size=3).map(tuple),
)


@settings(max_examples=120, deadline=None)
@given(WRITERS, st.lists(LINE, min_size=1, max_size=3).map(tuple))
def test_whoever_writes_the_letter_has_all_demands_and_their_words_as_typed(
    writer: Writer, demands: tuple[str, ...]
) -> None:
    composed = letter("", writer, letter=PART, demands=demands)
    own = [plain(block.runs) for block in composed.body if isinstance(block, Paragraph) and block.own]
    sample = [
        text
        for block in composed.body
        if not (isinstance(block, Paragraph) and block.own)
        for text in block_texts(block)
    ]
    assert own == list(writer.own_words)
    assert [text.removesuffix(";").removesuffix(".") for text in sample[-len(demands) :]] == [
        demand.removesuffix(".") for demand in demands
    ]
    name = writer.name or "nobody"
    assert sample[0] in {f"{word}, I am {name} of {writer.town or 'nowhere'}." for word in ("Today", "Now")}
    assert sample.count(f"{writer.town or '-'}") >= 1
    assert composed.name == writer.name
    assert composed.sender[: len(writer.address)] == writer.address
    everything = str(composed)
    assert not any(ord(char) >= 0xF0000 for char in everything)
    assert missing_demands(composed.body, demands) == []


@settings(max_examples=40, deadline=None)
@given(WRITERS)
def test_a_letter_depends_on_nothing_but_what_goes_in(writer: Writer) -> None:
    assert letter("", writer, letter=PART) == letter("", replace(writer), letter=replace(PART))


def test_values_of_one_writer_never_come_into_another_s_letter() -> None:
    """The body's skeleton is kept between letters; the values in it must not be."""
    names = [f"Writer {number}" for number in range(40)]
    bodies = [
        texts(letter("I, {{ writer.name }}, ask you to {{ demands }}.", Writer(name=name)).body)[0] for name in names
    ]
    assert bodies == [f"I, {name}, ask you to release the three; and stop the works." for name in names]


def test_a_campaign_is_not_mixed_up_with_another_of_the_same_body() -> None:
    one, two = (campaign(demands=(demand,)) for demand in ("go", "stay"))
    assert [texts(compose(each, WATER, WRITER, ORDER).body) for each in (one, two, one)] == [
        ["I call on you to go."],
        ["I call on you to stay."],
        ["I call on you to go."],
    ]


def test_a_letter_without_demands_is_its_body() -> None:
    assert drawn(letter("**Please** help.", demands=()).body) == ["<b>Please</b> help."]
