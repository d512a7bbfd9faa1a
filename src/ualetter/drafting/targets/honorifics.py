"""Honorifics and ranks in front of a name: `H.E.`, `Lt. Gen.`, `Sr.`, `Herrn`."""

from __future__ import annotations

import re

MOST_TITLES = 5
_TITLE = re.compile(
    r"""(?:
    (?:the\s)?(?:his|her|their)\s(?:excellency|excellence|majesty|holiness|eminence|beatitude|worship|honou?r|lordship
        |royal\shighness|highness|serene\shighness)
    | h\.?\s?e\.? | h\.?\s?r\.?\s?h\.? | h\.?\s?h\.? | h\.?m\.? | i\.?\s?e\.? | s\.?\s?e\.?\s?m\.? | s\.?\s?e\.?
    | s\.?\s?m\.? | exc(?:elency)?\. | e\.u\.
    | (?:the\s)?most\s(?:hon(?:ou?rable)?|rev(?:erend)?)\.?
    | (?:the\s)?(?:rt\.?|right)\shon(?:ou?rable)?\.? | the\shon(?:ou?rable)?\.? | hon'?ble\.? | hon(?:ou?rable)?\.?
    | son\sexcellence | su\s(?:excelencia|majestad) | sua\s(?:excel[eê]ncia|eccellenza) | seine[r]?\sexzellenz
    | ihre[r]?\sexzellenz | exzellenz | zijne\sexcellentie | hare\sexcellentie | hans\sexcellens | hennes\sexcellens
    | [ei]xc?mo\.? | excma\.? | exma\.? | ilmo\.? | ilma\.? | iltmo\.? | excelent[ií]sim[oa] | s\.e\.r\.?
    | mr\.?(?!\w) | mrs\.? | ms\.? | miss | mx\.? | messrs\.? | dr\.? | dra\.? | drs\.? | prof\.? | professor | sir
    | lord | lady
    | dame | rev\.? | reverend | father | bishop | archbishop | cardinal | sheikh | shaikh | sheikha | cheikh
    | ayatollah | hojj?at(?:o|ol|ole)?[\s-]?(?:o?l[\s-]?)?eslam | hojj?atoleslam | imam | mullah | maulana | mawlawi
    | sayyed | sayed | sayyid
    | prince | princess | crown\sprince | dat(?:uk|in|o[\u2019'`]?)(?:\sse?ri(?:\s(?:utama|panglima|diraja))?)? | tun
    | tan\ssri
    | y\.?a\.?b\.? | y\.?b\.? | tuan | puan | shri | smt\.? | adv\.? | advocate | eng\.? | engr\.?
    | al-?haj[ji]? | alhadj | senior\sgeneral | herrn? | frau | hr\.? | fr\.?(?=\s[A-Z]) | prof\.-?dr\.?
    | m\. | mm\. | mme\.? | mmes | mlle | monsieur | madame | ma[iî]tre | me(?=\s[A-Z])
    | sr\.? | sra\.? | sres\.? | srta\.? | se[ñn]or | se[ñn]ora | don | do[ñn]a | d\.(?=\s[A-Z]) | d\.ª
    | lic\.? | licda\.? | licdo\.? | licenciad[oa] | ing\.? | ingenier[oa] | abog\.? | abogad[oa] | abg\.? | mtro\.?
    | mtra\.? | maestr[oa] | arq\.? | dip\.? | diputad[oa] | sen\.? | doctor | doctora | doutora?
    | de\sheer | dhr\.? | mevr\.? | mevrouw | mijnheer | signora? | sig\.? | on\.?(?=\s[A-Z]) | senhora?
    | (?:police\s)?(?:field|air|air\schief)\smarshal | marshal | mar[ée]chal | mariscal
    | (?:lieutenant|lt\.?|lieut\.?|major|maj\.?|brigadier|brig\.?|colonel|police|army|corps|divisional|acting)
        [\s-](?:general|gen\.?)(?:\spol\.)?
    | (?:g[ée]n[ée]ral|gral\.?|gen\.)\s(?:de|d[\u2019'])\s?(?:divisi[oó]n|brigada|brigade|ej[eé]rcito|corps
        \sd[\u2019']arm[ée]e|division|arm[ée]e|fuerza\sa[ée]rea|exército|polic[ií]a)
    | (?:lieutenant|g[ée]n[ée]ral|major|contre|vice|brigadier)[\s-](?:g[ée]n[ée]ral|colonel|major|amiral)
        (?:\sde\s(?:brigade|division))?
    | dña\.? | general\s(?:pnp|ep|fap|pm|ejc)(?=\s[A-Z]) | (?:militia|police|militsia|justice)\s(?:lieutenant\s)?colonel
    | general | gen\.? | \((?:ret(?:ired|d)?|rtd|r)\.?\) | gral\.? | gén\.? | général
    | (?:lieutenant|lt\.?|teniente)[\s-](?:colonel|col\.?|coronel|commander|cdr\.?) | colonelle
    | colonel | col\.? | coronel
    | cnel\.? | major | maj\.? | mayor\sgeneral | captain | capt\.? | capit[aá]n | capitaine | lieutenant | lt\.?
    | lieut\.?
    | teniente | sergeant | sgt\.? | brigadier | brig\.? | brigadier\sgeneral | commodore | admiral | adm\.? | almirante
    | samdech(?:\stecho)? | oknha | madam | mheshimiwa | ato | haji | hajjah? | el\shadj[ji]? | pehin
    | say[\u0131i]n | khun
    | (?:irjen|brigjen|komjen|kombes|akbp|jenderal|letjen|mayjen)(?:\.?\s(?:pol|tni)\.?)? | bapak | ibu(?=\s[A-Z])
    | m/g | g/d | g/b | gral\.\s(?:div|brig)\. | tte\.?\s(?:cnel|gral)\.?
    | c\.?p\.?n\. | c\.p\.(?=\s[A-Z])
    | cap\.(?=\s[A-Z])
    | (?:u|daw)(?=\s[A-Z]\w+\s[A-Z]) | barr(?:ister|\.) | rep\. | congress(?:man|woman) | mw\. | dott\.(?:ssa)? | avv\.?
    | archimandrite | mufti
    | general-?(?:mayor|maior|polkovnik|leit?enant|leytenant)(?:\s(?:yustitsii|militsii|politsii|policii))?
    | (?:pod)?polkovnik
    | (?:assistant\s|deputy\s)?(?:director|inspector)\sgeneral(?=\s(?:\((?:ret(?:ired|d)?|rtd)\.?\)))
    | police\sgeneral | z\.?e\.? | atty\.?
    | pol\.(?:\s(?:lt|maj|brig)\.)?\s(?:gen|col|capt|maj)\.? | supt\.? | amb\. | cllr\.? | msgr\.? | mgr\.? | kol\.
    | kapt\.
    | (?:vice|rear)[\s-]?(?:admiral|adm\.?) | contralmirante | vicealmirante | amiral | almiral | oberst | generalmajor
    | generalleutnant | generaloberst | comisario | commandant | cmdr\.? | cdr\.? | superintendent | insp\.?
    )(?:(?<=\.)|(?![\w\u2019'-]))""",
    re.IGNORECASE | re.VERBOSE,
)


def title_length(text: str) -> int:
    """How many characters of honorifics and ranks a text begins with: all of `H.E. Lt. Gen. `."""
    end = 0
    for _ in range(MOST_TITLES):
        found = _TITLE.match(text, end)
        if found is None or not (text[found.start()].isupper() or end):
            return end
        end = found.end() + len(text[found.end() :]) - len(text[found.end() :].lstrip(" ."))
    return end
