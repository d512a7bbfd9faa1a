"""What stands around an appeal on a page and says nothing about the case: navigation, sharing, captions, headings."""

from __future__ import annotations

import re

_WHOLE = re.compile(
    r"""\W*(?:
    (?:home|start(?:seite)?|inicio|accueil|hem|menu|men[úu]|search|suche|buscar|rechercher|s[öo]k|zoeken|(?:skip|jump)\s+to\s+.*
      |(?:zum|direkt\s+zum|aller\s+au|ir\s+al?|saltar\s+al?|hoppa\s+till|ga\s+naar(?:\s+de)?|vai\s+al?)\s+(?:haupt)?(?:inhalt|contenu|contenido|inneh[åa]ll(?:et)?
        |inhoud|contenuto|conte[úu]do)\b.*
      |main\s+content|navigation|close|open|login|log\s+in|sign\s+(?:in|up)|register|my\s+account|cart|shop|basket|contact(?:\s+us)?
      |about(?:\s+us)?|our\s+work|who\s+we\s+are|what\s+we\s+do|news|nieuws|aktuell|campaigns?|countries|issues|events|blog|press|media
      |donate(?:\s+now)?|give|join(?:\s+us)?|support\s+us|get\s+involved|take\s+action|act(?:\s+now)?|subscribe|newsletter|volunteer
      |spenden|mitmachen|mitglied\s+werden|donar|[úu]nete|hazte\s+soci[oa]|faire\s+un\s+don|nous\s+soutenir|agir|bli\s+medlem|st[öo]d\s+oss
      |doneer|word\s+lid|steun\s+ons|en|de|fr|es|english|deutsch|fran[çc]ais|espa[ñn]ol|العربية|language)
    |(?:share|teilen|compartir|partager|dela|delen|tweet|e-?mail|print|drucken|imprimir|imprimer|skriv\s+ut|like|post|copy\s+link|whatsapp
      |facebook|twitter|linkedin|instagram|x|pinterest|telegram|reddit|pdf|download|herunterladen|descargar|t[ée]l[ée]charger|save)
      (?:\W+(?:this|page|article|on|via|by|auf|per|en|por|sur|par|p[åa]|op|the|action|urgent|as|als|it|link|to|with|friends?|share|tweet|e-?mail|print|facebook
        |twitter|linkedin|whatsapp|instagram|x|pinterest|telegram|pdf|word|doc|letter|file|version|now|and))*
    |(?:back|return|zur[üu]ck|volver|retour|tillbaka|terug)\s+(?:to|zu[rm]?|a|[àa]|aux?|till|naar)\b.*
    |(?:read|see|view|learn)\s+(?:more|all|full)\b.*|more\s+(?:actions|urgent\s+actions|news)|related\b.*|previous|next|view\s+online
    |(?:https?://|www\.)\S+|page\s+\d+(?:\s+of\s+\d+)?|\d{1,3}
    |(?:this\s+(?:site|website)\s+uses|we\s+use)\s+cookies.*|accept(?:\s+all)?(?:\s+cookies)?
    |(?:amnesty|amnist[íi]a|amnistia|amnistie)(?:\s+international)?(?:\s+[^\W\d_]+){0,2}
    |human\s+rights(?:\s+\w+){0,2}|write\s+for\s+rights|(?:the\s+)?urgent\s+action\s+network.*
    |(?:by|von|por|par|av|door)\s+(?:amnesty|amnist)\b.*
    |choose\s+a\s+language\b.*|(?:case|action)\s+\d+\s*(?:of|/)\s*\d+
    |\d+\s+(?:min(?:ute)?s?\s+read|signatures?|actions?\s+taken|comments?|shares?)
    )\W*""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPTION = re.compile(
    r"^\W*(?:photos?|pictures?|image|caption|foto|bild|imagen|fotograf[íi]a|photographie|credit|cr[ée]dit|illustration"
    r"|bildtext|©|\(c\)|©)(?:\s+(?:by|credit|caption|von|de|av|door))?\s*[:©]|©|\bgetty\s+images\b|\bAFP\b.*/|/.*\bAFP\b"
    r"|\[(?:photo|image|picture)",
    re.IGNORECASE,
)
_LONGEST = 250
_PATH = re.compile(r"\s[>\u203a»→/|·•]\s")
_HEADING = re.compile(
    r"""\W*(?:(?:public|external|internal|extern|(?:for\s+)?immediate\s+release|distr(?:ibution)?\s*:?\s*[\w/]*)\W+)?(?:
    (?:(?:new|nouvelle|nueva|neue|ny|nieuwe)\s+)?
    (?:(?:take\s+action|act\s+now|write\s+now|schrijf\s+(?:mee|nu)|doe\s+mee|kom\s+in\s+actie|jetzt\s+mitmachen|mach\s+mit|skriv\s+(?:nu|p[åa])|agera\s+nu
      |act[úu]a(?:\s+ya)?|agissez|passez\s+[àa]\s+l['\u2019]action|amnesty(?:\s+international)?)\s*[:!|\u2013\u2014-]*\s*)?
    (?:urgent\s+actions?|acci[óo]n\s+urgente|acciones\s+urgentes|actions?\s+urgentes?|eilaktion|blixtaktion|spoedactie|bliksemactie
      |azione\s+urgente|a[çc][ãa]o\s+urgente)(?:\s+(?:appeal|update|network|amnesty\s+international))?
    |(?:public|external|internal|extern)(?:\s+\(for\s+general\s+distribution\))?|take\s+action|act\s+now|schrijf\s+mee|doe\s+mee|jetzt\s+mitmachen|mach\s+mit
    |extra|summary|zusammenfassung|resumen|r[ée]sum[ée]|sammanfattning|samenvatting
    |update|sachlage|sachverhalt|(?:der\s+fall|los\s+hechos|les\s+faits|the\s+facts|de\s+feiten|fakta|vad\s+har\s+h[äa]nt)|(?:for\s+)?immediate\s+release|distr(?:ib(?:ution)?)?\s*:\s*[\w/]*|the\s+(?:case|story)|take\s+action(?:\s+now)?
    |press\s+release|news|document|appeal|case
    |(?:what|who|why|how|was|wer|warum|wie|qu[ée]|qui[ée]n|por\s+qu[ée]|quel|que|qui|pourquoi|vad|vem|varf[öo]r|wat|wie|waarom)\b
      [^.?]{0,50}\s?\?)\W*""",
    re.IGNORECASE | re.VERBOSE,
)


def is_furniture(text: str) -> bool:
    """Say whether a line is the page's and not the appeal's."""
    if text.endswith(".") and " " not in text:
        return False  # the last word of a wrapped sentence
    return len(text) <= _LONGEST and (bool(_WHOLE.fullmatch(text)) or is_caption(text))


def is_caption(text: str) -> bool:
    """Say whether a line stands below a picture."""
    return len(text) <= _LONGEST and bool(_CAPTION.search(text))


def is_heading(text: str) -> bool:
    """Say whether a line only says what kind of page or part this is: `URGENT ACTION`, `PUBLIC`, `Summary:`."""
    return len(text) <= _LONGEST and bool(_HEADING.fullmatch(text))


def path_pieces(text: str) -> list[str]:
    """Return the parts of a path or a row of tags: `Home > Get involved`; one part if it is neither."""
    return [piece.strip() for piece in _PATH.split(text) if piece.strip()]
