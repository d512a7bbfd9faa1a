from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.compose import compose
from ualetter.compose.order import Order
from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.letters.letter import read_letter
from ualetter.drafting.letters.span import find_letter
from ualetter.letter import block_texts
from ualetter.model import Campaign, LetterPart, Target, Writer
from ualetter.reading.body import check_body

if TYPE_CHECKING:
    from ualetter.drafting.letters.letter import ReadLetter

WRITER = Writer(name="Ana Example", town="Any Town", country="GB")


def read(page: str) -> ReadLetter:
    lines = split_lines(page)
    span = find_letter(lines)
    assert span is not None
    return read_letter(lines, span)


def body(page: str) -> str:
    found = read(page).letter.body
    assert found is not None
    assert found.text is not None
    return found.text


def demands(page: str) -> list[str | None]:
    return [demand.text for demand in read(page).demands]


def composed(found: ReadLetter, language: str = "en") -> str:
    """Every word of the letter that the draft gives, in one line."""
    from datetime import date

    letter = found.letter
    assert letter.body is not None
    assert letter.body.text is not None
    assert check_body(letter.body.text, ()) == []
    target = Target(id="water", name="A. Person", salutation=found.opening.text if found.opening else "Dear Minister,")
    campaign = Campaign(
        id="river",
        title="The clean river",
        summary="Three are in prison.",
        language=language,
        targets={"water": target},
        demands=tuple(demand.text for demand in found.demands if demand.text),
        letter=LetterPart(
            subject=letter.subject.text if letter.subject else None,
            body=letter.body.text,
            closing=letter.closing.text if letter.closing else None,
        ),
    )
    printed = compose(campaign, target, WRITER, Order(day=date(2020, 10, 1)))
    texts = [text for block in printed.body for text in block_texts(block)]
    return words(" ".join([printed.salutation, *texts, printed.closing]))


def words(text: str) -> str:
    return " ".join(text.split())


ABOUT = "I am writing about Jane Sample, who was arrested on 3 May."


@pytest.mark.parametrize(
    ("page", "expected", "asked"),
    [
        (
            f"Dear Minister,\n\n{ABOUT}\n\nI urge you to release her immediately.\n\nYours sincerely,",
            f"{ABOUT}\n\nI urge you to {{{{ demands }}}}.",
            ["release her immediately"],
        ),
        (  # three demands in one sentence
            f"Dear Minister,\n{ABOUT}\nI call on you to stop it all; open the gate; and free Jane.\nYours sincerely,",
            f"{ABOUT}\n\nI call on you to {{{{ demands }}}}.",
            ["stop it all", "open the gate", "free Jane"],
        ),
        (  # joined by commas, it is one
            f"Dear Minister,\n{ABOUT}\nI ask you to free Jane, open the gate and stop the works.\nYours sincerely,",
            f"{ABOUT}\n\nI ask you to {{{{ demands }}}}.",
            ["free Jane, open the gate and stop the works"],
        ),
        (  # without the word "and", composing would give other words
            f"Dear Minister,\n{ABOUT}\nI ask you to free Jane; stop the works.\nYours sincerely,",
            f"{ABOUT}\n\nI ask you to free Jane; stop the works.",
            ["free Jane", "stop the works"],
        ),
        (
            f"Dear Minister,\n{ABOUT}\nI ask you to free Jane; to stop the works; and to pay them.\nYours sincerely,",
            f"{ABOUT}\n\nI ask you to free Jane; to stop the works; and to pay them.",
            ["free Jane", "stop the works", "pay them"],
        ),
    ],
)
def test_demands_in_a_sentence(page: str, expected: str, asked: list[str]) -> None:
    assert body(page) == expected
    assert demands(page) == asked


@pytest.mark.parametrize("mark", ["•", "-", "–", "*", "·", "o", "▪", "➢"])
def test_a_list_of_demands(mark: str) -> None:
    page = f"""Dear Minister,

{ABOUT}

I call on you to:

{mark} release Jane Sample immediately and unconditionally, since she has done nothing but
speak her mind;
{mark} stop the works;
{mark} publish all that is known.

I look forward to your answer.

Yours sincerely,
"""
    assert body(page) == (f"{ABOUT}\n\nI call on you to:\n\n{{{{ demands }}}}\n\nI look forward to your answer.")
    assert demands(page) == [
        "release Jane Sample immediately and unconditionally, since she has done nothing but speak her mind",
        "stop the works",
        "publish all that is known",
    ]


