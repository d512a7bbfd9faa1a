"""The looks of pages that `make_pages.py` fills in: each layout in two wordings, one for each part.

A line that begins with `+` (navigation, footers) or `?` (headings that pages may lack) stands only on some pages, one that
begins with `&` only if there are copies.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, kw_only=True)
class Layout:
    """One look: its text, and what is right to take from it."""

    shape: str
    text: str
    title: str = "$TITLE"
    number: str = "UA $number"
    divider: str = "/"
    index: str = "new"
    dates: str = "en"
    years: tuple[int, int] = (2019, 2026)
    host: str = ""
    language: str = "en"
    targets: int = 1
    issue: str = ""
    answer: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Voice:
    """The small words of a part in a language; a demand follows each of `intros`."""

    intros: tuple[str, ...]
    closings: tuple[str, ...]
    signature: str
    phone: str
    fax: str
    email: str
    x: str
    facebook: str
    salutation: str
    subject: str
    last: str


EN_GUIDE = (
    "Write a letter in your own words or using the sample below as a guide to one or both government officials listed. "
    "You can also email, fax, call or Tweet them."
)
EN_REPORT = (
    "Click here to let us know the actions you took on Urgent Action $number. It’s important to report because we share "
    "the total number with the officials we are trying to persuade and the people we are trying to help."
)
EN_TO_BOTH = (
    "Send a letter, email or fax to one or both of the officials. Use the model letter or, better, your own words."
)
EN_TELL = "Tell us that you have acted on UA $number: every letter is counted and the sum is shown to the families."


def either(*values: object) -> dict[str, list[object]]:
    """Several values that are right."""
    return {"any": list(values)}


LAYOUTS = {
    "build": (
        Layout(
            shape="Amnesty USA page with numbered steps",
            title="Urgent Action: $title",
            divider=".",
            dates="us",
            host="US",
            targets=2,
            answer={"advice": [EN_GUIDE], "report": {"note": EN_REPORT}},
            text=f"""
+Home
+Get Involved
+Urgent Actions
+Donate

Urgent Action: $title ($country: UA $number)

$issued

$summary

?TAKE ACTION
?
1. {EN_GUIDE}
2. {EN_REPORT}

?CONTACT INFORMATION
?
$targets

?SAMPLE LETTER
?
$letter

+ADDITIONAL RESOURCES
+
+Share this page: Facebook | Twitter | Email
+© $year Urgent Action Network. All rights reserved.
""",
        ),
        Layout(
            shape="Amnesty USA page with a deadline",
            title="$title",
            divider=".",
            dates="us",
            host="US",
            targets=2,
            answer={"advice": either("absent", ["Please write to the authorities below in your own words."])},
            text="""
+Skip to main content
+Search | Menu | Sign in

Urgent Action
$title
UA $number – $country
Posted: $issued

$summary

Please write to the authorities below in your own words.
Please take action by $until.

?WRITE TO
?
$targets

?Sample letter
?
$letter

+Tags: urgent action, $country
+Previous post: Good news from the letter writers
""",
        ),
        Layout(
            shape="amnesty.org 2018-2026",
            text="""
$round UA: $number Index: $index $country Date: $issued

URGENT ACTION
$TITLE

$summary

TAKE ACTION: WRITE AN APPEAL IN YOUR OWN WORDS OR USING THIS MODEL LETTER

$targets

$letter

+                                                                     Page 1 of 2
+
ADDITIONAL INFORMATION

People in $town have written to Amnesty International about the case since 2012. On 3 April they held a vigil.

PREFERRED LANGUAGE TO ADDRESS TARGET: $languages
You can also write in your own language.

PLEASE TAKE ACTION AS SOON AS POSSIBLE UNTIL: $until
Please check with the Amnesty office in your country if you wish to send appeals after the deadline.

