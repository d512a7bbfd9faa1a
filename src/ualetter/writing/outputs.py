"""Where the letters go: standard output, a file or a folder, and in which formats."""

from __future__ import annotations

import os
from pathlib import Path

from ualetter.formats import FORMATS, by_suffix
from ualetter.problems import InputError, Problem, misuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, kw_only=True)
class Destination:
    """Standard output if there is neither `file` nor `folder`."""

    formats: tuple[str, ...]
    file: Path | None = None
    folder: Path | None = None

    def path(self, stem: str, format_name: str) -> Path:
        """Return where a letter called `stem` goes in a format."""
        if self.file is not None:
            return self.file
        return (self.folder or Path()) / f"{stem}{FORMATS[format_name].suffix}"


def destination(output: str | None, formats: Sequence[str], count: int) -> Destination:
    """Return where `count` letters and copies go; raises UsageError if the options can't all be meant."""
    wanted = tuple(dict.fromkeys(formats))
    if output is None:
        return _to_stdout(wanted, count)
    if not output:
        raise misuse("`-o` is empty", "name a file, or a folder: `-o letters/`")
    if is_folder(output):
        return Destination(formats=wanted or ("docx",), folder=Path(output))
    return _to_file(Path(output), wanted, count)


def is_folder(output: str) -> bool:
    """Say whether `-o` names a folder: one that is there, or a name that ends in a slash."""
    return output.endswith(("/", os.sep)) or os.path.isdir(output)  # noqa: PTH112  pathlib raises for a name too long


def _to_stdout(wanted: tuple[str, ...], count: int) -> Destination:
    if len(wanted) > 1:
        raise misuse("several formats can't all go to the screen", "save them in a folder: `-o letters/`")
    if wanted and FORMATS[wanted[0]].binary and count > 1:
        raise misuse(f"{count} {wanted[0]} letters can't share one stream", "save them in a folder: `-o letters/`")
    return Destination(formats=wanted or ("text",))


def _to_file(file: Path, wanted: tuple[str, ...], count: int) -> Destination:
    found = by_suffix(file.suffix)
    if found is None:
        known = ", ".join(known.suffix for known in FORMATS.values())
        message = (
            f"`{file}` doesn't tell the format" if not file.suffix else f"`{file.suffix}` is no format of ualetter"
        )
        raise misuse(message, f"end the name with one of {known}, or with / for a folder")
    if wanted and wanted != (found.name,):
        others = ", ".join(wanted)
        message = f"`--format {others}` and `{file}` don't go together"
        raise misuse(message, "leave out `--format`, change the name's end, or name a folder: `-o letters/`")
    if count > 1:
        raise misuse(f"{count} letters don't go into one file", "name a folder: `-o letters/`")
    return Destination(formats=(found.name,), file=file)


def refuse_inputs(where: Destination, stems: Sequence[str], inputs: Iterable[Path | str | None]) -> None:
    """Raise InputError if a letter would take the place of another one, or of a file it is made from."""
    if len(set(stems)) < len(stems):
        raise misuse("two of these letters would have the same file name", "write to one target at a time")
    paths = [where.path(stem, name) for stem in stems for name in where.formats]
    for name in inputs:
        for path in paths if name is not None else ():
            if _is_same(path, name):
                raise misuse(f"`{path}` is what the letter is made from", "save the letter by another name")


def _is_same(path: Path, other: Path | str | None) -> bool:
    try:
        return other is not None and path.samefile(other)
    except (OSError, ValueError):  # one isn't there, or its name can't be a file's: that is said where it is used
        return False


def refuse_taken(where: Destination, stems: Sequence[str]) -> None:
    """Raise InputError naming each file that is there already."""
    paths = [where.path(stem, name) for stem in stems for name in where.formats]
    taken = [
        Problem(message=f"`{path}` is there already", hint="use `--force`, or name another")
        for path in paths
        if path.exists()
    ]
    if taken:
        raise InputError(taken)


def refuse_fonts(fonts: Sequence[str], formats: Sequence[str]) -> None:
    """Raise UsageError if fonts are named but no format asked for lets them be chosen."""
    if fonts and not any(FORMATS[name].takes_fonts for name in formats):
        able = " or ".join(format_.name for format_ in FORMATS.values() if format_.takes_fonts)
        raise misuse("`--font` has no effect on these letters", f"add `--format {able}`, or leave it out")


def template_format(template: Path, formats: Sequence[str]) -> None:
    """Raise UsageError if a template of the person's own can't be that of every format asked for."""
    wrong = [name for name in formats if not FORMATS[name].template.endswith(template.suffix.lower() or "?")]
    if len(formats) > 1:
        raise misuse("`--template` works with one format at a time", "run ualetter once for each")
    if wrong:
        suffix = Path(FORMATS[wrong[0]].template).suffix
        hint = f"a {wrong[0]} letter needs a template that ends in {suffix}"
        if template.suffix.lower() == ".docx":
            hint = "it is a Word template: add `-o letter.docx`, or `--format docx`"
        raise misuse(f"`{template.name}` is no template for {wrong[0]}", hint)
