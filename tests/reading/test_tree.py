from __future__ import annotations

from typing import Any

import pytest
from campaign_texts import PLAIN, campaign, changed, said

from ualetter.reading.characters import Source
from ualetter.reading.tree import MAX_DEPTH, Mapping, Scalar, Sequence, read_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.reading.tree import Node


def tree(text: str) -> tuple[Mapping | None, list[str]]:
    root, problems = read_tree(Source(text, "f"))
    return root, [f"{str(problem.place).removeprefix('f:')} {problem.message}" for problem in problems]


def plain(node: Node | None) -> object:
    """A tree without its places."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    assert node is not None
    return {key: plain(value) for key, (_, value) in node.entries.items()}


@pytest.mark.parametrize(
    "typed",
    [
        "010020", "140.20", "NO", "no", "yes", "on", "null", "~", "2020-09-21", "1e3", "0x1F", "+86 471", "1_000",
        "12:30:45", "a#b", "C#", "http://example.org/#a", "x:y", "-1", "?x", ":x", "=", "a!",
        "a & b", "a * b", "100%", "it's", 'say "x"', "x]", "a, b", ".5", "<", "Yes", "TRUE", ".inf",
    ],
)  # fmt: skip
def test_what_a_person_types_stays_text(typed: str) -> None:
    root, problems = tree(f"key: {typed}\n")
    assert (plain(root), problems) == ({"key": typed}, [])


def test_places_count_from_one_in_characters() -> None:
    root, _ = tree("é: 漢\n\nb:\n  - x\n  -  'y'\n")
    assert root is not None
    places = [(str(key.place), str(node.place)) for key, node in root.entries.values()]
    assert places == [("f:1:1", "f:1:4"), ("f:3:1", "f:4:3")]
    items = root.entries["b"][1]
    assert isinstance(items, Sequence)
    assert [str(item.place) for item in items.items] == ["f:4:5", "f:5:6"]
    assert items.items[1].place.source == "  -  'y'"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: &x b\n", ["1:4 `&x` is an anchor"]),
        ("a: &x [b]\n", ["1:4 `&x` is an anchor"]),
        ("a: *x\n", ["1:4 `*x` is an alias"]),
        ("a: [*x, *x]\n", ["1:5 `*x` is an alias", "1:9 `*x` is an alias"]),
        ("a: !t b\n", ["1:4 `!t` is a tag"]),
        ("a: !!int 1\n", ["1:4 `!!int` is a tag"]),
        ("a: !!binary aGk=\n", ["1:4 `!!binary` is a tag"]),
        ("a: !!python/object:os.system x\n", ["1:4 `!!python/object:os.system` is a tag"]),
        ("<<: {a: b}\n", ["1:1 `<<` is a merge key"]),
        ("x: {<<: {a: b}}\n", ["1:5 `<<` is a merge key"]),
        ("a: b\na: c\n", ["2:1 `a` is given twice"]),
        ("a: b\n'a': c\n", ["2:1 `a` is given twice"]),
        ("x: {a: b, a: c, a: d}\n", ["1:11 `a` is given twice", "1:17 `a` is given twice"]),
        ("? [a]\n: b\n", ["1:3 a key must be a plain word"]),
        ("{a: b}: c\n", ["1:1 a key must be a plain word"]),
        ("a: b\n---\nc: d\n", ["2:1 a second document begins here"]),
        ("a: b\n...\n---\nc: d\n", ["3:1 a second document begins here"]),
        ("a: b #c\n", ["1:6 YAML takes what follows ` #` for a comment: `#c` is lost"]),
        ("a: b   #3, Foo  \n", ["1:8 YAML takes what follows ` #` for a comment: `#3, Foo` is lost"]),
        ("a:\n  - b #c\n", ["2:7 YAML takes what follows ` #` for a comment: `#c` is lost"]),
        ("a: b\n  #c\n", ["2:3 YAML takes what follows ` #` for a comment: `#c` is lost"]),
        (
            "a:\n  - b\n    #3 d\n    #e\n",
            [
                "3:5 YAML takes what follows ` #` for a comment: `#3 d` is lost",
                "4:5 YAML takes what follows ` #` for a comment: `#e` is lost",
            ],
        ),
        ("a: b\n  more #c\n", ["2:8 YAML takes what follows ` #` for a comment: `#c` is lost"]),
        ("a: [b #c\n  ]\n", ["1:7 YAML takes what follows ` #` for a comment: `#c` is lost"]),
        ("- a\n", ["1:1 this is no list of keys and values"]),
        ("just text\n", ["1:1 this is no list of keys and values"]),
        ("", ["1:1 the file is empty"]),
        ("\n# a comment\n", ["3:1 the file is empty"]),
    ],
)
def test_refused(text: str, problems: list[str]) -> None:
    assert tree(text)[1] == problems


@pytest.mark.parametrize(
    "text",
    [
        "a: '&x *y !z <<'\n",
        "a: b & c * d ! e << f\n",
        "'<<': b\n",
        "a: b # a comment\n",
        "a: b #\n",
        "a: b#c\n",
        "a:\n  #c\n  - b\n",
        "a: b\n#c\nd: e\n",
        "a: 'b #c'\n",
        'a: "b" #c\n',
        "a: |\n  b #c\n",
        "# a\n#b\na: b\n",
        "---\na: b\n...\n",
        "a: b\n# last",
        "a: {b: {a: c}}\n",
    ],
)
def test_twins_that_are_fine(text: str) -> None:
    root, problems = tree(text)
    assert problems == []
    assert root is not None


@pytest.mark.parametrize(("opener", "closer"), [("[", "]"), ("{a: ", "}")])
def test_ten_levels_are_read_and_eleven_are_not(opener: str, closer: str) -> None:
    def nested(levels: int) -> str:
        return f"a: {opener * levels}x{closer * levels}\n"

    assert tree(nested(MAX_DEPTH - 1))[1] == []
    assert [problem.split(" ", 1)[1] for problem in tree(nested(MAX_DEPTH))[1]] == [
        "this is nested deeper than 10 levels"
    ]


@pytest.mark.parametrize("opener", ["[", "{", "- ", "? ", "[\n", "{a: ", "[[{", "- - ? "])
def test_reading_stops_at_the_eleventh_of_200000_brackets(opener: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    seen = 0

    def counted(stream: str, **options: Any) -> object:  # noqa: ANN401  whatever it is called with
        nonlocal seen
        for event in parse(stream, **options):
            seen += 1
            yield event

    parse = yaml.parse
    monkeypatch.setattr(yaml, "parse", counted)
    assert tree(f"{opener * 200_000}\n")[1][-1].endswith("this is nested deeper than 10 levels")
    assert seen < 40


def test_an_alias_bomb_is_not_unfolded() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(20)
    )
    root, problems = tree(bomb)
    assert len(problems) == 21 + 20 * 9
    assert root is not None


@pytest.mark.parametrize(
    ("written", "char"),
    [
        ("\\x1b", "a control character (U+001B)"),
        ("\\e", "a control character (U+001B)"),
        ("\\0", "a control character (U+0000)"),
        ("\\a", "a control character (U+0007)"),
        ("\\r", "a control character (U+000D)"),
        ("\\N", "a control character (U+0085)"),
        ("\\L", "a separator that editors don't show as a line break (U+2028)"),
        ("\\u202e", "an invisible character that turns the direction of writing (U+202E)"),
        ("\\ue000", "a private-use character, which other computers show otherwise (U+E000)"),
        ("\\U000F0000", "a private-use character, which other computers show otherwise (U+F0000)"),
        ("\\ufdd0", "no character at all (U+FDD0)"),
        ("\\ud83d\\ude00", "half a character (U+D83D)"),
        ("\\uFFFD\\x1b", "a replacement mark (some program has lost a letter here) (U+FFFD)"),
    ],
)
def test_escapes_can_not_bring_in_unfit_characters(written: str, char: str) -> None:
    assert tree(f'a: "x{written}"\n')[1] == [f"1:4 an escape gives {char}, which can't stand in a letter"]
    assert tree(f'"x{written}": a\n')[1] == [f"1:1 an escape gives {char}, which can't stand in a letter"]


def test_fit_escapes_are_read() -> None:
    root, problems = tree('a: "\\u00e9\\t\\n\\_\\"\\\\\\u200c\\U0001F54A"\n')
    assert (plain(root), problems) == ({"a": 'é\t\n\u00a0"\\\u200c\U0001f54a'}, [])


def test_reading_goes_on_after_an_unfit_character_with_right_places() -> None:
    assert said(changed(("The clean", "The\x1b\u2028\x00\x85\rclean"), ("country: FR", "country: UK"))) == [
        "2:11 a control character (U+001B) can't stand in a letter",
        "9:14 `country: UK` is not a country code",
    ]


def test_an_empty_document_start_is_no_second_document() -> None:
    assert campaign("---\n" + PLAIN) == campaign(PLAIN)
