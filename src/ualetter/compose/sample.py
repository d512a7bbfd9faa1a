"""The sample letter that applies: the campaign's, with what a target or a language puts in its place."""

from __future__ import annotations

import re
from dataclasses import field

from ualetter.languages import phrases
from ualetter.problems import Problem, refuse
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from ualetter.model import Campaign, Target, Translation


@dataclass(frozen=True, kw_only=True)
class Sample:
    """The texts from which one target's letter is made, in one language."""

    language: str
    body: str
    closing: str
    subject: str | None = None
    salutation: str | None = None
    demands: tuple[str, ...] = ()
    wording: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def sample_for(
    campaign: Campaign, target: Target, language: str | None = None, *, salutation: str | None = None
) -> Sample:
    """Return the texts for a target, with its own salutation or that of the caller.

    Raises InputError if the campaign isn't written in the language, or parts of it are missing.
    """
    if language is None or language == campaign.language:
        return _own(campaign, target, salutation)
    translation = campaign.translations.get(language)
    if translation is None:
        known = ", ".join((campaign.language, *campaign.translations))
        raise refuse(f"`{campaign.id}` has no letter in `{language}`", f"it has: {known}")
    missing = list(missing_parts(campaign, target, translation, salutation=salutation))
    if missing:
        raise refuse(
            f"the translation of `{campaign.id}` to `{language}` lacks {', '.join(missing)}",
            f"complete it in the campaign file, or write in `{campaign.language}`",
        )
    letter = translation.letter
    return Sample(
        language=language,
        body=letter.body or _plain_body(language, campaign.id),
        closing=letter.closing or _closing(language, campaign.id),
        subject=letter.subject,
        salutation=salutation or translation.salutations.get(target.id),
        demands=translation.demands,
        wording=letter.wording or {},
    )


def missing_parts(
    campaign: Campaign, target: Target, translation: Translation, *, salutation: str | None = None
) -> Iterator[str]:
    """Yield the names of what a translation needs and lacks for a letter to a target."""
    if not translation.letter.body:
        # Also where the campaign has none: a letter made without it quotes the title, which has no translation.
        yield "`letter.body`"
    elif target.letter.body and not _tells_apart(target, translation.letter.body):
        yield f'the wording for `{target.id}` (`{{% if target.id == "{target.id}" %}}` in its `letter.body`)'
    if (campaign.letter.subject or target.letter.subject) and not translation.letter.subject:
        yield "`letter.subject`"
    if target.letter.closing and not translation.letter.closing:
        yield "`letter.closing`"
    if len(translation.demands) != len(campaign.demands):
        yield f"`demands` ({len(translation.demands)} of {len(campaign.demands)})"
    if salutation is None and target.id not in translation.salutations:
        yield f"`targets.{target.id}.salutation`"


def _tells_apart(target: Target, body: str) -> bool:
    """Say whether a body has words of its own for a target."""
    return re.search(rf"""\{{%[^\n]*\btarget\.id\b[^\n]*["'][^"'\n]*\b{target.id}\b""", body) is not None


def _own(campaign: Campaign, target: Target, salutation: str | None) -> Sample:
    common, override = campaign.letter, target.letter
    body = override.body or common.body
    language = campaign.language
    subject = override.subject or common.subject
    return Sample(
        language=language,
        body=body or _plain_body(language, campaign.id),
        closing=override.closing or common.closing or _closing(language, campaign.id),
        subject=subject if body else subject or campaign.title,
        salutation=salutation or target.salutation,
        demands=campaign.demands,
        wording=override.wording or common.wording or {},
    )


def _plain_body(language: str, campaign_id: str) -> str:
    """The body for a campaign without a sample letter (FORMAT.md, "Without `letter`")."""
    words = phrases(language)
    if words is None:
        raise refuse(
            f"`{campaign_id}` has no sample letter, and ualetter can't make one in `{language}`", "add `letter: body:`"
        )
    matter = words.matter.replace("{title}", "{{ campaign.title }}")
    return f"{matter}\n\n{{{{ own_words }}}}\n\n{words.call}\n\n{{{{ demands }}}}"


def _closing(language: str, campaign_id: str) -> str:
    words = phrases(language)
    if words is None:
        raise refuse(f"ualetter doesn't know how a letter in `{language}` closes", f"add `closing` to `{campaign_id}`")
    return words.closing


def no_salutation(target: Target) -> Problem:
    """The problem with a target whose form of address nobody gave."""
    return Problem(
        message=f"target `{target.id}` ({target.label}) has no salutation",
        hint='give it as the page of the appeal has it: `--salutation "Dear …,"`; it is never guessed',
    )
