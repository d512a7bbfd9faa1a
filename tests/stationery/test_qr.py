from __future__ import annotations

import pytest

from ualetter.model import Report
from ualetter.stationery.qr import MAX_SCANNED, qr_rows, scanned


@pytest.mark.parametrize(
    "text", ["a", "https://example.org/report", "mailto:report@example.org", "https://e.org/" + "a" * 186]
)
def test_a_code_is_a_square_with_its_three_eyes(text: str) -> None:
    rows = qr_rows(text)
    assert {len(row) for row in rows} == {len(rows)}
    assert {mark for row in rows for mark in row} == {"0", "1"}
    for eye in (rows[0][:7], rows[6][:7], rows[0][-7:], rows[-1][:7], rows[-7][:7]):
        assert eye == "1111111"
    # A Micro QR, which phones don't read, is smaller.
    assert len(rows) >= 21
    assert (len(rows) - 21) % 4 == 0


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        (Report(), None),
        (Report(note="Tell the group."), None),
        (Report(url="https://example.org/a?b=c#d", email="report@example.org"), "https://example.org/a?b=c#d"),
        (Report(url="https://example.org/%20é范"), "https://example.org/%20%C3%A9%E8%8C%83"),
        (Report(email="report+ua.7@example.org"), "mailto:report+ua.7@example.org"),
        (Report(email="a#b/c@example.org"), "mailto:a%23b%2Fc@example.org"),
        (Report(email="é@example.org"), "mailto:%C3%A9@example.org"),
    ],
)
def test_a_phone_opens_the_web_address_or_a_new_mail(report: Report, expected: str | None) -> None:
    assert scanned(report) == expected


@pytest.mark.parametrize(("more", "fits"), [(0, True), (1, False), (100_000, False)])
def test_what_is_too_long_for_a_code_has_none(more: int, *, fits: bool) -> None:
    url = "https://example.org/".ljust(MAX_SCANNED + more, "a")
    assert (scanned(Report(url=url)) == url) is fits
    assert not fits or qr_rows(url)
