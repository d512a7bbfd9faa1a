"""The id that a drafted campaign could have."""

from __future__ import annotations

import re

from ualetter.reading.ids import CAMPAIGN_LIMIT, proposed_id

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.drafting.model import Draft, Value

_FIRST = {"", "0", "1"}
_LONG = 40
_KIND_OF_PAGE = re.compile(r"(?:further-information-on-|second-|third-)?urgent-action-")


def campaign_id(draft: Draft) -> str:
    """Return `ua-140-20` for UA 140.20, `ua-140-20-2` for its second issue; without a number, words of the title."""
    number = proposed_id(_text(draft.number))
    if not number:
        return _shortened(_KIND_OF_PAGE.sub("", proposed_id(_text(draft.title)), count=1)) or "campaign"
    whole = f"ua-{number}" if number[0].isdigit() else number
    issue = proposed_id(_text(draft.issue))
    return whole[:CAMPAIGN_LIMIT] if issue in _FIRST else f"{whole}-{issue}"[:CAMPAIGN_LIMIT]


def _text(value: Value | None) -> str:
    return (value.text if value else None) or ""


def _shortened(name: str) -> str:
    """Cut a name at the end of a word."""
    return name if len(name) <= _LONG else name[: _LONG + 1].rpartition("-")[0] or name[:_LONG]
