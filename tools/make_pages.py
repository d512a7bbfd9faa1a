"""Make the pages `gen-*` under tests/data/pages with their right answers: run it after a change here or in its pools.

Each page is drawn from invented people, offices and stories and shown in one of the looks of real Urgent Actions. The
two parts share no name, no story and no wording, so that what is built with one can be judged with the other. The same
source makes the same bytes.
"""

from __future__ import annotations

import re
import textwrap
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import Template
from typing import Any, TypeVar

import yaml
from page_layouts import LAYOUTS, MONTHS, PARTICIPLES, REPORT, VOICES, either
from page_pools import ABROAD, COUNTRIES, STORIES
from page_targets import Office, copied_office, embassy, second_office, show

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from page_layouts import Layout, Voice
    from page_targets import Shown

PAGES = Path(__file__).parents[1] / "tests" / "data" / "pages"
COUNT = 40
LEVELS = ("easy", "middle", "hard")
ORDINALS = ("First", "Second", "Third")
T = TypeVar("T")


class Dice:
    """Random numbers that stay the same in every version of Python (a linear congruential generator, Knuth's MMIX)."""

    def __init__(self, part: str, seed: int) -> None:
        self.part = part
        self._state = seed
        self.below(2)

    def below(self, limit: int) -> int:
        """Return a number from 0 to before the limit."""
        self._state = (self._state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self._state >> 33) % limit

    def pick(self, items: Sequence[T]) -> T:
        """Return one of the items."""
        return items[self.below(len(items))]

    def chance(self, percent: int) -> bool:
        """Return whether something happens that does so in that many of a hundred cases."""
        return self.below(100) < percent

    def numbers(self, pattern: str) -> tuple[str, str]:
        """Return two telephone numbers, digits put in for each `#`."""
        first = self.below(10 ** pattern.count("#") - 1)
        return tuple(_digits(pattern, number) for number in (first, first + 1))  # type: ignore[return-value]  # two of two


def _digits(pattern: str, number: int) -> str:
    digits = iter(f"{number:0{pattern.count('#')}}")
    return re.sub("#", lambda _: next(digits), pattern)


@dataclass(frozen=True, kw_only=True)
class Country:
    """Where a case happens; `name` is in the page's language."""

    code: str
    name: str
    full_name: str
    area: str
    languages: str
    codes: tuple[str, ...]
    women: tuple[str, ...]
    men: tuple[str, ...]
    towns: tuple[str, ...]
    ambassador: str
    embassy: str
    offices: tuple[Office, ...]


@dataclass(frozen=True, kw_only=True)
class Story:
    """What happened, with names and dates to be put in; `who` is f or m where the words tell, else empty."""

    title: str
    who: str
    fear: str
    summary: str
    paragraphs: tuple[str, ...]
    demands: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Style:
    """How a page looks. Easy pages have the first value of everything."""

    name_first: bool = False
    one_line: bool = False
    embassy_first: bool = False
    office_only: bool = False
    country: str = "own line"
    joint: str = ""
    masked: bool = False
    two_mails: bool = False
    mail_joint: str = ", "
    handles: bool = False
    note: bool = False
    unmarked: bool = False
    own_field: bool = False
    fieldless: bool = False
    brackets: bool = False
    mark: str = ","
    tight: bool = False
    copies: bool = False
    run_on: bool = False
    commas: bool = False
    before_country: str = ", "
    telegrams: str = ""
    demands: str = "bullets"
    bullet: str = "-"
    two_openings: bool = False
    subject: bool = False
    dated: bool = False
    closing_runs_in: bool = False
    one_paragraph: bool = False
    bare: bool = False
    furniture: bool = False
    yearless: bool = False
    width: int = 0

    def __str__(self) -> str:
        """What differs from the plainest page."""
        default = vars(Style())
        changed = {key: value for key, value in vars(self).items() if value != default[key]}
        return ", ".join(
            key.replace("_", " ") + ("" if value is True else f" {value!r}") for key, value in changed.items()
        )


