"""Targets of made-up pages: how they stand on the page and what is right to take from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from page_layouts import either
from page_pools import BOXES, COPIED, HANDLES, HOSTS, LINES, MAILBOXES, MASKS, NOTES, SECOND

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from make_pages import Country, Dice, Style
    from page_layouts import Voice

UNUSUAL = frozenset(("TR", "VN"))
"""Countries whose names are spelled in several ways."""


@dataclass(frozen=True, kw_only=True)
class Office:
    """A target or who gets a copy, before its look is drawn; `country_line` may be empty."""

    role: str = ""
    title: str = ""
    name: str = ""
    organisation: str = ""
    address: tuple[str, ...]
    code: str
    country_line: str = ""
    full_country: str = ""
    line: str
    opening: str = ""
    embassy: bool = False
    foreign: bool = False
    """Whether the page is in another language than English."""


def embassy(dice: Dice, country: Country, host: str, *, called: str, greeting: str = "", copy: bool = False) -> Office:
    """Return the embassy of a country, with its ambassador if it is greeted."""
    lines = dice.pick(HOSTS[dice.part][host])
    return Office(
        role=f"Ambassador of {country.name}" if greeting and copy else "",
        title=("H.E." if copy else "Ambassador") if greeting else "",
        name=country.ambassador if greeting else "",
        organisation="" if greeting and copy else called,
        address=tuple(line for line in lines if not line.startswith("=")),
        code=host,
        country_line="".join(line[1:] for line in lines if line.startswith("=")),
        line=LINES[host],
        opening=greeting,
        embassy=True,
        foreign=not greeting,
    )


def second_office(country: Country, part: str) -> Office:
    """Return another office of the country than its first."""
    if len(country.offices) > 1:
        return country.offices[1]
    role, organisation = SECOND[part]
    return _beside(country, part, role=role, name=country.ambassador, organisation=organisation)


def copied_office(country: Country, part: str) -> Office:
    """Return who gets copies of letters to the country's offices."""
    return _beside(country, part, organisation=COPIED[part])


