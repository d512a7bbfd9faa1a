"""Right answers and drafts as fields that can be compared; tests/data/pages/README.md says what counts as right."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ualetter.drafting.model import Value
from ualetter.problems import InputError
from ualetter.reading.characters import Source, decode
from ualetter.reading.tree import Mapping, Scalar, read_tree

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from ualetter.drafting.model import Draft, DraftTarget
    from ualetter.reading.tree import Node

LEVELS = ("easy", "middle", "hard")
ABSENT = "absent"
"""Among the alternatives of an answer: it may as well be left out."""
NOT_JUDGED = frozenset({"format", "source", "checked"})
_TARGET_TEXTS = (
    *("title", "name", "role", "organisation", "care_of", "country", "country_name", "salutation"),
    *("web_form", "no_post", "note"),
)
_TARGET_LISTS = ("address", "email", "email_copies", "fax", "phone")
_TEXTS = ("number", "issue", "index", "title", "country", "issued", "act_by", "language", "summary")
_LISTS = ("preferred_languages", "people", "advice", "demands")

Texts = tuple[str, ...]
"""The value of one field: one text, or those of a list. Empty: not there."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What is right for a page. Each field has one or more alternatives."""

    level: str = "middle"
    fields: dict[str, tuple[Texts, ...]] = field(default_factory=dict)
    targets: tuple[dict[str, tuple[Texts, ...]], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Got:
    """What the importer made of one field, and whether it says that a person must look at it."""

    texts: Texts
    marked: bool = False


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """A draft as fields."""

    fields: dict[str, Got] = field(default_factory=dict)
    targets: tuple[dict[str, Got], ...] = ()


QUOTES = str.maketrans({"‘": "'", "’": "'", "`": "'", "´": "'", "“": '"', "”": '"'})  # noqa: RUF001  quotes of all kinds
_ITEM_MARK = re.compile(r"(?m)^[^\S\n]*(?:[-*•▪●◦·–]|\(?(?:\d{1,2}|[a-z])[.)])[^\S\n]+")  # noqa: RUF001  dashes of all kinds
EDGES = "*;,.:!?…•▪●◦·-–—"  # noqa: RUF001  as above
# Between demands the letter's language puts one of these, whatever the page has there.
_JOINING = frozenset(("and", "und", "et", "y", "e", "och", "en", "&"))
_UA = re.compile(r"(?i)^\W*(?:UA|AU)\b|[:\s]")  # Acción Urgente, Action urgente
# Words that point to something on the page, which a campaign file does without.
_POINTING = re.compile(r"\bclick here to |(?<=sample|letter) below\b")
_US = re.compile(r"\blet (?:us|amnesty) know\b")


def _plain(texts: Texts) -> Texts:
    return tuple(" ".join(text.translate(QUOTES).split()) for text in texts)


def _words(texts: Texts) -> Texts:
    """One text of bare words: without bullets, marks and the word that joins the last two of a list."""
    lines = _ITEM_MARK.sub("", "\n".join(texts).translate(QUOTES))
    words = (word.strip(EDGES).casefold() for word in lines.split())
    return (" ".join(word for word in words if word and word not in _JOINING),)


def _told(texts: Texts) -> Texts:
    """Bare words that say what to do, without those that only make sense on the page."""
    return tuple(_US.sub("let us know", _POINTING.sub("", text)) for text in _words(texts))


def _demands(texts: Texts) -> Texts:
    return tuple(text[:1].lower() + text[1:] for text in _plain(texts))


def _in_any_order(texts: Texts) -> Texts:
    return tuple(sorted(text.casefold() for text in _plain(texts)))


def _numbers(texts: Texts) -> Texts:
    return tuple(sorted("".join(text.split()) for text in texts))


def _handles(texts: Texts) -> Texts:
    return tuple(text.lstrip("@") for text in _in_any_order(texts))


def _address(texts: Texts) -> Texts:
    return tuple(text.rstrip(",") for text in _plain(texts))


def _web(texts: Texts) -> Texts:
    return tuple(text.rstrip("/") for text in _plain(texts))


def _number(texts: Texts) -> Texts:
    return tuple(_UA.sub("", text) for text in texts)


def _language(texts: Texts) -> Texts:
    return () if texts == ("en",) else texts


_WAYS: dict[str, Callable[[Texts], Texts]] = {
    **dict.fromkeys(("letter.body", "note", "no_post"), _words),
    **dict.fromkeys(("advice", "report.note"), _told),
    **dict.fromkeys(("email", "email_copies", "preferred_languages", "report.email"), _in_any_order),
    **dict.fromkeys(("fax", "phone"), _numbers),
    **dict.fromkeys(("web_form", "report.url"), _web),
    "number": _number,
    "language": _language,
    "demands": _demands,
    "address": _address,
}


def tidy(key: str, texts: Iterable[str]) -> Texts:
    """Return a field's value in the one way in which values are compared."""
    name = key.removeprefix("target.")
    way = _handles if name.startswith("social.") else _WAYS.get(name, _plain)
    found = tuple(text for text in texts if text.strip())
    return way(found) if found else ()


def read_answer(path: Path) -> Answer:
    """Return the answer in a file; raises InputError with everything that is wrong with it."""
    source = Source(decode(path.read_bytes(), path.name), path.name)
    root, problems = read_tree(source)
    if root is None or problems:
        raise InputError(problems)
    level = re.search(r"(?m)^# level: (\w+)$", source.text)
    if level is None or level[1] not in LEVELS:
        raise ValueError(f"{path.name} doesn't say its level")
    return Answer(level=level[1], fields=dict(_answer_fields(root, "")), targets=tuple(_answer_targets(root)))


def _answer_targets(root: Mapping) -> Iterator[dict[str, tuple[Texts, ...]]]:
    if "targets" not in root.entries:
        return
    for target in _items(root.entries["targets"][1]):
        if not isinstance(target, Mapping):
            raise TypeError(f"{target.place}: a target is a map")
        yield dict(_answer_fields(target, "target."))


_KNOWN = frozenset(
    (
        *_TEXTS,
        *_LISTS,
        *(f"report.{key}" for key in ("url", "email", "note")),
        *(f"letter.{key}" for key in ("subject", "body", "closing")),
        *(f"target.{key}" for key in (*_TARGET_TEXTS, *_TARGET_LISTS, "copy")),
    )
)


def _answer_fields(node: Mapping, prefix: str) -> Iterator[tuple[str, tuple[Texts, ...]]]:
    for key, (_, value) in node.entries.items():
        name = prefix + key
        if name in NOT_JUDGED or name == "targets":
            continue
        if isinstance(value, Mapping) and "any" not in value.entries:
            yield from _answer_fields(value, f"{name}.")
        elif name in _KNOWN or name.startswith("target.social."):
            yield name, tuple(tidy(name, texts) for texts in _alternatives(value))
        else:
            raise ValueError(f"there is no field `{name}`")


def _alternatives(value: Node) -> list[Texts]:
    if not isinstance(value, Mapping):
        return [_texts(value)]
    return [() if texts == (ABSENT,) else texts for texts in map(_texts, _items(value.entries["any"][1]))]


def _items(value: Node) -> tuple[Node, ...]:
    if isinstance(value, (Scalar, Mapping)):
        raise TypeError(f"{value.place}: a list is wanted")
    return value.items


def _texts(value: Node) -> Texts:
    if isinstance(value, Scalar):
        return (value.text,)
    return tuple(text for item in _items(value) for text in _texts(item))


def flatten(draft: Draft) -> Drafted:
    """Return a draft as fields; what is only to be done (`TODO:`) counts as not there."""
    letter = draft.letter
    values = {
        **{key: _single(getattr(draft, key)) for key in _TEXTS},
        **{key: getattr(draft, key) for key in _LISTS},
        "report.url": _single(draft.report_url),
        "report.email": _single(draft.report_email),
        "report.note": _single(draft.report_note),
        "letter.subject": _single(letter.subject),
        "letter.body": tuple(_composed(value, draft.demands) for value in _single(letter.body)),
        "letter.closing": _single(letter.closing),
    }
    copies = {value.text for value in draft.copies}
    return Drafted(
        fields=_filled(values),
        targets=tuple(_target_fields(target, copied=target.id in copies) for target in draft.targets),
    )


def _single(value: Value | None) -> tuple[Value, ...]:
    return () if value is None else (value,)


def _composed(body: Value, demands: Sequence[Value]) -> Value:
    """Return a body as a letter has it: the demands in their place, the writer's words not there."""
    clauses = "\n".join(demand.text or "" for demand in demands)
    text = re.sub(r"\{\{ *demands *\}\}", lambda _: clauses, body.text or "")
    return Value(text=re.sub(r"\{\{ *own_words *\}\}", "", text), doubts=body.doubts)


def _target_fields(target: DraftTarget, *, copied: bool) -> dict[str, Got]:
    values = {
        **{f"target.{key}": _single(getattr(target, key)) for key in _TARGET_TEXTS},
        **{f"target.{key}": getattr(target, key) for key in _TARGET_LISTS},
        **{f"target.social.{network}": handles for network, handles in target.social.items()},
        "target.copy": (Value(text="yes"),) if copied else (),
    }
    return _filled(values, marked=bool(target.doubts))


def _filled(values: dict[str, tuple[Value, ...]], *, marked: bool = False) -> dict[str, Got]:
    fields = {}
    for key, found in values.items():
        texts = tidy(key, (value.text for value in found if value.text and not value.text.startswith("TODO:")))
        if texts:
            fields[key] = Got(texts=texts, marked=marked or any(value.doubts for value in found))
    return fields
