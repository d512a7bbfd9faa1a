"""The JSON Schema of a campaign file, by which editors complete keys, explain them and underline mistakes.

It says what can be said of the file's shape, and refuses nothing that reading takes, with one exception: an unquoted
`null`, which editors can't tell from a key with nothing after it.
"""

from __future__ import annotations

from ualetter.languages.tables import table
from ualetter.reading.keys import MAPS, NAMING, NEEDED, RECORDS
from ualetter.reading.target import MAX_ID, MOST_TARGETS
from ualetter.schema.meanings import MEANINGS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    Schema = Mapping[str, object]

DIALECT = "https://json-schema.org/draft/2020-12/schema"

# Patterns for Python and JavaScript alike. White space around a text doesn't count in reading, so it doesn't here.
_SOMETHING = r"\S"
_LINE = r"^\s*\S[^\n]*(\n\s*)?$"
_DATE = r"^\s*[0-9]{4}-[0-9]{2}-[0-9]{2}\s*$"
_ISSUE = r"^\s*[0-9]{1,3}\s*$"
_LANGUAGE = r"^\s*[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?(-[a-z0-9]{5,8})*\s*$"
_EMAIL = r"""^\s*[^\s@<>()\[\],;:\\"?&=%]+@[^\s@<>()\[\],;:\\"?&=%]+\.[^\s@<>()\[\],;:\\"?&=%]{2,}\s*$"""
_ID = rf"^(?!all$)[a-z0-9][a-z0-9-]{{0,{MAX_ID - 1}}}$"
_CHOSEN_KEYS: Mapping[str, Schema] = {
    "id": {"pattern": _ID},
    "language": {"pattern": _LANGUAGE},
    "network": {},
    "wording": {"pattern": "^[a-z][a-z0-9_]*$"},
}

# What is needed, and what doesn't go together.
_RULES: Mapping[str, Schema] = {
    "campaign": {
        "required": [*NEEDED],
        "anyOf": [
            {"required": ["letter"], "properties": {"letter": {"type": "object", "required": ["body"]}}},
            {"required": ["demands"]},
        ],
    },
    "target": {
        "anyOf": [{"required": [key]} for key in NAMING],
        "dependentSchemas": {"no_post": {"properties": {"address": False}}},
    },
}

# Said by what they are not, since where a schema says "boolean", editors propose to write `true`. Their titles are for
# the YAML language server: without them it takes these for the ones beside them, and explains a key twice.
_NO_TEXT = {"title": "another kind", "type": ["string", "null", "array", "object"]}
_NUMBER_OR_TRUTH: Schema = {"title": "text that looks like a number or truth value", "not": _NO_TEXT}
_FALSE: Schema = {"title": "NO or no", "not": {"anyOf": [_NO_TEXT, {"type": "number"}, {"const": True}]}}


def campaign_schema() -> Schema:
    """Return the schema of a whole campaign file, in the dialect 2020-12."""
    records = {name: _record(name) for name in RECORDS if name != "campaign"}
    return {
        "$schema": DIALECT,
        "title": "A campaign file of ualetter",
        "description": "One Urgent Action: what happened, who to write to, and the sample letter.",
        **_record("campaign"),
        "$defs": {**_texts(), **_lists(), **_maps(), **records},
    }


def schema_text() -> str:
    """Return the same as JSON, to be read by people too."""
    import json  # noqa: PLC0415  whoever asks for the schema itself needs no text of it

    return json.dumps(campaign_schema(), indent=2, ensure_ascii=False) + "\n"


def _record(name: str) -> Schema:
    """Return the schema of a map with certain keys."""
    properties = {
        key: {"title": key, "description": MEANINGS[name][key].described, **_kind(kind)}
        for key, kind in RECORDS[name].items()
    }
    rules = _RULES.get(name, {})
    return {"type": "object", "properties": properties, "additionalProperties": False, "minProperties": 1, **rules}


def _kind(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _texts() -> dict[str, Schema]:
    """Return the kinds that are one text; editors may read one as a number or truth value: `010020`, `140.20`, `NO`."""
    countries = [{"const": code, "description": name} for code, name in table("en")["countries"].items()]
    return {
        "format": {"enum": [1, "1"]},
        "issue": {"type": ["string", "integer"], "minimum": 0, "maximum": 999, "pattern": _ISSUE},
        "line": {"anyOf": [_written(_LINE), _NUMBER_OR_TRUTH]},
        "paragraphs": {"anyOf": [_written(_SOMETHING), _NUMBER_OR_TRUTH]},
        "template": {"anyOf": [_written(_SOMETHING), _NUMBER_OR_TRUTH]},
        "date": _written(_DATE),
        "email": _written(_EMAIL),
        "language": {"anyOf": [_written(_LANGUAGE), _FALSE]},
        "country": {"anyOf": [*countries, _FALSE]},
    }


def _written(pattern: str) -> Schema:
    return {"type": "string", "pattern": pattern}


def _lists() -> dict[str, Schema]:
    """Return the kinds that are lists, or may be."""
    return {
        "lines": _list("line"),
        "languages": _list("language"),
        "ids": {"type": "array", "items": _written(_ID), "minItems": 1},
        "one_or_more": {"anyOf": [_written(_LINE), _NUMBER_OR_TRUTH, {"title": "a list", **_list("line")}]},
        "emails": {"anyOf": [_written(_EMAIL), {"title": "a list", **_list("email")}]},
    }


def _list(kind: str) -> Schema:
    return {"type": "array", "items": _kind(kind), "minItems": 1}


def _maps() -> dict[str, Schema]:
    """Return the kinds whose keys people choose."""
    maps = {
        name: {
            "type": "object",
            "propertyNames": _CHOSEN_KEYS[keys],
            "additionalProperties": _kind(kind),
            "minProperties": 1,
        }
        for name, (keys, kind) in MAPS.items()
    }
    return {**maps, "targets": {**maps["targets"], "maxProperties": MOST_TARGETS}}
