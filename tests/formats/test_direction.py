from __future__ import annotations

import pytest

from ualetter.formats.direction import is_right_to_left, runs_right_to_left


@pytest.mark.parametrize(
    ("tag", "turned"),
    [
        *((tag, True) for tag in ("ar", "fa", "he", "ur", "ps", "ckb", "dv", "sd", "ug", "yi", "az-Arab", "ar-EG")),
        *((tag, False) for tag in ("en", "az", "ur-Latn", "zh", "zh-Hant", "pa", "es-419")),
    ],
)
def test_languages(tag: str, turned: bool) -> None:  # noqa: FBT001  a case
    assert is_right_to_left(tag) is turned


@pytest.mark.parametrize(
    ("text", "among_left", "among_right"),
    [
        ("Words, 5.", False, False),
        ("نص عربي، 2020.", True, True),
        ("שלום", True, True),
        ("5. نص", True, True),
        ("Amnesty: نص.", False, True),
        ("نص: Amnesty", True, True),
        ("2020", False, True),
        ("", False, True),
        ("中文", False, False),
        ("\U0001e900\U0001e901", True, True),
    ],
)
def test_words(text: str, among_left: bool, among_right: bool) -> None:  # noqa: FBT001  a case
    assert runs_right_to_left(text, letter=False) is among_left
    assert runs_right_to_left(text, letter=True) is among_right
