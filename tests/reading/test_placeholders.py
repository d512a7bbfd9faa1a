from __future__ import annotations

import pytest
from campaign_texts import BODY, changed, read, said

from ualetter.reading.placeholders import placeholder_problem, placeholders

MASKED = [
    "[email protected]",
    "[email\u00a0protected]",
    "[e-mail protected]",
    "[Email Protected]",
    "[email&#160;protected]",
]
HOLES = [
    "[YOUR NAME]",
    "［YOUR NAME］",
    "【姓名】",
    "[Name of official]",
    "[TARGET NAME]",
    "[Your Name]",
    "[your name]",
    "[ your name ]",
    "[YOUR_NAME]",
    "[your-name]",
    "[YOURNAME]",
    "[Name]",
    "[NAME]",
    "[name and address]",
    "[NAME, CITY, COUNTRY]",
    "[City]",
    "[Date]",
    "[signature]",
    "[Full name]",
    "[INSERT NAME]",
    "[insert your own words here]",
    "[Insert date]",
    "[your country of residence]",
    "[Sender's name]",
    "[sender’s address]",
    "[My name]",
    "[add your name]",
    "[write your name here]",
    "[sign here]",
    "[first name]",
    "[fill in]",
    "[votre nom]",
    "[Nom et adresse]",
    "[Ihr Name]",
    "[IHR NAME]",
    "[su nombre]",
    "[nombre]",
    "[Unterschrift]",
    "[tuo nome]",
    "[seu nome]",
    "[uw naam]",
    "[ditt namn]",
    "[姓名]",
    "[你的名字]",
    "[имя]",
    "<your name>",
    "<YOUR ADDRESS>",
    "{your name}",
    "{insert date}",
]
TWINS = [
    "[sic]",
    "[…]",
    "[...]",
    "[1]",
    "[12]",
    "[a]",
    "[the Minister]",
    "[my emphasis]",
    "[emphasis added]",
    "[your]",
    "[Su Wei]",
    "[Tu Youyou]",
    "[Din]",
    "[type 2 diabetes]",
    "[name withheld]",
    "[names changed]",
    "[city centre]",
    "[]",
    "[ ]",
    "[redacted]",
    "[dit Momo]",
    "[in Farsi]",
    "(your name)",
    "your name",
    "name",
    "<name>",
    "<script>",
    "{date}",
    "{{ writer.name }}",
    "{{ date }}",
    "{% if date %}",
    "{{ target.name }}",
    "[[x]]",
    "a < your name",
    "TODO",
    "todo: x",
    "TODOS: x",
    "MASTODO: x",
    "[ex]",
    "email protected",
    "a@example.org",
]


@pytest.mark.parametrize("hole", HOLES)
def test_a_hole_is_found_wherever_it_stands(hole: str) -> None:
    problem = placeholder_problem(f"Yours,\n{hole}, of the river.", "the body")
    assert problem is not None
    assert problem.message == f"the body holds a hole that nobody fills: `{hole}`"


@pytest.mark.parametrize("twin", TWINS)
def test_twins_stay_untouched(twin: str) -> None:
    assert placeholder_problem(f"Yours, {twin} of the river.", "the body") is None


@pytest.mark.parametrize("masked", MASKED)
def test_masked_addresses_are_found(masked: str) -> None:
    problem = placeholder_problem(f"Write to {masked}.", "the body")
    assert problem is not None
    assert problem.message == f"the body holds a masked e-mail address: `{masked}`"


@pytest.mark.parametrize(
    ("text", "said_as"), [("TODO: x\ny", "TODO: x"), ("a (TODO: b)", "TODO: b)"), ("TODO:", "TODO:")]
)
def test_todo_is_shown_to_the_end_of_its_line(text: str, said_as: str) -> None:
    problem = placeholder_problem(text, "`title`")
    assert problem is not None
    assert problem.message == f"`title` is still to be done: `{said_as}`"


def test_a_hole_may_go_over_a_line_break() -> None:
    problem = placeholder_problem("I am [YOUR\nNAME].", "`body`")
    assert problem is not None
    assert problem.message == "`body` holds a hole that nobody fills: `[YOUR NAME]`"


def test_every_hole_is_found_with_its_offset() -> None:
    text = "[sic] TODO: a\n[NAME] <your name> [email protected]"
    assert sorted(text[offset:][:5] for offset, _ in placeholders(text, "x")) == sorted(
        ["TODO:", "[NAME", "<your", "[emai"]
    )


@pytest.mark.parametrize(
    "value", ["'TODO: find it'", "[YOUR NAME]", "'[YOUR NAME]'", "\n    TODO: find it", "'[email protected]'"]
)
@pytest.mark.parametrize(
    "key",
    ["title", "summary", "number", "source", "people", "advice", "demands", "index", "issued", "country", "issue"],
)
def test_no_key_takes_a_hole(key: str, value: str) -> None:
    text = "\n".join(
        line
        for line in changed(("demands:\n  - release the three\n", "")).split("\n")
        if line[: len(key) + 1] != f"{key}:"
    )
    assert said(f"{text}{key}: {value}\n")


@pytest.mark.parametrize("value", ["[YOUR ADDRESS]", "['[YOUR ADDRESS]']", "['TODO: street']", "[TODO: street]"])
def test_a_hole_in_brackets_is_no_list_of_one(value: str) -> None:
    (problem,) = said(changed(("address:\n      - 1 River Street", f"address: {value}")))
    assert problem.startswith("7:1")
    assert "hole" in problem or "still to be done" in problem


def test_a_list_of_one_without_a_hole_is_a_list() -> None:
    assert read(changed(("address:\n      - 1 River Street", "address: [Your Street 1]"))).problems
    assert said(changed(("address:\n      - 1 River Street", "address: [1 Your Street]"))) == []
    assert said(changed(("demands:\n", "advice:\n  - Your letter should be short\ndemands:\n"))) == []


def test_all_holes_of_a_body_are_shown_at_their_places() -> None:
    holes = "    [YOUR NAME] [sic] [DATE]\n    TODO: a [NAME]\n"
    assert [problem.split(" ")[0] for problem in said(changed((BODY, BODY + holes)))] == [
        "16:5",
        "16:23",
        "17:5",
        "17:13",
    ]
