"""The targets of a campaign file."""

from __future__ import annotations

from ualetter.model import Target
from ualetter.reading.ids import id_problem, proposed_id
from ualetter.reading.keys import NAMING, RECORDS
from ualetter.reading.letter import read_letter

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.reading.fields import Fields

KEYS = tuple(RECORDS["target"])
MAX_ID = 32
MOST_TARGETS = 100
"""An appeal has one to three; with thousands, checking each against each takes minutes."""


def read_targets(fields: Fields) -> dict[str, Target]:
    """Return the targets by id, in the order of the file."""
    targets = fields.record("targets")
    if targets is None:
        return {}
    if len(targets.mapping.entries) > MOST_TARGETS:
        message = f"there are more than {MOST_TARGETS} targets"
        fields.notebook.note(targets.mapping.place, message, "keep the ones to write to")
        return {}
    found = {}
    for target_id, place in targets.keys():  # noqa: SIM118  not a dict: the keys come with their places
        problem = id_problem(target_id, MAX_ID)
        if problem or target_id == "all":
            why = problem or "is taken: `--to all` means every target"
            fields.notebook.note(place, f"the target id `{target_id}` {why}", _id_hint(target_id))
        one = targets.record(target_id, KEYS)
        if one is not None:
            found[target_id] = _target(one, target_id)
    return found


def _id_hint(target_id: str) -> str:
    proposed = proposed_id(target_id, MAX_ID)
    return f"call it `{proposed}`" if proposed and proposed != "all" else "call it by a short word in small letters"


def _target(fields: Fields, target_id: str) -> Target:
    target = Target(
        id=target_id,
        title=fields.text("title"),
        name=fields.text("name"),
        role=fields.text("role"),
        organisation=fields.text("organisation"),
        care_of=fields.text("care_of"),
        address=fields.texts("address"),
        country=fields.country("country"),
        country_name=fields.text("country_name"),
        salutation=fields.text("salutation"),
        email=fields.emails("email"),
        email_copies=fields.emails("email_copies"),
        fax=fields.texts("fax", single=True),
        phone=fields.texts("phone", single=True),
        social=_social(fields),
        web_form=fields.text("web_form"),
        no_post=fields.text("no_post"),
        note=fields.paragraphs("note"),
        letter=read_letter(fields),
    )
    _refuse_gaps(fields, target_id)
    return target


def _refuse_gaps(fields: Fields, target_id: str) -> None:
    keys = fields.mapping.entries
    if not keys.keys() & {*NAMING}:
        hint = "add `name`, `role` or `organisation`"
        fields.notebook.note(fields.mapping.place, f"target `{target_id}` has nobody to write to", hint)
    if "no_post" in keys and "address" in keys:
        hint = "remove the address, so that nobody writes to it, or `no_post`"
        fields.notebook.note(keys["no_post"][0].place, f"target `{target_id}` has `no_post` and an `address`", hint)


def _social(fields: Fields) -> dict[str, tuple[str, ...]]:
    networks = fields.record("social")
    if networks is None:
        return {}
    return {network: networks.texts(network, single=True) for network, _ in networks.keys()}  # noqa: SIM118  see above
