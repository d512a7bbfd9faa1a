from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ualetter.model import Profile
from ualetter.problems import InputError
from ualetter.reading.characters import MAX_LINE, UNFIT
from ualetter.reading.profile import checked, profile_toml, read_profile

FULL = """\
name = "Ana Ejemplo"
address = ["12 Sample Street", "Flat \\"B\\", c:\\\\"]
town = "Sampleton"
country = "Ireland"
email = "ana@example.org"
paper = "letter"
language = "pt-BR"
"""
PROFILE = Profile(
    name="Ana Ejemplo",
    address=("12 Sample Street", 'Flat "B", c:\\'),
    town="Sampleton",
    country="IE",
    email="ana@example.org",
    paper="letter",
    language="pt-BR",
)


def problems(text: str) -> list[tuple[str, str, str | None]]:
    with pytest.raises(InputError) as error:
        read_profile(text, "p.toml")
    return [(str(problem.place), problem.message, problem.hint) for problem in error.value.problems]


def test_every_key_is_read() -> None:
    assert read_profile(FULL, "p.toml") == PROFILE


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "\n\n"])
def test_an_empty_profile_is_one(text: str) -> None:
    assert read_profile(text, "p.toml") == Profile()


@pytest.mark.parametrize(
    ("text", "profile"),
    [
        ('address = """\n1 Sample Street\n  Back house \n"""', Profile(address=("1 Sample Street", "Back house"))),
        ('name = " Ana\u200c "', Profile(name="Ana\u200c")),
        ("name = '{{ 7*7 }} **x**'", Profile(name="{{ 7*7 }} **x**")),
        ('country = "us"', Profile(country="US")),
        ('"name" = "Ana"', Profile(name="Ana")),
    ],
)
def test_what_people_type_stays_text(text: str, profile: Profile) -> None:
    assert read_profile(text, "p.toml") == profile


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ('naem = "Ana"', ("p.toml:1:1", "unknown key `naem`", "did you mean `name`?")),
        (
            'name = "Ana"\n\n[person]\nx = 1',
            (
                "p.toml:3:2",
                "unknown key `person`",
                "it can be: name, address, town, country, email, paper, language",
            ),
        ),
        ("name = 7", ("p.toml:1:1", "`name` must be text", 'write `name = "…"`')),
        ("name = true", ("p.toml:1:1", "`name` must be text", 'write `name = "…"`')),
        ('name = ["Ana"]', ("p.toml:1:1", "`name` must be text", 'write `name = "…"`')),
        (
            'town = "X"\n  address = [1, "b"]',
            ("p.toml:2:3", "`address` must be text", 'write `address = ["first line", "second line"]`'),
        ),
        ('name = " "', ("p.toml:1:1", "`name` has nothing in it", "remove the line")),
        ("address = []", ("p.toml:1:1", "`address` has nothing in it", "remove the line")),
        ('address = ["a", ""]', ("p.toml:1:1", "a line of `address` is empty", "remove it")),
        (
            'name = "Ana\\nEjemplo"',
            (
                "p.toml:1:1",
                "`name` must not hold a line break",
                "write an address as a list, anything else on one line",
            ),
        ),
        ('paper = "A4"', ("p.toml:1:1", "`A4` is not a paper", "it can be: a4, letter")),
        (
            'email = "Ana <ana@example.org>"',
            (
                "p.toml:1:1",
                "`Ana <ana@example.org>` is not one plain e-mail address",
                "write it as `name@example.org`",
            ),
        ),
        (
            'country = "Irland"',
            ("p.toml:1:1", "`Irland` is not a country ualetter knows", "did you mean Ireland (IE) or Iran (IR)?"),
        ),
        (
            'country = "Q"',
            (
                "p.toml:1:1",
                "`Q` is not a country ualetter knows",
                "write its English name or its code: CN, US, IR",
            ),
        ),
        (
            'language = "english"',
            (
                "p.toml:1:1",
                "`english` is not a language ualetter knows",
                "write its short code: en, de, pt-BR, zh-Hant",
            ),
        ),
        (
            'town = "[your town]"',
            (
                "p.toml:1:1",
                "`town` holds a hole that nobody fills: `[your town]`",
                "write what belongs there, or remove the line",
            ),
        ),
        (
            'name = "\\u007FAna"',
            (
                "p.toml:1:1",
                "`name` holds a control character (U+007F), which can't stand in a letter",
                "delete it, or type that part again",
            ),
        ),
        (
            'town = "X"\nname = "A\x1b[31m"',
            (
                "p.toml:2:10",
                "a control character (U+001B) can't stand in a letter",
                "delete it, or type that part again",
            ),
        ),
        (
            'name = "\u2066Ana"',
            (
                "p.toml:1:9",
                "an invisible character that turns the direction of writing (U+2066) can't stand in a letter",
                "delete it, or type that part again",
            ),
        ),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, problem: tuple[str, str, str]) -> None:
    assert problems(text) == [problem]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("name = Ana", "p.toml:1:8"),
        ('name = "Ana', "p.toml:1:12"),
        ('town = "X"\nname =\n', "p.toml:2:7"),
        ('name = "Ana"\nname = "Eva"', "p.toml:2:13"),
        ("[" * 100_000, "p.toml"),
        ("name = " + "[" * 100_000, "p.toml"),
        ("name = " + "9" * 5000, "p.toml"),
    ],
)
def test_broken_toml_has_a_place_too(text: str, place: str) -> None:
    ((found, message, _),) = problems(text)
    assert found.startswith(place)
    assert message.startswith(("this can't be understood (", "brackets stand inside brackets"))


