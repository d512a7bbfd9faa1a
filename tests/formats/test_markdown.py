from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import cmarkgfm
import commonmark
import markdown_it
import mistune
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.formats import FORMATS
from ualetter.letter import Letter, ListBlock, Paragraph, Run
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from ualetter.letter import Block

TEMPLATE = (Path(__file__).parents[2] / "templates" / "letter.md.j2").read_bytes()
RENDER = FORMATS["markdown"].renderer(TEMPLATE, "letter.md.j2")

GITHUB = markdown_it.MarkdownIt("gfm-like", {"linkify": False})
MISTUNE = mistune.create_markdown(escape=False, plugins=["strikethrough", "table", "url", "task_lists", "footnotes"])
READERS: dict[str, Callable[[str], str]] = {
    "markdown-it": markdown_it.MarkdownIt("commonmark").render,
    "markdown-it, GitHub's dialect": GITHUB.render,
    "commonmark": commonmark.commonmark,
    "cmark-gfm": cmarkgfm.github_flavored_markdown_to_html,
    "mistune": lambda text: str(MISTUNE(text)),
}


class _Words(HTMLParser):
    """Collects the lines of each paragraph and list item, and the words in emphasis."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[str] = []
        self.tags: list[str] = []
        self.emphasis: list[tuple[str, str]] = []
        self.within: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag + "".join(f" {name}={value}" for name, value in attrs if name in {"start", "type"}))
        if tag in {"p", "li"}:
            self.blocks.append("")
        if tag == "br":
            self.blocks[-1] += "\v"
        if tag in {"strong", "em"}:
            self.within.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in {"strong", "em"}:
            self.within.remove(tag)

    def handle_data(self, data: str) -> None:
        if self.blocks:
            self.blocks[-1] += data
        else:
            assert not data.strip()
        if self.within:
            self.emphasis.append((" ".join(sorted(self.within)), data))


def _read(html: str) -> _Words:
    words = _Words()
    words.feed(html)
    words.close()
    return words


def _same_spaces(text: str) -> list[str]:
    """Lines with white space made one; empty lines at the edges have no meaning."""
    return re.sub(r"^\v+|\v+$", "", "\v".join(" ".join(line.split()) for line in text.split("\v"))).split("\v")


def _blocks(html: str) -> list[list[str]]:
    return [_same_spaces(block) for block in _read(html).blocks if block.strip()]


def _letter(*body: Block, **changes: object) -> Letter:
    letter = Letter(
        language="en",
        paper="a4",
        sender=("1 Sample Street",),
        date="1 May 2030",
        address=("The Minister",),
        subject=(),
        salutation="Dear Minister,",
        body=body or (_paragraph("Words."),),
        closing="Yours sincerely,",
        name="Ann Sample",
        copies=(),
    )
    return replace(letter, **changes)  # type: ignore[arg-type]


def _paragraph(*texts: str | Run, own: bool = False) -> Paragraph:
    return Paragraph(runs=tuple(Run(text=text) if isinstance(text, str) else text for text in texts), own=own)


def _expected(letter: Letter) -> list[list[str]]:
    """The blocks that a reader should see, straight from the letter."""
    body = [
        text
        for block in letter.body
        for text in (
            ["".join(run.text for run in block.runs)]
            if isinstance(block, Paragraph)
            else ["".join(run.text for run in item) for item in block.items]
        )
    ]
    texts = [
        letter.copy_word if letter.copy_of else "",
        "\n".join(letter.sender),
        letter.date,
        "\n".join(letter.address),
        "".join(run.text for run in letter.subject),
        letter.salutation,
        *body,
        f"{letter.closing}\n\n\n{letter.name or '_' * 32}",
        "\n".join(f"cc: {copy}" for copy in letter.copies),
    ]
    return [_same_spaces(text.replace("\n", "\v")) for text in texts if text.strip()]


def _text(letter: Letter) -> str:
    return RENDER(letter).decode()


TYPED = [
    "A & B <C>",
    "&amp; &#65; &copy; & &",
    "1. one",
    "1) one",
    "1234567890. one",
    "# head",
    "####### not a head",
    "- dash",
    "+ plus",
    "* star",
    "> quoted",
    "*** and ***",
    "***",
    "___",
    "---",
    "===",
    "head\n===",
    "head\n---",
    "head\n:-",
    "head\n:-:",
    "a | b\n--|--\nc | d",
    "| a |\n| - |\n| b |",
    "a | b\n| - | - |",
    "a|b\n:-|-:",
    "    four spaces",
    "\ttab",
    "\u00a0no-break",
    "\u3000wide space",
    "first\n    second",
    "first\n\u2003\nthird",
    "first\n\nthird",
    "https://a_b_c/d_e",
    "https://example.org/%C3%A9_x_?a=b&copy=1#*x*",
    "HTTP://example.org/_a_",
    "www.example.org/_a_",
    "ann_b_@example.org",
    "mailto:a_b_@example.org",
    "<https://example.org>",
    "<script>alert(1)</script>",
    "<!-- hidden -->",
    "{{ 7*7 }} {% raw %}",
    "~~gone~~ ~one~",
    "~~~",
    "```",
    "`code`",
    "[x]: y",
    "[x](y) [x][y] [x] ![a](b)",
    "[^1]: note",
    "text [^1]",
    "[ ] to do",
    "back\\slash \\* \\",
    "ends with \\",
    "\\\nsecond",
    "**bold** _it_ __b__ a*b*c a_b_c",
    ":smile: :+1:",
    "snake_case_word 2*3*4",
    'say "it" -- now... (c)',
    "line  \nnext",
    "e = m",
    "!",
]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("typed", TYPED)
def test_what_is_typed_is_read(typed: str, reader: str) -> None:
    item = (Run(text=typed),)
    letter = _letter(
        _paragraph(typed),
        _paragraph(typed, own=True),
        ListBlock(items=(item, item)),
        ListBlock(items=(item, item), start=9),
        subject=item,
        name=typed.replace("\n", " "),
        copies=(typed.replace("\n", " "),),
        sender=("first", *typed.split("\n")),
        address=tuple(typed.split("\n")),
    )
    html = READERS[reader](_text(letter))
    assert _blocks(html) == _expected(letter)


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    ("runs", "markdown", "emphasis"),
    [
        (["a ", Run(text="b", bold=True), " c"], "a **b** c", [("strong", "b")]),
        (["a ", Run(text="b", italic=True), "."], "a *b*.", [("em", "b")]),
        ([Run(text="b", bold=True, italic=True)], "***b***", [("em strong", "b")]),
        (["a", Run(text=" b ", bold=True), "c"], "a **b** c", [("strong", "b")]),
        ([Run(text="b ", bold=True), Run(text="c", bold=True)], "**b c**", [("strong", "b c")]),
        (["a", Run(text="b", bold=True), "c"], "a**b**c", [("strong", "b")]),
        (["(", Run(text="b!", bold=True), ")"], "(**b!**)", [("strong", "b!")]),
        ([Run(text="- b", bold=True)], "**- b**", [("strong", "- b")]),
        (["致", Run(text="人权", bold=True), "部"], "致**人权**部", [("strong", "人权")]),
        # no reader, or not every reader, would take these marks for emphasis: plain words
        (["a", Run(text="(b)", bold=True), "c"], "a(b)c", []),
        (["是", Run(text="“某”", bold=True), "的"], "是“某”的", []),
        (["a", Run(text="£5", bold=True)], "a£5", []),
        (["a ", Run(text="  ", bold=True), " b"], "a    b", []),
        ([Run(text="a", italic=True), Run(text="b", bold=True), " c"], "*a*b c", [("em", "a")]),
    ],
)
def test_emphasis(runs: list[str | Run], markdown: str, emphasis: list[tuple[str, str]], reader: str) -> None:
    text = _text(_letter(_paragraph(*runs)))
    assert text.split("\n\n")[4] == markdown
    assert _read(READERS[reader](text)).emphasis == emphasis


@pytest.mark.parametrize("reader", READERS)
def test_lists_that_touch_stay_apart_and_keep_their_first_number(reader: str) -> None:
    items = ((Run(text="a"),), (Run(text="b\n- c"),))
    dashes, numbers, nines = ListBlock(items=items), ListBlock(items=items, start=1), ListBlock(items=items, start=9)
    letter = _letter(dashes, dashes, dashes, numbers, nines, _paragraph("p"), dashes)
    tags = _read(READERS[reader](_text(letter))).tags
    found = [tag for tag in tags if tag.split()[0] in {"ul", "ol", "li"}]
    kinds = ["ul", "ul", "ul", "ol", "ol start=9", "ul"]
    assert found == [tag for kind in kinds for tag in (kind, "li", "li")]


def test_marks_of_lists_change_only_where_they_must() -> None:
    items = ((Run(text="a"),),)
    dashes, numbers = ListBlock(items=items), ListBlock(items=items, start=1)
    letter = _letter(dashes, dashes, dashes, numbers, numbers, dashes, _paragraph("p"), dashes)
    assert "- a\n\n+ a\n\n- a\n\n1. a\n\n1) a\n\n- a\n\np\n\n- a\n" in _text(letter)


@pytest.mark.parametrize(
    ("typed", "markdown"),
    [
        ("https://example.org", "https:\\//example.org"),
        ("www.example.org", "www\\.example.org"),
        ("example.org/%C3%A9", "example.org/\\%C3\\%A9"),
        ("xn--bcher-kva.example", "xn-\\-bcher-kva.example"),
    ],
)
def test_bare_links_are_left_to_no_reader(typed: str, markdown: str) -> None:
    """Readers that look for bare links decode what they show of them; only some of them are among READERS."""
    assert _text(_letter(_paragraph(typed))).split("\n\n")[4] == markdown


def test_a_layout_with_an_indented_part_is_refused() -> None:
    render = FORMATS["markdown"].renderer(TEMPLATE.replace(b"{{ body }}", b"    {{ body }}"), "own.md.j2")
    with pytest.raises(InputError, match="spaces stand in front of"):
        render(_letter())


def test_what_means_nothing_stays_legible() -> None:
    words = 'Dear A & B, it\'s 3.5% (no. 4) - see #5; 2 > 1 = true: :-) {x} "y" $5 ^ at/or + a-b e.g. a://'
    assert _text(_letter(_paragraph(words))).split("\n\n")[4] == words.replace("://", ":\\//")


_PIECE = st.one_of(
    st.sampled_from("\\`*_{}[]<>()#+-.!|~&;:=/@^%$\"' \t\n0123456789aAwx"),
    st.characters(exclude_categories=["Cs", "Cc", "Co", "Cn", "Zl", "Zp"]),
    st.sampled_from(["www.", "https://", "xn--", "&amp;", "1. ", "“", "”", "。", "\u00a0", "**", "- ", "word", " "]),
)
WORDS = st.lists(_PIECE, min_size=1, max_size=14).map("".join).map(lambda text: text if text.strip() else f"{text}.")
LINE = WORDS.map(lambda text: text.replace("\n", " "))
RUNS = st.lists(st.builds(Run, text=WORDS, bold=st.booleans(), italic=st.booleans()), min_size=1, max_size=4).map(tuple)
BLOCK = st.one_of(
    st.builds(Paragraph, runs=RUNS),
    st.builds(Paragraph, runs=st.tuples(st.builds(Run, text=WORDS)), own=st.just(value=True)),
    st.builds(
        ListBlock,
        items=st.lists(RUNS, min_size=1, max_size=3).map(tuple),
        start=st.none() | st.integers(1, 99),
    ),
)
LINES = st.lists(LINE, min_size=1, max_size=3).map(tuple)
LETTER = st.builds(
    Letter,
    language=st.just("en"),
    paper=st.just("a4"),
    sender=LINES,
    date=LINE,
    address=LINES,
    subject=st.just(()) | RUNS,
    salutation=LINE,
    body=st.lists(BLOCK, min_size=1, max_size=4).map(tuple),
    closing=LINE,
    name=st.none() | LINE,
    copies=st.just(()) | LINES,
    copy_of=st.booleans(),
)


@settings(deadline=None)
@given(letter=LETTER)
def test_any_letter_comes_back_word_for_word(letter: Letter) -> None:
    text = _text(letter)
    expected = _expected(letter)
    for reader, html_of in READERS.items():
        assert _blocks(html_of(text)) == expected, f"{reader}:\n{text}"