@pytest.mark.parametrize(
    ("listed", "kept"),
    [
        ("- stop the works; and\n- free Jane.", "- stop the works; and\n- free Jane."),
        ("1. stop the works;\n2. free Jane.", "1. stop the works;\n2. free Jane."),
        ("1) stop the works\n2) free Jane", "1. stop the works\n2. free Jane"),
        ("a) stop the works,\nb) free Jane.", None),
        ("• stop the works\n• free Jane", None),
        ("stop the works;\nfree Jane.", None),
        ("• stop the works; • free Jane.", None),
        ("- to stop the works;\n- to free Jane.", "- to stop the works;\n- to free Jane."),
    ],
)
def test_lists_that_composing_gives_back(listed: str, kept: str | None) -> None:
    page = f"Dear Minister,\n\n{ABOUT}\n\nI urge the authorities to:\n{listed}\n\nYours sincerely,"
    assert body(page) == f"{ABOUT}\n\nI urge the authorities to:\n\n{kept or '{{ demands }}'}"
    assert demands(page) == ["stop the works", "free Jane"]


def test_a_list_of_steps_to_take() -> None:
    page = f"Dear Minister,\n\n{ABOUT}\n\nI urge you to take the following steps:\n- stop it all;\n- free Jane.\nYours,"
    assert demands(page) == ["stop it all", "free Jane"]
    assert body(page).endswith("I urge you to take the following steps:\n\n{{ demands }}")


def test_several_sentences_keep_their_words() -> None:
    page = f"Dear Minister,\n{ABOUT} I urge you to free her. I also ask you to stop the works.\nSincerely,"
    assert body(page) == f"{ABOUT} I urge you to free her. I also ask you to stop the works."
    assert demands(page) == ["free her", "stop the works"]


@pytest.mark.parametrize(
    ("call", "asked"),
    [
        ("Therefore, I strongly urge you and your government to", "free her"),
        ("I, as a teacher, respectfully call upon Your Excellency to", "free her"),
        ("We are writing to urge you to", "free her"),
        ("I would like to ask you, as Minister of Justice, to", "free her"),
        ("I'm asking that you", "free her"),
        ("I am deeply worried, and urge you to", "free her"),
        ("I call on the Chinese authorities to", "free her"),
        ("I call on and urge you to", "free her"),
        ("I call on Your Majesty to", "free her"),
        ("I appeal to you in the strongest possible terms to", "free her"),
        ("They have asked you to", None),
        ("I know people who urge you to", None),
        ("I ask you about the plan to", None),
    ],
)
def test_words_that_lead_to_a_demand(call: str, asked: str | None) -> None:
    page = f"Dear Minister,\n\n{ABOUT}\n\n{call} free her.\n\nYours sincerely,"
    assert demands(page) == ([asked] if asked else [])
    assert words(f"{call} free her.") in composed(read(page))


@pytest.mark.parametrize(
    "clause",
    [
        "tell me why; his brother, who is ill; and his mother know nothing",
        "free her and I look forward to your answer",
        "free her?",
        "take these steps:",
        "write to [INSERT ADDRESS] at once",
        "write to [YOUR NAME] at once",
    ],
)
def test_what_cannot_be_cut_safely_is_no_list_of_demands(clause: str) -> None:
    page = f"Dear Minister,\n\n{ABOUT}\n\nI urge you to {clause}.\n\nYours sincerely,"
    found = read(page)
    assert len(found.demands) <= 1
    assert all(demand.doubts for demand in found.demands)


