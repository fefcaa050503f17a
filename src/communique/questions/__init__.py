"""Questions to a ledger: one `Question`, parsed alike from options, Python and addresses, and its answers."""

from communique.questions.answer import Answer, Facet, FacetValue, Match, Nearest
from communique.questions.asking import ask
from communique.questions.cadence import cadence
from communique.questions.differing import Difference, Differences, differences
from communique.questions.ends import FirstAndLast, first_and_last
from communique.questions.facets import FACETS
from communique.questions.holding import Holder, Holders, NearestHolders, holders, holders_on
from communique.questions.network import Link, Network, Node, network
from communique.questions.parsing import PARAMETERS, parameters_of, question_of
from communique.questions.question import DEFAULT_LIMIT, MOST, SORTS, Question
from communique.questions.timeline import Cadence, Gap, Moment, Timeline, timeline
from communique.questions.undertaken import STATES, Commitments, NearestCommitments, commitments, state_of

__all__ = [
    "DEFAULT_LIMIT",
    "FACETS",
    "MOST",
    "PARAMETERS",
    "SORTS",
    "STATES",
    "Answer",
    "Cadence",
    "Commitments",
    "Difference",
    "Differences",
    "Facet",
    "FacetValue",
    "FirstAndLast",
    "Gap",
    "Holder",
    "Holders",
    "Link",
    "Match",
    "Moment",
    "Nearest",
    "NearestCommitments",
    "NearestHolders",
    "Network",
    "Node",
    "Question",
    "Timeline",
    "ask",
    "cadence",
    "commitments",
    "differences",
    "first_and_last",
    "holders",
    "holders_on",
    "network",
    "parameters_of",
    "question_of",
    "state_of",
    "timeline",
]
