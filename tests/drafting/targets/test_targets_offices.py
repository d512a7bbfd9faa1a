from __future__ import annotations

import pytest

from ualetter.drafting.targets import abroad, offices, organisations
from ualetter.drafting.targets.offices import word_key

TABLES = {
    f"{module.__name__.rpartition('.')[2]}.{name}": words
    for module in (abroad, offices, organisations)
    for name, words in vars(module).items()
    if isinstance(words, frozenset) and all(isinstance(word, str) for word in words)
}


@pytest.mark.parametrize("words", TABLES.values(), ids=TABLES)
def test_tables_hold_words_as_they_are_looked_up(words: frozenset[str]) -> None:
    assert {word: word_key(word) for word in words if word_key(word) != word} == {}
