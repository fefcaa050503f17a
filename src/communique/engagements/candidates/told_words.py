"""The words of a sentence that may speak of an engagement: of lists, names of exercises, and spotted ones.

Takes an `Analysis` and one of its parses; gives nodes with their `Trigger`.
"""

from __future__ import annotations

from collections.abc import Iterator

from communique.engagements.actors.pronouns import SUBJECTS
from communique.engagements.actors.wording import is_of_a_body, is_only_a_subject, is_with_somebody
from communique.engagements.clauses.frame_words import frame_words
from communique.engagements.clauses.sentence_times import UNTIL
from communique.engagements.families import TALKS, family
from communique.engagements.frames.frames import SPOTTED
from communique.engagements.frames.gatherings import is_gathering, only_numbered, only_planned_on_paper
from communique.engagements.frames.journey_aims import only_to_attend
from communique.engagements.frames.mechanisms import holds_no_session
from communique.engagements.frames.stays import is_somewhere
from communique.gazetteer.exercises import find_exercises
from communique.reading.analysis import Analysis
from communique.reading.parsing.arguments import LIGHT_VERBS
from communique.reading.parsing.parse import Node, Parse
from communique.reading.parsing.spotter import Spotted
from communique.reading.sightings.companions_listed import JOINED
from communique.reading.statements.complements import has_auxiliary
from communique.reading.statements.cues import words
from communique.reading.status.words import status_words
from communique.reading.text.lexicon import Trigger, triggers

__all__ = ["SURELY_SPOTTED", "listed_words", "spotted_node", "spotted_words"]

# Log-odds above which a spotted word without a candidate gives one; the decision sorts out the rest.
_LIKELY_SPOTTED = 0.0
# Log-odds above which it does so though its frame found no arguments, or the sentence tells of one akin.
SURELY_SPOTTED = 1.0
# Frames that tell the senses of their words apart.
_SENSES = frozenset({"call_on", "discuss", "host", "invite", "meet", "sign", "speak", "told"})
_ORGAN = Trigger("conference", "assembly", "noun", "event", ())
_FORUM = Trigger("conference", "forum", "noun", "event", ())
_DRILLS = frozenset({"drill", "exercise", "maneuver", "manoeuvre", "wargame"})
_EXERCISE = Trigger("exercise", "exercise", "noun", "event", ())
_NEXT = Trigger("exercise", "edition", "noun", "edition", ())
_BEING = frozenset({"am", "are", "be", "been", "is", "was", "were"})
_THINGS = frozenset({"project", "transfer"})
_SAYING = status_words("speech")
_STAY = Trigger("visit", "be", "verb", "stay", ())
_GOING = frozenset({"during", "on", "throughout", "to"})
_RUNNING = frozenset({"continue", "continues", "last", "lasts", "ran", "run", "runs"})
_TOUCH = frozenset({"communication", "contact", "touch"})
_KEEPING = frozenset(
    {"be", "keep", "keeping", "kept", "remain", "remained", "remaining", "stay", "stayed", "staying"}
)


def listed_words(analysis: Analysis, parse: Parse) -> Iterator[tuple[Node, Trigger]]:
    """The words of the lists and forms of "be", in text order, and organs named for their session."""
    lexicon = triggers()
    named = set(_named_exercises(analysis, parse))
    for node in filter(parse.is_own, parse.nodes):
        if node in named:
            yield node, _EXERCISE
            continue
        if node.party is not None:
            if is_gathering(analysis.report.text, parse, node):
                yield node, _ORGAN
            continue
        if _says_where(parse, node):
            yield node, _STAY
            continue
        if _is_gathering_called_dialogue(parse, node):
            yield node, _FORUM
            continue
        if only_numbered(parse, node):
            yield node, _NEXT
            continue
        for trigger in lexicon.get(node.word.lower(), ()):
            if _fits(node, trigger) and not _is_no_deed(parse, node, trigger.type):
                yield node, trigger


