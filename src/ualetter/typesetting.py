"""Pages by Typst: a template and its data to the bytes of a PDF.

The data goes in as JSON and never as markup, so nothing in it is run. Every PDF is tagged (PDF/UA-1), which also makes
a character that no font can show an error instead of an empty box. A template is one file that reaches nothing else,
neither on the disk nor on the network.
"""

from __future__ import annotations

import functools
import json
import re
import unicodedata

from ualetter.problems import InputError, Place, Problem, refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from typst import Compiler, Fonts, TypstError

# Typst fetches packages from the network, and no setting of it prevents that. Of all its words only these two load
# something, and only the other two can run text as a program, in which these two might hide.
_REACHING_OUT = re.compile(r"\b(?:import|include|eval|std)\b", re.ASCII)
_OTHER_FILE = re.compile(r"file not found|failed to load file|is a directory|escape the project root|access denied")
_SPOT = re.compile(r"main\.typ:([0-9]+):([0-9]+)$", re.MULTILINE)
_UNSHOWN = re.compile(r'the text `"((?:[^"\\]|\\.)+)"` could not be displayed')
_CODE = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)")
# Where Typst counts a new line; `decode` has taken care of the usual ones.
_OTHER_LINE_ENDS = re.compile("[\r\x0b\x0c\x85\u2028\u2029]")
_TAB = " " * 4
"""Typst gives a tab no width, and would glue the words around it together."""
_KEPT = 10
_EAST_ASIAN = frozenset(("CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC"))


class NoFont(InputError):  # noqa: N818  it tells which characters, as its name does
    """No font of this computer shows some of the characters on a page."""

    def __init__(self, characters: Iterable[str]) -> None:
        self.characters = tuple(characters)
        super().__init__(unshown(character) for character in self.characters)

    def __reduce__(self) -> tuple[type[NoFont], tuple[Any]]:
        """Travel between processes with its characters."""
        return type(self), (self.characters,)


def typesetter(template: bytes, name: str, *, fonts: tuple[str, ...] = ()) -> Callable[[object], bytes]:
    """Return what turns data into a PDF by a template.

    The template finds the data in `json(bytes(sys.inputs.data))`, and in `json(bytes(sys.inputs.fonts))` the names of
    the fonts to prefer, which may be none. Raises InputError, here if the template can't be read, reaches out to other
    files or a font isn't there, and when a page is made if Typst can't follow the template, or as NoFont if a character
    can't be shown.
    """
    from ualetter.reading.characters import decode  # noqa: PLC0415  only pages need it

    text = _OTHER_LINE_ENDS.sub("\n", decode(template, name))
    problems = [*_reaching_out(text, name), *_absent_fonts(fonts)]
    if problems:
        raise InputError(problems)
    return functools.partial(_pdf, text, name, json.dumps(fonts))


def free_memory() -> None:
    """Let go of what Typst keeps to make later pages faster: 0.4 MiB a letter, until ten documents didn't use it."""
    for _ in range(_KEPT + 1):
        _compile()({"main.typ": b""}, format="pdf")


def unshown(character: str, where: str = "the page") -> Problem:
    """Return the problem of a character that no font shows; `where` says in words what it stands in."""
    name = unicodedata.name(character, "")
    described = f"U+{ord(character):04X}" + (f", {name}" if name else "")
    return Problem(
        message=f"no font on this computer has “{character}” ({described}), which stands in {where}",
        hint=_cure(character, name),
    )


def _cure(character: str, name: str) -> str:
    """Say by the script, which is the first word of a letter's name, where to get a font."""
    script, kind = name.partition(" ")[0], unicodedata.category(character)[0]
    if "\U0001f000" <= character < "\U00020000":  # emoji, the newest of which Python doesn't know
        return "leave this sign out; or, on Debian and Ubuntu, `apt install fonts-noto-color-emoji`"
    package, fonts = "fonts-noto-core", "one of the Noto fonts"
    if script in _EAST_ASIAN:
        package, fonts = "fonts-noto-cjk", "“Noto Serif CJK”"
    elif kind in "LM" and script:
        fonts = f"“Noto Serif {script.title()}” or “Noto Sans {script.title()}”"
    return f"install a font that has it: on Debian and Ubuntu `apt install {package}`, elsewhere {fonts}"


