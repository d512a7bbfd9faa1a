r"""The words of headings, one to a line, by kind and language.

Each is a regular expression that must match at the beginning of a line, in capitals or not; a space stands for any
space, `#` begins a comment. What ends in `(:|$)` or `$` stands alone or has its own colon; what ends in `\b` may go on.
Of several that match, the upper one counts.
"""

from __future__ import annotations

COPIES = r"""
    # English
    (please |also |and |you can )*(send )?(a )?cop(y|ies) (of [^:.]{3,40} )?(also )?to\b
    (please )?(also )?copy your (letter|appeal|message|e-?mail)s? to\b
    if possible,? send (a )?cop(y|ies) to\b
    (please )?(and )?(also )?copy *(:|$)
    courtesy cop(y|ies)\b
    cc\b *:? *(?=[^\W\d_])(?!\S+@)
    with (a )?cop(y|ies) to\b
    additional (addresses|targets)\b
    # German
    (bitte |sende |schicke |richte |senden |schicken |richten |sie |auch |gerne? |eine |in |mit |und )*kopien? (\w+ ){0,6}an\b
    (durchschrift|abschrift)(en)? (\w+ ){0,4}an\b
    kopien? *(:|$)
    # Spanish
    (por favor,? |env[ií]en? |env[íi][aá] |enviar |enviad |mand\w+ |tambi[ée]n |y |con |una )*copias? (\w+ ){0,5}(al?|para)\b
    copias? *(:|$)
    # French
    (merci |veuillez |pensez |[àa] |d['\u2019]|de |[ée]galement |envoye[rz] |adresse[rz] |en |avec |et |une |des )*copies? (\w+ ){0,5}([àa]|aux?)\b
    (en )?copies? *(:|$)
    # Swedish
    (v[äa]nligen |skicka |s[äa]nd |g[äa]rna |[äa]ven |ocks[åa] |och |med |en )*kopi(a|or) (\w+ ){0,5}till\b
    kopi(a|or) *(:|$)
    # Norwegian, Danish
    (og |send |gj?erne |en |med )*kopi(er)? (\w+ ){0,4}til\b
    kopi *(:|$)
    # Dutch
    (stuur |zend |graag |ook |met |en |een )*(kopie(ën|en)?|afschrift(en)?) (\w+ ){0,5}(aan|naar)\b
    kopie(ën|en)? *(:|$)
    # Italian, Portuguese
    (invia |inviate |inviare |e |una |con )*copi[ae] (\w+ ){0,4}al?\b
    per conoscenza *:
    (envie |enviar |e |com |uma )*c[óo]pias? (\w+ ){0,4}(para|ao?|à)\b
"""  # noqa: E501  a phrase stands on one line
TARGETS = r"""
    # English
    (please )?(send|address|direct|post|mail) (your |all |the |polite |a )*(appeals?|letters?)\b[^.:]{0,80}\bto\b[^.:]{0,60}:
    (please )?(send|address|direct|post|mail) (your |all |the |polite |an? )*(messages?|faxes|e-?mails?|postcards?)\b[^.:]{0,80}\bto\b[^.:]{0,60}:
    (please )?send (your )?(appeals?|letters?|messages?) (\w+ ){0,8}to *:?$
    (please )?write (your letters? |a letter )?to *(:|$)
    (your )?(letters?|appeals?|messages?) (should|can|may) (go|be (sent|addressed)) to *(:|$)
    (where|who) (to|should (I|you|we)|can (I|you)) (write|send|contact|e-?mail)\b[^.:]{0,40}(:|\?|$)
    (decision[ -]makers?|authorities to (contact|write to)) *(:|$)
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
    (bitte )?(senden|richten|schicken|schreiben|adressieren) sie [^:]{0,140}\ban\b[^.:]{0,20}:
    (bitte )?(sende|richte|schicke|schreibe?|adressiere)t? [^:]{0,140}\ban\b[^.:]{0,20}:
    (bitte )?(sende|richte|schicke)(n sie|t)? (\w+ ){1,8}an$
    (ihr|dein|euer) (appell|brief|schreiben) (geht )?an *(:|$)
    (höflich formulierte )?(briefe?|e-?mails?|faxe|luftpostbriefe)\b[^.:]{0,90}\ban *(:|$)
    an wen (schreiben|schreibe|sende|soll)\b[^.:]{0,40}(:|\?|$)
    (adress(at(en|in)?|en|e)|kontaktdaten) *(:|$)
    empf[äa]nger(in)? *(:|$)
    zieladressen? *(:|$)
    # Spanish
    (por favor,? |puede[ns]? )?(env[ií]e?n?|env[íi][aá]d?|diri[gj]\w+|enviar|escrib\w+) \b[^.:]{0,100}\ba *(:|$)
    (llamamientos|cartas|direcciones|destinatari[oa]s?|direcci[óo]n|datos de contacto) *(a *)?(:|$)
    direcciones (para|de|a las que) [^.:]{3,50}(:|$)
    ¿?a qui[ée]n(es)? (puedes? |puedo |debo )?(escribi|dirigi|envia)\w*\b[^.:]{0,40}(:|\?|$)
    autoridades a (las|quienes) (que )?(dirigirse|escribir)\b[^.:]{0,20}(:|$)
    # French
    (merci d['\u2019]|veuillez )(envoyer|adresser|[ée]crire|faire parvenir)\b[^.:]{0,140}\b[àa] *(:|$)
    (envoyez|adressez|[ée]crivez|[ée]crire)\b[^.:]{0,140}\b[àa] *(:|$)
    (vos )?(appels?|lettres?|courriers?|courriels?|messages?)( [àa] (adresser|envoyer))? [àa] *(:|$)
    ([àa] qui|o[ùu]) (faut-il |dois-je )?([ée]crire|envoyer|adresser)\b[^.:]{0,40}(:|\?|$)
    adresses? (o[ùu]|auxquelles|pour) [^.:]{3,60}(:|$)
    (coordonn[ée]es|autorit[ée]s? [àa] (contacter|interpeller)) *(:|$)
    destinataires? *(:|$)
    adresses? *(:|$)
    # Swedish
    (skicka|skriv|s[äa]nd|adressera)\b[^.:]{0,140}\btill *(:|$)
    (v[äa]djan(den?)?|brev|mottagare|adressat(er)?|adresser(na)?) *(till *)?(:|$)
    (ditt brev|brevet|v[äa]djan) (skickas|g[åa]r|s[äa]nds|st[äa]lls) till *(:|$)
    vem (ska|kan) (jag|du) skriva\b[^.:]{0,20}(:|\?|$)
    # Norwegian, Danish
    (skriv|send)\b[^.:]{0,80}\btil *(:|$)
    (appeller|mottakere?|modtagere?) *(til *)?(:|$)
    # Dutch
    (stuur|schrijf|richt|zend)\b[^.:]{0,140}\b(naar|aan) *(:|$)
    (brieven|e-?mails|app[eè]ls|adressen|geadresseerden?|schrijf naar) *(aan *|naar *)?(:|$)
    (aan|naar) wie (schrijf|stuur|moet|kun|kan)\b[^.:]{0,40}(:|\?|$)
    (je|jouw|uw) brief (gaat|kan) (\w+ ){0,3}(aan|naar) *(:|$)
    # Portuguese, Italian
    (envie|escreva|enviar|escrever)\b[^.:]{0,80}\b(para|a|ao) *(:|$)
    (apelos|cartas|destinat[áa]ri[oa]s?|endere[çc]os) *(para *|a *)?(:|$)
    (invia(te|re)?|scriv(i|ete|ere))\b[^.:]{0,80}\ba *(:|$)
    (appelli|lettere|destinatar[io]|indirizz[oi]) *(a *)?(:|$)
"""  # noqa: E501  a phrase stands on one line
LETTER = r"""
    # English
    (your |a |here is a )?(sample|model|template|example|suggested|proposed|draft) (letter|appeal)s?\b(?! (below|above|as|to|can|is|in))
    (your )?(sample|model|template|example|suggested|proposed|draft) (text|message|wording|e-?mail)s?\b(?! (below|above|as|to|can|is|in))
    urgent action letter\b
    (the )?letter *:?$
    letter (template|text|sample) *:?$
    your (letter|appeal|message|e-?mail) *:?$
    take action *: *write an appeal\b[^.]{0,80}$
    (please )?write an appeal in your own words\b[^.]{0,80}$
    (text|wording) of (the |your )?(letter|appeal)\b
    # German
    (muster|modell|standard|beispiel|vorlage)[\w-]*(brief|text|schreiben)\b
    (brief|appell|text|formulierungs)-?(text|vorlage|vorschlag|entwurf|beispiel)\b
    (vorschlag|vorlage|entwurf|muster|text) (für|eines|des) (\w+ )?(brief\w*|appells?|schreibens?)\b
    vorformulierte[rs]? (brief|text|appell)\b
    m[öo]gliche formulierung *:?$
    (ihr|dein) (brief|appell|schreiben) *:?$
    # Spanish, Portuguese
    (modelo|ejemplo|propuesta|texto|borrador) de (la |tu |su )?(carta|llamamiento|texto|mensaje)
    carta[ -](modelo|tipo|sugerida|propuesta)
    texto (sugerido|propuesto|modelo)
    tu carta *:?$
    # French
    (exemple|mod[èe]le|proposition|suggestion|texte) de (la |votre )?(lettre|courrier|courriel|texte|message|appel)
    lettre[\s-](type|mod[èe]le|propos[ée]e)
    texte (propos[ée]|sugg[ée]r[ée])
    votre (lettre|courrier) *:?$
    # Swedish
    (exempel|modell|mall|f[öo]rslag (till|p[åa]) ) *-?brev\w*
    (exempel|f[öo]rslag) (till|p[åa]) (text|brev|v[äa]djan)
    brevmall
    (brev|text)f[öo]rslag
    f[äa]rdig(skrivet|t) brev
    ditt brev *:?$
    # Norwegian, Danish
    (brevforslag|(forslag til|eksempel p[åa]) (brev|tekst)|eksempelbrev|standardbrev)\b
    # Dutch
    (voorbeeld|model|standaard|concept)[\s-]?(brief|tekst)
    (voorbeeld|voorstel|tekst) (van|voor) (een |de |je |uw )?brief\b
    brief(voorbeeld|suggestie|tekst)
    (je|jouw|uw) brief *:?$
    # Italian
    lettera tipo
    (testo|modello|esempio|fac-simile) (di|della) lettera
"""  # noqa: E501  a phrase stands on one line
DEMANDS = r"""
    # English
    (further )?recommended actions?\b
    (further )?actions? required\b
    write now in\b
    (please )?(write|e-?mail|fax|tweet|call|send|take action)\b[^.]{0,140}(urging|asking|calling|requesting)\b
    (please )?(write|e-?mail|fax|tweet|call|send|take action)\b[^.]{0,140}(expressing|demanding)\b
    (please )?(write|fax|send)\b[^.]{0,80}\bin [^.]{0,80}(language|english|arabic|spanish|french)[^.]{0,60}:$
    (please )?write immediately\b
    (calling on|urging|asking|appealing to|demanding|requesting|calling for|expressing) (?=[^.]{20})
    please (take action|write) *:$
    (please )?(call|urge|ask|demand|calling|urging|asking|demanding) (on )?(the )?[^.]{0,80}:$
    (our |key )?demands? *(:|$)
    what to ask for\b
    (points|messages?) to (make|include)\b
    (what you can do|action) *: *(please )?(send|write)\b[^.]{0,160}:$
    (suggested|talking) points\b[^.]{0,30}(:|$)
    what we are (asking|calling) for *(:|$)
    in your (letters?|appeals?|messages?|e-?mails?)\b[^.]{0,80}:$
    your (letter|appeal)s? should (include|ask|say|call)\b
    # German
    (amnesty (international )?fordert|forderungen|unsere forderungen)\b
    empfohlene (aktion(en)?|ma(ß|ss)nahmen?)\b
    (dr[üu]cken|bringen) sie\b[^.]{0,60}\b(sorge|besorgnis|best[üu]rzung)\b
    (bitten|ersuchen|verlangen) sie\b[^.]{0,100}:$
    (bitte )?schreiben sie\b[^.]{0,140}forderungen\b
    schreiben sie bitte\b
    (bitte )?fordern sie\b
    # Spanish
    acci[óo]n(es)? recomendadas?\b
    escriba[ns]? inmediatamente\b
    (por favor,? )?(escriba[ns]?|env[ií]en) [^.]{0,120}(instando|pidiendo|exhort|solicit|idioma|espa[ñn]ol)
    (pida[ns]?|pide|exija[ns]?|exige|inste[ns]?|inst[aá]|solicite[ns]?|solicit[aá]|ped[íi]|exig[íi])\b[^.]{0,100}:$
    en (tu|su|la) carta,? \w+\b[^.]{0,80}:$
    nuestras (peticiones|demandas|exigencias) *(:|$)
    # French
    actions? recommand[ée]es?\b
    dans (les|vos) appels\b
    dans (vos|votre) (lettres?|courriers?|message)\b[^.]{0,80}:$
    nos demandes *(:|$)
    demandez$
    (merci d['\u2019]|veuillez )?[ée]cri(re|vez) [^.]{0,140}\b(demandant|exhortant|priant|appelant)\b
    (veuillez )?[ée]crire [^.]{0,120}(langue|fran[çc]ais)
    (demandez|exhortez|priez|appelez)\b[^.]{0,100}:$
    # Swedish
    rekommenderad\w* aktion\b
    v[äa]nligen skriv\b
    (kr[äa]v|beg[äa]r)\b[^.]{0,80}:$
    uttryck (din |er )?(oro|best[öo]rtning)\b
    v[åa]ra krav *(:|$)
    i (ditt|ert) brev\b[^.]{0,60}:$
    (uppmana|be)\b[^.]{0,80}:$
    # Dutch
    aanbevolen actie\b
    (verzoek|roep|vraag|dring|eis)\b[^.]{0,100}:$
    onze eisen *(:|$)
    (spreek|uit) uw (\w+ )?bezorgdheid\b
    # Italian, Portuguese, Norwegian, Danish
    azion[ei] (raccomandat|consigliat)[ae]\b
    chied(i|ete)\b[^.]{0,80}:$
    a[çc](ão|ões|ao|oes) recomendadas?\b
    (exija|pe[çc]a)\b[^.]{0,80}:$
    anbefale?t (handling|aktion)\b
"""
BACKGROUND = r"""
    # English
    (additional|background|further) (information|resources|info|background) *(\(|:|$)
    (the |case )?background( (to|of|on) the case| (briefing|note))? *(:|$)
    more information *(:|$)
    about the case *(:|$)
    case (information|history) *(:|$)
    (the )?context *(:|$)
    read more *(:|$)
    additional resources\b
    additional information\b(?! on)(?! (?-i:[a-z]))
    additional information about the case *(:|$)
    # German
    (zum )?hintergrund *(:|$)
    (weitere |weiterf[üu]hrende |zus[äa]tzliche |mehr |n[äa]here )?(hintergrund)?information(en)?( zum fall)? *(:|$)
    # Spanish
    informaci[óo]n (complementaria|adicional|general|de (contexto|fondo)) *(:|$)
    m[áa]s informaci[óo]n( sobre el caso)? *(:|$)
    antecedentes( del caso)? *(:|$)
    # French
    compl[ée]ments? d['\u2019]information *(:|$)
    (informations?|renseignements?) (compl[ée]mentaires?|suppl[ée]mentaires?|g[ée]n[ée]rale?s?|de contexte) *(:|$)
    contexte( g[ée]n[ée]ral)? *(:|$)
    (rappel des faits|historique|(pour )?en savoir plus) *(:|$)
    # Swedish
    (mer )?bakgrund(sinformation|sfakta)? *(:|$)
    (ytterligare|mer) information( om fallet)? *(:|$)
    (fakta( om fallet)?|l[äa]s mer) *(:|$)
    # Norwegian, Danish
    bakgrunn(sinformasjon)? *(:|$)
    baggrund(sinformation)? *(:|$)
    yderligere (information|oplysninger) *(:|$)
    # Dutch
    achtergrond(en|informatie)? *(:|$)
    (aanvullende|meer|extra) informatie( over de zaak)? *(:|$)
    # Italian, Portuguese, Spanish
    (ulteriori )?informazioni( aggiuntive| di base| supplementari)? *(:|$)
    (contesto|contexto)( generale?)? *(:|$)
    informa[çc][õo]es (adicionais|complementares|gerais) *(:|$)
"""
LABEL = r"""
    # the sheet's own number, index and date
    (first|second|third|\w+th|\d+\w\w|further information on|this is the \w+ update)\b[^.:]{0,20}\bUA\b
    (UA|AU|urgent action|eilaktion)([\s-]*(Nr|no|number|n[°º])\.?)? *:
    (AI[\s-]+)?[ií]nd(ex|ice)( (number|AI))? *:
    (number|num[ée]ro|n[úu]mero|nummer|[äa]rendenummer) *:
    issue date\b
    date issued\b
    # those it is about: English, Spanish, German, French, Swedish
    genders?\b
    g[ée]nero\b
    geschlecht\b
    sexe\b
    k[öo]n *:
    betroffene( person(en)?)? *:
    (people|person\(s\)|persons?|those) at risk *:
    # any language
    (names?|name\(s\)|nombres?|nombre\(s\)|noms?|nom\(s\)|namn|naam|namen?|nomes?|nom[ei]|navn)( (and|y|et|och|en|und) [^:]{3,40})? *:
"""  # noqa: E501  a phrase stands on one line
REST = r"""
    # English
    preferred languages?\b
    you (can|may)( also)? write in\b
    (please )?write in\b(?! your own words)[^.:]{0,80}\.?$
    languages? *:
    link to previous\b
    names? and prefer\w+ pronouns?\b
    appeal deadline\b
    please (take action|act)\b[^:]{0,60}(until|before|by)\b
    deadline\b
    please check with\b
    ask your (section|national) office\b
    send your appeals (at once|immediately)\b
    check with (the|your)\b
    please send appeals immediately\b
    also send copies to diplomatic\b
    (please )?(report|let us know|tell us|keep us informed)\b
    click here\b
    (please )?share\b
    second page\b
    page \d
    # German
    (bitte )?schreiben sie ihre appelle\b
    (bitte )?schreib(en sie|t|e) (bitte )?(in|auf)\b(?! \w+ eigenen)
    (bevorzugte |m[öo]gliche )?sprachen? *:
    (bitte )?sofort schreiben\b
    (frist|einsendeschluss|laufzeit) *:
    (r[üu]ckmeldung(en)?|antworten) *(bitte|an|:|$)
    (bitte )?(teilen sie|teile?|informieren sie|informiert?e?) uns\b
    da informationen in urgent actions\b
    # Spanish
    pueden escribir\b
    act[úu]en\b
    idiomas? (de )?prefer\w+
    idiomas? *:
    (plazo|fecha l[íi]mite) *:
    (dinos|cu[ée]ntanos|h[áa]znos saber|h[áa]gannos saber|inf[óo]rm[ae]n?nos)\b
    consulten? con\b
    enlace a\b
    # French
    vous pouvez [ée]crire vos\b
    agissez (dans|au)\b
    langues?(\(s\))? *:
    [ée]crivez (de pr[ée]f[ée]rence )?(en|dans)\b(?! vos propres)
    (veuillez agir|agissez avant|date limite)\b
    (faites|dites|informez|tenez)-nous\b
    langue\(?s?\)? (à (utiliser|privil\w+)|pr[ée]f[ée]r\w+)
    merci d['\u2019]agir\b
    au-delà de cette date\b
    lien vers\b
    v[ée]rifie[rz] aupr[èe]s\b
    # Swedish
    ni kan skriva\b
    länk till\b
    (f[öo]redraget|[öo]nskat|rekommenderat) spr[åa]k
    spr[åa]k *:
    skriv (g[äa]rna )?p[åa]\b
    (agera senast|sista (dag(en)?|datum))\b
    senast *:
    (ber[äa]tta (g[äa]rna )?f[öo]r oss|meddela (g[äa]rna )?oss|h[öo]r av dig)\b
    # Dutch
    u kunt schrijven\b
    link naar\b
    voorkeursta(al|len)\b
    ta(al|len) *:
    schrijf (bij voorkeur )?in (het|je|uw|goed)\b(?! eigen woorden)
    (uiterste datum|einddatum|verzenden voor)\b
    (laat (het )?ons|meld (het )?(aan )?ons)\b
    # Italian, Portuguese
    l[íi]ng(ua|ue|uas)( prefer\w+)? *:
    scadenza *:
    prazo *:
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
    how can (you|I) help\b
    ways to help\b
    # German
    werden sie aktiv\b
    setz(e|en sie) dich\b
    jetzt mitmachen\b
    so k[öo]nnen sie\b
    das k[öo]nnen sie\b
    das kannst du tun\b
    so kannst du\b
    was (du|sie) tun (kannst|k[öo]nnen)\b
    was (kannst du|k[öo]nnen sie) tun\b
    werde aktiv\b
    jetzt (handeln|aktiv werden) *!?$
    # Spanish
    act[úu]a\b
    c[óo]mo actuar\b
    ¿?qu[ée] (pued|pod)\w+ hacer\b
    pasa a la acci[óo]n\b
    # French
    passez [àa] l['\u2019]action\b
    agissez\b
    que faire\b
    que pouvez-vous faire\b
    ce que vous pouvez faire\b
    comment agir\b
    [àa] vous d['\u2019]agir\b
    # Swedish
    agera\b
    s[åa] kan du\b
    g[öo]r s[åa] h[äa]r\b
    s[åa] h[äa]r g[öo]r du\b
    (det h[äa]r|vad) kan du g[öo]ra\b
    hj[äa]lp till *!?$
    # Norwegian, Danish
    dette kan du gj?[øo]re?\b
    # Dutch
    zo help je\b
    doe mee\b
    kom in actie\b
    wat (kun je|kunt u|je kunt|u kunt) doen\b
    hoe kun je helpen\b
    # Italian, Portuguese
    (che )?cosa (puoi|potete) fare\b
    o que (voc[êe] )?pode fazer\b
"""