def blocks(text: str, start: str) -> list[list[str]]:
    """Return the lines of a table in groups that begin with a line in which `start` is found."""
    found: list[list[str]] = []
    for line in filter(None, text.splitlines()):
        if re.search(start, line):
            found.append([])
        found[-1].append(line)
    return found


def fields(line: str) -> list[str]:
    """Return the cells of a table's line."""
    return [cell.strip() for cell in line.split("|")]


def countries(part: str) -> list[Country]:
    """Return the countries of English pages."""
    return [_country(block) for block in blocks(COUNTRIES[part], r"^[A-Z]{2} \|")]


def _country(block: list[str]) -> Country:
    code, name, full, area, languages, line, women, men, towns, ambassador = fields(block[0])
    offices = []
    for cells in map(fields, block[1:]):
        role = cells[0]
        opening = "Dear " + re.split(r" (?:of|for) ", role)[0]
        offices.append(_office(cells[:4] + cells[4:], code, name, line, opening=opening, full_country=full))
    spoken = [language.split(":") for language in languages.split(", ")]
    return Country(
        code=code,
        name=name,
        full_name=full,
        area=area,
        languages=", ".join(language for language, _ in spoken),
        codes=tuple(language for _, language in spoken),
        women=tuple(women.split(", ")),
        men=tuple(men.split(", ")),
        towns=tuple(towns.split(", ")),
        ambassador=ambassador,
        embassy=f"Embassy of {'the ' if ' of ' in full or ' States' in full else ''}{full}",
        offices=tuple(offices),
    )


def _office(cells: list[str], code: str, country: str, line: str, **more: Any) -> Office:  # noqa: ANN401  any field
    role, title, name, organisation, *address = cells
    return Office(
        role=role,
        title=title,
        name=name,
        organisation=organisation,
        address=tuple(address),
        code=code,
        country_line=country,
        line=line,
        **more,
    )


def abroad(language: str, part: str) -> list[Country]:
    """Return the countries of pages in another language, with people and towns of the English ones."""
    known = {country.code: country for country in countries(part)}
    found = []
    for head, office in blocks(ABROAD[language, part], r"^[A-Z]{2} \|"):
        code, name, represented, languages = fields(head)
        spoken, codes = languages.split(":")
        cells = fields(office)
        opening = cells.pop(4)
        base = known[code]
        target = _office(cells, code, name, base.offices[0].line, opening=opening, foreign=True)
        changed = {"name": name, "embassy": represented, "languages": spoken, "codes": tuple(codes.split())}
        found.append(Country(**{**vars(base), **changed, "offices": (target,)}))
    return found


def stories(language: str, part: str) -> list[Story]:
    """Return the stories in a language."""
    return [_story(language, block) for block in blocks(STORIES[language, part], r" \| ")]


def _story(language: str, block: list[str]) -> Story:
    first, second = fields(block[0])
    demands = [line.removeprefix("- ") for line in block if line.startswith("- ")]
    return Story(
        title=first if language == "en" else second,
        who="" if language == "en" else first,
        fear=second,
        summary=block[1],
        paragraphs=tuple(line for line in block[2:] if not line.startswith("- ")),
        demands=tuple(demands),
    )


def day(when: date, kind: str, *, year: bool = True) -> str:
    """Return a date as it is written: `us` for that form, else a language."""
    month = MONTHS["en" if kind == "us" else kind].split()[when.month - 1]
    if kind == "us":
        return f"{month} {when.day}" + (f", {when.year}" if year else "")
    dot = "." if kind == "de" else ""
    of = " de " if kind == "es" else " "
    return f"{when.day}{dot}{of}{month}" + (f"{of}{when.year}" if year else "")


