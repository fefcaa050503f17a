"""Whether a time says when somebody reported or said something, which is no date of an engagement.

Takes the text and an expression in it and looks at the words around: "said on Monday", "told
reporters on June 8", "in a statement on Tuesday", "On Friday, the ministry announced that".
"""

from __future__ import annotations

from functools import lru_cache

from communique.reading.times.meaning import TimeExpression
from communique.reading.times.patterns import compiled

__all__ = ["is_reporting"]

_SAY = (
    r"(?:said|says|told|reported|reports|announced|announces|stated|(?-i:states)|wrote|tweeted|posted|noted|confirmed"
    r"|disclosed|revealed|quoted|added|commented|remarked|declared|informed|published|released|issued|aired"
    r"|according|(?:talking|speaking)~to~(?:reporters|journalists|the~press|the~media))"
)
_SAID = r"(?:said|told|reported|announced|stated|wrote|tweeted|posted|confirmed|disclosed|revealed|informed)"
# Words that may stand between the verb and its time.
_BETWEEN = (
    r"(?:~(?:reporters|journalists|the~press|the~media|media|newsmen|lawmakers|parliament|a|an|the|in|its|his|her"
    r"|official|statement|communique|communiqué|readout|release|press|news|briefing|conference|report|tweet|post"
    r"|message|interview|website|filing|regulatory|programme|program|during|on|to|late|early|earlier|again|back"
    r"|here|agency|as|saying|X|Twitter|Telegram|Facebook|state|television|TV|radio|newspaper|daily|at|of|by|with"
    r"|from|in~(?-i:[A-Z])[\w-]+)){0,6}"
)
_BEFORE = compiled(rf"\b{_SAY}{_BETWEEN},?~(?:on~)?(?:the~)?(?:morning~of~)?$")
_DOCUMENT_BEFORE = compiled(
    r"\b(?:statement|communique|communiqué|readout|press~release|report|tweet|interview|remarks|briefing"
    r"|news~conference)(?:~(?:issued|released|published|made|carried|dated|posted|to~reporters|here))?,?~(?:on~)?$"
)
# "Speaking in parliament on Friday, she said", but not "speaking after talks in Lima on Friday".
_SPEAKING_BEFORE = compiled(
    r"(?-i:\b(?:Addressing|Answering|Replying|Responding|Speaking|Talking|Testifying))"
    r"(?:~(?!after\b|ahead\b|before\b|during\b|following\b|conference\b|forum\b|summit\b)[\w'’-]+){1,8}?,?~(?:on~)?$"
)
# What a government holds by itself: "at a cabinet meeting on Friday, he said".
_AT_HOME_BEFORE = compiled(
    r"\b(?:cabinet|council~of~ministers|politburo|parliamentary|parliament)"
    r"(?:~(?:meeting|session|sitting|hearing|debate))?(?:~in~(?-i:[A-Z])[\w-]+)?,?~(?:on~)?$"
)
_MET = compiled(
    r"\b(?:consultations|dialogue|discussions|exercise|meeting|negotiations|signing|talks|visit)\b"
)
_AFTER = compiled(
    rf",?(?:~(?!and\b|but\b|after\b|where\b|who\b|which\b)[\w'’.-]+){{1,9}}?~{_SAID}(?:~reporters|~journalists)?"
    r"(?:~in~(?:a|an~official)~\w+(?:~\w+)?)?(?:~that\b|:|,~[\"“])"
)
_CLAUSE_START = compiled(
    r"(?:^|[.!?\n]~?[\"”]?~?)(?:on~|late~on~|early~on~|earlier~on~|later~on~|earlier~)?$"
)
# "Released at today's meeting": its day, unless it is that of what was said.
_OWNING = compiled(
    r"['’]s~(?!(?:statement|communique|communiqué|readout|press|news|report|tweet|interview|remarks|briefing|edition)\b)"
)
_REACH = 90


@lru_cache(maxsize=256)  # each engagement of a report asks for the times around it
def is_reporting(text: str, expression: TimeExpression) -> bool:
    """Whether the time belongs to a verb of saying or to a statement, and not to what is reported."""
    start, end = expression.start, expression.end
    if _OWNING.match(text, end):
        return False
    low = max(0, start - _REACH)
    low = max(low, text.rfind("\n", low, start) + 1)
    if _BEFORE.search(text, low, start) or _DOCUMENT_BEFORE.search(text, low, start):
        return True
    if _said_at_home(text, low, start):
        return True
    high = min(end + _REACH, len(text))
    line_end = text.find("\n", end, high)
    high = line_end if line_end >= 0 else high
    return bool(_CLAUSE_START.search(text, low, start) and _AFTER.match(text, end, high))


def _said_at_home(text: str, low: int, start: int) -> bool:
    """Whether the words before a time say where somebody spoke with nobody of another state."""
    speaking = _SPEAKING_BEFORE.search(text, low, start)
    at_home = _AT_HOME_BEFORE.search(text, low, start)
    return at_home is not None or (
        speaking is not None and _MET.search(text, speaking.start(), start) is None
    )
