from __future__ import annotations

from contextlib import suppress

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ualetter.formats.layout import load
from ualetter.formats.parts import PARTS
from ualetter.problems import InputError

ALL = "".join(f"{{{{ {part} }}}}\n" for part in PARTS)
FULL = {part: f"<{part}>" for part in PARTS}


def _page(template: str, parts: dict[str, str] = FULL, *, indents: bool = True) -> str:
    return "".join(text for _, text in load(template.encode(), "my.j2", indents=indents).fill(parts))


def _refused(template: bytes, parts: dict[str, str] = FULL, *, indents: bool = True) -> list[tuple[str, str]]:
    with pytest.raises(InputError) as caught:
        load(template, "my.j2", indents=indents).fill(parts)
    assert all(problem.hint for problem in caught.value.problems)
    return [(str(problem.place), problem.message) for problem in caught.value.problems]


def test_parts_stand_where_the_layout_has_them() -> None:
    assert _page("Re: {{ subject }} ({{date}})\n" + ALL).startswith("Re: <subject> (<date>)\n<copy>\n<sender>\n")


@pytest.mark.parametrize(
    ("template", "without", "page"),
    [
        ("{% if copy %}\n{{ copy }}\n\n{% endif %}\nx", {"copy"}, "x"),
        ("{% if copy %}\n{{ copy }}\n\n{% endif %}\nx", set(), "<copy>\n\nx"),
        ("  {% if copy %}\n{{ copy }}\n  {% endif %}\nx", set(), "<copy>\nx"),
        ("{% if sender %}a{% elif copy %}b{% else %}c{% endif %}", {"copy"}, "a"),
        ("{% if sender %}a{% elif copy %}b{% else %}c{% endif %}", {"sender"}, "b"),
        ("{% if sender %}a{% elif copy %}b{% else %}c{% endif %}", {"sender", "copy"}, "c"),
        ("{% if not sender %}a{% endif %}", {"sender"}, "a"),
        ("{% if not sender %}a{% endif %}", set(), ""),
        ("{% if sender and copy %}a{% endif %}", {"sender"}, ""),
        ("{% if sender or copy %}a{% endif %}", {"sender"}, "a"),
        ("{% if sender or copy %}a{% endif %}", {"sender", "copy"}, ""),
        ("{# a word to\nthe reader #}\nx", set(), "x"),
        ("\ufeffa\r\nb\r\n", set(), "a\nb\n"),
    ],
)
def test_conditions(template: str, without: set[str], page: str) -> None:
    parts = {part: "" if part in without else text for part, text in FULL.items()}
    rest = "|" + "|".join(f"{{{{ {part} }}}}" for part in PARTS)
    assert _page(template + rest, parts) == page + "|" + "|".join(parts.values())


def test_every_line_of_a_part_is_indented_like_its_first() -> None:
    parts = FULL | {"sender": "a\nb", "address": "c\nd"}
    page = _page("    {{ sender }}\nTo {{ address }}\n" + ALL, parts)
    assert page.startswith("    a\n    b\nTo c\nd\n")


def test_an_indented_part_is_refused_where_spaces_have_a_meaning() -> None:
    assert _refused(("  {{ sender }}\n" + ALL).encode(), indents=False) == [
        ("my.j2", "spaces stand in front of {{ sender }}")
    ]
    assert _page("{{ date }}  {{ sender }}\n" + ALL, indents=False).startswith("<date>  <sender>\n")


@pytest.mark.parametrize("part", [part for part in PARTS if part != "sender"])
def test_a_layout_may_not_leave_out_what_the_letter_has(part: str) -> None:
    without = ALL.replace(f"{{{{ {part} }}}}", "")
    message = f"this layout leaves out {PARTS[part]}"
    assert _refused(without.encode()) == [("my.j2", message)]
    hidden = without + f"{{% if not {part} %}}{{{{ {part} }}}}{{% endif %}}"
    assert _refused(hidden.encode()) == [("my.j2", message)]
    assert _page(without, FULL | {part: ""}) == _page(ALL, FULL | {part: ""})


def test_the_sender_may_be_printed_on_the_paper_already() -> None:
    assert "<sender>" not in _page(ALL.replace("{{ sender }}", ""))


