from __future__ import annotations

import pytest
from drafts import AWKWARD, BREAKING, drafts, texts, value
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.drafting.layout.layout import Laid, campaign_text
from ualetter.drafting.model import Draft, DraftLetter, DraftTarget
from ualetter.problems import InputError
from ualetter.reading.campaign import CampaignFile, read_campaign
from ualetter.reading.characters import is_blank

HENG = DraftTarget(
    id="heng",
    title=value("Director"),
    name=value("Heng Example"),
    organisation=value("Department of Bridges: Inner Sampleland"),
    address=(value("No. 15 #3, Sample Lu"), value("Sampletown 010020", "the postcode may belong to the line above")),
    country=value("CN"),
    salutation=value("Dear Director,", notes=("This is how the page's sample letter opens.",)),
    email=(value("heng@example.org"), value(None, "a second address is hidden: “[email protected]”")),
    phone=(value("+00 555 0100"), value("+00 555 0101")),
    social={"x": (value("@heng_example"),)},
)
OFFICE = DraftTarget(
    id="office",
    role=value("Head of the Office"),
    no_post=value("write to the mission instead"),
    note=value("mornings only"),
    doubts=("this may be who gets a copy",),
)
DRAFT = Draft(
    number=value("UA 7.26"),
    title=value("Urgent Action: the bridge"),
    country=value("CN", "concluded from the title"),
    issued=value("2026-01-05"),
    act_by=value(None, "the page says “in two weeks”"),
    people=(value("Ana Ejemplo"),),
    summary=value(
        "The bridge is closed, and people who counted fish below it can't go home any more. " * 2
        + "\n\nNobody says why."
    ),
    report_url=value(None, "the page's link for reporting is missing"),
    report_note=value("Tell us what you did."),
    advice=(value("You can also call: see below."),),
    demands=(
        value("open the bridge"),
        value(
            "let Ana Ejemplo cross it, with everybody else who has waited since the first of January "
            "without a word from you"
        ),
    ),
    targets=(HENG, OFFICE),
    copies=(value("office"),),
    letter=DraftLetter(
        body=value(
            "I write about the bridge.\n\nI call on you to:\n\n{{ demands }}\n\n{{ own_words }}",
            "the page breaks off here",
        ),
        closing=value("Yours sincerely,"),
    ),
    doubts=("two columns of the page may run together",),
)
LAID = """\
# yaml-language-server: $schema=a.json
# Made from page.txt.
# CHECK: two columns of the page may run together
format: 1
number: UA 7.26
title: "Urgent Action: the bridge"
# CHECK: concluded from the title
country: CN
issued: 2026-01-05
# CHECK: the page says “in two weeks”

people:
  - Ana Ejemplo

summary: >-
  The bridge is closed, and people who counted fish below it can't go home any more. The bridge is closed, and
  people who counted fish below it can't go home any more.


  Nobody says why.

report:
  # CHECK: the page's link for reporting is missing
  note: Tell us what you did.

advice:
  - "You can also call: see below."

demands:
  - open the bridge
  - >-
    let Ana Ejemplo cross it, with everybody else who has waited since the first of January without a word from you

targets:
  heng:
    title: Director
    name: Heng Example
    organisation: "Department of Bridges: Inner Sampleland"
    address:
      - "No. 15 #3, Sample Lu"
      # CHECK: the postcode may belong to the line above
      - Sampletown 010020
    country: CN
    # This is how the page's sample letter opens.
    salutation: Dear Director,
    email: heng@example.org
    # CHECK: a second address is hidden: “[email protected]”
    phone:
      - +00 555 0100
      - +00 555 0101
    social:
      x: "@heng_example"

  # CHECK: this may be who gets a copy
  office:
    role: Head of the Office
    no_post: write to the mission instead
    note: mornings only

copies:
  - office

letter:
  # CHECK: the page breaks off here
  body: |
    I write about the bridge.

    I call on you to:

    {{ demands }}

    {{ own_words }}
  closing: Yours sincerely,
"""
NOTHING = """\
format: 1
title: "TODO: what the appeal is called"

summary: "TODO: what happened, in a few sentences"

targets:
  someone:
    role: "TODO: who to write to"

letter:
  body: |
    TODO: what the sample letter says
"""


def laid(draft: Draft) -> Laid:
    return campaign_text(draft, heading=None, schema=None)


def read(text: str) -> CampaignFile:
    return read_campaign(text, "draft.yaml", "draft")


def whole(**parts: object) -> Draft:
    """A draft that lacks nothing and has no doubts, but for what is given."""
    sure = {"targets": (DraftTarget(id="x", role=value("Mayor")),), "letter": DraftLetter(body=value("It is closed."))}
    return Draft(**{"title": value("The bridge"), "summary": value("It is closed."), **sure, **parts})  # type: ignore[arg-type]


