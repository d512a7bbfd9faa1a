"""Holes that somebody was meant to fill: `TODO:`, `[YOUR NAME]` and its kin, masked e-mail addresses."""

from __future__ import annotations

import re

from ualetter.problems import Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# What a form asks for, and the small words around it, in the languages in which appeals are often issued.
_NOUNS = """
    name names yourname surname initials address city town country zip postcode date signature email phone nom prénom
    adresse ville nombre apellido apellidos dirección ciudad país fecha firma nome cognome indirizzo città assinatura
    endereço cidade vorname anschrift unterschrift datum naam adres handtekening namn adress underskrift navn imię
    nazwisko podpis имя фамилия адрес подпись 姓名 名字 你的名字 您的名字 你的姓名 您的姓名 地址 日期 签名
"""
_SMALL_WORDS = """
    your my full first last family given sender sender's senders writer's writers insert enter add fill type write put
    official minister ambassador president governor target recipient ort
    in here and or of target's recipient's official's today's dein deine ihr ihre ihren votre vos ton tu su sus tuo
    suo vostro seu sua uw jouw ditt din deres twoje ваше ваша et y e und en och
"""
_WANTED = frozenset(_NOUNS.split())
_AROUND = frozenset(_SMALL_WORDS.split())
_BRACKETS = re.compile(
    r"""[\[［【]([^\[\]［］【】"\n]{1,60})[\]］】]"""  # noqa: RUF001  as Chinese text has them
    r"""|<([^<>"\n]{1,60})>|(?<!\{)\{([^{}"\n]{1,60})\}(?!\})"""
)
_OPENING = re.compile(r"[\[［【<{]")  # noqa: RUF001  as above
_ORDER = re.compile(
    r"your\s|(?:insert|enter|sender|fill in|sign here)\b|(?:add|put|type|write) (?:your|here)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")  # noqa: RUF001  both apostrophes
_TODO = re.compile(r"\bTODO:[^\n]*")
_MASKED = re.compile(r"\[\s*e-?mail(?:\s|&nbsp;|&#160;)*protected\s*\]", re.IGNORECASE)


def placeholder_problem(text: str, what: str) -> Problem | None:
    """Return the problem with the first hole in a text, called `what`, or None."""
    return next((problem for _, problem in placeholders(text, what)), None)


def placeholders(text: str, what: str) -> Iterator[tuple[int, Problem]]:
    """Yield the offset of each hole in a text, called `what`, and the problem with it."""
    if "TODO:" in text:
        for found in _TODO.finditer(text):
            message = f"{what} is still to be done: `{found[0].strip()}`"
            yield found.start(), Problem(message=message, hint="put what is missing here")
    if not _OPENING.search(text):
        return
    text = text.replace("\n", " ")  # a body's lines may break inside a hole; the offsets stay
    for found in _MASKED.finditer(text):
        message = f"{what} holds a masked e-mail address: `{found[0]}`"
        yield found.start(), Problem(message=message, hint="a web page hid it: find the real one, or leave it out")
    for found in _BRACKETS.finditer(text):
        if _is_hole(found[1] or found[2] or found[3], square=found[1] is not None):
            message = f"{what} holds a hole that nobody fills: `{found[0]}`"
            yield found.start(), Problem(message=message, hint=_FILL)


_FILL = "write the words themselves, or remove it: the writer's name is put below the closing"


def _is_hole(inside: str, *, square: bool) -> bool:
    """Say whether a bracket asks to be filled: `[YOUR NAME]`, `[city, date]`, not `[sic]` or `<name>`."""
    words = [word.lower() for word in _WORD.findall(inside)]
    if square and _ORDER.match(inside.strip().replace("_", " ")):
        return True
    asks = bool(words) and not _WANTED.isdisjoint(words) and all(word in _WANTED | _AROUND for word in words)
    return asks and (square or not _AROUND.isdisjoint(words))
