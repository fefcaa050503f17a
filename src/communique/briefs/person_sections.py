"""The sections of a brief on a person: posts, engagements, whom they met, agreements, differences.

Takes a `View` of the person's engagements, gives sections.
"""

from __future__ import annotations

from collections import Counter

from communique.briefs import sections
from communique.briefs.model import Counted, Item, Picture, Section, Sentence
from communique.briefs.people_words import career_sentences, conflict_sentences
from communique.briefs.pictures import network_picture, timeline_picture
from communique.briefs.view import View
from communique.questions.known import called
from communique.rendering.visible import clipped, on_one_line
from communique.rendering.wording import date_words, listed, party_words
from communique.resolution import MergedPerson, career

__all__ = ["person_sections"]

_MOST_POSTS = 6
_LONGEST = 60


def person_sections(view: View, person: MergedPerson) -> list[Section]:
    """All sections, in order."""
    met = _met(view, person)
    return [
        _posts(view, person),
        sections.at_a_glance(view, [*_pictures(view, person), _network(view, person, met)]),
        sections.last_engagements(view, 6),
        sections.plans(view, 3),
        sections.people(view, "Met most often", [_known(view, met)], 4),
        sections.agreements(view._replace(parties=()), 4),
        sections.differences(view, 3),
    ]


def _posts(view: View, person: MergedPerson) -> Section:
    """The posts, the latest first, with gaps, conflicts and spellings."""
    command = view.commands.show("person", person.id)
    told: list[Sentence] = [*career_sentences(view.known, person, _MOST_POSTS)]
    items = [Item(sentences=(each,)) for each in told]
    if not told:
        items.append(Item(sentences=(Counted(text="No post is stated.", command=command),)))
    items += [Item(sentences=(each,)) for each in conflict_sentences(view.known, person, 2)]
    rest = [*_gaps(person, command), *_spellings(view, person, command)]
    if rest:
        items.append(Item(sentences=tuple(rest)))
    return Section(title="Posts as reported", items=tuple(items))


def _gaps(person: MergedPerson, command: str) -> list[Counted]:
    gaps = career(person).gaps
    if not gaps:
        return []
    told = listed(f"{date_words(each.after)} and {date_words(each.before)}" for each in gaps[-3:])
    return [Counted(text=f"No report gives a post between {told}.", command=command)]


def _spellings(view: View, person: MergedPerson, command: str) -> list[Counted]:
    others = [each for each in person.names if each != called(person)]
    if not others:
        return []
    told = listed(clipped(on_one_line(each), _LONGEST) for each in others[:4])
    return [Counted(text=f"Also written {told}.", command=command)]


def _met(view: View, person: MergedPerson) -> Counter[str]:
    """The people of other parties with whom the person took part, and how often."""
    counts: Counter[str] = Counter()
    for each in view.held:
        others = dict.fromkeys(one.person for one in each.participants if one.person)
        met = (view.known.person(id) for id in others if id != person.id)
        counts.update(other.id for other in met if other is not None and other.party != person.party)
    return counts


def _known(view: View, counts: Counter[str]) -> list[MergedPerson]:
    """The people who were counted, most often first."""
    return [each for id, _ in counts.most_common() if (each := view.known.person(id)) is not None]


def _network(view: View, person: MergedPerson, met: Counter[str]) -> Picture | None:
    others = [(other, count) for id, count in met.items() if (other := view.known.person(id)) is not None]
    return network_picture({(called(person), called(other)): count for other, count in others})


def _pictures(view: View, person: MergedPerson) -> list[Picture | None]:
    """The engagements by the parties met."""

    def row_of(each: object) -> list[str]:
        parties = getattr(each, "parties", ())
        return [party_words(party) for party in parties if party != person.party]

    return [timeline_picture(view.engagements, row_of, 0.55)]
