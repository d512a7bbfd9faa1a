"""What a web page hides from its readers is no part of the appeal."""

from __future__ import annotations

import pytest
from documents_cases import web

from ualetter.documents import read_page

VISIBLE = "<p>Minister Ann<br>Email: ann@example.org</p><p>Dear Minister,</p>"
VISIBLE_TEXT = "Minister Ann\nEmail: ann@example.org\n\nDear Minister,"
HIDDEN = "General Ben Hidden<br>Fax: +00 555 0100<br>Email: ben@example.org"
LEFT_OUT = "the page hides this, so it was left out: “General Ben Hidden Fax: +00 555 0100 Email:”: look at the page"
HIDING_STYLES = [
    "display:none",
    "display:block; DISPLAY : NONE",
    "visibility:hidden",
    "font-size:0px",
    "font-size: .0em",
    "font:0/0 a",
    "opacity:0",
    "opacity:0.0",
    "position:absolute; left:-9999px",
    "position: fixed; top: -100em",
    "position:absolute;right:-100vw",
    "text-indent:-9999px",
    "margin-left:-999em",
    "position:absolute;clip: rect(0 0 0 0)",
    "clip:rect(1px, 1px, 1px, 1px)",
    "clip-path: inset(50%)",
    "width:0;height:0;overflow:hidden",
    "max-height:0px; overflow:hidden",
    "height:1px; overflow: clip",
    "transform:scale(0)",
]
SHOWING_STYLES = [
    "display:none; display:block",
    "visibility:visible",
    "font-size:0.9em",
    "font-size:10px",
    "opacity:0.5",
    "left:-9999px",
    "position:absolute; left:-20px",
    "text-indent:-18.0pt",
    "margin-left:-5px",
    "clip:rect(0, 200px, 100px, 0)",
    "clip-path: inset(0%)",
    "width:0;height:0",
    "height:100px;overflow:hidden",
    "overflow:hidden",
    "transform:scale(0.9)",
    "background:url(display:none.png)",
]


def page_of(body: str, css: str = "") -> tuple[str, tuple[str, ...]]:
    page = read_page(web(body, f"<style>{css}</style>"), "page.html")
    return page.text, page.doubts


@pytest.mark.parametrize("style", HIDING_STYLES)
@pytest.mark.parametrize("tag", ["p", "div", "section"])
def test_hidden_text_is_left_out(style: str, tag: str) -> None:
    hidden = f"<{tag} style='{style}'><b>{HIDDEN}</b></{tag}>"
    assert page_of(VISIBLE + hidden) == (VISIBLE_TEXT, (LEFT_OUT,))
    assert page_of(f"<div>{hidden}</div><main>{VISIBLE}</main>") == (VISIBLE_TEXT, (LEFT_OUT,))


@pytest.mark.parametrize("style", SHOWING_STYLES)
def test_shown_text_is_kept(style: str) -> None:
    text, doubts = page_of(f"{VISIBLE}<p style='{style}'>{HIDDEN}</p>")
    assert "ben@example.org" in text
    assert doubts == ()


@pytest.mark.parametrize(
    ("css", "attributes"),
    [
        (".h{display:none}", "class='big h'"),
        (".h{visibility:hidden}", "class=h"),
        ("#h { font-size : 0 }", "id=h"),
        ("a, p.h, b {opacity:0}", "class=h"),
        (".h{display:none!important}", "class=h style='display:block'"),
        (".h{display:none} .i{display:block}", "class=h"),
        ("p{display:block} .h{display:none}", "class=h"),
        (".h{display:none} p{display:block}", "class=h"),
        ("/* a { */ .h /* b */ {display:none}", "class=h"),
        ("@import 'x.css'; .h{display:none}", "class=h"),
        ("@media screen {.h{display:none}}", "class=h"),
        ("@media only screen and (min-width: 600px) {.h{display:none}}", "class=h"),
        ("@media print {.h{display:block}} .h{display:none}", "class=h"),
        (".h{display:none} .h:target{display:block}", "class=h"),
        (".h{display:none} #a:checked ~ .h{display:block}", "class=h"),
        ("", "hidden"),
        ("", "hidden aria-hidden=true"),
        ("", "class='sr-only'"),
        ("", "class=hidden"),
    ],
)
def test_what_the_style_sheet_hides_is_left_out(css: str, attributes: str) -> None:
    assert page_of(f"{VISIBLE}<p {attributes}>{HIDDEN}</p>", css) == (VISIBLE_TEXT, (LEFT_OUT,))


