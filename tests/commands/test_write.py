from __future__ import annotations

import pytest
from running import DAY, HENG, RIVER, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

TO_WATER = ("write", "river", "--to", "water", *DAY)

LETTER = """\
1 February 2026

Minister Jo Sample
Ministry of Water
1 Water Lane
Sampletown
FRANCE

The bridge

Dear Minister,

I write about the bridge and Ana Ejemplo.

I call on you to:

- open the bridge;
- let Ana Ejemplo cross the river.

Yours sincerely,



Ana Ejemplo

cc: Mayor of Sampletown
"""


def test_the_letter_and_nothing_else_is_printed(river: Cli) -> None:
    result = river(*TO_WATER, "--name", "Ana Ejemplo")
    assert (result.code, result.out) == (0, LETTER)


def test_what_the_writer_needs_next_is_said_beside_it(river: Cli) -> None:
    err = " ".join(river(*TO_WATER, "--country", "FR").err.split())
    for words in (
        "- About Minister Jo Sample: She answers letters.",
        '- The letter has a line to sign on; `--name "Your Name"`',
        "- Send it by 1 March 2026 (28 days left).",
        "Mayor of Sampletown gets a copy: `--copy-to mayor` writes it, `--no-copies` leaves",
        "- Also write to: Mayor of Sampletown (`--to mayor`); River Police (`--to police`).",
        "https://example.org/report or report@example.org",
        "- Advice: Be brief.",
    ):
        assert words in err


@pytest.mark.parametrize(
    ("options", "absent"),
    [
        (("--name", "Ana"), "a line to sign on"),
        (("--country", "FR"), "country isn't known"),
        (("--no-copies",), "gets a copy"),
        (("--copy-to", "mayor"), "gets a copy"),
    ],
)
def test_what_was_given_is_not_asked_for(river: Cli, options: tuple[str, ...], absent: str) -> None:
    assert absent in " ".join(river(*TO_WATER).err.split())
    assert absent not in " ".join(river(*TO_WATER, *options).err.split())


# What each option does to the letter: lines that come, lines that go.


@pytest.mark.parametrize(
    ("options", "added", "gone"),
    [
        (("--name", ""), ["_" * 32], ["Ana Ejemplo"]),
        (("--name", "  Ana  "), ["Ana"], ["Ana Ejemplo"]),
        (("--town", "Sampleton"), ["Sampleton"], []),
        (("--address", "1 Home Street; Sampleton"), ["1 Home Street", "Sampleton"], []),
        (("--address", "1 Home Street", "--address", "Sampleton"), ["1 Home Street", "Sampleton"], []),
        (("--address", "1 Home Street\nSampleton"), ["1 Home Street", "Sampleton"], []),
        (("--address", "1 Home Street", "--town", "Sampleton"), ["1 Home Street"], []),
        (("--country", "IE"), ["Ireland"], []),
        (("--country", "ireland"), ["Ireland"], []),
        (("--country", "France"), [], ["FRANCE"]),
        (("--country", "US"), ["United States", "February 1, 2026"], ["1 February 2026"]),
        (("--subject", "A *plain* subject"), ["A *plain* subject"], ["The bridge"]),
        (("--salutation", "Dear Dr. Sample,"), ["Dear Dr. Sample,"], ["Dear Minister,"]),
        (("--no-copies",), [], ["cc: Mayor of Sampletown"]),
        (("--copy-to", "police"), ["cc: River Police"], []),
        (("--own", "One.", "--own", "Two."), ["One.", "Two."], []),
        (("--own", "One.\n\nTwo.\nThree."), ["One.", "Two.", "Three."], []),
        (("--date", "2026-02-28"), ["28 February 2026"], ["1 February 2026"]),
        (("--language", "en"), [], []),
        (("--paper", "letter"), [], []),
        (("--bold-names",), [], []),
        (("--width", "30"), ["I write about the bridge and", "Ana Ejemplo."], []),
    ],
)
def test_an_option_changes_just_its_part(
    river: Cli, options: tuple[str, ...], added: list[str], gone: list[str]
) -> None:
    result = river(*TO_WATER, "--name", "Ana Ejemplo", *options)
    assert result.code == 0, result.err
    lines, before = result.out.split("\f")[0].splitlines(), LETTER.splitlines()
    assert [line for line in added if line not in lines] == []
    assert [line for line in gone if line in lines] == []
    if "--width" not in options:
        assert [line for line in before if line not in lines] == gone
        assert [line for line in lines if line not in before] == added


