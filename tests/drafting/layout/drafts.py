"""Drafts for the tests: short to write, or of any texts at all."""

from __future__ import annotations

from typing import TypeVar

from hypothesis import strategies as st

from ualetter.drafting.model import Draft, DraftLetter, DraftTarget, Value

T = TypeVar("T")

# What YAML, the campaign reader or the letter's language would take for something else, beside ordinary words.
AWKWARD = (
    "- ", "-", "? ", ": ", ":", " #", "#", "# ", "&a", "*a", "*", "**b** ", "!x", "| ", "> ", ">-", "'", '"', "%",
    "@x", "`", "~", "null", "NO", "010020", "140.20", "2020-09-21", "---", "...", "<<", "=", "\\", '\\"', "1. ",
    "2. ", "a:\n", "\n", "\n\n", " ", "word ", "word", "long" * 50, "some more words " * 20, "中文，", "é", "\u200d",
    "…", "”", "; and ", "# CHECK", "\n# CHECK: x",
)  # fmt: skip
BREAKING = (
    "{{", "{{ demands }}", "{{ own_words }}", "\n\n{{ own_words }}\n\n", "{% if x %}", "{#", "}}", "{", "[", "]",
    "[NAME]", "[YOUR NAME]", "<your name>", "{your name}", "TODO", "TODO:", "[email protected]", "[your\nname]", "\x00",
    "\x1b", "\ufffd", "\u2028", "\u202e", "\r\n", "\t", "\v", "\x85", "\ue000", "\ud800", "\U000f0000", "\ufeff",
    "\u00a0", "[[name]", "city]",
)  # fmt: skip


def value(text: str | None, *doubts: str, notes: tuple[str, ...] = ()) -> Value:
    return Value(text=text, doubts=doubts, notes=notes)


def texts(pieces: tuple[str, ...]) -> st.SearchStrategy[str]:
    return st.lists(st.sampled_from(pieces), max_size=6).map("".join)


def drafts(text: st.SearchStrategy[str], typed: st.SearchStrategy[str]) -> st.SearchStrategy[Draft]:
    """Drafts in which free text is `text`, and what has a form of its own (a date, an e-mail address) is `typed`."""
    free, formed = _values(text), _values(typed)
    target = st.builds(
        DraftTarget,
        id=st.sampled_from(["heng", "cui", "all", "", "A b"]),
        **dict.fromkeys(("title", "name", "role", "organisation", "care_of", "country_name"), st.none() | free),
        **dict.fromkeys(("salutation", "web_form", "no_post", "note"), st.none() | free),
        **dict.fromkeys(("address", "fax", "phone"), _some(free)),
        **dict.fromkeys(("email", "email_copies"), _some(formed)),
        country=st.none() | formed,
        social=st.dictionaries(st.sampled_from(["x", "facebook"]), _some(free), max_size=2),
        doubts=_some(text),
    )
    letter = st.builds(DraftLetter, **dict.fromkeys(("subject", "body", "closing"), st.none() | free))
    return st.builds(
        Draft,
        **dict.fromkeys(("number", "index", "title", "summary", "source"), st.none() | free),
        **dict.fromkeys(("report_url", "report_note"), st.none() | free),
        **dict.fromkeys(("issue", "country", "issued", "act_by", "language", "report_email"), st.none() | formed),
        **dict.fromkeys(("people", "advice", "demands"), _some(free)),
        **dict.fromkeys(("preferred_languages", "copies"), _some(formed)),
        targets=_some(target),
        letter=letter,
        doubts=_some(text),
    )


def _values(text: st.SearchStrategy[str]) -> st.SearchStrategy[Value]:
    return st.builds(Value, text=st.none() | text, doubts=_some(text), notes=_some(text))


def _some(one: st.SearchStrategy[T]) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(one, max_size=2).map(tuple)
