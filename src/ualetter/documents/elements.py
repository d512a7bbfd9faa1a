"""Which elements of a web page are lines, which are paragraphs, and which belong to the site around it."""

from __future__ import annotations

import re

from ualetter.documents.mail_links import address_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from lxml.etree import _Element as Element

GAPS = frozenset(
    ("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "menu", "table", "blockquote", "pre", "hr", "section",
     "article", "main", "header", "footer", "aside", "nav", "figure", "fieldset", "address", "details", "textarea",
     "hgroup", "center")
)  # fmt: skip
LINES = frozenset(
    ("div", "li", "dt", "dd", "tr", "caption", "figcaption", "summary", "legend", "form", "body", "html", "option",
     "optgroup", "thead", "tbody", "tfoot", "search", "dialog", "title", "label")
)  # fmt: skip
MACHINES = frozenset(
    ("script", "style", "noscript", "template", "head", "iframe", "object", "embed", "applet", "svg", "math", "canvas",
     "audio", "video", "map", "noframes", "datalist", "meter", "progress")
)  # fmt: skip
"""What no reader ever sees as text."""
_SITE = frozenset(("nav", "footer", "menu"))
_WIDGETS = frozenset(("input", "select", "button", "label", "output", "option", "optgroup", "legend"))
_SITE_ROLES = frozenset(("navigation", "banner", "contentinfo", "search", "menu", "menubar", "button", "toolbar"))
_LETTER = 200
"""Characters of a text field from which it holds a letter, and no hint what to type."""

# Names of classes, as the usual systems for web sites give them.
_SITE_CLASS = re.compile(
    r"(?:^|\s)(?:breadcrumbs?|skip-link|skip-to-content|site-(?:header|footer|navigation)|main-navigation|navbar"
    r"|sharedaddy|a2a_kit|addtoany_share_save_container|(?:social|share)-(?:share|buttons|links|icons)"
    r"|cookie-(?:banner|notice|consent))(?:\s|$)",
    re.IGNORECASE,
)
# By these an appeal is known: letters' openings, and labels of those they go to.
APPEAL = re.compile(
    r"^[ \t]*(?:dear|your excellenc(?:y|ies)|honou?rable|sehr geehrter?|exzellenz|estimad[oa]s?|excelen[ct]\w+"
    r"|se[ñn]ora?|madame|monsieur|messieurs|egregi[oa]|geachte|excellentie|excellens|b[äa]sta|exm[oa]\.?)\b"
    r"|\b(?:salutations?|anrede|appels?|tratamiento|saludo|aanhef|tilltal|formule d.appel|telefax|fax|copies to"
    r"|appeals to|kopien an|copias a|copies [àa]|kopieën)\s*:",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_LOOKED_AT = 20_000


def is_widget(element: Element) -> bool:
    """Say whether an element is for filling in and clicking; a text field may hold a letter to send."""
    if element.tag == "textarea":
        return len(element.text or "") < _LETTER
    return element.tag in _WIDGETS


def is_site(element: Element) -> bool:
    """Say whether an element belongs to the site around a page."""
    if element.tag in {"html", "body", "main", "article"}:
        return False
    if element.tag in _SITE or element.get("role", "").strip().lower() in _SITE_ROLES:
        return True
    return bool(_SITE_CLASS.search(element.get("class", "")))


def is_aside(element: Element) -> bool:
    """Say whether an element isn't for every reader."""
    unread: str = element.get("aria-hidden", "")
    return element.tag == "aside" or unread.strip().lower() == "true"


def holds_appeal(element: Element) -> bool:
    """Say whether the beginning of an element looks as if it belonged to a letter or to an address of one."""
    length = 0
    for part in element.iter():
        text = f"{part.text or ''}\n{part.tail or ''}"
        if part.get("data-cfemail") or address_of(part.get("href", "")) or APPEAL.search(text):
            return True
        length += len(text)
        if length > _MOST_LOOKED_AT:
            break
    return False
