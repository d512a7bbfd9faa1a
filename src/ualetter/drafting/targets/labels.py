"""The labels of a target's fields: `Phone:`, `Correo electrónico:`, `Tel./Fax (mornings only):`, `Anrede:`."""

from __future__ import annotations

import re
from dataclasses import replace

from ualetter.drafting.targets.offices import word_set
from ualetter.records import dataclass

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

NETWORKS = word_set(
    "x facebook instagram whatsapp tiktok youtube linkedin weibo threads bluesky mastodon wechat signal vk telegram"
)
# Kind of each label. A label needs a colon, or at once what it announces.
_LABELS = {
    "form": r"(?:e-?mail\s)?"
    r"(?:online\s|web\s?(?:site\s)?|electronic\s)?(?:contact|comment|feedback)?\s?forms?(?!\sof\s)"
    r"|(?:online|web)\s?contact|contact\svia"
    r"|kontaktformular|online-?formular|formulario(?:\s(?:de\scontacto|web|en\sl[íi]nea))?|kontaktformul[äa]r"
    r"|formulaire(?:\s(?:de\scontact|en\sligne))?|contactformulier|formul[áa]rio(?:\sde\scontato)?",
    "phone": r"(?:tele)?phones?(?:\s(?:numbers?|nos?\.?))?|t[ée]l[ée]phones?|tel[ée]fonos?|telefon(?:o|e|nummer)?"
    r"|telefoon(?:nummer)?|tels?|t[ée]l|tlf|tfno|mobile(?:\sphone)?|mobil|cell(?:ular|phone)?|landline|hotline|ph|call"
    r"|switchboard|conmutador|tel\.?\sno|t|p",
    "fax": r"(?:tele)?fax(?:es)?(?:\s(?:numbers?|nos?\.?))?|faxnummer|facsimile|faks|t[ée]l[ée]c(?:opie(?:ur)?)?|f",
    "email": r"e[-\u2013]?\s?mails?(?:\s(?:address(?:es)?|adresse)|[- ]?adress(?:e|en)?|[- ]?adres(?:sen)?)?|correos?"
    r"(?:[\s-](?:electr[óo]nicos?|e))?|c\.e\.?|courriels?|m[ée]l|mejl|e-?post|posta\selettronica|e\.mail|e",
    "copies": r"(?:e-?mail\s)?cc|cc\s(?:e-?mails?|to)|copies\sto|copy\sto|copia\sa|con\scopia\sa|kopie\san|bcc"
    r"|copie\s[àa]"
    r"|kopia\still|kopie\s(?:aan|naar)|kopi\stil|c[óo]pia\spara",
    "telex": r"telex(?:es)?|t[ée]lex|tlx|telegrams?(?:\saddress(?:es)?)?|telegrammes?"
    r"|t[ée]l[ée]grammes?|telegramas?|telegramme?|cables?",
    "x": r"twitter(?:\s?(?:account|handle))?|tweets?(?:\s(?:at|to))?|x",
    "facebook": r"facebook(?:\s?(?:page|messenger))?|fb",
    "instagram": r"instagram|insta|ig",
    "whatsapp": r"whats\s?app",
    "tiktok": r"tik\s?tok",
    "youtube": r"you\s?tube",
    "linkedin": r"linked\s?in",
    "weibo": r"(?:sina\s)?weibo",
    "threads": r"threads",
    "bluesky": r"blue\s?sky",
    "mastodon": r"mastodon",
    "wechat": r"we\s?chat",
    "signal": r"signal",
    "vk": r"vk|vkontakte",
    "web": r"web\s?sites?|web|url|homepage|p[áa]gina\sweb|sitio\sweb|site(?:\s(?:web|internet))?|webbplats|webseite",
    "salutation": r"salutations?(?:\s(?:for|to)\s[^:]{1,40})?"
    r"|(?:start|begin|open)\syour\s(?:letter|message|appeal)s?(?:\swith)?|(?:korrekte\s)?anrede|briefanrede|tratamiento|tratamento|f[óo]rmula\sde\s(?:tratamiento|cortes[íi]a)"
    r"|forma\sde\stratamiento|encabezamiento|saludo|formules?\sd[\u2019']appel|formule\sde\spolitesse|appel|tilltal(?:sform)?"
    r"|h[äa]lsningsfras|inledning(?:sfras)?|aanhef|sauda[çc][ãa]o|formula\sd[\u2019']apertura|greetings?"
    r"|forms?\sof\saddress|addressed?\s(?:him\s|her\s|them\s|this\sperson\s)?as|please\saddress\sas"
    r"|aanspreek(?:vorm|titel)|trato|appellation|civilit[ée]|titre\sd[\u2019']appel",
    "address": r"(?:postal\s|mailing\s|street\s|office\s)?address"
    r"|direcci[óo]n(?:\spostal)?|(?:post)?adresse(?:\spostale)?"
    r"|postanschrift|anschrift|adress|postadress|(?:post)?adres|endere[çc]o|indirizzo|by\s(?:post|mail)|post|mail",
    "name": r"(?:full\s)?name|nombre(?:\scompleto)?|nom|namn|naam|nome|navn",
    "role": r"(?:position|role|cargo|funktion|fonction|functie|befattning|title|titel|titre|t[íi]tulo|puesto"
    r"|designation|job\stitle|ruolo|stilling)",
}
_SHORT = frozenset(
    ("t", "p", "f", "e", "x", "vk", "post", "mail", "appel", "web", "form", "name", "nom", "nome", "titel", "titre")
)
_ANY = "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
_LABEL = re.compile(rf"(?<![\w@.\u2019'-])(?:{_ANY})(?![\w@\u2019-])\.?", re.IGNORECASE)
_MORE = re.compile(r"\s*(?:/|&|\+|,|\band\b|\bor\b|\by\b|\bet\b|\bund\b|\boch\b|\ben\b)\s*", re.IGNORECASE)
_REMARK = re.compile(r"\s*[(\[]([^()\[\]]{1,120})[)\]]")
_COLON = re.compile(r"(?:\s?\d)?\s*(?::|[-\u2013](?=\s)|=)\s*")
_AT_ONCE = {
    "phone": re.compile(r"\s*(?:no\.?\s*)?[+(]?\d[\d\s().-]{4}"),
    "fax": re.compile(r"\s*(?:no\.?\s*)?[+(]?\d[\d\s().-]{4}"),
    "email": re.compile(r"\s*<?[^\s@]{1,64}@"),
}
_HANDLE_AT_ONCE = re.compile(r"\s*(?:@|https?:)")
_EDGES = " \t|;,/·•*"
_MOST_KINDS = 6
"""More labels in a row, `Tel./Fax/WhatsApp:`, are no label but a list of words."""
_TRAILING_I = re.compile(r"\s+[Il]\s*$")


