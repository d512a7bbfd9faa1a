"""The report address as a QR code."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Report

_PLAIN_IN_MAILTO = frozenset("@.-_~+!$'*")
"""What RFC 6068 lets stand in an address beside ASCII letters and digits, as far as the campaign file allows it."""


def qr_rows(text: str) -> list[str]:
    """Return the modules of a text's QR code, a row a string: 1 is dark. The quiet zone is left to the page."""
    import segno  # noqa: PLC0415  only a sheet with an address to scan needs it

    # Without the encoding, segno takes Latin-1 for `é`, which phones read as UTF-8.
    code = segno.make(text, error="m", micro=False, encoding="utf-8")
    return ["".join(str(int(dark)) for dark in row) for row in code.matrix]


def scanned(report: Report) -> str | None:
    """What a phone should open to report letters: the web address, else the e-mail as `mailto:`; None without both."""
    if report.url:
        return report.url
    return f"mailto:{''.join(map(_in_mailto, report.email))}" if report.email else None


def _in_mailto(char: str) -> str:
    if char.isascii() and (char.isalnum() or char in _PLAIN_IN_MAILTO):
        return char
    return "".join(f"%{byte:02X}" for byte in char.encode())
