"""What stands above and below the letter's words (FORMAT.md, "How the parts stand on the page")."""

from __future__ import annotations

from ualetter.languages import capitals, country_name, is_latin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ualetter.model import Campaign, Target, Writer

# Where letters are written on US Letter paper, by CLDR's supplemental `paperSize` data; elsewhere on A4.
LETTER_PAPER = frozenset(("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"))


def sender_lines(writer: Writer, target: Target, language: str) -> tuple[str, ...]:
    """The sender's block: address or town, and the country's name if the letter goes abroad."""
    lines = writer.address or ((writer.town,) if writer.town else ())
    if writer.country and writer.country != target.country:
        return (*lines, country_name(writer.country, language))
    return lines


def address_lines(target: Target, writer: Writer, language: str) -> tuple[str, ...]:
    """The inside address; of a target without a postal address only who it is."""
    if not has_post(target):
        return target.name_lines
    care_of = (f"c/o {target.care_of}",) if target.care_of else ()
    return (*target.name_lines, *care_of, *target.address, *country_line(target, writer, language))


def country_line(target: Target, writer: Writer, language: str) -> tuple[str, ...]:
    """The last line of an address, in capitals; none within the writer's own country."""
    if target.country is not None and target.country == writer.country:
        return ()
    reading = language if is_latin(language) else "en"
    if target.country_name:
        return (capitals(target.country_name, "en"),)
    return (capitals(country_name(target.country, reading), reading),) if target.country else ()


def has_post(target: Target) -> bool:
    """Say whether a letter can be posted to a target."""
    return bool(target.address) and target.no_post is None


def why_no_post(target: Target) -> str:
    """Say why nothing can be posted to a target that post can't reach."""
    return target.no_post or "the campaign has no postal address"


def other_channels(target: Target) -> list[tuple[str, tuple[str, ...]]]:
    """The ways to reach a target other than by post, each by its key in the campaign file."""
    ways = (
        ("email", target.email),
        ("email_copies", target.email_copies),
        ("fax", target.fax),
        ("phone", target.phone),
        ("social", tuple(f"{network}: {name}" for network, names in target.social.items() for name in names)),
        ("web_form", (target.web_form,) if target.web_form else ()),
    )
    return [(way, values) for way, values in ways if values]


def copy_lines(campaign: Campaign, copies: Iterable[str]) -> tuple[str, ...]:
    """The `cc:` lines: title, name or role, and organisation of each."""
    lines = []
    for copy in copies:
        target = campaign.targets[copy]
        lines.append(", ".join(part for part in (target.titled, target.organisation) if part))
    return tuple(lines)


def paper_for(country: str | None) -> str:
    """The paper of a country: `letter` in parts of the Americas and the Philippines, else `a4`."""
    return "letter" if country in LETTER_PAPER else "a4"
