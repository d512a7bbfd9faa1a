"""A campaign file to a `Campaign`; the functions below read like FORMAT.md's tables."""

from __future__ import annotations

import re

from ualetter.model import Campaign, Report, Translation
from ualetter.problems import Problem, in_file_order
from ualetter.reading.characters import Source
from ualetter.reading.doubts import doubts
from ualetter.reading.fields import Fields, Notebook
from ualetter.reading.ids import id_problem, proposed_id
from ualetter.reading.keys import NEEDED, RECORDS
from ualetter.reading.letter import check_templates, read_letter, refuse_lost_wordings
from ualetter.reading.target import read_targets
from ualetter.reading.tree import Mapping as MappingNode
from ualetter.reading.tree import Scalar, read_tree
from ualetter.reading.values import LANGUAGE_HINT, is_language_tag, parse_language
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from ualetter.problems import Place

KEYS = tuple(RECORDS["campaign"])
CHANNELS = tuple(RECORDS["channels"])
MAX_BYTES = 256 * 1024
_JOINING = re.compile(r"[;,:.!?؛،؟।。，；：！？]$|[;,]\s*(?:and|und|et|y|e|en|och|og|ja)$")  # noqa: RUF001  several scripts
_ISSUE = re.compile("[0-9]{1,3}")
_LEADING = re.compile(r"(?:and|to)\s")
_ABBREVIATION = re.compile(r"(?:\.\w{1,3}|\b(?:Jr|Sr|Ltd|Inc|Corp|Co|etc))\.$")


@dataclass(frozen=True, kw_only=True)
class CampaignFile:
    """What a campaign file holds: the campaign, unless an error prevents it, its problems, and where things stand."""

    file: str
    campaign: Campaign | None
    draft: Campaign | None
    """What could be read in spite of errors: for further checks only, never for a letter."""
    problems: tuple[Problem, ...]
    places: Mapping[tuple[str, ...], Place]
    """The place of each key by its path from the root; with an empty last part, that of its value."""

    @property
    def doubts(self) -> tuple[Problem, ...]:
        """The `# CHECK` comments that are still in the file: reading warns of nothing else."""
        return tuple(problem for problem in self.problems if problem.warning)


def read_campaign(text: str, file: str, campaign_id: str) -> CampaignFile:
    """Read the text of a campaign file; `file` is how its places call it."""
    source = Source(text, file)
    root, problems = read_tree(source)
    problems += source.unfit()
    notebook = Notebook(problems)
    _refuse_id(campaign_id, notebook, source)
    draft = None
    if root is not None:
        draft = _campaign(Fields(root, notebook, (), KEYS), campaign_id, source)
    return CampaignFile(
        file=file,
        campaign=None if problems else draft,
        draft=draft,
        problems=tuple(in_file_order([*problems, *doubts(source, root)])),
        places=notebook.places,
    )


def _refuse_id(campaign_id: str, notebook: Notebook, source: Source) -> None:
    """Note a file name that is no id."""
    problem = id_problem(campaign_id)
    if problem:
        notebook.note(source.place(1, 1), f"the file's name {problem}", f"call it {proposed_id(campaign_id)}.yaml")


def _campaign(fields: Fields, campaign_id: str, source: Source) -> Campaign:
    _require(fields)
    letter = read_letter(fields)
    channels = _channels(fields)
    targets = read_targets(fields)
    language = fields.language("language") or "en"
    translations = _translations(fields, tuple(targets), language)
    check_templates(fields, source)
    refuse_lost_wordings(fields)
    return Campaign(
        id=campaign_id,
        number=fields.text("number"),
        issue=_issue(fields),
        index=fields.text("index"),
        title=fields.text("title") or "",
        country=fields.country("country"),
        issued=fields.date("issued"),
        act_by=fields.date("act_by"),
        language=language,
        preferred_languages=_languages(fields),
        people=fields.texts("people"),
        summary=fields.paragraphs("summary") or "",
        source=fields.paragraphs("source"),
        checked=fields.date("checked"),
        report=_report(fields),
        advice=fields.texts("advice"),
        demands=_demands(fields),
        targets=targets,
        copies=_copies(fields, tuple(targets)),
        letter=letter,
        channels=channels,
        translations=translations,
    )


