from __future__ import annotations

import json

import pytest
from running import CODES, DAY, RIVER, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

SHOWN = """\
The bridge at Sampletown
  UA 7.26, France, issued 2026-01-05

The case
  The bridge is closed and Ana Ejemplo can't cross it.

People at risk
  Ana Ejemplo

Deadline
  2026-03-01 (28 days left)

To Minister Jo Sample (--to water)
  Minister Jo Sample
  Ministry of Water
  1 Water Lane
  Sampletown
  FRANCE
  Salutation: Dear Minister,
  By e-mail (water@example.org)
  Note: She answers letters.

To Mayor of Sampletown (--to mayor)
  Mayor of Sampletown
  2 Water Lane
  Sampletown
  FRANCE
  Salutation: Dear Mayor,
  Gets a copy of letters to the others

To River Police (--to police)
  River Police
  Salutation: Sir or Madam,
  No post: they return letters
  By fax (+33 1 00 00 00)

Demands
  1. open the bridge
  2. let Ana Ejemplo cross the river

Advice of the campaign
  Be brief.

Your own words
"""


def test_everything_a_writer_wants_to_know(river: Cli) -> None:
    result = river("show", "river", *DAY)
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith(SHOWN)
    assert "https://example.org/report or report@example.org" in result.out
    assert result.out.endswith("File\n  campaigns/river.yaml\n")
    assert max(map(len, result.out.splitlines())) <= 80


def test_on_a_terminal_only_the_headings_stand_out(river: Cli) -> None:
    screen = river("show", "river", *DAY, terminal=True).out
    assert CODES.sub("", screen) == river("show", "river", *DAY).out
    assert "\x1b[1mThe case\x1b[0m\n  The bridge is closed" in screen


def test_json_has_the_keys_of_the_file(river: Cli) -> None:
    river.put("campaigns/river.yaml", RIVER.replace("The bridge is closed", "Die Brücke is closed"))
    shown = json.loads(river("show", "river", "--json").out)
    assert shown["id"] == "river"
    assert shown["act_by"] == "2026-03-01"
    assert shown["summary"].startswith("Die Brücke")
    assert shown["demands"] == ["open the bridge", "let Ana Ejemplo cross the river"]
    assert shown["report"] == {"url": "https://example.org/report", "email": "report@example.org"}
    assert list(shown["targets"]) == ["water", "mayor", "police"]
    assert shown["targets"]["water"]["address"] == ["1 Water Lane", "Sampletown"]
    assert shown["targets"]["police"]["no_post"] == "they return letters"
    assert "phone" not in shown["targets"]["water"]
    assert shown["file"] == str(river.folder / "campaigns" / "river.yaml")


def test_what_is_missing_is_not_shown_as_empty(cli: Cli) -> None:
    cli.put(
        "campaigns/bare.yaml",
        "format: 1\ntitle: Bare\nsummary: S.\ndemands: [be kind]\ntargets: {x: {role: Clerk}}\n",
    )
    result = cli("show", "bare")
    assert result.code == 0
    headings = [line for line in result.out.splitlines() if line and not line.startswith(" ")]
    assert headings == ["Bare", "The case", "Deadline", "To Clerk (--to x)", "Demands", "Your own words", "File"]
    assert "Salutation: none in the file; give it by --salutation" in result.out
    assert "No post: no address" in result.out
    assert "None" not in result.out


def test_the_summary_keeps_its_paragraphs(river: Cli) -> None:
    river.put("campaigns/river.yaml", RIVER.replace("summary: The", "summary: |\n  First.\n\n  The"))
    assert "The case\n  First.\n  The bridge is closed" in river("show", "river", *DAY).out


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("rivr",), 1, "there is no campaign `rivr`\nhint: did you mean `river`?"),
        (("campaigns/rivr.yaml",), 1, "there is no file `campaigns/rivr.yaml`"),
        (("campaigns",), 1, "there is no campaign `campaigns`"),
        (("9.99",), 1, "there is no campaign `9.99`"),
        (("",), 1, "there is no campaign ``"),
        (("\x1b[31m",), 1, "there is no campaign `<U+001B>[31m`"),
        (("broken",), 1, "campaigns/broken.yaml:2:1: "),
        (("river", "--date", "x"), 2, "`--date x` is no date"),
        (("river", "--campaigns", "none"), 1, "there is no such folder"),
        ((), 2, "Missing argument"),
    ],
)
def test_mistakes(river: Cli, args: tuple[str, ...], code: int, message: str) -> None:
    river.put("campaigns/broken.yaml", "title: a\ntitle: b\n")
    for more in ((), ("--json",)):
        result = river("show", *args, *more)
        assert (result.code, result.content) == (code, b"")
        assert message in result.err
