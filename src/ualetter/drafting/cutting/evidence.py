"""What some lines look like: a way to reach somebody, the address of somebody to write to."""

from __future__ import annotations

import re

from ualetter.drafting.cutting.prose import is_prose
from ualetter.drafting.head.metadata import is_metadata
from ualetter.drafting.targets.honorifics import title_length
from ualetter.drafting.targets.labels import NETWORKS, split_fields
from ualetter.drafting.targets.organisations import read_organisation
from ualetter.drafting.targets.roles import read_role

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from ualetter.drafting.model import Line

_WITHOUT_LABEL = re.compile(r"@|https?://|\bwww\.|\bc/o\b", re.IGNORECASE)
_CHANNELS = NETWORKS | {"phone", "fax", "email", "telex", "salutation"}
"""Kinds of labels that only somebody who is written to has: a name, a role and an address others have as well."""
_OFFICE = re.compile(
    r"""^(?:(?:\(?[0-9]{1,2}[.)]|[•*-])\s+)?(?:the\s+|to\s+|an\s+|la\s+|le\s+|el\s+|de\s+)*(?:
    (?:his|her|your|their)\s+excellency|h\.?\s?e\.?\b|hon(?:ou?rable)?\b|mr|mrs|ms|dr|prof\w*|gen(?:eral)?|lt|lieutenant
    |col(?:onel)?|maj(?:or)?|brig(?:adier)?|capt(?:ain)?|admiral|marshal|sir|sheikh?|king|queen|prince|sultan|emir
    |president|prime|minister|ministry|attorney|prosecutor|director|governor|ambassador|embassy|chief|chair\w*|secretary
    |commissioner|commander|head|office|department|supreme|minist\w*|pr[ée]sident\w*|gobernador\w*|fiscal\w*|director\w*
    |embajad\w*|ambassad\w*|procureur\w*|gouverneur\w*|se[ñn]or\w*|sr|sra|excmo|excma|s\.?\s?e\.?|monsieur|madame|m(?=\.)|mme
    |herrn?|frau|staats\w*|botschaft\w*|premier\w*|general\w*|justiz\w*|innen\w*|statsminister\w*|justitie\w*|minster
    |de\s+heer|mevrouw|zijne|officier|koning|commissaris|superintendent|warden|mayor|speaker|registrar|permanent|consul\w*
    |board|committee|commission|court|police|judge|justice|vice|deputy|federal|national|human)\b""",
    re.IGNORECASE | re.VERBOSE,
)

_NUMBER = re.compile("[0-9]{2}|[0-9] ")
_NUMBERED = re.compile(r"^(?:\(?[0-9]{1,2}[.)]|[•*-])\s+")


def has_channel(text: str) -> bool:
    """Say whether a text names a way to reach somebody."""
    return bool(_WITHOUT_LABEL.search(text)) or any(
        len(field.label) > 1 and not _CHANNELS.isdisjoint(field.kinds)  # `Gender m/f: F` is no fax
        for field in split_fields(text)[1]
    )


def is_address(lines: Sequence[Line], *, strict: bool) -> bool:
    """Say whether some lines that stand together name somebody to write to.

    `strict`: they stand among headlines, where an organisation's name proves nothing.
    """
    text = " ".join(line.text for line in lines)
    if is_metadata(lines[0].text):
        return False
    if is_prose(text) and not any(has_channel(line.text) and not is_prose(line.text) for line in lines):
        return False
    alone = len(lines) == 1
    if alone and "," not in text:
        return False
    if has_channel(text):
        return True
    if alone and strict and not _NUMBER.search(text):
        return False  # `Mr Jon Sample, lawyer` is whom the page is about
    return _OFFICE.match(text) is not None or (not strict and _names_somebody(text))


def _names_somebody(text: str) -> bool:
    """Say whether a text begins with a title, an office or an organisation."""
    bare = _NUMBERED.sub("", text)
    return bool(title_length(bare)) or read_role(bare) is not None or read_organisation(bare) is not None