NAME AND PREFERRED PRONOUN: $pronouns
+
+LINK TO PREVIOUS UA: https://www.example.org/en/documents/0417/en/
""",
        ),
        Layout(
            shape="amnesty.org 2010-2017, appeals before a day, demands as participles",
            index="mid",
            years=(2010, 2016),
            targets=2,
            text="""
UA: $number Index: $index $country Date: $issued

URGENT ACTION
$TITLE

$summary

Please write immediately in $languages or your own language:
$demands

PLEASE SEND APPEALS BEFORE $BEFORE TO:

$targets

&And copies to:
&$copies
&
Also send copies to diplomatic representatives accredited to your country.
+Please insert local diplomatic addresses below:
+Name Address 1 Address 2 Address 3 Fax Fax number Email Email address Salutation Salutation

Please check with your section office if sending appeals after the above date.
+
+URGENT ACTION
+$TITLE

ADDITIONAL INFORMATION
The town of $town has seen many such cases since 1998.

Name: $people
Gender m/f: $genders

+UA: $number Index: $index Issue Date: $issued
""",
        ),
        Layout(
            shape="sheet of the 1990s with numbered targets",
            title="$title",
            index="old",
            years=(1991, 1999),
            targets=2,
            text="""
EXTERNAL                                                        AI Index: $index
                                                                Distr: UA/SC

UA $number            $title            $issued

$listed

$summary

BACKGROUND INFORMATION

In recent years many people in $town have been treated in this way.

RECOMMENDED ACTION: Please send telegrams/telexes/faxes/express and airmail letters in $languages or your own language:
$demands

APPEALS TO:

$targets

&COPIES TO:
&
&$copies
&
and to diplomatic representatives of $country accredited to your country.

PLEASE SEND APPEALS IMMEDIATELY. Check with the International Secretariat, or your section office, if sending appeals after $until.
""",
        ),
        Layout(
            shape="form of 2017, each part under a label",
            title="$country: $title",
            years=(2017, 2017),
            text="""
URGENT ACTION
URGENT ACTION TITLE: $country: $title

PUBLICATION DATE: $issued

URGENT ACTION TYPE AND NUMBER: $ROUND UA $number

INDEX NUMBER: $index

URGENT ACTION SUMMARY:
$summary

URGENT ACTION LETTER:

$letter

TARGET’S CONTACT DETAILS & “COPIES TO”
$targets

&Copies to:
&$copies
&
PREFERRED LANGUAGE TO ADDRESS TARGET: $languages

APPEAL DEADLINE NOTICE: $until

ALSO SEND COPIES TO DIPLOMATIC REPRESENTATIVES ACCREDITED TO YOUR COUNTRY
+                                                      1
BACKGROUND INFORMATION (400 WORDS + RELEVANT LINKS):
More than thirty such cases were reported from $town in 2016.
""",
        ),
        Layout(
            shape="AI Canada",
            title="$country: $title",
            number="$number",
            host="CA",
            dates="us",
            answer={"advice": either("absent", ["Please write to the official named below."])},
            text="""
+Amnesty International Canada
+Our work | News | Take action | Donate
+
Urgent Action $number

$country: $title

Date issued: $issued

$summary

WRITE A LETTER

Please write to the official named below.

?Write to:
?
$targets

&Please send a copy to:
&
&$copies
&
?Sample letter:
?
$letter

Please take action by $until. If you want to write after that date, please contact us.
""",
        ),
        Layout(
            shape="AI UK",
            title="$title",
            host="GB",
            answer={"advice": either("absent", ["Please email or write before $before."])},
            text="""
Urgent Action

$title

$country
Issued: $issued
UA $number

$summary

How you can help

Please email or write before $before.

?Who to write to
?
$targets

&Copies to
&
&$copies
&
?Sample letter
?
$letter

+Registered charity. Read our privacy notice. Follow us on social media.
""",
        ),
        Layout(
            shape="AI Germany, letter in German",
            number="UA-$number",
            language="de",
            dates="de",
            host="DE",
            answer={"advice": either("absent", ["Luftpostbriefe, E-Mails oder Faxe mit folgendem Text:"])},
            text="""
