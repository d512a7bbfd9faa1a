"""Text, whole processes: how much longer mailmerge's dry run takes than `ualetter batch` over the same letters."""

from __future__ import annotations

import csv
import subprocess
import sys

from letters import CAMPAIGN, ORDER
from nights import FIELDS, NIGHT, SCRIPTS, guest, night, process, roster, workplace
from ratio import Ratio, medians, report

from ualetter.compose import compose
from ualetter.formats import FORMATS
from ualetter.model import Writer
from ualetter.shelf import shipped_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ROUNDS = 5
_HEAD = "TO: {{email}}\nSUBJECT: Urgent Action\nFROM: a@example.org\n\n"


def main() -> Iterator[Ratio]:
    """Write the same 10,000 letters by turns: ours to files in memory, mailmerge's to nowhere."""
    with workplace() as folder:
        prepare_mailmerge(folder)
        command = [str(SCRIPTS / "mailmerge"), "--dry-run"]
        if words(letter(guest(1))) not in words(subprocess.check_output(command, cwd=folder, text=True)):
            raise SystemExit("the two letters don't say the same: this would compare nothing")
        seconds = medians(
            {
                "ualetter": night(roster(folder, NIGHT), "--format", "text", "--no-print"),
                "mailmerge": lambda: process([*command, "--no-limit"], folder),
            },
            ROUNDS,
        )
    what = f"mailmerge --dry-run / ualetter batch --format text, {NIGHT} letters"
    yield Ratio(what=what, value=seconds["mailmerge"] / seconds["ualetter"], least=3, aim=5)


def prepare_mailmerge(folder: Path) -> None:
    """Write mailmerge's template, which is our letter with its marks, and its table of the same guests."""
    marks = {field: field.upper() for field in FIELDS}
    text = letter(marks)
    for field, mark in marks.items():
        text = text.replace(mark, f"{{{{{field}}}}}")
    (folder / "mailmerge_template.txt").write_text(_HEAD + text, encoding="utf-8")
    (folder / "mailmerge_server.conf").write_text("[smtp_server]\nhost = localhost\nport = 25\n", encoding="utf-8")
    with (folder / "mailmerge_database.csv").open("w", encoding="utf-8", newline="") as stream:
        table = csv.DictWriter(stream, ("email", *FIELDS))
        table.writeheader()
        table.writerows({"email": "a@example.org", **guest(number)} for number in range(1, NIGHT + 1))


def letter(of: dict[str, str]) -> str:
    """Return a guest's letter as we write it, with own words that nothing breaks."""
    format_ = FORMATS["text"]
    template = (shipped_folder("templates") / format_.template).read_bytes()
    writer = Writer(name=of["name"], address=(of["address"],), town=of["town"], own_words=(of["own_words"],))
    target = next(iter(CAMPAIGN.targets.values()))
    return format_.renderer(template, format_.template)(compose(CAMPAIGN, target, writer, ORDER)).decode()


def words(text: str) -> str:
    """Return the words of a text."""
    return " ".join(text.split())


if __name__ == "__main__":
    sys.exit(report(main()))
