"""Where campaigns and templates are found, and which campaign is meant by what a person types."""

# `os.path` answers False where `pathlib` raises: for names too long, circles of links, folders that may not be entered.
# ruff: noqa: PTH110, PTH112, PTH113, PTH208

from __future__ import annotations

import os
import re
from pathlib import Path

from ualetter.files import trouble
from ualetter.problems import refuse
from ualetter.reading.ids import id_problem, proposed_id
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from ualetter.model import Campaign
    from ualetter.problems import InputError

    Look = Callable[[Path], str | None]

SUFFIXES = (".yaml", ".yml")  # of two files that differ in nothing else, the first counts
VARIABLE = "UALETTER_CAMPAIGNS"
_MOST_LISTED = 12
_PREFIX = re.compile(r"[\W_]*(?:ua(?![a-z]))?[\W_]*(?:0+(?=[0-9]))?")
_ISSUE = re.compile("[0-9]{1,3}")  # as reading allows it; a file is looked at here before it is read
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, kw_only=True)
class Found:
    """The campaign file that was meant, and what to tell the person about the choice, if there was one."""

    path: Path
    said: str | None = None


def user_folder() -> Path:
    """Return the person's own folder, which need not exist.

    Raises InputError if the system doesn't say where such folders are.
    """
    import click  # noqa: PLC0415  loaded anyway in the program, needless for others who use this module

    folder = Path(click.get_app_dir("ualetter"))
    if not folder.is_absolute() or _is_homeless(folder):
        # An empty or relative XDG_CONFIG_HOME, or no home at all: personal data must not land in the current folder.
        raise refuse("can't tell where your own settings are kept", "set HOME (and XDG_CONFIG_HOME) to a full path")
    return folder


def _is_homeless(folder: Path) -> bool:
    """Whether a folder lies in an empty HOME, which POSIX systems take for the root of the disk."""
    config = os.environ.get("XDG_CONFIG_HOME")
    elsewhere = bool(config) and folder.is_relative_to(config or "")
    return os.name == "posix" and os.environ.get("HOME") == "" and not elsewhere


def shipped_folder(name: str) -> Path:
    """Return `campaigns` or `templates`: inside the package as installed, else in the checkout."""
    inside = Path(__file__).parent / name
    return inside if os.path.isdir(inside) else Path(__file__).parents[2] / name


def template_file(name: str, user: Path) -> Path:
    """Return the template of that name: the person's own before the shipped one."""
    own = user / "templates" / name
    return own if os.path.isfile(own) else shipped_folder("templates") / name


def folders(option: Path | None, environ: Mapping[str, str], cwd: Path, user: Path) -> tuple[Path, ...]:
    """Return the folders that hold campaigns, the most important first.

    Raises InputError if the folder given by `--campaigns` isn't there.
    """
    if option is not None and not os.path.isdir(cwd / option):
        raise refuse(f"`--campaigns {option}`: there is no such folder", "check its name, or make it")
    named = [] if option is None else [option]
    named += [Path(part) for part in environ.get(VARIABLE, "").split(os.pathsep) if part]
    usual = (Path("campaigns"), user / "campaigns", shipped_folder("campaigns"))
    present: dict[str, Path] = {}
    for folder in (*named, *usual):
        if os.path.isdir(cwd / folder):
            # The same folder may be meant twice: in a checkout, the shipped one is the current one's.
            present.setdefault(os.path.realpath(cwd / folder), cwd / folder)
    return tuple(present.values())


def campaign_files(among: Sequence[Path]) -> dict[str, Path]:
    """Return the campaign files of some folders by id, in the order of their ids; the first folder wins."""
    found: dict[str, Path] = {}
    for path in yaml_files(among):
        if id_problem(path.stem) is None:
            found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def misnamed(among: Sequence[Path]) -> tuple[Path, ...]:
    """Return the files that would be campaigns if their names were ids."""
    return tuple(path for path in yaml_files(among) if id_problem(path.stem) is not None)


