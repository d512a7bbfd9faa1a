"""What is taken out of a group's template: traces of people, machines and edits; some only a person can remove."""

from __future__ import annotations

from ualetter.formats.docx.markup import Node
from ualetter.problems import refuse

_TRACKED = frozenset(
    "w:ins w:del w:moveFrom w:moveTo w:cellIns w:cellDel w:cellMerge w:numberingChange w:pPrChange w:rPrChange "  # noqa: SIM905  a list of words
    "w:sectPrChange w:tblPrChange w:tblPrExChange w:tblGridChange w:tcPrChange w:trPrChange".split()
)
_COMMENTS = frozenset(("w:comment", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference"))
_DROPPED = frozenset(
    "w:proofErr w:rsids w:rsid w:lastRenderedPageBreak w:attachedTemplate w:linkStyles w:docVars w:mailMerge "  # noqa: SIM905  a list of words
    "w:saveThroughXslt w:attachedSchema w:printerSettings w:dataBinding w15:dataBinding w:placeholder w:showingPlcHdr "
    "w14:docId w15:docId".split()
)
"""Elements that tell of the author's machine and habits, or that point to what isn't kept."""
_DROPPED_ATTRIBUTES = ("w:rsid", "w14:paraId", "w14:textId", "wp14:anchorId", "wp14:editId")
_FETCHING = frozenset(
    "DDE DDEAUTO DATABASE IMPORT INCLUDE INCLUDEPICTURE INCLUDETEXT LINK MERGEFIELD RD".split()  # noqa: SIM905  a list of words
)
"""Fields with which Word reads other files or data, or starts programs."""
_ON_DISK = ":\\"
"""As in `C:\\Users\\...`, which Word notes as the description of a picture."""


def clean(root: Node) -> None:
    """Drop private traces from a part; InputError for comments, tracked changes and fields that read other files."""
    tags = {node.tag for node in root.walk()}
    if tags & _TRACKED:
        raise refuse("this document has tracked changes", "accept all changes, then save it again")
    if tags & _COMMENTS:
        raise refuse("this document has comments", "remove all comments, then save it again")
    for node in root.walk():
        _refuse_fetching(node)
        node.attributes = {
            name: "" if _ON_DISK in value else value
            for name, value in node.attributes.items()
            if not name.startswith(_DROPPED_ATTRIBUTES)
        }
        node.children = [child for child in node.children if not (isinstance(child, Node) and child.tag in _DROPPED)]


def _refuse_fetching(node: Node) -> None:
    code = node.attributes.get("w:instr", "") if node.tag == "w:fldSimple" else ""
    if node.tag == "w:p":  # Word cuts the words of a field wherever it likes
        code = "".join(part.own_text() for part in node.walk() if part.tag == "w:instrText")
    if names := _FETCHING.intersection(code.upper().split()):
        raise refuse(
            f"a field of this document reads other files or data ({min(names)})", "remove the field, then save it again"
        )
