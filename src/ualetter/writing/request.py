"""What was asked of `ualetter write`."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, kw_only=True)
class Request:
    """The options of `write` by their names; README and `--help` say what each means."""

    campaign: str
    campaigns: Path | None
    to: tuple[str, ...]
    name: str | None
    address: tuple[str, ...]
    town: str | None
    country: str | None
    own: tuple[str, ...]
    own_file: str | None
    edit: bool
    subject: str | None
    salutation: str | None
    copy_to: tuple[str, ...]
    no_copies: bool
    language: str | None
    date: str | None
    late: bool
    bold_names: bool
    formats: tuple[str, ...]
    output: str | None
    force: bool
    template: Path | None
    paper: str | None
    width: int
    fonts: tuple[str, ...] = ()

    @property
    def prints_text(self) -> bool:
        """Whether plain text is to be printed."""
        return self.output is None and self.formats in {(), ("text",)}
