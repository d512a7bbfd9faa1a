"""The import: how much of the judging pages it reads right, and how long a whole `ualetter import` takes."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from ratio import Ratio, medians, report
from startup import compile_package, process

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tools"))

from score_import import accuracy, score, unmarked_share  # noqa: E402  lies beside the benches, not in the package

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

ROUNDS = 21
PAGE = ROOT / "tests" / "data" / "ua-140-20-page.txt"


def main() -> Iterator[Ratio]:
    """Judge the pages that the import isn't built with, then run it on the real page in an empty folder."""
    verdicts = score([ROOT / "tests" / "data" / "pages" / "judge"])
    easy = [verdict for verdict in verdicts if verdict.level == "easy"]
    yield Ratio(what="fields right / all fields, judging pages", value=accuracy(verdicts), least=0.95)
    yield Ratio(what="fields right / all fields, the easy ones of them", value=accuracy(easy), least=0.99)
    yield Ratio(what="fields wrong and unmarked / all fields, judging pages", value=unmarked_share(verdicts), most=0.01)
    compile_package("ualetter")
    with tempfile.TemporaryDirectory() as folder:
        seconds = medians(
            {
                "pass": process(folder, sys.executable, "-c", "pass"),
                "import": process(folder, Path(sys.executable).parent / "ualetter", "import", PAGE),
            },
            ROUNDS,
        )
    yield Ratio(what="ualetter import PAGE / python -c pass", value=seconds["import"] / seconds["pass"], most=40)


if __name__ == "__main__":
    sys.exit(report(main()))
