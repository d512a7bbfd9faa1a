from __future__ import annotations

import pytest
from babel import Locale

from ualetter.languages import Phrases, and_word, known, languages, phrases
from ualetter.languages.tables import FOLDER, read_json

WORDLESS = "ar ckb cy he ja lb mn my om ti uz-Cyrl xh yo zu"
WRITTEN = sorted(read_json(FOLDER / "phrases.json"))


@pytest.mark.parametrize("tag", languages())
def test_and_word_is_the_one_of_cldr(tag: str) -> None:
    pattern = Locale.parse(tag, sep="-").list_patterns["standard"]["2"]
    between = pattern.removeprefix("{0}").removesuffix("{1}")
    assert and_word(tag) in {between.strip(" \u00a0\u200b"), ""}


@pytest.mark.parametrize(
    ("tag", "word"),
    [
        ("en", "and"),
        ("en-GB", "and"),
        ("de", "und"),
        ("fr", "et"),
        ("cs", "a"),
        ("sr", "и"),
        ("sr-Latn", "i"),
        ("hi", "और"),
        ("zh", "和"),
        ("km", "និង"),
    ],
)
def test_and_word(tag: str, word: str) -> None:
    assert and_word(tag) == word


def test_languages_that_join_without_a_word_of_its_own() -> None:
    assert {tag for tag in languages() if not and_word(tag)} == set(WORDLESS.split())


def test_english_phrases_are_those_of_the_format() -> None:
    assert phrases("en-GB") == Phrases(
        closing="Yours sincerely,",
        matter="I am writing to you about the following matter: {title}.",
        call="I call on you to:",
        copy="COPY",
    )


@pytest.mark.parametrize("tag", WRITTEN)
def test_phrases_are_whole(tag: str) -> None:
    written = phrases(tag)
    assert written is not None
    assert known(tag)
    assert written.matter.format(title="Flood") == written.matter.replace("{title}", "Flood")
    assert written.matter.endswith(": {title}.")
    assert written.call.endswith(":")
    assert written.copy.isupper()
    assert "{" not in written.closing + written.call + written.copy


@pytest.mark.parametrize(
    ("tag", "same_as"), [("pt-BR", "pt"), ("pt-AO", "pt-PT"), ("no", "nb"), ("de-AT", "de"), ("FR-ca", "fr")]
)
def test_phrases_of_a_longer_tag(tag: str, same_as: str) -> None:
    assert phrases(tag) == phrases(same_as)


def test_portuguese_of_both_sides_differs() -> None:
    assert phrases("pt") != phrases("pt-PT")


@pytest.mark.parametrize("tag", ["zh", "ar", "hu", "nn", "tlh", "", "e", "en_US"])
def test_no_phrases_are_guessed(tag: str) -> None:
    assert phrases(tag) is None


def test_french_colons_keep_their_space() -> None:
    french = read_json(FOLDER / "phrases.json")["fr"].values()
    assert [text for text in french if text.count(":") != text.count("\u00a0:")] == []
