"""What is found on a page: the parts of a campaign file, each with its doubts."""

from __future__ import annotations

from dataclasses import field

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a page: without space around it, never empty."""

    text: str
    number: int
    """Where it stands on the page, from 1."""
    gap: bool = False
    """Whether an empty line stands above it."""


@dataclass(frozen=True, kw_only=True)
class Value:
    """A text for one key of a campaign file. Without a text the key is left out, and the doubts say why."""

    text: str | None = None
    doubts: tuple[str, ...] = ()
    """Why a person must look at it: each becomes a comment `# CHECK: …` and is listed."""
    notes: tuple[str, ...] = ()
    """What is good to know: each becomes a plain comment."""


@dataclass(frozen=True, kw_only=True)
class DraftTarget:
    """A target as the page has it; FORMAT.md gives each key's meaning. None and empty: not on the page."""

    id: str
    title: Value | None = None
    name: Value | None = None
    role: Value | None = None
    organisation: Value | None = None
    care_of: Value | None = None
    address: tuple[Value, ...] = ()
    country: Value | None = None
    country_name: Value | None = None
    salutation: Value | None = None
    email: tuple[Value, ...] = ()
    email_copies: tuple[Value, ...] = ()
    fax: tuple[Value, ...] = ()
    phone: tuple[Value, ...] = ()
    social: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)
    web_form: Value | None = None
    no_post: Value | None = None
    note: Value | None = None
    doubts: tuple[str, ...] = ()
    """What concerns the target as a whole."""


@dataclass(frozen=True, kw_only=True)
class DraftLetter:
    """The sample letter. `body` is ready for the file: paragraphs, lists, `{{ demands }}` where they stand."""

    subject: Value | None = None
    body: Value | None = None
    closing: Value | None = None


@dataclass(frozen=True, kw_only=True)
class Draft:
    """A campaign as the page has it. None and empty: not on the page."""

    number: Value | None = None
    issue: Value | None = None
    index: Value | None = None
    title: Value | None = None
    country: Value | None = None
    issued: Value | None = None
    act_by: Value | None = None
    language: Value | None = None
    preferred_languages: tuple[Value, ...] = ()
    people: tuple[Value, ...] = ()
    summary: Value | None = None
    source: Value | None = None
    report_url: Value | None = None
    report_email: Value | None = None
    report_note: Value | None = None
    advice: tuple[Value, ...] = ()
    demands: tuple[Value, ...] = ()
    targets: tuple[DraftTarget, ...] = ()
    copies: tuple[Value, ...] = ()
    """Ids of targets."""
    letter: DraftLetter = field(default_factory=DraftLetter)
    doubts: tuple[str, ...] = ()
    """What concerns the page as a whole."""
