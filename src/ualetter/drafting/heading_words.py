r"""The words of headings, one to a line, by kind and language.

Each is a regular expression that must match at the beginning of a line, in capitals or not; a space stands for any
space, `#` begins a comment. What ends in `(:|$)` or `$` stands alone or has its own colon; what ends in `\b` may go on.
Of several that match, the upper one counts.
"""

from __future__ import annotations

COPIES = r"""
    # English
    (please |also |and |you can )*(send )?(a )?cop(y|ies) (of [^:.]{3,40} )?(also )?to\b
    (please )?(and )?(also )?copy *(:|$)
    cc\b *:? *(?=[^\W\d_])(?!\S+@)
    with (a )?cop(y|ies) to\b
    additional (addresses|targets)\b
    # German
    (sende?n? (sie )?(bitte )?)?(eine )?kopien? (\w+ ){0,6}an\b
    # Spanish
    (env[ií]en? |y |una |enviar )*copias? (\w+ ){0,5}a\b
    # French
    (envoye[rz] |et |une )*copies? (\w+ ){0,5}[àa]\b
    # Swedish
    (skicka |och |en )*kopi(a|or) (\w+ ){0,5}till\b
    # Dutch
    (stuur |en |een )*kopie(ën|en)? (\w+ ){0,5}(aan|naar)\b
    # Italian, Portuguese
    copie a\b
    c[óo]pias? (para|a)\b
"""
TARGETS = r"""
    # English
    (please )?(send|address|direct) (your |all |the |polite )*(appeals?|letters?)\b[^.:]{0,80}\bto\b[^.:]{0,60}:
    (please )?(send|address|direct) (your |all |the |polite )*(messages?|faxes|e-?mails?)\b[^.:]{0,80}\bto\b[^.:]{0,60}:
    (please )?send (your )?appeals? (\w+ ){0,8}to *:?$
    (please )?write (your letters? )?to *(:|$)
    appeals?( should be sent)? to *(:|$)
    addresses? *(for appeals? *)?(:|$)(?! *\d)
    (target.{0,3}s? )?contact (details|information|info)\b[^.]{0,40}$
    target.{0,3}s? contact details\b
    (please )?(contact|write|send|address|direct|email|call)\b[^.:]{0,60}\bone or (both|more|all)\b[^.:]{0,60}(:|\.?$)
    (please )?(contact|write|send|address|direct|email|call)\b[^.:]{0,60}\b(these|the following)\b[^.:]{0,60}(:|\.?$)
    (please )?(contact|write|send|address|direct|email|call)\b[^.:]{0,60}\bthe officials?\b[^.:]{0,60}(:|\.?$)
    contacts? *(:|$)
    to *: *(?=\S)
    (who to write to|where to (write|send)|targets?|officials? to (contact|write to)|recipients?|send to|letters? to) *(:|$)
    # any: the bare word for “to”
    (to|an|till|aan|naar|[àa]|para) *:?$
    # German, Swedish
    appell\w* an *(:|$)
    # German
    (bitte )?(senden|richten|schicken|schreiben) sie [^:]{0,140}\ban\b[^.:]{0,20}:
    (höflich formulierte )?(briefe|e-?mails?|faxe|luftpostbriefe)\b[^.:]{0,90}\ban *(:|$)
    adress(at(en|in)?|en|e) *(:|$)
    empf[äa]nger(in)? *(:|$)
    zieladressen? *(:|$)
    # Spanish
    (por favor,? )?(env[ií]e?n?|dirija[ns]?|enviar|escriba[ns]?) \b[^.:]{0,100}\ba *(:|$)
    (llamamientos|cartas|direcciones|destinatari[oa]s?|direcci[óo]n) *(a *)?(:|$)
    # French
    (merci d['\u2019]envoyer|veuillez (envoyer|adresser))\b[^.:]{0,140}\b[àa] *(:|$)
    (envoyez|adressez|[ée]crivez|[ée]crire)\b[^.:]{0,140}\b[àa] *(:|$)
    (vos )?appels [àa] *(:|$)
    destinataires? *(:|$)
    adresses? *(:|$)
    # Swedish
    (skicka|skriv|s[äa]nd|adressera)\b[^.:]{0,140}\btill *(:|$)
    (v[äa]djanden?|brev|mottagare|adressater?) *(till *)?(:|$)
    # Dutch
    (stuur|schrijf|richt|zend)\b[^.:]{0,140}\b(naar|aan) *(:|$)
    (brieven|adressen|geadresseerden?|schrijf naar) *(aan *|naar *)?(:|$)
    # Portuguese, Italian
    (envie|escreva)\b[^.:]{0,80}\b(para|a|ao) *(:|$)
    (invia(te)?|scrivi(ete)?)\b[^.:]{0,80}\ba *(:|$)
"""
LETTER = r"""
    # English
    (your )?(sample|model|template|example|suggested|draft) (letter|appeal)s?\b(?! (below|above|as|to|can|is|in))
    (your )?(sample|model|template|example|suggested|draft) (text|message|e-?mail)s?\b(?! (below|above|as|to|can|is|in))
    urgent action letter\b
    take action *: *write an appeal\b[^.]{0,80}$
    (please )?write an appeal in your own words\b[^.]{0,80}$
    (text|wording) of (the )?(letter|appeal)\b
    # German
    (muster|modell|standard|beispiel|vorlage)\w*brief\b
    briefvorschlag\b
    (brief|appell)(text|vorlage)\b
    # Spanish, Portuguese
    modelo de (carta|llamamiento)
    carta (modelo|tipo)
    ejemplo de carta
    # French
    (exemple|mod[èe]le) de lettre
    lettre[\s-]type
    proposition de lettre
    # Swedish
    (exempel|modell|mall|f[öo]rslag (till|p[åa]) ) *-?brev\w*
    brevmall
    brevf[öo]rslag
    # Dutch
    voorbeeld[\s-]?brief
    modelbrief
    briefvoorbeeld
    # Italian
    lettera tipo
"""
DEMANDS = r"""
    # English
    (further )?recommended actions?\b
    (please )?(write|e-?mail|fax|tweet|call|send|take action)\b[^.]{0,140}(urging|asking|calling|requesting)\b
    (please )?(write|e-?mail|fax|tweet|call|send|take action)\b[^.]{0,140}(expressing|demanding)\b
    (please )?(write|fax|send)\b[^.]{0,80}\bin [^.]{0,80}(language|english|arabic|spanish|french)[^.]{0,60}:$
    (please )?write immediately\b
    (calling on|urging|asking|demanding|requesting|calling for|expressing) (?=[^.]{20})
    please (take action|write) *:$
    (please )?(call|urge|ask|demand|calling|urging|asking|demanding) (on )?(the )?[^.]{0,80}:$
    (our |key )?demands? *(:|$)
    what to ask for\b
    (points|messages?) to (make|include)\b
    # German
    (amnesty fordert|forderungen|unsere forderungen)\b
    (bitte )?schreiben sie\b[^.]{0,140}forderungen\b
    schreiben sie bitte\b
    (bitte )?fordern sie\b
    # Spanish
    acciones? recomendadas?\b
    (por favor,? )?(escriba[ns]?|env[ií]en) [^.]{0,120}(instando|pidiendo|exhort|solicit|idioma|espa[ñn]ol)
    (pida[ns]?|exija[ns]?|inste[ns]?)\b[^.]{0,100}:$
    # French
    action recommand[ée]e\b
    dans les appels\b
    (veuillez )?[ée]crire [^.]{0,120}(langue|fran[çc]ais)
    (demandez|exhortez|priez|appelez)\b[^.]{0,100}:$
    # Swedish
    rekommenderad\w* aktion\b
    v[äa]nligen skriv\b
    kr[äa]v\b[^.]{0,80}:$
    (uppmana|be)\b[^.]{0,80}:$
    # Dutch
    aanbevolen actie\b
    (verzoek|roep|vraag|dring)\b[^.]{0,100}:$
"""
BACKGROUND = r"""
    # English
    (additional|background|further) (information|resources|info) *(\(|:|$)
    background *(:|$)
    more information *(:|$)
    about the case *(:|$)
    read more *(:|$)
    additional resources\b
    additional information\b(?! on)(?! (?-i:[a-z]))
    # German
    hintergrund(information(en)?)? *(:|$)
    weitere informationen *(:|$)
    # Spanish
    informaci[óo]n (complementaria|adicional|general) *(:|$)
    antecedentes *(:|$)
    # French
    compl[ée]ments? d['\u2019]information *(:|$)
    informations? compl[ée]mentaires? *(:|$)
    contexte *(:|$)
    # Swedish
    bakgrund(sinformation)? *(:|$)
    ytterligare information *(:|$)
    # Dutch
    achtergrond(informatie)? *(:|$)
    aanvullende informatie *(:|$)
    # Italian, Portuguese
    informazioni aggiuntive *(:|$)
    informa[çc][õo]es (adicionais|complementares) *(:|$)
"""
LABEL = r"""
    # the sheet's own number, index and date
    (first|second|third|\w+th|\d+\w\w|further information on|this is the \w+ update)\b[^.:]{0,20}\bUA\b
    (UA|AU)(-Nr\.?)? *:
    (AI[\s-]+)?index *:
    issue date\b
    date issued\b
    # those it is about: English, Spanish, German, French, Swedish
    genders?\b
    g[ée]nero\b
    geschlecht\b
    sexe\b
    k[öo]n *:
    # any language
    (names?|nombres?|noms?|namn|naam|namen?)( (and|y|et|och|en|und) [^:]{3,40})? *:
"""
REST = r"""
    # English
    preferred languages?\b
    languages? *:
    link to previous\b
    names? and prefer\w+ pronouns?\b
    appeal deadline\b
    please (take action|act)\b[^:]{0,60}(until|before|by)\b
    deadline\b
    please check with\b
    check with (the|your)\b
    please send appeals immediately\b
    also send copies to diplomatic\b
    (report|let us know|tell us)\b
    click here\b
    (please )?share\b
    second page\b
    page \d
    # German
    (bitte )?schreiben sie ihre appelle\b
    bitte schreiben sie (in|auf)\b
    da informationen in urgent actions\b
    # Spanish
    pueden escribir\b
    act[úu]en\b
    idioma\w* prefer\w+
    consulten? con\b
    enlace a\b
    # French
    vous pouvez [ée]crire vos\b
    agissez (dans|au)\b
    langue\(?s?\)? (à (utiliser|privil\w+)|pr[ée]f[ée]r\w+)
    merci d['\u2019]agir\b
    au-delà de cette date\b
    lien vers\b
    v[ée]rifie[rz] aupr[èe]s\b
    # Swedish
    ni kan skriva\b
    länk till\b
    f[öo]redraget spr[åa]k
    spr[åa]k *:
    # Dutch
    u kunt schrijven\b
    link naar\b
    voorkeurstaal\b
    taal *:
"""
STEPS = r"""
    # English
    take action\b[^.:]{0,40}:?$
    take action *:
    how (you can|to) (help|act)\b
    what (you can|to) do\b
    here.s what you can do\b
    act now\b[^.]{0,30}$
    (please )?write a letter\b
    (please )?write (letters?|e-?mails?)\b
    you can also\b
    actions? to take\b
    # German
    werden sie aktiv\b
    setz(e|en sie) dich\b
    jetzt mitmachen\b
    so k[öo]nnen sie\b
    das k[öo]nnen sie\b
    # Spanish
    act[úu]a\b
    c[óo]mo actuar\b
    qu[ée] puede[ns]? hacer\b
    # French
    passez [àa] l['\u2019]action\b
    agissez\b
    que faire\b
    # Swedish
    agera\b
    s[åa] kan du\b
    g[öo]r s[åa] h[äa]r\b
    # Dutch
    zo help je\b
    doe mee\b
    kom in actie\b
    wat kun je doen\b
"""
