"""Pages from templates: foreign text made visible and escaped wherever it appears.

Takes a template's name, a desk and what the page shows; gives HTML. Every text that a template prints passes
through `visible`, so no report can turn the page round, whoever writes the template.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from urllib.parse import quote, urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from communique import __version__
from communique.questions import parameters_of
from communique.rendering import wording
from communique.rendering.visible import clipped, on_one_line, pieces, visible
from communique.web import charts, mapping
from communique.web.workplace import Desk

__all__ = ["compile_templates", "render"]

_LONG = 300


def compile_templates() -> None:
    """Compile all templates, so that no page waits for its own."""
    for name in _environment().list_templates():
        _environment().get_template(name)


def render(desk: Desk, template: str, content: object, more: Mapping[str, object]) -> str:
    """The page that a template makes of ``content`` and ``more``."""
    assets = desk.workplace.assets
    page = _environment().get_template(template)
    shared = {"desk": desk, "page": content, "asset": assets.url if assets else None, "version": __version__}
    return page.render(shared | dict(more))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("communique.web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    environment.filters.update(
        amount=lambda value: wording.amount(float(value)),
        clip=lambda text, limit=_LONG: clipped(on_one_line(text), limit),
        date=wording.date_words,
        line=on_one_line,
        names=wording.parties_words,
        party=wording.party_words,
        percent=wording.percent,
        place=wording.place_words,
        signs=_signs,
        segment=lambda text: quote(str(text), safe=""),
        term=wording.term,
        when=_moment,
    )
    environment.globals.update(
        address=_address,
        arcs=mapping.arcs,
        bars=charts.bars,
        career_line=charts.career_line,
        parameters_of=parameters_of,
        person_words=_person,
        spots=mapping.spots,
    )
    return environment


def _shown(value: object) -> object:
    """What a template prints: text made visible, nothing for None."""
    if value is None:
        return ""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _signs(text: str) -> Markup:
    """The text of a report; each escape is marked, so that scripts count it as the one character it is."""
    shown = (
        Markup('<span class="sign">{}</span>').format(words) if is_escape else escape(words)
        for words, is_escape in pieces(text)
    )
    return Markup("").join(shown)


def _address(path: str, parameters: Mapping[str, Iterable[str]] | None = None, **changes: object) -> str:
    """A link to a view: ``parameters`` of its URL with some changed, those without a value left out."""
    found = {name: list(values) for name, values in (parameters or {}).items()}
    for name, value in changes.items():
        found[name] = [] if value is None else [str(each) for each in _listed(value)]
    pairs = [(name, one) for name, values in found.items() for one in values if one != ""]
    return f"{path}?{urlencode(pairs, errors='replace')}" if pairs else path


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, (list, tuple)) else (value,)


def _person(person: object) -> str:
    """Rank and name, then the post: "Colonel General Zakir Hasanov, Minister of Defence"."""
    named = " ".join(filter(None, (getattr(person, "rank", None), getattr(person, "name", None))))
    return ", ".join(filter(None, (named, getattr(person, "post", None)))) or "not stated"


def _moment(at: str | None) -> str:
    """A time of the ledger for people: "2026-11-28 01:20"."""
    return (at or "").replace("T", " ")[:16]
