"""How a letter to each target opens: by the target's own field, or by the sample letter's opening."""

from __future__ import annotations

import re

from ualetter.drafting.model import Value
from ualetter.drafting.targets.classes import offices_in, role_class
from ualetter.drafting.targets.honorifics import title_length
from ualetter.drafting.targets.offices import CONNECTORS, MODIFIERS, ROLES, TOPICS, word_key, word_set

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.letters.opening import Opening

MISSING = "the page gives no salutation for this target"
UNCLEAR = "the page's letter opens so, and doesn't show to which target"
_MARKS = ",:;!.\u2013—-\u060c\uff0c\uff1a"
_OR = re.compile(r"\s*/\s*|[,;]?\s+(?:or|oder|ou|eller|o|and/or)\s+")
_BOTH = re.compile(
    r"(?i)(?:sirs?|madam|madame|ma['\u2019]am|monsieur|herren|damen|frau|herr|señora?|mevrouw|her|she|a|as)\W*$"
)
_GENERAL = word_set(
    """dear your excellency excellencies honour honor honourable honorable hon mr mrs ms miss sir sirs madam madame h.e
    esteemed respected highness royal majesty the his her to whom it may concern
    sehr geehrte geehrter geehrten herr herrn frau damen herren exzellenz eure euer ihre verehrte verehrter
    estimado estimada estimados senor senora senores sr sra excelencia su vuestra distinguido distinguida excelentisimo
    excelentisima excmo excma respetado muy don dona
    monsieur madame votre excellence cher chere messieurs mesdames
    basta baste arade hogt ers excellens kara herre fru geachte heer mevrouw excellentie uwe hooggeachte
    prezado prezada senhor senhora vossa gentile egregio signor signora eccellenza vostra dr prof"""
)


def own_salutation(
    fields: Sequence[str], opening: Opening | None, *, carrier: bool, texts: Sequence[str]
) -> Value | None:
    """Return what a target's own field says; None without one, or if it is meant for whoever carries the letter.

    `carrier`: whether somebody passes the letter on. `texts`: the target's own lines.
    """
    kept = [field for field in fields if not (carrier and _is_carriers(field, texts))]
    if not kept:
        return None
    forms = _alternatives(kept[0])
    chosen = next((form for form in forms if opening and _first_word(form) == _first_word(opening.text)), forms[0])
    others = [form for form in (*forms, *kept[1:]) if form != chosen]
    notes = tuple(f"the page gives as well: {other}" for other in others)
    return _with_mark(chosen, opening, notes)


def lent_salutations(
    targets: Sequence[Sequence[str]], own: Sequence[Value | None], opening: Opening | None
) -> list[Value]:
    """Return each target's salutation: its own, or the letter's opening for the first without one whom it fits."""
    left = _forms(opening)
    for value in own:
        left = [form for form in left if value is None or _bare(form) != _bare(value.text or "")]
    found: list[Value] = []
    for texts, value in zip(targets, own, strict=True):
        found.append(value or _lent(texts, left, only=len(targets) == 1, first=not found))
        left = [form for form in left if form != found[-1].text]
    missing = [place for place, value in enumerate(found) if value.text is None]
    if len(missing) == 1 and len(left) == 1 and len(_forms(opening)) == len(targets) and _fit(left[0], ()) == "general":
        found[missing[0]] = Value(text=left[0])
    return found


def _lent(texts: Sequence[str], left: Sequence[str], *, only: bool, first: bool) -> Value:
    """One of the letter's forms for a target: the one that names it, or a general one for the first."""
    fitting = next((form for form in left if _fit(form, texts) == "fits"), None)
    if fitting:
        return Value(text=_marked(fitting, left))
    if first and len(left) == 1 and _fit(left[0], texts) == "general":
        return Value(text=left[0], doubts=() if only else (UNCLEAR,))
    if only and len(left) == 1 and not _names_another(left[0], texts):
        return Value(text=left[0], doubts=(UNCLEAR,))
    opens = f"; the letter opens with “{left[0]}”" if left else ""
    return Value(doubts=(f"{MISSING}{opens}",))


def _marked(form: str, forms: Sequence[str]) -> str:
    """A form of two on one line takes the mark of the last: `Dear Minister / Your Excellency,`."""
    mark = next((other[-1] for other in forms if other[-1] in _MARKS), "")
    return form if form[-1] in _MARKS else form + mark


def _forms(opening: Opening | None) -> list[str]:
    if opening is None or not opening.text:
        return []
    return [form for form in (opening.people or (opening.text,)) if form]


def _fit(form: str, texts: Sequence[str]) -> str:
    """Whether a form of address `fits` a target by a word of its own, not at all (``), or is `general`."""
    own = _own_words(form)
    if not own:
        return "general"
    there = _keys(texts)
    classes = offices_in(texts)
    if _names_another(form, texts):
        return ""
    return "fits" if any(word in there or role_class(word) in classes for word in own) else ""


def _names_another(form: str, texts: Sequence[str]) -> bool:
    """Whether a form has a name in it that the target's lines don't have."""
    names = [word for word in _own_words(form) if role_class(word) is None and not _is_of_office(word)]
    return bool(names) and _keys(texts).isdisjoint(names)


def _is_of_office(key: str) -> bool:
    """Whether a word is of an office or a rank: `justice`, `brigadier`."""
    return key in ROLES | TOPICS | MODIFIERS or title_length(key.capitalize()) == len(key)


def _own_words(form: str) -> list[str]:
    keys = (word_key(word) for word in form.split())
    return [key for key in keys if key and key not in _GENERAL and key not in CONNECTORS]


def _keys(texts: Sequence[str]) -> set[str]:
    return {key for text in texts for word in text.split() for key in (word_key(word), *word_key(word).split("-"))}


def _is_carriers(field: str, texts: Sequence[str]) -> bool:
    """Whether a salutation names an ambassador, and the target is none."""
    return "ambassador" in offices_in([field]) and "ambassador" not in offices_in(texts)


def _alternatives(field: str) -> list[str]:
    """The forms that a field gives: `Dear Minister / Estimado Ministro`; `Dear Sir or Madam` is one."""
    forms = [""]
    place = 0
    for divider in _OR.finditer(field):
        if not _BOTH.match(field, divider.end()) and field[divider.end() : divider.end() + 1].isupper():
            forms[-1] = field[place : divider.start()]
            forms.append("")
            place = divider.end()
    forms[-1] = field[place:]
    return [form.strip(' "“”„«»') for form in forms if form.strip(' "“”„«»')] or [field]


def _with_mark(form: str, opening: Opening | None, notes: tuple[str, ...]) -> Value:
    if form[-1] in _MARKS and not re.search(r"\b(?:Mr|Mrs|Ms|Dr|Sr|Sra|Jr|Gen|Col)\.$", form):
        return Value(text=form if form[-1] != "." else form[:-1] + (_mark(opening) or ","), notes=notes)
    if opening:
        return Value(text=form + _mark(opening), notes=notes)
    return Value(text=f"{form},", doubts=("the page has this without a mark at its end",), notes=notes)


def _mark(opening: Opening | None) -> str:
    last = opening.text[-1:] if opening else ""
    return last if last and last in _MARKS and last not in ".-" else ""


def _first_word(text: str) -> str:
    return word_key(text.split(maxsplit=1)[0]) if text.split() else ""


def _bare(text: str) -> str:
    return " ".join(text.casefold().split()).rstrip(_MARKS + " ")
