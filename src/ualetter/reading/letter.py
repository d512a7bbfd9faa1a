"""A `letter` in a campaign file, and the check of every text in the body's language."""

from __future__ import annotations

import re

from ualetter.model import LetterPart
from ualetter.reading.locate import locate
from ualetter.reading.placeholders import placeholder_at, placeholder_problem
from ualetter.reading.tree import Mapping, Scalar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from ualetter.reading.characters import Source
    from ualetter.reading.fields import Fields

KEYS = ("subject", "body", "closing", "wording")
MAX_BODY_BYTES = 64 * 1024
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


def _below(mapping: Mapping, key: str) -> list[Mapping]:
    """The map below a key, in a list that is empty if there is none."""
    entry = mapping.entries.get(key)
    return [entry[1]] if entry and isinstance(entry[1], Mapping) else []


def _wording_names(mapping: Mapping) -> tuple[str, ...]:
    return tuple(name for letter in _below(mapping, "letter") for word in _below(letter, "wording") for name in word.entries)


def _check_template(fields: Fields, source: Source, node: object, key: str, wordings: Collection[str]) -> None:
    if isinstance(node, Mapping):
        if node.braces:
            hint = f"write `{key}: |` and the text below, indented"
            fields.notebook.note(node.place, f"`{key}` begins with `{{{{`, which YAML takes for a map", hint)
        else:
            fields.notebook.note(node.place, f"`{key}` must be one text", f"write `{key}: |` and the text below")
        return
    if not isinstance(node, Scalar):
        return
    if len(node.text.encode("utf-8", "replace")) > MAX_BODY_BYTES:
        fields.notebook.note(node.place, f"`{key}` is over 64 KiB", "a letter is a page: cut it")
        return
    problem = placeholder_problem(node.text, f"`{key}`")
    if problem:
        place = locate(source, node, placeholder_at(node.text))
        fields.notebook.note(place, problem.message, problem.hint)
    if "{{" not in node.text and "{%" not in node.text and "{#" not in node.text:
        return
    from ualetter.reading.body import check_body  # noqa: PLC0415  it brings Jinja, which `list` can do without

    for fault in check_body(node.text, wordings):
        fields.notebook.note(locate(source, node, fault.offset), fault.message, fault.hint)
