"""The writer's own details, from and to TOML (FORMAT.md, "Profile")."""

from __future__ import annotations

import re
from dataclasses import fields, replace

from ualetter.model import Profile
from ualetter.problems import InputError, Place, Problem, in_file_order
from ualetter.reading.characters import MAX_LINE, UNFIT, Source, unfit_in
from ualetter.reading.placeholders import placeholder_problem
from ualetter.reading.values import LANGUAGE_HINT, closest, is_email, parse_language, unknown_country

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    Contents = dict[str, object]
    Trouble = tuple[str, str | None]  # message and hint

KEYS = tuple(field.name for field in fields(Profile))
PAPERS = ("a4", "letter")
_SPOT = re.compile(r" \(at line (\d+), column (\d+)\)")


def read_profile(text: str, file: str) -> Profile:
    """Read the text of a profile; `file` is how its places call it. Raises InputError with everything wrong in it."""
    source = Source(text, file)
    problems = [*source.unfit()]
    contents = _parse(source, problems)
    problems += (
        Problem(message=message, hint=hint, place=_place(source, key))
        for key, value in contents.items()
        for message, hint in _troubles(key, value, text)
    )
    if problems:
        raise InputError(in_file_order(problems))
    return _profile(contents)


def checked(profile: Profile) -> Profile:
    """Return the profile as it would be read back: its country as a code. Raises InputError as `read_profile` does."""
    try:
        return read_profile(profile_toml(profile), "")
    except InputError as error:
        # The places are those of a file that nobody has.
        raise InputError(replace(problem, place=None) for problem in error.problems) from None


def profile_toml(profile: Profile) -> str:
    """Return the text of the file that `read_profile` reads as this profile."""
    entries = ((key, getattr(profile, key)) for key in KEYS)
    return "".join(f"{key} = {_toml(value)}\n" for key, value in entries if value)


def _toml(value: str | tuple[str, ...]) -> str:
    if isinstance(value, tuple):
        return f"[{', '.join(map(_toml, value))}]"
    return '"' + "".join(map(_escaped, value)) + '"'


def _escaped(char: str) -> str:
    if char in {"\\", '"'}:
        return f"\\{char}"
    return char if char >= " " and char != "\x7f" else f"\\u{ord(char):04x}"


def _parse(source: Source, problems: list[Problem]) -> Contents:
    """Return what the file holds; if its syntax is wrong, that is added to the problems and nothing returned."""
    import tomllib  # noqa: PLC0415  not needed where there is no profile

    try:
        return tomllib.loads(source.text)
    except ValueError as error:  # TOMLDecodeError, or a number of too many digits
        if not problems:  # an unfit character is no TOML either, and has been said better
            problems.append(_syntax_problem(error, source))
    except RecursionError:
        problems.append(Problem(message="brackets stand inside brackets without end", place=Place(file=source.file)))
    return {}


def _syntax_problem(error: ValueError, source: Source) -> Problem:
    spot = _SPOT.search(str(error))
    last = len(source.text.rstrip().split("\n"))
    place = source.place(int(spot[1]), int(spot[2])) if spot else source.place(last, len(source.lines[last - 1]) + 1)
    why = _SPOT.sub("", str(error)).replace(" (at end of document)", "")
    return Problem(
        message=f"this can't be understood ({why[:1].lower()}{why[1:]})",
        hint='write one `name = "…"` a line, each name once, the text in quotes',
        place=place,
    )


def _place(source: Source, key: str) -> Place:
    """Return where a key stands: at a line that looks like it and has only complete entries, not this one, above it."""
    pattern = re.compile(rf"""^[ \t]*(?:\[+[ \t]*)?(["']?){re.escape(key)}\1[ \t]*[]=.]""")
    for number, line in enumerate(source.lines, start=1):
        if pattern.match(line) and _absent_above(source, key, number):
            return source.place(number, line.index(key) + 1)
    return Place(file=source.file)


def _absent_above(source: Source, key: str, line: int) -> bool:
    import tomllib  # noqa: PLC0415  as above

    try:
        return key not in tomllib.loads("\n".join(source.lines[: line - 1]))
    except tomllib.TOMLDecodeError:  # inside a text of several lines
        return False


def _troubles(key: str, value: object, text: str) -> Iterator[Trouble]:
    """Yield what is wrong with one entry."""
    if key not in KEYS:
        yield _unknown(key)
        return
    lines = _lines(key, value)
    if lines is None:
        quoted = '`address = ["first line", "second line"]`' if key == "address" else f'`{key} = "…"`'
        yield f"`{key}` must be text", f"write {quoted}"
    elif not any(line.strip() for line in lines):
        yield f"`{key}` has nothing in it", "remove the line"
    else:
        for line in lines:
            yield from _line_troubles(key, line, text)


def _lines(key: str, value: object) -> list[str] | None:
    """Return the texts of a value, None if it isn't made of text; an address may be one text of several lines."""
    if key != "address":
        return [value] if isinstance(value, str) else None
    items = value.strip().split("\n") if isinstance(value, str) else value
    return items if isinstance(items, list) and all(isinstance(item, str) for item in items) else None


def _line_troubles(key: str, line: str, text: str) -> Iterator[Trouble]:
    if not line.strip():
        yield f"a line of `{key}` is empty", "remove it"
    if len(line) > MAX_LINE:
        yield f"a line of `{key}` is {len(line):,} characters long", f"{MAX_LINE} are the most"
    if "\n" in line:
        yield f"`{key}` must not hold a line break", "write an address as a list, anything else on one line"
    # An unfit character that stands in the file as such has been found there, at its own place; an escaped one hasn't.
    unfit = None if UNFIT.search(text) else unfit_in(line, f"`{key}`")
    if unfit:
        yield unfit.message, unfit.hint
    hole = placeholder_problem(line, f"`{key}`")
    if hole:
        yield hole.message, "write what belongs there, or remove the line"
    yield from _meaning_troubles(key, line.strip())


def _meaning_troubles(key: str, value: str) -> Iterator[Trouble]:
    if key == "email" and not is_email(value):
        yield f"`{value}` is not one plain e-mail address", "write it as `name@example.org`"
    if key == "paper" and value not in PAPERS:
        yield f"`{value}` is not a paper", f"it can be: {', '.join(PAPERS)}"
    if key == "country" and (unknown := unknown_country(value)):
        yield unknown
    if key == "language" and parse_language(value) is None:
        yield f"`{value}` is not a language ualetter knows", LANGUAGE_HINT


def _unknown(key: str) -> Trouble:
    return f"unknown key `{key}`", closest(key, KEYS)


def _profile(contents: Contents) -> Profile:
    """Build the profile from checked contents."""
    from ualetter.languages import find_country  # noqa: PLC0415  a profile may name none

    texts = {key: [line.strip() for line in _lines(key, value) or ()] for key, value in contents.items()}
    one = {key: lines[0] for key, lines in texts.items() if key != "address"}
    if "country" in one:
        one["country"] = find_country(one["country"]) or one["country"]
    return Profile(**one, address=tuple(texts.get("address", ())))
