"""The body's small language: its allowed forms, everything else, and what a checked body renders to."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ualetter.reading.body import FIRST_SLOT, check_body, compile_body
from ualetter.reading.names import Missing, known_names

NAMES = known_names(("opening",))
VALUES = {
    "writer": SimpleNamespace(name="Ana Example", town=Missing("writer.town"), country="France"),
    "target": SimpleNamespace(
        id="water", title="Dr.", name="A. Person", role="Minister", organisation="Ministry", salutation="Dear,"
    ),
    "campaign": SimpleNamespace(number="UA 1", title="The river"),
    "wording": SimpleNamespace(opening="Today"),
    "date": "1 October 2020",
    "demands": "a; and b",
    "own_words": "",
}


def faults(body: str) -> list[tuple[int, str]]:
    return [(fault.offset, fault.message) for fault in check_body(body, ("opening",))]


def rendered(body: str) -> str:
    """The text of a body, with values in place of their stand-ins."""
    slots: list[str] = []
    missing: list[str] = []
    text = compile_body(body).render(slots=slots, missing=missing, **VALUES)
    for number, value in enumerate(slots):
        text = text.replace(chr(FIRST_SLOT + number), f"<{value}>")
    return text + "".join(f"!{name}" for name in missing)


@pytest.mark.parametrize("name", NAMES)
def test_every_name_may_be_printed_and_asked_for(name: str) -> None:
    assert faults(f"a\n\n{{{{ {name} }}}}\n\nb") == []
    assert faults(f"{{% if {name} %}}x{{% endif %}}") == []


@pytest.mark.parametrize(
    "body",
    [
        "{{writer.name}}",
        "{{ writer.name|upper }}",
        "{{ writer.town | default('x') }}",
        '{{ writer.town | upper | default("{{ x }}") | lower }}',
        "{{ writer.town | default(writer.country) }}",
        "{{ writer.name | upper() }}",
        "{{ (writer.name) }}",
        (
            "{% if writer.name == 'x' and not (writer.town != \"y\" or date in target.name) %}a"
            "{% elif 'a' not in date %}{% else %}{% endif %}"
        ),
        "{%if date%}a{%endif%}",
        "{% if writer.town | upper == 'PARIS' %}a{% endif %}",
        "{% if date == '%}' %}a{% endif %}",
        "{% if not date in 'x' %}a{% endif %}",
        "{ x } {x} }} %} #} # x $x %s {0} { { } }",
        "100% of {them}",
        "{% if date %}" * 10 + "x" + "{% endif %}" * 10,
        "I {{ demands }} and {{ demands }}",
        "{% if date %}{% elif date %}\nx\n{% endif %}",
        "a\n\n{{ own_words }}",
        "  {{ own_words }}  \n",
        "{% if own_words %}\n{{ own_words }}\n{% endif %}",
    ],
)
def test_allowed(body: str) -> None:
    assert faults(body) == []


PRINT = "only a name can be printed"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("x {{ writer.nmae }}", [(2, "there is no `writer.nmae`")]),
        ("{{ name }}", [(0, "there is no `name`")]),
        ("{{ writer }}", [(0, "there is no `writer`")]),
        ("{{ Writer.name }}", [(0, "there is no `Writer.name`")]),
        ("{{ campaign.id }}", [(0, "there is no `campaign.id`")]),
        ("{{ writer.email }}", [(0, "there is no `writer.email`")]),
        ("{{ wording.other }}", [(0, "there is no `wording.other`")]),
        ("{{ wording }}", [(0, "there is no `wording`")]),
        ("{{ slots }}", [(0, "there is no `slots`")]),
        ("{{ missing }}", [(0, "there is no `missing`")]),
        ("{{ self }}", [(0, "there is no `self`")]),
        ("{{ loop.index }}", [(0, "there is no `loop.index`")]),
        ("{{ cycler.__init__ }}", [(0, "there is no `cycler.__init__`")]),
        ("{{ writer.name.upper }}", [(0, "names have at most one dot")]),
        ("{{ writer.name.__class__.__mro__ }}", [(0, "names have at most one dot")]),
        ("{{ writer.name.upper() }}", [(0, PRINT)]),
        ("{{ writer['name'] }}", [(0, PRINT)]),
        ("{{ 'a'*10**9 }}", [(0, PRINT)]),
        ("{{ 9**9**9 }}", [(0, PRINT)]),
        ("{{ 'text' }}", [(0, PRINT)]),
        ("{{ 7*7 }}", [(0, PRINT)]),
        ("{{ true }}", [(0, PRINT)]),
        ("{{ none }}", [(0, PRINT)]),
        ("{{ [] }}", [(0, PRINT)]),
        ("{{ {} }}", [(0, PRINT)]),
        ("{{ date ~ date }}", [(0, PRINT)]),
        ("{{ date if date }}", [(0, PRINT)]),
        ("{{ date, date }}", [(0, PRINT)]),
        ("{{ not date }}", [(0, PRINT)]),
        ("{{ date == date }}", [(0, PRINT)]),
        ("{{ date is defined }}", [(0, PRINT)]),
        ("{{ }}", [(0, "this mark can't be read")]),
        ("{{ date date }}", [(0, "this mark can't be read")]),
        ("{{ 'x }}", [(0, "this `{{` is not closed on its line, or longer than 400 characters")]),
        ("{{ date | }}", [(0, "this mark can't be read")]),
        ("{{{ date }}}", [(0, "this mark can't be read")]),
        ("{{ date", [(0, "this `{{` is not closed on its line, or longer than 400 characters")]),
        ("{{ date\n}}", [(0, "this `{{` is not closed on its line, or longer than 400 characters")]),
        ("{{ date }", [(0, "this `{{` is not closed on its line, or longer than 400 characters")]),
        ("{{ date | default('\\x1b') }}", [(0, "this `{{` is not closed on its line, or longer than 400 characters")]),
        ("{%", [(0, "this `{%` is not closed on its line, or longer than 400 characters")]),
        ("{% if date }}x", [(0, "this `{%` is not closed on its line, or longer than 400 characters")]),
        ("a {# x #}", [(2, "`{#` comments have no place in a letter")]),
        ("{{- date }}", [(0, "`{{-` has no meaning here")]),
        ("{{+ date }}", [(0, "`{{+` has no meaning here")]),
        ("{{ date -}}", [(0, "`-}}` has no meaning here")]),
        ("{%- if date %}{% endif -%}", [(0, "`{%-` has no meaning here"), (14, "`-%}` has no meaning here")]),
        (
            "{% raw %}{% endraw %}",
            [(0, "`{% raw %}` isn't of the letter's language"), (9, "`{% endraw %}` isn't of the letter's language")],
        ),
        ("{% for %}", [(0, "`{% for %}` isn't of the letter's language")]),
        ("{% for x in demands %}", [(0, "`{% for %}` isn't of the letter's language")]),
        ("{% include 'x' %}", [(0, "`{% include %}` isn't of the letter's language")]),
        ("{% set x = 1 %}", [(0, "`{% set %}` isn't of the letter's language")]),
        ("{% IF date %}", [(0, "`{% IF %}` isn't of the letter's language")]),
        ("{% %}", [(0, "`{%  %}` isn't of the letter's language")]),
        ("{% endif %}", [(0, "`endif` without an `if` before it")]),
        ("{% else %}", [(0, "`else` without an `if` before it")]),
        ("{% elif date %}", [(0, "`elif` without an `if` before it")]),
        ("{% if date %}", [(0, "this `if` has no `{% endif %}`")]),
        ("{% if date %}{% else %}{% else %}{% endif %}", [(23, "`else` after `else`")]),
        ("{% if date %}{% else %}{% elif date %}{% endif %}", [(23, "`elif` after `else`")]),
        ("{% if date %}{% else if date %}{% endif %}", [(13, "`else` stands alone in its mark")]),
        ("{% if date %}{% endif x %}", [(13, "`endif` stands alone in its mark")]),
        ("{% if %}{% endif %}", [(0, "this mark can't be read")]),
        ("{% if date %}" * 11 + "{% endif %}" * 11, [(130, "more than 10 `if` lie inside each other here")]),
        (
            "{% if date %}" + "{% elif date %}" * 100 + "{% endif %}",
            [(13 + 99 * 15, "an `if` has at most 100 branches")],
        ),
        ("{% if date < 'x' %}{% endif %}", [(0, "only `==`, `!=`, `in` and `not in` compare")]),
        ("{% if 1 %}{% endif %}", [(0, "`1` is no text")]),
        ("{% if date == none %}{% endif %}", [(0, "`None` is no text")]),
        ("{% if date is defined %}{% endif %}", [(0, "`is` isn't of the letter's language")]),
        ("{% if date in ['a'] %}{% endif %}", [(0, "a list isn't of the letter's language")]),
        ("{% if date in ('a', 'b') %}{% endif %}", [(0, "a list isn't of the letter's language")]),
        ("{% if date() %}{% endif %}", [(0, "a call isn't of the letter's language")]),
        ("{% if writer['x'] %}{% endif %}", [(0, "a name in square brackets isn't of the letter's language")]),
        ("{% if 'a' * 10 ** 9 %}{% endif %}", [(0, "this isn't of the letter's language")]),
        ("{% if -date %}{% endif %}", [(0, "this isn't of the letter's language")]),
        ("{% if " + "(" * 11 + "date" + ")" * 11 + " %}{% endif %}", [(0, "there are too many brackets in this mark")]),
        ("{{ date | title }}", [(0, "there is no filter `title`")]),
        ("{{ date | safe }}", [(0, "there is no filter `safe`")]),
        ("{{ date | upper('x') }}", [(0, "`upper` wants no text in brackets")]),
        ("{{ date | default }}", [(0, "`default` wants 1 text in brackets")]),
        ("{{ date | default('x', true) }}", [(0, "`default` wants 1 text in brackets")]),
        ("{{ date | default(value='x') }}", [(0, "`default` wants 1 text in brackets")]),
        ("{{ date | default(*date) }}", [(0, "`default` wants 1 text in brackets")]),
        ("{{ date | default(demands) }}", [(0, "`default` takes a text in quotes or a name")]),
        ("{{ date | default(own_words) }}", [(0, "`default` takes a text in quotes or a name")]),
        ("{{ 'x' | upper }}", [(0, "a filter follows a name")]),
        ("{{ demands | upper }}", [(0, "`demands` takes no filter")]),
        ("{{ own_words | default('x') }}", [(0, "`own_words` takes no filter")]),
        ("{% if demands | upper %}{% endif %}", [(0, "`demands` takes no filter")]),
        ("x {{ own_words }}", [(2, "`own_words` needs a paragraph of its own")]),
        ("{{ own_words }} {{ date }}", [(0, "`own_words` needs a paragraph of its own")]),
        ("x\n{{ own_words }}", [(2, "`own_words` needs a paragraph of its own")]),
        ("{{ own_words }}\nx", [(0, "`own_words` needs a paragraph of its own")]),
        ("- {{ own_words }}", [(2, "`own_words` needs a paragraph of its own")]),
        ("**{{ own_words }}**", [(2, "`own_words` needs a paragraph of its own")]),
        ("{{ own_words }}\n\n{{ own_words }}", [(17, "`own_words` is printed twice")]),
        ("{{ own_words }}\n\n{{ (own_words) }}", [(17, "`own_words` is printed twice")]),
    ],
)
def test_refused_at_its_place(body: str, found: list[tuple[int, str]]) -> None:
    assert faults(body) == found


@pytest.mark.parametrize(
    ("condition", "unknown"),
    [
        ("target.id == 'fire'", "fire"),
        ("target.id != 'watr'", "watr"),
        ("'fire' == target.id", "fire"),
        ("target.id in 'water, fire'", "fire"),
        ("date and not (target.id == 'Water')", "Water"),
        ("target.id == ''", ""),
        ("target.id == 'water'", None),
        ("'ocean' != target.id", None),
        ("target.id in 'water ocean'", None),
        ("'wat' in target.id", None),
        ("target.name == 'fire'", None),
        ("target.id == writer.name", None),
    ],
)
def test_a_condition_on_a_target_that_isn_t_there_would_never_be_true(condition: str, unknown: str | None) -> None:
    body = f"x {{% if {condition} %}}y{{% endif %}}"
    found = [(fault.offset, fault.message) for fault in check_body(body, (), ("water", "ocean"))]
    assert found == ([] if unknown is None else [(2, f"no target is called `{unknown}`")])
    assert check_body(body, ()) == []


@pytest.mark.parametrize(
    "mark",
    [
        "{{ date | default('" + "x" * 500 + "') }}",
        "{{" + " " * 401 + "}}",
        "{% if date" + " or date" * 60 + " %}x{% endif %}",
    ],
)
def test_a_mark_is_at_most_400_characters_long(mark: str) -> None:
    assert faults(mark)[0] == (0, f"this `{mark[:2]}` is not closed on its line, or longer than 400 characters")


@pytest.mark.parametrize("opener", ["{{", "{{ a ", "{%", "{% if ", "{#", "{{ '", '{% if "x'])
def test_a_line_of_openers_is_searched_once_a_mark_s_length(opener: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from ualetter.reading import template_marks

    reaches = []

    class Watched:
        def match(self, body: str, start: int, end: int) -> None:
            reaches.append(min(end, len(body)) - start)

    monkeypatch.setattr(template_marks, "_PRINT", Watched())
    monkeypatch.setattr(template_marks, "_BLOCK", Watched())
    body = opener * (65_536 // len(opener))
    _, found = template_marks.find_marks(body)
    assert len(found) == body.count(opener[:2])
    assert max(reaches, default=0) <= 402


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("a\n{% if date %}\nb\n{% endif %}\nc", "a\nb\nc"),
        ("a\n{% if writer.town %}\nb\n{% endif %}\nc", "a\nc"),
        ("a\n\n{% if writer.town %}\nb\n{% else %}\nd\n{% endif %}\n\nc", "a\n\nd\n\nc"),
        ("  {% if date %}  \nb\n\t{% endif %}\nc", "b\nc"),
        ("a {% if date %}b{% endif %} c", "a b c"),
        ("a {% if writer.town %}b{% endif %} c", "a  c"),
        ("a{% if date %} b{% endif %}\nc", "a b\nc"),
        ("{% if date %}{% if date %}\nb\n{% endif %}{% endif %}\nc", "b\nc"),
        ("{% if date %}  {% if date %}\n- b\n{% endif %}  {% endif %}\nc", "- b\nc"),
        ("{% if writer.town %}\na\n{% elif writer.country == 'France' %}\nb\n{% endif %}", "b\n"),
        ("{{ writer.name }}\n", "<Ana Example>\n"),
        ("{{ writer.name | upper }}", "<ANA EXAMPLE>"),
        ("{{ writer.town | default('x') }}", "<x>"),
        ("{{ writer.town | upper | default(writer.country) }}", "<France>"),
        ("{{ writer.town | default('{{ date }} **x**') }}", "<{{ date }} **x**>"),
        (
            "{{ writer.town }}, {{ writer.town | upper }}, {{ writer.town | default(writer.town) }}",
            ", , !writer.town!writer.town!writer.town",
        ),
        ("{% if writer.town == '' or not writer.town %}y{% endif %}", "y"),
        ("{% if 'Fra' in writer.country and 'x' not in writer.town %}y{% endif %}", "y"),
        ("{% if writer.town in 'A, B' %}y{% else %}n{% endif %}", "n"),
        ("{% if not (writer.town in 'A, B') %}y{% endif %}", "y"),
        ("{% if writer.country in 'France, Spain' %}y{% endif %}", "y"),
        ("{% if own_words %}y{% else %}n{% endif %}", "n"),
        ("}} %} { { # } {0}\n\n\n", "}} %} { { # } {0}\n\n\n"),
    ],
)
def test_rendered(body: str, text: str) -> None:
    assert faults(body) == []
    assert rendered(body) == text


def test_the_same_body_is_compiled_once() -> None:
    assert compile_body("once {{ date }}") is compile_body("once {{ date }}")


PIECES = [
    "{{ ",
    " }}",
    "{% ",
    " %}",
    "{% if ",
    "{% elif ",
    "{% else %}",
    "{% endif %}",
    "{#",
    "#}",
    "-",
    "\n",
    "\n\n",
    " ",
    "a",
    "'",
    '"',
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ",",
    ".",
    "|",
    "~",
    "*",
    "==",
    "!=",
    "<",
    " in ",
    " not ",
    " and ",
    " or ",
    " is ",
    " if ",
    " else ",
    "default(",
    "upper",
    "'x'",
    "1",
    "none",
    "\\",
    "\ud800",
    "é",
    "- x",
    "1. x",
    "**",
    "{{ date }}",
    "{{ demands }}",
    "{{ own_words }}",
    "{{ writer.name }}",
    "{% if date %}",
    *NAMES,
]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_any_body_is_refused_or_renders(body: str) -> None:
    found = check_body(body, ("opening",))
    assert all(0 <= fault.offset <= len(body) and fault.message for fault in found)
    assert all(fault.hint for fault in found)
    if not found:
        text = rendered(body)
        assert "{{ date" not in text
        assert "{%" not in text


WELL_FORMED = st.recursive(
    st.sampled_from(
        [
            "text",
            "\n",
            "\n\n",
            " ",
            "{{ date }}",
            "{{ writer.town | default('-') }}",
            "- {{ demands }}",
            "*x*",
            "{{ target.name | upper }}",
        ]
    ),
    lambda inner: (
        st.builds(
            "{{% if {} %}}{}{{% elif {} %}}{}{{% else %}}{}{{% endif %}}".format,
            st.sampled_from(["date", "not writer.town", "'a' in date and date != 'x'", "(writer.name or date) == 'y'"]),
            inner,
            st.sampled_from(["writer.town", "target.id == 'water'"]),
            inner,
            inner,
        )
        | st.lists(inner, max_size=3).map("".join)
    ),
    max_leaves=12,
)


@settings(max_examples=80, deadline=None)
@given(WELL_FORMED)
def test_well_formed_bodies_are_accepted_and_render(body: str) -> None:
    nested = [fault for fault in check_body(body, ("opening",)) if "lie inside" not in fault.message]
    assert nested == []
    assert "{" not in rendered(body)
