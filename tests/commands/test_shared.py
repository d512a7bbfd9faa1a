"""What every command says that makes something of a campaign."""

from __future__ import annotations

import pytest
from running import DAY, RIVER, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

from ualetter import loading
from ualetter.reading.campaign import MAX_BYTES

TYPE_CHECKING = False
if TYPE_CHECKING:
    from pathlib import Path

DOUBTFUL = RIVER.replace("country: FR\nissued", "country: FR # CHECK: is it?\nissued").replace(
    "people:", "# CHECK\npeople:"
)
MARKED = (
    "campaigns/river.yaml: warning: lines 4 and 7 are still marked `# CHECK`\n"
    "hint: compare with the page of the appeal: `ualetter check {}`\n"
)
SECOND = RIVER.replace("number: UA 7.26", "number: UA 7.26\nissue: 2")
NEWER = (
    "warning: a newer issue of UA 7.26 is here: `river-second` is issue 2, this one is 1\n"
    "hint: take it: `ualetter write {}`\n"
)
COMMANDS = [
    ("write", "{}", "--to", "water"),
    ("batch", "guests.csv", "{}", "-o", "night", "--dry-run"),
    ("show", "{}"),
    ("envelope", "{}", "--to", "water", "-o", "e.pdf"),
    ("labels", "{}", "--to", "water", "-o", "l.pdf"),
    ("sheet", "case", "{}", "-o", "s.pdf"),
]
every_command = pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])


def run(cli: Cli, command: tuple[str, ...], campaign: str) -> str:
    """Return what a command says beside its result."""
    cli.put("guests.csv", "name\nAnn Muster\n")
    result = cli(*(word.format(campaign) for word in command), *DAY)
    assert result.code == 0, result.err
    return result.err


@every_command
@pytest.mark.parametrize(("typed", "checked"), [("river", "river"), ("7.26", "river"), (2 * ("campaigns/river.yaml",))])
def test_lines_that_are_still_to_be_checked_are_named(
    river: Cli, command: tuple[str, ...], typed: str, checked: str
) -> None:
    assert "CHECK" not in run(river, command, typed)
    river.put("campaigns/river.yaml", DOUBTFUL)
    assert MARKED.format(checked) in run(river, command, typed)


@every_command
@pytest.mark.parametrize("typed", ["river", "campaigns/river.yaml"])
def test_a_newer_issue_is_named(river: Cli, command: tuple[str, ...], typed: str) -> None:
    assert "newer" not in run(river, command, typed)
    river.put("campaigns/river-second.yaml", SECOND)
    assert NEWER.format("river-second") in run(river, command, typed)


@pytest.mark.parametrize("folder", ["camp", "my camp"])
def test_what_is_in_a_folder_of_its_own_is_named_by_its_path(cli: Cli, folder: str) -> None:
    cli.put(f"{folder}/river.yaml", DOUBTFUL)
    cli.put(f"{folder}/river-second.yaml", SECOND)
    said = run(cli, ("write", "--campaigns", folder, "{}", "--to", "water"), "river")
    quote = "'" if " " in folder else ""
    assert f"`ualetter check {quote}{folder}/river.yaml{quote}`" in said
    assert f"`ualetter write {quote}{folder}/river-second.yaml{quote}`" in said
    assert cli("check", f"{folder}/river.yaml").code == 0


@pytest.mark.parametrize("typed", ["river-second", "7.26", "campaigns/river-second.yaml"])
def test_the_newest_issue_has_none_above_it(river: Cli, typed: str) -> None:
    river.put("campaigns/river-second.yaml", SECOND)
    assert "newer issue" not in run(river, COMMANDS[0], typed)


def test_a_newer_issue_is_found_in_every_folder_and_if_its_file_is_broken(river: Cli) -> None:
    (river.own_folder() / "campaigns").mkdir(parents=True)
    (river.own_folder() / "campaigns" / "river-second.yaml").write_text("number: 7/26\nissue: 2\ntitle: [", "utf-8")
    assert NEWER.format("river-second") in run(river, COMMANDS[0], "river")


def test_of_other_campaigns_only_the_beginning_is_read(river: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    filler = "# what stands above\n" * 500
    for number in range(10, 40):
        river.put(f"campaigns/ua-{number}-26.yaml", f"number: UA {number}.26\n{filler}")
    read = []
    whole = loading._found  # noqa: SLF001  the one place where they are read

    def counting(line: object, path: Path, limit: int) -> str | None:
        read.append((path.stem, limit))
        return whole(line, path, limit)  # type: ignore[arg-type]

    monkeypatch.setattr(loading, "_found", counting)
    run(river, COMMANDS[0], "river")
    assert [(stem, limit) for stem, limit in read if limit > 4096] == [("river", MAX_BYTES)]
    assert len(read) == 33