def test_width_0_does_not_wrap(river: Cli) -> None:
    words = "word " * 60 + "end."
    assert words in river(*TO_WATER, "--own", words, "--width", "0").out.splitlines()
    assert max(map(len, river(*TO_WATER, "--own", words).out.splitlines())) <= 72


def test_help_is_shown_without_running_anything(cli: Cli) -> None:
    result = cli("write", "--help")
    assert (result.code, result.err) == (0, "")
    assert "ualetter write ua-140-20 --to heng" in result.out


# Mistakes

LONG = "x" * 201
MISTAKES = [
    (("--to", "watr"), 1, "`river` has no target `watr`", "did you mean `water`? The targets are `water`, `mayor`"),
    (("--to", "x"), 1, "`river` has no target `x`", "water, mayor, police"),
    (("--to", ""), 1, "`river` has no target ``", "water, mayor, police"),
    (("--name", "A\nB"), 1, "the name must be one line", "leave out the line break"),
    (("--name", "A\x1b[31mB"), 1, "the name holds a control character (U+001B)", "delete it"),
    (("--name", "A\u202eB"), 1, "the name holds an invisible character that turns the direction", "delete it"),
    (("--name", "A\ue000"), 1, "the name holds a private-use character", "delete it"),
    (("--name", "A\udcff"), 1, "the name holds half a character", "delete it"),
    (("--name", LONG), 1, "the name is 201 characters long", "200 are the most"),
    (("--name", "[YOUR NAME]"), 1, "hole that nobody fills: `[YOUR NAME]`", "hint:"),
    (("--town", "A\nB"), 1, "the town must be one line", "leave out the line break"),
    (("--town", LONG), 1, "the town is 201 characters long", "200 are the most"),
    (("--address", f"A;{LONG}"), 1, "an address line is 201 characters long", "200 are the most"),
    (("--address", "A;\x07"), 1, "an address line holds a control character (U+0007)", "delete it"),
    (("--country", "Frnce"), 1, "`Frnce` is not a country ualetter knows", "did you mean France (FR)?"),
    (("--country", "Qqqq"), 1, "`Qqqq` is not a country ualetter knows", "write its English name or its code"),
    (("--own", "\x1b]0;x\x07"), 1, "control character (U+001B)", "delete it"),
    (("--own", "I am [YOUR NAME]."), 1, "hole that nobody fills: `[YOUR NAME]`", "hint:"),
    (("--own", "TODO: why"), 1, "still to be done: `TODO: why`", "hint:"),
    (("--own", "Write to [email\xa0protected]."), 1, "masked e-mail address", "hint:"),
    (("--own", "x" * 65537), 1, "the own words are over 64 KiB", "choose what matters"),
    (("--own-file", "nope.txt"), 1, "there is no file `nope.txt`", "check its name and folder"),
    (("--own-file", ""), 1, "`.` is a folder", "name a file in it"),
    (("--own-file", "campaigns"), 1, "`campaigns` is a folder", "name a file in it"),
    (("--subject", "a\nb"), 1, "the subject must be one line", "leave out the line break"),
    (("--subject", "[DATE]"), 1, "hole that nobody fills: `[DATE]`", "hint:"),
    (("--salutation", "a\nb"), 1, "the salutation must be one line", "leave out the line break"),
    (("--salutation", ""), 2, "`--salutation` is empty", "in full"),
    (("--salutation", " "), 2, "`--salutation` is empty", "in full"),
    (("--to", "mayor", "--salutation", "Dear X,"), 2, "one `--salutation` can't be right", "one at a time"),
    (("--copy-to", "x"), 1, "`river` has no target `x`", "water, mayor, police"),
    (("--copy-to", "mayor", "--no-copies"), 2, "`--copy-to` and `--no-copies` can't both be meant", "leave one out"),
    (("--language", "fr"), 1, "`river` has no letter in `fr`", "it has: en"),
    (("--date", "2026-2-1"), 2, "`--date 2026-2-1` is no date", "year-month-day"),
    (("--date", "2026-02-30"), 2, "`--date 2026-02-30` is no date", "year-month-day"),
    (("--date", "2026-03-02"), 1, "the deadline of `river` was 2026-03-01", "`--late`"),
    (("--format", "odt"), 2, "'odt' is not one of 'text', 'markdown', 'docx', 'pdf'", "Try 'ualetter write -"),
    (("--format", "text", "--format", "docx"), 2, "several formats can't all go to the screen", "-o letters/"),
    (("--to", "mayor", "--format", "docx"), 2, "2 docx letters can't share one stream", "-o letters/"),
    (("--copy-to", "mayor", "--format", "docx"), 2, "2 docx letters can't share one stream", "-o letters/"),
    (("--paper", "a5"), 2, "'a5' is not one of 'a4', 'letter'", "Try 'ualetter write -"),
    (("--width", "-1"), 2, "-1 is not in the range", "Try 'ualetter write -"),
    (("--width", "wide"), 2, "'wide' is not a valid integer", "Try 'ualetter write -"),
    (("--campaigns", "none"), 1, "`--campaigns none`: there is no such folder", "make it"),
    (("--too", "x"), 2, "No such option", "--to"),
    (("more",), 2, "unexpected extra argument", "Try 'ualetter write -"),
]


