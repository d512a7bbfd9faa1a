"""A `letter` in a campaign file, and the check of every text in the body's language."""

from __future__ import annotations

import re

from ualetter.model import LetterPart
from ualetter.reading.keys import RECORDS
from ualetter.reading.locate import locate
from ualetter.reading.placeholders import placeholders
from ualetter.reading.tree import Mapping, Scalar, Sequence

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ualetter.reading.characters import Source
    from ualetter.reading.fields import Fields

KEYS = tuple(RECORDS["letter"])
MAX_BODY_BYTES = 64 * 1024
_SINGLE_BREAK = re.compile(r"(?<!\n)\n(?!\n)")
_WORDING_NAME = re.compile(r"[a-z][a-z0-9_]*")


def read_letter(fields: Fields) -> LetterPart:
    """Return the `letter` below some keys; its body is checked by `check_templates`."""
    letter = fields.record("letter", KEYS)
    if letter is None:
        return LetterPart()
    body = letter.node("body")
    return LetterPart(
        subject=letter.text("subject"),
        body=body.text if isinstance(body, Scalar) else None,
        closing=letter.text("closing"),
        wording=_wording(letter),
    )


def _wording(letter: Fields) -> dict[str, tuple[str, ...]] | None:
    record = letter.record("wording")
    if record is None:
        return None
    found = {}
    for name, place in record.keys():  # noqa: SIM118  not a dict: the keys come with their places
        if not _WORDING_NAME.fullmatch(name):
            hint = "use small letters, digits and _, a letter first"
            letter.notebook.note(place, f"`{name}` can't be the name of a wording", hint)
        found[name] = record.texts(name)
    return found


def check_templates(fields: Fields, source: Source) -> None:
    """Note what is wrong in each body and channel text, at its place in the file."""
    for holder, wordings in _holders(fields.mapping):
        for key, (_, node) in holder.entries.items():
            if key in {"body", "email", "fax", "phone", "social"}:
                _check_template(fields, source, node, key, wordings)


def _holders(root: Mapping) -> Iterator[tuple[Mapping, Collection[str]]]:
    """Yield every map that holds texts of the body's language, with the wordings it may name."""
    common = _wording_names(root)
    yield from ((letter, common) for letter in _below(root, "letter"))
    yield from ((channels, common) for channels in _below(root, "channels"))
    for targets in _below(root, "targets"):
        yield from _overrides(targets, common)
    for translations in _below(root, "translations"):
        yield from _overrides(translations, ())


def _overrides(group: Mapping, common: Collection[str]) -> Iterator[tuple[Mapping, Collection[str]]]:
    for _, node in group.entries.values():
        if isinstance(node, Mapping):
            yield from ((letter, _wording_names(node) or common) for letter in _below(node, "letter"))


def refuse_lost_wordings(fields: Fields) -> None:
    """Note each target whose own `wording`, which replaces the campaign's whole, lacks a name that its body may use."""
    common = _wording_names(fields.mapping)
    for targets in _below(fields.mapping, "targets"):
        for target_id, (_, node) in targets.entries.items():
            own = _wording_names(node) if isinstance(node, Mapping) else ()
            lost = [name for name in common if name not in own]
            for letter in _below(node, "letter") if own and lost and isinstance(node, Mapping) else ():
                if "body" not in letter.entries:
                    message = f"the `wording` of `{target_id}` lacks {', '.join(f'`{name}`' for name in lost)}"
                    hint = "it replaces the campaign's whole `wording`: repeat here what the body uses"
                    fields.notebook.note(letter.entries["wording"][0].place, message, hint)


def _below(mapping: Mapping, key: str) -> list[Mapping]:
    """The map below a key, in a list that is empty if there is none."""
    entry = mapping.entries.get(key)
    return [entry[1]] if entry and isinstance(entry[1], Mapping) else []


def _wording_names(mapping: Mapping) -> tuple[str, ...]:
    wordings = (wording for letter in _below(mapping, "letter") for wording in _below(letter, "wording"))
    return tuple(name for wording in wordings for name in wording.entries)


def _check_template(fields: Fields, source: Source, node: object, key: str, wordings: Collection[str]) -> None:
    if not isinstance(node, Scalar):
        if isinstance(node, Mapping) and node.braces:
            hint = f"write `{key}: |` and the text below, indented"
            fields.notebook.note(node.place, f"`{key}` begins with `{{{{`, which YAML takes for a map", hint)
        elif isinstance(node, (Mapping, Sequence)):
            fields.notebook.note(node.place, f"`{key}` must be one text", f"write `{key}: |` and the text below")
        return
    if len(node.text.encode("utf-8", "replace")) > MAX_BODY_BYTES:
        fields.notebook.note(node.place, f"`{key}` is over 64 KiB", "a letter is a page: cut it")
        return
    if _joins_paragraphs(source, node):
        hint = f"write `{key}: |`, which keeps empty lines, and the text below"
        fields.notebook.note(node.place, f"in this `{key}` YAML takes away the empty lines between paragraphs", hint)
    for offset, problem in placeholders(node.text, f"`{key}`"):
        fields.notebook.note(locate(source, node, offset), problem.message, problem.hint)
    if "{{" not in node.text and "{%" not in node.text and "{#" not in node.text:
        return
    from ualetter.reading.body import check_body  # noqa: PLC0415  it brings Jinja, which `list` can do without

    targets = [target_id for targets in _below(fields.mapping, "targets") for target_id in targets.entries]
    for fault in check_body(node.text, wordings, targets):
        fields.notebook.note(locate(source, node, fault.offset), fault.message, fault.hint)


def _joins_paragraphs(source: Source, node: Scalar) -> bool:
    """Say whether YAML has made a single line break of an empty line: in a body that is a space."""
    start, end = node.span
    folded = source.text[start : start + 1] != "|" and "\n" in source.text[start:end].strip()
    return folded and _SINGLE_BREAK.search(node.text.strip("\n")) is not None