@pytest.mark.parametrize(
    ("language", "page", "expected", "asked", "closing"),
    [
        (
            "de",
            """Sehr geehrter Herr Minister

Ich schreibe Ihnen wegen Jana Beispiel, die am
3. Mai festgenommen wurde.

Ich fordere Sie deshalb auf, Jana Beispiel freizulassen; und für ihren Schutz zu sorgen.

Mit freundlichen Grüßen
[Ihr Name]""",
            (
                "Ich schreibe Ihnen wegen Jana Beispiel, die am 3. Mai festgenommen wurde.\n\n"
                "Ich fordere Sie deshalb auf, {{ demands }}."
            ),
            ["Jana Beispiel freizulassen", "für ihren Schutz zu sorgen"],
            "Mit freundlichen Grüßen",
        ),
        (
            "es",
            (
                "Señor Presidente:\nLe escribo por Juana Muestra, detenida el 3 de mayo.\n"
                "Por ello, le pido que libere a Juana; y que garantice su seguridad.\nAtentamente,\n[SU NOMBRE]"
            ),
            (
                "Le escribo por Juana Muestra, detenida el 3 de mayo.\n\n"
                "Por ello, le pido que libere a Juana; y que garantice su seguridad."
            ),
            ["libere a Juana", "garantice su seguridad"],
            "Atentamente,",
        ),
        (
            "fr",
            (
                "Monsieur le Ministre,\nJe vous écris au sujet de Jeanne Exemple, arrêtée le 3 mai.\n"
                "Je vous demande donc d’ordonner sa libération.\n"
                "Veuillez agréer, Monsieur le Ministre, l’expression de ma haute considération.\n[VOTRE NOM]"
            ),
            "Je vous écris au sujet de Jeanne Exemple, arrêtée le 3 mai.\n\nJe vous demande donc d’{{ demands }}.",
            ["ordonner sa libération"],
            "Veuillez agréer, Monsieur le Ministre, l’expression de ma haute considération.",
        ),
        (
            "sv",
            (
                "Bästa minister\nJag skriver till er om Jana Exempel som greps den 3 maj.\n"
                "Därför uppmanar jag er att frige Jana; och stoppa bygget.\nMed vänlig hälsning\n[DITT NAMN]"
            ),
            "Jag skriver till er om Jana Exempel som greps den 3 maj.\n\nDärför uppmanar jag er att {{ demands }}.",
            ["frige Jana", "stoppa bygget"],
            "Med vänlig hälsning",
        ),
        (
            "nl",
            (
                "Geachte heer\nIk schrijf u over Jana Voorbeeld, die op 3 mei is opgepakt.\n"
                "Ik verzoek u daarom om Jana vrij te laten.\nHoogachtend,\n[UW NAAM]"
            ),
            "Ik schrijf u over Jana Voorbeeld, die op 3 mei is opgepakt.\n\nIk verzoek u daarom om {{ demands }}.",
            ["Jana vrij te laten"],
            "Hoogachtend,",
        ),
    ],
)
def test_letters_in_other_languages(language: str, page: str, expected: str, asked: list[str], closing: str) -> None:
    found = read(page)
    assert body(page) == expected
    assert demands(page) == asked
    assert found.letter.closing is not None
    assert found.letter.closing.text == closing
    printed = words(re.sub(r"\s*\[.*?\]$", "", page))
    assert composed(found, language) == printed


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "Dear Minister,\n\nRe: The clean river\n\nI am worried about the river and its people today.\nSincerely,",
            "The clean river",
        ),
        (
            "Subject: The clean river\nDear Minister,\nI am worried about the river and its people today.\nSincerely,",
            "The clean river",
        ),
        (
            (
                "Betreff: Der Fluss\n3. Mai 2020\nSehr geehrte Frau Ministerin,\nich sorge mich um den Fluss und alle "
                "Leute dort.\nHochachtungsvoll"
            ),
            "Der Fluss",
        ),
        (
            "Dear Minister,\nTHE CLEAN RIVER\n3 May 2020\nI am worried about the river and its people.\nSincerely,",
            "THE CLEAN RIVER",
        ),
        ("SAMPLE LETTER Re: The river Dear Minister, I am worried about it all. Yours sincerely,", "The river"),
        ("Dear Minister,\nI am worried about the river and its people today.\nSincerely,", None),
    ],
)
def test_the_subject(lines: str, expected: str | None) -> None:
    found = read(lines)
    assert (found.letter.subject.text if found.letter.subject else None) == expected
    assert re.match(r"(?:I am|ich) ", body(lines))
    assert "3 May 2020" not in body(lines)


