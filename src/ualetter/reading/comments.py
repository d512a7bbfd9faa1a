"""What stands in the comments of a YAML file, and not in its texts, which may look the same."""

from __future__ import annotations

from bisect import bisect_right
from operator import itemgetter

from ualetter.reading.tree import Mapping, Scalar

TYPE_CHECKING = False
if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from ualetter.reading.tree import Node


def in_comments(pattern: re.Pattern[str], text: str, root: Node | None) -> Iterator[re.Match[str]]:
    """Yield where a pattern that wants a `#` is found in the comments of a file; without a tree, wherever it is found.

    `root` is the file's tree. What counts is where the match's first group begins.
    """
    texts: list[tuple[int, int]] = []
    for found in pattern.finditer(text):
        if not texts and root is not None:
            texts = sorted(_texts(text, root))
        before = bisect_right(texts, found.start(1), key=itemgetter(0))
        if not before or found.start(1) >= texts[before - 1][1]:
            yield found


def _texts(text: str, node: Node) -> Iterator[tuple[int, int]]:
    """Yield where the texts below a node stand in the file, as offsets."""
    if isinstance(node, Scalar):
        start, end = node.span
        # On the line of a `|` there is no text yet, but there may be a comment.
        yield (text.find("\n", start) if text.startswith(("|", ">"), start) else start), end
    elif isinstance(node, Mapping):
        for key, value in node.entries.values():
            yield from _texts(text, key)
            yield from _texts(text, value)
    else:
        for item in node.items:
            yield from _texts(text, item)
