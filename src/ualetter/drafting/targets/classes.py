"""Offices that mean the same in several languages: `minister` for `Ministre`."""

from __future__ import annotations

import re

from ualetter.drafting.targets.offices import word_key

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_CLASSES = (
    ("minister", re.compile(r"\w*minist(?:er|ers|erin|ro|ra|re|re)|statsminister")),
    ("president", re.compile(r"\w*pr[ae]e?sident\w*")),
    ("ambassador", re.compile(r"ambassad(?:or|ors|eur|rice)|emba[ij]x?ador\w*|botschafter\w*|ambasciat(?:ore|rice)")),
    ("governor", re.compile(r"governors?|gobernador\w*|gouverneur\w*|governa\w+|guvernor")),
    ("director", re.compile(r"\w*dire[ck]t(?:or|ora|eur|rice|orin|ors)|direttor\w+")),
    ("prosecutor", re.compile(r"prosecutors?|fiscal|procur(?:ador\w*|eur\w*|ator\w*)|\w*staatsanwalt\w*|riksaklagare")),
    ("attorney", re.compile(r"attorneys?")),
    ("secretary", re.compile(r"\w*secretary|\w*secretari[oa]|secretaire|\w*sekretar\w*|segretari\w")),
    ("commissioner", re.compile(r"commissioner\w*|comisionad\w|commissaire|comisari\w")),
    ("premier", re.compile(r"premier\w*")),
    ("chief", re.compile(r"chief|jefe|jefa|chef|chefe")),
    ("head", re.compile(r"head|leiter\w*|hoofd")),
    ("general", re.compile(r"general|gral|gen")),
    ("judge", re.compile(r"judges?|justice|magistrad\w|juez\w?|juge|richter\w*")),
    ("king", re.compile(r"king|majesty|rey|roi|konig|koning|kung")),
    ("chairman", re.compile(r"chair\w*|vorsitzende\w*|ordforande|voorzitter")),
    ("chancellor", re.compile(r"\w*chancellor|\w*kanzler\w*|canciller")),
    ("mayor", re.compile(r"mayor|alcalde\w*|burgermeister\w*|burgemeester|maire")),
    ("leader", re.compile(r"leader")),
    ("sheriff", re.compile(r"sheriff")),
    ("warden", re.compile(r"warden")),
    ("speaker", re.compile(r"speaker")),
    ("senator", re.compile(r"senator\w*|senador\w*")),
    ("consul", re.compile(r"consul\w*")),
    ("commander", re.compile(r"command(?:er|ant)\w*|comandante")),
)  # fmt: skip


def offices_in(texts: Iterable[str]) -> set[str]:
    """The offices that some texts name."""
    found = (role_class(word_key(word)) for text in texts for word in text.split())
    return {name for name in found if name is not None}


def role_class(key: str) -> str | None:
    """The English word for the office of a `word_key` in any of the languages: `minister` for `ministre`."""
    return next((name for name, form in _CLASSES if form.fullmatch(key)), None)
