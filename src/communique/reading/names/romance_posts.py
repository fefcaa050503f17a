"""What a post or body left in Spanish, Portuguese, French or Italian is of: "comandante del Batallón No. 12".

Takes the tokens of a sentence and the end of the head, gives the end of the phrase. Particles lead from one
noun to the next; a word in small letters belongs to it only right behind a particle, or as an adjective.
"""

from __future__ import annotations

from collections.abc import Container, Sequence

from communique.gazetteer.name_words import GIVEN_NAMES
from communique.reading.names.people_words import ROMANCE_ADJECTIVES, ROMANCE_BODIES
from communique.reading.text.sentences import Token

__all__ = ["names_romance_body", "of_romance", "romance_words"]

_OF = frozenset({"da", "das", "de", "dei", "del", "della", "des", "di", "do", "dos", "du", "em", "en"})
_LINKS = _OF | {"e", "et", "la", "las", "le", "les", "los", "y"}
_NUMBERS = frozenset({"n°", "no", "no.", "nº", "núm", "núm."})
_ENDINGS = (
    "ale",
    "ales",
    "aire",
    "aires",
    "ique",
    "iques",
    "onal",
    "ico",
    "ica",
    "ivo",
    "iva",
    "itar",
)
_ELIDED = ("d'", "d’", "l'", "l’")
# Posts that are no English words, and words of bodies that are.
_HEADS = frozenset(
    [
        "comandante",
        "comandantes",
        "directeur",
        "diretor",
        "gouverneur",
        "jefe",
        "ministra",
        "ministre",
        "ministro",
    ]
)
_ENGLISH_TOO = frozenset({"direction", "forces", "marina", "police", "service", "zone"})
_NAMING = (ROMANCE_BODIES - _ENGLISH_TOO) | ROMANCE_ADJECTIVES  # words that a Romance name goes on from
_LONGEST = 14  # words


def of_romance(tokens: Sequence[Token], at: int, ranks: Container[int]) -> int:
    """The end of what a post at whose end ``at`` stands is of, 0 where no Romance particle goes on.

    The holder may follow: ``ranks`` are the places where ranks begin.
    """
    if at >= len(tokens) or not _leads_on(tokens[at].text):
        return 0
    following = [token.text.lower() for token in tokens[at : at + 4]]
    if tokens[at - 1].text.lower() not in _HEADS and not names_romance_body(following, 0):
        return 0  # "President de Sousa", "the minister en route", "what may a minister do"
    end, k, is_led = 0, at, False
    while k < len(tokens) and k - at < _LONGEST:
        text = tokens[k].text
        word = text.lower()
        if k in ranks or (end == k and word in GIVEN_NAMES and text[0].isupper()):
            break
        if word in _LINKS and text[0].islower():
            is_led = True
        elif text[0].isupper() or text[0].isdigit() or word.startswith(_ELIDED):
            end, is_led = k + 1, False
        elif word in _NUMBERS or text in "°ºª-":
            pass
        elif text.isalpha() and (is_led or (end == k and word.endswith(_ENDINGS))):
            end, is_led = k + 1, False
        else:
            break
        k += 1
    return end


def romance_words(tokens: Sequence[Token], at: int) -> int:
    """How many words at ``at`` go on with the Romance name of a body before: "nationale", "de sécurité"."""
    before, word = tokens[at - 1].text, tokens[at].text.lower()
    if word in ROMANCE_ADJECTIVES:
        return 1
    is_body = before.lower() in _NAMING or (
        before[0].isupper() and at > 1 and tokens[at - 2].text.lower() in _NAMING  # "Dirección Policial de"
    )
    first = at - 1
    while first > 1 and tokens[first].text[0].isupper() and tokens[first - 1].text in _OF:
        first -= 2  # "División de Investigación de"
    is_body = is_body or tokens[first].text.lower() in _NAMING
    if not (is_body and _leads_on(tokens[at].text)):
        return 0
    end = at + 1
    while end < len(tokens) and tokens[end].text in _LINKS:
        end += 1
    return end + 1 - at if end < len(tokens) and tokens[end].text.isalpha() else 0


def names_romance_body(words: Sequence[str], at: int) -> bool:
    """Whether a particle and soon the name of a force or unit follow: "Comandante General del Ejército"."""
    return _leads_on("".join(words[at : at + 1])) and not ROMANCE_BODIES.isdisjoint(words[at + 1 : at + 4])


def _leads_on(word: str) -> bool:
    return word in _OF or word.startswith(_ELIDED[:2])
