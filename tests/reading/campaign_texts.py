"""A plain campaign file for tests to spoil, and what reading says of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ualetter.reading.campaign import read_campaign

if TYPE_CHECKING:
    from ualetter.model import Campaign
    from ualetter.reading.campaign import CampaignFile

PLAIN = """\
format: 1
title: The clean river
summary: Three people who cleaned a river are in prison.
targets:
  water:
    role: Minister of Water
    address:
      - 1 River Street
    country: FR
    salutation: Dear Minister,
demands:
  - release the three
letter:
  body: |
    I call on you to {{ demands }}.
"""
BODY = "    I call on you to {{ demands }}.\n"


def changed(*pairs: tuple[str, str]) -> str:
    """Return the plain file with each first text, which it must hold once, replaced by the second."""
    text = PLAIN
    for old, new in pairs:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def read(text: str) -> CampaignFile:
    return read_campaign(text, "case.yaml", "case")


def campaign(text: str) -> Campaign:
    """Return the campaign of a text that has no problem."""
    file = read(text)
    assert [(str(problem.place), problem.message) for problem in file.problems] == []
    assert file.campaign is not None
    return file.campaign


def said(text: str) -> list[str]:
    """Return `line:column message` of every problem, after seeing that there is then no campaign."""
    file = read(text)
    assert (file.campaign is None) == bool(file.problems)
    return [f"{str(problem.place).removeprefix('case.yaml:')} {problem.message}" for problem in file.problems]
