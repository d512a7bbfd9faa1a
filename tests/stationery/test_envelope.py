from __future__ import annotations

import io
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from measuring import POINT, Text, lines, pages, size, template
from pypdf import PdfReader

from ualetter.problems import InputError
from ualetter.stationery.envelope import SIZES, Envelope, envelopes

SENDER = ("Ana Ejemplo", "1 Water Lane", "Sampletown", "France")
ADDRESS = ("Minister Jo Sample", "Ministry of Water", "2 River Road", "12345 Sampletown", "SAMPLELAND")
LONG = "Public Security Department of a Region whose Name is as Long as a River, and of all its Autonomous Counties"
HUGE = "Verwaltungsgerichtspräsidentenstellvertreterinnenbüro" * 2
by_size = pytest.mark.parametrize("name", SIZES)


def made(*items: Envelope, size: str = "dl") -> bytes:
    return envelopes(items, size, **template("envelope.typ"))


def envelope(address: tuple[str, ...] = ADDRESS, sender: tuple[str, ...] = SENDER, who: str = "Ana") -> Envelope:
    return Envelope(who=who, sender=sender, address=address)


def address_of(pdf: bytes) -> list[Text]:
    return lines(pages(pdf)[0])[len(SENDER) :]


@pytest.mark.parametrize(
    ("name", "width", "height"), [("dl", 220, 110), ("c5", 229, 162), ("10", 9.5 * 25.4, 4.125 * 25.4)]
)
def test_a_page_is_an_envelope(name: str, width: float, height: float) -> None:
    found = pages(made(envelope(), envelope(), size=name))
    assert [size(page) for page in found] == [pytest.approx((width, height), abs=0.05)] * 2


@by_size
@pytest.mark.parametrize("address", [ADDRESS, (*ADDRESS, *ADDRESS[:3], LONG)])
def test_the_address_stands_where_the_post_looks_for_it(name: str, address: tuple[str, ...]) -> None:
    page = pages(made(envelope(address), size=name))[0]
    width, height = size(page)
    first, *others = lines(page)[len(SENDER) :]
    points = first.size * POINT
    assert first.left == pytest.approx(0.46 * width, abs=0.05)
    assert first.base - 0.85 * points == pytest.approx(height - 20 - 44, abs=0.05)
    assert {round(line.left, 1) for line in others} <= {round(first.left, 1), round(first.left + 1.5 * points, 1)}
    # Deutsche Post: 40 mm from the top and 15 mm from the bottom. Type rises 0.8 of its size above its base line.
    top, bottom = first.base - 0.8 * points, others[-1].base + 0.25 * points
    assert top >= 40
    assert bottom <= height - 15
    if name == "10":  # USPS: between 5/8 and 2 3/4 inches from the bottom
        assert height - 2.75 * 25.4 <= top
        assert bottom <= height - 0.625 * 25.4


@by_size
def test_the_sender_stands_in_the_corner_beside_the_stamps(name: str) -> None:
    sender = ("Ana Ejemplo of the House with the Long Name", *(SENDER[1:] * 2))
    page = pages(made(envelope(sender=sender), size=name))[0]
    found = lines(page)[: len(sender)]
    assert [line.words for line in found] == list(sender)
    assert {round(line.left, 1) for line in found} == {12.0}
    assert found[0].base - 0.85 * found[0].size * POINT == pytest.approx(10, abs=0.05)
    assert found[-1].base < 38


def test_lines_follow_each_other_at_one_distance() -> None:
    found = address_of(made(envelope()))
    assert {round((below.base - above.base) / POINT / above.size, 2) for above, below in pairwise(found)} == {1.2}


@pytest.mark.parametrize(
    ("address", "points", "wrapped"),
    [
        (ADDRESS, 12, 0),
        ((LONG[:66], *ADDRESS), 10, 0),
        ((LONG, *ADDRESS), 12, 1),
        (ADDRESS * 2, 10, 0),
        ((*(ADDRESS * 2), "A further line", "And one more"), 8.5, 0),
    ],
)
def test_the_type_grows_smaller_before_lines_are_wrapped(address: tuple[str, ...], points: float, wrapped: int) -> None:
    found = address_of(made(envelope(address)))
    assert {line.size for line in found} == {points}
    assert len(found) == len(address) + wrapped


def test_a_wrapped_line_goes_on_with_an_indent_and_in_order() -> None:
    address = (ADDRESS[0], LONG, *ADDRESS[1:])
    found = address_of(made(envelope(address)))
    indents = [round(line.left - found[0].left, 1) for line in found]
    assert indents == [0, 0, round(1.5 * 12 * POINT, 1), 0, 0, 0, 0]
    assert " ".join(line.words for line in found).split() == " ".join(address).split()


