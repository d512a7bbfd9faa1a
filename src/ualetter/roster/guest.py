"""A row of the roster to its guest, with all that is wrong with it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from ualetter.model import Writer
from ualetter.problems import Place, Problem
from ualetter.reading.characters import MAX_LINE, is_blank, unfit_in
from ualetter.reading.person import MAX_OWN_BYTES, one_line_problem, paragraphs, split_lines
from ualetter.reading.placeholders import placeholder_problem
from ualetter.reading.values import is_email, unknown_country
from ualetter.roster.model import Guest
from ualetter.roster.wishes import read_wishes

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ualetter.roster.columns import Columns
    from ualetter.roster.model import Row

    Typed = Mapping[str, str]
    """What stands in a row by field, without spaces around it."""

MAX_ADDRESS_LINES = 10
_LONG = 4096
"""Characters of own words that nobody can call too many."""
_NO_COUNTRY = (None, None)
_ONE_LINE = (("name", "the name"), ("town", "the town"), ("country", "the country"), ("email", "the e-mail address"))
_FOREIGN_SUSPECT = re.compile("[［【\ufffd]")  # noqa: RUF001  as Chinese text has them
_FORMULA_ERROR = re.compile(r"#(?:N/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV/0!)")


def read_guest(row: Row, columns: Columns, file: str) -> Guest | None:
    """Return the guest of a row, None if nothing is in it."""
    cells = row.cells
    typed = {field: cells[place].strip() for field, place in columns.places.items() if place < len(cells)}
    filled = bool(typed.get("name")) or _is_filled(cells, columns)
    if not filled and not typed.get("to"):
        return None
    shape = _shape_problem(row, columns) if len(cells) != columns.width else None
    if shape:  # each cell may stand under a wrong heading
        typed = {"name": typed.get("name", "")}
    problems = [shape] if shape else _problems(row, typed, filled=filled)
    if problems:
        place = Place(file=file, line=row.number)
        problems = [replace(problem, place=place) for problem in problems]
    wishes, _ = read_wishes(typed.get("to", ""))
    return Guest(row=row.number, writer=_writer(typed), to=wishes, cells=cells, problems=tuple(problems))


def _writer(typed: Typed) -> Writer:
    get = typed.get
    return Writer(
        name=typed["name"] or None,
        address=split_lines([_line_feeds(typed["address"])]) if get("address") else (),
        town=get("town") or None,
        country=_country(typed["country"])[0] if get("country") else None,
        email=get("email") or None,
        own_words=paragraphs(_line_feeds(typed["own_words"])) if get("own_words") else (),
    )


def _is_filled(cells: tuple[str, ...], columns: Columns) -> bool:
    """Say whether a row tells anything of a person."""
    return any(cell.strip() for place, cell in enumerate(cells) if place not in columns.aside)


def _line_feeds(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def _problems(row: Row, typed: Typed, *, filled: bool) -> list[Problem]:
    """Return what is wrong with a row that has all its cells; a list, since this runs for every row."""
    plain = _is_plain(typed)
    problems = [] if plain else [*_text_problems(typed)]
    if filled and not typed["name"]:
        hint = "write one; a row with nothing but `to` is a letter to sign by hand"
        problems.append(Problem(message=f"row {row.number} has no name", hint=hint))
    country, email = typed.get("country"), typed.get("email")
    if country and (plain or _is_sound(country)) and (unknown := _country(country)[1]):
        problems.append(unknown)
    if email and not is_email(email) and (plain or _is_sound(email)):
        hint = "write it as `name@example.org`, or leave the cell empty"
        problems.append(Problem(message=f"`{email}` is not one plain e-mail address", hint=hint))
    problems += read_wishes(typed.get("to", ""))[1]
    return problems


def _shape_problem(row: Row, columns: Columns) -> Problem | None:
    """Return the problem with a row of another width than the header's; empty cells beyond it do no harm."""
    header = f"and the header has {columns.width}"
    if len(row.cells) < columns.width:
        hint = "put in a separator for each empty cell, or look for a missing one"
        return Problem(message=f"row {row.number} has {_count(len(row.cells))}, {header}", hint=hint)
    last = max((place for place, cell in enumerate(row.cells, 1) if cell.strip()), default=0)
    if last <= columns.width:
        return None
    hint = 'put quotes around a cell that holds the separator: "1 Any Street, Any Town"'
    return Problem(message=f"row {row.number} has {_count(last)}, {header}", hint=hint)


def _count(cells: int) -> str:
    return f"{cells} cell{'' if cells == 1 else 's'}"


def _is_plain(typed: Typed) -> bool:
    """Say quickly, and for most rows, that there is nothing that `_text_problems` would find."""
    text, own = "".join(typed.values()), len(typed.get("own_words", ""))
    if len(text) - own > MAX_LINE or own > _LONG or not text.isprintable() or text.count(";") >= MAX_ADDRESS_LINES:
        return False
    if "[" in text or "<" in text or "{" in text or "#" in text or "TODO:" in text:
        return False
    if text.isascii():
        return True
    return not (_FOREIGN_SUSPECT.search(text) or any(map(is_blank, filter(None, typed.values()))))


def _text_problems(typed: Typed) -> Iterator[Problem]:
    """Yield what can't stand in a letter: holes, lines too long, characters that nobody can print."""
    for field, what in _ONE_LINE:
        yield from _line_problems(what, typed.get(field, ""))
    lines = split_lines([_line_feeds(typed.get("address", ""))])
    for line in lines[: MAX_ADDRESS_LINES + 1]:
        yield from _line_problems("an address line", line)
    if len(lines) > MAX_ADDRESS_LINES:
        yield Problem(message=f"the address has {len(lines)} lines", hint=f"{MAX_ADDRESS_LINES} are the most")
    yield from _own_problems(_line_feeds(typed.get("own_words", "")))


def _line_problems(what: str, text: str) -> Iterator[Problem]:
    problem = one_line_problem(what, text)
    if problem:
        yield problem
    elif _FORMULA_ERROR.fullmatch(text):
        yield Problem(message=f"{what} is `{text}`, the error of a formula", hint=_WRITE)
    elif placeholder := placeholder_problem(text, what):
        yield Problem(message=placeholder.message, hint=_WRITE)


def _is_sound(text: str) -> bool:
    """Say whether `_text_problems` has found nothing in a text that must be one line."""
    return next(_line_problems("", text), None) is None


def _own_problems(text: str) -> Iterator[Problem]:
    if len(text) > MAX_OWN_BYTES or len(text.encode("utf-8", "replace")) > MAX_OWN_BYTES:
        yield Problem(message="the own words are over 64 KiB", hint="a letter is a page: choose what matters")
    elif problem := unfit_in(text, _OWN) or placeholder_problem(text, _OWN):
        yield problem


def _country(typed: str) -> tuple[str | None, Problem | None]:
    """Return the code of a country, or what is wrong with it; that it is too long is said elsewhere."""
    return _known_country(typed) if len(typed) <= MAX_LINE else _NO_COUNTRY


@lru_cache(maxsize=1024)
def _known_country(typed: str) -> tuple[str | None, Problem | None]:
    """Look a country up; a roster names few, many times."""
    from ualetter.languages import find_country  # noqa: PLC0415  many rosters name none

    unknown = unknown_country(typed)
    if unknown:
        return None, Problem(message=unknown[0], hint=unknown[1])
    return find_country(typed), None


_OWN = "a paragraph of own words"
_WRITE = "write what belongs there, or leave the cell empty"
