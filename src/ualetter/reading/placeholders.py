"""Holes that somebody was meant to fill: `TODO:`, `[YOUR NAME]` and its kin, masked e-mail addresses."""

from __future__ import annotations

import re

from ualetter.problems import Problem

_TODO = re.compile(r"\bTODO:[^\n]*")
_MASKED = re.compile(r"\[\s*e-?mail\s*protected\s*\]", re.IGNORECASE)
# "your …", "insert …" and bare nouns, in the languages in which appeals are often issued.
_KIN = re.compile(
    r"\[\s*(?:(?:your|my|insert|enter|add|fill|type|write|put|sender|dein|deine|ihr|ihre|votre|ton|nom|nombre|tu|su"
    r"|vuestro|uw|jouw|ditt|din|ert|dit|tuo|suo|vostro|seu|teu|nome|twoje|vaše)\b[^\]\n]*"
    r"|(?:(?:full|first|last|family|sender'?s?|writer'?s?)[ _-]?)?(?:name|names|address|signature|date|city|town|country"
    r"|adresse|anschrift|unterschrift|datum|namn|naam|firma|assinatura|imię|ваше имя|имя|姓名|你的名字|您的姓名))\s*\]",
    re.IGNORECASE,
)


def placeholder_problem(text: str, what: str) -> Problem | None:
    """Return the problem with the first hole in a text, called `what`, or None."""
    if "TODO:" in text and (found := _TODO.search(text)):
        return Problem(message=f"{what} is still to be done: `{found[0].strip()}`", hint="put what is missing here")
    if "[" not in text:
        return None
    if found := _MASKED.search(text):
        return Problem(
            message=f"{what} holds a masked e-mail address: `{found[0]}`",
            hint="a web page hid it: find the real one, or leave it out",
        )
    if found := _KIN.search(text):
        return Problem(
            message=f"{what} holds a hole that nobody fills: `{found[0]}`",
            hint="write the words themselves; the writer's name is put below the closing, or by `{{ writer.name }}`",
        )
    return None


def placeholder_at(text: str) -> int:
    """Return the offset of the first hole in a text that has one."""
    return min(found.start() for pattern in (_TODO, _MASKED, _KIN) if (found := pattern.search(text)))
