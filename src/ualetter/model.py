"""The campaign, its targets and the writer, as frozen records; FORMAT.md gives each key's meaning."""

from __future__ import annotations

from dataclasses import field

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date


@dataclass(frozen=True, kw_only=True)
class Report:
    """Where to tell what was sent."""

    url: str | None = None
    email: str | None = None
    note: str | None = None


@dataclass(frozen=True, kw_only=True)
class LetterPart:
    """A `letter` as written: the campaign's own, or the keys that a target or language overrides."""

    subject: str | None = None
    body: str | None = None
    closing: str | None = None
    wording: Mapping[str, tuple[str, ...]] | None = None


@dataclass(frozen=True, kw_only=True)
class Target:
    """Who a letter is addressed to: a person, an office or a body."""

    id: str
    title: str | None = None
    name: str | None = None
    role: str | None = None
    organisation: str | None = None
    care_of: str | None = None
    address: tuple[str, ...] = ()
    country: str | None = None
    country_name: str | None = None
    salutation: str | None = None
    email: tuple[str, ...] = ()
    email_copies: tuple[str, ...] = ()
    fax: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    social: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    web_form: str | None = None
    no_post: str | None = None
    note: str | None = None
    letter: LetterPart = field(default_factory=LetterPart)

    @property
    def titled(self) -> str:
        """The first line of an address: title and name, or title and role."""
        return " ".join(part for part in (self.title, self.name or self.role) if part)

    @property
    def name_lines(self) -> tuple[str, ...]:
        """Title and name, role, organisation: whichever there are, a line each."""
        role = self.role if self.name else None
        return tuple(line for line in (self.titled, role, self.organisation) if line)

    @property
    def label(self) -> str:
        """One line that tells people which target this is."""
        return self.titled or self.organisation or self.id


@dataclass(frozen=True, kw_only=True)
class Translation:
    """The parts of a campaign in one more language; absent ones are missing."""

    letter: LetterPart = field(default_factory=LetterPart)
    demands: tuple[str, ...] = ()
    summary: str | None = None
    salutations: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Campaign:
    """One appeal; `id` is the name of its file without the suffix."""

    id: str
    title: str
    summary: str
    targets: Mapping[str, Target]
    number: str | None = None
    issue: str | None = None
    index: str | None = None
    country: str | None = None
    issued: date | None = None
    act_by: date | None = None
    language: str = "en"
    preferred_languages: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    source: str | None = None
    checked: date | None = None
    report: Report = field(default_factory=Report)
    advice: tuple[str, ...] = ()
    demands: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()
    letter: LetterPart = field(default_factory=LetterPart)
    channels: Mapping[str, str] = field(default_factory=dict)
    translations: Mapping[str, Translation] = field(default_factory=dict)

    @property
    def code(self) -> str:
        """What tells people in a word which appeal this is: its number, with the issue of an update, or its id."""
        if self.number is None:
            return self.id
        return self.number if self.issue in {None, "1"} else f"{self.number} ({self.issue})"

    @property
    def heading(self) -> str:
        """Number and title, or the title alone."""
        return self.title if self.number is None else f"{self.code}: {self.title}"


@dataclass(frozen=True, kw_only=True)
class Writer:
    """The person who signs; everything about them is optional."""

    name: str | None = None
    address: tuple[str, ...] = ()
    town: str | None = None
    country: str | None = None
    """ISO 3166-1 alpha-2; None if unknown, and then never guessed."""
    email: str | None = None
    own_words: tuple[str, ...] = ()
    """Paragraphs as typed; a line feed in one is kept."""


@dataclass(frozen=True, kw_only=True)
class Profile:
    """The writer's own details as saved by `ualetter profile`."""

    name: str | None = None
    address: tuple[str, ...] = ()
    town: str | None = None
    country: str | None = None
    email: str | None = None
    paper: str | None = None
    language: str | None = None
