"""The tables of CLDR data: which languages there are, and the table for a BCP 47 tag."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Any, NotRequired, TypedDict

    class Region(TypedDict):
        """What differs from the language's own usage."""

        date: NotRequired[str]
        months: NotRequired[list[str]]

    Table = TypedDict(
        "Table",
        {
            "and": str,
            "countries": dict[str, str],
            "date": str,
            "months": list[str],
            "regions": dict[str, Region],
            "script": str,
        },
    )

FOLDER = Path(__file__).parent
LONGEST_SUBTAG = 8

# Where cutting a tag short would lead to another language, script or spelling than CLDR says.
PARENTS = {
    "in": "id",
    "iw": "he",
    "no": "nb",
    "sr-ME": "sr-Latn",
    "tl": "fil",
    "zh-HK": "zh-Hant",
    "zh-MO": "zh-Hant",
    "zh-TW": "zh-Hant",
} | {f"pt-{region}": "pt-PT" for region in ("AO", "CH", "CV", "GQ", "GW", "LU", "MO", "MZ", "ST", "TL")}


def known(language: str) -> bool:
    """Whether there is a table for the language of this BCP 47 tag, in the script that the tag asks for."""
    return _table_name(language) is not None


@cache
def languages() -> tuple[str, ...]:
    """Tags of all languages with a table, sorted."""
    return tuple(sorted(path.stem for path in (FOLDER / "data").glob("*.json")))


@cache
def table(language: str) -> Table:
    """Table for a tag; raises InputError if there is none."""
    name = _table_name(language)
    if name is None:
        raise refuse(
            f"dates and countries in the language `{language}` are not known", "use a code such as `en` or `pt`"
        )
    return _read_table(name)


def lookup(language: str, among: Iterable[str]) -> str | None:
    """Find the longest start of the tag that is among some tags (RFC 4647, section 3.4)."""
    parts = _in_usual_case(language)
    for count in range(len(parts), 0, -1):
        start = "-".join(parts[:count])
        start = PARENTS.get(start, start)
        if start in among:
            return start
    return None


def region(language: str) -> str | None:
    """Country that the tag itself names: `US` of `en-US`."""
    return next((part for part in _in_usual_case(language)[1:] if _is_region(part)), None)


def read_json(path: Path) -> Any:  # noqa: ANN401  the files' shapes differ; the callers name them
    """Contents of one of this package's own JSON files."""
    import json  # noqa: PLC0415  not needed by `--help`

    return json.loads(path.read_text(encoding="utf-8"))


def _table_name(language: str) -> str | None:
    name = lookup(language, languages())
    wanted = [part for part in _in_usual_case(language)[1:] if _is_script(part)]
    if name is None or (wanted and wanted != [_read_table(name)["script"]]):
        return None
    return name


@cache
def _read_table(name: str) -> Table:
    contents: Table = read_json(FOLDER / "data" / f"{name}.json")
    return contents


def _in_usual_case(tag: str) -> list[str]:
    """Subtags as RFC 5646, section 2.1.1 writes them, without extensions; none if this is no tag at all."""
    parts = tag.lower().split("-")
    if not all(part.isascii() and part.isalnum() and len(part) <= LONGEST_SUBTAG for part in parts):
        return []
    end = next((place for place, part in enumerate(parts) if len(part) == 1), len(parts))
    return parts[: min(end, 1)] + [_subtag_in_usual_case(part) for part in parts[1:end]]


def _subtag_in_usual_case(part: str) -> str:
    if _is_region(part):
        return part.upper()
    return part.title() if _is_script(part) else part


def _is_region(part: str) -> bool:
    return len(part) == 2  # noqa: PLR2004  ISO 3166-1 alpha-2; in a tag, nothing else is as short


def _is_script(part: str) -> bool:
    return len(part) == 4 and part.isalpha()  # noqa: PLR2004  ISO 15924; variants of this length begin with a digit
