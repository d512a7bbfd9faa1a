"""A real YAML language server, driven over its protocol as an editor does it, knows the keys of campaign files.

It is a program for Node. Whoever has it elsewhere than on the path names it in UALETTER_YAML_LANGUAGE_SERVER.
"""

from __future__ import annotations

import json
import os
import queue
import shutil
import subprocess
import threading
from itertools import count
from pathlib import Path

import pytest

from ualetter.blank import blank_campaign
from ualetter.editors import SCHEMA, keep_schema, schema_line
from ualetter.reading.keys import RECORDS
from ualetter.schema.meanings import MEANINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    Message = dict[str, Any]

VARIABLE = "UALETTER_YAML_LANGUAGE_SERVER"
SERVER = os.environ.get(VARIABLE) or shutil.which("yaml-language-server")
MOST_SECONDS = 60
SETTINGS = {"yaml": {"schemaStore": {"enable": False}}}

pytestmark = pytest.mark.skipif(
    SERVER is None,
    reason=f"no YAML language server: install nodejs, then npm package yaml-language-server, or name it in {VARIABLE}",
)

ROOT = Path(__file__).parents[1]
PLAIN = (ROOT / "tests" / "data" / "good" / "minimal.yaml").read_text(encoding="utf-8")
SHIPPED = sorted((ROOT / "campaigns").glob("*.yaml"))

# Any connection ends the server, and with it the test.
NO_NETWORK = """
const net = require("net");
net.Socket.prototype.connect = () => process.exit(99);
require("dns").lookup = () => process.exit(99);
"""


