"""The `# CHECK` comments of a campaign file: what somebody has yet to compare with the page of the appeal."""

from __future__ import annotations

import re

from ualetter.problems import Problem
from ualetter.reading.comments import in_comments

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from ualetter.reading.characters import Source
    from ualetter.reading.tree import Mapping

_MARK = re.compile(r"(?:^|(?<=\s))(# ?CHECK)\b", re.MULTILINE)


def doubts(source: Source, root: Mapping | None) -> Iterator[Problem]:
    """Yield a warning for each `# CHECK` comment; without a tree, whatever looks like one counts."""
    line, end = 1, 0
    for found in in_comments(_MARK, source.text, root):
        if found.start() < end:  # the same comment says it twice
            continue
        line += source.text.count("\n", end, found.start())
        start = source.text.rfind("\n", 0, found.start()) + 1
        end = start + len(source.lines[line - 1])
        yield Problem(
            message=f"this is still to be checked: {source.text[found.end() : end].strip(' :') or 'see this line'}",
            hint="compare it with the page of the appeal, then remove the comment",
            place=source.place(line, found.start() - start + 1),
            warning=True,
        )
