"""Countries as pages print them: in eight languages, by their long names, in capitals, at the end of a line."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from ualetter.drafting.targets.offices import word_set
from ualetter.languages.tables import FOLDER, read_json, table

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

LANGUAGES = ("en", "de", "es", "fr", "sv", "nl", "pt", "it")
MOST_WORDS = 10
"""`the Democratic People's Republic of Korea` has six; a long name in brackets behind the usual one has more."""

# Beside CLDR's names and `other_names.json`, which are English: what pages in the eight languages print.
_OTHERS = {
    "AE": "EAU|VAE",
    "AL": "Shqipëria|Shqipëri",
    "AR": "República Argentina|Argentine Republic",
    "BA": "Bosna i Hercegovina",
    "BF": "Burkina",
    "BY": "Weissrussland|Bielorrusia|Biélorussie|Wit-Rusland|Vitryssland",
    "CD": "RDC|R.D.C.|RD Congo|R.D. Congo|Demokratische Republik Kongo|République démocratique du Congo|Congo-Kinshasa"
    "|Demokratiska republiken Kongo|Democratische Republiek Congo|DR Kongo|Dem. Rep. of Congo|Dem. Rep. of the Congo"
    "|Repubblica Democratica del Congo|Democratic Republic of Congo|República Democrática do Congo",
    "CF": "RCA|Central African Rep.",
    "CG": "Republik Kongo|République du Congo|República del Congo|Republic of Congo",
    "CH": "Swiss Confederation|Confédération suisse|Schweizerische Eidgenossenschaft",
    "CI": "Elfenbeinküste|Costa de Marfil|République de Côte d'Ivoire|Ivoorkust",
    "CN": "PR China|P.R. China|PR of China|P.R. of China|P.R.C.|VR China|Volksrepublik China|República Popular China"
    "|República Popular de China|République populaire de Chine|RP China|R.P. China|Folkrepubliken Kina"
    "|Volksrepubliek China|República Popular da China|Repubblica Popolare Cinese",
    "CZ": "Tschechische Republik|República Checa|République tchèque|Tjeckiska republiken|Tsjechische Republiek"
    "|Česká republika|Česko|Czech Rep.",
    "DE": "Bundesrepublik Deutschland|BRD|République fédérale d'Allemagne|República Federal de Alemania",
    "DO": "Rep. Dominicana|Dominican Rep.",
    "DZ": "People's Democratic Republic of Algeria|République algérienne démocratique et populaire",
    "EE": "Eesti",
    "EG": "A.R.E.|Arab Republic of Egypt",
    "EH": "Sahrawi Arab Democratic Republic",
    "FI": "Suomi",
    "FR": "French Republic|République française",
    "GB": "Grossbritannien|Gran Bretaña|Grande-Bretagne|Groot-Brittannië|Grã-Bretanha|Gran Bretagna"
    "|England, UK|Scotland, UK|Wales, UK|Northern Ireland, UK",
    "GN": "Guinée-Conakry|Guinea-Conakry",
    "GR": "Hellenic Republic|Hellas",
    "HK": "HKSAR|Hongkong|Hong Kong S.A.R.",
    "HR": "Hrvatska|Republika Hrvatska",
    "HT": "Ayiti",
    "HU": "Magyarország",
    "ID": "Republik Indonesia",
    "IR": "I.R. Iran|IR Iran|I.R. of Iran|IRI",
    "KH": "Kampuchea|Kambodja",
    "KP": "RPDC|R.P.D.C.|N. Korea|República Popular Democrática de Corea|République populaire démocratique de Corée"
    "|Demokratische Volksrepublik Korea",
    "KR": "S. Korea|Rep. of Korea|R.O.K.|R.O. Korea|Republik Korea|República de Corea|République de Corée",
    "KZ": "Qazaqstan",
    "LA": "Laos PDR|Lao P.D.R.|République démocratique populaire lao|República Democrática Popular Lao",
    "LT": "Lietuva",
    "LV": "Latvija",
    "LY": "Libyan Arab Jamahiriya|Great Socialist People's Libyan Arab Jamahiriya|Libyen",
    "MD": "Moldavia|Moldavie|Moldawien",
    "MM": "Birma|Birmania|Birmanie|Union of Myanmar|Republic of the Union of Myanmar|Mianmar",
    "MX": "Estados Unidos Mexicanos|United Mexican States|Méjico",
    "NP": "Federal Democratic Republic of Nepal",
    "OM": "Sultanat d'Oman",
    "PH": "Pilipinas",
    "PL": "Polska|Rzeczpospolita Polska",
    "PS": "Palestinian Authority|Palestinian National Authority|Palestina|Palästina|Autorité palestinienne"
    "|Territoires palestiniens occupés|Territorios Palestinos Ocupados|Occupied Palestinian Territories (OPT)",
    "RS": "Srbija|Republika Srbija",
    "SA": "Saudi-Arabië|Saudiarabien|Saoudi-Arabië",
    "RU": "Rossiya|Rossiia|Rossija|Russische Föderation|Federación Rusa|Federación de Rusia|Fédération de Russie"
    "|Ryska federationen|Russische Federatie|Federação Russa|Federazione Russa",
    "SI": "Slovenija",
    "SK": "Slovensko|Slovenská republika",
    "SY": "República Árabe Siria|République arabe syrienne|Arabische Republik Syrien|Syrische Arabische Republik",
    "TH": "Thaïland",
    "TW": "Taiwan ROC|Taiwan, R.O.C.|Taiwan (Republic of China)|Taiwan, Republic of China|Republic of China (Taiwan)",
    "TZ": "United Rep. of Tanzania",
    "US": "EE.UU.|EE. UU.|EEUU|E.U.A.|EUA|Vereinigte Staaten von Amerika|Estados Unidos de América|Etats-Unis"
    "|États-Unis d'Amérique|Verenigde Staten van Amerika|Estados Unidos da América|Stati Uniti d'America"
    "|Förenta staterna|U.S. of America|US",
    "UY": "Eastern Republic of Uruguay",
    "VE": "Bolivarian Republic of Venezuela",
    "VN": "Socialist Republic of Vietnam|S.R. Vietnam|SR Vietnam|Viet-Nam",
    "YE": "Republic of Yemen",
    "ZA": "R.S.A.|RSA",
}
# What a state calls itself in front of its usual name: `Hashemite Kingdom of`, `República Bolivariana de`.
_REALM = re.compile(
    "(?:(?:arab|arabe|bolivarian|bolivariana|co operative|cooperative|democratic|democratica|democratique|federal"
    "|federale|federative|hashemite|independent|islamic|islamische|islamiska|islamitische|oriental|peoples|plurinational"
    "|socialist|sozialistische|united) )*"
    "(?:commonwealth|emirate|estado|etat|grand duchy|kingdom|koninkrijk|konigreich|konungariket|kungariket|principality"
    "|reino|regno|repubblica|republic|republica|republiek|republik|republiken|republique|royaume|staat|state|stato"
    "|sultanate|union) "
    "(?:(?:arabe|bolivariana|democratica|democratique|federal|federale|federativa|islamica|islamique|oriental"
    "|plurinacional|socialista|socialiste) )*"
    "(?:(?:d|da|de|del|des|di|do|du|of) )?(?:(?:l|la|the) )?(?=.)"
)
_ARTICLE = re.compile(r"(?:the|la|le|les|el|los|las|der|die|das|den|het|il|lo)\s|l[\u2019']", re.IGNORECASE)
# Two states have this name, or one has it with another word in front: `Republic of China`.
_TWO_OF_THEM = frozenset(("congo", "kongo", "korea", "corea", "coree", "coreia"))
_UNCLEAR = _TWO_OF_THEM | {"china", "chine", "kina", "cina"}
SHORT = 4
"""As short a name, such as `us` or `uk`, is one only in capitals (`USA`, `U.K.`) or as CLDR writes it (`Cuba`)."""

_STARTS = re.compile(r"(?<![\w'\u2019])(?=\w)")
_BREAK = re.compile(r"(?:[,;:.(\u2013—\-/|]|\d)\s*$")
_BINDING = word_set(
    "of de del des du der da do di d to in for and y et und och en e the la le les el los las l von van zu für för i"
    " till from des à au aux al dem den die das new north south east west northern southern eastern western central"
    " great little upper lower royal air radio bank nueva nuevo nouvelle neu nya nieuw san santa saint inner outer"
    " sur norte nord sud free voice democratic people's islamic republic against with by at near off bei con avec med"
    " met mit über"
)
_BODIES = re.compile(
    r"\b(?:embass|embajad|ambassad|botschaft|consul|minist|department|departamento|amnesty|international"
    r"|police|polic[ií]a|polizei|court|corte|tribunal|bank|banco|university|universi|company|committee|commission"
    r"|government|gobierno|gouvernement|parliament|senate|council|union|federation|association|army|navy|force"
    r"|presiden|prime|king|queen|director|director general|service|authority|agency|church|press|news|ltd|inc)",
    re.IGNORECASE,
)
# Countries that are people's names as well: `Michael Jordan` needs more than a space between.
_SURNAMES = frozenset(("JO", "TD", "IL", "FR", "IE", "GE", "CU", "IN", "KE", "ML", "TG", "GB", "NL", "CL", "DE", "JE"))
_US_GEORGIA = re.compile(
    r"\b(?:Atlanta|Augusta|Savannah|Macon|Jackson|Columbus|Fulton|\w+ County|Pardons)\b", re.IGNORECASE
)


def country_of(text: str) -> str | None:
    """Code of a text that is nothing but a country's name, in one of `LANGUAGES`."""
    if len(text.split()) > MOST_WORDS:
        return None
    return next((code for key in _readings(text) if (code := _named(key, text)) is not None), None)