@pytest.mark.parametrize(
    ("css", "attributes"),
    [
        (".h{display:none}", "class=hh"),
        (".h{display:none}", "id=h"),
        ("div.h{display:none}", "class=h"),
        (".h.i{display:none}", "class=h"),
        (".h{display:none} .h.open{display:block}", "class='h open'"),
        (".h.open{display:block} .h{display:none}", "class='h open'"),
        (".h{display:none} .tabs > .open{display:block}", "class='h open'"),
        (".h{display:none} #h{display:block}", "class=h id=h"),
        (".h{display:none} .h{display:block}", "class=h"),
        (".h{display:none}", "class=h style='display:block'"),
        (".h{display:none} @media (min-width:600px) {.h{display:block}}", "class=h"),
        ("@media print {.h{display:none}}", "class=h"),
        ("@media screen and (max-width: 600px) {.h{display:none}}", "class=h"),
        ("@media not all {.h{display:none}}", "class=h"),
        ("@font-face {.h{display:none}}", "class=h"),
        (".h:hover{display:none}", "class=h"),
        (".menu .h{display:none}", "class=h"),
        ("/* .h{display:none} */", "class=h"),
        (".h{display:none", "class=h"),
        ("}}{{", "class=h"),
        ("", "class='hidden md:block'"),
        (r".md\:block{display:block}", "class='hidden md:block'"),
        ("body{opacity:0; visibility:hidden}", ""),
        ("", "aria-hidden=true"),
    ],
)
def test_what_the_style_sheet_shows_is_kept(css: str, attributes: str) -> None:
    text, doubts = page_of(f"{VISIBLE}<p {attributes}>{HIDDEN}</p>", css)
    assert "ben@example.org" in text
    assert doubts == ()


@pytest.mark.parametrize(
    ("outer", "inner", "seen"),
    [
        ("font-size:0px", "font-size:13px", True),
        ("font-size:0px", "font-size:2em", False),
        ("font-size:0px", "font-size:2rem", True),
        ("visibility:hidden", "visibility:visible", True),
        ("display:none", "visibility:visible", False),
        ("opacity:0", "font-size:13px", False),
    ],
)
def test_what_an_element_hands_down_can_be_overridden(outer: str, inner: str, *, seen: bool) -> None:
    text, _ = page_of(f"{VISIBLE}<div style='{outer}'><p style='{inner}'>{HIDDEN}</p></div>")
    assert ("ben@example.org" in text) is seen


def test_a_closed_part_is_read_with_a_doubt_if_the_appeal_is_nowhere_else() -> None:
    text, doubts = page_of(f"<h1>Free the baker</h1><div style='display:none'><p>{HIDDEN}</p></div>")
    assert "ben@example.org" in text
    (doubt,) = doubts
    told = "“General Ben Hidden Fax: +00 555 0100 Email:”"
    assert doubt == f"the page doesn't show this until something is clicked: {told}: look at the page"


def test_a_page_that_is_all_hidden_is_read_with_a_doubt() -> None:
    text, doubts = page_of(f"<div role=dialog>Donate</div><div hidden>{'A story of the baker. ' * 20}</div>")
    assert "A story of the baker." in text
    assert len(doubts) == 1


def test_hidden_text_without_an_appeal_is_left_out_of_a_page_with_little_more() -> None:
    assert page_of("<p>The baker Ann was released today.</p><p hidden>Opens below</p>") == (
        "The baker Ann was released today.",
        (),
    )


def test_hidden_text_is_left_out_of_what_is_spared() -> None:
    text, doubts = page_of(f"<aside>{VISIBLE}<p style='display:none'>{HIDDEN}</p></aside>")
    assert (text, doubts) == (VISIBLE_TEXT, (LEFT_OUT,))


def test_hidden_text_that_is_no_appeal_goes_without_a_word() -> None:
    assert page_of(f"{VISIBLE}<p hidden>Choose your language</p>") == (VISIBLE_TEXT, ())


def test_the_content_itself_can_be_hidden() -> None:
    assert page_of(f"<div style='display:none'><main>{HIDDEN * 20}</main></div>{VISIBLE}") == (
        VISIBLE_TEXT,
        (LEFT_OUT,),
    )


def test_of_many_hidden_parts_only_the_first_are_told() -> None:
    body = "".join(f"<p hidden>Dear Minister {number},</p>" for number in range(4000))
    text, doubts = page_of(f"<h1>Free the baker</h1>{body}")
    assert "Dear Minister 3999," in text
    assert len(doubts) == 5


@pytest.mark.parametrize(
    "css",
    ["{" * 100_000, ".a{" * 50_000 + "}" * 50_000, "@media screen{" * 20_000 + "}" * 20_000, "/*" * 100_000,
     "".join(f".a.b{n}{{display:none}}" for n in range(20_000)), f".a{{width:{'0' * 100_000}x}}", "." * 100_000]
)  # fmt: skip
def test_odd_style_sheets_do_no_harm(css: str) -> None:
    assert page_of(VISIBLE + "<i class=a> </i>" * 2000, css) == (VISIBLE_TEXT, ())
