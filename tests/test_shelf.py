from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.model import Campaign
from ualetter.problems import InputError
from ualetter.shelf import (
    campaign_files,
    find,
    folders,
    is_path,
    issue_number,
    misnamed,
    newer,
    number_key,
    shipped_folder,
    template_file,
    user_folder,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

NOWHERE = Path("/nowhere")


def put(folder: Path, *names: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        (folder / name).write_text("format: 1\n", encoding="utf-8")
    return folder


def only_problem(error: pytest.ExceptionInfo[InputError]) -> tuple[str, str | None]:
    (problem,) = error.value.problems
    return problem.message, problem.hint


# Folders


def test_folders_come_in_order_of_importance(tmp_path: Path) -> None:
    first, second, third, here, own = (
        put(tmp_path / name) for name in ("option", "one", "two", "here/campaigns", "own/campaigns")
    )
    environ = {"UALETTER_CAMPAIGNS": os.pathsep.join([str(second), "", str(NOWHERE), str(third)])}
    found = folders(first, environ, tmp_path / "here", tmp_path / "own")
    assert found == (first, second, third, here, own, shipped_folder("campaigns"))


def test_a_folder_meant_twice_keeps_its_first_place(tmp_path: Path) -> None:
    here, other = put(tmp_path / "campaigns"), put(tmp_path / "other")
    found = folders(here, {"UALETTER_CAMPAIGNS": str(other)}, tmp_path, tmp_path / "own")
    assert found == (here, other, shipped_folder("campaigns"))


def test_folders_below_the_current_one_are_shown_as_people_typed_them(tmp_path: Path) -> None:
    put(tmp_path / "mine")
    assert folders(Path("mine"), {}, tmp_path, NOWHERE)[0] == tmp_path / "mine"


@pytest.mark.parametrize("name", ["missing", "a file", "x" * 3000, "nul\0"])
def test_a_named_folder_must_exist(tmp_path: Path, name: str) -> None:
    put(tmp_path, "a file")
    with pytest.raises(InputError) as error:
        folders(Path(name), {}, tmp_path, NOWHERE)
    assert only_problem(error)[0] == f"`--campaigns {name}`: there is no such folder"


def test_the_shipped_folders_are_there() -> None:
    assert shipped_folder("campaigns").is_dir()
    assert shipped_folder("templates").is_dir()


def test_shipped_folders_inside_the_package_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = put(tmp_path / "site" / "ualetter" / "campaigns")
    monkeypatch.setattr("ualetter.shelf.__file__", str(inside.parent / "shelf.py"))
    assert shipped_folder("campaigns") == inside
    assert shipped_folder("templates") == tmp_path / "templates"


def test_a_template_of_the_person_comes_before_the_shipped_one(tmp_path: Path) -> None:
    shipped = template_file("letter.txt.j2", tmp_path)
    assert shipped == shipped_folder("templates") / "letter.txt.j2"
    own = put(tmp_path / "templates", "letter.txt.j2") / "letter.txt.j2"
    assert template_file("letter.txt.j2", tmp_path) == own


def test_the_own_folder_is_never_the_current_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("click.get_app_dir", lambda name: f"~/.config/{name}")
    with pytest.raises(InputError, match="can't tell where your own settings are kept"):
        user_folder()


@pytest.mark.skipif(os.name != "posix", reason="other systems don't ask HOME")
@pytest.mark.parametrize("config", [None, "", "/elsewhere"])
def test_an_empty_home_is_not_the_root_of_the_disk(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, config: str | None
) -> None:
    monkeypatch.setenv("HOME", "")
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    if config is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", config)
    monkeypatch.setattr("click.get_app_dir", lambda name: f"/.config/{name}")
    with pytest.raises(InputError, match="can't tell where your own settings are kept"):
        user_folder()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setattr("click.get_app_dir", lambda name: str(tmp_path / name))
    assert user_folder() == tmp_path / "ualetter"


def test_the_own_folder(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("click.get_app_dir", lambda name: str(tmp_path / name))
    assert user_folder() == tmp_path / "ualetter"


# Files


def test_campaigns_are_known_by_their_names(tmp_path: Path) -> None:
    first = put(tmp_path / "a", "river.yaml", "river.yml", "UA 140.yaml", "notes.txt", ".hidden.yaml", "zoo.YML")
    second = put(tmp_path / "b", "river.yaml", "bridge.yml")
    (first / "folder.yaml").mkdir()
    assert campaign_files((first, second)) == {
        "bridge": second / "bridge.yml",
        "river": first / "river.yaml",
        "zoo": first / "zoo.YML",
    }
    assert list(campaign_files((first, second))) == ["bridge", "river", "zoo"]
    assert misnamed((first, second)) == (first / "UA 140.yaml",)


def test_a_circle_of_links_does_not_stop_the_others(tmp_path: Path) -> None:
    put(tmp_path, "river.yaml")
    try:
        (tmp_path / "loop.yaml").symlink_to(tmp_path / "loop.yaml")
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert list(campaign_files((tmp_path,))) == ["river"]


def test_a_folder_that_may_not_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(InputError) as error:
        campaign_files((tmp_path,))
    assert only_problem(error)[0] == f"can't look into `{tmp_path}`: your account may not do that here"


# Which one is meant

NUMBERS = {
    "ua-140-20": ("UA 140.20", None),
    "ua-140-20-second": ("UA: 140/20", "2"),
    "ua-7-21": (None, None),  # broken, or without a number
    "bridge": ("UA 9.21", "3"),
    "ua-8-21": ("UA 88.21", "1"),  # its number is not what its name says
    "twin-a": ("EXTRA 5", "1"),
    "twin-b": ("Extra-5", None),
}


def library() -> dict[str, Path]:
    return {campaign_id: Path(f"{campaign_id}.yaml") for campaign_id in NUMBERS}


def number_in(path: Path) -> str | None:
    return NUMBERS[path.stem][0]


def issue_in(path: Path) -> str | None:
    return NUMBERS[path.stem][1]


@pytest.mark.parametrize(
    ("typed", "campaign_id"),
    [
        ("ua-140-20", "ua-140-20"),
        ("bridge", "bridge"),
        ("9.21", "bridge"),
        ("UA 9/21", "bridge"),
        ("ua9-21", "bridge"),
        ("009.21", "bridge"),
        ("UA 7.21", "ua-7-21"),
        ("UA-7-21", "ua-7-21"),
        ("88/21", "ua-8-21"),
    ],
)
def test_a_campaign_is_found(typed: str, campaign_id: str) -> None:
    found = find(typed, library(), number_in, issue_in)
    assert (found.path, found.said) == (Path(f"{campaign_id}.yaml"), None)


@pytest.mark.parametrize("typed", ["140.20", "UA 140/20", "UA-140-20"])
def test_of_one_number_the_highest_issue_is_taken_and_said(typed: str) -> None:
    found = find(typed, library(), number_in, issue_in)
    assert found.path == Path("ua-140-20-second.yaml")
    assert found.said == (
        f"`{typed}` is the number of `ua-140-20`, `ua-140-20-second`; taking `ua-140-20-second`, the latest (issue 2)"
    )


@pytest.mark.parametrize("issue", ["9" * 5000, "two", "-1", ""])
def test_an_issue_that_is_no_number_stops_no_other_campaign(issue: str) -> None:
    said = {"odd.yaml": ("UA 1.21", issue), "river.yaml": ("UA 1.21", "2")}
    files = {"odd": Path("odd.yaml"), "river": Path("river.yaml")}
    assert find("1.21", files, lambda path: said[path.name][0], lambda path: said[path.name][1]).path == Path(
        "river.yaml"
    )


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("extra 5", "`extra 5` can mean more than one campaign: `twin-a`, `twin-b`", "name the one you mean"),
        ("brigde", "there is no campaign `brigde`", "did you mean `bridge`? there are `ua-140-20`"),
        ("BRIDGE", "there is no campaign `BRIDGE`", "did you mean `bridge`? there are `ua-140-20`"),
        ("8.21", "there is no campaign `8.21`", "did you mean `ua-8-21`? there are"),
        ("/", "there is no campaign `/`", "there are `ua-140-20`"),
        ("", "there is no campaign ``", "there are `ua-140-20`"),
        ("bridge.yaml", "there is no file `bridge.yaml`", "did you mean the campaign `bridge`?"),
        ("other.yml", "there is no file `other.yml`", ""),
        ("x" * 3000 + ".yaml", f"there is no file `{'x' * 3000}.yaml`", ""),
    ],
)
def test_what_is_not_found_is_never_guessed(typed: str, message: str, hint: str) -> None:
    with pytest.raises(InputError) as error:
        find(typed, library(), number_in, issue_in)
    assert only_problem(error)[0] == message
    assert (only_problem(error)[1] or "").startswith(hint)


@pytest.mark.parametrize("name", ["river.yaml", "UA 140.YML"])
def test_a_path_is_taken_as_it_is(tmp_path: Path, name: str) -> None:
    path = put(tmp_path, name) / name
    assert find(str(path), {}, number_in, issue_in).path == path


def test_many_campaigns_are_not_all_listed() -> None:
    many: Mapping[str, Path] = {f"case-{number:02}": Path(f"case-{number:02}.yaml") for number in range(14)}
    with pytest.raises(InputError) as error:
        find("zebra", many, lambda _: None, lambda _: None)
    assert str(only_problem(error)[1]).endswith("`case-11` and 2 more (see `ualetter list`)")


def test_an_empty_shelf_says_where_campaigns_go() -> None:
    with pytest.raises(InputError) as error:
        find("river", {}, number_in, issue_in)
    assert only_problem(error) == (
        "there is no campaign `river`, nor any other",
        "put campaign files into a folder `campaigns`",
    )


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("UA: 140/20", "140.20"),
        ("UA 140.20", "140.20"),
        ("ua140-20", "140.20"),
        (" 140 / 20 ", "140.20"),
        ("UA_0140_20", "140.20"),
        ("140.05", "140.05"),
        ("0/20", "0.20"),
        ("14020", "14020"),
        ("nicaragua-5", "nicaragua.5"),
        ("uayma", "uayma"),
        ("UA", ""),
        ("", ""),
    ],
)
def test_number_key(typed: str, key: str) -> None:
    assert number_key(typed) == key