URGENT ACTION
$TITLE

$COUNTRY
UA-Nr: UA-$number   AI-Index: $index   Datum: $issued

$summary

BITTE SCHREIBEN SIE BIS $until

APPELLE AN
$targets

&KOPIEN AN
&$copies
&
?BRIEFVORSCHLAG
?
$letter

Schreiben Sie bitte auf $languages.
+
+Spendenkonto 555 01 00 | Impressum | Datenschutz
""",
        ),
        Layout(
            shape="amnesty.org in Spanish",
            number="AU $number",
            language="es",
            dates="es",
            issue="1",
            text="""
Primera AU: $number Índice: $index $country Fecha: $issued

ACCIÓN URGENTE
$TITLE

$summary

ACTÚA: REDACTA TU PROPIO LLAMAMIENTO O UTILIZA EL SIGUIENTE MODELO DE CARTA

$targets

$letter

INFORMACIÓN COMPLEMENTARIA

La población de $town lleva años a la espera de justicia.

PUEDEN ESCRIBIR LLAMAMIENTOS EN: $languages. También pueden escribir en su propio idioma.

ACTÚEN LO ANTES POSIBLE Y NO MÁS TARDE DEL: $until

NOMBRE Y GÉNERO: $people
""",
        ),
        Layout(
            shape="page in French",
            title="$COUNTRY : $TITLE",
            number="$number",
            language="fr",
            dates="fr",
            host="FR",
            answer={"title": either("$COUNTRY : $TITLE", "$TITLE")},
            text="""
ACTION URGENTE $number

$COUNTRY : $TITLE

Publié le $issued

$summary

PASSEZ À L’ACTION

DESTINATAIRE

$targets

&COPIES À
&
&$copies
&
?MODÈLE DE LETTRE
?
$letter

LANGUES À UTILISER DE PRÉFÉRENCE : $languages

ÉCHÉANCE : agissez avant le $before.
+
+Partager | Imprimer | Mentions légales
""",
        ),
        Layout(
            shape="page in Swedish",
            language="sv",
            dates="sv",
            host="SE",
            text="""
+Hem / Agera / Blixtaktioner
+
BLIXTAKTION
$TITLE

Land: $country
UA-nummer: UA $number
Datum: $issued
Svara senast: $until

$summary

?Skicka brev till:
?
$targets

&Kopia till:
&
&$copies
&
?Brevförslag:
?
$letter

Skriv på $languages.
""",
        ),
        Layout(
            shape="page in Dutch",
            title="$title",
            language="nl",
            dates="nl",
            host="NL",
            answer={"advice": either("absent", ["Je kunt de voorbeeldbrief hieronder gebruiken."])},
            text="""
Schrijf mee: Urgent Action
UA $number
$title
$country, $issued

$summary

Wat kun je doen?
Je kunt de voorbeeldbrief hieronder gebruiken.

?Stuur je brief naar:
?
$targets

&Stuur een kopie aan:
&
&$copies
&
?Voorbeeldbrief
?
$letter

Schrijf voor $before in het $languages.
+
+Steun ons werk | Contact | Privacyverklaring
""",
        ),
    ),
    "judge": (
        Layout(
            shape="Amnesty USA page in capitals, with numbered steps",
            title="URGENT ACTION: $TITLE",
            divider=".",
            dates="us",
            host="US",
            targets=2,
            answer={"advice": [EN_TO_BOTH], "report": {"note": EN_TELL}},
            text=f"""
+Toggle navigation
+About Us
+Our Campaigns
+Sign Up
+• Urgent Action
+
URGENT ACTION: $TITLE ($COUNTRY: UA $number)

$issued

$summary

?What You Can Do
?
  1. {EN_TO_BOTH}
  2. {EN_TELL}

?WHERE TO WRITE
?
$targets

?MODEL LETTER
?
$letter

