"""The lines above an address, put together: who the target is."""

from __future__ import annotations

import re

from ualetter.drafting.model import Value
from ualetter.drafting.targets.classes import offices_in
from ualetter.drafting.targets.countries import country_of
from ualetter.drafting.targets.holders import (
    PERSON,
    begins_person,
    goes_to_end,
    holder_follows,
    is_of_holder_above,
    is_office,
)
from ualetter.drafting.targets.organisations import is_seat
from ualetter.drafting.targets.parts import Part, first_piece, next_part, starts_address
from ualetter.drafting.targets.suffixes import suffix_behind_comma
from ualetter.drafting.targets.unknown import is_below_body, is_palace, may_be_body
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

# `Minister of Security, or the person acting in that capacity`
_OR = re.compile(r"(?:or|and|oder|und|o|y|ou|et)\s", re.IGNORECASE)
_OWN_NUMBER = re.compile(r"(?:(?:no|nr|n[º°o])\.?|№)\s?\d{1,3}", re.IGNORECASE)
_WORDS = {"name": "name", "role": "role", "organisation": "organisation\u2019s name", "care_of": "name"}
"""What doubts call the kinds of parts."""
_LONG_NAME = 6
"""Words of an organisation's name; longer ones may have swallowed the beginning of the address."""
_BELOW_ROLE = frozenset(("organisation", "care_of", "role", "name", "title"))
_LINKING = re.compile(r"(?:of|de|del|du|der|des|van|di|da|do|dos|das|della|for|für|para|pour)\s", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Who a target is, and the lines that are left: its address."""

    title: Value | None = None
    name: Value | None = None
    role: Value | None = None
    organisation: Value | None = None
    care_of: Value | None = None
    address: tuple[str, ...] = ()
    run_on: bool = False
    """Whether the address stands on the same line as the rest."""
    doubts: tuple[str, ...] = ()


def read_identity(lines: Sequence[str], ahead: Sequence[str] = ()) -> Identity:
    """Return who the lines of one target name, and where its address begins; `ahead` is what stands below."""
    reader = _Reader()
    for place, line in enumerate(lines):
        reader.read(line, [*lines[place + 1 :], *ahead])
    return reader.identity()


class _Reader:
    """Reads lines one after the other, and knows what the ones before had."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.unsure: dict[str, str] = {}
        self.title = ""
        self.address: list[str] = []
        self.run_on = False
        self.doubts: list[str] = []

    def read(self, line: str, ahead: Sequence[str]) -> None:
        before = set(self.texts)
        text = _bare(line)
        if self.translated(text) and "organisation" not in before and next_part(text, wants_name=False).kind == "role":
            self.texts["organisation"] = text
            self.unsure["organisation"] = "this seems to be the role in another language"
            return
        if not (self.texts or self.title) and is_office(text, ahead):
            self.texts["role"] = text
            return
        while text and not self.address:
            part = self.next(text, ahead)
            if part.kind == "address" and self.goes_on(part, line, ahead):
                self.texts["role"] += f", {part.text}"
                return
            piece = first_piece(text)
            if self.texts and (ahead or piece != text) and "organisation" not in self.texts and is_seat(piece):
                part = Part(kind="organisation", text=piece, rest=text[len(piece) :])
            if not self.take(part, before, ahead) and not self.guess(part, ahead):
                break
            text = _bare(part.rest)
        if text:
            self.run_on = not self.address and text != _bare(line)
            self.address.append(text)

    def next(self, text: str, ahead: Sequence[str]) -> Part:
        """Take the next part off a line; a role directly before a name is the name's title."""
        part = next_part(text, wants_name=self.wants_name(ahead), titled=bool(self.title) and "name" not in self.texts)
        if part.kind == "name" and part.divided:
            return _with_suffix(part)
        if part.kind == "role" and ((part.divided and _OR.match(part.rest)) or _OWN_NUMBER.fullmatch(part.rest)):
            return Part(kind="role", text=text)
        if part.kind == "role" and self.is_all_role(part, ahead):
            return Part(kind="role", text=text, sure=False)
        if part.kind != "role" or not self.is_title(part):
            return part
        if holder_follows(part, ahead):
            return Part(kind="role", text=text, sure=False)
        return Part(kind="title", text=part.text, rest=part.rest)

    def is_all_role(self, part: Part, ahead: Sequence[str]) -> bool:
        """Whether unknown words behind a role belong to it, as its holder stands above or below."""
        if not self.texts:
            return goes_to_end(part, ahead)
        held = "name" in self.texts and "role" not in self.texts
        return held and bool(ahead) and is_of_holder_above(part)

    def wants_name(self, ahead: Sequence[str]) -> bool:
        """Whether a name without title may stand here: not below an organisation, unless a role follows."""
        if {"name", "care_of"} & self.texts.keys():
            return False
        followed = bool(ahead) and next_part(ahead[0], wants_name=False).kind == "role"
        return "organisation" not in self.texts or followed

    def is_title(self, part: Part) -> bool:
        """Whether a role stands directly before a name: `Director Heng Xiaofan`, `Minister of Justice Ann Sample`."""
        if "name" in self.texts or part.divided or not part.rest:
            return False
        following = next_part(part.rest, wants_name=True, titled=True).kind
        linked = any(_LINKING.match(word + " ") for word in part.text.split())
        return following == "name" and part.sure if linked else following in PERSON

    def take(self, part: Part, before: set[str], ahead: Sequence[str]) -> bool:
        """Put a part in its place; False where the address begins."""
        if part.kind == "title" and not {"name", "care_of"} & self.texts.keys():
            self.title = f"{self.title} {part.text}".strip()
            return True
        if part.kind in {"address", "title"} or (part.kind == "name" and not self.is_name(part, ahead)):
            return False
        if part.kind == "organisation" and "care_of" in before:
            return self.carried(part)
        if part.kind in self.texts:
            return self.again(part, before)
        self.texts[part.kind] = part.text
        if not part.sure:
            self.unsure[part.kind] = f"it isn't clear from the page where this {_WORDS[part.kind]} ends"
        return True

    def carried(self, part: Part) -> bool:
        """A body below `c/o` is that of the person who passes the letter on; below a body it is the address's."""
        carrier = self.texts["care_of"]
        if not offices_in([carrier]) or next_part(carrier, wants_name=False).kind == "organisation":
            return False
        self.texts["care_of"] = f"{carrier}, {part.text}"
        return True

    def guess(self, part: Part, ahead: Sequence[str]) -> bool:
        """Take a line that nothing is known about as a role or a name, if more about the person follows below it."""
        following = next_part(ahead[0], wants_name="name" not in self.texts).kind if ahead else "address"
        whole = part.kind in {"address", "name"} and not starts_address(part.text) and not self.address
        if "organisation" in self.texts or not whole or following not in _BELOW_ROLE:
            return False
        kind = next((kind for kind in ("role", "name") if kind not in self.texts), None)
        if kind is None or (kind == "name" and following != "organisation"):
            return False
        self.texts[kind] = part.text
        self.unsure[kind] = "it isn't clear from the page what this is"
        return True

    def goes_on(self, part: Part, line: str, ahead: Sequence[str]) -> bool:
        """Whether the end of a line belongs to its role: `Regional Chief of Police, Aceh`, above the name."""
        if "role" not in self.texts or part.text == _bare(line) or starts_address(part.text) or not ahead:
            return False
        wants_name = not {"name", "organisation"} & self.texts.keys()
        return line.startswith(self.texts["role"]) and next_part(ahead[0], wants_name=wants_name).kind in _BELOW_ROLE

    def is_name(self, part: Part, ahead: Sequence[str]) -> bool:
        """Whether what could be a name is one, and no place above its country or office above its holder."""
        if self.title:
            return "name" not in self.texts
        if part.rest:
            return country_of(part.rest) is None
        if not self.texts and begins_person(ahead):
            return False  # an office that we don't know, above its holder
        return not (self.texts and ahead and country_of(ahead[0]) is not None)

    def translated(self, line: str) -> bool:
        """Whether a line below the name has the role again, in another language."""
        role = self.texts.get("role", "")
        return "name" in self.texts and bool(offices_in([role]) & offices_in([line]))

    def again(self, part: Part, before: set[str]) -> bool:
        """A second role or organisation goes on with the first, if it stands on the same line or is a second office."""
        if part.kind == "organisation" and part.kind in before:
            self.doubts.append(f"“{part.text}” may belong to the organisation or to the address")
            return False
        if part.kind not in {"role", "organisation"}:
            return False
        self.texts[part.kind] += f", {part.text}"
        if part.kind in before:
            self.unsure[part.kind] = "the page has this on two lines"
        return True

    def settle_name(self) -> None:
        """Take a line that can be a name, between an office with its body and a street, as one, with a doubt."""
        if self.run_on or "name" in self.texts or not {"role", "organisation"} <= self.texts.keys():
            return
        if len(self.address) > 1 and starts_address(self.address[1]):
            part = next_part(self.address[0], wants_name=True)
            if part.kind == "name" and not part.rest:
                self.texts["name"] = self.address.pop(0)
                self.unsure["name"] = "it isn't clear from the page that this is a person's name"

    def settle(self) -> None:
        """Take an unknown line between a person and a street as the organisation, with a doubt."""
        if self.run_on or {"organisation", "care_of"} & self.texts.keys() or not {"name", "role"} & self.texts.keys():
            return
        if len(self.address) < 2:  # noqa: PLR2004  a lone line is the address
            return
        first, second = self.address[:2]
        if may_be_body(first) and is_below_body(second):
            self.texts["organisation"] = self.address.pop(0)
        elif not is_palace(first):
            return
        self.doubts.append(f"“{first}” may be the organisation or part of the address")

    def identity(self) -> Identity:
        self.settle()
        self.settle_name()
        body = self.texts.get("organisation", "")
        if self.run_on and len(body.split()) > _LONG_NAME and not starts_address(self.address[0]):
            self.unsure.setdefault("organisation", "it isn't clear where the organisation's name ends")
        if "name" in self.texts and not (self.title or {"role", "care_of"} & self.texts.keys()):
            self.unsure.setdefault("name", "it isn't clear from the page that this is a person's name")
        return Identity(
            title=Value(text=self.title) if self.title else None,
            name=self.value("name"),
            role=self.value("role"),
            organisation=self.value("organisation"),
            care_of=self.value("care_of"),
            address=tuple(self.address),
            run_on=self.run_on and len(self.address) == 1,
            doubts=tuple(self.doubts),
        )

    def value(self, kind: str) -> Value | None:
        text = self.texts.get(kind)
        doubt = self.unsure.get(kind)
        return Value(text=text, doubts=(doubt,) if doubt else ()) if text else None


def _with_suffix(part: Part) -> Part:
    """A name with what may stand behind its comma: `Ann Sample, Jr.`."""
    suffix = suffix_behind_comma(part.rest)
    if not suffix:
        return part
    return Part(kind="name", text=f"{part.text}, {suffix}", rest=part.rest[len(suffix) :], sure=part.sure)


def _bare(text: str) -> str:
    """Drop marks around a text, and brackets around all of it."""
    bare = text.strip(" ,;|\u2013—-")
    return bare[1:-1].strip() if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1 else bare