def folded(text: str) -> str:
    return " ".join(text.split())


def test_a_whole_draft() -> None:
    found = campaign_text(DRAFT, heading="Made from page.txt.", schema="# yaml-language-server: $schema=a.json")
    assert found.text == LAID
    lines = found.text.splitlines()
    assert [lines[number - 1].strip() for number, _ in found.doubts] == [f"# CHECK: {why}" for _, why in found.doubts]
    assert [why for _, why in found.doubts][:3] == [
        "two columns of the page may run together", "concluded from the title", "the page says “in two weeks”",
    ]  # fmt: skip
    assert [problem.warning for problem in read(found.text).problems] == [True] * len(found.doubts)


def test_what_a_file_needs_and_the_page_lacks_is_to_be_done() -> None:
    found = laid(Draft())
    assert (found.text, found.doubts) == (NOTHING, ())
    problems = read(found.text).problems
    assert [(problem.place.line, problem.message.split(" is ")[0]) for problem in problems if problem.place] == [
        (2, "`title`"), (4, "`summary`"), (8, "`role`"), (12, "`body`"),
    ]  # fmt: skip


def test_demands_are_enough_for_a_letter() -> None:
    found = laid(whole(letter=DraftLetter(), demands=(value("open the bridge"),)))
    assert "letter:" not in found.text
    assert read(found.text).campaign is not None


def test_somebody_without_name_office_and_body_is_to_be_done() -> None:
    found = laid(whole(targets=(DraftTarget(id="x", salutation=value("Dear all,"), address=(value("1 Lane"),)),)))
    assert (
        '  x:\n    role: "TODO: who to write to"\n    address:\n      - 1 Lane\n    salutation: Dear all,\n'
        in found.text
    )


@pytest.mark.parametrize(
    ("ids", "expected"),
    [
        (("heng", "heng"), ("heng", "heng-2")),
        (("all",), ("all-2",)),
        (("",), ("target",)),
        (("Hông", "x" * 40), ("hong", "x" * 32)),
    ],
)
def test_every_target_has_an_id_of_its_own(ids: tuple[str, ...], expected: tuple[str, ...]) -> None:
    found = laid(whole(targets=tuple(DraftTarget(id=name, role=value("Mayor")) for name in ids)))
    campaign = read(found.text).campaign
    assert campaign is not None
    assert tuple(campaign.targets) == expected


def test_of_a_hundred_targets_no_more_are_kept() -> None:
    found = laid(whole(targets=tuple(DraftTarget(id=f"t{number}", role=value("Mayor")) for number in range(103))))
    campaign = read(found.text).campaign
    assert campaign is not None
    assert len(campaign.targets) == 100
    assert found.doubts == ((1, "3 more targets are left out: a file has 100 at most"),)


def test_nothing_is_posted_where_the_page_says_so() -> None:
    target = DraftTarget(id="x", role=value("Mayor"), no_post=value("they send it back"), address=(value("1 Lane"),))
    found = laid(whole(targets=(target,)))
    assert "address:" not in found.text
    assert [why for _, why in found.doubts] == [
        "the page says that nothing may be posted, so its address is left out: 1 Lane"
    ]


@pytest.mark.parametrize(
    ("key", "text", "why"),
    [
        ("act_by", "20 May", "left out: `act_by: 20 May` is not a date of the calendar"),
        ("country", "China", "left out: `country: China` is not a country code"),
        ("language", "xx-klingon", "left out: `language: xx-klingon` is not a language ualetter knows"),
        ("issue", "second", "left out: `issue: second` is not a whole number below 1000"),
        ("report_email", "a b", "left out: `a b` is not one plain e-mail address"),
        ("number", "UA [name]", "left out: `number` holds a hole that nobody fills: `[name]`"),
    ],
)
def test_what_the_reader_refuses_is_left_out(key: str, text: str, why: str) -> None:
    found = laid(whole(**{key: value(text, "first")}))
    assert [doubt for _, doubt in found.doubts] == ["first", why]
    assert not any(line.startswith(f"{key}:") for line in found.text.splitlines())
    assert read(found.text).campaign is not None


@pytest.mark.parametrize(
    ("key", "text", "written"),
    [
        ("summary", "write to [email protected] [sic]", "summary: write to (email protected) [sic]"),
        ("summary", "see {{ x }} and {% y %} and {# z #}", 'summary: "see { { x }} and { % y %} and {# z #}"'),
        ("summary", "a TODO: list, TODO:: TODO:TODO:", "summary: a TODO list, TODO TODOTODO"),
        ("summary", "from <[your city]>", "summary: from (your city)"),
        ("summary", "from [[name] city]", "summary: from ((name) city)"),
        ("title", "Free [NAME]", 'title: "Free TODO: (NAME)"'),
        ("summary", "a\x1bb\ufffd\u202ec", "summary: abc"),
    ],
)
def test_what_would_break_the_file_is_made_harmless(key: str, text: str, written: str) -> None:
    found = laid(whole(**{key: value(text)}))
    assert written in found.text.splitlines()
    assert len(found.doubts) == 1
    assert [
        problem for problem in read(found.text).problems if not problem.warning and "TODO:" not in problem.message
    ] == []