+RELATED CONTENT
+More letters to write this week
+Tweet | Share | Print
""",
        ),
        Layout(
            shape="Amnesty USA page, date and number below the title",
            title="Urgent Action: $title",
            divider=".",
            dates="us",
            host="US",
            targets=2,
            answer={"report": {"email": "tally.letters@example.org", "note": either("absent", "$report")}},
            text="""
+Accessibility | Español | Give now
+
Urgent Action: $title
$country | UA $number | $issued

$summary

?GOVERNMENT CONTACTS
?
$targets

?LETTER TEXT
?
$letter

$report

Deadline: $until
+
+Office of the letter writers · Terms of use · Careers
""",
        ),
        Layout(
            shape="amnesty.org 2018-2026, an update",
            issue="2",
            text="""
Further information on UA: $number
Index: $index
$country
Date: $issued

URGENT ACTION

$TITLE

$summary

ACT NOW: WRITE AN APPEAL IN YOUR OWN WORDS OR USE THE LETTER BELOW

$targets

$letter

+Amnesty International – Urgent Action – 1
+
BACKGROUND

Friends of the case meet in $town on the first Sunday of the month. Their next meeting is on 9 December.

PREFERRED LANGUAGES: $languages.

PLEASE ACT BEFORE: $before

NAMES AND PRONOUNS: $pronouns
""",
        ),
        Layout(
            shape="amnesty.org 2010-2017, demands as participles",
            index="mid",
            years=(2011, 2017),
            targets=2,
            text="""
                                                                     UA: $number
$issued      Index: $index      $country

URGENT ACTION

$TITLE
$summary

Write now in $languages or in your own language,
$demands

APPEALS SHOULD BE SENT BY $UNTIL TO:

$targets

&With a copy to:
&$copies
&
+Include diplomatic representatives accredited to your country.
+Ask your section office before you write after this date.
+
FURTHER BACKGROUND
Amnesty International has documented similar cases in $town.

Name(s): $people
Gender: $genders
""",
        ),
        Layout(
            shape="sheet of the 1990s, targets without numbers",
            title="$title",
            index="old",
            years=(1990, 1998),
            targets=2,
            text="""
PUBLIC                                                          AI Index: $index
                                                                $issued

UA $number        $title

$listed

$summary

Background
Lawyers in $town have protested for years against such treatment.

Action required: please send airmail letters and faxes in $languages or in your own language:
$demands

WRITE TO:

$targets

&COPIES OF YOUR LETTERS TO:
&$copies
&
Please also write to the diplomatic mission of $country in your country.

SEND YOUR APPEALS AT ONCE, and not after $until without asking your section.
""",
        ),
        Layout(
            shape="form, each part under a label",
            title="$title",
            years=(2017, 2018),
            text="""
URGENT ACTION

TITLE: $title
COUNTRY: $country
TYPE AND NUMBER: $ROUND UA $number
INDEX: $index
DATE OF PUBLICATION: $issued

SUMMARY:
$summary

CONTACT DETAILS OF TARGETS:
$targets

&COPIES TO:
&$copies
&
LETTER:

$letter

LANGUAGES IN WHICH TO WRITE: $languages

DEADLINE: $until

BACKGROUND INFORMATION:
Two lawyers from $town follow the case.
+
+2
""",
        ),
        Layout(
            shape="AI Canada, number below the title",
            title="$TITLE",
            host="CA",
            text="""
+Activism Guide > Urgent Actions
+
$TITLE

UA $number
Country: $country
Published $issued

$summary

?ADDRESS YOUR LETTER TO
?
$targets

&COPY
&
&$copies
&
?SUGGESTED LETTER
?
$letter

Send your letter no later than $until.
+
+Thank you for your solidarity! – The Urgent Action desk
""",
        ),
        Layout(
            shape="AI UK, the deadline above",
            title="$country: $title",
            number="$number",
            host="GB",
            text="""
+Cookies | Join | Shop
+
$country: $title
Urgent Action $number
Date: $issued
Act before: $before

$summary

?Where to send your appeal
?
$targets

