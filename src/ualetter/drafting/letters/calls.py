"""Words that lead to a demand: `I therefore call on you to`, `Ich fordere Sie auf,`, `Je vous demande de`."""

from __future__ import annotations

import re

from ualetter.records import dataclass

_EN_SO = r"""(?:therefore|thus|hence|hereby|also|strongly|respectfully|urgently|further|furthermore|additionally|now
    |again|once|more|kindly|humbly|earnestly|sincerely|firmly|then|so|immediately|please)"""
_EN_ASK = r"""(?:call(?:ing)?\s+(?:up)?on|urge|urging|ask(?:ing)?|request(?:ing)?|appeal(?:ing)?\s+to|implor(?:e|ing)
    |beseech|beg|encourag(?:e|ing)|press|demand(?:ing)?|insist(?:ing)?)"""
_EN_THEY = r"""(?:the\s+(?:[\w-]+\s+){0,4}(?:authorities|government|administration)
    |your\s+(?:(?:royal\s+)?(?:majesty|highness)|worship|lordship|eminence|holiness|excellencies|excellency|government|office|administration|ministry|honou?r|department|authorities))"""
_EN_WHOM = rf"(?:you(?:\s+and\s+your\s+\w+)?|{_EN_THEY}|him|her|them)"
_EN = rf"""
    (?:\b(?:I|We|I['\u2019]m|We['\u2019]re|I['\u2019]d)\b(?:,\s[^,.;:!?]{{1,60}},)?|\band\b)
    (?:\s+(?:{_EN_SO}|am|are|would|like|want|wish|must|do|write|writing|today|to|and|{_EN_ASK}))*
    \s+{_EN_ASK}\s+(?:
        {_EN_WHOM}(?:,\s[^,.;:!?]{{1,80}},)?(?:\s+(?:{_EN_SO}|and|in\s+the\s+strongest\s+(?:possible\s+)?terms))*\s+to
        |that\s+(?:you|{_EN_THEY})
    )\b"""
_DE_SO = r"""(?:bitte|daher|deshalb|darum|deswegen|hiermit|eindringlich|dringend|höflich|nachdrücklich
    |(?:aufs\s+)?(?:inständig|herzlich|ausdrücklich|freundlich)(?:ste)?|nochmals|mit\s+(?:allem\s+)?Nachdruck|auch|außerdem|ferner|somit|respektvoll|zudem|weiterhin|erneut|dazu)"""
_DE_ASK = r"(?:fordern?|fordere|bitten?|ersuchen?|rufen?|möchten?|appellieren?)"
_DE = rf"""
    \b(?:(?:ich|wir)\s+{_DE_ASK}|{_DE_ASK}\s+(?:ich|wir))(?:\s+{_DE_SO})*\s+(?:an\s+)?Sie(?:\s+{_DE_SO})*
    (?:\s+(?:auf|bitten|auffordern|ersuchen))?\s?[,:]
    |\bich\s+(?:wende|richte)\s+mich(?:\s+\w+)?\s+an\s+Sie\s+mit\s+der\s+(?:\w+\s+)?Bitte,"""
_ES_SO = r"""(?:\w+mente|también|asimismo|además|por\s+(?:ello|tanto|lo\s+tanto)|con\s+urgencia|de\s+nuevo
    |una\s+vez\s+más)"""
_ES_ASK = r"""(?:pido|pedimos|insto|instamos|ruego|rogamos|solicito|solicitamos|exhorto|exhortamos|imploro|imploramos
    |suplico|suplicamos|conmino|conminamos)"""
_ES = rf"""
    \b(?:l[aeo]s?\s+{_ES_ASK}(?:\s+{_ES_SO})*
        |{_ES_ASK}(?:\s+{_ES_SO})*\s+a\s+(?:ustede?s?|(?:su|vuestra)\s+(?:excelencia|gobierno|señoría|administración))
        |(?:quiero|queremos|quisiera|quisiéramos|deseo|deseamos|me\s+permito)(?:\s+{_ES_SO})*
            \s+(?:pedir|instar|rogar|solicitar|exhortar)l[aeo]s?(?:\s+{_ES_SO})*)
    \s+(?:a\s+que|que|a)\b"""
