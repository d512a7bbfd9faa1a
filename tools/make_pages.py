"""Make the pages `gen-*` under tests/data/pages with their right answers: run it after a change here or in tools/pages.

Each page is drawn from invented people, offices and stories and shown in one of the looks of real Urgent Actions. The
same source makes the same bytes.
"""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from string import Template
from typing import Any

import yaml
from page_letters import Case, day, draw_case, right_demands, show_letter, show_participles, wrapped
from page_looks import draw_look
from page_pools import Dice, read_pools
from page_targets import ambassador, colon, copied_office, either, embassy, envoy, second_office, show

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

    from page_looks import Look
    from page_pools import Country, Layout, Office, Pools, Story
    from page_targets import Shown

PAGES = Path(__file__).parents[1] / "tests" / "data" / "pages"
PARTS = ("build", "judge")
COUNT = 40
"""Pages of each part."""
LEVELS = ("easy", "middle", "hard")
ORDINALS = ("First", "Second", "Third")


def make(part: str) -> Iterator[tuple[str, str, str]]:
    """Yield name, page and answer of each page of a part."""
    pools = read_pools(part)
    drawn = dict.fromkeys(pools.voices, 0)
    for i in range(COUNT):
        layout = pools.layouts[i % len(pools.layouts)]
        k = drawn[layout.language]
        drawn[layout.language] += 1
        countries, stories = pools.countries[layout.language], pools.stories[layout.language]
        dice = Dice(len(PARTS) * i + PARTS.index(part))
        page, answer = make_page(
            dice,
            pools,
            layout,
            level=LEVELS[i % len(LEVELS)],
            country=countries[k % len(countries)],
            story=stories[k % len(stories)],
        )
        yield f"gen-{i + 1:03}", page, answer


def make_page(  # noqa: PLR0913  all that a page is drawn from
    dice: Dice, pools: Pools, layout: Layout, *, level: str, country: Country, story: Story
) -> tuple[str, str]:
    """Return a page and its answer."""
    look = draw_look(dice, level, layout, pools.words)
    case = draw_case(dice, layout, pools.voices[layout.language], country, story)
    targets, opening = show_targets(case, look, dice, pools)
    copies = show_copies(case, look, dice, pools)
    letter, letter_answer = show_letter(case, look, dice, opening)
    words = {
        **_head(case, dice),
        **_deadlines(case, year=not look.yearless),
        **_people(case, dice),
        "languages": country.languages,
        "summary": case.summary,
        "targets": ("\n" if look.tight else "\n\n").join("\n".join(target.lines) for target in targets),
        "copies": "\n".join(line for copy in copies for line in copy.lines),
        "letter": letter,
        "demands": show_participles(case, look, pools.participles),
    }
    words |= {key: Template(text).substitute(words) for key, text in layout.says.items()}
    answer = {
        **_answer(case, words),
        **layout.answer,
        "demands": right_demands(case),
        "targets": [target.answer for target in (*targets, *copies)],
        **({"letter": letter_answer} if layout.has_letter else {}),
    }
    page = fill(layout, look, words)
    head = f"# level: {level}\n# shape: {layout.shape}; {str(look) or 'plain'}\n"
    return wrapped(page, look.width) if look.width else page, head + write_yaml(_filled(answer, words))


def show_targets(case: Case, look: Look, dice: Dice, pools: Pools) -> tuple[list[Shown], str]:
    """Return the targets and the letter's opening, which is the form of address of the first."""
    layout, country = case.layout, case.country
    first = country.offices[0]
    offices = [first, *([_second(case, dice, pools)] if layout.targets > 1 else [])]
    mark = look.mark if layout.language == "en" else ""
    opening = first.salutation + mark
    shown = [show(dice, office, look, case.voice, pools.words) for office in offices]
    for i, (office, target) in enumerate(zip(offices, shown, strict=True)):
        alone = i == 0 and layout.has_letter and (not look.own_field or layout.language != "en")
        if not alone and not look.fieldless and not look.two_openings:
            target.lines.append(_field(case, look, office))
            target.answer["salutation"] = _salutation(case, look, office)
        elif (i == 0 or look.two_openings) and layout.has_letter:
            target.answer["salutation"] = office.salutation + mark
        if layout.numbered:
            target.lines[0] = f"{i + 1}. {target.lines[0]}"
    if look.two_openings:
        opening = look.two_openings.format(*(office.salutation for office in offices)) + mark
    if look.run_on:
        for target in shown:
            target.lines[:] = [" ".join(target.lines)]
    return shown, opening


def _second(case: Case, dice: Dice, pools: Pools) -> Office:
    host = case.layout.host
    if not host:
        return second_office(case.country, pools.words)
    return ambassador(embassy(dice, pools, case.country, host), case.country, pools.words["greeting"])


def _field(case: Case, look: Look, office: Office) -> str:
    mark = "" if look.unmarked else look.mark
    field = f"{case.voice.salutation}{colon(case.voice)}{office.salutation}{mark}"
    return f"[{field}]" if look.brackets else field


def _salutation(case: Case, look: Look, office: Office) -> object:
    if case.layout.has_letter or not look.unmarked:
        return office.salutation + look.mark
    return either(office.salutation, f"{office.salutation},")


