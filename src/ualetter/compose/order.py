"""What a letter is composed by, beside the campaign, the target and the writer."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, kw_only=True)
class Order:
    """The choices of the person who writes; only the date has no default."""

    day: date
    """The date of the letter, against which the deadline is held."""
    language: str | None = None
    """None: the campaign's own."""
    subject: str | None = None
    salutation: str | None = None
    copies: tuple[str, ...] = ()
    """Ids of the targets named in the `cc:` lines."""
    copy_of: bool = False
    """True for a courtesy copy, headed `COPY`."""
    bold_names: bool = False
    paper: str = "a4"
    country_language: str = "en"
    """The language of the address's country line, if it is written in Latin letters."""