@pytest.mark.parametrize(
    "template",
    [
        "Signed by [YOUR NAME]",
        "TODO: the address of the group",
        "{{ 'a' * 10**9 }}",
        "{{ 'a' ~ 'b' }}",
        "{{ 'constant' }}",
        "{{ 7 }}",
        "{{ -1 }}",
        "{{ range(10**9) }}",
        "{{ body.upper() }}",
        "{{ body.__class__ }}",
        "{{ body['x'] }}",
        "{{ body[0:2] }}",
        "{{ body | upper }}",
        "{{ body if date }}",
        "{{ [body] }}",
        "{{ {'a': body} }}",
        "{{ not body }}",
        "{{ body == date }}",
        "{{ self }}",
        "{{ lipsum() }}",
        "{% for i in body %}{{ i }}{% endfor %}",
        "{% set x = body %}",
        "{% set x %}a{% endset %}",
        "{% macro m() %}{% endmacro %}",
        "{% include 'other' %}",
        "{% import 'other' as o %}",
        "{% from 'other' import o %}",
        "{% extends 'other' %}",
        "{% block b %}{% endblock %}",
        "{% filter upper %}a{% endfilter %}",
        "{% with %}a{% endwith %}",
        "{% autoescape true %}a{% endautoescape %}",
        "{% call body() %}{% endcall %}",
        "{% if date == 'x' %}{% endif %}",
        "{% if 'a' * 10**9 %}{% endif %}",
        "{% if body() %}{% endif %}",
        "{% if adress %}{% endif %}",
        "{% if date is defined %}{% endif %}",
        "{% if date %}{% elif date() %}{% endif %}",
        "{% if date %}{% else %}{{ 1 }}{% endif %}",
        "{% if " + "not " * 60 + "date %}{% endif %}",
        "{% if " + "date and " * 60 + "date %}{% endif %}",
        "{% nonsense %}",
        "{{ }}",
        "{{ date",
        "{{ date }",
        "{% if date %}",
        "{{ " + "(" * 5000 + "date" + ")" * 5000 + " }}",
        "{% if " + "date or " * 8000 + "date %}{% endif %}",
        "{% if date %}" * 3000,
        "{{ " + "1" * 5000 + " }}",
        "{{ '\\N{no such name}' }}",
        "{date}",
        "date }}",
        "{% raw %}{{ date }}{% endraw %}",
        "{ { date } }",
        "\x1b[31m",
        "\x07",
        "\u202e",
        "\ue000",
        "x" * 65_536,
    ],
)
def test_what_a_layout_may_not_hold(template: str) -> None:
    assert _refused((template + "\n" + ALL).encode())


def test_all_is_said_in_one_go_with_lines() -> None:
    template = "a\n{{ adress }}\n\nb {c\n\n{% for i in body %}{% endfor %}\n{{ datum }}"
    assert _refused(template.encode()) == [
        ("my.j2:2", "`adress` is not a part of a letter"),
        ("my.j2:4", "this brace is not part of a mark"),
        ("my.j2:6", "this mark can't stand in a layout"),
        ("my.j2:7", "`datum` is not a part of a letter"),
    ]


def test_the_closest_part_is_named() -> None:
    with pytest.raises(InputError) as caught:
        load(b"{{ adress }}", "my.j2", indents=True)
    assert caught.value.problems[0].hint == "did you mean `address`?"


def test_a_syntax_error_has_its_line() -> None:
    assert [place for place, _ in _refused(b"a\n\n{% if date %}\n{% endfor %}")] == ["my.j2:4"]


def test_a_layout_that_is_no_text_has_the_line() -> None:
    assert [place for place, _ in _refused(b"a\nb\nc\xe9")] == ["my.j2:3:2"]


@given(text=st.text(st.sampled_from("{}%# abx\n\\'\"|()")))
def test_values_are_never_read_as_a_layout(text: str) -> None:
    pieces = load(ALL.encode(), "my.j2", indents=True).fill(FULL | {"body": text + "{{ date }}"})
    assert [found for part, found in pieces if part == "body"] == [text + "{{ date }}"]


@given(text=st.text(st.sampled_from("{}%#- abx()*'|\n"), max_size=40) | st.text(max_size=40))
def test_any_layout_is_used_or_refused(text: str) -> None:
    page = ""
    with suppress(InputError):
        page = _page(text + "\n" + ALL)
    assert "{" not in page


def test_nothing_of_a_layout_is_compiled(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object) -> None:
        pytest.fail("a layout was compiled")

    monkeypatch.setattr(jinja2.Environment, "compile", never)
    assert _page(ALL)
