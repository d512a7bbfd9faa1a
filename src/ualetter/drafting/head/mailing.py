"""What an e-mail has above the page that it brings: lines of its header, a greeting."""

from __future__ import annotations

import re

GREETING = re.compile(
    r"(?:dear|hello|hi|hallo|liebe[rs]?|sehr\s+geehrte[rs]?|guten|hola|estimad[oa]s?|querid[oa]s|chers?|ch[èe]re?s?|bonjour|hej|b[äa]sta|k[äa]ra"
    r"|beste|lieve|geachte|caros?|cari|gentil[ei])\b[^.]{0,60}[,!:]|(?:[^\W\d_]+\s){0,4}[^\W\d_]+,",
    re.IGNORECASE,
)
"""A line that speaks to the reader: `Dear friends,`."""
MAIL = re.compile(
    r"(?:from|to|cc|sent|subject|reply-to|von|an|gesendet|betreff|para|enviado|asunto|envoy[ée]|objet|fr[åa]n|till|skickat|[äa]mne|van|aan|verzonden"
    r"|onderwerp|\[[^\[\]]{1,20}\])\s?:.*|(?:having\s+)?(?:trouble|problems?|unable\s+to)\s+(?:view|display|read|see)\w*\b.*|view\s+(?:this|it|in)\s.*",
    re.IGNORECASE,
)
"""A line of a header, or what newsletters print above themselves."""
SUBJECT = re.compile(
    r"(?:subject|betreff|asunto|objet|[äa]mne|onderwerp)\s?:\s*(?:(?:fwd?|wg|tr|rv|re|aw)\s?:\s*|\[[^\[\]]{1,20}\]\s*)*(?P<subject>.*)",
    re.IGNORECASE,
)
"""What an e-mail is about, without the marks of answers, forwarding and mailing lists."""