def yaml_files(among: Sequence[Path]) -> Iterator[Path]:
    """Yield what looks like a campaign file in each folder, in the order of the names. Raises InputError."""
    for folder in among:
        try:
            names = os.listdir(folder)
        except OSError as error:
            raise trouble(f"look into `{folder}`", error) from error
        files = [folder / name for name in names if not name.startswith(".") and name.lower().endswith(SUFFIXES)]
        yield from sorted(filter(os.path.isfile, files), key=lambda path: (path.stem, path.suffix))


def number_key(typed: str) -> str:
    """Return what tells numbers apart: `UA: 140/20`, `ua140-20` and `0140.20` all give `140.20`."""
    return ".".join(_WORDS.findall(_PREFIX.sub("", typed.casefold(), count=1)))


def is_path(typed: str) -> bool:
    """Say whether what was typed is a campaign file's path, not an id or a number."""
    return typed.lower().endswith(SUFFIXES)


def find(typed: str, files: Mapping[str, Path], number_in: Look, issue_in: Look) -> Found:
    """Return the campaign meant by a path, an id or a number.

    `number_in` and `issue_in` look into a file, and give None for what they can't find. Raises InputError.
    """
    if is_path(typed):
        return _at_path(Path(typed), files)
    if typed in files:
        return Found(path=files[typed])
    meant = with_number(number_key(typed), files, number_in, issue_in)
    if not meant:
        raise _unknown(typed, files)
    return _latest(typed, meant, files)


def _at_path(path: Path, files: Mapping[str, Path]) -> Found:
    if os.path.exists(path):
        return Found(path=path)
    known = path.stem in files
    raise refuse(
        f"there is no file `{path}`",
        f"did you mean the campaign `{path.stem}`?" if known else "check its name and folder",
    )


def with_number(key: str, files: Mapping[str, Path], number_in: Look, issue_in: Look) -> dict[str, int]:
    """Return the issue of each campaign with that number, by id; where a file tells no number, its id must do."""
    return {
        campaign_id: issue_number(issue_in(path))
        for campaign_id, path in files.items()
        if key and number_key(number_in(path) or campaign_id) == key
    }


def issue_number(issue: str | None) -> int:
    """Return an issue to compare with others: 1 if a file tells none, or nothing that reading would take."""
    return int(issue) if issue and _ISSUE.fullmatch(issue) else 1


def newer(campaign: Campaign, files: Mapping[str, Path], number_in: Look, issue_in: Look) -> tuple[str, int] | None:
    """Return id and issue of the latest campaign with the same number, None if none is newer than this one."""
    same = with_number(number_key(campaign.number or campaign.id), files, number_in, issue_in)
    latest = max(same, key=lambda name: same[name], default=campaign.id)
    issue = same.get(latest, 1)
    return (latest, issue) if issue > issue_number(campaign.issue) else None


def _latest(typed: str, meant: Mapping[str, int], files: Mapping[str, Path]) -> Found:
    highest = max(meant.values())
    latest = [campaign_id for campaign_id, issue in meant.items() if issue == highest]
    if len(latest) > 1:
        raise refuse(f"`{typed}` can mean more than one campaign: {_listed(latest)}", "name the one you mean")
    if len(meant) == 1:
        return Found(path=files[latest[0]])
    said = f"`{typed}` is the number of {_listed(list(meant))}; taking `{latest[0]}`, the latest (issue {highest})"
    return Found(path=files[latest[0]], said=said)


def _unknown(typed: str, files: Mapping[str, Path]) -> InputError:
    from ualetter.reading.values import most_like  # noqa: PLC0415  only after a mistake

    if not files:
        return refuse(f"there is no campaign `{typed}`, nor any other", "put campaign files into a folder `campaigns`")
    close = most_like(proposed_id(typed), files)
    others = f"there are {_listed(list(files))}" if close is None or len(files) > 1 else ""
    question = f"did you mean `{close}`? " if close else ""
    return refuse(f"there is no campaign `{typed}`", f"{question}{others}".strip())


def _listed(ids: Sequence[str]) -> str:
    shown = ", ".join(f"`{campaign_id}`" for campaign_id in ids[:_MOST_LISTED])
    more = len(ids) - _MOST_LISTED
    return f"{shown} and {more} more (see `ualetter list`)" if more > 0 else shown
