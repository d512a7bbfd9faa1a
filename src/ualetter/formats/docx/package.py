"""The parts of a Word document that a letter needs, free of macros, outside links, traces of people and of edits."""

from __future__ import annotations

import posixpath

from ualetter.formats.docx.archive import SAVE_AGAIN, SAVE_AS_DOCX
from ualetter.formats.docx.clean import clean
from ualetter.formats.docx.markup import Node, parse
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

Parts = dict[str, "Node | bytes"]
"""By the path in the package; what is XML has been read."""

_TYPES = "[Content_Types].xml"
_CORE = "docProps/core.xml"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_LINKS = f"{_PACKAGE}/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DOCUMENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_LINKS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"

_OTHER_KINDS = {"macroEnabled": "a document with macros (.docm)", "template.main": "a Word template (.dotx)"}
_KEPT = frozenset(
    "styles stylesWithEffects numbering settings fontTable theme webSettings header footer footnotes endnotes image "  # noqa: SIM905  a list of words
    "hyperlink font".split()
)
"""Kinds of relationship that a letter may have; others are dropped, or refused where something on the page needs it."""


def parts_of(members: Mapping[str, bytes]) -> Parts:
    """Choose and clean what a letter needs: content types first, and the document before what it refers to."""
    types = _content_types(members)
    main = _main_part(members, types)
    parts: Parts = {}
    waiting = [main]
    while waiting:
        path = waiting.pop()
        if path in parts:
            continue
        part = _read(members, path, types)
        parts[path] = part
        links = _links(members, path, part)
        if links:
            parts[_links_of(path)] = Node("Relationships", {"xmlns": _LINKS}, links)
        waiting += [_target(path, link) for link in links if not _is_outside(link)]
    return {**_frame(main, parts, types), **parts}


def _content_types(members: Mapping[str, bytes]) -> dict[str, str]:
    if _TYPES not in members:
        raise refuse("this is not a Word document (.docx)", SAVE_AS_DOCX)
    entries = parse(members[_TYPES], _TYPES).elements()
    defaults = {
        entry.attributes.get("Extension", "").lower(): entry.attributes.get("ContentType", "") for entry in entries
    }
    types = {path: defaults[suffix] for path in members if (suffix := _suffix(path)) in defaults}
    named = {
        entry.attributes["PartName"].removeprefix("/"): entry.attributes.get("ContentType", "")
        for entry in entries
        if "PartName" in entry.attributes
    }
    return types | named


def _suffix(path: str) -> str:
    return path.rpartition(".")[2].lower()


def _main_part(members: Mapping[str, bytes], types: Mapping[str, str]) -> str:
    links = parse(_member(members, _links_of("")), _links_of("")).elements()
    paths = [_target("", link) for link in links if _kind(link) == "officeDocument"]
    kind = types.get(paths[0], "") if paths else ""
    for sign, name in _OTHER_KINDS.items():
        if sign in kind:
            raise refuse(f"this is {name}, not a Word document (.docx)", SAVE_AS_DOCX)
    if kind != _DOCUMENT_TYPE:
        raise refuse("this is not a Word document (.docx)", SAVE_AS_DOCX)
    root = parse(_member(members, paths[0]), paths[0])
    if root.tag != "w:document" or root.attributes.get("xmlns:w") != _WORD:
        raise refuse('this document was saved in a rare form, such as "Strict Open XML"', SAVE_AS_DOCX)
    return paths[0]


def _member(members: Mapping[str, bytes], path: str) -> bytes:
    if path not in members:
        raise refuse(f"the part {path} of the document is missing", SAVE_AGAIN)
    return members[path]


def _read(members: Mapping[str, bytes], path: str, types: Mapping[str, str]) -> Node | bytes:
    data = _member(members, path)
    if path not in types:
        raise refuse(f"nothing says what the part {path} of the document is", SAVE_AGAIN)
    if not types[path].endswith(("+xml", "/xml")):
        return data
    root = parse(data, path)
    clean(root)
    return root


def _links(members: Mapping[str, bytes], path: str, part: Node | bytes) -> list[Node]:
    """Relationships of a part that may stay; InputError for one that may not and that the part can't do without."""
    rels = _links_of(path)
    if rels not in members or isinstance(part, bytes):
        return []
    used, links = _used(part), []
    for link in parse(members[rels], rels).elements():
        kind, number = _kind(link), link.attributes.get("Id", "")
        if kind in _KEPT and (kind == "hyperlink") == _is_outside(link):
            links.append(link)
        elif kind == "comments":  # an empty list of them is left behind when the last one is removed
            clean(parse(_member(members, _target(path, link)), _target(path, link)))
        elif number in used:
            raise refuse(*_why_not(kind, outside=_is_outside(link)))
    return links


def _used(part: Node) -> set[str]:
    """Return the relationships that something in the part names, whatever prefix it uses for that."""
    attributes = [attribute for node in part.walk() for attribute in node.attributes.items()]
    prefixes = tuple({f"{name.removeprefix('xmlns:')}:" for name, value in attributes if value == _OFFICE})
    return {value for name, value in attributes if name.startswith(prefixes)}


def _why_not(kind: str, *, outside: bool) -> tuple[str, str]:
    if outside:
        return (
            f"this document fetches something from elsewhere when it is opened ({kind})",
            "put the picture into the document instead of a link to it",
        )
    return f"this document holds something that a letter can't have ({kind})", "remove it and save the document again"


def _kind(link: Node) -> str:
    return link.attributes.get("Type", "").rpartition("/")[2]


def _is_outside(link: Node) -> bool:
    return link.attributes.get("TargetMode") == "External"


def _links_of(path: str) -> str:
    folder, name = posixpath.split(path)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _target(source: str, link: Node) -> str:
    """Return the path a relationship points to: from its part's folder, or from the top if it begins with a slash."""
    path = posixpath.join("/", posixpath.dirname(source), link.attributes.get("Target", ""))
    return posixpath.normpath(path).lstrip("/")


def _frame(main: str, parts: Parts, types: Mapping[str, str]) -> Parts:
    """Make the parts every package has, with properties that name nobody and no time."""
    named = {path: types[path] for path, part in parts.items() if isinstance(part, Node) and path in types}
    defaults = {_suffix(path): types[path] for path, part in parts.items() if isinstance(part, bytes)}
    entries = [
        Node("Default", {"Extension": suffix, "ContentType": kind})
        for suffix, kind in {"rels": _LINKS_TYPE, **defaults}.items()
    ] + [
        Node("Override", {"PartName": f"/{path}", "ContentType": kind})
        for path, kind in {_CORE: _CORE_TYPE, **named}.items()
    ]
    links = [
        Node("Relationship", {"Id": "rId1", "Type": f"{_OFFICE}/officeDocument", "Target": main}),
        Node("Relationship", {"Id": "rId2", "Type": f"{_LINKS}/metadata/core-properties", "Target": _CORE}),
    ]
    return {
        _TYPES: Node("Types", {"xmlns": f"{_PACKAGE}/content-types"}, entries),
        _links_of(""): Node("Relationships", {"xmlns": _LINKS}, links),
        _CORE: Node("cp:coreProperties", {"xmlns:cp": f"{_PACKAGE}/metadata/core-properties"}),
    }
