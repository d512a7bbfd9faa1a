from __future__ import annotations

import dataclasses
import pickle

import pytest

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def fruit(decorator: Callable[..., Any], **settings: bool) -> type[Any]:
    @decorator(frozen=True, kw_only=True, **settings)
    class Fruit:
        """One of two classes that must not differ."""

        name: str
        seeds: int = 0
        colours: dict[str, str] = dataclasses.field(default_factory=dict)

        @property
        def label(self) -> str:
            return f"{self.name} {self.seeds}"

    made: type[Any] = Fruit
    return made


OURS, STANDARD = fruit(dataclass), fruit(dataclasses.dataclass)
BOTH = pytest.mark.parametrize("made", [OURS, STANDARD])


@dataclass(frozen=True, kw_only=True)
class Stone:
    weight: int
    name: str = ""


@BOTH
@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({"name": "fig"}, "name='fig', seeds=0, colours={}"),
        ({"seeds": 2, "name": "fig"}, "name='fig', seeds=2, colours={}"),
        ({"name": "fig", "colours": {"a": "b"}, "seeds": 0}, "name='fig', seeds=0, colours={'a': 'b'}"),
    ],
)
def test_a_record_holds_what_it_was_made_of(made: type[Any], values: dict[str, Any], shown: str) -> None:
    record = made(**values)
    assert repr(record).rpartition(".")[2] == f"Fruit({shown})"
    assert dataclasses.asdict(record) == {"seeds": 0, "colours": {}} | values
    assert record.label == f"{values['name']} {values.get('seeds', 0)}"
    assert record == made(**values)
    assert record != made(**values | {"seeds": 7})


@BOTH
@pytest.mark.parametrize("values", [{}, {"seeds": 1}, {"name": "fig", "weight": 1}])
def test_a_missing_or_unknown_field_is_refused(made: type[Any], values: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        made(**values)


@BOTH
def test_fields_have_no_places(made: type[Any]) -> None:
    with pytest.raises(TypeError):
        made("fig")


@BOTH
def test_nothing_of_a_record_changes(made: type[Any]) -> None:
    record = made(name="fig")
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.name = "date"
    with pytest.raises(dataclasses.FrozenInstanceError):
        record.new = "date"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del record.name
    assert record == made(name="fig")


@BOTH
def test_each_record_has_its_own_default(made: type[Any]) -> None:
    assert made(name="fig").colours is not made(name="fig").colours


@BOTH
def test_replace_and_fields_work(made: type[Any]) -> None:
    changed = dataclasses.replace(made(name="fig", seeds=3), name="date")
    assert changed == made(name="date", seeds=3)
    assert [field.name for field in dataclasses.fields(made)] == ["name", "seeds", "colours"]


def test_records_of_two_classes_are_never_equal() -> None:
    assert OURS(name="fig") != STANDARD(name="fig")
    assert OURS(name="fig") != fruit(dataclass)(name="fig")


@pytest.mark.parametrize("decorator", [dataclass, dataclasses.dataclass])
def test_without_eq_each_record_equals_itself_alone(decorator: Callable[..., Any]) -> None:
    made = fruit(decorator, eq=False)
    record = made(name="fig")
    assert record == record  # noqa: PLR0124  that is the claim
    assert record != made(name="fig")
    assert {record: 1}[record] == 1


def test_equal_records_have_equal_hashes_in_any_order() -> None:
    assert hash(Stone(weight=1, name="a")) == hash(Stone(name="a", weight=1))
    assert len({Stone(weight=1), Stone(weight=1, name=""), Stone(weight=2)}) == 2


def test_a_record_survives_pickling() -> None:
    assert pickle.loads(pickle.dumps(Stone(weight=1))) == Stone(weight=1)  # noqa: S301  our own bytes


def test_a_record_is_frozen_and_made_by_keywords() -> None:
    unfrozen: Any = dataclass
    with pytest.raises(TypeError):
        unfrozen(frozen=False, kw_only=True)
