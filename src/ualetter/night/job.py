"""A plan that is ready to be carried out."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Protocol

    from ualetter.night.folder import Night
    from ualetter.night.plan import Plan
    from ualetter.night.survey import Survey
    from ualetter.night.workshop import Kit

    class Watcher(Protocol):
        """Whoever shows how the work goes on."""

        def begin(self, what: str, total: int) -> None:
            """Take note that something is being made, as people call it, and how many of it."""

        def advance(self, count: int) -> None:
            """Take note that so many more of it are done."""


@dataclass(frozen=True, kw_only=True)
class Job:
    """What there is to do, and by how many processes."""

    plan: Plan
    start: Mapping[tuple[str, ...], int]
    """The first serial number of each group, as `plan.starts` gives it."""
    survey: Survey
    kit: Kit
    night: Night
    header: tuple[str, ...]
    """The roster's first row."""
    extras: tuple[str, ...]
    prints: bool
    volume: int
    prune: bool
    jobs: int
    """Processes for the letters."""
    print_jobs: int
    """The most processes for PDFs of many pages."""
