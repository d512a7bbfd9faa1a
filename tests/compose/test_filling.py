from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from compose_cases import NOBODY, ORDER, WATER, WRITER, campaign, drawn, letter, texts
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.compose.filling import fill
from ualetter.compose.sample import sample_for
from ualetter.letter import ListBlock, Paragraph, Run, plain
from ualetter.model import LetterPart, Writer
from ualetter.problems import InputError

LIKE_MARKS = [
    "{{ 7*7 }}",
    "{% if x %}",
    "**x**",
    "*x*",
    "- x",
    "1. x",
    "# x",
    "a\tb",
    "<b>&amp;",
    "\\",
    "{{ own_words }}",
]


def body_of(body: str, writer: Writer = WRITER, **parts: Any) -> list[str]:  # noqa: ANN401  any field of a campaign
    return texts(letter(body, writer, **parts).body)


def filled(body: str, writer: Writer = WRITER, **parts: Any) -> list[object]:  # noqa: ANN401  any field of a campaign
    """The blocks of a body whose campaign asks for nothing."""
    return drawn(letter(body, writer, **{"demands": (), **parts}).body)


@pytest.mark.parametrize(
    ("mark", "printed"),
    [
        ("writer.name", "Ana Example"),
        ("writer.town", "Any Town"),
        ("writer.country", "United Kingdom"),
        ("target.id", "water"),
        ("target.title", "Dr."),
        ("target.name", "A. Person"),
        ("target.role", "Minister of Water"),
        ("target.organisation", "Ministry"),
        ("target.salutation", "Dear Minister,"),
        ("campaign.number", "UA 1"),
        ("campaign.title", "The clean river"),
        ("date", "1 October 2020"),
        ("wording.greeting", "Hello"),
    ],
)
def test_each_name_prints_its_value(mark: str, printed: str) -> None:
    part = LetterPart(body=f"x {{{{ {mark} }}}} y", wording={"greeting": ("Hello",)})
    assert filled("", number="UA 1", letter=part) == [f"x {printed} y"]


def test_the_salutation_given_is_the_one_that_the_body_says() -> None:
    order = replace(ORDER, salutation="Sir,")
    composed = letter("{{ target.salutation }} I call on you to {{ demands }}.", order=order)
    assert texts(composed.body)[0].startswith("Sir, I call")
    assert composed.salutation == "Sir,"


@pytest.mark.parametrize("value", LIKE_MARKS)
@pytest.mark.parametrize(
    ("body", "before", "after"),
    [
        ("{{ writer.name }}", "", ""),
        ("I am {{ writer.name }}.", "I am ", "."),
        ("x: {{ writer.name }}\ny", "x: ", " y"),
        ("- {{ writer.name }}", "- ", ""),
        ("**{{ writer.name }}**", "", ""),
        ("{{ writer.name | default('x') }}", "", ""),
    ],
)
def test_values_are_put_in_after_marks_are_read(value: str, body: str, before: str, after: str) -> None:
    composed = letter(body, replace(WRITER, name=value), demands=())
    assert texts(composed.body) == [f"{before}{value}{after}"]
    (block,) = composed.body
    runs = block.items[0] if isinstance(block, ListBlock) else block.runs
    assert {run.bold for run in runs} == {body.startswith("**")}


@pytest.mark.parametrize("value", LIKE_MARKS)
def test_wordings_defaults_and_titles_are_values_too(value: str) -> None:
    part = LetterPart(body="{{ wording.a }} {{ campaign.title }}", wording={"a": (value,)})
    assert filled("", letter=part, title=value) == [f"{value} {value}"]
    if "'" not in value and "\\" not in value:
        assert filled(f"{{{{ writer.name | default('{value}') }}}}", NOBODY) == [value]