def test_everything_wrong_is_shown_at_once_in_file_order() -> None:
    text = 'paper = "A5"\nnmae = "x"\ntown = 3\ncountry = "Atlantis"\n'
    assert [place for place, _, _ in problems(text)] == ["p.toml:1:1", "p.toml:2:1", "p.toml:3:1", "p.toml:4:1"]


def test_a_line_inside_a_text_is_no_key() -> None:
    """The address holds what looks like the wrong key."""
    text = 'address = """\npaper = "A5"\n"""\npaper = "A5"\n'
    assert problems(text) == [("p.toml:4:1", "`A5` is not a paper", "it can be: a4, letter")]


def test_the_line_is_shown() -> None:
    with pytest.raises(InputError) as error:
        read_profile('town = "X"\npaper = "A5" # big\n', "p.toml")
    (problem,) = error.value.problems
    assert problem.place is not None
    assert problem.place.source == 'paper = "A5" # big'


def test_the_file_is_written_in_one_order() -> None:
    assert profile_toml(PROFILE) == FULL.replace('"Ireland"', '"IE"')
    assert profile_toml(Profile()) == ""


def line() -> st.SearchStrategy[str]:
    return (
        st.text(min_size=1, max_size=MAX_LINE)
        .map(lambda text: UNFIT.sub("", text).replace("\n", " ").strip())
        .filter(bool)
    )


@given(st.builds(Profile, name=line(), town=line(), address=st.lists(line(), min_size=1).map(tuple)))
def test_what_is_written_is_read_back(profile: Profile) -> None:
    text = profile_toml(profile)
    assume("[" not in "".join(filter(None, (profile.name, profile.town, *profile.address))))  # a hole like `[name]`
    assert read_profile(text, "p.toml") == profile
    assert profile_toml(read_profile(text, "p.toml")) == text


def test_a_profile_from_options_is_checked_in_the_same_words() -> None:
    assert checked(Profile(name="Ana", country="Ireland")) == Profile(name="Ana", country="IE")
    with pytest.raises(InputError) as error:
        checked(Profile(paper="A5", name="A\x1bB"))
    assert [(problem.message, problem.place) for problem in error.value.problems] == [
        ("`name` holds a control character (U+001B), which can't stand in a letter", None),
        ("`A5` is not a paper", None),
    ]
