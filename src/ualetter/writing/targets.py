"""Which targets are meant."""

from __future__ import annotations

from ualetter.problems import InputError, Problem, misuse, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.model import Campaign, Target
    from ualetter.problems import UsageError

ALL = "all"


def chosen_targets(campaign: Campaign, typed: Iterable[str]) -> list[Target]:
    """Return the targets typed by id, `all` meaning each; raises InputError naming every unknown one.

    Only a file with mistakes can have no targets: `preview` shows those too.
    """
    wanted = list(dict.fromkeys(typed))
    if not campaign.targets and wanted != [ALL]:
        raise refuse(f"the file of `{campaign.id}` has no targets yet", "write each below `targets:`, by a short id")
    problems = [unknown_target(campaign, name) for name in wanted if name != ALL and name not in campaign.targets]
    if problems:
        raise InputError(problems)
    if ALL in wanted:
        return list(campaign.targets.values())
    return [campaign.targets[name] for name in wanted]


def only_target(campaign: Campaign) -> Target | None:
    """Return the target of a campaign that has just one."""
    targets = list(campaign.targets.values())
    return targets[0] if len(targets) == 1 else None


def which_target(campaign: Campaign) -> UsageError:
    """Return the error for a letter that doesn't say to whom, with what could be meant."""
    ways = [f"  --to {target.id:<{_width(campaign)}}  {target.label}" for target in campaign.targets.values()]
    hint = "\n".join(["choose one, or `--to all`:", *ways])
    return misuse(f"`{campaign.id}` has {len(campaign.targets)} targets: who is the letter to?", hint)


def _width(campaign: Campaign) -> int:
    return max(len(target) for target in campaign.targets)


def unknown_target(campaign: Campaign, name: str) -> Problem:
    """Return the problem with a target id that isn't there."""
    from ualetter.reading.values import most_like  # noqa: PLC0415  only a mistake needs it

    word = most_like(name, campaign.targets)
    if word is None:
        hint = f"it can be: {', '.join(campaign.targets)}"
    else:
        known = ", ".join(f"`{target}`" for target in campaign.targets)
        hint = f"did you mean `{word}`? The targets are {known}"
    return Problem(message=f"`{campaign.id}` has no target `{name}`", hint=hint)


def copied(campaign: Campaign, target: Target, extra: Iterable[str], *, none: bool) -> tuple[str, ...]:
    """Return the ids for the `cc:` lines of a letter: the campaign's and `extra`, but never its own target."""
    ids = () if none else (*campaign.copies, *extra)
    return tuple(name for name in dict.fromkeys(ids) if name != target.id)
