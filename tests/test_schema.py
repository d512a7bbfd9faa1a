"""The schema and reading agree on the shape of campaign files: keys, kinds, what is needed."""

from __future__ import annotations

import copy
import json
import re
from functools import cache
from pathlib import Path

import jsonschema
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from ualetter.languages import is_country
from ualetter.problems import InputError
from ualetter.reading.campaign import read_campaign
from ualetter.reading.characters import Source, decode
from ualetter.reading.keys import MAPS, NAMING, NEEDED, RECORDS
from ualetter.reading.tree import read_tree
from ualetter.schema import DIALECT, campaign_schema, schema_text
from ualetter.schema.meanings import MEANINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Steps = tuple[str | int, ...]

DATA = Path(__file__).parent / "data"
BAD = sorted((DATA / "bad").glob("*.yaml"))
GOOD = [*sorted((DATA / "good").glob("*.yaml")), *sorted((DATA.parent.parent / "campaigns").glob("*.yaml"))]
PLAIN = (DATA / "good" / "minimal.yaml").read_text(encoding="utf-8")

# What reading says of a file's shape. All else it may say is beyond a schema: YAML itself, characters, holes to be
# filled, the body's language, days that don't exist, languages without a table, ids that name nothing.
OF_SHAPE = re.compile(
    r"^unknown key .*|.* is missing( in .*)?|.*must be (one text|a list|one line)|.*must have keys of its own"
    r"|.*has nothing (after|in) it|an entry of .* is empty|there is neither .*|target .* has (nobody|`no_post` and).*"
    r"|this ualetter reads `format: 1`|.*is not a whole number below 1000|.*is not one plain e-mail address"
    r"|.*is not a country code|.*is not the code of a language|the target id .*|.*can't be the name of a wording"
    r"|there are more than 100 targets|the file is empty|this is no list of keys and values"
)


class EditorLoader(yaml.SafeLoader):
    """Reads YAML as editors do: keys are words, days are text, and `010020`, `140.20` and `NO` are not."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:  # noqa: ARG002, FBT001, FBT002  PyYAML's
        return {self.construct_scalar(key): self.construct_object(value, deep=True) for key, value in node.value}


EditorLoader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: str(node.value))


def in_editor(text: str) -> Any:  # noqa: ANN401  whatever the file holds
    return yaml.load(text, EditorLoader)  # noqa: S506  it is a SafeLoader


@cache
def validator() -> jsonschema.Draft202012Validator:
    return jsonschema.Draft202012Validator(json.loads(schema_text()))


def errors(document: object) -> list[str]:
    """What somebody else's library finds wrong, by the schema."""
    return [f"{error.json_path}: {error.message}" for error in validator().iter_errors(document)]


def refusals(text: str) -> list[str]:
    """What reading finds wrong with a file."""
    return [problem.message for problem in read_campaign(text, "case.yaml", "case").problems if not problem.warning]


def of_shape(text: str) -> list[str]:
    """What reading finds wrong with the shape of a file."""
    return [message for message in refusals(text) if OF_SHAPE.fullmatch(message)]


def assert_agreement(text: str) -> None:
    """A wrong shape is refused by both, and the schema refuses nothing that reading takes."""
    found = errors(in_editor(text))
    assert found or not of_shape(text), of_shape(text)
    assert refusals(text) or not found, found


