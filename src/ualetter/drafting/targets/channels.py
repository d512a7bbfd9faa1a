"""The ways to reach a target: e-mail, fax, phone, social networks, forms; with labels or without."""

from __future__ import annotations

import re

from ualetter.drafting.targets.emails import read_emails
from ualetter.drafting.targets.labels import NETWORKS, split_fields, trim
from ualetter.drafting.targets.numbers import read_numbers
from ualetter.drafting.targets.social import network_of, plain_handle, read_handles
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.targets.labels import Field

_CARRIER = re.compile(r"\b(?:mission|embassy|ambassador|consulate)\b", re.IGNORECASE)
_FORMER_NAME = re.compile(r"formerly|ehemals|antes|anciennement|tidigare|voorheen|twitter", re.IGNORECASE)
_HANDLE_OR_PAGE = re.compile(r"@|https?:|t\.me")
_NONE = re.compile(r"(?:none|n\.?/?a\.?|-+|unknown|keine?|aucune?|ningun[oa]|inget|geen)", re.IGNORECASE)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>()\[\]]{3,2000}", re.IGNORECASE)
_FORM_URL = re.compile(r"contact|form|feedback|kontakt|write|message|mensaje|buzon|atencion|complaint", re.IGNORECASE)
_NUMBER_LINE = re.compile(r"(?:\+|00|\()\d?[\d\s().\u2013/-]{7,40}(?:ext\.?\s?\d+)?|\d{3}[-.]\d{3}[-.]\d{4}")
_INLINE_NUMBER = re.compile(r"\+\s?\d[\d\s().-]{7,24}\d")
_HANDLE = re.compile(r"(?<![\w.@/])@(?=\w{2})[\w.]{2,40}\b")
_OF_TEXT = frozenset(("address", "name", "role"))


@dataclass(frozen=True, kw_only=True)
class Channels:
    """What the lines of one target say about reaching it; `hidden` counts masked e-mails."""

    email: tuple[str, ...] = ()
    email_copies: tuple[str, ...] = ()
    hidden: int = 0
    unmasked: tuple[str, ...] = ()
    """E-mails that the page writes with `[at]` or the like."""
    fax: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    social: tuple[tuple[str, str], ...] = ()
    guessed: tuple[str, ...] = ()
    """Handles of which the page doesn't say the network."""
    form: str | None = None
    salutations: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()

    def __add__(self, other: Channels) -> Channels:
        return Channels(
            email=_once(self.email, other.email),
            email_copies=_once(self.email_copies, other.email_copies),
            hidden=self.hidden + other.hidden,
            unmasked=_once(self.unmasked, other.unmasked),
            fax=_once(self.fax, other.fax),
            phone=_once(self.phone, other.phone),
            social=tuple(dict.fromkeys(self.social + other.social)),
            guessed=_once(self.guessed, other.guessed),
            form=self.form or other.form,
            salutations=self.salutations + other.salutations,
            notes=_once(self.notes, other.notes),
        )


NOTHING = Channels()


def split_channels(line: str) -> tuple[tuple[str, ...], Channels]:
    """Take the channels out of a line: the texts that are left of it, and the channels.

    A text that is labelled as a name, a role or an address stands by itself.
    """
    before, fields = split_fields(line)
    rest, found = split_unlabelled(before)
    texts = [rest]
    for one in fields:
        if _OF_TEXT & set(one.kinds) or (one.kinds == ("copies",) and not _names_emails(one.text)):
            text, more = split_unlabelled(one.text)
            texts.append(text)
            found += more
        else:
            found += read_field(one)
    return tuple(text for text in texts if text), found


def _names_emails(text: str) -> bool:
    """Whether copies go to e-mail addresses, rather than to somebody who is named."""
    found = read_emails(text)
    return bool(found.to or found.hidden)


def read_field(one: Field) -> Channels:
    """Return what a field says."""
    numbers, _ = read_numbers(one.text)
    if set(one.kinds) == {"phone", "fax"} and len(numbers) == len(one.kinds):
        return _in_turn(one.kinds, numbers)
    found = NOTHING
    for kind in one.kinds:
        found += _read_kind(kind, one)
    if one.remark and not _FORMER_NAME.search(one.remark):
        found += Channels(notes=(one.remark,))
    return found


