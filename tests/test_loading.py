from __future__ import annotations

import io
from pathlib import Path

import pytest

from ualetter.loading import errors, issue_in, load, load_file, number_in, shown_path
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
    assert (number_in(path), issue_in(path)) == (None, None)


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
    path = put("c/x.yaml", text)
    assert (number_in(path), issue_in(path)) == expected


LONG = "".join(f"# line {number} of what stands above\n" for number in range(300))


@pytest.mark.parametrize("text", [LONG + "number: UA 140.20\nissue: 2\n", "number: UA 140.20\n" + LONG + "issue: 2"])
def test_the_number_is_found_wherever_it_stands(text: str) -> None:
    path = put("c/x.yaml", text)
    assert (number_in(path), issue_in(path)) == ("UA 140.20", "2")


@pytest.mark.parametrize("before", range(4070, 4100))
def test_a_number_is_never_cut(before: int) -> None:
    text = f"#{'é' * 20}{'x' * (before - 42)}\nnumber: UA 140.20\ntitle: T\n"
    assert number_in(put("c/x.yaml", text)) == "UA 140.20"


def test_of_most_files_only_the_beginning_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [put(f"c/ua-{number}-26.yaml", f"number: UA {number}.26\n" + LONG) for number in range(1, 4)]
    read = []

    class Counting(io.FileIO):
        def read(self, size: int | None = -1, /) -> bytes:
            read.append(size)
            return super().read(size or -1)

    monkeypatch.setattr(Path, "open", lambda path, *_, **__: Counting(path))
    assert [number_in(path) for path in paths] == ["UA 1.26", "UA 2.26", "UA 3.26"]
    assert read == [4096] * 3


def test_paths_are_shown_as_people_know_them(here: Path) -> None:
    inside, outside = here / "c" / "x.yaml", here.parent / "x.yaml"
    assert shown_path(inside) == "c/x.yaml"
    assert shown_path(Path("c/x.yaml")) == "c/x.yaml"
    assert shown_path(outside) == outside.as_posix()
    assert shown_path(Path("..") / "x.yaml") == "../x.yaml"