@pytest.mark.parametrize(("options", "code", "message", "hint"), MISTAKES)
def test_a_mistake_is_said_and_nothing_is_written(
    river: Cli, options: tuple[str, ...], code: int, message: str, hint: str
) -> None:
    result = river(*TO_WATER, *options)
    assert (result.code, result.content) == (code, b"")
    assert message in result.err
    assert hint in result.err
    assert "Traceback" not in result.err
    assert "\x1b" not in result.err
    assert river.files() == ["campaigns/river.yaml"]


@pytest.mark.parametrize("options", [options for options, *_ in MISTAKES if "--format" not in options])
def test_a_mistake_leaves_no_file_either(river: Cli, options: tuple[str, ...]) -> None:
    assert river(*TO_WATER, *options, "-o", "letters/").code in {1, 2}
    assert river.files() == ["campaigns/river.yaml"]
    assert not (river.folder / "letters").exists()


def test_all_mistakes_with_the_writer_are_said_at_once(river: Cli) -> None:
    err = river(*TO_WATER, "--name", "A\nB", "--town", "C\nD", "--country", "Frnce").err
    assert [word for word in ("the name must", "the town must", "`Frnce` is no") if word not in err] == []


# Targets


def test_without_a_target_the_possible_ones_are_listed(river: Cli) -> None:
    result = river("write", "river", *DAY)
    assert (result.code, result.content) == (2, b"")
    assert result.err == (
        "error: `river` has 3 targets: who is the letter to?\n"
        "hint: choose one, or `--to all`:\n"
        "  --to water   Minister Jo Sample\n"
        "  --to mayor   Mayor of Sampletown\n"
        "  --to police  River Police\n"
    )


def test_the_only_target_needs_no_naming(cli: Cli) -> None:
    start, end = RIVER.index("  mayor:"), RIVER.index("letter:\n")
    cli.put("campaigns/one.yaml", (RIVER[:start] + RIVER[end:]).replace("copies: [mayor]\n", ""))
    assert "Dear Minister," in cli("write", "one", *DAY).out


@pytest.mark.parametrize(
    ("typed", "salutations"),
    [
        (("all",), ["Dear Minister,", "Dear Mayor,", "Sir or Madam,"]),
        (("mayor", "all", "water"), ["Dear Minister,", "Dear Mayor,", "Sir or Madam,"]),
        (("mayor", "water"), ["Dear Mayor,", "Dear Minister,"]),
        (("mayor", "mayor"), ["Dear Mayor,"]),
    ],
)
def test_letters_come_in_the_order_asked_for(river: Cli, typed: tuple[str, ...], salutations: list[str]) -> None:
    result = river("write", "river", *DAY, *(word for target in typed for word in ("--to", target)))
    pages = result.out.split("\f")
    assert [next(line for line in page.splitlines() if line in salutations) for page in pages] == salutations


def test_every_unknown_target_is_named(river: Cli) -> None:
    err = river("write", "river", *DAY, "--to", "watr", "--to", "water", "--to", "x").err
    assert err.count("has no target") == 2


def test_a_target_that_nothing_may_be_posted_to_has_no_address_and_is_told_of(river: Cli) -> None:
    result = river("write", "river", "--to", "police", *DAY)
    assert result.out.startswith("1 February 2026\n\nRiver Police\n\nThe bridge\n")
    assert "Don't post the letter to River Police: they return letters. Other ways: fax" in result.err


