"""How a made-up page looks: plain, or with turns that make it harder to read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

TYPE_CHECKING = False
if TYPE_CHECKING:
    from page_pools import Dice, Layout


@dataclass(frozen=True, kw_only=True)
class Look:
    """What varies from page to page."""

    name_first: bool = False
    one_line: bool = False
    """Name and role on one line."""
    embassy_first: bool = False
    office_only: bool = False
    country: str = "own line"
    """Or `appended` to the last line, `capitals`, `official`, `dropped`."""
    joint: str = ""
    """Between phone and fax on one line."""
    masked: bool = False
    two_mails: bool = False
    mail_joint: str = ", "
    handles: bool = False
    note: bool = False
    unmarked: bool = False
    """Whether salutation fields lack the mark at their end."""
    own_field: bool = False
    """Whether the first target has a salutation field."""
    fieldless: bool = False
    brackets: bool = False
    mark: str = ","
    tight: bool = False
    """Whether targets follow each other without a blank line."""
    copies: bool = False
    run_on: bool = False
    commas: bool = False
    """Whether the parts of a run-on line are divided by commas."""
    before_country: str = ", "
    telegrams: str = ""
    faxes: str = ""
    demands: str = "bullets"
    """Or `numbers`, `run-in`, `repeated` ("to … and to …")."""
    bullet: str = "-"
    two_openings: str = ""
    subject: bool = False
    dated: bool = False
    closing_runs_in: bool = False
    one_paragraph: bool = False
    bare: bool = False
    furniture: bool = False
    yearless: bool = False
    width: int = 0
    """At which lines are wrapped; 0: not at all."""

    def __str__(self) -> str:
        """What differs from the plainest page."""
        plain = vars(Look())
        changed = {key: value for key, value in vars(self).items() if value != plain[key]}
        return ", ".join(
            key.replace("_", " ") + ("" if value is True else f" `{value}`") for key, value in changed.items()
        )


def draw_look(dice: Dice, level: str, layout: Layout, words: dict[str, Any]) -> Look:
    """Return the look of a page: plain, with a few of the usual turns, or with many that are hard to read."""
    look = _plain(dice, layout)
    if level != "easy":
        look |= _middle(dice, layout, words)
    if level == "hard":
        look |= _hard(dice, layout, words)
    if layout.index == "old":  # sheets of the 1990s
        look |= {key: words[key] for key in ("telegrams", "faxes")}
        look |= {"country": "appended", "masked": False, "handles": False, "note": False}
    if look.get("run_on"):
        look |= {"country": dice.pick(("own line", "official")), "office_only": False, "width": 0, "tight": True}
    for key in _idle(look, layout):
        look.pop(key, None)
    return Look(**look)


def _idle(look: dict[str, Any], layout: Layout) -> list[str]:
    """Return what changes nothing on this page."""
    on = look.get
    rules = (
        (not on("run_on"), ("commas", "before_country")),
        (on("run_on"), ("one_line", "embassy_first", "name_first")),
        (on("one_paragraph"), ("subject", "dated", "closing_runs_in")),
        (on("masked") or not on("two_mails") or on("telegrams"), ("mail_joint",)),
        (on("telegrams"), ("two_mails",)),
        (on("two_openings") or layout.language != "en", ("own_field", "fieldless", "unmarked")),
        (not layout.has("copies"), ("copies",)),
        (not layout.has_letter, ("own_field", "demands", "subject", "dated", "closing_runs_in")),
        (layout.has_letter and on("demands", "bullets") != "bullets", ("bullet",)),
        (layout.targets == 1, ("tight",)),
        (not layout.has("until", "before"), ("yearless",)),
        ("\n?" not in layout.text, ("bare",)),
        ("\n+" not in layout.text, ("furniture",)),
    )
    return [key for idle, keys in rules if idle for key in keys]


def _plain(dice: Dice, layout: Layout) -> dict[str, Any]:
    return {
        "name_first": dice.chance(60 if layout.host == "US" else 20),
        "handles": dice.chance(50),
        "copies": dice.chance(75),
        "bullet": dice.pick(("-", "•", "*") if layout.language == "en" else ("-", "•")),
    }


def _middle(dice: Dice, layout: Layout, words: dict[str, Any]) -> dict[str, Any]:
    english = layout.language == "en"
    return {
        "run_on": layout.has("guide"),
        "joint": dice.pick(words["call_joints"]) if layout.host == "US" else "",
        "masked": dice.chance(30),
        "two_mails": dice.chance(40),
        "mail_joint": dice.pick(words["mail_joints"]) if english else ", ",
        "note": dice.chance(25) and english,
        "unmarked": dice.chance(60),
        "own_field": dice.chance(30),
        "brackets": dice.chance(50) and layout.index == "old",
        "office_only": dice.chance(25),
        "country": dice.pick(("own line", "capitals", "appended")),
        "demands": dice.pick(("bullets", "numbers")),
        "subject": dice.chance(40),
        "furniture": dice.chance(60),
        "mark": dice.pick((",", ",", ":")) if english else ",",
        "width": dice.pick((0, 0, 72, 88, 100, 115)),
    }


def _hard(dice: Dice, layout: Layout, words: dict[str, Any]) -> dict[str, Any]:
    english = layout.language == "en"
    usa = layout.host == "US"
    run_on = layout.has("guide")
    demands = ("run-in", "repeated") if run_on else ("run-in", "repeated", "numbers")
    return {
        "tight": dice.chance(60),
        "bare": dice.chance(50),
        "one_line": dice.chance(30),
        "embassy_first": dice.chance(30),
        "fieldless": dice.chance(30),
        "country": dice.pick(("capitals", "official", "appended", "dropped")),
        "demands": dice.pick(demands) if english else "run-in",
        "two_openings": words["two_openings"] if usa and dice.chance(40) else "",
        "dated": dice.chance(30),
        "closing_runs_in": dice.chance(50),
        "furniture": True,
        "yearless": dice.chance(30) and english,
        "commas": dice.chance(50),
        "before_country": dice.pick((", ", " ")),
        "one_paragraph": run_on and dice.chance(70),
    }
