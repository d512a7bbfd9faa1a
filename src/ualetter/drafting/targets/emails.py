"""E-mail addresses in a text: several, hidden by the page, with words around them."""

from __future__ import annotations

import re

from ualetter.records import dataclass

_ADDRESS = re.compile(
    r"(?<![\w.+%\u2019'-])(?:mailto:)?(?P<address>[\w+%\u2019'-](?:[\w.+%\u2019'-]{0,63}[\w+%-])?@(?:[\w-]{1,63}\.){1,8}"
    r"(?:[a-z]{2,24}(?![a-z\d])|[A-Z]{2,24}(?![A-Z\d])|[A-Z][a-z]{1,23}(?![a-z\d])))",
    re.ASCII,
)
# Cloudflare and others put this in an address's place on a saved page.
_HIDDEN = re.compile(
    r"[\[<(]\s?(?:e-?mail|e-?mail-adresse|correo(?:\selectr[óo]nico)?|courriel|mail)\s{0,3}"
    r"(?:protected|hidden|geschützt|protegido|prot[ée]g[ée]e?|skyddad|beveiligd)\s?[\]>)]"
    r"|this\se-?mail\saddress\sis\sbeing\sprotected\sfrom\sspambots\.?"
    r"(?:\syou\sneed\sjavascript\senabled\sto\sview\sit\.?)?",
    re.IGNORECASE,
)
_AT = re.compile(r"\s?[\[({]\s?(?:at|arroba|a|ät)\s?[\])}]\s?|\s(?:\(?@\)?|at)\s(?=[\w-]{1,63}\.)", re.IGNORECASE)
_DOT = re.compile(r"\s?[\[({]\s?(?:dot|punkt|punto|point)\s?[\])}]\s?", re.IGNORECASE)
_COPIES = re.compile(r"(?i)\b(?:b?cc|copies to|copy to|con copia a?|kopie(?: an)?|copie à)\b\s*:?")
_LINK_WORDS = re.compile(
    r"(?i)^\W*(?:(?:send|write|e-?mail|mail|click|here|to|an?|link|opens|in|new|tab|window|enviar|correo|copy|or|and|via|at|online|o|y"
    r"|et|ou|oder|und|och|eller|en|of|e|also|both|address)\b\W*){0,8}$"
)
# What programs put behind a link.
_LINK_REMARK = re.compile(r"(?i)(?:link|external|opens)\b")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,200})[)\]]")


@dataclass(frozen=True, kw_only=True)
class Emails:
    """The addresses of a text, those behind `CC:`, how many it hides, what else it says."""

    to: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    hidden: int = 0
    unmasked: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rest: str = ""
    """The text without the addresses."""


def read_emails(text: str) -> Emails:
    """Return the addresses of a text, each as printed."""
    plain = _DOT.sub(".", _AT.sub("@", text)) if _AT.search(text) else text
    copies = _COPIES.search(plain)
    head, tail = (plain[: copies.start()], plain[copies.end() :]) if copies else (plain, "")
    rest = _HIDDEN.sub(" ", _ADDRESS.sub(" ", head + " " + tail))
    to, behind = _addresses(head), _addresses(tail)
    return Emails(
        to=to,
        copies=behind,
        hidden=len(_HIDDEN.findall(plain)),
        unmasked=tuple(one for one in (*to, *behind) if one not in text),
        notes=_notes(rest),
        rest="" if _LINK_WORDS.match(rest) else " ".join(rest.split()).strip(" ,;|/<>"),
    )


def _addresses(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(found["address"] for found in _ADDRESS.finditer(text)))


def _notes(rest: str) -> tuple[str, ...]:
    """Return what a text says beside its addresses, in brackets or not, if it says anything."""
    brackets = tuple(one for one in _BRACKETS.findall(rest) if not _LINK_REMARK.match(one))
    left = " ".join(_BRACKETS.sub(" ", rest).split()).strip(" ,;|/<>.:-\u2013")
    words = () if len(left) < 3 or _LINK_WORDS.match(left) else (left,)  # noqa: PLR2004  a mark, `or`
    return (*brackets, *words)
