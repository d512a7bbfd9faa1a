"""The targets of a page: the lines that name them → targets of a draft."""

from __future__ import annotations

from itertools import accumulate

from ualetter.drafting.model import DraftTarget, Value
from ualetter.drafting.targets.address import Address, read_address
from ualetter.drafting.targets.blocks import split_blocks
from ualetter.drafting.targets.channels import NOTHING
from ualetter.drafting.targets.identity import Identity, read_identity
from ualetter.drafting.targets.ids import target_id
from ualetter.drafting.targets.salutation import lent_salutations, own_salutation

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from ualetter.drafting.letters.opening import Opening
    from ualetter.drafting.model import Line
    from ualetter.drafting.targets.blocks import Block
    from ualetter.drafting.targets.channels import Channels

LEAST_LETTERS = 3
MOST_LINES = 500
LONGEST_LINE = 2000
MOST_TEXT = 40_000
"""Characters; a target has a dozen lines, or one of some hundred characters, and a page has a handful of targets."""


def read_targets(lines: Sequence[Line], home: str | None, opening: Opening | None) -> tuple[DraftTarget, ...]:
    """Return the targets that some lines name; `home` is the country of the case, `opening` that of the letter."""
    return _read(lines, home, opening, ())


def read_copies(lines: Sequence[Line], home: str | None, first_ids: Collection[str]) -> tuple[DraftTarget, ...]:
    """Return those who get a copy; `first_ids` are taken."""
    return _read(lines, home, None, first_ids)


def _read(
    lines: Sequence[Line], home: str | None, opening: Opening | None, first_ids: Collection[str]
) -> tuple[DraftTarget, ...]:
    found = _recognized(_kept(lines))
    texts = [_own_texts(one) for _, one in found]
    own = [
        own_salutation(block.channels.salutations, opening, carrier=one.care_of is not None, texts=_own_texts(one))
        for block, one in found
    ]
    ids: list[str] = list(first_ids)
    targets = []
    for (block, one), salutation in zip(found, lent_salutations(texts, own, opening), strict=True):
        ids.append(_id(one, home, salutation, ids))
        targets.append(_target(ids[-1], block, one, read_address(one.address, home, run_on=one.run_on), salutation))
    return tuple(targets)


def is_too_long(lines: Sequence[Line]) -> bool:
    """Whether the lines about targets are so many that not all are read."""
    return len(_kept(lines)) < len(lines)


def _kept(lines: Sequence[Line]) -> list[Line]:
    """The lines up to `MOST_TEXT`, without those that can be no target's."""
    short = [line for line in lines[:MOST_LINES] if len(line.text) <= LONGEST_LINE]
    ends = accumulate(len(line.text) for line in short)
    return [line for line, end in zip(short, ends, strict=True) if end <= MOST_TEXT]


def _recognized(lines: Sequence[Line]) -> list[tuple[Block, Identity]]:
    """The blocks that name somebody; lines that may be anything count only if there is nobody else."""
    named = [(block, one) for block in split_blocks(lines) if (one := _identity(block)) is not None]
    known = [(block, one) for block, one in named if _is_known(block, one)]
    return known or named[:1]


def _is_known(block: Block, one: Identity) -> bool:
    """Whether a block says who it is, or at least how to reach it."""
    sure = one.organisation and not one.organisation.doubts
    return bool(one.name or one.role or sure or block.channels != NOTHING or len(one.address) > 1)


def _identity(block: Block) -> Identity | None:
    """Who a block names; where nothing in it is known, its first line. None without any word."""
    one = read_identity(block.texts)
    if one.name or one.role or one.organisation:
        return one
    first = next((text for text in (_text(one.title), _text(one.care_of), *one.address) if text), "")
    if sum(char.isalpha() for char in first) < LEAST_LETTERS:
        return None
    return Identity(
        organisation=Value(text=first, doubts=("it isn't clear from the page who or what this is",)),
        address=one.address if first not in one.address[:1] else one.address[1:],
    )


def _own_texts(one: Identity) -> list[str]:
    return [value.text for value in (one.title, one.name, one.role, one.organisation) if value and value.text]


def _id(one: Identity, home: str | None, salutation: Value, taken: Collection[str]) -> str:
    return target_id(
        _text(one.name), _text(one.role), _text(one.organisation), home=home, salutation=salutation.text, taken=taken
    )


def _target(name: str, block: Block, one: Identity, address: Address, salutation: Value) -> DraftTarget:
    channels = block.channels
    no_post = Value(text=block.no_post, doubts=_not_posted(address)) if block.no_post else None
    return DraftTarget(
        id=name,
        title=one.title,
        name=one.name,
        role=one.role,
        organisation=one.organisation,
        care_of=one.care_of,
        address=() if no_post else address.lines,
        country=None if no_post else address.country,
        country_name=None if no_post else address.country_name,
        salutation=salutation,
        email=_emails(channels.email, channels),
        email_copies=_emails(channels.email_copies, None, channels.unmasked),
        fax=_values(channels.fax),
        phone=_values(channels.phone),
        social=_social(channels),
        web_form=Value(text=channels.form) if channels.form else None,
        no_post=no_post,
        note=Value(text="; ".join(channels.notes)) if channels.notes else None,
        doubts=one.doubts,
    )


def _not_posted(address: Address) -> tuple[str, ...]:
    lines = ", ".join(line.text for line in address.lines if line.text)
    return (f"the page has an address nevertheless: {lines}",) if lines else ()


def _emails(found: Sequence[str], channels: Channels | None, unmasked: Sequence[str] = ()) -> tuple[Value, ...]:
    plain = channels.unmasked if channels else unmasked
    note = ("the page writes “at” in words",)
    values = tuple(Value(text=one, notes=note if one in plain else ()) for one in found)
    hidden = channels.hidden if channels else 0
    if not hidden:
        return values
    how_many = "an e-mail address" if hidden == 1 else f"{hidden} e-mail addresses"
    return (*values, Value(doubts=(f"the page hides {how_many} of this target",)))


def _social(channels: Channels) -> dict[str, tuple[Value, ...]]:
    doubt = ("the page doesn't say which network this is",)
    networks: dict[str, tuple[Value, ...]] = {}
    for network, handle in channels.social:
        value = Value(text=handle, doubts=doubt if handle in channels.guessed else ())
        networks[network] = (*networks.get(network, ()), value)
    return networks


def _values(texts: Sequence[str]) -> tuple[Value, ...]:
    return tuple(Value(text=text) for text in texts)


def _text(value: Value | None) -> str | None:
    return value.text if value else None