@pytest.mark.parametrize(
    ("name", "said", "hint"),
    [
        ("writer.name", "the letter says the writer's name, and none was given", "give it: `--name …`"),
        ("writer.town", "the letter says the writer's town, and none was given", "give it: `--town …`"),
        ("writer.country", "the letter says the writer's country, and none was given", "give it: `--country …`"),
        (
            "campaign.number",
            "the letter says `campaign.number`, which has no value",
            "add `number` to the campaign file, or put the sentence inside `{% if campaign.number %}`",
        ),
        (
            "target.role",
            "the letter says `target.role`, which has no value",
            "add `role` to target `water`, or put the sentence inside `{% if target.role %}`",
        ),
        (
            "demands",
            "the letter says `demands`, which has no value",
            "add `demands` to the campaign file, or put the sentence inside `{% if demands %}`",
        ),
    ],
)
def test_a_name_without_value(name: str, said: str, hint: str) -> None:
    bare = replace(WATER, role=None)
    for printed in (f"{{{{ {name} }}}}", f"{{{{ ({name}) }}}}", f"{{% if date %}}{{{{ {name} }}}}{{% endif %}}"):
        with pytest.raises(InputError) as refused:
            letter(f"I am {printed} here.", NOBODY, target=bare, demands=())
        assert [(problem.message, problem.hint) for problem in refused.value.problems] == [(said, hint)]
    assert drawn(letter(f"x{{% if {name} %}} {{{{ {name} }}}}{{% endif %}}", NOBODY, target=bare, demands=()).body) == [
        "x"
    ]
    if name != "demands":
        assert drawn(letter(f"x {{{{ {name} | default('y') }}}}", NOBODY, target=bare, demands=()).body) == ["x y"]
        with pytest.raises(InputError):
            letter(f"x {{{{ {name} | upper }}}}", NOBODY, target=bare, demands=())


def test_an_empty_value_is_no_value() -> None:
    with pytest.raises(InputError, match="writer's town"):
        letter("{{ writer.town }} {{ demands }}", replace(WRITER, town=""))


def test_every_name_without_value_is_said_at_once_and_once() -> None:
    with pytest.raises(InputError) as refused:
        letter(
            "{{ writer.name }} {{ campaign.number }} {{ writer.name }} {{ writer.town | default(writer.country) }}",
            NOBODY,
        )
    assert [problem.message.split(",")[0] for problem in refused.value.problems] == [
        "the letter says the writer's name",
        "the letter says `campaign.number`",
        "the letter says the writer's country",
    ]


def test_lines_of_if_leave_no_line() -> None:
    body = "a\n{% if writer.town %}\nb\n{% else %}\nc\n{% endif %}\nd\n\n{% if writer.town %}\n\ne\n\n{% endif %}\n\nf"
    assert filled(body) == ["a b d", "e", "f"]
    assert filled(body, NOBODY) == ["a c d", "f"]


def test_an_item_or_paragraph_of_nothing_leaves_none() -> None:
    nothing = "{{ writer.town | default('') }}"
    assert filled(f"a\n\n{nothing}\n\n- {nothing}\n- b\n\nc:\n- {nothing}", NOBODY) == ["a", ["-", "b"], "c:"]


def test_a_list_with_conditions_stays_one_list() -> None:
    body = "x:\n- a\n{% if writer.town %}\n- b\n{% endif %}\n- c"
    assert filled(body) == ["x:", ["-", "a", "b", "c"]]
    assert filled(body, NOBODY) == ["x:", ["-", "a", "c"]]


@pytest.mark.parametrize(
    ("demands", "clause", "items"),
    [
        (("a",), "a", ["-", "a."]),
        (("a", "b"), "a; and b", ["-", "a;", "b."]),
        (("a", "b", "c"), "a; b; and c", ["-", "a;", "b;", "c."]),
        (("a to D.C.", "b to D.C."), "a to D.C.; and b to D.C.", ["-", "a to D.C.;", "b to D.C."]),
    ],
)
def test_demands_as_list_and_as_clause(demands: tuple[str, ...], clause: str, items: list[str]) -> None:
    assert drawn(letter("To {{ demands }} now.", demands=demands).body) == [f"To {clause} now."]
    assert drawn(letter("To {{ demands }}.", demands=demands).body) == [f"To {clause.removesuffix('.')}."]
    assert drawn(letter("To {{ demands }}...", demands=demands).body) == [f"To {clause}..."]
    assert drawn(letter("To:\n\n{{ demands }}\n\nNow.", demands=demands).body) == ["To:", items, "Now."]
    assert drawn(letter("To:\n\n  {{ (demands) }}  ", demands=demands).body) == ["To:", items]
    assert drawn(letter("- {{ demands }}", demands=demands).body) == [["-", clause]]


