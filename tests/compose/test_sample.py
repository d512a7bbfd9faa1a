from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from compose_cases import ORDER, WATER, WRITER, campaign, letter, texts

from ualetter.compose import compose
from ualetter.compose.sample import missing_parts, no_salutation, sample_for
from ualetter.letter import plain
from ualetter.model import LetterPart, Translation
from ualetter.problems import InputError

COMMON = LetterPart(subject="S", body="common {{ wording.a }} {{ demands }}", closing="C", wording={"a": ("1",)})
FRENCH = Translation(
    letter=LetterPart(subject="Objet", body="Je vous demande de {{ demands }}.", closing="Salutations,"),
    demands=("libérer les trois", "arrêter"),
    salutations={"water": "Monsieur le Ministre,"},
)


@pytest.mark.parametrize(
    ("own", "body", "subject", "closing", "wording"),
    [
        (LetterPart(), COMMON.body, "S", "C", {"a": ("1",)}),
        (LetterPart(subject="T"), COMMON.body, "T", "C", {"a": ("1",)}),
        (LetterPart(body="mine"), "mine", "S", "C", {"a": ("1",)}),
        (LetterPart(closing="D"), COMMON.body, "S", "D", {"a": ("1",)}),
        (LetterPart(wording={"a": ("2", "3")}), COMMON.body, "S", "C", {"a": ("2", "3")}),
    ],
)
def test_a_target_s_letter_overrides_whole_keys(
    own: LetterPart, body: str, subject: str, closing: str, wording: object
) -> None:
    sample = sample_for(campaign(letter=COMMON), replace(WATER, letter=own))
    assert (sample.body, sample.subject, sample.closing, sample.wording) == (body, subject, closing, wording)


def test_the_override_is_printed() -> None:
    target = replace(WATER, letter=LetterPart(body="Mine: {{ demands }}."))
    assert texts(letter(target=target, letter=COMMON).body) == ["Mine: release the three; and stop the works."]
    assert texts(letter(letter=COMMON).body) == ["common 1 release the three; and stop the works"]


@pytest.mark.parametrize(
    ("language", "closing"),
    [("en", "Yours sincerely,"), ("de", "Mit freundlichen Grüßen"), ("pt-PT", "Com os melhores cumprimentos,")],
)
def test_the_closing_is_that_of_the_language(language: str, closing: str) -> None:
    assert letter(language=language).closing == closing


def test_a_language_without_known_closing_needs_one() -> None:
    with pytest.raises(InputError, match="doesn't know how a letter in `fa` closes"):
        letter(language="fa")
    assert letter(language="fa", letter=LetterPart(body="{{ demands }}", closing="با احترام،")).closing == "با احترام،"


def test_without_sample_letter_one_is_made() -> None:
    composed = letter(None, replace(WRITER, own_words=("Mine.",)))
    assert plain(composed.subject) == "The clean river"
    assert texts(composed.body) == [
        "I am writing to you about the following matter: The clean river.",
        "Mine.",
        "I call on you to:",
        "- release the three;",
        "- stop the works.",
    ]
    assert (composed.closing, composed.salutation) == ("Yours sincerely,", "Dear Minister,")


def test_the_made_letter_takes_given_subject_and_closing() -> None:
    composed = letter(letter=LetterPart(subject="Mine", closing="Bye,"))
    assert (plain(composed.subject), composed.closing) == ("Mine", "Bye,")


def test_the_made_letter_is_in_the_campaign_s_language_or_refused() -> None:
    assert texts(letter(None, language="fr", title="La rivière").body)[:2] == [
        "Je vous écris au sujet de l’affaire suivante\u00a0: La rivière.",
        "Je vous demande de\u00a0:",
    ]
    with pytest.raises(InputError, match="can't make one in `fa`"):
        letter(None, language="fa")


def test_a_letter_of_the_campaign_without_subject_has_none() -> None:
    assert letter("{{ demands }}").subject == ()


def test_a_translation_is_used_whole() -> None:
    translated = campaign(letter=LetterPart(subject="S", body="{{ demands }}"), translations={"fr": FRENCH})
    composed = compose(translated, WATER, WRITER, replace(ORDER, language="fr"))
    assert (plain(composed.subject), composed.salutation) == ("Objet", "Monsieur le Ministre,")
    assert texts(composed.body) == ["Je vous demande de libérer les trois; et arrêter."]
    assert (composed.closing, composed.language, composed.copy_word) == ("Salutations,", "fr", "COPIE")
    assert composed.date == "1 octobre 2020"


