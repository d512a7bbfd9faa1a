"""The keys of a campaign file; whole bad files are in `tests/data/bad`."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from campaign_texts import PLAIN, campaign, changed, read, said
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.model import LetterPart, Report
from ualetter.reading.campaign import KEYS, read_campaign
from ualetter.reading.letter import KEYS as LETTER_KEYS
from ualetter.reading.target import KEYS as TARGET_KEYS

ROOT = Path(__file__).parents[2]
EVERYTHING = (ROOT / "tests/data/good/everything.yaml").read_text(encoding="utf-8")
SHIPPED = (ROOT / "campaigns/ua-140-20.yaml").read_text(encoding="utf-8")
HOLDERS = {"report": ("url", "email", "note"), "channels": ("email", "fax", "phone", "social"), "letter": LETTER_KEYS}
TRANSLATION_KEYS = ("letter", "demands", "summary", "targets")


def mistyped(key: str) -> list[str]:
    """Ways in which fingers miss a key."""
    return [key[:-2] + key[-1], key + "x", key.upper(), key.replace("_", "-") + "_", key[0] + key]


@pytest.mark.parametrize(
    ("key", "above"),
    [
        *((key, "") for key in KEYS),
        *((key, "targets:\n  fire:\n    ") for key in TARGET_KEYS),
        *((key, f"{holder}:\n  ") for holder, keys in HOLDERS.items() for key in keys),
        *((key, "translations:\n  fr:\n    ") for key in TRANSLATION_KEYS),
        ("salutation", "translations:\n  fr:\n    targets:\n      water:\n        "),
        *((key, "targets:\n  fire:\n    letter:\n      ") for key in LETTER_KEYS),
        *((key, "translations:\n  fr:\n    letter:\n      ") for key in LETTER_KEYS),
    ],
)
def test_every_key_mistyped_is_refused_where_it_stands_with_the_key_that_was_meant(key: str, above: str) -> None:
    line = above.count("\n") + 1
    column = len(above) - above.rfind("\n")
    for typo in mistyped(key):
        problems = read(f"{above}{typo}: x\n").problems
        (found,) = [problem for problem in problems if problem.message.startswith("unknown key")]
        assert str(found.place) == f"case.yaml:{line}:{column}"
        assert f"unknown key `{typo}`" in found.message
        assert f"`{key}`" in str(found.hint) or f" {key}" in str(found.hint)


@pytest.mark.parametrize("key", ["format", "title", "summary", "targets"])
def test_each_needed_key_absent_is_missed(key: str) -> None:
    lines = PLAIN.splitlines(keepends=True)
    start = next(number for number, line in enumerate(lines) if line.startswith(f"{key}:"))
    end = next(number for number in range(start + 1, len(lines)) if not lines[number].startswith(" "))
    assert f"1:1 `{key}` is missing" in said("".join(lines[:start] + lines[end:]))


def test_every_key_is_read() -> None:
    read_ = campaign(EVERYTHING)
    assert (read_.number, read_.issue, read_.index, read_.country) == ("140.20", "2", "ASA 00/0000/2020", "NO")
    assert (read_.issued, read_.act_by, read_.checked) == (date(2020, 9, 21), date(2020, 11, 21), date(2020, 9, 22))
    assert (read_.language, read_.preferred_languages) == ("en", ("fr", "dv", "zh-Hant"))
    assert read_.people == ("Ana Example", "Null", "No")
    assert read_.report == Report(
        url="https://example.org/report", email="report@example.org", note="Tell us how many letters you sent."
    )
    assert read_.demands == ("release Ana Example", "let her go home to Washington D.C.")
    assert (read_.advice, read_.copies) == (("do not mention the river",), ("embassy",))
    assert (read_.title, read_.source) == ("Urgent Action: the clean river", "A page, in paragraphs")
    assert read_.summary.split("\n\n")[1] == "They were […] arrested [1] “for nothing”."
    assert read_.letter.wording == {"opening": ("Today", "Now")}
    assert list(read_.channels) == ["email", "fax", "phone", "social"]
    assert read_.channels["phone"] == "Good day. Please {{ demands }}."
    french = read_.translations["fr"]
    assert french.demands == ("libérer Ana Example", "la laisser rentrer")
    assert french.salutations == {"water": "Monsieur le Ministre,", "embassy": "Madame,"}
    assert (french.letter.subject, french.summary) == ("La rivière", "Trois personnes sont en prison.")
    assert french.letter.closing == "Veuillez agréer mes salutations."


def test_every_key_of_a_target_is_read_as_typed() -> None:
    read_ = campaign(EVERYTHING)
    assert list(read_.targets) == ["water", "embassy"]
    water = read_.targets["water"]
    assert water.address == ("No. 15#3 River Street", "010020", "010020", "+86 1", "Yes")
    assert (water.title, water.name, water.role) == ("Dr.", "A. Person", "Minister of Water")
    assert (water.organisation, water.care_of) == ("Ministry", "Embassy of France")
    assert (water.country, water.country_name, water.salutation) == ("FR", "French Republic", "Dear Minister,")
    assert (water.email, water.email_copies) == (
        ("minister@example.org", "office@example.org"),
        ("copy@example.org",),
    )
    assert (water.fax, water.phone) == (("+33 1",), ("202 495 2266", "1"))
    assert water.social == {"x": ("@minister",), "facebook": ("a", "b")}
    assert (water.web_form, water.note) == ("https://example.org/form?a=b#c", "Bitte auf Französisch.")
    assert water.letter == LetterPart(subject="About the river", closing="Yours faithfully,")
    assert read_.targets["embassy"].no_post == "The building is closed."


def test_places_of_keys_and_values_are_kept() -> None:
    places = read(PLAIN).places
    assert str(places["targets", "water", "country"]) == "case.yaml:9:5"
    assert str(places["targets", "water", "country", ""]) == "case.yaml:9:14"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("UA-140", "the file's name may hold only the small letters a to z, digits and hyphens"),
        ("ua 140", "the file's name may hold only the small letters a to z, digits and hyphens"),
        ("-ua", "the file's name must begin with a letter or a digit"),
        ("a" * 65, "the file's name is too long: 65 characters, and 64 is the most"),
    ],
)
def test_the_file_s_name_must_be_an_id(name: str, message: str) -> None:
    file = read_campaign(PLAIN, f"{name}.yaml", name)
    assert [(problem.message, str(problem.place)) for problem in file.problems] == [(message, f"{name}.yaml:1:1")]
    assert file.campaign is None


@pytest.mark.parametrize("name", ["ua-140-20", "a", "0", "a" * 64, "140-"])
def test_names_that_are_ids(name: str) -> None:
    assert read_campaign(PLAIN, f"{name}.yaml", name).problems == ()


@pytest.mark.parametrize(
    "demand",
    [
        "release them;",
        "release them.",
        "release them,",
        "release them:",
        "release them!",
        "release them?",
        "release them; and",
        "release them, and",
        "release them ; and",
        "die drei freizulassen; und",
        "les libérer, et",
        "release Ana.",
        "transfer them to the UN.",
        "释放所有人。",
        "释放所有人；",
        "أطلقوا سراحهم؛",
        "रिहा करें।",
        "and release them",
        "to release them",
        "to\u00a0release them",
    ],
)
def test_a_demand_has_no_joining_word_and_no_closing_mark(demand: str) -> None:
    (problem,) = said(changed(("  - release the three\n", f'  - "{demand}"\n')))
    assert problem.startswith("12:5 this demand ")


@pytest.mark.parametrize(
    "demand",
    [
        "release them",
        "move them to Washington D.C.",
        "let them go to the U.S.",
        "release John Doe Jr.",
        "release “them”",
        "stop the works of River Ltd.",
        "release them (all three)",
        "release them; stop the works",
        "toll no bell",
        "android",
        "release Andand",
        "release them [sic]",
        "release them…",
    ],
)
def test_demands_that_are_fine(demand: str) -> None:
    assert campaign(changed(("  - release the three\n", f'  - "{demand}"\n'))).demands == (demand,)


@pytest.mark.parametrize("issue", ["1", "2", "17"])
def test_issue_is_a_number_kept_as_text(issue: str) -> None:
    assert campaign(f"issue: {issue}\n{PLAIN}").issue == issue


@pytest.mark.parametrize("issue", ["second", "1.5", "-1", "2nd", "٢", "²", "1000", "9" * 5000])
def test_issue_is_nothing_else(issue: str) -> None:
    assert said(f"issue: {issue}\n{PLAIN}") == [f"1:8 `issue: {issue}` is not a whole number below 1000"]


@pytest.mark.parametrize("version", ["2", "1.0", "one", "01", '"1 0"'])
def test_other_formats_are_refused(version: str) -> None:
    assert said(changed(("format: 1", f"format: {version}"))) == ["1:9 this ualetter reads `format: 1`"]


@pytest.mark.parametrize("key", ["title", "number", "source", "index", "advice", "people", "summary"])
@pytest.mark.parametrize("mark", ["{{ x }}", "{% if x %}", "{{", "{%"])
def test_only_body_and_channels_are_templates(key: str, mark: str) -> None:
    base = "\n".join(line for line in PLAIN.split("\n") if not line.startswith(f"{key}:"))
    value = f"['a {mark}']" if key in {"advice", "people"} else f"'a {mark}'"
    assert f"`{{{{` and `{{%` have no meaning in `{key}`" in " ".join(said(f"{base}{key}: {value}\n"))


@pytest.mark.parametrize("channel", ["email", "fax", "phone", "social"])
def test_channels_are_checked_as_bodies_are(channel: str) -> None:
    assert said(f"{PLAIN}channels:\n  {channel}: I ask {{{{ x }}}}\n") == [
        f"17:{len(channel) + 11} there is no `x`",
    ]
    text = "I ask you to {{ demands }}."
    assert campaign(f"{PLAIN}channels:\n  {channel}: {text}\n").channels == {channel: text}


@pytest.mark.parametrize("written", ["[a, b]", "\n    - a", "\n    a: b", "{a: b}"])
@pytest.mark.parametrize(
    "key", ["letter:\n  body", "channels:\n  fax", "targets:\n  a:\n    name: N\n    letter:\n      body"]
)
def test_a_body_or_channel_that_is_no_text_is_never_passed_over(key: str, written: str) -> None:
    column = key.rindex("\n")
    indent = len(key[column:]) - len(key[column:].strip()) - 1
    text = written.replace("\n", "\n" + " " * indent)
    assert any("must be one text" in problem for problem in said(f"{key}: {text}\n"))


def test_a_letter_without_body_needs_demands() -> None:
    no_demands = changed(
        ("demands:\n  - release the three\n", ""),
        ("  body: |\n    I call on you to {{ demands }}.\n", "  closing: Yours,\n"),
    )
    assert said(no_demands) == ["12:3 `body` is missing in `letter`"]
    assert (
        campaign(changed(("  body: |\n    I call on you to {{ demands }}.\n", "  closing: Yours,\n"))).letter.body
        is None
    )


@pytest.mark.parametrize(("letters", "refused"), [(32_760, False), (32_768, True)])
def test_a_body_is_at_most_64_kib_in_utf_8(letters: int, *, refused: bool) -> None:
    text = changed(("    I call on you to {{ demands }}.\n", f"    {'é' * letters}\n"))
    assert said(text) == (["14:9 `body` is over 64 KiB"] if refused else [])


@pytest.mark.parametrize("key", ["letter:\n  body", "channels:\n  email"])
@pytest.mark.parametrize(
    ("written", "refused"),
    [
        ("|\n    a\n\n    b", False),
        (">\n    a\n    b\n", False),
        ("a\n    b", False),
        ('"a\\n\\nb"', False),
        ('"a\\nb"', False),
        (">\n    a\n\n\n    b", False),
        (">\n    a\n\n    b", True),
        (">-\n    a:\n\n      - b\n      - c", True),
        ("a\n\n    b", True),
        ("'a\n\n    b'", True),
        ('"a\n\n    b"', True),
    ],
)
def test_no_paragraph_is_lost_by_the_way_of_writing_it(key: str, written: str, *, refused: bool) -> None:
    text = changed(("letter:\n  body: |\n    I call on you to {{ demands }}.\n", ""))
    name = key.rsplit(" ", maxsplit=1)[-1]
    message = f"14:{len(name) + 5} in this `{name}` YAML takes away the empty lines between paragraphs"
    assert said(f"{text}{key}: {written}\n") == ([message] if refused else [])


def test_a_condition_names_targets_that_there_are() -> None:
    text = changed(("I call on you", "{% if target.id == 'watre' %}I{% endif %} call on you"))
    assert said(text) == ["15:5 no target is called `watre`"]


def test_a_translation_is_to_another_language() -> None:
    assert said(f"{PLAIN}translations:\n  en:\n    summary: Again.\n") == ["17:3 `en` is the campaign's own language"]
    assert said(f"language: fr\n{PLAIN}translations:\n  en:\n    summary: Again.\n") == []


def test_wording_of_a_target_must_cover_what_the_common_body_says() -> None:
    common = changed(
        ("letter:\n", "letter:\n  wording: {greeting: [a, b], parting: [c]}\n"),
        ("I call", "{{ wording.greeting }}, I call"),
    )
    own = "    salutation: Dear Minister,\n    letter:\n      "
    lost = common.replace("    salutation: Dear Minister,\n", f"{own}wording: {{greeting: [x]}}\n")
    assert said(lost) == ["12:7 the `wording` of `water` lacks `parting`"]
    whole = common.replace("    salutation: Dear Minister,\n", f"{own}wording: {{greeting: [x], parting: [y]}}\n")
    assert said(whole) == []
    other = f"{own}wording: {{mine: [x]}}\n      body: '{{{{ wording.mine }}}} {{{{ demands }}}}'\n"
    assert said(common.replace("    salutation: Dear Minister,\n", other)) == []


@pytest.mark.parametrize("name", ["Opening", "1st", "my-words", "a b", "_x", "é"])
def test_names_of_wordings(name: str) -> None:
    (problem,) = said(changed(("letter:\n", f"letter:\n  wording:\n    {name}: [a]\n")))
    assert problem == f"15:5 `{name}` can't be the name of a wording"


def test_all_problems_are_in_file_order_and_in_one_go() -> None:
    file = read((ROOT / "tests/data/bad/many-at-once.yaml").read_text(encoding="utf-8"))
    places = [(problem.place.line or 0, problem.place.column or 0) for problem in file.problems if problem.place]
    assert places == sorted(places)
    assert len(places) >= 15


def mutations(text: str) -> st.SearchStrategy[str]:
    """The text with a few pieces cut out, doubled or put in."""
    pieces = st.sampled_from(
        [
            "",
            "\n",
            " ",
            "  ",
            "\t",
            ":",
            ": ",
            "- ",
            '"',
            "'",
            "{{",
            "}}",
            "{%",
            "%}",
            "[",
            "]",
            "#",
            " #x",
            "&a ",
            "*a",
            "!t ",
            "|",
            "\x1b",
            "\ue000",
            "\u202e",
            "TODO: ",
            "[NAME]",
            "---\n",
            "{# ",
            "{{ x }}",
            "{% endif %}",
            "NO",
            "é",
            "\\",
            "@",
        ]
    )
    change = st.tuples(st.integers(0, len(text)), st.integers(0, 40), pieces)

    def mutated(changes: list[tuple[int, int, str]]) -> str:
        spoilt = text
        for start, length, piece in changes:
            spoilt = spoilt[:start] + piece + spoilt[start + length :]
        return spoilt

    return st.lists(change, min_size=1, max_size=3).map(mutated)


@settings(max_examples=150, deadline=None)
@given(st.one_of(mutations(SHIPPED), mutations(EVERYTHING)))
def test_a_spoilt_campaign_is_read_or_refused_with_places(text: str) -> None:
    file = read(text)
    assert (file.campaign is None) == bool(file.problems)
    for problem in file.problems:
        assert problem.place is not None
        assert problem.place.line is not None
        assert problem.hint