class Server:
    """The server at the other end of two pipes."""

    def __init__(self, folder: Path) -> None:
        (folder / "no-network.cjs").write_text(NO_NETWORK, encoding="utf-8")
        command = [str(SERVER), "--stdio"]
        # On Windows npm makes a batch file, which only a shell can start.
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**os.environ, "NODE_OPTIONS": f'--require "{(folder / "no-network.cjs").as_posix()}"'},
            shell=os.name == "nt",
        )
        self.numbers = count(1)
        self.received: queue.Queue[Message | None] = queue.Queue()
        self.diagnostics: dict[str, list[Message]] = {}
        threading.Thread(target=self._receive, daemon=True).start()
        formats = ["plaintext"]
        abilities = {
            "completion": {"completionItem": {"snippetSupport": False, "documentationFormat": formats}},
            "hover": {"contentFormat": formats},
            "publishDiagnostics": {},
        }
        self.ask("initialize", {"processId": os.getpid(), "rootUri": None, "capabilities": {"textDocument": abilities}})
        self.tell("initialized", {})
        self.tell("workspace/didChangeConfiguration", {"settings": SETTINGS})

    def _receive(self) -> None:
        stream = self.process.stdout
        assert stream is not None
        while header := stream.readline():
            length = int(header.split(b":")[1])
            while stream.readline().strip():
                pass
            self.received.put(json.loads(stream.read(length)))
        self.received.put(None)

    def _send(self, message: Message) -> None:
        stream = self.process.stdin
        assert stream is not None
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        stream.flush()

    def tell(self, method: str, params: Message) -> None:
        self._send({"method": method, "params": params})

    def ask(self, method: str, params: Message) -> Any:  # noqa: ANN401  each answer has its own shape
        number = next(self.numbers)
        self._send({"id": number, "method": method, "params": params})
        while (message := self._next()).get("id") != number or "method" in message:
            pass
        assert "error" not in message, message
        return message["result"]

    def _next(self) -> Message:
        """Return what the server says next, and answer it if it asks for settings or anything else."""
        message = self.received.get(timeout=MOST_SECONDS)
        assert message is not None, (
            f"the server has ended with {self.process.wait()}; 99 means: it turned to the network"
        )
        if "method" in message and "id" in message:
            asked = message["params"]["items"] if message["method"] == "workspace/configuration" else None
            settings = None if asked is None else [SETTINGS.get(item["section"]) for item in asked]
            self._send({"id": message["id"], "result": settings})
        elif message.get("method") == "textDocument/publishDiagnostics":
            self.diagnostics[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def open(self, path: Path) -> str:
        uri = path.as_uri()
        self.diagnostics.pop(uri, None)
        text = path.read_text(encoding="utf-8")
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self.tell("textDocument/didOpen", {"textDocument": document})
        return uri

    def wrong(self, path: Path) -> list[tuple[str, str]]:
        """Open a file; return what is underlined, and what is said of it."""
        uri = self.open(path)
        while uri not in self.diagnostics:
            self._next()
        lines = path.read_text(encoding="utf-8").split("\n")
        return [(underlined(lines, found["range"]), found["message"]) for found in self.diagnostics[uri]]

    def proposed(self, path: Path, before: str) -> dict[str, str]:
        """Return the keys or values proposed behind some text of a file, with what is said of each."""
        answer = self.ask("textDocument/completion", self._behind(path, before))
        items = answer["items"] if isinstance(answer, dict) else answer
        return {item["label"]: str(item.get("documentation", "")) for item in items}

    def shown(self, path: Path, before: str) -> str:
        """Return what appears where the mouse stands behind some text of a file."""
        answer = self.ask("textDocument/hover", self._behind(path, before))
        return str(answer and answer["contents"])

    def _behind(self, path: Path, before: str) -> Message:
        text = path.read_text(encoding="utf-8")
        assert text.count(before) == 1
        above, _, line = text[: text.index(before) + len(before)].rpartition("\n")
        position = {"line": above.count("\n") + 1, "character": len(line)}
        return {"textDocument": {"uri": self.open(path)}, "position": position}

    def end(self) -> None:
        self.ask("shutdown", {})
        self.tell("exit", {})
        assert self.process.wait(timeout=MOST_SECONDS) == 0


def underlined(lines: list[str], where: Message) -> str:
    start, end = where["start"], where["end"]
    line: str = lines[start["line"]]
    return line[start["character"] : end["character"] if end["line"] == start["line"] else len(line)]


@pytest.fixture(scope="module", name="server")
def server_fixture(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    with server.process:
        yield server
        server.end()


class Desk:
    """A folder with campaign files, and somebody's own folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.own = folder / "Application Support" / "ualetter"  # as on macOS
        self.numbers = count(1)
        keep_schema(self.own)

    def put(self, text: str) -> Path:
        path = self.folder / "my letters" / f"case-{next(self.numbers)}.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(schema_line(path, self.own) + text, encoding="utf-8", newline="\n")
        return path


@pytest.fixture(name="desk")
def desk_fixture(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


@pytest.mark.parametrize(
    ("text", "before", "record"),
    [
        ("format: 1\n\n", "format: 1\n", "campaign"),
        ("format: 1\nta\n", "\nta", "campaign"),
        ("targets:\n  heng:\n    \n", "heng:\n    ", "target"),
        ("targets:\n  heng:\n    name: A\n    sal\n", "    sal", "target"),
        ("letter:\n  \n", "letter:\n  ", "letter"),
        ("report:\n  \n", "report:\n  ", "report"),
        ("channels:\n  \n", "channels:\n  ", "channels"),
        ("translations:\n  fr:\n    \n", "fr:\n    ", "translation"),
        ("targets:\n  heng:\n    letter:\n      \n", "letter:\n      ", "letter"),
    ],
)
def test_keys_are_completed(server: Server, desk: Desk, text: str, before: str, record: str) -> None:
    proposed = server.proposed(desk.put(text), before)
    there = {line.strip().partition(":")[0] for line in text.splitlines() if line.strip()} - {"letter"}
    missing = {key for key in RECORDS[record] if key not in there and key not in proposed}
    assert missing == set()
    others = {key for keys in RECORDS.values() for key in keys} - {*RECORDS[record]}
    assert set(proposed) & others == set()
    said = {key: proposed[key] for key in RECORDS[record] if key in proposed}
    assert said == {key: MEANINGS[record][key].described for key in said}


def test_countries_are_completed_by_name(server: Server, desk: Desk) -> None:
    proposed = server.proposed(desk.put("country: \n"), "country: ")
    assert len(proposed) == 249
    assert proposed["FR"] == "France"


@pytest.mark.parametrize("key", ["title", "issued", "language", "number"])
def test_no_value_is_made_up(server: Server, desk: Desk, key: str) -> None:
    """What an editor offers behind a key is often taken without a look."""
    assert server.proposed(desk.put(f"{key}: \n"), f"\n{key}: ") == {}


@pytest.mark.parametrize(
    ("before", "record", "key"),
    [
        ("\nti", "campaign", "title"),
        ("\nsumm", "campaign", "summary"),
        ("\ntarg", "campaign", "targets"),
        ("    ro", "target", "role"),
        ("    addr", "target", "address"),
        ("    sal", "target", "salutation"),
        ("\ndem", "campaign", "demands"),
        ("\nlet", "campaign", "letter"),
        ("  bo", "letter", "body"),
        ("    ema", "target", "email"),
        ("    fa", "target", "fax"),
        ("    pho", "target", "phone"),
        ("    soc", "target", "social"),
        ("\nnum", "campaign", "number"),
        ("\nissue", "campaign", "issue"),
        ("\nlang", "campaign", "language"),
    ],
)
def test_a_key_is_explained_under_the_mouse(server: Server, desk: Desk, before: str, record: str, key: str) -> None:
    reached = '    email: a@example.org\n    fax: 5550101\n    phone: [+00 555 0100]\n    social: {x: "@a"}\n'
    text = PLAIN.replace("demands:\n", f"{reached}number: 140.20\nissue: 2\nlanguage: en\ndemands:\n")
    shown = server.shown(desk.put(text), before)
    assert MEANINGS[record][key].described in shown.replace("\\", "")
    assert "||" not in shown


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("title:", "contry: FR\ntitle:", "contry"),
        ("    role:", "    adress: [a]\n    role:", "adress"),
        ("  body:", "  bdy: a\n  body:", "bdy"),
        ("country: FR", "country: XX", "XX"),
        ("title: The clean river", "title: [a]", "[a]"),
        ("salutation: Dear Minister,", "email: office", "office"),
        ("salutation: Dear Minister,", "no_post: closed", "address"),
    ],
)
def test_a_mistake_is_underlined(server: Server, desk: Desk, old: str, new: str, expected: str) -> None:
    assert [words for words, _ in server.wrong(desk.put(PLAIN.replace(old, new)))] == [expected]


def test_what_is_missing_is_named(server: Server, desk: Desk) -> None:
    said = {message for _, message in server.wrong(desk.put("format: 1\n"))}
    assert said == {f'Missing property "{key}".' for key in ("title", "summary", "targets", "letter")}


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_campaign_has_no_mistake(server: Server, desk: Desk, path: Path) -> None:
    assert server.wrong(desk.put(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize("name", ["everything", "minimal", "no-demands", "no-letter", "scripts"])
def test_a_good_file_has_no_mistake(server: Server, desk: Desk, name: str) -> None:
    text = (ROOT / "tests" / "data" / "good" / f"{name}.yaml").read_text(encoding="utf-8")
    assert server.wrong(desk.put(text)) == []


def test_an_empty_campaign_has_no_mistake(server: Server, desk: Desk) -> None:
    assert server.wrong(desk.put(blank_campaign("ua-12-26"))) == []


@pytest.mark.parametrize(
    "own",
    [".config/ualetter", "Application Support/ualetter", "Ana's #1 (new) 100%", "\u00e9t\u00e9 \u5317\u4eac", "a%20b"],
)
def test_the_schema_is_found_wherever_it_lies(server: Server, tmp_path: Path, own: str) -> None:
    keep_schema(tmp_path / own)
    path = tmp_path / "letters" / "case.yaml"
    path.parent.mkdir()
    path.write_text(schema_line(path, tmp_path / own) + "contry: FR\n" + PLAIN, encoding="utf-8")
    assert [words for words, _ in server.wrong(path)] == ["contry"]


def test_without_the_schema_nothing_would_be_known(server: Server, desk: Desk) -> None:
    (desk.own / SCHEMA).unlink()
    path = desk.put("contry: FR\n" + PLAIN)
    assert "Unable to load schema" in str(server.wrong(path))


def test_the_network_would_be_noticed(tmp_path: Path) -> None:
    path = tmp_path / "case.yaml"
    path.write_text("# yaml-language-server: $schema=http://192.0.2.1/s.json\nformat: 1\n", encoding="utf-8")
    server = Server(tmp_path)
    with server.process, pytest.raises(AssertionError, match="ended with 99"):
        server.wrong(path)