def draw_style(dice: Dice, level: str, layout: Layout) -> Style:
    """Return the look of a page: plain, with a few of the usual turns, or with many that are hard to read."""
    english = layout.language == "en"
    usa = layout.host == "US"
    sheet = layout.index == "old"
    style: dict[str, Any] = {
        "name_first": dice.chance(60 if usa else 20),
        "handles": not sheet and dice.chance(50),
        "copies": dice.chance(75),
        "bullet": dice.pick(("-", "•", "*") if english else ("-", "•")),
        "tight": False,
    }
    if sheet:
        style |= {"country": "appended", "telegrams": "Telegrams" if dice.part == "build" else "Telegram address"}
    if level != "easy":
        style |= {
            "joint": dice.pick(("", " I ", " / ") if dice.part == "build" else ("", " | ", " ; ")) if usa else "",
            "masked": dice.chance(30) and not sheet,
            "two_mails": dice.chance(40),
            "mail_joint": dice.pick((", ", "; ") if dice.part == "build" else (" | ", " or ", ", "))
            if english
            else ", ",
            "note": dice.chance(25) and english,
            "unmarked": dice.chance(60),
            "own_field": dice.chance(30),
            "brackets": dice.chance(50) and sheet,
            "office_only": dice.chance(25),
            "demands": dice.pick(("bullets", "numbers")),
            "subject": dice.chance(40),
            "furniture": dice.chance(60),
            "mark": dice.pick((",", ",", ":")) if english else ",",
            "width": dice.pick((0, 0, 72, 88, 100, 115)),
        }
        if not sheet:
            style["country"] = dice.pick(("own line", "capitals", "appended"))
    if level == "hard":
        run_on = usa and dice.chance(50)
        style |= {
            "tight": dice.chance(60) or run_on,
            "bare": dice.chance(50),
            "one_line": dice.chance(30),
            "embassy_first": dice.chance(30),
            "fieldless": dice.chance(30),
            "demands": "run-in" if run_on else dice.pick(("run-in", "repeated", "numbers") if english else ("run-in",)),
            "two_openings": usa and dice.chance(40),
            "dated": dice.chance(30),
            "closing_runs_in": dice.chance(50),
            "furniture": True,
            "yearless": dice.chance(30),
            "run_on": run_on,
            "commas": dice.chance(50),
            "before_country": dice.pick((", ", " ")),
            "one_paragraph": run_on,
        }
        if not sheet:
            style["country"] = dice.pick(("capitals", "official", "appended", "dropped"))
    if style.get("run_on"):
        style |= {"country": dice.pick(("own line", "official")), "office_only": False, "width": 0}
    return Style(**style)


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a page tells, ready to be shown."""

    layout: Layout
    style: Style
    voice: Voice
    country: Country
    story: Story
    people: tuple[tuple[str, str], ...]
    """Names with f or m."""
    words: dict[str, str]
    issued: date
    act_by: date

    def say(self, text: str) -> str:
        """Put people, town and day into words of the story."""
        return text.format(**self.words)


def draw_case(dice: Dice, layout: Layout, style: Style, country: Country, story: Story) -> Case:
    """Return a case: who, where and when."""
    who = story.who or dice.pick("fm")
    names = country.women if who == "f" else country.men
    two = "{other}" in story.summary
    start = dice.below(2)
    people = (names[start], names[1 - start])[: 1 + two]
    issued = date(layout.years[0] + dice.below(layout.years[1] - layout.years[0] + 1), 1, 1)
    issued += timedelta(days=dice.below(365))
    he, his, him = ("she", "her", "her") if who == "f" else ("he", "his", "him")
    words = {
        **{"name": people[0], "other": people[-1], "town": dice.pick(country.towns)},
        **{"he": he, "his": his, "him": him, "He": he.capitalize(), "His": his.capitalize()},
        "event": day(issued - timedelta(days=6 + dice.below(16)), layout.dates, year=False),
    }
    return Case(
        layout=layout,
        style=style,
        voice=VOICES[layout.language, dice.part],
        country=country,
        story=story,
        people=tuple((name, who) for name in people),
        words=words,
        issued=issued,
        act_by=issued + timedelta(days=35 + dice.below(30)),
    )


def demand_list(case: Case, dice: Dice) -> tuple[list[str], list[str]]:
    """Return the lines in which a letter makes its demands, and the demands."""
    demands = [case.say(demand) for demand in case.story.demands]
    intro = dice.pick(case.voice.intros)
    last = case.voice.last
    kind = case.style.demands
    if kind == "repeated":
        return [f"{intro} " + ", to ".join(demands[:-1]) + f" {last} to {demands[-1]}."], demands
    if kind == "run-in":
        return [f"{intro} " + "; ".join(demands[:-1]) + f"; {last} {demands[-1]}."], demands
    opened = intro if intro.endswith(",") else f"{intro}:"
    if kind == "numbers":
        return [opened, *(f"{i}. {_capital(demand)}." for i, demand in enumerate(demands, 1))], demands
    marks = [";"] * (len(demands) - 1) + ["."]
    gap = " " if case.layout.language == "fr" else ""
    listed = [
        f"{case.style.bullet} {demand}{gap if mark == ';' else ''}{mark}"
        for demand, mark in zip(demands, marks, strict=True)
    ]
    return [opened, *listed], demands


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]


def show_letter(case: Case, dice: Dice, opening: str) -> tuple[str, dict[str, Any]]:
    """Return the letter as it stands on the page, with the answer's `letter`."""
    style, closing = case.style, dice.pick(case.voice.closings)
    lines, _ = demand_list(case, dice)
    body = [*map(case.say, case.story.paragraphs), "\n".join(lines)]
    answer: dict[str, Any] = {"body": wrapped("\n\n".join(body), 112) + "\n", "closing": closing}
    before = []
    if style.dated and not style.one_paragraph:
        before.append(day(case.issued, case.layout.dates))
    if style.subject and not style.one_paragraph:
        subject = f" {case.voice.last} ".join(name for name, _ in case.people)
        before.append(f"{case.voice.subject}: {subject}")
        answer = {"subject": subject, **answer}
    ending = [closing, case.voice.signature]
    if style.closing_runs_in and len(lines) == 1:
        body[-1] += " " + " ".join(ending)
        ending = []
    if style.one_paragraph:
        return " ".join([opening, *body, *ending]), answer
    return "\n\n".join([*before, opening, *body, *(["\n".join(ending)] if ending else [])]), answer


