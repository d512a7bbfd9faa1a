from __future__ import annotations

import pytest
from measuring import ROOT

from ualetter.model import Target, Writer
from ualetter.stationery.address import lines_data, return_address

ANA = Writer(name="Ana Ejemplo", address=("1 Water Lane", "Sampletown"), country="FR")
HERE, ABROAD = Target(id="here", country="FR"), Target(id="abroad", country="CN")


@pytest.mark.parametrize(
    ("writer", "target", "lines"),
    [
        (ANA, HERE, ("Ana Ejemplo", "1 Water Lane", "Sampletown")),
        (ANA, ABROAD, ("Ana Ejemplo", "1 Water Lane", "Sampletown", "France")),
        (Writer(name="Ana Ejemplo", town="Sampletown"), HERE, ("Ana Ejemplo", "Sampletown")),
        (Writer(address=("1 Water Lane",)), ABROAD, ("1 Water Lane",)),
        # Nothing could come back to these.
        (Writer(name="Ana Ejemplo", country="FR"), ABROAD, ()),
        (Writer(), HERE, ()),
    ],
)
def test_the_return_address(writer: Writer, target: Target, lines: tuple[str, ...]) -> None:
    assert return_address(writer, target, "en") == lines


@pytest.mark.parametrize(("language", "country"), [("en", "France"), ("de", "Frankreich"), ("fa", "France")])
def test_its_country_can_be_read_abroad(language: str, country: str) -> None:
    assert return_address(ANA, ABROAD, language)[-1] == country


@pytest.mark.parametrize(
    ("line", "direction"),
    [
        ("1 Water Lane", "ltr"),
        ("15号", "ltr"),
        ("خیابان فلسطین", "rtl"),
        ("12 רחוב המים", "rtl"),
        ("IRAN (ایران)", "ltr"),
        ("010020", "ltr"),
    ],
)
def test_each_line_has_the_direction_of_its_first_letter(line: str, direction: str) -> None:
    assert lines_data([line]) == [{"text": line, "direction": direction}]


def test_both_templates_fit_lines_in_the_same_way() -> None:
    def shared(name: str) -> str:
        text = (ROOT / "templates" / name).read_text(encoding="utf-8")
        return text.partition("// ---- Fitting")[2].partition("// ---- The pages")[0]

    assert shared("envelope.typ") == shared("labels.typ") != ""
