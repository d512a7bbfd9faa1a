"""The output formats: one table of them; the modules themselves are loaded when one is used."""

from __future__ import annotations

import functools
import importlib

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from ualetter.letter import Letter

WIDTH = 72
"""Columns of a plain text letter, unless asked otherwise."""


@dataclass(frozen=True, kw_only=True)
class Format:
    """One output format: its file suffix, the template it ships with, and whether its bytes are text."""

    name: str
    """Also the name of the module in this package."""
    suffix: str
    template: str
    binary: bool = False
    wraps: bool = False
    """True if its lines are wrapped at a width."""
    takes_fonts: bool = False
    """True if fonts can be chosen without another template."""

    def renderer(
        self, template: bytes, template_name: str, *, width: int = WIDTH, fonts: tuple[str, ...] = ()
    ) -> Callable[[Letter], bytes]:
        """Read the template once and return what turns letters into bytes.

        `width` is for formats that wrap (0: never), `fonts` for those that take them, the first one first; neither has
        an effect on the others. Raises InputError, here or when a letter is rendered, if the template can't be used or
        a font isn't there.
        """
        module = importlib.import_module(f"{__name__}.{self.name}")
        choice = {"fonts": fonts} if self.takes_fonts else {}
        settings = {"width": width} if self.wraps else {}
        return functools.partial(module.render, template=module.load(template, template_name, **choice), **settings)


_ALL = (
    Format(name="text", suffix=".txt", template="letter.txt.j2", wraps=True),
    Format(name="markdown", suffix=".md", template="letter.md.j2"),
    Format(name="docx", suffix=".docx", template="letter.docx", binary=True),
    Format(name="pdf", suffix=".pdf", template="letter.typ", binary=True, takes_fonts=True),
)

FORMATS: Mapping[str, Format] = {format_.name: format_ for format_ in _ALL}

_BY_SUFFIX = {format_.suffix: format_ for format_ in _ALL} | {".markdown": FORMATS["markdown"]}


def by_suffix(suffix: str) -> Format | None:
    """Return the format of files that end in `suffix` (with its dot, in any case), if there is one."""
    return _BY_SUFFIX.get(suffix.lower())
