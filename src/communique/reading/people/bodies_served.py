"""Which organisation somebody acts for by a post in a body that the report named before.

Takes a record and its context; gives the mention that names the body: "the mission's police commissioner",
"the Force Commander" of peacekeepers. Whoever holds such a post acts for the organisation, of whatever state.
What stands for an organisation by itself ("the Alliance's commander") is told by
`communique.gazetteer.epithets`.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from communique.gazetteer.parties import is_state
from communique.reading.names.records import Record, Seen
from communique.reading.people.surroundings import Context
from communique.reading.text.mentions import PartyMention

__all__ = ["body_served"]

# What bodies of organisations are called once they were named, and who of theirs has a post.
_ITS_OWN = re.compile(
    r"\bthe (?P<body>centre|center|mission|organi[sz]ation|secretariat)['’]s (?!member)",
    re.IGNORECASE,
)
_LONGEST_BODY = 20  # "the organisation's "
_A_MISSION = re.compile(r"['’]?s? (?:[\w-]+ ){0,4}?mission\b", re.IGNORECASE)
_OF_PEACEKEEPERS = re.compile(r"(?:(?:acting|deputy|former|new|outgoing) )*force commander", re.IGNORECASE)
_REACH = 2000


def body_served(record: Record, context: Context) -> PartyMention | None:
    """The mention of the organisation for which somebody acts, None where no post is in one named before."""
    if any(seen.party is not None and not is_state(seen.party) for seen in record.seen):
        return None
    return next((body for seen in record.seen if seen.name and (body := _served(seen, context))), None)


def _served(seen: Seen, context: Context) -> PartyMention | None:
    text = context.text
    for post in seen.posts:
        owned = _ITS_OWN.search(text, max(0, post.at.start - _LONGEST_BODY), post.at.end)
        if owned is None and not _OF_PEACEKEEPERS.fullmatch(post.text):
            continue
        word = owned["body"].lower() if owned is not None else "force"
        at = seen.start
        near = context.parties[bisect_left(context.starts, at - _REACH) : bisect_left(context.starts, at)]
        return next((p for p in reversed(near) if _may_be(p, word, text)), None)
    return None


def _may_be(party: PartyMention, word: str, text: str) -> bool:
    """Whether a word like "the mission" can mean a party named before."""
    if is_state(party.code):
        return False
    name = text[party.start : party.end]
    if word == "mission":  # "UNIFIL" is one of the UN
        return (name.isupper() and name != party.code) or _A_MISSION.match(text, party.end) is not None
    return True
