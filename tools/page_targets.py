"""Targets of made-up pages: how they stand on the page and what is right to take from them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from page_pools import Office

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

    from page_looks import Look
    from page_pools import Country, Dice, Pools, Voice

UNUSUAL = frozenset(("TR", "VN"))
"""Countries whose names are spelled in several ways."""
SURE = frozenset(("US", "GB", "CA"))
"""Countries that are known by a state or a postcode."""
TELEPHONES = {
    "US": "202 555 ####",
    "GB": "020 7555 ####",
    "CA": "613 555 ####",
    "DE": "030 555 ## ##",
    "ES": "91 555 ## ##",
    "FR": "01 55 55 ## ##",
    "SE": "08 555 ## ##",
    "NL": "070 555 ####",
}


def either(*values: object) -> dict[str, list[object]]:
    """Several values that are right."""
    return {"any": list(values)}


@dataclass(frozen=True, kw_only=True)
class Shown:
    """A target as lines of the page, with the right answer."""

    lines: list[str]
    answer: dict[str, Any]


def embassy(dice: Dice, pools: Pools, country: Country, host: str) -> Office:
    """Return the embassy of a country, without its ambassador."""
    lines = dice.pick(pools.hosts[host])
    return Office(
        organisation=country.embassy,
        address=tuple(line for line in lines if not line.startswith("=")),
        code=host,
        country="".join(line[1:] for line in lines if line.startswith("=")),
        telephone=TELEPHONES[host],
        embassy=True,
    )


def ambassador(house: Office, country: Country, salutation: str) -> Office:
    """Return the ambassador at an embassy."""
    return replace(house, title="Ambassador", name=country.ambassador, salutation=salutation)


def envoy(house: Office, country: Country, salutation: str) -> Office:
    """Return the ambassador whose role says what for, as copies have it."""
    role = f"Ambassador of {country.name}"
    return replace(house, title="H.E.", name=country.ambassador, role=role, organisation="", salutation=salutation)


def second_office(country: Country, words: dict[str, Any]) -> Office:
    """Return another office of the country than its first."""
    if len(country.offices) > 1:
        return country.offices[1]
    role, organisation = words["second_office"]
    office = replace(copied_office(country, words), role=role, name=country.ambassador, organisation=organisation)
    return replace(office, salutation="Dear " + role.split(" of ")[0])


def copied_office(country: Country, words: dict[str, Any]) -> Office:
    """Return who gets copies of letters to the country's offices."""
    first = country.offices[0]
    address = (words["box"], first.address[-1])
    return replace(first, role="", title="", name="", organisation=words["copied_office"], address=address)


def show(dice: Dice, office: Office, look: Look, voice: Voice, words: dict[str, Any]) -> Shown:
    """Return a target as it stands on the page and its answer, both without a salutation."""
    if look.office_only and office.role and not office.embassy:
        office = replace(office, title="", name="")
    head, answer = _run_on(office, look) if look.run_on else _listed(office, look)
    channels, found = _channels(dice, office, look, voice, words)
    if look.telegrams and office.role:
        wire = f"{office.role}, {office.address[-1]}, {office.country}"
        channels.insert(0, f"{look.telegrams}: {wire}")
        found["note"] = either("absent", f"{look.telegrams}: {wire}", wire)
    return Shown(lines=[*head, *channels], answer={**answer, **found})


def colon(voice: Voice) -> str:
    """Return what stands behind a label: French has a space before it."""
    return " : " if voice.last == "et" else ": "


def _known(office: Office) -> dict[str, Any]:
    keys = ("title", "name", "role", "organisation")
    return {key: getattr(office, key) for key in keys if getattr(office, key)}


def _joined(*parts: str, joint: str = " ") -> str:
    return joint.join(part for part in parts if part)


def _listed(office: Office, look: Look) -> tuple[list[str], dict[str, Any]]:
    named = _joined(office.title, office.name)
    order = [named, office.role] if look.name_first else [office.role, named]
    if look.one_line:
        order = [_joined(named, office.role, joint=", ")]
    embassy_first = look.embassy_first and office.embassy
    lines = [office.organisation, *order] if embassy_first else [*order, office.organisation]
    country, answer = _country(office, look)
    address = list(office.address)
    if country and look.country == "appended":
        address[-1] += f", {country}"
    elif country:
        address.append(country)
    return [line for line in lines if line] + address, {**_known(office), "address": list(office.address), **answer}


