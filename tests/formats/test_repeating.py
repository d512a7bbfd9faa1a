from __future__ import annotations

import functools

from ualetter.formats.repeating import by_identity
from ualetter.letter import Paragraph, Run


def test_a_thing_is_made_once_for_each_setting() -> None:
    calls: list[tuple[str, int]] = []

    def make(block: Paragraph, width: int) -> str:
        calls.append((block.runs[0].text, width))
        return f"{block.runs[0].text} {width}"

    known = by_identity(make)
    first, equal = (Paragraph(runs=(Run(text="a"),)) for _ in range(2))
    assert [known(first, 1), known(first, 1), known(first, 2), known(equal, 1)] == ["a 1", "a 1", "a 2", "a 1"]
    assert calls == [("a", 1), ("a", 2), ("a", 1)]


def test_things_that_are_gone_are_never_taken_for_new_ones() -> None:
    known = by_identity(lambda block, _setting: block.runs[0].text)
    assert all(known(Paragraph(runs=(Run(text=str(number)),)), 0) == str(number) for number in range(5000))


def test_it_may_stand_before_a_cache() -> None:
    cached = functools.lru_cache(lambda block, _setting: block.runs[0].text)
    known = by_identity(cached)
    assert [known(Paragraph(runs=(Run(text="a"),)), 0) for _ in range(3)] == ["a"] * 3
    assert cached.cache_info().misses == 1
