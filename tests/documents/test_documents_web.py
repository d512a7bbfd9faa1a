from __future__ import annotations

import pytest
from documents_cases import refusal, text_of, web
from hypothesis import given
from hypothesis import strategies as st

from ualetter.documents import Link, read_page

LETTER = "<p>Dear Minister,</p><p>I write about the baker Ann Example, who bakes bread.</p><p>Yours sincerely,</p>"
LETTER_TEXT = "Dear Minister,\n\nI write about the baker Ann Example, who bakes bread.\n\nYours sincerely,"


def hidden(address: str, key: int = 0x5A) -> str:
    """Return an address as Cloudflare writes it into a page."""
    return bytes([key, *(key ^ letter for letter in address.encode())]).hex()


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<p>one\n   two</p><p>three", "one two\n\nthree"),
        ("<div>one</div><div>two</div>", "one\ntwo"),
        ("<div>one</div><div><br></div><div>two</div>", "one\n\ntwo"),
        ("<div>one</div><p>&nbsp;</p><div>two</div>", "one\n\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("one<br><br>two", "one\n\ntwo"),
        ("<h2>Head</h2>one<hr>two", "Head\n\none\n\ntwo"),
        ("<b>bo</b>ld <i>and</i>\n<em>it</em>", "bold and it"),
        ("the 21<sup>st</sup> of May", "the 21st of May"),
        ("<ul><li>one<li>two</ul>", "• one\n• two"),
        ("<ul><li><p>one</p></li><li><div>two</div></li></ul>", "• one\n\n• two"),
        ("<ol><li>one<li>two</ol>", "1. one\n2. two"),
        ("<ol start=4><li>one<li value=9>two<li>three</ol>", "4. one\n9. two\n10. three"),
        ("<ul><li>one<ol><li>two</ol><li>three</ul>", "• one\n\n1. two\n\n• three"),
        ("<ul style='list-style: none'><li>one<li>two</ul>", "one\ntwo"),
        ("<table><tr><th>Phone<td>1<tr><th>Fax<td>2</table>", "Phone\t1\nFax\t2"),
        ("<table><tr><td>Ann<br>Street<td>Ben<br>Road</table>", "Ann\nStreet\n\nBen\nRoad"),
        ("<table><tr><td>To:<td>Ben<br>Road</table>", "To:\nBen\nRoad"),
        ("<table><tr><td><table><tr><td>one<td>two</table><td>three</table>", "one\ttwo\tthree"),
        ("<pre>one\n  two\n\nthree</pre>", "one\ntwo\n\nthree"),
        ("<p style='white-space: pre-line'>one\ntwo</p>", "one\ntwo"),
        ("&lt;Ann&gt; &amp; Ben&#39;s &mdash; caf&eacute;", "<Ann> & Ben's — café"),
        ("<dl><dt>Name<dd>Ann</dl>", "Name\nAnn"),
        ("one<wbr>two<!-- three --><?four ?>", "onetwo"),
        ("<p style='margin:0'>one</p><p style='color:red; margin-bottom: 0px'>two</p>", "one\ntwo"),
        ("<p style='margin:0 auto'>one</p><p style='margin: 0 0 0 2em;'>two</p>", "one\ntwo"),
        ("<p style='margin:0.5em'>one</p><p class=MsoNormal>two</p>", "one\n\ntwo"),
        ("<p style='margin:0 0 1em'>one</p><p style='margin: 0 0 10px 0'>two</p>", "one\n\ntwo"),
        ("<p style='xmargin:0'>one</p><p style='margin-left:0'>two</p>", "one\n\ntwo"),
        (f"<div>{'word ' * 50}</div><div>two</div>", f"{'word ' * 49}word\n\ntwo"),
    ],
)
def test_lines_are_as_a_reader_sees_them(body: str, text: str) -> None:
    assert text_of(web(body)) == text


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("p.MsoNormal, li.MsoNormal {margin:0cm; margin-bottom:.0001pt}", "Ann\n1 Street\n\nBen"),
        ("p.MsoNormal {margin-top:0cm; margin-bottom:8.0pt}", "Ann\n\n1 Street\n\nBen"),
    ],
)
def test_lines_of_a_mail_from_outlook_are_told_from_paragraphs_of_word(style: str, text: str) -> None:
    lines = "".join(f"<p class=MsoNormal>{line}</p>" for line in ("Ann", "1 Street", "&nbsp;", "Ben"))
    assert text_of(web(lines, f"<style>{style}</style>")) == text


