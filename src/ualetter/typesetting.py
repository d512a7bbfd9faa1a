"""Pages by Typst: a template and its data to the bytes of a PDF.

The data goes in as JSON and never as markup, so nothing in it is run. Every PDF is tagged (PDF/UA-1), which also makes
a character that no font can show an error instead of an empty box.
"""

from __future__ import annotations

import functools
import json

from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from typst import Compiler


def typesetter(template: bytes, name: str, *, fonts: tuple[str, ...] = ()) -> Callable[[object], bytes]:
    """Return what turns data into a PDF by a template.

    The template finds the data in `json(bytes(sys.inputs.data))`, and in `json(bytes(sys.inputs.fonts))` the names of the
    fonts to prefer, which may be none. Raises InputError, when a page is made, if the template or the data can't be used.
    """
    return functools.partial(_pdf, template, name, json.dumps(fonts))


def _pdf(template: bytes, name: str, fonts: str, data: object) -> bytes:
    from typst import TypstError  # noqa: PLC0415  only pages need it

    inputs = {"data": json.dumps(data, ensure_ascii=False), "fonts": fonts}
    try:
        pdf: bytes = _compiler().compile(
            {"main.typ": template}, format="pdf", sys_inputs=inputs, pdf_standards=["ua-1"], timestamp=0
        )
    except TypstError as error:
        raise refuse(f"`{name}` can't be typeset: {error}") from error
    return pdf


@functools.cache
def _compiler() -> Compiler:
    """The one compiler of this process: looking for the system's fonts takes longer than a page."""
    from typst import Compiler  # noqa: PLC0415  see above

    return Compiler()
