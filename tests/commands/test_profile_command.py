from __future__ import annotations

import os
import stat

import pytest
from running import DAY, Cli, cli_fixture, posix, river_fixture  # noqa: F401  fixtures are found by name

TO_WATER = ("write", "river", "--to", "water", *DAY)
ANA = {
    "name": "Ana Ejemplo",
    "address": "1 Home Street; Sampleton",
    "town": "Sampleton",
    "country": "Ireland",
    "email": "ana@example.org",
    "paper": "letter",
    "language": "de",
}
TOML = """\
name = "Ana Ejemplo"
address = ["1 Home Street", "Sampleton"]
town = "Sampleton"
country = "IE"
email = "ana@example.org"
paper = "letter"
language = "de"
"""


def head(letter: str) -> list[str]:
    """The lines above the date."""
    return letter.partition("1 February 2026")[0].split("\n")[:-2]


# Saving


def test_what_is_saved_can_be_shown(cli: Cli) -> None:
    cli.save_profile(**ANA)
    result = cli("profile", "--show")
    assert (result.code, result.out) == (0, TOML)
    assert str(cli.own_folder() / "profile.toml") in result.err


def test_a_wrong_answer_is_asked_for_again_and_loses_no_other(cli: Cli) -> None:
    asked = cli("profile", stdin=b"Ana\n\n\nGermny\nGermany\n\n\n\n", keyboard=True)
    assert asked.code == 0
    assert "did you mean Germany (DE)?" in asked.err
    assert cli("profile", "--show").out == 'name = "Ana"\ncountry = "DE"\n'


def test_a_hyphen_removes_what_was_saved(cli: Cli) -> None:
    cli.save_profile(**ANA)
    assert cli("profile", stdin=b"\n-\n-\n\n-\n\n\n", keyboard=True).code == 0
    assert cli("profile", "--show").out == 'name = "Ana Ejemplo"\ncountry = "IE"\npaper = "letter"\nlanguage = "de"\n'


@posix
def test_only_its_owner_can_read_it(cli: Cli) -> None:
    cli.save_profile(**ANA)
    path = cli.own_folder() / "profile.toml"
    assert [stat.S_IMODE(os.stat(where).st_mode) for where in (path, path.parent)] == [0o600, 0o700]  # noqa: PTH116  one call for both


@posix
def test_a_profile_that_others_can_read_is_warned_of(river: Cli) -> None:
    river.save_profile(**ANA)
    assert "may read your profile" not in river(*TO_WATER).err
    (river.own_folder() / "profile.toml").chmod(0o644)
    result = river(*TO_WATER)
    assert result.code == 0
    assert "warning: other people who use this computer may read your profile" in result.err


def test_single_values_change_and_the_others_stay(cli: Cli) -> None:
    cli.save_profile(**ANA)
    cli.save_profile(town="Elsewhere")
    assert cli("profile", "--show").out == TOML.replace('town = "Sampleton"', 'town = "Elsewhere"')


@pytest.mark.parametrize("key", ["name", "address", "town", "country", "email", "language"])
def test_an_empty_value_removes_what_was_saved(cli: Cli, key: str) -> None:
    cli.save_profile(**ANA)
    cli.save_profile(**{key: ""})
    kept = [line for line in TOML.splitlines() if not line.startswith(key)]
    assert cli("profile", "--show").out.splitlines() == kept


def test_nothing_is_saved_before_it_is_asked_for(river: Cli) -> None:
    for args in (TO_WATER, ("list",), ("show", "river"), ("check",), ("profile", "--show"), ("forget",)):
        river(*args, "--date", "2026-02-01") if args[0] in {"list", "show", "check"} else river(*args)
    assert not river.own_folder().exists()
    assert river("profile", "--show").err == "Nothing is saved.\n"


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        (("--paper", "a5"), 2, "'a5' is not one of 'a4', 'letter'"),
        (("--country", "Frnce"), 1, "did you mean France (FR)?"),
        (("--email", "x"), 1, "`x` is not one plain e-mail address"),
        (("--name", "a\nb"), 1, "must not hold a line break"),
        (("--name", "\x1b[31m"), 1, "control character (U+001B)"),
        (("--name", "[YOUR NAME]"), 1, "[YOUR NAME]"),
        (("--language", "zz"), 1, "`zz` is not a language ualetter knows"),
        ((), 2, "there is nobody to ask: this is no terminal"),
    ],
)
def test_a_mistake_changes_nothing(cli: Cli, options: tuple[str, ...], code: int, message: str) -> None:
    cli.save_profile(**ANA)
    result = cli("profile", *options)
    assert (result.code, result.content) == (code, b"")
    assert message in result.err
    assert cli("profile", "--show").out == TOML


