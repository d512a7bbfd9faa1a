"""Small campaigns, guests and plans for the tests of nights, and what a person asks for."""

from __future__ import annotations

import io
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ualetter.model import Campaign, LetterPart, Target
from ualetter.night.plan import Plan, Selection, by_guest, pieces, starts
from ualetter.night.request import VOLUME, NightRequest
from ualetter.night.survey import survey
from ualetter.roster.reading import read_roster

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.night.plan import Piece
    from ualetter.roster.reading import Guest

ROSTER = "guests.csv"
GUESTS = "name,country,to\nAnn Muster,,\nBo Muster,FR,\nCy Muster,,\n"


def target(name: str, **changed: Any) -> Target:  # noqa: ANN401  any field of a target
    usual: dict[str, Any] = {
        "role": f"Head of {name}",
        "address": (f"1 {name} Street", "Sampletown"),
        "country": "FR",
        "salutation": f"Dear Head of {name},",
    }
    return Target(id=name, **(usual | changed))


def campaign(name: str, *targets: str | Target, **changed: Any) -> Campaign:  # noqa: ANN401  any field of a campaign
    known = [one if isinstance(one, Target) else target(one) for one in targets]
    usual: dict[str, Any] = {
        "title": f"The case of {name}",
        "summary": "It is closed.",
        "demands": ("open the bridge",),
        "letter": LetterPart(body="I write about the bridge.\n\n{{ own_words }}\n\nPlease {{ demands }}."),
    }
    return Campaign(id=name, targets={one.id: one for one in known}, **(usual | changed))


RIVER = campaign("river", "water", "mayor", "police")
WOOD = campaign("wood", "mayor", "forester")


def guests(roster: str | bytes) -> Iterator[Guest]:
    content = roster.encode() if isinstance(roster, str) else roster
    return read_roster(io.BytesIO(content), ROSTER).guests


def plan(roster: str = GUESTS, *selections: Selection, **changed: Any) -> Plan:  # noqa: ANN401  any field of a plan
    found = selections or (Selection(campaign=RIVER, targets=("water", "mayor")),)
    usual: dict[str, Any] = {
        "selections": {selection.campaign.id: selection for selection in found},
        "roster": ROSTER,
        "guests": lambda: guests(roster),
        "sort": "writer",
        "home": "GB",
    }
    return Plan(**(usual | changed))


def both(roster: str = GUESTS, **changed: Any) -> Plan:  # noqa: ANN401  as above
    """A plan with two campaigns that have a target in common, and a copy of each letter of one of them."""
    river = Selection(campaign=RIVER, targets=("mayor", "water"), copy_to=("police",))
    return plan(roster, river, Selection(campaign=WOOD, targets=("mayor", "forester")), **changed)


def start(of: Plan) -> dict[tuple[str, ...], int]:
    return starts(of, survey(of).counts)


def in_order(of: Plan) -> list[Piece]:
    """All pieces in the order of the tables."""
    return list(pieces(of, start(of)))


def guest_by_guest(of: Plan) -> list[Piece]:
    return [piece for _, own in by_guest(of, start(of)) for piece in own]


def short(piece: Piece) -> str:
    """A piece in a few letters: `2 Ann river:water>police`, the row and first name of its writer in front."""
    kind = piece.kind
    who = f"{piece.row} {(piece.writer.name or '-').split()[0]}"
    return f"{who} {kind.campaign}:{kind.target}" + (f">{kind.copy_to}" if kind.copy_to else "")


def request(**changed: Any) -> NightRequest:  # noqa: ANN401  any option
    """What `ualetter batch guests.csv river -o night` asks for, with some options changed."""
    usual: dict[str, Any] = {
        "roster": ROSTER,
        "names_of_campaigns": ("river",),
        "campaigns": None,
        "output": Path("night"),
        "encoding": None,
        "to": (),
        "copy_to": (),
        "no_copies": False,
        "country": None,
        "salutation": None,
        "subject": None,
        "language": None,
        "date": None,
        "late": False,
        "bold_names": False,
        "formats": ("text",),
        "template": None,
        "paper": None,
        "fonts": (),
        "width": 72,
        "sort": "writer",
        "blank": 0,
        "extras": (),
        "envelope": None,
        "labels": None,
        "start_at": 1,
        "no_sender": False,
        "prints": False,
        "duplex": False,
        "volume": VOLUME,
        "names": False,
        "force": False,
        "prune": False,
        "strict": False,
        "jobs": 1,
        "dry_run": False,
    }
    return NightRequest(**(usual | changed))
