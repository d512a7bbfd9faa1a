from __future__ import annotations

import pytest
from drafts import texts, value
from hypothesis import given

from ualetter.drafting.layout.naming import campaign_id
from ualetter.drafting.model import Draft
from ualetter.reading.ids import id_problem


@pytest.mark.parametrize(
    ("number", "issue", "title", "expected"),
    [
        ("UA 140.20", None, "x", "ua-140-20"),
        ("140/20", None, None, "ua-140-20"),
        ("UA: 7/26", "1", None, "ua-7-26"),
        ("UA 7.26", "2", None, "ua-7-26-2"),
        ("EXTRA 18/02", "3", None, "extra-18-02-3"),
        (None, "2", "Urgent Action: Free Ana Ejemplo", "free-ana-ejemplo"),
        (None, None, "Further information on Urgent Action: Zürich", "zurich"),
        (
            None,
            None,
            "Peaceful Protesters Targeted in the Region of Inner Sampleland",
            "peaceful-protesters-targeted-in-the",
        ),
        (None, None, "x" * 70, "x" * 40),
        ("…", None, "中文", "campaign"),
        (None, None, None, "campaign"),
    ],
)
def test_the_number_gives_the_name(number: str | None, issue: str | None, title: str | None, expected: str) -> None:
    draft = Draft(number=value(number), issue=value(issue), title=None if title is None else value(title))
    assert campaign_id(draft) == expected


@given(texts(("UA", " ", "1", "x" * 30, "-", "é", "中", "/20")), texts(("2", "-", "y" * 40)))
def test_every_name_is_an_id(text: str, issue: str) -> None:
    assert id_problem(campaign_id(Draft(number=value(text), issue=value(issue)))) is None
    assert id_problem(campaign_id(Draft(title=value(text)))) is None