@pytest.mark.parametrize(
    "page",
    [
        "Dear Minister,\nI am writing about the river. Three people are in prison because they",
        "Dear Minister,\nI am writing about the river. Three people are in prison.",
        "Dear Minister,\nI am writing about the river. Three are in\n\nADDITIONAL INFORMATION\nThe river is long.",
    ],
)
def test_a_letter_that_breaks_off_is_doubted(page: str) -> None:
    found = read(page)
    assert found.letter.body is not None
    assert found.letter.body.doubts == ("the page seems to end in the middle of the letter",)
    assert "ADDITIONAL" not in body(page)


@pytest.mark.parametrize(
    "page",
    [
        f"Dear Minister,\n{ABOUT}\nYours sincerely,\n[YOUR NAME]",
        f"Dear Minister,\n{ABOUT}\nYours sincerely, [YOUR NAME] SHARE THIS",
        f"Dear Minister,\n{ABOUT}\nYours sincerely,\n\nEstimado Ministro:\nLe escribo por el río.\nAtentamente,",
    ],
)
def test_a_whole_letter_has_no_doubt(page: str) -> None:
    found = read(page)
    assert found.letter.body is not None
    assert found.letter.closing is not None
    assert body(page) == ABOUT
    assert found.letter.body.doubts == ()
    assert found.letter.closing.doubts == ()


@pytest.mark.parametrize(
    "odd", ["Name*", "#123", "@a__b", "姓名 Han", "No. 15 #3, Foo", "a*b", "{{ x }}", "{% if %}", "{# c #}", "{{{"]
)
def test_odd_characters_survive(odd: str) -> None:
    page = f"Dear Minister,\n\n{ABOUT} They call it {odd} there.\n\nI urge you to free {odd} now.\n\nYours sincerely,"
    found = read(page)
    assert composed(found).replace("{ ", "{") == words(page).replace("{ ", "{")


def test_a_letter_in_quotes() -> None:
    page = f"Copy this:\n\n“Dear Minister,\n{ABOUT}\nYours sincerely,”\n\nMore of it."
    lines = split_lines(page)
    span = find_letter(lines)
    assert span is not None
    assert (span.start, span.end) == (1, 3)
    assert body(page) == ABOUT


def test_items_without_marks_end_where_a_new_sentence_begins() -> None:
    page = f"Dear Minister,\n{ABOUT}\nI call on you to:\n1. stop the works\n2. free Jane\nThank you.\nSincerely,"
    assert demands(page) == ["stop the works", "free Jane"]
    assert body(page).endswith("\n2. free Jane\n\nThank you.")


def test_a_list_that_does_not_follow_the_call_is_only_doubted() -> None:
    page = f"Dear Minister,\n{ABOUT}\nI call on you to ensure that:\n- she is free;\n- she is well.\nSincerely,"
    (demand,) = read(page).demands
    assert demand.text is None
    assert demand.doubts
    assert body(page).endswith("I call on you to ensure that:\n\n- she is free;\n- she is well.")


def test_a_page_number_in_the_middle_of_a_letter() -> None:
    page = f"Dear Minister,\n\n{ABOUT}\n\n1\n\nShe is still in prison.\n\nPage 2 of 3\n\nSincerely,"
    assert body(page) == f"{ABOUT}\n\nShe is still in prison."


