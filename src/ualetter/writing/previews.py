"""What a campaign file gives while somebody works on it: the letters that can be shown already, and what is wrong."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from ualetter.checking import NAMED, NAMELESS, check_file
from ualetter.compose import compose
from ualetter.compose.order import Order
from ualetter.problems import InputError
from ualetter.records import dataclass
from ualetter.writing.targets import ALL, chosen_targets, copied

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ualetter.letter import Letter
    from ualetter.model import Campaign, Target
    from ualetter.problems import Place, Problem
    from ualetter.reading.campaign import CampaignFile
    from ualetter.reading.fields import Path

# Keys of whose values no letter prints anything: a mistake in one leaves no hole.
_UNPRINTED = frozenset((
    "format", "issue", "index", "country", "issued", "act_by", "preferred_languages", "people", "summary", "source",
    "checked", "report", "advice", "channels", "translations",
))  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Preview:
    """The letters that can be shown, the targets whose letter can't, and everything wrong with the file."""

    letters: tuple[Letter, ...] = ()
    lacking: tuple[Target, ...] = ()
    problems: tuple[Problem, ...]
    by_example: bool = False
    """Whether a body asks for details of its writer, so that those of an invented one stand there."""

    @property
    def is_good(self) -> bool:
        """Whether every letter that was asked for is there, and the file has no mistakes."""
        return bool(self.letters) and not self.lacking and all(problem.warning for problem in self.problems)


def preview(file: CampaignFile, typed: Sequence[str], day: date) -> Preview:
    """Return what a file gives on a day; `typed` are the ids of targets, none meaning all."""
    problems = check_file(file, day)
    draft = file.draft
    if draft is None:
        return Preview(problems=tuple(problems))
    try:
        targets = chosen_targets(draft, typed or (ALL,))
    except InputError as error:
        return Preview(problems=(*problems, *error.problems))
    unharmed = sound_targets(file, draft)
    tried = {target.id: _letter(draft, target, day, problems) for target in targets if target.id in unharmed}
    made = [letter for letter in tried.values() if letter is not None]
    return Preview(
        letters=tuple(made),
        lacking=tuple(target for target in targets if tried.get(target.id) is None),
        problems=tuple(problems),
        by_example=any(letter.name == NAMED.name for letter in made),
    )


def _letter(draft: Campaign, target: Target, day: date, problems: list[Problem]) -> Letter | None:
    """Return the letter of a writer without a name, or with one where the body wants it; note why there is none."""
    order = Order(day=day, copies=copied(draft, target, (), none=False), bold_names=True)
    try:
        return compose(draft, target, NAMELESS, order)
    except InputError:
        pass
    try:
        return compose(draft, target, NAMED, order)
    except InputError as error:
        said = {problem.message for problem in problems}
        problems += [problem for problem in error.problems if problem.message not in said]
        return None


def sound_targets(file: CampaignFile, draft: Campaign) -> list[str]:
    """Return the ids of the targets whose letters hold nothing that a mistake has touched, so that no hole is shown."""
    starts = sorted(_starts(file))
    wrong = {_owner(starts, problem.place) for problem in file.problems if problem.place and not problem.warning}
    shared = any(path[0] != "targets" and path[0] not in _UNPRINTED for path in wrong if path)
    if shared or not draft.title or not (draft.demands or draft.letter.body):
        return []
    return [name for name in draft.targets if ("targets", name) not in wrong]


def _starts(file: CampaignFile) -> Iterator[tuple[tuple[int, int], Path]]:
    """Yield where each key of the campaign begins, and each target."""
    for path, place in file.places.items():
        if path[-1] and (len(path) == 1 or (len(path) == 2 and path[0] == "targets")):  # noqa: PLR2004  targets.<id>
            yield _spot(place), path


def _owner(starts: Sequence[tuple[tuple[int, int], Path]], place: Place) -> Path:
    """Return the path of the key that a place belongs to, `()` for what stands before all."""
    before = bisect_right(starts, _spot(place), key=itemgetter(0))
    return starts[before - 1][1] if before else ()


def _spot(place: Place) -> tuple[int, int]:
    return place.line or 0, place.column or 0
