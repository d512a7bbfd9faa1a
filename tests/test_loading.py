from __future__ import annotations

from pathlib import Path

import pytest

from ualetter.loading import errors, load, load_file, number_and_issue, shown_path
from ualetter.problems import InputError, Problem

GOOD = "format: 1\ntitle: T\nsummary: S.\ndemands: [be kind]\ntargets: {x: {role: Clerk, salutation: 'Dear Clerk,'}}\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name: str, content: str | bytes) -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "titled"),
    [(GOOD, "T"), (GOOD.replace("\n", "\r\n"), "T"), ("\ufeff" + GOOD, "T"), (GOOD.replace("T\n", "Zoë\n"), "Zoë")],
)
def test_a_campaign_is_called_as_its_file(content: str, titled: str) -> None:
    campaign = load(put("c/ua-1-26.yaml", content))
    assert (campaign.id, campaign.title) == ("ua-1-26", titled)


def test_every_error_is_said_with_its_place() -> None:
    path = put("c/bad.yaml", GOOD + "titel: x\ncountry: ZZ\n")
    with pytest.raises(InputError) as error:
        load(path)
    assert [str(problem.place) for problem in error.value.problems] == ["c/bad.yaml:6:1", "c/bad.yaml:7:10"]
    assert load_file(path).problems == error.value.problems
    assert load_file(path).campaign is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"title: \xe9", "this is not UTF-8 text: the byte 0xE9 can't be read"),
        (GOOD.encode("utf-16"), "this is UTF-16 text"),
        (b"#" * (256 * 1024 + 1), "is over 256 KiB"),
        (None, "there is no file"),
    ],
)
def test_what_cannot_be_read_at_all(content: bytes | None, message: str) -> None:
    path = put("c/bad.yaml", content) if content is not None else Path("c/bad.yaml")
    with pytest.raises(InputError, match=message):
        load_file(path)
    assert number_and_issue(path) == (None, None)


def test_warnings_are_no_errors() -> None:
    wrong, doubtful = Problem(message="a"), Problem(message="b", warning=True)
    assert errors((doubtful, wrong, doubtful)) == [wrong]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("number: UA 140.20\nissue: 2\n", ("UA 140.20", "2")),
        ("number: 'UA 140.20'  # as printed\n", ("UA 140.20", None)),
        ('number: "UA 140.20"\nissue: "3"\n', ("UA 140.20", "3")),
        ("number:   UA 140.20   \n", ("UA 140.20", None)),
        ("title: [broken\nnumber: UA 1.26\n", ("UA 1.26", None)),
        ("\ufeffnumber: UA 1.26\r\n", ("UA 1.26", None)),
        ("  number: UA 1.26\n", (None, None)),
        ("phone number: 1\nnumbers: 2\n", (None, None)),
        ("title: T\n", (None, None)),
    ],
)
def test_the_number_is_found_even_in_a_broken_file(text: str, expected: tuple[str | None, str | None]) -> None:
    assert number_and_issue(put("c/x.yaml", text)) == expected


def test_paths_are_shown_as_people_know_them(here: Path) -> None:
    inside, outside = here / "c" / "x.yaml", here.parent / "x.yaml"
    assert shown_path(inside) == "c/x.yaml"
    assert shown_path(Path("c/x.yaml")) == "c/x.yaml"
    assert shown_path(outside) == outside.as_posix()
    assert shown_path(Path("..") / "x.yaml") == "../x.yaml"
