"""What was asked of `ualetter batch`."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

EXTRAS = ("envelopes", "labels", "case-sheets", "copy-sheets", "cover-sheets", "tally")
VOLUME = 250
"""Letters in one PDF: typesetting takes half a MiB of memory for each."""


@dataclass(frozen=True, kw_only=True)
class NightRequest:
    """The options of `batch` by their names; `--help` and docs/letter-night.md say what each means."""

    roster: str
    names_of_campaigns: tuple[str, ...]
    campaigns: Path | None
    output: Path
    encoding: str | None
    to: tuple[str, ...]
    copy_to: tuple[str, ...]
    no_copies: bool
    country: str | None
    salutation: str | None
    subject: str | None
    language: str | None
    date: str | None
    late: bool
    bold_names: bool
    formats: tuple[str, ...]
    template: Path | None
    paper: str | None
    fonts: tuple[str, ...]
    width: int
    sort: str
    blank: int
    extras: tuple[str, ...]
    envelope: str | None
    labels: str | None
    start_at: int
    no_sender: bool
    prints: bool
    duplex: bool
    volume: int
    names: bool
    force: bool
    prune: bool
    strict: bool
    jobs: int
    dry_run: bool
