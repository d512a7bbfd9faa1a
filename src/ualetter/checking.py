"""What a campaign file's keys can't show one by one: letters without a demand, targets out of reach."""

from __future__ import annotations

from dataclasses import replace

from ualetter.compose import compose
from ualetter.compose.deadline import days_left
from ualetter.compose.filling import fill
from ualetter.compose.lock import missing_demands
from ualetter.compose.order import Order
from ualetter.compose.sample import missing_parts, sample_for
from ualetter.letter import block_texts
from ualetter.model import Writer
from ualetter.pages import measure
from ualetter.problems import InputError, Problem, in_file_order

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from ualetter.compose.sample import Sample
    from ualetter.model import Campaign, Target
    from ualetter.problems import Place
    from ualetter.reading.campaign import CampaignFile

# Somebody who gave all details and somebody who gave none: between them a body takes its different ways.
NAMED = Writer(name="A. Writer", address=("1 Any Street", "Any Town"), town="Any Town", country="GB")
NAMELESS = Writer()
SALUTATION_ENDS = (",", ":", "，", "：", "、", "،")  # noqa: RUF001  commas and colons of several scripts


def check_file(file: CampaignFile, day: date) -> list[Problem]:
    """Return every problem of a campaign file in file order: errors, and warnings as of `day`."""
    problems = list(file.problems)
    if file.draft is not None:
        problems += _Check(file, file.draft, day).problems()
    return in_file_order(problems)