def test_a_joined_word_is_not_torn() -> None:
    line = f"{'x ' * 20}Saint-Jean-sur-Exemple/Beispielstadt-Nord am See"
    first, second = address_of(made(envelope((line,))))
    assert set(first.words) == {"x", " "}
    assert second.words.startswith("Saint-Jean-sur-Exemple/Beispielstadt-Nord am See")


def test_all_that_does_not_fit_is_named_at_once() -> None:
    items = [
        envelope(who="0001 (Ana Ejemplo)"),
        envelope((HUGE,), who="0002 (Ann Example)"),
        envelope(who="0003 (Max Muster)", sender=("x " * 900,)),
        envelope((*ADDRESS, *ADDRESS, *ADDRESS), who="0004 (Jo Sample)"),
    ]
    with pytest.raises(InputError) as caught:
        made(*items)
    assert [problem.message for problem in caught.value.problems] == [
        "the address of 0002 (Ann Example) is too long for a DL envelope, even in small type",
        "the sender's address on the envelope of 0003 (Max Muster) is too long for the corner of a DL",
        "the address of 0004 (Jo Sample) is too long for a DL envelope, even in small type",
    ]
    assert all(problem.hint for problem in caught.value.problems)


def test_one_person_is_named_once() -> None:
    with pytest.raises(InputError) as caught:
        made(envelope((HUGE,)), envelope((HUGE,)))
    assert len(caught.value.problems) == 1


def test_a_character_that_no_font_has_is_said_with_the_person() -> None:
    with pytest.raises(InputError, match=r"U\+16FE2.* the envelope of Ann Example"):
        made(envelope(), envelope(("\U00016fe2",), who="Ann Example"))


def test_a_mistake_of_the_template_is_no_ones_address() -> None:
    with pytest.raises(InputError, match="too bad: address-0") as caught:
        envelopes([envelope()], "dl", template=b'#panic("too bad: address-0")', name="own.typ")
    assert caught.value.problems[0].place is not None


def test_without_a_sender_only_the_address_is_printed() -> None:
    assert [line.words for line in lines(pages(made(envelope(sender=())))[0])] == list(ADDRESS)


@pytest.mark.parametrize(
    "line",
    [
        '"Rex" -- isn\'t #it *bold* _it_ $x$ `y` <z> @w',
        "- 1. = /* // \\u{41} ~ --- ...",
        "#panic()",
        "https://x.example",
    ],
)
def test_what_is_typed_is_printed(line: str) -> None:
    assert [text.words for text in address_of(made(envelope((line, "END"))))] == [line, "END"]


def test_other_scripts_are_read_back() -> None:
    address = ("улица Водная", "Ὁδὸς Ὕδατος", "Đường Nước")  # which the font of the tests has
    assert [text.words for text in address_of(made(envelope(address)))] == list(address)


def test_a_page_for_each_in_their_order() -> None:
    items = [envelope((f"Number {number}", "SAMPLELAND")) for number in range(30)]
    found = [lines(page)[len(SENDER)].words for page in pages(made(*items))]
    assert found == [f"Number {number}" for number in range(30)]


def test_the_same_envelopes_are_the_same_bytes() -> None:
    assert made(envelope(), envelope((LONG,))) == made(envelope(), envelope((LONG,)))


def test_the_pdf_is_tagged_and_names_nobody() -> None:
    reader = PdfReader(io.BytesIO(made(envelope())))
    root: Any = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == "en"
    assert reader.metadata is not None
    assert reader.metadata.title == "Envelopes (DL)"
    assert reader.metadata.author is None
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.year == 1970


letters = st.text("abcdefgh IJKLM.,'\"#*_-/0123456789ßéñ", min_size=1, max_size=90).map(str.strip).filter(bool)


@settings(max_examples=40, deadline=None)
@given(st.lists(letters, min_size=1, max_size=7))
def test_every_address_is_printed_whole_and_in_order_or_refused(address: list[str]) -> None:
    try:
        pdf = made(envelope(tuple(address)))
    except InputError as error:
        assert "the address of Ana is too long" in str(error)  # noqa: PT017  both ends are right
        return
    printed = address_of(pdf)
    assert "".join("".join(text.words for text in printed).split()) == "".join("".join(address).split())
    assert all(8 <= text.size <= 12 for text in printed)
