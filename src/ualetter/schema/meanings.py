"""What each key of a campaign file means, with an example, in the words that editors and the empty campaign show."""

from __future__ import annotations

from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, kw_only=True)
class Meaning:
    """What stands in a key, in half a sentence, and as fictional YAML to go after the key."""

    says: str
    example: str = ""
    """What begins with a line feed stands below the key; a key that has keys of its own needs none."""

    @property
    def described(self) -> str:
        """The same as a sentence, with the example if it is a short one."""
        sentence = f"{self.says[0].upper()}{self.says[1:]}."
        return sentence if "\n" in self.example or not self.example else f"{sentence} Example: {self.example}"


def _mean(says: str, example: str = "") -> Meaning:
    return Meaning(says=says, example=example)


MEANINGS: Mapping[str, Mapping[str, Meaning]] = {
    "campaign": {
        "format": _mean("the version of the file's format; it stays 1", "1"),
        "number": _mean("the action's number, as printed", "UA 12.26"),
        "issue": _mean("2 for a second action or an update of this number", "2"),
        "index": _mean("Amnesty's document index", "EUR 00/0000/2026"),
        "title": _mean("what the appeal is called", "The bridge at Sampletown"),
        "country": _mean("where it happens: two capital letters", "FR"),
        "issued": _mean("the date of the page: year-month-day", "2026-01-31"),
        "act_by": _mean("the last day on which a letter may be sent", "2026-03-31"),
        "language": _mean("the language of the letter; English if left out", "en"),
        "preferred_languages": _mean("the languages that those written to read", "[fr, en]"),
        "people": _mean("those at risk, whose names can stand out", "[Ana Example, Ben Example]"),
        "summary": _mean("what happened; below `|`, an empty line begins a paragraph", "Ana Example was arrested."),
        "source": _mean("where the text comes from", "Urgent Action page, 31 January 2026"),
        "checked": _mean("when facts and addresses were last checked", "2026-02-01"),
        "report": _mean("where to tell what was sent"),
        "advice": _mean("rules for whoever writes", "\n- Do not mention the bridge."),
        "demands": _mean("each follows “I call on you to”, without its last mark", "\n- release Ana Example"),
        "targets": _mean("who to write to, the most important first"),
        "copies": _mean("the ids of those who get a copy of a letter to another", "[embassy]"),
        "letter": _mean("the sample letter"),
        "channels": _mean("the words for other ways, if the letter's don't do"),
        "translations": _mean("parts of this file in other languages"),
    },
    "report": {
        "url": _mean("the web page for it", "https://example.org/report"),
        "email": _mean("the e-mail address for it", "report@example.org"),
        "note": _mean("what else to say about it", "Tell us how many you sent."),
    },
    "target": {
        "title": _mean("goes in front of the name", "H.E."),
        "name": _mean("as written, family name first if the page has it so", "Jo Sample"),
        "role": _mean("below the name, or instead of it", "Minister of Water"),
        "organisation": _mean("the office or body", "Ministry of Water"),
        "care_of": _mean("whoever passes the letter on, without c/o", "Embassy of Exampleland"),
        "address": _mean("postal lines, without name and country", "\n- 1 Water Lane\n- 12345 Sampletown"),
        "country": _mean("the country of this address", "FR"),
        "country_name": _mean("if it must not be the usual name", "French Republic"),
        "salutation": _mean("in full; without it no letter is written", "Dear Minister,"),
        "email": _mean("one address, or a list", "minister@example.org"),
        "email_copies": _mean("who gets copies of an e-mail", "office@example.org"),
        "fax": _mean("one number, or a list", "+00 555 0101"),
        "phone": _mean("one number, or a list", "+00 555 0100"),
        "social": _mean("a network on each line, with a handle or a list", '\nx: "@example"'),
        "web_form": _mean("the address of a form", "https://example.org/form"),
        "no_post": _mean("why nothing may be posted; then there is no address", "It sends letters back."),
        "note": _mean("shown to the writer", "Calls in the mornings only."),
        "letter": _mean("what the letter to this target has otherwise"),
    },
    "letter": {
        "subject": _mean("a line above the salutation", "The bridge at Sampletown"),
        "body": _mean("the words between salutation and closing", "I call on you to {{ demands }}."),
        "closing": _mean("the words above the signature", "Yours sincerely,"),
        "wording": _mean("equal words; each writer gets one of a list", "\nopening: [I write to you, I turn to you]"),
    },
    "channels": {
        "email": _mean("an e-mail's words", "I call on you to {{ demands }}."),
        "fax": _mean("a fax's words", "I call on you to {{ demands }}."),
        "phone": _mean("what to say on the phone", "Good day. I call on you to {{ demands }}."),
        "social": _mean("the words of a short post", "Please {{ demands }}."),
    },
    "translation": {
        "letter": _mean("the sample letter in this language"),
        "demands": _mean("the same demands in this language", "\n- libérer Ana Example"),
        "summary": _mean("what happened, in this language", "Ana Example a été arrêtée."),
        "targets": _mean("the salutations in this language, by target"),
    },
    "salutation": {
        "salutation": _mean("in full, in this language", "Madame la Ministre,"),
    },
}