def _in_turn(kinds: tuple[str, ...], numbers: tuple[str, ...]) -> Channels:
    """`Tel./Fax: 555 0100 / 555 0101`: each its own."""
    of_kind = dict(zip(kinds, numbers, strict=True))
    return Channels(phone=(of_kind["phone"],), fax=(of_kind["fax"],))


def _read_kind(kind: str, one: Field) -> Channels:
    text = _within_bracket(one.text)
    if kind == "salutation":
        return _read_salutation(one.label, text)
    if kind in {"phone", "fax"}:
        return _read_numbers(kind, one.label, text)
    if kind in {"email", "copies"}:
        return _read_emails(kind, text)
    if kind == "telex" and not _HANDLE_OR_PAGE.match(text):
        return Channels(notes=(f"{one.label}: {text}",)) if text else NOTHING
    if kind in NETWORKS or kind == "telex":
        handles, notes = read_handles(text)
        network = "telegram" if kind == "telex" else kind
        return Channels(social=tuple((network, handle) for handle in handles), notes=notes)
    return _read_web(kind, one.label, text)


def _read_salutation(label: str, text: str) -> Channels:
    """A salutation is the target's, unless its label names somebody who only passes the letter on."""
    if _CARRIER.search(label):
        return Channels(notes=(f"{label}: {text}",))
    return Channels(salutations=(text,)) if text else NOTHING


def _within_bracket(text: str) -> str:
    """Drop the end of a bracket that opens before the label: `(Anrede: Dear Minister)`."""
    opened = text.count("(") + text.count("[")
    return text if opened else text.rstrip(" )]")


def _read_numbers(kind: str, label: str, text: str) -> Channels:
    numbers, notes = read_numbers(text)
    if not numbers:
        return Channels(notes=(f"{label}: {text}",)) if text and not _NONE.fullmatch(text) else NOTHING
    return Channels(phone=numbers if kind == "phone" else (), fax=numbers if kind == "fax" else (), notes=notes)


def _read_emails(kind: str, text: str) -> Channels:
    pages, text = _take_pages(text)
    found = read_emails(text)
    everyone = kind == "copies"
    return pages + Channels(
        email=() if everyone else found.to,
        email_copies=(*found.to, *found.copies) if everyone else found.copies,
        hidden=found.hidden,
        unmasked=found.unmasked,
        notes=found.notes,
    )


def _read_web(kind: str, label: str, text: str) -> Channels:
    address = _URL.search(text)
    if address is None:
        return Channels(notes=(f"{label}: {text}",)) if text else NOTHING
    url = address.group().rstrip(".,;")
    network = network_of(url)
    if network:
        return Channels(social=((network, plain_handle(url)),))
    if kind == "form" or _FORM_URL.search(url):
        return Channels(form=url)
    return Channels(notes=(f"{label}: {url}",))


def split_unlabelled(text: str) -> tuple[str, Channels]:
    """Take e-mails, addresses of pages, handles and numbers with `+` out of a text without labels."""
    found, text = _take_pages(text)
    emails = read_emails(text)
    if emails.to or emails.hidden or emails.copies:
        text, found = emails.rest, found + _read_emails("email", text)
    while (handle := _HANDLE.search(text)) is not None:
        found += Channels(social=(("x", handle.group()),), guessed=(handle.group(),))
        text = _without(text, handle)
    if _NUMBER_LINE.fullmatch(text.strip()):
        return "", found + Channels(phone=(text.strip(),))
    while (number := _INLINE_NUMBER.search(text)) is not None:
        found += Channels(phone=(number.group(),))
        text = _without(text, number)
    return trim(text) if found != NOTHING else text, found


def _take_pages(text: str) -> tuple[Channels, str]:
    """Take the addresses of web pages out of a text."""
    found = NOTHING
    for address in _URL.findall(text):
        found += _read_web("web", "Website", address)
    return found, " ".join(_URL.sub(" ", text).split()) if found != NOTHING else text


def _without(text: str, part: re.Match[str]) -> str:
    return f"{text[: part.start()].rstrip(' (<')} {text[part.end() :].lstrip(' )>')}".strip()


def _once(*values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for some in values for one in some))
