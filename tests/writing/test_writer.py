from __future__ import annotations

import pytest

from ualetter.model import Profile, Writer
from ualetter.problems import InputError
from ualetter.writing.writer import Details, sender

ANA = Profile(
    name="Ana",
    address=("1 Home Street", "Sampleton"),
    town="Sampleton",
    country="IE",
    email="ana@example.org",
    paper="letter",
    language="de",
)
ALL_OF_ANA = Writer(
    name="Ana", address=("1 Home Street", "Sampleton"), town="Sampleton", country="IE", email="ana@example.org"
)


@pytest.mark.parametrize(
    ("details", "profile", "writer"),
    [
        (Details(), None, Writer()),
        (Details(), ANA, ALL_OF_ANA),
        (Details(name="Ana"), ANA, ALL_OF_ANA),
        (Details(name=" Ana "), ANA, ALL_OF_ANA),
        (Details(name="ana"), ANA, Writer(name="ana", country="IE")),
        (Details(name="Bo"), ANA, Writer(name="Bo", country="IE")),
        (Details(name=""), ANA, Writer(country="IE")),
        (Details(name="Bo", country="France"), ANA, Writer(name="Bo", country="FR")),
        (
            Details(name="Bo", address=("2 New Street;Boville",)),
            ANA,
            Writer(name="Bo", address=("2 New Street", "Boville"), country="IE"),
        ),
        (Details(town="Boville"), ANA, Writer(name="Ana", town="Boville", country="IE", email="ana@example.org")),
        (
            Details(country=""),
            ANA,
            Writer(name="Ana", address=("1 Home Street", "Sampleton"), town="Sampleton", email="ana@example.org"),
        ),
        (Details(town=""), ANA, Writer(name="Ana", town="", country="IE", email="ana@example.org")),
        (Details(town=" Boville "), None, Writer(town="Boville")),
        (Details(town="  "), None, Writer(town="")),
        (Details(name="Bo"), Profile(town="Sampleton"), Writer(name="Bo")),
        (Details(), Profile(town="Sampleton"), Writer(town="Sampleton")),
        (Details(own_words=("a", "b")), ANA, Writer(**{**vars(ALL_OF_ANA), "own_words": ("a", "b")})),
    ],
)
def test_what_was_typed_and_what_was_saved_make_the_writer(
    details: Details, profile: Profile | None, writer: Writer
) -> None:
    assert sender(details, profile).writer == writer


@pytest.mark.parametrize(
    ("details", "profile", "asked", "paper", "language"),
    [
        (Details(), None, None, "a4", "en"),
        (Details(country="US"), None, None, "letter", "en"),
        (Details(country="US"), None, "a4", "a4", "en"),
        (Details(country="FR"), ANA, None, "letter", "de"),
        (Details(name="Bo"), ANA, None, "letter", "de"),
        (Details(), ANA, "a4", "a4", "de"),
        (Details(), Profile(country="US"), None, "letter", "en"),
    ],
)
def test_paper_and_language_hold_for_whoever_writes_here(
    details: Details, profile: Profile | None, asked: str | None, paper: str, language: str
) -> None:
    made = sender(details, profile, asked)
    assert (made.paper, made.language) == (paper, language)


def test_everything_wrong_is_said_at_once() -> None:
    details = Details(name="a\nb", town="x" * 201, address=("\x07",), country="Frnce", own_words=("ä" * 40_000,))
    with pytest.raises(InputError) as error:
        sender(details, None)
    assert [problem.message.split(",")[0] for problem in error.value.problems] == [
        "the name must be one line",
        "the town is 201 characters long",
        "an address line holds a control character (U+0007)",
        "`Frnce` is not a country ualetter knows",
        "the own words are over 64 KiB",
    ]
