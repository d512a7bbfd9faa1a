from __future__ import annotations

import pytest

from ualetter.reading.template_marks import find_marks, keyword, lineless


def test_marks_come_with_their_offsets_and_insides() -> None:
    body = 'a {{ x }}\n{% if "%}" %} }} {{y}}'
    marks, faults = find_marks(body)
    assert faults == []
    assert [(mark.block, mark.inside) for mark in marks] == [(False, " x "), (True, ' if "%}" '), (False, "y")]
    assert [body[mark.start : mark.end] for mark in marks] == ["{{ x }}", '{% if "%}" %}', "{{y}}"]


@pytest.mark.parametrize(
    ("body", "word"), [("{% if x %}", "if"), ("{%if(x)%}", "if"), ("{%\tendif%}", "endif"), ("{% 5 %}", "5")]
)
def test_keyword(body: str, word: str) -> None:
    (mark,) = find_marks(body)[0]
    assert keyword(mark) == word


@pytest.mark.parametrize(
    ("body", "without"),
    [
        ("a\n{% x %}\nb", "a\n{% x \n%}b"),
        ("{% x %}\n{% y %}\nb", "{% x \n%}{% y \n%}b"),
        (" {% x %} {% y %}\t\nb", "{% x %}{% y \n%}b"),
        ("{% x %}", "{% x %}"),
        ("a {% x %}\nb", "a {% x %}\nb"),
        ("{% x %} b\n", "{% x %} b\n"),
        ("{{ x }}\n", "{{ x }}\n"),
        ("{% x %}{{ y }}\n", "{% x %}{{ y }}\n"),
    ],
)
def test_a_line_of_block_marks_alone_leaves_no_line(body: str, without: str) -> None:
    marks, _ = find_marks(body)
    assert lineless(body, marks) == without
    assert without.count("\n") == body.count("\n")