_FR_SO = r"""(?:donc|instamment|respectueusement|également|aussi|par\s+conséquent|à\s+nouveau|ainsi|vivement
    |de\s+toute\s+urgence|solennellement|avec\s+insistance|de\s+ce\s+fait|par\s+la\s+présente|dès\s+lors)"""
_FR = rf"""
    \b(?:je\s+souhait(?:e|erais)|je\s+voudrais|je\s+tiens\s+à)\s+vous\s+(?:demander|prier|exhorter)(?:\s+{_FR_SO})*\s+(?:de\b|d['\u2019]|à\b)
    |\b(?:je|nous)\s+vous\s+(?:demand(?:e|ons)|pri(?:e|ons)|exhort(?:e|ons)|engag(?:e|eons)|invit(?:e|ons)
    |conjur(?:e|ons)|appel(?:le|ons)|suppli(?:e|ons)|somm(?:e|ons)|press(?:e|ons)|incit(?:e|ons)
    |saur(?:ais|ions)\s+gré|ser(?:ais|ions)\s+(?:très\s+)?reconnaissante?s?)(?:\s+{_FR_SO})*,?\s+(?:de\b|d['\u2019]|à\b)"""
_SV_SO = r"(?:därför|även|också|enträget|vänligen|bestämt|å\s+det\s+starkaste|respektfullt|nu|härmed|dessutom)"
_SV = rf"""
    \b(?:(?:jag|vi)\s+(?:vill\s+|skulle\s+vilja\s+)?(?:uppmanar?|ber|be|kräver|vädjar?|anmodar?)|(?:uppmanar|ber|kräver|vädjar|anmodar)\s+(?:jag|vi))
    (?:\s+till)?(?:\s+{_SV_SO})*\s+(?:till\s+)?(?:er(?:\s+regering)?|dig|eder)(?:\s+{_SV_SO})*,?\s+att\b"""
_NL_SO = r"(?:dan\s+ook|daarom|dringend|met\s+klem|nogmaals|op|aan|ook|eveneens|beleefd|vriendelijk)"
_NL_ASK = r"(?:verzoek|vraag|roep|dring|spoor|vragen|roepen|verzoeken)"
_NL = rf"""
    \b(?:(?:ik|wij?|we)\s+{_NL_ASK}|{_NL_ASK}\s+(?:ik|wij?|we))\s+(?:er\s+)?(?:bij\s+)?u(?:\s+{_NL_SO})*,?\s+om\b
    |\b(?:doe\s+ik|ik\s+doe)(?:\s+{_NL_SO})*\s+een\s+(?:dringend\s+)?beroep\s+op\s+u,?\s+om\b
    |\b(?:(?:ik|wij?|we)\s+(?:wil|willen|zou|zouden)|(?:wil|zou)\s+ik)\s+u(?:\s+{_NL_SO})*(?:\s+willen)?\s+(?:vragen|verzoeken|oproepen|aansporen),?\s+om\b"""
_IT = r"""
    \b(?:la|vi|le)\s+(?:esorto|chiedo|invito|sollecito|prego|esortiamo|chiediamo|invitiamo|sollecitiamo|imploro)(?:\s+(?:\w+mente|pertanto|quindi|anche|inoltre))*
    \s+(?:ad?|di)\b"""

_PT = r"""
    \b(?:peço|pedimos|solicito|solicitamos|exorto|exortamos|insto|instamos|apelo|rogo)(?:-(?:lhe|vos|o|a)s?)?
    (?:\s+(?:\w+mente|também|por\s+isso|portanto|que))*?(?:\s+a\s+(?:vossa\s+excelência|v\.\s?ex[aª]\.?))?
    (?:\s+\w+mente)*\s+(?:a\s+que|para\s+que|que|para|a)\b"""
