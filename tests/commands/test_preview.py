from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from contextlib import contextmanager, suppress

import pytest
from running import DAY, RIVER, Cli, cli_fixture, posix, river_fixture  # noqa: F401  fixtures are found by name

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

PREVIEW = ("preview", "river", *DAY)
WRONG = RIVER.replace("country: FR\nissued", "country: Frankreich\nissued")
HOLE = RIVER.replace("[1 Water Lane, Sampletown]", "[1 Water Lane, 'TODO: the town']")


def test_the_letters_are_those_that_write_prints(river: Cli) -> None:
    river.save_profile(name="Ana Ejemplo", country="FR")
    result = river(*PREVIEW)
    assert result.code == 0
    river("forget")
    written = river("write", "river", "--to", "all", *DAY)
    assert result.content == written.content
    assert result.out.count("_" * 32) == 3
    assert result.err == ""


def test_one_target_can_be_chosen(river: Cli) -> None:
    result = river(*PREVIEW, "--to", "water")
    assert result.content == river("write", "river", "--to", "water", *DAY).content


@pytest.mark.parametrize("typed", ["river", "7.26", "campaigns/river.yaml", "sketch (1).yaml"])
def test_a_campaign_is_named_as_everywhere(river: Cli, typed: str) -> None:
    river.put("sketch (1).yaml", RIVER)
    assert "Dear Minister," in river("preview", typed, *DAY).out


def test_warnings_are_shown_beside_the_letters(river: Cli) -> None:
    river.put("campaigns/river.yaml", RIVER.replace("country: FR\nissued", "country: FR # CHECK: really?\nissued"))
    result = river(*PREVIEW)
    assert (result.code, result.out.count("Dear")) == (0, 2)
    assert "campaigns/river.yaml:4:13: warning: this is still to be checked: really?" in result.err


@pytest.mark.parametrize(
    ("content", "salutations", "said"),
    [
        (WRONG, ["Dear Minister,", "Dear Mayor,", "Sir or Madam,"], "`country: Frankreich` is not a country code"),
        (HOLE, ["Dear Mayor,", "Sir or Madam,"], "There is no letter to Minister Jo Sample (`water`) yet."),
        (RIVER.replace("    salutation: Dear Mayor,\n", ""), ["Dear Minister,", "Sir or Madam,"],
         "There is no letter to Mayor of Sampletown (`mayor`) yet."),
        ("title: [", [], "There is no letter yet."),
        ("", [], "the file is empty"),
        ("format: 1\n", [], "`targets` is missing"),
    ],
)  # fmt: skip
def test_of_a_file_with_mistakes_what_has_no_hole_is_shown(
    river: Cli, content: str, salutations: list[str], said: str
) -> None:
    river.put("campaigns/river.yaml", content)
    result = river(*PREVIEW)
    assert result.code == 1
    assert [
        line for line in result.out.splitlines() if line.endswith(",") and line != "Yours sincerely,"
    ] == salutations
    assert "TODO" not in result.out
    assert said in result.err


def test_a_file_without_targets_offers_none(river: Cli) -> None:
    river.put("campaigns/river.yaml", "format: 1\n")
    result = river(*PREVIEW, "--to", "sample")
    assert result.code == 1
    assert "the file of `river` has no targets yet" in result.err
    assert "it can be" not in result.err


def test_an_invented_writer_is_called_so(river: Cli) -> None:
    river.put("campaigns/river.yaml", RIVER.replace("    I write", "    I, {{ writer.name }}, write"))
    result = river(*PREVIEW)
    assert result.code == 0
    assert "I, A. Writer, write about" in result.out
    assert "“A. Writer” stands for whoever that will be." in result.err


@pytest.mark.parametrize(
    ("args", "code", "message"),
    [
        (("preview", "rivr"), 1, "there is no campaign `rivr`"),
        (("preview", "none.yaml", "--watch"), 1, "there is no file `none.yaml`"),
        ((*PREVIEW, "--to", "mayro"), 1, "`river` has no target `mayro`"),
        (("preview", "river", "--watch", "--date", "x"), 2, "`--date x` is no date"),
    ],
)
def test_mistakes(river: Cli, args: tuple[str, ...], code: int, message: str) -> None:
    result = river(*args)
    assert (result.code, result.content) == (code, b"")
    assert message in result.err