def show_copies(case: Case, look: Look, dice: Dice, pools: Pools) -> list[Shown]:
    """Return who gets copies, if the page has them."""
    layout, country = case.layout, case.country
    if not look.copies or not layout.has("copies"):
        return []
    office = embassy(dice, pools, country, layout.host) if layout.host else copied_office(country, pools.words)
    if layout.host and layout.language == "en":
        office = envoy(office, country, pools.words["greeting"])
    shown = show(dice, office, look, case.voice, pools.words)
    shown.answer["copy"] = "yes"
    return [shown]


def fill(layout: Layout, look: Look, words: dict[str, str]) -> str:
    """Return the layout's text with the words put in."""
    text = layout.text
    if look.one_paragraph:
        text = re.sub(r"\n\?(.*)\n\?\n\$letter", r"\n\1 $letter", text)
    shown = {"+": look.furniture, "?": not look.bare, "&": bool(words["copies"])}
    lines = [line[line[:1] in shown :] for line in text.strip("\n").split("\n") if shown.get(line[:1], True)]
    filled = Template("\n".join(lines)).substitute(words).strip("\n")
    return re.sub(r"\n{3,}", "\n\n", filled) + "\n"


def _head(case: Case, dice: Dice) -> dict[str, str]:
    layout, year = case.layout, case.issued.year
    ordinal = dice.below(len(ORDINALS))
    return {
        "number": f"{1 + dice.below(240)}{layout.divider}{year % 100:02}",
        "index": f"{case.country.area}/" + _index(layout.index, 1 + dice.below(60), year),
        "issue": str(ordinal + 1),
        "round": ORDINALS[ordinal],
        "ROUND": ORDINALS[ordinal].upper(),
        "title": case.title,
        "TITLE": case.title.upper(),
        "year": str(year),
        "town": case.town,
        "country": case.country.name,
        "COUNTRY": case.country.name.upper(),
        "issued": day(case.issued, layout.dates),
    }


def _index(kind: str, number: int, year: int) -> str:
    if kind == "old":
        return f"{number}/{year % 100}"
    return f"{number:03}/{year}" if kind == "mid" else f"{number * 113:04}/{year}"


def _deadlines(case: Case, *, year: bool) -> dict[str, str]:
    until = day(case.act_by, case.layout.dates, year=year)
    before = day(case.act_by + timedelta(days=1), case.layout.dates, year=year)
    return {"until": until, "UNTIL": until.upper(), "before": before, "BEFORE": before.upper()}


def _people(case: Case, dice: Dice) -> dict[str, str]:
    pronouns = "she/her" if case.who == "f" else "he/him"
    aged = [f"{name}, aged {19 + dice.below(50)}" for name in case.people]
    return {
        "people": ", ".join(case.people),
        "pronouns": ", ".join(f"{name} ({pronouns})" for name in case.people),
        "genders": ", ".join(case.who.upper() for _ in case.people),
        "listed": case.country.name.upper().ljust(19) + " " + ("\n" + " " * 20).join(aged),
    }


def _answer(case: Case, words: dict[str, str]) -> dict[str, Any]:
    """Return what is right for the page as a whole; a key without a value isn't there."""
    layout = case.layout
    answer = {
        "number": layout.number,
        "issue": words["issue"] if layout.has("round") else layout.issue,
        "index": words["index"] if layout.has("index") else "",
        "title": layout.title,
        "country": case.country.code,
        "issued": case.issued,
        "act_by": case.act_by if layout.has("until", "before") else "",
        "language": "" if layout.language == "en" else layout.language,
        "preferred_languages": _languages(case) if layout.has("languages") else [],
        "people": list(case.people) if layout.has("people", "pronouns", "listed") else [],
        "summary": case.summary,
    }
    return {key: value for key, value in answer.items() if value}


def _languages(case: Case) -> object:
    """Return the languages of the page; the writers' own at its end may be left out."""
    codes = list(case.country.codes)
    if len(codes) > 1 and codes[-1] == case.layout.language != "en":
        return either(codes, codes[:-1])
    return codes


def _filled(value: Any, words: dict[str, str]) -> Any:  # noqa: ANN401  any answer
    if isinstance(value, dict):
        return {key: _filled(item, words) for key, item in value.items()}
    if isinstance(value, list):
        return [_filled(item, words) for item in value]
    return Template(value).safe_substitute(words) if isinstance(value, str) else value


class Writer(yaml.SafeDumper):
    """YAML with items of lists set in and long text in blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  PyYAML's
        """Set in the items of a list, as in the answers written by hand."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002  PyYAML's
        """Write everything out: a campaign file has no aliases."""
        return True


def _text(writer: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return writer.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None)


Writer.add_representer(str, _text)


def write_yaml(answer: dict[str, Any]) -> str:
    """Return an answer as YAML."""
    written: str = yaml.dump(answer, Dumper=Writer, allow_unicode=True, sort_keys=False, width=116)
    return written


def main() -> None:
    """Write the pages of both parts."""
    for part in PARTS:
        folder = PAGES / part
        folder.mkdir(exist_ok=True)
        for name, page, answer in make(part):
            (folder / f"{name}.txt").write_text(page, encoding="utf-8", newline="\n")
            (folder / f"{name}.yaml").write_text(answer, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
