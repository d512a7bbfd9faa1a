"""Postcodes, and the countries that their form or a state's name betrays."""

from __future__ import annotations

import re

_STATES = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA"
    " RI SC SD TN TX UT VT VA WA WV WI WY DC PR"
).replace(" ", "|")
_STATE_NAMES = (
    "Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois"
    "|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri"
    "|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma"
    "|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington"
    "|West Virginia|Wisconsin|Wyoming"
)
_US = re.compile(rf"(?:D\.\s?C\.|\b(?:{_STATES}|{_STATE_NAMES}))\.?,?\s+\d{{5}}(?:-\d{{4}})?\b")
_CAPITAL = re.compile(r"\bWashington,?\s+D\.?\s?C\b\.?")
# Towns with embassies and offices, with their postcodes as these countries write them.
_SEATS = (
    (re.compile(r"\b\d{5} (?:Berlin|Bonn|Hamburg|München|Frankfurt|Köln)\b"), "DE"),
    (re.compile(r"\b1\d{3} Wien\b"), "AT"),
    (re.compile(r"\b(?:30|80|12)\d{2} (?:Bern|Berne|Zürich|Genève|Genf|Geneva)\b"), "CH"),
    (re.compile(r"\b75\d{3} Paris\b"), "FR"),
    (re.compile(r"\b280\d{2} Madrid\b"), "ES"),
    (re.compile(r"\b1\d{2} ?\d{2} Stockholm\b"), "SE"),
    (re.compile(r"\b\d{4} ?[A-Z]{2} (?:Den Haag|'s-Gravenhage|The Hague|Amsterdam)\b"), "NL"),
    (re.compile(r"\b1\d{3} (?:Bruxelles|Brussel|Brussels|Brüssel)\b"), "BE"),
    (re.compile(r"\b00\d{3} Roma\b"), "IT"),
    (re.compile(r"\bCanberra,? ACT \d{4}\b"), "AU"),
)
_GB = re.compile(r"\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|GIR 0AA)\b")
_CA = re.compile(r"\b[ABCEGHJKLMNPRSTVXY]\d[A-Z] ?\d[A-Z]\d\b")
_NUMBER = r"(?:[A-Z]{1,3}[- ]?)?\d{3,7}(?:[- ]\d{2,4})?"
_ALONE = re.compile(
    rf"(?:(?:postal\s?code|post\s?code|postcode|zip(?:\scode)?|c\.?p\.?|plz|cep|code\spostal|c[óo]digo\spostal)[:.]?\s*)?{_NUMBER}"
    rf"|(?:{_STATES}|D\.\s?C\.)\.?(?:\s+\d{{5}}(?:-\d{{4}})?)?|(?:{_STATE_NAMES})\s+\d{{5}}(?:-\d{{4}})?|{_GB.pattern}|(?:[A-Z]{{2}}\s+)?{_CA.pattern}",
    re.IGNORECASE,
)
_WITH_PLACE = re.compile(
    rf"(?:{_NUMBER}\s+[^\W\d_][^\d]*|[^\W\d_][^\d]*?[\s-]+(?:[A-Z]{{2}}\s)?\d{{4,7}}(?:[- ]\d{{2,4}})?)"
)
_NO_PLACE = re.compile(
    r"(?i)\b(?:street|st\.|road|rd|avenue|ave|av|box|bag|calle|carrera|rue|stra(?:ss|ß)e|str|no|n[º°]|floor|lane|drive|km"
    r"|building|block|room|suite|apartado|bp|casilla|postfach|square|boulevard|blvd|plaza|place|lu|way|route)\b"
)


def is_postcode(text: str) -> bool:
    """Whether a text is nothing but a postcode, a state, or both."""
    return _ALONE.fullmatch(text.strip(" .")) is not None


def has_postcode(piece: str) -> bool:
    """Whether a piece of an address is a place with its postcode, rather than a street with its number."""
    if _US.search(piece) or _GB.search(piece) or _CA.search(piece):
        return True
    return _WITH_PLACE.fullmatch(piece) is not None and not _NO_PLACE.search(piece)


def postcode_country(line: str) -> tuple[str, str] | None:
    """Code of the country that a line shows without naming it, and the words that show it."""
    forms = ((_US, "US"), (_CAPITAL, "US"), (_GB, "GB"), (_CA, "CA"), *_SEATS)
    for form, code in forms:
        found = form.search(line)
        if found:
            return code, _evidence(line, found)
    return None


def _evidence(line: str, found: re.Match[str]) -> str:
    """The town in front belongs to it, if the line is short."""
    start = line.rfind(",", 0, len(line[: found.start()].rstrip(" ,"))) + 1
    word = line[start : found.end()].strip()
    return word if len(word) <= len(found.group()) + 25 else found.group()