# Watching


class Watch:
    """A run of `preview --watch`, whose output is read as it comes."""

    def __init__(self, process: subprocess.Popen[bytes], output: int) -> None:
        self.process = process
        self.output = output

    def shown(self) -> str:
        """Return one showing, which ends with a line that says so; if it never comes, don't wait for ever."""
        found = b""
        while b"^C ends." not in found:
            ready, _, _ = select.select([self.output], [], [], 60)
            piece = os.read(self.output, 65536) if ready else b""
            assert piece, f"nothing comes any more after {found.decode()}"
            found += piece
        return found.decode()

    def stop(self) -> int:
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(timeout=60)


@contextmanager
def watching(cli: Cli, output: int, *, reader: int, terminal: str = "xterm") -> Iterator[Watch]:
    """Watch `river`; what is printed goes to `output`, and comes out at `reader`."""
    process = subprocess.Popen(
        [sys.executable, "-m", "ualetter", "preview", "river", "--to", "water", "--watch", *DAY],
        cwd=cli.folder,
        env={**os.environ, "TERM": terminal},
        stdin=output,
        stdout=output,
        stderr=output,
    )
    os.close(output)
    with process:
        try:
            yield Watch(process, reader)
        finally:
            process.kill()


@contextmanager
def watching_on_pipe(cli: Cli) -> Iterator[Watch]:
    reader, output = os.pipe()
    with watching(cli, output, reader=reader) as watch:
        yield watch
    with suppress(OSError):  # the test has closed it
        os.close(reader)


@posix
def test_it_is_shown_again_at_each_save(river: Cli) -> None:
    path = river.folder / "campaigns" / "river.yaml"
    with watching_on_pipe(river) as watch:
        first = watch.shown()
        assert "Dear Minister," in first
        assert "\x1b" not in first
        path.write_text(RIVER.replace("Dear Minister,", "Dear Dr. Sample,"), encoding="utf-8")
        assert "Dear Dr. Sample," in watch.shown()
        path.write_text(HOLE, encoding="utf-8")
        holed = watch.shown()
        assert "TODO: the town" in holed  # in the problem
        assert "Yours sincerely" not in holed
        assert "There is no letter to Minister Jo Sample" in holed
        path.write_text("title: [", encoding="utf-8")
        assert "There is no letter yet." in watch.shown()
        path.write_bytes(b"title: Caf\xe9")
        assert "this is not UTF-8 text" in watch.shown()
        path.with_name("new").write_text(RIVER.replace("Dear Minister,", "Dear Jo Sample,"), encoding="utf-8")
        path.with_name("new").replace(path)
        assert "Dear Jo Sample," in watch.shown()
        path.unlink()
        assert "there is no file" in watch.shown()
        path.write_text(RIVER, encoding="utf-8")
        assert "Dear Minister," in watch.shown()
        assert watch.stop() == 0


@posix
def test_a_run_in_the_background_of_a_script_can_be_ended_too(river: Cli) -> None:
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        with watching_on_pipe(river) as watch:
            watch.shown()
            assert watch.stop() == 0
    finally:
        signal.signal(signal.SIGINT, before)


@posix
def test_a_reader_that_leaves_ends_it(river: Cli) -> None:
    with watching_on_pipe(river) as watch:
        watch.shown()
        os.close(watch.output)
        (river.folder / "campaigns" / "river.yaml").write_text(WRONG, encoding="utf-8")
        assert watch.process.wait(timeout=60) == 141


@posix
@pytest.mark.parametrize(("terminal", "cleared"), [("xterm", True), ("dumb", False)])
def test_a_terminal_is_cleared_if_it_can_be(river: Cli, terminal: str, *, cleared: bool) -> None:
    import pty

    reader, output = pty.openpty()
    with watching(river, output, reader=reader, terminal=terminal) as watch:
        screen = watch.shown()
        assert ("\x1b[2J" in screen) == cleared
        assert ("\x1b" in screen) == cleared
        assert "Dear Minister," in screen
        assert watch.stop() == 0
    os.close(reader)