def ending_country(text: str) -> tuple[str, str, str] | None:
    """Split a line that ends in a country's name: what stands before it, the name as printed, and its code.

    The longest name wins: `South Sudan` is no part of Sudan. Nothing may stand before it that binds it to a longer
    name: `New Mexico`, `Embassy of Iran`, `Ciudad de México`.
    """
    starts = [place.start() for place in _STARTS.finditer(text)][-MOST_WORDS:]
    for start in starts:
        name, before = text[start:].strip(), text[:start]
        code = country_of(name)
        if code is not None:
            rest = before.rstrip(" ,;:-\u2013—(/|")
            return (rest, _printed(name), code) if _stands_apart(before, code) else None
    return None


def is_usual_name(text: str, code: str) -> bool:
    """Whether a country's name is CLDR's usual one in one of `LANGUAGES`, or that in capitals."""
    return any(_key(text) == _key(table(language)["countries"][code]) for language in LANGUAGES)


def is_acronym(text: str) -> bool:
    """Whether a country's name is a short form in capitals: `USA`, `U.K.`."""
    return text.isupper() and (_key(text) in _acronyms() or text.count(".") > 1)


def _printed(name: str) -> str:
    """Return the name without the mark that ends its line; the dots of `U.S.A.` are its own."""
    bare = name.strip(" ,;:")
    bare = bare.strip("()[]") if bare.count("(") != bare.count(")") else bare
    return bare if re.search(r"\.\s?\w+\.$", bare) else bare.rstrip(" .")


