"""Same input, same bytes; nothing of the computer or its owner in a document; nothing leaves the machine."""

from __future__ import annotations

import io
import json
import os
import socket
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from running import DAY, HENG, Cli, cli_fixture, river_fixture  # noqa: F401  fixtures are found by name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

ALL_FORMATS = ("--format", "text", "--format", "markdown", "--format", "docx", "--format", "pdf")
WRITER = ("--name", "Zoë “A” Ejemplo", "--town", "Sampleton", "--country", "IE", "--own", "Grüße, 李小龍.")
FILES = ["ua-140-20-heng.docx", "ua-140-20-heng.md", "ua-140-20-heng.pdf", "ua-140-20-heng.txt"]


def saved(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


@pytest.mark.skipif(sys.getfilesystemencoding() != "utf-8", reason="here no name with other letters can be typed")
@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "1"},
        {
            "LC_ALL": "C.UTF-8",
            "TZ": "America/Los_Angeles",
            "PYTHONHASHSEED": "4242",
            "LANGUAGE": "de",
            "USER": "zzuser",
        },
    ],
)
def test_the_same_input_gives_the_same_bytes(cli: Cli, env: dict[str, str]) -> None:
    assert cli(*HENG, *WRITER, *ALL_FORMATS, "-o", "here/").code == 0
    elsewhere = cli.folder / "else" / "where"
    elsewhere.mkdir(parents=True)
    there = Cli(elsewhere, cli.monkeypatch)
    assert there.process(*HENG, *WRITER, *ALL_FORMATS, "-o", "there/", env=env).code == 0
    here = saved(cli.folder / "here")
    assert list(here) == FILES
    assert here == saved(elsewhere / "there")


def test_letters_made_in_one_run_are_those_made_one_by_one(river: Cli) -> None:
    assert river("write", "river", "--to", "all", *DAY, *ALL_FORMATS, "-o", "all/").code == 0
    for target in ("police", "water", "mayor"):
        assert river("write", "river", "--to", target, *DAY, *ALL_FORMATS, "-o", "one/").code == 0
    assert saved(river.folder / "all") == saved(river.folder / "one")


def test_a_document_tells_nothing_of_the_computer_or_its_user(cli: Cli) -> None:
    env = {"USER": "zzuser", "LOGNAME": "zzuser", "USERNAME": "zzuser", "HOSTNAME": "zzhost", "TZ": "Pacific/Chatham"}
    cli.save_profile(email="zzmail@example.org", name="Ana Ejemplo")
    assert cli.process(*HENG, *ALL_FORMATS, "-o", "n/", env=env).code == 0
    documents = saved(cli.folder / "n")
    with zipfile.ZipFile(io.BytesIO(documents["ua-140-20-heng.docx"])) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        documents |= {entry.filename: package.read(entry) for entry in package.infolist()}
    host = socket.gethostname()
    secrets = ["zzuser", "zzhost", "zzmail", "Chatham", str(Path.cwd()), str(cli.own_folder()), os.environ["HOME"]]
    secrets += [host] if len(host) > 4 else []
    assert "docProps/core.xml" in documents
    for name, content in documents.items():
        assert [secret for secret in secrets if secret.encode() in content] == [], name


# The network

EVERY_COMMAND = [
    ["--help"],
    ["--version"],
    [*HENG],
    [*HENG, *WRITER, *ALL_FORMATS, "-o", "n/"],
    ["list"],
    ["list", "--json"],
    ["show", "ua-140-20"],
    ["show", "ua-140-20", "--json"],
    ["check"],
    ["check", "--json"],
    ["profile", "--name", "Ana Ejemplo"],
    ["profile", "--show"],
    ["forget"],
]


@pytest.mark.parametrize("args", EVERY_COMMAND, ids=" ".join)
def test_no_command_opens_a_socket(cli: Cli, monkeypatch: pytest.MonkeyPatch, args: list[str]) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was touched")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostname", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    assert cli(*args).code == 0


WATCH = """
import json, sys
seen = []
def watch(event, args):
    if event.split(".")[0] in {"socket", "subprocess", "urllib", "http", "smtplib", "ftplib", "webbrowser"}:
        seen.append(event)
    if event in {"os.system", "os.exec", "os.posix_spawn", "os.fork"}:
        seen.append(event)
sys.addaudithook(watch)
from ualetter.console import main_guard
from ualetter.__main__ import run
codes = []
for args in json.loads(sys.argv[1]):
    sys.argv = ["ualetter", *args]
    try:
        codes.append(int(main_guard(run)))
    except SystemExit as ended:
        codes.append(ended.code or 0)
sys.stderr.write("\\n" + json.dumps([codes, seen]))
"""


def test_python_itself_sees_no_command_touch_the_network_or_start_a_program(cli: Cli) -> None:
    done = subprocess.run(
        [sys.executable, "-c", WATCH, json.dumps(EVERY_COMMAND)], cwd=cli.folder, capture_output=True, check=True
    )
    codes, seen = json.loads(done.stderr.splitlines()[-1])
    assert codes == [0] * len(EVERY_COMMAND)
    assert seen == []


def test_the_watch_would_see_it() -> None:
    script = WATCH.replace("for args in", "import socket; socket.socket().close()\nfor args in")
    done = subprocess.run([sys.executable, "-c", script, "[]"], capture_output=True, check=True)
    assert "socket.__new__" in json.loads(done.stderr.splitlines()[-1])[1]