@pytest.mark.parametrize(
    ("language", "clause"),
    [("de", "a; und b"), ("es", "a; y b"), ("fr", "a; et b"), ("ru", "a; и b"), ("zh", "a; 和 b")],
)
def test_the_joining_word_is_that_of_the_language(language: str, clause: str) -> None:
    part = LetterPart(body="{{ demands }}:", closing="x")
    assert drawn(letter("", demands=("a", "b"), language=language, letter=part).body) == [f"{clause}:"]


def own(*paragraphs: str) -> Writer:
    return replace(WRITER, own_words=paragraphs)


@pytest.mark.parametrize(
    ("body", "blocks"),
    [
        ("a\n\n{{ own_words }}\n\n{{ demands }}!", ["a", "One", "Two\nlines", "d!"]),
        ("{{ own_words }}\n\n{{ demands }}!", ["One", "Two\nlines", "d!"]),
        ("{{ demands }}!\n\n{{ own_words }}\n", ["d!", "One", "Two\nlines"]),
        ("{{ demands }}!", ["d!", "One", "Two\nlines"]),
        ("x:\n\n{{ demands }}", ["x:", ["-", "d."], "One", "Two\nlines"]),
        (
            "{% if own_words %}\nMy words:\n\n{{ own_words }}\n\n{% endif %}\n{{ demands }}!",
            ["My words:", "One", "Two\nlines", "d!"],
        ),
        ("{% if target.id == 'x' %}\n\n{{ own_words }}\n\n{% endif %}\n{{ demands }}!", ["d!", "One", "Two\nlines"]),
    ],
)
def test_own_words_stand_in_their_place_or_last(body: str, blocks: list[object]) -> None:
    composed = letter(body, own("One", "Two\nlines"), demands=("d",))
    assert drawn(composed.body) == blocks
    assert [plain(block.runs) for block in composed.body if isinstance(block, Paragraph) and block.own] == [
        "One",
        "Two\nlines",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "a\n\n{{ own_words }}\n\n{{ demands }}",
        "a\n\n{{ demands }}",
        "a {% if own_words %}b{% endif %}\n\n{{ demands }}",
    ],
)
def test_without_own_words_their_place_leaves_nothing(body: str) -> None:
    assert [text.strip() for text in body_of(body)] == ["a", "- release the three;", "- stop the works."]


@pytest.mark.parametrize(
    "body",
    ["x\n{% if date %}\n{{ own_words }}\n{% endif %}", "- a\n{% if date %}\n  {{ own_words }}\n{% endif %}\n- b"],
)
def test_own_words_in_running_text_are_refused(body: str) -> None:
    with pytest.raises(InputError, match="has `own_words` inside a paragraph or list"):
        letter(body, own("x"), demands=())


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Zl", "Zp"]), min_size=1).filter(str.strip),
        max_size=3,
    )
)
def test_own_words_print_as_typed(paragraphs: list[str]) -> None:
    body = "a\n\n{{ own_words }}\n\nb"
    blocks = fill(campaign(body), WATER, own(*paragraphs), sample_for(campaign(body), WATER), ORDER)
    assert blocks == [
        Paragraph(runs=(Run(text="a"),)),
        *(Paragraph(runs=(Run(text=text),), own=True) for text in paragraphs),
        Paragraph(runs=(Run(text="b"),)),
    ]


def wording_of(name: str | None, wording: str = "opening", campaign_id: str = "river") -> str:
    part = LetterPart(body=f"{{{{ wording.{wording} }}}}", wording={wording: ("a", "b", "c")})
    return body_of("", Writer(name=name), demands=(), letter=part, id=campaign_id)[0]


def test_a_writer_gets_always_the_same_wording() -> None:
    assert [wording_of(name) for name in ("Ana", "Bo", "Cy", "José", "王", None)] == ["a", "c", "a", "b", "b", "a"]


def test_wordings_are_spread_over_writers_names_and_campaigns() -> None:
    writers = Counter(wording_of(f"Writer {number}") for number in range(300))
    assert all(70 <= writers[choice] <= 130 for choice in "abc")
    assert len({wording_of("Ana", wording) for wording in ("opening", "middle", "parting", "thanks")}) > 1
    assert len({wording_of("Ana", campaign_id=f"ua-{number}") for number in range(6)}) > 1


def test_a_name_from_broken_bytes_gets_a_wording_like_any_other() -> None:
    with pytest.raises(InputError, match="half a character"):
        wording_of("Ana\udcff")
