"""A template, read once: what never changes as a zip half made, and the parts with slots cut at them."""

from __future__ import annotations

from dataclasses import replace

from ualetter.formats.docx.archive import Archive, Segment, add, deflated, unpack
from ualetter.formats.docx.markup import DECLARATION, Hole, Node, markup, pieces
from ualetter.formats.docx.package import Parts, parts_of
from ualetter.formats.docx.shapes import Properties, Styles, children, in_language, run_properties
from ualetter.formats.docx.slots import SLOTS, Search, Slot
from ualetter.formats.parts import MAY_BE_LEFT_OUT
from ualetter.problems import InputError, Place
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

_PAPER = {"a4": ("11906", "16838"), "letter": ("12240", "15840")}
"""Width and height in twips (1/20 pt)."""
_BEFORE_SIZE = frozenset(("w:headerReference", "w:footerReference", "w:footnotePr", "w:endnotePr", "w:type"))
_SHORT_LINES = "w:doNotExpandShiftReturn"
_BEFORE_SHORT_LINES = frozenset(
    "w:useSingleBorderforContiguousCells w:wpJustification w:noTabHangInd w:noLeading w:spaceForUL w:noColumnBalance "  # noqa: SIM905  a list of words
    "w:balanceSingleByteDoubleByteWidth w:noExtraLineSpacing w:doNotLeaveBackslashAlone w:ulTrailSpace".split()
)
_BOLD = ("w:b", "w:bCs")


@dataclass(frozen=True, kw_only=True, eq=False)
class PageSize(Hole):
    """The size of a section's pages, which the letter decides."""

    landscape: bool = False

    def markup(self, paper: str) -> str:
        """Write the size of `a4` or `letter` paper."""
        width, height = _PAPER[paper]
        if self.landscape:
            return f'<w:pgSz w:w="{height}" w:h="{width}" w:orient="landscape"/>'
        return f'<w:pgSz w:w="{width}" w:h="{height}"/>'


@dataclass(frozen=True, kw_only=True, eq=False)
class TextDefaults(Hole):
    """The properties that all text has by default, which the letter's language completes."""

    properties: Properties
    styles: Styles

    def markup(self, language: str) -> str:
        """Write them for a language."""
        return run_properties(in_language(self.properties, self.styles, language))


@dataclass(frozen=True, kw_only=True, eq=False)
class Template:
    """A letterhead ready for any number of letters."""

    name: str
    """Of its file, for messages."""
    constant: Archive
    parts: tuple[tuple[str, tuple[str | Hole, ...]], ...]
    """Path and pieces of each part that has a hole; the document itself is the last."""
    styles: Styles
    absent: tuple[str, ...]
    """The slots it doesn't have, but for the sender, whom a letterhead names anyway."""


def load(template: bytes, name: str) -> Template:
    """Read a template; InputError, naming its file `name`, if letters can't be made from it."""
    try:
        return _load(template, name)
    except InputError as error:
        place = Place(file=name)
        raise InputError([replace(problem, place=place) for problem in error.problems]) from error


def _load(template: bytes, name: str) -> Template:
    parts = parts_of(unpack(template))
    search = Search()
    trees = [part for part in parts.values() if isinstance(part, Node)]
    for tree in trees:
        search.part(tree)
        if tree.tag == "w:document":
            _open_page_sizes(tree)
    if problems := (*search.problems, *search.doubles()):
        raise InputError(dict.fromkeys(problems))
    styles = _open_styles(trees)
    _keep_short_lines_short(trees)
    written = {path: pieces(part) for path, part in parts.items() if isinstance(part, Node)}
    filled = [(path, tuple(cut)) for path, cut in written.items() if len(cut) > 1]
    present = {slot.name for slot in search.slots if not slot.spare}
    return Template(
        name=name,
        constant=add(Archive(), _constant(parts, {path for path, _ in filled})),
        parts=tuple(_with_copy_heading(filled, search.slots)),
        styles=styles,
        absent=tuple(slot for slot in SLOTS if slot not in {*present, *MAY_BE_LEFT_OUT, "copy"}),
    )


