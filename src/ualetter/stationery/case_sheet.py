"""The case sheet: all that somebody who writes by hand needs to know of one campaign, on one page."""

from __future__ import annotations

from ualetter.compose.deadline import days_left
from ualetter.compose.page import address_lines, has_post, other_channels
from ualetter.compose.sample import sample_for
from ualetter.languages import country_name, long_date
from ualetter.model import Writer
from ualetter.records import dataclass
from ualetter.stationery.address import lines_data
from ualetter.stationery.qr import qr_rows, scanned
from ualetter.stationery.sheets import typeset

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from ualetter.model import Campaign, Target


@dataclass(frozen=True, kw_only=True)
class _Words:
    """What is written in the language of the letters; salutations by target id, None where nobody gave one."""

    language: str
    summary: str
    demands: tuple[str, ...]
    salutations: Mapping[str, str | None]


def case_sheets(  # noqa: PLR0913  each says one thing of where and how they are used
    campaigns: Sequence[Campaign],
    *,
    day: date,
    country: str | None,
    country_language: str,
    paper: str,
    targets: Mapping[str, Sequence[str]] | None = None,
    language: str | None = None,
    template: bytes,
    name: str,
    fonts: tuple[str, ...] = (),
) -> bytes:
    """Return a PDF with a sheet for each campaign: one page, and a second only where type would become too small.

    `country` is where the letters are posted; `targets` holds the target ids that are meant, by campaign id, and None
    means all. Raises InputError if a campaign has no letter in `language`.
    """
    sheets = []
    for campaign in campaigns:
        ids = campaign.targets if targets is None else targets[campaign.id]
        meant = [campaign.targets[target] for target in ids]
        words = _words(campaign, meant, language)
        addressed = [_target(campaign, target, words, country, country_language) for target in meant]
        sheets.append(_case(campaign, words, day) | {"targets": addressed, "report": _report(campaign)})
    data = {"paper": paper, "day": _date(day), "sheets": sheets}
    owners = [(f"the case sheet of `{campaign.id}`", sheet) for campaign, sheet in zip(campaigns, sheets, strict=True)]
    return typeset(data, owners, template=template, name=name, fonts=fonts)


def _words(campaign: Campaign, targets: Sequence[Target], language: str | None) -> _Words:
    if language is None or language == campaign.language:
        salutations = {target.id: target.salutation for target in targets}
        return _Words(
            language=campaign.language, summary=campaign.summary, demands=campaign.demands, salutations=salutations
        )
    samples = {target.id: sample_for(campaign, target, language) for target in targets}
    translation = campaign.translations[language]
    return _Words(
        language=language,
        summary=translation.summary or campaign.summary,
        demands=translation.demands,
        salutations={target: sample.salutation for target, sample in samples.items()},
    )


def _case(campaign: Campaign, words: _Words, day: date) -> dict[str, object]:
    return {
        "language": campaign.language,
        "title": campaign.title,
        "number": campaign.number,
        "issue": campaign.issue,
        "index": campaign.index,
        "country": country_name(campaign.country, "en") if campaign.country else None,
        "issued": _date(campaign.issued),
        "act_by": _date(campaign.act_by),
        "days_left": days_left(campaign, day),
        "people": campaign.people,
        "letter_language": words.language,
        "summary": [" ".join(part.split()) for part in words.summary.split("\n\n")],
        "demands": words.demands,
        "advice": campaign.advice,
        "source": campaign.source,
        "checked": _date(campaign.checked),
    }


def _target(
    campaign: Campaign, target: Target, words: _Words, country: str | None, country_language: str
) -> dict[str, object]:
    return {
        "lines": lines_data(address_lines(target, Writer(country=country), country_language)),
        "salutation": words.salutations[target.id],
        "post": has_post(target),
        "no_post": target.no_post,
        "channels": other_channels(target),
        "copied": target.id in campaign.copies,
        "note": target.note,
    }


def _report(campaign: Campaign) -> dict[str, object]:
    report, to_scan = campaign.report, scanned(campaign.report)
    return {
        "url": report.url,
        "email": report.email,
        "note": report.note,
        "scanned": to_scan,
        "qr": qr_rows(to_scan) if to_scan else [],
    }


def _date(day: date | None) -> str | None:
    return long_date(day, "en", None) if day else None
