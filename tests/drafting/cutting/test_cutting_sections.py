from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.drafting.cutting.lines import split_lines
from ualetter.drafting.cutting.sections import Sections, cut, outside
from ualetter.drafting.model import Line

PARTS = ("head", "steps", "targets", "copies", "demands", "background", "rest")
STORY = "The teacher Ana Example was taken from her house on 3 May and has not been seen since then by anybody."

# Each line with the part it belongs to: `letter` is the span of the letter, `dropped` what is foreign among addresses.
PAGES = {
    "web page": f"""
rest       | Share this page
head       | Urgent Action: Teacher Taken (Sampleland: UA 12/21)
           |
head       | 3 May 2021
           |
head       | {STORY}
           |
steps      | TAKE ACTION:
           |
steps      | 1. Write a letter in your own words or using the sample below as a guide to both officials listed.
rest       | 2. Click here to let us know the actions you took.
           |
targets    | Minister of Water
targets    | Jana Sample
targets    | 1 River Road
targets    | Sampleton
targets    | Email: jana@example.org
           |
targets    | Ambassador Jon Sample
targets    | Embassy of Sampleland
targets    | 2 Hill Road NW, Washington DC 20008
           |
rest       | SAMPLE LETTER
           |
letter     | Dear Minister,
           |
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
           |
letter     | Yours sincerely,
letter     | [YOUR NAME]
           |
background | ADDITIONAL INFORMATION
           |
background | Ana Example is one of many teachers who wrote about the river in the last few years.
           |
rest       | PLEASE TAKE ACTION BY: 3 June 2021
""",
    "run on addresses": f"""
head       | Urgent Action: Teacher Taken (Sampleland: UA 12/21)
           |
head       | {STORY}
           |
steps      | 1. Write a letter in your own words or using the sample below as a guide.
targets    | Minister Jana Sample Ministry of Water 1 River Road, Sampleton, Sampleland Phone: +00 555 0100
targets    | Ambassador Jon Sample Embassy of Sampleland 2 Hill Road NW, Washington DC 20008 Email: jon@example.org
           |
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
""",
    "paragraphs that are one line each": f"""
head       | URGENT ACTION
head       | {STORY} {STORY}
targets    | Minister of Water, Ministry of Water, 1 River Road, Sampleton, Email: jana@example.org
rest       | Copies to diplomatic representatives of Sampleland accredited to your country.
rest       | Thank you.
""",
    "letter first": f"""
head       | URGENT ACTION
head       | TEACHER TAKEN FROM HER HOUSE
           |
head       | {STORY}
           |
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
           |
rest       | WRITE TO:
targets    | Minister of Water
targets    | 1 River Road
targets    | Sampleton
           |
rest       | COPIES TO:
copies     | Ambassador Jon Sample
copies     | Embassy of Sampleland
copies     | Email: jon@example.org
copies     | CC: press@example.org, office@example.org
           |
rest       | And copies to diplomatic representatives accredited to your country.
           |
background | ADDITIONAL INFORMATION
background | Ana Example is one of many teachers who wrote about the river in the last few years.
           |
rest       | Name: Ana Example
rest       | UA: 12/21 Index: ASA 00/0001/2021
           |
rest       | Director of Campaigns, Sample Section, 4 Lake Road, Email: ua@example.org
""",
    "form": f"""
head       | URGENT ACTION
head       | TEACHER TAKEN FROM HER HOUSE
           |
head       | {STORY}
           |
rest       | TAKE ACTION: WRITE AN APPEAL IN YOUR OWN WORDS OR USE THIS MODEL LETTER
           |
targets    | Minister of Water
targets    | 1 River Road
targets    | Sampleton
           |
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
           |
background | ADDITIONAL INFORMATION
background | Ana Example is one of many teachers who wrote about the river in the last few years.
           |
rest       | PREFERRED LANGUAGE TO ADDRESS TARGET: English
rest       | PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL: 3 June 2021
rest       | NAME AND PREFERRED PRONOUN: Ana Example (she)
""",
    "address repeated": f"""
head       | URGENT ACTION
           |
head       | {STORY}
           |
rest       | WRITE TO:
targets    | Minister of Water
targets    | Jana Sample
targets    | 1 River Road
targets    | Sampleton
dropped    | Porto: 1,10 €
           |
rest       | Jana Sample
rest       | 1 River Road
rest       | Sampleton
dropped    | 3 May 2021
           |
letter     | Subject: Ana Example
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
""",
    "post refused": f"""
head       | URGENT ACTION
           |
head       | {STORY}
           |
rest       | WRITE TO:
targets    | Minister of Water
targets    | 1 River Road
targets    | Sampleton
           |
targets    | Letters do not arrive there at present, so please write to the embassy instead.
           |
targets    | Ambassador Jon Sample
targets    | Embassy of Sampleland
           |
rest       | There is no need to say anything about the river when you tell the story of the teacher in it.
           |
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
""",
    "second sheet": f"""
head       | URGENT ACTION: TEACHER TAKEN
           |
head       | {STORY}
           |
rest       | WRITE TO:
targets    | Minister of Water
targets    | 1 River Road
dropped    | URGENT ACTION: TEACHER TAKEN
targets    | Sampleton
           |
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
""",
    "sheet of 1994": f"""
head       | EXTERNAL  AI Index: ASA 00/01/94
           |
head       | UA 12/94  Fear of torture  3 May 1994
           |
head       | SAMPLELAND  Ana Example, aged 31, teacher
           |
head       | {STORY}
           |
background | BACKGROUND INFORMATION
           |
background | Many teachers have been held in the country in recent years without any trial.
           |
demands    | RECOMMENDED ACTION: Please send telegrams and letters in English or in your own language:
demands    | - expressing concern for the safety of Ana Example;
demands    | - urging the authorities to make her whereabouts known.
           |
rest       | APPEALS TO:
           |
targets    | 1. Minister of Water
targets    | Jana Sample
targets    | Sampleton
targets    | Telegrams: Minister Water, Sampleton
targets    | [Salutation: Dear Minister]
           |
targets    | 2. Chief of Police
targets    | Sampleton
           |
rest       | COPIES TO:
           |
copies     | The Sample Post
copies     | 3 Dale Road
           |
rest       | and to diplomatic representatives of Sampleland accredited to your country.
           |
rest       | PLEASE SEND APPEALS IMMEDIATELY. Check with your section office if sending appeals after 14 June 1994.
""",
    "german": """
head       | EILAKTION
           |
head       | Die Lehrerin Ana Beispiel wurde am 3. Mai in ihrem Haus festgenommen und seither nicht mehr gesehen.
           |
rest       | Bitte senden Sie Ihre Appelle bis zum 3. Juni an:
targets    | Wasserminister
targets    | Hans Muster
targets    | Beispielweg 1
           |
rest       | Kopien an
copies     | Botschaft von Muster
copies     | Musterstadt
           |
background | Hintergrundinformationen
background | Viele Lehrerinnen wurden in den letzten Jahren festgenommen, weil sie über den Fluss schrieben.
""",
    "sentences like headings": """
head       | TEACHER TAKEN FROM HER HOUSE
           |
head       | Sample letters were shown to the court as a proof that she had asked for money from abroad.
head       | Additional information was read out, and the judge was told where she had found the
head       | copies to the press and the list of those with whom she wants to
head       | share what she knows about the river and the birds that are found dead in it.
           |
rest       | WRITE TO:
targets    | Minister of Water
targets    | Sampleton
""",
    "a menu above": f"""
head       | Take action
head       | About us
           |
head       | {STORY}
           |
steps      | Take action
steps      | She needs the help of each of us today.
           |
letter     | Dear Minister,
letter     | I am writing about Ana Example, who was taken from her house on 3 May.
letter     | Yours sincerely,
""",
}


