from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.formats import FORMATS, text
from ualetter.letter import Letter, ListBlock, Paragraph, Run

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ualetter.letter import Block

TEMPLATE = (Path(__file__).parents[2] / "templates" / "letter.txt.j2").read_bytes()
LAYOUT = text.load(TEMPLATE, "letter.txt.j2")


def _letter(*body: Block, **changes: object) -> Letter:
    letter = Letter(
        language="en",
        paper="a4",
        sender=("1 Sample Street", "Sampletown"),
        date="1 May 2030",
        address=(
            "The Minister of Samples",
            "Ministry of Samples and of Everything Else that Can Be Sampled in This Country",
        ),
        subject=(),
        salutation="Dear Minister,",
        body=body or (_paragraph("Words."),),
        closing="Yours sincerely,",
        name="Ann Sample",
        copies=(),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]


def _paragraph(*texts: str | Run, own: bool = False) -> Paragraph:
    return Paragraph(runs=tuple(Run(text=each) if isinstance(each, str) else each for each in texts), own=own)


def _items(*texts: str) -> tuple[tuple[Run, ...], ...]:
    return tuple((Run(text=each),) for each in texts)


def _rendered(letter: Letter, width: int = 72) -> str:
    return text.render(letter, LAYOUT, width=width).decode()


def _body(letter: Letter, width: int = 72) -> str:
    page = _rendered(letter, width)
    return page[page.index("Dear Minister,\n\n") + 16 : page.index("\n\nYours sincerely,")]


EVERYTHING = _letter(
    _paragraph(
        "I am writing to you about ",
        Run(text="Mary Example", bold=True),
        ", who has been held since 1 April at a place that nobody in her family knows; see ",
        "https://example.org/a_b/c?d=e&f. She is ",
        Run(text="not", italic=True),
        " accused of anything.",
    ),
    _paragraph("I call on you to:"),
    ListBlock(
        items=_items("release Mary Example immediately and unconditionally, and all others with her;", "say where.")
    ),
    ListBlock(items=_items("one", "two " * 20, "three"), start=9),
    _paragraph("1. My own {{ words }}\n  & **these**  as typed \\", own=True),
    _paragraph("Thank you."),
    subject=(Run(text="Mary Example", bold=True), Run(text=", held in <Sampletown>")),
    address=("Director Ann A & B <C>", "No. 15 #3, Sample Road"),
    copies=("Ambassador Sample, Embassy of Elsewhere", "The Ombudsman"),
    copy_of=True,
)
PLAINEST = _letter(_paragraph("Words."), sender=(), name=None)


@pytest.mark.parametrize("name", ["text", "markdown"])
@pytest.mark.parametrize(("case", "letter"), [("everything", EVERYTHING), ("plainest", PLAINEST)])
def test_whole_letters(name: str, case: str, letter: Letter, golden: Callable[[str, bytes], None]) -> None:
    format_ = FORMATS[name]
    template = Path(__file__).parents[2] / "templates" / format_.template
    golden(case + format_.suffix, format_.renderer(template.read_bytes(), template.name)(letter))


def test_emphasis_is_dropped() -> None:
    assert _body(_letter(_paragraph("a ", Run(text="b", bold=True), Run(text="c", italic=True)))) == "a bc"


@pytest.mark.parametrize(
    ("block", "body"),
    [
        (_paragraph("one two three four"), "one two\nthree four"),
        (_paragraph("one\ntwo three four", own=True), "one\ntwo three\nfour"),
        (_paragraph("  one\n\ttwo\\", own=True), "  one\n\ttwo\\"),
        (_paragraph("a   \nb"), "a\nb"),
        (ListBlock(items=_items("one two", "three four")), "- one two\n- three\n  four"),
        (ListBlock(items=_items("one", "two three"), start=1), "1. one\n2. two\n   three"),
        (ListBlock(items=_items("one", "two"), start=9), "9.  one\n10. two"),
        (ListBlock(items=_items("a\nb"), start=3), "3. a\n   b"),
    ],
)
def test_blocks_at_ten_columns(block: Block, body: str) -> None:
    assert _body(_letter(block), 10) == body


def test_own_words_are_not_kept_in_memory() -> None:
    _body(_letter(_paragraph("shared by many letters"), _paragraph("private one", own=True)))
    before = text._repeated.cache_info()  # noqa: SLF001  the cache is the claim
    _body(_letter(_paragraph("shared by many letters"), _paragraph("private two", own=True)))
    after = text._repeated.cache_info()  # noqa: SLF001  same
    assert (after.hits - before.hits, after.misses - before.misses) == (1, 0)


def test_width_zero_wraps_nothing() -> None:
    words = "word " * 60 + "end"
    assert _body(_letter(_paragraph(words), ListBlock(items=_items(words))), 0) == f"{words}\n\n- {words}"