_NO = r"""
    \b(?:jeg|vi)\s+(?:vil\s+)?(?:opp?fordrer?|ber|be|beder|anmoder)(?:\s+(?:derfor|inntrengende|indtrængende|også))*
    \s+(?:Dem|dere|deg|dig|jer)(?:\s+(?:derfor|inntrengende|indtrængende|også))*,?\s+(?:til\s+|om\s+)?(?:at|å)\b"""

_FLAGS = re.IGNORECASE | re.VERBOSE
# The language, the words that lead to a demand, and the last of them, which may be said again before each.
_CALLS = tuple(
    (language, re.compile(words, _FLAGS), re.compile(link, _FLAGS))
    for language, words, link in (
        ("en", _EN, r"to\s+"),
        ("de", _DE, r"(?!)"),
        ("es", _ES, r"(?:a\s+que|que|a)\s+"),
        ("fr", _FR, r"(?:de\s+|d['\u2019]|à\s+)"),
        ("sv", _SV, r"att\s+"),
        ("nl", _NL, r"om\s+"),
        ("it", _IT, r"(?:ad?|di)\s+"),
        ("pt", _PT, r"(?:a\s+que|para\s+que|que|para|a)\s+"),
        ("no", _NO, r"(?:at|å)\s+"),
    )
)
# The same before a list whose items say "to" themselves.
_BARE = (
    ("en", re.compile(rf"\b(?:{_EN_ASK}\s+{_EN_WHOM}|please)\s*:$", _FLAGS)),
    ("fr", re.compile(rf"\b(?:je|nous)\s+vous\s+\w+(?:\s+{_FR_SO})*\s*:$", _FLAGS)),
    ("sv", re.compile(r"\b(?:jag|vi)\s+(?:uppmanar|ber|kräver|vädjar\s+till)\s+er\s*:$", _FLAGS)),
    ("nl", re.compile(rf"\b(?:ik|wij?|we)\s+{_NL_ASK}\s+(?:bij\s+)?u(?:\s+{_NL_SO})*\s*:$", _FLAGS)),
    ("es", re.compile(r"\bles?\s+(?:pido|insto|ruego|solicito|exhorto)\s*:$", _FLAGS)),
)
# What may stand between a call and a list whose items follow the call themselves.
_STEPS = re.compile(
    r"\s*(?:take|adopt|implement)\s+(?:the\s+following|these)(?:\s+\w+){0,2}\s+(?:steps|measures|actions?)[^.:]{0,30}:?\s*",
    re.IGNORECASE,
)
_POLITE = re.compile(r"\s*(?:agréer|croire|recevoir|accepter)\b", re.IGNORECASE)
_LONGEST_CALL = 200


@dataclass(frozen=True, kw_only=True)
class Call:
    """Words in a text that lead to a demand, which begins at `end`."""

    language: str
    end: int
    link: re.Pattern[str]
    """The last of these words, which may be said again before each demand: `to`."""


def calls(text: str) -> list[Call]:
    """Return the calls in a paragraph, in order, of the first language that has any."""
    for language, words, link in _CALLS:
        found = [match.end() for match in words.finditer(text) if not _POLITE.match(text, match.end())]
        if found:
            return [Call(language=language, end=end, link=link) for end in found]
    return []


def leading_call(text: str) -> Call | None:
    """Return the call with which a paragraph ends, to be followed by a list."""
    last = text[-_LONGEST_CALL:]
    words = len(last.rstrip(" :"))
    for call in calls(last):
        if call.end >= words or _STEPS.fullmatch(last, call.end):
            return call
    for language, pattern in _BARE:
        if pattern.search(last):
            link = next(link for tongue, _, link in _CALLS if tongue == language)
            return Call(language=language, end=len(text), link=link)
    return None
