"""Small nights on the command line: two campaigns, a few guests, and the documents of their folder read back."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from pypdf import PdfReader
from reading_back import words
from running import DAY

if TYPE_CHECKING:
    from pathlib import Path

    from running import Cli, Result

WOOD = """\
format: 1
title: The wood at Sampletown
country: DE
summary: The wood is felled.
demands: [leave the wood alone]
targets:
  mayor:
    role: Mayor of Woodtown
    address: [5 Wood Lane, Woodtown]
    country: DE
    salutation: Dear Mayor of Woodtown,
  forester:
    role: Head Forester
    address: [6 Wood Lane, Woodtown]
    country: DE
    salutation: Dear Head Forester,
"""
GUESTS = """\
name,address,town,country,own_words,to
Ann Muster,1 Hill Road;Sampleton,,GB,I live by a river.,
Zoë Ejemplo,,Paris,FR,"Two lines
of **mine**; and {{ name }}.",
李小龍,,,,,wood:forester river:water
,,,,,river:mayor
"""
SUFFIXES = {"text": ".txt", "markdown": ".md", "docx": ".docx", "pdf": ".pdf"}


def put(cli: Cli, roster: str = GUESTS) -> None:
    """Lay two campaigns and a roster in the current folder."""
    cli.put("campaigns/river.yaml")
    cli.put("campaigns/wood.yaml", WOOD)
    cli.put("guests.csv", roster)


def batch(cli: Cli, *options: str, campaigns: tuple[str, ...] = ("river",), bare: bool = False) -> Result:
    """Prepare a night, of text letters without print run unless `bare`."""
    usual = () if bare else ("--format", "text", "--no-print", "--country", "GB", "--jobs", "1")
    return cli("batch", "guests.csv", *campaigns, "-o", "night", *DAY, *usual, *options)


def night(cli: Cli) -> list[str]:
    """The files of the night that people see."""
    return [file.removeprefix("night/") for file in cli.files() if file.startswith("night/") and "/.ual" not in file]


def table(cli: Cli, name: str = "night/manifest.csv") -> list[dict[str, str]]:
    content = (cli.folder / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(io.StringIO(content, newline=""), strict=True))


def pages(path: Path) -> list[str]:
    """What each page of a PDF says, in one line."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(path).pages]


def says(path: Path) -> str:
    """All that a letter says, in one line, as a program of somebody else reads it; whatever marks its items."""
    if path.suffix == ".pdf":
        return " ".join(pages(path)).replace("• ", "")
    name = next(name for name, suffix in SUFFIXES.items() if suffix == path.suffix)
    return words(name, path.read_bytes()).replace("- ", "")
