from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.drafting.targets.ids import target_id
from ualetter.reading.ids import id_problem
from ualetter.reading.target import MAX_ID


@pytest.mark.parametrize(
    ("name", "role", "organisation", "home", "salutation", "expected"),
    [
        ("Heng Xiaofan", None, None, "CN", None, "heng"),
        ("Heng Xiaofan", None, None, "US", None, "xiaofan"),
        ("Heng Xiaofan", None, None, None, "Dear Director Heng,", "heng"),
        ("Nguyen Van Mau", None, None, "VN", None, "nguyen"),
        ("Anna B. Sample", None, None, "KR", None, "anna"),
        ("Ann Sample", "Governor", None, "US", "Dear Governor Sample:", "sample"),
        ("Juan Ejemplo Pérez", None, None, "PE", "Sr. Ejemplo:", "ejemplo"),
        ("SAMPLE Ann", None, None, "FR", None, "sample"),
        ("Ann SAMPLE", None, None, "FR", None, "sample"),
        ("Ann Sample, Jr.", None, None, "US", None, "sample"),
        ("Maria*", None, None, "US", None, "maria"),
        (None, "Minister of Justice and Human Rights", None, "TD", None, "minister-justice"),
        (None, "Ministre de la Justice", None, "TD", None, "minister-justice"),
        (None, "President of the Republic", None, "TD", None, "president"),
        (None, None, "Embassy of Chad", "TD", None, "embassy"),
        (None, None, "Evin Prison", "IR", None, "evin-prison"),
        (None, None, "中国", "CN", None, "target"),
    ],
)
def test_ids(  # noqa: PLR0913, PLR0917  a table's columns
    name: str | None,
    role: str | None,
    organisation: str | None,
    home: str | None,
    salutation: str | None,
    expected: str,
) -> None:
    assert target_id(name, role, organisation, home=home, salutation=salutation, taken=()) == expected


def test_an_id_is_taken_once() -> None:
    ids: list[str] = []
    for _ in range(3):
        ids.append(target_id("Ann Sample", None, None, home=None, salutation=None, taken=ids))
    assert ids == ["sample", "sample-2", "sample-3"]


TEXTS = st.one_of(st.none(), st.text(max_size=60))


@given(TEXTS, TEXTS, TEXTS, st.lists(st.sampled_from(["target", "all", "a"])))
def test_every_id_is_good(name: str | None, role: str | None, organisation: str | None, taken: list[str]) -> None:
    found = target_id(name, role, organisation, home="CN", salutation=name, taken=taken)
    assert id_problem(found, MAX_ID) is None
    assert found not in {*taken, "all"}