def test_it_is_a_schema_of_its_dialect() -> None:
    schema = json.loads(schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == DIALECT
    assert "draft/2020-12" in DIALECT
    assert schema == json.loads(json.dumps(campaign_schema()))


def test_only_words_of_the_dialect_are_used() -> None:
    """An unknown word means nothing to most programs, and an error to strict ones."""
    known = set(jsonschema.Draft202012Validator.VALIDATORS) | {
        "$schema", "$defs", "title", "description", "then", "else",
    }  # fmt: skip
    assert set(words(json.loads(schema_text()))) <= known


def words(schema: object) -> Iterator[str]:
    if isinstance(schema, dict):
        for word, value in schema.items():
            yield word
            below = value.values() if word in {"properties", "$defs", "dependentSchemas"} else [value]
            for one in below:
                yield from words(one)
    elif isinstance(schema, list):
        for one in schema:
            yield from words(one)


def test_nothing_in_it_leads_to_the_network() -> None:
    assert set(re.findall(r"https?://[^\s\"]+", schema_text())) - {DIALECT} == {
        "https://example.org/report",
        "https://example.org/form",
    }


def test_every_key_has_a_meaning() -> None:
    assert {record: list(keys) for record, keys in MEANINGS.items()} == {
        record: list(keys) for record, keys in RECORDS.items()
    }


@pytest.mark.parametrize(("record", "key"), [(record, key) for record, keys in RECORDS.items() for key in keys])
def test_every_meaning_is_short_and_plain(record: str, key: str) -> None:
    meaning = MEANINGS[record][key]
    assert 8 <= len(meaning.says) <= 60
    assert not meaning.says.endswith(".")
    assert meaning.described.startswith(meaning.says[0].upper() + meaning.says[1:] + ".")
    kind = RECORDS[record][key]
    below = kind in RECORDS or MAPS.get(kind, ("", ""))[1] in RECORDS
    assert bool(meaning.example) != below


# Examples


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_files_pass(path: Path) -> None:
    assert errors(in_editor(decode(path.read_bytes(), path.name))) == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_both_agree_on_bad_files(path: Path) -> None:
    try:
        text = decode(path.read_bytes(), path.name)
        in_editor(text)
        root, _ = read_tree(Source(text, path.name))
    except (InputError, yaml.YAMLError, TypeError, ValueError, OverflowError):
        return  # no editor makes a document of it
    if root is None and not of_shape(text):
        return  # nor does reading
    assert_agreement(text)


def test_the_bad_files_are_of_both_sorts() -> None:
    named = {path.stem: path for path in BAD}
    shape = {name for name, path in named.items() if of_shape(path.read_text(encoding="utf-8", errors="replace"))}
    assert shape >= {
        "shapes",
        "types",
        "nobody",
        "no-letter",
        "required",
        "empty-values",
        "mistyped-keys",
        "many-at-once",
    }
    assert shape.isdisjoint({"body", "demands", "warnings", "demand-not-in-body", "no-value"})


@pytest.mark.parametrize(
    ("old", "new", "fits"),
    [
        ("format: 1", 'format: "1"', True),
        ("format: 1", "format: 2", False),
        ("title: The clean river", "title: 140.20", True),
        ("title: The clean river", "title: NO", True),
        ("title: The clean river", "title: 2020-09-21", True),
        ("title: The clean river", 'title: "The\\nriver"', False),
        ("title: The clean river", 'title: " The river\\n "', True),
        ("title: The clean river", "title: {a: b}", False),
        ("title: The clean river", "title: [a]", False),
        ("title: The clean river", "title:", False),
        ("title: The clean river", 'title: " "', False),
        ("title: The clean river", "", False),
        ("- 1 River Street", "- 010020", True),
        ("- 1 River Street", "- ", False),
        ("- 1 River Street", "- [a]", False),
        ("country: FR", "country: NO", True),
        ("country: FR", "country: XX", False),
        ("country: FR", "country: fr", False),
        ("country: FR", "country: 33", False),
        ("country: FR", "country: true", False),
        ("country: FR", "email: a@example.org", True),
        ("country: FR", "email: [a@example.org, b@exämple.org]", True),
        ("country: FR", "email: a@example", False),
        ("country: FR", "email: []", False),
        ("country: FR", "fax: +00 555 0101", True),
        ("country: FR", "fax: [+00 555 0101, 5550102]", True),
        ("country: FR", "fax: {a: b}", False),
        ("country: FR", 'social: {x: "@a", other: [a, 7]}', True),
        ("country: FR", "social: {x: {a: b}}", False),
        ("    country: FR", "    no_post: It is closed.", False),
        ("    address:\n      - 1 River Street\n    country: FR", "    no_post: It is closed.", True),
        ("    role: Minister of Water", "    organisation: 112", True),
        ("    role: Minister of Water", "    title: Dr.", False),
        ("  water:", "  all:", False),
        ("  water:", "  alle:", True),
        ("  water:", "  Water:", False),
        ("  water:", "  010020:", True),
        ("  water:", "  NO:", False),
        ("  water:", "  no:", True),
        ("demands:\n  - release the three\n", "", True),
        ("letter:\n  body: |\n    I call on you to {{ demands }}.\n", "", True),
        ("  body: |\n    I call on you to {{ demands }}.\n", "  subject: The river\n", True),
        ("summary:", "issue: 7\nsummary:", True),
        ("summary:", 'issue: "7"\nsummary:', True),
        ("summary:", "issue: 1000\nsummary:", False),
        ("summary:", "issue: seven\nsummary:", False),
        ("summary:", "issued: 2020-09-21\nact_by: '2020-09-21'\nsummary:", True),
        ("summary:", "language: no\npreferred_languages: [zh-Hant, no]\nsummary:", True),
        ("summary:", "preferred_languages: [pt_BR]\nsummary:", False),
        ("summary:", "preferred_languages: fr\nsummary:", False),
        ("summary:", "report: {}\nsummary:", False),
        ("summary:", "translations: {no: {summary: Elva}}\nsummary:", True),
        ("summary:", "translations: {fr: {}}\nsummary:", False),
        ("summary:", "channels: {social: 7}\nsummary:", True),
        ("summary:", "channels: {post: a}\nsummary:", False),
    ],
)
def test_both_say_the_same_of(old: str, new: str, *, fits: bool) -> None:
    assert PLAIN.count(old) == 1
    text = PLAIN.replace(old, new)
    assert (errors(in_editor(text)) == [], of_shape(text) == []) == (fits, fits), (
        errors(in_editor(text)),
        of_shape(text),
    )


def test_a_letter_without_body_needs_demands() -> None:
    text = PLAIN.replace("demands:\n  - release the three\n", "").replace(
        "  body: |\n    I call on you to {{ demands }}.\n", "  subject: The river\n"
    )
    assert errors(in_editor(text))
    assert of_shape(text)


def test_a_null_is_nothing_to_an_editor() -> None:
    """The one thing that reading takes and the schema refuses: it can't be told from a key with nothing after it."""
    text = PLAIN.replace("title: The clean river", "title: Null")
    assert of_shape(text) == []
    assert errors(in_editor(text)) == ["$.title: None is not valid under any of the given schemas"]


def test_every_country_is_offered_by_name() -> None:
    countries = campaign_schema()["$defs"]["country"]["anyOf"]  # type: ignore[index]
    codes = {entry["const"]: entry["description"] for entry in countries if "const" in entry}
    assert len(codes) == 249
    assert codes["NO"] == "Norway"
    assert all(map(is_country, codes))


# Generated files

words_ = st.text("Ana Example", min_size=1).map(str.strip).filter(bool)
lines = words_ | st.sampled_from(
    ["010020", "140.20", "NO", "yes", "+86 1", "2020-09-21", "1_000", "0x1F", "1:30", ".5"]
)
days = st.dates().map(lambda day: f"{day.year:04}-{day.month:02}-{day.day:02}")
languages = st.sampled_from(["en", "fr", "pt-BR", "zh-Hant"])
emails = st.sampled_from(["office@example.org", "a.b+c@mail.example.org"])
several = st.lists(lines, min_size=1, max_size=3)
KINDS: dict[str, st.SearchStrategy[Any]] = {
    "format": st.sampled_from([1, "1"]),
    "issue": st.integers(0, 999) | st.integers(0, 999).map(str),
    "line": lines,
    "paragraphs": st.lists(lines, min_size=1, max_size=3).map("\n\n".join),
    "template": lines,
    "date": days,
    "language": languages,
    "country": st.sampled_from(["FR", "NO", "CN", "YE"]),
    "email": emails,
    "lines": several,
    "languages": st.lists(languages, min_size=1),
    "ids": st.just(["one"]),
    "one_or_more": lines | several,
    "emails": emails | st.lists(emails, min_size=1, max_size=3),
}
NAMES = {"id": ["one", "two-2", "3"], "network": ["x", "Other One"], "wording": ["a", "b_2"], "language": ["de", "no"]}


@st.composite
def records(draw: st.DrawFn, record: str, *, within: str = "") -> dict[str, Any]:
    """A record with any of its keys, made so that nothing is wrong with it."""
    keys = [key for key in RECORDS[record] if draw(st.booleans())]
    if record == "campaign":
        keys = [*dict.fromkeys([*NEEDED, "demands", *keys])]
    elif record == "target":
        left_out = draw(st.sampled_from(["no_post", "address"]))
        keys = [key for key in keys if key != left_out]
        keys += [] if {*NAMING} & {*keys} else [draw(st.sampled_from(NAMING))]
    elif record == "letter" and within == "target":  # its wording would have to have all names of the campaign's
        keys = [key for key in keys if key != "wording"]
    keys = keys or ["subject" if record == "letter" else draw(st.sampled_from([*RECORDS[record]]))]
    return {key: draw(of_kind(RECORDS[record][key], within=record)) for key in keys}


def of_kind(kind: str, *, within: str) -> st.SearchStrategy[Any]:
    if kind in RECORDS:
        return records(kind, within=within)
    if kind not in MAPS:
        return KINDS[kind]
    keys, inner = MAPS[kind]
    chosen = st.lists(st.sampled_from(NAMES[keys]), min_size=1, unique=True)
    if keys == "id":  # others may name this one
        chosen = chosen.map(lambda some: [*dict.fromkeys(["one", *some])] if kind == "targets" else ["one"])
    return chosen.flatmap(lambda some: st.fixed_dictionaries({name: of_kind(inner, within=kind) for name in some}))


class FileDumper(yaml.SafeDumper):
    """Writes None as people do: with nothing after the key."""


FileDumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def written(document: object) -> str:
    """A document as a file."""
    return yaml.dump(document, Dumper=FileDumper, allow_unicode=True, sort_keys=False)


def steps(document: object, so_far: Steps = ()) -> Iterator[Steps]:
    """Yield the way to every key and entry."""
    entries = (
        document.items() if isinstance(document, dict) else enumerate(document) if isinstance(document, list) else ()
    )
    for key, value in entries:
        yield (*so_far, key)
        yield from steps(value, (*so_far, key))


WRONG = [
    [],
    {},
    ["Ana"],
    {"Ana": "Example"},
    {"Ana": ["x"]},
    [["Ana"]],
    [{"a": "b"}],
    "Ana Example",
    "",
    " ",
    None,
    7,
    0.5,
]


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """A good document in which one thing has been removed, added or replaced."""
    document = copy.deepcopy(draw(records("campaign")))
    *way, last = draw(st.sampled_from([*steps(document)]))
    place: Any = document
    for step in way:
        place = place[step]
    match draw(st.sampled_from(["remove", "replace", "add"])):
        case "remove" if (*way, last) != ("targets", "one"):  # whose id others may name
            del place[last]
        case "add" if isinstance(place[last], dict):
            place[last]["unheard_of"] = "Ana"
        case _:
            place[last] = draw(st.sampled_from(WRONG))
    return document


@given(records("campaign"))
def test_what_is_made_by_the_table_pleases_both(document: dict[str, Any]) -> None:
    text = written(document)
    assert [problem.message for problem in read_campaign(text, "case.yaml", "case").problems] == []
    assert errors(in_editor(text)) == []
    assert errors(document) == []


@given(spoilt())
def test_both_agree_on_what_is_spoilt(document: dict[str, Any]) -> None:
    assert_agreement(written(document))


@given(st.text("aZ09-_ .@,\n", max_size=20))
def test_the_patterns_refuse_nothing_that_reading_takes(typed: str) -> None:
    for key in ("number", "issue", "issued", "summary", "language", "country"):
        document = {**in_editor(PLAIN), key: typed}
        text = written(document)
        assert not errors(document) or refusals(text)
