"""Hold what the importer makes of pages against right answers: `python tools/score_import.py DIR… --by-field`.

Each page (`NAME.txt`, `NAME.html`) has its answer beside it (`NAME.yaml`); tests/data/pages/README.md says what counts
as right.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from import_fields import EDGES, LEVELS, Drafted, Got, flatten, read_answer

from ualetter.problems import InputError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from import_fields import Answer, Texts

    from ualetter.drafting.model import Draft


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """One field judged: `kind` is right, wrong, missing or invented."""

    page: str
    level: str
    key: str
    kind: str
    expected: tuple[Texts, ...] = ()
    got: Got | None = None

    @property
    def unmarked(self) -> bool:
        """Whether a value stands there that is wrong, and nothing says so."""
        return self.kind in {"wrong", "invented"} and self.got is not None and not self.got.marked

    def __str__(self) -> str:
        """The miss, with what was expected and what was made of it."""
        expected = " OR ".join(_shown(texts) for texts in self.expected)
        mark = " UNMARKED" if self.unmarked else ""
        return (
            f"{self.page}  {self.key}: {self.kind}{mark}\n"
            f"    expected {expected or '-'}\n    got      {_shown(self.got.texts) if self.got else '-'}"
        )


def _shown(texts: Texts) -> str:
    return " / ".join(texts) or "-"


def judge(page: str, answer: Answer, drafted: Drafted) -> list[Verdict]:
    """Return a verdict for each field that the answer or the draft has."""
    pairs = [(answer.fields, drafted.fields), *pair_targets(answer.targets, drafted.targets)]
    return [
        Verdict(page=page, level=answer.level, key=key, kind=kind, expected=expected.get(key, ()), got=got.get(key))
        for expected, got in pairs
        for key, kind in _kinds(expected, got)
    ]


def _kinds(expected: dict[str, tuple[Texts, ...]], got: dict[str, Got]) -> Iterator[tuple[str, str]]:
    for key, alternatives in expected.items():
        if key not in got:
            if () not in alternatives:
                yield key, "missing"
        else:
            yield key, "right" if got[key].texts in alternatives else "wrong"
    for key in got.keys() - expected.keys():
        yield key, "invented"


def pair_targets(
    expected: Sequence[dict[str, tuple[Texts, ...]]], got: Sequence[dict[str, Got]]
) -> list[tuple[dict[str, tuple[Texts, ...]], dict[str, Got]]]:
    """Return each expected target with the drafted one most like it, and what is left over with nothing."""
    likeness = {
        (i, j): _likeness(_target_words(right), _target_words(made))
        for i, right in enumerate(expected)
        for j, made in enumerate(got)
    }
    pairs: list[tuple[dict[str, tuple[Texts, ...]], dict[str, Got]]] = []
    left, right = set(range(len(expected))), set(range(len(got)))
    for i, j in sorted(likeness, key=lambda pair: (-likeness[pair], pair)):
        if i in left and j in right:
            left.discard(i)
            right.discard(j)
            pairs.append((expected[i], got[j]))
    return [*pairs, *((expected[i], {}) for i in sorted(left)), *(({}, got[j]) for j in sorted(right))]


def _target_words(fields: dict[str, tuple[Texts, ...]] | dict[str, Got]) -> set[str]:
    found: list[str] = []
    for value in fields.values():
        found += value.texts if isinstance(value, Got) else (text for texts in value for text in texts)
    return {word.strip(EDGES).casefold() for text in found for word in text.split()}


def _likeness(one: set[str], other: set[str]) -> float:
    return len(one & other) / (len(one | other) or 1)


def draft_page(path: Path) -> Draft:
    """Return what the importer makes of a page, without writing a file."""
    from ualetter.documents import read_page  # noqa: PLC0415  judging needs no pages
    from ualetter.drafting.draft import draft  # noqa: PLC0415  same

    page = read_page(path.read_bytes(), path.name)
    return draft(page.text, page.links)


def pages_in(folders: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Return page and answer of each answer in the folders; raises FileNotFoundError if one has no page."""
    found = []
    for answer in sorted(path for folder in folders for path in folder.glob("*.yaml")):
        page = next((path for path in map(answer.with_suffix, (".txt", ".html")) if path.exists()), None)
        if page is None:
            raise FileNotFoundError(f"{answer} has no page")
        found.append((page, answer))
    return found


def score(folders: Iterable[Path]) -> list[Verdict]:
    """Return the verdicts on all pages of the folders; of a page that is refused everything is missing."""
    verdicts: list[Verdict] = []
    for page, answer in pages_in(folders):
        expected = read_answer(answer)
        try:
            drafted = flatten(draft_page(page))
        except InputError as error:
            print(f"{page.name} is refused: {error}", file=sys.stderr)
            drafted = Drafted()
        verdicts += judge(page.stem, expected, drafted)
    return verdicts


def accuracy(verdicts: Sequence[Verdict]) -> float:
    """Return right / (right + wrong + missing + invented), 1 where there is nothing to judge."""
    right = sum(verdict.kind == "right" for verdict in verdicts)
    return right / len(verdicts) if verdicts else 1.0


def unmarked_share(verdicts: Sequence[Verdict]) -> float:
    """Return how many of all fields are wrong and not marked."""
    return sum(verdict.unmarked for verdict in verdicts) / (len(verdicts) or 1)


def summary(name: str, verdicts: Sequence[Verdict]) -> str:
    """One line: accuracy, counts, unmarked."""
    counts = Counter(verdict.kind for verdict in verdicts)
    said = "  ".join(f"{kind} {counts[kind]:4}" for kind in ("right", "wrong", "missing", "invented"))
    unmarked = sum(verdict.unmarked for verdict in verdicts)
    return f"{name:<28} {accuracy(verdicts):7.2%}  {said}  unmarked {unmarked:3} ({unmarked_share(verdicts):.2%})"


def _groups(verdicts: Iterable[Verdict], key: Callable[[Verdict], str]) -> dict[str, list[Verdict]]:
    groups: dict[str, list[Verdict]] = defaultdict(list)
    for verdict in verdicts:
        groups[key(verdict)].append(verdict)
    return groups


def main(arguments: Sequence[str] | None = None) -> None:
    """Score the pages of the folders on the command line and print the result."""
    parser = argparse.ArgumentParser(description="Hold what the importer makes of pages against right answers.")
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--verbose", action="store_true", help="show each miss with what was expected")
    parser.add_argument("--by-field", action="store_true", help="show the accuracy of each key")
    parser.add_argument("--by-page", action="store_true", help="show the accuracy of each page")
    chosen = parser.parse_args(arguments)
    verdicts = score(chosen.folders)
    if chosen.verbose:
        print(*(verdict for verdict in verdicts if verdict.kind != "right"), sep="\n")
    if chosen.by_page:
        _tell(_groups(verdicts, lambda verdict: verdict.page))
    if chosen.by_field:
        _tell(_groups(verdicts, lambda verdict: verdict.key))
    levels = _groups(verdicts, lambda verdict: verdict.level)
    _tell({level: levels[level] for level in LEVELS if level in levels})
    _tell({"all": verdicts})


def _tell(groups: dict[str, list[Verdict]]) -> None:
    for name, group in sorted(groups.items(), key=lambda item: accuracy(item[1])):
        print(summary(name, group))


if __name__ == "__main__":
    main()