def _constant(parts: Parts, filled: set[str]) -> Iterable[tuple[str, list[Segment]]]:
    for path, part in parts.items():
        if path not in filled:
            data = part if isinstance(part, bytes) else (DECLARATION + markup(part)).encode()
            yield path, [deflated(data)]


def _open_page_sizes(document: Node) -> None:
    sections = [node for node in document.walk() if node.tag == "w:sectPr"]
    body = document.find("w:body")
    if body and not body.find("w:sectPr"):
        sections.append(Node("w:sectPr"))
        body.children.append(sections[-1])
    for section in sections:
        size = section.find("w:pgSz") or Node("w:pgSz")
        others = [child for child in section.elements() if child is not size]
        place = sum(child.tag in _BEFORE_SIZE for child in others)
        landscape = size.attributes.get("w:orient") == "landscape"
        section.children = [*others[:place], PageSize(landscape=landscape), *others[place:]]


def _with_copy_heading(
    filled: list[tuple[str, tuple[str | Hole, ...]]], slots: list[Slot]
) -> Iterable[tuple[str, tuple[str | Hole, ...]]]:
    """Give a template without `{{ copy }}` one before its first slot, in bold; order the parts, the document last."""
    first = next((slot for slot in slots if not slot.spare), None)
    wanted = first and all(slot.name != "copy" for slot in slots)
    for path, cut in reversed(filled):
        if wanted and first in cut:
            place = cut.index(first)
            yield path, (*cut[:place], _heading(first), *cut[place:])
        else:
            yield path, cut


def _heading(like: Slot) -> Slot:
    others = like.run.elements() if like.run else []
    bold = Node("w:rPr", children=[*(child for child in others if child.tag not in _BOLD), *map(Node, _BOLD)])
    return replace(like, name="copy", run=bold, stays=False)


def _open_styles(trees: Iterable[Node]) -> Styles:
    """Learn what styles there are, and let their defaults follow the letter's language unless they name their own."""
    root = next((tree for tree in trees if tree.tag == "w:styles"), Node("w:styles"))
    ids = {_style_name(style): style for style in root.elements() if style.attributes.get("w:type") == "paragraph"}
    bullets, numbers = ids.get("list bullet"), ids.get("list number")
    styles = Styles(
        bullets=bullets.attributes.get("w:styleId") if bullets and _is_numbered(bullets) else None,
        numbers=numbers.attributes.get("w:styleId") if numbers and not _is_numbered(numbers) else None,
        east_asian=any(
            node.tag == "w:rFonts" and not node.attributes.keys().isdisjoint(("w:eastAsia", "w:eastAsiaTheme"))
            for node in root.walk()
        ),
    )
    default = next((node for node in root.walk() if node.tag == "w:rPrDefault"), None)
    if default is None or any(node.tag == "w:lang" for node in root.walk()):
        return styles
    default.children = [TextDefaults(properties=children(default.find("w:rPr")), styles=styles)]
    return replace(styles, follow=True)


def _keep_short_lines_short(trees: Iterable[Node]) -> None:
    """Where text is justified, leave a line that ends in a line break as it is instead of stretching it."""
    for compat in (node for tree in trees if tree.tag == "w:settings" for node in tree.elements()):
        if compat.tag == "w:compat" and not compat.find(_SHORT_LINES):
            place = sum(child.tag in _BEFORE_SHORT_LINES for child in compat.elements())
            compat.children = [*compat.elements()[:place], Node(_SHORT_LINES), *compat.elements()[place:]]


def _style_name(style: Node) -> str:
    name = style.find("w:name")
    return name.attributes.get("w:val", "").lower() if name else ""


def _is_numbered(style: Node) -> bool:
    return any(node.tag == "w:numPr" for node in style.walk())
