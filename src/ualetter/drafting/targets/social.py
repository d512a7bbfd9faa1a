"""Handles and pages in social networks."""

from __future__ import annotations

import re

_HOSTS = {
    "x": ("twitter.com", "x.com"),
    "facebook": ("facebook.com", "fb.com", "fb.me"),
    "instagram": ("instagram.com",),
    "telegram": ("t.me", "telegram.me"),
    "whatsapp": ("wa.me", "whatsapp.com"),
    "tiktok": ("tiktok.com",),
    "youtube": ("youtube.com", "youtu.be"),
    "linkedin": ("linkedin.com",),
    "weibo": ("weibo.com", "weibo.cn"),
    "threads": ("threads.net", "threads.com"),
    "bluesky": ("bsky.app",),
    "vk": ("vk.com",),
}
_HOST = re.compile(r"(?:https?://)?(?:[\w-]{1,20}\.)?(?P<host>[\w-]{1,40}\.[a-z]{2,6})(?:/|$)", re.IGNORECASE)
_PROFILE = re.compile(r"(?:https?://)?(?:[a-z-]{1,10}\.)?[a-z.]{4,20}/@?(?P<name>[\w.-]{2,60})/?", re.IGNORECASE)
_HANDLE = re.compile(r"(?<![\w.])@\w[\w.-]{0,60}\w|https?://[^\s<>()\[\],;]{3,500}|www\.[^\s<>()\[\],;]{3,500}")
_DIVIDERS = re.compile(r"\s*(?:[;|,]|\s[/I]\s|\s(?:or|and|o|y|ou|et|oder|und|och|eller)\s)\s*")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,200})[)\]]")
_LINKING = re.compile(r"(?i)^\W*(?:or|and|o|y|ou|et|oder|und|och|eller|en|e|\W)*\W*$")
LONGEST_NAME = 60


def network_of(url: str) -> str | None:
    """Return the network whose page this is."""
    found = _HOST.match(url)
    host = found["host"].casefold() if found else ""
    return next((network for network, hosts in _HOSTS.items() if host in hosts), None)


def plain_handle(url: str) -> str:
    """Return the name in a plain profile's address, `facebook.com/name`; else the address as it is."""
    found = _PROFILE.fullmatch(url)
    return found["name"] if found else url


def read_handles(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the handles of a field, each as printed, and what else it says."""
    handles = tuple(dict.fromkeys(plain_handle(found.group().rstrip(".")) for found in _HANDLE.finditer(text)))
    notes = tuple(one for one in _BRACKETS.findall(text) if not _HANDLE.search(one))
    plain = _BRACKETS.sub(" ", text).strip()
    if handles:
        left = " ".join(_HANDLE.sub(" ", plain).split()).strip(" ,;|/.")
        return handles, notes if _LINKING.match(left) else (*notes, text)
    names = tuple(part for part in _DIVIDERS.split(plain) if part)
    if names and all(len(name) <= LONGEST_NAME for name in names):
        return tuple(plain_handle(name) for name in names), notes
    return (), (*notes, *((plain,) if plain else ()))