&Copy to
&
&$copies
&
?Your letter
?
$letter

+Keep in touch: sign up for our newsletter
""",
        ),
        Layout(
            shape="German page with labels, letter in German",
            title="$title",
            language="de",
            dates="de",
            host="DE",
            text="""
+Startseite › Mitmachen › Briefe gegen das Vergessen
+
Eilaktion: UA $number

$title

Land: $country
Index: $index
Veröffentlicht am $issued
Einsendeschluss: $until

$summary

ADRESSAT
$targets

&KOPIE AN
&$copies
&
?MUSTERBRIEF
?
$letter

SPRACHE: Schreiben Sie auf $languages.
""",
        ),
        Layout(
            shape="page in Spanish with labels",
            title="$title",
            language="es",
            dates="es",
            host="ES",
            text="""
+Inicio · Qué hacemos · Colabora
+
ACCIÓN URGENTE

$title

País: $country
Número: UA $number
Fecha de publicación: $issued

$summary

?ENVÍA TU CARTA A
?
$targets

&CON COPIA A
&
&$copies
&
?MODELO DE CARTA
?
$letter

IDIOMA PREFERENTE: $languages

FECHA LÍMITE: $until
+
+Aviso legal. Síguenos en las redes.
""",
        ),
        Layout(
            shape="amnesty.org in French",
            language="fr",
            dates="fr",
            issue="1",
            text="""
Première AU : $number  Index : $index  $country  Date : $issued

ACTION URGENTE

$TITLE

$summary

AGISSEZ : ÉCRIVEZ UN APPEL AVEC VOS PROPRES MOTS OU EN VOUS INSPIRANT DE CE MODÈLE

$targets

$letter

COMPLÉMENT D’INFORMATION

Les habitants de $town se mobilisent depuis des mois.

LANGUES PRÉFÉRÉES : $languages

MERCI D’AGIR AU PLUS TARD LE : $until

NOM : $people
""",
            number="AU $number",
        ),
        Layout(
            shape="page in Swedish, number in the heading",
            title="$title",
            language="sv",
            dates="sv",
            host="SE",
            text="""
+Engagera dig | Bli medlem | Sök
+
Blixtaktion UA $number

$title

$country, $issued

$summary

Skriv på $languages före den $before.

?ADRESS
?
$targets

&KOPIA
&
&$copies
&
?FÖRSLAG TILL BREV
?
$letter

+Amnestys insamlingskonto: 555 01 00-0
""",
        ),
        Layout(
            shape="page in Dutch with labels",
            language="nl",
            dates="nl",
            host="NL",
            text="""
+Kom in actie » Schrijven
+
URGENT ACTION
$TITLE

Land: $country
Nummer: UA $number
Datum: $issued
Schrijf uiterlijk: $until

$summary

?SCHRIJF NAAR
?
$targets

&KOPIE NAAR
&
&$copies
&
?VOORBEELD VAN EEN BRIEF
?
$letter