def test_on_a_terminal_it_asks_and_offers_what_is_saved(cli: Cli) -> None:
    answers = b"Ana Ejemplo\n1 Home Street; Sampleton\nSampleton\nireland\nana@example.org\nletter\nde\n"
    asked = cli("profile", stdin=answers, keyboard=True)
    assert (asked.code, asked.content.strip()) == (0, b"")  # click before 8.4 leaves a space for each question
    assert "This stays on your computer" in asked.err
    assert "use initials and no address, or take no part" in asked.err
    assert cli("profile", "--show").out == TOML
    again = cli("profile", stdin=b"\n\n\n\n\n\nen\n", keyboard=True)
    assert "Your name, as you sign [Ana Ejemplo]:" in again.err
    assert cli("profile", "--show").out == TOML.replace('"de"', '"en"')


def test_giving_up_half_way_saves_nothing(cli: Cli) -> None:
    result = cli("profile", stdin=b"Ana\n", keyboard=True)
    assert (result.code, result.content.strip()) == (130, b"")
    assert not cli.own_folder().exists()


@posix
def test_a_real_terminal_is_asked(cli: Cli) -> None:
    result, screen = cli.on_terminal("profile", typed=b"Ana\n\n\n\n\n\n\n")
    assert result.code == 0
    assert "Your paper, a4 or letter: " in screen
    assert cli("profile", "--show").out == 'name = "Ana"\n'


# Using it


def test_the_letter_uses_it(river: Cli) -> None:
    river.save_profile(**ANA)
    result = river(*TO_WATER)
    assert head(result.out) == ["1 Home Street", "Sampleton", "Ireland"]
    assert "\nFRANKREICH\n" in result.out
    assert "\nAna Ejemplo\n\ncc:" in result.out
    assert "ana@example.org" not in result.out


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (("--name", "Ana Ejemplo"), ["1 Home Street", "Sampleton", "Ireland"]),
        (("--name", "Bo"), ["Ireland"]),
        (("--name", ""), ["Ireland"]),
        (("--name", "Bo", "--town", "Boville"), ["Boville", "Ireland"]),
        (("--name", "Bo", "--country", "US"), None),
        (("--town", "Elsewhere"), ["Elsewhere", "Ireland"]),
        (("--town", ""), ["Ireland"]),
        (("--address", "2 New Street"), ["2 New Street", "Ireland"]),
        (("--country", "DE"), ["1 Home Street", "Sampleton", "Germany"]),
        (("--country", "FR"), ["1 Home Street", "Sampleton"]),
    ],
)
def test_another_name_is_another_person(river: Cli, options: tuple[str, ...], expected: list[str] | None) -> None:
    river.save_profile(**ANA)
    result = river(*TO_WATER, *options)
    assert result.code == 0
    if expected is None:
        assert result.out.startswith("United States\n\nFebruary 1, 2026\n")
    else:
        assert head(result.out) == expected
    if "FR" not in options:
        assert "\nFRANKREICH\n" in result.out


def test_the_paper_of_the_profile_holds_for_everybody_who_prints_there(river: Cli) -> None:
    import io

    import docx

    def width(*options: str) -> int:
        content = river(*TO_WATER, "--format", "docx", *options).content
        page = docx.Document(io.BytesIO(content)).sections[0].page_width
        return int(page.mm) if page else 0

    assert (width(), width("--country", "US"), width("--country", "FR")) == (210, 215, 210)
    river.save_profile(country="FR", paper="letter")
    assert (width(), width("--name", "Bo"), width("--paper", "a4")) == (215, 215, 210)


def test_a_broken_profile_is_said_at_its_place(river: Cli) -> None:
    river.save_profile(**ANA)
    (river.own_folder() / "profile.toml").write_text('name = "Ana"\nnmae = "Bo"\n', encoding="utf-8")
    result = river(*TO_WATER)
    assert (result.code, result.content) == (1, b"")
    assert f"{river.own_folder() / 'profile.toml'}:2:1: unknown key `nmae`" in result.err


# Forgetting


def test_forget_removes_everything_personal(river: Cli) -> None:
    river.save_profile(**ANA)
    folder = river.own_folder()
    result = river("forget")
    assert (result.code, result.content) == (0, b"")
    assert result.err == f"Removed {folder / 'profile.toml'}\nRemoved {folder}\n"
    assert not folder.exists()
    assert "Ana" not in river(*TO_WATER, "--no-copies", "--own", "x").out.rpartition("Yours sincerely,")[2]
    assert river("forget").err == "Nothing personal was saved.\n"


def test_forget_keeps_campaigns_and_templates(river: Cli) -> None:
    river.save_profile(**ANA)
    kept = river.own_folder() / "campaigns" / "mine.yaml"
    kept.parent.mkdir()
    kept.write_text("mine", encoding="utf-8")
    assert river("forget").code == 0
    assert kept.exists()
    assert not (river.own_folder() / "profile.toml").exists()
    assert river.files() == ["campaigns/river.yaml"]


@posix
def test_without_a_home_nothing_personal_lands_in_the_current_folder(cli: Cli) -> None:
    result = cli.process("profile", "--name", "Ana", env={"HOME": "", "XDG_CONFIG_HOME": ""})
    assert result.code in {0, 1}
    assert cli.files() == []
