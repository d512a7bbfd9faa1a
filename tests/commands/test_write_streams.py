from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from running import CODES, DAY, HENG, Cli, cli_fixture, posix, river_fixture  # noqa: F401  found by name

TO_WATER = ("write", "river", "--to", "water", *DAY, "--name", "Ana Ejemplo")


# Pipes


def test_several_letters_are_divided_by_form_feeds(river: Cli) -> None:
    alone = [river("write", "river", "--to", who, *DAY).out for who in ("water", "mayor", "police")]
    assert river("write", "river", "--to", "all", *DAY).out == "\f".join(alone)


def test_a_process_prints_what_the_function_prints(river: Cli) -> None:
    ours, its = river(*TO_WATER), river.process(*TO_WATER)
    assert (its.code, its.content, its.err) == (0, ours.content, ours.err)


def test_a_document_goes_through_a_pipe_untouched(river: Cli) -> None:
    river(*TO_WATER, "-o", "letter.docx")
    result = river.process(*TO_WATER, "--format", "docx")
    assert result.content == (river.folder / "letter.docx").read_bytes()
    assert zipfile.ZipFile(io.BytesIO(result.content)).testzip() is None


def test_a_document_is_not_shown_on_a_terminal(river: Cli) -> None:
    result = river(*TO_WATER, "--format", "docx", terminal=True)
    assert (result.code, result.content) == (2, b"")
    assert "a docx letter can't be shown on the screen" in result.err
    assert "`-o letter.docx`" in result.err


@posix
def test_a_reader_that_leaves_early_hears_no_complaint(river: Cli) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "ualetter", *TO_WATER],
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        cwd=river.folder,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize(
    "args", [TO_WATER, (*TO_WATER, "--format", "docx"), ("list",), ("show", "river"), ("write", "--help")]
)
def test_a_full_disk_is_said(river: Cli, args: tuple[str, ...]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "ualetter", *args],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=river.folder,
        )
    assert done.returncode == 1
    assert b"can't write the result: the disk is full" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


@posix
def test_a_closed_standard_output_is_said(river: Cli) -> None:
    done = subprocess.run(
        ["sh", "-c", '"$0" -m ualetter "$@" >&-', sys.executable, *TO_WATER],
        stderr=subprocess.PIPE,
        check=False,
        cwd=river.folder,
    )
    assert done.returncode == 1
    assert b"standard output is closed" in done.stderr


# A terminal


@pytest.mark.parametrize(
    "options", [(), ("--bold-names",), ("--copy-to", "mayor"), ("--width", "30"), ("--own", "a  b\n\nc d")]
)
def test_what_is_copied_from_a_terminal_is_the_letter(river: Cli, options: tuple[str, ...]) -> None:
    shown = river(*TO_WATER, *options, terminal=True).out
    assert CODES.sub("", shown) == river(*TO_WATER, *options).out
    assert "\x1b[1mThe\x1b[0m \x1b[1mbridge\x1b[0m\n" in shown


def test_names_at_risk_and_emphasis_stand_out_on_a_terminal(river: Cli) -> None:
    shown = river(*TO_WATER, "--bold-names", terminal=True).out
    assert "about \x1b[3mthe\x1b[0m \x1b[3mbridge\x1b[0m and \x1b[1mAna\x1b[0m \x1b[1mEjemplo\x1b[0m.\n" in shown
    assert "- let \x1b[1mAna\x1b[0m \x1b[1mEjemplo\x1b[0m cross" in shown


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_colours_can_be_turned_off(river: Cli, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    assert river(*TO_WATER, terminal=True).content == river(*TO_WATER).content
    assert "\x1b" not in river("list", terminal=True).out
    assert "\x1b" not in river("show", "river", terminal=True).out


@posix
def test_a_real_terminal_shows_the_letter_and_then_the_notes(river: Cli) -> None:
    ours = river(*TO_WATER)
    result, screen = river.on_terminal(*TO_WATER)
    assert result.code == 0
    assert CODES.sub("", screen) == ours.out + ours.err
    assert "\x1b[1m" in screen
    assert river.on_terminal(*TO_WATER, env={"NO_COLOR": "1"})[1] == ours.out + ours.err


@posix
def test_on_a_terminal_the_target_can_be_chosen(river: Cli) -> None:
    result, screen = river.on_terminal("write", "river", *DAY, typed=b"9\n2\n", piped=True)
    assert result.code == 0
    assert "Who is the letter to?\n  1  Minister Jo Sample, Ministry of Water\n" in screen
    assert "9 is not in the range 1<=x<=3" in screen
    assert result.out == river("write", "river", "--to", "mayor", *DAY).out


@posix
def test_giving_up_a_choice_stops(river: Cli) -> None:
    result, screen = river.on_terminal("write", "river", *DAY, typed=b"\x04", piped=True)
    assert (result.code, result.content) == (130, b"")
    assert screen.endswith("Stopped.\n")


def test_nobody_is_asked_if_nobody_sees_the_question(river: Cli) -> None:
    assert river("write", "river", *DAY, stdin=b"1\n").code == 2


# Other locales


@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C"},
        {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "ascii"},
    ],
)
def test_the_letter_is_utf_8_in_every_locale(cli: Cli, env: dict[str, str]) -> None:
    result, ours = cli.process(*HENG, env=env), cli(*HENG)
    assert (result.code, result.content, result.err) == (0, ours.content, ours.err)
    assert "“picking" in result.out


@posix
def test_a_terminal_without_unicode_gets_codes_in_place_of_what_it_cannot_show(cli: Cli) -> None:
    env = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    result, screen = cli.on_terminal(*HENG, env=env)
    assert result.code == 0
    assert "<U+201C>picking" in CODES.sub("", screen)
