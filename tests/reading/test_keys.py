from __future__ import annotations

import re
from pathlib import Path

import pytest

from ualetter.model import Campaign, LetterPart, Report, Target, Translation
from ualetter.reading import campaign, letter, target
from ualetter.reading.fields import Fields
from ualetter.reading.keys import MAPS, NAMING, NEEDED, RECORDS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Kinds of one text or a list, by the getter of `Fields` that reads them; three more are read by `campaign`.
GETTERS = {
    "line": "text", "lines": "texts", "one_or_more": "texts", "paragraphs": "paragraphs", "date": "date",
    "language": "language", "country": "country", "email": "email", "emails": "emails",
}  # fmt: skip
OWN_WAYS = {"format", "issue", "ids", "languages", "template"}


def kinds() -> Iterator[str]:
    for keys in RECORDS.values():
        yield from keys.values()
    yield from (kind for _, kind in MAPS.values())


def test_every_kind_is_known() -> None:
    assert set(kinds()) - RECORDS.keys() - MAPS.keys() == GETTERS.keys() | OWN_WAYS
    assert [name for name in GETTERS.values() if not hasattr(Fields, name)] == []


def test_every_record_and_map_is_reached() -> None:
    assert RECORDS.keys() | MAPS.keys() == {kind for kind in kinds() if kind in {*RECORDS, *MAPS}} | {"campaign"}


def test_what_is_needed_is_there() -> None:
    assert set(NEEDED) <= set(RECORDS["campaign"])
    assert set(NAMING) <= set(RECORDS["target"])


@pytest.mark.parametrize(
    ("record", "model", "others"),
    [
        ("campaign", Campaign, {"id": False, "format": True}),
        ("target", Target, {"id": False}),
        ("letter", LetterPart, {}),
        ("report", Report, {}),
        ("translation", Translation, {"salutations": False, "targets": True}),
    ],
)
def test_the_records_of_the_model_have_these_keys(record: str, model: type, others: dict[str, bool]) -> None:
    """`others` are names that stand only in the model (False) or only in the file (True)."""
    fields = {*model.__dataclass_fields__}  # type: ignore[attr-defined]
    assert {*RECORDS[record]} ^ fields == {*others}
    assert {name for name, in_file in others.items() if in_file} <= {*RECORDS[record]}


def test_reading_takes_its_keys_from_here() -> None:
    assert tuple(RECORDS["campaign"]) == campaign.KEYS
    assert tuple(RECORDS["channels"]) == campaign.CHANNELS
    assert tuple(RECORDS["target"]) == target.KEYS
    assert tuple(RECORDS["letter"]) == letter.KEYS


@pytest.mark.parametrize("module", [campaign, target, letter])
def test_what_reading_asks_for_is_a_key(module: object) -> None:
    """A getter asked for a key that isn't in the table would never find it: such a key is refused before."""
    source = Path(str(module.__file__)).read_text(encoding="utf-8")  # type: ignore[attr-defined]
    getters = "|".join([*GETTERS.values(), "placed_texts", "node", "record"])
    asked = set(re.findall(rf'\.(?:{getters})\("(\w+)"', source))
    assert asked
    assert asked <= {key for keys in RECORDS.values() for key in keys}
