"""A web page to its text: what its reader came for, without the site around it. Nothing in it is fetched or run."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

from lxml import etree

from ualetter.documents.clutter import Clutter, is_machine
from ualetter.documents.elements import APPEAL, holds_appeal
from ualetter.documents.hiding import hidden_elements
from ualetter.documents.model import Page
from ualetter.documents.refusals import tangled
from ualetter.documents.web_text import render
from ualetter.problems import refuse

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lxml.etree import _Element as Element

    from ualetter.documents.web_text import Rendered

MAX_MARKUP = 10_000_000
"""Characters, without the pictures that a page may hold."""
_LEAST = 5
"""What is kept of a page is at least this part of it; otherwise it was no clutter that was left out."""
_MOST_TITLE = 500
_FIRST_WORDS = 8
_MOST_FIRST = 100
_MOST_UNSEEN = 5
"""Hidden parts that are told one by one."""
_ADDRESS = re.compile(r"[^\s@]@[\w-]+\.\w")
_PICTURE = re.compile(r"data:[\w/+.;=-]{0,100};base64,[A-Za-z0-9+/=%]*")
_CONTROL = re.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]")
_LAST_TAGS = re.compile(r"</(?:body|html)\s*>", re.IGNORECASE)
"""Some pages go on after them, and no browser minds."""
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(https?://\S+) -->")
_SITE_NAME = re.compile(r"\s+[-|–—»·:]\s+[^-|–—»·:]*amnesty[^-|–—»·:]*\Z", re.IGNORECASE)  # noqa: RUF001  dashes


def read(source: str, doubts: tuple[str, ...] = ()) -> Page:
    """Return the text of a web page. Raises InputError if its markup is out of all measure."""
    root = _parse(_LAST_TAGS.sub("", _PICTURE.sub("", source)))
    if root is None:
        return Page(text="")
    shown = _main(root)
    text = shown.text
    title = "" if shown.has_title else _title(root)
    if title and _plain(title) not in _plain(text):
        text = f"{title}\n\n{text}"
    return Page(text=text, links=shown.links, doubts=(*doubts, *shown.doubts), url=_url(root, source))


def _parse(source: str) -> Element | None:
    """Return the root of a page, or None if there is nothing in it."""
    if len(source) > MAX_MARKUP:
        raise refuse(
            f"this web page is too large: {len(source) / 1_000_000:,.0f} MB, besides pictures",
            "open it in your browser, copy the text of the appeal, and paste that into `ualetter import -`",
        )
    # `huge_tree` lifts the limit on depth from 256, which unclosed tags soon reach, to 2048.
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(_CONTROL.sub(" ", source).encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        root = None
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise tangled("a web page with more tags inside each other")
    return root


def _main(root: Element) -> Rendered:
    """Return what a page was made for; all of it rather than less than the appeal."""
    hidden = hidden_elements(root)
    everything = render(root, is_machine)
    spares = _spares(root, hidden, everything.weight)
    outermost = _outermost(root, hidden)
    if spares is None:
        return _with_doubts(everything, outermost)
    left_out = [element for element in outermost if not spares(element) and holds_appeal(element)]
    return _with_left_out(_chosen(root, hidden, spares), left_out)


def _chosen(root: Element, hidden: frozenset[Element], spares: Callable[[Element], bool]) -> Rendered:
    """Return what the page's content says, with what stands around it if the appeal would be torn apart."""
    shown = _render(root, hidden, spares)
    content = _content(root)
    if content is None or (content in hidden and not spares(content)):
        return shown
    inside = _render(content, hidden, spares)
    if 2 * inside.weight < shown.weight:
        return shown
    clutter = Clutter(hidden, spares)
    outside = render(root, lambda element: element is content or clutter(element))
    return shown if APPEAL.search(outside.text) else inside


def _outermost(root: Element, hidden: frozenset[Element]) -> list[Element]:
    return [element for element in root.iter() if element in hidden and element.getparent() not in hidden]


def _spares(root: Element, hidden: frozenset[Element], weight: int) -> Callable[[Element], bool] | None:
    """Return which of the hidden elements are read: only such without which there would be no appeal, or no page.

    None if a page of that weight would be lost all the same: it was no clutter that was left out.
    """
    for spares in (_none, holds_appeal, _all):  # behind an open dialog, all of a page can be hidden
        shown = render(root, Clutter(hidden, spares))
        enough = _LEAST * shown.weight >= weight
        if APPEAL.search(shown.text) or (enough and (spares is not _none or _ADDRESS.search(shown.text))):
            return spares
    return None


def _none(_element: Element) -> bool:
    return False


def _all(_element: Element) -> bool:
    return True


def _render(root: Element, hidden: frozenset[Element], spares: Callable[[Element], bool]) -> Rendered:
    clutter = Clutter(hidden, spares)
    return _with_doubts(render(root, clutter), clutter.uncovered)


def _with_doubts(shown: Rendered, uncovered: Iterable[Element]) -> Rendered:
    """Add a doubt for each of the first parts that the page hides, and that were read all the same."""
    worded = (element for element in uncovered if any(map(str.strip, element.itertext())))
    doubts = dict.fromkeys(filter(None, map(_unseen, islice(worded, _MOST_UNSEEN))))
    return replace(shown, doubts=(*shown.doubts, *doubts))


def _with_left_out(shown: Rendered, hidden: Iterable[Element]) -> Rendered:
    """Add a doubt for each of the first hidden parts that look like an appeal's and weren't read."""
    firsts = filter(None, map(_first_words, islice(hidden, _MOST_UNSEEN)))
    doubts = dict.fromkeys(f"the page hides this, so it was left out: “{first}”: look at the page" for first in firsts)
    return replace(shown, doubts=(*shown.doubts, *doubts))


def _unseen(element: Element) -> str:
    """Return the doubt about a hidden element, or nothing if there are no words in it."""
    first = _first_words(element)
    return f"the page doesn't show this until something is clicked: “{first}”: look at the page" if first else ""


def _first_words(element: Element) -> str:
    return " ".join(render(element, is_machine).text.split()[:_FIRST_WORDS])[:_MOST_FIRST]


def _content(root: Element) -> Element | None:
    """Return the element that holds the content of a page, if it names one."""
    mains = [element for element in root.iter() if element.tag == "main" or element.get("role") == "main"]
    if not mains:
        articles = [*root.iter("article")]
        return articles[0] if len(articles) == 1 else None
    inner = {*mains[0].iter()}
    return mains[0] if inner.issuperset(mains) else None


def _title(root: Element) -> str:
    """Return a page's title as it gives it to others, without the name of the site."""
    title = _meta(root, "og:title") or " ".join("".join(root.xpath("string(//title)")).split())
    return _SITE_NAME.sub("", title[:_MOST_TITLE])


def _url(root: Element, source: str) -> str | None:
    """Return the address that a page or the browser that saved it gives."""
    saved = _SAVED_FROM.search(source[:2000])
    canonical = next((link.get("href", "") for link in root.iter("link") if link.get("rel") == "canonical"), "")
    addresses = (canonical, _meta(root, "og:url"), saved[1] if saved else "")
    return next((address for address in addresses if address.startswith(("http://", "https://"))), None)


def _meta(root: Element, name: str) -> str:
    found = (meta.get("content", "") for meta in root.iter("meta") if meta.get("property") == name)
    return " ".join(next(found, "").split())


def _plain(text: str) -> str:
    return " ".join(text.split()).casefold()
