"""Make `templates/letter.docx`, the letter's look in Word: run it after a change here."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

TEMPLATE = Path(__file__).parents[1] / "templates" / "letter.docx"

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
LINKED = ("styles", "numbering", "settings")

SLOTS = (
    ("copy", "CopyHeading"),
    ("sender", "Sender"),
    ("date", "Date"),
    ("address", "InsideAddress"),
    ("subject", "Subject"),
    ("salutation", "Salutation"),
    ("body", "BodyText"),
    ("closing", "Closing"),
    ("name", "Signature"),
    ("copies", "Copies"),
)
BOLD = "<w:b/><w:bCs/>"
HANGING = '<w:ind w:left="360" w:hanging="360"/>'


def spacing(before: int = 0, after: int = 0) -> str:
    """Space above and below a paragraph, in twips (1/20 pt)."""
    return f'<w:spacing w:before="{before}" w:after="{after}"/>'


STYLES = (
    # id, name, following style, paragraph properties, text properties
    ("CopyHeading", "Copy Heading", "Sender", spacing(after=220), BOLD + '<w:spacing w:val="40"/>'),
    ("Sender", "Sender", "Sender", spacing(after=220), ""),
    ("Date", "Date", "InsideAddress", spacing(after=220), ""),
    ("InsideAddress", "Inside Address", "InsideAddress", spacing(after=220), ""),
    ("Subject", "Subject", "Salutation", "<w:keepNext/>" + spacing(after=180), BOLD),
    ("Salutation", "Salutation", "BodyText", "<w:keepNext/>" + spacing(after=140), ""),
    ("BodyText", "Body Text", "BodyText", spacing(after=140), ""),
    (
        "ListBullet",
        "List Bullet",
        "ListBullet",
        '<w:numPr><w:numId w:val="1"/></w:numPr>' + spacing(after=140) + "<w:contextualSpacing/>",
        "",
    ),
    ("ListNumber", "List Number", "ListNumber", spacing(after=140) + HANGING + "<w:contextualSpacing/>", ""),
    ("Closing", "Closing", "Signature", "<w:keepNext/><w:keepLines/>" + spacing(before=80, after=720), ""),
    ("Signature", "Signature", "Copies", "<w:keepNext/><w:keepLines/>" + spacing(after=220), ""),
    ("Copies", "Copies", "Copies", "<w:keepNext/><w:keepLines/>" + spacing(), ""),
)


def content_types() -> str:
    """Say what each part is."""
    overrides = [("document", f"{WORD_TYPE}.document.main+xml")]
    overrides += [(name, f"{WORD_TYPE}.{name}+xml") for name in LINKED]
    parts = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in overrides)
    links = "application/vnd.openxmlformats-package.relationships+xml"
    return f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="{links}"/>{parts}</Types>'


def relationships(*links: tuple[str, str]) -> str:
    """Links from a part to others, given as kind and target."""
    written = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(links, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{written}</Relationships>'


def document() -> str:
    """One paragraph a slot, on A4 paper with margins of 2.5 cm; a letter sets its own paper."""
    paragraphs = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:t>{{{{ {slot} }}}}</w:t></w:r></w:p>'
        for slot, style in SLOTS
    )
    page = (
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" '
        'w:header="709" w:footer="709" w:gutter="0"/>'
    )
    return f"<w:document {WORD}><w:body>{paragraphs}<w:sectPr>{page}</w:sectPr></w:body></w:document>"


def styles() -> str:
    """Set an 11 point serif face and a style, to be changed in Word, for each part of a letter."""
    fonts = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    text = f'<w:rPr>{fonts}<w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr>'
    paragraph = f"<w:pPr><w:widowControl/>{spacing()}</w:pPr>"
    defaults = (
        f"<w:docDefaults><w:rPrDefault>{text}</w:rPrDefault><w:pPrDefault>{paragraph}</w:pPrDefault></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
    )
    return f"<w:styles {WORD}>{defaults}{normal}{''.join(style(*row) for row in STYLES)}</w:styles>"


def style(identity: str, name: str, following: str, paragraph: str, text: str) -> str:
    """One paragraph style."""
    look = f"<w:pPr>{paragraph}</w:pPr>" + (f"<w:rPr>{text}</w:rPr>" if text else "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{identity}"><w:name w:val="{name}"/><w:basedOn w:val="Normal"/>'
        f'<w:next w:val="{following}"/><w:qFormat/>{look}</w:style>'
    )


def numbering() -> str:
    """Define the bullets of the style List Bullet."""
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        f'<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr>{HANGING}</w:pPr></w:lvl>'
    )
    return (
        f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>{level}'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def settings() -> str:
    """Word 2013 and later, so that it doesn't open in compatibility mode."""
    mode = '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    return f"<w:settings {WORD}><w:compat>{mode}</w:compat></w:settings>"


def make() -> bytes:
    """Return the template's bytes, the same wherever it is made: nothing is compressed, no time is noted."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": relationships(*((name, f"{name}.xml") for name in LINKED)),
        "word/styles.xml": styles(),
        "word/numbering.xml": numbering(),
        "word/settings.xml": settings(),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_STORED) as archive:
        for path, text in parts.items():
            member = ZipInfo(path)
            member.create_system = 0  # or it would tell the system it was made on
            archive.writestr(member, HEAD + text)
    return buffer.getvalue()


if __name__ == "__main__":
    TEMPLATE.write_bytes(make())
    print(f"wrote {TEMPLATE.name}")
