import tomllib
from importlib import resources

from communique.codebook.records import Report
from communique.gazetteer.parties import find_parties
from communique.reading.names.records import Record, Seen
from communique.reading.people.surroundings import context_of, features
from communique.reading.text.mentions import PartyMention, Span
from communique.reading.text.sentences import sentences


def seen(text: str, name: str) -> Seen:
    start = text.index(name)
    at = Span(start, start + len(name))
    return Seen(
        start,
        at.end,
        at,
        "name",
        name,
        at,
        None,
        None,
        "",
        (),
        None,
        None,
        False,
        False,
        True,
        False,
        False,
        False,
        0,
    )


def read(text: str, name: str, outlet: str | None = None) -> dict[str, dict[str, float]]:
    report = Report(id="r", title="", text=text, body_start=0, lead_start=0)
    parties = [PartyMention(*party) for party in find_parties(text)]
    record = Record(seen=[seen(text, name)], parts=[tuple(name.lower().split())])
    return dict(features(record, [record], context_of(report, sentences(text), parties, outlet)))


def test_every_party_of_the_report_and_its_outlet_is_a_candidate() -> None:
    found = read("Italy and Georgia welcomed Minister Levan Kobakhidze.", "Levan Kobakhidze", outlet="FRA")
    assert sorted(found) == ["FRA", "GEO", "ITA"]
    assert found["FRA"]["outlet"] == 1.0


def test_names_and_places_speak_for_a_party() -> None:
    found = read("Italy and Georgia welcomed Minister Levan Kobakhidze.", "Levan Kobakhidze")
    assert found["GEO"]["name fits"] > found["ITA"]["name fits"]
    assert "nearest before" in found["GEO"]
    assert "nearest before" not in found["ITA"]


def test_every_weight_is_of_a_feature_that_the_module_knows() -> None:
    source = resources.files("communique.reading") / "data" / "allegiance.toml"
    weights = tomllib.loads(source.read_text(encoding="utf-8"))["weights"]
    module = (resources.files("communique.reading.people") / "surroundings.py").read_text(encoding="utf-8")
    assert [name for name in weights if f'"{name}"' not in module] == []
