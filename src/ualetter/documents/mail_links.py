"""E-mail addresses that a web page hides in its links, and keeps from the eyes of machines."""

from __future__ import annotations

import re

_MAILTO = re.compile(r"\s*mailto:([^?#]*)", re.IGNORECASE)
_CLOUDFLARE = re.compile(r"(?:https?://[^/?#]*)?/cdn-cgi/l/email-protection#([0-9a-f]+)", re.IGNORECASE)
_ESCAPE = re.compile("((?:%[0-9a-f]{2})+)", re.IGNORECASE)
_ADDRESS = re.compile(r"[^\s@,;:<>()\"]{1,64}@[^\s@,;:<>()\"]{1,255}")
_MASK = re.compile(r"\[?e-?mail[\s\u00a0]*(?:address[\s\u00a0]*)?(?:is[\s\u00a0]*)?protected\]?", re.IGNORECASE)
_MOST = 2000
"""Characters in a link; what is longer is no address."""


def address_of(href: str) -> str | None:
    """Return the addresses that a link writes to, divided by commas, or None if it is no such link."""
    if len(href) > _MOST:
        return None
    if hidden := _CLOUDFLARE.fullmatch(href.strip()):
        plain = uncover(hidden[1])
        return address_of(f"mailto:{plain}") if plain else None
    found = _MAILTO.match(href)
    addresses = _ADDRESS.findall(_unescaped(found[1])) if found else []
    return ", ".join(addresses) or None


def uncover(code: str) -> str | None:
    """Return an address that Cloudflare has hidden: hex digits, of which the first byte is the key to the others.

    The page itself holds all of it; its own script does the same in a browser.
    """
    try:
        key, *letters = bytes.fromhex(code)
        plain = bytes(letter ^ key for letter in letters).decode("utf-8")
    except ValueError:
        return None
    return plain if _ADDRESS.match(plain) and plain.isprintable() else None


def shown(text: str, address: str) -> str:
    """Return what stands for a link: its words with the address, which they may show already, or hide."""
    if _ADDRESS.search(text):
        return text
    words = _MASK.sub("", text).strip()
    return f"{words} {address}" if words else address


def differs(text: str, address: str) -> bool:
    """Say whether the words of a link show another address than the one it writes to."""
    seen = {found.lower().rstrip(".") for found in _ADDRESS.findall(text)}
    return bool(seen) and seen.isdisjoint(address.lower().split(", "))


def _unescaped(text: str) -> str:
    return _ESCAPE.sub(lambda found: bytes.fromhex(found[1].replace("%", "")).decode("utf-8", "replace"), text)