def _stands_apart(before: str, code: str) -> bool:
    if not before.strip():
        return True
    if code == "GE" and _US_GEORGIA.search(before):
        return False
    if _BREAK.search(before):
        return True
    words = before.split()
    if words[-1].casefold().strip("\u2019'\"“”") in _BINDING or words[-1].endswith(
        ("\u2019s", "'s", "\u2019", "'", "&")
    ):
        return False
    if code in _SURNAMES and not re.search(r"[\d,;]", before):
        return False
    # An organisation's name may end in a country's without a word between: `Amnesty International Chad`.
    return not _BODIES.search(re.split(r"[\d,;]", before)[-1])


def _readings(text: str) -> Iterator[str]:
    """Yield keys of the name: as printed, turned round from `Korea, Republic of`, without what stands in front."""
    yield _key(text)
    head, divider, tail = text.replace("(", ",").partition(",")
    if divider:
        yield _key(f"{tail} {head}")
    if "(" in text and country_of(head) is not None and country_of(head) == country_of(tail.strip("() .")):
        yield _key(head)
    article = _ARTICLE.match(text)
    bare = text[article.end() :] if article else text
    if article:
        yield _key(bare)
    plain = " ".join(_plain_words(bare))
    realm = _REALM.match(plain)
    if realm and "," not in bare and _key(plain[realm.end() :]) not in _UNCLEAR:
        yield _key(plain[realm.end() :])


def _named(key: str, printed: str) -> str | None:
    code = _names().get(key)
    if code is None or len(key) > SHORT:
        return code
    # `us`, `oman` and `chad` in small letters are words like others.
    meant = printed.isupper() if key in _acronyms() else any(char.isupper() for char in printed)
    return code if meant else None


@cache
def _acronyms() -> frozenset[str]:
    listed = (name for names in _all_names().values() for name in names)
    return frozenset(_key(name) for name in listed if name.isupper() and len(_key(name)) <= SHORT)


@cache
def _names() -> dict[str, str]:
    """Code by key of every name that one country has."""
    keys = {_key(name): code for code, names in _all_names().items() for name in names}
    return {key: code for key, code in keys.items() if key not in _TWO_OF_THEM}


@cache
def _all_names() -> dict[str, list[str]]:
    others: dict[str, list[str]] = read_json(FOLDER / "other_names.json")
    usual = [table(language)["countries"] for language in LANGUAGES]
    return {
        code: [
            *(names[code] for names in usual),
            *others.get(code, ()),
            *filter(None, _OTHERS.get(code, "").split("|")),
        ]
        for code in usual[0]
    }


def _key(name: str) -> str:
    """Only what tells names apart: small letters without accents, spaces, marks, `the` and `and`."""
    return "".join(word for word in _plain_words(name) if word not in {"the", "and"})


def _plain_words(name: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", name.replace("\u2019", "'").replace("'s ", "s ")).casefold()
    kept = "".join(mark if mark.isalnum() else "" if unicodedata.combining(mark) else " " for mark in plain)
    return ["st" if word == "saint" else word for word in kept.split()]