# Letters put together of pieces, and printed as pages are: each line a paragraph, wrapped, or all in one line.
_SENTENCES = st.lists(
    st.sampled_from(
        [
            "I am deeply worried about Jane Sample, who has been in prison since 3 May 2020.",
            "She was seen in the U.S. by Dr. A. Sample, and later at No. 15 River Road.",
            "Her lawyer – whom she has met once – calls this “a scandal”.",
            "It is said that *nobody* asked for this!",
            "Why is she still there?",
            "Water* is life; nobody may own it.",
        ]
    ),
    min_size=2,
    max_size=5,
)
_CLAUSES = st.lists(
    st.sampled_from(
        [
            "release Jane Sample immediately and unconditionally",
            "ensure that she sees a doctor, her family and Dr. A. Sample",
            "stop the works at No. 15 River Road",
            "refrain from further arrests",
            "bring her back from the U.S.",
        ]
    ),
    min_size=1,
    max_size=4,
    unique=True,
)
_OPENINGS = st.sampled_from(
    ["Dear Minister,", "Dear Mr. President:", "Your Excellency,", "Dear Minister / Your Excellency,"]
)
_CALLS = st.sampled_from(
    ["I therefore call on you to", "We urge you to", "I ask that you", "I am sad. I also call on the authorities to"]
)
_JOINS = st.sampled_from(["; and ", "; ", ", and ", " and "])


@st.composite
def letters(draw: st.DrawFn) -> list[str]:
    """Opening, paragraphs and closing."""
    clauses = draw(_CLAUSES)
    join = draw(_JOINS)
    asked = "; ".join(clauses[:-1]) + (join if len(clauses) > 1 else "") + clauses[-1]
    call = f"{draw(_CALLS)} {asked}".removesuffix(".") + "."
    paragraphs = [" ".join(draw(_SENTENCES)) for _ in range(draw(st.integers(1, 3)))]
    place = draw(st.integers(1, len(paragraphs)))
    return [draw(_OPENINGS), *paragraphs[:place], call, *paragraphs[place:], "Yours sincerely,"]


def _lines(parts: list[str]) -> str:
    return "\n".join(parts)


def _gaps(parts: list[str]) -> str:
    return "\n\n".join(parts)


def _wrapped(parts: list[str]) -> str:
    return "\n\n".join(textwrap.fill(part, 70, break_on_hyphens=False) for part in parts)


def _wrapped_without_gaps(parts: list[str]) -> str:
    return "\n".join(textwrap.fill(part, 70, break_on_hyphens=False) for part in parts)


def _in_one_line(parts: list[str]) -> str:
    return "SAMPLE LETTER " + " ".join(parts)


LAYOUTS = [_lines, _gaps, _wrapped, _wrapped_without_gaps, _in_one_line]


@pytest.mark.parametrize("layout", LAYOUTS)
@settings(deadline=None, max_examples=40)
@given(parts=letters())
def test_composing_gives_back_the_words_of_the_page(layout: object, parts: list[str]) -> None:
    assert callable(layout)
    found = read(f"The river is long.\n\n{layout(parts)}\n[YOUR NAME]\n\nADDITIONAL RESOURCES\nMore of it.")
    assert composed(found) == words(" ".join(parts)).replace("*nobody*", "nobody")


@pytest.mark.parametrize("layout", [_lines, _gaps])
@settings(deadline=None, max_examples=40)
@given(parts=letters())
def test_paragraphs_are_those_of_the_page(layout: object, parts: list[str]) -> None:
    assert callable(layout)
    found = read(layout(parts))
    assert found.letter.body is not None
    assert found.letter.body.text is not None
    assert found.letter.body.text.count("\n\n") + 1 == len(parts) - 2


@settings(deadline=None, max_examples=60)
@given(parts=letters(), end=st.sampled_from(["", ";", "."]), mark=st.sampled_from(["•", "-", "1."]))
def test_lists_give_back_their_words(parts: list[str], end: str, mark: str) -> None:
    items = ["release Jane Sample", "stop the works; they are old", "Publish all that is known"]
    marks = [mark if mark != "1." else f"{number}." for number in (1, 2, 3)]
    listed = "\n".join(f"{sign} {item}{end}" for sign, item in zip(marks, items, strict=True))
    found = read(f"{parts[0]}\n\n{parts[1]}\n\nI call on you to:\n{listed}\n\n{parts[-1]}")
    bare = words(" ".join([parts[0], parts[1], "I call on you to:", *items, parts[-1]]))
    assert re.sub("[;.]", "", composed(found)) == re.sub("[;.]", "", bare).replace("*nobody*", "nobody")
    assert [demand.text for demand in found.demands] == items
