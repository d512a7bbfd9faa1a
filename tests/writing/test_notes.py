from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from river import DAY, MAYOR, POLICE, RIVER, WATER, request

from ualetter.display import problems_text
from ualetter.model import Report, Target, Writer
from ualetter.reading.campaign import read_campaign
from ualetter.writing.letters import compose_all
from ualetter.writing.notes import (
    closing_notes,
    doubts_note,
    letter_notes,
    newer_note,
    remaining_channels,
    report_notes,
)
from ualetter.writing.writer import Sender


def notes(target: Target, writer: Writer = Writer(country="FR"), paper: str = "a4") -> list[str]:  # noqa: B008  frozen
    sender = Sender(writer=writer, paper=paper, language="en")
    (made,) = compose_all(RIVER, [target], sender, DAY, request())
    return list(letter_notes(target, made.letter, writer))


@pytest.mark.parametrize(
    ("target", "ways"),
    [
        (WATER, []),
        (replace(WATER, email=("a@example.org", "b@example.org")), ["e-mail (a@example.org, b@example.org)"]),
        (replace(WATER, fax=("1",), phone=("2",)), ["fax (1)", "phone (2)"]),
        (
            replace(WATER, social={"x": ("@a", "@b"), "instagram": ("@c",)}),
            ["social media (x: @a, x: @b, instagram: @c)"],
        ),
        (replace(WATER, web_form="https://example.org/f"), ["web form (https://example.org/f)"]),
    ],
)
def test_the_other_ways(target: Target, ways: list[str]) -> None:
    assert remaining_channels(target) == ways


def test_nothing_special_is_nothing_said() -> None:
    assert notes(WATER) == []


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (POLICE, "Don't post the letter to River Police: they return letters. Other ways: none in the campaign file."),
        (
            replace(POLICE, fax=("1",)),
            "Don't post the letter to River Police: they return letters. Other ways: fax (1).",
        ),
        (
            replace(WATER, address=()),
            "Don't post the letter to Minister Jo Sample: the campaign has no postal address.",
        ),
        (replace(WATER, note="Be brief."), "About Minister Jo Sample: Be brief."),
    ],
)
def test_what_is_special_about_a_target(target: Target, words: str) -> None:
    (said,) = notes(target)
    assert said.startswith(words)


@pytest.mark.parametrize(("paper", "words"), [("a4", "the paper is A4"), ("letter", "the paper is US Letter")])
def test_an_unknown_country_is_said_with_what_follows_from_it(paper: str, words: str) -> None:
    (said,) = notes(WATER, Writer(), paper)
    assert words in said
    assert "`--country`" in said
    assert not [note for note in notes(POLICE, Writer()) if "country" in note]


def test_a_long_letter_is_said_with_the_length_of_its_parts() -> None:
    long = Writer(country="FR", own_words=tuple("word " * 100 for _ in range(12)))
    (said,) = notes(WATER, long)
    assert said.startswith("The letter to Minister Jo Sample takes about 2 pages (head ")


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (DAY, "Send it by 1 March 2026 (28 days left)."),
        (date(2026, 2, 28), "Send it by 1 March 2026 (1 day left)."),
        (date(2026, 3, 1), "Send it by 1 March 2026 (today)."),
        (date(2026, 3, 2), None),
    ],
)
def test_the_deadline(day: date, words: str | None) -> None:
    said = [note for note in closing_notes(RIVER, RIVER.targets.values(), day, name="Ana") if "Send it" in note]
    assert said == ([words] if words else [])


def test_what_comes_next_in_its_order() -> None:
    campaign = replace(RIVER, report=Report(url="https://example.org", note="Tell us."), advice=("Be kind.",))
    said = list(closing_notes(campaign, [MAYOR], DAY, copies=["police"], name=None))
    starts = [
        "The letter has a line",
        "Send it by",
        "The letter says River Police gets",
        "Also write to: Minister",
        "Then",
    ]
    starts += ["Reporting: Tell us.", "Advice: Be kind."]
    assert len(said) == len(starts)
    assert [note for note, start in zip(said, starts, strict=True) if not note.startswith(start)] == []


def test_what_is_done_needs_no_word() -> None:
    campaign = replace(RIVER, act_by=None)
    assert list(closing_notes(campaign, campaign.targets.values(), DAY, name="Ana")) == []


@pytest.mark.parametrize(
    ("report", "lines"),
    [
        (Report(), []),
        (Report(url="u"), ["Then report your letter: u"]),
        (Report(url="u", email="e"), ["Then report your letter: u or e"]),
        (Report(note="n"), ["Reporting: n"]),
    ],
)
def test_how_to_report(report: Report, lines: list[str]) -> None:
    assert list(report_notes(replace(RIVER, report=report))) == lines


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([], ""),
        ([2], "line 2 is"),
        ([2, 4], "lines 2 and 4 are"),
        ([1, 3, 6], "lines 1, 3 and 6 are"),
        (list(range(1, 42)), f"lines {', '.join(str(line) for line in range(1, 41))} and 1 more are"),
    ],
)
def test_lines_that_are_still_to_be_checked(lines: list[int], words: str) -> None:
    text = "\n".join("# CHECK: x" if line in lines else "" for line in range(1, 60))
    said = problems_text(doubts_note(read_campaign(text, "c/x.yaml", "x"), "x"))
    assert said == (
        words
        and f"c/x.yaml: warning: {words} still marked `# CHECK`\n"
        "hint: compare with the page of the appeal: `ualetter check x`"
    )


def test_a_newer_issue() -> None:
    note = newer_note(replace(RIVER, number="UA 7.26"), "bridge", 2, "c/bridge.yaml")
    assert (note.message, note.hint, note.warning) == (
        "a newer issue of UA 7.26 is here: `bridge` is issue 2, this one is 1",
        "take it: `ualetter write c/bridge.yaml`",
        True,
    )
    note = newer_note(replace(RIVER, issue="2"), "bridge", 3, "bridge")
    assert note.message == "a newer issue of river is here: `bridge` is issue 3, this one is 2"
