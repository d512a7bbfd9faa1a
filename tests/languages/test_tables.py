from __future__ import annotations

import importlib.util
import json
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from babel import Locale
from babel.core import get_global
from hypothesis import given
from hypothesis import strategies as st

from ualetter.languages import is_latin, known, languages
from ualetter.languages.tables import FOLDER, PARENTS, lookup, region, table
from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import ModuleType

TOOL = Path(__file__).parents[2] / "tools" / "make_languages.py"


@pytest.fixture(scope="session")
def make_languages() -> ModuleType:
    """The script that makes the tables, as a module."""
    spec = importlib.util.spec_from_file_location("make_languages", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_languages"] = module
    spec.loader.exec_module(module)
    return module


def test_committed_tables_are_what_the_tool_makes(make_languages: ModuleType) -> None:
    committed = {path.name: path.read_text(encoding="utf-8") for path in (FOLDER / "data").iterdir()}
    made = make_languages.table_texts()
    assert sorted(committed) == sorted(made)
    assert [name for name in made if committed[name] != made[name]] == [], "run tools/make_languages.py"


def test_languages_of_eu_and_un_are_there() -> None:
    eu = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv"
    assert set(f"{eu} ar zh ru zh-Hant sr-Latn pt-PT".split()) <= set(languages())
    assert list(languages()) == sorted(languages())


@pytest.mark.parametrize(
    ("tag", "name"),
    [
        ("en", "en"),
        ("en-GB", "en"),
        ("EN-gb", "en"),
        ("en-001", "en"),
        ("en-u-nu-arab", "en"),
        ("de-DE-1996", "de"),
        ("pt-BR", "pt"),
        ("pt-PT", "pt-PT"),
        ("pt-AO", "pt-PT"),
        ("zh", "zh"),
        ("zh-Hans", "zh"),
        ("zh-Hans-TW", "zh"),
        ("zh-Hant", "zh-Hant"),
        ("zh-hant-hk", "zh-Hant"),
        ("zh-TW", "zh-Hant"),
        ("zh-SG", "zh"),
        ("sr", "sr"),
        ("sr-Cyrl", "sr"),
        ("sr-Latn", "sr-Latn"),
        ("sr-Latn-ME", "sr-Latn"),
        ("sr-RS", "sr"),
        ("no", "nb"),
        ("no-NO", "nb"),
    ],
)
def test_tag_finds_its_table(tag: str, name: str) -> None:
    assert known(tag)
    assert table(tag) is table(name)


@pytest.mark.parametrize(
    "tag",
    [
        "",
        "tlh",
        "enx",
        "en_US",
        "en-",
        "-en",
        "en us",
        "en--US",
        "en-administrative",
        "x-en",
        "i-en",
        "../data/en",
        "data",
        "en.json",
        "ｅｎ",
        "en-ＵＳ",
        "uz-Arab",
        "ru-Latn",
        "zh-Latn-CN",
    ],
)
def test_other_tags_are_not_known(tag: str) -> None:
    assert not known(tag)
    with pytest.raises(InputError, match="are not known"):
        table(tag)


@given(st.text() | st.from_regex(r"[a-zA-Z]{1,3}(-[a-zA-Z0-9]{1,9}){0,3}", fullmatch=True))
def test_known_means_the_language_has_a_table(tag: str) -> None:
    found = lookup(tag, languages())
    if known(tag):
        assert found is not None
        assert table(tag) is table(found)
    else:
        with pytest.raises(InputError):
            table(tag)


@pytest.mark.parametrize(
    ("tag", "code"),
    [("en", None), ("en-us", "US"), ("en-001", None), ("zh-Hant-TW", "TW"), ("en-x-us", None), ("ga", None)],
)
def test_region_of_a_tag(tag: str, code: str | None) -> None:
    assert region(tag) == code


def test_parents_are_those_of_cldr() -> None:
    exceptions, aliases = get_global("parent_exceptions"), get_global("language_aliases")
    for tag, parent in PARENTS.items():
        likely = Locale.parse(tag, sep="-")
        assert (
            exceptions.get(tag.replace("-", "_")) == parent.replace("-", "_")
            or aliases.get(tag) == parent
            or f"{likely.language}-{likely.script}" == parent
            or (tag, parent) == ("no", "nb")  # CLDR keeps `no` as what `nb` and `nn` share
        ), tag


def test_script_is_that_of_the_letters(make_languages: ModuleType) -> None:
    for tag in languages():
        letters = {unicodedata.name(letter).startswith("LATIN") for letter in _letters(table(tag)["countries"]["DE"])}
        assert letters == {is_latin(tag)}, tag
        assert table(tag)["script"] == make_languages.script(tag)


def _letters(text: str) -> list[str]:
    return [letter for letter in text if unicodedata.category(letter) in {"Ll", "Lu", "Lo"} and letter != "ʻ"]


def test_no_table_holds_a_character_that_files_may_not_hold() -> None:
    for path in FOLDER.rglob("*.json"):
        text = json.dumps(json.loads(path.read_text(encoding="utf-8")), ensure_ascii=False)
        odd = {letter for letter in text if unicodedata.category(letter) in {"Cc", "Cf", "Co", "Cn"}}
        assert odd <= set("\u200b\u200c\u200d\u200e\u200f"), path.name


def test_only_the_language_needed_is_read_and_nothing_when_imported() -> None:
    program = """
import sys
import ualetter.languages as rooms
from ualetter.languages import tables
print(sorted({"json", "difflib", "babel"} & set(sys.modules)))
rooms.country_name("PL", "de-AT"), rooms.country_name("PL", "de")
print(tables._read_table.cache_info().currsize)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.split("\n") == ["[]", "1", ""]