@pytest.mark.parametrize(
    "clutter",
    [
        "<script>alert('Dear')</script>",
        "<style>p { color: red }</style>",
        "<noscript>Switch it on</noscript>",
        "<template><p>Template</p></template>",
        "<nav><a href='https://example.org/'>Home</a></nav>",
        "<div role=navigation>Home</div>",
        "<header>Example site</header>",
        "<footer><p>Imprint</p></footer>",
        "<aside>Read more</aside>",
        "<form><label>Name</label><input value=x><select><option>Mr</select><textarea>Say</textarea></form>",
        "<button>Share</button>",
        "<p hidden>Hidden</p>",
        "<p style='color:red; display : none'>Hidden</p>",
        "<span aria-hidden=true>Icon</span>",
        "<span class='sr-only'>opens in a new tab</span>",
        "<iframe>Frame</iframe><svg><text>Logo</text></svg>",
        "<ul class='menu breadcrumbs'><li>Home</ul>",
    ],
)
@pytest.mark.parametrize("page", ["{0}{1}", "{1}{0}", "<main>{0}</main>{1}", "<article>{0}</article>{1}"])
def test_what_belongs_to_the_site_is_left_out(page: str, clutter: str) -> None:
    assert text_of(web(page.format(LETTER, clutter))) == LETTER_TEXT


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<article><header><h1>Title</h1><p>3 March 2026</p></header><p>Text</p></article>", "Title\n\n3 March 2026"),
        ("<header><h1>Title</h1></header><p>Text</p>", "Title"),
        ("<p>Text of some length</p><aside>Minister<br>Salutation: Dear Minister</aside>", "Salutation: Dear Minister"),
        ("<p>Text of some length</p><aside><a href='mailto:a@example.org'>Write</a></aside>", "a@example.org"),
        ("<p>Text of some length</p><div style='display:none'><p>Dear Minister,</p></div>", "Dear Minister,"),
        (
            f"<p>Text</p><form><textarea>Dear Minister,\n{'words ' * 40}</textarea></form>",
            "Dear Minister,\nwords words",
        ),
    ],
)
def test_the_appeal_is_kept_where_clutter_usually_is(body: str, expected: str) -> None:
    assert expected in text_of(web(body))


@pytest.mark.parametrize(
    "page",
    [
        "<nav>{}</nav>",
        "<div aria-hidden=true>{}</div>",
        "<body hidden>{}",
        "<footer>{}</footer><p>Ann</p>",
        "<header><nav>{}</nav></header>",
        "<button>{}</button>",
    ],
)
def test_a_page_in_odd_elements_is_read_all_the_same(page: str) -> None:
    assert LETTER_TEXT in text_of(web(page.format(LETTER)))


def test_the_content_is_told_from_what_stands_around_it() -> None:
    body = f"<div>Home</div><div>Donate</div><main>{LETTER}</main><div>About us</div>"
    assert text_of(web(body)) == LETTER_TEXT


@pytest.mark.parametrize(
    "outside", ["<div>Dear Ambassador,<p>Please act.</div>", "<div>Minister Ann<br>Fax: +00 555 0100</div>"]
)
def test_what_an_appeal_needs_is_kept_outside_of_the_content(outside: str) -> None:
    page = text_of(web(f"<main>{LETTER}</main>{outside}"))
    assert page.startswith(LETTER_TEXT)
    assert len(page) > len(LETTER_TEXT) + 20


def test_a_page_whose_content_is_mostly_elsewhere_is_read_whole() -> None:
    assert text_of(web(f"<main>Ann</main><div>{'The baker bakes. ' * 5}</div>")).startswith("Ann\n\nThe baker bakes.")


def test_of_several_articles_none_is_the_content() -> None:
    assert text_of(web("<article>One long text here</article><article>Two</article>")) == "One long text here\n\nTwo"


@pytest.mark.parametrize(
    ("link", "text"),
    [
        ("<a href='mailto:ann@example.org'>ann@example.org</a>", "ann@example.org"),
        ("<a href='mailto:ann@example.org'>[email&#160;protected]</a>", "ann@example.org"),
        ("<a href='mailto:ann@example.org'>email him</a>", "email him ann@example.org"),
        ("<a href='mailto:ann@example.org'></a>", "ann@example.org"),
        ("<a href='MAILTO:ann%40example.org?subject=UA'>write</a>", "write ann@example.org"),
        ("<a href='mailto:a@example.org,b@example.org'>both</a>", "both a@example.org, b@example.org"),
        ("<a href='mailto:?subject=Read%20this'>Share</a>", "Share"),
        (f"<a class=__cf_email__ data-cfemail={hidden('ann@example.org')}>[email protected]</a>", "ann@example.org"),
        (
            f"<a href='/cdn-cgi/l/email-protection'><b data-cfemail={hidden('a@b.example')}>[email protected]</b></a>",
            "a@b.example",
        ),
        (f"<a href='/cdn-cgi/l/email-protection#{hidden('a@example.org?subject=x')}'>him</a>", "him a@example.org"),
        ("<a href='/cdn-cgi/l/email-protection#zz'>him</a>", "him"),
        ("<a data-cfemail=5a>[email protected]</a>", "[email protected]"),
        ("<a data-cfemail='5a00'>[email protected]</a>", "[email protected]"),
    ],
)
def test_addresses_are_taken_from_links(link: str, text: str) -> None:
    page = read_page(web(f"<p>Email: {link} today</p>"), "page.html")
    assert page.text == f"Email: {text} today"
    assert page.doubts == ()