@dataclass(frozen=True, kw_only=True)
class Field:
    """What stands behind a label, up to the next one."""

    label: str
    """As printed, without its colon."""
    kinds: tuple[str, ...]
    text: str
    remark: str | None = None
    """What stands in brackets between the label and its colon."""


@dataclass(frozen=True, kw_only=True)
class _Label:
    """A label in a line, from `start` to behind its colon."""

    start: int
    end: int
    printed: str
    kinds: tuple[str, ...]
    remark: str | None = None


def split_fields(line: str) -> tuple[str, tuple[Field, ...]]:
    """Cut a line at its labels: what stands before the first one, and the fields."""
    labels = list(_labels(line))
    if not labels:
        return line, ()
    ends = [label.start for label in labels[1:]] + [len(line)]
    fields = tuple(_field(label, line[label.end : end]) for label, end in zip(labels, ends, strict=True))
    return trim(line[: labels[0].start]), fields


def _field(label: _Label, text: str) -> Field:
    # The comma of `Dear Minister,` divides nothing.
    text = text.strip(" |") if "salutation" in label.kinds else trim(text)
    return Field(label=label.printed, kinds=label.kinds, text=text, remark=label.remark)


def trim(text: str) -> str:
    """Drop what only divides a value from the next one: `|`, `I`, `/`."""
    return _TRAILING_I.sub("", text.strip(_EDGES)).strip(_EDGES).removesuffix(" and").removesuffix(" or")


def _labels(line: str) -> Iterator[_Label]:
    """Yield the labels of a line; one inside brackets that another one's value has is none."""
    place = behind = counted = opened = 0
    while (found := _LABEL.search(line, place)) is not None:
        between = line[counted : found.start()]
        counted, place = found.start(), found.end()
        opened += between.count("(") - between.count(")")
        own = between[len(between.rstrip("([")) :].count("(")  # a bracket right before a label is the label's own
        label = None if behind and opened > own else _whole_label(line, found)
        if label is not None:
            yield label
            place = behind = counted = label.end
            opened = 0


def _whole_label(line: str, found: re.Match[str]) -> _Label | None:
    """Read on to the colon: `Tel./Fax (mornings only):`; None if this is no label."""
    kinds, end, last = [str(found.lastgroup)], found.end(), found
    while len(kinds) < _MOST_KINDS and (divider := _MORE.match(line, end)):
        more = _LABEL.match(line, divider.end())
        if more is None:
            break
        kinds.append(str(more.lastgroup))
        end, last = more.end(), more
    remark = _REMARK.match(line, end)
    colon = _COLON.match(line, remark.end() if remark else end)
    # A bracket may open before the label: `(Anrede: …)`.
    start = found.start() - (1 if line[found.start() - 1 : found.start()] in {"(", "["} else 0)
    label = _Label(start=start, end=end, printed=line[found.start() : end], kinds=tuple(kinds))
    short = last.group().rstrip(".").casefold() in _SHORT
    if colon and not (short and {"-", "\u2013"} & set(colon.group())):
        return replace(label, end=colon.end(), remark=remark.group(1) if remark else None)
    at_once = _HANDLE_AT_ONCE if kinds[-1] in NETWORKS else _AT_ONCE.get(kinds[-1])
    return label if at_once and not short and at_once.match(line, end) else None
