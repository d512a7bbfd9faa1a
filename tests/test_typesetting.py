from __future__ import annotations

import io
import os
import pickle
import shutil
import socket
import subprocess
import sys
import threading
from pathlib import Path

import pypdf
import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter import typesetting
from ualetter.problems import InputError
from ualetter.typesetting import NoFont, typesetter, unshown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

HEAD = b'#set document(title: "Test")\n#let data = json(bytes(sys.inputs.data))\n'
PLAIN = HEAD + b"#data.text"
UNASSIGNED = "\u0378"
"""A code that Unicode gives to no character, so that no font can have it."""


def typeset(template: bytes, text: str = "words") -> bytes:
    return typesetter(template, "own.typ")({"text": text})


def read(pdf: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A computer without fonts."""
    monkeypatch.setattr(typesetting, "_fonts", lambda: typst.Fonts(include_system_fonts=False))
    typesetting._compile.cache_clear()  # noqa: SLF001  or the fonts of this computer stay
    yield
    typesetting._compile.cache_clear()  # noqa: SLF001  see above


# What goes in comes out


@pytest.mark.parametrize(
    "text",
    [
        '#panic("x")', "*x*", "_x_", "$x$", "@x", "// x", "/* x", "~", "--", "---", "...", "<label>", "'x' \"y\"",
        "\\n", "#{7*7}", "= Head", "- item", "1. item", "`raw`", "https://example.org/a_b", "[x]", "${7*7}", "{{ x }}",
        "office ffi fl Th", "two  spaces",
    ],
)  # fmt: skip
def test_data_is_text_and_nothing_else(text: str) -> None:
    assert read(typeset(PLAIN, f"a {text} b")) == f"a {text} b"


@given(st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=40))
@settings(max_examples=60, deadline=None)
def test_any_data_is_text(text: str) -> None:
    assert "".join(read(typeset(PLAIN, text)).split()) == text


def test_every_page_is_tagged_for_screen_readers() -> None:
    root = pypdf.PdfReader(io.BytesIO(typeset(PLAIN))).root_object
    assert str(root["/MarkInfo"]) == "{'/Marked': True, '/Suspects': False}"
    assert "/StructTreeRoot" in root
    assert b"<pdfuaid:part>1</pdfuaid:part>" in typeset(PLAIN)


# Same input, same bytes, and nothing of the computer

RUN = """
import sys
from ualetter.typesetting import typesetter
sys.stdout.buffer.write(typesetter(sys.stdin.buffer.read(), "own.typ")({"text": "Zoë 中文"}))
"""


def test_same_input_same_bytes_wherever_it_runs(tmp_path: Path) -> None:
    here = {typeset(PLAIN, "Zoë 中文"), typeset(PLAIN, "Zoë 中文")}
    for env in (
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "1"},
        {"TZ": "America/Los_Angeles", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "77", "USER": "zzuser", "LANG": "de_DE"},
    ):
        done = subprocess.run(
            [sys.executable, "-c", RUN], env={**os.environ, **env}, cwd=tmp_path, input=PLAIN, capture_output=True,
            check=True,
        )  # fmt: skip
        here.add(done.stdout)
    assert len(here) == 1


def test_a_page_tells_nothing_of_the_computer() -> None:
    page = typeset(PLAIN)
    reader = pypdf.PdfReader(io.BytesIO(page))
    assert reader.metadata is not None
    assert set(reader.metadata) == {"/Title", "/Creator", "/CreationDate", "/ModDate"}
    assert str(reader.metadata["/Creator"]).startswith("Typst ")
    assert {str(reader.metadata[key]) for key in ("/CreationDate", "/ModDate")} == {"D:19700101000000Z"}
    xmp = b"".join(part.partition(b"<?xpacket end")[0] for part in page.split(b"<?xpacket begin")[1:])
    assert b"1970-01-01" in xmp
    secrets = [str(Path.home()), str(Path.cwd()), os.environ.get("USER", ""), "site-packages"]
    secrets += [name] if len(name := socket.gethostname()) > 4 else []
    assert [secret for secret in secrets if len(secret) > 4 and secret.encode() in page] == []


@pytest.mark.parametrize("data", [{"text": "1\tAny Street"}, {"text": "1    Any Street", "more": [("a\tb",)]}])
def test_a_tab_divides_words(data: dict[str, object]) -> None:
    assert read(typesetter(PLAIN, "own.typ")(data)).split() == ["1", "Any", "Street"]


def test_a_backslash_before_a_t_is_no_tab() -> None:
    assert read(typeset(PLAIN, "a\\tb")) == "a\\tb"


# Characters without a font


def test_a_character_without_a_font_is_named() -> None:
    with pytest.raises(NoFont) as error:
        typeset(PLAIN, f"ab{UNASSIGNED}c \u0379")
    assert set(error.value.characters) == {UNASSIGNED, "\u0379"}
    assert "no font on this computer has “\u0378” (U+0378), which stands in the page" in str(error.value)


def test_what_has_no_font_travels_between_processes() -> None:
    error = pickle.loads(pickle.dumps(NoFont("x")))  # noqa: S301  our own
    assert (type(error), error.characters, error.problems) == (NoFont, ("x",), (unshown("x"),))


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("text", "characters", "described", "cure"),
    [
        ("中x", ["中"], "U+4E2D, CJK UNIFIED IDEOGRAPH-4E2D", "fonts-noto-cjk"),
        ("한", ["한"], "U+D55C, HANGUL SYLLABLE HAN", "“Noto Serif CJK”"),
        ("ᠮ", ["ᠮ"], "U+182E, MONGOLIAN LETTER MA", "“Noto Sans Mongolian”"),
        ("กิ", ["ก", "ิ"], "U+0E01, THAI CHARACTER KO KAI", "`apt install fonts-noto-core`"),
        ("a\u1ac1", ["\u1ac1"], "U+1AC1, COMBINING LEFT PARENTHESIS ABOVE LEFT", "fonts-noto-core"),
        ("𝄞", ["𝄞"], "U+1D11E, MUSICAL SYMBOL G CLEF", "one of the Noto fonts"),
        ("😀", ["😀"], "U+1F600, GRINNING FACE", "leave this sign out"),
    ],
)
def test_what_to_install(text: str, characters: list[str], described: str, cure: str) -> None:
    with pytest.raises(NoFont) as error:
        typeset(PLAIN, text)
    assert list(error.value.characters) == characters
    assert described in error.value.problems[0].message
    assert cure in (error.value.problems[0].hint or "")


@pytest.mark.usefixtures("bare")
def test_what_typst_brings_needs_no_font() -> None:
    assert read(typeset(PLAIN, "Zoë Škvorecký Ελένη Анна")) == "Zoë Škvorecký Ελένη Анна"


def test_where_a_character_stands_is_said() -> None:
    assert unshown("😀", "the name of Ann").message.endswith("which stands in the name of Ann")


# Fonts by name


def test_fonts_reach_the_template_whatever_their_capitals() -> None:
    template = HEAD + b"#set text(font: json(bytes(sys.inputs.fonts)))\n#data.text"
    page = typesetter(template, "own.typ", fonts=("new computer modern", "Libertinus Serif"))({"text": "x"})
    fonts = pypdf.PdfReader(io.BytesIO(page)).pages[0]._get_fonts()[0]  # noqa: SLF001  not in its API
    assert ["NewCM" in font for font in fonts] == [True]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("Libertinus Sarif", "did you mean `Libertinus Serif`"),
        ("libertinus", "`Libertinus Serif`"),
        ("Qqqqqqq", "give its name as a word processor's list of fonts shows it"),
    ],
)
@pytest.mark.usefixtures("bare")
def test_a_font_that_is_not_there(name: str, hint: str) -> None:
    with pytest.raises(InputError) as error:
        typesetter(PLAIN, "own.typ", fonts=(name, "New Computer Modern"))
    assert [problem.message for problem in error.value.problems] == [f"there is no font `{name}` on this computer"]
    assert hint in (error.value.problems[0].hint or "")


# Templates that can't be used


@pytest.mark.parametrize(
    ("template", "line", "column", "message"),
    [
        ("#let x = (", 3, 10, "unclosed delimiter"),
        ("\n\n #nothing()", 5, 3, "unknown variable: nothing"),
        ("#let f(x) = panic(x)\n#f(1)", 3, 13, "panicked with: 1"),
        ("#data.absent", 3, 7, 'dictionary does not contain key "absent"'),
        ("#let f(x) = f(x)\n#f(1)", 3, 13, "maximum function call depth exceeded"),
    ],
)
def test_mistakes_have_their_place(template: str, line: int, column: int, message: str) -> None:
    with pytest.raises(InputError) as error:
        typeset(HEAD + template.encode())
    problem = error.value.problems[0]
    assert message in problem.message
    assert problem.place is not None
    assert (problem.place.file, problem.place.line, problem.place.column) == ("own.typ", line, column)
    assert problem.place.source == (HEAD.decode() + template).split("\n")[line - 1]
    assert problem.hint


def test_a_mistake_without_a_place() -> None:
    with pytest.raises(InputError) as error:
        typeset(b"no title")
    assert "missing document title" in str(error.value)
    assert "set document" in (error.value.problems[0].hint or "")


def test_a_template_that_is_no_text() -> None:
    with pytest.raises(InputError, match="this is not UTF-8 text"):
        typesetter(b"\xff\xfd", "own.typ")


def test_line_ends_and_byte_order_marks_do_not_matter() -> None:
    assert typeset(b"\xef\xbb\xbf" + PLAIN.replace(b"\n", b"\r\n")) == typeset(PLAIN)


@pytest.mark.parametrize("line_end", ["\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_unusual_line_ends_count_too(line_end: str) -> None:
    with pytest.raises(InputError) as error:
        typeset(HEAD + f"{line_end}a{line_end}#absent".encode())
    place = error.value.problems[0].place
    assert place is not None
    assert (place.line, place.column, place.source) == (5, 2, "#absent")


# A template reaches nothing outside itself


@pytest.mark.parametrize(
    "code",
    [
        '#read("secret.txt")',
        '#read("/secret.txt")',
        '#read("sub/secret.txt")',
        '#read("../secret.txt")',
        '#read(str.from-unicode(47) + "secret.txt")',
        '#image("secret.svg")',
        '#json("secret.json")',
        '#plugin("secret.wasm")',
        '#bibliography("secret.yml")',
        "#read({secret})",
    ],
)
def test_a_template_reads_no_file(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sub").mkdir()
    for name in ("secret.txt", "sub/secret.txt", "secret.svg", "secret.json", "secret.wasm", "secret.yml"):
        (tmp_path / name).write_text("{}", encoding="utf-8")
    typesetting._compile.cache_clear()  # noqa: SLF001  where Typst looks is settled when its compiler is made
    quoted = '"' + (tmp_path / "secret.txt").as_posix() + '"'
    with pytest.raises(InputError) as error:
        typeset(HEAD + code.replace("{secret}", quoted).encode())
    assert error.value.problems[0].message == "a page template can't read other files"
    assert "site-packages" not in str(error.value.problems)
    assert str(tmp_path) not in error.value.problems[0].message


def test_typst_by_itself_would_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    assert typst.Compiler().compile({"main.typ": b'#read("secret.txt")'}, format="pdf")  # type: ignore[type-var]


LOADING = [
    ('#import "@preview/cetz:0.2.0": *', "import"),
    ('#include "@preview/cetz:0.2.0"', "include"),
    ('#import "@pre" + "view/cetz:0.2.0": *', "import"),
    ('#(1-include "@preview/cetz:0.2.0")', "include"),
    ('é#{\nimport"@preview/cetz:0.2.0"}', "import"),
    ('#eval("#imp" + "ort ...")', "eval"),
    ('#dictionary(std).at("ev" + "al")("x")', "std"),
]


@pytest.mark.parametrize(("code", "word"), LOADING)
def test_what_could_load_a_package_is_refused_before_it_runs(code: str, word: str) -> None:
    with pytest.raises(InputError) as error:
        typesetter(HEAD + code.encode(), "own.typ")
    problem = error.value.problems[0]
    assert problem.message == f"a page template can't use `{word}`: it must not load packages or other files"
    assert problem.place is not None
    assert problem.place.source is not None
    assert problem.place.source[(problem.place.column or 0) - 1 :].startswith(word)


@pytest.mark.parametrize("code", ["#let important = 1", "included", "imports", "Import", "evaluate", "stdin"])
def test_words_like_these_are_let_through(code: str) -> None:
    typeset(HEAD + code.encode())


PROXY = """
import sys
if sys.argv[1] == "ours":
    from ualetter.problems import InputError
    from ualetter.typesetting import typesetter
    try:
        typesetter(sys.stdin.buffer.read(), "own.typ")({"text": "x"})
    except InputError as error:
        sys.exit(1)
import typst
typst.Compiler(package_cache_path=sys.argv[2], package_path=sys.argv[2]).compile({"main.typ": sys.stdin.buffer.read()})
"""


@pytest.mark.parametrize(
    ("who", "asked"), [("ours", False), pytest.param("typst", True, id="typst by itself would ask for it")]
)
@pytest.mark.parametrize("code", [code for code, word in LOADING if word == "import"][:1])
def test_no_template_reaches_the_network(who: str, asked: bool, code: str, tmp_path: Path) -> None:  # noqa: FBT001
    heard: list[bytes] = []
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        listener = threading.Thread(target=_listen, args=(server, heard, done := threading.Event()))
        listener.start()
        proxy = f"http://127.0.0.1:{server.getsockname()[1]}"
        names = ("ALL_PROXY", "HTTPS_PROXY", "HTTP_PROXY", "all_proxy", "https_proxy", "http_proxy")
        env = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
        env |= dict.fromkeys(names, proxy)
        ended = subprocess.run(
            [sys.executable, "-c", PROXY, who, str(tmp_path)], env=env, input=code.encode(), check=False,
            capture_output=True, timeout=60,
        )  # fmt: skip
        done.set()
        listener.join()
    assert ended.returncode == 1
    assert bool(heard) is asked


def _listen(server: socket.socket, heard: list[bytes], done: threading.Event) -> None:
    while not done.is_set():
        try:
            connection, _ = server.accept()
        except TimeoutError:
            continue
        with connection:
            heard.append(connection.recv(1000))


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="needs the package poppler-utils")
def test_another_reader_finds_the_same_words() -> None:
    page = typeset(PLAIN, "office *x* #y “quoted” fi")
    found = subprocess.run(["pdftotext", "-enc", "UTF-8", "-", "-"], input=page, capture_output=True, check=True).stdout
    assert found.decode().split() == ["office", "*x*", "#y", "“quoted”", "fi"]