def test_a_link_that_writes_to_another_address_is_doubtful() -> None:
    page = read_page(web("<p>Email: <a href='mailto:ben@example.org'>ann@example.org</a>"), "page.html")
    assert page.text == "Email: ann@example.org"
    (doubt,) = page.doubts
    assert "ann@example.org" in doubt
    assert "ben@example.org" in doubt


@given(st.emails(domains=st.just("example.org")).filter(lambda address: '"' not in address), st.integers(0, 255))
def test_any_address_hidden_by_cloudflare_is_found(address: str, key: int) -> None:
    page = f"<p>Write to <span data-cfemail={hidden(address, key)}>[email protected]</span></p>"
    assert text_of(web(page)) == f"Write to {address}"


def test_links_of_the_web_are_collected_once_each() -> None:
    body = """<nav><a href="https://example.org/home">Home</a></nav>
        <p><a href="https://example.org/a">Report <b>here</b></a> <a href=" HTTP://example.org/b ">B</a>
        <a href="https://example.org/a">Report here</a> <a href="/c">C</a> <a href="javascript:x()">D</a>
        <a href="https://example.org/e"><img src="https://example.org/e.png"></a></p>"""
    assert read_page(web(body), "page.html").links == (
        Link(text="Report here", url="https://example.org/a"),
        Link(text="B", url="HTTP://example.org/b"),
    )


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        ("<title>A baker</title>", "<p>Dear Minister", "A baker\n\nDear Minister"),
        ("<title>A baker | Amnesty International UK</title>", "<p>Dear Minister", "A baker\n\nDear Minister"),
        ("<title>A baker - Site</title><meta property='og:title' content='Free her'>", "<p>Dear", "Free her\n\nDear"),
        ("<title>A baker</title>", "<h1>Ann</h1><p>Dear", "Ann\n\nDear"),
        ("<title>A baker</title>", "<h2>A  baker</h2><p>Dear", "A baker\n\nDear"),
        ("<title>A baker</title>", "<h1 hidden>Site</h1><p>Dear Minister", "A baker\n\nDear Minister"),
        ("", "<p>Dear Minister", "Dear Minister"),
    ],
)
def test_the_title_stands_above_a_page_without_one(head: str, body: str, text: str) -> None:
    assert text_of(web(body, head)) == text


@pytest.mark.parametrize(
    ("data", "url"),
    [
        (web("<p>Dear", "<link rel=canonical href='https://example.org/ua'>"), "https://example.org/ua"),
        (web("<p>Dear", "<meta property=og:url content='https://example.org/ua'>"), "https://example.org/ua"),
        (b"<!-- saved from url=(0022)https://example.org/ua -->\n<html><p>Dear", "https://example.org/ua"),
        (web("<p>Dear", "<link rel=canonical href='/ua'>"), None),
        (web("<p>Dear"), None),
    ],
)
def test_a_page_knows_where_it_came_from(data: bytes, url: str | None) -> None:
    assert read_page(data, "page.html").url == url


def test_the_pictures_in_a_page_dont_count() -> None:
    pixels = "data:image/png;base64," + "iVBORw0KGgo=" * 1_000_000
    assert text_of(web(f"<p>Dear <img src='{pixels}'> Minister")) == "Dear Minister"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (web("<div>" * 5000 + "Dear Minister"), "more tags inside each other"),
        (web("<p>Dear</p>" * 1_000_000), "too large"),
        (web("<p>Dear Minister and Ambassador</p>" * 40_000), "a whole book"),
        (web("<script>Dear()</script>"), "no words"),
        (b"<!doctype html>", "no words"),
        (b"<html> </html>", "no words"),
    ],
)
def test_what_is_no_page_of_the_web_is_refused(data: bytes, message: str) -> None:
    assert message in refusal(data).message


PIECES = st.sampled_from(
    ["<p>", "</p>", "<div>", "</div>", "<td>", "<tr>", "<table>", "</table>", "<ul>", "<li>", "</ul>",
     "<main>", "</main>", "<br>", "<pre>", "</pre>", "<a href='mailto:x@y'>", "</a>", "<h1>", "<aside>", "<header>",
     "<textarea>", "\n", "&#0;", "<ol start=2>", "</ol>", "<b hidden>", "</b>", "<svg>", "<![CDATA[", "]]>", "<!--",
     "-->", "<body>", "</html>"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=40), st.integers(0, 40))
def test_words_are_never_lost_in_wrong_markup(pieces: list[str], place: int) -> None:
    words = "the words of the letter, which is the longest part of this page by far and seen by every reader"
    pieces[place:place] = [words, "<br>"]
    assume_seen = "".join(pieces).partition(words)[0]
    hides = ("<!--", "<svg>", "<![CDATA[", "<textarea>", "hidden")
    if not any(piece in assume_seen for piece in hides):
        assert words in text_of(b"<!doctype html>" + "".join(pieces).encode(), "page.html")