def show_participles(case: Case, dice: Dice) -> str:
    """Return the demands as a list of participles."""
    fear, first, more = PARTICIPLES[dice.part]
    demands = [case.say(demand) for demand in case.story.demands]
    items = [fear.format(case.say(case.story.fear)), first.format(demands[0]), *map(more.format, demands[1:])]
    return "\n".join(f"{case.style.bullet} {item};" for item in items[:-1]) + f"\n{case.style.bullet} {items[-1]}."


def draw_targets(case: Case, dice: Dice) -> tuple[list[Shown], list[Shown], str]:
    """Return the targets, who gets copies, and the letter's opening."""
    style, voice, layout, country = case.style, case.voice, case.layout, case.country
    first = country.offices[0]
    written = "$letter" in layout.text
    greeting = "Your Excellency" if dice.part == "build" else "Dear Ambassador"
    opening = first.opening if layout.language != "en" else first.opening + style.mark
    field = (
        (style.own_field or not written) and not style.fieldless and layout.language == "en" and not style.two_openings
    )
    shown = [show(dice, first, style, voice, salutation=first.opening if field else "", number=int(_numbered(layout)))]
    if written or field:
        shown[0].answer["salutation"] = opening if written else _with_mark(first.opening, style)
    if layout.targets > 1:
        abroad_ = layout.host == "US"
        other = (
            embassy(dice, country, layout.host, called=country.embassy, greeting=greeting)
            if abroad_
            else second_office(country, dice.part)
        )
        named = other.opening if not style.fieldless and not style.two_openings else ""
        number = 2 if _numbered(layout) else 0
        shown.append(show(dice, other, style, voice, salutation=named, number=number))
        if named:
            shown[1].answer["salutation"] = named + style.mark if written else _with_mark(named, style)
        if style.two_openings:
            both = (" / ", "") if dice.part == "build" else (", or ", "")
            shown[1].answer["salutation"] = greeting + style.mark
            opening = f"{first.opening}{both[0]}{greeting}{style.mark}"
            shown[0].answer["salutation"] = first.opening + style.mark
    copies = []
    if style.copies and "$copies" in layout.text:
        if not layout.host:
            office = copied_office(country, dice.part)
        elif layout.language == "en":
            office = embassy(dice, country, layout.host, called=country.embassy, greeting=greeting, copy=True)
        else:
            office = embassy(dice, country, layout.host, called=country.embassy)
        copies.append(show(dice, office, style, voice, copy=True))
    return shown, copies, opening


