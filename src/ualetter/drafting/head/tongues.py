"""Languages by their names in the languages of the pages, and by the words that give a text's own away."""

from __future__ import annotations

import re
from functools import cache

# Names in English, German, Spanish, French, Swedish, Dutch, Portuguese and Italian, as far as they differ.
_NAMES = {
    "am": "Amharic|Amharisch|amárico|amharique|amhariska|Amhaars",
    "ar": "Arabic|Arabisch|árabe|arabe|arabiska|arabo",
    "az": "Azerbaijani|Azeri|Aserbaidschanisch|azerbaiyano|azerbaïdjanais|azéri|azerbajdzjanska|Azerbeidzjaans",
    "be": "Belarusian|Belarussian|Belarussisch|Belarusisch|bielorruso|biélorusse|vitryska|belarusiska|Wit-Russisch",
    "bg": "Bulgarian|Bulgarisch|búlgaro|bulgare|bulgariska|Bulgaars",
    "bn": "Bengali|Bangla|Bengalisch|bengalí",
    "cs": "Czech|Tschechisch|checo|tchèque|tjeckiska|Tsjechisch",
    "da": "Danish|Dänisch|danés|danois|danska|Deens",
    "de": "German|Deutsch|alemán|allemand|tyska|Duits|alemão|tedesco",
    "el": "Greek|Griechisch|griego|grec|grekiska|Grieks",
    "en": "English|Englisch|inglés|anglais|engelska|Engels|inglês|inglese",
    "es": "Spanish|Castilian|Spanisch|español|castellano|espagnol|spanska|Spaans|espanhol|spagnolo",
    "et": "Estonian|Estnisch|estonio|estonien|estniska|Ests",
    "fa": "Persian|Farsi|Persisch|persa|persan|persiska|Perzisch|persiano",
    "fi": "Finnish|Finnisch|finés|finlandés|finnois|finska|Fins",
    "fil": "Filipino",
    "fr": "French|Französisch|francés|français|franska|Frans|francês|francese",
    "he": "Hebrew|Hebräisch|hebreo|hébreu|hebreiska|Hebreeuws",
    "hi": "Hindi",
    "hr": "Croatian|Kroatisch|croata|croate|kroatiska",
    "ht": "Haitian Creole|Creole|Kreyòl|Haitianisches Kreol|criollo haitiano|créole haïtien|créole",
    "hu": "Hungarian|Ungarisch|húngaro|hongrois|ungerska|Hongaars",
    "hy": "Armenian|Armenisch|armenio|arménien|armeniska|Armeens",
    "id": "Indonesian|Bahasa Indonesia|Bahasa|Indonesisch|indonesio|indonésien|indonesiska",
    "it": "Italian|Italienisch|italiano|italien|italienska|Italiaans",
    "ja": "Japanese|Japanisch|japonés|japonais|japanska|Japans",
    "ka": "Georgian|Georgisch|georgiano|géorgien|georgiska",
    "kk": "Kazakh|Kasachisch|kazajo|kazakh|kazakiska|Kazachs",
    "km": "Khmer|jemer",
    "ko": "Korean|Koreanisch|coreano|coréen|koreanska|Koreaans",
    "ku": "Kurdish|Kurdisch|kurdo|kurde|kurdiska|Koerdisch",
    "ky": "Kyrgyz|Kirgisisch|kirguís|kirghize|kirgisiska|Kirgizisch",
    "lt": "Lithuanian|Litauisch|lituano|lituanien|litauiska|Litouws",
    "lv": "Latvian|Lettisch|letón|letton|lettiska|Lets",
    "lo": "Lao|Laotian|Laotisch",
    "mk": "Macedonian|Mazedonisch|macedonio|macédonien|makedonska",
    "mn": "Mongolian|Mongolisch|mongol",
    "ms": "Malay|Bahasa Malaysia|Bahasa Melayu|Malaiisch|malayo|malais|malajiska|Maleis",
    "my": "Burmese|Birmanisch|Burmesisch|birmano|birman|burmesiska|Birmaans",
    "ne": "Nepali|Nepalesisch|nepalí|népalais",
    "nl": "Dutch|Niederländisch|neerlandés|holandés|néerlandais|nederländska|Nederlands",
    "no": "Norwegian|Norwegisch|noruego|norvégien|norska|Noors",
    "pl": "Polish|Polnisch|polaco|polonais|polska|Pools",
    "prs": "Dari",
    "ps": "Pashto|Pushto|Paschtu|pastún|pachto|pachtou",
    "pt": "Portuguese|Portugiesisch|portugués|portugais|portugisiska|Portugees|português|portoghese",
    "ro": "Romanian|Rumänisch|rumano|roumain|rumänska|Roemeens",
    "ru": "Russian|Russisch|ruso|russe|ryska|russo",
    "si": "Sinhala|Sinhalese|Singhalesisch|cingalés|singhalais",
    "sk": "Slovak|Slowakisch|eslovaco|slovaque|slovakiska|Slowaaks",
    "sl": "Slovenian|Slovene|Slowenisch|esloveno|slovène|slovenska|Sloveens",
    "so": "Somali",
    "sq": "Albanian|Albanisch|albanés|albanais|albanska|Albanees",
    "sr": "Serbian|Serbisch|serbio|serbe|serbiska|Servisch",
    "sv": "Swedish|Schwedisch|sueco|suédois|svenska|Zweeds",
    "sw": "Swahili|Kiswahili|Suaheli|suajili",
    "ta": "Tamil|Tamilisch|tamoul",
    "tg": "Tajik|Tadschikisch|tayiko|tadjik|tadzjikiska",
    "th": "Thai|Thailändisch|tailandés|thaï|thaïlandais|thailändska",
    "ti": "Tigrinya|Tigrigna|Tigrinisch|tigriña|tigrinska",
    "tk": "Turkmen|Turkmenisch|turcomano|turkmène",
    "tr": "Turkish|Türkisch|turco|turc|turkiska|Turks",
    "uk": "Ukrainian|Ukrainisch|ucraniano|ukrainien|ukrainska|Oekraïens",
    "ur": "Urdu|ourdou",
    "uz": "Uzbek|Usbekisch|uzbeko|ouzbek|uzbekiska|Oezbeeks",
    "vi": "Vietnamese|Vietnamesisch|vietnamita|vietnamien|vietnamesiska|Vietnamees",
    "zh": "Chinese|Mandarin|Putonghua|Cantonese|Chinesisch|chino|chinois|kinesiska|Chinees|chinês|cinese",
    "tl": "Tagalog",
    "rw": "Kinyarwanda|Ruandisch|kinyaruanda",
    "rn": "Kirundi",
    "ny": "Chichewa|Nyanja",
    "ln": "Lingala",
    "wo": "Wolof",
    "om": "Oromo|Afaan Oromoo",
    "ha": "Hausa|Haussa|haoussa",
    "yo": "Yoruba|yorouba",
    "ig": "Igbo",
    "sn": "Shona",
    "zu": "Zulu|isiZulu",
    "xh": "Xhosa|isiXhosa",
    "af": "Afrikaans",
    "mg": "Malagasy|malgache|Madagassisch",
    "lg": "Luganda",
    "qu": "Quechua|Kichwa",
    "ay": "Aymara|Aimara",
    "gn": "Guarani|guaraní",
    "bo": "Tibetan|Tibetisch|tibetano|tibétain|tibetanska|Tibetaans",
    "ug": "Uyghur|Uighur|Uigurisch|uigur|ouïghour|uiguriska|Oeigoers",
    "sd": "Sindhi",
    "pa": "Punjabi|Panjabi|Pandschabi|pendjabi",
    "gu": "Gujarati",
    "te": "Telugu",
    "ml": "Malayalam",
    "kn": "Kannada",
    "mr": "Marathi",
    "tet": "Tetum|Tetun|tétum",
    "ckb": "Sorani",
    "ca": "Catalan|Katalanisch|catalán|català|katalanska|Catalaans",
    "eu": "Basque|Baskisch|euskera|vasco",
    "gl": "Galician|gallego|Galicisch",
    "is": "Icelandic|Isländisch|islandés|islandais|isländska|IJslands",
    "mt": "Maltese|Maltesisch|maltés|maltais",
    "dv": "Dhivehi|Divehi",
    "dz": "Dzongkha",
    "crs": "Seychellois Creole",
}
# Words that are frequent in letters and rare in the other languages of the table.
_FREQUENT = {
    "en": "the of and to is that you are with for have been by your this was their has urge",
    "de": "der die und das ich sie zu den mit für ist nicht dass auf eine wurde ihre bitte werden sich dem",
    "es": "el los las que del por su para con una como usted y ha se han le al",
    "fr": "le les des et vous que du pour dans une est je sur au votre qui par ont cette",
    "sv": "och att det som är en för av till jag inte med på har den er ni ett",
    "nl": "het een van en ik dat de is te op zijn voor niet met u aan wordt heeft",
    "pt": "os do da que não em uma para com dos ao pelo senhor foi você são à das",
    "it": "il di che gli della per una è sono con nel alla del non signor delle stato",
}
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("fa", re.compile("[\u067e\u0686\u0698\u06af\u06cc]")),
    ("ar", re.compile("[\u0600-\u06ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("uk", re.compile("[\u0454\u0456\u0457\u0491]")),
    ("ru", re.compile("[\u0400-\u04ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("el", re.compile("[\u0370-\u03ff]")),
)
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_READ = 20_000
_SHARE = 0.3


def named_languages(text: str) -> tuple[str, ...]:
    """Return the tags of all languages that a text names, in its order."""
    return tuple(dict.fromkeys(_tags()[match[0].casefold()] for match in _pattern().finditer(text)))


def language_of(text: str) -> str:
    """Return the tag of the language that a text is written in; `en` if nothing tells."""
    text = text[:_MOST_READ]
    letters = len(_LETTER.findall(text))
    for tag, script in _SCRIPTS:
        if len(script.findall(text)) > letters * _FEW_LETTERS.get(tag, _SHARE):
            return tag
    words = [word.casefold() for word in _WORD.findall(text)]
    counts = {tag: sum(word in listed for word in words) for tag, listed in _frequent().items()}
    best = max(counts, key=lambda tag: counts[tag])
    return best if counts[best] else "en"


_FEW_LETTERS = {"ja": 0.1, "fa": 0.03, "uk": 0.02}
"""What share of all letters is enough where a script is told by a few letters of its own."""


@cache
def _tags() -> dict[str, str]:
    return {name.casefold(): tag for tag, names in _NAMES.items() for name in names.split("|")}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(map(re.escape, _tags()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", re.IGNORECASE)


@cache
def _frequent() -> dict[str, frozenset[str]]:
    return {tag: frozenset(words.split()) for tag, words in _FREQUENT.items()}
