"""Lines that stand between targets and are none's: headings, dates, what the page says about post."""

from __future__ import annotations

import re

_NUMBER_ALONE = re.compile(r"\(?(?:\d{1,2}|[a-hA-H])[.)]")
_HEADING = re.compile(
    r"""(?:please\s)?(?:also\s)?(?:send|write|address|direct|mail)\b(?:\s(?:your|an?|appeals?|letters?|e-?mails?|faxes
        |messages?|copies|polite|immediately|in|english|and|or|them|it|,))*\sto(?:\s(?:the|one|both|or|and|all|of|following
        |these|officials?|authorities|targets?|addresses|below|listed|people|person))*
    | targets?(?:[\u2019']?s?|\(s\))?(?:\s(?:contact\s)?(?:details|information))?[^a-z]*(?:copies\sto.?)?
    | (?:contact\s)?(?:details|information)(?:\sof\s(?:the\s)?targets?)? | contacts? | addresses | addressees?
    | (?:appeals?|letters?|e-?mails?|copies|appelle|kopien|kopie|briefe|appels?|cartas|llamamientos|copias|skriv|brev
        |kopior|brieven|kopieën)\s(?:to|an|[àa]|till|aan|naar)(?:\sthe)?
    | (?:and/or|and|or|und|oder|y|o|et|ou|och|en|eller)(?:\s(?:with\s)?copies\sto)?
    | to | till | an | aan | cop(?:y|ies) | c\.?c\.? | kopien? | kopia | copia | copie
    | with\s(?:a\s)?cop(?:y|ies)\sto | (?:primary|secondary|main|first|second|additional)\stargets?
    | (?:languages?|talen|taal|sprachen?|idiomas?|langues?|språk)\s?:.{0,80}
    | preferred\slanguages?\b.{0,80}""",
    re.IGNORECASE | re.VERBOSE,
)
_SUBJECT = re.compile(
    r"(?:re|subject|betreff|betrifft|asunto|objet|[äa]mne|[äa]rende|onderwerp|assunto|oggetto)\s?:", re.IGNORECASE
)
_FURNITURE = re.compile(
    r"^\d{1,2}\.?\s(?:de\s)?[^\W\d]+\.?\s(?:de\s)?(?:19|20)\d\d$|^[^\W\d]+\s\d{1,2},?\s(?:19|20)\d\d$"
    r"|^\(?(?:standardbrief|luftpost|porto(?=[\s:]*(?:\d|$|€|\())|postage|airmail|postkarte)\b"
    r"|^urgent\saction$|^\[[A-Z ]{2,30}\]$"
    r"|\bamnesty\b|\bAIUSA\b",
    re.IGNORECASE,
)
# In the place of an address: the reader has to find that out.
_DIPLOMATS = re.compile(
    r"diplomatic\srepresentatives?\b|accredited\sto\s(?:your|the)\s|insert\slocal\sdiplomatic"
    r"|check\swith\syour\ssection|name\saddress\s1"
    r"|diplomatischen?\s(?:vertret|repr)|representantes\sdiplom[áa]ticos|repr[ée]sentants?\sdiplomatiques?",
    re.IGNORECASE,
)
_NO = r"(?:do\snot|don[\u2019']t|please\snot|cannot|can[\u2019']t)"
_ACCEPT = r"(?:accept|receiv|deliver)\w*"
_REFUSE = r"(?:not|refus|suspend|unable)"
_REFUSED = (
    r"(?:suspended|refused|returned|not\s(?:be\s)?(?:possible|accepted|delivered|sent)|unavailable|interrupted"
    r"|eingestellt|ausgesetzt|nicht)"
)
_NO_POST = re.compile(
    r"\b(?:"
    + "|".join(
        (
            r"no\s(?:letters?|post|mail)\b.{0,30}\b(?:post|mail|possible|accepted)",
            rf"{_NO}\s(?:send|write|post|mail|be\s(?:sent|posted|mailed)).{{0,40}}\b(?:post|mail|letters?)\b",
            r"(?:do\snot|don[\u2019']t)\spost\b",
            rf"(?:no\slonger\s|not\s)?{_ACCEPT}\s(?:\w+\s){{0,4}}(?:by\s)?(?:post|mail)\b.{{0,60}}{_REFUSE}",
            rf"(?:post|mail|postal\sservices?|letters?|briefpost|postverkehr)\b.{{0,40}}\b{_REFUSED}",
            r"does\snot\saccept\s(?:\w+\s){0,3}(?:post|mail|letters)",
            r"keine\s(?:brief)?post\b",
            r"nicht\sper\spost",
            r"pas\sde\s(?:courrier|lettres?)\b",
            r"no\s(?:env[íi]e|enviar|mande)\b.{0,30}(?:correo\spostal|cartas)",
            r"skicka\sinte\b.{0,30}(?:post|brev)",
            r"geen\s(?:post|brieven)\b",
        )
    )
    + ")",
    re.IGNORECASE,
)


def begins_letter(text: str) -> bool:
    """Whether a line is the letter's subject, behind which no target follows."""
    return _SUBJECT.match(text) is not None


def is_furniture(text: str) -> bool:
    """Whether a line is a date, a note on postage, or the page's own."""
    return _FURNITURE.search(text) is not None


def is_heading(text: str) -> bool:
    """Whether a text is nothing but a heading above a target: `Write to`, `Copies to`."""
    return _HEADING.fullmatch(text) is not None


def announces_target(text: str) -> bool:
    """Whether a line says that one more target follows, or stands in the place of one."""
    named = is_heading(text.strip(' :"“”')) or _NUMBER_ALONE.fullmatch(text)
    return bool(named or _DIPLOMATS.search(text))


def refuses_post(text: str) -> bool:
    """Whether a line says that nothing can be posted."""
    return _NO_POST.search(text) is not None
