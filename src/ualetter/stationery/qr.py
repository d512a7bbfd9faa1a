"""The report address as a QR code."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.model import Report

_PLAIN_IN_MAILTO = frozenset("@.-_~+!$'*")
"""What may stand in the address of a `mailto:` beside ASCII letters and digits (RFC 6068)."""


MAX_SCANNED = 1000
"""Characters; the squares of a larger code are too fine for phones, and over 2,331 there is none."""


def qr_rows(text: str) -> list[str]:
    """Return the modules of a text's QR code, a row a string: 1 is dark. The quiet zone is left to the page."""
    import segno  # noqa: PLC0415  only a sheet with an address to scan needs it

    return ["".join(str(int(dark)) for dark in row) for row in segno.make(text, error="m", micro=False).matrix]


def scanned(report: Report) -> str | None:
    """What a phone should open to report letters: the web address, else the e-mail as `mailto:`; None without both.

    None too if it is too long for a code. It is all ASCII (RFC 3987, section 3.1), since phones only guess what the
    other bytes of a code mean.
    """
    address = _address(report)
    return address if address and len(address) <= MAX_SCANNED else None


def _address(report: Report) -> str | None:
    if report.url:
        return "".join(char if char.isascii() else _percent(char) for char in report.url)
    if report.email is None:
        return None
    plain = (char.isascii() and (char.isalnum() or char in _PLAIN_IN_MAILTO) for char in report.email)
    return "mailto:" + "".join(char if fits else _percent(char) for char, fits in zip(report.email, plain, strict=True))


def _percent(char: str) -> str:
    return "".join(f"%{byte:02X}" for byte in char.encode())