def _numbered(layout: Layout) -> bool:
    return "numbered targets" in layout.shape


def _with_mark(salutation: str, style: Style) -> object:
    return either(salutation, salutation + ",") if style.unmarked else salutation + style.mark


def fill(layout: Layout, style: Style, words: dict[str, str]) -> str:
    """Return the layout's text with the words put in."""
    text = layout.text
    if style.one_paragraph and not style.bare:
        text = re.sub(r"\n\?(.*)\n\?\n\$letter", r"\n\1 $letter", text)
    kept = [*("+" if style.furniture else ""), *("" if style.bare else "?"), *("&" if words["copies"] else "")]
    lines = []
    for line in text.strip("\n").split("\n"):
        if line[:1] not in {"+", "?", "&"}:
            lines.append(line)
        elif line[0] in kept:
            lines.append(line[1:])
    filled = Template("\n".join(lines)).substitute(words).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", filled) + "\n"


def wrapped(text: str, width: int) -> str:
    """Return the text with long lines divided, but for those that are set in columns."""
    if not width:
        return text
    lines: list[str] = []
    for line in text.split("\n"):
        if len(line) <= width or "  " in line:
            lines.append(line)
        else:
            lines += textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines)


def make_page(dice: Dice, level: str, layout: Layout, country: Country, story: Story) -> tuple[str, str]:
    """Return a page and its answer."""
    style = draw_style(dice, level, layout)
    case = draw_case(dice, layout, style, country, story)
    targets, copies, opening = draw_targets(case, dice)
    letter, letter_answer = show_letter(case, dice, opening)
    number = f"{1 + dice.below(240)}{layout.divider}{case.issued.year % 100:02}"
    round_ = dice.below(3)
    index = _index(layout, case, 1 + dice.below(60))
    year = not (style.yearless and layout.language == "en")
    gap = "\n" if style.tight else "\n\n"
    words = {
        **{"number": number, "index": index, "round": ORDINALS[round_], "ROUND": ORDINALS[round_].upper()},
        **{"title": story.title, "TITLE": story.title.upper(), "report": REPORT, "year": str(case.issued.year)},
        **{"country": country.name, "COUNTRY": country.name.upper(), "town": case.words["town"]},
        "issued": day(case.issued, layout.dates),
        **_deadlines(case, year=year),
        "summary": case.say(story.summary),
        "targets": gap.join("\n".join(target.lines) for target in targets),
        "copies": "\n".join("\n".join(target.lines) for target in copies),
        "letter": letter,
        "demands": show_participles(case, dice) if "$demands" in layout.text else "",
        "languages": country.languages,
        **_people(case, dice),
    }
    answer = {
        "number": layout.number,
        "issue": str(round_ + 1) if re.search(r"(?i)\$round\b", layout.text) else layout.issue,
        "index": index if "$index" in layout.text else "",
        "title": layout.title,
        "country": country.code,
        "issued": case.issued,
        "act_by": case.act_by if re.search(r"(?i)\$(?:until|before)\b", layout.text) else "",
        "language": "" if layout.language == "en" else layout.language,
        "preferred_languages": _languages(case) if "$languages" in layout.text else "",
        "people": [name for name, _ in case.people]
        if re.search(r"\$(?:people|pronouns|listed)\b", layout.text)
        else "",
        "summary": words["summary"],
        "advice": "",
        "report": "",
        "demands": _demands(case),
        "targets": [target.answer for target in (*targets, *copies)],
        "letter": letter_answer if "$letter" in layout.text else "",
        **layout.answer,
    }
    text = wrapped(fill(layout, style, words), style.width)
    told = _filled({key: value for key, value in answer.items() if value}, words)
    head = f"# level: {level}\n# shape: {layout.shape}; drawn: {str(style) or 'plain'}\n"
    return text, head + yaml.dump(told, Dumper=Writer, allow_unicode=True, sort_keys=False, width=118)


