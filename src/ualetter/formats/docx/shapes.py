"""How the paragraphs of a slot begin: its style and text properties, for one language, ready to be put before words."""

from __future__ import annotations

from ualetter.formats.direction import is_right_to_left, runs_right_to_left
from ualetter.formats.docx.markup import Node, escape, markup
from ualetter.letter import plain
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.formats.docx.slots import Slot
    from ualetter.letter import Run

# The order of properties that ISO/IEC 29500-1 asks for (CT_PPr and CT_RPr).
_PARAGRAPH_ORDER = (  # noqa: SIM905  a list of words
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
).split()
_RUN_ORDER = (  # noqa: SIM905  a list of words
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
).split()
_HANGING = 360
"""Twips (1/20 pt) between a list's mark and its text."""
_EAST_ASIAN = {
    "zh": ("zh-CN", "SimSun"),
    "zh-Hant": ("zh-TW", "PMingLiU"),
    "ja": ("ja-JP", "MS Mincho"),
    "ko": ("ko-KR", "Batang"),
}
_TRADITIONAL = frozenset(("Hant", "TW", "HK", "MO"))
_BREAK, _TAB = (f'</w:t><w:{mark}/><w:t xml:space="preserve">' for mark in ("br", "tab"))
Properties = tuple[Node, ...]


@dataclass(frozen=True, kw_only=True)
class Styles:
    """What a template's styles offer."""

    bullets: str | None = None
    """The id of its style "List Bullet", if that sets the bullets."""
    numbers: str | None = None
    """The id of its style "List Number", if that leaves the numbers to us."""
    east_asian: bool = False
    """They name a font for Chinese, Japanese and Korean."""
    follow: bool = False
    """The language of all text is set by their defaults, which are filled with the letter's."""


@dataclass(frozen=True, kw_only=True, eq=False)
class Shape:
    """The markup before the words of a slot."""

    name: str
    """The slot's."""
    paragraphs: dict[tuple[str, bool, bool], str]
    """By kind of paragraph, whether it keeps with the next one, and right to left."""
    runs: dict[tuple[bool, bool, bool], str]
    """By bold, italic, and right to left."""
    right_to_left: bool
    bullet: str
    """What stands before the words of an item; nothing if the style sets it."""
    empty: bytes
    """What is left if the letter has nothing for the slot."""


def shape(slot: Slot, styles: Styles, language: str) -> Shape:
    """Work out all beginnings of paragraphs and runs for a slot."""
    right_to_left = is_right_to_left(language)
    base = children(slot.paragraph)
    # Short lines in Latin stand at the right as all others do, but in their own direction.
    foreign = _with(base, Node("w:jc", {"w:val": "right"})) if right_to_left and slot.name != "body" else base
    turns = {False: foreign, True: _with(base, Node("w:bidi"))}
    text = tuple(child for child in children(slot.run) if child.tag != "w:lang")
    if not styles.follow:
        text = in_language(text, styles, language)
    return Shape(
        name=slot.name,
        paragraphs={
            (kind, keep, turned): "<w:p>" + _paragraph((*properties, Node("w:keepNext")) if keep else properties)
            for turned, start in turns.items()
            for kind, properties in _kinds(start, styles).items()
            for keep in (False, True)
        },
        runs={
            (bold, italic, turned): "<w:r>" + _run(text, bold=bold, italic=italic, turned=turned)
            for bold in (False, True)
            for italic in (False, True)
            for turned in (False, True)
        },
        right_to_left=right_to_left,
        bullet="" if styles.bullets else "•\t",
        empty=f"<w:p>{_paragraph(turns[right_to_left])}</w:p>".encode() if slot.stays else b"",
    )


def _kinds(base: Properties, styles: Styles) -> dict[str, Properties]:
    return {
        "plain": base,
        "line": _with(base, Node("w:contextualSpacing")),
        "bullet": _styled(styles.bullets, base),
        "number": _styled(styles.numbers, base),
    }


