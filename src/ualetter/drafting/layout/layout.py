"""A draft → the text of its campaign file, laid out and commented as a careful person would."""

from __future__ import annotations

from ualetter.drafting.layout.harmless import changed, harmless, without
from ualetter.drafting.layout.rows import Row, below, comments, parted, several, single, valued
from ualetter.drafting.layout.scalars import literal
from ualetter.drafting.model import Value
from ualetter.drafting.targets.ids import free_id
from ualetter.problems import refuse
from ualetter.reading.campaign import MAX_BYTES, read_campaign
from ualetter.reading.ids import proposed_id
from ualetter.reading.target import MAX_ID
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from ualetter.drafting.layout.harmless import Path
    from ualetter.drafting.model import Draft, DraftLetter, DraftTarget

HEAD = ("number", "issue", "index", "title", "country", "issued", "act_by", "language")
TODO = "TODO: "
NO_TITLE = f"{TODO}what the appeal is called"
NO_SUMMARY = f"{TODO}what happened, in a few sentences"
NO_TARGET = f"{TODO}who to write to"
NO_BODY = f"{TODO}what the sample letter says"
_ANY_ID = "draft"
_SHOWN = 80


@dataclass(frozen=True, kw_only=True)
class Laid:
    """The text of a campaign file, and the number and words of each line in it that tells a doubt."""

    text: str
    doubts: tuple[tuple[int, str], ...]


def campaign_text(draft: Draft, *, heading: str | None, schema: str | None) -> Laid:
    """Return the text of a campaign file.

    `schema` is its first line, by which editors know what such a file may hold, and `heading` the comment below. What
    the reader of campaign files would refuse is left out with a doubt. Raises InputError if it is too much for a file.
    """
    tame = harmless(draft)
    rows = _rows(tame, heading, schema)
    while refused := _refused(rows):
        tame = changed(tame, lambda path, value: _left_out(value, refused.get(path)))
        rows = _rows(tame, heading, schema)
    doubts = tuple((number, row.doubt) for number, row in enumerate(rows, start=1) if row.doubt is not None)
    return Laid(text=_text(rows), doubts=doubts)


def _text(rows: Sequence[Row]) -> str:
    return "".join(f"{row.text}\n" for row in rows)


def _refused(rows: Sequence[Row]) -> Mapping[Path, str]:
    """Return what the reader says against each value, but for what is marked as still to be done.

    The reader alone decides what a campaign file may hold; whatever it refuses here would stop the author later.
    """
    text = _text(rows)
    if len(text.encode()) > MAX_BYTES:
        raise refuse(
            "what this page says is too much for a campaign file",
            "save the part with the appeal alone, and import that",
        )
    refused: dict[Path, str] = {}
    for problem in read_campaign(text, _ANY_ID, _ANY_ID).problems:
        path = rows[problem.place.line - 1].path if problem.place and problem.place.line else None
        if path and not problem.warning and TODO.strip() not in problem.message:
            refused.setdefault(path, problem.message)
    return refused


def _left_out(value: Value, why: str | None) -> Value:
    if why is None or value.text is None:
        return value
    shown = value.text if len(value.text) <= _SHOWN else f"{value.text[:_SHOWN]}…"
    return without(value, f"left out: {why}" if value.text in why else f"left out: {why}: “{shown}”")


def _rows(draft: Draft, heading: str | None, schema: str | None) -> list[Row]:
    groups = (
        _top(draft, heading, schema),
        several("people", draft.people, ("people",)),
        _needed("summary", draft.summary, NO_SUMMARY),
        single("source", draft.source, ("source",)),
        below("report", [row for key in ("url", "email", "note") for row in _report(draft, key)]),
        several("advice", draft.advice, ("advice",)),
        several("demands", draft.demands, ("demands",)),
        below("targets", parted(_targets(draft.targets))),
        several("copies", draft.copies, ("copies",)),
        _letter(draft.letter, needed=not any(demand.text for demand in draft.demands)),
    )
    return parted(groups)


def _top(draft: Draft, heading: str | None, schema: str | None) -> Iterator[Row]:
    """Yield what is said of the whole file, and the keys with one short value."""
    if schema is not None:
        yield Row(text=schema)
    yield from comments(draft.doubts, heading.splitlines() if heading else ())
    yield Row(text="format: 1", path=())
    for key in HEAD:
        value = getattr(draft, key)
        yield from _needed(key, value, NO_TITLE) if key == "title" else single(key, value, (key,))
    yield from several("preferred_languages", draft.preferred_languages, ("preferred_languages",))


def _needed(key: str, value: Value | None, todo: str) -> Iterator[Row]:
    """Yield the rows of a key that a file must have."""
    yield from single(key, value, (key,))
    if value is None or value.text is None:
        yield from single(key, Value(text=todo), ())


def _report(draft: Draft, key: str) -> Iterator[Row]:
    return single(key, getattr(draft, f"report_{key}"), (f"report_{key}",))


def _targets(targets: Sequence[DraftTarget]) -> Iterator[list[Row]]:
    """Yield the rows of each target, of which there must be one."""
    taken: list[str] = []
    for number, target in enumerate(targets):
        taken.append(free_id(proposed_id(target.id, MAX_ID) or "target", taken))
        yield [*comments(target.doubts), *below(taken[-1], list(_target(target, ("targets", number))))]
    if not targets:
        yield list(below("someone", list(single("role", Value(text=NO_TARGET), ()))))


def _target(target: DraftTarget, path: Path) -> Iterator[Row]:
    for key in ("title", "name", "role"):
        yield from single(key, getattr(target, key), (*path, key))
    if not any(value and value.text for value in (target.name, target.role, target.organisation)):
        yield from single("role", Value(text=NO_TARGET), ())
    for key in ("organisation", "care_of"):
        yield from single(key, getattr(target, key), (*path, key))
    yield from several("address", target.address, (*path, "address"))
    for key in ("country", "country_name", "salutation"):
        yield from single(key, getattr(target, key), (*path, key))
    for key in ("email", "email_copies", "fax", "phone"):
        yield from several(key, getattr(target, key), (*path, key), bare=True)
    yield from below("social", list(_social(target.social, (*path, "social"))))
    for key in ("web_form", "no_post", "note"):
        yield from single(key, getattr(target, key), (*path, key))


def _social(networks: Mapping[str, Sequence[Value]], path: Path) -> Iterator[Row]:
    for network, handles in networks.items():
        yield from several(proposed_id(network) or "network", handles, (*path, network), bare=True)


def _letter(letter: DraftLetter, *, needed: bool) -> Iterator[Row]:
    body = letter.body or Value()
    rows = list(single("subject", letter.subject, ("letter", "subject")))
    rows += valued(body, ("letter", "body"), lambda text: literal("body", text))
    if needed and body.text is None:
        rows += valued(Value(text=NO_BODY), (), lambda text: literal("body", text))
    rows += single("closing", letter.closing, ("letter", "closing"))
    return below("letter", rows)