def _says_where(parse: Parse, node: Node) -> bool:
    if node.word.lower() not in _BEING or node.tag[0] != "V" or not is_somewhere(parse, node):
        return False
    with_somebody = any(prep.word.lower() == "with" for prep in parse.children(node, "prep"))
    return not (with_somebody and node.word.lower() == "been")  # "had been with her in Oslo"


def _is_gathering_called_dialogue(parse: Parse, node: Node) -> bool:
    """ "The Shangri-La Dialogue": called after one place alone, and not after its parties or its matter."""
    if node.word not in ("Dialogue", "Dialog"):
        return False
    before = [*parse.children(node, "compound", "amod", "nmod", "poss", "nummod")]
    names = [n for n in before if n.word[:1].isupper()]
    if len(names) != 1 or names[0].index != node.index - 1 or names[0].party is not None:
        return False
    own = parse.children(names[0], "compound", "amod", "nmod", "conj")
    return (
        names[0].tag == "NNP"
        and names[0].word.lower() not in frame_words("matters_of_dialogues")
        and not any(map(_is_party, own))
    )


def _is_party(node: Node) -> bool:
    return node.party is not None


def _named_exercises(analysis: Analysis, parse: Parse) -> Iterator[Node]:
    """Where exercises are known by name alone: "Cobra Gold", but not "exercise Cobra Gold"."""
    sentence = parse.sentence
    for name in find_exercises(analysis.report.text):
        node = parse.node_at(name.end - 1) if sentence.start < name.end <= sentence.end else None
        if node is not None and node.person is None and node.party is None:
            first = parse.node_at(name.start) or node
            around = parse.nodes[max(0, first.index - 2) : node.index + 3]
            if not any(t.lemma in _DRILLS for n in around for t in triggers().get(n.word.lower(), ())):
                yield node


def spotted_words(analysis: Analysis, parse: Parse) -> Iterator[tuple[Node, Trigger, float]]:
    """The words that are spotted to speak of an engagement with their log-odds, the likeliest first."""
    found = analysis.spotted.get(parse.sentence.index, {})
    for spotted in sorted(found.values(), key=lambda s: (-s.odds, s.type)):
        if spotted.odds < _LIKELY_SPOTTED:
            break
        node = parse.node_at(spotted.start)
        if node is not None and node.party is not None and spotted.type == "conference":
            continue  # "the G20 backed it": sessions that are named after their body are among the listed
        node = spotted_node(parse, spotted)
        if spotted.type == "visit" and node is not None and only_to_attend(analysis.report.text, parse, node):
            continue
        if node is not None and (
            (spotted.type == "visit" and _names_companions(parse, node)) or _opens_list(parse, node)
        ):
            continue
        if node is not None and _carries_another(parse, node):
            continue
        if node is not None and not _is_refused(parse, node, spotted) and not _goes_on(parse, node):
            kind = "meeting" if spotted.type == "visit" and is_with_somebody(parse, node) else spotted.type
            if kind in ("conference", "meeting") and is_of_a_body(parse, node):
                kind = "dialogue"
            trigger = Trigger(kind, "", "verb" if node.tag[0] == "V" else "noun", SPOTTED, ())
            yield node, trigger, spotted.odds


def _names_companions(parse: Parse, node: Node) -> bool:
    """ "He was accompanied by two aides": with whom somebody was, and no journey by itself."""
    agents = [child for child in parse.children(node, "agent") if child.word.lower() == "by"]
    is_he = any(
        child.word.lower() in SUBJECTS or child.person is not None
        for child in parse.children(node, "nsubjpass")
    )
    goes = any(child.word.lower() in _GOING for child in parse.children(node, "prep"))
    return node.word.lower() in JOINED and is_he and bool(agents) and not goes


def _opens_list(parse: Parse, node: Node) -> bool:
    """ "In attendance were two aides": who was at what is told already."""
    return node.index == 1 and [n.word.lower() for n in parse.nodes[:2]] == ["in", "attendance"]


def _carries_another(parse: Parse, node: Node) -> bool:
    """ "The fifth, which was to be held in May": the listed word is "fifth"."""
    if node.tag[0] != "V":
        return False
    above = next((n for n in parse.ancestors(node) if n.tag[0] != "V"), None)
    carried = [*parse.children(node, "nsubj", "nsubjpass"), *([] if above is None else [above])]
    return any(only_numbered(parse, noun) for noun in carried)