def paragraph(of: Shape, kind: str, runs: tuple[Run, ...], *, keep: bool = False) -> str:
    """Write a paragraph: `plain`, a `line` close to the next, or an item with a `bullet` or a `number`."""
    turned = runs_right_to_left(plain(runs), letter=of.right_to_left)
    return of.paragraphs[kind, keep, turned] + "".join([_words(of, run) for run in runs]) + "</w:p>"


def _words(of: Shape, run: Run) -> str:
    """Write a run of text in the slot's look; line feeds and tabs are kept."""
    text = escape(run.text).replace("\n", _BREAK).replace("\t", _TAB)
    turned = runs_right_to_left(run.text, letter=of.right_to_left)
    return f'{of.runs[run.bold, run.italic, turned]}<w:t xml:space="preserve">{text}</w:t></w:r>'


def in_language(text: Properties, styles: Styles, language: str) -> Properties:
    """Add to a text's properties its language, and a font for East Asian letters unless the template has one."""
    marks = {"w:val": language}
    first, *rest = language.split("-")
    east_asian = "zh-Hant" if first == "zh" and _TRADITIONAL.intersection(rest) else first
    if east_asian in _EAST_ASIAN:
        marks = {"w:val": _EAST_ASIAN[east_asian][0], "w:eastAsia": _EAST_ASIAN[east_asian][0]}
    if is_right_to_left(language):
        marks["w:bidi"] = language
    fonts = _find(text, "w:rFonts").attributes
    if not (styles.east_asian or "w:eastAsia" in fonts or "w:eastAsiaTheme" in fonts):
        font = _EAST_ASIAN.get(east_asian, _EAST_ASIAN["zh"])[1]
        text = _with(text, Node("w:rFonts", {**fonts, "w:eastAsia": font}))
    return _with(text, Node("w:lang", marks))


def _styled(style: str | None, base: Properties) -> Properties:
    """Return the list's style for an item, or the slot's own properties with a hanging indent."""
    if style:
        return (Node("w:pStyle", {"w:val": style}), *(child for child in base if child.tag == "w:bidi"))
    indent = _find(base, "w:ind").attributes
    left = indent.get("w:left") or indent.get("w:start") or ""
    kept = {name: value for name, value in indent.items() if name in {"w:right", "w:end"}}
    depth = _HANGING + (int(left) if left.isdecimal() else 0)
    hanging = Node("w:ind", {"w:left": str(depth), **kept, "w:hanging": str(_HANGING)})
    return _with(tuple(child for child in base if child.tag != "w:numPr"), hanging)


def _run(text: Properties, *, bold: bool, italic: bool, turned: bool) -> str:
    marks = ["w:b", "w:bCs"] * bold + ["w:i", "w:iCs"] * italic + ["w:rtl"] * turned
    return run_properties(_with(text, *map(Node, marks)))


def run_properties(text: Properties) -> str:
    """Write the properties of a text."""
    return _block("w:rPr", text, _RUN_ORDER)


def _paragraph(properties: Properties) -> str:
    return _block("w:pPr", properties, _PARAGRAPH_ORDER)


def _block(tag: str, properties: Properties, order: list[str]) -> str:
    """Write properties in the order Word wants; what it doesn't list comes last."""
    places = {f"w:{name}": place for place, name in enumerate(order)}
    children = sorted(properties, key=lambda child: places.get(child.tag, len(places)))
    return markup(Node(tag, children=children)) if children else ""


def children(properties: Node | None) -> Properties:
    """Return the single properties in a `w:pPr` or `w:rPr`; none if there is none."""
    return tuple(properties.elements()) if properties else ()


def _find(properties: Properties, tag: str) -> Node:
    return next((child for child in properties if child.tag == tag), Node(tag))


def _with(properties: Properties, *new: Node) -> Properties:
    tags = {child.tag for child in new}
    return (*(child for child in properties if child.tag not in tags), *new)