def marked(page: str) -> list[tuple[str, str]]:
    """The lines of a page with the part each belongs to; an empty line belongs to none."""
    rows = [line.partition("|") for line in page.strip("\n").split("\n")]
    return [(part.strip(), " ".join(text.split())) for part, _, text in rows]


def texts(sections: Sections) -> dict[str, list[str]]:
    found = {part: [line.text for line in getattr(sections, part)] for part in PARTS}
    return {part: lines for part, lines in found.items() if lines}


@pytest.mark.parametrize("name", PAGES)
def test_every_line_goes_to_its_part(name: str) -> None:
    rows = marked(PAGES[name])
    lines = split_lines("\n".join(text for _, text in rows))
    sections = cut(lines)
    span = sections.letter
    letter = [line.text for line in lines[span.start : span.end + 1]] if span else []
    got = {**texts(sections), **({"letter": letter} if letter else {})}
    kept = [(part, text) for part, text in rows if part not in {"", "dropped"}]
    assert got == {part: [text for other, text in kept if other == part] for part, _ in kept}


def test_targets_and_copies_in_columns() -> None:
    rows = [
        ("Minister of Water", "Ambassador", "And copies to:"),
        ("Jana Sample", "Jon Sample", "The Sample Post"),
        ("1 River Road", "2 Hill Road", "3 Dale Road"),
    ]
    table = "\n".join("".join(cell.ljust(40) for cell in row) for row in rows)
    found = texts(cut(split_lines(f"{STORY}\n\nPLEASE SEND APPEALS BEFORE 3 JUNE 2021 TO:\n\n{table}")))
    assert found["targets"] == [
        "Minister of Water",
        "Jana Sample",
        "1 River Road",
        "Ambassador",
        "Jon Sample",
        "2 Hill Road",
    ]
    assert found["copies"] == ["The Sample Post", "3 Dale Road"]
    assert found["rest"] == ["PLEASE SEND APPEALS BEFORE 3 JUNE 2021 TO:", "And copies to:"]


