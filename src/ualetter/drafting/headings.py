"""The headings and leading words by which a page says what comes next, in the languages of its sections."""

from __future__ import annotations

import re

from ualetter.records import dataclass

HEAD, STEPS, TARGETS, COPIES, DEMANDS, LETTER, BACKGROUND, LABEL, REST = (
    "head", "steps", "targets", "copies", "demands", "letter", "background", "label", "rest",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Heading:
    """What a line announces, and what stands behind it on the same line."""

    kind: str
    rest: str


# Alternatives are tried from the top; each must match at the beginning of a line. What ends in a colon may be followed
# by the thing itself; what has to stand alone is anchored.
_WORDS: tuple[tuple[str, str], ...] = (
    (
        COPIES,
        r"""(?:(?:please\s+|also\s+|and\s+|you\s+can\s+)*(?:send\s+)?(?:a\s+)?cop(?:y|ies)\s+(?:of\s+[^:.]{3,40}\s)?(?:also\s+)?to\b
            |(?:please\s+)?(?:and\s+)?(?:also\s+)?copy\s*(?::|$)|cc\b\s*:?\s*(?=[^\W\d_])(?!\S+@)
            |with\s+(?:a\s+)?cop(?:y|ies)\s+to\b
            |additional\s+(?:addresses|targets)\b
            |(?:sende?n?\s+(?:sie\s+)?(?:bitte\s+)?)?(?:eine\s+)?kopien?\s+(?:\w+\s+){0,6}an\b
            |(?:env[ií]en?\s+|y\s+|una\s+|enviar\s+)*copias?\s+(?:\w+\s+){0,5}a\b
            |(?:envoye[rz]\s+|et\s+|une\s+)*copies?\s+(?:\w+\s+){0,5}[àa]\b
            |(?:skicka\s+|och\s+|en\s+)*kopi(?:a|or)\s+(?:\w+\s+){0,5}till\b
            |(?:stuur\s+|en\s+|een\s+)*kopie(?:ën|en)?\s+(?:\w+\s+){0,5}(?:aan|naar)\b
            |copie\s+a\b|c[óo]pias?\s+(?:para|a)\b)""",
    ),
    (
        TARGETS,
        r"""(?:(?:please\s+)?(?:send|address|direct)\s+(?:your\s+|all\s+|the\s+|polite\s+)*(?:appeals?|letters?|messages?|faxes|emails?|e-mails?)\b[^.:]{0,80}\bto\b[^.:]{0,60}:
            |(?:please\s+)?send\s+(?:your\s+)?appeals?\s+(?:\w+\s+){0,8}to\s*:?$
            |(?:please\s+)?write\s+(?:your\s+letters?\s+)?to\s*(?::|$)
            |appeals?(?:\s+should\s+be\s+sent)?\s+to\s*(?::|$)
            |addresses?\s*(?:for\s+appeals?\s*)?(?::|$)(?!\s*\d)
            |(?:target.{0,3}s?\s+)?contact\s+(?:details|information|info)\b[^.]{0,40}$
            |target.{0,3}s?\s+contact\s+details\b
            |(?:please\s+)?(?:contact|write|send|address|direct|email|call)\b[^.:]{0,60}\b(?:one\s+or\s+(?:both|more|all)|these|the\s+following|the\s+officials?)\b[^.:]{0,60}(?::|\.?$)
            |contacts?\s*(?::|$)|to\s*:\s*(?=\S)
            |(?:who\s+to\s+write\s+to|targets?|officials?\s+to\s+(?:contact|write\s+to)|recipients?|send\s+to|letters?\s+to)\s*(?::|$)
            |(?:to|an|till|aan|naar|[àa]|para)\s*:?$|appell\w*\s+an\s*:?$|appell\w*\s+an\s*:
            |(?:bitte\s+)?(?:senden|richten|schicken|schreiben)\s+sie\s+[^:]{0,140}\ban\b[^.:]{0,20}:
            |(?:höflich\s+formulierte\s+)?(?:briefe|e-?mails?|faxe|luftpostbriefe)\b[^.:]{0,90}\ban\s*(?::|$)
            |adress(?:at(?:en|in)?|en|e)\s*(?::|$)|empf[äa]nger(?:in)?\s*(?::|$)|zieladressen?\s*(?::|$)
            |(?:por\s+favor,?\s+)?(?:env[ií]e?n?|dirija[ns]?|enviar|escriba[ns]?)\s+(?:(?:sus|los|las|tus|su|vuestros)\s+)?(?:llamamientos|cartas?|apelaciones|mensajes|peticiones|escritos)?\b[^.:]{0,80}\ba\s*(?::|$)
            |(?:llamamientos|cartas|direcciones|destinatari[oa]s?|direcci[óo]n)\s*(?:a\s*)?(?::|$)
            |(?:merci\s+d['’]envoyer|veuillez\s+(?:envoyer|adresser)|envoyez|adressez|[ée]crivez|[ée]crire)\b[^.:]{0,140}\b[àa]\s*(?::|$)
            |(?:vos\s+)?appels\s+[àa]\s*(?::|$)|destinataires?\s*(?::|$)|adresses?\s*(?::|$)
            |(?:skicka|skriv|s[äa]nd|adressera)\b[^.:]{0,140}\btill\s*(?::|$)|(?:v[äa]djanden?|brev|mottagare|adressater?)\s*(?:till\s*)?(?::|$)
            |(?:stuur|schrijf|richt|zend)\b[^.:]{0,140}\b(?:naar|aan)\s*(?::|$)|(?:brieven|adressen|geadresseerden?|schrijf\s+naar)\s*(?:aan\s*|naar\s*)?(?::|$)
            |(?:envie|escreva)\b[^.:]{0,80}\b(?:para|a|ao)\s*(?::|$)|(?:invia(?:te)?|scrivi(?:ete)?)\b[^.:]{0,80}\ba\s*(?::|$))""",
    ),
    (
        LETTER,
        r"""(?:(?:your\s+)?(?:sample|model|template|example|suggested|draft)\s+(?:letter|appeal|text|message|e-?mail)s?\b(?!\s+(?:below|above|as|to|can|is|in))
            |urgent\s+action\s+letter\b
            |take\s+action\s*:\s*write\s+an\s+appeal\b[^.]{0,80}$
            |(?:please\s+)?write\s+an\s+appeal\s+in\s+your\s+own\s+words\b[^.]{0,80}$
            |(?:text|wording)\s+of\s+(?:the\s+)?(?:letter|appeal)\b
            |(?:muster|modell|standard|beispiel|vorlage)\w*brief\b|briefvorschlag\b|(?:brief|appell)(?:text|vorlage)\b
            |modelo\s+de\s+(?:carta|llamamiento)|carta\s+(?:modelo|tipo)|ejemplo\s+de\s+carta
            |(?:exemple|mod[èe]le)\s+de\s+lettre|lettre[\s-]type|proposition\s+de\s+lettre
            |(?:exempel|modell|mall|f[öo]rslag\s+(?:till|p[åa])\s+)\s*-?brev\w*|brevmall|brevf[öo]rslag
            |voorbeeld[\s-]?brief|modelbrief|briefvoorbeeld
            |modelo\s+de\s+carta|lettera\s+tipo)""",
    ),
    (
        DEMANDS,
        r"""(?:(?:further\s+)?recommended\s+actions?\b
            |(?:please\s+)?(?:write|email|e-mail|fax|tweet|call|send|take\s+action)\b[^.]{0,140}(?:in\s+[^.]{0,80}(?:language|english|arabic|spanish|french)[^.]{0,60}:$|urging|asking|calling|requesting|expressing|demanding)\b
            |(?:please\s+)?write\s+immediately\b|please\s+(?:take\s+action|write)\s*:$
            |(?:please\s+)?(?:call|urge|ask|demand|calling|urging|asking|demanding)\s+(?:on\s+)?(?:the\s+)?[^.]{0,80}:$
            |(?:our\s+|key\s+)?demands?\s*(?::|$)|what\s+to\s+ask\s+for\b|(?:points|messages?)\s+to\s+(?:make|include)\b
            |(?:amnesty\s+fordert|forderungen|unsere\s+forderungen)\b|(?:bitte\s+)?schreiben\s+sie\b[^.]{0,140}forderungen\b|schreiben\s+sie\s+bitte\b
            |(?:bitte\s+)?fordern\s+sie\b
            |acciones?\s+recomendadas?\b|(?:por\s+favor,?\s+)?(?:escriba[ns]?|env[ií]en)\s+[^.]{0,120}(?:instando|pidiendo|exhort|solicit|idioma|espa[ñn]ol)
            |(?:pida[ns]?|exija[ns]?|inste[ns]?)\b[^.]{0,100}:$
            |action\s+recommand[ée]e\b|dans\s+les\s+appels\b|(?:veuillez\s+)?[ée]crire\s+[^.]{0,120}(?:langue|fran[çc]ais)|(?:demandez|exhortez|priez|appelez)\b[^.]{0,100}:$
            |rekommenderad\w*\s+aktion\b|v[äa]nligen\s+skriv\b|kr[äa]v\b[^.]{0,80}:$|(?:uppmana|be)\b[^.]{0,80}:$
            |aanbevolen\s+actie\b|(?:verzoek|roep|vraag|dring)\b[^.]{0,100}:$)""",
    ),
    (
        BACKGROUND,
        r"""(?:(?:additional|background|further)\s+(?:information|resources|info)\s*(?:\(|:|$)
            |background\s*(?::|$)|more\s+information\s*(?::|$)|about\s+the\s+case\s*(?::|$)|read\s+more\s*(?::|$)
            |additional\s+resources\b|additional\s+information\b(?!\s+on)
            |hintergrund(?:information(?:en)?)?\s*(?::|$)|weitere\s+informationen\s*(?::|$)
            |informaci[óo]n\s+(?:complementaria|adicional|general)\s*(?::|$)|antecedentes\s*(?::|$)
            |compl[ée]ments?\s+d['’]information\s*(?::|$)|informations?\s+compl[ée]mentaires?\s*(?::|$)|contexte\s*(?::|$)
            |bakgrund(?:sinformation)?\s*(?::|$)|ytterligare\s+information\s*(?::|$)
            |achtergrond(?:informatie)?\s*(?::|$)|aanvullende\s+informatie\s*(?::|$)
            |informazioni\s+aggiuntive\s*(?::|$)|informa[çc][õo]es\s+(?:adicionais|complementares)\s*(?::|$))""",
    ),
    (
        LABEL,
        r"""(?:(?:first|second|third|\w+th|\d+\w\w|further\s+information\s+on|this\s+is\s+the\s+\w+\s+update)\b[^.:]{0,20}\bUA\b
            |(?:UA|AU)(?:-Nr\.?)?\s*:|(?:AI[\s-]+)?index\s*:|issue\s+date\b|date\s+issued\b|genders?\b|g[ée]nero\b|geschlecht\b|sexe\b|k[öo]n\s*:
            |(?:names?|nombres?|noms?|namn|naam|namen?)(?:\s+(?:and|y|et|och|en|und)\s+[^:]{3,40})?\s*:)""",
    ),
    (
        REST,
        r"""(?:preferred\s+languages?\b|languages?\s*:|link\s+to\s+previous\b|names?\s+and\s+prefer\w+\s+pronouns?\b
            |appeal\s+deadline\b|please\s+(?:take\s+action|act)\b[^:]{0,60}(?:until|before|by)\b|deadline\b
            |please\s+check\s+with\b|check\s+with\s+(?:the|your)\b|please\s+send\s+appeals\s+immediately\b
            |also\s+send\s+copies\s+to\s+diplomatic\b|(?:report|let\s+us\s+know|tell\s+us)\b|click\s+here\b|(?:please\s+)?share\b
            |(?:bitte\s+)?schreiben\s+sie\s+ihre\s+appelle\b|bitte\s+schreiben\s+sie\s+(?:in|auf)\b|da\s+informationen\s+in\s+urgent\s+actions\b
            |pueden\s+escribir\b|act[úu]en\b|vous\s+pouvez\s+[ée]crire\s+vos\b|agissez\s+(?:dans|au)\b|ni\s+kan\s+skriva\b|u\s+kunt\s+schrijven\b
            |idioma\w*\s+prefer\w+|consulten?\s+con\b|langue\(?s?\)?\s+(?:à\s+(?:utiliser|privil\w+)|pr[ée]f[ée]r\w+)|merci\s+d['’]agir\b|au-delà\s+de\s+cette\s+date\b|lien\s+vers\b|enlace\s+a\b|länk\s+till\b|link\s+naar\b|v[ée]rifie[rz]\s+aupr[èe]s\b
            |f[öo]redraget\s+spr[åa]k|spr[åa]k\s*:|voorkeurstaal\b|taal\s*:|second\s+page\b|page\s+\d)""",
    ),
    (
        STEPS,
        r"""(?:take\s+action\b[^.:]{0,40}:?$|take\s+action\s*:|how\s+(?:you\s+can|to)\s+(?:help|act)\b|what\s+you\s+can\s+do\b|here.s\s+what\s+you\s+can\s+do\b|act\s+now\b[^.]{0,30}$
            |(?:please\s+)?write\s+a\s+letter\b|(?:please\s+)?write\s+(?:letters?|e-?mails?)\b|you\s+can\s+also\b|actions?\s+to\s+take\b
            |werden\s+sie\s+aktiv\b|setz(?:e|en\s+sie)\s+dich\b|jetzt\s+mitmachen\b
            |act[úu]a\b|c[óo]mo\s+actuar\b|qu[ée]\s+puede[ns]?\s+hacer\b|passez\s+[àa]\s+l['’]action\b|agissez\b|que\s+faire\b
            |agera\b|s[åa]\s+kan\s+du\b|g[öo]r\s+s[åa]\s+h[äa]r\b|so\s+k[öo]nnen\s+sie\b|das\s+k[öo]nnen\s+sie\b|zo\s+help\s+je\b|doe\s+mee\b|kom\s+in\s+actie\b|wat\s+kun\s+je\s+doen\b)""",
    ),
)  # fmt: skip
_PATTERNS = tuple((kind, re.compile(words, re.IGNORECASE | re.VERBOSE)) for kind, words in _WORDS)
_MARK = re.compile(r"^(?:[•►▶➔→*·–—-]|\(?[0-9]{1,2}[.)]|[A-Za-z][.)])\s+")
_LONGEST_HEADING = 200


def heading(text: str) -> Heading | None:
    """Return what a line announces, if it begins with the words of a heading."""
    mark = _MARK.match(text)
    start = mark.end() if mark else 0
    for kind, pattern in _PATTERNS:
        found = pattern.match(text, start, start + _LONGEST_HEADING)
        if found:
            return Heading(kind=kind, rest=_behind(text, found))
    return None


def _behind(text: str, found: re.Match[str]) -> str:
    """Return what stands behind a heading's words: what follows their colon, or nothing."""
    words = found[0].rstrip()
    if words.endswith(":") or words.casefold() == "cc":
        return text[found.end() :].strip()
    before, colon, behind = text[found.end() :].partition(":")
    return behind.strip() if colon and len(before) <= _LONGEST_HEADING else ""