Taal: $languages
+
+Doneer | Nieuwsbrief | Vacatures
""",
        ),
    ),
}

REPORT = "Tell the network what you have sent: tally.letters@example.org"

VOICES = {
    ("en", "build"): Voice(
        intros=("I therefore call on you to", "I urge you to", "I call on you to"),
        closings=("Yours sincerely,", "Sincerely,"),
        signature="[YOUR NAME]",
        phone="Phone",
        fax="Fax",
        email="Email",
        x="Twitter",
        facebook="Facebook",
        salutation="Salutation",
        subject="Re",
        last="and",
    ),
    ("en", "judge"): Voice(
        intros=("I respectfully ask you to", "I strongly urge you to", "I appeal to you to"),
        closings=("Yours faithfully,", "Respectfully yours,"),
        signature="[Your name and address]",
        phone="Tel",
        fax="Fax",
        email="E-mail",
        x="X",
        facebook="Facebook",
        salutation="Salutation",
        subject="Subject",
        last="and",
    ),
    ("de", "build"): Voice(
        intros=("Ich fordere Sie daher auf,",),
        closings=("Mit freundlichen Grüßen",),
        signature="[NAME]",
        phone="Telefon",
        fax="Fax",
        email="E-Mail",
        x="Twitter",
        facebook="Facebook",
        salutation="Anrede",
        subject="Betreff",
        last="und",
    ),
    ("de", "judge"): Voice(
        intros=("Ich bitte Sie dringend,",),
        closings=("Hochachtungsvoll",),
        signature="[Ihr Name und Ort]",
        phone="Tel.",
        fax="Telefax",
        email="Mail",
        x="X",
        facebook="Facebook",
        salutation="Anrede",
        subject="Betr.",
        last="und",
    ),
    ("es", "build"): Voice(
        intros=("Le insto a que",),
        closings=("Atentamente,",),
        signature="[NOMBRE]",
        phone="Teléfono",
        fax="Fax",
        email="Correo-e",
        x="Twitter",
        facebook="Facebook",
        salutation="Tratamiento",
        subject="Asunto",
        last="y",
    ),
    ("es", "judge"): Voice(
        intros=("Le pido que", "Le ruego que"),
        closings=("Le saluda atentamente,",),
        signature="[Su nombre]",
        phone="Tel.",
        fax="Fax",
        email="Correo electrónico",
        x="X",
        facebook="Facebook",
        salutation="Tratamiento",
        subject="Ref.",
        last="y",
    ),
    ("fr", "build"): Voice(
        intros=("Je vous prie",),
        closings=("Veuillez agréer l’expression de ma haute considération.",),
        signature="[NOM]",
        phone="Tél.",
        fax="Fax",
        email="Courriel",
        x="Twitter",
        facebook="Facebook",
        salutation="Formule d’appel",
        subject="Objet",
        last="et",
    ),
    ("fr", "judge"): Voice(
        intros=("Je vous demande instamment",),
        closings=("Je vous prie de croire à mes sentiments respectueux.",),
        signature="[Votre nom]",
        phone="Téléphone",
        fax="Télécopie",
        email="E-mail",
        x="X",
        facebook="Facebook",
        salutation="Formule d’appel",
        subject="Concerne",
        last="et",
    ),
    ("sv", "build"): Voice(
        intros=("Jag uppmanar er att",),
        closings=("Med vänlig hälsning,",),
        signature="[NAMN]",
        phone="Telefon",
        fax="Fax",
        email="E-post",
        x="Twitter",
        facebook="Facebook",
        salutation="Inledning",
        subject="Angående",
        last="och",
    ),
    ("sv", "judge"): Voice(
        intros=("Jag ber er att", "Jag vädjar till er att"),
        closings=("Högaktningsfullt",),
        signature="[Ditt namn och ort]",
        phone="Tel",
        fax="Telefax",
        email="Mejl",
        x="X",
        facebook="Facebook",
        salutation="Inledning",
        subject="Ärende",
        last="och",
    ),
    ("nl", "build"): Voice(
        intros=("Ik roep u op om",),
        closings=("Hoogachtend,",),
        signature="[NAAM]",
        phone="Telefoon",
        fax="Fax",
        email="E-mail",
        x="Twitter",
        facebook="Facebook",
        salutation="Aanhef",
        subject="Betreft",
        last="en",
    ),
    ("nl", "judge"): Voice(
        intros=("Ik verzoek u", "Ik dring er bij u op aan"),
        closings=("Met vriendelijke groet,",),
        signature="[Uw naam]",
        phone="Tel.",
        fax="Fax",
        email="Mail",
        x="X",
        facebook="Facebook",
        salutation="Aanhef",
        subject="Onderwerp",
        last="en",
    ),
}

PARTICIPLES = {
    "build": ("Expressing concern for {}", "Calling on the authorities to {}", "Urging them to {}"),
    "judge": ("expressing your fears for {}", "urging the authorities to {}", "appealing to them to {}"),
}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
