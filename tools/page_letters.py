"""Cases and letters of made-up pages, with the right answers."""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from page_targets import colon, either

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from page_looks import Look
    from page_pools import Country, Dice, Layout, Story, Voice

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}


def day(when: date, form: str, *, year: bool = True) -> str:
    """Return a date as it is written: `us` for that form, else a language."""
    month = MONTHS["en" if form == "us" else form].split()[when.month - 1]
    if form == "us":
        return f"{month} {when.day}" + (f", {when.year}" if year else "")
    dot = "." if form == "de" else ""
    of = " de " if form == "es" else " "
    return f"{when.day}{dot}{of}{month}" + (f"{of}{when.year}" if year else "")


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a page tells: who, where and when."""

    layout: Layout
    voice: Voice
    country: Country
    title: str
    summary: str
    fear: str
    paragraphs: tuple[str, ...]
    demands: tuple[str, ...]
    people: tuple[str, ...]
    who: str
    """f or m."""
    town: str
    issued: date
    act_by: date


def draw_case(dice: Dice, layout: Layout, voice: Voice, country: Country, story: Story) -> Case:
    """Return a case in a country, its people and days put into the story."""
    who = story.who or dice.pick("fm")
    names = country.women if who == "f" else country.men
    start = dice.below(2)
    people = (names[start], names[1 - start])[: 1 + ("{other}" in story.summary)]
    first, last = layout.years
    issued = date(first + dice.below(last - first + 1), 1, 1) + timedelta(days=dice.below(365))
    words = {
        "name": people[0],
        "other": people[-1],
        "town": dice.pick(country.towns),
        "event": day(issued - timedelta(days=6 + dice.below(16)), layout.dates, year=False),
        **_pronouns(who),
    }
    return Case(
        layout=layout,
        voice=voice,
        country=country,
        title=story.title,
        summary=story.summary.format(**words),
        fear=story.fear.format(**words),
        paragraphs=tuple(paragraph.format(**words) for paragraph in story.paragraphs),
        demands=tuple(demand.format(**words) for demand in story.demands),
        people=people,
        who=who,
        town=words["town"],
        issued=issued,
        act_by=issued + timedelta(days=35 + dice.below(30)),
    )


def _pronouns(who: str) -> dict[str, str]:
    he, his, him = ("she", "her", "her") if who == "f" else ("he", "his", "him")
    return {"he": he, "his": his, "him": him, "He": he.capitalize(), "His": his.capitalize()}


def right_demands(case: Case) -> object:
    """Return the demands as answers have them; the French `de` may stand or not."""
    demands = list(case.demands)
    if case.layout.language != "fr":
        return demands
    return either(demands, [re.sub("^(?:de |d’)", "", demand) for demand in demands])  # noqa: RUF001  a French elision


def show_participles(case: Case, look: Look, forms: Sequence[str]) -> str:
    """Return the demands as a list of participles, the first of which demands nothing."""
    fear, first, more = forms
    items = [fear.format(case.fear), first.format(case.demands[0]), *map(more.format, case.demands[1:])]
    return "\n".join(f"{look.bullet} {item}" for item in _stopped(items, ";"))


def show_letter(case: Case, look: Look, dice: Dice, opening: str) -> tuple[str, dict[str, Any]]:
    """Return the letter as it stands on the page, with the answer's `letter`."""
    closing = dice.pick(case.voice.closings)
    called = _call(case, look, dice.pick(case.voice.intros))
    body = [*case.paragraphs, called]
    answer: dict[str, Any] = {"body": wrapped("\n\n".join(body), 112) + "\n", "closing": closing}
    before = [day(case.issued, case.layout.dates)] if look.dated else []
    if look.subject and not look.one_paragraph:
        subject = f" {case.voice.last} ".join(case.people)
        before.append(f"{case.voice.subject}: {subject}")
        answer = {"subject": subject, **answer}
    if look.one_paragraph:
        return " ".join([opening, *body, closing, case.voice.signature]), answer
    if look.closing_runs_in and "\n" not in called:
        body[-1] += f" {closing} {case.voice.signature}"
    else:
        body.append(f"{closing}\n{case.voice.signature}")
    return "\n\n".join([*before, opening, *body]), answer


def _call(case: Case, look: Look, intro: str) -> str:
    """Return the paragraph in which the letter makes its demands."""
    *demands, final = case.demands
    last = case.voice.last
    if look.demands == "repeated":
        return f"{intro} {', to '.join(demands)} {last} to {final}."
    if look.demands == "run-in":
        return f"{intro} {'; '.join(demands)}; {last} {final}."
    opened = intro if intro.endswith(",") else intro + colon(case.voice).rstrip()
    if look.demands == "numbers":
        items = [f"{i}. {demand[0].upper()}{demand[1:]}." for i, demand in enumerate(case.demands, 1)]
    else:
        semicolon = " ;" if case.layout.language == "fr" else ";"
        items = [f"{look.bullet} {demand}" for demand in _stopped(case.demands, semicolon)]
    return "\n".join([opened, *items])


def _stopped(items: Sequence[str], mark: str) -> list[str]:
    return [item + mark for item in items[:-1]] + [f"{items[-1]}."]


def wrapped(text: str, width: int) -> str:
    """Return the text with long lines divided, but for those that are set in columns."""
    lines: list[str] = []
    for line in text.split("\n"):
        if len(line) <= width or "  " in line:
            lines.append(line)
        else:
            lines += textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)