def _index(layout: Layout, case: Case, number: int) -> str:
    area, year = case.country.area, case.issued.year
    if layout.index == "old":
        return f"{area}/{number}/{year % 100}"
    return f"{area}/{number:03}/{year}" if layout.index == "mid" else f"{area}/{number * 113:04}/{year}"


def _deadlines(case: Case, *, year: bool) -> dict[str, str]:
    until = day(case.act_by, case.layout.dates, year=year)
    before = day(case.act_by + timedelta(days=1), case.layout.dates, year=year)
    return {"until": until, "UNTIL": until.upper(), "before": before, "BEFORE": before.upper()}


def _people(case: Case, dice: Dice) -> dict[str, str]:
    pronouns = {"f": "she/her", "m": "he/him"}
    place = case.country.name.upper().ljust(19) + " "
    return {
        "people": ", ".join(name for name, _ in case.people),
        "pronouns": ", ".join(f"{name} ({pronouns[who]})" for name, who in case.people),
        "genders": ", ".join(who.upper() for _, who in case.people),
        "listed": place + ("\n" + " " * 20).join(f"{name}, aged {19 + dice.below(50)}" for name, _ in case.people),
    }


def _languages(case: Case) -> object:
    codes = list(case.country.codes)
    others = [code for code in codes if code != case.layout.language]
    foreign = case.layout.language not in {"en", "es", "fr"}
    return either(codes, others) if foreign and others not in (codes, []) else codes


def _demands(case: Case) -> object:
    demands = [case.say(demand) for demand in case.story.demands]
    if case.layout.language != "fr":
        return demands
    return either(demands, [re.sub(r"^(?:de |d’)", "", demand) for demand in demands])


def _filled(value: Any, words: dict[str, str]) -> Any:  # noqa: ANN401  any answer
    if isinstance(value, dict):
        return {key: _filled(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, words) for item in value]
    return Template(value).safe_substitute(words) if isinstance(value, str) else value


class Writer(yaml.SafeDumper):
    """YAML with lists set in and long text in blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  PyYAML's
        """Indent the items of a list, as in the pages written by hand."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  PyYAML's
        """Write everything out: a campaign file has no aliases."""
        return True


def _text(writer: Writer, text: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


Writer.add_representer(str, _text)


def make(part: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, page and answer of each page of a part."""
    pools = {language: (countries(part) if language == "en" else abroad(language, part)) for language in MONTHS}
    told = {language: stories(language, part) for language in MONTHS}
    drawn = dict.fromkeys(MONTHS, 0)
    for i in range(COUNT):
        layout = LAYOUTS[part][i % len(LAYOUTS[part])]
        language, k = layout.language, drawn[layout.language]
        drawn[language] += 1
        country, story = pools[language][k % len(pools[language])], told[language][k % len(told[language])]
        dice = Dice(part, 2 * i + (part == "judge"))
        page, answer = make_page(dice, LEVELS[i % len(LEVELS)], layout, country, story)
        yield f"gen-{i + 1:03}", page, answer


def main() -> None:
    """Write the pages of both parts."""
    for part in LAYOUTS:
        folder = PAGES / part
        folder.mkdir(exist_ok=True)
        for name, page, answer in make(part):
            (folder / f"{name}.txt").write_text(page, encoding="utf-8", newline="\n")
            (folder / f"{name}.yaml").write_text(answer, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