def _require(fields: Fields) -> None:
    for key, wanted in NEEDED.items():
        fields.require(key, f"add `{key}: {wanted}`" if key == "format" else f"add `{key}:` with {wanted}")
    keys = fields.mapping.entries
    if "letter" not in keys and "demands" not in keys:
        fields.notebook.note(fields.mapping.place, "there is neither `letter` nor `demands`", "add the sample letter")
    letter = keys.get("letter", (None, None))[1]
    if "demands" not in keys and isinstance(letter, MappingNode) and "body" not in letter.entries:
        fields.notebook.note(
            letter.place, "`body` is missing in `letter`", "add `body: |` and the text below, or `demands`"
        )
    if fields.text("format") not in {None, "1"}:
        fields.notebook.note(fields.place("format"), "this ualetter reads `format: 1`", "write `format: 1`")


def _issue(fields: Fields) -> str | None:
    issue = fields.text("issue")
    if issue is not None and not _ISSUE.fullmatch(issue):
        hint = "write 1 for the first, 2 for a second action of the same number"
        fields.notebook.note(fields.place("issue"), f"`issue: {issue}` is not a whole number below 1000", hint)
    return issue


def _languages(fields: Fields) -> tuple[str, ...]:
    languages = []
    for text, place in fields.placed_texts("preferred_languages"):
        if is_language_tag(text):
            languages.append(text)
        else:
            fields.notebook.note(place, f"`{text}` is not the code of a language", LANGUAGE_HINT)
    return tuple(languages)


def _report(fields: Fields) -> Report:
    report = fields.record("report", RECORDS["report"])
    if report is None:
        return Report()
    return Report(url=report.text("url"), email=report.email("email"), note=report.paragraphs("note"))


def _demands(fields: Fields) -> tuple[str, ...]:
    demands = fields.placed_texts("demands")
    for text, place in demands:
        if _JOINING.search(text) and not _ABBREVIATION.search(text):
            hint = "end it with its last word: ualetter adds `;`, `and` and `.` itself"
            fields.notebook.note(place, f"this demand ends with a joining or closing mark: `{text[-6:]}`", hint)
        if _LEADING.match(text):
            hint = "begin it with its verb, as it follows “I call on you to”"
            fields.notebook.note(place, f"this demand begins with `{text.split()[0]}`, which the letter adds", hint)
    return tuple(text for text, _ in demands)


def _copies(fields: Fields, targets: tuple[str, ...]) -> tuple[str, ...]:
    copies = fields.placed_texts("copies")
    for text, place in copies:
        if text not in targets:
            hint = f"targets: {', '.join(targets)}"
            fields.notebook.note(place, f"`copies` names `{text}`, which is no target", hint)
    return tuple(text for text, _ in copies)


def _channels(fields: Fields) -> dict[str, str]:
    channels = fields.record("channels", CHANNELS)
    if channels is None:
        return {}
    nodes = {name: channels.node(name) for name in CHANNELS}
    return {name: node.text for name, node in nodes.items() if isinstance(node, Scalar)}


def _translations(fields: Fields, targets: tuple[str, ...], own: str) -> dict[str, Translation]:
    languages = fields.record("translations")
    if languages is None:
        return {}
    translations = {}
    for language, place in languages.keys():  # noqa: SIM118  not a dict: the keys come with their places
        if not parse_language(language):
            languages.notebook.note(place, f"`{language}` is not a language ualetter knows", LANGUAGE_HINT)
        if language == own:
            hint = "a translation is to another language: write these parts at the top of the file"
            languages.notebook.note(place, f"`{language}` is the campaign's own language", hint)
        part = languages.record(language, RECORDS["translation"])
        if part is not None:
            translations[language] = Translation(
                letter=read_letter(part),
                demands=_demands(part),
                summary=part.paragraphs("summary"),
                salutations=_salutations(part, targets),
            )
    return translations


def _salutations(part: Fields, targets: tuple[str, ...]) -> dict[str, str]:
    record = part.record("targets", targets)
    if record is None:
        return {}
    found = {}
    for target, _ in record.keys():  # noqa: SIM118  see _translations
        one = record.record(target, RECORDS["salutation"])
        salutation = one.text("salutation") if one else None
        if salutation:
            found[target] = salutation
    return found
