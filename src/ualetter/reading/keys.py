"""The shape of a campaign file: which keys there are, in the order of FORMAT.md, of what kind, and which are needed.

Reading takes its keys from here, and `schema` and `blank` are made from it. What a key means stands in
`schema.meanings`, which no letter needs.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

RECORDS: Mapping[str, Mapping[str, str]] = {
    "campaign": {
        "format": "format",
        "number": "line",
        "issue": "issue",
        "index": "line",
        "title": "line",
        "country": "country",
        "issued": "date",
        "act_by": "date",
        "language": "language",
        "preferred_languages": "languages",
        "people": "lines",
        "summary": "paragraphs",
        "source": "paragraphs",
        "checked": "date",
        "report": "report",
        "advice": "lines",
        "demands": "lines",
        "targets": "targets",
        "copies": "ids",
        "letter": "letter",
        "channels": "channels",
        "translations": "translations",
    },
    "report": {"url": "line", "email": "email", "note": "paragraphs"},
    "target": {
        "title": "line",
        "name": "line",
        "role": "line",
        "organisation": "line",
        "care_of": "line",
        "address": "lines",
        "country": "country",
        "country_name": "line",
        "salutation": "line",
        "email": "emails",
        "email_copies": "emails",
        "fax": "one_or_more",
        "phone": "one_or_more",
        "social": "social",
        "web_form": "line",
        "no_post": "line",
        "note": "paragraphs",
        "letter": "letter",
    },
    "letter": {"subject": "line", "body": "template", "closing": "line", "wording": "wording"},
    "channels": {"email": "template", "fax": "template", "phone": "template", "social": "template"},
    "translation": {"letter": "letter", "demands": "lines", "summary": "paragraphs", "targets": "salutations"},
    "salutation": {"salutation": "line"},
}
"""The kind of each key, by record; a kind is a record, one of `MAPS`, or what `reading.fields` has a getter for."""

MAPS: Mapping[str, tuple[str, str]] = {
    "targets": ("id", "target"),
    "social": ("network", "one_or_more"),
    "wording": ("wording", "lines"),
    "translations": ("language", "translation"),
    "salutations": ("id", "salutation"),
}
"""Kinds whose keys people choose: what these keys are, and the kind of what stands below each."""

NEEDED: Mapping[str, str] = {
    "format": "1",
    "title": "what the appeal is called",
    "summary": "what happened, in a few sentences",
    "targets": "each target below it, by a short id",
}
"""The keys without which there is no campaign, each with what belongs there; a `letter` or `demands` is needed too."""

NAMING = ("name", "role", "organisation")
"""A target has at least one of these."""
