"""GEXF and GraphML: who engages with whom, as a network with weights, for Gephi, Cytoscape and networkx.

Takes a selection, gives a graph. Its nodes are parties and people; an edge joins two parties that engaged, or
two people of different parties who took part in one engagement. Only what was held counts. ``weight`` counts
engagements that lie in no other, so that a visit with three meetings inside counts once. Written with
networkx, which comes with the extra ``graph``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

from communique.exports.days import days_of
from communique.exports.formats import Format, needed
from communique.exports.selection import Selection
from communique.exports.sinks import Sink
from communique.gazetteer import is_state, party_name
from communique.resolution import MergedEngagement

__all__ = ["GEXF", "GRAPHML"]

_EXTRA = "graph"
# They pass something on, and do not meet.
_APART = frozenset({"message", "transfer"})


class _Held(NamedTuple):
    """What the edges need of an engagement; ``outermost`` is the one that holds it and lies in no other."""

    outermost: str
    type: str
    days: tuple[str, str] | None
    year: str | None
    parties: tuple[str, ...]
    people: tuple[tuple[str, str | None], ...]


class _Edge:
    """What two nodes had to do with each other."""

    def __init__(self) -> None:
        self.outermost: set[str] = set()
        self.types: dict[str, int] = {}
        self.years: dict[str, set[str]] = {}
        self.first: str | None = None
        self.last: str | None = None

    def take(self, held: _Held) -> None:
        """Add one engagement."""
        self.outermost.add(held.outermost)
        self.types[held.type] = self.types.get(held.type, 0) + 1
        if held.year:
            self.years.setdefault(held.year, set()).add(held.outermost)
        if held.days:
            self.first = min(self.first or held.days[0], held.days[0])
            self.last = max(self.last or held.days[1], held.days[1])

    def values(self, kind: str) -> dict[str, Any]:
        """The attributes of the edge; texts, since both forms know only simple values."""
        made: dict[str, Any] = {
            "kind": kind,
            "weight": len(self.outermost),
            "engagements": sum(self.types.values()),
            "types": _counted(self.types),
            "years": _counted({year: len(some) for year, some in self.years.items()}),
        }
        if self.first and self.last:
            made |= {"start": self.first, "end": self.last}
        return made


def _counted(counts: dict[str, int]) -> str:
    return "; ".join(f"{name} {counts[name]}" for name in sorted(counts))


def _graph(selection: Selection) -> Any:
    """The network, its nodes and edges in order of their ids."""
    edges: dict[tuple[str, str], _Edge] = {}
    parties: set[str] = set()
    for held in _held(selection):
        parties.update(held.parties)
        for pair in [*combinations(sorted(held.parties), 2), *_met(held)]:
            edges.setdefault(pair, _Edge()).take(held)
    graph = needed("networkx", _EXTRA).Graph(name="Engagements in a ledger of Communiqué")
    for party in sorted(parties):
        kind = "state" if is_state(party) else "organisation"
        graph.add_node(party, label=party_name(party) or party, kind=kind)
    met = {one for pair in edges for one in pair}
    for person in selection.people():
        if person.id in met:
            graph.add_node(person.id, label=person.name, kind="person", party=person.party or "")
    for (one, other), edge in sorted(edges.items(), key=lambda item: item[0]):
        if one in graph and other in graph:
            graph.add_edge(one, other, **edge.values("engaged" if one in parties else "met"))
    return graph


def _held(selection: Selection) -> Iterator[_Held]:
    parents = {each.id: each.parent for each in selection.engagements()}
    for each in selection.engagements():
        if each.status == "held":
            days = days_of(each.date)
            span = (days.first.isoformat(), (days.last or days.first).isoformat()) if days else None
            people = () if each.type in _APART else _present(each)
            outermost = _outermost(each.id, parents)
            year = each.date[:4] if each.date else None
            yield _Held(outermost, each.type, span, year, each.parties, people)


def _present(engagement: MergedEngagement) -> tuple[tuple[str, str | None], ...]:
    return tuple(
        (each.person, each.party)
        for each in engagement.participants
        if each.person and each.role not in ("absent", "sender", "recipient")
    )


def _outermost(id: str, parents: dict[str, str | None]) -> str:
    seen = {id}
    while (parent := parents.get(id)) and parent in parents and parent not in seen:
        seen.add(parent)
        id = parent
    return id


def _met(held: _Held) -> Iterator[tuple[str, str]]:
    for (one, party), (other, its) in combinations(sorted(set(held.people), key=str), 2):
        if one != other and party != its:
            yield (min(one, other), max(one, other))


def _write_gexf(selection: Selection, sink: Sink) -> Sequence[str]:
    gexf = needed("networkx.readwrite.gexf", _EXTRA)
    graph = _graph(selection)
    graph.graph["mode"] = "dynamic"
    writer = gexf.GEXFWriter(encoding="utf-8", prettyprint=True, version="1.2draft")
    # It is told how to write days only through a time format that it looks up by the type of a value.
    graph.graph["timeformat"] = "date"
    writer.add_graph(graph)
    for meta in writer.xml.iter("meta"):
        # The day of writing: the same ledger would not give the same bytes tomorrow.
        meta.attrib.pop("lastmodifieddate", None)
    with sink.open("network.gexf") as stream:
        writer.write(stream)
    return _without_days(graph)


def _write_graphml(selection: Selection, sink: Sink) -> Sequence[str]:
    networkx = needed("networkx", _EXTRA)
    graph = _graph(selection)
    with sink.open("network.graphml") as stream:
        networkx.write_graphml_xml(graph, stream, encoding="utf-8", named_key_ids=True)
        stream.write(b"\n")
    return _without_days(graph)


def _without_days(graph: Any) -> Sequence[str]:
    count = sum("start" not in values for *_, values in graph.edges(data=True))
    return (f"{count} edges have no day, since no report gives one",) if count else ()


GEXF = Format(
    about="the network of parties and people who engaged, for Gephi, with a timeline",
    suffix=".gexf",
    write=_write_gexf,
)
GRAPHML = Format(
    about="the same network for Cytoscape, yEd and networkx",
    suffix=".graphml",
    write=_write_graphml,
)
