"""YAML's own syntax errors in the words of a campaign's author."""

from __future__ import annotations

import re

from ualetter.problems import Place, Problem

TYPE_CHECKING = False
if TYPE_CHECKING:
    import yaml

    from ualetter.reading.characters import Source

_OUT_OF_LINE = (
    "this line doesn't go on from the one above",
    "begin it in the same column as its neighbours, and see that the line above is `key: value` with a space",
)
_QUOTES = 'put the whole value in quotes: `key: "…"`'
_OPENED = re.compile("quoted scalar|simple key|flow")
_BRACES = re.compile(r"^\s*(?:- )?[^\s\"'#][^\"'#]*:\s+\{\{|^\s*- +\{\{")
_BEGINS_WITH_BRACES = ("a value can't begin with `{{`", "write `key: |` and the text below, or put it in quotes")

# What PyYAML says, what it means to the person who wrote the line, and the cure.
_EXPLANATIONS = (
    ("mapping values are not allowed", "a colon inside a value makes YAML see a second key", _QUOTES),
    (r"found character '\\t'", "a tab stands where YAML wants spaces", "replace it by spaces"),
    ("found character '([^']+)' that cannot start", "a value can't begin with `{0}`", _QUOTES),
    ("but found '<scalar>'", "there is text after the closing quote, or a line stands too far left or right",
     'put quotes around the whole value, with `\\"` for those inside, or line it up with its neighbours'),
    ("but found '<alias>'|but found '<anchor>'|alphabetic or numeric",
     "a value can't begin with `*` or `&`", _QUOTES),
    ("(?:sequence entries|mapping keys) are not allowed", "a value can't begin with `- ` or `? `", _QUOTES),
    ("but found '<block (mapping|sequence) start>'|but found '[-?]'",
     "this line's indentation doesn't fit the lines above",
     "begin it in the same column as its neighbours, with spaces"),
    ("could not find expected ':'", "a key needs a colon and a space after it", "write `key: value`"),
    ("unexpected end of stream", "a quote is opened here and never closed", "close it"),
    ("document separator", "a quote is opened here and never closed", "close it"),
    ("expected ',' or '[\\]}]'", "a bracket is opened and not closed as YAML wants it", _QUOTES),
    ("expected a comment or a line break|chomping or indentation",
     "after `|` or `>` the text begins on the next line", "write the text below, indented by two spaces"),
    ("unknown escape character", "a backslash in double quotes has a meaning of its own", "use single quotes"),
    ("expected the node content", "a value can't begin like this", _QUOTES),
    (r"but found '([\[\]{}:,])'", "`{0}` stands where YAML expects none", _QUOTES),
    ("directive|incompatible YAML", "a line can't begin with `%`", "remove it, or put the whole value in quotes"),
    ("tag", "a value can't begin with `!`", _QUOTES),
)  # fmt: skip


def explain(error: yaml.MarkedYAMLError, source: Source) -> Problem:
    """Return the problem behind a YAML syntax error, at its place."""
    said = " ".join(part for part in (error.context, error.problem) if part)
    message, hint = f"this is not YAML: {said}", "look for a missing quote, colon or space here or on the line above"
    for pattern, words, cure in _EXPLANATIONS:
        found = re.search(pattern, said)
        if found:
            message, hint = words.format(*found.groups()), cure
            break
    place = _place(error, source)
    before = (place.source or "")[: (place.column or 1) - 1]
    if "mapping values" in said and ":" not in before:
        message, hint = _OUT_OF_LINE
    elif braces := _BRACES.search(place.source or ""):
        message, hint = _BEGINS_WITH_BRACES
        place = source.place(place.line or 1, braces.end() - 1)
    return Problem(message=message, hint=hint, place=place)


def _place(error: yaml.MarkedYAMLError, source: Source) -> Place:
    """Where the mistake is: for something never closed, where it was opened."""
    mark = error.problem_mark
    if error.context_mark and _OPENED.search(error.context or ""):
        mark = error.context_mark
    if mark is None:
        return Place(file=source.file)
    return source.place(mark.line + 1, mark.column + 1)
