from __future__ import annotations

import io
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from roster_cases import FILE, Trickle, guests, refusal

from ualetter.problems import InputError, UsageError
from ualetter.roster.encoding import as_text
from ualetter.roster.reading import read_roster

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ualetter.problems import Problem

TEXT = "name,town\r\nZoë Müller,Köln\r\n王芳,北京\r\n"


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        (TEXT.encode(), None),
        (TEXT.encode("utf-8-sig"), None),
        (TEXT.encode("utf-8-sig"), "cp1252"),
        (TEXT.encode("utf-16"), None),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), None),
        (TEXT.encode("utf-16"), "utf-8"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("gb18030"), "gb18030"),
        (TEXT.encode(), "UTF8"),
    ],
)
def test_encodings_that_are_read(content: bytes, encoding: str | None) -> None:
    found = guests(content, encoding)
    assert [guest.cells for guest in found] == [("Zoë Müller", "Köln"), ("王芳", "北京")]
    assert [guest.row for guest in found] == [2, 3]


@pytest.mark.parametrize("content", [TEXT.encode("utf-16"), TEXT.encode("utf-8-sig"), TEXT.encode(), b"", b"n"])
def test_a_pipe_that_trickles_reads_as_a_file_does(content: bytes) -> None:
    text = as_text(b"", io.BytesIO(content), "latin-1").read()
    assert as_text(b"", Trickle(content), "latin-1").read() == text  # type: ignore[arg-type]
    if len(content) > 1:
        found = list(read_roster(Trickle(content), FILE).guests)  # type: ignore[arg-type]
        assert found == guests(content)


def test_the_stream_is_left_open() -> None:
    stream = io.BytesIO(b"name\nAna Ejemplo\n")
    assert len(list(read_roster(stream, FILE).guests)) == 1
    assert not stream.closed


@pytest.mark.parametrize(
    ("row", "place", "shown"),
    [
        ("Zoë Müller;Any Town", 3, "Zoë Müller"),
        (" Ana ;Köln ", 3, "Köln"),
        ("Ana;Any Town;\n\n\nÉva;x", 6, "Éva"),
        ('"a\nb";"1\n2 Straße"', 3, "1\n2 Straße"),
        ("x" * 50 + "é" * 50 + ";", 3, "x" * 50 + "é" * 10 + "…"),
    ],
)
def test_bytes_that_are_not_utf_8_are_refused_as_they_would_read(row: str, place: int, shown: str) -> None:
    content = f"name;town\nAna Ejemplo;Köln\n{row}\nBo Example;x\n"
    before, after = content[:24].encode(), content[24:].encode("cp1252")  # the second row is good UTF-8
    (problem,) = refusal(before + b"\n" + after.partition(b"\n")[2])
    expected = f"row {place} isn't UTF-8 text: with `--encoding cp1252` it would read “{shown}”"
    assert problem.message == expected
    assert str(problem.place) == f"{FILE}:{place}"


@pytest.mark.parametrize(
    ("content", "encoding", "message"),
    [
        (b"name\nA\x81\n", None, "row 2 isn't UTF-8 text"),
        (b"\xef\xbb\xbfname\nA\x81\n", None, "row 2 isn't UTF-8 text"),
        (b'name\n"A\xe9\n', None, "row 2 isn't UTF-8 text"),
        (b"name\nA\x81\n", "cp1252", "row 2 isn't `cp1252` text"),
        (b"name\nAn\xe9\n", "ascii", "row 2 isn't `ascii` text"),
        (b"name\nA\xff\xff\n", "gb18030", "row 2 isn't `gb18030` text"),
        (b"\xff\xfe" + "name\nA\n".encode("utf-16-le") + b"x", None, "row 3, or one after it, isn't `utf-16` text"),
        (b"name\n\xed\xa0\x80\n", None, "row 2 isn't UTF-8 text: with `--encoding cp1252` it would read “í\xa0€”"),
    ],
)
def test_what_is_no_text_in_any_likely_encoding(content: bytes, encoding: str | None, message: str) -> None:
    (problem,) = refusal(content, encoding=encoding)
    assert problem.message == message
    assert "--encoding" in (problem.hint or "") or "cp1252" in problem.message


def test_a_bad_byte_is_found_at_its_row_however_late_it_comes() -> None:
    found = read_roster(io.BytesIO(b"name\n" + b"Ana Ejemplo\n" * 70_000 + b"Zo\xeb Sample\n"), FILE).guests
    assert [guest.row for guest in itertools.islice(found, 70_000)] == [*range(2, 70_002)]
    with pytest.raises(InputError) as error:
        next(found)
    assert str(error.value.problems[0].place) == f"{FILE}:70002"


@pytest.mark.parametrize("encoding", ["nope", "rot13", "base64", "hex", "a\0b", "../x"])
def test_an_encoding_that_there_is_not(encoding: str) -> None:
    with pytest.raises(UsageError, match="is no encoding of text"):
        as_text(b"", io.BytesIO(b"x"), encoding)


@given(st.binary(max_size=60), st.sampled_from([None, "cp1252", "utf-16", "gb18030", "shift_jis", "utf-7", "latin-1"]))
def test_no_bytes_give_anything_but_guests_or_a_refusal(content: bytes, encoding: str | None) -> None:
    problems: tuple[Problem, ...] = ()
    rows = [2]
    try:
        rows += [guest.row for guest in guests(b"name\n" + content, encoding)]
    except InputError as error:
        problems = error.problems
    assert min(rows) > 1
    assert all(problem.hint and problem.place for problem in problems)