def test_a_forwarded_page_is_cut_as_the_page_itself() -> None:
    page = "\n".join(text for _, text in marked(PAGES["web page"]))
    quoted = "\n".join(f"> {line}" for line in page.split("\n"))
    headers = "From: Ana Sample <ana@example.org>\nTo: group@example.org"
    mail = f"{headers}\n\nFor Thursday.\n\n-- Forwarded message --\n{headers}\n\n{quoted}"
    assert texts(cut(split_lines(mail))) == texts(cut(split_lines(page)))


@pytest.mark.parametrize(
    ("line", "part", "text"),
    [
        ("WRITE TO: Minister of Water, Sampleton", "targets", "Minister of Water, Sampleton"),
        ("Appeals to: Minister of Water, Sampleton", "targets", "Minister of Water, Sampleton"),
        ("COPIES TO: Embassy of Sampleland", "copies", "Embassy of Sampleland"),
        ("Kopien an: Botschaft von Muster", "copies", "Botschaft von Muster"),
        ("Copies à : Ambassade d’Exemple", "copies", "Ambassade d’Exemple"),
    ],
)
def test_who_stands_behind_a_heading_is_somebody_to_write_to(line: str, part: str, text: str) -> None:
    found = texts(cut(split_lines(f"{STORY}\n\n{line}")))
    assert found == {"head": [STORY], "rest": [line], part: [text]}


@pytest.mark.parametrize(
    "behind", ["a@example.org", "a@example.org, b@example.org", "a@example.org;b@example.org,", "[email protected]"]
)
def test_copies_of_an_e_mail_belong_to_the_target(behind: str) -> None:
    found = texts(cut(split_lines(f"{STORY}\n\nWRITE TO:\nMinister of Water\nCopies to: {behind}")))
    assert found["targets"] == ["Minister of Water", f"Copies to: {behind}"]


@pytest.mark.parametrize("behind", ["Embassy, a@example.org", "a@example.org and others", "@", "a@" * 5000 + " x"])
def test_copies_to_somebody_else_do_not(behind: str) -> None:
    assert texts(cut(split_lines(f"{STORY}\n\nWRITE TO:\nMinister of Water\nCopies to: {behind}")))["copies"] == [
        behind
    ]


def test_a_page_without_anything_has_no_parts() -> None:
    assert texts(cut([])) == {}
    assert cut([]).letter is None


def test_what_stands_beside_the_letter_is_outside_of_it() -> None:
    lines = split_lines("SAMPLE LETTER: Dear Minister, I am writing about Ana. Yours sincerely, [YOUR NAME] SHARE THIS")
    span = cut(lines).letter
    above, below = outside(lines, span)
    assert [line.text for line in above] == ["SAMPLE LETTER:"]
    assert below == (Line(text="SHARE THIS", number=1, gap=True),)


LINES = sorted({text for page in PAGES.values() for _, text in marked(page)})
WORDS = st.sampled_from(
    ["Copies to: ", "Write to: ", "Dear Minister, ", "I am writing ", "Yours sincerely,", "3 May 2021", "€"]
)
PAGE = st.lists(
    st.sampled_from(LINES) | st.sampled_from(LINES) | st.text(max_size=20) | st.lists(WORDS).map("".join), max_size=30
)


def is_foreign(line: Line, named: set[str]) -> bool:
    """Whether a line may be dropped: what is no one's address, or stood in the head."""
    return line.text in named or any(mark in line.text.casefold() for mark in ("2021", "1994", "subject", "€", "porto"))


@given(PAGE.map("\n".join))
@settings(max_examples=150, deadline=None)
def test_every_line_is_in_one_part_or_the_letter(page: str) -> None:
    lines = split_lines(page)
    sections = cut(lines)
    above, below = outside(lines, sections.letter)
    given_ = Counter((line.number, line.text) for line in (*above, *below))
    got = Counter((line.number, line.text) for part in PARTS for line in getattr(sections, part))
    headings = {line.number: line.text for line in sections.rest}
    for number, text in got - given_:  # who stands behind a heading's colon
        assert headings[number].endswith(text)
    named = {line.text for line in sections.head}
    for number, text in given_ - got:
        assert is_foreign(Line(text=text, number=number), named)


@given(PAGE.map("\n".join))
@settings(max_examples=100, deadline=None)
def test_each_part_keeps_the_order_of_the_page(page: str) -> None:
    sections = cut(split_lines(page))
    for part in PARTS:
        numbers = [line.number for line in getattr(sections, part)]
        assert numbers == sorted(numbers)


@pytest.mark.parametrize(
    "scrap", ["Copies to:\n", "Write to:\nx\n", "1 Road\n\n", "share\n", "Minister, x\n\n", "a@", "• a\n"]
)
def test_a_huge_page_takes_no_time_to_speak_of(scrap: str) -> None:
    # Anything worse than linear would take minutes here, and the test's runner would be stopped.
    lines = split_lines(scrap * (50_000 // len(scrap)))
    sections = cut(lines)
    assert sections.letter is None
    assert {line.number for part in PARTS for line in getattr(sections, part)} == {line.number for line in lines}
