"""How a sentence names who came along: the words before a list of companions.

Gives words and parts of patterns, in small letters. With them `communique.reading.people.companions` asks
whose officials those listed are, `communique.engagements.candidates.company` in what they take part, and
`communique.engagements.candidates.told_words` keeps "he was joined by" from being a journey of its own.
"""

from __future__ import annotations

__all__ = ["BE", "JOINED", "LISTING", "SUITE", "SUITE_ALONE"]

BE = r"(?:is|are|was|were|be|been|being|will be|has been|have been|had been)"
# What somebody was by those who came along.
JOINED = frozenset({"accompanied", "assisted", "escorted", "flanked", "joined", "supported"})
# Who travels with somebody.
SUITE = r"(?:delegations?|entourage|party|teams?)"
_THE_SUITE = rf"(?:his|her|its|the) (?:[\w-]+ ){{0,3}}?{SUITE}(?: members| of [^@,;.]{{0,30}})?"
_CONSISTS = (
    r"(?:also )?(?:includ\w+|compris\w+(?: of)?|consist\w* of"
    rf"|{BE} (?:also )?(?:made up|composed|comprised) of)"
)
# "Was also joined on the trip by", "members of his delegation were", "the team includes", "among the party
# is", "accompanying him were". "@" stands for a person where the text has been masked so.
LISTING = (
    rf"(?:{BE} (?:also )?(?:{'|'.join(sorted(JOINED))})(?: [\w-]+){{0,6}}? by"
    rf"|members of {_THE_SUITE} (?:{_CONSISTS}|are|were)"
    rf"|{_THE_SUITE} {_CONSISTS}"
    rf"|(?:in|on|among) {_THE_SUITE} (?:is|are|was|were)"
    r"|accompanying (?:him|her|them|@|the \w+(?: \w+)?)(?: \w+){0,6}? (?:is|are|was|were|will be))"
)
# As the subject of "were", which lists somebody only where nothing else stands between.
SUITE_ALONE = rf"(?:{_THE_SUITE} (?:are|were))"
