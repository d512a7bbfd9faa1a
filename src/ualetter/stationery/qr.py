"""The report address as a QR code."""

from __future__ import annotations


def qr_rows(text: str) -> list[str]:
    """Return the modules of a text's QR code, a row a string: 1 is dark. The quiet zone is left to the page."""
    import segno  # noqa: PLC0415  only a sheet with an address to scan needs it

    return ["".join(str(int(dark)) for dark in row) for row in segno.make(text, error="m", micro=False).matrix]
