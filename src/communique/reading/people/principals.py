"""The head of the office that publishes a report, whom it names without a post.

A presidency's readouts say "President of X N" of the other side and only the name of its own head. Takes
the records of people and the outlet, gives that head the office's post. Whose office an outlet is comes from
its name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from communique.gazetteer.leaders import leaders_named
from communique.gazetteer.name_cultures import states_of_name
from communique.gazetteer.parties import is_state
from communique.reading.names.likeness import post_words
from communique.reading.names.records import Post, Record, Seen, may_mean
from communique.reading.text.mentions import PartyMention, Span

__all__ = [
    "OF_MISSIONS", "give_hosts", "give_organisation", "give_own_offices", "give_principal_post",
    "give_unsaid_home", "office_of_outlet", "take_ministers_back",
]  # fmt: skip

# Offices of which an organisation has its own, by the words of the post.
_OF_ORGANISATIONS = re.compile(
    r"\b(?:(?:secretary|director)[ -]general|(?:executive|managing) (?:director|secretary)|commissioner for"
    r"|high (?:commissioner for|representative)|(?:chairperson|(?:vice[ -])?president) of the commission"
    r"|chair(?:person|man|woman)?[ -]in[ -]office|(?:force|sector) commander"
    r"|head of (?:the )?(?:centre|delegation|field office|mine action|mission|office|secretariat)"
    r"|(?:special|personal|resident) (?:adviser|coordinator|envoy|rapporteur|representative)"
    r"|(?:humanitarian|relief) coordinator)\b"
    r"|^(?:the )?chair(?:person|man|woman)?$",
    re.IGNORECASE,
)
# What the head of some organisations is called, as heads of state are.
_PRESIDENT = re.compile(r"(?:the )?president", re.IGNORECASE)
_UNDER_PRESIDENTS = frozenset({"ADB", "AfDB", "EBRD", "EU", "ICRC", "IPU", "NDB", "World Bank"})
# Kinds of posts that a mission's own people hold, and those of them that only people of missions do.
OF_MISSIONS = frozenset({"ambassador", "attaché"})
_SENT = OF_MISSIONS | {"envoy"}
# Seats that stand for the office of one person, beside outlets that name the office itself.
_OFFICES = (
    (re.compile(r"\b(?:kremlin|white house|presiden(?:cy|t|tial)|el[yi]s[eé]e)\b"), "President", "president"),
    (re.compile(r"\b(?:prime minister|downing street|premier)\b"), "Prime Minister", "prime minister"),
    (re.compile(r"\b(?:chancellery|chancellor)\b"), "Chancellor", "chancellor"),
    (re.compile(r"\broyal (?:court|palace|household)\b"), "King", "monarch"),
)  # fmt: skip


def office_of_outlet(outlet: str | None) -> tuple[str, str] | None:
    """The post of the person whose office an outlet is, and its family; None for other outlets."""
    name = (outlet or "").lower()
    return next(((post, family) for pattern, post, family in _OFFICES if pattern.search(name)), None)


def give_principal_post(records: Sequence[Record], outlet: str | None, party: str | None) -> None:
    """Give the outlet's post to who can hold it: named in full, without post, most spoken of.

    Whoever holds it without a name or party is the outlet's too.
    """
    office = office_of_outlet(outlet)
    if office is None or party is None:
        return
    title, family = office
    for record in records:  # "the President's visit" in a presidency's readout
        if not record.is_named and record.party is None and _holds(record, family):
            record.party, record.party_at = party, record.posts[0].at
    if any(r.is_named and r.party in {party, None} and _holds(r, family) for r in records):
        return
    able = [r for r in records if _may_lead(r, party)]
    if not able:
        return
    person = max(able, key=lambda r: (len(r.seen), -r.seen[0].start))
    named = next(seen for seen in person.seen if seen.name_at is not None)
    if named.name_at is not None:
        person.posts.append(Post(title, named.name_at, family, post_words((title.lower(),))))
        person.party, person.party_at = party, named.name_at


def give_hosts(records: Sequence[Record], sender: str, host: str, parties: Sequence[PartyMention]) -> None:
    """Give officials without a country whom a mission names to the state where it is.

    Diplomats are its own; whoever has a name that is rather one of its own state is left to the context.
    """
    at = next((party for party in parties if party.code == host), None)
    if at is None:
        return
    for record in records:
        families = {post.family for post in record.posts}
        if record.party is not None or not families:
            continue
        if families & _SENT:
            if record.is_named:
                record.party = sender
            continue
        fits = states_of_name(record.longest_name) if record.is_named else {}
        if fits.get(sender, 0.0) <= fits.get(host, 0.0):
            record.party, record.party_at = host, Span(at.start, at.end)


def give_unsaid_home(records: Sequence[Record], own: str, parties: Sequence[PartyMention]) -> None:
    """Give office holders without a country to the office's own state where the text names only one other.

    A ministry that says "the minister" without once saying whose means its own; not who has a name of the
    other side.
    """
    named = {party.code for party in parties if is_state(party.code)}
    if own in named or len(named) != 1:
        return
    for record in records:
        if record.party is not None or not record.posts or not record.is_named:
            continue
        if {post.family for post in record.posts} <= OF_MISSIONS:
            continue  # "the Ambassador" is rather the other state's
        if any(leaders_named(record.longest_name)):
            continue
        fits = states_of_name(record.longest_name)
        if all(fits.get(code, 0.0) <= fits.get(own, 0.0) for code in named):
            record.party = own


def give_organisation(records: Sequence[Record], sender: str) -> None:
    """Give the heads of an organisation, where no words say of which, to the one that publishes."""
    first = min(records, key=lambda r: r.seen[0].start, default=None)
    for record in records:
        post = next((p for p in record.posts if _OF_ORGANISATIONS.search(p.text)), None)
        is_first = record is first and sender in _UNDER_PRESIDENTS
        if post is None and is_first and not any(leaders_named(record.longest_name)):
            post = next((p for p in record.posts if _PRESIDENT.fullmatch(p.text)), None)
        if record.party is None and post is not None:
            record.party, record.party_at = sender, post.at


def take_ministers_back(records: Sequence[Record]) -> None:
    """Leave open whose minister somebody is of whom a headline names an organisation: none has a minister."""
    for record in records:
        if record.party is None or is_state(record.party) or not record.is_loose:
            continue
        if any(seen.party is None and seen.name and _is_minister(seen) for seen in record.seen):
            record.party = record.party_at = None


def _is_minister(seen: Seen) -> bool:
    return any(post.family == "minister" for post in seen.posts)


def give_own_offices(records: Sequence[Record], home: str) -> None:
    """Take an office without name or country ("the Minister") as the outlet's own and not a guest's."""
    own = [r for r in records if r.party == home and r.is_named]
    for record in records:
        if record.party in {None, home}:
            continue
        for seen in [s for s in record.seen if s.kind == "post" and s.party is None and s.posts]:
            able = [(_last_before(r, seen.start), r) for r in own if may_mean(r, seen.posts[0])]
            at, holder = max(able, key=lambda pair: pair[0], default=(-1, None))
            if holder is not None and at >= 0 and len(record.seen) > 1:
                record.seen.remove(seen)
                holder.seen = sorted([*holder.seen, seen], key=lambda s: s.start)


def _last_before(record: Record, at: int) -> int:
    return max((seen.start for seen in record.seen if seen.start < at), default=-1)


def _holds(record: Record, family: str) -> bool:
    return any(
        post.family == family and not post.words & {"vice", "deputy", "former"} for post in record.posts
    )


def _may_lead(record: Record, party: str) -> bool:
    if not record.is_named or record.posts or record.party not in {None, party} or len(record.seen) < 2:
        return False
    if any(seen.rank for seen in record.seen) or len(record.fullest) < 2:
        return False
    states = states_of_name(" ".join(record.fullest))
    return not states or not is_state(party) or states.get(party, 0.0) > 0.2
