"""A small campaign for the tests of this folder."""

from __future__ import annotations

from datetime import date

from ualetter.model import Campaign, LetterPart, Report, Target
from ualetter.writing.request import Request

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

DAY = date(2026, 2, 1)
WATER = Target(
    id="water",
    title="Minister",
    name="Jo Sample",
    address=("1 Water Lane",),
    country="FR",
    salutation="Dear Minister,",
)
MAYOR = Target(id="mayor", role="Mayor", address=("2 Water Lane",), country="FR", salutation="Dear Mayor,")
POLICE = Target(id="police", organisation="River Police", no_post="they return letters", salutation="Sir or Madam,")
RIVER = Campaign(
    id="river",
    title="The bridge",
    summary="It is closed.",
    targets={target.id: target for target in (WATER, MAYOR, POLICE)},
    act_by=date(2026, 3, 1),
    demands=("open the bridge", "let Ana Ejemplo cross"),
    copies=("mayor",),
    report=Report(),
    letter=LetterPart(body="I write about *the bridge*.\n\n{{ own_words }}\n\nI call on you to:\n\n{{ demands }}"),
)


def request(**changed: Any) -> Request:  # noqa: ANN401  whatever a request may hold
    """What `ualetter write river` asks for, with some options changed."""
    usual: dict[str, Any] = {
        "campaign": "river",
        "campaigns": None,
        "to": (),
        "name": None,
        "address": (),
        "town": None,
        "country": None,
        "own": (),
        "own_file": None,
        "edit": False,
        "subject": None,
        "salutation": None,
        "copy_to": (),
        "no_copies": False,
        "language": None,
        "date": None,
        "late": False,
        "bold_names": False,
        "formats": (),
        "output": None,
        "force": False,
        "template": None,
        "paper": None,
        "width": 72,
    }
    return Request(**(usual | changed))
