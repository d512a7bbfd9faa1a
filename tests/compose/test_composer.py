"""Letters of many writers at once are, to the last character, those of one writer at a time."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest
from compose_cases import ORDER, WATER, WRITER, campaign, texts
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ualetter.compose import compose
from ualetter.compose.composer import Composer
from ualetter.letter import is_own
from ualetter.model import LetterPart, Writer
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.compose.order import Order
    from ualetter.model import Campaign

OPENINGS = ("Good day.", "Good evening.", "Good night.")
BODIES = {
    "the same for all": "I write to you.\n\n{{ own_words }}\n\nPlease {{ demands }}.",
    "no place for own words": "I write to you. Please {{ demands }}.",
    "own words first": "{{ own_words }}\n\nI call on you to:\n\n{{ demands }}",
    "a name": "I, {{ writer.name }}, ask you to {{ demands }}.\n\n{{ own_words }}\n\nThank you.",
    "a name or none": "{% if writer.name %}I{% else %}Somebody{% endif %} asks you to {{ demands }}.",
    "a name with a filter": "I, {{ writer.name | default('a friend') | upper }}, ask you to {{ demands }}.",
    "a name in a condition": "{% if writer.name == 'Ann Muster' %}It's me. {% endif %}Please {{ demands }}.",
    "a town": "{% if writer.town %}\nI am in {{ writer.town }}.\n{% endif %}\nPlease {{ demands }}.\n\n{{ own_words }}",
    "a town in a condition": "{% if writer.town in 'Sampleton, Paris' %}Hello. {% endif %}Please {{ demands }}.",
    "a country": "{% if writer.country %}From {{ writer.country }}: {% endif %}please {{ demands }}.",
    "a country in a condition": "{% if writer.country != 'France' %}From abroad: {% endif %}please {{ demands }}.",
    "words in a condition": "{% if own_words %}I say:\n\n{{ own_words }}\n\n{% endif %}Please {{ demands }}.",
    "words in a comparison": "{% if 'river' in own_words %}On rivers. {% endif %}Please {{ demands }}.",
    "a wording": "{{ wording.opening }} Please {{ demands }}.\n\n{{ own_words }}\n\n- {{ wording.end }}",
    "a wording in a condition": "{% if wording.opening == 'Good day.' %}It is light. {% endif %}Please {{ demands }}.",
    "the date": "On {{ date }} I ask you to {{ demands }}.",
}
WORDS = st.sampled_from(
    ("I live by a river.", "Ann Example swims.", "{{ writer.name }}", "**x**", "- a\nb", "release the three")
)
WRITERS = st.builds(
    Writer,
    name=st.sampled_from((None, "Ann Muster", "Bo Muster", "李小龍", "{{ date }}", "[YOUR NAME]", "A\nB", "\u200b")),
    address=st.sampled_from(((), ("1 Any Street", "Any Town"), ("[ADDRESS]",))),
    town=st.sampled_from((None, "Sampleton", "Paris", "[TOWN]")),
    country=st.sampled_from((None, "FR", "GB", "US")),
    own_words=st.lists(WORDS, max_size=2).map(tuple),
)


def appeal(body: str) -> Campaign:
    wording = {"opening": OPENINGS, "end": ("Yes.", "No.")}
    return campaign(body, people=("Ann Example", "the three"), letter=LetterPart(body=body, wording=wording))


def composed(about: Campaign, writer: Writer, order: Order) -> object:
    try:
        return compose(about, WATER, writer, order)
    except InputError as error:
        return list(error.problems)


def of_many(composer: Composer, writer: Writer) -> object:
    try:
        return composer.letter(writer)
    except InputError as error:
        return list(error.problems)


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_every_pair_of_writers_is_told_apart(body: str) -> None:
    about = appeal(body)
    composer = Composer(about, WATER, ORDER)
    own = ((), ("I live by a river.",), ("Ann Example swims.", "Too."))
    everyone = product((None, "Ann Muster", "Bo Muster"), (None, "Paris", "Lima"), (None, "FR", "US"), own)
    for name, town, country, words in everyone:
        writer = Writer(name=name, town=town, country=country, own_words=words)
        assert of_many(composer, writer) == composed(about, writer, ORDER)


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
@settings(max_examples=10, deadline=None)
@given(writers=st.lists(WRITERS, min_size=2, max_size=12), bold=st.booleans())
@example(writers=[Writer(own_words=("One.",)), Writer(), Writer(own_words=("Two.", "Three."))], bold=False)
@example(writers=[Writer(), Writer(name="Bo Muster"), Writer(name="Ann Muster"), Writer(town="Paris")], bold=True)
def test_a_letter_of_many_is_the_letter_of_one(body: str, writers: list[Writer], *, bold: bool) -> None:
    about, order = appeal(body), replace(ORDER, bold_names=bold, copies=("water",))
    composer = Composer(about, WATER, order)
    for writer in (*writers, *reversed(writers)):
        assert of_many(composer, writer) == composed(about, writer, order)


@pytest.mark.parametrize("body", BODIES.values(), ids=list(BODIES))
def test_after_more_kinds_of_writers_than_are_kept_letters_are_still_right(body: str) -> None:
    about = appeal(body)
    composer = Composer(about, WATER, ORDER)
    writers = [
        Writer(name=f"Writer {number}", town=f"Town {number % 90}", own_words=(f"Words {number}.",) * (number % 3))
        for number in range(200)
    ]
    for writer in (*writers, *writers[:5]):
        assert of_many(composer, writer) == composed(about, writer, ORDER)


def test_what_stands_in_one_writer_s_letter_stays_out_of_the_next() -> None:
    composer = Composer(appeal(BODIES["own words first"]), WATER, ORDER)
    first = composer.letter(replace(WRITER, name="Ann Muster", own_words=("One.", "Two.")))
    second = composer.letter(replace(WRITER, name="Bo Muster", address=("9 Other Road",), own_words=("Three.",)))
    assert [texts([block]) for block in first.body if is_own(block)] == [["One."], ["Two."]]
    assert [texts([block]) for block in second.body if is_own(block)] == [["Three."]]
    assert (second.name, second.sender) == ("Bo Muster", ("9 Other Road", "United Kingdom"))


@pytest.mark.parametrize(
    ("writer", "message"),
    [
        (Writer(name="[YOUR NAME]"), "hole that nobody fills"),
        (Writer(name="Ann", own_words=("I am [YOUR NAME].",)), "hole that nobody fills"),
        (Writer(name="Ann", address=("1 Any\nStreet",)), "has a line break in it"),
    ],
)
def test_a_hole_in_a_later_letter_is_found_too(writer: Writer, message: str) -> None:
    composer = Composer(appeal(BODIES["the same for all"]), WATER, ORDER)
    composer.letter(Writer(name="Ann", own_words=writer.own_words and ("Good words.",)))
    with pytest.raises(InputError, match=message):
        composer.letter(writer)


def test_a_target_without_salutation_has_no_letters() -> None:
    composer = Composer(appeal(BODIES["the date"]), replace(WATER, salutation=None), ORDER)
    for _ in range(2):
        with pytest.raises(InputError, match="has no salutation"):
            composer.letter(WRITER)
