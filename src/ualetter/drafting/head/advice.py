"""Rules for the writer: the steps of an action, and what else a page asks its readers to do or not to do."""

from __future__ import annotations

import re

from ualetter.drafting.head.dates import find_dates
from ualetter.drafting.head.paragraphs import ITEM, ends_sentence, joined, paragraphs
from ualetter.drafting.head.report import asks_for_report, belongs_to_report
from ualetter.drafting.head.sentences import sentences
from ualetter.drafting.head.tongues import named_languages
from ualetter.drafting.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.drafting.model import Line

_STEP = re.compile(
    rf"""^(?:(?:step|schritt|paso|[ée]tape|steg|stap)\s+[0-9]\s*[:.\u2013-]?\s*|{ITEM.pattern}
    |(?:what\s+(?:you\s+can|can\s+you|to)\s+do|take\s+action|act\s+now|was\s+(?:k[öo]nnen\s+sie|du)\s+tun(?:\s+kannst)?|werden\s+sie\s+aktiv|qu[ée]\s+puede[ns]?\s+hacer
      |act[úu]a|que\s+faire|agissez|vad\s+kan\s+du\s+g[öo]ra|g[öo]r\s+s[åa]\s+h[äa]r|wat\s+kun(?:t\s+u|\s+je)\s+doen)\s*[:?!]\s*)""",
    re.IGNORECASE | re.VERBOSE,
)
# Verbs that are nouns as well (`State police`, `Post offices`) need a word behind them that no noun has there.
_RULE = re.compile(
    r"""(?:please\s+|but\s+|and\s+|when\s+writing,?\s+|if\s+(?:you|possible)\b[^.]{0,80},\s+|remember\s+|always\s+|never\s+|also\s+|either\s+)*
    (?:(?:please|do\s+not|don['\u2019]t|never|always|remember|avoid|write|send|keep|be|include|mention|begin|feel\s+free|personali[sz]e|refer|choose)\b
      |(?:use|email|e-mail|fax|call|phone|post|tweet|make|note|start|address|sign|ask|express|state|copy|print|act|take|stick|try|limit)
       (?:,|\s+(?:your|the|a|an|to|them|him|her|this|these|it|or|and|in|on|for|at|as|if|that|only|any|both|one|with|polite\w*|short|sure|clear)\b)
      |you\s+(?:can|may|could|do\s+not|don['\u2019]t|should|must|might)\b
      |(?:bitte|schreibe?\s+(?:in|an|auf|einen?)|sende\s+(?:deinen?|einen?)|verwende\s+(?:den|die|das)|schreiben\s+sie|senden\s+sie|schicken\s+sie|verwenden\s+sie|erw[äa]hnen\s+sie|nennen\s+sie|bleiben\s+sie|achten\s+sie
        |sie\s+k[öo]nnen|vermeiden\s+sie)\b
      |(?:por\s+favor|escriba[ns]?|env[íi]e[ns]?|no\s+mencione[ns]?|puede[ns]?|mencione[ns]?|utilice[ns]?|recuerde[ns]?|evite[ns]?|escribe|env[íi]a)\b
      |(?:veuillez|merci\s+d|[ée]crivez|envoyez|ne\s+mentionnez|vous\s+pouvez|n['\u2019]oubliez|utilisez|[ée]vitez|restez|r[ée]digez)
      |(?:v[äa]nligen|skriv|skicka|n[äa]mn\s+inte|undvik|du\s+kan|anv[äa]nd|t[äa]nk\s+p[åa])\b
      |(?:schrijf|stuur|vermeld|noem|gebruik|u\s+kunt|je\s+kunt|vermijd)\b
      |(?:escreva|envie|n[ãa]o\s+mencione|scrivi|scrivete|non\s+menzionare|inviate)\b)""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_RULE = re.compile(
    r"""\b(?:deadline|sections?\s+office|(?:amnesty|section)\s+office|please\s+(?:find|see)|until|jusqu|expires?|diplomatic\s+representatives|further\s+information|newsletter
    |sign\s+up|donat\w+|petition|share\s+(?:this|on|with)|follow\s+us|subscribe|download|read\s+more|visit|take\s+action\s+(?:now|online)|accredited|cop(?:y|ies)\s+to
    |salutation|as\s+soon\s+as\s+possible|immediately|your\s+own\s+language|click)\b|:$""",
    re.IGNORECASE | re.VERBOSE,
)
_OWN_WORDS = re.compile(
    r"own\s+words|eigenen?\s+worten|propias\s+palabras|propres\s+mots|egna\s+ord|eigen\s+woorden", re.IGNORECASE
)
_WHEN = re.compile(
    r"to\s+arrive\b|as\s+(?:soon|quickly)\s+as\s+possible|sofort|m[öo]glichst\s+bald|cuanto\s+antes|lo\s+antes\s+posible|inmediatamente"
    r"|imm[ée]diatement|d[èe]s\s+que\s+possible|snarast|omedelbart|zo\s+snel\s+mogelijk|direct\b",
    re.IGNORECASE,
)
_MANNERS = re.compile(
    r"""(?:please\s+|always\s+|but\s+)*(?:be|remain|stay|keep)\s+(?:\w+\s+)?(?:polite|respectful|courteous|brief|concise|short|calm)\b
    |(?:bitte\s+)?bleib(?:en\s+sie|e|t)?\s+(?:\w+\s+){0,4}(?:h[öo]flich|sachlich)|sea[ns]?\s+(?:cort[ée]s|respetuos)|(?:restez|soyez)\s+(?:courtois|poli)
    |var\s+(?:artig|h[öo]vlig)|(?:wees|blijf)\s+(?:beleefd|hoffelijk)|seja\s+(?:educad|cort)|sia(?:te)?\s+(?:cortes|educat)""",
    re.IGNORECASE | re.VERBOSE,
)
_LEADS_TO = re.compile(r"\b(?:to|an|aan|naar|a|[àa]|till)\s*:?$", re.IGNORECASE)
_GOES_ON = re.compile(
    r"(?:It|This|That|These|Those|They|He|She|We|Because|Otherwise|However|But|If\s+you\s+do|Doing\s+so|Such|Their|His|Her"
    r"|Dies|Das|Es|Esto|Eso|Cela|Ceci|Det|Dit|Dat)\b"
)
_ASKS_TO_WRITE = re.compile(
    r"""(?:(?:please|then|now)\s+)*(?:(?:write|send)\s+(?:a|an|your|to|in|by|before|polite|letters?|appeals?|e-?mails?|immediately)\b)
    |(?:bitte\s+)?(?:schreiben|schicken|senden|richten)\s+sie\b|(?:schreibe?|sende)\s+(?:in|an|auf|bis|vor|deinen?|einen?)\b
    |(?:por\s+favor,?\s+)?(?:escriba[ns]?|escribe|escrib[íi]|env[íi]e[ns]?|env[íi][aá])\s+(?:inmediatamente|a|al|en|una?|sus?|tus?|llamamientos|cartas?|antes)\b
    |(?:veuillez\s+)?(?:[ée]crivez|[ée]crire|envoyez|adressez)\s+(?:[àa]|aux?|en|une?|vos|des|avant)\b|merci\s+d['\u2019](?:[ée]crire|envoyer)\b
    |(?:v[äa]nligen\s+)?(?:skriv|skicka)\s+(?:till|p[åa]|ett|en|f[öo]re|senast|ditt)\b
    |(?:schrijf|stuur)\s+(?:v[óo]{2}r|uiterlijk|naar|aan|een|uw|je|in)\b|(?:escreva|envie)\s+(?:para|a|ao|em|uma?)\b|(?:scrivi|scrivete|inviate)\s+(?:a|al|in|una?)\b""",
    re.IGNORECASE | re.VERBOSE,
)
# The page's layout is not the file's: in a file nothing stands below.
_BELOW = re.compile(
    r"\b((?:(?:sample|model|example)\s+)?(?:letter|text|message)|sample|model)\s+(?:below|above)\b",
    re.IGNORECASE,
)
_LONGEST = 500
_FEWEST_WORDS = 4


def read_advice(lines: Sequence[Line]) -> tuple[Value, ...]:
    """Return the rules in the page's words, without the numbers of the steps; how to report is none of them."""
    found = (rule for text in map(joined, paragraphs(lines)) for rule in _rules(_STEP.sub("", text)))
    return tuple(Value(text=rule) for rule in dict.fromkeys(found))


def tells_writer(text: str) -> bool:
    """Say whether a paragraph begins with what the writer should do: the story has ended above it."""
    return bool(_RULE.match(text))


def asks_to_write(sentence: str) -> bool:
    """Say whether a sentence asks to write to somebody, wherever it stands in a paragraph."""
    return bool(_ASKS_TO_WRITE.match(sentence) or _MANNERS.match(sentence))


def _rules(text: str) -> Iterator[str]:
    """Yield each rule with the sentences that explain it."""
    rule: list[str] = []
    for sentence in sentences(text):
        if rule and _GOES_ON.match(sentence) and not asks_for_report(sentence):
            rule.append(sentence)
            continue
        if rule:
            yield " ".join(rule)
        rule = [_BELOW.sub(r"\1", sentence)] if _is_rule(sentence) else []
    if rule:
        yield " ".join(rule)


def _of_other_keys(sentence: str) -> bool:
    """Say whether a sentence only says by when or in which language to write, or leads to the addresses below it."""
    only_language = named_languages(sentence) and not _OWN_WORDS.search(sentence)
    leads = _LEADS_TO.search(sentence) or (sentence.isupper() and not ends_sentence(sentence))
    return bool(only_language or find_dates(sentence) or _WHEN.search(sentence) or leads)


def _is_rule(sentence: str) -> bool:
    if _MANNERS.match(sentence):
        return len(sentence) <= _LONGEST
    return (
        len(sentence.split()) >= _FEWEST_WORDS
        and len(sentence) <= _LONGEST
        and bool(_RULE.match(sentence) or (_OWN_WORDS.search(sentence) and ends_sentence(sentence)))
        and not _NO_RULE.search(sentence)
        and not _of_other_keys(sentence)
        and not asks_for_report(sentence)
        and not belongs_to_report(sentence)
    )