def _reaching_out(text: str, name: str) -> list[Problem]:
    return [
        Problem(
            message=f"a page template can't use `{found[0]}`: it must not load packages or other files",
            hint="put what you need into this one file; in a note or a text, choose another word",
            place=_place(text, name, text.count("\n", 0, found.start()) + 1, _column(text, found.start())),
        )
        for found in _REACHING_OUT.finditer(text)
    ]


def _column(text: str, index: int) -> int:
    return index - text.rfind("\n", 0, index)


def _place(text: str, name: str, line: int, column: int) -> Place:
    return Place(file=name, line=line, column=column, source=text.split("\n")[line - 1])


def _absent_fonts(names: Iterable[str]) -> list[Problem]:
    """Return a problem for each font that isn't there; capitals don't matter."""
    names = tuple(names)
    known = {family.casefold(): family for family in _fonts().families()} if names else {}
    return [_absent_font(name, known) for name in names if name.casefold() not in known]


def _absent_font(name: str, known: dict[str, str]) -> Problem:
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake needs it

    alike = [known[key] for key in get_close_matches(name.casefold(), known)]
    alike = alike or sorted(family for key, family in known.items() if name.casefold() in key)[:3]
    meant = " or ".join(f"`{family}`" for family in alike)
    return Problem(
        message=f"there is no font `{name}` on this computer",
        hint=f"did you mean {meant}?" if meant else "give its name as a word processor's list of fonts shows it",
    )


def _pdf(template: str, name: str, fonts: str, data: object) -> bytes:
    from typst import TypstError  # noqa: PLC0415  only pages need it

    inputs = {"data": _as_json(data), "fonts": fonts}
    try:
        pdf: bytes = _compile()(
            {"main.typ": template.encode()}, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0
        )
    except TypstError as error:
        raise _trouble(error, template, name) from error
    return pdf


def _as_json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False)
    return json.dumps(_spaced(data), ensure_ascii=False) if r"\t" in text else text


def _spaced(data: object) -> object:
    """Return data with spaces for tabs."""
    if isinstance(data, str):
        return data.replace("\t", _TAB)
    if isinstance(data, dict):
        return {key: _spaced(value) for key, value in data.items()}
    return [_spaced(value) for value in data] if isinstance(data, (list, tuple)) else data


def _trouble(error: TypstError, template: str, name: str) -> InputError:
    """Return what Typst found wrong in words of ours; its own would show paths of this computer."""
    characters = _unshown_characters(error.diagnostic)
    if characters:
        return NoFont(characters)
    spot = _SPOT.search(error.diagnostic)
    place = _place(template, name, int(spot[1]), int(spot[2]) + 1) if spot else Place(file=name)
    if _OTHER_FILE.search(error.message):
        return refuse("a page template can't read other files", "put what you need into this one file", place)
    hint = "; ".join(error.hints) or "compare this line with the template that ualetter brings"
    return refuse(f"Typst can't follow this template: {error.message}", hint, place)


def _unshown_characters(diagnostic: str) -> list[str]:
    """Return the characters that no font shows; an ASCII letter is among them only for its accent's sake."""
    found = "".join(_CODE.sub(_decoded, text) for text in _UNSHOWN.findall(diagnostic))
    characters = list(dict.fromkeys(found))
    return [character for character in characters if not character.isascii()] or characters


def _decoded(code: re.Match[str]) -> str:
    return chr(int(code[1], 16)) if code[1] else code[2]


@functools.cache
def _compile() -> Callable[..., Any]:
    """Return how the one compiler of this process compiles: looking for the system's fonts takes longer than a page.

    Its root is a file, so that there is no folder to read from. Typst's types don't tell of sources in a dictionary.
    """
    import typst  # noqa: PLC0415  see above

    compiler: Compiler = typst.Compiler(root=typst.__file__, font_paths=_fonts())
    return compiler.compile


@functools.cache
def _fonts() -> Fonts:
    """Return the fonts of the system, and those that Typst brings."""
    from typst import Fonts  # noqa: PLC0415  see above

    return Fonts()
