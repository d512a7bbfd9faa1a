"""Where to tell what was sent."""

from __future__ import annotations

import re

from ualetter.drafting.head.paragraphs import ITEM, joined, paragraphs
from ualetter.drafting.head.sentences import sentences
from ualetter.drafting.model import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from ualetter.documents.model import Link
    from ualetter.drafting.model import Line


_ASKS = re.compile(
    r"""\b(?:let\s+(?:us|amnesty)\s+know
    |tell\s+(?:us|amnesty|the\s+network)
    |inform\s+(?:us|amnesty)
    |report\s+(?:your|the|on\s+your|back)\b
    |report\s+(?:that\s+|what\s+)?you
    |if\s+you\s+(?:get|receive)\s+an?\s+(?:reply|response|answer)[^.]{0,60}(?:forward|send|to\s+us)
    |(?:e-?mail|write\s+to)\s+\S+@\S+\s+(?:when|if|once|after)\s+you
    |reporting\s+your
    |log\s+your
    |record\s+your
    |notify\s+us
    |drop\s+us\s+a\s+line
    |send\s+us\s+(?:a\s+copy|copies)
    |keep\s+(?:us|amnesty)\s+(?:informed|posted|up\s+to\s+date)
    |would\s+(?:like|love)\s+to\s+(?:know|hear)
    |(?:forward|send)\s+(?:us\s+)?(?:(?:a\s+copy|copies)\s+of\s+)?(?:any|all|your\s+appeals\s+and\s+any)\s+(?:\w+\s+)?(?:repl(?:y|ies)|responses?|answers?)
    |(?:teilen|berichten|melden|informieren|sagen)\s+sie\s+(?:uns|es\s+uns)
    |informieren\s+sie\s+uns
    |lassen\s+sie\s+(?:es\s+)?uns\s+(?:bitte\s+)?wissen
    |(?:teil|sag|lass)e?\s+(?:es\s+)?uns\s+(?:bitte\s+)?(?:mit|wissen)
    |(?:leiten|senden|schicken)\s+sie\s+(?:bitte\s+)?(?:allf[äa]llige\s+|eventuelle\s+|etwaige\s+)?(?:antwort\w*|kopien)\s+(?:[^.]{0,30}\s)?an\s+(?:uns|amnesty|\S+@)
    |(?:senden|schicken)\s+sie\s+(?:sie\s+)?uns
    |(?:gib|gebt|geben\s+sie)\s+uns\s+(?:bitte\s+)?bescheid
    |schreib(?:en\s+sie)?\s+uns
    |r[üu]ckmeldungen\s+(?:und\s+antworten\s+)?bitte\s+an
    |antwort\w*\s+(?:und\s+r[üu]ckmeldungen\s+)?bitte\s+(?:an|\S+\s+weiterleiten)
    |d[ií]nos
    |env[íi][ae]n?osla
    |comun[íi]que(?:n)?nos
    |cu[ée]nte(?:n)?nos
    |nos\s+gustar[íi]a\s+saber
    |h[áa]gannoslo\s+saber
    |h[áa]ga(?:n)?nos\s+saber
    |d[íi]ga(?:n)?nos
    |inf[óo]rme(?:n)?nos
    |av[íi]se(?:n)?nos
    |cu[ée]ntanos
    |contanos
    |h[áa]znos\s+saber
    |(?:faites|dites|informez|signalez|tenez|indiquez|pr[ée]venez|[ée]crivez|transmettez|racontez)[\s-]nous
    |signalez\s+(?:votre|vos)
    |nous\s+la\s+transmettre
    |nous\s+aimerions\s+savoir
    |(?:merci\s+de|veuillez|pensez\s+[àa])\s+nous\s+(?:informer|faire|signaler|tenir|dire|indiquer|pr[ée]venir|transmettre)
    |meddela\s+(?:\w+\s+)?oss
    |ber[äa]tta\s+(?:\w+\s+)?f[öo]r\s+oss
    |h[öo]r\s+(?:g[äa]rna\s+)?av\s+(?:dig|er)
    |skicka\s+(?:g[äa]rna\s+)?svar
    |tala\s+(?:g[äa]rna\s+)?om\s+f[öo]r\s+oss
    |rapportera
    |vertel\s+(?:het\s+)?ons
    |stuur\s+(?:het|(?:eventuele\s+)?(?:antwoord|reactie)\w*)\s+(?:door\s+)?(?:naar|aan)\s+(?:ons|\S+@)
    |facci\s+sapere
    |raccontaci
    |conte-nos
    |diga-nos
    |laat\s+(?:het\s+)?ons\s+(?:het\s+)?weten
    |meld\s+(?:het\s+)?(?:aan\s+)?ons
    |informe-nos
    |avise-nos
    |fateci\s+sapere
    |informateci)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_ACTIONS = re.compile(
    r"""\b(?:actions?|letters?|appeals?|e-?mails?|took|taken|wrote|written|sent|respon\w+|repl(?:y|ies)|answers?|participa\w+
    |aktion\w*|briefe?n?|appelle?|geschrieben|antwort\w*|geschickt|cartas?|acciones|acci[óo]n|respuestas?|ha\s+escrito|lettres?|r[ée]ponses?
    |[ée]crit|agi|hiciste|hecho|escrito|escribiste|gjort|reactie\w*|gedaan|scritto|fez|fizeste|escreveu|brev|svar\w*|skrivit|skickat|brief\w*|antwoord\w*|geschreven|actie|a[çc][õo]es|lettere|risposte)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_BELONGS = re.compile(
    r"(?:It(?:['\u2019]s| is| helps| will| makes)|This (?:helps|is|will|lets|way)|That (?:helps|is)"
    r"|We (?:share|use|count|track|need|pass|collect|record|add up|tell|want)|Your (?:report|response)|Reporting)\b"
)
_HEADING = re.compile(r"(?:[^.!?:]{0,60}[^.!?:\s])?")
_GIVES_ADDRESS = re.compile(
    r"(?:(?:please|you\s+can|bitte|por\s+favor|just|simply)\s+)*(?:write|e-?mail|send|contact|visit|go\s+to|click|use|fill|report|do\s+(?:so|this)|by|at|via|to"
    r"|schreiben|nutzen|klicken|besuchen|an\b|per\b|escriba|escribe|env[íi]e|visite|[ée]crivez|envoyez|par\b|cliquez|skriv|mejla|maila|klicka|g[åa]\s+till"
    r"|mail|stuur|schrijf|klik|ga\s+naar|https?:|www\.|\S+@)",
    re.IGNORECASE,
)
"""How a sentence begins that says where to report: what else follows may give any address of Amnesty's."""
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_URL = re.compile(r"https?://[^\s<>\"”\u2019)\]]+", re.IGNORECASE)
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\(https?://[^\s()]{1,500}\)")
"""A link as Markdown has it."""
_CLICK = re.compile(r"^(?:please\s+)?click\s+here\s+to\s+", re.IGNORECASE)
_US = re.compile(r"\blet us know\b", re.IGNORECASE)
_HERE = re.compile(r"\b(?:click\s+)?(?:here|hier|aqu[íi]|ici|h[äa]r|qui)\b", re.IGNORECASE)
_LONGEST = 600
_FEWEST_WORDS = 4
_SHORT = 8
"""Words of a sentence that asks without saying for what: `Please let us know.`"""


def read_report(lines: Sequence[Line], links: Sequence[Link] = ()) -> tuple[Value | None, Value | None, Value | None]:
    """Return address, e-mail and note: where a page asks to tell what was sent, and the sentences that ask it."""
    note, around = _asking(lines)
    url = next((link.url for link in links if asks_for_report(link.text)), None)
    url = url or _linked(around, links) or next((match[0].rstrip(".,;:") for match in _URL.finditer(around)), None)
    email = _EMAIL.search(around)
    return (
        Value(text=url) if url else None,
        Value(text=email[0]) if email else None,
        Value(text=note) if note else None,
    )


def asks_for_report(sentence: str) -> bool:
    """Say whether a sentence asks the reader to tell what was sent, not an official to tell something."""
    return bool(_ASKS.search(sentence)) and (bool(_ACTIONS.search(sentence)) or len(sentence.split()) <= _SHORT)


def belongs_to_report(sentence: str) -> bool:
    """Say whether a sentence goes on about reporting: `It's important to report because …`."""
    return bool(_BELONGS.match(sentence))


def _asking(lines: Sequence[Line]) -> tuple[str, str]:
    """Return the sentences that ask and the text around them, where an address may stand; a heading only if alone."""
    found = list(_all_asking(sorted(lines, key=lambda line: line.number)))
    told, around = next((one for one in found if not _is_heading(one[1])), found[0] if found else ([], ""))
    return _note(told), around


def _is_heading(text: str) -> bool:
    return bool(_HEADING.fullmatch(text)) and (text.isupper() or len(text.split()) < _FEWEST_WORDS)


def _all_asking(lines: Sequence[Line]) -> Iterator[tuple[list[str], str]]:
    for paragraph in paragraphs(lines):
        text = joined(paragraph)
        mark = ITEM.match(text)
        text = text[mark.end() :] if mark else text
        told = sentences(text)
        for place, sentence in enumerate(told):
            if asks_for_report(sentence) and len(sentence) <= _LONGEST:
                behind = _behind(told[place + 1 :])
                after = [one for one in told[place + len(behind) + 1 :][:1] if _GIVES_ADDRESS.match(one)]
                yield [sentence, *behind], " ".join([sentence, *behind, *after])
                break


def _behind(told: Sequence[str]) -> list[str]:
    kept = []
    for sentence in told:
        if not (belongs_to_report(sentence) or asks_for_report(sentence)):
            break
        kept.append(sentence)
    return kept


def _note(told: Sequence[str]) -> str:
    """Return the sentences for a reader of the file, who has no link to click on and isn't spoken to by Amnesty."""
    text = _CLICK.sub("", _LINK.sub(r"\1", " ".join(told)))
    if text and _US.match(text):
        text = _US.sub("Let Amnesty know", text, count=1)
    return text[:1].upper() + text[1:]


def _linked(around: str, links: Sequence[Link]) -> str | None:
    """Return the address behind the word `here`, if the asking text has it and only one link has."""
    here = [link.url for link in links if _HERE.fullmatch(link.text)]
    return here[0] if len(here) == 1 and _HERE.search(around) else None