def test_addresses_are_never_wrapped_and_a_long_subject_is() -> None:
    page = _rendered(_letter(subject=(Run(text="sample " * 20),)), 30)
    assert "\nMinistry of Samples and of Everything Else that Can Be Sampled in This Country\n" in page
    assert "\nsample sample sample sample\nsample " in page


def test_a_courtesy_copy_is_headed_by_the_word() -> None:
    assert _rendered(_letter(copy_of=True, copy_word="COPIE")).startswith("COPIE\n\n1 Sample Street\n")
    assert _rendered(_letter()).startswith("1 Sample Street\n")


def test_without_a_name_there_is_a_line_to_sign_on() -> None:
    assert _rendered(_letter(name=None)).endswith("Yours sincerely,\n\n\n\n" + "_" * 32 + "\n")


def test_an_own_layout_decides_where_parts_stand() -> None:
    own = text.load(
        b"{{ copy }}{{ date }}\n\nAbout: {{ subject }}\n    {{ address }}\n{{ salutation }}   \n{{ body }}\n"
        b"{{ closing }} {{ name }}\n\n{{ copies }}\n\n\n",
        "own.txt.j2",
    )
    letter = _letter(subject=(Run(text="Samples"),), address=("The Minister", "Sampletown"))
    assert text.render(letter, own).decode() == (
        "1 May 2030\n\nAbout: Samples\n    The Minister\n    Sampletown\nDear Minister,\nWords.\n"
        "Yours sincerely, Ann Sample\n"
    )


def test_styles_are_found_in_wrapped_lines() -> None:
    name = Run(text="Mary Ann Example", bold=True)
    both = Run(text="now", bold=True, italic=True)
    letter = _letter(
        _paragraph("About ", name, ", held ", Run(text="alone", italic=True)),
        ListBlock(items=((Run(text="free "), name, Run(text=" "), both),)),
        subject=(Run(text="Mary"),),
        copy_of=True,
    )
    styled = text.styled(letter, LAYOUT, width=12)
    assert [pair for pair in styled if pair[1] not in {"", "quiet"}] == [
        ("COPY", "heading"),
        ("Mary", "heading"),
        ("Mary", "bold"),
        ("Ann", "bold"),
        ("Example", "bold"),
        ("alone", "italic"),
        ("Mary", "bold"),
        ("Ann", "bold"),
        ("Example", "bold"),
        ("now", "bold italic"),
    ]
    assert "".join(part for part, _ in styled) == _rendered(letter, 12)


WORDS = st.lists(
    st.sampled_from(["word", "a", " ", "  ", "\n", "é", "\u00a0", "人权", "。", "{{ x }}", "- ", "\t", "\u0301"])
    | st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]),
    min_size=1,
    max_size=12,
).map(lambda parts: "".join(["x", *parts, "."]))
RUNS = st.lists(st.builds(Run, text=WORDS, bold=st.booleans(), italic=st.booleans()), min_size=1, max_size=3).map(tuple)
BLOCK = st.one_of(
    st.builds(Paragraph, runs=RUNS, own=st.booleans()),
    st.builds(ListBlock, items=st.lists(RUNS, min_size=1, max_size=3).map(tuple), start=st.none() | st.integers(1, 99)),
)
LETTERS = st.builds(_letter, BLOCK, BLOCK, subject=st.just(()) | RUNS, name=st.none() | WORDS, copies=st.tuples(WORDS))


def _inked(words: str) -> str:
    return "".join(char for char in words if char not in " \t\n")


@settings(deadline=None)
@given(letter=LETTERS, width=st.integers(0, 40))
def test_any_letter_keeps_every_word(letter: Letter, width: int) -> None:
    page = _rendered(letter, width)
    body = ""
    for block in letter.body:
        if isinstance(block, Paragraph):
            body += "".join(run.text for run in block.runs)
        else:
            for number, item in enumerate(block.items, block.start or 0):
                body += ("-" if block.start is None else f"{number}.") + "".join(run.text for run in item)
    words = [
        *letter.sender,
        letter.date,
        *letter.address,
        *(run.text for run in letter.subject),
        letter.salutation,
        body,
        letter.closing,
        letter.name or "_" * 32,
        *(f"cc:{copy}" for copy in letter.copies),
    ]
    assert _inked(page) == _inked("".join(words))
    assert page.endswith("\n")
    assert not page.endswith("\n\n")
    assert not any(line.endswith((" ", "\t")) for line in page.split("\n"))


@settings(deadline=None, max_examples=50)
@given(letter=LETTERS, width=st.integers(0, 40))
def test_the_styled_page_has_the_same_characters(letter: Letter, width: int) -> None:
    assert "".join(part for part, _ in text.styled(letter, LAYOUT, width=width)) == _rendered(letter, width)