def test_asking_for_the_campaign_s_own_language_changes_nothing() -> None:
    assert compose(campaign(), WATER, WRITER, replace(ORDER, language="en")) == letter()


def test_a_language_that_the_campaign_has_not_is_refused_with_those_it_has() -> None:
    with pytest.raises(InputError, match="`river` has no letter in `de`") as refused:
        sample_for(campaign(translations={"fr": FRENCH}), WATER, "de")
    assert refused.value.problems[0].hint == "it has: en, fr"


@pytest.mark.parametrize(
    ("parts", "missing"),
    [
        ({}, []),
        ({"letter": replace(FRENCH.letter, body=None)}, ["`letter.body`"]),
        ({"letter": replace(FRENCH.letter, subject=None)}, ["`letter.subject`"]),
        ({"letter": replace(FRENCH.letter, closing=None)}, []),
        ({"demands": ("libérer les trois",)}, ["`demands` (1 of 2)"]),
        ({"demands": ("a", "b", "c")}, ["`demands` (3 of 2)"]),
        ({"salutations": {}}, ["`targets.water.salutation`"]),
        (
            {"letter": LetterPart(), "demands": (), "salutations": {}},
            ["`letter.body`", "`letter.subject`", "`demands` (0 of 2)", "`targets.water.salutation`"],
        ),
    ],
)
def test_missing_parts_are_named_and_stop_the_letter(parts: dict[str, Any], missing: list[str]) -> None:
    translation = replace(FRENCH, **parts)
    translated = campaign(letter=LetterPart(subject="S", body="{{ demands }}"), translations={"fr": translation})
    assert list(missing_parts(translated, WATER, translation)) == missing
    if missing:
        with pytest.raises(InputError) as refused:
            compose(translated, WATER, WRITER, replace(ORDER, language="fr"))
        assert refused.value.problems[0].message == f"the translation of `river` to `fr` lacks {', '.join(missing)}"


def test_a_made_letter_is_not_half_translated() -> None:
    """Its title has no translation, so the body must be given."""
    untitled = replace(FRENCH, letter=LetterPart())
    with pytest.raises(InputError, match=r"lacks `letter\.body`"):
        compose(campaign(None, translations={"fr": untitled}), WATER, WRITER, replace(ORDER, language="fr"))


def test_a_given_salutation_need_not_be_translated() -> None:
    silent = replace(FRENCH, salutations={})
    translated = campaign(letter=COMMON, translations={"fr": silent})
    order = replace(ORDER, language="fr", salutation="Madame,")
    assert compose(translated, WATER, WRITER, order).salutation == "Madame,"
    with pytest.raises(InputError, match="salutation"):
        compose(translated, WATER, WRITER, replace(order, salutation=None))


def test_what_is_said_to_one_target_alone_must_be_said_in_the_translation() -> None:
    special = replace(WATER, letter=LetterPart(body="Pass on: {{ demands }}"))
    translated = campaign(letter=COMMON, translations={"fr": FRENCH})
    assert list(missing_parts(translated, special, FRENCH)) == [
        'the wording for `water` (`{% if target.id == "water" %}` in its `letter.body`)'
    ]
    told = replace(
        FRENCH,
        letter=replace(FRENCH.letter, body='{% if target.id == "water" %}Transmettez :{% endif %} {{ demands }}'),
    )
    assert list(missing_parts(translated, special, told)) == []
    beside = replace(
        FRENCH, letter=replace(FRENCH.letter, body="{% if target.title %}Monsieur{% endif %} {{ demands }}")
    )
    assert len(list(missing_parts(translated, special, beside))) == 1


def test_a_closing_of_a_target_must_be_translated() -> None:
    special = replace(WATER, letter=LetterPart(closing="With highest consideration,"))
    silent = replace(FRENCH, letter=replace(FRENCH.letter, closing=None))
    translated = campaign(letter=COMMON, translations={"fr": silent})
    assert list(missing_parts(translated, special, silent)) == ["`letter.closing`"]
    assert list(missing_parts(translated, WATER, silent)) == []
    assert list(missing_parts(translated, special, FRENCH)) == []


def test_no_salutation_is_never_guessed() -> None:
    with pytest.raises(InputError) as refused:
        letter(target=replace(WATER, salutation=None))
    (problem,) = refused.value.problems
    assert problem == no_salutation(WATER)
    assert problem.message == "target `water` (Dr. A. Person) has no salutation"
    given = letter(target=replace(WATER, salutation=None), order=replace(ORDER, salutation="Dear Sir,"))
    assert given.salutation == "Dear Sir,"