def test_a_target_without_salutation_is_refused_until_one_is_given(cli: Cli) -> None:
    cli.put("campaigns/river.yaml", RIVER.replace("    salutation: Dear Mayor,\n", ""))
    result = cli("write", "river", "--to", "mayor", *DAY)
    assert (result.code, result.content) == (1, b"")
    assert "target `mayor` (Mayor of Sampletown) has no salutation" in result.err
    assert '`--salutation "Dear …,"`; it is never guessed' in result.err
    assert cli("write", "river", "--to", "all", *DAY).content == b""
    assert "Dear Mayor,\n" in cli("write", "river", "--to", "mayor", *DAY, "--salutation", "Dear Mayor,").out


# Time


def test_on_its_last_day_a_letter_may_be_written(river: Cli) -> None:
    result = river("write", "river", "--to", "water", "--date", "2026-03-01")
    assert result.code == 0
    assert "(today)" in result.err


def test_a_late_letter_is_written_if_asked_for(river: Cli) -> None:
    result = river("write", "river", "--to", "water", "--date", "2026-03-02", "--late")
    assert (result.code, result.out.splitlines()[0]) == (0, "2 March 2026")
    assert "Send it by" not in result.err


@pytest.mark.parametrize(("day", "warned"), [("2021-09-21", False), ("2021-09-22", True)])
@pytest.mark.parametrize("late", [(), ("--late",)])
def test_an_old_appeal_without_deadline_is_warned_of(
    cli: Cli, day: str, late: tuple[str, ...], *, warned: bool
) -> None:
    result = cli("write", "ua-140-20", "--to", "heng", "--date", day, *late)
    assert result.code == 0
    assert ("warning: this appeal is from 2020-09-21 and names no deadline" in result.err) == warned


def test_without_date_it_is_today(river: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    import datetime as dt

    class Day(dt.date):
        @classmethod
        def today(cls) -> Day:
            return cls(2026, 1, 9)

    monkeypatch.setattr(dt, "date", Day)
    assert river("write", "river", "--to", "water").out.startswith("9 January 2026\n")


# Copies


def test_copies_follow_their_letter_and_are_headed(river: Cli) -> None:
    result = river(*TO_WATER, "--name", "Ana Ejemplo", "--copy-to", "mayor", "--copy-to", "police")
    with_line = LETTER + "cc: River Police\n"
    assert result.out == "\f".join([with_line, "COPY\n\n" + with_line, "COPY\n\n" + with_line])


def test_nobody_gets_a_copy_of_their_own_letter(river: Cli) -> None:
    assert "cc:" not in river("write", "river", "--to", "mayor", *DAY).out


# The sample letter of the campaign


def test_bold_names_stand_out_in_markdown(river: Cli) -> None:
    plain, bold = (river(*TO_WATER, "--format", "markdown", *more).out for more in ((), ("--bold-names",)))
    assert "- let Ana Ejemplo cross the river." in plain
    assert "- let **Ana Ejemplo** cross the river." in bold


@pytest.mark.parametrize(
    ("body", "options", "message"),
    [
        ("{{ writer.name }} {{ demands }}", (), "`--name …`"),
        ("{{ writer.town }} {{ demands }}", ("--name", "Ana"), "`--town …`"),
        ("{{ writer.country }} {{ demands }}", ("--name", "Ana"), "`--country …`"),
        ("{{ target.title }} {{ demands }}", ("--to", "mayor"), "`target.title`, which has no value"),
    ],
)
def test_a_hole_in_the_letter_stops_it(cli: Cli, body: str, options: tuple[str, ...], message: str) -> None:
    cli.put("campaigns/hole.yaml", f"{RIVER[: RIVER.index('  body:')]}  body: |\n    {body}\n")
    result = cli("write", "hole", "--to", "water", *DAY, *options)
    assert (result.code, result.content) == (1, b"")
    assert message in result.err


def test_a_letter_without_a_demand_is_refused(cli: Cli) -> None:
    cli.put("campaigns/soft.yaml", f"{RIVER[: RIVER.index('  body:')]}  body: Please open the bridge.\n")
    result = cli("write", "soft", "--to", "water", *DAY, "--own", "Let Ana Ejemplo cross the river")
    assert (result.code, result.content) == (1, b"")
    assert "lacks this demand: “let Ana Ejemplo cross the river”" in result.err
    assert "“open the bridge”" not in result.err


def test_the_ambassador_is_asked_to_convey_the_same_demands(cli: Cli) -> None:
    heng, cui = (" ".join(cli("write", "ua-140-20", "--to", who, *HENG[4:]).out.split()) for who in ("heng", "cui"))
    demand = "release peaceful protesters immediately and unconditionally unless there is sufficient"
    assert f"I therefore call on you to {demand}" in heng
    assert f"my call on them to {demand}" in cui
    assert "call on you" not in cui