@given(st.integers(1, 9999), st.integers(10, 99), st.sampled_from([".", "/", "-", " ", ": ", " / "]))
def test_the_divider_never_matters(first: int, second: int, divider: str) -> None:
    assert number_key(f"UA {first}{divider}{second}") == f"{first}.{second}"


# A newer issue


@pytest.mark.parametrize(
    ("campaign_id", "number", "issue", "expected"),
    [
        ("ua-140-20", "UA 140.20", None, ("ua-140-20-second", 2)),
        ("ua-140-20", "140/20", "1", ("ua-140-20-second", 2)),
        ("ua-140-20", None, None, ("ua-140-20-second", 2)),
        ("from-afar", "UA 140.20", "1", ("ua-140-20-second", 2)),
        ("ua-140-20-second", "UA 140.20", "2", None),
        ("from-afar", "UA 140.20", "3", None),
        ("bridge", "UA 9.21", None, ("bridge", 3)),
        ("bridge", "UA 9.21", "3", None),
        ("twin-a", "EXTRA 5", "1", None),
        ("ua-1-26", "UA 1.26", None, None),
        ("unknown", None, None, None),
    ],
)
def test_a_newer_issue_of_the_same_number(
    campaign_id: str, number: str | None, issue: str | None, expected: tuple[str, int] | None
) -> None:
    campaign = Campaign(id=campaign_id, number=number, issue=issue, title="T", summary="S.", targets={})
    assert newer(campaign, library(), number_in, issue_in) == expected


def test_only_files_of_the_same_number_are_asked_for_their_issue() -> None:
    asked = []

    def issue(path: Path) -> str | None:
        asked.append(path.stem)
        return issue_in(path)

    campaign = Campaign(id="bridge", number="UA 9.21", title="T", summary="S.", targets={})
    assert newer(campaign, library(), number_in, issue) == ("bridge", 3)
    assert asked == ["bridge"]


@pytest.mark.parametrize(("issue", "number"), [(None, 1), ("", 1), ("2", 2), ("10", 10), ("two", 1), ("9" * 5000, 1)])
def test_issue_number(issue: str | None, number: int) -> None:
    assert issue_number(issue) == number


@pytest.mark.parametrize(
    ("typed", "expected"), [("a.yaml", True), ("x/A.YML", True), ("ua-1-26", False), ("yaml", False)]
)
def test_is_path(typed: str, *, expected: bool) -> None:
    assert is_path(typed) == expected