def _goes_on(parse: Parse, node: Node) -> bool:
    """ "It runs until 14 March": of what was told before."""
    until = any(prep.word.lower() in UNTIL for prep in parse.children(node, "prep"))
    return node.word.lower() in _RUNNING and until and any(parse.children(node, "nsubj"))


def spotted_node(parse: Parse, spotted: Spotted) -> Node | None:
    """The noun or verb that a spotted word is or belongs to: "session" where "between" was spotted.

    A word below a verb that only says what others did belongs to none ("it was said in Kampala"), one below
    a verb that carries a listed noun to that noun ("paid a visit with").
    """
    node = parse.node_at(spotted.start)
    if node is None or _is_plain(node):
        return node
    while node is not None and not _is_plain(node):
        node = parse.head(node)
    if node is None or node.word.lower() in _SAYING:
        return None
    carried = parse.children(node, "dobj") if node.word.lower() in LIGHT_VERBS else ()
    return next((noun for noun in carried if noun.word.lower() in triggers()), node)


def _is_refused(parse: Parse, node: Node, spotted: Spotted) -> bool:
    """Whether the lists know the word as one of this kind, or of travel, so that its own frame has said no.

    That it found no arguments does not count where the word is surely spotted; that it took the word in
    another sense does ("spoke to reporters"), and what somebody promised to build or send is an outcome.
    """
    if _says_where(parse, node) or _is_no_deed(parse, node, spotted.type):
        return True
    if spotted.type == "call" and any(_keeps_in_touch(parse, other) for other in parse.nodes):
        return True
    if only_planned_on_paper(parse, node):
        return True
    sure = spotted.odds >= SURELY_SPOTTED
    known = (t for t in triggers().get(node.word.lower(), ()) if _fits(node, t))
    return any(
        (t.type in family(spotted.type) or t.frame == "motion")
        and (
            not sure
            or t.frame in _SENSES
            or (t.frame == "event" and t.type in TALKS)
            or (t.frame == "mechanism" and holds_no_session(parse, node))
        )
        for t in known
    )


def _keeps_in_touch(parse: Parse, node: Node) -> bool:
    """ "They agreed to stay in touch", "remained in close contact": no single call."""
    above = parse.head(node)
    verb = parse.head(above) if above is not None and above.word.lower() == "in" else None
    return node.word.lower() in _TOUCH and verb is not None and verb.word.lower() in _KEEPING


def _is_no_deed(parse: Parse, node: Node, kind: str) -> bool:
    """Whether words only promise a thing, or name as a subject what could be done together."""
    if kind == "exercise" and is_only_a_subject(parse, node):
        return True
    return kind in _THINGS and _is_only_promised(parse, node)


def _is_only_promised(parse: Parse, node: Node) -> bool:
    """ "Norway promised to rebuild the bridge", "Norway will give Chile a grant": these are outcomes."""
    head = parse.head(node)
    if node.dep == "xcomp" and head is not None and head.word.lower() in frame_words("promising"):
        return node.word.lower() not in frame_words("handing")
    will = has_auxiliary(parse, node, words("promise"))
    return will and any(thing.word.lower() in frame_words("money") for thing in parse.children(node, "dobj"))


def _is_plain(node: Node) -> bool:
    """Whether a node is a noun or verb that stands for no person or party."""
    return node.person is None and node.party is None and node.tag[:1] in "NV"


def _fits(node: Node, trigger: Trigger) -> bool:
    if node.person is not None:
        return False
    if trigger.pos == "verb":
        return node.tag.startswith("V") or (node.dep == "amod" and node.word.lower() == "visiting")
    named = node.tag == "VB" and node.word[:1].isupper() and node.dep in ("nsubj", "nsubjpass")
    return (
        node.tag.startswith("N")
        or named  # "Exercise Golden Sand ended", taken for a verb
        or (node.tag == "VBG" and node.word.lower() in ("meeting", "signing", "training"))
    )