def _beside(country: Country, part: str, *, organisation: str, role: str = "", name: str = "") -> Office:
    first = country.offices[0]
    return Office(
        role=role,
        name=name,
        organisation=organisation,
        address=(BOXES[part], first.address[-1]),
        code=first.code,
        country_line=first.country_line,
        full_country=first.full_country,
        line=first.line,
        opening=f"Dear {role}" if role else "",
    )


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A target as lines of the page, with the right answer."""

    lines: list[str]
    answer: dict[str, Any]


def show(  # noqa: PLR0913  what one target depends on
    dice: Dice, office: Office, style: Style, voice: Voice, *, salutation: str = "", number: int = 0, copy: bool = False
) -> Shown:
    """Return a target as it stands on the page and its answer, without a salutation that only the letter has."""
    if style.office_only and office.role and not office.embassy:
        office = Office(**{**vars(office), "title": "", "name": ""})
    if style.run_on and not copy:
        head, answer = _run_on(office, style)
    else:
        head, answer = _listed(office, style, telegram=not copy)
        if number:
            head[0] = f"{number}. {head[0]}"
    channels, found = _channels(dice, office, style, voice)
    if salutation:
        mark = "" if style.unmarked else style.mark
        bracketed = f"[{voice.salutation}: {salutation}{mark}]" if style.brackets else ""
        channels.append(bracketed or f"{voice.salutation}{_colon(voice)}{salutation}{mark}")
    lines = [" ".join([*head, *channels])] if style.run_on and not copy else [*head, *channels]
    notes = answer.pop("note", None)
    answer |= found
    if notes is not None:
        answer["note"] = notes
    return Shown(lines=lines, answer={**({"copy": "yes"} if copy else {}), **answer})


def _colon(voice: Voice) -> str:
    return " : " if voice.phone.startswith("Té") and voice.last == "et" else ": "


def _known(office: Office) -> dict[str, Any]:
    keys = ("title", "name", "role", "organisation")
    return {key: getattr(office, key) for key in keys if getattr(office, key)}


def _listed(office: Office, style: Style, *, telegram: bool) -> tuple[list[str], dict[str, Any]]:
    named = " ".join(part for part in (office.title, office.name) if part)
    order = [named, office.role] if style.name_first else [office.role, named]
    if style.one_line and named and office.role:
        order = [f"{named}, {office.role}"]
    if style.embassy_first and office.embassy:
        lines = [office.organisation, *order]
    else:
        lines = [*order, office.organisation]
    country, answer = _country(office, style)
    address = list(office.address)
    if country and style.country == "appended":
        address[-1] += f", {country}"
    elif country:
        address.append(country)
    found = {**_known(office), "address": list(office.address), **answer}
    lines = [line for line in lines if line] + address
    if style.telegrams and telegram:
        wire = f"{office.role}, {office.address[-1]}, {office.country_line}"
        lines.append(f"{style.telegrams}: {wire}")
        found["note"] = either("absent", f"{style.telegrams}: {wire}", wire)
    return lines, found


def _run_on(office: Office, style: Style) -> tuple[list[str], dict[str, Any]]:
    """Return the target in one line, as pages do whose line breaks got lost."""
    country, answer = _country(office, style)
    ending = f"{style.before_country}{country}" if country else ""
    address = ", ".join(office.address) + ending
    if style.commas or office.embassy:
        known = {**_known(office)}
        head = " ".join(part for part in (office.title, office.name) if part)
        joint = ", " if style.commas else " "
        line = joint.join(part for part in (head, office.role, office.organisation, address) if part)
    else:
        known = {
            "title": office.opening.removeprefix("Dear "),
            "name": office.name,
            "organisation": office.organisation,
        }
        line = " ".join((*known.values(), address))
    return [line], {**known, "address": divisions(office.address), **answer}


def divisions(address: Sequence[str]) -> dict[str, list[object]]:
    """Return the ways in which a careful person may divide the lines of an address that stands on one line."""
    whole = list(address)
    pieces = [piece for line in address for piece in line.split(", ")]
    street = [", ".join(whole[:-1]), whole[-1]] if whole[:-1] else whole
    ways: list[object] = []
    for way in (whole, pieces, street):
        if way not in ways:
            ways.append(way)
    return either(*ways)


def _country(office: Office, style: Style) -> tuple[str, dict[str, Any]]:
    """Return the country as it is printed and what is right to take from it."""
    printed = office.country_line
    if not printed:
        sure = office.code in {"US", "GB", "CA"}
        return "", {"country": office.code if sure else either(office.code, "absent")}
    if office.embassy:
        return printed, {"country": office.code, "country_name": either("absent", printed)}
    if style.country == "dropped":
        return "", {"country": either("absent", office.code)}
    if style.country == "capitals":
        return printed.upper(), {"country": office.code, "country_name": either("absent", printed.upper(), printed)}
    if style.country == "official" and office.full_country not in {"", printed}:
        return office.full_country, {"country": office.code, "country_name": office.full_country}
    if office.foreign or office.code in UNUSUAL:
        return printed, {"country": office.code, "country_name": either("absent", printed)}
    return printed, {"country": office.code}


def _channels(dice: Dice, office: Office, style: Style, voice: Voice) -> tuple[list[str], dict[str, Any]]:
    phone, fax = dice.numbers(office.line)
    colon = _colon(voice)
    note = NOTES[dice.part] if style.note and voice.last == "and" else ""
    calls = [f"{voice.phone}{colon}{phone}" + (f" ({note})" if note else ""), f"{voice.fax}{colon}{fax}"]
    found: dict[str, Any] = {"phone": either(phone, f"{phone} ({note})") if note else phone, "fax": fax}
    lines = [style.joint.join(calls)] if style.joint else calls
    local = dice.pick(("", "x")) + office.code.lower() + str(1 + dice.below(9))
    mails = [f"{box}.{local}@example.org" for box in MAILBOXES[dice.part][: 1 + style.two_mails]]
    if style.masked:
        lines.append(f"{voice.email}{colon}" + " ".join(MASKS[dice.part] for _ in mails))
    else:
        lines.append(f"{voice.email}{colon}{style.mail_joint.join(mails)}")
        found["email"] = mails if style.two_mails else mails[0]
    if style.handles:
        handle = f"{HANDLES[dice.part]}{office.code}_{dice.below(90) + 10}"
        lines.append(f"{voice.x}{colon}@{handle}")
        found["social"] = {"x": handle}
    if note:
        found["note"] = either(note, f"{voice.phone}: {note}", "absent")
    return lines, found
