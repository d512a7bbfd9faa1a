"""What the shells are told when somebody presses the tab key."""

from __future__ import annotations

import shutil
import subprocess
import sys

import pytest
from running import DAY, RIVER, Cli, cli_fixture, posix, river_fixture  # noqa: F401  fixtures are found by name

SHELLS = ("bash", "zsh", "fish")


def completed(cli: Cli, shell: str, line: str) -> list[str]:
    """What a shell is offered for the last word of a line."""
    words = line.split(" ")
    env = {"_UALETTER_COMPLETE": f"{shell}_complete", "COMP_WORDS": line, "COMP_CWORD": str(len(words) - 1)}
    if shell == "fish":
        env["COMP_CWORD"] = words[-1]
    with cli.monkeypatch.context() as patch:
        for name, value in env.items():
            patch.setenv(name, value)
        result = cli(*words[1:])
    assert (result.code, result.err) == (0, "")
    lines = [line for line in result.out.splitlines() if line]
    if shell == "bash":
        return [line.partition(",")[2] for line in lines]
    if shell == "zsh":
        return lines[1::3]
    return [line.partition(",")[2].partition("\t")[0] for line in lines]


@pytest.mark.parametrize("shell", SHELLS)
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("ualetter wr", ["write"]),
        ("ualetter write r", ["river"]),
        ("ualetter write ", ["river", "ua-140-20"]),
        ("ualetter show ua", ["ua-140-20"]),
        ("ualetter check ua", ["ua-140-20"]),
        ("ualetter write river --to ", ["water", "mayor", "police", "all"]),
        ("ualetter write river --to m", ["mayor"]),
        ("ualetter write ua-140-20 --to ", ["heng", "cui", "all"]),
        ("ualetter write 140.20 --to h", ["heng"]),
        ("ualetter write campaigns/river.yaml --to p", ["police"]),
        ("ualetter write river --to water --to m", ["mayor"]),
        ("ualetter write river --copy-to m", ["mayor"]),
        ("ualetter sheet case river --to m", ["mayor"]),
        ("ualetter write none --to ", []),
        ("ualetter write broken --to ", []),
        ("ualetter write --to ", []),
        ("ualetter write river --format m", ["markdown"]),
        ("ualetter write river --own-f", ["--own-file"]),
        ("ualetter show nothing", []),
    ],
)
def test_ids_and_options_complete(river: Cli, shell: str, line: str, offered: list[str]) -> None:
    river.put("elsewhere/broken.yaml", "title: [")
    if "broken" in line:
        river.put("campaigns/broken.yaml", "title: [")
    assert completed(river, shell, line) == offered


@pytest.mark.parametrize("shell", SHELLS)
def test_campaigns_of_the_folder_named_before_complete(river: Cli, shell: str) -> None:
    river.put("more/lake.yaml", RIVER)
    assert completed(river, shell, "ualetter write --campaigns more l") == ["lake"]
    assert completed(river, shell, "ualetter write --campaigns none r") == []


def test_a_choice_between_issues_is_not_talked_about(river: Cli) -> None:
    river.put("campaigns/river-2.yaml", RIVER.replace("format: 1\n", "format: 1\nissue: 2\n"))
    assert completed(river, "bash", "ualetter write 7.26 --to m") == ["mayor"]


def test_all_is_not_offered_where_it_means_nothing(river: Cli) -> None:
    assert completed(river, "bash", "ualetter write river --copy-to a") == []
    assert river("write", "river", "--to", "water", *DAY, "--copy-to", "all").code == 1


@posix
@pytest.mark.parametrize("shell", SHELLS)
def test_each_shell_can_read_its_script(river: Cli, shell: str, monkeypatch: pytest.MonkeyPatch) -> None:
    program = shutil.which(shell)
    if program is None:
        pytest.skip(f"{shell} is not here")
    if shell == "bash":  # click asks bash for its version, and wants 4.4
        asked = subprocess.run([program, "-c", "echo $BASH_VERSION"], capture_output=True, check=True)
        if int(asked.stdout.split(b".")[0]) < 5:
            pytest.skip("this bash is too old for click")
    monkeypatch.setenv("_UALETTER_COMPLETE", f"{shell}_source")
    script = river().out
    assert "_UALETTER_COMPLETE" in script
    done = subprocess.run([program, "-n"], input=script.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_completing_loads_no_rich(river: Cli) -> None:
    script = (
        "import os, sys, atexit; sys.argv = ['ualetter']; "
        "atexit.register(lambda: sys.stderr.write('rich' if 'rich' in sys.modules else 'quick')); "
        "from ualetter.__main__ import main; main()"
    )
    env = {"_UALETTER_COMPLETE": "zsh_complete", "COMP_WORDS": "ualetter write river --to ", "COMP_CWORD": "4"}
    for name, value in env.items():
        river.monkeypatch.setenv(name, value)
    done = subprocess.run([sys.executable, "-c", script], cwd=river.folder, capture_output=True, check=True)
    assert done.stderr == b"quick"
    assert b"water" in done.stdout