class _Check:
    """One campaign under examination."""

    def __init__(self, file: CampaignFile, campaign: Campaign, day: date) -> None:
        self.file = file
        self.campaign = campaign
        self.order = Order(day=day)
        self.campaign_keys = {path[0] for path in file.places if len(path) == 1}
        lines = (problem.place.line for problem in file.problems if problem.place and not problem.warning)
        self.error_lines = [line for line in lines if line is not None]

    def problems(self) -> Iterator[Problem]:
        for target in self.campaign.targets.values():
            if self.is_sound("targets", target.id):
                yield from self.target_problems(target)
        for language in self.campaign.translations if self.has_sound_letter() else ():
            if self.is_sound("translations", language):
                yield from self.translation_problems(language)
        left = days_left(self.campaign, self.order.day)
        if left is not None and left < 0:
            message = f"the deadline has passed: {self.campaign.act_by}"
            yield self.warn(self.place("act_by"), message, "look for a newer issue of the appeal")

    def is_sound(self, *path: str) -> bool:
        """Say whether no error stands at a key or below it: what follows from one is not worth saying too."""
        start = self.file.places.get(path)
        if start is None or start.line is None:
            return True
        ends = [
            place.line
            for other, place in self.file.places.items()
            if len(other) <= len(path) and other[-1] and place.line and place.line > start.line
        ]
        end = min(ends, default=None)
        return not any(start.line <= line and (end is None or line < end) for line in self.error_lines)

    def has_sound_letter(self) -> bool:
        there_is_one = "letter" in self.campaign_keys or "demands" in self.campaign_keys
        return there_is_one and bool(self.campaign.title) and self.is_sound("letter") and self.is_sound("demands")

    def place(self, *path: str) -> Place | None:
        """The place of a key's value, or of the closest key above it that is in the file."""
        while path:
            for candidate in ((*path, ""), path):
                if candidate in self.file.places:
                    return self.file.places[candidate]
            path = path[:-1]
        return None

    def body_place(self, target: Target) -> Place | None:
        if target.letter.body:
            return self.place("targets", target.id, "letter", "body")
        return self.place("letter", "body") or self.place("demands")

    def warn(self, place: Place | None, message: str, hint: str) -> Problem:
        return Problem(message=message, hint=hint, place=place, warning=True)

    def target_problems(self, target: Target) -> Iterator[Problem]:
        yield from self.salutation_warnings(target)
        yield from self.reach_warnings(target)
        if not self.has_sound_letter():
            return
        try:
            sample = sample_for(self.campaign, target)
        except InputError as error:
            yield from (replace(problem, place=self.body_place(target)) for problem in error.problems)
            return
        said = list(self.letter_problems(target, sample, self.body_place(target)))
        yield from said
        if all(problem.warning for problem in said):
            yield from self.whole_letter_problems(target)

    def salutation_warnings(self, target: Target) -> Iterator[Problem]:
        salutation = target.salutation
        if salutation is None:
            hint = "add `salutation: Dear …,` as the page of the appeal has it; it is never guessed"
            place = self.file.places.get(("targets", target.id))
            yield self.warn(place, f"target `{target.id}` ({target.label}) has no salutation", hint)
        elif not salutation.endswith(SALUTATION_ENDS):
            place = self.place("targets", target.id, "salutation")
            yield self.warn(place, f"the salutation `{salutation}` ends without comma or colon", "end it with one")

    def reach_warnings(self, target: Target) -> Iterator[Problem]:
        place = self.file.places.get(("targets", target.id))
        if not any((target.address, target.email, target.fax, target.phone, target.social, target.web_form)):
            hint = "add an address, e-mail, fax, phone, social handle or web form"
            yield self.warn(place, f"no channel reaches target `{target.id}`", hint)
        if target.address and target.country is None:
            place = self.place("targets", target.id, "address")
            hint = "add the `country` of the postal address, such as `country: US`"
            yield self.warn(place, f"the address of `{target.id}` has no country", hint)

    def letter_problems(self, target: Target, sample: Sample, place: Place | None) -> Iterator[Problem]:
        """Yield what is wrong in any of the letters that a target can get, each problem once."""
        seen = set()
        for problem in self._all_letter_problems(target, sample):
            if problem.message not in seen:
                seen.add(problem.message)
                yield replace(problem, place=place)

    def _all_letter_problems(self, target: Target, sample: Sample) -> Iterator[Problem]:
        order = self.order if sample.salutation else replace(self.order, salutation="Dear …,")
        for variant in _wording_variants(sample):
            for writer in (NAMED, NAMELESS):
                try:
                    blocks = fill(self.campaign, target, writer, variant, order)
                except InputError as error:
                    # What a nameless writer lacks is for `write` to ask for.
                    yield from error.problems if writer is NAMED else ()
                    continue
                for demand in missing_demands(blocks, sample.demands):
                    hint = "every letter carries every demand, word for word: put in `{{ demands }}`"
                    yield Problem(message=f"the letter to `{target.id}` lacks this demand: “{demand}”", hint=hint)
                yield from self.wrong_salutations(target, [text for block in blocks for text in block_texts(block)])

    def wrong_salutations(self, target: Target, texts: Sequence[str]) -> Iterator[Problem]:
        """Yield a warning for each target saluted where a paragraph begins; `I ask Your Excellency` salutes nobody."""
        for other in self.campaign.targets.values():
            words = (other.salutation or "").rstrip("".join(SALUTATION_ENDS)).strip()
            forms = tuple(words + end for end in SALUTATION_ENDS)
            if words and any(text == words or text.startswith(forms) for text in texts):
                message = f"the letter to `{target.id}` salutes `{other.id}` in its body: `{words}`"
                hint = "leave salutations to the targets' `salutation`; the body begins below it"
                yield self.warn(None, message, hint)

    def whole_letter_problems(self, target: Target) -> Iterator[Problem]:
        """Yield what only a whole letter shows: a hole over a line break, a second page."""
        try:
            salutation = target.salutation or "Dear …,"
            letter = compose(self.campaign, target, NAMED, replace(self.order, salutation=salutation))
        except InputError as error:
            yield from (replace(problem, place=self.body_place(target)) for problem in error.problems)
            return
        length = measure(letter)
        if length.pages > 1:
            message = f"the letter to `{target.id}` is about {length.pages} pages long (body: {length.body} lines)"
            yield self.warn(self.body_place(target), message, "one page is read: shorten the body")

    def translation_problems(self, language: str) -> Iterator[Problem]:
        place = self.file.places.get(("translations", language))
        translation = self.campaign.translations[language]
        complete = []
        missing: dict[str, None] = {}
        for target in self.campaign.targets.values():
            lacking = list(missing_parts(self.campaign, target, translation))
            missing |= dict.fromkeys(lacking)
            if not lacking:
                complete.append(target)
        if missing:
            hint = "complete it; until then it can't be used for the targets concerned"
            yield self.warn(place, f"the translation to `{language}` lacks {', '.join(missing)}", hint)
        for target in complete:
            try:
                sample = sample_for(self.campaign, target, language)
            except InputError as error:
                yield from (replace(problem, place=place) for problem in error.problems)
                return
            yield from self.letter_problems(target, sample, place)


def _wording_variants(sample: Sample) -> Iterator[Sample]:
    """Yield the sample once for each round of its wordings, so that every alternative is met."""
    rounds = max((len(choices) for choices in sample.wording.values()), default=1)
    for number in range(rounds):
        chosen = {name: (choices[number % len(choices)],) for name, choices in sample.wording.items()}
        yield replace(sample, wording=chosen)