@pytest.mark.parametrize("text", ["a {b} c", "[sic]", "todo list", "MASTODON: x", "2 < 3 > 1", "}} x %}", "{#1}"])
def test_what_means_nothing_stays(text: str) -> None:
    found = laid(whole(summary=value(text)))
    campaign = read(found.text).campaign
    assert campaign is not None
    assert campaign.summary == text
    assert found.doubts == ()


@pytest.mark.parametrize(
    ("body", "written"),
    [
        ("See {{ evil() }} now.", "    See { { evil() }} now.\n"),
        ("{{ demands }}", "    { { demands }}\n"),
        ("a {{ own_words }} b", "    a { { own_words }} b\n"),
        ("{{{ own_words }}", "    { { { own_words }}\n"),
        ("{{ own_words }}\n\n{% x", "    {{ own_words }}\n\n    { % x\n"),
        ("I live in [CITY] now.", "    I live in TODO: (CITY) now.\n"),
        ("Name* and **bold** words", "    Name* and **bold** words\n"),
    ],
)
def test_a_body_holds_only_the_marks_of_ours(body: str, written: str) -> None:
    found = laid(whole(letter=DraftLetter(body=value(body))))
    assert found.text.endswith("  body: |\n" + written)
    assert len(found.doubts) == 1
    assert [
        problem for problem in read(found.text).problems if not problem.warning and "TODO:" not in problem.message
    ] == []


def test_a_long_body_is_left_out() -> None:
    found = laid(whole(letter=DraftLetter(body=value("word " * 20_000))))
    assert found.text.endswith(
        "  # CHECK: left out: the page has 100,000 characters here\n  body: |\n    TODO: what the sample letter says\n"
    )


def test_a_salutation_of_a_page_s_length_is_doubted() -> None:
    found = laid(whole(targets=(DraftTarget(id="x", role=value("Mayor"), salutation=value("Dear " + "x" * 300)),)))
    assert "this is 305 characters long: is all of it `salutation`?" in dict(found.doubts).values()


def test_too_much_for_a_file_is_refused() -> None:
    with pytest.raises(InputError, match="too much for a campaign file"):
        laid(whole(advice=(value("word " * 6000),) * 10))


def test_comments_are_one_line_each() -> None:
    found = laid(whole(number=value("UA 1/26", "a\nb\x1b " + "long " * 60, "", notes=("note " * 40,))))
    assert [why for number, why in found.doubts if number < 10] == [folded("a b " + "long " * 60), "see this line"]
    assert len([line for line in found.text.splitlines() if line.startswith("# note")]) == 2


@given(drafts(texts(AWKWARD + BREAKING), texts(AWKWARD + BREAKING)))
@settings(deadline=None, max_examples=60)
def test_any_draft_gives_a_file_that_lacks_only_what_the_page_lacks(draft: Draft) -> None:
    found = campaign_text(draft, heading=None, schema="# the schema")
    assert found == campaign_text(draft, heading=None, schema="# the schema")
    problems = read(found.text).problems
    assert [problem for problem in problems if not problem.warning and "TODO:" not in problem.message] == []
    assert [problem.place.line for problem in problems if problem.warning and problem.place] == [
        number for number, _ in found.doubts
    ]


FREE = texts(AWKWARD).filter(lambda text: len(text) <= 200)


@given(st.lists(FREE, min_size=1, max_size=4).map(tuple), FREE, FREE)
@settings(deadline=None, max_examples=60)
def test_texts_come_back_as_they_were(lines: tuple[str, ...], name: str, prose: str) -> None:
    target = DraftTarget(
        id="x", name=value(name), role=value("Mayor"), address=tuple(map(value, lines)), phone=(value(name),)
    )
    found = laid(
        whole(summary=value(prose + ".\n\n" + prose + "."), targets=(target,), people=tuple(map(value, lines)))
    )
    campaign = read(found.text).campaign
    assert campaign is not None
    kept = tuple(folded(line) for line in lines if not is_blank(line))
    assert campaign.people == campaign.targets["x"].address == kept
    assert (
        (campaign.targets["x"].name or "")
        == "".join(campaign.targets["x"].phone)
        == ("" if is_blank(name) else folded(name))
    )
    assert folded(campaign.summary) == folded(f"{prose}. {prose}.")
