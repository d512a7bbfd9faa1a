"""What ships: everything the program needs, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest

from ualetter import __version__

pytest.importorskip("hatchling")

ROOT = Path(__file__).parents[1]
SOURCES = {"src/ualetter": "ualetter", "templates": "ualetter/templates", "campaigns": "ualetter/campaigns"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> zipfile.ZipFile:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(folder)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    return zipfile.ZipFile(path)


def shipped(wheel: zipfile.ZipFile) -> set[str]:
    return {name for name in wheel.namelist() if ".dist-info/" not in name}


def test_every_file_of_the_program_is_there_and_no_other(wheel: zipfile.ZipFile) -> None:
    expected = {
        f"{inside}/{path.relative_to(ROOT / folder).as_posix()}"
        for folder, inside in SOURCES.items()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }
    assert shipped(wheel) == expected
    for name in (
        "ualetter/py.typed",
        "ualetter/campaigns/ua-140-20.yaml",
        "ualetter/templates/letter.docx",
        "ualetter/templates/letter.txt.j2",
        "ualetter/templates/letter.md.j2",
        "ualetter/languages/data/en.json",
        "ualetter/languages/phrases.json",
    ):
        assert name in expected


def test_files_are_shipped_as_they_are(wheel: zipfile.ZipFile) -> None:
    for folder, inside in SOURCES.items():
        for name in shipped(wheel):
            path = ROOT / folder / name.removeprefix(f"{inside}/")
            if name.startswith(f"{inside}/") and path.is_file():
                assert wheel.read(name) == path.read_bytes()


def test_it_says_who_it_is(wheel: zipfile.ZipFile) -> None:
    (folder,) = {name.split("/")[0] for name in wheel.namelist() if ".dist-info/" in name}
    said = Parser().parsestr(wheel.read(f"{folder}/METADATA").decode())
    assert (said["Name"], said["Version"], said["License-Expression"]) == ("ualetter", __version__, "MIT")
    assert f"{folder}/licenses/LICENSE" in wheel.namelist()
    assert "ualetter = ualetter.__main__:main" in wheel.read(f"{folder}/entry_points.txt").decode()


def test_from_the_wheel_it_works_in_an_empty_folder(wheel: zipfile.ZipFile, tmp_path: Path) -> None:
    site, empty = tmp_path / "site", tmp_path / "empty"
    wheel.extractall(site)
    empty.mkdir()
    env = {**os.environ, "PYTHONPATH": str(site), "HOME": str(empty), "XDG_CONFIG_HOME": str(empty / "config")}
    env |= {"APPDATA": str(empty), "USERPROFILE": str(empty)}

    def run(*args: str) -> bytes:
        return subprocess.run([sys.executable, *args], cwd=empty, env=env, capture_output=True, check=True).stdout

    where = run("-c", "import ualetter.shelf as s; print(s.__file__, s.shipped_folder('campaigns'), sep='\\n')")
    assert all(line.startswith(str(site)) for line in where.decode().splitlines())
    letter = run("-m", "ualetter", "write", "ua-140-20", "--to", "heng", "--date", "2020-10-01")
    assert "Dear Director Heng,\n" in letter.decode()
    document = run("-m", "ualetter", "write", "ua-140-20", "--to", "heng", "--date", "2020-10-01", "--format", "docx")
    assert document.startswith(b"PK")
    assert list(empty.iterdir()) == []
