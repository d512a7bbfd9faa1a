from __future__ import annotations

import pytest
from campaign_texts import campaign, changed, said


def test_targets_may_read_a_language_in_which_no_letter_can_be_dated() -> None:
    assert campaign(changed(("demands:", "preferred_languages: [dv, rw]\ndemands:"))).preferred_languages == (
        "dv",
        "rw",
    )
    assert said(changed(("demands:", "language: dv\ndemands:"))) == [
        "11:11 `language: dv` is not a language ualetter knows"
    ]


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("UK", "did you mean `GB`?"),
        ("France", "did you mean `FR`?"),
        ("cn", "did you mean `CN`?"),
        ("Korea", "did you mean North Korea (KP) or South Korea (KR)?"),
        ("Atlantis", "write two capital letters: CN, US, IR"),
    ],
)
def test_a_wrong_country_gets_the_one_it_may_be(typed: str, hint: str) -> None:
    from campaign_texts import read

    (problem,) = read(changed(("country: FR", f"country: {typed}"))).problems
    assert (str(problem.place), problem.hint) == ("case.yaml:9:14", hint)


@pytest.mark.parametrize(
    "typed",
    [
        "office@example.org",
        "a.b+c@mail.example.org",
        "büro@exämple.org",
        "o'neil@example.org",
        "x@example.museum",
        "a@xn--exmple-cua.org",
        "a_b-c@e-x.org",
        "A@EXAMPLE.ORG",
        "1@2.org",
    ],
)
def test_plain_addresses(typed: str) -> None:
    text = changed(("country: FR", f'country: FR\n    email: "{typed}"'))
    assert campaign(text).targets["water"].email == (typed,)


@pytest.mark.parametrize(
    "typed",
    [
        "office",
        "office@example",
        "@example.org",
        "office@",
        "a b@example.org",
        "Office <o@example.org>",
        "<o@example.org>",
        "a@example.org, b@example.org",
        "a@example.org;b@example.org",
        "a@example.org b@example.org",
        "mailto:a@example.org",
        "a@example.org?subject=x",
        "a@example.org?bcc=b@example.org",
        "a@example.org&cc=x",
        "a@b@example.org",
        "a@example..org",
        "a@.example.org",
        "a@example.org.",
        "a@example.o",
        "a@[127.0.0.1]",
        "a@example.org%0Ab",
        "a(at)example.org",
        "a[at]example.org",
        "a@example.org (office)",
        "a@example.org\\nb: c",
        "a\\u00a0b@example.org",
    ],
)
@pytest.mark.parametrize("key", ["email", "email_copies"])
def test_anything_else_is_not_one_plain_address(typed: str, key: str) -> None:
    for value in (f'"{typed}"', f'[fine@example.org, "{typed}"]'):
        (problem,) = said(changed(("country: FR", f"country: FR\n    {key}: {value}")))
        assert problem.startswith("10:")


@pytest.mark.parametrize("value", ["Minister\\nof Water", "\\nMinister\\n\\nof Water"])
@pytest.mark.parametrize(
    "key", ["title", "name", "organisation", "care_of", "country_name", "no_post", "web_form", "fax", "phone"]
)
def test_a_one_line_value_has_no_line_break(key: str, value: str) -> None:
    text = changed(("    address:\n      - 1 River Street\n", f'    {key}: "{value}"\n'))
    assert said(text) == [f"7:{len(key) + 7} `{key}` must be one line"]


def test_line_ends_around_a_one_line_value_are_not_in_it() -> None:
    text = changed(("role: Minister of Water", "role: |\n\n      Minister of Water\n\n"))
    assert campaign(text).targets["water"].role == "Minister of Water"


def test_a_folded_value_is_one_line() -> None:
    text = changed(("role: Minister of Water", "role: >\n      Minister of\n      Water"))
    assert campaign(text).targets["water"].role == "Minister of Water"


def test_paragraphs_keep_their_lines() -> None:
    text = changed(
        ("summary: Three people who cleaned a river are in prison.", "summary: |\n  One.\n\n  Two\n  lines.\n")
    )
    assert campaign(text).summary == "One.\n\nTwo\nlines."