def _run_on(office: Office, look: Look) -> tuple[list[str], dict[str, Any]]:
    """Return the target in one line, as pages do whose line breaks got lost."""
    country, answer = _country(office, look)
    address = _joined(", ".join(office.address), country, joint=look.before_country)
    known = _known(office)
    if not look.commas and not office.embassy:  # "Minister Ana Ejemplo Ministry of Justice …"
        title = office.salutation.removeprefix("Dear ")
        known = {"title": title, "name": office.name, "organisation": office.organisation}
        return [_joined(*known.values(), address)], {**known, "address": divisions(office.address), **answer}
    joint = ", " if look.commas else " "
    line = _joined(_joined(office.title, office.name), office.role, office.organisation, address, joint=joint)
    return [line], {**known, "address": divisions(office.address), **answer}


def divisions(address: Sequence[str]) -> dict[str, list[object]]:
    """Return the ways in which a careful person may divide the lines of an address that stands on one line."""
    *street, town = address
    pieces = ", ".join(street).split(", ")
    ways: list[object] = []
    for way in ([*street, town], [*pieces, *town.split(", ")], [*pieces, town], [", ".join(street), town]):
        if way not in ways:
            ways.append(way)
    return either(*ways)


def _country(office: Office, look: Look) -> tuple[str, dict[str, Any]]:
    """Return the country as it is printed and what is right to take from it."""
    printed, code = office.country, office.code
    if not printed:
        return "", {"country": code if code in SURE else either(code, "absent")}
    if office.embassy:
        return printed, {"country": code, "country_name": either("absent", printed)}
    return _country_of_case(office, look)


def _country_of_case(office: Office, look: Look) -> tuple[str, dict[str, Any]]:
    printed, code = office.country, office.code
    if look.country == "dropped":
        return "", {"country": either("absent", code)}
    if look.country == "capitals":
        return printed.upper(), {"country": code, "country_name": either("absent", printed.upper(), printed)}
    if look.country == "official" and office.full_country not in {"", printed}:
        return office.full_country, {"country": code, "country_name": office.full_country}
    if office.foreign or code in UNUSUAL:
        return printed, {"country": code, "country_name": either("absent", printed)}
    return printed, {"country": code}


def _channels(
    dice: Dice, office: Office, look: Look, voice: Voice, words: dict[str, Any]
) -> tuple[list[str], dict[str, Any]]:
    phone, fax = dice.numbers(office.telephone)
    if look.telegrams:
        return [f"{look.faxes}: {fax}"], {"fax": fax}
    note, to = words["note"], colon(voice)
    remark = f" ({note})" if look.note else ""
    calls = [f"{voice.phone}{to}{phone}{remark}", f"{voice.fax}{to}{fax}"]
    lines = [look.joint.join(calls)] if look.joint else calls
    found: dict[str, Any] = {"phone": either(phone, phone + remark) if remark else phone, "fax": fax}
    mails = _mails(dice, office, look, words)
    if look.masked:
        lines.append(f"{voice.email}{to}" + " ".join(words["mask"] for _ in mails))
    else:
        lines.append(f"{voice.email}{to}{look.mail_joint.join(mails)}")
        found["email"] = mails
    if look.handles:
        handle = f"{words['handle']}{office.code}_{dice.below(90) + 10}"
        lines.append(f"{voice.x}{to}@{handle}")
        found["social"] = {"x": handle}
    return lines, found | ({"note": either(note, f"{voice.phone}: {note}", "absent")} if remark else {})


def _mails(dice: Dice, office: Office, look: Look, words: dict[str, Any]) -> list[str]:
    where = f"{dice.pick(('', 'x'))}{office.code.lower()}{1 + dice.below(9)}"
    return [f"{box}.{where}@example.org" for box in words["mailboxes"][: 1 + look.two_mails]]
